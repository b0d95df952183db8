//! The computed facts of an indicator, each with its formula.

use super::here::told_view;
use super::note::line;
use crate::content::fact::{Fact, facts};
use crate::content::{Content, Indicator};
use crate::text::fact::{FactWords, fact_words};
use crate::text::words;
use leptos::prelude::*;

/// The section of computed facts; nothing where nothing can be computed.
pub fn facts_section(content: &Content, indicator: &Indicator) -> Option<AnyView> {
    let words = words(content.lang);
    let facts: Vec<_> = facts(content, indicator).iter().map(|fact| fact_note(content, indicator, fact)).collect();
    (!facts.is_empty()).then(|| {
        view! {
            <section id="computed" aria-labelledby="h-computed">
                <h2 id="h-computed">{words.computed_title}</h2>
                <p class="lead">{words.computed_lead}</p>
                <div class="notes">{facts}</div>
            </section>
        }
        .into_any()
    })
}

fn fact_note(content: &Content, indicator: &Indicator, fact: &Fact) -> impl IntoView + use<> {
    let words = words(content.lang);
    let FactWords { name, value, formula } = fact_words(content, indicator, fact);
    let id = fact.anchor.clone();
    view! {
        <article class="note" id=id.clone() aria-labelledby=format!("n-{id}")>
            <h3 id=format!("n-{id}")>
                <span class="of">{indicator.name.clone()}</span>
                <b class="num">{value}</b>
                <span class="what">{name}</span>
            </h3>
            <dl>{line(words.formula, view! { <span class="formula">{told_view(content.lang, formula)}</span> })}</dl>
        </article>
    }
}
