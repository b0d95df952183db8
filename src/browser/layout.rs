//! What only the browser knows of the page: widths, the day, a choice made before the page was alive.

use crate::address::Station;

/// What is shown on the whole screen is laid out for this width, px, and enlarged.
#[cfg(target_arch = "wasm32")]
const WHOLE_SCREEN: f64 = 800.0;

/// Calls `listen` with the width of an element, now and whenever it changes, for as long as the page lives. It is told in
/// CSS pixels for text of the usual size: half of what it measures where the reader's text is twice as large. On the whole
/// screen everything is as large as the screen makes it. What is out of sight is told when there is time.
#[cfg(target_arch = "wasm32")]
pub fn on_width(element: &web_sys::Element, listen: impl Fn(f64) + 'static) {
    observe(element, std::rc::Rc::new(listen));
}

/// Compiled once, whoever listens.
#[cfg(target_arch = "wasm32")]
fn observe(element: &web_sys::Element, listen: std::rc::Rc<dyn Fn(f64)>) {
    use super::later::{When, later};
    use std::{cell::Cell, rc::Rc};
    use wasm_bindgen::prelude::*;
    let (place, waiting) = (element.clone(), Rc::new(Cell::new(None)));
    let told = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let Ok(entry) = entries.get(0).dyn_into::<web_sys::ResizeObserverEntry>() else { return };
        let whole = matches!(place.closest(":fullscreen"), Ok(Some(_)));
        let width = if whole { WHOLE_SCREEN } else { entry.content_rect().width() / text_size() };
        if waiting.replace(Some(width)).is_none() {
            let (listen, waiting) = (listen.clone(), waiting.clone());
            // What is listening may change the very size that is being told: only after that has been told.
            let when = if in_sight(&place) { When::Soon } else { When::Idle };
            later(when, move || waiting.take().into_iter().for_each(|width| listen(width)));
        }
    });
    if let Ok(observer) = web_sys::ResizeObserver::new(told.as_ref().unchecked_ref()) {
        observer.observe(element);
    }
    told.forget();
}

/// Whether an element is on the screen, or nearly.
#[cfg(target_arch = "wasm32")]
fn in_sight(element: &web_sys::Element) -> bool {
    let screen = gloo_utils::window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let place = element.get_bounding_client_rect();
    place.bottom() > -screen / 2.0 && place.top() < screen * 1.5
}

/// How large the reader's text is: 1 where it is 16 px.
#[cfg(target_arch = "wasm32")]
pub(super) fn text_size() -> f64 {
    let style = gloo_utils::window().get_computed_style(&gloo_utils::document_element());
    let size = style.ok().flatten().and_then(|style| style.get_property_value("font-size").ok());
    size.map(|size| js_sys::parse_float(&size) / 16.0).filter(|size| *size > 0.0).unwrap_or(1.0)
}

/// The reader's day as `YYYY-MM-DD`; none while prerendering.
pub fn today() -> Option<String> {
    #[cfg(target_arch = "wasm32")]
    {
        let now = js_sys::Date::new_0();
        Some(format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date()))
    }
    #[cfg(not(target_arch = "wasm32"))]
    None
}

/// The station whose button is pressed in the page as it stands. None while prerendering, and where there are no buttons.
pub fn pressed_station() -> Option<Station> {
    #[cfg(target_arch = "wasm32")]
    {
        let button = gloo_utils::document().query_selector("[name=y]:checked").ok()??;
        Station::of_year(&button.get_attribute("value")?)
    }
    #[cfg(not(target_arch = "wasm32"))]
    None
}

/// Tells the root of the page which year is chosen, as a script in the page does when one is pressed: the style sheet goes
/// by that. Does nothing while prerendering.
pub fn show_year(year: &str) {
    #[cfg(target_arch = "wasm32")]
    tell_root("data-y", year);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = year;
}

/// Does something when what has been changed so far is seen: what answers a press at once comes first, and then what the
/// press is about. Does nothing while prerendering.
pub fn once_seen(act: impl FnOnce() + 'static) {
    #[cfg(target_arch = "wasm32")]
    super::later::later(super::later::When::Seen, act);
    #[cfg(not(target_arch = "wasm32"))]
    drop(act);
}

/// Sets the value of the field that an event came from: a slider let go between two stops rests on one.
/// Does nothing while prerendering.
pub fn set_value(event: &leptos::ev::Event, value: &str) {
    #[cfg(target_arch = "wasm32")]
    leptos::prelude::event_target::<web_sys::HtmlInputElement>(event).set_value(value);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (event, value);
}

/// Tells the style sheet that the page is alive: what works only with scripts is shown from now on.
/// Does nothing while prerendering.
pub fn mark_live() {
    #[cfg(target_arch = "wasm32")]
    tell_root("data-live", "");
}

/// Sets an attribute of the page's root.
#[cfg(target_arch = "wasm32")]
fn tell_root(name: &str, value: &str) {
    // Fails only for a name that is no attribute name.
    let _ = gloo_utils::document_element().set_attribute(name, value);
}
