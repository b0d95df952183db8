//! Every number that a page shows in a figure, a table or a finding is published or computed: it leads to the note of an
//! observation or of a fact that says this number, or it is a number of what is drawn, or it stands in the words of the
//! package itself, such as the name of a document or the date of a source.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use road::address::Station;
use road::chart::axis;
use road::content::fact::facts;
use road::content::{Content, Coverage, Indicator, Lang, Series, read_all};
use road::text::fact::fact_words;
use road::text::{fill, labels, number, pace, quoted, words};
use scraper::{ElementRef, Html, Node, Selector};

use crate::dist::dist;
use crate::{files, none, text};

/// Where numbers are proved, and where text is never a figure: axes have round numbers of their own.
const PROVED: &str = "figure.chart, table, .told, .note";
const SCALE: &str = "t-axis";

/// The numbers in a text: digits with their points, commas and signs left out at the ends.
fn numbers(text: &str) -> BTreeSet<String> {
    let words = text.split(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',');
    let bare = words.map(|word| word.trim_matches(['.', ',']));
    bare.filter(|word| word.contains(|letter: char| letter.is_ascii_digit())).map(String::from).collect()
}

/// What a language's pages may say.
struct Known {
    content: Content,
    /// The numbers of each note, by its address below the home of the language.
    notes: BTreeMap<String, BTreeSet<String>>,
    /// The numbers of all notes of an indicator, and of what is drawn of it.
    drawn: BTreeMap<String, BTreeSet<String>>,
    /// Every text of the package.
    texts: Vec<String>,
}

impl Known {
    fn of(content: Content) -> Known {
        let (mut notes, mut drawn) = (BTreeMap::new(), BTreeMap::<String, BTreeSet<String>>::new());
        for indicator in &content.indicators {
            let all = drawn.entry(indicator.id.clone()).or_default();
            for (anchor, words) in says(&content, indicator) {
                all.extend(numbers(&words));
                notes.insert(format!("figures/{}/#{anchor}", indicator.id), numbers(&words));
            }
            all.extend(short_numbers(&content, indicator).iter().flat_map(|label| numbers(label)));
        }
        let texts = texts(&content);
        Known { content, notes, drawn, texts }
    }
}

/// What each note of an indicator says, by its anchor.
fn says(content: &Content, indicator: &Indicator) -> Vec<(String, String)> {
    let own = content.observations.iter().filter(|one| one.indicator == indicator.id);
    let published = own.map(|one| {
        let when = number::period(content.lang, one.period);
        (content.anchor(one), format!("{} {when} {}", number::figure(content, indicator, one), one.period))
    });
    let computed = facts(content, indicator).into_iter().map(|fact| {
        let words = fact_words(content, indicator, &fact);
        (fact.anchor.clone(), format!("{} {} {}", words.name, words.value, words.formula.plain()))
    });
    let mut all: Vec<_> = published.chain(computed).collect();
    // A pace, a multiple and a disagreement are told in fewer digits than their notes have.
    let series = Series::of(content, indicator);
    for way in series.ways() {
        if let Some(needed) = way.pace(content.pace_rule(indicator)) {
            let since = number::period(content.lang, way.known().period);
            let told = pace::pace(content, indicator, needed, &since);
            all.push((format!("pace-{}", content.anchor(way.target())), told));
        }
        if let Some(times) = way.times() {
            let told = number::span(content.lang, times, 1);
            all.push((format!("times-{}", content.anchor(way.target())), told));
        }
    }
    for reading in series.known.iter().filter(|reading| reading.disagrees()) {
        let range = number::span(content.lang, reading.span, 3);
        all.extend(reading.figures.iter().map(|one| (content.anchor(one), range.clone())));
    }
    // One anchor may have said several things.
    let mut joined: BTreeMap<String, String> = BTreeMap::new();
    for (anchor, words) in all {
        let so_far = joined.entry(anchor).or_default();
        so_far.push(' ');
        so_far.push_str(&words);
    }
    joined.into_iter().collect()
}

/// What a chart writes in fewer digits than the notes, and where its axis starts.
fn short_numbers(content: &Content, indicator: &Indicator) -> Vec<String> {
    let facts = facts(content, indicator);
    let range = axis::range_of(&Series::of(content, indicator));
    let short = |value: f64| [number::signed(content.lang, value, 1), number::signed(content.lang, value, 2)];
    let computed = facts.iter().flat_map(|fact| [fact.value.lo, fact.value.hi]).flat_map(short);
    computed.chain([number::number(content.lang, range.lo)]).collect()
}

/// Every text of the package in the page's language.
fn texts(content: &Content) -> Vec<String> {
    let (words, labels) = (words(content.lang), labels(content.lang));
    let mut texts: Vec<String> = vec![labels.best_top.to_string()];
    texts.extend(content.sources.iter().flat_map(|one| {
        let (date, by) = (number::published(content.lang, &one.date), &one.publisher);
        let told = [words.law, words.official, words.statistics, words.press, words.other];
        let told = told.map(|kind| format!("{by} ({kind}), {date}"));
        let title = one.title.trim_matches(['[', ']']).to_string();
        [title, one.url.clone(), date.clone(), format!("{by}, {date}")].into_iter().chain(told)
    }));
    texts.extend(content.documents.iter().flat_map(|one| [one.name.clone(), one.short.clone()]));
    texts.extend(content.observations.iter().flat_map(|one| [quoted(&one.locator), one.note.clone()]));
    texts.extend(
        content.indicators.iter().flat_map(|one| [one.name.clone(), one.short.clone(), one.definition.clone()]),
    );
    texts.extend(content.charts.iter().flat_map(|one| [one.name.clone(), one.note.clone()]));
    texts.extend(content.goals.iter().flat_map(|one| {
        [one.text.clone(), one.note.clone(), fill(words.paragraph, &[one.locator.trim_start_matches('¶').trim()])]
    }));
    texts.extend(content.units.iter().map(|one| one.name.clone()));
    texts.iter().map(|text| text.replace('\u{a0}', " ").to_lowercase()).filter(|text| !text.is_empty()).collect()
}

#[test]
fn every_number_is_published_or_computed() {
    let dist = dist();
    let contents = read_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data")).expect("a sound package");
    let proved = Selector::parse(PROVED).expect("a selector");
    let (mut faults, mut seen) = (Vec::new(), 0);
    for content in contents {
        let known = Known::of(content);
        let home = if known.content.lang == Lang::En { dist.join("en") } else { dist.clone() };
        for page in files(&home, &["html"]) {
            let path = page.strip_prefix(&home).expect("a page below its home");
            if known.content.lang == Lang::Vi && path.starts_with("en") {
                continue;
            }
            let html = Html::parse_document(&text(&page));
            let outermost = html.select(&proved).filter(|part| !inside(*part, &proved));
            for part in outermost {
                seen += prove(&known, path, part, &mut faults);
            }
        }
    }
    none("number that nobody published or computed", &faults);
    assert!(seen > 5000, "only {seen} numbers were seen: is the selection of parts right?");
}

fn inside(part: ElementRef, selector: &Selector) -> bool {
    part.ancestors().filter_map(ElementRef::wrap).any(|outer| selector.matches(&outer))
}

/// Proves the numbers of a part of a page; gives how many there were.
fn prove(known: &Known, page: &Path, part: ElementRef, faults: &mut Vec<String>) -> usize {
    let mut seen = 0;
    for node in part.descendants() {
        let Node::Text(words) = node.value() else { continue };
        let told = numbers(words);
        if told.is_empty() {
            continue;
        }
        seen += told.len();
        let around: Vec<ElementRef> = node.ancestors().filter_map(ElementRef::wrap).collect();
        let missing: Vec<String> = match allowed(known, &around, words) {
            Some(allowed) => told.difference(&allowed).cloned().collect(),
            None => continue,
        };
        if !missing.is_empty() {
            faults.push(format!("{}: {missing:?} in {:?}", page.display(), words.trim()));
        }
    }
    seen
}

/// The numbers that a text in its place may say; none where it may say any.
fn allowed(known: &Known, around: &[ElementRef], words: &str) -> Option<BTreeSet<String>> {
    let class = |name: &str| around.iter().find(|one| one.value().classes().any(|class| class == name));
    if class(SCALE).is_some() || around.iter().any(|one| one.value().name() == "pre") || class("cite-as").is_some() {
        return None;
    }
    let plain = words.replace('\u{a0}', " ").to_lowercase();
    let plain = plain.trim().trim_matches(['(', ')', '.', ':', ';', ',', ' ']);
    if known.texts.iter().any(|text| text.contains(plain)) {
        return None;
    }
    let mut allowed = years(known);
    if let Some(link) = around.iter().find(|one| one.value().name() == "a")
        && let Some(note) = link.value().attr("href").and_then(|to| to.find("figures/").map(|at| &to[at..]))
        && note.contains("/#")
    {
        // An unknown note allows nothing but years.
        allowed.extend(known.notes.get(note).into_iter().flatten().cloned());
        return Some(allowed);
    }
    if class("has").is_some() {
        allowed.extend(counts(known));
        return Some(allowed);
    }
    let figure = around.iter().find_map(|one| one.value().attr("id")?.strip_prefix("chart-"));
    let indicators: Vec<&str> = match figure {
        Some(chart) => known.content.indicators_of(chart).map(|one| one.id.as_str()).collect(),
        None => known.content.indicators.iter().map(|one| one.id.as_str()).collect(),
    };
    allowed.extend(indicators.iter().filter_map(|id| known.drawn.get(*id)).flatten().cloned());
    // A line of a label may be a part of a longer text of the package.
    allowed.extend(known.texts.iter().filter(|text| text.contains(plain)).flat_map(|text| numbers(text)));
    Some(allowed)
}

/// Years that periods and published dates name, and the numbers of documents.
fn years(known: &Known) -> BTreeSet<String> {
    let periods = known.content.observations.iter().map(|one| number::period(known.content.lang, one.period));
    let stations = Station::ALL.map(|station| station.year().to_string());
    let dates = known.content.sources.iter().map(|one| number::published(known.content.lang, &one.date));
    let mut years: BTreeSet<String> =
        periods.chain(stations).chain(dates).flat_map(|text| numbers(&text)).filter(|word| word.len() >= 4).collect();
    years.extend(known.content.documents.iter().flat_map(|one| numbers(&one.short)));
    years
}

/// How many numbers the cells of the coverage matrix have.
fn counts(known: &Known) -> BTreeSet<String> {
    let cells = known
        .content
        .sectors
        .iter()
        .flat_map(|sector| Station::ALL.map(|station| known.content.coverage(&sector.id, station.year())));
    let count = |cell: Coverage| match cell {
        Coverage::Numbers { count, .. } => Some(count.to_string()),
        _ => None,
    };
    cells.filter_map(count).collect()
}
