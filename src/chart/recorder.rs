//! The plotters backend of the project: it paints nothing, it records marks into a scene.
//!
//! plotters' coordinates are whole numbers, so the recorder's canvas is ten times as large as the drawing.
//! Classes are set from outside between two draws, through a shared [`Pen`].

use super::scene::{Anchor, Mark, Px, Shape, Shown};
use plotters::style::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use std::cell::RefCell;
use std::convert::Infallible;
use std::fmt::Write;
use std::rc::Rc;

/// Recorder units to one CSS pixel: a unit is the tenth that a [`Px`] counts.
pub const UNITS: f64 = 10.0;

/// What the next marks are called, and the marks recorded so far.
#[derive(Default)]
pub struct Pen {
    /// Classes of the next mark.
    pub class: String,
    /// Whether the next area is hatched.
    pub hatch: bool,
    /// The figure that the next marks show.
    pub figure: Option<Shown>,
    /// Everything drawn so far.
    pub marks: Vec<Mark>,
}

/// The backend that plotters draws on.
pub struct Recorder {
    size: (u32, u32),
    pen: Rc<RefCell<Pen>>,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl Recorder {
    /// A canvas of `width` × `height` CSS pixels that records into `pen`.
    pub fn new(width: f64, height: f64, pen: Rc<RefCell<Pen>>) -> Recorder {
        let units = |px: f64| (px * UNITS).round().max(0.0) as u32;
        Recorder { size: (units(width), units(height)), pen }
    }

    fn record(&self, shape: Shape) {
        let mut pen = self.pen.borrow_mut();
        let (class, figure) = (pen.class.clone(), pen.figure.clone());
        let shape = match shape {
            Shape::Path(data) if pen.hatch => Shape::Hatch(data),
            shape => shape,
        };
        // Neighbours of one class become one path: fewer nodes, the same picture.
        if let (Shape::Path(more), Some(Mark { class: last, shape: Shape::Path(path), figure: shown })) =
            (&shape, pen.marks.last_mut())
            && *last == class
            && *shown == figure
        {
            path.push_str(more);
            return;
        }
        pen.marks.push(Mark { class, shape, figure });
    }

    fn path(&self, points: impl IntoIterator<Item = BackendCoord>, closed: bool) -> Drawn {
        let mut data = String::new();
        for (index, (x, y)) in points.into_iter().enumerate() {
            data.push(if index == 0 { 'M' } else { 'L' });
            write_pair(&mut data, x, y);
        }
        if closed {
            data.push('Z');
        }
        self.record(Shape::Path(data));
        Ok(())
    }
}

fn write_pair(data: &mut String, x: i32, y: i32) {
    // Writing to a String cannot fail.
    let _ = write!(data, "{} {}", Px(x), Px(y));
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, _: BackendColor) -> Drawn {
        self.path([(x, y), (x + 1, y)], false)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, _: &S) -> Drawn {
        self.path([from, to], false)
    }

    fn draw_rect<S: BackendStyle>(&mut self, (x0, y0): BackendCoord, (x1, y1): BackendCoord, _: &S, _: bool) -> Drawn {
        let mut data = String::from("M");
        write_pair(&mut data, x0, y0);
        let _ = write!(data, "H{}V{}H{}Z", Px(x1), Px(y1), Px(x0));
        self.record(Shape::Path(data));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, _: &S) -> Drawn {
        self.path(path, false)
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, r: u32, _: &S, _: bool) -> Drawn {
        let r = r as i32;
        let mut data = String::from("M");
        write_pair(&mut data, x, y);
        let (radius, back, across) = (Px(r), Px(-r), Px(2 * r));
        let round = format!("a{radius} {radius} 0 1 1");
        let _ = write!(data, "m{back} 0{round} {across} 0{round} {} 0Z", Px(-2 * r));
        self.record(Shape::Path(data));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, points: I, _: &S) -> Drawn {
        self.path(points, true)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        self.record(Shape::Text { x: Px(x), y: Px(y), anchor, text: text.to_string() });
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        // `style.size()` is in recorder units already.
        let weight = super::measure::Weight::Regular;
        let width = super::measure::width(text, style.size(), weight);
        Ok((width.ceil() as u32, style.size().ceil() as u32))
    }
}
