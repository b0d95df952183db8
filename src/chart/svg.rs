//! A scene as SVG text, for pictures and tests. The page shows the same marks through the `drawing` component.

use super::scene::{Mark, Px, Scene, Shape};
use std::fmt::Write;

/// The scene as one `<svg>` element. Colours come from the style sheet of the page that it stands in.
pub fn svg(scene: &Scene, label: &str) -> String {
    let (width, height) = (Px::of(scene.width), Px::of(scene.height));
    let mut text = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" class="drawing" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" aria-label="{}">"#,
        escape(label)
    );
    for Mark { class, shape, .. } in &scene.marks {
        // Writing to a String cannot fail.
        let _ = match shape {
            Shape::Path(data) => write!(text, r#"<path class="{class}" d="{data}"/>"#),
            Shape::Hatch(data) => write!(text, r#"<path class="{class}" fill="url(#hatch)" d="{data}"/>"#),
            Shape::Text { x, y, anchor, text: words } => write!(
                text,
                r#"<text class="{class}" x="{x}" y="{y}" text-anchor="{}">{}</text>"#,
                anchor.svg(),
                escape(words)
            ),
        };
    }
    text.push_str("</svg>");
    text
}

/// Text with the four characters escaped that mean something in markup.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
