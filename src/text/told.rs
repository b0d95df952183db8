//! Sentences in which every number leads to its note: a published figure to its source, a computed one to its formula.

use crate::address;
use crate::content::{Content, Observation, fact};

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words without a figure.
    Words(String),
    /// A figure, published or computed, with its note below the home of the language.
    Figure {
        /// It in words, with unit and bound.
        text: String,
        /// `figures/grdp/#2020-result`.
        note: String,
    },
}

/// A sentence, or a part of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told(pub Vec<Piece>);

impl Told {
    /// Words without a figure.
    pub fn words(text: impl Into<String>) -> Told {
        Told(vec![Piece::Words(text.into())])
    }

    /// A published figure, written as `text`.
    pub fn figure(content: &Content, one: &Observation, text: impl Into<String>) -> Told {
        let note = address::note(&one.indicator, &content.anchor(one));
        Told(vec![Piece::Figure { text: text.into(), note }])
    }

    /// A fact computed about a figure, written as `text`.
    pub fn computed(content: &Content, formula: fact::Formula, about: &Observation, text: impl Into<String>) -> Told {
        let note = address::note(&about.indicator, &fact::anchor(content, formula, about));
        Told(vec![Piece::Figure { text: text.into(), note }])
    }

    /// Several, with words between them.
    pub fn join(all: impl IntoIterator<Item = Told>, between: &str) -> Told {
        let mut joined = Told::default();
        for one in all {
            if !joined.0.is_empty() && !between.is_empty() {
                joined.0.push(Piece::Words(between.to_string()));
            }
            joined.0.extend(one.0);
        }
        joined
    }

    /// The sentence as plain text.
    pub fn plain(&self) -> String {
        let text = |piece: &Piece| match piece {
            Piece::Words(text) | Piece::Figure { text, .. } => text.clone(),
        };
        self.0.iter().map(text).collect()
    }

    /// The sentence with a capital first letter.
    pub fn capital(mut self) -> Told {
        if let Some(Piece::Words(text) | Piece::Figure { text, .. }) = self.0.first_mut() {
            *text = super::capital(text);
        }
        self
    }
}

impl From<&str> for Told {
    fn from(text: &str) -> Told {
        Told::words(text)
    }
}

impl From<String> for Told {
    fn from(text: String) -> Told {
        Told::words(text)
    }
}

/// A template with each `{name}` replaced by the argument of that name, in whatever order the language wants them.
///
/// # Panics
/// When a name of the template is not among the arguments: the words and the rule then differ, a bug that the tests of
/// the findings, which tell every rule in both languages, find.
pub fn tell(template: &str, arguments: &[(&str, Told)]) -> Told {
    let mut told = Told::default();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        let found = arguments.iter().find(|(known, _)| *known == name);
        let (_, argument) = found.unwrap_or_else(|| panic!("`{template}` asks for {{{name}}}, which nobody gives"));
        if !before.is_empty() {
            told.0.push(Piece::Words(before.to_string()));
        }
        told.0.extend(argument.0.iter().cloned());
        rest = after;
    }
    if !rest.is_empty() {
        told.0.push(Piece::Words(rest.to_string()));
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_go_where_the_language_wants_them() {
        let arguments = [("a", Told::words("one")), ("b", Told::words("two"))];
        assert_eq!(tell("{b}, then {a}.", &arguments).plain(), "two, then one.");
        assert_eq!(tell("{a}", &arguments).capital().plain(), "One");
        assert_eq!(Told::join(arguments.map(|(_, told)| told), "; ").plain(), "one; two");
    }

    #[test]
    #[should_panic(expected = "{c}")]
    fn a_missing_argument_is_a_bug() {
        tell("{c}", &[]);
    }
}
