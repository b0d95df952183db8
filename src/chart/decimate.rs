//! Long series thinned to what pixels can show. Of a line, each column of pixels keeps its first, last, lowest and
//! highest point (the idea is M4's: Jugel et al., VLDB 2014): within the column the line covers the same stretch, and it
//! enters and leaves where it did. Of dots, those stay as well that have their pixel to themselves.
//!
//! No extreme is lost, the order is kept, and no place is made up: what stays is a part of what came.

use super::recorder::UNITS;

/// A place in recorder units.
pub type Place = (i32, i32);

/// So many points are drawn as they are: fewer than the columns of a drawing.
const FEW: usize = 1000;

/// Side of a pixel, in recorder units.
const PIXEL: i32 = UNITS as i32;

/// The points of a line that make a difference: four a column at most.
pub fn line(points: Vec<Place>) -> Vec<Place> {
    thin(points, |_, _| false)
}

/// The dots of one look that make a difference: the ends of each column, and one a pixel.
pub fn dots(points: Vec<Place>) -> Vec<Place> {
    let mut taken: Vec<i32> = Vec::new();
    thin(points, |extremes, point| {
        let row = point.1.div_euclid(PIXEL);
        if let Some(extremes) = extremes {
            taken.clear();
            taken.extend(extremes.map(|(_, y)| y.div_euclid(PIXEL)));
        }
        // A column has few hundred rows, so looking through them is a bounded work.
        let alone = !taken.contains(&row);
        if alone {
            taken.push(row);
        }
        alone
    })
}

/// Keeps the extremes of each column and what `stays` besides. It is asked for every point, and is told the extremes
/// where a column begins.
fn thin(points: Vec<Place>, mut stays: impl FnMut(Option<[Place; 4]>, Place) -> bool) -> Vec<Place> {
    if points.len() <= FEW {
        return points;
    }
    let column = |point: &Place| point.0.div_euclid(PIXEL);
    let mut kept = Vec::with_capacity(points.len().min(8 * FEW));
    for run in points.chunk_by(|one, other| column(one) == column(other)) {
        let extremes = extremes(run);
        for (index, point) in run.iter().enumerate() {
            let told = (index == 0).then(|| extremes.map(|index| run[index]));
            if stays(told, *point) || extremes.contains(&index) {
                kept.push(*point);
            }
        }
    }
    kept
}

/// Where the first, the last, the lowest and the highest of some points are.
fn extremes(run: &[Place]) -> [usize; 4] {
    let (mut low, mut high) = (0, 0);
    for (index, (_, y)) in run.iter().enumerate() {
        if *y < run[low].1 {
            low = index;
        }
        if *y > run[high].1 {
            high = index;
        }
    }
    [0, run.len() - 1, low, high]
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Series of all shapes: from left to right, noisy or smooth, wide or narrow, with negative places and single spikes.
    fn series() -> Vec<Vec<Place>> {
        let mut state = 1u32;
        let mut random = move |below: i32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as i32 % below
        };
        let mut all = Vec::new();
        for count in [1001, 1500, 4000, 20_000] {
            for (width, noise) in [(6000, 1), (6000, 900), (300, 3000), (60_000, 40)] {
                let mut line: Vec<Place> = (0..count)
                    .map(|index| (index * width / count - 500, random(noise) + 40 * (index * 7 / count)))
                    .collect();
                for spike in [-9000, 9000] {
                    let at = random(count) as usize;
                    line[at].1 = spike;
                }
                all.push(line);
            }
        }
        all
    }

    fn columns(points: &[Place]) -> BTreeMap<i32, Vec<i32>> {
        let mut columns: BTreeMap<i32, Vec<i32>> = BTreeMap::new();
        for (x, y) in points {
            columns.entry(x.div_euclid(PIXEL)).or_default().push(*y);
        }
        columns
    }

    /// First, last, lowest and highest of each column.
    fn ends(points: &[Place]) -> BTreeMap<i32, [i32; 4]> {
        let of = |ys: Vec<i32>| {
            let (lo, hi) = (ys.iter().min().copied(), ys.iter().max().copied());
            [ys[0], ys[ys.len() - 1], lo.expect("a point"), hi.expect("a point")]
        };
        columns(points).into_iter().map(|(column, ys)| (column, of(ys))).collect()
    }

    /// Whether `part` is what is left of `whole` when some are taken out.
    fn is_left_of(part: &[Place], whole: &[Place]) -> bool {
        let mut rest = whole.iter();
        part.iter().all(|point| rest.any(|other| other == point))
    }

    #[test]
    fn few_points_are_left_as_they_are() {
        let points: Vec<Place> = (0..FEW as i32).map(|index| (index / 100, index % 7)).collect();
        assert_eq!(line(points.clone()), points);
        assert_eq!(dots(points.clone()), points);
        assert_eq!(line(Vec::new()), []);
    }

    #[test]
    fn no_extreme_is_lost_and_ends_stay() {
        for points in series() {
            for thinned in [line(points.clone()), dots(points.clone())] {
                assert_eq!(thinned.first(), points.first());
                assert_eq!(thinned.last(), points.last());
                assert_eq!(ends(&thinned), ends(&points));
                assert!(is_left_of(&thinned, &points), "out of order, or made up");
            }
        }
    }

    #[test]
    fn a_line_keeps_at_most_four_points_a_column() {
        for points in series() {
            let thinned = line(points);
            let most = columns(&thinned).into_values().map(|ys| ys.len()).max();
            assert!(most <= Some(4), "{most:?}");
        }
    }

    #[test]
    fn each_pixel_that_had_a_dot_has_one_and_hardly_more() {
        let pixels = |points: &[Place]| -> BTreeSet<Place> {
            points.iter().map(|(x, y)| (x.div_euclid(PIXEL), y.div_euclid(PIXEL))).collect()
        };
        for points in series() {
            let thinned = dots(points.clone());
            assert_eq!(pixels(&thinned), pixels(&points));
            assert!(thinned.len() <= pixels(&points).len() + 4 * columns(&points).len());
        }
    }

    #[test]
    fn a_line_that_runs_back_is_thinned_on_each_way() {
        let forth: Vec<Place> = (0..2000).map(|index| (index / 10, index % 13)).collect();
        let back: Vec<Place> = forth.iter().rev().map(|(x, y)| (*x, y + 50)).collect();
        let thinned = line([forth, back].concat());
        assert!(thinned.len() <= 2 * 4 * 21, "{}", thinned.len());
        assert_eq!(thinned.iter().map(|(_, y)| *y).max(), Some(62));
    }
}
