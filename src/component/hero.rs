//! The sentence that says it all: three aims, each in the colour of its station.

use crate::text::Words;
use leptos::prelude::*;

/// The sentence.
pub fn sentence(words: &'static Words) -> impl IntoView {
    let aims = [("y2025", words.hero_2025), ("y2030", words.hero_2030), ("y2045", words.hero_2045)];
    let around: Vec<&str> = words.hero.split("{}").collect();
    let parts = aims.into_iter().enumerate().map(|(index, (class, aim))| {
        let before = around.get(index).copied().unwrap_or_default();
        view! { {before} <em class=class>{aim}</em> }
    });
    let parts = parts.collect_view();
    let last = around.last().copied().unwrap_or_default();
    view! { {parts} {last} }
}
