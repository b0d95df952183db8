//! Addresses and messages that nobody would write: nothing panics, what is not understood is the default, and what is written
//! again holds no letter but the grammar's own. `tests/run fuzz` makes up a million of each.

use super::*;
use crate::content::deck::{Deck, Leaf, Spot};
use crate::content::hostile::{letters, mangled, runner};
use proptest::prelude::*;
use proptest::sample::select;

/// Names of both grammars and of the messages.
const NAMES: [&str; 16] = [
    "y", "guess", "theme", "c", "t", "n", "short", "speaker", "blank", "zoom", "started", "minutes", "at", "mark", "v",
    "slide",
];

/// All that any of them is made of.
const PIECES: [&str; 44] = [
    "?",
    "&",
    "&",
    "&",
    "=",
    "=",
    "=",
    ".",
    "-",
    "road-deck:",
    "y",
    "guess",
    "theme",
    "c",
    "t",
    "n",
    "short",
    "speaker",
    "blank",
    "zoom",
    "started",
    "minutes",
    "at",
    "mark",
    "v",
    "on",
    "off",
    "light",
    "dark",
    "table",
    "black",
    "white",
    "2025",
    "2030",
    "2045",
    "2031",
    "0",
    "1",
    "5.2",
    "1.1",
    "growth",
    "per-head",
    "4294967295",
    "18446744073709551615",
];

/// Values that some name takes, and others.
const VALUES: [&str; 20] = [
    "on",
    "off",
    "light",
    "dark",
    "table",
    "black",
    "white",
    "2025",
    "2030",
    "2045",
    "1",
    "7",
    "5.2",
    "240",
    "500.250",
    "growth",
    "a-b",
    "2147483647",
    "18446744073709551615",
    "",
];

fn query() -> impl Strategy<Value = String> {
    let value = prop_oneof![4 => select(&VALUES).prop_map(String::from), 1 => mangled(&PIECES), 1 => letters()];
    let pair = (select(&NAMES), value).prop_map(|(name, value)| format!("{name}={value}"));
    let pairs = prop::collection::vec(pair, 0..12).prop_map(|pairs| pairs.join("&"));
    prop_oneof![2 => pairs, 2 => mangled(&PIECES), 1 => letters()]
}

/// A name that no grammar has, with a value.
fn unknown() -> impl Strategy<Value = String> {
    (letters(), letters()).prop_filter_map("no name of the grammar", |(name, value)| {
        let pair = format!("{name}={value}").replace('&', "");
        let name = pair.split('=').next().unwrap_or_default().trim_start_matches('?');
        (!NAMES.contains(&name)).then_some(pair)
    })
}

fn plain(query: &str, more: &str) -> Result<(), TestCaseError> {
    let allowed = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || more.contains(letter);
    let body = query.strip_prefix('?').unwrap_or(query);
    prop_assert!(body.chars().all(allowed), "{query:?} has other letters");
    Ok(())
}

#[test]
fn hostile_addresses_of_pages() {
    let cases = (query(), unknown());
    let outcome = runner(4000).run(&cases, |(query, unknown)| {
        let address = Address::parse(&query);
        let written = address.query();
        plain(&written, "=&-")?;
        prop_assert_eq!(&Address::parse(&written), &address);
        prop_assert_eq!(&Address::parse(&format!("{unknown}&{query}")), &address, "what is unknown counts before");
        prop_assert_eq!(&Address::parse(&format!("{query}&{unknown}")), &address, "what is unknown counts behind");
        let first = Address::parse(&format!("?y=2045&guess=on&c=a&t=table&theme=dark&{query}"));
        let expected =
            Address { station: Station::Y2045, guess: true, theme: Some(Theme::Dark), table: Some("a".to_string()) };
        prop_assert_eq!(first, expected, "of two values the first counts");
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn hostile_addresses_of_the_presentation() {
    let outcome = runner(4000).run(&(query(), unknown()), |(query, unknown)| {
        let address = DeckAddress::parse(&query);
        let written = address.query();
        plain(&written, "=&.")?;
        prop_assert_eq!(DeckAddress::parse(&written), address);
        prop_assert_eq!(DeckAddress::parse(&format!("{unknown}&{query}")), address);
        let Talk { spot, station, brief, .. } = address.talk;
        prop_assert_eq!(address.talk, Talk { spot, station, brief, ..Talk::default() }, "an address blanks no screen");
        let first = DeckAddress::parse(&format!("?n=3.2&y=2025&short=on&{query}")).talk;
        prop_assert_eq!((first.spot, first.station, first.brief), (Spot { slide: 2, step: 1 }, Station::Y2025, true));
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn hostile_messages_between_windows() {
    let outcome = runner(4000).run(&(query(), query()), |(text, other)| {
        let ours = text.strip_prefix("road-deck:").unwrap_or(&text);
        let stranger = format!(" {text}");
        prop_assert_eq!(Message::parse(&stranger), None, "only what begins as ours does is a message");
        let begun = format!("road-deck:{ours}&{other}");
        let Some(message) = Message::parse(&begun) else {
            return Err(TestCaseError::fail("what begins as ours is a message"));
        };
        let written = message.text();
        plain(written.strip_prefix("road-deck:").unwrap_or("?"), "=&.-")?;
        prop_assert_eq!(Message::parse(&written), Some(message));
        if let Some((version, talk)) = message.state {
            prop_assert!(version < u32::MAX - 1_000_000, "a window that counts on from {version} overflows");
            prop_assert!(talk.minutes <= Talk::LONGEST);
        }
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

/// Whatever place and length an address or a message names, the talk has one.
#[test]
fn hostile_places_of_a_talk() {
    let leaf =
        (0..4usize, 0..3600u32, any::<bool>()).prop_map(|(steps, seconds, brief)| Leaf { steps, seconds, brief });
    let leaves = prop::collection::vec(leaf, 0..6);
    let outcome = runner(2000).run(&(leaves, query(), any::<u32>()), |(leaves, query, elapsed)| {
        let text = format!("road-deck:v=1&{query}");
        let Some((_, talk)) = Message::parse(&text).and_then(|message| message.state) else { return Ok(()) };
        let deck = Deck { leaves, brief: talk.brief };
        let spot = deck.sound(talk.spot);
        let told = deck.slides().any(|slide| slide == spot.slide);
        prop_assert!(told || deck.slides().next().is_none(), "{spot:?} is on no slide that is told");
        prop_assert!(spot.step <= deck.last_step(spot.slide));
        for near in [deck.next(spot), deck.previous(spot)].into_iter().flatten() {
            prop_assert_eq!(deck.sound(near), near);
        }
        let length = talk.minutes * 60;
        prop_assert!(deck.planned_until(spot.slide, length) <= length);
        let _ = deck.timing(spot.slide, length, elapsed);
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn hostile_words_for_a_year_or_a_length() {
    let outcome = runner(2000).run(&(query(), any::<u16>()), |(word, year)| {
        prop_assert_eq!(
            Station::of_year(&word).map(|one| one.year().to_string()),
            Station::of_year(&word).map(|_| word.clone())
        );
        let nearest = Station::nearest(year).year().abs_diff(year);
        prop_assert!(Station::ALL.iter().all(|one| one.year().abs_diff(year) >= nearest));
        prop_assert!(Talk::length(&word) <= Talk::LONGEST);
        Ok(())
    });
    outcome.unwrap_or_else(|error| panic!("{error}"));
}

/// What a link may hold, and a message even more, takes no longer to read than it is long.
#[test]
fn hostile_lengths_are_read_at_once() {
    let long: String = (0..200_000).map(|at| format!("a{at}=1&")).collect();
    let started = std::time::Instant::now();
    assert_eq!(Address::parse(&format!("y=2045&{long}")).station, Station::Y2045);
    assert_eq!(DeckAddress::parse(&format!("n=2&{long}")).talk.spot.slide, 1);
    assert!(Message::parse(&format!("road-deck:v=1&{long}")).is_some_and(|message| message.state.is_some()));
    let seconds = started.elapsed().as_secs();
    assert!(seconds < 20, "200 000 names take {seconds} s: each is compared with all before");
}
