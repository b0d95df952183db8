//! The programme: its stations, aims, sectors, tasks and duties, and what is not known.

use serde::{Deserialize, Serialize};

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

/// `branches.csv`, `tasks.csv`, `since.csv`: a named thing of the programme, or a thing that changed since.
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

/// `shifts.csv`: an aim whose words or number changed from document to document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shift {
    /// Key.
    pub id: String,
    /// The aim.
    pub name: String,
    /// How it changed.
    pub change: String,
}

/// `wordings.csv`: one document's wording of such an aim, or its number; in order of time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Wording {
    /// Key.
    pub id: String,
    /// The aim.
    pub shift: String,
    /// Whose wording it is, and when.
    pub who: String,
    /// The words; empty where it is a number.
    pub text: String,
    /// The number; none where it is words.
    pub observation: Option<String>,
    /// Where it was read.
    pub source: String,
    /// Where in it.
    pub locator: String,
}
