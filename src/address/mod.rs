//! The address grammar: a view's state in the query, of which only what differs from the default is written.
//!
//! `y` 2025 · 2030 · 2045 the station; `guess` on: charts ask before they show; `theme` light · dark; `c` a chart, with
//! `t=table` shown with its table. The table of all figures has a form, whose fields are names
//! of its address: `q` words, `s` sector, `kind`, `scope`, `h` the horizon, `sort` the order. Anything unknown falls back to
//! the default, quietly.
//!
//! An embedded view has a page of its own, `embed/<view>/`, whose address says how it is to look, too: `title` off, `text`
//! large, `paper` none.

mod deck;
#[cfg(test)]
mod hostile;
#[cfg(not(target_arch = "wasm32"))]
mod look;
mod message;
mod place;
#[cfg(not(target_arch = "wasm32"))]
mod view;

pub use deck::{Blank, DeckAddress, Talk};
#[cfg(not(target_arch = "wasm32"))]
pub use look::{LOOKS, Look, adopt};
pub use message::Message;
pub use place::{
    CHARTS, EMBEDS, EXPLORE, FIGURES, PRESENT, Place, SECTORS, card, chart_view, home, note, picture, same_view,
    sector_view, source_anchor,
};
#[cfg(not(target_arch = "wasm32"))]
pub use view::{FROZEN, View, frozen, still};

use deck::pairs;

/// A station of the road.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Station {
    /// 2025.
    Y2025,
    /// 2030, chosen where nothing is said: the year with the most numbers.
    #[default]
    Y2030,
    /// 2045.
    Y2045,
}

impl Station {
    /// All stations, the nearest first.
    pub const ALL: [Station; 3] = [Station::Y2025, Station::Y2030, Station::Y2045];

    /// Its year.
    pub fn year(self) -> u16 {
        match self {
            Station::Y2025 => 2025,
            Station::Y2030 => 2030,
            Station::Y2045 => 2045,
        }
    }

    /// The station of a year, if there is one.
    pub fn of_year(year: &str) -> Option<Station> {
        Station::ALL.into_iter().find(|station| station.year().to_string() == year)
    }

    /// The next station, or this one where it is the last.
    pub fn next(self) -> Station {
        match self {
            Station::Y2025 => Station::Y2030,
            Station::Y2030 | Station::Y2045 => Station::Y2045,
        }
    }

    /// The station before, or this one where it is the first.
    pub fn previous(self) -> Station {
        match self {
            Station::Y2025 | Station::Y2030 => Station::Y2025,
            Station::Y2045 => Station::Y2030,
        }
    }

    /// The station nearest to a year on the road; halfway, the later one.
    pub fn nearest(year: u16) -> Station {
        let distance = |station: &Station| (station.year().abs_diff(year), u16::MAX - station.year());
        Station::ALL.into_iter().min_by_key(distance).unwrap_or_default()
    }
}

/// A colour theme asked for in the address; without one the system decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The word in the address.
    pub fn word(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// What a reader has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// The station.
    pub station: Station,
    /// Whether charts ask for a guess before they show.
    pub guess: bool,
    /// The theme, if one was asked for.
    pub theme: Option<Theme>,
    /// The chart whose table is open.
    pub table: Option<String>,
}

impl Address {
    /// Reads a query, with or without its question mark. Never fails: what is not understood is the default.
    pub fn parse(query: &str) -> Address {
        let mut address = Address::default();
        let (mut chart, mut as_table) = (None, false);
        for (name, value) in pairs(query) {
            match name {
                "y" => address.station = Station::of_year(value).unwrap_or_default(),
                "guess" => address.guess = value == "on",
                "theme" => {
                    address.theme = [Theme::Light, Theme::Dark].into_iter().find(|theme| theme.word() == value);
                }
                "c" => chart = Some(value).filter(|id| is_key(id)),
                "t" => as_table = value == "table",
                _ => {}
            }
        }
        address.table = chart.filter(|_| as_table).map(str::to_string);
        address
    }

    /// The query that says this, with its question mark; empty for the default.
    pub fn query(&self) -> String {
        let mut query = String::new();
        let mut say = |name: &str, word: &str| {
            for part in [if query.is_empty() { "?" } else { "&" }, name, "=", word] {
                query.push_str(part);
            }
        };
        if self.station != Station::default() {
            say("y", &self.station.year().to_string());
        }
        if self.guess {
            say("guess", "on");
        }
        if let Some(theme) = self.theme {
            say("theme", theme.word());
        }
        if let Some(chart) = &self.table {
            say("c", chart);
            say("t", "table");
        }
        query
    }
}

/// Whether a text can be the key of a chart.
fn is_key(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_reads_back() {
        for station in Station::ALL {
            for theme in [None, Some(Theme::Light), Some(Theme::Dark)] {
                for (guess, table) in [(false, None), (true, None), (false, Some("per-head".to_string()))] {
                    let address = Address { station, guess, theme, table };
                    assert_eq!(Address::parse(&address.query()), address);
                }
            }
        }
    }

    #[test]
    fn the_default_writes_nothing() {
        assert_eq!(Address::default().query(), "");
    }

    #[test]
    fn nonsense_is_the_default() {
        for query in [
            "?y=1999",
            "?y=",
            "y",
            "?&&=",
            "?y=2030&y=x",
            "?theme=blue",
            "?guess=off",
            "?guess=",
            "?guess=ON",
            "?%00",
            "?y=2025é&z",
            "?c=growth",
            "?t=table",
            "?c=a%22&t=table",
            "?c=&t=table",
        ] {
            assert_eq!(Address::parse(query), Address::default(), "{query}");
        }
    }

    #[test]
    fn of_two_values_the_first_counts() {
        assert_eq!(Address::parse("?y=2045&y=2025").station, Station::Y2045);
    }

    #[test]
    fn the_slider_snaps_to_the_nearest_station() {
        let year = |year| Station::nearest(year).year();
        assert_eq!(
            [year(2020), year(2027), year(2028), year(2037), year(2038), year(2045)],
            [2025, 2025, 2030, 2030, 2045, 2045]
        );
    }
}
