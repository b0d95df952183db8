//! Slides: each a section with its heading, what it shows, and its note. Complete as written: what lives on the page only
//! chooses which one is seen.

mod body;
mod chart;
mod note;

use super::here::told_view;
use crate::content::{Content, Slide, SlideKind};
use crate::text::spoken::heading;
use crate::text::stage::stage;
use crate::text::{fill, words};
use leptos::prelude::*;

/// All slides, in order. `made` is the day on which the page is made, `YYYY-MM-DD`.
pub fn slides(content: &Content, made: &str) -> impl IntoView + use<> {
    let count = content.slides.len();
    let all = content.slides.iter().enumerate();
    all.map(|(index, slide)| section(content, slide, (index + 1, count), made)).collect_view()
}

/// What a slide shows besides its heading.
pub(super) struct Shown {
    /// Below the heading; may be empty.
    sub: String,
    /// What fills the slide.
    body: AnyView,
    /// At the foot: where it comes from; may be empty.
    source: String,
    /// Words of the steps in which it builds up; one or none where it is there at once.
    steps: Vec<&'static str>,
}

impl Shown {
    /// Something that is there at once, with nothing below the heading.
    fn plain(body: impl IntoView + 'static, source: String) -> Shown {
        Shown { sub: String::new(), body: body.into_any(), source, steps: Vec::new() }
    }
}

fn section(content: &Content, slide: &Slide, at: (usize, usize), made: &str) -> impl IntoView + use<> {
    let (number, count) = at;
    let (lang, stage) = (content.lang, stage(content.lang));
    let Shown { sub, body, source, steps } = body::shown(content, slide, made);
    let title = told_view(lang, heading(content, slide));
    let titled = format!("h-{}", slide.id);
    let title = if slide.kind == SlideKind::Title {
        view! { <h1 id=titled.clone()>{title}</h1> }.into_any()
    } else {
        view! { <h2 id=titled.clone()>{title}</h2> }.into_any()
    };
    let sub = (!sub.is_empty()).then(|| view! { <p class="sub">{sub}</p> });
    let kicker = slide.sector.as_deref().and_then(|id| content.sector(id)).map(|sector| {
        view! { <p class="kicker">{sector.name.clone()}</p> }
    });
    let place = fill(stage.place, &[&number.to_string(), &count.to_string()]);
    let source = if source.is_empty() { words(lang).brand.to_string() } else { source };
    view! {
        <section
            id=slide.id.clone()
            class=format!("slide s-{}", slide.kind.word())
            aria-roledescription=stage.slide
            aria-labelledby=titled
            data-seconds=slide.seconds
            data-brief=slide.brief.then_some("")
            data-steps=steps.join(" ")
        >
            <div class="frame">
                <div class="stage">
                    <div class="strata" aria-hidden="true"><i></i><i></i><i></i></div>
                    <p class="sr-only">{place}</p>
                    <header>{kicker} {title} {sub}</header>
                    <div class="body">{body}</div>
                    <footer>
                        <span class="from">{source}</span>
                        <span class="count" aria-hidden="true">{format!("{number}\u{a0}/\u{a0}{count}")}</span>
                    </footer>
                </div>
            </div>
            {note::note(content, slide)}
        </section>
    }
}
