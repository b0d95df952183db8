//! The HTML around a page: what the head says, and what is loaded.

use crate::chart::svg::escape;
use crate::content::Lang;
use crate::page::{Life, Rendered};
use crate::text::words;

/// What all pages of a build share; paths are below the site's root.
pub struct Shared {
    /// The style sheet.
    pub style: String,
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
    /// The data of each language.
    pub contents: Vec<(Lang, String)>,
    /// The data package as JSON-LD, by language.
    pub datasets: Vec<(Lang, String)>,
    /// The icon, if there is one.
    pub icon: Option<String>,
    /// The absolute address of the site's root.
    pub base_url: Option<String>,
}

/// Sets the theme that the address asks for, before anything is painted.
pub const THEME: &str = "{const t=new URLSearchParams(location.search).get('theme');\
    if(t=='light'||t=='dark')document.documentElement.dataset.theme=t}";

/// The way from a page back to the site's root: `` or `../` for each folder.
pub fn to_root(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// The folder that a page is reached at: `` or `en/`.
pub fn folder(path: &str) -> &str {
    path.strip_suffix("index.html").unwrap_or(path)
}

/// The same page in every language: where it lies once the folder of the language is left out.
fn same_view(path: &str) -> &str {
    path.strip_prefix("en/").unwrap_or(path)
}

/// A whole HTML document.
pub fn html(page: &Rendered, all: &[Rendered], shared: &Shared) -> String {
    let content = shared.contents.iter().find(|(lang, _)| *lang == page.lang).map(|(_, path)| path.as_str());
    let content = content.filter(|_| page.life == Some(Life::Explore));
    let program = shared.programs.iter().find(|(life, ..)| Some(*life) == page.life);
    let root = to_root(&page.path);
    let lang = page.lang.tag();
    let (title, description) = (escape(&page.title), escape(&page.description));
    let mut head = format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
         <title>{title}</title><meta name=\"description\" content=\"{description}\">\
         <meta name=\"rights\" content=\"{} · CC BY 4.0\">\
         <meta name=\"color-scheme\" content=\"light dark\"><script>{THEME}</script>\
         <link rel=\"stylesheet\" href=\"{root}{}\">",
        words(page.lang).brand,
        shared.style
    );
    if page.life == Some(Life::Present) {
        head.push_str(&format!("<link rel=\"stylesheet\" href=\"{root}{}\">", shared.present_style));
    }
    let at = all.iter().position(|other| other.path == page.path);
    if let Some(paper) = at.and_then(|at| shared.papers.get(at)) {
        head.push_str(&format!("<link rel=\"stylesheet\" media=\"print\" href=\"{root}{paper}\">"));
    }
    for font in &shared.fonts {
        head.push_str(&format!(
            "<link rel=\"preload\" href=\"{root}{font}\" as=\"font\" type=\"font/woff2\" crossorigin>"
        ));
    }
    // Asked for at once, not only when the script has come; behind what the first sight needs.
    for early in content.into_iter().chain(program.map(|(.., wasm)| wasm.as_str())) {
        head.push_str(&format!(
            "<link rel=\"preload\" href=\"{root}{early}\" as=\"fetch\" crossorigin fetchpriority=\"low\">"
        ));
    }
    if let Some(icon) = &shared.icon {
        head.push_str(&format!("<link rel=\"icon\" href=\"{root}{icon}\" type=\"image/svg+xml\">"));
    }
    for other in all.iter().filter(|other| same_view(&other.path) == same_view(&page.path)) {
        let href = match &shared.base_url {
            Some(base) => format!("{base}{}", folder(&other.path)),
            None => match folder(&other.path) {
                "" if root.is_empty() => "./".to_string(),
                folder => format!("{root}{folder}"),
            },
        };
        head.push_str(&format!(
            "<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">",
            other.lang.tag(),
            escape(&href)
        ));
    }
    if folder(same_view(&page.path)).is_empty()
        && let Some((_, dataset)) = shared.datasets.iter().find(|(lang, _)| *lang == page.lang)
    {
        head.push_str(&format!("<script type=\"application/ld+json\">{dataset}</script>"));
    }
    head.push_str(&social(page, shared, &title, &description));
    if let Some((_, script, wasm)) = program {
        let content = content.map_or(String::new(), |content| format!(" data-content=\"{root}{content}\""));
        head.push_str(&format!(
            "<script type=\"module\" id=\"boot\" src=\"{root}{script}\" data-wasm=\"{root}{wasm}\"{content} \
             data-picture=\"{root}{}\"></script>",
            shared.picture
        ));
    }
    format!("{head}</head><body>{}</body></html>\n", page.body)
}

fn social(page: &Rendered, shared: &Shared, title: &str, description: &str) -> String {
    let locale = match page.lang {
        Lang::Vi => "vi_VN",
        Lang::En => "en_GB",
    };
    let mut text = format!(
        "<meta property=\"og:type\" content=\"website\"><meta property=\"og:title\" content=\"{title}\">\
         <meta property=\"og:description\" content=\"{description}\"><meta property=\"og:locale\" content=\"{locale}\">"
    );
    if let Some(base) = &shared.base_url {
        let address = escape(&format!("{base}{}", folder(&page.path)));
        text.push_str(&format!(
            "<link rel=\"canonical\" href=\"{address}\"><meta property=\"og:url\" content=\"{address}\">"
        ));
    }
    text
}

/// `sitemap.xml` for the pages, with absolute addresses.
pub fn sitemap(pages: &[Rendered], base: &str) -> String {
    let address =
        |page: &Rendered| format!("<url><loc>{}</loc></url>", escape(&format!("{base}{}", folder(&page.path))));
    let all: String = pages.iter().map(address).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{all}</urlset>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_back_has_a_step_for_each_folder() {
        assert_eq!(to_root("index.html"), "");
        assert_eq!(to_root("en/index.html"), "../");
        assert_eq!(to_root("en/embed/road/index.html"), "../../../");
    }

    fn page(path: &str, lang: Lang) -> Rendered {
        let text = |words: &str| words.to_string();
        Rendered {
            path: text(path),
            lang,
            title: text("A \"road\" <&>"),
            description: text("d"),
            body: text("<p>body</p>"),
            life: Some(Life::Explore),
        }
    }

    fn shared(base_url: Option<&str>) -> Shared {
        let text = |words: &str| words.to_string();
        Shared {
            style: text("assets/s.css"),
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
            icon: None,
            base_url: base_url.map(text),
        }
    }

    fn pages() -> Vec<Rendered> {
        vec![
            page("index.html", Lang::Vi),
            page("en/index.html", Lang::En),
            page("present/index.html", Lang::Vi),
            page("en/present/index.html", Lang::En),
        ]
    }

    #[test]
    fn what_stands_in_the_head_is_escaped() {
        let html = html(&pages()[0], &pages(), &shared(None));
        assert!(html.contains("<title>A &quot;road&quot; &lt;&amp;&gt;</title>"), "{html}");
        assert!(html.contains("<body><p>body</p></body>"), "the body is taken as it is");
    }

    #[test]
    fn every_address_is_relative_and_of_the_pages_language() {
        let html = html(&pages()[3], &pages(), &shared(None));
        for part in [
            "<html lang=\"en\">",
            "href=\"../../assets/s.css\"",
            "src=\"../../assets/r.js\" data-wasm=\"../../assets/r.wasm\" data-content=\"../../assets/en.bin\"",
            "<link rel=\"preload\" href=\"../../assets/en.bin\" as=\"fetch\" crossorigin",
        ] {
            assert!(html.contains(part), "{part} is missing: {html}");
        }
        assert!(!html.contains("href=\"/") && !html.contains("://"), "{html}");
        assert!(!html.contains("rel=\"icon\"") && !html.contains("canonical"), "{html}");
    }

    #[test]
    fn the_other_languages_of_this_view_are_named_and_no_other_view() {
        let alternates = |html: &str| -> Vec<String> {
            let parts = html.split("<link rel=\"alternate\" hreflang=\"").skip(1);
            parts.filter_map(|part| part.split_once('>').map(|(link, _)| link.replace("\" href=", " "))).collect()
        };
        let relative = html(&pages()[3], &pages(), &shared(None));
        assert_eq!(alternates(&relative), ["vi \"../../present/\"", "en \"../../en/present/\""]);
        assert_eq!(alternates(&html(&pages()[0], &pages(), &shared(None))), ["vi \"./\"", "en \"en/\""]);
        let absolute = html(&pages()[1], &pages(), &shared(Some("https://example.org/road/")));
        assert_eq!(alternates(&absolute), ["vi \"https://example.org/road/\"", "en \"https://example.org/road/en/\""]);
        assert!(absolute.contains("<link rel=\"canonical\" href=\"https://example.org/road/en/\">"));
    }

    #[test]
    fn the_sitemap_names_each_page_once_and_escaped() {
        let map = sitemap(&pages()[..2], "https://example.org/a&b/");
        assert!(map.contains("<loc>https://example.org/a&amp;b/</loc>"), "{map}");
        assert!(map.contains("<loc>https://example.org/a&amp;b/en/</loc>"), "{map}");
        assert_eq!(map.matches("<url>").count(), 2);
    }
}
