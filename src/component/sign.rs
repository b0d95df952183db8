//! Signs that the typeface has no letter for are drawn: browsers look for such a letter through all typefaces of a machine,
//! which takes a while, and not every machine has it.

use leptos::prelude::*;

/// Each letter, and its strokes in a square of 16 by 16.
const SIGNS: [(&str, &str); 8] = [
    ("←", "M14 8H2m5-5L2 8l5 5"),
    ("→", "M2 8h12M9 3l5 5-5 5"),
    ("↑", "M8 14V2M3 7l5-5 5 5"),
    ("↓", "M8 2v12M3 9l5 5 5-5"),
    ("‹", "M10 3L5 8l5 5"),
    ("›", "M6 3l5 5-5 5"),
    ("▦", "M2 2h12v12H2zM6 2v12M10 2v12M2 6h12M2 10h12"),
    ("⛶", "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4"),
];

/// The drawing of a sign, nearly as high as letters; any other text as it is.
pub fn sign(text: &str) -> AnyView {
    let Some((letter, strokes)) = SIGNS.iter().find(|(letter, _)| *letter == text) else {
        return text.to_string().into_any();
    };
    view! {
        <svg
            role="img"
            aria-label=*letter
            viewBox="0 0 16 16"
            width=".8em"
            height=".8em"
            fill="none"
            stroke="currentColor"
            stroke-width="1.5"
        >
            <path d=*strokes></path>
        </svg>
    }
    .into_any()
}
