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

/// Neighbours become one path up to this length, bytes: what is much longer takes a browser longer to paint than its parts.
const LONG: usize = 4096;

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

impl Pen {
    /// Adds to the path of the mark before, where that is alike: fewer nodes, the same picture. Otherwise to a new one.
    fn path(&mut self, write: &mut dyn FnMut(&mut String)) {
        let joins = matches!(self.marks.last(), Some(Mark { class, shape: Shape::Path(path), figure })
            if !self.hatch && *class == self.class && *figure == self.figure && path.len() < LONG);
        if !joins {
            let shape = if self.hatch { Shape::Hatch } else { Shape::Path };
            self.mark(shape(String::new()));
        }
        if let Some(Mark { shape: Shape::Path(path) | Shape::Hatch(path), .. }) = self.marks.last_mut() {
            write(path);
        }
    }

    fn mark(&mut self, shape: Shape) {
        self.marks.push(Mark { class: self.class.clone(), shape, figure: self.figure.clone() });
    }
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

    fn path(&self, write: &mut dyn FnMut(&mut String)) -> Drawn {
        self.pen.borrow_mut().path(write);
        Ok(())
    }

    /// A path through points: it starts at a whole pixel, and each further point is told from the one before. So shapes of
    /// one kind are told in the same words wherever they stand, and a page has fewer bytes to load.
    fn through(&self, points: impl IntoIterator<Item = BackendCoord>, end: &str) -> Drawn {
        let mut points = points.into_iter();
        self.path(&mut |data| {
            let Some(first) = points.next() else { return };
            start(data, first);
            let mut last = first;
            for point in points.by_ref() {
                step(data, (point.0 - last.0, point.1 - last.1));
                last = point;
            }
            data.push_str(end);
        })
    }
}

/// The nearest whole pixel, in units.
fn whole(units: i32) -> i32 {
    (units + 5).div_euclid(10) * 10
}

// Writing to a String cannot fail.
fn start(data: &mut String, (x, y): BackendCoord) {
    let _ = write!(data, "M{} {}", Px(whole(x)), Px(whole(y)));
}

fn step(data: &mut String, by: BackendCoord) {
    let _ = match by {
        (x, 0) => write!(data, "h{}", Px(x)),
        (0, y) => write!(data, "v{}", Px(y)),
        (x, y) => write!(data, "l{} {}", Px(x), Px(y)),
    };
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
        self.through([(x, y), (x + 1, y)], "")
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, _: &S) -> Drawn {
        self.through([from, to], "")
    }

    fn draw_rect<S: BackendStyle>(&mut self, (x0, y0): BackendCoord, (x1, y1): BackendCoord, _: &S, _: bool) -> Drawn {
        // What is thinner than two pixels keeps its width; else neighbours meet where their edges do.
        let length = |from: i32, to: i32| if (to - from).abs() < 20 { to - from } else { whole(to) - whole(from) };
        let (width, height) = (length(x0, x1), length(y0, y1));
        self.path(&mut |data| {
            start(data, (x0, y0));
            let _ = write!(data, "h{}v{}h{}Z", Px(width), Px(height), Px(-width));
        })
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, _: &S) -> Drawn {
        self.through(path, "")
    }

    fn draw_circle<S: BackendStyle>(&mut self, (x, y): BackendCoord, r: u32, _: &S, _: bool) -> Drawn {
        let r = r as i32;
        self.path(&mut |data| {
            // Its middle stands at a whole pixel.
            let _ = write!(data, "M{} {}", Px(whole(x) - r), Px(whole(y)));
            // One arc all round but for a tenth of a pixel, which is closed: a whole circle would take two.
            let _ = write!(data, "a{0} {0} 0 1 1 0 .1Z", Px(r));
        })
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, points: I, _: &S) -> Drawn {
        self.through(points, "Z")
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        self.pen.borrow_mut().mark(Shape::Text { x: Px(x), y: Px(y), anchor, text: text.to_string() });
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
