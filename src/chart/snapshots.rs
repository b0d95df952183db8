//! Every chart in both languages and two widths, as it was last looked at. `RECORD=1 cargo test --lib as_it_was` writes what
//! is drawn now; then look at it before it is committed.

use super::draw;
use super::svg::picture;
use crate::content::published as contents;
use std::fs;
use std::path::Path;

#[test]
fn every_chart_is_drawn_as_it_was() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/chart/snapshots");
    let mut changed = Vec::new();
    for content in contents() {
        for chart in &content.charts {
            for width in [324.0, 662.0] {
                let name = format!("{}.{}.{width}.svg", chart.id, content.lang.tag());
                let drawn = picture(&draw(&content, chart, width), "drawing").to_string().replace("><", ">\n<") + "\n";
                let path = folder.join(&name);
                if std::env::var_os("RECORD").is_some() {
                    fs::create_dir_all(&folder).expect("a folder for the snapshots");
                    fs::write(&path, &drawn).expect("a snapshot can be written");
                }
                if fs::read_to_string(&path).unwrap_or_default() != drawn {
                    changed.push(name);
                }
            }
        }
    }
    assert!(changed.is_empty(), "drawn otherwise than in src/chart/snapshots: {changed:?}");
}
