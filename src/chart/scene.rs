//! A drawing as data: marks in paint order. The page, an embed, a slide and a picture are made from the same scene.

use std::fmt;

/// A drawing in CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// What is drawn, the lowest first.
    pub marks: Vec<Mark>,
    /// The planes whose axes a mark can be read off at: values at the left, or below.
    pub planes: Vec<Rect>,
}

/// A length in tenths of a CSS pixel, the precision of every drawing. Whole numbers keep the browser's side free of the
/// machinery that prints floating-point numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Px(pub i32);

impl Px {
    /// The nearest tenth of a pixel.
    pub fn of(pixels: f64) -> Px {
        Px((pixels * 10.0).round() as i32)
    }

    /// In pixels.
    pub fn pixels(self) -> f64 {
        f64::from(self.0) / 10.0
    }
}

impl fmt::Display for Px {
    /// Digit by digit: a drawing has thousands of them, and `write!` takes thrice as long.
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        // The longest is -214748364.8.
        let mut text = [0; 12];
        let mut start = text.len();
        let mut put = |character: u8| {
            start -= 1;
            text[start] = character;
        };
        let (mut whole, tenth) = (self.0.unsigned_abs() / 10, self.0.unsigned_abs() % 10);
        if tenth > 0 {
            put(b'0' + tenth as u8);
            put(b'.');
        }
        loop {
            put(b'0' + (whole % 10) as u8);
            whole /= 10;
            if whole == 0 {
                break;
            }
        }
        if self.0 < 0 {
            put(b'-');
        }
        f.write_str(str::from_utf8(&text[start..]).unwrap_or_default())
    }
}

/// One thing drawn. Colour, width and font are the style sheet's: a mark carries classes only.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Space-separated classes of `style/drawing.css` and `style/mark.css`.
    pub class: String,
    /// The shape.
    pub shape: Shape,
    /// The figure it shows, if it shows one.
    pub figure: Option<Shown>,
}

/// A figure that a mark shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Its note, below the home of the language: `figures/grdp/#2020-result`.
    pub note: String,
    /// It in a short sentence.
    pub says: String,
    /// When it holds, in months since the year 0.
    pub month: i32,
}

/// What a mark looks like.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// SVG path data.
    Path(String),
    /// SVG path data of an area that is hatched: nothing is published there.
    Hatch(String),
    /// One line of text; `y` is the baseline.
    Text {
        /// Horizontal place of the anchor.
        x: Px,
        /// The baseline.
        y: Px,
        /// Which point of the line stands at `x`.
        anchor: Anchor,
        /// The words.
        text: String,
    },
}

/// Which point of a line of text is placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

impl Anchor {
    /// The value of SVG's `text-anchor`.
    pub fn svg(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

/// A rectangle in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x0: f64,
    /// Top edge.
    pub y0: f64,
    /// Right edge.
    pub x1: f64,
    /// Bottom edge.
    pub y1: f64,
}

impl Rect {
    /// A rectangle from its edges: left, top, right, bottom.
    pub fn new(x0: f64, y0: f64, x1: f64, y1: f64) -> Rect {
        Rect { x0, y0, x1, y1 }
    }

    /// A square of half side `r` around a point.
    pub fn around((x, y): (f64, f64), r: f64) -> Rect {
        Rect::new(x - r, y - r, x + r, y + r)
    }

    /// The shared area with another rectangle, in square pixels.
    pub fn overlap(&self, other: &Rect) -> f64 {
        let w = self.x1.min(other.x1) - self.x0.max(other.x0);
        let h = self.y1.min(other.y1) - self.y0.max(other.y0);
        if w > 0.0 && h > 0.0 { w * h } else { 0.0 }
    }

    /// How far it is to another rectangle; nothing where they meet.
    pub fn gap(&self, other: &Rect) -> f64 {
        let apart = |low: f64, high: f64, from: f64, to: f64| (from - high).max(low - to).max(0.0);
        apart(self.x0, self.x1, other.x0, other.x1).hypot(apart(self.y0, self.y1, other.y0, other.y1))
    }

    /// Whether this lies wholly inside `outer`.
    pub fn within(&self, outer: &Rect) -> bool {
        self.x0 >= outer.x0 && self.y0 >= outer.y0 && self.x1 <= outer.x1 && self.y1 <= outer.y1
    }

    /// The width.
    pub fn width(&self) -> f64 {
        self.x1 - self.x0
    }

    /// The height.
    pub fn height(&self) -> f64 {
        self.y1 - self.y0
    }
}
