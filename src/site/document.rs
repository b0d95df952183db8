//! The HTML around a page: what the head says, and what is loaded.

use super::card;
use super::icon::{self, Ground};
use crate::address;
use crate::chart::svg::escape;
use crate::content::Lang;
use crate::page::Rendered;
use crate::text::words;

/// What all pages of a build share; paths are below the site's root.
pub struct Shared {
    /// The style sheet.
    pub style: String,
    /// The style sheet for paper of each page, in their order.
    pub papers: Vec<String>,
    /// Fonts to fetch at once.
    pub fonts: Vec<String>,
    /// The script.
    pub script: String,
    /// The WebAssembly.
    pub wasm: String,
    /// The script that paints pictures, which is loaded when one is asked for.
    pub picture: String,
    /// The script that keeps the site for reading without network.
    pub keep: String,
    /// The data of each language.
    pub contents: Vec<(Lang, String)>,
    /// The data package as JSON-LD, by language.
    pub datasets: Vec<(Lang, String)>,
    /// The colours of the ground.
    pub ground: Ground,
    /// The absolute address of the site's root.
    pub base_url: Option<String>,
    /// What the picture of a view says, by view and language.
    pub cards: Vec<(String, Lang, String)>,
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

/// The same page in every language, by language tag; for any other reader it is the Vietnamese one.
fn alternates<'a>(page: &Rendered, all: &'a [Rendered]) -> Vec<(&'static str, &'a Rendered)> {
    let same = |other: &&Rendered| same_view(&other.path) == same_view(&page.path);
    let mut found: Vec<_> = all.iter().filter(same).map(|other| (other.lang.tag(), other)).collect();
    let any = found.iter().find(|(_, other)| other.lang == Lang::Vi).map(|(_, other)| ("x-default", *other));
    found.extend(any);
    found
}

/// A whole HTML document.
pub fn html(page: &Rendered, all: &[Rendered], shared: &Shared) -> String {
    let content = shared.contents.iter().find(|(lang, _)| *lang == page.lang).map_or("", |(_, path)| path);
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
    let living = if page.lives { &[content, &*shared.wasm][..] } else { &[] };
    for early in living {
        head.push_str(&format!(
            "<link rel=\"preload\" href=\"{root}{early}\" as=\"fetch\" crossorigin fetchpriority=\"low\">"
        ));
    }
    head.push_str(&icon::links(&root, page.lang, &shared.ground));
    for (tag, other) in alternates(page, all) {
        let href = match &shared.base_url {
            Some(base) => format!("{base}{}", folder(&other.path)),
            None => match folder(&other.path) {
                "" if root.is_empty() => "./".to_string(),
                folder => format!("{root}{folder}"),
            },
        };
        head.push_str(&format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\">", escape(&href)));
    }
    if folder(same_view(&page.path)).is_empty()
        && let Some((_, dataset)) = shared.datasets.iter().find(|(lang, _)| *lang == page.lang)
    {
        head.push_str(&format!("<script type=\"application/ld+json\">{dataset}</script>"));
    }
    head.push_str(&social(page, shared, &description));
    if page.lives {
        head.push_str(&format!(
            "<script type=\"module\" id=\"boot\" src=\"{root}{}\" data-wasm=\"{root}{}\" \
             data-content=\"{root}{content}\" data-picture=\"{root}{}\" data-keep=\"{root}{}\"></script>",
            shared.script, shared.wasm, shared.picture, shared.keep
        ));
    } else {
        head.push_str(&format!("<script type=\"module\" src=\"{root}{}\"></script>", shared.keep));
    }
    // What a page has of its own names files by their paths below the site's root.
    let own = page.head.replace("{root}", &root);
    format!("{head}{own}</head><body>{}</body></html>\n", page.body)
}

/// What other sites show of a link to the page. The name of the site stands apart from the page's title there.
fn social(page: &Rendered, shared: &Shared, description: &str) -> String {
    let brand = words(page.lang).brand;
    let title = page.title.strip_suffix(brand).and_then(|rest| rest.strip_suffix(" · ")).unwrap_or(&page.title);
    let locale = match page.lang {
        Lang::Vi => "vi_VN",
        Lang::En => "en_GB",
    };
    let mut text = format!(
        "<meta property=\"og:type\" content=\"website\"><meta property=\"og:site_name\" content=\"{brand}\">\
         <meta property=\"og:title\" content=\"{}\"><meta property=\"og:description\" content=\"{description}\"><meta property=\"og:locale\" content=\"{locale}\">",
        escape(title)
    );
    if let Some(base) = &shared.base_url {
        let address = escape(&format!("{base}{}", folder(&page.path)));
        text.push_str(&format!(
            "<link rel=\"canonical\" href=\"{address}\"><meta property=\"og:url\" content=\"{address}\">"
        ));
        // Who reads these tags knows no relative address.
        if let Some((view, lang, says)) =
            shared.cards.iter().find(|(view, lang, _)| (view, *lang) == (&page.card, page.lang))
        {
            let image = escape(&format!("{base}{}", address::card(view, *lang)));
            text.push_str(&format!(
                "<meta property=\"og:image\" content=\"{image}\"><meta property=\"og:image:type\" content=\"image/png\">\
                 <meta property=\"og:image:width\" content=\"{}\"><meta property=\"og:image:height\" content=\"{}\">\
                 <meta property=\"og:image:alt\" content=\"{}\">\
                 <meta name=\"twitter:card\" content=\"summary_large_image\">",
                card::WIDTH,
                card::HEIGHT,
                escape(says)
            ));
        }
    }
    text
}

/// `sitemap.xml` for the pages, with absolute addresses, each with the same page in the other language.
pub fn sitemap(pages: &[Rendered], base: &str) -> String {
    let address = |page: &Rendered| escape(&format!("{base}{}", folder(&page.path)));
    let one = |page: &Rendered| {
        let others = alternates(page, pages).into_iter().map(|(tag, other)| {
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\"/>", address(other))
        });
        format!("<url><loc>{}</loc>{}</url>\n", address(page), others.collect::<String>())
    };
    let all: String = pages.iter().map(one).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{all}</urlset>\n"
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
            lives: true,
            card: text("explore"),
            head: String::new(),
            view: None,
        }
    }

    fn shared(base_url: Option<&str>) -> Shared {
        let text = |words: &str| words.to_string();
        Shared {
            style: text("assets/s.css"),
            papers: vec![text("assets/p.css")],
            fonts: vec![text("assets/f.woff2")],
            script: text("assets/r.js"),
            wasm: text("assets/r.wasm"),
            picture: text("assets/p.js"),
            datasets: Vec::new(),
            contents: vec![(Lang::Vi, text("assets/vi.bin")), (Lang::En, text("assets/en.bin"))],
            keep: text("assets/k.js"),
            ground: Ground { light: text("#fff"), dark: text("#000") },
            base_url: base_url.map(text),
            cards: vec![(text("explore"), Lang::En, text("A \"card\""))],
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
        assert!(html.contains("href=\"../../en/manifest.webmanifest\"") && !html.contains("canonical"), "{html}");
    }

    #[test]
    fn the_other_languages_of_this_view_are_named_and_no_other_view() {
        let alternates = |html: &str| -> Vec<String> {
            let parts = html.split("<link rel=\"alternate\" hreflang=\"").skip(1);
            parts.filter_map(|part| part.split_once('>').map(|(link, _)| link.replace("\" href=", " "))).collect()
        };
        let relative = html(&pages()[3], &pages(), &shared(None));
        assert_eq!(
            alternates(&relative),
            ["vi \"../../present/\"", "en \"../../en/present/\"", "x-default \"../../present/\""]
        );
        assert_eq!(
            alternates(&html(&pages()[0], &pages(), &shared(None))),
            ["vi \"./\"", "en \"en/\"", "x-default \"./\""]
        );
        let absolute = html(&pages()[1], &pages(), &shared(Some("https://example.org/road/")));
        let root = "https://example.org/road/";
        let named = [("vi", ""), ("en", "en/"), ("x-default", "")].map(|(tag, path)| format!("{tag} \"{root}{path}\""));
        assert_eq!(alternates(&absolute), named);
        assert!(absolute.contains("<link rel=\"canonical\" href=\"https://example.org/road/en/\">"));
    }

    #[test]
    fn a_link_is_shown_with_a_picture_only_where_its_whole_address_is_known() {
        let absolute = html(&pages()[1], &pages(), &shared(Some("https://example.org/road/")));
        for part in [
            "<meta property=\"og:image\" content=\"https://example.org/road/image/card/explore.en.png\">",
            "<meta property=\"og:image:width\" content=\"1200\">",
            "<meta property=\"og:image:alt\" content=\"A &quot;card&quot;\">",
            "<meta name=\"twitter:card\" content=\"summary_large_image\">",
        ] {
            assert!(absolute.contains(part), "{part} is missing: {absolute}");
        }
        assert!(!html(&pages()[1], &pages(), &shared(None)).contains("og:image"));
        assert!(
            !html(&pages()[0], &pages(), &shared(Some("https://example.org/"))).contains("og:image"),
            "no such card"
        );
    }

    #[test]
    fn the_name_of_the_site_stands_apart_from_the_title() {
        let titled = Rendered { title: "Một · Lộ trình Bình Phước".into(), ..page("index.html", Lang::Vi) };
        let html = html(&titled, &pages(), &shared(None));
        assert!(html.contains("<meta property=\"og:title\" content=\"Một\">"), "{html}");
        assert!(html.contains("<meta property=\"og:site_name\" content=\"Lộ trình Bình Phước\">"), "{html}");
    }

    #[test]
    fn the_sitemap_names_each_page_once_and_escaped() {
        let map = sitemap(&pages()[..2], "https://example.org/a&b/");
        assert!(map.contains("<loc>https://example.org/a&amp;b/</loc>"), "{map}");
        assert!(map.contains("<loc>https://example.org/a&amp;b/en/</loc>"), "{map}");
        assert_eq!(map.matches("<url>").count(), 2);
        assert_eq!(map.matches("hreflang=\"en\" href=\"https://example.org/a&amp;b/en/\"").count(), 2);
    }
}
