//! How soon what a reader does is answered on a slow machine: with the first frame after it, and with all that it is about.

use std::time::Duration;

use fantoccini::actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::key::Key;

use super::host::Host;
use super::visit::{THROTTLES, Throttle, median, throttle};
use crate::check::{Fault, Outcome, Page, in_whole_engines, same};

const SLOW: Throttle = Throttle { name: "a phone", processor: 4.0, network: None };
/// Within how many ms each act is answered there in every round: the next frame after it is seen. Measured are 16 to 72, and 160
/// while the machine was busy.
const ANSWERED: f64 = 200.0;
/// The same by the median of the rounds. Measured are 16 to 48, and 104 while the machine was busy.
const USUALLY: f64 = 120.0;
/// The same for half of all, by that median. Measured are 24 to 32, and 56 while the machine was busy.
const HALF: f64 = 64.0;
/// Within how many ms all is there that an act is about. Measured are 10 to 620, the most for another order of 272 rows.
const THERE: f64 = 1000.0;
/// How often all is done.
const ROUNDS: usize = 3;
/// How long a finger rests on a button or a key, and a pointer above what it is about to press.
const DOWN: Duration = Duration::from_millis(80);
const ABOVE: Duration = Duration::from_millis(100);
/// By then the browser has told of it, and what fades has faded.
const TOLD: Duration = Duration::from_millis(300);

/// Hears of every press how long it took until the next frame was seen (in steps of 8 ms, and not below 16), and when all was
/// there that it is about: `wanted` says so.
const HEAR: &str = "(window.__acts = {},
    ['pointerdown', 'click', 'keydown'].forEach(kind => addEventListener(kind, event => {
        if (event.isTrusted && !event.repeat) __acts.start = event.timeStamp;
    }, true)),
    window.__want = wanted => {
        Object.assign(__acts, { start: 0, answered: 0, there: 0 });
        const look = () => {
            if (__acts.start && wanted()) __acts.there = performance.now() - __acts.start;
            else requestAnimationFrame(() => setTimeout(look));
        };
        look();
        return true;
    },
    new PerformanceObserver(list => list.getEntries().forEach(one => {
        if (one.interactionId) __acts.answered = Math.max(__acts.answered, one.duration);
    })).observe({ type: 'event', durationThreshold: 16 }), true)";

/// The middle of the first element of a selector that is in sight, and how far the page is scrolled for it to be in the middle
/// of the window, where it lies under the slim road or not in the window.
const PLACE: &str = "selector => {
    const box = [...document.querySelectorAll(selector)].find(one => one.checkVisibility()).getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2], beside = Math.round(y - innerHeight / 2);
    return { x, y, beside: Math.abs(beside) > innerHeight / 2 - 70 && !selector.startsWith('.slim') ? beside : 0 };
}";

/// What a reader does.
enum Act {
    /// Presses what a selector names.
    Press(&'static str),
    /// Types a letter, wherever the focus is.
    Type(char),
    /// Presses a key that types nothing.
    Strike(Key),
}
use Act::{Press, Strike, Type};

/// What is done, and what is true when all of it is there.
type Done = (Act, &'static str);
/// A page, what is brought to the middle of the window, and what is done there, one after another.
type Scene = (&'static str, &'static str, &'static [Done]);

const Y2025: &str = "document.querySelector('.panel.y2025').checkVisibility()";
const Y2030: &str = "document.querySelector('.panel.y2030').checkVisibility()";
const Y2045: &str = "document.querySelector('.panel.y2045').checkVisibility()";
const NOTE: &str = "document.querySelector('#note:popover-open .note')";
const TABLE: &str = "document.querySelector('#chart-per-head .data table')";
const SCALE: &str = "document.activeElement.matches('#chart-per-head .guess input')";
const GUESSED: &str = "(scale => scale.value !== scale.defaultValue)(document.activeElement)";
const KEYS: &str = "document.querySelector('#keys:popover-open')";
const CLOSED: &str = "!document.querySelector(':popover-open')";

const SCENES: [Scene; 4] = [
    (
        "",
        ".stations",
        &[(Press("label[for=y2045]"), Y2045), (Press("label[for=y2025]"), Y2025), (Press("label[for=y2030]"), Y2030)],
    ),
    (
        "",
        "#chart-per-head",
        &[
            (Press(".slim label[for=y2045]"), Y2045),
            (Press(".slim label[for=y2025]"), Y2025),
            (Press(".slim label[for=y2030]"), Y2030),
            (Press("#chart-per-head .drawing a"), NOTE),
            (Strike(Key::Escape), CLOSED),
            (Press("#chart-per-head summary"), TABLE),
            (Press("#chart-per-head .guess-one"), SCALE),
            (Strike(Key::Up), GUESSED),
            (Press("#chart-per-head .see"), "document.activeElement.matches('.guess-told')"),
            (Press("#chart-per-head .guess-one"), SCALE),
            (Press("#chart-per-head .skip-guess"), "document.activeElement.matches('.guess-one')"),
            (Type('?'), KEYS),
            (Strike(Key::Escape), CLOSED),
            (Type('1'), Y2025),
            (Type('2'), Y2030),
            (Type('3'), Y2045),
        ],
    ),
    (
        "",
        "#guess",
        &[
            (Press("#guess button"), "document.querySelectorAll('.asker[data-guessing]').length === 5"),
            (Press("#guess button"), "!document.querySelector('.asker[data-guessing]')"),
        ],
    ),
    (
        "figures/",
        "#find",
        &[
            (Press("#find [name=q]"), "document.activeElement.name === 'q'"),
            (Type('g'), "location.search === '?q=g'"),
            (Type('d'), "location.search === '?q=gd'"),
            (Type('p'), "location.search === '?q=gdp'"),
            (Press("#find button"), "location.search === ''"),
            (Press("thead button"), "document.querySelector('th[aria-sort]')"),
        ],
    ),
];

#[test]
#[ignore = "times are measured alone: tests/run pace"]
fn acts() {
    in_whole_engines("acts", async |run| {
        let host = &Host::start().await;
        for scene in SCENES {
            run.check(&format!("what a reader does at {}{} is answered at once", scene.0, scene.1), async |page| {
                let mut rounds = Vec::new();
                for _ in 0..ROUNDS {
                    rounds.push(round(page, host, &scene).await?);
                }
                let mut all = Vec::new();
                for (index, (act, _)) in scene.2.iter().enumerate() {
                    let times = |of: fn(&Took) -> f64| rounds.iter().map(move |round| of(&round[index]));
                    let (answered, there) = (median(times(|took| took.answered)), median(times(|took| took.there)));
                    let slowest = times(|took| took.answered).fold(0.0, f64::max);
                    let name = act.name();
                    println!("     {name:36} answered within {answered:3.0} ms, at most {slowest:3.0}, all is there after {there:3.0} ms");
                    same(&format!("{name}: within {ANSWERED} ms"), slowest <= ANSWERED, true)?;
                    same(&format!("{name}: usually within {USUALLY} ms"), answered <= USUALLY, true)?;
                    same(&format!("{name}: all within {THERE} ms"), there <= THERE, true)?;
                    all.push(answered);
                }
                let half = median(all);
                same(&format!("{half} ms for half of all, at most {HALF}"), half <= HALF, true)
            })
            .await;
        }
    });
}

/// After how many ms an act was answered, and all was there.
struct Took {
    answered: f64,
    there: f64,
}

/// All acts of a scene once.
async fn round(page: &Page, host: &Host, (path, place, acts): &Scene) -> Outcome<Vec<Took>> {
    page.go(&format!("{}{path}", host.address)).await?;
    page.becomes("window.__ready", true).await?;
    page.settle().await;
    page.value(HEAR).await?;
    page.value(&format!("document.querySelector('{place}').scrollIntoView({{ block: 'center' }})")).await?;
    throttle(page, SLOW).await?;
    page.settle().await;
    let mut took = Vec::new();
    for (act, wanted) in *acts {
        page.value(&format!("__want(() => {wanted})")).await?;
        act.perform(page).await?;
        page.becomes("__acts.there > 0", true).await?;
        tokio::time::sleep(TOLD).await;
        let told = page.value("__acts").await?;
        let tell = |part: &str| told[part].as_f64().unwrap_or(f64::INFINITY);
        took.push(Took { answered: tell("answered"), there: tell("there") });
    }
    throttle(page, THROTTLES[0]).await?;
    Ok(took)
}

impl Act {
    fn name(&self) -> String {
        match self {
            Press(selector) => (*selector).to_string(),
            Type(letter) => letter.to_string(),
            Strike(key) => format!("{key:?}"),
        }
    }

    /// Does it as a person does, whose finger takes its time.
    async fn perform(&self, page: &Page) -> Outcome {
        match self {
            Press(selector) => press(page, selector).await,
            Type(letter) => stroke(page, *letter).await,
            Strike(key) => stroke(page, char::from(*key)).await,
        }
    }
}

async fn press(page: &Page, selector: &str) -> Outcome {
    let place = &format!("({PLACE})('{selector}')");
    let mut at = page.value(place).await?;
    // Below the slim road, and wholly in the window.
    if at["beside"] != 0 {
        page.value(&format!("scrollBy(0, {})", at["beside"])).await?;
        page.settle().await;
        at = page.value(place).await?;
    }
    let at = |name: &str| at[name].as_f64().ok_or_else(|| Fault(format!("expected {selector} in sight, seen nothing")));
    let press = MouseActions::new("mouse".into())
        .then(PointerAction::MoveTo { duration: None, x: at("x")?, y: at("y")? })
        .then(PointerAction::Pause { duration: ABOVE })
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
        .then(PointerAction::Pause { duration: DOWN })
        .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    Ok(page.browser.client.perform_actions(press).await?)
}

async fn stroke(page: &Page, value: char) -> Outcome {
    let stroke = KeyActions::new("keyboard".into())
        .then(KeyAction::Down { value })
        .then(KeyAction::Pause { duration: DOWN })
        .then(KeyAction::Up { value });
    Ok(page.browser.client.perform_actions(stroke).await?)
}
