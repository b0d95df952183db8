//! Listening to the page, for as long as it lives.

use gloo_events::{EventListener, EventListenerOptions};
use web_sys::{Event, EventTarget};

/// Calls `act` with each event of a kind from now on.
pub fn on_event(to: &EventTarget, event: &'static str, act: impl FnMut(&Event) + 'static) {
    on_event_with(to, event, EventListenerOptions::default(), act);
}

/// The same, with what else the browser is to know: that `act` may prevent what it would do by itself, or wants to be first.
pub fn on_event_with(
    to: &EventTarget,
    event: &'static str,
    options: EventListenerOptions,
    act: impl FnMut(&Event) + 'static,
) {
    hear(to, event, options, Box::new(act));
}

/// Compiled once, whoever listens.
fn hear(to: &EventTarget, event: &'static str, options: EventListenerOptions, act: Box<dyn FnMut(&Event)>) {
    EventListener::new_with_options(to, event, options, act).forget();
}
