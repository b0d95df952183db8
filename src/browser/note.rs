//! Notes of figures, opened over the page that shows the figure. A link to a note leads to a page that has it; here the
//! note is fetched from that page and shown at once. Where anything fails, the link is followed as it is.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DomParser, Element, Event, HtmlDialogElement, KeyboardEvent, MouseEvent, Response, SupportedType, Url};

/// What leads to a note: a number in a sentence or a table, or a mark of a drawing.
const LINKS: &str = "a.fig, .drawing a";
/// How far from a mark a press still means it, in CSS pixels: half of the least target for a thumb.
const REACH: f64 = 22.0;

/// Opens notes in the page's dialog from now on, and lets arrow keys go from mark to mark of a drawing.
pub fn open_notes() {
    let document = gloo_utils::document();
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document, "click", options, |event| {
        let Some(event) = event.dyn_ref::<MouseEvent>() else { return };
        press(event);
    })
    .forget();
    EventListener::new(&document, "focusin", |event| {
        reveal(event);
    })
    .forget();
    EventListener::new_with_options(&document, "keydown", options, |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if step(event).is_some() {
            event.prevent_default();
        }
    })
    .forget();
}

/// Brings the drawing of a mark into sight when a key has led to the mark; not every browser does.
fn reveal(event: &Event) -> Option<()> {
    let link = target(event)?.closest(".drawing a:focus-visible").ok()??;
    let drawing = link.closest("svg").ok()??;
    let (place, height) =
        (drawing.get_bounding_client_rect(), gloo_utils::document().document_element()?.client_height());
    if place.top() < 0.0 || place.bottom() > f64::from(height) {
        drawing.scroll_into_view_with_bool(place.top() < 0.0);
    }
    Some(())
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn press(event: &MouseEvent) {
    let Some(target) = target(event) else { return };
    if let Some(dialog) = target.dyn_ref::<HtmlDialogElement>() {
        // A press beside the dialog's content closes it.
        return dialog.close();
    }
    if let Ok(Some(button)) = target.closest(".copy") {
        return copy(&button);
    }
    // With a modifier, or another button, the link is the browser's.
    if event.button() != 0 || event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
        return;
    }
    let link = target.closest(LINKS).ok().flatten().or_else(|| near(&target, event));
    let Some(url) = link.and_then(|link| address(&link, &link.base_uri().ok()??)) else { return };
    if gloo_utils::document().get_element_by_id("note").is_none() {
        return;
    }
    event.prevent_default();
    spawn_local(async move {
        if show(&url).await.is_none() {
            let _ = gloo_utils::window().location().assign(&url.href());
        }
    });
}

/// The mark of a drawing nearest to a press that missed all of them.
fn near(target: &Element, event: &MouseEvent) -> Option<Element> {
    let drawing = target.closest("svg.drawing").ok()??;
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    let distance = |link: &Element| {
        let place = link.get_bounding_client_rect();
        let outside = |at: f64, from: f64, to: f64| (from - at).max(at - to).max(0.0);
        outside(x, place.left(), place.right()).hypot(outside(y, place.top(), place.bottom()))
    };
    let links = elements(&drawing, "a").into_iter().map(|link| (distance(&link), link));
    links.filter(|(far, _)| *far <= REACH).min_by(|one, other| one.0.total_cmp(&other.0)).map(|(_, link)| link)
}

fn elements(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(nodes) = root.query_selector_all(selector) else { return Vec::new() };
    (0..nodes.length()).filter_map(|index| nodes.get(index)?.dyn_into().ok()).collect()
}

fn address(link: &Element, base: &str) -> Option<Url> {
    Url::new_with_base(&link.get_attribute("href")?, base).ok()
}

/// Fetches the page of a note and shows the note; none where that fails.
async fn show(url: &Url) -> Option<()> {
    let (window, document) = (gloo_utils::window(), gloo_utils::document());
    let dialog: HtmlDialogElement = document.get_element_by_id("note")?.dyn_into().ok()?;
    let page = url.href().split('#').next()?.to_string();
    let answer: Response = JsFuture::from(window.fetch_with_str(&page)).await.ok()?.dyn_into().ok()?;
    let text = JsFuture::from(answer.ok().then(|| answer.text().ok())??).await.ok()?.as_string()?;
    let other = DomParser::new().ok()?.parse_from_string(&text, SupportedType::TextHtml).ok()?;
    let note = other.get_element_by_id(&url.hash()[1..])?;
    let note: Element = document.import_node_with_deep(&note, true).ok()?.dyn_into().ok()?;
    // The page's own links are relative to it, not to this page.
    for link in elements(&note, "a[href]") {
        let whole = address(&link, &page)?;
        link.set_attribute("href", &whole.href()).ok()?;
    }
    // Ids may be on this page already.
    for named in elements(&note, "[id]") {
        let _ = named.remove_attribute("id");
    }
    let _ = note.remove_attribute("id");
    let _ = note.remove_attribute("aria-labelledby");
    dialog.query_selector("a.more").ok()??.set_attribute("href", &page).ok()?;
    dialog.query_selector(".note-place").ok()??.replace_children_with_node_1(&note);
    if !dialog.open() {
        dialog.show_modal().ok()?;
    }
    dialog.set_scroll_top(0);
    Some(())
}

/// Copies the text before a button.
fn copy(button: &Element) {
    let Some(text) = button.previous_element_sibling().and_then(|text| text.text_content()) else { return };
    let Some(clipboard) = clipboard() else { return };
    let (done, button) = (clipboard.write_text(&text), button.clone());
    spawn_local(async move {
        if JsFuture::from(done).await.is_ok() {
            let _ = button.set_attribute("data-done", "");
        }
    });
}

/// The clipboard, where the browser gives it: not on pages without https.
fn clipboard() -> Option<web_sys::Clipboard> {
    let navigator = gloo_utils::window().navigator();
    let there = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    there.is_object().then(|| navigator.clipboard())
}

/// Moves the focus from a mark of a drawing to another by arrow keys, Home and End.
fn step(event: &KeyboardEvent) -> Option<()> {
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return None;
    }
    let link = target(event)?.closest(".drawing a").ok()??;
    let all = elements(&link.closest("svg").ok()??, "a");
    let at = all.iter().position(|other| *other == link)?;
    let to = match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => (at + 1).min(all.len() - 1),
        "ArrowLeft" | "ArrowUp" => at.saturating_sub(1),
        "Home" => 0,
        "End" => all.len() - 1,
        _ => return None,
    };
    // One mark of a drawing is a tab stop: the one that was left.
    let _ = link.set_attribute("tabindex", "-1");
    let _ = all[to].set_attribute("tabindex", "0");
    let _ = all[to].unchecked_ref::<web_sys::SvgElement>().focus();
    Some(())
}
