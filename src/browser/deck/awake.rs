//! The screen is kept awake while the talk goes on: from the first step, or the whole screen, until the whole screen is
//! left. The browser itself lets go of it whenever the page is out of sight, so it is asked for anew when it is seen again.

use super::super::event::on_event;
use js_sys::{Function, Promise, Reflect};
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

thread_local! {
    static WANTED: Cell<bool> = const { Cell::new(false) };
    /// What the browser gave.
    static LOCK: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Follows the page from now on.
pub fn listen() {
    let document = gloo_utils::document();
    on_event(&document, "visibilitychange", |_| {
        if WANTED.get() && !gloo_utils::document().hidden() {
            ask();
        }
    });
    on_event(&document, "fullscreenchange", |_| {
        if gloo_utils::document().fullscreen_element().is_none() {
            rest();
        }
    });
}

/// Keeps the screen awake; asks once.
pub fn stay() {
    if !WANTED.replace(true) {
        ask();
    }
}

fn rest() {
    WANTED.set(false);
    if let Some(lock) = LOCK.take() {
        release(&lock);
    }
}

fn release(lock: &JsValue) {
    // What was let go of already is not let go of again.
    let _ = call(lock, "release", &JsValue::UNDEFINED);
}

fn ask() {
    let lock = Reflect::get(&gloo_utils::window().navigator(), &"wakeLock".into());
    // A browser that cannot is as good a stage.
    let Some(promise) = lock.ok().and_then(|lock| call(&lock, "request", &"screen".into())) else { return };
    spawn_local(async move {
        // A refusal (a window behind another one, a low battery) changes nothing.
        match JsFuture::from(promise).await {
            Ok(lock) if WANTED.get() => LOCK.set(Some(lock)),
            Ok(lock) => release(&lock),
            Err(_) => {}
        }
    });
}

fn call(on: &JsValue, method: &str, with: &JsValue) -> Option<Promise> {
    let method: Function = Reflect::get(on, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(on, with).ok()?.dyn_into().ok()
}
