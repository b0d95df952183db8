//! Guessing the latest reading of a chart: the drawing while it is guessed, from which the answer is left out, and the
//! mark of the guess beside the answer.
//!
//! A guess is a step of a scale over the value axis: whole numbers go to and from the page. The reader's own mark is a
//! ring with a tail, a shape that no figure has.

use super::axis::{self, Range};
use super::canvas::{Canvas, Plane, Point};
use super::label::Block;
use super::progress::over_time;
use super::scene::{Anchor, Rect, Scene};
use super::style::Role;
use super::{NARROW, full, plan, progress};
use crate::content::{Chart, ChartKind, Content, Indicator, Observation, Series};
use crate::text::{fill, labels, number};

/// A scale has about as many steps.
const STEPS: f64 = 150.0;
/// Half the width, px, that is kept free for the handle.
const COLUMN: f64 = 16.0;
/// Radius of the ring, px: it leaves room for a result's dot inside.
const RING: f64 = 9.0;
/// How far the words may stand from the middle of the ring, px: across and down, the nearest first.
const REACHES: [(i8, i8); 12] = [
    (21, 0),
    (21, 9),
    (19, 18),
    (32, 0),
    (12, 25),
    (28, 28),
    (44, 12),
    (12, 40),
    (30, 44),
    (56, 24),
    (14, 58),
    (36, 62),
];
/// From the middle of a line of words down to its baseline, px.
const LEVEL: f64 = 4.7;

/// What is asked of a chart.
pub struct Question<'a> {
    /// What is measured.
    pub indicator: &'a Indicator,
    /// The answer.
    pub asked: &'a Observation,
    /// The values that can be guessed.
    pub scale: Scale,
    kind: ChartKind,
}

/// The values that can be guessed: round steps from one end of the axis to the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    range: Range,
    step: f64,
}

/// Where the handle moves, in hundredths of the drawing's width and height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Track {
    /// The year that is asked for.
    pub x: f64,
    /// The upper end of the scale.
    pub top: f64,
    /// From the upper to the lower end.
    pub height: f64,
}

impl Scale {
    fn of(series: &Series) -> Scale {
        let range = axis::range_of(series);
        Scale { range, step: axis::round_step((range.hi - range.lo) / STEPS) }
    }

    /// The number of steps.
    pub fn steps(&self) -> u16 {
        ((self.range.hi - self.range.lo) / self.step).round() as u16
    }

    /// The value of a step.
    pub fn value(&self, step: u16) -> f64 {
        self.range.lo + f64::from(step.min(self.steps())) * self.step
    }

    /// The step at a height, from 0 at the upper end to 1 at the lower.
    pub fn at(&self, height: f64) -> u16 {
        ((1.0 - height.clamp(0.0, 1.0)) * f64::from(self.steps())).round() as u16
    }

    /// The height of a step, from 0 at the upper end to 1 at the lower.
    pub fn height(&self, step: u16) -> f64 {
        1.0 - f64::from(step) / f64::from(self.steps())
    }

    /// How far two values are apart, as a part of the axis.
    pub fn apart(&self, one: f64, other: f64) -> f64 {
        (one - other).abs() / (self.range.hi - self.range.lo)
    }
}

impl<'a> Question<'a> {
    /// The question of a chart that has one.
    pub fn of(content: &'a Content, chart: &Chart) -> Option<Question<'a>> {
        let series = content.over_time(chart).filter(|_| chart.guess)?;
        let scale = Scale::of(&series);
        Some(Question { indicator: series.indicator, asked: series.asked()?, scale, kind: chart.kind })
    }

    /// Draws what may be seen meanwhile, `width` CSS pixels wide, and says where the handle moves.
    pub fn draw(&self, content: &Content, width: f64) -> (Scene, Track) {
        let width = full(width);
        let height = if self.kind == ChartKind::Plan { plan::height(width) } else { progress::height(width) };
        let mut canvas = Canvas::new(width, height);
        let series = Series::of(content, self.indicator);
        let plane = over_time(&mut canvas, content, &series, height - 30.0, Stage::Asking);
        let (x, _) = plane.at(self.asked.period.midpoint(), 0.0);
        let of = |part: f64, whole: f64| part / whole * 100.0;
        let track =
            Track { x: of(x, width), top: of(plane.frame.y0, height), height: of(plane.frame.height(), height) };
        (canvas.finish(), track)
    }
}

/// What a drawing over time shows of its latest reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// All there is.
    Known,
    /// Nothing yet, nor what follows from it.
    Asking,
    /// All there is, and the step of the scale that a reader guessed.
    Guessed(u16),
}

/// A guess in its place.
pub(super) struct Guess {
    at: Point,
    value: f64,
    /// Where the plane ends and the years begin.
    floor: f64,
}

impl Guess {
    /// The place of what was guessed, if it was.
    pub(super) fn of(plane: &Plane, series: &Series, stage: Stage) -> Option<Guess> {
        let (Stage::Guessed(step), Some(asked)) = (stage, series.asked()) else { return None };
        let value = Scale::of(series).value(step);
        Some(Guess { at: plane.at(asked.period.midpoint(), value), value, floor: plane.frame.y1 })
    }

    /// Keeps labels off the year in which the handle moves, where there is room beside it.
    pub(super) fn keep_free(canvas: &mut Canvas, plane: &Plane, series: &Series) {
        if let Some(asked) = series.asked().filter(|_| canvas.bounds.x1 >= NARROW) {
            let (x, _) = plane.at(asked.period.midpoint(), 0.0);
            canvas.placer.take(Rect::new(x - COLUMN, plane.frame.y0, x + COLUMN, plane.frame.y1));
        }
    }

    /// Draws the ring; labels keep off it.
    pub(super) fn ring(&self, canvas: &mut Canvas) {
        canvas.dot("m-guess", self.at, RING);
        canvas.placer.take(Rect::around(self.at, RING * 0.75));
    }

    /// Says what the ring is, and draws its tail to the words: in full where the other labels have left room nearby, else
    /// by the number alone. Where there is no room for either, the sentence below the drawing says it.
    pub(super) fn label(&self, canvas: &mut Canvas, content: &Content, series: &Series) {
        let value = number::number(content.lang, self.value);
        let value = if content.is_share(series.indicator) { format!("{value}%") } else { value };
        for text in [&fill(labels(content.lang).your_guess, &[&value]), &value] {
            let block = Block::line(text, Role::Note);
            if let Some((place, anchor)) = self.beside(canvas, &block) {
                let side = if anchor == Anchor::Start { -3.0 } else { 3.0 };
                let (across, down) = (place.0 + side - self.at.0, place.1 - LEVEL - self.at.1);
                let part = RING / across.hypot(down);
                let start = (self.at.0 + across * part, self.at.1 + down * part);
                canvas.line("m-guess", &[start, (self.at.0 + across, self.at.1 + down)]);
                return canvas.block("guessed", &block, place, anchor);
            }
        }
    }

    /// The nearest free place for words on either side of the ring, above the years, with nothing on the way there.
    fn beside(&self, canvas: &Canvas, block: &Block) -> Option<(Point, Anchor)> {
        for (across, down) in REACHES {
            for (side, anchor, up) in
                [(1, Anchor::Start, -1), (-1, Anchor::End, -1), (1, Anchor::Start, 1), (-1, Anchor::End, 1)]
            {
                let (x, y) = (f64::from(side * across), f64::from(up * down));
                let at = (self.at.0 + x, self.at.1 + y + LEVEL);
                let on_way = |part: f64| Rect::around((self.at.0 + x * part, self.at.1 + y * part), 1.0);
                let words = block.rect(at, anchor);
                // A drawing is rounded to tenths of a pixel.
                let words = Rect::new(words.x0 - 1.0, words.y0 - 1.0, words.x1 + 1.0, words.y1 + 1.0);
                let mut boxes = [on_way(0.5), on_way(0.65), on_way(0.8), words].into_iter();
                if at.1 < self.floor && boxes.all(|one| canvas.placer.is_free(&one)) {
                    return Some((at, anchor));
                }
            }
        }
        None
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
