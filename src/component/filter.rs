//! Finding a figure: the form above the table of all figures. Its fields are names of the page's address.

use crate::content::{Content, Kind, Scope};
use crate::text::{fill, number, words};
use leptos::prelude::*;

/// The columns that can order the table, in the table's order; a hyphen in front is the other way round.
pub const ORDERS: [&str; 5] = ["indicator", "period", "kind", "scope", "source"];

/// The form. Without scripts it is not shown: the table is whole.
#[component]
pub fn FilterForm<'a>(
    /// The data; of it only the sectors are named.
    content: &'a Content,
) -> impl IntoView + use<> {
    let (words, lang) = (words(content.lang), content.lang);
    let all = content.observations.len().to_string();
    let shown = fill(words.rows_shown, &[&all, &all]);
    let named = |word: &str, name: &str| (word.to_string(), name.to_string());
    let sectors = content.sectors.iter().map(|sector| named(&sector.id, &sector.name)).collect();
    let mut kinds = vec![named("known", words.kinds_known), named("aim", words.kinds_aim)];
    kinds.extend(Kind::ALL.map(|kind| named(kind.word(), number::kind(lang, kind))));
    let scopes = Scope::ALL.map(|scope| named(scope.word(), number::scope(lang, scope))).to_vec();
    let horizons =
        vec![named("2025", words.until_2025), named("2030", words.until_2030), named("2045", words.after_2030)];
    let names = [words.by_indicator, words.by_period, words.by_kind, words.by_scope, words.by_source];
    let mut orders: Vec<_> = ORDERS.into_iter().zip(names).map(|(word, name)| named(word, name)).collect();
    orders.insert(2, named("-period", words.by_newest));
    view! {
        <form class="filter" id="find">
            <input type="search" name="q" autocomplete="off" aria-label=words.search placeholder=words.search />
            {choice("s", words.all_sectors, sectors)}
            {choice("kind", words.all_kinds, kinds)}
            {choice("scope", words.all_scopes, scopes)}
            {choice("h", words.all_horizons, horizons)}
            {choice("sort", words.by_sector, orders)}
            <output aria-live="polite" data-some=words.rows_shown data-none=words.no_rows data-all=all>{shown}</output>
            <button type="button">{words.clear}</button>
        </form>
    }
}

/// A list to choose one word from; the first entry asks for nothing and names the list.
fn choice(name: &'static str, title: &'static str, entries: Vec<(String, String)>) -> impl IntoView {
    let entries = entries.into_iter().map(|(word, label)| view! { <option value=word>{label}</option> });
    view! {
        <select name=name aria-label=title autocomplete="off">
            <option value="">{title}</option>
            {entries.collect_view()}
        </select>
    }
}
