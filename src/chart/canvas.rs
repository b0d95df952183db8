//! The drawing board of every chart: plotters' elements and coordinates on the recorder, in CSS pixels.

use super::decimate;
use super::label::{Block, Placer};
use super::recorder::{Pen, Recorder, UNITS};
use super::scene::{Anchor, Mark, Rect, Scene, Shown};
use super::style::Role;
use crate::address;
use crate::content::{Content, Indicator, Observation};
use crate::text::number;
use plotters::coord::Shift;
use plotters::coord::ranged1d::{BoldPoints, Ranged};
use plotters::coord::types::RangedCoordf64;
use plotters::element::{Circle, Drawable, PathElement, PointCollection, Polygon, Rectangle, Text};
use plotters::prelude::{BLACK, Cartesian2d, DrawingArea, IntoDrawingArea, IntoFont};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, ShapeStyle, TextStyle};
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

/// A point in CSS pixels.
pub type Point = (f64, f64);

/// The board: draw on it, then [`Canvas::finish`] it into a scene.
pub struct Canvas {
    area: DrawingArea<Recorder, Shift>,
    pen: Rc<RefCell<Pen>>,
    planes: Vec<Rect>,
    /// Which series the next marks and words belong to; 0 for none. Pointing at the words of one lights it.
    pub series: usize,
    /// The whole drawing.
    pub bounds: Rect,
    /// What labels must keep clear of.
    pub placer: Placer,
}

/// Words need no tenths of a pixel, and whole ones are fewer bytes.
fn whole((x, y): Point) -> Point {
    (x.round(), y.round())
}

fn units((x, y): Point) -> (i32, i32) {
    ((x * UNITS).round() as i32, (y * UNITS).round() as i32)
}

impl Canvas {
    /// An empty board, `width` × `height` CSS pixels.
    pub fn new(width: f64, height: f64) -> Canvas {
        let pen = Rc::new(RefCell::new(Pen::default()));
        let bounds = Rect::new(0.0, 0.0, width, height);
        Canvas {
            area: Recorder::new(width, height, pen.clone()).into_drawing_area(),
            pen,
            planes: Vec::new(),
            series: 0,
            bounds,
            placer: Placer::new(bounds),
        }
    }

    /// What the next marks are called.
    fn name(&self, class: &str) {
        self.pen.borrow_mut().class = match self.series {
            0 => class.to_string(),
            series => format!("{class} of-{series}"),
        };
    }

    fn draw<E>(&self, class: &str, element: &E)
    where
        E: Drawable<Recorder>,
        for<'a> &'a E: PointCollection<'a, (i32, i32)>,
    {
        self.name(class);
        // The recorder's error type is `Infallible`, and the board is not shared while it draws.
        let _ = self.area.draw(element);
    }

    /// What `draw` draws shows a figure: its marks lead to the figure's note.
    pub fn show(
        &mut self,
        content: &Content,
        indicator: &Indicator,
        figure: &Observation,
        draw: &mut dyn FnMut(&mut Canvas),
    ) {
        let note = address::note(&indicator.id, &content.anchor(figure));
        let month = (figure.period.midpoint() * 12.0) as i32;
        self.pen.borrow_mut().figure = Some(Shown { note, says: number::point(content, indicator, figure), month });
        draw(self);
        self.pen.borrow_mut().figure = None;
    }

    /// What `draw` draws is walked by keys, and read aloud, in the order of time: what shows no figure is drawn first.
    pub fn in_time(&mut self, draw: &mut dyn FnMut(&mut Canvas)) {
        let start = self.pen.borrow().marks.len();
        draw(self);
        let mut pen = self.pen.borrow_mut();
        let (shown, others): (Vec<Mark>, Vec<Mark>) = pen.marks.drain(start..).partition(|mark| mark.figure.is_some());
        pen.marks.extend(others);
        let start = pen.marks.len();
        let month = |mark: &Mark| mark.figure.as_ref().map(|figure| figure.month);
        for mark in shown {
            let at = pen.marks[start..].partition_point(|other| month(other) <= month(&mark));
            pen.marks.insert(start + at, mark);
        }
    }

    /// A line through points, of which no more are drawn than pixels can show.
    pub fn line(&self, class: &str, points: &[Point]) {
        let points = decimate::line(points.iter().copied().map(units).collect());
        self.draw(class, &PathElement::new(points, stroke()));
    }

    /// A closed shape.
    pub fn polygon(&self, class: &str, points: &[Point]) {
        let points: Vec<_> = points.iter().copied().map(units).collect();
        self.draw(class, &Polygon::new(points, fill()));
    }

    /// A rectangle.
    pub fn rect(&self, class: &str, rect: Rect) {
        self.draw(class, &Rectangle::new([units((rect.x0, rect.y0)), units((rect.x1, rect.y1))], fill()));
    }

    /// A circle of radius `r`.
    pub fn dot(&self, class: &str, at: Point, r: f64) {
        self.dots(class, &[at], r);
    }

    /// Circles of radius `r`, of which no more are drawn than pixels can show.
    pub fn dots(&self, class: &str, points: &[Point], r: f64) {
        self.name(class);
        for at in decimate::dots(points.iter().copied().map(units).collect()) {
            let _ = self.area.draw(&Circle::new(at, (r * UNITS) as i32, fill()));
        }
    }

    /// One line of text with its baseline at `at.1`; its box is kept clear of labels.
    pub fn text(&mut self, role: Role, class: &str, at: Point, anchor: Anchor, text: &str) {
        let at = whole(at);
        self.placer.take(Block::line(text, role).rect(at, anchor));
        self.write(role, class, at, anchor, text);
    }

    fn write(&self, role: Role, class: &str, at: Point, anchor: Anchor, text: &str) {
        let h = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let style = TextStyle::from(("sans-serif", role.size() * UNITS).into_font()).pos(Pos::new(h, VPos::Bottom));
        let class = if class.is_empty() { role.class().to_string() } else { format!("{} {class}", role.class()) };
        self.draw(&class, &Text::new(text.to_string(), units(at), style));
    }

    /// A block of lines whose first baseline is at `at.1`.
    pub fn block(&mut self, class: &str, block: &Block, at: Point, anchor: Anchor) {
        let at = whole(at);
        self.placer.take(block.rect(at, anchor));
        for (index, line) in block.lines.iter().enumerate() {
            let y = at.1 + index as f64 * block.role.leading();
            self.write(block.role, class, whole((at.0, y)), anchor, line);
        }
    }

    /// Hatching over `rect`: nothing is published here.
    pub fn hatch(&self, class: &str, rect: Rect) {
        self.rect(&format!("hatch-ground {class}"), rect);
        self.pen.borrow_mut().hatch = true;
        self.rect(&format!("hatch {class}"), rect);
        self.pen.borrow_mut().hatch = false;
    }

    /// A plane with data coordinates inside `frame`.
    pub fn plane(&self, x: Range<f64>, y: Range<f64>, frame: Rect) -> Plane {
        let left_top = units((frame.x0, frame.y0));
        let right_bottom = units((frame.x1, frame.y1));
        let coord = Cartesian2d::<RangedCoordf64, RangedCoordf64>::new(
            x,
            y.clone(),
            (left_top.0..right_bottom.0, right_bottom.1..left_top.1),
        );
        Plane { area: self.area.apply_coord_spec(coord), y, frame }
    }

    /// Marks in `frame` can be read off at its left and its foot.
    pub fn read_off(&mut self, frame: Rect) {
        self.planes.push(frame);
    }

    /// The scene drawn so far, cut at `height`.
    pub fn finish_at(mut self, height: f64) -> Scene {
        self.bounds.y1 = height;
        self.finish()
    }

    /// The scene drawn so far.
    pub fn finish(self) -> Scene {
        let marks = std::mem::take(&mut self.pen.borrow_mut().marks);
        Scene { width: self.bounds.x1, height: self.bounds.y1, marks, planes: self.planes }
    }
}

/// Data coordinates on a board.
pub struct Plane {
    area: DrawingArea<Recorder, Cartesian2d<RangedCoordf64, RangedCoordf64>>,
    y: Range<f64>,
    /// The plane's place on the board.
    pub frame: Rect,
}

impl Plane {
    /// The pixel of a value.
    pub fn at(&self, x: f64, y: f64) -> Point {
        let (x, y) = self.area.map_coordinate(&(x, y));
        (f64::from(x) / UNITS, f64::from(y) / UNITS)
    }

    /// Round values for at most `most` ticks of the vertical axis.
    pub fn ticks(&self, most: usize) -> Vec<f64> {
        RangedCoordf64::from(self.y.clone()).key_points(BoldPoints(most))
    }
}

fn stroke() -> ShapeStyle {
    BLACK.stroke_width(1)
}

fn fill() -> ShapeStyle {
    BLACK.filled()
}
