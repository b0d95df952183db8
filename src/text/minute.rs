//! The page in a minute: three questions, answered from the data, each with the part of the page that says more.

use super::finding::finding;
use super::told::{Told, tell};
use super::{Phrases, phrases};
use crate::content::{Content, Goal};

/// A question, its answer, and the anchor on the explore page where there is more.
pub struct Answer {
    /// The question.
    pub question: &'static str,
    /// The answer in a sentence.
    pub answer: Told,
    /// `#chart-growth`.
    pub more: String,
}

/// The answers; one whose data is not there is left out.
pub fn minute(content: &Content) -> Vec<Answer> {
    let phrases = phrases(content.lang);
    let chart = |question, id: &str, say: fn(crate::text::finding::Finding) -> Option<Told>| {
        let answer = say(finding(content, content.chart(id)?))?;
        Some(Answer { question, answer, more: format!("#chart-{id}") })
    };
    let sentence = |title: Told| Told::join([title, ".".into()], "");
    let stands = chart(phrases.minute_stands, "growth", |told| Some(told.title))
        .map(|answer| Answer { answer: sentence(answer.answer), ..answer });
    let pace = chart(phrases.minute_pace, "per-head", |told| told.sentences.into_iter().next_back());
    let gaps = gaps(content, phrases).map(|answer| Answer {
        question: phrases.minute_gaps,
        answer,
        more: "#coverage".to_string(),
    });
    [stands, pace, gaps].into_iter().flatten().collect()
}

/// How many parts of each station's aim have no number in any document; none where all have one.
fn gaps(content: &Content, phrases: &Phrases) -> Option<Told> {
    let years = content.milestones.iter().filter_map(|milestone| {
        let goals: Vec<&Goal> = content.goals_of(milestone.year).collect();
        let none = goals.iter().filter(|goal| content.numbers_of(goal).is_empty()).count();
        let template = if none == goals.len() { phrases.gap_all } else { phrases.gap_some };
        let (none, all, year) = (none.to_string(), goals.len().to_string(), milestone.year.to_string());
        let told = tell(template, &[("none", (&*none).into()), ("all", all.into()), ("year", year.into())]);
        (none != "0").then(|| told.plain())
    });
    let years: Vec<String> = years.collect();
    (!years.is_empty()).then(|| tell(phrases.gaps, &[("list", phrases.list(&years).into())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::published;

    #[test]
    fn every_question_has_its_answer_in_both_languages() {
        for content in published() {
            let told: Vec<String> = minute(&content).iter().map(|one| one.answer.plain()).collect();
            assert_eq!(told.len(), 3, "{told:?}");
            assert!(told.iter().all(|one| one.ends_with('.') && !one.contains('{')), "{told:?}");
        }
    }

    #[test]
    fn parts_without_a_number_are_counted_as_the_table_shows_them() {
        let [mut vi, _] = published();
        let before = gaps(&vi, phrases(vi.lang)).expect("gaps").plain();
        assert!(before.contains("cả 3 ý cho 2045"), "{before}");
        vi.observations.clear();
        let after = gaps(&vi, phrases(vi.lang)).expect("gaps").plain();
        assert!(after.contains("cả 8 ý cho 2025") && after.contains("cả 3 ý cho 2030"), "{after}");
    }
}
