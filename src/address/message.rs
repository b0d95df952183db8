//! What the two windows of a talk tell each other: the state of the talk, in the words of its address, and the name of the
//! slide, since a window may be of an earlier version of the site, where slides have other numbers.

use super::Talk;
use super::deck::{Query, pairs};

/// What one window tells the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Message<'a> {
    /// Whether it comes from the speaker view.
    pub speaker: bool,
    /// The state of the talk, with the number of its changes; none where the other one is asked for it.
    pub state: Option<(u32, Talk)>,
    /// The name of the slide in sight; empty where it is not told.
    pub slide: &'a str,
}

/// More changes than a talk has: who says so could make the count of the other window overflow.
const MOST: u32 = u32::MAX / 2;
/// How a message begins: pages hear what others say as well.
const OURS: &str = "road-deck:";

impl<'a> Message<'a> {
    /// The message that a text is, if it is one.
    pub fn parse(text: &'a str) -> Option<Self> {
        let text = text.strip_prefix(OURS)?;
        let (mut talk, mut version, mut speaker, mut slide) = (Talk::default(), None, false, "");
        for (name, value) in pairs(text) {
            match name {
                "v" => version = value.parse().ok().filter(|version| *version <= MOST),
                "speaker" => speaker = value == "on",
                "slide" if is_name(value) => slide = value,
                _ => talk.read(name, value),
            }
        }
        Some(Message { speaker, state: version.map(|version| (version, talk)), slide })
    }

    /// The text of it.
    pub fn text(&self) -> String {
        let mut query = Query::default();
        if self.speaker {
            query.say("speaker", "on");
        }
        if let Some((version, talk)) = &self.state {
            query.say("v", &version.to_string());
            talk.write_place(&mut query);
            talk.write_rest(&mut query);
        }
        if !self.slide.is_empty() {
            query.say("slide", self.slide);
        }
        format!("{OURS}{}", query.0)
    }
}

/// Whether it can be the name of a slide: `aims-2030`.
fn is_name(word: &str) -> bool {
    word.bytes().all(|letter| matches!(letter, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::Blank;
    use crate::content::deck::Spot;

    #[test]
    fn a_message_reads_back_and_nothing_else_is_one() {
        let talk = Talk {
            blank: Some(Blank::White),
            zoom: true,
            started: 1_790_000_000_000,
            minutes: 15,
            pointer: Some((500, 250)),
            mark: Some(3),
            spot: Spot { slide: 6, step: 2 },
            ..Talk::default()
        };
        for state in [None, Some((7, talk)), Some((0, Talk::default()))] {
            for slide in ["", "aims-2030"] {
                let message = Message { speaker: state.is_some(), state, slide };
                assert_eq!(Message::parse(&message.text()), Some(message));
            }
        }
        assert_eq!(Message::parse("n=5"), None);
        let named = |text: &'static str| Message::parse(text).map(|message| message.slide);
        assert_eq!(named("road-deck:v=1&slide=%3Cb"), Some(""), "what no slide is called is not told");
    }

    #[test]
    fn what_would_overflow_is_not_taken() {
        let told = |text: &str| Message::parse(text).and_then(|message| message.state);
        assert_eq!(told("road-deck:v=4294967295&n=3"), None);
        let (_, talk) = told("road-deck:v=1&minutes=71582789").expect("a state");
        assert_eq!(talk.minutes, Talk::LONGEST);
        assert_eq!([Talk::length("15"), Talk::length("-1"), Talk::length("x")], [15, 0, 0]);
    }
}
