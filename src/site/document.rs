//! The HTML around a page: what the head says, and what is loaded.

use super::icon::{self, Ground};
use super::policy::GUARD;
use super::social::{self, folder};
use crate::address::{FIGURES, same_view};
use crate::chart::svg::escape;
use crate::component::station::TELL_CHOICE;
use crate::content::Lang;
use crate::page::{Life, Rendered};
use crate::text::words;

/// What all pages of a build share; paths are below the site's root.
pub struct Shared {
    /// The style sheet of what is seen first.
    pub style: String,
    /// The same as text, which the page to explore has in it: its first sight waits for no other file.
    pub style_text: String,
    /// The style sheet of what comes further down, which the first sight need not wait for.
    pub further: String,
    /// The style sheet of pages that show one chart or one sector.
    pub one: String,
    /// The style sheet of the presentation, over the one that all share.
    pub present_style: String,
    /// The style sheet for paper of each page, in their order.
    pub papers: Vec<String>,
    /// Fonts to fetch at once.
    pub fonts: Vec<String>,
    /// What brings pages to life: script and WebAssembly of each program.
    pub programs: Vec<(Life, String, String)>,
    /// The script that paints pictures, which is loaded when one is asked for.
    pub picture: String,
    /// The script that keeps the site for reading without network.
    pub keep: String,
    /// The data of each language.
    pub contents: Vec<(Lang, String)>,
    /// The data package as JSON-LD, for the page of all figures, by language.
    pub datasets: Vec<(Lang, String)>,
    /// The colours of the ground.
    pub ground: Ground,
    /// The absolute address of the site's root.
    pub base_url: Option<String>,
    /// The hashes of what is loaded, by path.
    pub sums: Vec<(String, String)>,
    /// What the picture of a view says, by view and language.
    pub cards: Vec<(String, Lang, String)>,
}

impl Shared {
    /// Script and WebAssembly of a program.
    pub fn program(&self, life: Life) -> Option<(&str, &str)> {
        self.programs.iter().find(|(one, ..)| *one == life).map(|(_, script, wasm)| (script.as_str(), wasm.as_str()))
    }

    /// The hash of a file, where it is known.
    fn sum(&self, path: &str) -> Option<&str> {
        self.sums.iter().find(|(known, _)| known == path).map(|(_, sum)| sum.as_str())
    }

    /// The attribute by which the browser refuses a file that is not what the build made.
    pub fn integrity(&self, path: &str) -> String {
        self.sum(path).map_or(String::new(), |sum| format!(" integrity=\"{sum}\""))
    }

    /// A file as a script is told of it: its path from a page, and its hash.
    pub fn told(&self, root: &str, path: &str) -> String {
        self.sum(path).map_or_else(|| format!("{root}{path}"), |sum| format!("{root}{path} {sum}"))
    }

    /// A style sheet; `own` is what else its link says.
    fn sheet(&self, root: &str, path: &str, own: &str) -> String {
        format!("<link rel=\"stylesheet\"{own} href=\"{root}{path}\"{}>", self.integrity(path))
    }

    /// The style sheet of what is seen first, to stand in a page.
    fn within(&self, root: &str) -> String {
        let name = |font: &str| font.trim_start_matches("assets/").to_string();
        let css = self
            .fonts
            .iter()
            .fold(self.style_text.clone(), |css, font| css.replace(&name(font), &format!("{root}{font}")));
        format!("<style>{css}</style>")
    }

    /// The data of a language.
    pub fn content(&self, lang: Lang) -> Option<&str> {
        self.contents.iter().find(|(one, _)| *one == lang).map(|(_, path)| path.as_str())
    }
}

/// Where in its body a page wants the further sheet: what stands above has its own in the page itself. Elsewhere both are in
/// the head.
pub const FURTHER: &str = "<link rel=\"stylesheet\" data-further=\"\">";

/// Sets the theme that the address asks for, before anything is painted.
pub const THEME: &str = "{const t=new URLSearchParams(location.search).get('theme');\
    if(t=='light'||t=='dark')document.documentElement.dataset.theme=t}";

/// The way from a page back to the site's root: `` or `../` for each folder.
pub fn to_root(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// A whole HTML document.
pub fn html(page: &Rendered, all: &[Rendered], shared: &Shared) -> String {
    let content = shared.content(page.lang).filter(|_| page.life == Some(Life::Explore));
    let program = page.life.and_then(|life| shared.program(life));
    let root = to_root(&page.path);
    let lang = page.lang.tag();
    let (title, description) = (escape(&page.title), escape(&page.description));
    let mut head = format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
         <title>{title}</title><meta name=\"description\" content=\"{description}\">\
         <meta name=\"rights\" content=\"{} · CC BY 4.0\">\
         <meta name=\"color-scheme\" content=\"light dark\"><script>{THEME}{TELL_CHOICE}{GUARD}</script>",
        words(page.lang).brand
    );
    // Before the sheet, which is long: asked for with the first bytes of the page, they come in time for its first sight.
    for font in &shared.fonts {
        head.push_str(&format!(
            "<link rel=\"preload\" href=\"{root}{font}\" as=\"font\" type=\"font/woff2\" crossorigin>"
        ));
    }
    let further = shared.sheet(&root, &shared.further, "");
    let body = page.body.replace(FURTHER, &further);
    if body == page.body {
        head.push_str(&shared.sheet(&root, &shared.style, ""));
        head.push_str(&further);
    } else {
        head.push_str(&shared.within(&root));
    }
    if page.one {
        head.push_str(&shared.sheet(&root, &shared.one, ""));
    }
    if page.life == Some(Life::Present) {
        head.push_str(&shared.sheet(&root, &shared.present_style, ""));
    }
    let at = all.iter().position(|other| other.path == page.path);
    if let Some(paper) = at.and_then(|at| shared.papers.get(at)) {
        head.push_str(&shared.sheet(&root, paper, " media=\"print\""));
    }
    // Asked for at once, not only when the script has come; behind what the first sight needs.
    for early in content.into_iter().chain(program.map(|(_, wasm)| wasm)) {
        head.push_str(&format!(
            "<link rel=\"preload\" href=\"{root}{early}\" as=\"fetch\" crossorigin fetchpriority=\"low\">"
        ));
    }
    head.push_str(&icon::links(&root, page.lang, &shared.ground));
    head.push_str(&social::languages(page, all, shared));
    if folder(same_view(&page.path)) == FIGURES
        && let Some((_, dataset)) = shared.datasets.iter().find(|(lang, _)| *lang == page.lang)
    {
        head.push_str(&format!("<script type=\"application/ld+json\">{dataset}</script>"));
    }
    head.push_str(&social::preview(page, shared));
    if let Some((script, wasm)) = program {
        let content =
            content.map_or(String::new(), |content| format!(" data-content=\"{}\"", shared.told(&root, content)));
        head.push_str(&format!(
            "<script type=\"module\" id=\"boot\" src=\"{root}{script}\"{} data-wasm=\"{}\"{content} data-picture=\"{}\" \
             data-keep=\"{}\"></script>",
            shared.integrity(script),
            shared.told(&root, wasm),
            shared.told(&root, &shared.picture),
            shared.told(&root, &shared.keep)
        ));
    } else {
        let integrity = shared.integrity(&shared.keep);
        head.push_str(&format!("<script type=\"module\" src=\"{root}{}\"{integrity}></script>", shared.keep));
    }
    // What a page has of its own names files by their paths below the site's root.
    let own = page.head.replace("{root}", &root);
    format!("{head}{own}</head><body>{body}</body></html>\n")
}

/// Pages and what they share, as tests have them.
#[cfg(test)]
pub mod made {
    use super::*;

    pub fn page(path: &str, lang: Lang) -> Rendered {
        let text = |words: &str| words.to_string();
        Rendered {
            path: text(path),
            lang,
            title: text("A \"road\" <&>"),
            description: text("d"),
            body: text("<p>body</p>"),
            life: Some(Life::Explore),
            one: false,
            card: text("explore"),
            head: String::new(),
            view: None,
        }
    }

    pub fn shared(base_url: Option<&str>) -> Shared {
        let text = |words: &str| words.to_string();
        Shared {
            style: text("assets/s.css"),
            style_text: text("@font-face{src:url(f.woff2)}"),
            further: text("assets/g.css"),
            one: text("assets/o.css"),
            papers: vec![text("assets/p.css")],
            fonts: vec![text("assets/f.woff2")],
            present_style: text("assets/d.css"),
            programs: vec![
                (Life::Explore, text("assets/r.js"), text("assets/r.wasm")),
                (Life::Present, text("assets/d.js"), text("assets/d.wasm")),
            ],
            picture: text("assets/p.js"),
            datasets: Vec::new(),
            contents: vec![(Lang::Vi, text("assets/vi.bin")), (Lang::En, text("assets/en.bin"))],
            keep: text("assets/k.js"),
            ground: Ground { light: text("#fff"), dark: text("#000") },
            base_url: base_url.map(text),
            sums: vec![(text("assets/s.css"), text("sha256-s")), (text("assets/r.wasm"), text("sha256-w"))],
            cards: vec![(text("explore"), Lang::En, text("A \"card\""))],
        }
    }

    pub fn pages() -> Vec<Rendered> {
        vec![
            page("index.html", Lang::Vi),
            page("en/index.html", Lang::En),
            page("present/index.html", Lang::Vi),
            page("en/present/index.html", Lang::En),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::made::{pages, shared};
    use super::*;

    #[test]
    fn the_way_back_has_a_step_for_each_folder() {
        assert_eq!(to_root("index.html"), "");
        assert_eq!(to_root("en/index.html"), "../");
        assert_eq!(to_root("en/embed/road/index.html"), "../../../");
    }

    #[test]
    fn what_stands_in_the_head_is_escaped() {
        let html = html(&pages()[0], &pages(), &shared(None));
        assert!(html.contains("<title>A &quot;road&quot; &lt;&amp;&gt;</title>"), "{html}");
        assert!(html.contains("<body><p>body</p></body>"), "the body is taken as it is");
    }

    #[test]
    fn a_page_that_wants_the_further_sheet_further_down_has_the_first_one_in_it() {
        let mut page = made::page("en/index.html", Lang::En);
        page.body = format!("<h1>a</h1>{FURTHER}<h2>b</h2>");
        let html = html(&page, &pages(), &shared(None));
        assert!(html.contains("<style>@font-face{src:url(../assets/f.woff2)}</style>"), "{html}");
        assert!(!html.contains("assets/s.css"), "nothing is waited for: {html}");
        let (above, below) = html.split_once("<h1>a</h1>").expect("the body");
        assert!(
            !above.contains("assets/g.css") && below.starts_with("<link rel=\"stylesheet\" href=\"../assets/g.css\""),
            "{html}"
        );
    }

    #[test]
    fn every_address_is_relative_and_of_the_pages_language() {
        let html = html(&pages()[3], &pages(), &shared(None));
        for part in [
            "<html lang=\"en\">",
            "href=\"../../assets/s.css\" integrity=\"sha256-s\"",
            "src=\"../../assets/r.js\" data-wasm=\"../../assets/r.wasm sha256-w\" data-content=\"../../assets/en.bin\"",
            "<link rel=\"preload\" href=\"../../assets/en.bin\" as=\"fetch\" crossorigin",
        ] {
            assert!(html.contains(part), "{part} is missing: {html}");
        }
        assert!(!html.contains("href=\"/") && !html.contains("://"), "{html}");
        assert!(html.contains("href=\"../../en/manifest.webmanifest\"") && !html.contains("canonical"), "{html}");
    }
}
