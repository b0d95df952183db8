//! The findings and facts of the real package in both languages, and of what could become of it.

mod extending;
mod facts;
mod findings;

use crate::content::published as contents;
