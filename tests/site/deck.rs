//! The presentation as it is sent: every slide whole, with its note.

use scraper::{ElementRef, Html, Selector};

use crate::{dist::dist, none, text};

fn all<'a>(part: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    part.select(&Selector::parse(selector).expect("a selector")).collect()
}

#[test]
fn every_slide_is_whole_before_anything_runs() {
    let mut faults = Vec::new();
    for path in ["present/index.html", "en/present/index.html"] {
        let page = Html::parse_document(&text(&dist().join(path)));
        let slides = all(page.root_element(), "#deck > section.slide");
        assert!(slides.len() > 18, "{path} has {} slides", slides.len());
        for slide in slides {
            let id = slide.attr("id").unwrap_or_default();
            let mut want = |what: &str, selector: &str, count: usize| {
                let seen =
                    all(slide, selector).into_iter().filter(|one| one.text().any(|text| !text.trim().is_empty()));
                let seen = seen.count();
                if seen != count {
                    faults.push(format!("{path}#{id}: {count} × {what} expected, {seen} seen"));
                }
            };
            want("a heading", "h1, h2", 1);
            want("what to say", ".spoken .say", 1);
            want("a question", ".spoken .question", 1);
            want("an answer", ".spoken .answer", 1);
            want("its place", ".stage > .sr-only", 1);
            if slide.attr("class").is_some_and(|class| class.ends_with("s-chart")) {
                want("a drawing for each shape of screen", ".picture > svg", 3);
            }
        }
    }
    none("slide that is not whole", &faults);
}
