//! Keys, clickers, buttons, swipes, and taps at the edges.

use super::super::event::{on_event, on_event_with};
use super::super::mark::{target, window_size};
use super::view;
use crate::address::{Station, Talk};
use crate::content::action::{Action, action};
use gloo_events::EventListenerOptions;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, KeyboardEvent, PointerEvent};

/// A finger that goes this far aside, in CSS pixels, turns the page.
const SWIPE: f64 = 48.0;
/// The part of the width at either edge that is tapped to turn the page.
const EDGE: f64 = 0.14;
/// What has a meaning of its own for a key or a press.
const OWN: &str = "a, button, summary, input, select, textarea, label, dialog";
/// What a finger may move in.
const HELD: &str = "input, select, textarea, dialog";

/// Listens from now on.
pub fn listen() {
    let document = gloo_utils::document();
    let options = EventListenerOptions::enable_prevent_default();
    on_event_with(&document, "keydown", options, |event| {
        if event.dyn_ref().and_then(press).is_some() {
            event.prevent_default();
        }
    });
    on_event(&document, "click", |event| {
        click(event);
    });
    on_event(&document, "change", |event| {
        choose(event);
    });
    touch();
}

fn press(event: &KeyboardEvent) -> Option<()> {
    if event.alt_key() || event.ctrl_key() || event.meta_key() || event.is_composing() {
        return None;
    }
    let (key, target) = (event.key(), target(event)?);
    let within = |selector: &str| target.closest(selector).is_ok_and(|found| found.is_some());
    // A field, a dialog and a list of buttons keep their keys; a link or a button the two that press it; marks of a
    // drawing their arrows.
    // The focus may still be in a dialog that was closed.
    let gone = within("dialog:not(:is([open], :popover-open))");
    let arrow = key.starts_with("Arrow") || matches!(key.as_str(), "Home" | "End");
    let kept = within("input:not([type=radio]), select, textarea, dialog")
        || within("input[type=radio], .drawing a") && arrow
        || within(OWN) && matches!(key.as_str(), "Enter" | " ");
    if kept && !gone {
        return None;
    }
    if let [digit @ b'0'..=b'9'] = key.as_bytes() {
        super::type_digits(Some(char::from(*digit)));
        return Some(());
    }
    let action = action(&key)?;
    // Upright the page is scrolled, and by the very same keys.
    let turns = matches!(action, Action::Next | Action::Previous | Action::First | Action::Last);
    if turns && view::is_page() {
        return None;
    }
    super::act(action)
}

fn click(event: &Event) -> Option<()> {
    let target = target(event)?;
    if let Some(button) = target.closest("[data-act]").ok()? {
        return super::act(action(&button.get_attribute("data-act")?)?);
    }
    if let Some(button) = target.closest("[data-slide]").ok()? {
        return view::go_to(&button);
    }
    if super::stage().overview {
        view::go_to(&target)?;
        super::overview(false);
    }
    Some(())
}

/// A station by its button, or the length of the talk.
fn choose(event: &Event) -> Option<()> {
    let field: HtmlInputElement = target(event)?.dyn_into().ok()?;
    match field.name().as_str() {
        "y" => {
            let station = Station::of_year(&field.value())?;
            super::change(|_, talk| talk.station = station);
        }
        "minutes" => {
            let minutes = Talk::length(&field.value());
            super::change(|_, talk| talk.minutes = minutes);
        }
        _ => {}
    }
    Some(())
}

/// Where a finger came down, and whether a tap there has a meaning of its own.
type Down = Rc<Cell<Option<(f64, f64, bool)>>>;

fn touch() {
    let (document, down) = (gloo_utils::document(), Down::default());
    let start = down.clone();
    on_event(&document, "pointerdown", move |event| start.set(event.dyn_ref().and_then(come_down)));
    on_event(&document, "pointerup", move |event| {
        if let (Some(event), Some(from)) = (event.dyn_ref::<PointerEvent>(), down.take()) {
            lift(event, from);
        }
    });
}

fn come_down(event: &PointerEvent) -> Option<(f64, f64, bool)> {
    let target = target(event)?;
    let within = |selector: &str| target.closest(selector).is_ok_and(|found| found.is_some());
    let (x, y) = place(event);
    (event.pointer_type() == "touch" && !within(HELD)).then(|| (x, y, within(OWN)))
}

fn place(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

fn lift(event: &PointerEvent, (x, y, own): (f64, f64, bool)) {
    let (to_x, to_y) = place(event);
    let (aside, along, width) = (to_x - x, (to_y - y).abs(), window_size().0);
    let turn = if super::stage().overview || view::is_page() {
        None
    } else if aside.abs() >= SWIPE && aside.abs() > 2.0 * along {
        Some(if aside < 0.0 { Action::Next } else { Action::Previous })
    } else if own || aside.abs().max(along) > 10.0 {
        None
    } else if x > width * (1.0 - EDGE) {
        Some(Action::Next)
    } else {
        (x < width * EDGE).then_some(Action::Previous)
    };
    turn.and_then(super::act);
}
