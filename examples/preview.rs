//! scratch
use std::sync::Arc;
fn main() {
    let dir = std::env::args().nth(1).unwrap();
    let c = road::content::read_all(std::path::Path::new(&dir)).unwrap_or_else(|f| {
        for f in f {
            eprintln!("{f}");
        }
        std::process::exit(1)
    });
    let c = c.map(Arc::new);
    let css: String = std::fs::read_to_string("style/main.css")
        .unwrap()
        .lines()
        .filter_map(|l| l.split('"').nth(1))
        .map(|f| std::fs::read_to_string(format!("style/{f}")).unwrap())
        .collect::<Vec<_>>()
        .join("\n")
        .replace("url(font/", "url(/work/main/style/font/");
    for page in road::page::render(&c, "2026-11-23") {
        let html = format!(
            "<!doctype html><html lang={} {}><head><meta charset=utf-8><meta name=viewport content='width=device-width,initial-scale=1'><style>{css}</style></head><body>{}</body></html>",
            page.lang.tag(),
            "",
            page.body
        );
        let out = format!("/tmp/pv/{}.html", page.lang.tag());
        std::fs::write(out, html).unwrap();
    }
}
