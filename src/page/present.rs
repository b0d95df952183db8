//! The presentation: the slides, one below the other, each with its note.

use crate::component::legend::KindMarks;
use crate::component::slide::slides;
use crate::content::Content;
use leptos::prelude::*;
use std::sync::Arc;

/// The whole page.
#[component]
pub fn Present(
    /// The data.
    content: Arc<Content>,
    /// The day on which the page is made, `YYYY-MM-DD`.
    made: String,
) -> impl IntoView {
    view! {
        <KindMarks />
        <main id="deck">{slides(&content, &made)}</main>
    }
}
