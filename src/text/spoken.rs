//! Notes of slides as sentences whose figures lead to their notes, and the headings of slides.

use super::fact::fact_words;
use super::finding::finding;
use super::number::figure;
use super::told::Told;
use super::{capital, phrases};
use crate::content::spoken::{Spoken, spoken};
use crate::content::{Content, Observation, Slide, SlideKind, Source};

/// A note. A key that stands for nothing, which the check refuses, is said as it is written.
pub fn note(content: &Content, text: &str) -> Told {
    let Ok(pieces) = spoken(content, text) else { return Told::words(text) };
    let told = |piece| match piece {
        Spoken::Words(words) => Told::words(words),
        Spoken::Figure(indicator, one) => Told::figure(content, one, figure(content, indicator, one)),
        Spoken::Computed(indicator, one, fact) => {
            Told::computed(content, fact.formula, one, fact_words(content, indicator, &fact).value)
        }
    };
    Told::join(pieces.into_iter().map(told), "")
}

/// The heading of a slide, from the data where they tell it.
pub fn heading(content: &Content, slide: &Slide) -> Told {
    let milestone = slide.milestone.and_then(|year| content.milestone(year));
    let chart = slide.chart.as_deref().and_then(|id| content.chart(id));
    match (slide.kind, milestone, chart) {
        (SlideKind::Aims, Some(milestone), _) => Told::words(capital(&milestone.aim)),
        (SlideKind::Chart, _, Some(chart)) => finding(content, chart).title,
        (SlideKind::Road, ..) => Told::words(phrases(content.lang).road_heading),
        _ => note(content, &slide.title),
    }
}

/// What the note of a slide rests on: its own source, then those of its figures, each publisher once.
pub fn sources<'a>(content: &'a Content, slide: &'a Slide) -> Vec<&'a Source> {
    let texts = [&slide.say, &slide.answer];
    let pieces = texts.into_iter().filter_map(|text| spoken(content, text).ok()).flatten();
    let figures: Vec<&Observation> = pieces
        .filter_map(|piece| match piece {
            Spoken::Words(_) => None,
            Spoken::Figure(_, one) | Spoken::Computed(_, one, _) => Some(one),
        })
        .collect();
    let ids = std::iter::once(slide.source.as_str()).chain(figures.iter().map(|one| one.source.as_str()));
    let mut found: Vec<&Source> = Vec::new();
    for source in ids.filter_map(|id| content.source(id)) {
        if !found.iter().any(|known| known.publisher == source.publisher) {
            found.push(source);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::published;

    #[test]
    fn every_slide_is_told_in_both_languages() {
        let [vi, en] = published();
        assert!((18..=24).contains(&vi.slides.len()), "{} slides", vi.slides.len());
        assert_eq!(vi.slides.iter().filter(|slide| slide.brief).count(), 8, "the short version has eight");
        for content in [&vi, &en] {
            for slide in &content.slides {
                let told = [&slide.say, &slide.question, &slide.answer].map(|text| note(content, text).plain());
                let words = told[0].split_whitespace().count();
                // A hundred and thirty English words a minute, and about as many Vietnamese syllables again.
                let most = usize::from(slide.seconds) * if content.lang.tag() == "vi" { 7 } else { 5 } / 2;
                assert!((25..=most).contains(&words), "{}: {words} words in {} s", slide.id, slide.seconds);
                assert!(told.iter().all(|one| !one.contains(['{', '}'])), "{told:?}");
                assert!(!heading(content, slide).plain().is_empty(), "{} has no heading", slide.id);
                assert!(!sources(content, slide).is_empty(), "{} rests on nothing", slide.id);
            }
        }
    }

    #[test]
    fn a_note_follows_its_figure() {
        let [mut vi, _] = published();
        let text = "{grdp-per-head-2030-target}, {grdp-per-head-2030-target:pace}";
        let before = note(&vi, text);
        assert_eq!(before.plain(), "180\u{a0}triệu\u{a0}đồng, 9,5%");
        assert_eq!(before.0.len(), 3, "figure and pace lead to their notes");
        let target = vi.observations.iter_mut().find(|one| one.id == "grdp-per-head-2030-target").expect("there");
        target.value = Some(200.0);
        let after = note(&vi, text).plain();
        assert!(after.starts_with("200") && !after.ends_with("9,5%"), "{after}");
    }

    #[test]
    fn nothing_is_promised() {
        for content in published() {
            for slide in &content.slides {
                let said = [&slide.title, &slide.say, &slide.question, &slide.answer].map(|text| text.to_lowercase());
                let promised = said.iter().any(|one| one.contains("hứa") || one.contains("promis"));
                assert!(!promised, "{}: the province aims, it does not promise", slide.id);
            }
        }
    }
}
