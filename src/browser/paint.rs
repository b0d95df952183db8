//! Drawings into the page.

use super::parts::{Part, elements};
use crate::chart::svg::Node;
use web_sys::{Element, SvgElement};

/// Puts drawings into a part in place of what it holds. The element that has the focus gets it back where the new
/// drawing has one of the same name.
pub fn paint(place: &Part, drawings: &[Node]) {
    let document = gloo_utils::document();
    let focused = document.active_element().filter(|element| place.contains(Some(element)));
    let named = focused.and_then(|element| element.get_attribute("href"));
    place.set_text_content(None);
    for drawing in drawings {
        if let Some(element) = element(drawing) {
            let _ = place.append_child(&element);
        }
    }
    let again = |link: &SvgElement| named.is_some() && link.get_attribute("href") == named;
    if let Some(link) = elements(place, "a").into_iter().find(again) {
        let _ = link.focus();
    }
}

/// An element of the page; none where the browser refuses a name, which those of SVG are not.
pub fn element(node: &Node) -> Option<Element> {
    let element = gloo_utils::document().create_element_ns(Some("http://www.w3.org/2000/svg"), node.name).ok()?;
    for (name, value) in &node.attributes {
        let _ = element.set_attribute(name, value);
    }
    if node.children.is_empty() {
        element.set_text_content(Some(&node.text));
    }
    for child in &node.children {
        let _ = self::element(child).map(|child| element.append_child(&child));
    }
    Some(element)
}
