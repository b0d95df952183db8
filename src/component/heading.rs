//! Headings whose level depends on the page: what is a part of one page is the whole of another.

use leptos::prelude::*;

/// A heading of a level from 1 to 4.
pub fn heading(level: u8, id: String, inner: impl IntoView + 'static) -> AnyView {
    match level {
        1 => view! { <h1 id=id>{inner}</h1> }.into_any(),
        2 => view! { <h2 id=id>{inner}</h2> }.into_any(),
        3 => view! { <h3 id=id>{inner}</h3> }.into_any(),
        _ => view! { <h4 id=id>{inner}</h4> }.into_any(),
    }
}
