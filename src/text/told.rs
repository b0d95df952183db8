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
        Told::default().and(Piece::Words(text.into()))
    }

    /// The sentence with a piece more: words go on the words before them, and none are no piece.
    fn and(mut self, piece: Piece) -> Told {
        match (self.0.last_mut(), piece) {
            (_, Piece::Words(none)) if none.is_empty() => {}
            (Some(Piece::Words(before)), Piece::Words(more)) => before.push_str(&more),
            (_, piece) => self.0.push(piece),
        }
        self
    }

    /// The sentence with another after it.
    fn then(self, other: Told) -> Told {
        other.0.into_iter().fold(self, Told::and)
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
            let between = if joined.0.is_empty() { "" } else { between };
            joined = joined.then(between.into()).then(one);
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
        told = told.then(before.into()).then(argument.clone());
        rest = after;
    }
    told.then(rest.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_go_where_the_language_wants_them() {
        let arguments = [("a", Told::words("one")), ("b", Told::words("two"))];
        assert_eq!(tell("{b}, then {a}.", &arguments).plain(), "two, then one.");
        assert_eq!(tell("{a}", &arguments).capital().plain(), "One");
        // A view renders a piece apart from the next, and an empty one as a space.
        assert_eq!(tell("{b}{none}: {a}.", &[&arguments[..], &[("none", "".into())]].concat()).0.len(), 1);
        assert_eq!(Told::join(arguments.map(|(_, told)| told), "; ").plain(), "one; two");
    }

    #[test]
    #[should_panic(expected = "{c}")]
    fn a_missing_argument_is_a_bug() {
        tell("{c}", &[]);
    }
}
