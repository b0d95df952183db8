//! What is said around a guess: the question, what may be seen meanwhile, the guess itself, and how far off it was.

use super::number::{self, figure, kind, rounded, when, with_unit};
use super::told::{Piece, Told, tell};
use super::{capital, fill, labels, phrases, small};
use crate::content::{Content, Indicator, Observation, Series};

/// Up to this part of the axis a guess is as good as right.
const SPOT_ON: f64 = 0.02;
/// Up to this part of the axis a guess is close.
const CLOSE: f64 = 0.1;

/// The question in place of a chart's title: it names what is measured, when, and the unit.
pub fn question(content: &Content, indicator: &Indicator, asked: &Observation) -> String {
    let phrases = phrases(content.lang);
    let pattern = content.unit_of(&indicator.id).map_or("{}", |unit| unit.pattern.as_str());
    let many = if content.is_share(indicator) { phrases.guess_share } else { phrases.guess_many };
    let unit = fill(pattern, &[""]).trim().to_string();
    let name = small(&indicator.name);
    let arguments = [
        ("name", name.into()),
        ("when", when(content.lang, asked.period).into()),
        ("many", fill(many, &[&unit]).into()),
    ];
    capital(&tell(phrases.guess_question, &arguments).plain())
}

/// What may be seen while it is guessed, for whoever does not see the drawing.
pub fn seen(content: &Content, indicator: &Indicator) -> String {
    let before = Series::before_asked(content, indicator);
    let told: Vec<String> = before.figures().map(|one| number::point(content, indicator, one)).collect();
    told.join("; ")
}

/// A guess in words: `80 triệu đồng`.
pub fn guess(content: &Content, indicator: &Indicator, value: f64) -> String {
    with_unit(content, indicator, &number::number(content.lang, value))
}

/// How far off a guess was; `apart` is the distance as a part of the axis. The difference of two numbers has no more
/// decimals than they have: both are decimal numbers, and it is not rounded but freed of what binary numbers add.
pub fn told(content: &Content, indicator: &Indicator, asked: &Observation, value: f64, apart: f64) -> Told {
    let labels = labels(content.lang);
    let answer = asked.span().lo;
    let off = rounded(content.lang, (value - answer).abs(), 3);
    let same = off == "0";
    let off =
        if content.is_share(indicator) { fill(labels.points, &[&off]) } else { with_unit(content, indicator, &off) };
    let way = if value > answer { labels.guess_lower } else { labels.guess_higher };
    let grade = match apart {
        ..=SPOT_ON => labels.guess_spot_on,
        ..=CLOSE => labels.guess_close,
        _ => labels.guess_far,
    };
    let (guess, kind) = (guess(content, indicator, value), kind(content.lang, asked.kind));
    let template = if same { fill(labels.guess_same, &[kind]) } else { fill(labels.guess_told, &[&guess, kind]) };
    // The place of the answer is the next that is not filled.
    let (before, after) = template.split_once("{}").unwrap_or((&template, ""));
    let mut told = Told::figure(content, asked, figure(content, indicator, asked));
    told.0.insert(0, Piece::Words(before.to_string()));
    told.0.push(Piece::Words(fill(after, &[&fill(way, &[&off]), grade])));
    told
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::content::published;

    fn all(each: impl Fn(&Content, &Indicator, &Observation) -> String) -> Vec<String> {
        let of = |content: &Content, id: &str| {
            let series = content.over_time(content.chart(id).expect("a chart")).expect("over time");
            each(content, series.indicator, series.asked().expect("one exact figure"))
        };
        let each =
            |content: &Content| ["per-head", "growth", "budget"].map(|id| of(content, id).replace('\u{a0}', " "));
        published().iter().flat_map(each).collect()
    }

    #[test]
    fn a_question_names_thing_time_and_unit() {
        assert_eq!(
            all(question),
            [
                "Theo bạn, GRDP bình quân đầu người năm 2023 là bao nhiêu triệu đồng?",
                "Theo bạn, tăng trưởng GRDP năm 2024 là bao nhiêu phần trăm?",
                "Theo bạn, thu ngân sách nhà nước năm 2022 là bao nhiêu tỷ đồng?",
                "GRDP per head in 2023: how many million VND would you guess?",
                "GRDP growth in 2024: how many per cent would you guess?",
                "State budget revenue in 2022: how many billion VND would you guess?",
            ]
        );
    }

    #[test]
    fn the_distance_is_told_exactly_and_kindly() {
        let off = |by: f64, apart: f64| {
            all(|content, indicator, asked| told(content, indicator, asked, asked.span().lo + by, apart).plain())
        };
        assert_eq!(
            off(-0.4, 0.05),
            [
                "Bạn đoán 95 triệu đồng; kết quả được công bố là 95,4 triệu đồng, cao hơn 0,4 triệu đồng. Khá sát!",
                "Bạn đoán 8,92%; ước tính được công bố là 9,32%, cao hơn 0,4 điểm %. Khá sát!",
                "Bạn đoán 14.534,6 tỷ đồng; kết quả được công bố là 14.535 tỷ đồng, cao hơn 0,4 tỷ đồng. Khá sát!",
                "You guessed 95 million VND; the published result is 95.4 million VND, 0.4 million VND higher. Quite close!",
                "You guessed 8.92%; the published estimate is 9.32%, 0.4 points higher. Quite close!",
                "You guessed 14,534.6 billion VND; the published result is 14,535 billion VND, 0.4 billion VND higher. Quite close!",
            ]
        );
        assert_eq!(
            off(30.0, 0.3)[..2],
            [
                "Bạn đoán 125,4 triệu đồng; kết quả được công bố là 95,4 triệu đồng, thấp hơn 30 triệu đồng. \
                 Còn cách một quãng, nhưng giờ thì bạn đã biết.",
                "Bạn đoán 39,32%; ước tính được công bố là 9,32%, thấp hơn 30 điểm %. \
                 Còn cách một quãng, nhưng giờ thì bạn đã biết.",
            ]
        );
        assert_eq!(off(0.0, 0.0)[0], "Bạn đoán đúng bằng kết quả được công bố: 95,4 triệu đồng!");
        assert_eq!(off(0.0, 0.0)[4], "You guessed exactly the published estimate: 9.32%!");
        assert!(off(0.1, 0.02).iter().all(|told| told.ends_with("Gần như chính xác!") || told.ends_with("Spot on!")));
    }

    #[test]
    fn a_difference_is_never_more_precise_than_its_numbers() {
        let decimals = |text: &str| text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        for (asked, guess) in [(95.4, 80.0), (3.85, 4.1), (9.32, 9.05), (13_191.51, 12_800.0), (0.3, 0.1)] {
            let written = [asked, guess].map(|value: f64| decimals(&value.to_string()));
            let off = rounded(crate::content::Lang::En, f64::abs(guess - asked), 3);
            assert!(Some(&decimals(&off)) <= written.iter().max(), "{asked} and {guess} differ by {off}");
        }
    }

    #[test]
    fn the_answer_leads_to_its_note() {
        let told = all(|content, indicator, asked| format!("{:?}", told(content, indicator, asked, 1.0, 0.5)));
        assert!(told[0].contains("figures/grdp-per-head/#2023-result"), "{}", told[0]);
    }
}
