//! What a mark shows, in words, beside the mark, and lines from it to the axes: under a pointer, and for the mark that
//! keys have led to. A tap beside a mark, or on it with a thumb, pins the words; a tap on either then opens the note.
//! Nothing is only here: the same words are the mark's name, and its note has more.

use super::event::on_event;
use super::mark::{by_id, near, target, window_size};
use super::paint::element;
use crate::chart::svg::Node;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, HtmlElement, KeyboardEvent, MouseEvent};

/// How far from a pointer a mark is still meant, in CSS pixels.
pub const REACH: f64 = 40.0;
/// From the mark to the words, in CSS pixels.
const APART: f64 = 12.0;

/// Tells the marks of all drawings from now on; does nothing on a page without a place for the words.
pub fn tell_points() {
    let Some(words) = by_id("point") else { return };
    let document = gloo_utils::document();
    let on = |event: &'static str, tell: fn(&web_sys::Event) -> Option<Element>| {
        let words = words.clone();
        on_event(&document, event, move |event| {
            if !words.has_attribute("data-pinned") {
                show(&words, tell(event).as_ref());
            }
        });
    };
    // A page that scrolls under a resting pointer moves it too.
    on("pointermove", |event| near(event.dyn_ref::<MouseEvent>()?, REACH).or_else(led_to));
    on("focusin", |event| target(event)?.closest(".drawing a:focus-visible").ok()?);
    on("focusout", |_| None);
    let scrolled = words.clone();
    // The words of a mark that keys have led to go with it: the keys may be what has scrolled the page.
    on_event(&document, "scroll", move |_| {
        if !scrolled.has_attribute("data-pinned") {
            let told = led_to();
            show(&scrolled, None);
            show(&scrolled, told.as_ref());
        }
    });
    on_event(&document, "keydown", move |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
            show(&words, None);
        }
    });
}

/// The mark whose words are pinned.
pub fn pinned() -> Option<Element> {
    let words = by_id("point").filter(|words| words.has_attribute("data-pinned"))?;
    words.owner_document()?.query_selector(".drawing a[data-told]").ok()?
}

/// Pins the words of a mark, or takes away those that are pinned.
pub fn pin(mark: Option<&Element>) {
    let Some(words) = by_id("point") else { return };
    show(&words, mark);
    if let Some(mark) = mark {
        let _ = words.set_attribute("data-pinned", "");
        // What is said of pinned words makes them higher.
        place(&words, mark);
    }
}

/// The mark that keys have led to, while its words are shown.
fn led_to() -> Option<Element> {
    gloo_utils::document().query_selector(".drawing a[data-told]:focus-visible").ok()?
}

/// Puts the words beside a mark, inside the window; without a mark, hides them.
fn show(words: &HtmlElement, mark: Option<&Element>) {
    let told = gloo_utils::document().query_selector(".drawing a[data-told]").ok().flatten();
    if mark.is_some() && told.as_ref() == mark && !words.hidden() {
        return;
    }
    let _ = words.remove_attribute("data-pinned");
    if let Some(told) = told {
        let _ = told.remove_attribute("data-told");
    }
    if let Ok(Some(lines)) = gloo_utils::document().query_selector(".cross") {
        lines.remove();
    }
    let Some((mark, says)) = mark.and_then(|mark| Some((mark, mark.get_attribute("aria-label")?))) else {
        return words.set_hidden(true);
    };
    let _ = mark.set_attribute("data-told", "");
    let _ = lead(mark);
    if let Some(line) = words.first_element_child() {
        line.set_text_content(Some(&says));
    }
    words.set_hidden(false);
    place(words, mark);
}

fn place(words: &HtmlElement, mark: &Element) {
    let (mark, own, (width, _)) = (mark.get_bounding_client_rect(), words.get_bounding_client_rect(), window_size());
    let left = ((mark.left() + mark.right() - own.width()) / 2.0).min(width - own.width() - 8.0).max(8.0);
    let above = mark.top() - own.height() - APART;
    let top = if above < 8.0 { mark.bottom() + APART } else { above };
    let scrolled = gloo_utils::window().scroll_y().unwrap_or_default();
    for (side, at) in [("left", left), ("top", top + scrolled)] {
        let _ = words.style().set_property(side, &format!("{}px", at.round() as i32));
    }
}

/// Draws lines from a mark to the axes of its plane.
fn lead(mark: &Element) -> Option<()> {
    let drawing = mark.closest("svg").ok()??;
    let (place, frame) = (mark.get_bounding_client_rect(), drawing.get_bounding_client_rect());
    let size = |name| drawing.get_attribute(name).map(|size| js_sys::parse_float(&size));
    let (width, height) = (size("width")?, size("height")?);
    // A drawing in a frame of another shape lies in the middle of it.
    let scale = (width / frame.width()).max(height / frame.height());
    let at = |middle: f64, drawn: f64| (middle * scale + drawn / 2.0).round() as i32;
    let middle = |rect: &DomRect| (rect.left() + rect.width() / 2.0, rect.top() + rect.height() / 2.0);
    let ((x, y), (of_x, of_y)) = (middle(&place), middle(&frame));
    let (x, y) = (at(x - of_x, width), at(y - of_y, height));
    let edges = drawing.get_attribute("data-planes")?;
    let edges: Vec<i32> = edges.split(' ').filter_map(|edge| edge.parse().ok()).collect();
    let inside = |plane: &&[i32]| (plane[0]..=plane[2]).contains(&x) && (plane[1]..=plane[3]).contains(&y);
    let plane = edges.chunks_exact(4).find(inside)?;
    let lines = element(&Node::path("cross", format!("M{} {y}H{x}V{}", plane[0], plane[3])))?;
    drawing.append_child(&lines).ok()?;
    Some(())
}
