//! What is done later, so that whoever reads is answered in between.

#[cfg(target_arch = "wasm32")]
use wasm_bindgen::{JsCast, prelude::Closure};

/// When something is done: each thing in a task of its own.
#[cfg(target_arch = "wasm32")]
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
#[cfg(target_arch = "wasm32")]
const PAUSE: i32 = 150;

/// Does something later.
#[cfg(target_arch = "wasm32")]
pub fn later(when: When, act: impl FnOnce() + 'static) {
    wait(when, Box::new(act));
}

/// Does something when what has been changed so far is seen: what answers a press at once comes first, and then what the
/// press is about. Does nothing while prerendering.
pub fn once_seen(act: impl FnOnce() + 'static) {
    #[cfg(target_arch = "wasm32")]
    later(When::Seen, act);
    #[cfg(not(target_arch = "wasm32"))]
    drop(act);
}

/// Compiled once, whatever is done.
#[cfg(target_arch = "wasm32")]
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
