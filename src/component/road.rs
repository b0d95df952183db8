//! The road itself. The buttons that lie on it belong to `station`.

use crate::chart::road::{Today, lying, standing};
use crate::chart::svg::{Node, picture};
use crate::content::Content;

/// The road in three layouts, of which the style sheet shows one.
pub fn road(content: &Content, today: &Today) -> [Node; 3] {
    [
        picture(&lying(content, 1152.0, today), "drawing road lying long"),
        picture(&lying(content, 700.0, today), "drawing road lying short"),
        picture(&standing(content, 324.0, today), "drawing road standing"),
    ]
}
