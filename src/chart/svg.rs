//! A scene as SVG: one tree of elements, from which the prerendered page, the living page and pictures are made.

use super::scene::{Anchor, Mark, Px, Scene, Shape, Shown};
use std::fmt;

/// The hatching that marks refer to, for the `<defs>` of a document.
pub const HATCH: &str = "<pattern id=\"hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" \
    patternTransform=\"rotate(45)\"><path class=\"hatch-line\" d=\"M0 0V7\"></path></pattern>";

/// An SVG element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its name.
    pub name: &'static str,
    /// Its attributes, in order.
    pub attributes: Vec<(&'static str, String)>,
    /// The elements in it.
    pub children: Vec<Node>,
    /// The text in it, where there are no elements.
    pub text: String,
}

impl Node {
    fn new(name: &'static str, attributes: Vec<(&'static str, String)>, children: Vec<Node>) -> Node {
        Node { name, attributes, children, text: String::new() }
    }

    /// A path of the class `class`, which nobody listens for.
    pub fn path(class: &str, data: String) -> Node {
        let attributes = vec![("class", class.to_string()), ("d", data), ("aria-hidden", "true".to_string())];
        Node::new("path", attributes, Vec::new())
    }
}

/// A scene as a picture of the class `class`. What it shows is said by the element around it.
pub fn picture(scene: &Scene, class: &str) -> Node {
    let mut frame = frame(scene, class);
    frame.attributes.push(("aria-hidden", "true".to_string()));
    frame.children = marks(&scene.marks);
    frame
}

/// A scene whose marks lead to the notes of the figures they show, below `home`. One of the links is a tab stop; arrow
/// keys go from there. All other marks are hidden from whoever listens: the links say what there is.
pub fn linked(scene: &Scene, class: &str, home: &str) -> Node {
    let mut frame = frame(scene, class);
    let whole = |edge: f64| format!("{} ", edge.round() as i32);
    let planes = scene.planes.iter().flat_map(|plane| [plane.x0, plane.y0, plane.x1, plane.y1].map(whole));
    frame.attributes.push(("data-planes", planes.collect::<String>().trim_end().to_string()));
    let mut tab = "0";
    for run in scene.marks.chunk_by(|one, other| one.figure == other.figure) {
        let children = marks(run);
        frame.children.push(match run.first().and_then(|mark| mark.figure.as_ref()) {
            None => Node::new("g", vec![("aria-hidden", "true".to_string())], children),
            Some(Shown { note, says, .. }) => {
                let to = vec![
                    ("href", format!("{home}{note}")),
                    ("aria-label", says.clone()),
                    ("tabindex", std::mem::replace(&mut tab, "-1").to_string()),
                ];
                Node::new("a", to, children)
            }
        });
    }
    frame
}

fn frame(scene: &Scene, class: &str) -> Node {
    let (width, height) = (Px::of(scene.width).to_string(), Px::of(scene.height).to_string());
    let view_box = format!("0 0 {width} {height}");
    let attributes = vec![("class", class.to_string()), ("width", width), ("height", height), ("viewBox", view_box)];
    Node::new("svg", attributes, Vec::new())
}

/// The marks of a scene, for an element of the caller's.
pub fn marks(marks: &[Mark]) -> Vec<Node> {
    marks.iter().map(mark).collect()
}

fn mark(Mark { class, shape, .. }: &Mark) -> Node {
    let class = ("class", class.clone());
    match shape {
        Shape::Path(data) => Node::new("path", vec![class, ("d", data.clone())], Vec::new()),
        Shape::Hatch(data) => {
            Node::new("path", vec![class, ("d", data.clone()), ("fill", "url(#hatch)".to_string())], Vec::new())
        }
        Shape::Text { x, y, anchor, text } => {
            let mut place = vec![class, ("x", x.to_string()), ("y", y.to_string())];
            if *anchor != Anchor::Start {
                place.push(("text-anchor", anchor.svg().to_string()));
            }
            Node { text: text.clone(), ..Node::new("text", place, Vec::new()) }
        }
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "<{}", self.name)?;
        for (name, value) in &self.attributes {
            write!(f, " {name}=\"{}\"", escape(value))?;
        }
        f.write_str(">")?;
        for child in &self.children {
            child.fmt(f)?;
        }
        write!(f, "{}</{}>", escape(&self.text), self.name)
    }
}

/// Text with the four characters escaped that mean something in markup.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
