//! What a mark shows, in words, beside the mark: under a pointer, and for the mark that keys have led to. Nothing is
//! only here: the same words are the mark's name, and its note has more.

use super::mark::{by_id, near, target, window_size};
use super::parts::elements;
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, MouseEvent};

/// How far from a pointer a mark is still meant, in CSS pixels.
const REACH: f64 = 40.0;
/// From the mark to the words, in CSS pixels.
const APART: f64 = 12.0;

/// Tells the marks of all drawings from now on; does nothing on a page without a place for the words.
pub fn tell_points() {
    let Some(words) = by_id("point") else { return };
    let document = gloo_utils::document();
    let on = |event: &'static str, tell: fn(&web_sys::Event) -> Option<Element>| {
        let words = words.clone();
        EventListener::new(&document, event, move |event| show(&words, tell(event).as_ref())).forget();
    };
    on("pointermove", |event| near(event.dyn_ref::<MouseEvent>()?, REACH));
    on("focusin", |event| target(event)?.closest(".drawing a:focus-visible").ok()?);
    on("focusout", |_| None);
    on("scroll", |_| None);
    EventListener::new(&document, "keydown", move |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
            show(&words, None);
        }
    })
    .forget();
}

/// Puts the words beside a mark, inside the window; without a mark, hides them.
fn show(words: &HtmlElement, mark: Option<&Element>) {
    let says = mark.and_then(|mark| mark.get_attribute("aria-label"));
    if says == words.text_content().filter(|_| !words.hidden()) {
        return;
    }
    if let Some(root) = gloo_utils::document().document_element() {
        for told in elements::<Element>(&root, ".drawing a[data-told]") {
            let _ = told.remove_attribute("data-told");
        }
    }
    let (Some(mark), Some(says)) = (mark, says) else { return words.set_hidden(true) };
    let _ = mark.set_attribute("data-told", "");
    words.set_text_content(Some(&says));
    words.set_hidden(false);
    let (place, own, (width, _)) = (mark.get_bounding_client_rect(), words.get_bounding_client_rect(), window_size());
    let left = ((place.left() + place.right() - own.width()) / 2.0).min(width - own.width() - 8.0).max(8.0);
    let above = place.top() - own.height() - APART;
    let top = if above < 8.0 { place.bottom() + APART } else { above };
    for (side, at) in [("left", left), ("top", top)] {
        let _ = words.style().set_property(side, &format!("{}px", at.round() as i32));
    }
}
