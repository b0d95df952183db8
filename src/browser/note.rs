//! Notes of figures, opened over the page that shows the figure. A link to a note leads to a page that has it; here the
//! note is fetched from that page and shown at once. Where anything fails, the link is followed as it is.

use super::elsewhere::{address, fetched};
use super::event::{on_event, on_event_with};
use super::mark::{near, target, window_size};
use super::parts::elements;
use super::{over, point, share};
use gloo_events::EventListenerOptions;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlDialogElement, KeyboardEvent, MouseEvent, PointerEvent, Url};

/// What leads to a note: a number in a sentence or a table, or a mark of a drawing.
const LINKS: &str = "a.fig, .drawing a";
/// How far from a mark a press still means it, in CSS pixels: half of the least target for a thumb.
const REACH: f64 = 22.0;

/// Opens notes in what lies over the page from now on, and lets arrow keys go from mark to mark of a drawing.
pub fn open_notes() {
    let document = gloo_utils::document();
    share::offer(&gloo_utils::document_element());
    over::part("note").iter().for_each(over::keep_focus);
    let options = EventListenerOptions::enable_prevent_default();
    on_event_with(&document, "click", options, |event| {
        let Some(event) = event.dyn_ref::<MouseEvent>() else { return };
        press(event);
    });
    on_event(&document, "focusin", |event| {
        reveal(event);
    });
    on_event_with(&document, "keydown", options, |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        if step(event).is_some() {
            event.prevent_default();
        }
    });
}

/// Brings the drawing of a mark into sight when a key has led to the mark; not every browser does.
fn reveal(event: &Event) -> Option<()> {
    let link = target(event)?.closest(".drawing a:focus-visible").ok()??;
    let drawing = link.closest("svg").ok()??;
    let (place, (_, height)) = (drawing.get_bounding_client_rect(), window_size());
    if place.top() < 0.0 || place.bottom() > height {
        drawing.scroll_into_view_with_bool(place.top() < 0.0);
    }
    Some(())
}

fn press(event: &MouseEvent) {
    let Some(target) = target(event) else { return };
    if over::press(&target).is_some() {
        return;
    }
    if let Ok(Some(button)) = target.closest(".copy") {
        return share::press(&button);
    }
    // With a modifier, or another button, the link is the browser's.
    if event.button() != 0 || event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
        return;
    }
    let pinned = point::pinned();
    let link = match target.closest("#point") {
        Ok(Some(_)) => pinned.clone(),
        _ => target.closest(LINKS).ok().flatten().or_else(|| near(event, REACH)),
    };
    // A thumb reads first, and opens then; so does a press that is only near a mark.
    let by_thumb = event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch");
    let drawn = link.as_ref().is_some_and(|link| link.matches(".drawing a").unwrap_or_default());
    if link.is_none() || by_thumb && drawn && link != pinned {
        let mark = link.or_else(|| near(event, point::REACH));
        if mark.is_some() {
            event.prevent_default();
        }
        return point::pin(mark.as_ref());
    }
    point::pin(None);
    let Some(url) = link.and_then(|link| address(&link)) else { return };
    let Some(part) = over::part("note") else { return };
    event.prevent_default();
    spawn_local(async move {
        if show(&part, &url).await.is_none() {
            let _ = gloo_utils::window().location().assign(&url.href());
        }
    });
}

/// Shows a note over the page; none where it cannot be fetched.
async fn show(part: &HtmlDialogElement, url: &Url) -> Option<()> {
    let note = fetched(url).await?;
    let _ = note.remove_attribute("aria-labelledby");
    let page = url.href().split('#').next()?.to_string();
    part.query_selector("a.more").ok()??.set_attribute("href", &page).ok()?;
    part.query_selector(".note-place").ok()??.replace_children_with_node_1(&note);
    over::open(part);
    part.set_scroll_top(0);
    Some(())
}

/// Moves the focus from a mark of a drawing to another by arrow keys, Home and End.
fn step(event: &KeyboardEvent) -> Option<()> {
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return None;
    }
    let link = target(event)?.closest(".drawing a").ok()??;
    let all = elements::<Element>(&link.closest("svg").ok()??, "a");
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
