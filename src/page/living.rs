//! Brings the living parts of a page to life, one by one; the rest of the page stays as it was made.

use crate::address::{Address, Station};
use crate::browser::{self, Part};
use crate::chart::road::Today;
use crate::component::drawing::{PHONE, drawn, serves};
use crate::component::{language::LanguageLink, road::road, station::StationChoice};
use crate::content::{Content, Lang};
use leptos::mount::hydrate_from;
use leptos::prelude::*;
use std::cell::Cell;
use std::sync::Arc;

/// Hydrates every `[data-root]` of the page and keeps address and choice together. What is left to do is [`finish`]'s: in
/// between the browser answers whoever reads already.
pub fn hydrate(content: Content) {
    let content = Arc::new(content);
    // The script in the page has put the address's station into the buttons; what was pressed since counts more.
    let address = browser::address();
    let pressed = browser::pressed_station();
    let station = ArcRwSignal::new(Station::default());
    for element in browser::parts() {
        hydrate_root(element, content.clone(), station.clone());
    }
    if let Some(start) = pressed {
        station.set(start);
        browser::say(&Address { station: start, ..address }.query(), false);
        browser::on_back(move |address| station.set(address.station));
    }
    browser::let_guess(content);
}

/// Lets the hydrated page tell its points, offer its tools, and do what all living pages do.
pub fn finish() {
    browser::tell_points();
    browser::offer_tools();
    browser::follow_reading();
    serve();
    browser::let_rest();
}

/// Lets the page of all figures find and order its rows.
pub fn hydrate_figures() {
    let lang = browser::lang();
    for element in browser::parts() {
        if browser::data(&element, "root") == "language" {
            hydrate_language(element, lang);
        }
    }
    browser::find_rows();
    serve();
}

/// What all living pages do.
fn serve() {
    browser::open_notes();
    browser::offer_keys();
    browser::mark_live();
}

fn hydrate_language(element: Part, lang: Lang) {
    let to = browser::data(&element, "to");
    hydrate_from(element, move || view! { <LanguageLink lang=lang to=to /> }).forget()
}

fn hydrate_root(element: Part, content: Arc<Content>, station: ArcRwSignal<Station>) {
    let data = |name: &str| browser::data(&element, name);
    match data("root").as_str() {
        "station" => {
            hydrate_from(element, move || view! { <StationChoice content=content station=station /> }).forget()
        }
        "language" => hydrate_language(element, content.lang),
        "road" => {
            let Some(date) = browser::today() else { return };
            let (place, today) = (element.clone(), Today { date, live: true });
            browser::on_width(&element, move |now| {
                if now > 0.0 {
                    browser::paint(&place, &road(&content, &today, now));
                }
            });
        }
        "drawing" => {
            let wide = data("wide").parse::<u16>().map_or(PHONE, f64::from);
            let (id, home) = (data("chart"), data("home"));
            let Some(chart) = content.chart(&id).cloned() else { return };
            let (place, last) = (element.clone(), Cell::new((None, None)));
            browser::on_width(&element, move |now| {
                let (before, guess) = (last.get(), browser::data(&place, "guess").parse::<u16>().ok());
                if now > 0.0 && (before.1 != guess || !serves(before.0, wide, now)) {
                    last.set((Some(now), guess));
                    browser::paint(&place, &[drawn(&content, &chart, now, guess, &home)]);
                }
            });
        }
        _ => {}
    }
}
