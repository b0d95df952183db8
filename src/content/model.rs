//! The tables of the data package, one struct a table, in one language.
//!
//! A column `text_vi` / `text_en` of a table is the field `text` here: the reader keeps the language
//! that was asked for. Field order follows `public/data/datapackage.json`, which says what each column means.

use super::period::Period;
use serde::{Deserialize, Serialize};

/// A reading language of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lang {
    /// Vietnamese, the first language, at `/`.
    Vi,
    /// English, at `/en/`.
    En,
}

impl Lang {
    /// Both languages, the first one first.
    pub const ALL: [Lang; 2] = [Lang::Vi, Lang::En];

    /// The language tag, as in `lang="vi"` and in column names.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Vi => "vi",
            Lang::En => "en",
        }
    }

    /// The other language.
    pub fn other(self) -> Lang {
        match self {
            Lang::Vi => Lang::En,
            Lang::En => Lang::Vi,
        }
    }
}

/// What sort of figure an observation is. Kinds are never mixed in one line or one computation.
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

/// `sources.csv`: a publication that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    /// Key.
    pub id: String,
    /// The title as published, or what stands in for it.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Where it was read.
    pub url: String,
    /// `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or empty where none is shown.
    pub date: String,
    /// What sort of publication.
    pub kind: SourceKind,
    /// Language tag of the publication.
    pub language: String,
}

/// What sort of publication a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// A legal text.
    Law,
    /// A government site or report.
    Official,
    /// A statistics office.
    Statistics,
    /// A newspaper or magazine.
    Press,
    /// A trade or company site, or a copy of somebody else's text.
    Other,
}

/// `documents.csv`: the instrument that sets a number (a resolution, a decision, a plan).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Key.
    pub id: String,
    /// Its name in full.
    pub name: String,
    /// Its name in a label.
    pub short: String,
    /// `YYYY` to `YYYY-MM-DD`, or empty.
    pub date: String,
    /// The source that names it.
    pub source: String,
}

/// `milestones.csv`: a station.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Milestone {
    /// 2025, 2030 or 2045.
    pub year: u16,
    /// The aim in one phrase.
    pub aim: String,
    /// What stands beside the large numeral: how the words and the numbers relate.
    pub lead: String,
    /// Where the aim was read.
    pub source: String,
    /// Where in it.
    pub locator: String,
}

/// `goals.csv`: a part of an aim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    /// Key.
    pub id: String,
    /// The station's year.
    pub milestone: u16,
    /// The sector it belongs to, if one.
    pub sector: Option<String>,
    /// The aim in words.
    pub text: String,
    /// The indicator that comes nearest, if one does.
    pub indicator: Option<String>,
    /// How that indicator relates to the words; empty without one.
    pub note: String,
    /// Where it was read.
    pub source: String,
    /// Where in it.
    pub locator: String,
}

/// `sectors.csv`: a sector, in page order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sector {
    /// Key.
    pub id: String,
    /// False for the economy as a whole, which the programme does not list as a sector.
    pub named: bool,
    /// Its name.
    pub name: String,
    /// Its name in a narrow column.
    pub short: String,
}

/// `measures.csv`: what the programme asks of a sector.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// Key.
    pub id: String,
    /// The sector.
    pub sector: String,
    /// What is asked.
    pub text: String,
    /// Where it was read.
    pub source: String,
    /// Where in it.
    pub locator: String,
}

/// `branches.csv`, `tasks.csv`: a named thing of the programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Key.
    pub id: String,
    /// What it is.
    pub text: String,
    /// Where it was read.
    pub source: String,
    /// Where in it.
    pub locator: String,
}

/// `breakthroughs.csv`: one of the three breakthroughs, part of a task.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Breakthrough {
    /// Key.
    pub id: String,
    /// The task it belongs to.
    pub task: String,
    /// What it is.
    pub text: String,
    /// Where it was read.
    pub source: String,
    /// Where in it.
    pub locator: String,
}

/// A step of carrying the programme out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Issues the programme.
    Issue,
    /// Directs the work.
    Direct,
    /// Turns it into rules and policies.
    Institutionalise,
    /// Plans and carries out.
    CarryOut,
    /// Advises, spreads the word, supervises.
    Advise,
    /// Reviews at mid-term.
    Review,
}

/// `duties.csv`: who does what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Duty {
    /// Key.
    pub id: String,
    /// The step.
    pub role: Role,
    /// Who.
    pub who: String,
    /// What they do.
    pub what: String,
    /// Where it was read.
    pub source: String,
    /// Where in it.
    pub locator: String,
}

/// `events.csv`: a dated event on the road.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// Key.
    pub id: String,
    /// `YYYY-MM-DD`.
    pub date: String,
    /// What happened.
    pub text: String,
    /// The same in a label on the road.
    pub short: String,
    /// Where it was read.
    pub source: String,
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

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChartKind {
    /// Results and targets over time.
    Progress,
    /// Each year's plan against its result.
    Plan,
    /// Parts of a whole, year by year.
    Shares,
    /// From one value to a target, several indicators.
    Change,
    /// A rank over time, the best at the top.
    Rank,
    /// The province beside the region and the nation.
    Beside,
}

/// `charts.csv`: a chart, in page order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// Key, and the word in the address.
    pub id: String,
    /// The sector it is shown under.
    pub sector: String,
    /// How it is drawn.
    pub kind: ChartKind,
    /// What is shown, for the subtitle.
    pub name: String,
    /// What a reader must know before comparing; may be empty.
    pub note: String,
}

/// `chart_indicators.csv`: an indicator of a chart, in drawing order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChartIndicator {
    /// The chart.
    pub chart: String,
    /// The indicator.
    pub indicator: String,
}

/// `gaps.csv`: something that is not known or was left out, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gap {
    /// Key.
    pub id: String,
    /// What is not known, or what was left out.
    pub text: String,
    /// Why.
    pub why: String,
}

/// The whole package in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each field is the table of its name")]
pub struct Content {
    pub lang: Lang,
    pub sources: Vec<Source>,
    pub documents: Vec<Document>,
    pub milestones: Vec<Milestone>,
    pub goals: Vec<Goal>,
    pub sectors: Vec<Sector>,
    pub measures: Vec<Measure>,
    pub branches: Vec<Item>,
    pub tasks: Vec<Item>,
    pub breakthroughs: Vec<Breakthrough>,
    pub duties: Vec<Duty>,
    pub events: Vec<Event>,
    pub units: Vec<Unit>,
    pub indicators: Vec<Indicator>,
    pub observations: Vec<Observation>,
    pub confirmations: Vec<Confirmation>,
    pub charts: Vec<Chart>,
    pub chart_indicators: Vec<ChartIndicator>,
    pub gaps: Vec<Gap>,
}
