//! How a figure is cited: as a sentence, and as BibTeX.

use super::number::published;
use super::phrases;
use super::told::tell;
use crate::content::{Lang, Source};

/// What is cited.
#[derive(Clone, Debug)]
pub struct Cited<'a> {
    /// Where the figure was read.
    pub source: &'a Source,
    /// The figure in a short sentence.
    pub says: String,
    /// The key of the BibTeX entry.
    pub key: String,
    /// The address of the figure's note, where the site's address is known.
    pub address: Option<String>,
}

fn title(source: &Source) -> &str {
    source.title.trim_matches(['[', ']'])
}

/// The citation in a sentence.
pub fn plain(lang: Lang, cited: &Cited) -> String {
    let phrases = phrases(lang);
    let source = cited.source;
    let arguments = [
        ("publisher", source.publisher.as_str().into()),
        ("title", title(source).into()),
        ("date", published(lang, &source.date).into()),
        ("url", source.url.as_str().into()),
        ("says", cited.says.as_str().into()),
        ("address", cited.address.as_deref().unwrap_or(phrases.package).into()),
    ];
    tell(phrases.cite_as, &arguments).plain()
}

/// The citation as a BibTeX entry. A source without a date has no year.
pub fn bibtex(cited: &Cited) -> String {
    let source = cited.source;
    let year = source.date.split('-').next().filter(|year| !year.is_empty());
    let note = match &cited.address {
        Some(address) => format!("{}; \\url{{{address}}}", escape(&cited.says)),
        None => escape(&cited.says),
    };
    let fields = [
        ("title", Some(format!("{{{}}}", escape(title(source))))),
        ("author", Some(format!("{{{}}}", escape(&source.publisher)))),
        ("year", year.map(str::to_string)),
        ("url", Some(source.url.clone())),
        ("note", Some(note)),
    ];
    let lines: String = fields
        .into_iter()
        .filter_map(|(name, value)| value.map(|value| format!("  {name} = {{{value}}},\n")))
        .collect();
    format!("@misc{{{},\n{lines}}}", cited.key)
}

/// Text with the characters escaped that mean something to TeX.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '&' | '%' | '$' | '#' | '_' | '{' | '}') {
            escaped.push('\\');
        }
        escaped.push(if letter == '\u{a0}' { '~' } else { letter });
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::SourceKind;

    #[test]
    fn both_forms_name_who_what_when_where() {
        let source = Source {
            id: "a".to_string(),
            title: "[Tăng 8,5% & hơn]".to_string(),
            publisher: "Báo".to_string(),
            url: "https://example.org/a_b".to_string(),
            date: "2023-01".to_string(),
            kind: SourceKind::Press,
            language: "vi".to_string(),
        };
        let address = Some("https://example.net/figures/g/#2022-result".to_string());
        let cited = Cited { source: &source, says: "G: 8,5%".to_string(), key: "bp-g".to_string(), address };
        assert_eq!(
            plain(Lang::En, &cited),
            "Báo, “Tăng 8,5% & hơn”, Jan 2023, https://example.org/a_b. Cited after The Bình Phước road, “G: 8,5%”, \
             https://example.net/figures/g/#2022-result"
        );
        assert_eq!(
            bibtex(&cited),
            "@misc{bp-g,\n  title = {{Tăng 8,5\\% \\& hơn}},\n  author = {{Báo}},\n  year = {2023},\n  \
             url = {https://example.org/a_b},\n  note = {G: 8,5\\%; \\url{https://example.net/figures/g/#2022-result}},\n}"
        );
        let undated = Source { date: String::new(), ..source.clone() };
        assert!(!bibtex(&Cited { source: &undated, ..cited }).contains("year"));
    }
}
