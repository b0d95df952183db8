//! The presentation: its slides and what is said with each.

use serde::{Deserialize, Serialize};

/// What a slide shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SlideKind {
    /// The name of the talk.
    Title,
    /// The sentence with the three aims, and the road.
    Road,
    /// The parts of a station's aim.
    Aims,
    /// A chart.
    Chart,
    /// What is asked of a sector, and its figures.
    Figures,
    /// The priority branches of industry.
    Branches,
    /// The tasks and the breakthroughs.
    Tasks,
    /// Who does what.
    Duties,
    /// Which aim has a number.
    Coverage,
    /// What changed since the programme.
    Since,
    /// Where the numbers come from.
    Sources,
    /// The last one, with the way to the site.
    End,
}

impl SlideKind {
    /// Its word in the data.
    pub fn word(self) -> &'static str {
        match self {
            SlideKind::Title => "title",
            SlideKind::Road => "road",
            SlideKind::Aims => "aims",
            SlideKind::Chart => "chart",
            SlideKind::Figures => "figures",
            SlideKind::Branches => "branches",
            SlideKind::Tasks => "tasks",
            SlideKind::Duties => "duties",
            SlideKind::Coverage => "coverage",
            SlideKind::Since => "since",
            SlideKind::Sources => "sources",
            SlideKind::End => "end",
        }
    }
}

/// `slides.csv`: a slide with its note, in the order of the talk. Numbers of a note are written as the
/// [`spoken`](crate::content::spoken) keys of figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Slide {
    /// Key, and the anchor on the page.
    pub id: String,
    /// What it shows.
    pub kind: SlideKind,
    /// Whether it is in the short version.
    pub brief: bool,
    /// How long it is planned to take, in seconds.
    pub seconds: u16,
    /// The chart it shows, if it is of a chart.
    pub chart: Option<String>,
    /// The sector it is about, if one.
    pub sector: Option<String>,
    /// The station whose aims it shows.
    pub milestone: Option<u16>,
    /// Its heading; empty where the data tell it.
    pub title: String,
    /// What to say, in about a minute.
    pub say: String,
    /// The likely question.
    pub question: String,
    /// The answer to it.
    pub answer: String,
    /// What the note rests on first.
    pub source: String,
}
