//! Words, numbers and dates of the interface in both languages. Words of the programme are in `public/data/`.

pub mod cite;
pub mod embed;
mod en;
pub mod fact;
pub mod finding;
pub mod guess;
mod labels;
pub mod minute;
pub mod number;
pub mod pace;
mod phrases;
pub mod spoken;
pub mod stage;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
pub mod told;
mod vi;
mod words;

pub use labels::Labels;
pub use phrases::Phrases;
pub use words::Words;

use crate::content::{Content, Lang, Sector};

/// The words of prerendered pages of a language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Vi => &vi::WORDS,
        Lang::En => &en::WORDS,
    }
}

/// The templates of what is told from the data, of a language.
pub fn phrases(lang: Lang) -> &'static Phrases {
    match lang {
        Lang::Vi => &vi::PHRASES,
        Lang::En => &en::PHRASES,
    }
}

/// The words of drawings and living parts of a language.
pub fn labels(lang: Lang) -> &'static Labels {
    match lang {
        Lang::Vi => &vi::LABELS,
        Lang::En => &en::LABELS,
    }
}

/// How many numbers there are, in words.
pub fn numbers(lang: Lang, count: usize) -> String {
    let words = words(lang);
    if count == 1 { words.number_one.to_string() } else { fill(words.numbers, &[&count.to_string()]) }
}

/// What the page of a sector is about: what the programme asks of it.
pub fn sector_description(content: &Content, sector: &Sector) -> String {
    let words = words(content.lang);
    let asked = content.measures.iter().filter(|one| one.sector == sector.id).map(|one| small(&one.text));
    match sector.named {
        true => fill(words.sector_description, &[&asked.collect::<Vec<_>>().join("; ")]),
        false => words.whole_lead.to_string(),
    }
}

/// A template with each `{}` replaced in turn. Too few arguments leave the rest of the template as it is.
pub fn fill(template: &str, arguments: &[&str]) -> String {
    let mut text = String::with_capacity(template.len() + 16);
    let mut arguments = arguments.iter();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{}") {
        let Some(argument) = arguments.next() else { break };
        text.push_str(before);
        text.push_str(argument);
        rest = after;
    }
    text.push_str(rest);
    text
}

/// Where in a source something stands: quoted words get the quotation marks of print.
pub fn quoted(locator: &str) -> String {
    match locator.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        Some(words) => format!("“{words}”"),
        None => locator.to_string(),
    }
}

/// The text with a capital first letter.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// A name as it stands inside a sentence, with a small first letter; an abbreviation keeps its capitals.
pub fn small(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(letters).collect(),
        _ => name.to_string(),
    }
}

#[cfg(test)]
mod unit {
    use super::*;

    #[test]
    fn fill_takes_arguments_in_turn() {
        assert_eq!(fill("{} năm {}", &["54%", "2030"]), "54% năm 2030");
        assert_eq!(fill("{} và {}", &["một"]), "một và {}");
    }

    #[test]
    fn capital_knows_vietnamese() {
        assert_eq!(capital("đô thị"), "Đô thị");
    }
}
