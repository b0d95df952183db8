//! A publication's or an event's date, as exact as it was published: a year, a month or a day.

use super::period::{FIRST_YEAR, LAST_YEAR};
use std::{fmt, str::FromStr};

/// A calendar date within 1990 and 2100: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    /// The year.
    pub year: u16,
    /// The month, 1 to 12, where it is known.
    pub month: Option<u8>,
    /// The day of the month, from 1, where it is known; never without a month.
    pub day: Option<u8>,
}

/// A text that is no [`Date`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateError(&'static str);

impl Date {
    /// The last day it can mean, as year, month, day: `2024` may be as late as 31 December 2024.
    pub fn latest_day(self) -> (u16, u8, u8) {
        let month = self.month.unwrap_or(12);
        (self.year, month, self.day.unwrap_or_else(|| days_in(self.year, month)))
    }
}

/// How many days a month (1 to 12) has.
pub(super) fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A number of exactly four ASCII digits.
pub(super) fn four_digits(text: &str) -> Option<u16> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

/// A number of exactly two ASCII digits.
pub(super) fn two_digits(text: &str) -> Option<u8> {
    let digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let mut parts = text.splitn(3, '-');
        let year = parts.next().and_then(four_digits).ok_or(DateError("a date is YYYY, YYYY-MM or YYYY-MM-DD"))?;
        if !(FIRST_YEAR..=LAST_YEAR).contains(&year) {
            return Err(DateError("the year is not within 1990 and 2100"));
        }
        let month = match parts.next().map(two_digits) {
            None => None,
            Some(Some(month @ 1..=12)) => Some(month),
            Some(_) => return Err(DateError("there is no such month")),
        };
        let day = match (month, parts.next().map(two_digits)) {
            (Some(month), Some(Some(day))) if (1..=days_in(year, month)).contains(&day) => Some(day),
            (_, None) => None,
            _ => return Err(DateError("there is no such day")),
        };
        Ok(Date { year, month, day })
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.year)?;
        [self.month, self.day].into_iter().flatten().try_for_each(|part| write!(out, "-{part:02}"))
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }
}

impl std::error::Error for DateError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sound_dates_come_back() {
        for text in ["1990", "2021-09", "2021-09-30", "2024-02-29", "2000-02-29", "2100-12-31"] {
            assert_eq!(text.parse::<Date>().map(|date| date.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn what_is_refused() {
        for text in [
            "",
            "21",
            "1989",
            "2101",
            "2021-13",
            "2021-9",
            "2021-02-29",
            "2100-02-29",
            "2021-09-31",
            "2021-09-30-",
            "30/9/2021",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_latest_day_a_date_can_mean() {
        let latest = |text: &str| text.parse::<Date>().map(Date::latest_day);
        assert_eq!(latest("2024"), Ok((2024, 12, 31)));
        assert_eq!(latest("2024-02"), Ok((2024, 2, 29)));
        assert_eq!(latest("2024-02-03"), Ok((2024, 2, 3)));
    }
}
