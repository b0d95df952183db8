//! The address bar: what it says, writing to it, and the Back button.

use crate::address::Address;

/// What the address says; the default while prerendering.
pub fn address() -> Address {
    #[cfg(target_arch = "wasm32")]
    {
        Address::parse(&gloo_utils::window().location().search().unwrap_or_default())
    }
    #[cfg(not(target_arch = "wasm32"))]
    Address::default()
}

/// Makes the address say this query. A `step` can be undone with Back; otherwise the entry is put right in place.
/// Does nothing while prerendering, or where the browser refuses (a sandboxed frame).
pub fn say(query: &str, step: bool) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsValue;
        let window = gloo_utils::window();
        let location = window.location();
        let search = location.search().unwrap_or_default();
        if search == query {
            return;
        }
        let (Ok(path), Ok(hash), Ok(history)) = (location.pathname(), location.hash(), window.history()) else {
            return;
        };
        let url = format!("{path}{query}{hash}");
        // A refusal leaves the page as it is; the choice itself stands.
        let _ = if step {
            history.push_state_with_url(&JsValue::NULL, "", Some(&url))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
        };
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (query, step);
}

/// Calls `tell` with the address whenever Back or Forward changes it, for as long as the page lives.
/// Does nothing while prerendering.
pub fn on_back(tell: impl Fn(Address) + 'static) {
    #[cfg(target_arch = "wasm32")]
    super::event::on_event(&gloo_utils::window(), "popstate", move |_| tell(address()));
    #[cfg(not(target_arch = "wasm32"))]
    drop(tell);
}
