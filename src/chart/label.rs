//! Where labels go: each has a list of sides it may take; the first that is free wins.

use super::canvas::Point;
use super::measure;
use super::scene::{Anchor, Rect};
use super::style::Role;

/// Lines of text that stay together.
#[derive(Clone, Debug)]
pub struct Block {
    /// The lines, top to bottom.
    pub lines: Vec<String>,
    /// How they are set.
    pub role: Role,
}

impl Block {
    /// A block of one line.
    pub fn line(text: &str, role: Role) -> Block {
        Block { lines: vec![text.to_string()], role }
    }

    /// A text broken into lines no wider than `max` px.
    pub fn wrapped(text: &str, role: Role, max: f64) -> Block {
        Block { lines: measure::wrap(text, role.size(), role.weight(), max), role }
    }

    /// A text broken into as few lines as `max` px allow, and these as even as can be.
    pub fn balanced(text: &str, role: Role, max: f64) -> Block {
        let widest = Block::wrapped(text, role, max);
        let narrower = |step: u8| Block::wrapped(text, role, max * (1.0 - f64::from(step) * 0.04));
        let even = (1..15).map(narrower).take_while(|block| block.lines.len() == widest.lines.len()).last();
        even.unwrap_or(widest)
    }

    /// The width of the widest line, px.
    pub fn width(&self) -> f64 {
        let one = |line: &String| measure::width(line, self.role.size(), self.role.weight());
        self.lines.iter().map(one).fold(0.0, f64::max)
    }

    /// The height from the top of the first line to the bottom of the last, px.
    pub fn height(&self) -> f64 {
        (self.lines.len().saturating_sub(1)) as f64 * self.role.leading() + self.role.size() * 1.12
    }

    /// The box taken when the first baseline is at `at.1`.
    pub fn rect(&self, (x, y): Point, anchor: Anchor) -> Rect {
        let w = self.width();
        let x0 = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - w / 2.0,
            Anchor::End => x - w,
        };
        let y0 = y - self.role.size() * 0.88;
        Rect::new(x0, y0, x0 + w, y0 + self.height())
    }
}

/// A side of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Centred above.
    Above,
    /// Centred below.
    Below,
    /// To the right, vertically centred.
    Right,
    /// To the left, vertically centred.
    Left,
    /// Above, its left end at the mark.
    AboveRight,
    /// Above, its right end at the mark.
    AboveLeft,
    /// Below, its left end at the mark.
    BelowRight,
    /// Below, its right end at the mark.
    BelowLeft,
}

impl Side {
    /// Every side, in the usual order of preference.
    pub const ALL: [Side; 8] = [
        Side::Above,
        Side::Below,
        Side::Right,
        Side::Left,
        Side::AboveRight,
        Side::AboveLeft,
        Side::BelowRight,
        Side::BelowLeft,
    ];

    /// First baseline and anchor of `block` at a mark with radius `gap` around `at`.
    fn place(self, block: &Block, (x, y): Point, gap: f64) -> (Point, Anchor) {
        let ascent = block.role.size() * 0.88;
        let above = y - gap - block.height() + ascent;
        let below = y + gap + ascent;
        let level = y - block.height() / 2.0 + ascent;
        let ((x, y), anchor) = match self {
            Side::Above => ((x, above), Anchor::Middle),
            Side::Below => ((x, below), Anchor::Middle),
            Side::Right => ((x + gap, level), Anchor::Start),
            Side::Left => ((x - gap, level), Anchor::End),
            Side::AboveRight => ((x, above), Anchor::Start),
            Side::AboveLeft => ((x, above), Anchor::End),
            Side::BelowRight => ((x, below), Anchor::Start),
            Side::BelowLeft => ((x, below), Anchor::End),
        };
        ((x.round(), y.round()), anchor)
    }
}

/// What is taken on a board, and what is free.
pub struct Placer {
    bounds: Rect,
    taken: Vec<Rect>,
    marks: Vec<Rect>,
}

impl Placer {
    /// Nothing is taken inside `bounds`.
    pub fn new(bounds: Rect) -> Placer {
        Placer { bounds, taken: Vec::new(), marks: Vec::new() }
    }

    /// Keeps labels off `rect`.
    pub fn take(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Keeps labels off a mark, and those of other marks from standing nearer to it than to their own.
    pub fn take_mark(&mut self, rect: Rect) {
        self.take(rect);
        self.marks.push(rect);
    }

    /// Whether a label in `rect` for what is at `at` would be read as another mark's.
    fn misleads(&self, rect: &Rect, at: Point) -> bool {
        let (own, others): (Vec<_>, Vec<_>) =
            self.marks.iter().partition(|mark| mark.gap(&Rect::around(at, 0.0)) == 0.0);
        let nearest = |marks: Vec<&Rect>| marks.into_iter().map(|mark| mark.gap(rect)).fold(f64::INFINITY, f64::min);
        let own = nearest(own);
        own.is_finite() && nearest(others) < own
    }

    /// Keeps labels off a line.
    pub fn take_line(&mut self, from: Point, to: Point) {
        let length = (to.0 - from.0).hypot(to.1 - from.1);
        let steps = (length / 6.0).ceil().max(1.0);
        for step in 0..=steps as usize {
            let part = step as f64 / steps;
            self.take(Rect::around((from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part), 1.5));
        }
    }

    /// Whether nothing is in `rect` yet.
    pub fn is_free(&self, rect: &Rect) -> bool {
        self.cost(rect) == 0.0
    }

    /// How much of `rect` is taken already, px²; what lies outside the board counts manifold.
    fn cost(&self, rect: &Rect) -> f64 {
        let outside = if rect.within(&self.bounds) { 0.0 } else { 1e6 };
        outside + self.taken.iter().map(|taken| taken.overlap(rect)).sum::<f64>()
    }

    /// A free place for `block` beside a mark, or none.
    pub fn free(&self, block: &Block, at: Point, gap: f64, sides: &[Side]) -> Option<(Point, Anchor)> {
        let places = sides.iter().map(|side| side.place(block, at, gap));
        places.into_iter().find(|(place, anchor)| {
            let rect = block.rect(*place, *anchor);
            self.cost(&rect) == 0.0 && !self.misleads(&rect, at)
        })
    }

    /// The place that collides least, and of those one that is not misread: for labels that may not be left out.
    pub fn best(&self, block: &Block, at: Point, gap: f64, sides: &[Side]) -> (Point, Anchor) {
        let mut best = (Side::Above.place(block, at, gap), f64::INFINITY);
        for reach in [gap, gap + 8.0, gap + 18.0] {
            for side in sides {
                let place = side.place(block, at, reach);
                let rect = block.rect(place.0, place.1);
                let misread = if self.misleads(&rect, at) { 1.0 } else { 0.0 };
                let cost = self.cost(&rect) + misread + (reach - gap) * 0.01;
                if cost < best.1 {
                    best = (place, cost);
                }
            }
        }
        best.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_nearer_to_its_own_mark_than_to_any_other() {
        let block = Block::line("18.000", Role::Label);
        let own = (100.0, 100.0);
        // So that a label above the mark, at its left, just does not touch the other.
        let other = (own.0 - block.width() - 8.0, own.1 - 18.0);
        let mut placer = Placer::new(Rect::new(0.0, 0.0, 200.0, 200.0));
        placer.take_mark(Rect::around(own, 5.0));
        placer.take_mark(Rect::around(other, 5.0));
        let beside = |(at, anchor)| block.rect(at, anchor).gap(&Rect::around(own, 5.0));
        let beside_other = |(at, anchor)| block.rect(at, anchor).gap(&Rect::around(other, 5.0));
        let misread = Side::AboveLeft.place(&block, own, 10.0);
        assert!(placer.is_free(&block.rect(misread.0, misread.1)), "there is room, only nearer to the other");
        let sides = [Side::AboveLeft, Side::Below];
        let free = placer.free(&block, own, 10.0, &sides).expect("there is room below");
        let best = placer.best(&block, own, 10.0, &sides);
        assert!(beside(free) < beside_other(free) && beside(best) < beside_other(best));
        // What may be left out is left out rather than misread.
        assert!(placer.free(&block, own, 10.0, &[Side::AboveLeft]).is_none());
    }
}
