//! The presentation brought to life. The page is complete without it: slides one below the other, which every browser
//! scrolls by PageUp and PageDown. What is added only chooses which one is in sight, so should it fail in the middle of a
//! talk, keys fall back to scrolling.
//!
//! There is one [`Stage`] a window. [`change`] is the only way to another state: it shows it, writes it into the address
//! and tells it to the other window. [`hear`] takes over the state that the other window tells.

mod awake;
mod chosen;
mod desk;
mod keys;
mod link;
mod point;
mod screen;
mod view;

use super::address::say;
use super::event::on_event;
use super::parts::elements;
use crate::address::{Blank, DeckAddress, Station, Talk};
use crate::content::action::Action;
use crate::content::deck::{Deck, Spot};
use std::cell::RefCell;
use web_sys::HtmlElement;

/// What a window shows and knows.
#[derive(Clone, Debug, Default)]
struct Stage {
    deck: Deck,
    talk: Talk,
    /// How often the talk was changed, by either window: the greater number counts.
    version: u32,
    /// The slide that the other window is at, where this one has none of that name.
    missed: String,
    /// The rest of the address.
    address: DeckAddress,
    /// Digits typed so far.
    typed: String,
    /// Whether all slides are seen at once.
    overview: bool,
}

thread_local! {
    static STAGE: RefCell<Stage> = RefCell::default();
}

fn stage() -> Stage {
    STAGE.with_borrow(Stage::clone)
}

/// Brings the page to life; false where it has no slides.
pub fn present() -> bool {
    let slides = view::slides();
    let address = DeckAddress::parse(&gloo_utils::window().location().search().unwrap_or_default());
    let deck = Deck { leaves: slides.iter().map(view::leaf).collect(), brief: address.talk.brief };
    if deck.leaves.is_empty() {
        return false;
    }
    let anchor = gloo_utils::window().location().hash().unwrap_or_default();
    let anchored =
        slides.iter().position(|slide| !slide.id().is_empty() && anchor.strip_prefix('#') == Some(&slide.id()));
    let mut talk = address.talk;
    if let (Some(slide), true) = (anchored, talk.spot == Spot::default()) {
        talk.spot = Spot { slide, step: deck.last_step(slide) };
    }
    talk.spot = deck.sound(talk.spot);
    talk.started = screen::kept_clock();
    // A window of slides has been changed once when it opens, so a speaker view that opens asks it and not the other way.
    let version = u32::from(!address.speaker);
    STAGE.set(Stage { deck, talk, version, address, ..Stage::default() });
    view::prepare(&stage());
    view::show(&stage(), true);
    say(&query(&stage()), false);
    on_event(&gloo_utils::window(), "popstate", |_| back());
    screen::keep_own_scrolling();
    view::follow();
    keys::listen();
    point::listen();
    desk::start(address.speaker);
    link::open(address.speaker);
    super::open_notes();
    super::tell_points();
    chosen::listen();
    awake::listen();
    super::mark_live();
    true
}

fn query(stage: &Stage) -> String {
    DeckAddress { talk: stage.talk, ..stage.address }.query()
}

/// Changes what both windows show.
fn change(act: impl FnOnce(&Deck, &mut Talk)) {
    alter(act, true);
}

/// Changes it; the slide is brought into sight unless the reader has just scrolled there.
fn alter(act: impl FnOnce(&Deck, &mut Talk), scroll: bool) {
    let changed = STAGE.with_borrow_mut(|stage| {
        let mut talk = stage.talk;
        act(&stage.deck, &mut talk);
        stage.deck.brief = talk.brief;
        talk.spot = stage.deck.sound(talk.spot);
        if talk.spot != stage.talk.spot {
            talk.mark = None;
            stage.missed.clear();
        }
        if talk == stage.talk {
            return false;
        }
        stage.talk = talk;
        stage.version += 1;
        true
    });
    if changed {
        let stage = stage();
        view::show(&stage, scroll);
        say(&query(&stage), scroll);
        screen::keep_clock(stage.talk.started);
        link::tell(&stage);
    }
}

/// Takes over what the other window tells, unless this one has changed since. Where both have changed at once, the slides
/// follow the speaker. A slide goes by its name: in another version of the site its number may be another's. Where this
/// version has none of that name, its own stays in sight, and the talk is told to be where the other one has it.
fn hear(version: u32, told: Talk, name: &str) {
    let named = view::slides().iter().position(|slide| slide.id() == name);
    let newer = STAGE.with_borrow_mut(|stage| {
        let deck = Deck { brief: told.brief, ..stage.deck.clone() };
        let missed = named.is_none() && !name.is_empty();
        let (spot, mark) = match named {
            Some(slide) => (Spot { slide, ..told.spot }, told.mark),
            None if missed => (stage.talk.spot, stage.talk.mark),
            None => (told.spot, told.mark),
        };
        let talk = Talk { spot: deck.sound(spot), mark, ..told };
        let at_once = version == stage.version && talk != stage.talk && !stage.address.speaker;
        let newer = version > stage.version || at_once;
        if newer {
            stage.version = version;
            (stage.deck, stage.talk) = (deck, talk);
            stage.missed = if missed { name.to_string() } else { String::new() };
        }
        newer
    });
    if newer {
        let stage = stage();
        view::show(&stage, true);
        say(&query(&stage), false);
        screen::keep_clock(stage.talk.started);
    }
}

/// Back and Forward.
fn back() {
    let Talk { spot, station, brief, .. } =
        DeckAddress::parse(&gloo_utils::window().location().search().unwrap_or_default()).talk;
    change(|_, talk| *talk = Talk { spot, station, brief, ..*talk });
}

fn go(spot: Spot) {
    change(|_, talk| {
        talk.spot = spot;
        talk.zoom &= spot.slide == talk.spot.slide;
        talk.blank = None;
    });
}

/// Does something; none where there is nothing to do, so that the key keeps its usual meaning.
fn act(action: Action) -> Option<()> {
    let stage = stage();
    let (deck, spot) = (&stage.deck, stage.talk.spot);
    match action {
        Action::Next if stage.talk.blank.is_some() => change(|_, talk| talk.blank = None),
        Action::Next => {
            if let Some(next) = deck.next(spot) {
                go(next);
            }
            start_clock(false);
            awake::stay();
        }
        Action::Previous => deck.previous(spot).into_iter().for_each(go),
        Action::First => go(deck.numbered(1)),
        Action::Last => go(deck.numbered(usize::MAX)),
        Action::Jump => {
            let typed = type_digits(None);
            match typed.parse() {
                Ok(number) => go(deck.numbered(number)),
                Err(_) if stage.overview => overview(false),
                Err(_) => return None,
            }
        }
        Action::Black | Action::White => {
            let own = if action == Action::Black { Blank::Black } else { Blank::White };
            change(|_, talk| talk.blank = (talk.blank != Some(own)).then_some(own));
        }
        Action::FullScreen => screen::toggle_whole(),
        Action::Overview => overview(!stage.overview),
        Action::Speaker => link::open_speaker(&stage)?,
        Action::Notes => view::toggle_note(&stage)?,
        Action::Clock => start_clock(true),
        Action::Zoom => change(|_, talk| talk.zoom = !talk.zoom),
        Action::Spot => point::toggle(),
        Action::Station => change(|_, talk| {
            talk.station = if talk.station == Station::Y2045 { Station::Y2025 } else { talk.station.next() };
        }),
        Action::Code => screen::show_code()?,
        Action::Language => screen::other_language(&query(&stage))?,
        Action::Brief => change(|_, talk| talk.brief = !talk.brief),
        Action::Help => view::open("keys")?,
        Action::Back => return leave(&stage),
    }
    Some(())
}

/// Back from whatever lies over the slide; a dialog closes by itself.
fn leave(stage: &Stage) -> Option<()> {
    let Talk { zoom, blank, mark, .. } = stage.talk;
    let lies_over = stage.overview || zoom || blank.is_some() || mark.is_some() || point::on();
    type_digits(None);
    overview(false);
    point::turn(false);
    change(|_, talk| (talk.zoom, talk.blank, talk.mark) = (false, None, None));
    lies_over.then_some(())
}

fn overview(on: bool) {
    STAGE.with_borrow_mut(|stage| stage.overview = on);
    view::show(&stage(), true);
}

fn start_clock(anew: bool) {
    let now = js_sys::Date::now() as u64;
    change(|_, talk| {
        if anew || talk.started == 0 {
            talk.started = now;
        }
    });
}

/// Adds a digit to the number that is being typed; without one the number is done, and told.
fn type_digits(digit: Option<char>) -> String {
    let typed = STAGE.with_borrow_mut(|stage| match digit {
        Some(digit) => {
            stage.typed.push(digit);
            stage.typed.clone()
        }
        None => std::mem::take(&mut stage.typed),
    });
    view::show_typed(if digit.is_some() { &typed } else { "" });
    typed
}

/// The elements of the page that a selector names.
fn all(selector: &str) -> Vec<HtmlElement> {
    gloo_utils::document().document_element().map_or(Vec::new(), |page| elements(&page, selector))
}
