//! Which charts are shown, and of what.

use serde::{Deserialize, Serialize};

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
    /// A panel an indicator, over the same years.
    Multiples,
    /// Targets for spans of years.
    Spans,
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
    /// Whether a reader may guess its latest reading before seeing it.
    pub guess: bool,
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
