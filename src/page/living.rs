//! Brings the living parts of a page to life, one by one; the rest of the page stays as it was made.

use crate::address::{Address, Station};
use crate::browser;
use crate::chart::road::Today;
use crate::component::drawing::{Drawing, PHONE, serves};
use crate::component::{filter::Filter, language::LanguageLink, road::Road, station::StationChoice};
use crate::content::Content;
use leptos::mount::hydrate_from;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Hydrates every `[data-root]` of the page and keeps address and choice together.
pub fn hydrate(content: Content) {
    let content = Arc::new(content);
    // What was pressed before the page was alive counts more than the address.
    let start =
        browser::pressed_station().filter(|one| *one != Station::default()).unwrap_or(browser::address().station);
    let station = ArcRwSignal::new(Station::default());
    for element in roots() {
        hydrate_root(element, content.clone(), station.clone());
    }
    station.set(start);
    browser::say(Address { station: start, ..browser::address() }, false);
    browser::on_back(move |address| station.set(address.station));
    browser::mark_live();
}

fn roots() -> Vec<HtmlElement> {
    let Ok(nodes) = gloo_utils::document().query_selector_all("[data-root]") else { return Vec::new() };
    (0..nodes.length()).filter_map(|index| nodes.get(index)?.dyn_into().ok()).collect()
}

fn hydrate_root(element: HtmlElement, content: Arc<Content>, station: ArcRwSignal<Station>) {
    let data = |name: &str| element.get_attribute(&format!("data-{name}")).unwrap_or_default();
    match data("root").as_str() {
        "station" => {
            hydrate_from(element, move || view! { <StationChoice content=content station=station /> }).forget()
        }
        "language" => {
            hydrate_from(element, move || view! { <LanguageLink lang=content.lang station=station /> }).forget()
        }
        "road" => {
            let today = ArcRwSignal::new(Today { date: data("made"), live: false });
            let marked = today.clone();
            hydrate_from(element, move || view! { <Road content=content today=marked /> }).forget();
            if let Some(date) = browser::today() {
                today.set(Today { date, live: true });
            }
        }
        "filter" => {
            let all = data("rows").parse().unwrap_or(0);
            hydrate_from(element, move || view! { <Filter content=content all=all /> }).forget();
        }
        "drawing" => {
            let wide = data("wide").parse::<u16>().map_or(PHONE, f64::from);
            let id = data("chart");
            let Some(chart) = content.charts.iter().find(|chart| chart.id == id).cloned() else { return };
            let width = ArcRwSignal::new(None);
            let drawn = width.clone();
            let place = element.clone();
            hydrate_from(element, move || view! { <Drawing content=content chart=chart wide=wide width=drawn /> })
                .forget();
            browser::on_width(&place, move |now| {
                if !serves(width.get_untracked(), wide, now) {
                    width.set(Some(now));
                }
            });
        }
        _ => {}
    }
}
