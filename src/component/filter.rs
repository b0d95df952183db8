//! Finding a figure: search, filters and order over the rows of the table.

use crate::browser::{self, Match};
use crate::content::{Content, Kind, Scope};
use crate::text::{fill, labels, number};
use leptos::prelude::*;
use std::sync::{Arc, Mutex};

/// The controls above the table. Without scripts they are not shown: the table is whole.
#[component]
pub fn Filter(
    /// The data; of it only the sectors are named.
    content: Arc<Content>,
    /// How many rows the table has.
    all: usize,
) -> impl IntoView {
    let labels = labels(content.lang);
    let lang = content.lang;
    let shown = ArcRwSignal::new(all);
    let wanted = Arc::new(Mutex::new(Match::default()));
    let told = shown.clone();
    let change = move |change: &dyn Fn(&mut Match)| {
        // Only this closure holds the lock, and it does not panic.
        if let Ok(mut wanted) = wanted.lock() {
            change(&mut wanted);
            shown.set(browser::filter_rows(&wanted).unwrap_or(all));
        }
    };
    let (by_words, by_sector, by_kind, by_scope, order) =
        (change.clone(), change.clone(), change.clone(), change.clone(), change);
    let sectors = content.sectors.iter().map(|sector| (sector.id.clone(), sector.name.clone())).collect();
    let kinds = Kind::ALL.map(|kind| (kind.word().to_string(), number::kind(lang, kind).to_string())).to_vec();
    let scopes = Scope::ALL.map(|scope| (scope.word().to_string(), number::scope(lang, scope).to_string())).to_vec();
    let orders = vec![("period".to_string(), labels.by_period.to_string())];
    let told = move || match told.get() {
        0 => labels.no_rows.to_string(),
        some => fill(labels.rows_shown, &[&some.to_string(), &all.to_string()]),
    };
    view! {
        <form class="filter" on:submit=move |event| event.prevent_default()>
            <input
                type="search"
                autocomplete="off"
                aria-label=labels.search
                placeholder=labels.search
                on:input=move |event| by_words(&|wanted| wanted.words = event_target_value(&event))
            />
            {choice(labels.all_sectors, sectors, Box::new(move |word| by_sector(&|wanted| wanted.sector = word.clone())))}
            {choice(labels.all_kinds, kinds, Box::new(move |word| by_kind(&|wanted| wanted.kind = word.clone())))}
            {choice(labels.all_scopes, scopes, Box::new(move |word| by_scope(&|wanted| wanted.scope = word.clone())))}
            {choice(labels.by_sector, orders, Box::new(move |word| order(&|wanted| wanted.order = word.clone())))}
            <output aria-live="polite">{told}</output>
        </form>
    }
}

/// A list to choose one word from; the first entry asks for nothing and names the list.
fn choice(name: &'static str, entries: Vec<(String, String)>, choose: Box<dyn Fn(String)>) -> impl IntoView {
    view! {
        <select aria-label=name autocomplete="off" on:change=move |event| choose(event_target_value(&event))>
            <option value="">{name}</option>
            {entries.into_iter().map(|(word, label)| view! { <option value=word>{label}</option> }).collect_view()}
        </select>
    }
}
