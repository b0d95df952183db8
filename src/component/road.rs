//! The road itself. The buttons that lie on it belong to `station`.

use super::drawing::scene_view;
use crate::chart::road::{Today, lying, standing};
use crate::content::Content;
use leptos::prelude::*;
use std::sync::Arc;

/// The road in three layouts, of which the style sheet shows one.
#[component]
pub fn Road(
    /// The data.
    content: Arc<Content>,
    /// The day that is marked.
    today: ArcRwSignal<Today>,
) -> impl IntoView {
    move || {
        let today = today.get();
        [
            scene_view(lying(&content, 1152.0, &today), "drawing road lying long"),
            scene_view(lying(&content, 700.0, &today), "drawing road lying short"),
            scene_view(standing(&content, 324.0, &today), "drawing road standing"),
        ]
    }
}
