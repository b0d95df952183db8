//! The style sheet for paper: the rules of `style/print.css`; the sources that a page links to, as numbered footnotes; and
//! a QR code that leads back to the page. Browsers fetch it last, so the page itself carries none of this.

use super::Error;
use super::social::folder;
use crate::address::source_anchor;
use crate::content::{Content, Source};
use crate::page::Rendered;
use crate::text::{number, words};
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use std::collections::{BTreeMap, BTreeSet};

/// The sheet for a page. `rules` is the sheet that all pages share; `base` the address of the site's root, where it is
/// known.
pub fn sheet(rules: &str, content: &Content, page: &Rendered, base: Option<&str>) -> Result<String, Error> {
    let mut sheet = rules.to_string();
    let cited = cited(content, &page.body);
    if !cited.is_empty() {
        sheet.push_str(&footnotes(content, &cited));
    }
    if let Some(base) = base {
        sheet.push_str(&code(&format!("{base}{}", folder(&page.path)))?);
    }
    Ok(sheet)
}

/// The sources that a page links to, in the order of their first link; those that it lists itself need no footnote.
fn cited<'a>(content: &'a Content, body: &str) -> Vec<&'a Source> {
    let all: BTreeMap<_, _> = content.sources.iter().map(|source| (source_anchor(&source.id), source)).collect();
    let links = body.split('#').skip(1).filter_map(|rest| all.get_key_value(rest.split_once('"')?.0));
    let mut met = BTreeSet::new();
    let first = links.filter(|(anchor, _)| met.insert(*anchor));
    first.filter(|(anchor, _)| !body.contains(&format!("id=\"{anchor}\""))).map(|(_, source)| *source).collect()
}

/// A number behind each link to a source, and the numbered sources at the end of the page.
fn footnotes(content: &Content, cited: &[&Source]) -> String {
    let (mut marks, mut notes) = (String::new(), vec![words(content.lang).publications_cited.to_string()]);
    for (index, source) in cited.iter().enumerate() {
        let number = index + 1;
        marks.push_str(&format!("a[href$=\"#{}\"]::after{{content:\"{number}\"}}", source_anchor(&source.id)));
        let date = number::published(content.lang, &source.date);
        let url = source.url.trim_start_matches("https://").trim_start_matches("www.");
        notes.push(format!("{number}. {}, {date}. {url}", source.publisher));
    }
    format!("@media print{{{marks}main::after{{content:{}}}}}", string(&notes))
}

/// Lines as a string of CSS.
fn string(lines: &[String]) -> String {
    let escaped: Vec<String> = lines.iter().map(|line| line.replace('\\', "\\\\").replace('"', "\\\"")).collect();
    format!("\"{}\"", escaped.join("\\A "))
}

/// The code that leads to an address, in the head, and the address in letters, in the foot.
fn code(address: &str) -> Result<String, Error> {
    let wrong = |error| Error::step(format!("{address}: this address fits into no QR code: {error}"));
    let code = QrCode::with_error_correction_level(address, EcLevel::M).map_err(wrong)?;
    let image = code.render::<svg::Color>().quiet_zone(false).max_dimensions(72, 72).build();
    let image = image.trim_start_matches("<?xml version=\"1.0\" standalone=\"yes\"?>").replace('"', "'");
    let image = image.replace('#', "%23").replace('<', "%3C").replace('>', "%3E");
    Ok(format!(
        "@media print{{.top::after{{content:url(\"data:image/svg+xml,{image}\")}}.last p::after{{content:{}}}}}",
        string(&[format!(" {address}")])
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Lang, published};
    use crate::page::Life;

    fn page(body: &str) -> Rendered {
        let text = String::new;
        Rendered {
            path: "index.html".into(),
            lang: Lang::Vi,
            title: text(),
            description: text(),
            body: body.into(),
            life: Some(Life::Explore),
            one: false,
            card: text(),
            head: text(),
            view: None,
        }
    }

    #[test]
    fn sources_are_numbered_as_they_come_and_only_those_that_are_linked() -> Result<(), Error> {
        let [vi, _] = published();
        let (first, second) = (&vi.sources[7], &vi.sources[2]);
        let link = |source: &Source| format!("<a href=\"figures/#{}\">x</a>", source_anchor(&source.id));
        let body = [link(first), link(second), link(first)].concat();
        let sheet = sheet("", &vi, &page(&body), None)?;
        assert!(sheet.contains(&format!("#{}\"]::after{{content:\"1\"}}", source_anchor(&first.id))), "{sheet}");
        assert!(sheet.contains(&format!("2. {}", second.publisher)) && !sheet.contains("\\A 3."), "{sheet}");
        Ok(())
    }

    #[test]
    fn a_source_that_stands_on_the_page_has_no_footnote() -> Result<(), Error> {
        let [vi, _] = published();
        let anchor = source_anchor(&vi.sources[0].id);
        assert!(
            sheet("", &vi, &page(&format!("<a href=\"#{anchor}\">x</a><li id=\"{anchor}\">x</li>")), None)?.is_empty()
        );
        Ok(())
    }

    #[test]
    fn a_quoted_word_does_not_end_the_string() {
        assert_eq!(string(&["a \"b\"".into(), "c\\".into()]), "\"a \\\"b\\\"\\A c\\\\\"");
    }

    #[test]
    fn the_code_is_there_where_the_address_is_known() -> Result<(), Error> {
        let [vi, _] = published();
        assert!(sheet("", &vi, &page(""), None)?.is_empty());
        let sheet = sheet("", &vi, &page(""), Some("https://example.org/road/"))?;
        assert!(sheet.contains("svg+xml") && sheet.contains("https://example.org/road/") && !sheet.contains('#'));
        Ok(())
    }
}
