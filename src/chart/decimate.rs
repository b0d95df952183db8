//! Thinning a line to what pixels can show. Of the points within one pixel column the first, the last, the lowest and the
//! highest stay, in their order: the line covers the same pixels, and no extreme is lost.

use super::canvas::Point;

/// Points a pixel column may hold before it is thinned.
const MOST: usize = 4;

/// The points that a line needs. Few points stay as they are; so do points that go back and forth, as of a shape.
pub fn decimate(points: &[Point]) -> Vec<Point> {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return Vec::new() };
    let columns = (last.0 - first.0).abs() as usize + 1;
    if points.len() <= columns * MOST || !points.is_sorted_by(|one, other| one.0 <= other.0) {
        return points.to_vec();
    }
    let mut thinned = Vec::with_capacity(columns * MOST);
    for column in points.chunk_by(|one, other| one.0.floor() == other.0.floor()) {
        let by = |pick: fn(f64, f64) -> bool| {
            (1..column.len()).fold(0, |best, at| if pick(column[at].1, column[best].1) { at } else { best })
        };
        let (low, high) = (by(|one, best| one < best), by(|one, best| one > best));
        let kept = [0, low.min(high), low.max(high), column.len() - 1];
        for (index, at) in kept.into_iter().enumerate() {
            if index == 0 || kept[index - 1] != at {
                thinned.push(column[at]);
            }
        }
    }
    thinned
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A jagged line of `count` points over `width` pixels, the same each time.
    fn jagged(count: usize, width: f64) -> Vec<Point> {
        let mut seed = 7u64;
        let mut next = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as f64 / f64::from(1 << 30)
        };
        (0..count).map(|at| (at as f64 / count as f64 * width, 100.0 * next())).collect()
    }

    #[test]
    fn few_points_stay_as_they_are() {
        for count in [0, 1, 2, 10, 1000] {
            let line = jagged(count, 600.0);
            assert_eq!(decimate(&line), line);
        }
    }

    #[test]
    fn no_extreme_is_lost_in_any_column() {
        for (count, width) in [(10_000, 600.0), (100_000, 600.0), (50_000, 37.5), (9_999, 1600.0)] {
            let (line, thinned) = (jagged(count, width), decimate(&jagged(count, width)));
            assert!(thinned.len() <= (width as usize + 1) * MOST && thinned.len() < line.len());
            assert_eq!((thinned.first(), thinned.last()), (line.first(), line.last()));
            let columns = |points: &[Point]| -> Vec<(f64, f64, f64, f64)> {
                let of = |column: &[Point]| {
                    let values = || column.iter().map(|point| point.1);
                    let (low, high) =
                        (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
                    (low, high, column[0].1, column[column.len() - 1].1)
                };
                points.chunk_by(|one, other| one.0.floor() == other.0.floor()).map(of).collect()
            };
            assert_eq!(columns(&thinned), columns(&line), "{count} points on {width} px");
            // What stays is part of the line, in its order.
            let mut rest = line.iter();
            assert!(thinned.iter().all(|kept| rest.any(|point| point == kept)));
        }
    }

    #[test]
    fn a_shape_that_goes_back_is_left_alone() {
        let back: Vec<Point> = jagged(5_000, 100.0).into_iter().rev().collect();
        assert_eq!(decimate(&back), back);
    }
}
