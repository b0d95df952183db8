//! The choice of a station: three buttons, and a slider that lies on the road.
//!
//! The buttons are radio buttons, and the style sheet shows what belongs to the checked one: the choice works before
//! any script has run. What is alive adds the slider, the address and Back.

use crate::address::{Address, Station};
use crate::browser;
use crate::content::Content;
use crate::text::labels;
use leptos::prelude::*;
use std::sync::Arc;

/// Tells the root of the page which station is chosen from now on, where scripts run: the style sheet goes by that. The button
/// itself and the slim road answer in the frame of the press, and the page in the next.
pub const TELL_CHOICE: &str = "{const d=document,r=d.documentElement.dataset;r.y='';\
    addEventListener('change',({target:b})=>{if(b.name=='y'){const s=d.querySelector('.slim')?.dataset||{};s.y=b.value;\
    requestAnimationFrame(()=>setTimeout(()=>{delete s.y;b.checked&&(r.y=b.value)}))}})}";
/// Chooses the station that the address names before any of the page is painted.
const CHOOSE_EARLY: &str = "{const d=document,b=d.getElementById('y'+new URLSearchParams(location.search).get('y'));\
    if(b)b.checked=true;d.documentElement.dataset.y=d.querySelector('[name=y]:checked').value}";

/// The choice as a living part of a page.
pub fn choice(content: Arc<Content>) -> impl IntoView {
    view! {
        <div class="choice" data-root="station">
            <StationChoice content=content station=ArcRwSignal::new(Station::default()) />
        </div>
        {choose_early()}
    }
}

/// The script behind the buttons by which the address's station is chosen.
pub fn choose_early() -> impl IntoView {
    view! { <script inner_html=CHOOSE_EARLY></script> }
}

/// Buttons and slider.
#[component]
pub fn StationChoice(
    /// The data.
    content: Arc<Content>,
    /// The chosen station, shared with all that lives on the page.
    station: ArcRwSignal<Station>,
) -> impl IntoView {
    let labels = labels(content.lang);
    let chosen = station.clone();
    let choose = move |to: Station| {
        if chosen.get_untracked() != to {
            chosen.set(to);
            browser::say(&Address { station: to, ..browser::address() }.query(), true);
        }
    };
    let buttons = Station::ALL.map(|one| {
        let (station, choose) = (station.clone(), choose.clone());
        let id = format!("y{}", one.year());
        view! {
            <input
                type="radio"
                name="y"
                autocomplete="off"
                id=id.clone()
                // More than one label leads here: one name is enough.
                aria-label=one.year()
                value=one.year()
                checked=one == Station::default()
                prop:checked=move || station.get() == one
                on:change=move |_| choose(one)
            />
            <label for=id>{one.year()}</label>
        }
    });
    let (year, resting, stepping, told) = (station.clone(), station.clone(), station.clone(), station);
    let step = choose.clone();
    let aims: Vec<(u16, String)> = content.milestones.iter().map(|one| (one.year, one.aim.clone())).collect();
    // The root of the page is told whoever has chosen.
    let shown = move || {
        let now = year.clone();
        browser::once_seen(move || browser::show_year(&now.get_untracked().year().to_string()));
        year.get().year()
    };
    let tell = move || {
        let year = told.get().year();
        let aim = aims.iter().find(|(at, _)| *at == year).map_or("", |(_, aim)| aim.as_str());
        format!("{year}: {aim}")
    };
    view! {
        <fieldset class="stations">
            <legend>{labels.choose}</legend>
            {buttons}
        </fieldset>
        <input
            type="range"
            id="year-slider"
            class="slider"
            min="2025"
            max="2045"
            step="1"
            autocomplete="off"
            aria-label=labels.slider
            aria-valuetext=tell
            prop:value=shown
            on:input=move |event| choose(Station::nearest(event_target_value(&event).parse().unwrap_or(2030)))
            on:change=move |event| browser::set_value(&event, &resting.get_untracked().year().to_string())
            on:keydown=move |event| {
                // With a modifier the key is the browser's: Alt and Left is Back.
                if event.alt_key() || event.ctrl_key() || event.meta_key() {
                    return;
                }
                let to = match event.key().as_str() {
                    "ArrowRight" | "ArrowUp" | "PageUp" => stepping.get_untracked().next(),
                    "ArrowLeft" | "ArrowDown" | "PageDown" => stepping.get_untracked().previous(),
                    "Home" => Station::Y2025,
                    "End" => Station::Y2045,
                    _ => return,
                };
                event.prevent_default();
                step(to);
            }
        />
    }
}
