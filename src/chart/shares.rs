//! Parts of a whole, a bar a year, and the target as an outline.

use super::canvas::Canvas;
use super::label::Block;
use super::mark::{self, year_class};
use super::scene::{Anchor, Rect, Scene};
use super::style::Role;
use crate::content::{Bound, Chart, Content, Indicator, Observation, Series, Split};
use crate::text::{labels, number};

const BAR: f64 = 34.0;
const GAP: f64 = 11.0;

/// Draws the parts of the chart's indicators, and the last target of the first of them.
pub fn draw(content: &Content, chart: &Chart, width: f64) -> Scene {
    let indicators: Vec<&Indicator> = content.indicators_of(&chart.id).collect();
    let splits = content.splits(&indicators);
    let goal = indicators.first().and_then(|first| Some((*first, Series::of(content, first).last_target()?)));
    let rows = splits.len() + usize::from(goal.is_some());
    // Room for every head on a line of its own, so that the height does not change with the width.
    let top = 12.0 + if splits.is_empty() { 0.0 } else { indicators.len() as f64 * 19.0 };
    let note = Block::wrapped(labels(content.lang).undivided, Role::Note, width - 8.0);
    let notes = Block::wrapped(labels(content.lang).undivided, Role::Note, 316.0).height().max(note.height());
    let height = top + rows as f64 * (BAR + GAP) + notes + 12.0;
    let mut canvas = Canvas::new(width, height);
    let frame = Rect::new(46.0, top, width - 10.0, top + rows as f64 * (BAR + GAP));
    let plane = canvas.plane(0.0..100.0, 0.0..1.0, frame);
    let x = |share: f64| plane.at(share, 0.0).0;
    if let Some(first) = splits.first() {
        draw_heads(&mut canvas, &indicators, first, &x, top);
    }
    for (row, split) in splits.iter().enumerate() {
        let y = top + row as f64 * (BAR + GAP);
        let again = row > 0 && splits[row - 1].period == split.period;
        if !again {
            canvas.text(
                Role::Station,
                "",
                (0.0, y + BAR / 2.0 + 5.0),
                Anchor::Start,
                &number::period(content.lang, split.period),
            );
        }
        draw_split(&mut canvas, content, &indicators, split, &x, (y, row == 0));
    }
    if let Some((first, goal)) = goal {
        draw_goal(&mut canvas, content, (first, goal), &x, top + splits.len() as f64 * (BAR + GAP));
    }
    canvas.block("", &note, (0.0, height - notes + 8.0), Anchor::Start);
    canvas.finish()
}

fn draw_split(
    canvas: &mut Canvas,
    content: &Content,
    indicators: &[&Indicator],
    split: &Split,
    x: &impl Fn(f64) -> f64,
    (y, with_unit): (f64, bool),
) {
    let mut from = 0.0;
    for (index, (part, indicator)) in split.parts.iter().zip(indicators).enumerate() {
        let share = part.span().hi;
        let bar = Rect::new(x(from), y, x(from + share) - 1.5, y + BAR);
        canvas.series = index + 1;
        canvas.show(content, indicator, part, &mut |canvas| canvas.rect(&format!("bar-{}", index + 1), bar));
        let value = number::number(content.lang, share);
        let text = if index == 0 && with_unit { format!("{value}%") } else { value };
        let block = Block::line(&text, Role::Value);
        if block.width() + 12.0 < bar.width() {
            let class = format!("on-bar-{}", index + 1);
            canvas.block(&class, &block, (bar.x0 + 8.0, y + BAR / 2.0 + 5.0), Anchor::Start);
        }
        from += share;
    }
    canvas.series = 0;
    if from < 99.5 {
        canvas.rect("bar-rest", Rect::new(x(from), y + 0.5, x(100.0), y + BAR - 0.5));
    }
}

fn draw_goal(
    canvas: &mut Canvas,
    content: &Content,
    (indicator, goal): (&Indicator, &Observation),
    x: &impl Fn(f64) -> f64,
    y: f64,
) {
    let (year, share) = (goal.period.end_year(), goal.span().lo);
    let class = year_class(year);
    canvas.text(Role::Station, class, (0.0, y + BAR / 2.0 + 5.0), Anchor::Start, &year.to_string());
    let rest = Rect::new(x(share), y, x(100.0), y + BAR);
    canvas.hatch("", rest);
    let long = Block::wrapped(labels(content.lang).rest, Role::Note, rest.width() - 20.0);
    if long.lines.len() <= 2 && long.height() < BAR + 4.0 && long.width() < rest.width() - 16.0 {
        let middle = y + BAR / 2.0 - long.height() / 2.0 + 11.5;
        canvas.block("on-hatch", &long, ((rest.x0 + rest.x1) / 2.0, middle), Anchor::Middle);
    }
    canvas.series = 1;
    canvas.show(content, indicator, goal, &mut |canvas| {
        canvas.rect(&format!("bar-target {class}"), Rect::new(x(0.0) + 1.0, y + 1.0, x(share), y + BAR - 1.0));
        mark::diamond(canvas, class, (x(share), y + BAR / 2.0), Bound::Exact);
    });
    let value = number::bounded(content.lang, goal.bound, &format!("{}%", number::span(content.lang, goal.span(), 3)));
    canvas.text(Role::Label, class, (x(0.0) + 10.0, y + BAR / 2.0 + 5.0), Anchor::Start, &value);
    canvas.series = 0;
}

/// Where each head begins, and on which line it stands: above those at its right that it would run into, so that its leader
/// crosses no words and theirs cross none of it.
fn lines_of(indicators: &[&Indicator], first: &Split, x: &impl Fn(f64) -> f64, right: f64) -> Vec<(f64, usize)> {
    let mut from = 0.0;
    let mut heads = Vec::new();
    for (indicator, part) in indicators.iter().zip(&first.parts) {
        let width = Block::line(&indicator.short, Role::Station).width();
        // Some engines set text a few pixels wider than the font says.
        heads.push((x(from).min(right - 6.0 - width), width));
        from += part.span().hi;
    }
    let mut places: Vec<(f64, usize)> = Vec::new();
    for (start, width) in heads.into_iter().rev() {
        let met = places.iter().filter(|(other, _)| start + width + 12.0 >= *other);
        let line = met.map(|(_, line)| line + 1).max().unwrap_or(0);
        places.push((start, line));
    }
    places.reverse();
    places
}

fn draw_heads(canvas: &mut Canvas, indicators: &[&Indicator], first: &Split, x: &impl Fn(f64) -> f64, top: f64) {
    let places = lines_of(indicators, first, x, canvas.bounds.x1);
    let mut from = 0.0;
    for (index, ((indicator, part), (start, line))) in indicators.iter().zip(&first.parts).zip(places).enumerate() {
        canvas.series = index + 1;
        let y = top - 7.0 - line as f64 * 19.0;
        let bar = x(from);
        if line > 0 {
            canvas.line("leader", &[(bar + 0.5, y + 4.0), (bar + 0.5, top - 2.0)]);
        }
        canvas.text(Role::Station, "", (start, y), Anchor::Start, &indicator.short);
        from += part.span().hi;
    }
    canvas.series = 0;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::published;

    #[test]
    fn no_head_runs_into_the_words_or_the_leader_of_another() {
        for content in published() {
            let indicators: Vec<&Indicator> = content.indicators_of("structure").collect();
            let splits = content.splits(&indicators);
            let first = splits.first().expect("a split");
            for width in (240..1200).step_by(7) {
                let width = f64::from(width);
                let places = lines_of(&indicators, first, &|share| 46.0 + (width - 56.0) * share / 100.0, width);
                let heads: Vec<_> = places.iter().zip(&indicators).collect();
                for (index, ((start, line), indicator)) in heads.iter().enumerate() {
                    let end = start + Block::line(&indicator.short, Role::Station).width();
                    // Of one on a higher line, the leader comes down.
                    let met = heads[index + 1..].iter().find(|((other, above), _)| above >= line && *other <= end);
                    assert!(met.is_none(), "{width} px, {}: “{}”", content.lang.tag(), indicator.short);
                }
            }
        }
    }
}
