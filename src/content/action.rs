//! What can be done on stage, and by which keys: those of a keyboard and those that clickers send.

/// Something that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The next step or slide.
    Next,
    /// The step or slide before.
    Previous,
    /// The first slide.
    First,
    /// The last slide.
    Last,
    /// To the slide whose number was typed.
    Jump,
    /// A black screen, and back.
    Black,
    /// A white screen, and back.
    White,
    /// The whole screen, and back.
    FullScreen,
    /// All slides at once, and back.
    Overview,
    /// The speaker view in a window of its own.
    Speaker,
    /// The note of this slide.
    Notes,
    /// The clock starts anew.
    Clock,
    /// The chart as large as the slide, and back.
    Zoom,
    /// A spot at the pointer, and none.
    Spot,
    /// The next station in the charts.
    Station,
    /// The code that leads to this very view.
    Code,
    /// The other language, at the same place.
    Language,
    /// The short version, and the whole.
    Brief,
    /// All keys.
    Help,
    /// Back from whatever lies over the slide.
    Back,
}

/// Every action with its keys, as `KeyboardEvent.key` names them; letters are small. The first are those that are shown.
pub const KEYS: [(Action, &[&str]); 20] = [
    (Action::Next, &["ArrowRight", "ArrowDown", " ", "PageDown", "MediaTrackNext"]),
    (Action::Previous, &["ArrowLeft", "ArrowUp", "PageUp", "Backspace", "MediaTrackPrevious"]),
    (Action::First, &["Home"]),
    (Action::Last, &["End"]),
    (Action::Jump, &["Enter"]),
    (Action::Black, &["b", "."]),
    (Action::White, &["w", ","]),
    (Action::FullScreen, &["f", "F5"]),
    (Action::Overview, &["o"]),
    (Action::Speaker, &["s"]),
    (Action::Notes, &["n"]),
    (Action::Clock, &["r"]),
    (Action::Zoom, &["z"]),
    (Action::Spot, &["p"]),
    (Action::Station, &["y"]),
    (Action::Code, &["q"]),
    (Action::Language, &["l"]),
    (Action::Brief, &["v"]),
    (Action::Help, &["?"]),
    (Action::Back, &["Escape"]),
];

/// What a key does.
pub fn action(key: &str) -> Option<Action> {
    let letter = key.to_ascii_lowercase();
    let key = if key.len() == 1 { letter.as_str() } else { key };
    KEYS.iter().find(|(_, keys)| keys.contains(&key)).map(|(action, _)| *action)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_does_two_things_and_no_action_is_without() {
        let keys: Vec<&str> = KEYS.iter().flat_map(|(_, keys)| keys.iter().copied()).collect();
        for (at, key) in keys.iter().enumerate() {
            assert!(!keys[..at].contains(key), "`{key}` does two things");
        }
        assert!(KEYS.iter().all(|(_, keys)| !keys.is_empty()));
    }

    #[test]
    fn what_clickers_send_is_understood() {
        assert_eq!(action("PageDown"), Some(Action::Next));
        assert_eq!(action("PageUp"), Some(Action::Previous));
        assert_eq!(action("."), Some(Action::Black));
        assert_eq!(action("F5"), Some(Action::FullScreen));
        assert_eq!((action("B"), action("f5"), action("x")), (Some(Action::Black), None, None));
    }
}
