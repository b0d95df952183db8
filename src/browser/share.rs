//! Handing on the address of the page, of a section, of a chart in its state: by the browser's own sharing where there is
//! one, by copying elsewhere. The same buttons copy citations.
//!
//! `data-place` of a button names what it hands on: nothing for the page, `chart-…` and `sector-…` for what has a page of
//! its own, else the anchor of a section. A button without it copies the text before it.

use super::parts::elements;
use crate::address::{Address, CHARTS, SECTORS};
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, HtmlAnchorElement};

/// What is handed on.
struct Shared {
    title: String,
    url: String,
}

/// Leaves the buttons that hand something on only where they can, and lets those say “share” that will.
pub fn offer(part: &Element) {
    let (copies, word) = (clipboard().is_some(), sharing().and_then(|_| word()));
    for button in elements::<Element>(part, ".copy") {
        match (button.get_attribute("data-place"), &word) {
            (Some(_), Some(word)) => button.set_text_content(Some(word)),
            _ if !copies => button.remove(),
            _ => {}
        }
    }
}

/// The word for sharing, which the button of the page carries.
fn word() -> Option<String> {
    gloo_utils::document().query_selector("[data-share]").ok()??.get_attribute("data-share")
}

/// Hands on what a button names.
pub fn press(button: &Element) {
    let before = || button.previous_element_sibling()?.text_content();
    match button.get_attribute("data-place").and_then(|place| shared(&place)) {
        Some(shared) => match sharing() {
            Some(share) => by_browser(&share, shared, button),
            None => copy(&shared.url, button),
        },
        None => {
            if let Some(text) = before() {
                copy(&text, button);
            }
        }
    }
}

/// The title and the address of a place, with what is chosen there.
fn shared(place: &str) -> Option<Shared> {
    let document = gloo_utils::document();
    let chosen = Address { table: None, ..super::address::address() }.query();
    let own = [("chart-", CHARTS), ("sector-", SECTORS)];
    let own = own.into_iter().find_map(|(kind, folder)| Some((folder, place.strip_prefix(kind)?)));
    let heading = document.get_element_by_id(place).and_then(|part| part.query_selector("h1, h2, h3, h4").ok()?);
    let title = heading.and_then(|heading| heading.text_content()).unwrap_or_else(|| document.title());
    let whole = gloo_utils::window().location().href().ok()?;
    let url = match own {
        // The brand leads to the home of the language.
        Some((folder, id)) => {
            let home = document.query_selector(".brand").ok()??.dyn_into::<HtmlAnchorElement>().ok()?.href();
            format!("{home}{folder}{id}/{chosen}")
        }
        None => {
            let anchor = if place.is_empty() { String::new() } else { format!("#{place}") };
            format!("{}{chosen}{anchor}", whole.split(['?', '#']).next()?)
        }
    };
    Some(Shared { title: title.trim().to_string(), url })
}

/// Opens the browser's own sharing; where that fails for another reason than that the reader closed it, copies.
fn by_browser(share: &Function, Shared { title, url }: Shared, button: &Element) {
    let told = Object::new();
    for (name, value) in [("title", &title), ("url", &url)] {
        // A new object takes any property.
        let _ = Reflect::set(&told, &name.into(), &value.into());
    }
    let asked = share.call1(&gloo_utils::window().navigator(), &told).and_then(|asked| asked.dyn_into::<Promise>());
    let button = button.clone();
    spawn_local(async move {
        let outcome = match asked {
            Ok(asked) => JsFuture::from(asked).await,
            Err(error) => Err(error),
        };
        let closed = |error: &JsValue| Reflect::get(error, &"name".into()).is_ok_and(|name| name == "AbortError");
        if outcome.is_err_and(|error| !closed(&error)) {
            copy(&url, &button);
        }
    });
}

fn copy(text: &str, button: &Element) {
    let Some(clipboard) = clipboard() else { return };
    let (done, button) = (clipboard.write_text(text), button.clone());
    spawn_local(async move {
        if JsFuture::from(done).await.is_ok() {
            let _ = button.set_attribute("data-done", "");
        }
    });
}

/// The browser's own sharing, where it has one.
fn sharing() -> Option<Function> {
    Reflect::get(&gloo_utils::window().navigator(), &"share".into()).ok()?.dyn_into().ok()
}

/// The clipboard, where the browser gives it: not on pages without https.
fn clipboard() -> Option<web_sys::Clipboard> {
    let navigator = gloo_utils::window().navigator();
    let there = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    there.is_object().then(|| navigator.clipboard())
}
