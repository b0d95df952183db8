//! Numbers, ranges and dates as each language writes them.

use super::{fill, labels, words};
use crate::content::{Bound, Content, Indicator, Kind, Lang, Observation, Period, Scope, Span};

const NO_BREAK: char = '\u{a0}';
const MINUS: char = '−';

/// A number with as many decimals as it needs, at most three: vi `1.234,5`, en `1,234.5`.
pub fn number(lang: Lang, value: f64) -> String {
    rounded(lang, value, 3)
}

/// A computed number with at most `decimals` decimals.
pub fn rounded(lang: Lang, value: f64, decimals: usize) -> String {
    let (group, point) = match lang {
        Lang::Vi => ('.', ','),
        Lang::En => (',', '.'),
    };
    // Whole numbers do the work: values of the package are far below the 2^63 that this takes.
    let scale = 10u64.pow(decimals as u32);
    let scaled = (value.abs() * scale as f64).round() as u64;
    let whole = (scaled / scale).to_string();
    let fraction = if decimals == 0 { String::new() } else { format!("{:0decimals$}", scaled % scale) };
    let fraction = fraction.trim_end_matches('0');
    let mut text = String::new();
    if value < 0.0 && scaled > 0 {
        text.push(MINUS);
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(point);
        text.push_str(fraction);
    }
    text
}

/// A number with its sign in front, also a plus: `+0,92`, `−2,18`.
pub fn signed(lang: Lang, value: f64, decimals: usize) -> String {
    let text = rounded(lang, value, decimals);
    if text.starts_with(MINUS) || text == "0" { text } else { format!("+{text}") }
}

/// A value, or a range joined by an en dash: `8–8,5`.
pub fn span(lang: Lang, span: Span, decimals: usize) -> String {
    let (lo, hi) = (rounded(lang, span.lo, decimals), rounded(lang, span.hi, decimals));
    if lo == hi { lo } else { format!("{lo}–{hi}") }
}

/// A value or range with its unit, never broken across lines: `180 triệu đồng`.
pub fn with_unit(content: &Content, indicator: &Indicator, figure: &str) -> String {
    let pattern = content.unit_of(&indicator.id).map_or("{}", |unit| unit.pattern.as_str());
    fill(pattern, &[figure]).replace(' ', &NO_BREAK.to_string())
}

/// What an observation says, with bound and unit: `ít nhất 30%`.
pub fn figure(content: &Content, indicator: &Indicator, observation: &Observation) -> String {
    let number = with_unit(content, indicator, &span(content.lang, observation.span(), 3));
    bounded(content.lang, observation.bound, &number)
}

/// A figure in a short sentence, for whoever points at it: `GRDP, năm 2023: 8,34% (kết quả)`.
pub fn point(content: &Content, indicator: &Indicator, one: &Observation) -> String {
    let lang = content.lang;
    let (figure, kind) = (figure(content, indicator, one), kind(lang, one.kind));
    let whose = if one.scope == Scope::BinhPhuoc { String::new() } else { format!(", {}", scope(lang, one.scope)) };
    format!("{}{whose}, {}: {figure} ({kind})", indicator.short, when(lang, one.period))
}

/// A figure with the word that bounds it.
pub fn bounded(lang: Lang, bound: Bound, figure: &str) -> String {
    let labels = labels(lang);
    match bound {
        Bound::Exact => figure.to_string(),
        Bound::About => fill(labels.about_value, &[figure]),
        Bound::AtLeast => fill(labels.at_least, &[figure]),
        Bound::MoreThan => fill(labels.more_than, &[figure]),
        Bound::AtMost => fill(labels.at_most, &[figure]),
        Bound::LessThan => fill(labels.less_than, &[figure]),
    }
}

/// A period in words: `2023`, `2021–2030`, `12.2022`, `1–9.2024`.
pub fn period(lang: Lang, period: Period) -> String {
    let text = period.to_string();
    match text.split_once('/') {
        None => stamp(lang, &text),
        Some((from, to)) => match (from.split_once('-'), to.split_once('-')) {
            (Some((year, first)), Some((other, last))) if year == other => {
                let (first, last) = (month(lang, first), month(lang, last));
                match lang {
                    Lang::Vi => format!("tháng {first}–{last}.{year}"),
                    Lang::En => format!("{first}–{last} {year}"),
                }
            }
            _ => format!("{}–{}", stamp(lang, from), stamp(lang, to)),
        },
    }
}

/// When a figure holds, for a sentence: `năm 2023`, `giai đoạn 2021–2030`, `tháng 12.2022`; `in 2023`, `over 2021–2030`.
pub fn when(lang: Lang, one: Period) -> String {
    let labels = labels(lang);
    let template = match (one.is_year(), one.is_span()) {
        (true, _) => labels.in_year,
        (_, true) => labels.over_years,
        _ => labels.in_month,
    };
    fill(template, &[period(lang, one).trim_start_matches("tháng ")])
}

/// A date of the package, `YYYY` to `YYYY-MM-DD`, as the language writes it; anything else stays as it is.
pub fn date(lang: Lang, date: &str) -> String {
    stamp(lang, date)
}

/// When something was published; a source may show no date.
pub fn published(lang: Lang, date: &str) -> String {
    if date.is_empty() { words(lang).undated.to_string() } else { stamp(lang, date) }
}

fn stamp(lang: Lang, date: &str) -> String {
    let parts: Vec<&str> = date.split('-').collect();
    match (lang, parts.as_slice()) {
        (Lang::Vi, [year, month, day]) => format!("{}.{}.{year}", bare(day), bare(month)),
        (Lang::Vi, [year, month]) => format!("{}.{year}", bare(month)),
        (Lang::En, [year, number, day]) => format!("{}{NO_BREAK}{} {year}", bare(day), month(lang, number)),
        (Lang::En, [year, number]) => format!("{} {year}", month(lang, number)),
        _ => date.to_string(),
    }
}

fn bare(number: &str) -> &str {
    number.trim_start_matches('0')
}

fn month(lang: Lang, number: &str) -> &str {
    const EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];
    match lang {
        Lang::Vi => bare(number),
        Lang::En => {
            let index = number.parse::<usize>().unwrap_or(0);
            index.checked_sub(1).and_then(|index| EN.get(index)).copied().unwrap_or(number)
        }
    }
}

/// The word for a kind of figure.
pub fn kind(lang: Lang, kind: Kind) -> &'static str {
    let labels = labels(lang);
    match kind {
        Kind::Result => labels.result,
        Kind::Estimate => labels.estimate,
        Kind::Plan => labels.plan,
        Kind::Target => labels.target,
        Kind::Vision => labels.vision,
    }
}

/// The word for whose figure it is.
pub fn scope(lang: Lang, scope: Scope) -> &'static str {
    let labels = labels(lang);
    match scope {
        Scope::BinhPhuoc => labels.binh_phuoc,
        Scope::DongNai => labels.dong_nai,
        Scope::Southeast => labels.southeast,
        Scope::Vietnam => labels.vietnam,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_marks() {
        assert_eq!(number(Lang::Vi, 18105.0), "18.105");
        assert_eq!(number(Lang::En, 1234.5), "1,234.5");
        assert_eq!(number(Lang::Vi, 9.32), "9,32");
        assert_eq!(number(Lang::Vi, 0.4), "0,4");
    }

    #[test]
    fn signs_are_one_and_never_on_zero() {
        assert_eq!(signed(Lang::Vi, -2.18, 2), "−2,18");
        assert_eq!(signed(Lang::En, 0.92, 2), "+0.92");
        assert_eq!(signed(Lang::En, -0.001, 2), "0");
    }

    #[test]
    fn ranges_collapse_when_they_read_alike() {
        assert_eq!(span(Lang::Vi, Span::new(9.46, 9.71), 1), "9,5–9,7");
        assert_eq!(span(Lang::Vi, Span::new(9.46, 9.47), 1), "9,5");
    }

    #[test]
    fn periods_read_as_people_write_them() -> Result<(), String> {
        let read =
            |lang, text: &str| text.parse().map(|parsed| period(lang, parsed)).map_err(|error| format!("{error}"));
        assert_eq!(read(Lang::Vi, "2021/2030")?, "2021–2030");
        assert_eq!(read(Lang::Vi, "2022-12")?, "12.2022");
        assert_eq!(read(Lang::Vi, "2024-01/2024-09")?, "tháng 1–9.2024");
        assert_eq!(read(Lang::En, "2024-01/2024-09")?, "Jan–Sept 2024");
        assert_eq!(date(Lang::Vi, "2021-09-30"), "30.9.2021");
        assert_eq!(date(Lang::En, "2021-09-30"), "30\u{a0}Sept 2021");
        Ok(())
    }

    #[test]
    fn any_number_has_one_sign_and_one_point() {
        for step in -2000..2000 {
            let value = f64::from(step) * 37.125;
            for lang in Lang::ALL {
                let text = number(lang, value);
                let point = if lang == Lang::Vi { ',' } else { '.' };
                assert!(text.matches(point).count() <= 1, "{text}");
                assert!(text.matches(MINUS).count() <= 1 && !text.contains('-'), "{text}");
            }
        }
    }
}
