//! A chart that asks, with its parts on the page.

use super::super::layout::text_size;
use super::super::parts::{Part, elements};
use crate::chart::scene::Px;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// It and its parts.
pub struct Asker {
    pub figure: Part,
    pub drawing: Part,
    pub plane: Part,
    pub track: Part,
    pub scale: HtmlInputElement,
    pub told: Part,
    /// The width that its plane was drawn for, in CSS pixels; 0 before.
    pub drawn: Cell<f64>,
}

impl Asker {
    /// The parts of a figure that can ask.
    pub fn of(figure: Part) -> Option<Asker> {
        let parts = elements(&figure, ".drawing-box, .guess-plane, .track, .guess input, .guess-told");
        let [drawing, plane, track, scale, told]: [Part; 5] = parts.try_into().ok()?;
        let drawn = Cell::default();
        Some(Asker { scale: scale.unchecked_into(), figure, drawing, plane, track, told, drawn })
    }

    /// Whether it asks now.
    pub fn asks(&self) -> bool {
        self.figure.has_attribute("data-guessing")
    }

    /// How wide its drawing is, as `on_width` tells it.
    pub fn width(&self) -> f64 {
        f64::from(self.drawing.client_width()) / text_size()
    }

    /// The step of the scale.
    pub fn step(&self) -> u16 {
        self.scale.value().parse().unwrap_or_default()
    }

    /// Sets a property of the track, in hundredths of what it is measured by.
    pub fn set_track(&self, name: &str, at: f64) {
        let _ = self.track.style().set_property(name, &format!("{}%", Px::of(at)));
    }
}
