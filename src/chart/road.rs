//! The road: 2020 to 2045, its surface telling what is known of each stretch.
//!
//! Lying (wide) it is drawn to scale; standing (phone) the stretch after 2030 is cut short at a break sign.

use super::LISTED;
use super::canvas::{Canvas, Point};
use super::label::Block;
use super::mark::year_class;
use super::scene::{Anchor, Rect, Scene};
use super::style::Role;
use crate::content::Content;
use crate::text::{labels, number};

/// First year of the road.
pub const START: f64 = 2020.0;
/// Last year of the road.
pub const END: f64 = 2045.0;
/// Distance of the road's ends from the edges of a lying drawing, px; the buttons on it keep the same.
pub const MARGIN: f64 = 16.0;

/// Room below a lying road, px: for two lines of each aim, or for four where it is short. `style/road.css` reckons with
/// it to lay the slider on the road.
const BELOW_LONG: f64 = 118.0;
const BELOW_SHORT: f64 = 146.0;

const THICK: f64 = 16.0;

/// The day that is marked on the road.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// Whether it is the reader's day; else it is the day on which the page was made, and is named so.
    pub live: bool,
}

impl Today {
    fn label(&self, content: &Content) -> String {
        let labels = labels(content.lang);
        let name = if self.live { labels.today } else { labels.edition };
        format!("{name} {}", number::date(content.lang, &self.date))
    }
}

/// A date of the package, `YYYY-MM-DD`, as a decimal year; the start of the year where it cannot be read.
pub fn decimal_year(date: &str) -> f64 {
    let mut parts = date.split('-').map(|part| f64::from(part.parse::<u16>().unwrap_or(1)));
    let (year, month, day) = (parts.next().unwrap_or(START), parts.next().unwrap_or(1.0), parts.next().unwrap_or(1.0));
    year + (month - 1.0) / 12.0 + (day - 1.0) / 365.0
}

/// The road lying, `width` px wide; with today marked.
pub fn lying(content: &Content, width: f64, today: &Today) -> Scene {
    let events = &content.events;
    let (line, top) = (26.0, 18.0);
    let y = top + (events.len() as f64 + 1.0) * line + 34.0;
    let below = if width < 1000.0 { BELOW_SHORT } else { BELOW_LONG };
    let mut canvas = Canvas::new(width, y + below);
    let frame = Rect::new(MARGIN, 0.0, width - MARGIN, y);
    let plane = canvas.plane(START..END, 0.0..1.0, frame);
    let x = |year: f64| plane.at(year, 0.0).0;
    let surface = |from: f64, to: f64| Rect::new(x(from), y - THICK / 2.0, x(to), y + THICK / 2.0);
    canvas.hatch("road", surface(2030.0, END));
    canvas.rect("road-case", surface(2025.0, 2030.0));
    canvas.line("road-dash", &[(x(2025.0) + 18.0, y), (x(2030.0) - 18.0, y)]);
    canvas.rect("road-done", surface(START, 2025.0));
    for year in 2020..=2045 {
        let at = x(f64::from(year));
        let long = year % 5 == 0;
        canvas.line("axis", &[(at, y + 13.0), (at, y + if long { 20.0 } else { 17.0 })]);
        let (anchor, at) = if year == 2020 { (Anchor::Start, MARGIN) } else { (Anchor::Middle, at) };
        if matches!(year, 2020 | 2035 | 2040) {
            canvas.text(Role::Axis, "", (at, y + 38.0), anchor, &year.to_string());
        }
    }
    for (index, event) in events.iter().enumerate() {
        let at = x(decimal_year(&event.date));
        let label = top + index as f64 * line;
        flag(&mut canvas, (at, y), label, &number::date(content.lang, &event.date), &event.short);
    }
    let at = x(decimal_year(&today.date).clamp(START, END));
    let label = top + events.len() as f64 * line;
    canvas.line("road-now", &[(at, label - 12.0), (at, y - 18.0)]);
    canvas.polygon("road-now", &[(at - 6.0, y - 19.0), (at + 6.0, y - 19.0), (at, y - 10.0)]);
    let name = Block::line(&today.label(content), Role::Value);
    let (place, anchor) =
        if at + 9.0 + name.width() > width { (at - 9.0, Anchor::End) } else { (at + 9.0, Anchor::Start) };
    canvas.block("now", &name, (place, label), anchor);
    // The remark on the empty stretch keeps clear of today, on the side where there is more room; whatever the day is
    // called, so that nothing moves when the page comes alive.
    let called = |live: bool| Block::line(&Today { live, ..today.clone() }.label(content), Role::Value).width();
    let wide = called(true).max(called(false)) + 25.0;
    let (from, to) =
        if at < x(2036.0) { (x(2031.0).max(at + wide), x(END)) } else { (x(2031.0), at - name.width() - 25.0) };
    let note = Block::balanced(labels(content.lang).road_gap, Role::Note, to - from);
    let middle = (from + to) / 2.0;
    // Beside a late day a short road has no room for it; the key says the same.
    if note.lines.len() < 4 {
        canvas.block("", &note, (middle, y - 12.0 - note.height()), Anchor::Middle);
        canvas.line("stem", &[(middle, y - 18.0), (middle, y - THICK / 2.0 - 1.0)]);
    }
    stations(&mut canvas, content, |year| (x(year), y));
    for milestone in &content.milestones {
        let (year, at) = (milestone.year, x(f64::from(milestone.year)));
        let last = year == 2045;
        let (at, anchor) = if last { (width, Anchor::End) } else { (at - 14.0, Anchor::Start) };
        let class = year_class(year);
        canvas.text(Role::Year, class, (at, y + 52.0), anchor, &year.to_string());
        let most = if last { 250.0 } else { (x(2030.0) - x(2025.0)) * 0.92 };
        let aim = Block::balanced(&milestone.aim, Role::Aim, most);
        canvas.block(class, &aim, (at, y + 76.0), anchor);
    }
    canvas.finish()
}

fn flag(canvas: &mut Canvas, (x, y): Point, label: f64, date: &str, text: &str) {
    canvas.line("stem", &[(x, label - 12.0), (x, y - THICK / 2.0)]);
    canvas.dot("road-event", (x, y), 4.0);
    let block = Block::line(date, Role::Value);
    canvas.block("", &block, (x + 9.0, label), Anchor::Start);
    canvas.text(Role::Event, "", (x + 17.0 + block.width(), label), Anchor::Start, text);
}

fn stations(canvas: &mut Canvas, content: &Content, at: impl Fn(f64) -> Point) {
    for milestone in &content.milestones {
        canvas.dot(&format!("road-station {}", year_class(milestone.year)), at(f64::from(milestone.year)), 12.0);
    }
}

/// Where the words beside a standing road begin, px, and the least width at which a date and an event share a line.
const BESIDE: f64 = 48.0;
const ROOMY: f64 = 318.0;

/// The road standing, for a phone. Where there is no room for words, below [`LISTED`], it has the years alone: the heading
/// says the aims, and the list below it the events.
pub fn standing(content: &Content, width: f64, today: &Today) -> Scene {
    let (wordy, roomy) = (width >= LISTED, width >= ROOMY);
    let top = 20.0;
    // Pixels of a year, and of the years after 2030.
    let (step, after) = if wordy && !roomy { (66.0, 250.0) } else { (40.0, 184.0) };
    let y = |year: f64| {
        if year <= 2030.0 { top + (year - START) * step } else { top + 10.0 * step + (year - 2030.0) / 15.0 * after }
    };
    let bottom = y(END);
    let mut canvas = Canvas::new(width, bottom + if wordy { 76.0 } else { 20.0 });
    let x = 22.0;
    let surface = |from: f64, to: f64| Rect::new(x - THICK / 2.0, y(from), x + THICK / 2.0, y(to));
    canvas.hatch("road", surface(2030.0, END));
    canvas.rect("road-case", surface(2025.0, 2030.0));
    canvas.line("road-dash", &[(x, y(2025.0) + 16.0), (x, y(2030.0) - 16.0)]);
    canvas.rect("road-done", surface(START, 2025.0));
    let cut = (y(2030.0) + bottom) / 2.0 + 46.0;
    canvas.polygon("road-break", &[(x - 12.0, cut), (x + 12.0, cut - 8.0), (x + 12.0, cut), (x - 12.0, cut + 8.0)]);
    canvas.text(Role::Axis, "", (BESIDE, y(START) + 4.0), Anchor::Start, "2020");
    stations(&mut canvas, content, |year| (x, y(year)));
    for milestone in &content.milestones {
        let (year, class) = (milestone.year, year_class(milestone.year));
        let at = y(f64::from(year));
        canvas.text(Role::Year, class, (BESIDE, at + 9.0), Anchor::Start, &year.to_string());
        if wordy {
            // The chosen one is set bold: it takes more room.
            let aim = Block::balanced(&milestone.aim, Role::Aim, (width - BESIDE) * 0.91);
            canvas.block(class, &aim, (BESIDE, at + 31.0), Anchor::Start);
        }
    }
    let at = y(decimal_year(&today.date).clamp(START, END));
    canvas.polygon("road-now", &[(x + 18.0, at - 6.0), (x + 18.0, at + 6.0), (x + 10.0, at)]);
    for event in &content.events {
        canvas.dot("road-event", (x, y(decimal_year(&event.date))), 3.5);
    }
    if !wordy {
        return canvas.finish();
    }
    let shortened = Block::wrapped(labels(content.lang).shortened, Role::Note, width - BESIDE);
    canvas.block("", &shortened, (BESIDE, cut + 5.0), Anchor::Start);
    for event in &content.events {
        let at = y(decimal_year(&event.date));
        let date = Block::line(&number::date(content.lang, &event.date), Role::Value);
        let name = Block::line(&event.short, Role::Event);
        let (across, down) = if roomy { (8.0 + date.width(), 0.0) } else { (0.0, 17.0) };
        let spot = free_spot(&canvas, at, (date.width().max(across + name.width()), down));
        canvas.line("stem", &[(x + 8.0, at), (x + 22.0, spot - 4.5)]);
        canvas.block("", &date, (BESIDE, spot), Anchor::Start);
        canvas.block("", &name, (BESIDE + across, spot + down), Anchor::Start);
    }
    let gap = Block::balanced(labels(content.lang).road_gap, Role::Note, width - BESIDE);
    canvas.block("", &gap, (BESIDE, y(2030.0) + 78.0), Anchor::Start);
    let now = Block::line(&today.label(content), Role::Value);
    let spot = free_spot(&canvas, at, (now.width(), 0.0));
    canvas.line("road-now", &[(x + 18.0, at), (BESIDE - 4.0, spot - 4.5)]);
    canvas.block("now", &now, (BESIDE, spot), Anchor::Start);
    canvas.finish()
}

/// The first baseline nearest to `at` where words, so wide and so far from the first to the last baseline, run into
/// nothing.
fn free_spot(canvas: &Canvas, at: f64, (wide, down): (f64, f64)) -> f64 {
    let taken = |baseline: f64| Rect::new(BESIDE, baseline - 15.0, BESIDE + wide, baseline + down + 6.0);
    let offsets = (0..60).flat_map(|step| [f64::from(step) * 3.0, f64::from(step) * -3.0]);
    let baseline = offsets.map(|offset| at + 4.5 + offset).find(|baseline| canvas.placer.is_free(&taken(*baseline)));
    baseline.unwrap_or(at + 4.5)
}
