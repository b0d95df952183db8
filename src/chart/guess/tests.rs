//! What must hold of every chart that asks, in both languages and at any width.

use super::*;
use crate::chart::scene::Shape;
use crate::chart::tests::faults;
use crate::chart::{at_stage, draw};
use crate::content::published;
use crate::text::guess::{question, seen};

/// Every chart that asks, in both languages.
fn each(mut check: impl FnMut(&Content, &Chart, &Question)) {
    let mut count = 0;
    for content in published() {
        for chart in content.charts.iter().filter(|chart| chart.guess) {
            let question = Question::of(&content, chart).unwrap_or_else(|| panic!("{} asks nothing", chart.id));
            check(&content, chart, &question);
            count += 1;
        }
    }
    assert!(count >= 8, "only {count} charts ask: four in each language are promised");
}

/// A screen of 280 px leaves 244 px to a drawing.
fn widths() -> impl Iterator<Item = f64> {
    (244..=1600).step_by(36).chain([324, 466, 662]).map(f64::from)
}

/// What a scene says in words, for the eye and for the ear; the round numbers of its axes are no figures.
fn says(scene: &Scene) -> Vec<String> {
    let of = |mark: &super::super::scene::Mark| {
        let heard = mark.figure.as_ref().map(|shown| shown.says.clone());
        let written = match &mark.shape {
            Shape::Text { text, .. } if !mark.class.contains("t-axis") => Some(text.clone()),
            _ => None,
        };
        heard.into_iter().chain(written).collect::<Vec<_>>()
    };
    scene.marks.iter().flat_map(of).collect()
}

/// Whether a text has a number in it.
fn has(text: &str, number: &str) -> bool {
    let parts = text.split(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',');
    parts.map(|part| part.trim_matches(['.', ','])).any(|part| part == number)
}

fn answer(content: &Content, question: &Question) -> String {
    number::number(content.lang, question.asked.span().lo)
}

#[test]
fn nothing_gives_the_answer_away() {
    each(|content, chart, asks| {
        let (answer, lang) = (answer(content, asks), content.lang.tag());
        let around = [question(content, asks.indicator, asks.asked), seen(content, asks.indicator)];
        assert!(!around.iter().any(|text| has(text, &answer)), "{} {lang}: {answer} in {around:?}", chart.id);
        for width in widths() {
            let (scene, _) = asks.draw(content, width);
            let all = says(&scene);
            assert!(all.len() > 4, "{} {lang} shows hardly anything: {all:?}", chart.id);
            let given: Vec<_> = all.iter().filter(|text| has(text, &answer)).collect();
            assert!(given.is_empty(), "{} {lang} {width} px: {answer} in {given:?}", chart.id);
            let pace = scene.marks.iter().find(|mark| mark.class.contains("pace"));
            assert_eq!(pace, None, "{} {lang} draws a pace, which starts at the answer", chart.id);
        }
        assert!(says(&draw(content, chart, 662.0)).iter().any(|text| has(text, &answer)), "{} never tells", chart.id);
    });
}

#[test]
fn no_label_overlaps_whatever_is_guessed() {
    let (mut wrong, mut said, mut drawings) = (Vec::new(), 0, 0);
    each(|content, chart, asks| {
        let answer = answer(content, asks);
        let mut look = |scene: &Scene, what: &str| {
            let told = faults(scene).into_iter();
            wrong.extend(
                told.map(|fault| format!("{} {} {} px, {what}: {fault}", chart.id, content.lang.tag(), scene.width)),
            );
        };
        for width in widths() {
            look(&asks.draw(content, width).0, "asking");
            for step in (0..=asks.scale.steps()).step_by(11) {
                let value = asks.scale.value(step);
                let drawn = at_stage(content, chart, width, Stage::Guessed(step));
                look(&drawn, &format!("guess {value}"));
                assert!(says(&drawn).iter().any(|text| has(text, &answer)), "{} {value}: {answer} hidden", chart.id);
                let own = drawn.marks.iter().filter(|mark| mark.class.contains("guessed")).count();
                said += own;
                drawings += 1;
            }
        }
    });
    assert!(said * 100 >= drawings * 99 && said <= drawings, "{said} of {drawings} rings have words");
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong[..wrong.len().min(60)].join("\n"));
}

#[test]
fn steps_and_heights_go_there_and_back() {
    each(|content, chart, asks| {
        let scale = asks.scale;
        assert!((60..=150).contains(&scale.steps()), "{}: {} steps", chart.id, scale.steps());
        for step in 0..=scale.steps() {
            assert_eq!(scale.at(scale.height(step)), step);
            assert!(number::number(content.lang, scale.value(step)).len() <= 6, "{}", scale.value(step));
        }
        assert_eq!((scale.at(-3.0), scale.at(3.0)), (scale.steps(), 0));
        assert_eq!(scale.value(u16::MAX), scale.range.hi);
    });
}

#[test]
fn the_ring_stands_where_the_handle_was() {
    each(|content, chart, asks| {
        for (width, step) in [(324.0, 0), (466.0, 40), (662.0, asks.scale.steps())] {
            let (scene, track) = asks.draw(content, width);
            let x = track.x / 100.0 * width;
            let y = (track.top + track.height * asks.scale.height(step)) / 100.0 * scene.height;
            let drawn = at_stage(content, chart, width, Stage::Guessed(step));
            let ring = drawn.marks.iter().find(|mark| mark.class == "m-guess").map(|mark| mark.shape.clone());
            let Some(Shape::Path(data)) = ring else { panic!("{} draws no ring", chart.id) };
            // From its left end the ring goes round with its radius: M12 34a7 7 …
            let start: Vec<f64> = data[1..].split(['a', ' ']).take(3).map(|part| part.parse().expect("px")).collect();
            let centre = (start[0] + start[2], start[1]);
            assert!(
                (centre.0 - x).abs() < 0.6 && (centre.1 - y).abs() < 0.6,
                "{}: {x} {y} is not {centre:?}",
                chart.id
            );
        }
    });
}
