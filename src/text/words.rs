//! Every word of the interface, by name. `vi.rs` and `en.rs` fill the same tables, so that none can be missing.
//! `{}` in a word is filled in by [`super::fill`].

/// Words that stand only in prerendered pages; the browser does not load them.
pub struct Words {
    // The head of the page
    /// The site's name.
    pub brand: &'static str,
    /// Its name on a home screen, where there is little room.
    pub short_name: &'static str,
    /// What the page is, for search engines and previews.
    pub description: &'static str,
    /// The skip link.
    pub skip: &'static str,
    /// Name of the main navigation.
    pub menu: &'static str,
    /// Menu.
    pub nav_sectors: &'static str,
    /// Menu.
    pub nav_how: &'static str,
    /// Menu.
    pub nav_figures: &'static str,
    /// Menu.
    pub nav_sources: &'static str,
    /// A part of the page, in the slim road.
    pub slim_aims: &'static str,
    /// A part of the page, in the slim road.
    pub slim_coverage: &'static str,
    /// A part of the page, in the slim road.
    pub slim_since: &'static str,
    /// Name of the list of the page’s parts.
    pub contents: &'static str,
    /// Name of the page in a minute.
    pub minute: &'static str,
    /// Link to the part that says more.
    pub read_on: &'static str,
    /// Name of the table of keys.
    pub keys_title: &'static str,
    /// What a key does.
    pub key_stations: &'static str,
    /// What a key does.
    pub key_search: &'static str,
    /// What a key does.
    pub key_arrows: &'static str,
    /// What a key does.
    pub key_enter: &'static str,
    /// What a key does.
    pub key_table: &'static str,
    /// What a key does.
    pub key_escape: &'static str,
    /// What a key does.
    pub key_help: &'static str,
    /// Switch.
    pub keys_on: &'static str,

    // The sentence and the road
    /// The heading; the three aims go in.
    pub hero: &'static str,
    /// The aim for 2025 inside the heading.
    pub hero_2025: &'static str,
    /// The aim for 2030 inside the heading.
    pub hero_2030: &'static str,
    /// The aim for 2045 inside the heading.
    pub hero_2045: &'static str,
    /// Below the heading.
    pub lead_programme: &'static str,
    /// The part of it that is stressed.
    pub lead_words: &'static str,
    /// And the rest.
    pub lead_rest: &'static str,
    /// What the drawing of the road shows.
    pub road_description: &'static str,
    /// Key of the road.
    pub road_results: &'static str,
    /// Key of the road.
    pub road_targets: &'static str,
    /// Key of the road.
    pub road_words: &'static str,
    /// Heading of the list of events.
    pub events: &'static str,

    // The aims of a station
    /// Heading of the panels, for screen readers and the outline.
    pub aims_title: &'static str,
    /// Column.
    pub aims_words: &'static str,
    /// Column.
    pub aims_number: &'static str,
    /// Column.
    pub aims_known: &'static str,
    /// A paragraph of the programme's article.
    pub paragraph: &'static str,
    /// Where an aim has no number.
    pub no_number: &'static str,
    /// Where nothing is known.
    pub not_measured: &'static str,

    // Sectors
    /// Heading.
    pub sectors_title: &'static str,
    /// Below it.
    pub sectors_lead: &'static str,
    /// Heading of a sector's measures.
    pub asked: &'static str,
    /// Heading of the branches.
    pub branches: &'static str,
    /// Beside the economy as a whole.
    pub whole_lead: &'static str,
    /// Name of the legend.
    pub legend: &'static str,
    /// Legend.
    pub legend_at_least: &'static str,
    /// Legend.
    pub legend_conflict: &'static str,
    /// Legend.
    pub legend_pace: &'static str,
    /// Legend.
    pub legend_none: &'static str,

    // Figures
    /// Before the sources of a chart.
    pub source: &'static str,
    /// Opens a chart's table.
    pub table: &'static str,
    /// The way to it, where it is not on the page.
    pub table_there: &'static str,
    /// Where an axis does not start at zero.
    pub axis_from: &'static str,

    // Guesses
    /// The offer above the charts; how many ask.
    pub guess_offer: &'static str,
    /// Takes up the offer.
    pub guess_all: &'static str,
    /// How many charts still ask.
    pub guess_left: &'static str,
    /// Shows all charts that still ask.
    pub guess_none: &'static str,
    /// Lets one chart ask.
    pub guess_one: &'static str,
    /// How to guess.
    pub guess_hint: &'static str,
    /// Shows the answer.
    pub guess_see: &'static str,
    /// Shows the chart without a guess.
    pub guess_skip: &'static str,

    // Columns of tables
    /// Column.
    pub col_indicator: &'static str,
    /// Column.
    pub col_period: &'static str,
    /// Column.
    pub col_value: &'static str,
    /// Column.
    pub col_kind: &'static str,
    /// Column.
    pub col_scope: &'static str,
    /// Column.
    pub col_document: &'static str,
    /// Column.
    pub col_source: &'static str,

    // How it is carried out
    /// Heading.
    pub how_title: &'static str,
    /// Below it.
    pub how_lead: &'static str,
    /// Heading.
    pub tasks: &'static str,
    /// Heading.
    pub duties: &'static str,
    /// Step.
    pub issue: &'static str,
    /// Step.
    pub direct: &'static str,
    /// Step.
    pub institutionalise: &'static str,
    /// Step.
    pub carry_out: &'static str,
    /// Step.
    pub advise: &'static str,
    /// Step.
    pub review: &'static str,

    // The coverage matrix
    /// Heading.
    pub coverage_title: &'static str,
    /// Below it.
    pub coverage_lead: &'static str,
    /// Column.
    pub sector: &'static str,
    /// A filled cell.
    pub numbers: &'static str,
    /// A filled cell with one.
    pub number_one: &'static str,
    /// An outlined cell.
    pub words_only: &'static str,
    /// A hatched cell.
    pub nothing: &'static str,
    /// Heading.
    pub since_title: &'static str,
    /// Below it.
    pub since_lead: &'static str,
    /// Heading of the table.
    pub shifts_title: &'static str,
    /// Column.
    pub col_aim: &'static str,
    /// Column.
    pub col_before: &'static str,
    /// Column.
    pub col_after: &'static str,
    /// Column.
    pub col_change: &'static str,

    // All figures
    /// Heading.
    pub figures_title: &'static str,
    /// Below it.
    pub figures_lead: &'static str,
    /// Link to the CSV.
    pub download: &'static str,

    // Sources and method
    /// Heading.
    pub sources_title: &'static str,
    /// Heading.
    pub documents: &'static str,
    /// Heading.
    pub method: &'static str,
    /// The rules, one a line.
    pub method_rules: &'static str,
    /// Heading.
    pub gaps: &'static str,
    /// Opens the list of sources.
    pub publications: &'static str,
    /// Head of the footnotes on paper.
    pub publications_cited: &'static str,
    /// A source without a date.
    pub undated: &'static str,
    /// Heading.
    pub cite: &'static str,
    /// How to cite the page.
    pub cite_text: &'static str,
    /// Last line.
    pub licence: &'static str,

    // Notes of figures, the table of all figures, pages of indicators
    /// A number whose source names no document.
    pub no_document: &'static str,
    /// Heading of a sector's figures where nothing can be drawn.
    pub sector_figures: &'static str,
    /// Name of the dialog.
    pub note_title: &'static str,
    /// Source note: the instrument.
    pub note_document: &'static str,
    /// Source note: where it was read.
    pub note_source: &'static str,
    /// Source note: where in it.
    pub note_locator: &'static str,
    /// Source note: who says the same.
    pub note_also: &'static str,
    /// Source note: nobody else.
    pub note_alone: &'static str,
    /// Source note: who says otherwise.
    pub note_rivals: &'static str,
    /// Source note: what to know.
    pub note_remark: &'static str,
    /// Source note: how to cite.
    pub note_cite: &'static str,
    /// Copies a citation.
    pub copy: &'static str,
    /// Copies a chart’s address.
    pub copy_link: &'static str,
    /// Copies the page’s address.
    pub copy_page: &'static str,
    /// In their place where the browser can share.
    pub share: &'static str,
    /// Leads to the page of a chart or a sector.
    pub own_page: &'static str,
    /// What a sector’s page is about: the measures go in.
    pub sector_description: &'static str,
    /// Name of the links to other charts.
    pub other_charts: &'static str,
    /// The chart before.
    pub chart_before: &'static str,
    /// The chart after.
    pub chart_after: &'static str,
    /// The chart among those of its sector.
    pub chart_sector: &'static str,
    /// Name of the links to other sectors.
    pub other_sectors: &'static str,
    /// Leads from a chart’s or a sector’s page to its place on the first page.
    pub on_first_page: &'static str,
    /// Below the pinned words of a mark.
    pub point_again: &'static str,
    /// Opens what can be taken along of a figure.
    pub take: &'static str,
    /// The drawing as a file of a format.
    pub drawing_as: &'static str,
    /// The numbers as a file of a format.
    pub numbers_as: &'static str,
    /// Tool of a figure.
    pub full_screen: &'static str,
    /// Tool of a figure on the whole screen.
    pub end_full_screen: &'static str,
    /// Closes the note.
    pub close: &'static str,
    /// Leads from a note to all figures of the indicator.
    pub more: &'static str,
    /// Kind of source.
    pub law: &'static str,
    /// Kind of source.
    pub official: &'static str,
    /// Kind of source.
    pub statistics: &'static str,
    /// Kind of source.
    pub press: &'static str,
    /// Kind of source.
    pub other: &'static str,
    /// Before a formula.
    pub formula: &'static str,
    /// Heading of what is computed.
    pub computed_title: &'static str,
    /// Below it.
    pub computed_lead: &'static str,
    /// Before a unit.
    pub unit: &'static str,
    /// Heading of the published figures.
    pub published: &'static str,
    /// Leads to the chart of an indicator.
    pub in_chart: &'static str,
    /// Leads to the table.
    pub open_figures: &'static str,
    /// Name of the search field.
    pub search: &'static str,
    /// Filter.
    pub all_sectors: &'static str,
    /// Filter.
    pub all_kinds: &'static str,
    /// Filter.
    pub kinds_known: &'static str,
    /// Filter.
    pub kinds_aim: &'static str,
    /// Filter.
    pub all_scopes: &'static str,
    /// Filter.
    pub all_horizons: &'static str,
    /// Filter.
    pub until_2025: &'static str,
    /// Filter.
    pub until_2030: &'static str,
    /// Filter.
    pub after_2030: &'static str,
    /// How many rows are shown.
    pub rows_shown: &'static str,
    /// Where a filter leaves nothing.
    pub no_rows: &'static str,
    /// Takes all filters away.
    pub clear: &'static str,
    /// Order.
    pub by_sector: &'static str,
    /// Order.
    pub by_period: &'static str,
    /// Order.
    pub by_newest: &'static str,
    /// Order.
    pub by_indicator: &'static str,
    /// Order.
    pub by_kind: &'static str,
    /// Order.
    pub by_scope: &'static str,
    /// Order.
    pub by_source: &'static str,
    /// Link to the zip.
    pub zip: &'static str,
    /// Name of the way back.
    pub breadcrumb: &'static str,

    // What is kept for reading without network
    /// It is kept.
    pub kept: &'static str,
    /// Removes it.
    pub kept_remove: &'static str,
    /// It was removed.
    pub unkept: &'static str,
    /// Keeps it again.
    pub keep_again: &'static str,
    /// A newer version waits.
    pub newer: &'static str,
    /// Shows it.
    pub reload: &'static str,
    /// Leaves it.
    pub later: &'static str,
    /// What lives on the page did not begin, or has stopped.
    pub stopped: &'static str,

    // An address that leads nowhere
    /// Heading.
    pub missing: &'static str,
    /// Below it.
    pub missing_lead: &'static str,
    /// Before figures that may have been meant.
    pub missing_perhaps: &'static str,
    /// Leads to the explore page.
    pub missing_home: &'static str,
    /// Leads to the table.
    pub missing_figures: &'static str,
}
