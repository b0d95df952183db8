//! The spot that the speaker points with, in either window: at the pointer, and at the same place in the other window.

use super::super::event::on_event;
use super::super::mark::{by_id, target};
use super::{change, stage};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::PointerEvent;

thread_local! {
    static ON: Cell<bool> = const { Cell::new(false) };
}

/// Whether the pointer leaves a spot.
pub fn on() -> bool {
    ON.get()
}

/// Turns the spot on or off.
pub fn toggle() {
    turn(!on());
}

/// Turns the spot on or off.
pub fn turn(to: bool) {
    ON.set(to);
    if !to {
        change(|_, talk| talk.pointer = None);
    }
}

/// Follows the pointer over the slide from now on.
pub fn listen() {
    on_event(&gloo_utils::document(), "pointermove", |event| {
        if let (true, Some(event)) = (on(), event.dyn_ref::<PointerEvent>()) {
            follow(event);
        }
    });
}

fn follow(event: &PointerEvent) -> Option<()> {
    let frame = target(event)?.closest(".slide[data-now] .frame").ok()??.get_bounding_client_rect();
    let part = |at: i32, from: f64, size: f64| ((f64::from(at) - from) / size * 1000.0).clamp(0.0, 1000.0) as u16;
    let place =
        (part(event.client_x(), frame.left(), frame.width()), part(event.client_y(), frame.top(), frame.height()));
    change(|_, talk| talk.pointer = Some(place));
    Some(())
}

/// Shows the spot at a place of the slide in sight, in thousandths of its width and height.
pub fn show(pointer: Option<(u16, u16)>) {
    let Some(spot) = by_id("spot") else { return };
    let slides = super::view::slides();
    let frame = slides.get(stage().talk.spot.slide).and_then(|slide| slide.query_selector(".frame").ok()?);
    match (pointer, frame) {
        (Some((x, y)), Some(frame)) => {
            let _ = spot.remove_attribute("hidden");
            let frame = frame.get_bounding_client_rect();
            let style = spot.style();
            let at = |from: f64, size: f64, part: u16| {
                format!("{}px", (from + size * f64::from(part) / 1000.0).round() as i32)
            };
            let _ = style.set_property("left", &at(frame.left(), frame.width(), x));
            let _ = style.set_property("top", &at(frame.top(), frame.height(), y));
        }
        _ => drop(spot.set_attribute("hidden", "")),
    }
}
