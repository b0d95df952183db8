//! Drawings into the page.

use super::parts::{Part, elements};
use crate::chart::svg::Node;
use web_sys::{Element, SvgElement};

/// Puts drawings into a part in place of those put there before. What was made at build time stays, unseen: on paper it is
/// shown again. The element that has the focus gives it to the one of the same name in the new drawing.
pub fn paint(place: &Part, drawings: &[Node]) {
    let document = gloo_utils::document();
    let focused = document.active_element().filter(|element| place.contains(Some(element)));
    let named = focused.and_then(|element| element.get_attribute("href"));
    elements::<Element>(place, ":scope > [data-fitted]").iter().for_each(Element::remove);
    let _ = place.set_attribute("data-drawn", "");
    for drawing in drawings {
        if let Some(element) = element(drawing) {
            let _ = element.set_attribute("data-fitted", "");
            let _ = place.append_child(&element);
        }
    }
    let again = |link: &SvgElement| named.is_some() && link.get_attribute("href") == named;
    if let Some(link) = elements(place, "[data-fitted] a").into_iter().find(again) {
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
