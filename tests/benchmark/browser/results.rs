//! What was measured as a table, and where ours is dearer than it may be.

use super::part::machine;
use serde_json::Value;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// Our name on the page of the benchmark.
const OURS: &str = "ours";

const HOW: &str = "\
## What a redraw costs

`cargo bench` measures the same drawing without a browser.

Everybody draws the same series: a line, a dot of 10 px for each value, a value axis, 662 × 330 px. *redraw* is the time
in ms from the call until the drawing is made and laid out (forced by asking for its size); *frame* until the frame that
shows it has been made, counted from just after the frame before: 16.7 means it fitted into one. A canvas is only told
what to paint in the first and paints in the second, so only the second compares all. Median of the rounds, in brackets
the middle half. Rounds are interleaved, so that what else the machine does falls on all. *× hand* is the median redraw in
proportion to SVG written by hand with a circle for each value.

*ours* is the way of every chart on the site: scene, nodes, page, in WebAssembly compiled for size as the site's. From
1 000 values on it leaves out what pixels cannot show (`src/chart/decimate.rs`: of the line four points a pixel column, of
the dots one a pixel, and the extremes of each column); the others draw every value, but for the rows that switch on a
library's own thinning and then show fewer dots. *elements* counts the SVG elements drawn.

The test fails where ours takes more than twice as long as SVG by hand, longer until its frame than any other that draws
the same picture, longer until laid out than any that makes SVG, more than a frame for 10 000 values, or where its time
grows faster than n log n.
";

/// The part of the results that tells it.
pub fn report(measured: &Value, root: &Path) -> String {
    let mut text = HOW.to_string();
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or_default();
    let _ = write!(
        text,
        "\nMeasured on {}, {}; load when it ended {load}. {}. {}.\n",
        measured["date"].as_str().unwrap_or_default(),
        machine(),
        browser(measured),
        versions(root)
    );
    for size in list(&measured["sizes"]) {
        let _ = write!(text, "\n### {} values, {} rounds\n\n", size["count"], size["rounds"]);
        table(&mut text, list(&size["times"]), "by hand, circles");
    }
    let page = &measured["page"];
    let _ = write!(text, "\n### The drawings of the page: all {} charts, 21 rounds\n\n", page["charts"]);
    table(&mut text, list(&page["times"]), "the same SVG as a ready text");
    text
}

/// A frame of a screen that shows sixty a second, ms.
const FRAME: f64 = 1000.0 / 60.0;
/// The most values that are drawn within a frame.
const IN_A_FRAME: f64 = 10_000.0;

/// Where ours is dearer than [`HOW`] allows.
pub fn lost(measured: &Value) -> Vec<String> {
    let mut lost = Vec::new();
    let mut before: Option<(f64, f64)> = None;
    for size in list(&measured["sizes"]) {
        let (times, count) = (list(&size["times"]), size["count"].as_f64().unwrap_or(f64::NAN));
        let Some(ours) = times.iter().find(|one| one["name"] == OURS) else { continue };
        for one in times.iter().filter(|one| one["name"] != OURS) {
            let name = one["name"].as_str().unwrap_or_default();
            let by_hand = name.starts_with("by hand");
            let may = if by_hand { 2.0 } else { 1.0 };
            let svg = one["elements"] != 0;
            // Frames come at fixed times: one that ours needs is not dearer than one that another needs.
            for (what, slack, compares) in [("redraw", 0.0, svg), ("frame", 2.0, !name.ends_with("thinning"))] {
                let (own, other) = (median(ours, what), median(one, what));
                if compares && own > other * may + slack {
                    lost.push(format!("{count} values, {what}: {own:.1} ms, {name} {other:.1} ms"));
                }
            }
        }
        let own = median(ours, "redraw");
        if count <= IN_A_FRAME && own > FRAME {
            lost.push(format!("{count} values: {own:.1} ms are more than a frame"));
        }
        if let Some((fewer, time)) = before
            && own / time > (count * count.ln()) / (fewer * fewer.ln())
        {
            lost.push(format!("from {fewer} to {count} values: {time:.1} to {own:.1} ms grows faster than n log n"));
        }
        before = Some((count, own));
    }
    lost
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn median(row: &Value, what: &str) -> f64 {
    row[what][1].as_f64().unwrap_or(f64::NAN)
}

fn table(text: &mut String, rows: &[Value], hand: &str) {
    text.push_str("| | redraw | × hand | frame | elements |\n|---|---:|---:|---:|---:|\n");
    let base = rows.iter().find(|row| row["name"] == hand).map_or(f64::NAN, |row| median(row, "redraw"));
    for row in rows {
        let ratio = median(row, "redraw") / base;
        let elements =
            row["elements"].as_u64().filter(|count| *count > 0).map_or("–".into(), |count| count.to_string());
        let name = row["name"].as_str().unwrap_or_default();
        let (redraw, frame) = (span(row, "redraw"), span(row, "frame"));
        let _ = writeln!(text, "| {name} | {redraw} | {ratio:.2} | {frame} | {elements} |");
    }
}

fn span(row: &Value, what: &str) -> String {
    let at = |index: usize| row[what][index].as_f64().unwrap_or(f64::NAN);
    let digits = if at(1) < 10.0 { 2 } else { 1 };
    format!("{:.digits$} ({:.digits$}–{:.digits$})", at(1), at(0), at(2))
}

/// The engine and its version, out of the name that browsers give themselves.
fn browser(measured: &Value) -> String {
    let agent = measured["browser"].as_str().unwrap_or_default();
    let named = agent.split(' ').find(|part| part.contains("Chrome/") || part.contains("Firefox/"));
    named.unwrap_or(agent).replace('/', " ")
}

fn versions(root: &Path) -> String {
    let file = fs::read(root.join("tests/benchmark/browser/package.json")).unwrap_or_default();
    let package: Value = serde_json::from_slice(&file).unwrap_or_default();
    let each = package["dependencies"].as_object().into_iter().flatten();
    let named: Vec<_> =
        each.map(|(name, version)| format!("{name} {}", version.as_str().unwrap_or_default())).collect();
    named.join(", ")
}
