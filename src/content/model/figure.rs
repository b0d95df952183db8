//! Figures: what is measured, in which unit, and each published value.

use crate::content::Period;
use serde::{Deserialize, Serialize};

/// What sort of figure an observation is. A plan or a target is never joined to a result by a line; a line that
/// touches an estimate is drawn lighter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// What came, published after the period closed.
    Result,
    /// What came, published before the period closed.
    Estimate,
    /// The target of one year's plan.
    Plan,
    /// A target for a year or a span.
    Target,
    /// A long-range aim with a number.
    Vision,
}

impl Kind {
    /// Every kind, in the order of a legend.
    pub const ALL: [Kind; 5] = [Kind::Result, Kind::Estimate, Kind::Plan, Kind::Target, Kind::Vision];

    /// Its word in the data.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Result => "result",
            Kind::Estimate => "estimate",
            Kind::Plan => "plan",
            Kind::Target => "target",
            Kind::Vision => "vision",
        }
    }
}

/// Whose figure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// The province before the merger of June 2025.
    BinhPhuoc,
    /// The merged province.
    DongNai,
    /// The Southeast region.
    Southeast,
    /// The nation.
    Vietnam,
}

impl Scope {
    /// Every scope, the province first.
    pub const ALL: [Scope; 4] = [Scope::BinhPhuoc, Scope::Southeast, Scope::Vietnam, Scope::DongNai];

    /// Its word in the data.
    pub fn word(self) -> &'static str {
        match self {
            Scope::BinhPhuoc => "binh-phuoc",
            Scope::DongNai => "dong-nai",
            Scope::Southeast => "southeast",
            Scope::Vietnam => "vietnam",
        }
    }
}

/// How the published words bound the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// The number itself.
    Exact,
    /// "about", "nearly".
    About,
    /// "at least".
    AtLeast,
    /// "more than".
    MoreThan,
    /// "at most".
    AtMost,
    /// "less than".
    LessThan,
}

impl Bound {
    /// Its word in the data.
    pub fn word(self) -> &'static str {
        match self {
            Bound::Exact => "exact",
            Bound::About => "about",
            Bound::AtLeast => "at-least",
            Bound::MoreThan => "more-than",
            Bound::AtMost => "at-most",
            Bound::LessThan => "less-than",
        }
    }
}

/// How many publishers carry the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Agreement {
    /// One publisher.
    One,
    /// Two or more that agree.
    Several,
    /// Another publisher gives another value; each value is a row of its own.
    Conflict,
}

/// `units.csv`: how a number of a unit is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    /// Key.
    pub id: String,
    /// The unit in full, for a subtitle.
    pub name: String,
    /// The number with its unit; `{}` is the number.
    pub pattern: String,
    /// How a required pace is computed in this unit.
    pub pace: PaceRule,
}

/// How the pace towards a target is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaceRule {
    /// Units a year, evenly: shares, counts, areas.
    Linear,
    /// Per cent a year, compounded: totals and averages of money.
    Compound,
    /// None makes sense: ranks, and rates that are themselves a pace.
    None,
}

/// Which way is better, for the words of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// More is aimed at.
    Up,
    /// Less is aimed at.
    Down,
    /// Neither.
    None,
}

/// `indicators.csv`: a thing measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Indicator {
    /// Key.
    pub id: String,
    /// The sector it is shown under.
    pub sector: String,
    /// Its name.
    pub name: String,
    /// Its name in a label.
    pub short: String,
    /// Unit key.
    pub unit: String,
    /// What is measured, and what is not.
    pub definition: String,
    /// Whether its axis starts at zero; where it does not, the drawing says so.
    pub axis_from_zero: bool,
    /// Which way is aimed at.
    pub direction: Direction,
}

/// `observations.csv`: one published figure. Either `value`, or `low` and `high`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Observation {
    /// Key.
    pub id: String,
    /// What is measured.
    pub indicator: String,
    /// When.
    pub period: Period,
    /// What sort of figure.
    pub kind: Kind,
    /// Whose.
    pub scope: Scope,
    /// A single value, in the indicator's unit.
    pub value: Option<f64>,
    /// The lower end of a range.
    pub low: Option<f64>,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// How the words bound it.
    pub bound: Bound,
    /// The instrument that sets it, for plans and targets.
    pub document: Option<String>,
    /// Where it was read.
    pub source: String,
    /// Where in it.
    pub locator: String,
    /// Whether others say the same.
    pub agrees: Agreement,
    /// What a reader must know of it; may be empty.
    pub note: String,
}

/// `confirmations.csv`: another source that carries an observation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Confirmation {
    /// The observation.
    pub observation: String,
    /// The source that says the same.
    pub source: String,
}
