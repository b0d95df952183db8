//! The program of the pages to explore: it has the data and draws anew.

#[cfg(target_arch = "wasm32")]
mod start {
    use road::{content::Content, page};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Brings the page to life. `content` is the postcard of [`Content`] that the build wrote.
    ///
    /// Does nothing where the bytes are not a content: the page stays complete as it was made.
    #[wasm_bindgen]
    pub fn start(content: &[u8]) -> bool {
        match Content::from_bytes(content) {
            Ok(content) => {
                page::hydrate(content);
                true
            }
            Err(_) => false,
        }
    }

    /// Does what is left to do, after the browser has had its turn.
    #[wasm_bindgen]
    pub fn finish() {
        page::finish();
    }
}
