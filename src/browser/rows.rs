//! Finding and ordering the rows of the table of all figures, which is static HTML: its rows stay what they were made,
//! and carry what is filtered in `data-` attributes. The form above it says what is looked for, and so does the address.

use super::event::on_event;
use super::later::{When, later};
use super::parts::elements;
use super::{address, data, say};
use crate::text::fill;
use gloo_utils::document;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, HtmlSelectElement, HtmlTableCellElement, UrlSearchParams};

/// The form, the table and its rows in the order in which they were made.
struct Figures {
    form: Element,
    body: Element,
    heads: Vec<HtmlElement>,
    rows: Vec<Row>,
    /// How the rows stand in the table.
    order: RefCell<String>,
    /// How often something else was looked for.
    changes: Cell<u32>,
}

/// A row, and its text without case and diacritics.
struct Row {
    element: HtmlElement,
    text: String,
}

/// Lets the form find and order the rows of the table, from what the address looks for on; does nothing on a page
/// without them.
pub fn find_rows() {
    let Some(figures) = Figures::on_page() else { return };
    let figures = Rc::new(figures);
    if let Ok(search) = gloo_utils::window().location().search()
        && let Ok(wanted) = UrlSearchParams::new_with_str(&search)
    {
        for (name, field) in figures.fields() {
            // A word that a list does not have leaves the list where it was.
            set_value(&field, &wanted.get(&name).unwrap_or_default());
        }
    }
    figures.show();
    let follow = |element: &Element, event: &'static str, when: When, change: Box<dyn Fn(&Figures)>| {
        let figures = figures.clone();
        on_event(element, event, move |_| {
            change(&figures);
            let (figures, change) = (figures.clone(), figures.changes.get() + 1);
            figures.changes.set(change);
            // What is typed on top of it counts more.
            later(when, move || {
                if figures.changes.get() == change {
                    figures.show();
                }
            });
        });
    };
    follow(&figures.form, "input", When::Pause, Box::new(|_| {}));
    // From a list one chooses once.
    follow(&figures.form, "change", When::Seen, Box::new(|_| {}));
    if let Ok(Some(clear)) = figures.form.query_selector("button") {
        follow(&clear, "click", When::Seen, Box::new(Figures::clear));
    }
    for head in &figures.heads {
        let Ok(Some(button)) = head.query_selector("button") else { continue };
        let _ = button.remove_attribute("disabled");
        let word = data(head, "order");
        follow(&button, "click", When::Seen, Box::new(move |figures| figures.turn(&word)));
    }
}

impl Figures {
    fn on_page() -> Option<Figures> {
        let form = document().get_element_by_id("find")?;
        let table = document().get_element_by_id("all-figures")?;
        let body = table.query_selector("tbody").ok()??;
        let rows = elements::<HtmlElement>(&body, "tr").into_iter();
        let rows = rows.map(|element| Row { text: fold(&element.text_content().unwrap_or_default()), element });
        let (heads, rows) = (elements(&table, "[data-order]"), rows.collect());
        Some(Figures { form, heads, rows, body, order: RefCell::default(), changes: Cell::default() })
    }

    /// The fields of the form by their names.
    fn fields(&self) -> impl Iterator<Item = (String, HtmlElement)> {
        let fields = elements::<HtmlElement>(&self.form, "[name]").into_iter();
        fields.map(|field| (field.get_attribute("name").unwrap_or_default(), field))
    }

    fn value(&self, name: &str) -> String {
        self.fields().find(|(own, _)| own == name).map_or(String::new(), |(_, field)| value(&field))
    }

    /// Takes every filter away; the order stays.
    fn clear(&self) {
        for (_, field) in self.fields().filter(|(name, _)| name != "sort") {
            set_value(&field, "");
        }
    }

    /// Orders by a column, then the other way round where the list has that, then as the table was made.
    fn turn(&self, word: &str) {
        let Some((_, field)) = self.fields().find(|(name, _)| name == "sort") else { return };
        let now = value(&field);
        let next = if now == word { format!("-{word}") } else { word.to_string() };
        set_value(&field, if now == format!("-{word}") { "" } else { &next });
    }

    /// Shows the rows that are looked for, in the order asked for, and says so in the address.
    fn show(&self) {
        let order = self.value("sort");
        if *self.order.borrow() != order {
            for row in self.ordered(&order) {
                // Fails only for a row that is no longer in the table.
                let _ = self.body.append_child(&row.element);
            }
            self.order.replace(order);
        }
        let words = fold(&self.value("q"));
        let wanted = ["s", "kind", "scope", "h"].map(|name| self.value(name));
        let mut count = 0;
        for row in &self.rows {
            let fit = words.split(' ').all(|word| row.text.contains(word)) && fits(&row.element, &wanted);
            count += usize::from(fit);
            let _ = row.element.toggle_attribute_with_force("hidden", !fit);
        }
        if let Ok(Some(output)) = self.form.query_selector("output") {
            let of = |name: &str| output.get_attribute(name).unwrap_or_default();
            let some = fill(&of("data-some"), &[&count.to_string(), &of("data-all")]);
            output.set_text_content(Some(&if count == 0 { of("data-none") } else { some }));
        }
        let Ok(pairs) = UrlSearchParams::new() else { return };
        for (name, field) in self.fields().filter(|(_, field)| !value(field).is_empty()) {
            pairs.append(&name, &value(&field));
        }
        if let Some(theme) = address().theme {
            pairs.append("theme", theme.word());
        }
        let query = String::from(pairs.to_string());
        say(&if query.is_empty() { query } else { format!("?{query}") }, false);
    }

    /// The rows ordered by a column as the reader's language sorts; tells the heads of the columns.
    fn ordered(&self, order: &str) -> Vec<&Row> {
        let (word, back) = order.strip_prefix('-').map_or((order, false), |word| (word, true));
        let mut column = None;
        for head in &self.heads {
            let own = data(head, "order") == word;
            let _ = match (own, back) {
                (true, false) => head.set_attribute("aria-sort", "ascending"),
                (true, true) => head.set_attribute("aria-sort", "descending"),
                (false, _) => head.remove_attribute("aria-sort"),
            };
            if own {
                column = head.unchecked_ref::<HtmlTableCellElement>().cell_index().try_into().ok();
            }
        }
        let Some(column) = column else { return self.rows.iter().collect() };
        let key = |row: &Row| match word {
            "period" => data(&row.element, "period"),
            _ => row.element.children().item(column).and_then(|cell| cell.text_content()).unwrap_or_default(),
        };
        // Sorting code weighs kilobytes, and the table has some hundred rows.
        let mut sorted: Vec<(String, &Row)> = Vec::new();
        for row in &self.rows {
            let key = fold(&key(row));
            let at = sorted.partition_point(|(other, _)| *other <= key);
            sorted.insert(at, (key, row));
        }
        let rows = sorted.into_iter().map(|(_, row)| row);
        if back { rows.rev().collect() } else { rows.collect() }
    }
}

/// Whether a row is of the sector, kind, scope and horizon that are wanted, each if any is.
fn fits(row: &HtmlElement, [sector, kind, scope, horizon]: &[String; 4]) -> bool {
    let is = |name: &str, wanted: &str| wanted.is_empty() || data(row, name) == wanted;
    let known = || matches!(data(row, "kind").as_str(), "result" | "estimate");
    let kind_fits = match kind.as_str() {
        "known" => known(),
        "aim" => !known(),
        _ => is("kind", kind),
    };
    let end = || data(row, "period").get(..4).and_then(|year| year.parse().ok()).unwrap_or(0u16);
    let horizon_fits = match horizon.as_str() {
        "2025" => end() <= 2025,
        "2030" => (2026..=2030).contains(&end()),
        "2045" => end() > 2030,
        _ => true,
    };
    is("s", sector) && is("scope", scope) && kind_fits && horizon_fits
}

/// The value of an input or a list: both have one, and no common type.
fn value(field: &HtmlElement) -> String {
    field.unchecked_ref::<HtmlSelectElement>().value()
}

fn set_value(field: &HtmlElement, value: &str) {
    let list = field.unchecked_ref::<HtmlSelectElement>();
    list.set_value(value);
    // A list that has no such entry shows none; its first asks for nothing.
    if list.value().is_empty() {
        let _ = js_sys::Reflect::set(field, &JsValue::from_str("selectedIndex"), &0.into());
    }
}

/// Text without case and diacritics, as the browser knows them: their tables need not be shipped. `đô thị hoá` and
/// `đô thị hóa` become `do thi hoa`.
fn fold(text: &str) -> String {
    let apart: String = js_sys::JsString::from(text).to_lower_case().normalize("NFD").into();
    let plain = |letter: char| match letter {
        '\u{300}'..='\u{36f}' => None,
        'đ' => Some('d'),
        letter => Some(letter),
    };
    apart.chars().filter_map(plain).collect()
}
