//! Words to be spoken, with figures in them: `{grdp-growth-2024-estimate}` is a figure by its key in
//! `observations.csv`, `{grdp-per-head-2030-target:pace}` what is computed about it, by the word of its formula. So a note
//! cannot say another number than the data.

use super::fact::{Fact, facts};
use super::model::{Content, Indicator, Observation};

/// A piece of spoken words.
#[derive(Clone, Debug)]
pub enum Spoken<'a> {
    /// Words as they are.
    Words(&'a str),
    /// A published figure.
    Figure(&'a Indicator, &'a Observation),
    /// What is computed about a figure.
    Computed(&'a Indicator, &'a Observation, Fact<'a>),
}

/// A key between braces that stands for nothing, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown<'a>(pub &'a str);

/// The pieces of a text, in order; or the first key that stands for nothing.
pub fn spoken<'a>(content: &'a Content, text: &'a str) -> Result<Vec<Spoken<'a>>, Unknown<'a>> {
    let (mut pieces, mut rest) = (Vec::new(), text);
    while let Some((before, after)) = rest.split_once('{') {
        let (key, behind) = after.split_once('}').ok_or(Unknown(after))?;
        if !before.is_empty() {
            pieces.push(Spoken::Words(before));
        }
        pieces.push(piece(content, key).ok_or(Unknown(key))?);
        rest = behind;
    }
    if !rest.is_empty() {
        pieces.push(Spoken::Words(rest));
    }
    Ok(pieces)
}

fn piece<'a>(content: &'a Content, key: &str) -> Option<Spoken<'a>> {
    let (id, word) = key.split_once(':').map_or((key, None), |(id, word)| (id, Some(word)));
    let one = content.observations.iter().find(|one| one.id == id)?;
    let indicator = content.indicator(&one.indicator)?;
    let Some(word) = word else { return Some(Spoken::Figure(indicator, one)) };
    let anchor = format!("{word}-{}", content.anchor(one));
    let fact = facts(content, indicator).into_iter().find(|fact| fact.anchor == anchor)?;
    Some(Spoken::Computed(indicator, one, fact))
}
