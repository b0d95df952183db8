//! What lies around the slides once the page lives: buttons, dialogs, the desk of the speaker. Written at build time, in
//! sight only when it works.

use super::here::here;
use super::sign::sign;
use super::station::choose_early;
use crate::address::{PRESENT, Station, Talk};
use crate::content::action::{Action, KEYS};
use crate::content::{Content, Lang};
use crate::text::spoken::heading;
use crate::text::stage::{does, stage};
use crate::text::{labels, words};
use leptos::prelude::*;

/// The buttons that are always near: the others have keys.
const BUTTONS: [(Action, &str); 7] = [
    (Action::Previous, "‹"),
    (Action::Next, "›"),
    (Action::Overview, "▦"),
    (Action::FullScreen, "⛶"),
    (Action::Speaker, "S"),
    (Action::Code, "QR"),
    (Action::Help, "?"),
];

/// The key by which a button does what it does.
fn key(action: Action) -> &'static str {
    KEYS.iter().find(|(own, _)| *own == action).map_or("", |(_, keys)| keys[0])
}

/// Buttons, the choice of a station, and the way to the other language.
pub fn controls(lang: Lang) -> impl IntoView {
    let stage = stage(lang);
    let buttons = BUTTONS.map(|(action, letter)| {
        view! {
            <button type="button" data-act=key(action) title=does(lang, action) aria-label=does(lang, action)>{sign(letter)}</button>
        }
    });
    let years = Station::ALL.map(|station| {
        let (id, year) = (format!("y{}", station.year()), station.year());
        let chosen = station == Station::default();
        view! {
            <span class=format!("y{year}")>
                <input type="radio" name="y" id=id.clone() value=year checked=chosen autocomplete="off" />
                <label for=id>{year}</label>
            </span>
        }
    });
    let other = format!("{}{PRESENT}", here(lang).place.other_home());
    view! {
        <nav id="controls" class="controls" aria-label=stage.controls>
            {buttons.collect_view()}
            <fieldset>
                <legend class="sr-only">{stage.years}</legend>
                {years.collect_view()}
            </fieldset>
            {choose_early()}
            <a href=here(lang).place.home()>{words(lang).brand}</a>
            <a id="other-language" href=other hreflang=lang.other().tag() lang=lang.other().tag()>{labels(lang).other_language}</a>
        </nav>
    }
}

/// What lies over the slides when it is asked for, and what is told to whoever listens.
pub fn overlays(lang: Lang) -> impl IntoView {
    let (stage, words) = (stage(lang), words(lang));
    let row = |(action, keys): &(Action, &'static [&'static str])| {
        let keys = keys
            .iter()
            .filter(|key| !key.starts_with("Media"))
            .map(|key| view! { <kbd>{sign(&shown(key))}</kbd> })
            .collect_view();
        view! { <div><dt>{keys}</dt><dd>{does(lang, *action)}</dd></div> }
    };
    let rows = KEYS.iter().map(row).collect_view();
    let close = move || view! { <form method="dialog"><button class="close">{words.close}</button></form> };
    view! {
        <p id="said" class="sr-only" role="status" data-place=stage.place></p>
        <p id="typed" class="typed" aria-hidden="true" hidden></p>
        <div id="spot" class="spot" aria-hidden="true" hidden></div>
        <dialog id="keys" class="note-box" aria-labelledby="h-keys">
            {close()}
            <h2 id="h-keys">{stage.keys}</h2>
            <dl class="keys">{rows}</dl>
        </dialog>
        <dialog id="code" class="note-box" aria-label=stage.address>
            {close()}
            <div class="way"><div class="qr"></div><p class="address"></p></div>
        </dialog>
        <dialog id="blocked" class="note-box" aria-labelledby="h-blocked">
            {close()}
            <h2 id="h-blocked">{stage.blocked}</h2>
            <p>{stage.blocked_how}</p>
            <p><a class="button" href="" target="road-deck" rel="opener">{stage.blocked_link}</a></p>
        </dialog>
    }
}

/// How a key is called. Those of remotes for players have no name that is printed on them.
fn shown(key: &'static str) -> String {
    let named = [
        (" ", "Space"),
        ("ArrowRight", "→"),
        ("ArrowLeft", "←"),
        ("ArrowUp", "↑"),
        ("ArrowDown", "↓"),
        ("Escape", "Esc"),
    ];
    let known = named.iter().find(|(own, _)| *own == key).map(|(_, name)| (*name).to_string());
    known.unwrap_or_else(|| if key.len() == 1 { key.to_uppercase() } else { key.to_string() })
}

/// The desk of the speaker: the clock, what comes next, and all slides to jump to.
pub fn desk(content: &Content) -> impl IntoView + use<> {
    let (lang, stage) = (content.lang, stage(content.lang));
    let list = content.slides.iter().enumerate().map(|(index, slide)| {
        view! { <li><button type="button" data-slide=index>{heading(content, slide).plain()}</button></li> }
    });
    let buttons =
        [Action::Previous, Action::Next, Action::Black, Action::Clock, Action::Spot, Action::Zoom, Action::Brief];
    let buttons = buttons.map(|action| {
        view! { <button type="button" data-act=key(action)>{does(lang, action)}</button> }
    });
    view! {
        <aside id="desk" class="desk" aria-label=does(lang, Action::Speaker)>
            <h1 class="sr-only">{does(lang, Action::Speaker)}</h1>
            <div class="times">
                <time id="desk-now"></time>
                <p>{stage.gone} " " <b id="desk-gone"></b></p>
                <p>{stage.planned} " " <b id="desk-plan"></b></p>
                <p
                    id="desk-pace"
                    data-waiting=stage.waiting
                    data-ahead=stage.ahead
                    data-on=stage.on_time
                    data-behind=stage.behind
                ></p>
                <label>
                    {stage.length}
                    " "
                    <input id="desk-minutes" name="minutes" type="number" min="1" max=Talk::LONGEST autocomplete="off" />
                </label>
            </div>
            <div class="acts">{buttons.collect_view()}</div>
            <h2>{stage.next_step}</h2>
            <div id="desk-next" class="next" inert></div>
            <nav aria-label=stage.list>
                <ol>{list.collect_view()}</ol>
            </nav>
        </aside>
    }
}
