//! What is done later, so that whoever reads is answered in between.

use wasm_bindgen::{JsCast, prelude::Closure};

/// When something is done: each thing in a task of its own.
pub enum When {
    /// With the next frame, which takes a while itself.
    Frame,
    /// As soon as what is under way has ended.
    Soon,
    /// When the browser has nothing else to do; with the next frame where there is no such time, as in WebKit.
    Idle,
}

/// Does something later.
pub fn later(when: When, act: impl FnOnce() + 'static) {
    wait(when, Box::new(act));
}

/// Compiled once, whatever is done.
fn wait(when: When, act: Box<dyn FnOnce()>) {
    let window = gloo_utils::window();
    let act = Closure::once_into_js(act);
    let act = act.unchecked_ref();
    let asked = match when {
        When::Frame => false,
        When::Soon => window.set_timeout_with_callback(act).is_ok(),
        When::Idle => window.request_idle_callback(act).is_ok(),
    };
    if !asked {
        let _ = window.request_animation_frame(act);
    }
}
