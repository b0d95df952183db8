//! The roles of text in a drawing. Sizes stand here because layout needs them before any style sheet is read;
//! `style/drawing.css` gives the same classes the same sizes, and a test compares the two.

use super::measure::Weight;

/// What a text does in a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A number or year at an axis.
    Axis,
    /// A year at an axis that is a station.
    Station,
    /// A result's value.
    Value,
    /// A target's label.
    Label,
    /// A remark.
    Note,
    /// An event on the road.
    Event,
    /// A station's aim on the road.
    Aim,
    /// A station's year on the road.
    Year,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 8] =
        [Role::Axis, Role::Station, Role::Value, Role::Label, Role::Note, Role::Event, Role::Aim, Role::Year];

    /// Its class in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Role::Axis => "t-axis",
            Role::Station => "t-station",
            Role::Value => "t-value",
            Role::Label => "t-label",
            Role::Note => "t-note",
            Role::Event => "t-event",
            Role::Aim => "t-aim",
            Role::Year => "t-year",
        }
    }

    /// Font size in CSS pixels.
    pub fn size(self) -> f64 {
        match self {
            Role::Axis | Role::Station | Role::Note => 13.0,
            Role::Value | Role::Label | Role::Event => 14.0,
            Role::Aim => 15.0,
            Role::Year => 24.0,
        }
    }

    /// Font weight.
    pub fn weight(self) -> Weight {
        match self {
            Role::Axis | Role::Note | Role::Event | Role::Aim => Weight::Regular,
            Role::Station | Role::Value | Role::Label | Role::Year => Weight::Bold,
        }
    }

    /// Distance of two baselines in a block, px.
    pub fn leading(self) -> f64 {
        self.size() * 1.28
    }
}
