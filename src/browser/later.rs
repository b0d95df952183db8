//! What is done later, so that whoever reads is answered in between.

use wasm_bindgen::{JsCast, prelude::Closure};

/// When something is done. All but `Frame` give each thing a task of its own.
#[derive(Clone, Copy)]
pub enum When {
    /// With the next frame, which takes a while itself.
    Frame,
    /// As soon as what is under way has ended.
    Soon,
    /// When what has been changed so far is seen: after the next frame.
    Seen,
    /// After [`PAUSE`]: who types has then come to a rest.
    Pause,
    /// When the browser has nothing else to do; with the next frame where there is no such time, as in WebKit.
    Idle,
}

/// Longer than between two letters of who types quickly, ms.
const PAUSE: i32 = 150;

/// Does something later.
pub fn later(when: When, act: impl FnOnce() + 'static) {
    wait(when, Box::new(act));
}

/// Compiled once, whatever is done.
fn wait(when: When, act: Box<dyn FnOnce()>) {
    if let When::Seen = when {
        return wait(When::Frame, Box::new(|| wait(When::Soon, act)));
    }
    let window = gloo_utils::window();
    let act = Closure::once_into_js(act);
    let act = act.unchecked_ref();
    let asked = match when {
        When::Frame | When::Seen => false,
        When::Soon => window.set_timeout_with_callback(act).is_ok(),
        When::Pause => window.set_timeout_with_callback_and_timeout_and_arguments_0(act, PAUSE).is_ok(),
        When::Idle => window.request_idle_callback(act).is_ok(),
    };
    if !asked {
        let _ = window.request_animation_frame(act);
    }
}
