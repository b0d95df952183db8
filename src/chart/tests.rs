//! What must hold of every drawing, over the real data: nothing overlaps, nothing is cut off, at any width.

use super::label::Block;
use super::road::{Today, lying, standing};
use super::scene::{Mark, Rect, Scene, Shape};
use super::style::Role;
use super::{draw, svg};
use crate::content::{Chart, ChartKind, published as contents};
use std::path::Path;

/// The box of each text of a scene.
fn boxes(scene: &Scene) -> Vec<(String, Rect)> {
    let text = |mark: &Mark| match &mark.shape {
        Shape::Text { x, y, anchor, text } => {
            let role = Role::ALL.into_iter().find(|role| mark.class.split(' ').any(|class| class == role.class()))?;
            Some((text.clone(), Block::line(text, role).rect((x.pixels(), y.pixels()), *anchor)))
        }
        Shape::Path(_) | Shape::Hatch(_) => None,
    };
    scene.marks.iter().filter_map(text).collect()
}

/// What is wrong with the texts of a scene, in words.
pub(super) fn faults(scene: &Scene) -> Vec<String> {
    let boxes = boxes(scene);
    let bounds = Rect::new(-1.0, -1.0, scene.width + 1.0, scene.height + 1.0);
    let mut faults = Vec::new();
    for (index, (text, place)) in boxes.iter().enumerate() {
        if !place.within(&bounds) {
            faults.push(format!("“{text}” is cut off: {place:?} in {} × {}", scene.width, scene.height));
        }
        for (other, there) in &boxes[..index] {
            if place.overlap(there) > 2.0 {
                faults.push(format!("“{text}” runs into “{other}”"));
            }
        }
    }
    faults
}

/// Widths of a drawing on screens of 280 to 1600 px, with the size of text there.
fn places() -> impl Iterator<Item = (f64, f64)> {
    let widths = || (280..=1600).step_by(20).map(|screen| f64::from(screen - 36)).chain([324.0, 466.0, 662.0]);
    [1.0, 1.25, 1.5, 1.75, 2.0].into_iter().flat_map(move |text| widths().map(move |width| (width, text)))
}

#[test]
fn no_label_overlaps_or_is_cut_off() {
    let mut wrong = Vec::new();
    for content in contents() {
        for chart in &content.charts {
            for (width, text) in places() {
                let scene = draw(&content, chart, width / text);
                for fault in faults(&scene) {
                    wrong.push(format!("{} {} {width} px, text {text}: {fault}", chart.id, content.lang.tag()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong[..wrong.len().min(60)].join("\n"));
}

#[test]
fn the_road_is_legible_on_any_day() {
    for content in contents() {
        for (date, live) in [
            ("2025-07-01", true),
            ("2026-11-23", true),
            ("2028-01-31", false),
            ("2030-01-01", true),
            ("2044-06-01", true),
            ("1970-01-01", true),
            ("2070-12-31", true),
        ] {
            let today = Today { date: date.to_string(), live };
            let phones = (122..=416).step_by(6).map(|width| standing(&content, f64::from(width), &today));
            let drawn = [1152.0, 800.0, 700.0, 640.0].map(|width| lying(&content, width, &today));
            for scene in drawn.into_iter().chain(phones) {
                let faults = faults(&scene);
                assert!(faults.is_empty(), "{} {date} {} px: {faults:#?}", content.lang.tag(), scene.width);
            }
        }
    }
}

#[test]
fn a_redraw_moves_nothing_below_it() {
    for content in contents() {
        for chart in &content.charts {
            let height = |width: u16| draw(&content, chart, f64::from(width)).height;
            assert!((240..440).all(|width| height(width) == height(324)), "{} as narrow", chart.id);
            assert!((440..1200).step_by(10).all(|width| height(width) == height(662)), "{} as wide", chart.id);
        }
    }
}

#[test]
fn every_chart_draws_numbers_only_where_there_is_room_for_numbers() {
    for content in contents() {
        for chart in &content.charts {
            let picture = svg::picture(&draw(&content, chart, 662.0), "drawing").to_string();
            assert!(picture.matches("<text").count() >= 4, "{}: it says hardly anything", chart.id);
        }
    }
}

#[test]
fn marks_over_time_are_walked_in_the_order_of_time() {
    for content in contents() {
        let over_time = |chart: &&Chart| matches!(chart.kind, ChartKind::Progress | ChartKind::Plan | ChartKind::Rank);
        for chart in content.charts.iter().filter(over_time) {
            let scene = draw(&content, chart, 662.0);
            let months: Vec<i32> = scene.marks.iter().filter_map(|mark| Some(mark.figure.as_ref()?.month)).collect();
            assert!(!months.is_empty() && months.is_sorted(), "{}: {months:?}", chart.id);
        }
    }
}

#[test]
fn the_style_sheet_has_the_sizes_that_layout_reckons_with() {
    let sheet = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("style/drawing.css"))
        .unwrap_or_else(|error| panic!("style/drawing.css cannot be read: {error}"));
    for role in Role::ALL {
        let rule = format!(".{} {{ font-size: {}px;", role.class(), role.size());
        assert!(sheet.contains(&rule), "style/drawing.css lacks “{rule}”");
    }
}
