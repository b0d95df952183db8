//! While developing a panic says what it was and where; what readers get stops without a word of it.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(start)]
fn tell_panics() {
    std::panic::set_hook(Box::new(|panic| leptos::logging::error!("{panic}")));
}
