//! The page of all figures: the table that finds any of them, the documents that set them, and the publications that they
//! were read in.

use crate::component::figures::AllFigures;
use crate::component::frame::{Foot, Head};
use crate::component::here::{here, source_href};
use crate::component::legend::KindMarks;
use crate::component::source::source_line;
use crate::content::{Content, Document};
use crate::text::{capital, fill, words};
use leptos::prelude::*;
use std::sync::Arc;

/// The whole page.
#[component]
pub fn Figures(
    /// The data.
    content: Arc<Content>,
) -> impl IntoView {
    let (words, lang) = (words(content.lang), content.lang);
    let root = here(lang).place.root();
    let count = content.observations.len().to_string();
    let sources = content.sources.len().to_string();
    let set = content.documents.len().to_string();
    let document = |document: &Document| {
        view! { <li><a href=source_href(lang, &document.source)>{capital(&document.name)}</a></li> }
    };
    let documents = content.documents.iter().map(document).collect_view();
    let lines = content.sources.iter().map(|source| source_line(&content, source)).collect_view();
    view! {
        <Head lang=lang path=crate::address::FIGURES.to_string() main="figures" />
        <KindMarks />
        <main>
            <section id="figures" class="page" aria-labelledby="h-figures">
                <header class="page-head">
                    <h1 id="h-figures">{words.figures_title}</h1>
                    <p class="lead">{fill(words.figures_lead, &[&count])}</p>
                </header>
                <p class="tools">
                    <a href=format!("{root}data/binh-phuoc-road.zip") download>{words.zip}</a>
                    <a href=format!("{root}data/observations.csv") download>{words.download}</a>
                    <a href=format!("{root}data/datapackage.json")>"datapackage.json"</a>
                </p>
                <AllFigures content=content.clone() />
            </section>
            <section id="documents" class="end" aria-labelledby="h-documents">
                <div class="page">
                    <h2 id="h-documents">{fill(words.documents, &[&set])}</h2>
                    <ul class="sources">{documents}</ul>
                </div>
            </section>
            <section id="publications" class="end" aria-labelledby="h-publications">
                <div class="page">
                    <h2 id="h-publications">{fill(words.publications, &[&sources])}</h2>
                    <ol class="sources">{lines}</ol>
                </div>
            </section>
        </main>
        <Foot lang=lang lives=true />
    }
}
