//! The speaker view: what comes next, the clock, and how the time goes.

use super::super::mark::by_id;
use super::super::parts::{data, elements};
use super::{Stage, stage, view};
use crate::content::deck::Timing;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// Lets the clock go.
pub fn start(speaker: bool) {
    if !speaker {
        return;
    }
    let tick = Closure::<dyn Fn()>::new(|| clock(&stage()));
    let window = gloo_utils::window();
    let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(tick.as_ref().unchecked_ref(), 500);
    tick.forget();
}

/// Shows a state at the desk.
pub fn show(stage: &Stage, slides: &[HtmlElement]) {
    if !stage.address.speaker {
        return;
    }
    clock(stage);
    if let Some(place) = by_id("desk-next") {
        place.replace_children_with_node_0();
        let next = stage.deck.next(stage.talk.spot);
        let copy = next.and_then(|next| Some((next, slides.get(next.slide)?.clone_node_with_deep(true).ok()?)));
        if let Some((next, copy)) = copy {
            let copy: Element = copy.unchecked_into();
            view::at_step(&copy, next.step);
            for name in ["id", "data-now", "hidden"] {
                let _ = copy.remove_attribute(name);
            }
            elements::<Element>(&copy, "[id]").iter().for_each(|part| drop(part.remove_attribute("id")));
            elements::<Element>(&copy, ".spoken").iter().for_each(Element::remove);
            let _ = place.append_child(&copy);
        }
    }
    for (index, button) in super::all("#desk [data-slide]").iter().enumerate() {
        let _ = match index == stage.talk.spot.slide {
            true => button.set_attribute("aria-current", "true"),
            false => button.remove_attribute("aria-current"),
        };
    }
    let minutes = by_id("desk-minutes").and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = minutes.filter(|field| !field.matches(":focus").unwrap_or_default()) {
        field.set_value(&(length(stage) / 60).to_string());
    }
}

/// How long the talk is to take, in seconds.
fn length(stage: &Stage) -> u32 {
    match stage.talk.minutes {
        // To the next whole minute.
        0 => stage.deck.planned().div_ceil(60) * 60,
        minutes => minutes * 60,
    }
}

fn clock(stage: &Stage) {
    let now = js_sys::Date::new_0();
    tell("desk-now", &format!("{}:{:02}", now.get_hours(), now.get_minutes()));
    let started = stage.talk.started;
    let passed = (now.get_time() as u64).saturating_sub(started) / 1000;
    let elapsed = if started == 0 { 0 } else { u32::try_from(passed).unwrap_or(0) };
    let length = length(stage);
    tell("desk-gone", &minutes(elapsed));
    tell("desk-plan", &minutes(stage.deck.planned_until(stage.talk.spot.slide, length)));
    let Some(place) = by_id("desk-pace") else { return };
    let word = match stage.deck.timing(stage.talk.spot.slide, length, elapsed) {
        _ if started == 0 => "waiting",
        Timing::Ahead => "ahead",
        Timing::OnTime => "on",
        Timing::Behind => "behind",
    };
    let _ = place.set_attribute("data-pace", word);
    tell("desk-pace", &data(&place, word));
}

/// `3:07`.
fn minutes(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

fn tell(id: &str, words: &str) {
    if let Some(place) = by_id(id)
        && place.text_content().is_none_or(|before| before != words)
    {
        place.set_text_content(Some(words));
    }
}
