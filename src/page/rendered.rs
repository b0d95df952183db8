//! Pages as HTML.

use super::explore::Explore;
use crate::content::{Content, Lang};
use crate::text::words;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// A page of the site.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// Where it lies below the site's root.
    pub path: String,
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// What it says, in a sentence.
    pub description: String,
    /// What stands in `<body>`.
    pub body: String,
}

/// Every page in both languages. `made` is the day of the build, `YYYY-MM-DD`.
pub fn render(contents: &[Arc<Content>; 2], made: &str) -> Vec<Rendered> {
    contents.iter().map(|content| explore(content.clone(), made.to_string())).collect()
}

fn explore(content: Arc<Content>, made: String) -> Rendered {
    let lang = content.lang;
    let words = words(lang);
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let body = owner.with(|| view! { <Explore content=content made=made /> }.to_html());
    Rendered {
        path: match lang {
            Lang::Vi => "index.html".to_string(),
            Lang::En => "en/index.html".to_string(),
        },
        lang,
        title: words.brand.to_string(),
        description: words.description.to_string(),
        body,
    }
}
