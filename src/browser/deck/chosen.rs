//! The mark of a chart that the speaker has chosen, in either window: its words stand beside it in both. It is told by its
//! place among the marks of the slide; the drawing in sight may be another one in each window, so it is found there by the
//! figure that it leads to.

use super::super::event::on_event;
use super::super::mark::{near, target};
use super::super::parts::elements;
use super::super::point::{REACH, pin, pinned};
use super::{change, stage, view};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, KeyboardEvent};

/// Hears which mark is chosen from now on: by a press on it or near it, or by the keys that lead to it.
pub fn listen() {
    let document = gloo_utils::document();
    on_event(&document, "click", |event| {
        press(event);
    });
    on_event(&document, "focusin", |event| {
        led_to(event);
    });
    // The key that closes a note takes all words away; those of the chosen mark stay.
    on_event(&document, "keydown", |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
            show(stage().talk.mark);
        }
    });
    // The words stand at a place of the window.
    on_event(&gloo_utils::window(), "resize", |_| {
        if let Some(mark) = stage().talk.mark {
            pin(None);
            show(Some(mark));
        }
    });
}

/// A mark that keys have led to from elsewhere on the page: not one that has the focus again because its window has.
fn led_to(event: &Event) -> Option<()> {
    Reflect::get(event, &"relatedTarget".into()).ok().filter(JsValue::is_object)?;
    let place = place(target(event)?.closest(".drawing a:focus-visible").ok()??)?;
    change(|_, talk| talk.mark = Some(place));
    Some(())
}

/// A press beside all marks of the slide lets go of the one that was chosen. What is pressed elsewhere changes nothing, and
/// takes no words away.
fn press(event: &Event) -> Option<()> {
    let target = target(event)?;
    if target.closest("#deck > .slide:not([data-now])").ok()?.is_some() {
        return None;
    }
    if target.closest(".slide[data-now] .frame").ok()?.is_some() {
        let mark = target.closest(".drawing a").ok()?.or_else(|| near(event.dyn_ref()?, REACH)).and_then(place);
        change(|_, talk| talk.mark = mark);
    }
    show(stage().talk.mark);
    Some(())
}

/// All marks of the slide in sight: those of each of its drawings.
fn marks() -> Vec<Element> {
    let slides = view::slides();
    slides.get(stage().talk.spot.slide).map_or(Vec::new(), |slide| elements(slide, ".drawing a"))
}

fn place(mark: Element) -> Option<u16> {
    marks().iter().position(|one| *one == mark)?.try_into().ok()
}

/// Shows the words of the chosen mark, and no others that were pinned.
pub fn show(chosen: Option<u16>) {
    let all = marks();
    let figure = |mark: &Element| mark.get_attribute("href");
    let same = |mark: &&Element| chosen.is_some_and(|at| all.get(usize::from(at)).and_then(figure) == figure(mark));
    let seen = |mark: &&Element| mark.get_bounding_client_rect().width() > 0.0;
    let shown = all.iter().filter(same).find(seen);
    if pinned().as_ref() != shown {
        pin(shown);
    }
}
