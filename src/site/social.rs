//! What search engines and other sites are told of a page: where it lies, the same in the other language, and how a link
//! to it is shown.

use super::card;
use super::document::{Shared, to_root};
use crate::address::{self, same_view};
use crate::chart::svg::escape;
use crate::content::Lang;
use crate::page::Rendered;
use crate::text::words;

/// The folder that a page is reached at: `` or `en/`.
pub fn folder(path: &str) -> &str {
    path.strip_suffix("index.html").unwrap_or(path)
}

/// The same page in every language, by language tag; for any other reader it is the Vietnamese one.
fn alternates<'a>(page: &Rendered, all: &'a [Rendered]) -> Vec<(&'static str, &'a Rendered)> {
    let same = |other: &&Rendered| same_view(&other.path) == same_view(&page.path);
    let mut found: Vec<_> = all.iter().filter(same).map(|other| (other.lang.tag(), other)).collect();
    let any = found.iter().find(|(_, other)| other.lang == Lang::Vi).map(|(_, other)| ("x-default", *other));
    found.extend(any);
    found
}

/// The links from a page to the same in every language.
pub fn languages(page: &Rendered, all: &[Rendered], shared: &Shared) -> String {
    let root = to_root(&page.path);
    let mut links = String::new();
    for (tag, other) in alternates(page, all) {
        let href = match &shared.base_url {
            Some(base) => format!("{base}{}", folder(&other.path)),
            None => match folder(&other.path) {
                "" if root.is_empty() => "./".to_string(),
                folder => format!("{root}{folder}"),
            },
        };
        links.push_str(&format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\">", escape(&href)));
    }
    links
}

/// What other sites show of a link to the page. The name of the site stands apart from the page's title there.
pub fn preview(page: &Rendered, shared: &Shared) -> String {
    let (brand, description) = (words(page.lang).brand, escape(&page.description));
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
    use super::super::document::html;
    use super::super::document::made::{page, pages, shared};
    use super::*;

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
