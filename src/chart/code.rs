//! A QR code: the way from a slide to the page, for a telephone.

use super::scene::{Mark, Px, Scene, Shape};
use super::svg::{Node, picture};
use qrcode::{Color, EcLevel, QrCode};

/// Cells of quiet around the code, which readers need.
const QUIET: usize = 4;

/// The code of an address as a drawing; none for one that is too long for any code.
pub fn code(address: &str) -> Option<Node> {
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let width = code.width();
    let cells = code.to_colors();
    let mut path = String::new();
    for (row, line) in cells.chunks(width).enumerate() {
        let mut column = 0;
        while column < width {
            let run = line[column..].iter().take_while(|cell| **cell == Color::Dark).count();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", column + QUIET, row + QUIET));
            }
            column += run.max(1);
        }
    }
    let size = (width + 2 * QUIET) as f64;
    let ground = format!("M0 0h{0}v{0}h-{0}z", Px::of(size));
    let mark = |class: &str, path| Mark { class: class.to_string(), shape: Shape::Path(path), figure: None };
    let marks = vec![mark("qr-ground", ground), mark("qr-dark", path)];
    Some(picture(&Scene { width: size, height: size, marks, planes: Vec::new() }, "code"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dark cells that the path of a code covers.
    fn covered(node: &Node) -> usize {
        let path = node.children[1].attributes.iter().find(|(name, _)| *name == "d").map(|(_, path)| path.clone());
        let runs = path.unwrap_or_default();
        runs.split('h').skip(1).step_by(2).filter_map(|run| run.split('v').next()?.parse::<usize>().ok()).sum()
    }

    #[test]
    fn every_dark_cell_is_drawn() {
        let address = "https://example.org/road/present/?n=5.2";
        let cells = QrCode::with_error_correction_level(address, EcLevel::M).expect("short").to_colors();
        let dark = cells.iter().filter(|cell| **cell == Color::Dark).count();
        assert_eq!(covered(&code(address).expect("a code")), dark);
        assert!(code(&"x".repeat(4000)).is_none(), "no code holds so much");
    }
}
