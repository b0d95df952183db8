//! What can go wrong while building: what it was, where, and what to do.

use crate::content::Fault;
use std::fmt;
use std::path::Path;

/// A build that cannot go on.
#[derive(Debug)]
pub enum Error {
    /// The data package breaks rules; all of them are listed.
    Data(Vec<Fault>),
    /// Anything else, in words, with what to do.
    Step(String),
}

impl Error {
    /// A step that failed, in words.
    pub fn step(words: impl Into<String>) -> Error {
        Error::Step(words.into())
    }

    /// A file that could not be read or written.
    pub fn file(path: &Path, error: impl fmt::Display) -> Error {
        Error::Step(format!("{}: {error}", path.display()))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Error::Step(words) => f.write_str(words),
            Error::Data(faults) => {
                for fault in faults {
                    writeln!(f, "{fault}")?;
                }
                write!(f, "{} in the data package; nothing was built.", count(faults.len()))
            }
        }
    }
}

fn count(faults: usize) -> String {
    if faults == 1 { "1 fault".to_string() } else { format!("{faults} faults") }
}

impl std::error::Error for Error {}
