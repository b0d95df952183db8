//! Keys of one letter: stations, search, help. They are the reader's to turn off, and never taken from a field that is
//! written in, nor with Ctrl, Alt or the like.

use super::event::{on_event, on_event_with};
use super::mark::{by_id, target};
use super::over;
use gloo_events::EventListenerOptions;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent, Storage};

/// Where the browser keeps that the keys are off.
const OFF: &str = "keys-off";

/// Listens for keys from now on.
pub fn offer_keys() {
    let document = gloo_utils::document();
    if let Some(switch) = switch() {
        switch.set_checked(!kept());
        on_event(&switch.clone(), "change", move |_| keep(switch.checked()));
    }
    over::part("keys").iter().for_each(over::keep_focus);
    if let Ok(Some(button)) = document.query_selector("footer .keys-button") {
        on_event(&button, "click", |_| {
            help();
        });
    }
    if gloo_utils::window().location().hash().is_ok_and(|place| place == "#find") {
        search();
    }
    let options = EventListenerOptions::enable_prevent_default();
    on_event_with(&document, "keydown", options, |event| {
        if press(event).is_some() {
            event.prevent_default();
        }
    });
}

/// The key of one letter that was pressed, if such keys are on and it is not part of something written.
pub fn letter(event: &Event) -> Option<String> {
    let pressed = event.dyn_ref::<KeyboardEvent>()?;
    let written = target(event)?.matches("input:not([type=radio]):not([type=range]), select, textarea").ok()?;
    let free = !pressed.alt_key() && !pressed.ctrl_key() && !pressed.meta_key() && !written && !off();
    free.then(|| pressed.key())
}

fn press(event: &Event) -> Option<()> {
    match letter(event)?.as_str() {
        "1" => station("y2025"),
        "2" => station("y2030"),
        "3" => station("y2045"),
        "/" => search(),
        "?" => help(),
        _ => None,
    }
}

fn station(id: &str) -> Option<()> {
    by_id(id)?.click();
    Some(())
}

/// To the search field; from a page that has none, to the page that has it.
fn search() -> Option<()> {
    let document = gloo_utils::document();
    if let Some(field) = document.query_selector("#find [name=q]").ok()? {
        return field.dyn_into::<HtmlElement>().ok()?.focus().ok();
    }
    let page = document.query_selector("[data-find]").ok()??.get_attribute("data-find")?;
    gloo_utils::window().location().assign(&format!("{page}#find")).ok()
}

fn help() -> Option<()> {
    over::open(&over::part("keys")?);
    Some(())
}

fn switch() -> Option<HtmlInputElement> {
    gloo_utils::document().query_selector("#keys input").ok()??.dyn_into().ok()
}

/// The browser's storage; none where it refuses.
fn storage() -> Option<Storage> {
    gloo_utils::window().local_storage().ok()?
}

fn kept() -> bool {
    storage().and_then(|storage| storage.get_item(OFF).ok()?).is_some()
}

fn off() -> bool {
    switch().is_none_or(|switch| !switch.checked())
}

fn keep(on: bool) {
    let Some(storage) = storage() else { return };
    // Where nothing can be kept, the switch itself holds until the page is left.
    let _ = if on { storage.remove_item(OFF) } else { storage.set_item(OFF, "1") };
}
