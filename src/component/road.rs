//! The road itself. The buttons that lie on it belong to `station`.

use crate::chart::LEAST;
use crate::chart::road::{Today, lying, standing};
use crate::chart::svg::{Node, picture};
use crate::content::Content;

/// The road in three layouts, of which the style sheet shows one. On a phone it stands in `width` px.
pub fn road(content: &Content, today: &Today, width: f64) -> [Node; 3] {
    let width = width.clamp(LEAST, 416.0);
    [
        picture(&lying(content, 1152.0, today), "drawing road lying long"),
        picture(&lying(content, 700.0, today), "drawing road lying short"),
        picture(&standing(content, width, today), "drawing road standing"),
    ]
}
