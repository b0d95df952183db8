//! The views that stand alone inside other pages: what there is of them, and where each lies.

use super::{CHARTS, EMBEDS, SECTORS, Station, Theme};
use crate::content::{Content, Lang};

/// A view of the content that can be embedded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum View {
    /// The road from 2020 to 2045.
    Road,
    /// The aims for a station.
    Aims(Station),
    /// A sector, by its key: what is asked of it, and its first chart.
    Sector(String),
    /// A chart, by its key.
    Chart(String),
    /// Which aim has a number.
    Coverage,
    /// A chart that asks before it shows, by its key.
    Guess(String),
}

impl View {
    /// Every view there is, in the order of the explore page.
    pub fn all(content: &Content) -> Vec<View> {
        let charts = content.charts.iter();
        let asked = content.charts.iter().filter(|chart| chart.guess);
        let aims = Station::ALL.into_iter().map(View::Aims);
        let sectors = content.sectors.iter().map(|sector| View::Sector(sector.id.clone()));
        [View::Road]
            .into_iter()
            .chain(aims)
            .chain(sectors)
            .chain(charts.map(|chart| View::Chart(chart.id.clone())))
            .chain([View::Coverage])
            .chain(asked.map(|chart| View::Guess(chart.id.clone())))
            .collect()
    }

    /// Its name in addresses and in the names of files: `road`, `aims-2030`, `chart-growth`.
    pub fn key(&self) -> String {
        match self {
            View::Road => "road".to_string(),
            View::Aims(station) => format!("aims-{}", station.year()),
            View::Sector(id) => format!("sector-{id}"),
            View::Chart(id) => format!("chart-{id}"),
            View::Coverage => "coverage".to_string(),
            View::Guess(id) => format!("guess-{id}"),
        }
    }

    /// Where it lies below a language's home.
    pub fn path(&self) -> String {
        format!("{EMBEDS}{}/", self.key())
    }

    /// The page that shows the same among all else, below a language's home; without the anchor that [`View::place`] has.
    pub fn page(&self) -> String {
        match self {
            View::Road | View::Coverage | View::Aims(_) => String::new(),
            View::Sector(id) => format!("{SECTORS}{id}/"),
            View::Chart(id) | View::Guess(id) => format!("{CHARTS}{id}/"),
        }
    }

    /// The place on that page, with the state in which it is shown there.
    pub fn place(&self) -> String {
        let state = match self {
            View::Aims(station) => super::Address { station: *station, ..Default::default() }.query() + "#aims",
            View::Coverage => "#coverage".to_string(),
            _ => String::new(),
        };
        self.page() + &state
    }

    /// The view whose prepared picture a link is shown with.
    pub fn card(&self) -> String {
        match self {
            View::Road | View::Aims(_) | View::Coverage => super::EXPLORE.to_string(),
            View::Sector(_) | View::Chart(_) => self.key(),
            View::Guess(id) => View::Chart(id.clone()).key(),
        }
    }

    /// Whether a station can be chosen in it.
    pub fn has_stations(&self) -> bool {
        !matches!(self, View::Aims(_) | View::Guess(_))
    }
}

/// A view's picture below the site's root, without its ending: `image/chart-growth.vi.dark`.
pub fn still(view: &View, lang: Lang, theme: Theme) -> String {
    format!("image/{}.{}.{}", view.key(), lang.tag(), theme.word())
}

/// The folder of pictures that articles cite: what was published in it once stays.
pub const FROZEN: &str = "image/frozen/";

/// A view's picture that never changes, since its content's hash is in its name; `times` is `@2x` or nothing.
pub fn frozen(view: &View, lang: Lang, theme: Theme, hash: &str, times: &str) -> String {
    format!("{FROZEN}{}.{}.{}.{hash}{times}.png", view.key(), lang.tag(), theme.word())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::content::read_all;
    use std::collections::BTreeSet;
    use std::path::Path;

    #[test]
    fn every_view_has_a_name_of_its_own_that_an_address_can_hold() {
        let [content, _] =
            read_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/data")).expect("a sound package");
        let views = View::all(&content);
        let keys: BTreeSet<String> = views.iter().map(View::key).collect();
        assert_eq!(keys.len(), views.len());
        assert!(keys.iter().all(|key| super::super::is_key(key)), "{keys:?}");
        let asked = content.charts.iter().filter(|chart| chart.guess).count();
        assert_eq!(views.len(), 1 + 3 + content.sectors.len() + content.charts.len() + 1 + asked);
    }

    #[test]
    fn a_view_leads_to_its_place_in_its_state() {
        assert_eq!(View::Aims(Station::Y2045).place(), "?y=2045#aims");
        assert_eq!(View::Aims(Station::default()).place(), "#aims");
        assert_eq!(View::Guess("growth".into()).place(), "chart/growth/");
        assert_eq!(View::Sector("urban".into()).path(), "embed/sector-urban/");
    }
}
