//! When a figure holds: a year, a span of years, a month, or months of one year.
//!
//! The grammar, which is also what [`Display`](fmt::Display) writes:
//!
//! | written | is |
//! |---|---|
//! | `2023` | one whole calendar year |
//! | `2021/2030` | several whole years, both ends included |
//! | `2022-12` | one month |
//! | `2024-01/2024-09` | several months of one year, both ends included |
//!
//! A period has one spelling only: `2023/2023` and `2024-01/2024-12` are refused, so equal periods are
//! equal text.

use super::date::{days_in, four_digits, two_digits};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The first year a period may name.
pub const FIRST_YEAR: u16 = 1990;
/// The last year a period may name.
pub const LAST_YEAR: u16 = 2100;

/// When a figure holds. Ordered by where it ends, then by where it starts: a figure belongs to the time
/// at which its period closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    // Months since the year 0, both inside the period. The end stands first for the derived order.
    end: u16,
    start: u16,
}

/// A text that is no [`Period`]. Its words are `what is wrong; how to write it`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeriodError {
    text: String,
    why: &'static str,
}

impl Period {
    /// The year in which it starts.
    pub fn start_year(self) -> u16 {
        self.start / 12
    }

    /// The year in which it ends.
    pub fn end_year(self) -> u16 {
        self.end / 12
    }

    /// Whether it is one whole calendar year.
    pub fn is_year(self) -> bool {
        self.start.is_multiple_of(12) && self.end == self.start + 11
    }

    /// Whether it is several whole years.
    pub fn is_span(self) -> bool {
        self.start_year() < self.end_year()
    }

    /// Whether it is less than a year: a month or some months. Exactly one of `is_year`, `is_span` and
    /// `is_part` holds.
    pub fn is_part(self) -> bool {
        !self.is_year() && !self.is_span()
    }

    /// The first and the last month (1 to 12) of a part of a year; nothing for whole years.
    pub fn months(self) -> Option<(u8, u8)> {
        self.is_part().then(|| (month_of(self.start), month_of(self.end)))
    }

    /// Where it stands on an axis of years, in decimal years. A whole year stands on its own number, so
    /// its July is the tick; the first nine months of 2024 stand before it, at 2023.875, and a span in
    /// its middle: 2021/2030 at 2025.5.
    pub fn midpoint(self) -> f64 {
        f64::from(self.start + self.end + 1) / 24.0 - 0.5
    }

    /// Its first day, as year, month, day.
    pub fn first_day(self) -> (u16, u8, u8) {
        (self.start_year(), month_of(self.start), 1)
    }

    /// Its last day, as year, month, day.
    pub fn last_day(self) -> (u16, u8, u8) {
        let (year, month) = (self.end_year(), month_of(self.end));
        (year, month, days_in(year, month))
    }
}

/// The month, 1 to 12, of a count of months.
fn month_of(months: u16) -> u8 {
    // Below 12, so it fits.
    (months % 12) as u8 + 1
}

/// One end of a period: its first and last month, and whether it was written as a month.
fn end_of(part: &str) -> Result<(u16, u16, bool), &'static str> {
    let (year, month) = match part.split_once('-') {
        Some((year, month)) => (year, Some(month)),
        None => (part, None),
    };
    let year = four_digits(year).ok_or("a year has four digits")?;
    if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
        return Err("the year is not within 1990 and 2100");
    }
    let Some(month) = month else {
        return Ok((year * 12, year * 12 + 11, false));
    };
    match two_digits(month) {
        Some(month @ 1..=12) => {
            let at = year * 12 + u16::from(month) - 1;
            Ok((at, at, true))
        }
        _ => Err("a month is two digits, 01 to 12"),
    }
}

/// The period that is written, or what is wrong with it.
fn parse(text: &str) -> Result<Period, &'static str> {
    let Some((first, last)) = text.split_once('/') else {
        let (start, end, _) = end_of(text)?;
        return Ok(Period { end, start });
    };
    let (start, _, starts_with_month) = end_of(first)?;
    let (_, end, ends_with_month) = end_of(last)?;
    let period = Period { end, start };
    if starts_with_month != ends_with_month {
        Err("both ends must be years, or both months")
    } else if first == last {
        Err("both ends are the same, and one is enough")
    } else if end < start {
        Err("it ends before it starts")
    } else if starts_with_month && period.is_span() {
        Err("months must be of one year")
    } else if starts_with_month && period.is_year() {
        Err("all twelve months are the year")
    } else {
        Ok(period)
    }
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, PeriodError> {
        parse(text).map_err(|why| PeriodError { text: text.to_owned(), why })
    }
}

impl TryFrom<String> for Period {
    type Error = PeriodError;

    fn try_from(text: String) -> Result<Self, PeriodError> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> String {
        period.to_string()
    }
}

impl fmt::Display for Period {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, to) = (self.start_year(), self.end_year());
        match self.months() {
            None if from == to => write!(out, "{from}"),
            None => write!(out, "{from}/{to}"),
            Some((first, last)) if first == last => write!(out, "{from}-{first:02}"),
            Some((first, last)) => write!(out, "{from}-{first:02}/{from}-{last:02}"),
        }
    }
}

impl fmt::Display for PeriodError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let PeriodError { text, why } = self;
        write!(out, "`{text}` is not a period, {why}; write 2023, 2021/2030, 2022-12 or 2024-01/2024-09")
    }
}

impl std::error::Error for PeriodError {}
