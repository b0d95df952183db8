//! The parts of a page that come to life. In the browser only: prerendering has no page yet.

use wasm_bindgen::JsCast;

/// A part of the page that comes to life.
pub type Part = web_sys::HtmlElement;

/// Every `[data-root]`, in page order.
pub fn parts() -> Vec<Part> {
    let Ok(nodes) = gloo_utils::document().query_selector_all("[data-root]") else { return Vec::new() };
    (0..nodes.length()).filter_map(|index| nodes.get(index)?.dyn_into().ok()).collect()
}

/// A `data-` attribute of a part; empty without it.
pub fn data(part: &Part, name: &str) -> String {
    part.get_attribute(&format!("data-{name}")).unwrap_or_default()
}
