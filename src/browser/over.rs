//! What lies over the page: a note, the list of keys. They are popovers, which Escape and a press beside them close: the
//! page behind stays as it is, so that opening one costs what it shows, where a modal dialog has the browser style
//! everything anew. It is modal where the browser has no popovers.

use super::event::on_event_with;
use super::mark::{by_id, target};
use super::parts::{Part, elements};
use gloo_events::EventListenerOptions;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, KeyboardEvent};

/// What can have the focus in one.
const STOPS: &str = "a[href], button, input, summary";

/// A part of the page that can lie over it.
pub fn part(id: &str) -> Option<HtmlDialogElement> {
    by_id(id)?.dyn_into().ok()
}

/// Puts it over the page; does nothing where it lies there.
pub fn open(part: &HtmlDialogElement) {
    let lies = part.open() || part.matches(":popover-open").unwrap_or_default();
    if !lies && part.show_popover().is_err() {
        let _ = part.show_modal();
    }
}

/// Closes a modal one by its button, or by a press beside it; what closes popovers is the browser's.
pub fn press(target: &Element) -> Option<()> {
    let beside = target.dyn_ref::<HtmlDialogElement>().cloned();
    let button = || target.closest(".close").ok()??.closest("dialog").ok()??.dyn_into().ok();
    let modal = beside.or_else(button).filter(|part| part.open())?;
    modal.close();
    Some(())
}

/// Keeps the focus in it while it lies there: behind its last stop comes its first.
pub fn keep_focus(part: &HtmlDialogElement) {
    let own = part.clone();
    let options = EventListenerOptions::enable_prevent_default();
    on_event_with(part, "keydown", options, move |event| {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>().filter(|pressed| pressed.key() == "Tab") else { return };
        let stops: Vec<Part> = elements(&own, STOPS);
        let ends = if pressed.shift_key() { [stops.first(), stops.last()] } else { [stops.last(), stops.first()] };
        if let [Some(end), Some(other)] = ends
            && target(event).is_some_and(|at| at == *end.unchecked_ref::<Element>())
        {
            event.prevent_default();
            let _ = other.focus();
        }
    });
}
