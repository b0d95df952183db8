//! Filtering and sorting the rows of the table of all figures, which is static HTML: its rows stay where they were
//! made, and carry what is filtered in `data-` attributes.

/// What a row must be to be shown. An empty word matches every row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Match {
    /// Words that stand somewhere in the row, in any case.
    pub words: String,
    /// Value of `data-sector`.
    pub sector: String,
    /// Value of `data-kind`.
    pub kind: String,
    /// Value of `data-scope`.
    pub scope: String,
    /// The `data-` attribute that orders the rows; empty for the order in which they were made.
    pub order: String,
}

/// Shows the rows of `#all-figures` that match, in the order asked for; gives how many are shown.
/// Gives none while prerendering.
pub fn filter_rows(wanted: &Match) -> Option<usize> {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let body = gloo_utils::document().query_selector("#all-figures tbody").ok()??;
        let nodes = body.query_selector_all("tr").ok()?;
        let mut rows: Vec<web_sys::HtmlElement> =
            (0..nodes.length()).filter_map(|index| nodes.get(index)?.dyn_into().ok()).collect();
        let words = lower(&wanted.words);
        let value =
            |row: &web_sys::HtmlElement, name: &str| row.get_attribute(&format!("data-{name}")).unwrap_or_default();
        let fits = |row: &web_sys::HtmlElement, name: &str, word: &str| word.is_empty() || value(row, name) == word;
        // The order in which the rows were made is kept at the first call, before any was moved.
        for (place, row) in rows.iter().enumerate().filter(|(_, row)| !row.has_attribute("data-place")) {
            let _ = row.set_attribute("data-place", &format!("{place:05}"));
        }
        rows.sort_by_cached_key(|row| (value(row, &wanted.order), value(row, "place")));
        let mut shown = 0;
        for row in rows {
            let text = lower(&row.text_content().unwrap_or_default());
            let fit = words.split_whitespace().all(|word| text.contains(word))
                && fits(&row, "sector", &wanted.sector)
                && fits(&row, "kind", &wanted.kind)
                && fits(&row, "scope", &wanted.scope);
            shown += usize::from(fit);
            // Both calls fail only for a row that is no longer in the table.
            let _ = row.toggle_attribute_with_force("hidden", !fit);
            let _ = body.append_child(&row);
        }
        Some(shown)
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = wanted;
        None
    }
}

/// Lower case as the browser knows it: its tables need not be shipped.
#[cfg(target_arch = "wasm32")]
fn lower(text: &str) -> String {
    js_sys::JsString::from(text).to_lower_case().into()
}
