//! The program of the pages to explore: it has the data and draws anew.

#[cfg(target_arch = "wasm32")]
mod start {
    use road::{content::Content, page};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Brings the page to life. `content` is the postcard of [`Content`] that the build wrote.
    ///
    /// Does nothing where the bytes are not a content: the page stays complete as it was made.
    #[wasm_bindgen]
    pub async fn start(content: Vec<u8>) -> bool {
        match Content::from_bytes(&content) {
            Ok(content) => {
                page::hydrate(content).await;
                true
            }
            Err(_) => false,
        }
    }
}
