//! What the tables alone make: read and checked, then rendered as pages and views. No style sheet changes any of it.

use super::descriptor::Descriptor;
use super::{Error, Options, cache, say};
use crate::content::{Content, read_all};
use crate::page::{self, Embedded, Rendered};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

/// The data package, and all that is told of it.
pub struct Story {
    /// The package in both languages.
    pub contents: [Arc<Content>; 2],
    /// What the package says of itself.
    pub descriptor: Descriptor,
    /// Every page but those that are about the site's own files.
    pub pages: Vec<Rendered>,
    /// Every view that others can show.
    pub views: Vec<Embedded>,
}

impl Story {
    /// Reads the data package of the project and renders it.
    pub fn read(options: &Options) -> Result<Story, Error> {
        let (contents, descriptor) = data(&options.root)?;
        let started = Instant::now();
        let contents = contents.map(Arc::new);
        let base_url = options.base_url.as_deref();
        let pages = cache::shared(&contents, |one| Ok(page::render(one, &options.made, base_url)))?.concat();
        let views = cache::shared(&contents, |one| Ok(page::embeds(one, &options.made)))?.concat();
        let took = started.elapsed().as_secs_f64();
        say(&format!("pages: {} and {} views rendered in {took:.1} s", pages.len(), views.len()));
        Ok(Story { contents, descriptor, pages, views })
    }

    /// The package in both languages, to look at.
    pub fn both(&self) -> [&Content; 2] {
        self.contents.each_ref().map(|content| &**content)
    }
}

/// Reads and checks the data package, in both languages, and what it says of itself.
pub fn data(root: &Path) -> Result<([Content; 2], Descriptor), Error> {
    let dir = root.join("public/data");
    let contents = read_all(&dir).map_err(Error::Data)?;
    let descriptor = Descriptor::read(&dir)?;
    let [content, _] = &contents;
    say(&format!(
        "data: {} figures of {} indicators from {} sources, sound",
        content.observations.len(),
        content.indicators.len(),
        content.sources.len()
    ));
    Ok((contents, descriptor))
}
