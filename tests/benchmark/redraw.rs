//! What the browser runs to draw the picture as the page draws its charts: values to a scene, the scene into the page.

#[cfg(target_arch = "wasm32")]
mod line;

#[cfg(target_arch = "wasm32")]
mod redraw {
    use road::browser::paint;
    use road::chart::svg::picture;
    use wasm_bindgen::prelude::*;

    /// Draws values into an element in place of what was drawn there.
    #[wasm_bindgen]
    pub fn redraw(place: web_sys::HtmlElement, values: &[f64]) {
        paint(&place, &[picture(&super::line::draw(values), "drawing")]);
    }
}
