//! What other sites show: each view as a page for frames, the page that makes the code, pictures, oEmbed.

mod oembed;
mod still;

use super::Error;
use super::Options;
use super::asset::Assets;
use super::document::{self, Shared};
use super::policy::{self, GUARD};
use super::publish::File;
use super::story::Story;
use super::wasm::Care;
use super::{compress, glue, style};
use crate::address::{self, Theme, View, adopt};
use crate::chart::svg::escape;
use crate::component::station::TELL_CHOICE;
use crate::content::Content;
use crate::page::making::Weight;
use crate::page::{self, Embedded, Life, Rendered, told};
use crate::text::words;
use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha384};
use std::sync::Arc;
use still::Frozen;

/// Every view with its pictures, for the page that makes the code, and for whoever writes a plug-in.
const LIST: &str = "embed/views.json";

/// Tells the height of an embedded view, and lets it come alive.
const FRAME: &str = include_str!("../../browser/frame.js");

/// Makes the code for other sites.
const MAKING: &str = include_str!("../../browser/making.js");

/// For pages that show views in frames. Its name is fixed: it stands in articles.
const EMBED: &str = include_str!("../../browser/embed.js");

/// The embedded views of a build; paths are below the site's root.
pub struct Embeds<'a> {
    views: Vec<Embedded>,
    /// Their style sheet.
    style: String,
    /// Their script.
    script: String,
    /// The page that makes the code, in each language.
    making: Vec<Rendered>,
    /// Pictures, their list, and the script for other sites.
    files: Vec<File>,
    base_url: Option<&'a str>,
}

impl<'a> Embeds<'a> {
    /// Paints the pictures of the views. `life` is what they fetch to come alive.
    pub fn make(
        options: &'a Options,
        story: &Story,
        life: [&[u8]; 3],
        assets: &mut Assets,
    ) -> Result<Embeds<'a>, Error> {
        let contents = &story.contents;
        let (style_dir, base_url) = (options.root.join("style"), options.base_url.as_deref());
        let (mut files, frozen) = still::stills(contents, &style_dir, &options.root.join("target/site/still"))?;
        let cache = options.root.join("target/site/compressed");
        let weight = |bytes: &[u8]| match options.care {
            Care::Small => compress::weight(&cache, bytes),
            Care::Soon => Ok(bytes.len()),
        };
        let embed = glue::without_comments(EMBED).into_bytes();
        let own = [
            assets.add("make", "css", style::alone(&style_dir, "make.css")?.into_bytes()),
            assets.add("making", "js", glue::without_comments(MAKING).into_bytes()),
        ];
        let sums = policy::sums(assets);
        let weight = Weight {
            script: weight(&embed)?,
            integrity: format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(&embed))),
            life: life.into_iter().map(weight).sum::<Result<_, _>>()?,
        };
        let making = page::making(contents, base_url, &weight, &head(&own, &sums));
        files.push(listed(contents, &frozen)?);
        files.push(("embed.js".to_string(), embed));
        let sheet = style::bundle(&style_dir, "embed.css", assets)?.css;
        Ok(Embeds {
            views: story.views.clone(),
            style: assets.add("embed", "css", sheet.into_bytes()),
            script: assets.add("frame", "js", glue::without_comments(FRAME).into_bytes()),
            making,
            files,
            base_url,
        })
    }

    /// Tells on each page how its view is embedded; adds the pages that make the code.
    pub fn announce(&self, pages: &mut Vec<Rendered>) {
        for page in pages.iter_mut() {
            let shown = page.view.as_ref();
            page.head = shown.map_or_else(String::new, |view| oembed::link(view, page.lang, self.base_url));
        }
        pages.extend(self.making.iter().cloned());
    }

    /// All files but the pages that make the code.
    pub fn files(mut self, shared: &Shared) -> Result<Vec<File>, Error> {
        let document = |one: &Embedded| (format!("{}index.html", one.folder()), self.html(one, shared).into_bytes());
        let documents: Vec<_> = self.views.iter().map(document).collect();
        self.files.extend(documents);
        if let Some(base) = self.base_url {
            self.files.extend(oembed::files(&self.views, base)?);
        }
        Ok(self.files)
    }

    /// A whole HTML document. Its links open beside the page around it.
    fn html(&self, one: &Embedded, shared: &Shared) -> String {
        let path = format!("{}index.html", one.folder());
        let root = document::to_root(&path);
        let content = shared.content(one.lang).unwrap_or_default();
        let (program, wasm) = shared.program(Life::Explore).unwrap_or_default();
        let [program, wasm, content] = [program, wasm, content].map(|path| shared.told(&root, path));
        // In a frame without an origin they are a stranger's: only asked for as such can they be checked.
        let checked = |path: &str| format!("{root}{path}\"{} crossorigin", shared.integrity(path));
        let (lang, brand) = (one.lang.tag(), words(one.lang).brand);
        let (title, description) = (escape(&one.title), escape(&one.description));
        let card = one.view.card();
        let social = shared.base_url.as_deref().map_or_else(String::new, |base| {
            let page = escape(&format!("{base}{}", one.page()));
            let image = escape(&format!("{base}{}", address::card(&card, one.lang)));
            format!(
                "<link rel=\"canonical\" href=\"{page}\"><meta property=\"og:url\" content=\"{page}\">\
                 <meta property=\"og:title\" content=\"{title}\"><meta property=\"og:description\" content=\"{description}\">\
                 <meta property=\"og:site_name\" content=\"{brand}\"><meta property=\"og:image\" content=\"{image}\">\
                 <meta name=\"twitter:card\" content=\"summary_large_image\">{}",
                oembed::link(&one.view, one.lang, Some(base))
            )
        });
        format!(
            "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta name=\"robots\" content=\"noindex\">\
             <meta name=\"color-scheme\" content=\"light dark\"><base target=\"_blank\"><title>{title} · {brand}</title>\
             <meta name=\"description\" content=\"{description}\"><script>{}{TELL_CHOICE}{GUARD}</script>\
             <link rel=\"stylesheet\" href=\"{}>{social}\
             <script defer src=\"{} data-script=\"{program}\" data-wasm=\"{wasm}\" data-content=\"{content}\">\
             </script></head><body>{}</body></html>\n",
            adopt(),
            checked(&self.style),
            checked(&self.script),
            one.body
        )
    }
}

/// What the page that makes the code has in its head: a style sheet and a script, by their paths below the site's root.
fn head([style, script]: &[String; 2], sums: &[(String, String)]) -> String {
    let sum = |path: &str| sums.iter().find(|(known, _)| known == path).map_or("", |(_, sum)| sum);
    format!(
        "<link rel=\"stylesheet\" href=\"{{root}}{style}\" integrity=\"{}\">\
         <script type=\"module\" src=\"{{root}}{script}\" integrity=\"{}\" data-views=\"{{root}}{LIST}\"></script>",
        sum(style),
        sum(script)
    )
}

/// The list of all views: in each language the title, the page, the words, and the pictures with their sizes.
fn listed(contents: &[Arc<Content>; 2], frozen: &[Frozen]) -> Result<File, Error> {
    let pictures = |view: &View, content: &Content| -> Map<String, Value> {
        let own = frozen.iter().filter(|one| one.view == *view && one.lang == content.lang);
        own.map(|Frozen { theme, paths: [one, two], size, .. }| {
            (theme.word().into(), json!([one, two, size.0, size.1]))
        })
        .collect()
    };
    let says = |view: &View, content: &Content| {
        let of = |one: &&Frozen| one.view == *view && one.lang == content.lang && one.theme == Theme::Light;
        frozen.iter().find(of).map_or("", |one| &one.says).to_string()
    };
    let all: Map<String, Value> = View::all(&contents[0])
        .into_iter()
        .map(|view| {
            let mut told_of = Map::from_iter([("years".to_string(), view.has_stations().into())]);
            for content in contents {
                let (title, _) = told(content, &view);
                let (page, says) = (view.place(), says(&view, content));
                let one = json!({ "title": title, "page": page, "says": says, "pictures": pictures(&view, content) });
                told_of.insert(content.lang.tag().to_string(), one);
            }
            (view.key(), told_of.into())
        })
        .collect();
    let text = serde_json::to_string(&all).map_err(|error| Error::step(error.to_string()))?;
    Ok((LIST.to_string(), text.into_bytes()))
}
