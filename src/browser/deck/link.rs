//! Two windows in step: by a channel of the browser, and by messages from window to window where it has none for the page
//! (from a file). The speaker view says again and again what it shows, so that slides that were loaded anew take up the
//! talk where it was.

use super::super::event::on_event;
use super::super::mark::by_id;
use super::{Stage, hear, stage, view};
use crate::address::{DeckAddress, Message};
use js_sys::Object;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent, Window};

/// How often the speaker view says what it shows, in milliseconds.
const AGAIN: i32 = 1000;

thread_local! {
    static CHANNEL: RefCell<Option<BroadcastChannel>> = const { RefCell::new(None) };
    /// The windows that have been heard, or were opened here.
    static OTHERS: RefCell<Vec<Window>> = const { RefCell::new(Vec::new()) };
}

/// The name of the channel and of the second window: that of the site, in both languages. Another site on the same host has
/// a talk of its own.
fn name() -> String {
    let path = gloo_utils::window().location().pathname().unwrap_or_default();
    let site = path.split("present/").next().unwrap_or_default();
    format!("road-deck {}", site.strip_suffix("en/").unwrap_or(site))
}

/// Listens to the other window, and asks it for its state.
pub fn open(speaker: bool) {
    let window = gloo_utils::window();
    if let Ok(channel) = BroadcastChannel::new(&name()) {
        on_event(&channel, "message", |event| {
            event.dyn_ref().and_then(|event: &MessageEvent| take(&event.data().as_string()?));
        });
        CHANNEL.set(Some(channel));
    }
    on_event(&window, "message", |event| {
        event.dyn_ref().and_then(from_window);
    });
    // Of another window no class of this one can be asked for.
    if let Some(opener) = window.opener().ok().filter(JsValue::is_object) {
        remember(opener.unchecked_into());
    }
    send(&Message { speaker, state: None, slide: "" });
    if speaker {
        let again = Closure::<dyn Fn()>::new(|| tell(&stage()));
        let _ = window.set_interval_with_callback_and_timeout_and_arguments_0(again.as_ref().unchecked_ref(), AGAIN);
        again.forget();
    }
}

/// The origin of this page.
fn own() -> String {
    gloo_utils::window().location().origin().unwrap_or_default()
}

/// Pages from a file have no origin that could be compared, or named.
fn from_file(origin: &str) -> bool {
    matches!(origin, "null" | "file://")
}

/// A message from a window is taken from one of this very site, or, on pages from a file, from a file.
fn from_window(event: &MessageEvent) -> Option<()> {
    let own = own();
    if event.origin() != own && !(from_file(&own) && from_file(&event.origin())) {
        return None;
    }
    take(&event.data().as_string()?)?;
    remember(event.source()?.unchecked_into());
    Some(())
}

fn remember(other: Window) {
    OTHERS.with_borrow_mut(|others| {
        if !others.iter().any(|known| Object::is(known, &other)) {
            others.push(other);
        }
    });
}

/// Slides listen to the speaker view, and the speaker view to slides.
fn take(text: &str) -> Option<()> {
    let message = Message::parse(text)?;
    let own = stage();
    if message.speaker == own.address.speaker {
        return None;
    }
    match message.state {
        // Who is behind takes over; who is ahead says so, once.
        Some((version, _)) if version < own.version => tell(&own),
        Some((version, talk)) => hear(version, talk, message.slide),
        None => tell(&own),
    }
    Some(())
}

/// Tells the other window what this one shows.
pub fn tell(stage: &Stage) {
    let own = view::slides().get(stage.talk.spot.slide).map_or(String::new(), |slide| slide.id());
    let slide = if stage.missed.is_empty() { &own } else { &stage.missed };
    send(&Message { speaker: stage.address.speaker, state: Some((stage.version, stage.talk)), slide });
}

fn send(message: &Message) {
    let text = JsValue::from_str(&message.text());
    CHANNEL.with_borrow(|channel| channel.as_ref().map(|channel| channel.post_message(&text)));
    // Whoever has opened this window, or has led the other one elsewhere since, may be of another site.
    let own = own();
    let to = if from_file(&own) { "*" } else { &own };
    OTHERS.with_borrow(|others| {
        for other in others {
            // A window that is closed hears nothing, and says so by no error.
            let _ = other.post_message(&text, to);
        }
    });
}

/// Opens the speaker view; where the browser refuses, says how to get there.
pub fn open_speaker(stage: &Stage) -> Option<()> {
    if stage.address.speaker {
        return None;
    }
    let query = DeckAddress { talk: stage.talk, speaker: true, ..stage.address }.query();
    // Behind the address of a file stands which page of it is shown.
    let query = query + &gloo_utils::window().location().hash().unwrap_or_default();
    let opened =
        gloo_utils::window().open_with_url_and_target_and_features(&query, &name(), "popup,width=1280,height=800");
    match opened {
        Ok(Some(other)) => {
            remember(other);
            Some(())
        }
        _ => {
            if let Ok(Some(link)) = by_id("blocked")?.query_selector("a") {
                let _ = link.set_attribute("href", &query);
            }
            view::open("blocked")
        }
    }
}
