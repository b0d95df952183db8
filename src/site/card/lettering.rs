//! Words set in a column, larger where there is room, measured as drawings measure theirs.

use crate::chart::measure::{self, Weight};
use crate::chart::svg::escape;

/// Distance of two baselines, as a part of the size.
const LEADING: f64 = 1.24;

/// A line of words at its place.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its left end.
    pub x: f64,
    /// Its baseline.
    pub y: f64,
    /// Font size, px.
    pub size: f64,
    weight: Weight,
    /// Words of one class each, from left to right.
    runs: Vec<(&'static str, String)>,
}

impl Line {
    /// A line of one class.
    pub fn new(x: f64, y: f64, size: f64, weight: Weight, class: &'static str, text: &str) -> Line {
        Line { x, y, size, weight, runs: vec![(class, text.to_string())] }
    }

    /// The same line with its right end at `x`.
    pub fn ending_at(self, x: f64) -> Line {
        Line { x: x - self.width(), ..self }
    }

    /// Its words.
    pub fn text(&self) -> String {
        self.runs.iter().map(|(_, text)| text.as_str()).collect()
    }

    /// How wide it is, px.
    pub fn width(&self) -> f64 {
        measure::width(&self.text(), self.size, self.weight)
    }

    /// As SVG.
    pub fn svg(&self) -> String {
        let weight = if self.weight == Weight::Bold { 600 } else { 400 };
        let runs = self.runs.iter().map(|(class, text)| format!("<tspan class=\"{class}\">{}</tspan>", escape(text)));
        format!(
            "<text xml:space=\"preserve\" x=\"{:.1}\" y=\"{:.1}\" font-size=\"{}\" font-weight=\"{weight}\">{}</text>",
            self.x,
            self.y,
            self.size,
            runs.collect::<String>()
        )
    }
}

/// A column that is filled from its top.
pub struct Setting {
    x: f64,
    /// Where the next words begin.
    pub y: f64,
    width: f64,
    /// What is set so far.
    pub lines: Vec<Line>,
}

impl Setting {
    /// An empty column.
    pub fn new(x: f64, y: f64, width: f64) -> Setting {
        Setting { x, y, width, lines: Vec::new() }
    }

    /// Words of one class, in the largest of the sizes in which they are no higher than `height`. Where none does, the
    /// smallest is taken and what does not fit is cut off.
    pub fn text(&mut self, class: &'static str, weight: Weight, text: &str, sizes: &[f64], height: f64) {
        self.set(&[(class, text)], weight, sizes, height);
    }

    /// Bold words of several classes, in the same manner.
    pub fn runs(&mut self, runs: &[(&'static str, &str)], sizes: &[f64], height: f64) {
        self.set(runs, Weight::Bold, sizes, height);
    }

    fn set(&mut self, runs: &[(&'static str, &str)], weight: Weight, sizes: &[f64], height: f64) {
        let tries = sizes.iter().map(|&size| (size, broken(runs, size, weight, self.width)));
        let fits = |(size, lines): &(f64, Vec<Line>)| {
            lines.len() as f64 * size * LEADING <= height && lines.iter().all(|line| line.width() <= self.width)
        };
        let mut tries: Vec<_> = tries.collect();
        let at = tries.iter().position(fits).unwrap_or(tries.len().saturating_sub(1));
        let (size, widest) = tries.swap_remove(at);
        // As few lines as that, and these as even as can be.
        let narrower = (1..12).map(|step| broken(runs, size, weight, self.width * (1.0 - f64::from(step) * 0.04)));
        let even = narrower.take_while(|lines| lines.len() == widest.len()).last();
        let mut lines = even.unwrap_or(widest);
        let most = (height / (size * LEADING)) as usize;
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                last.cut(self.width);
            }
        }
        for (index, line) in lines.iter_mut().enumerate() {
            line.x = self.x;
            line.y = self.y + size * 1.02 + index as f64 * size * LEADING;
        }
        self.y += lines.len() as f64 * size * LEADING;
        self.lines.append(&mut lines);
    }
}

impl Line {
    /// Ends the line with an ellipsis, before the words that then do not fit.
    fn cut(&mut self, width: f64) {
        let Some((_, text)) = self.runs.last_mut() else { return };
        text.push('…');
        while self.width() > width {
            let Some((_, text)) = self.runs.last_mut() else { return };
            let Some((before, _)) = text.rsplit_once(' ') else { return };
            *text = format!("{}…", before.trim_end_matches([';', ',']));
        }
    }
}

/// Words broken into lines no wider than `max`, each word in its class.
fn broken(runs: &[(&'static str, &str)], size: f64, weight: Weight, max: f64) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    // A run may begin in the middle of a word: a comma after an aim is the comma of its last word.
    let mut glued = true;
    for (class, text) in runs {
        for (index, word) in text.split(' ').enumerate() {
            let spaced = index > 0 || !glued;
            if word.is_empty() {
                continue;
            }
            let longer = |line: &Line| {
                let space = if spaced { " " } else { "" };
                measure::width(&format!("{}{space}{word}", line.text()), size, weight)
            };
            match lines.last_mut() {
                Some(line) if !spaced || longer(line) <= max => line.push(class, if spaced { " " } else { "" }, word),
                _ => lines.push(Line::new(0.0, 0.0, size, weight, class, word)),
            }
        }
        glued = !text.ends_with(' ');
    }
    lines
}

impl Line {
    fn push(&mut self, class: &'static str, space: &str, word: &str) {
        match self.runs.last_mut() {
            Some((last, text)) if *last == class => *text = format!("{text}{space}{word}"),
            _ => {
                if let Some((_, text)) = self.runs.last_mut() {
                    text.push_str(space);
                }
                self.runs.push((class, word.to_string()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(runs: &[(&'static str, &str)], height: f64) -> Vec<String> {
        let mut setting = Setting::new(10.0, 0.0, 200.0);
        setting.runs(runs, &[30.0, 20.0], height);
        assert!(setting.lines.iter().all(|line| line.width() <= 200.0 && line.x == 10.0), "{:?}", setting.lines);
        setting.lines.iter().map(|line| format!("{} {}", line.size, line.text())).collect()
    }

    #[test]
    fn words_are_as_large_as_the_room_allows() {
        assert_eq!(set(&[("a", "một hai ba")], 99.0), ["30 một hai ba"]);
        assert_eq!(set(&[("a", "một hai ba bốn năm")], 99.0), ["30 một hai ba", "30 bốn năm"]);
        assert_eq!(set(&[("a", "một hai ba bốn năm")], 55.0), ["20 một hai ba bốn năm"]);
    }

    #[test]
    fn what_does_not_fit_is_cut_and_tells_so() {
        let cut = set(&[("a", "một hai ba bốn năm sáu bảy tám chín mười")], 30.0);
        assert_eq!(cut.len(), 1);
        assert!(cut[0].starts_with("20 một hai ba") && cut[0].ends_with('…'), "{cut:?}");
    }

    #[test]
    fn a_comma_stays_with_the_word_before_it() {
        let mut setting = Setting::new(0.0, 0.0, 999.0);
        setting.runs(&[("a", "đặt "), ("b", "mục tiêu"), ("a", ", rồi")], &[20.0], 99.0);
        assert_eq!(setting.lines[0].text(), "đặt mục tiêu, rồi");
        assert!(setting.lines[0].svg().contains("<tspan class=\"b\">mục tiêu</tspan><tspan class=\"a\">, rồi</tspan>"));
    }
}
