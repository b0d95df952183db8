//! Elements of the page, and those of them that come to life. In the browser only: prerendering has no page yet.

use crate::content::Lang;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// A part of the page that comes to life.
pub type Part = web_sys::HtmlElement;

/// Every `[data-root]`, in page order.
pub fn parts() -> Vec<Part> {
    elements(&gloo_utils::document_element(), "[data-root]")
}

/// The language of the page.
pub fn lang() -> Lang {
    let page = gloo_utils::document().document_element();
    let tag = page.and_then(|page| page.get_attribute("lang")).unwrap_or_default();
    Lang::ALL.into_iter().find(|lang| lang.tag() == tag).unwrap_or(Lang::Vi)
}

/// A `data-` attribute of a part; empty without it.
pub fn data(part: &Part, name: &str) -> String {
    part.get_attribute(&format!("data-{name}")).unwrap_or_default()
}

/// The elements of a part that a selector names, in page order.
pub fn elements<T: JsCast>(root: &Element, selector: &str) -> Vec<T> {
    let Ok(nodes) = root.query_selector_all(selector) else { return Vec::new() };
    (0..nodes.length()).filter_map(|index| nodes.get(index)?.dyn_into().ok()).collect()
}
