//! The screen and what leads away from it: the whole of it; the code of this view; the other language; the clock, kept
//! over a reload.

use super::super::mark::by_id;
use super::super::paint::element;
use super::super::parts::data;
use super::{query, stage, view};
use crate::chart::code::code;
use js_sys::Reflect;
use web_sys::{Element, Storage};

/// Where the browser keeps when the clock was started.
const CLOCK: &str = "road-deck-clock";

/// Back leads to a slide, not to where the page was scrolled to.
pub fn keep_own_scrolling() {
    // Where the browser scrolls all the same, the slide that it scrolls to is the one that is seen.
    let _ = gloo_utils::window()
        .history()
        .map(|history| Reflect::set(&history, &"scrollRestoration".into(), &"manual".into()));
}

/// The whole screen, and back.
pub fn toggle_whole() {
    let document = gloo_utils::document();
    match document.fullscreen_element() {
        Some(_) => document.exit_fullscreen(),
        None => {
            // Where it is refused, the talk goes on in the window.
            let _ = document.document_element().map(|root| root.request_fullscreen());
            super::awake::stay();
        }
    }
}

/// The address of what is seen, for others: that of the site where it is known, else the one that the page was fetched
/// from; none for a page from a file.
fn address() -> Option<String> {
    let location = gloo_utils::window().location();
    let known = by_id("deck").map(|deck| data(&deck, "address")).filter(|known| !known.is_empty());
    let own = || {
        let here = location.href().ok().filter(|here| here.starts_with("http"))?;
        Some(here.split(['?', '#']).next()?.to_string())
    };
    let talk = crate::address::Talk { brief: false, ..stage().talk };
    let query = crate::address::DeckAddress { talk, ..Default::default() }.query();
    known.or_else(own).map(|page| page + &query)
}

/// Draws the code of an address into an element, with the address in letters.
fn draw(place: &Element, address: &str) -> Option<()> {
    let drawn = element(&code(address)?)?;
    place.query_selector(".qr").ok()??.replace_children_with_node_1(&drawn);
    let letters = address.trim_start_matches("https://").trim_start_matches("http://");
    place.query_selector(".address").ok()??.set_text_content(Some(letters));
    Some(())
}

/// The code that leads to this very view.
pub fn show_code() -> Option<()> {
    let (place, address) = (by_id("code")?, address()?);
    draw(&place, &address)?;
    view::open("code")
}

/// The code on the last slide, where the build could not know the address.
pub fn fill_codes() {
    for place in super::all(".way[data-open]") {
        if let Some(address) = address() {
            let page = address.split('?').next().unwrap_or_default();
            draw(&place, page);
            let told = place.query_selector(".told").ok().flatten();
            told.inspect(|told| told.set_text_content(Some(&data(&place, "told"))));
            let _ = place.remove_attribute("data-open");
        }
    }
}

/// To the other language, at the same place.
pub fn other_language(query: &str) -> Option<()> {
    let link = by_id("other-language")?;
    let to = link.get_attribute("href")?;
    link.set_attribute("href", &format!("{}{query}", to.split('?').next()?)).ok()?;
    link.click();
    Some(())
}

fn storage() -> Option<Storage> {
    gloo_utils::window().session_storage().ok()?
}

/// When the clock was started, as this window has kept it; 0 where it was not.
pub fn kept_clock() -> u64 {
    storage().and_then(|storage| storage.get_item(CLOCK).ok()??.parse().ok()).unwrap_or(0)
}

/// Keeps when the clock was started, for this window alone.
pub fn keep_clock(started: u64) {
    // Where nothing can be kept, the other window still knows.
    let _ = storage().map(|storage| storage.set_item(CLOCK, &started.to_string()));
    if let Some(link) = by_id("other-language") {
        let to = link.get_attribute("href").unwrap_or_default();
        let _ = link.set_attribute("href", &format!("{}{}", to.split('?').next().unwrap_or_default(), query(&stage())));
    }
}
