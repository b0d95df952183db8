//! The HTML around a page: what the head says, and what is loaded.

use crate::chart::svg::escape;
use crate::content::Lang;
use crate::page::Rendered;

/// What all pages of a build share; paths are below the site's root.
pub struct Shared {
    /// The style sheet.
    pub style: String,
    /// Fonts to fetch at once.
    pub fonts: Vec<String>,
    /// The script.
    pub script: String,
    /// The WebAssembly.
    pub wasm: String,
    /// The data of each language, in the order of [`Lang::ALL`].
    pub contents: [Result<String, super::Error>; 2],
    /// The absolute address of the site's root.
    pub base_url: Option<String>,
}

/// Sets the theme that the address asks for, before anything is painted.
const THEME: &str = "{const t=new URLSearchParams(location.search).get('theme');\
    if(t=='light'||t=='dark')document.documentElement.dataset.theme=t}";

/// The way from a page back to the site's root: `` or `../` for each folder.
pub fn to_root(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// The folder that a page is reached at: `` or `en/`.
fn folder(path: &str) -> &str {
    path.strip_suffix("index.html").unwrap_or(path)
}

/// A whole HTML document. `content` is the path of the page's data.
pub fn html(page: &Rendered, all: &[Rendered], shared: &Shared, content: &str) -> String {
    let root = to_root(&page.path);
    let lang = page.lang.tag();
    let (title, description) = (escape(&page.title), escape(&page.description));
    let mut head = format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
         <title>{title}</title><meta name=\"description\" content=\"{description}\">\
         <meta name=\"color-scheme\" content=\"light dark\"><script>{THEME}</script>\
         <link rel=\"stylesheet\" href=\"{root}{}\">",
        shared.style
    );
    for font in &shared.fonts {
        head.push_str(&format!(
            "<link rel=\"preload\" href=\"{root}{font}\" as=\"font\" type=\"font/woff2\" crossorigin>"
        ));
    }
    head.push_str(&format!("<link rel=\"icon\" href=\"{root}icon.svg\" type=\"image/svg+xml\">"));
    for other in all {
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
    head.push_str(&social(page, shared, &title, &description));
    format!(
        "{head}<script type=\"module\" id=\"boot\" src=\"{root}{}\" data-wasm=\"{root}{}\" data-content=\"{root}{content}\">\
         </script></head><body>{}</body></html>\n",
        shared.script, shared.wasm, page.body
    )
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
}
