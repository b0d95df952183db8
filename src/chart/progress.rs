//! Results with targets over time.

use super::NARROW;
use super::axis::{self, Years};
use super::canvas::{Canvas, Plane, Point};
use super::guess::{Guess, Stage};
use super::label::{Block, Side};
use super::mark::{self, DIAMOND, DOT, year_class};
use super::scene::Scene;
use super::style::Role;
use crate::content::derive::{Pace, Way};
use crate::content::{Bound, Chart, Content, Observation, Reading, Series};
use crate::text::{self, number};

/// On a plane narrower than this, px, targets are labelled with their number alone.
const TIGHT: f64 = 180.0;

/// How high a drawing of some width is.
pub fn height(width: f64) -> f64 {
    if width < NARROW { 286.0 } else { 330.0 }
}

/// Draws the first indicator of a chart over time at a stage of guessing.
pub fn draw(content: &Content, chart: &Chart, width: f64, stage: Stage) -> Scene {
    let height = height(width);
    let mut canvas = Canvas::new(width, height);
    if let Some(indicator) = content.indicators_of(&chart.id).next() {
        let series = Series::of(content, indicator);
        over_time(&mut canvas, content, &series, height - 30.0, stage);
    }
    canvas.finish()
}

/// Draws a series on the board down to `bottom`; gives the plane for what a chart adds below it.
pub fn over_time(canvas: &mut Canvas, content: &Content, series: &Series, bottom: f64, stage: Stage) -> Plane {
    let width = canvas.bounds.x1;
    let range = axis::range_of(series);
    let years = Years::of(series);
    let left = axis::left_room(content, series.indicator, range);
    let layout = axis::layout(width, left, 26.0, bottom, !series.targets.is_empty());
    let baseline = bottom + 20.0;
    let plane = axis::values(canvas, content, series.indicator, years.domain(), range, layout.frame);
    axis::station_bands(canvas, &plane, years);
    if let Some(stub) = layout.stub {
        axis::stub_2045(canvas, content, stub, baseline);
        axis::after_merger(canvas, content, &plane, years);
    }
    axis::years(canvas, &plane, years, baseline);
    figures_at(canvas, &plane, content, series, width >= NARROW, stage);
    plane
}

/// Draws the figures of a series on a plane. A roomy one has every number and says whose the targets are and what pace
/// they take.
pub fn figures(canvas: &mut Canvas, plane: &Plane, content: &Content, series: &Series, roomy: bool) {
    figures_at(canvas, plane, content, series, roomy, Stage::Known);
}

fn figures_at(canvas: &mut Canvas, plane: &Plane, content: &Content, series: &Series, roomy: bool, stage: Stage) {
    let guess = Guess::of(plane, series, stage);
    let asking = stage == Stage::Asking;
    let before;
    let series = if asking {
        Guess::keep_free(canvas, plane, series);
        before = Series::before_asked(content, series.indicator);
        &before
    } else {
        series
    };
    let paces = if asking { Vec::new() } else { each_pace(content, series) };
    canvas.in_time(&mut |canvas| {
        plans(canvas, plane, content, series);
        canvas.series = KNOWN;
        connect(canvas, plane, series);
        draw_paces(canvas, plane, series, &paces);
        targets(canvas, plane, content, series);
        canvas.series = KNOWN;
        readings(canvas, plane, content, series);
    });
    canvas.series = 0;
    if let Some(guess) = &guess {
        guess.ring(canvas);
    }
    label_targets(canvas, plane, content, series, roomy);
    canvas.series = KNOWN;
    label_readings(canvas, plane, content, series, roomy);
    label_paces(canvas, plane, content, series, &paces);
    canvas.series = 0;
    if let Some(guess) = &guess {
        guess.label(canvas, content, series);
    }
}

/// What is known is one series, each target with its pace another.
const KNOWN: usize = 1;

fn series_of(series: &Series, target: &Observation) -> usize {
    let at = series.targets.iter().position(|other| std::ptr::eq(*other, target));
    at.map_or(0, |at| KNOWN + 1 + at)
}

fn plans(canvas: &mut Canvas, plane: &Plane, content: &Content, series: &Series) {
    for plan in &series.plans {
        let (span, time) = (plan.span(), plan.period.midpoint());
        canvas.show(content, series.indicator, plan, &mut |canvas| {
            mark::plan(canvas, plane.at(time, span.lo), plane.at(time, span.hi));
        });
    }
}

/// A line only between consecutive years, and only where each has one value: one stroke as long as it looks the same.
fn connect(canvas: &mut Canvas, plane: &Plane, series: &Series) {
    let joined = |pair: &[Reading]| {
        let [from, to] = pair else { return None };
        let consecutive = from.period.is_year() && to.period.is_year() && to.year() == from.year() + 1;
        let single = from.span.is_single() && to.span.is_single();
        (consecutive && single).then(|| (mark::line_class(from, to), place(plane, from), place(plane, to)))
    };
    let steps: Vec<_> = series.known.windows(2).filter_map(joined).collect();
    for stroke in steps.chunk_by(|one, next| one.0 == next.0 && one.2 == next.1) {
        let [(class, start, _), ..] = stroke else { continue };
        let points: Vec<Point> = [*start].into_iter().chain(stroke.iter().map(|(_, _, end)| *end)).collect();
        canvas.line(class, &points);
        stroke.iter().for_each(|(_, start, end)| canvas.placer.take_line(*start, *end));
    }
}

fn place(plane: &Plane, reading: &Reading) -> Point {
    plane.at(reading.time(), reading.span.hi)
}

fn readings<'a>(canvas: &mut Canvas, plane: &Plane, content: &Content, series: &Series<'a>) {
    for reading in &series.known {
        if reading.disagrees() {
            let at = |figure: &&'a Observation| (plane.at(reading.time(), figure.span().hi), *figure);
            let places: Vec<_> = reading.figures.iter().map(at).collect();
            mark::whisker(canvas, content, series.indicator, &places);
        } else if let Some(figure) = reading.figures.first() {
            canvas.show(content, series.indicator, figure, &mut |canvas| {
                mark::dot(canvas, place(plane, reading), reading.is_estimate());
            });
        }
    }
}

fn targets(canvas: &mut Canvas, plane: &Plane, content: &Content, series: &Series) {
    for target in &series.targets {
        canvas.series = series_of(series, target);
        let (year, span) = (target.period.end_year(), target.span());
        let class = year_class(year);
        let (low, high) = (plane.at(f64::from(year), span.lo), plane.at(f64::from(year), span.hi));
        if target.period.is_span() {
            let start = plane.at(f64::from(target.period.start_year()), span.hi);
            canvas.line(&format!("m-span {class}"), &[start, high]);
            canvas.placer.take_line(start, high);
        }
        canvas.show(content, series.indicator, target, &mut |canvas| mark::target(canvas, class, target, low, high));
    }
}

/// The way to each year's target, where a pace leads there.
fn each_pace<'a>(content: &Content, series: &Series<'a>) -> Vec<(Way<'a>, Pace)> {
    let rule = content.pace_rule(series.indicator);
    let drawn = |way: &Way| {
        let target = series.target(way.target().period.end_year());
        target.is_some_and(|target| std::ptr::eq(target, way.target()))
    };
    let ways = series.ways().into_iter().filter(drawn);
    ways.filter_map(|way| way.pace(rule).map(|pace| (way, pace))).collect()
}

fn draw_paces(canvas: &mut Canvas, plane: &Plane, series: &Series, paces: &[(Way, Pace)]) {
    for (way, _) in paces {
        canvas.series = series_of(series, way.target());
        let (reading, year, goal) = (way.known(), way.target().period.end_year(), way.target().span());
        let class = format!("m-pace {}", year_class(year));
        let end = plane.at(f64::from(year), goal.lo);
        let mut starts = vec![reading.span.lo, reading.span.hi];
        starts.dedup();
        for start in starts {
            canvas.line(&class, &[plane.at(reading.time(), start), end]);
        }
        canvas.placer.take_line(place(plane, reading), end);
    }
}

fn label_targets(canvas: &mut Canvas, plane: &Plane, content: &Content, series: &Series, roomy: bool) {
    for target in &series.targets {
        canvas.series = series_of(series, target);
        let year = target.period.end_year();
        let class = year_class(year);
        let at = plane.at(f64::from(year), target.span().hi);
        let value = number::span(content.lang, target.span(), 3);
        let value = if content.is_share(series.indicator) { format!("{value}%") } else { value };
        // Where room is short, the arrow at the mark says "more than".
        let arrow = !matches!(target.bound, Bound::Exact | Bound::About);
        let said = if arrow && plane.frame.width() < TIGHT {
            value
        } else {
            number::bounded(content.lang, target.bound, &value)
        };
        let block = Block::line(&said, Role::Label);
        let sides = [
            Side::AboveLeft,
            Side::Left,
            Side::Above,
            Side::BelowLeft,
            Side::Below,
            Side::Right,
            Side::AboveRight,
            Side::BelowRight,
        ];
        let (place, anchor) = canvas.placer.best(&block, at, DIAMOND + 5.0, &sides);
        canvas.block(class, &block, place, anchor);
        let document = target.document.as_deref().and_then(|id| content.document(id));
        if let (true, Some(document)) = (roomy, document) {
            let text = if target.period.is_span() {
                format!("{}, {}", document.short, number::period(content.lang, target.period))
            } else {
                document.short.clone()
            };
            let note = Block::line(&text, Role::Note);
            let rect = block.rect(place, anchor);
            let near = ((rect.x0 + rect.x1) / 2.0, (rect.y0 + rect.y1) / 2.0);
            let sides = [Side::Below, Side::Above, Side::BelowLeft, Side::AboveLeft];
            let near_end = (rect.x1, near.1);
            let found =
                canvas.placer.free(&note, near_end, block.height() / 2.0 + 1.0, &[Side::BelowLeft, Side::AboveLeft]);
            let found = found.or_else(|| canvas.placer.free(&note, near, block.height() / 2.0 + 1.0, &sides));
            if let Some((place, anchor)) = found {
                canvas.block(class, &note, place, anchor);
            }
        }
    }
}

fn label_readings(canvas: &mut Canvas, plane: &Plane, content: &Content, series: &Series, roomy: bool) {
    for index in worth_labelling(series, roomy) {
        let reading = &series.known[index];
        let at = place(plane, reading);
        let mut block = Block::line(&number::span(content.lang, reading.span, 3), Role::Value);
        if let (false, Some(one)) = (reading.disagrees(), reading.figures.first()) {
            block = Block::line(&number::bounded(content.lang, one.bound, &block.lines.join(" ")), Role::Value);
        }
        let rising = index > 0 && series.known[index - 1].span.hi < reading.span.hi;
        let first = if rising { [Side::Above, Side::AboveLeft] } else { [Side::Below, Side::Above] };
        let mut sides = first.to_vec();
        sides.extend(Side::ALL);
        if let Some((place, anchor)) = canvas.placer.free(&block, at, DOT + 5.0, &sides) {
            canvas.block("", &block, place, anchor);
        }
    }
}

/// Which readings get their number: all where there is room, else the last, the first, the highest, the lowest.
fn worth_labelling(series: &Series, roomy: bool) -> Vec<usize> {
    let count = series.known.len();
    let Some(last) = count.checked_sub(1) else { return Vec::new() };
    let by = |one: &usize, other: &usize| series.known[*one].span.hi.total_cmp(&series.known[*other].span.hi);
    let mut order = vec![last, 0];
    order.extend((0..count).max_by(by));
    order.extend((0..count).min_by(by));
    if roomy || count <= 5 {
        order.extend(0..count);
    }
    let mut seen = Vec::new();
    order.retain(|index| {
        !seen.contains(index) && {
            seen.push(*index);
            true
        }
    });
    order
}

fn label_paces(canvas: &mut Canvas, plane: &Plane, content: &Content, series: &Series, paces: &[(Way, Pace)]) {
    for (way, pace) in paces {
        let (reading, target) = (way.known(), way.target());
        canvas.series = series_of(series, target);
        let class = year_class(target.period.end_year());
        let text = text::pace::pace(content, series.indicator, *pace, &number::period(content.lang, reading.period));
        let (from, to) = (place(plane, reading), plane.at(f64::from(target.period.end_year()), target.span().lo));
        let block = Block::wrapped(&text, Role::Note, 116.0);
        let sides = [Side::AboveLeft, Side::Above, Side::Left, Side::BelowRight, Side::Below, Side::Right];
        let spot = [0.5, 0.35, 0.65, 0.2, 0.8].iter().find_map(|part| {
            let at = (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part);
            canvas.placer.free(&block, at, 6.0, &sides)
        });
        if let Some((place, anchor)) = spot {
            canvas.block(&format!("pace {class}"), &block, place, anchor);
        }
    }
}
