//! Every word of the interface, by name. `vi.rs` and `en.rs` fill the same tables, so that none can be missing.
//! `{}` in a word is filled in by [`super::fill`].

/// Words that stand only in prerendered pages; the browser does not load them.
pub struct Words {
    // The head of the page
    /// The site's name.
    pub brand: &'static str,
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
    /// The same, short.
    pub road_gap_short: &'static str,
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
    /// Where an axis does not start at zero.
    pub axis_from: &'static str,
    /// Marks a computed figure.
    pub computed: &'static str,

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
    /// Column.
    pub col_note: &'static str,

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

    // All figures
    /// Heading.
    pub figures_title: &'static str,
    /// Below it.
    pub figures_lead: &'static str,
    /// Opens the table.
    pub figures_open: &'static str,
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
    /// A source without a date.
    pub undated: &'static str,
    /// Heading.
    pub cite: &'static str,
    /// How to cite the page.
    pub cite_text: &'static str,
    /// Last line.
    pub licence: &'static str,

    // Findings, from rules
    /// Title: target met.
    pub reached: &'static str,
    /// Title: percentage points missing.
    pub needs_points: &'static str,
    /// Title: a multiple missing.
    pub needs_times: &'static str,
    /// Title: units missing.
    pub needs_units: &'static str,
    /// Title: less is aimed at.
    pub shrinks: &'static str,
    /// Title: a target, no result.
    pub no_results: &'static str,
    /// Title: no target.
    pub moved: &'static str,
    /// Title: plans missed.
    pub plan_missed: &'static str,
    /// Title: plans all met.
    pub plan_beaten: &'static str,
    /// Title: both figures, where none may be computed from the other.
    pub stands: &'static str,
    /// Added to a title whose figures are all estimates.
    pub all_estimates: &'static str,
    /// A number whose source names no document.
    pub no_document: &'static str,
    /// Title: rank better.
    pub rank_up: &'static str,
    /// Title: rank worse.
    pub rank_down: &'static str,
    /// Title: rank the same.
    pub rank_same: &'static str,
    /// Title: several indicators.
    pub shrink_count: &'static str,
    /// Title: all of several indicators.
    pub shrink_all: &'static str,
    /// Title: beside others.
    pub beside_title: &'static str,
    /// Sentence: the last value.
    pub told_known: &'static str,
    /// Sentence: the target.
    pub told_target: &'static str,
    /// Sentence: sources disagree.
    pub told_conflict: &'static str,
    /// Heading of a sector's figures where nothing can be drawn.
    pub sector_figures: &'static str,
    /// Sentence: nothing after 2030.
    pub told_nothing: &'static str,
}

/// Words of drawings and of what lives on the page: built into the browser's side, so kept few.
pub struct Labels {
    // The head of the page
    /// The link to the other language, in that language.
    pub other_language: &'static str,

    // The sentence and the road
    /// Beside the stretch after 2030.
    pub road_gap: &'static str,
    /// At the break of the standing road.
    pub shortened: &'static str,
    /// The marker of today.
    pub today: &'static str,
    /// The marker where no script can tell the day: when the page was made.
    pub edition: &'static str,
    /// Name of the choice of a station.
    pub choose: &'static str,
    /// Name of the slider.
    pub slider: &'static str,

    // The aims of a station
    /// When: a year.
    pub in_year: &'static str,
    /// When: several years.
    pub over_years: &'static str,
    /// When: a month or some months.
    pub in_month: &'static str,

    // Sectors
    /// Kind of figure.
    pub result: &'static str,
    /// Kind of figure.
    pub estimate: &'static str,
    /// Kind of figure.
    pub plan: &'static str,
    /// Kind of figure.
    pub target: &'static str,
    /// Kind of figure.
    pub vision: &'static str,

    // Figures
    /// In the hatched strip after the merger.
    pub no_results_after: &'static str,
    /// At the line of the merger.
    pub merger: &'static str,
    /// In the stub for 2045.
    pub nothing_2045: &'static str,
    /// A linear pace in percentage points.
    pub pace_points: &'static str,
    /// A linear pace in units.
    pub pace_units: &'static str,
    /// A compound pace.
    pub pace_rate: &'static str,
    /// Name of the strip below plan charts.
    pub against_plan: &'static str,
    /// The undivided rest of a target.
    pub rest: &'static str,
    /// Below the shares chart.
    pub undivided: &'static str,
    /// Axis note of a rank.
    pub best_top: &'static str,

    // Columns of tables
    /// Scope.
    pub binh_phuoc: &'static str,
    /// Scope.
    pub dong_nai: &'static str,
    /// Scope.
    pub southeast: &'static str,
    /// Scope.
    pub vietnam: &'static str,
    /// Scope in a label.
    pub province_short: &'static str,
    /// Bound.
    pub about_value: &'static str,
    /// Bound.
    pub at_least: &'static str,
    /// Bound.
    pub more_than: &'static str,
    /// Bound.
    pub at_most: &'static str,
    /// Bound.
    pub less_than: &'static str,

    // All figures
    /// Name of the search field.
    pub search: &'static str,
    /// Filter.
    pub all_sectors: &'static str,
    /// Filter.
    pub all_kinds: &'static str,
    /// Filter.
    pub all_scopes: &'static str,
    /// How many rows are shown.
    pub rows_shown: &'static str,
    /// Where a filter leaves nothing.
    pub no_rows: &'static str,
    /// Order.
    pub by_sector: &'static str,
    /// Order.
    pub by_period: &'static str,
}
