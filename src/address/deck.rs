//! The address of the presentation, and what its two windows tell each other.
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
    /// How long the talk is to take, in minutes; 0 for as long as planned.
    pub minutes: u32,
    /// Where the speaker points, in thousandths of the slide's width and height.
    pub pointer: Option<(u16, u16)>,
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
        let mut query = Query(String::new());
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

/// What one window tells the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message {
    /// Whether it comes from the speaker view.
    pub speaker: bool,
    /// The state of the talk, with the number of its changes; none where the other one is asked for it.
    pub state: Option<(u32, Talk)>,
}

/// How a message begins: pages hear what others say as well.
const OURS: &str = "road-deck:";

impl Message {
    /// The message that a text is, if it is one.
    pub fn parse(text: &str) -> Option<Message> {
        let text = text.strip_prefix(OURS)?;
        let (mut talk, mut version, mut speaker) = (Talk::default(), None, false);
        for (name, value) in pairs(text) {
            match name {
                "v" => version = value.parse().ok(),
                "speaker" => speaker = value == "on",
                _ => talk.read(name, value),
            }
        }
        Some(Message { speaker, state: version.map(|version| (version, talk)) })
    }

    /// The text of it.
    pub fn text(&self) -> String {
        let mut query = Query(String::new());
        if self.speaker {
            query.say("speaker", "on");
        }
        if let Some((version, talk)) = &self.state {
            query.say("v", &version.to_string());
            talk.write_place(&mut query);
            talk.write_rest(&mut query);
        }
        format!("{OURS}{}", query.0)
    }
}

impl Talk {
    fn read(&mut self, name: &str, value: &str) {
        let number = || value.parse().unwrap_or_default();
        match name {
            "n" => self.spot = spot(value).unwrap_or_default(),
            "y" => self.station = Station::of_year(value).unwrap_or_default(),
            "short" => self.brief = value == "on",
            "blank" => self.blank = [Blank::Black, Blank::White].into_iter().find(|one| one.word() == value),
            "zoom" => self.zoom = value == "on",
            "started" => self.started = value.parse().unwrap_or_default(),
            "minutes" => self.minutes = number(),
            "at" => self.pointer = value.split_once('.').and_then(|(x, y)| Some((x.parse().ok()?, y.parse().ok()?))),
            _ => {}
        }
    }

    fn write_place(&self, query: &mut Query) {
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

    fn write_rest(&self, query: &mut Query) {
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

/// Names with their values; of a name that is given twice, the first counts.
fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    let all = query.trim_start_matches('?');
    all.split('&').enumerate().filter_map(move |(at, pair)| {
        let (name, value) = pair.split_once('=')?;
        let before = all.split('&').take(at).any(|other| other.split_once('=').is_some_and(|(own, _)| own == name));
        (!before).then_some((name, value))
    })
}

struct Query(String);

impl Query {
    fn say(&mut self, name: &str, value: &str) {
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
        assert_eq!(DeckAddress::parse("?blank=black&started=5&zoom=on"), DeckAddress::default());
    }

    #[test]
    fn a_message_reads_back_and_nothing_else_is_one() {
        let talk = Talk {
            blank: Some(Blank::White),
            zoom: true,
            started: 1_790_000_000_000,
            minutes: 15,
            pointer: Some((500, 250)),
            ..talk(6, 2)
        };
        for state in [None, Some((7, talk)), Some((0, Talk::default()))] {
            let message = Message { speaker: state.is_some(), state };
            assert_eq!(Message::parse(&message.text()), Some(message));
        }
        assert_eq!(Message::parse("n=5"), None);
    }
}
