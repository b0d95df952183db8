//! The day of a build: all that differs between two builds of the same sources.

use super::Error;
use std::time::{SystemTime, UNIX_EPOCH};

/// The day in UTC as `YYYY-MM-DD`: today, or where `SOURCE_DATE_EPOCH` has the seconds since 1970, that day.
///
/// # Errors
/// What stands there is no number.
pub fn today() -> Result<String, Error> {
    match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(text) => day(&text),
        Err(_) => Ok(date(SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs()))),
    }
}

/// The day of a `SOURCE_DATE_EPOCH`.
fn day(text: &str) -> Result<String, Error> {
    let seconds = text.parse().ok().filter(|seconds| *seconds < 253_402_300_800);
    let wrong = || Error::step(format!("SOURCE_DATE_EPOCH={text}: it is the seconds since 1970, such as 1795392000"));
    seconds.map(date).ok_or_else(wrong)
}

fn date(seconds: u64) -> String {
    let (year, month, day) = civil((seconds / 86_400) as i64);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Days since 1 January 1970 as year, month, day of the Gregorian calendar.
fn civil(days: i64) -> (i64, i64, i64) {
    let leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let (mut year, mut rest) = (1970, days);
    while rest >= 365 + i64::from(leap(year)) {
        rest -= 365 + i64::from(leap(year));
        year += 1;
    }
    let february = 28 + i64::from(leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if rest < length {
            break;
        }
        rest -= length;
        month += 1;
    }
    (year, month, rest + 1)
}

#[cfg(test)]
mod tests {
    use super::{civil, day};

    #[test]
    fn a_build_can_be_dated() {
        assert_eq!(day("1795392000").ok().as_deref(), Some("2026-11-23"));
        assert_eq!(day("0").ok().as_deref(), Some("1970-01-01"));
        for wrong in ["", "today", "-1", "99999999999999"] {
            assert!(day(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn days_become_dates() {
        assert_eq!(civil(0), (1970, 1, 1));
        assert_eq!(civil(11_016), (2000, 2, 29));
        assert_eq!(civil(20_780), (2026, 11, 23));
    }
}
