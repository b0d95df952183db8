//! The frame of the charts over time: years below, values at the left, and what is not published drawn as such.

use super::NARROW;
use super::canvas::{Canvas, Plane};
use super::label::Block;
use super::mark::year_class;
use super::measure;
use super::scene::{Anchor, Rect};
use super::style::Role;
use crate::content::{Content, Indicator, Series};
use crate::text::{labels, number};

/// The moment after which nothing is published for the province alone: the merger that the National Assembly voted on 12 June 2025, in years.
const MERGER: f64 = 2025.45;
/// The last year with a numeric target.
const LAST_TARGET: u16 = 2030;

/// The ends of a value axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Lowest value.
    pub lo: f64,
    /// Highest value.
    pub hi: f64,
}

impl Range {
    /// The smallest range over both.
    pub fn with(self, other: Range) -> Range {
        Range { lo: self.lo.min(other.lo), hi: self.hi.max(other.hi) }
    }
}

/// The next round number: 1, 2, 2.5 or 5, times a power of ten.
pub fn round_step(rough: f64) -> f64 {
    let rough = rough.max(1e-9);
    let power = 10f64.powf(rough.log10().floor());
    [1.0, 2.0, 2.5, 5.0, 10.0].iter().map(|m| m * power).find(|step| *step >= rough).unwrap_or(power * 10.0)
}

/// Round ends for an axis over `lo..hi`: from zero, or from the nearest round value below.
pub fn round_range(lo: f64, hi: f64, from_zero: bool) -> Range {
    let low = if from_zero { lo.min(0.0) } else { lo };
    let step = round_step((hi - low).abs() / 4.0);
    let bottom = (low / step).floor() * step;
    let top = ((hi + step * 0.05) / step).ceil() * step;
    Range { lo: bottom, hi: top }
}

/// The values of a series, over which its axis runs.
pub fn range_of(series: &Series) -> Range {
    let spans: Vec<_> = series.figures().map(|figure| figure.span()).collect();
    let lo = spans.iter().map(|span| span.lo).fold(f64::INFINITY, f64::min);
    let hi = spans.iter().map(|span| span.hi).fold(f64::NEG_INFINITY, f64::max);
    if lo > hi {
        return Range { lo: 0.0, hi: 1.0 };
    }
    round_range(lo, hi, series.indicator.axis_from_zero)
}

/// Values at the left, with grid lines; gives the plane. The highest tick carries the per cent sign.
pub fn values(
    canvas: &mut Canvas,
    content: &Content,
    indicator: &Indicator,
    x: (f64, f64),
    range: Range,
    frame: Rect,
) -> Plane {
    let plane = canvas.plane(x.0..x.1, range.lo..range.hi, frame);
    canvas.read_off(frame);
    let ticks = plane.ticks(if frame.height() > 180.0 { 6 } else { 4 });
    let at = |tick: f64| plane.at(x.0, tick).1;
    for (index, tick) in ticks.iter().enumerate() {
        canvas.line(if index == 0 { "axis" } else { "grid" }, &[(frame.x0, at(*tick)), (frame.x1, at(*tick))]);
    }
    for (index, tick) in ticks.iter().enumerate() {
        let label = tick_label(content, indicator, *tick, index + 1 == ticks.len());
        canvas.text(Role::Axis, "", (frame.x0 - 8.0, at(*tick) + 4.5), Anchor::End, &label);
    }
    // What belongs into the plane keeps off the numbers at its left.
    canvas.placer.take(Rect::new(frame.x0 - 40.0, frame.y0, frame.x0 - 6.0, frame.y1));
    plane
}

fn tick_label(content: &Content, indicator: &Indicator, tick: f64, last: bool) -> String {
    let text = number::number(content.lang, tick);
    if last && content.is_share(indicator) { format!("{text}%") } else { text }
}

/// Room that the tick labels need at the left, px.
pub fn left_room(content: &Content, indicator: &Indicator, range: Range) -> f64 {
    let label = |value: f64| tick_label(content, indicator, value, true);
    let widest = [range.lo, range.hi, (range.lo + range.hi) / 2.0, range.lo + (range.hi - range.lo) * 0.125]
        .map(|value| measure::width(&label((value * 100.0).round() / 100.0), Role::Axis.size(), Role::Axis.weight()));
    widest.into_iter().fold(0.0, f64::max) + 12.0
}

/// Years of a chart over time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Years {
    /// The first year.
    pub first: u16,
    /// The last year.
    pub last: u16,
}

impl Years {
    /// The years of a series: from its first figure to 2030, or to its last figure where it has no target.
    pub fn of(series: &Series) -> Years {
        let last = series.figures().map(|figure| figure.period.end_year()).max().unwrap_or(LAST_TARGET);
        let known = series.known.iter().map(|reading| reading.period.start_year());
        let first = known.chain(series.plans.iter().map(|plan| plan.period.start_year())).min();
        let ahead = series.targets.iter().map(|target| target.period.start_year() - 1).min();
        let last = if series.targets.is_empty() { last } else { last.max(LAST_TARGET) };
        Years { first: first.or(ahead).unwrap_or(last).min(last - 1), last }
    }

    /// The years of a series, and no others.
    pub fn of_figures(series: &Series) -> Years {
        let first = series.figures().map(|figure| figure.period.start_year()).min();
        let last = series.figures().map(|figure| figure.period.end_year()).max().unwrap_or(LAST_TARGET);
        Years { first: first.unwrap_or(last), last }
    }

    /// The fewest years that hold both.
    pub fn with(self, other: Years) -> Years {
        Years { first: self.first.min(other.first), last: self.last.max(other.last) }
    }

    /// The ends of the axis, with half a year to spare.
    pub fn domain(self) -> (f64, f64) {
        (f64::from(self.first) - 0.5, f64::from(self.last) + 0.5)
    }
}

/// A year narrower than this, px, has no room for its number.
const YEAR: f64 = 38.0;

/// Years below a plane, a tick each. Stations stand in bold; where room is short, only they, the ends and round years
/// are written.
pub fn years(canvas: &mut Canvas, plane: &Plane, years: Years, baseline: f64) {
    let frame = plane.frame;
    let x = |year: u16| plane.at(f64::from(year), 0.0).0;
    for year in years.first..=years.last {
        canvas.line("axis", &[(x(year), frame.y1), (x(year), frame.y1 + 4.0)]);
    }
    let station = |year: &u16| matches!(year, 2025 | 2030);
    let end = |year: &u16| *year == years.first || *year == years.last;
    let wide = frame.width() / f64::from(years.last - years.first + 1) >= YEAR;
    let other = |year: &u16| !station(year) && !end(year) && (wide || year.is_multiple_of(5));
    // What is written first keeps its room.
    let all = || years.first..=years.last;
    let order =
        all().filter(station).chain(all().filter(|year| end(year) && !station(year))).chain(all().filter(other));
    let mut row: Vec<Rect> = Vec::new();
    for year in order {
        let label = Block::line(&year.to_string(), if station(&year) { Role::Station } else { Role::Axis });
        // The last year stays off the stub beside it.
        let x = if year == years.last { x(year).min(frame.x1 + 2.0 - label.width() / 2.0) } else { x(year) };
        let place = label.rect((x, baseline), Anchor::Middle);
        let spread = Rect::new(place.x0 - 4.0, place.y0, place.x1 + 4.0, place.y1);
        if row.iter().all(|taken| taken.overlap(&spread) == 0.0) {
            row.push(spread);
            canvas.block(if station(&year) { year_class(year) } else { "" }, &label, (x, baseline), Anchor::Middle);
        }
    }
}

/// The pale band at a station's year; the style sheet shows the chosen one.
pub fn station_bands(canvas: &Canvas, plane: &Plane, years: Years) {
    for year in [2025, 2030] {
        if (years.first..=years.last).contains(&year) {
            let (x0, _) = plane.at(f64::from(year) - 0.5, 0.0);
            let (x1, _) = plane.at(f64::from(year) + 0.5, 0.0);
            let band = Rect::new(x0, plane.frame.y0, x1, plane.frame.y1);
            canvas.rect(&format!("band {}", year_class(year)), band);
        }
    }
}

/// Where a chart's parts lie: the plane and, at the right, the stub for 2045.
pub struct Layout {
    /// The plane.
    pub frame: Rect,
    /// The stub for 2045, if the series has targets.
    pub stub: Option<Rect>,
}

/// The layout of a chart over time: `left` px for tick labels, from `top` to `bottom`.
pub fn layout(width: f64, left: f64, top: f64, bottom: f64, with_stub: bool) -> Layout {
    let stub_width = if width < NARROW { 40.0 } else { 76.0 };
    if !with_stub {
        return Layout { frame: Rect::new(left, top, width - 4.0, bottom), stub: None };
    }
    let x = width - stub_width;
    Layout { frame: Rect::new(left, top, x - 10.0, bottom), stub: Some(Rect::new(x, top, width - 1.0, bottom)) }
}

/// The stub for 2045: a break in the axis, then hatching, because nothing is published.
pub fn stub_2045(canvas: &mut Canvas, content: &Content, stub: Rect, baseline: f64) {
    canvas.hatch("y2045", stub);
    for shift in [-8.0, -4.0] {
        let x = stub.x0 + shift;
        canvas.line("axis", &[(x - 2.0, stub.y1 + 5.0), (x + 2.0, stub.y1 - 5.0)]);
    }
    let middle = (stub.x0 + stub.x1) / 2.0;
    canvas.text(Role::Station, "y2045", (middle, baseline), Anchor::Middle, "2045");
    let note = Block::wrapped(labels(content.lang).nothing_2045, Role::Note, stub.width() - 6.0);
    let y = (stub.y0 + stub.y1) / 2.0 - note.height() / 2.0 + Role::Note.size();
    if note.width() <= stub.width() - 2.0 {
        canvas.block("on-hatch y2045", &note, (middle, y), Anchor::Middle);
    }
    canvas.placer.take(stub);
}

/// The hatched strip on the axis after the merger: no separate results any more.
pub fn after_merger(canvas: &mut Canvas, content: &Content, plane: &Plane, years: Years) {
    if f64::from(years.last) <= MERGER || f64::from(years.first) >= MERGER {
        return;
    }
    let (x, _) = plane.at(MERGER, 0.0);
    let strip = Rect::new(x, plane.frame.y1 - 22.0, plane.frame.x1, plane.frame.y1);
    canvas.line("merger", &[(x, plane.frame.y0), (x, plane.frame.y1)]);
    canvas.hatch("", strip);
    canvas.placer.take(strip);
    let labels = labels(content.lang);
    for text in [labels.no_results_after, labels.merger] {
        let block = Block::line(text, Role::Note);
        if block.width() < strip.width() - 12.0 {
            let at = ((strip.x0 + strip.x1) / 2.0, strip.y1 - 6.5);
            return canvas.block("on-hatch", &block, at, Anchor::Middle);
        }
    }
}
