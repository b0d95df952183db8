//! Which part of the page is being read.

#[cfg(target_arch = "wasm32")]
use super::event::on_event;
#[cfg(target_arch = "wasm32")]
use super::parts::elements;
#[cfg(target_arch = "wasm32")]
use web_sys::Element;

/// A part is being read when its top has come this near to the window's top, in CSS pixels.
#[cfg(target_arch = "wasm32")]
const NEAR: f64 = 200.0;

/// What is seen: the query that says what is chosen, and the section that is being read as `#id`; empty at the top of a
/// page with nothing chosen, and while prerendering.
pub fn seen() -> String {
    #[cfg(target_arch = "wasm32")]
    {
        let chosen = gloo_utils::window().location().search().unwrap_or_default();
        let sections = elements::<Element>(&gloo_utils::document_element(), "main section[id]");
        let passed = sections.into_iter().skip(1).filter(|section| section.get_bounding_client_rect().top() < NEAR);
        let reading = passed.last().map(|section| format!("#{}", section.id()));
        chosen + &reading.unwrap_or_default()
    }
    #[cfg(not(target_arch = "wasm32"))]
    String::new()
}

/// Names the part that is being read in the slim road, now and whenever the page is scrolled.
#[cfg(target_arch = "wasm32")]
pub fn follow_reading() {
    let page = gloo_utils::document_element();
    let links = elements::<Element>(&page, ".slim a");
    if links.is_empty() {
        return;
    }
    let follow = move || {
        let near = |link: &&Element| {
            let section = link.get_attribute("href").and_then(|to| page.query_selector(&to).ok()?);
            section.is_some_and(|section| section.get_bounding_client_rect().top() < NEAR)
        };
        let now = links.iter().rfind(near);
        for link in &links {
            let _ = match Some(link) == now {
                true => link.set_attribute("aria-current", "true"),
                false => link.remove_attribute("aria-current"),
            };
        }
    };
    follow();
    on_event(&gloo_utils::document(), "scroll", move |_| follow());
}
