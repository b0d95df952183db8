//! The page that makes the code by which other sites embed a view: choices, a preview, three codes, and what they do.

use crate::address::{EMBEDS, Station, View};
use crate::component::frame::{Foot, Head};
use crate::content::{Content, Lang};
use crate::text::embed::embed_words;
use crate::text::fill;
use leptos::prelude::*;

/// What the page tells of what is loaded.
#[derive(Clone, Debug)]
pub struct Weight {
    /// Bytes of the script for other sites, compressed.
    pub script: usize,
    /// That script's hash, as browsers check it.
    pub integrity: String,
    /// Bytes of what brings a view to life, compressed.
    pub life: usize,
}

/// What a view may weigh until it can be read, kB; a test of the built site holds it.
const BUDGET: &str = "15";

/// The whole page.
#[component]
pub fn Making<'a>(
    /// The data.
    content: &'a Content,
    /// What is loaded.
    weight: &'a Weight,
) -> impl IntoView + use<> {
    let (lang, words) = (content.lang, embed_words(content.lang));
    let options = |all: Vec<(String, String)>| {
        all.into_iter().map(|(value, name)| view! { <option value=value>{name}</option> }).collect_view()
    };
    let tongues = [(Lang::Vi, "Tiếng Việt"), (Lang::En, "English")];
    let tongues = tongues.map(|(one, name)| {
        view! { <option value=one.tag() selected=one == lang>{name}</option> }
    });
    let themes = ["", "light", "dark"].into_iter().zip(words.themes);
    let years = Station::ALL.map(|station| {
        view! { <option value=station.year() selected=station == Station::default()>{station.year()}</option> }
    });
    let switches = ["title=off", "text=large", "paper=none", "mirror"].into_iter().zip(words.switches);
    let switches = switches.map(|(value, name)| {
        view! { <label class="switch"><input type="checkbox" name="look" value=value autocomplete="off" /> {name}</label> }
    });
    let widths = [360, 640, 1000].into_iter().zip(words.widths);
    let widths = widths.enumerate().map(|(at, (width, name))| {
        view! { <label><input type="radio" name="width" value=width checked=at == 1 autocomplete="off" /> {name} {format!(" {width}\u{a0}px")}</label> }
    });
    let kinds = ["live", "element", "frozen"].into_iter().zip(words.kinds);
    let codes = kinds.map(|(id, (name, good))| {
        view! {
            <article>
                <h3>{name} " " <small><output data-size=id></output> " " {words.bytes}</small></h3>
                <p>{good}</p>
                <pre tabindex="0" data-code=id aria-label=name></pre>
                <button type="button" data-copy=id data-done=words.copied>{words.copy}</button>
            </article>
        }
    });
    let filled = [BUDGET.to_string(), weight.life.div_ceil(1000).to_string(), weight.script.to_string()];
    let marks = ["", "host", "", "csp", "sri", "", ""];
    let terms = words.terms.into_iter().zip(marks).enumerate().map(|(at, ((name, text), mark))| {
        let text = if at == 0 { fill(text, &[&filled[0], &filled[1]]) } else { fill(text, &[&filled[2]]) };
        let value = (!mark.is_empty()).then(|| {
            let known = if mark == "sri" { weight.integrity.clone() } else { String::new() };
            view! { " " <code data-term=mark>{known}</code> }
        });
        view! { <div><dt>{name}</dt><dd>{text} {value}</dd></div> }
    });
    let links = View::all(content).into_iter().map(|one| {
        let (title, _) = super::told(content, &one);
        view! { <li><a href=format!("{}/", one.key())>{title}</a></li> }
    });
    view! {
        <Head lang=lang path=EMBEDS.to_string() main="make" />
        <main id="make" class="page one">
            <header class="page-head">
                <h1>{words.title}</h1>
                <p class="lead">{words.lead}</p>
            </header>
            <p class="unscripted">{words.unscripted}</p>
            <form id="choices" hidden>
                <label class="what">{words.choices[0]} <select name="view" autocomplete="off">{grouped(content)}</select></label>
                <label>{words.choices[1]} <select name="lang" autocomplete="off">{tongues.collect_view()}</select></label>
                <label>
                    {words.choices[2]}
                    <select name="theme" autocomplete="off">
                        {options(themes.map(|(value, name)| (value.to_string(), name.to_string())).collect())}
                    </select>
                </label>
                <label>{words.choices[3]} <select name="y" autocomplete="off">{years.collect_view()}</select></label>
                <div class="switches">{switches.collect_view()}</div>
            </form>
            <section class="preview" aria-labelledby="h-preview" hidden>
                <h2 id="h-preview">{words.preview}</h2>
                <div class="widths" role="group" aria-labelledby="h-preview">{widths.collect_view()}</div>
                <div class="stage"><iframe title=words.preview></iframe></div>
            </section>
            <section class="codes" aria-labelledby="h-codes" hidden>
                <h2 id="h-codes">{words.codes}</h2>
                {codes.collect_view()}
            </section>
            <section class="contract" aria-labelledby="h-contract">
                <h2 id="h-contract">{words.contract}</h2>
                <dl>{terms.collect_view()}</dl>
            </section>
            <section aria-labelledby="h-all">
                <h2 id="h-all">{words.all}</h2>
                <ul class="views">{links.collect_view()}</ul>
            </section>
        </main>
        <Foot lang=lang lives=false />
    }
}

/// Every view as an option, under the name of its kind.
fn grouped(content: &Content) -> impl IntoView + use<> {
    let kind = |view: &View| match view {
        View::Road | View::Coverage => 0,
        View::Aims(_) => 1,
        View::Sector(_) => 2,
        View::Chart(_) => 3,
        View::Guess(_) => 4,
    };
    let names = embed_words(content.lang).groups;
    let groups = names.into_iter().enumerate().map(|(at, name)| {
        let views = View::all(content).into_iter().filter(|view| kind(view) == at);
        let views: Vec<_> = views
            .map(|view| {
                let (title, _) = super::told(content, &view);
                view! { <option value=view.key()>{title}</option> }
            })
            .collect();
        view! { <optgroup label=name>{views}</optgroup> }
    });
    groups.collect_view()
}
