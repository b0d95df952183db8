//! The rules of slides: each has what its kind shows, a time that can be kept, and notes whose numbers are figures of
//! the package.

use super::figures::Broken;
use super::model::{Content, Lang, Slide, SlideKind};
use super::spoken::{Spoken, Unknown, spoken};

/// The least and the greatest planned time, in seconds.
const SECONDS: (u16, u16) = (10, 300);

/// The broken rules of slides. They run only when every row reads.
pub(super) fn slides(content: &Content) -> Vec<Broken> {
    let all = content.slides.iter().enumerate();
    all.flat_map(|(row, slide)| {
        let broken = shown(slide).into_iter().chain(time(slide)).chain(notes(content, slide));
        broken.map(move |(column, rule, remedy)| (row, column, rule, remedy))
    })
    .collect()
}

type Told = (&'static str, String, String);

/// Which of chart, sector, station and title a slide has.
fn shown(slide: &Slide) -> Vec<Told> {
    let kind = slide.kind;
    let told_by_data = matches!(kind, SlideKind::Road | SlideKind::Aims | SlideKind::Chart);
    // Column, whether it is filled, whether it must be; none where it may be either.
    let columns = [
        ("chart", slide.chart.is_some(), Some(kind == SlideKind::Chart)),
        ("sector", slide.sector.is_some(), (kind == SlideKind::Figures).then_some(true)),
        ("milestone", slide.milestone.is_some(), Some(kind == SlideKind::Aims)),
        ("title_vi", !slide.title.is_empty(), Some(!told_by_data)),
    ];
    let wrong = columns.into_iter().filter(|(_, filled, must)| must.is_some_and(|must| must != *filled));
    wrong
        .map(|(column, filled, _)| {
            let (kind, be) = (kind.word(), if filled { "nothing here" } else { "something here" });
            let rule = format!("a slide of the kind {kind} has {be}");
            (column, rule, if filled { "empty the cell" } else { "fill the cell" }.to_owned())
        })
        .collect()
}

fn time(slide: &Slide) -> Option<Told> {
    let (least, most) = SECONDS;
    (!(least..=most).contains(&slide.seconds)).then(|| {
        let rule = format!("`{}` is not from {least} to {most}", slide.seconds);
        ("seconds", rule, "write the planned time in seconds".to_owned())
    })
}

fn notes(content: &Content, slide: &Slide) -> Vec<Told> {
    let columns = match content.lang {
        Lang::Vi => ["title_vi", "say_vi", "question_vi", "answer_vi"],
        Lang::En => ["title_en", "say_en", "question_en", "answer_en"],
    };
    let texts = [&slide.title, &slide.say, &slide.question, &slide.answer];
    columns.into_iter().zip(texts).filter_map(|(column, text)| note(content, column, text)).collect()
}

fn note(content: &Content, column: &'static str, text: &str) -> Option<Told> {
    match spoken(content, text) {
        Err(Unknown(key)) => Some((
            column,
            format!("`{{{key}}}` stands for no figure"),
            "write the key of an observation, and behind a colon the word of a fact of its page, such as pace"
                .to_owned(),
        )),
        Ok(pieces) => {
            let words = pieces.iter().filter_map(|piece| match piece {
                Spoken::Words(words) => Some(*words),
                _ => None,
            });
            let number = words.flat_map(numbers).find(|number| !is_name(content, number))?;
            let remedy = "write the key of its observation between braces, so that it follows the data".to_owned();
            Some((column, format!("the number `{number}` is written out"), remedy))
        }
    }
}

/// The runs of digits in a text.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_ascii_digit()).filter(|digits| !digits.is_empty())
}

/// Whether a number is a year, or part of the name of a document or a publication: `plan-325`.
fn is_name(content: &Content, number: &str) -> bool {
    let named = |id: &String| id.split('-').any(|part| part == number);
    let year = number.len() == 4 && number.parse().is_ok_and(|year: u16| (1990..=2050).contains(&year));
    year || content.documents.iter().any(|one| named(&one.id)) || content.sources.iter().any(|one| named(&one.id))
}
