//! Guessing before seeing, as markup that sleeps until the page is alive: the offer above the charts, and in each chart
//! that asks its question, a place for the drawing, the scale and the answer.

use crate::chart::guess::Question;
use crate::content::{Chart, Content};
use crate::text::{fill, guess, number, words};
use leptos::prelude::*;

/// Keeps the answers back from the first paint where the address asks for guesses. Should the page never come alive, the
/// style sheet shows them after a while.
const ASK_EARLY: &str =
    "{if(new URLSearchParams(location.search).get('guess')=='on')document.documentElement.dataset.asking=''}";

/// The offer to guess all charts that ask. What it says when it is taken up is in its `data-` attributes.
#[component]
pub fn GuessOffer<'a>(
    /// The data.
    content: &'a Content,
) -> impl IntoView + use<> {
    let words = words(content.lang);
    let count = content.charts.iter().filter(|chart| chart.guess).count().to_string();
    let offer = fill(words.guess_offer, &[&count]);
    view! {
        <div class="offer" id="guess">
            <p role="status" data-idle=offer.clone() data-left=words.guess_left>{offer.clone()}</p>
            <button type="button" data-idle=words.guess_all data-left=words.guess_none>{words.guess_all}</button>
            <script inner_html=ASK_EARLY></script>
        </div>
    }
}

/// The question in place of a chart's title, as a heading of the same level.
pub fn question(content: &Content, chart: &Chart, level: u8) -> Option<AnyView> {
    let asks = Question::of(content, chart)?;
    let question = guess::question(content, asks.indicator, asks.asked);
    let id = format!("ask-{}", chart.id);
    Some(match level {
        1 => view! { <h1 class="ask" id=id>{question}</h1> }.into_any(),
        _ => view! { <h4 class="ask" id=id>{question}</h4> }.into_any(),
    })
}

/// The button that asks this chart alone.
pub fn button(content: &Content, chart: &Chart) -> Option<impl IntoView + use<>> {
    let (words, of) = (words(content.lang), format!("ask-{}", chart.id));
    chart
        .guess
        .then(|| view! { <button type="button" class="guess-one" aria-describedby=of>{words.guess_one}</button> })
}

/// Where the drawing that asks is painted, and its handle moves.
pub fn plane(content: &Content, chart: &Chart) -> Option<impl IntoView + use<>> {
    let asks = Question::of(content, chart)?;
    let seen = guess::seen(content, asks.indicator);
    let year = number::period(content.lang, asks.asked.period);
    Some(view! {
        <div class="guess-plane">
            <div role="img" aria-label=seen></div>
            <div class="track" data-year=year aria-hidden="true"><i></i><b></b></div>
        </div>
    })
}

/// The scale, and the two ways out; and the place where it is said how far off the guess was.
pub fn controls(content: &Content, chart: &Chart) -> Option<impl IntoView + use<>> {
    let words = words(content.lang);
    let asks = Question::of(content, chart)?;
    let steps = asks.scale.steps();
    let start = guess::guess(content, asks.indicator, asks.scale.value(steps / 2));
    Some(view! {
        <div class="guess">
            <p id=format!("hint-{}", chart.id)>{words.guess_hint}</p>
            <input
                type="range"
                min="0"
                max=steps
                value=steps / 2
                autocomplete="off"
                aria-labelledby=format!("ask-{}", chart.id)
                aria-describedby=format!("hint-{}", chart.id)
                aria-valuetext=start
            />
            <p>
                <button type="button" class="see">{words.guess_see}</button>
                <button type="button" class="skip-guess">{words.guess_skip}</button>
            </p>
        </div>
        <p class="guess-told" role="status" tabindex="-1"></p>
    })
}
