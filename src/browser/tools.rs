//! The tools of a figure: its table by a key and in the address, its picture in the state that is seen, the whole screen.

use super::address::say;
use super::elsewhere;
use super::event::on_event_with;
use super::keys::letter;
use super::later::{When, later};
use super::layout::pressed_station;
use super::mark::target;
use crate::address::{self, Address, Theme};
use gloo_events::{EventListenerOptions, EventListenerPhase};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event};

/// Puts the tools of all figures to work, and opens the table that the address names.
pub fn offer_tools() {
    let document = gloo_utils::document();
    if document.fullscreen_enabled() {
        let _ = gloo_utils::document_element().set_attribute("data-full", "");
    }
    if let Some(chart) = super::address::address().table
        && let Some(table) = document.get_element_by_id(&format!("chart-{chart}")).and_then(|figure| table(&figure))
    {
        let _ = table.toggle_attribute_with_force("open", true);
        table.scroll_into_view();
    }
    // A `toggle` event is heard only on its way down to the element.
    let on = |event: &'static str, tell: fn(&Event) -> Option<()>| {
        let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
        on_event_with(&document, event, options, move |event| {
            let _ = tell(event);
        });
    };
    on("click", press);
    on("keydown", key);
    on("toggle", tell_table);
}

fn table(figure: &Element) -> Option<Element> {
    figure.query_selector("details.data").ok()?
}

fn press(event: &Event) -> Option<()> {
    let tool = target(event)?.closest("[data-tool]").ok()??;
    let figure = tool.closest("figure").ok()??;
    match tool.get_attribute("data-tool")?.as_str() {
        "full" if gloo_utils::document().fullscreen_element().is_some() => gloo_utils::document().exit_fullscreen(),
        "full" => figure.request_fullscreen().ok()?,
        // The link is followed after this; the PNG, which the start script paints, takes its name.
        _ => {
            let link = figure.query_selector("[data-tool=svg]").ok()??;
            link.set_attribute("href", &seen(&figure, &link)?).ok()?;
        }
    }
    Some(())
}

/// The picture of the state that is seen: of the chosen station, in the theme that is shown.
fn seen(figure: &Element, link: &Element) -> Option<String> {
    let page = gloo_utils::document_element();
    let theme = gloo_utils::window().get_computed_style(&page).ok()??.get_property_value("--theme").ok()?;
    let theme = if theme.ends_with("dark") { Theme::Dark } else { Theme::Light };
    let (root, lang) = (link.get_attribute("data-site")?, page.get_attribute("lang")?);
    Some(address::picture(&root, chart(figure)?.as_str(), pressed_station().unwrap_or_default(), &lang, theme))
}

/// The key of a figure's chart.
fn chart(figure: &Element) -> Option<String> {
    Some(figure.id().strip_prefix("chart-")?.to_string())
}

/// Puts a table in the place of the link to it; where it cannot be fetched, the link stays.
async fn fetch_table(details: Element) {
    let Ok(Some(link)) = details.query_selector(".scroll > a") else { return };
    let Some(url) = elsewhere::address(&link) else { return };
    let Some(table) = elsewhere::fetched(&url).await.and_then(|part| part.query_selector("table").ok()?) else {
        return;
    };
    let _ = link.replace_with_with_node_1(&table);
}

/// `t` opens and closes the table of the drawing that has the focus.
fn key(event: &Event) -> Option<()> {
    letter(event).filter(|key| key == "t")?;
    let table = table(&target(event)?.closest(".drawing").ok()??.closest("figure").ok()??)?;
    table.toggle_attribute("open").ok()?;
    Some(())
}

/// Fetches a table that is opened, and makes the address say which one is open.
fn tell_table(event: &Event) -> Option<()> {
    let details = target(event).filter(|one| one.matches(".data").unwrap_or_default())?;
    later(When::Seen, move || {
        say_open(&details);
        spawn_local(fetch_table(details));
    });
    Some(())
}

/// Makes the address say which table is open: the one opened last.
fn say_open(details: &Element) -> Option<()> {
    let chart = chart(&details.closest("figure").ok()??)?;
    let now = super::address::address();
    let table = match details.has_attribute("open") {
        true => Some(chart),
        false => now.table.clone().filter(|open| *open != chart),
    };
    say(&Address { table, ..now }.query(), false);
    Some(())
}
