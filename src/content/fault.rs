//! What is wrong in the data package, said to the person who edits it: where, which rule, and what to do.

use std::fmt;

/// One broken rule. Ordered by file, then line: the order in which an editor goes through them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fault {
    /// The file, as a path from where the reader was started.
    pub file: String,
    /// The line in it, the header being 1; none where the whole file is meant.
    pub line: Option<u64>,
    /// The column, by its name in the header; none where the whole row is meant.
    pub column: Option<String>,
    /// What is wrong, with the cell's value: a clause without a full stop.
    pub rule: String,
    /// What to do: a clause without a full stop.
    pub remedy: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(out, ":{line}")?;
        }
        if let Some(column) = &self.column {
            write!(out, ", column {column}")?;
        }
        write!(out, ": {}. To mend it: {}.", self.rule, self.remedy)
    }
}

impl std::error::Error for Fault {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_where_what_and_how() {
        let mut fault = Fault {
            file: "public/data/goals.csv".into(),
            line: Some(7),
            column: Some("text_en".into()),
            rule: "the cell is empty".into(),
            remedy: "write the text in English".into(),
        };
        assert_eq!(
            fault.to_string(),
            "public/data/goals.csv:7, column text_en: the cell is empty. To mend it: write the text in English."
        );
        (fault.line, fault.column) = (None, None);
        assert!(fault.to_string().starts_with("public/data/goals.csv: the cell"));
    }
}
