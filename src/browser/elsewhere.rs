//! Parts of other pages of the site, fetched into this one.

use super::parts::elements;
use super::share;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomParser, Element, Response, SupportedType, Url};

/// Where a link of this page leads to.
pub fn address(link: &Element) -> Option<Url> {
    Url::new_with_base(&link.get_attribute("href")?, &link.base_uri().ok()??).ok()
}

/// The element that an address names behind its `#`, to be put on this page; none where that page cannot be fetched.
pub async fn fetched(url: &Url) -> Option<Element> {
    let page = url.href().split('#').next()?.to_string();
    let answer: Response = JsFuture::from(gloo_utils::window().fetch_with_str(&page)).await.ok()?.dyn_into().ok()?;
    let text = JsFuture::from(answer.ok().then(|| answer.text().ok())??).await.ok()?.as_string()?;
    let other = DomParser::new().ok()?.parse_from_string(&text, SupportedType::TextHtml).ok()?;
    let part = other.get_element_by_id(url.hash().strip_prefix('#')?)?;
    let part: Element = gloo_utils::document().import_node_with_deep(&part, true).ok()?.dyn_into().ok()?;
    // The page's own links are relative to it, not to this page.
    for link in elements::<Element>(&part, "a[href]") {
        let whole = Url::new_with_base(&link.get_attribute("href")?, &page).ok()?;
        link.set_attribute("href", &whole.href()).ok()?;
    }
    share::offer(&part);
    // Ids may be on this page already.
    for named in elements::<Element>(&part, "[id]") {
        let _ = named.remove_attribute("id");
    }
    let _ = part.remove_attribute("id");
    Some(part)
}
