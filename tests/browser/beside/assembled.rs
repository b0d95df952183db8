//! The pages of the others, made from the data package, and served beside ours.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use road::chart::svg::escape;
use road::content::{Content, Lang, Milestone, read_all};
use road::text::words;
use serde_json::{Value, json};

use crate::check::npm;
use crate::pace::host::{Host, ours};

/// What npm has of the libraries, by the path at which it is served.
const LIBRARIES: [(&str, &str); 7] = [
    ("timeline.js", "@knight-lab/timelinejs/dist/js/timeline.js"),
    ("timeline.css", "@knight-lab/timelinejs/dist/css/timeline.css"),
    ("locale/vi.json", "@knight-lab/timelinejs/dist/js/locale/vi.json"),
    ("d3.js", "d3/dist/d3.min.js"),
    ("plot.js", "@observablehq/plot/dist/plot.umd.min.js"),
    ("reveal.js", "reveal.js/dist/reveal.js"),
    ("reveal.css", "reveal.js/dist/reveal.css"),
];
const START: &str = include_str!("start.js");

type Files = BTreeMap<String, (&'static str, Vec<u8>)>;

/// Our folder, with the others' pages in `beside/`.
pub async fn host() -> Host {
    Host::serve(ours().nest("/beside", Router::new().fallback(answer).with_state(Arc::new(files())))).await
}

async fn answer(State(files): State<Arc<Files>>, uri: Uri) -> Response {
    let Some((media, bytes)) = files.get(uri.path().trim_start_matches('/')) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    ([(header::CONTENT_TYPE, *media), (header::CONTENT_ENCODING, "br")], bytes.clone()).into_response()
}

fn files() -> Files {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data");
    let [content, _] = read_all(&data).unwrap_or_else(|faults| panic!("public/data: {faults:?}"));
    let pages = [("timeline.html", timeline(&content)), ("slides.html", slides(&content))];
    let library = |(name, file): (&str, &str)| (name.to_string(), npm(file));
    let texts = pages.map(|(name, text)| (name.to_string(), text)).into_iter().chain(LIBRARIES.map(library));
    texts
        .chain([("start.js".to_string(), START.to_string())])
        .map(|(name, text)| {
            let media = match name.rsplit('.').next() {
                Some("html") => "text/html; charset=utf-8",
                Some("css") => "text/css",
                Some("json") => "application/json",
                _ => "text/javascript",
            };
            (name, (media, pack::brotli(text.as_bytes()).expect("memory can be written")))
        })
        .collect()
}

/// The page with a timeline of the events and a plot for each chart.
fn timeline(content: &Content) -> String {
    let words = words(content.lang);
    let aims: String = content.milestones.iter().map(|one| aims(content, one)).collect();
    let events: Vec<Value> = content
        .events
        .iter()
        .map(|event| {
            let mut date = event.date.split('-').map(|part| part.parse::<u16>().expect("a date"));
            let (year, month, day) = (date.next(), date.next(), date.next());
            json!({ "start_date": { "year": year, "month": month, "day": day }, "text": { "headline": event.short, "text": event.text } })
        })
        .collect();
    let body = format!(
        "<h1>{}</h1><p>{}</p>{aims}<div id=\"timeline\" style=\"height:500px\"></div>{}",
        escape(words.brand),
        escape(words.description),
        figures(content)
    );
    page(content, &["timeline.css"], &["timeline.js"], &body, json!({ "events": events, "charts": charts(content) }))
}

fn aims(content: &Content, milestone: &Milestone) -> String {
    let goals = content.goals.iter().filter(|goal| goal.milestone == milestone.year);
    let goals: String = goals.map(|goal| format!("<li>{}</li>", escape(&goal.text))).collect();
    format!("<h2>{}</h2><ul>{goals}</ul>", milestone.year)
}

fn figures(content: &Content) -> String {
    let figure = |chart: &road::content::Chart| {
        format!(
            "<figure><figcaption>{}</figcaption><div data-plot=\"{}\"></div></figure>",
            escape(&chart.name),
            chart.id
        )
    };
    content.charts.iter().map(figure).collect()
}

/// The slides, with a plot where ours have a chart.
fn slides(content: &Content) -> String {
    let slide = |slide: &road::content::Slide| {
        let plot = slide.chart.as_ref().map_or(String::new(), |chart| format!("<div data-plot=\"{chart}\"></div>"));
        format!(
            "<section><h2>{}</h2>{plot}<aside class=\"notes\">{}</aside></section>",
            escape(&slide.title),
            escape(&slide.say)
        )
    };
    let slides: String = content.slides.iter().map(slide).collect();
    let body = format!("<div class=\"reveal\"><div class=\"slides\">{slides}</div></div>");
    page(content, &["reveal.css"], &["reveal.js"], &body, json!({ "charts": charts(content) }))
}

/// The figures that each chart draws, by its key.
fn charts(content: &Content) -> Value {
    let figures = |chart: &road::content::Chart| -> Vec<Value> {
        let indicators: Vec<_> = content.indicators_of(&chart.id).collect();
        let drawn =
            content.observations.iter().filter(|one| indicators.iter().any(|indicator| indicator.id == one.indicator));
        drawn
            .map(|one| {
                let value = one.value.or(one.low).or(one.high);
                json!({ "of": one.indicator, "year": one.period.end_year(), "value": value, "kind": one.kind.word() })
            })
            .collect()
    };
    content
        .charts
        .iter()
        .map(|chart| (chart.id.clone(), Value::from(figures(chart))))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

fn page(content: &Content, sheets: &[&str], scripts: &[&str], body: &str, data: Value) -> String {
    let sheets: String = sheets.iter().map(|one| format!("<link rel=\"stylesheet\" href=\"{one}\">")).collect();
    let scripts = scripts.iter().chain(&["d3.js", "plot.js", "start.js"]);
    let scripts: String = scripts.map(|one| format!("<script defer src=\"{one}\"></script>")).collect();
    let lang = if content.lang == Lang::Vi { "vi" } else { "en" };
    format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{}</title>{sheets}{scripts}</head>\
         <body>{body}<script type=\"application/json\" id=\"data\">{}</script></body></html>",
        escape(words(content.lang).brand),
        data.to_string().replace('<', "\\u003c")
    )
}
