//! Where the pages lie, and the way from one to another. All links inside the site are relative.

use super::{Station, Theme};
use crate::content::Lang;

/// Where a page lies: its language, and how many folders below that language's home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The language of the page.
    pub lang: Lang,
    /// Folders between the page and its language's home: none for the explore page.
    pub depth: u8,
}

impl Place {
    /// The way to the home of the page's language: empty on the home page itself.
    pub fn home(self) -> String {
        "../".repeat(usize::from(self.depth))
    }

    /// The way to the site's root.
    pub fn root(self) -> String {
        match self.lang {
            Lang::Vi => self.home(),
            Lang::En => format!("../{}", self.home()),
        }
    }

    /// The way to the home of the other language.
    pub fn other_home(self) -> String {
        match self.lang {
            Lang::Vi => self.home() + home(Lang::En),
            Lang::En => self.root(),
        }
    }

    /// The table of all figures.
    pub fn figures(self) -> String {
        format!("{}{FIGURES}", self.home())
    }

    /// The line of a source in the list of publications.
    pub fn source(self, id: &str) -> String {
        format!("{}{FIGURES}#{}", self.home(), source_anchor(id))
    }

    /// The page of an indicator.
    pub fn indicator(self, id: &str) -> String {
        format!("{}{id}/", self.figures())
    }

    /// The page of a chart.
    pub fn chart(self, id: &str) -> String {
        format!("{}{CHARTS}{id}/", self.home())
    }

    /// The page that makes the code by which other sites embed a view.
    pub fn making(self, view: &str) -> String {
        format!("{}{EMBEDS}?view={view}", self.home())
    }

    /// The page of a sector.
    pub fn sector(self, id: &str) -> String {
        format!("{}{SECTORS}{id}/", self.home())
    }
}

/// The folder of a language's home below the site's root.
pub fn home(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "",
        Lang::En => "en/",
    }
}

/// Where a page lies in every language: its path below the site's root without the home of its language.
pub fn same_view(path: &str) -> &str {
    path.strip_prefix(home(Lang::En)).unwrap_or(path)
}

/// The folder of the presentation below a language's home.
pub const PRESENT: &str = "present/";

/// The folder of the figures' pages below a language's home.
pub const FIGURES: &str = "figures/";
/// The folder of the charts' pages below a language's home.
pub const CHARTS: &str = "chart/";
/// The folder of what is embedded in other sites, below a language's home.
pub const EMBEDS: &str = "embed/";
/// The folder of the sectors' pages below a language's home.
pub const SECTORS: &str = "sector/";

/// The note of a figure, or of a computed fact, below a language's home.
pub fn note(indicator: &str, anchor: &str) -> String {
    format!("{FIGURES}{indicator}/#{anchor}")
}

/// The picture of a chart, where `root` leads to the site's root: `image/growth.2030.vi.svg`, with `.dark` before the end
/// for the dark theme.
pub fn picture(root: &str, chart: &str, station: Station, lang: &str, theme: Theme) -> String {
    let theme = if theme == Theme::Dark { ".dark" } else { "" };
    format!("{root}image/{chart}.{}.{lang}{theme}.svg", station.year())
}

/// The view of the explore page, whose picture all pages without one of their own share.
pub const EXPLORE: &str = "explore";

/// The view of a chart.
pub fn chart_view(id: &str) -> String {
    format!("chart-{id}")
}

/// The view of a sector.
pub fn sector_view(id: &str) -> String {
    format!("sector-{id}")
}

/// The picture that a shared link is shown with, below the site's root: `image/card/chart-growth.vi.png`.
pub fn card(view: &str, lang: Lang) -> String {
    format!("image/card/{view}.{}.png", lang.tag())
}

/// The anchor of a source in the list of publications.
pub fn source_anchor(id: &str) -> String {
    format!("s-{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_is_relative_to_its_page() {
        let (home, deep) = (Place { lang: Lang::Vi, depth: 0 }, Place { lang: Lang::En, depth: 2 });
        assert_eq!((home.home(), home.root(), home.other_home()), ("".into(), "".into(), "en/".into()));
        assert_eq!(
            (deep.home(), deep.root(), deep.other_home()),
            ("../../".into(), "../../../".into(), "../../../".into())
        );
        assert_eq!(home.source("mpi"), "figures/#s-mpi");
        assert_eq!(deep.indicator("grdp"), "../../figures/grdp/");
        assert_eq!(
            (home.chart("growth"), deep.sector("urban")),
            ("chart/growth/".into(), "../../sector/urban/".into())
        );
        assert_eq!(card(&chart_view("growth"), Lang::En), "image/card/chart-growth.en.png");
        assert_eq!(note("grdp", "2020-result"), "figures/grdp/#2020-result");
    }
}
