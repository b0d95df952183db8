//! The note of a figure: what it is, where it was read, who says the same, who says otherwise, how to cite it.

use super::here::{figure_link, here, source_href};
use super::legend::kind_mark;
use crate::address;
use crate::content::{Content, Indicator, Lang, Observation, Source, SourceKind};
use crate::text::cite::{self, Cited};
use crate::text::{capital, number, quoted, words};
use leptos::prelude::*;

/// The note of an observation, as a part of its indicator's page and as what the page's dialog shows.
pub fn figure_note(content: &Content, indicator: &Indicator, one: &Observation) -> impl IntoView + use<> {
    let words = words(content.lang);
    let lang = content.lang;
    let anchor = content.anchor(one);
    let document = one.document.as_deref().and_then(|id| content.document(id));
    let document = document.map(|document| {
        line(words.note_document, view! { <a href=source_href(lang, &document.source)>{capital(&document.name)}</a> })
    });
    let source = content.source(&one.source);
    let read = source.map(|source| line(words.note_source, source_view(content, source)));
    let also = also(content, one);
    let rivals: Vec<_> = content.rivals(one);
    let rivals = (!rivals.is_empty()).then(|| line(words.note_rivals, rivals_view(content, indicator, &rivals)));
    let remark = (!one.note.is_empty()).then(|| line(words.note_remark, one.note.clone()));
    let cited = source.map(|source| {
        let path = address::note(&indicator.id, &anchor);
        let cited = Cited {
            source,
            says: number::point(content, indicator, one),
            key: format!("binh-phuoc-{}-{anchor}", indicator.id),
            address: here(lang).absolute(&path),
        };
        citation(content, &cited)
    });
    view! {
        <article class="note" id=anchor.clone() aria-labelledby=format!("n-{anchor}")>
            <h3 id=format!("n-{anchor}")>
                <span class="of">{indicator.name.clone()}</span>
                <b class="num">{number::figure(content, indicator, one)}</b>
                <span class="what">
                    {kind_mark(one.kind)}
                    {format!("{}, {}", number::kind(lang, one.kind), number::when(lang, one.period))}
                </span>
                <span class="what">{number::scope(lang, one.scope)}</span>
            </h3>
            <dl>
                {document} {read} {line(words.note_locator, view! { <span lang="vi">{quoted(&one.locator)}</span> })}
                {also} {rivals} {remark}
            </dl>
            {cited}
        </article>
    }
}

/// A line of a note.
pub fn line(name: &'static str, value: impl IntoView + 'static) -> impl IntoView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
        </div>
    }
}

fn source_view(content: &Content, source: &Source) -> impl IntoView + use<> {
    let words = words(content.lang);
    let kind = match source.kind {
        SourceKind::Law => words.law,
        SourceKind::Official => words.official,
        SourceKind::Statistics => words.statistics,
        SourceKind::Press => words.press,
        SourceKind::Other => words.other,
    };
    let told = format!("{} ({kind}), {}", source.publisher, number::published(content.lang, &source.date));
    let title = source.title.trim_matches(['[', ']']).to_string();
    view! {
        <a href=source.url.clone() rel="noreferrer" lang=source.language.clone()>{title}</a>
        <small>{told}</small>
    }
}

/// Who else carries the figure; that nobody does is worth saying too.
fn also(content: &Content, one: &Observation) -> impl IntoView + use<> {
    let words = words(content.lang);
    let others = content.confirmations_of(&one.id).map(|source| {
        let told = format!("{}, {}", source.publisher, number::published(content.lang, &source.date));
        view! { <li><a href=source.url.clone() rel="noreferrer">{told}</a></li> }
    });
    let others: Vec<_> = others.collect();
    if others.is_empty() {
        line(words.note_also, words.note_alone).into_any()
    } else {
        line(words.note_also, view! { <ul>{others}</ul> }).into_any()
    }
}

fn rivals_view(content: &Content, indicator: &Indicator, rivals: &[&Observation]) -> impl IntoView + use<> {
    let one = |rival: &&Observation| {
        let publisher = content.source(&rival.source).map_or("", |source| source.publisher.as_str());
        let told = format!(" ({}, {publisher})", number::kind(content.lang, rival.kind));
        let figure = figure_link(content, indicator, rival, number::figure(content, indicator, rival));
        view! { <li>{figure} {told}</li> }
    };
    let all: Vec<_> = rivals.iter().map(one).collect();
    view! { <ul>{all}</ul> }
}

fn citation(content: &Content, cited: &Cited) -> impl IntoView + use<> {
    let words = words(content.lang);
    view! {
        <details class="cite-as">
            <summary>{words.note_cite}</summary>
            <p>{cite::plain(content.lang, cited)}</p>
            <button type="button" class="copy">{words.copy}</button>
            <pre>{cite::bibtex(cited)}</pre>
            <button type="button" class="copy">{words.copy} " BibTeX"</button>
        </details>
    }
}

/// The dialog in which a note opens over the page. Without scripts the links lead to the note's own page.
#[component]
pub fn NoteDialog(
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let words = words(lang);
    view! {
        <dialog id="note" popover="auto" class="note-box" aria-label=words.note_title>
            <p class="shut">
                <button type="button" class="close" popovertarget="note" popovertargetaction="hide">{words.close}</button>
            </p>
            <div class="note-place"></div>
            <p><a class="more" href="">{words.more}</a></p>
        </dialog>
    }
}
