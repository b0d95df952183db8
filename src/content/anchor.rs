//! The address of a figure on the page of its indicator. An address once published keeps working, so it is made of
//! what the figure is, never of where it stands in a table.

use super::model::{Content, Observation, Scope};

impl Observation {
    /// Scope (but for the province), period and kind: `2023-result`, `southeast-2021-2030-target`.
    fn stem(&self) -> String {
        let period = self.period.to_string().replace('/', "-");
        match self.scope {
            Scope::BinhPhuoc => format!("{period}-{}", self.kind.word()),
            scope => format!("{}-{period}-{}", scope.word(), self.kind.word()),
        }
    }

    fn is_alike(&self, other: &Observation) -> bool {
        (&self.indicator, self.scope, self.period, self.kind)
            == (&other.indicator, other.scope, other.period, other.kind)
    }
}

impl Content {
    /// The anchor of an observation of this content. The second of two alike ends in `-2`, and so on, in the order of
    /// the table. The observation's key is its indicator's key, a hyphen, and this.
    pub fn anchor(&self, one: &Observation) -> String {
        let alike = self.observations.iter().filter(|other| other.is_alike(one));
        match alike.take_while(|other| !std::ptr::eq(*other, one)).count() {
            0 => one.stem(),
            before => format!("{}-{}", one.stem(), before + 1),
        }
    }
}
