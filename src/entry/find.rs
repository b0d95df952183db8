//! The program of the page of all figures: it takes everything from the page.

#[cfg(target_arch = "wasm32")]
mod start {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Brings the page to life.
    #[wasm_bindgen]
    pub fn start() -> bool {
        road::page::hydrate_figures();
        true
    }
}
