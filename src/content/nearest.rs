//! "Did you mean": the known words that come nearest to one that is not known.

/// How many words are offered.
const OFFERED: usize = 3;

/// The nearest known words as a clause, such as `the nearest are a, b, c`; nearest first.
pub(super) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let mut near: Vec<(usize, &str)> = known.into_iter().map(|other| (distance(word, other), other)).collect();
    near.sort_unstable();
    near.dedup();
    let close = near.first().is_some_and(|(steps, _)| *steps <= word.len() / 3);
    let offered: Vec<&str> = near.iter().take(if close { 1 } else { OFFERED }).map(|(_, other)| *other).collect();
    match offered.as_slice() {
        [] => "there are none yet".to_owned(),
        [only] => format!("the nearest is {only}"),
        several => format!("the nearest are {}", several.join(", ")),
    }
}

/// How many letters must be put in, taken out or changed to turn one word into the other (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (at, letter) in from.chars().enumerate() {
        let mut diagonal = at;
        row[0] = at + 1;
        for (column, other) in to.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(row[column] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        for (from, to, steps) in [
            ("", "", 0),
            ("a", "", 1),
            ("", "abc", 3),
            ("kitten", "sitting", 3),
            ("nông", "nong", 1),
            ("flaw", "lawn", 2),
        ] {
            assert_eq!(distance(from, to), steps, "{from} {to}");
            assert_eq!(distance(to, from), steps, "{to} {from}");
        }
    }

    #[test]
    fn one_when_it_is_close_else_three() {
        let known = ["industry", "agriculture", "urban", "digital"];
        assert_eq!(nearest("industri", known), "the nearest is industry");
        assert!(nearest("x", known).starts_with("the nearest are urban, "));
        assert_eq!(nearest("x", []), "there are none yet");
    }
}
