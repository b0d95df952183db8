//! The program of the presentation: it takes everything from the page.

#[cfg(target_arch = "wasm32")]
mod start {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Brings the page to life; false where it is no presentation.
    #[wasm_bindgen]
    pub fn start() -> bool {
        road::browser::present()
    }
}
