//! The address of the presentation.
//!
//! `n` 5 · 5.2 the slide, and the step of it; `short` on: the short version; `speaker` on: the speaker view; with `y` and
//! `theme` as everywhere. Only what differs from the default is written, and what is not understood is the default.

use super::{Station, Theme};
use crate::content::deck::Spot;

/// What covers the slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// A black screen.
    Black,
    /// A white screen.
    White,
}

impl Blank {
    /// Its word.
    pub fn word(self) -> &'static str {
        match self {
            Blank::Black => "black",
            Blank::White => "white",
        }
    }
}

/// What both windows of a talk show: the first part of it stands in the address as well.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Talk {
    /// The slide and its step.
    pub spot: Spot,
    /// The station chosen.
    pub station: Station,
    /// Whether the short version is told.
    pub brief: bool,
    /// What covers the slide.
    pub blank: Option<Blank>,
    /// Whether the chart fills the slide.
    pub zoom: bool,
    /// When the clock was started, in milliseconds since 1970; 0 where it was not.
    pub started: u64,
    /// How long the talk is to take, in minutes, up to [`Talk::LONGEST`]; 0 for as long as planned.
    pub minutes: u32,
    /// Where the speaker points, in thousandths of the slide's width and height.
    pub pointer: Option<(u16, u16)>,
    /// The mark chosen in the slide's drawings, counted from nought in page order.
    pub mark: Option<u16>,
}

/// The address of a window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DeckAddress {
    /// What it shows.
    pub talk: Talk,
    /// Whether it is the speaker view.
    pub speaker: bool,
    /// The theme, if one was asked for.
    pub theme: Option<Theme>,
}

impl DeckAddress {
    /// Reads a query, with or without its question mark.
    pub fn parse(query: &str) -> DeckAddress {
        let mut address = DeckAddress::default();
        for (name, value) in pairs(query) {
            match name {
                "speaker" => address.speaker = value == "on",
                "theme" => address.theme = [Theme::Light, Theme::Dark].into_iter().find(|one| one.word() == value),
                _ => address.talk.read(name, value),
            }
        }
        // What is no address is told between windows only.
        let Talk { spot, station, brief, .. } = address.talk;
        DeckAddress { talk: Talk { spot, station, brief, ..Talk::default() }, ..address }
    }

    /// The query that says this, with its question mark; empty for the default.
    pub fn query(&self) -> String {
        let mut query = Query::default();
        self.talk.write_place(&mut query);
        if self.speaker {
            query.say("speaker", "on");
        }
        if let Some(theme) = self.theme {
            query.say("theme", theme.word());
        }
        if query.0.is_empty() { query.0 } else { format!("?{}", query.0) }
    }
}

impl Talk {
    /// The longest talk, in minutes.
    pub const LONGEST: u32 = 240;

    /// A length as it was written: none that can be meant is as long as planned, and none is longer than the longest.
    pub fn length(word: &str) -> u32 {
        word.parse().unwrap_or(0).min(Talk::LONGEST)
    }

    pub(super) fn read(&mut self, name: &str, value: &str) {
        match name {
            "n" => self.spot = spot(value).unwrap_or_default(),
            "y" => self.station = Station::of_year(value).unwrap_or_default(),
            "short" => self.brief = value == "on",
            "blank" => self.blank = [Blank::Black, Blank::White].into_iter().find(|one| one.word() == value),
            "zoom" => self.zoom = value == "on",
            "started" => self.started = value.parse().unwrap_or_default(),
            "minutes" => self.minutes = Talk::length(value),
            "at" => self.pointer = value.split_once('.').and_then(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?))),
            "mark" => self.mark = value.parse().ok(),
            _ => {}
        }
    }

    pub(super) fn write_place(&self, query: &mut Query) {
        if self.spot != Spot::default() {
            query.say("n", &word(self.spot));
        }
        if self.station != Station::default() {
            query.say("y", &self.station.year().to_string());
        }
        if self.brief {
            query.say("short", "on");
        }
    }

    pub(super) fn write_rest(&self, query: &mut Query) {
        if let Some(blank) = self.blank {
            query.say("blank", blank.word());
        }
        if self.zoom {
            query.say("zoom", "on");
        }
        query.say("started", &self.started.to_string());
        query.say("minutes", &self.minutes.to_string());
        if let Some((x, y)) = self.pointer {
            query.say("at", &format!("{x}.{y}"));
        }
        if let Some(mark) = self.mark {
            query.say("mark", &mark.to_string());
        }
    }
}

/// `5` or `5.2`: both count from one.
fn spot(word: &str) -> Option<Spot> {
    let (slide, step) = word.split_once('.').unwrap_or((word, "1"));
    let from_nought = |number: &str| number.parse::<usize>().ok()?.checked_sub(1);
    Some(Spot { slide: from_nought(slide)?, step: from_nought(step)? })
}

fn word(spot: Spot) -> String {
    let slide = (spot.slide + 1).to_string();
    if spot.step == 0 { slide } else { format!("{slide}.{}", spot.step + 1) }
}

/// Names with their values, the last first: who lets the later one count has of a name that is given twice the first, as the
/// scripts in the head have.
pub(super) fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.trim_start_matches('?').rsplit('&').filter_map(|pair| pair.split_once('='))
}

/// A query that is being written, without its question mark.
#[derive(Default)]
pub(super) struct Query(pub(super) String);

impl Query {
    /// Adds a name with its value.
    pub(super) fn say(&mut self, name: &str, value: &str) {
        for part in [if self.0.is_empty() { "" } else { "&" }, name, "=", value] {
            self.0.push_str(part);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn talk(slide: usize, step: usize) -> Talk {
        Talk { spot: Spot { slide, step }, ..Talk::default() }
    }

    #[test]
    fn every_place_reads_back() {
        for (slide, step) in [(0, 0), (0, 1), (4, 0), (4, 1), (20, 2)] {
            for speaker in [false, true] {
                let talk = Talk { brief: speaker, station: Station::Y2045, ..talk(slide, step) };
                let address = DeckAddress { talk, speaker, theme: Some(Theme::Dark) };
                assert_eq!(DeckAddress::parse(&address.query()), address);
            }
        }
        assert_eq!(DeckAddress::default().query(), "");
        assert_eq!(DeckAddress { talk: talk(4, 1), ..DeckAddress::default() }.query(), "?n=5.2");
    }

    #[test]
    fn nonsense_is_the_default() {
        for query in
            ["?n=0", "?n=", "?n=-1", "?n=5.0", "?n=a.b", "?n=1.1.1", "?short=yes", "?speaker=", "?y=1", "?%00", "?n"]
        {
            assert_eq!(DeckAddress::parse(query), DeckAddress::default(), "{query}");
        }
        assert_eq!(DeckAddress::parse("?n=3&n=9").talk.spot.slide, 2, "of two, the first counts");
        assert_eq!(DeckAddress::parse("?blank=black&started=5&zoom=on&mark=2"), DeckAddress::default());
    }
}
