//! The page in a minute: three questions, answered from the data, each with the part of the page that says more.

use super::finding::finding;
use super::told::{Told, tell};
use super::{Phrases, phrases, small};
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

/// How many parts of each station's aim have no number in any document, and which it is where it is one; nothing where all
/// have one.
fn gaps(content: &Content, phrases: &Phrases) -> Option<Told> {
    let (mut years, mut only) = (Vec::new(), Vec::new());
    for milestone in &content.milestones {
        let goals: Vec<&Goal> = content.goals_of(milestone.year).collect();
        let none: Vec<&&Goal> = goals.iter().filter(|goal| content.numbers_of(goal).is_empty()).collect();
        let template = if none.len() == goals.len() { phrases.gap_all } else { phrases.gap_some };
        let (count, all, year) = (none.len().to_string(), goals.len().to_string(), milestone.year.to_string());
        if let [part] = none[..] {
            let part = small(&part.text);
            only.push(tell(phrases.gap_only, &[("year", (&*year).into()), ("part", part.into())]));
        }
        if !none.is_empty() {
            let told = tell(template, &[("none", count.into()), ("all", all.into()), ("year", year.into())]);
            years.push(told.plain());
        }
    }
    let counted = || tell(phrases.gaps, &[("list", phrases.list(&years).into())]);
    (!years.is_empty()).then(|| Told::join([counted()].into_iter().chain(only), " "))
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
        assert!(before.ends_with("Ở mốc 2030, đó là ý: là “điểm đến hấp dẫn”."), "the only one is named: {before}");
        vi.observations.clear();
        let after = gaps(&vi, phrases(vi.lang)).expect("gaps").plain();
        assert!(after.contains("cả 8 ý cho 2025") && after.contains("cả 3 ý cho 2030"), "{after}");
    }
}
