//! The note of a slide: what to say, the likely question, its answer, and what it rests on.

use crate::component::here::{source_href, told_view};
use crate::content::{Content, Slide, Source};
use crate::text::spoken::{note as told, sources};
use crate::text::stage::stage;
use leptos::prelude::*;

/// The note, closed until it is asked for.
pub fn note(content: &Content, slide: &Slide) -> impl IntoView + use<> {
    let (lang, stage) = (content.lang, stage(content.lang));
    let link = |source: &Source| {
        view! { <li><a href=source_href(lang, &source.id) lang="vi">{source.publisher.clone()}</a></li> }
    };
    let rests_on: Vec<_> = sources(content, slide).into_iter().map(link).collect();
    view! {
        <details class="spoken">
            <summary>{stage.note}</summary>
            <div>
                <p class="say">{told_view(lang, told(content, &slide.say))}</p>
                <p class="question"><b>{stage.question} ": "</b> {told_view(lang, told(content, &slide.question))}</p>
                <p class="answer"><b>{stage.answer} ": "</b> {told_view(lang, told(content, &slide.answer))}</p>
                <p class="rests">{stage.rests_on} ": "</p>
                <ul class="rests">{rests_on}</ul>
            </div>
        </details>
    }
}
