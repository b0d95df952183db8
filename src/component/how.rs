//! How the programme is to be carried out: the tasks, and who does what.

use super::source::paragraph;
use crate::content::{Content, Duty, Role};
use crate::text::words;
use leptos::prelude::*;

/// Tasks on the left, the steps on the right.
#[component]
pub fn How<'a>(
    /// The data.
    content: &'a Content,
) -> impl IntoView + use<> {
    let words = words(content.lang);
    let source = content.tasks.first().map(|task| paragraph(content, &task.source, &task.locator));
    let duty_source = content.duties.first().map(|duty| paragraph(content, &duty.source, &duty.locator));
    view! {
        <div class="how">
            <div class="tasks">
                <h3>{words.tasks} " " {source}</h3>
                {tasks(content)}
            </div>
            <div class="duties">
                <h3>{words.duties} " " {duty_source}</h3>
                {steps(content)}
            </div>
        </div>
    }
}

/// The tasks, with the breakthroughs under theirs.
pub fn tasks(content: &Content) -> impl IntoView + use<> {
    let tasks = content.tasks.iter().map(|task| {
        let parts: Vec<_> = content.breakthroughs.iter().filter(|part| part.task == task.id).collect();
        let parts = (!parts.is_empty()).then(|| {
            let parts = parts.iter().map(|part| view! { <li>{part.text.clone()}</li> }).collect_view();
            view! { <ul class="breakthroughs">{parts}</ul> }
        });
        view! { <li><p>{task.text.clone()}</p> {parts}</li> }
    });
    view! { <ol>{tasks.collect_view()}</ol> }
}

/// Who does what, step by step.
pub fn steps(content: &Content) -> impl IntoView + use<> {
    let words = words(content.lang);
    let rank = |role: Role| match role {
        Role::Issue => (1, "wide", words.issue),
        Role::Direct => (2, "wide", words.direct),
        Role::Institutionalise => (3, "third", words.institutionalise),
        Role::CarryOut => (3, "third", words.carry_out),
        Role::Advise => (3, "third", words.advise),
        Role::Review => (4, "wide later", words.review),
    };
    let step = |duty: &Duty, class: &'static str, name: &'static str| {
        view! {
            <li class=class>
                <b>{name}</b>
                <span class="who">{duty.who.clone()}</span>
                <span>{duty.what.clone()}</span>
            </li>
        }
    };
    let mut duties: Vec<&Duty> = content.duties.iter().collect();
    duties.sort_by_key(|duty| rank(duty.role).0);
    let steps = duties.iter().map(|duty| {
        let (_, class, name) = rank(duty.role);
        step(duty, class, name)
    });
    view! { <ol class="flow">{steps.collect_view()}</ol> }
}
