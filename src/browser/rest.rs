//! What is out of sight rests: the browser styles and lays out none of it until it comes near (`style/rest.css`). It may
//! as soon as all has been laid out once, since then its size is known, and nothing moves.

use super::event::on_event;
use super::later::{When, later};
use web_sys::Element;

/// Lets it rest from when there is time on, and anew after the window has changed.
pub fn let_rest() {
    let page = gloo_utils::document_element();
    rest(page.clone());
    on_event(&gloo_utils::window(), "resize", move |_| {
        if page.has_attribute("data-rests") {
            let _ = page.remove_attribute("data-rests");
            rest(page.clone());
        }
    });
}

/// After the next frame, and after the drawings that are then waiting for their time.
fn rest(page: Element) {
    let set = move || {
        let _ = page.set_attribute("data-rests", "");
    };
    later(When::Frame, move || later(When::Idle, move || later(When::Idle, set)));
}
