//! The marks of drawings that show a figure: each is a link to the figure's note.

use super::parts::elements;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, MouseEvent};

/// What an event happened to.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The mark at the pointer, or nearest to it in its drawing, at most `reach` CSS pixels away.
pub fn near(event: &MouseEvent, reach: f64) -> Option<Element> {
    let drawing = target(event)?.closest(".drawing-box .drawing").ok()??;
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    let distance = |link: &Element| {
        let place = link.get_bounding_client_rect();
        let outside = |at: f64, from: f64, to: f64| (from - at).max(at - to).max(0.0);
        outside(x, place.left(), place.right()).hypot(outside(y, place.top(), place.bottom()))
    };
    let links = elements::<Element>(&drawing, "a").into_iter().map(|link| (distance(&link), link));
    links.filter(|(far, _)| *far <= reach).min_by(|one, other| one.0.total_cmp(&other.0)).map(|(_, link)| link)
}

/// The window's inner width and height, CSS pixels.
pub fn window_size() -> (f64, f64) {
    let root = gloo_utils::document().document_element();
    root.map_or((0.0, 0.0), |root| (f64::from(root.client_width()), f64::from(root.client_height())))
}

/// An element of the page by its id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    gloo_utils::document().get_element_by_id(id)?.dyn_into().ok()
}
