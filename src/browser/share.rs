//! Handing on the address of the page, of a section, of a chart or a sector: by the browser's own sharing where there is
//! one, by copying elsewhere. The same buttons copy citations.
//!
//! `data-to` of a button leads from the page to what it hands on: nowhere for the page itself. A button without it copies
//! the text before it.

use super::parts::elements;
use crate::address::Address;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Clipboard, DomException, Element, ShareData, Url};

/// What is handed on.
struct Shared {
    title: String,
    url: String,
}

/// Leaves the buttons that hand something on only where they can, and lets those say “share” that will.
pub fn offer(part: &Element) {
    let (copies, word) = (clipboard().is_some(), has("share").then(word).flatten());
    for button in elements::<Element>(part, ".copy") {
        match (button.has_attribute("data-to"), &word) {
            (true, Some(word)) => button.set_text_content(Some(word)),
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
    let Some(to) = button.get_attribute("data-to") else {
        let before = button.previous_element_sibling().and_then(|before| before.text_content());
        return copy(&before.unwrap_or_default(), button);
    };
    match shared(button, &to) {
        Some(shared) if has("share") => by_browser(shared, button),
        Some(shared) => copy(&shared.url, button),
        None => {}
    }
}

/// The title of what a button stands in, and its address with what is chosen; not the table of one chart, nor the guesses of
/// a page that tells the answer at once.
fn shared(button: &Element, to: &str) -> Option<Shared> {
    let document = gloo_utils::document();
    let chosen = super::address::address();
    let guess = chosen.guess && !to.ends_with('/');
    let url = Url::new_with_base(to, &gloo_utils::window().location().href().ok()?).ok()?;
    url.set_search(&Address { table: None, guess, ..chosen }.query());
    let part = button.closest("figure, section[id]").ok()?;
    let heading = part.and_then(|part| part.query_selector("h1, h2, h3, h4").ok()?);
    let title = heading.and_then(|heading| heading.text_content()).unwrap_or_else(|| document.title());
    Some(Shared { title: title.trim().to_string(), url: url.href() })
}

/// Opens the browser's own sharing; where that fails for another reason than that the reader closed it, copies.
fn by_browser(Shared { title, url }: Shared, button: &Element) {
    let told = ShareData::new();
    told.set_title(&title);
    told.set_url(&url);
    let (asked, button) = (gloo_utils::window().navigator().share_with_data(&told), button.clone());
    spawn_local(async move {
        let closed = |error: JsValue| error.dyn_into::<DomException>().is_ok_and(|error| error.name() == "AbortError");
        if JsFuture::from(asked).await.is_err_and(|error| !closed(error)) {
            copy(&url, &button);
        }
    });
}

/// Copies a text, and says so on the button.
fn copy(text: &str, button: &Element) {
    let Some(clipboard) = clipboard() else { return };
    let (done, button) = (clipboard.write_text(text), button.clone());
    spawn_local(async move {
        if JsFuture::from(done).await.is_ok() {
            let _ = button.set_attribute("data-done", "");
        }
    });
}

/// The clipboard, where the browser gives it: not on pages without https.
fn clipboard() -> Option<Clipboard> {
    has("clipboard").then(|| gloo_utils::window().navigator().clipboard())
}

/// Whether the browser offers a thing that not every one does.
fn has(thing: &str) -> bool {
    Reflect::get(&gloo_utils::window().navigator(), &thing.into()).is_ok_and(|thing| thing.is_truthy())
}
