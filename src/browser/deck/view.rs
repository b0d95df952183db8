//! The page shows a state: which slide is in sight, at which step, and what lies over it.

use super::super::event::on_event;
use super::super::layout::show_year;
use super::super::mark::{by_id, window_size};
use super::super::parts::data;
use super::{Stage, all, alter, go};
use crate::content::deck::{Leaf, Spot};
use crate::text::fill;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, HtmlDialogElement, HtmlElement, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// All slides, in page order.
pub fn slides() -> Vec<HtmlElement> {
    all("#deck > .slide")
}

/// What the page says of a slide.
pub fn leaf(slide: &HtmlElement) -> Leaf {
    Leaf {
        steps: data(slide, "steps").split(' ').count(),
        seconds: data(slide, "seconds").parse().unwrap_or(60),
        brief: slide.has_attribute("data-brief"),
    }
}

/// Whether the page is one to scroll: upright, as on a phone.
pub fn is_page() -> bool {
    let (width, height) = window_size();
    width <= height && !root().is_some_and(|root| root.has_attribute("data-speaker"))
}

fn root() -> Option<Element> {
    gloo_utils::document().document_element()
}

fn mark(element: &Element, name: &str, on: bool) {
    let _ = if on { element.set_attribute(name, "") } else { element.remove_attribute(name) };
}

/// What is said of this window once.
pub fn prepare(stage: &Stage) {
    if let Some(root) = root() {
        mark(&root, "data-speaker", stage.address.speaker);
    }
    super::screen::fill_codes();
    // The handout has the notes; not every browser prints what is closed.
    for (event, open) in [("beforeprint", true), ("afterprint", false)] {
        on_event(&gloo_utils::window(), event, move |_| {
            let kept = super::stage().address.speaker;
            all("#deck .spoken").iter().for_each(|note| mark(note, "open", open || kept));
        });
    }
}

/// Shows a state; brings its slide into sight if asked to.
pub fn show(stage: &Stage, scroll: bool) {
    let Some(root) = root() else { return };
    let (slides, talk) = (slides(), &stage.talk);
    mark(&root, "data-overview", stage.overview);
    mark(&root, "data-zoom", talk.zoom && !stage.overview);
    let _ = match talk.blank {
        Some(blank) => root.set_attribute("data-blank", blank.word()),
        None => root.remove_attribute("data-blank"),
    };
    for (index, slide) in slides.iter().enumerate() {
        mark(slide, "hidden", !stage.deck.slides().any(|told| told == index));
        mark(slide, "data-now", index == talk.spot.slide);
        at_step(slide, if index == talk.spot.slide { talk.spot.step } else { usize::MAX });
        let (number, count) = stage.deck.place(index);
        if let Ok(Some(place)) = slide.query_selector(".count") {
            place.set_text_content(Some(&format!("{number}\u{a0}/\u{a0}{count}")));
        }
        if let Ok(Some(place)) = slide.query_selector(".stage > .sr-only") {
            place.set_text_content(Some(&said(number, count)));
        }
        // The speaker has every note before the eyes.
        if let (true, Ok(Some(note))) = (stage.address.speaker, slide.query_selector(".spoken")) {
            mark(&note, "open", true);
        }
    }
    let year = format!("y{}", talk.station.year());
    if let Some(button) = by_id(&year).and_then(|button| button.dyn_into::<HtmlInputElement>().ok()) {
        button.set_checked(true);
    }
    show_year(&year[1..]);
    if scroll && !stage.address.speaker {
        align(talk.spot.slide);
    }
    announce(stage, &slides);
    super::desk::show(stage, &slides);
    super::point::show(talk.pointer);
    super::chosen::show(talk.mark);
}

/// Shows a slide, or a copy of it, at a step: as the word of the step on it.
pub fn at_step(slide: &Element, step: usize) {
    let steps = slide.get_attribute("data-steps").unwrap_or_default();
    let word = steps.split(' ').nth(step).filter(|word| !word.is_empty());
    let _ = match word {
        Some(word) => slide.set_attribute("data-at", word),
        None => slide.remove_attribute("data-at"),
    };
}

/// Which slide of how many, in words.
fn said(number: usize, count: usize) -> String {
    let template = by_id("said").map_or(String::new(), |said| data(&said, "place"));
    fill(&template, &[&number.to_string(), &count.to_string()])
}

/// Tells whoever listens which slide is in sight, once for each.
fn announce(stage: &Stage, slides: &[HtmlElement]) {
    let (Some(place), Some(slide)) = (by_id("said"), slides.get(stage.talk.spot.slide)) else { return };
    let (number, count) = stage.deck.place(stage.talk.spot.slide);
    let title = slide.query_selector("h1, h2").ok().flatten().and_then(|title| title.text_content());
    let told = format!("{}: {}", said(number, count), title.unwrap_or_default());
    if place.text_content().is_none_or(|before| before != told) {
        place.set_text_content(Some(&told));
    }
}

/// Brings a slide into sight.
pub fn align(slide: usize) {
    let slides = slides();
    let Some(slide) = slides.get(slide) else { return };
    if slide.get_bounding_client_rect().top().abs() > 1.0 {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        slide.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Follows the reader's own scrolling, and keeps the slide in sight when the window changes its size.
pub fn follow() {
    let window = gloo_utils::window();
    on_event(&gloo_utils::document(), "scroll", |_| {
        let stage = super::stage();
        if stage.address.speaker || stage.overview {
            return;
        }
        let (told, (_, height)) = (slides(), window_size());
        let top = |index: &usize| told[*index].get_bounding_client_rect().top();
        // The slide that holds the upper third of the window is the one that is read.
        let seen = stage.deck.slides().take_while(|index| top(index) < height / 3.0).last();
        if let Some(slide) = seen.filter(|slide| *slide != stage.talk.spot.slide) {
            let step = stage.deck.last_step(slide);
            alter(|_, talk| talk.spot = Spot { slide, step }, false);
        }
    });
    on_event(&window, "resize", |_| {
        let stage = super::stage();
        if !stage.address.speaker && !stage.overview && !is_page() {
            align(stage.talk.spot.slide);
        }
    });
}

/// To the slide that holds an element: in the overview, and from the list of the speaker view.
pub fn go_to(element: &Element) -> Option<()> {
    let slide = match element.get_attribute("data-slide") {
        Some(number) => number.parse().ok()?,
        None => slides().iter().position(|slide| slide.contains(Some(element)))?,
    };
    go(Spot { slide, step: 0 });
    Some(())
}

/// Opens the note of the slide in sight, or closes it.
pub fn toggle_note(stage: &Stage) -> Option<()> {
    slides().get(stage.talk.spot.slide)?.query_selector(".spoken").ok()??.toggle_attribute("open").ok()?;
    Some(())
}

/// Opens a dialog of the page; closes it where it is open.
pub fn open(id: &str) -> Option<()> {
    let dialog: HtmlDialogElement = by_id(id)?.dyn_into().ok()?;
    if dialog.open() {
        dialog.close();
        return Some(());
    }
    dialog.show_modal().ok()
}

/// The number that is being typed.
pub fn show_typed(typed: &str) {
    if let Some(place) = by_id("typed") {
        place.set_text_content(Some(typed));
        mark(&place, "hidden", typed.is_empty());
    }
}
