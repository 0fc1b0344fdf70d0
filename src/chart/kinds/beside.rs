//! A rate above and counts below over one axis of time, drawn by the kinds they are; flags with their words cross both.

use plotters_backend::DrawingBackend;

use super::super::ChartError;
use super::super::canvas::{Canvas, Rect, Type};
use super::super::font::{Align, Weight, fitted, width};
use super::super::layout::{count, empty};
use super::super::spec::{Beside, RegionId};
use super::{line, stack};

const SMALL: f64 = 12.0;
/// Left of both plots: the numbers of their axes.
const GUTTER: f64 = 32.0;
/// A panel's name.
const NAME: f64 = 22.0;
/// A row of the words of marks.
const LANE: f64 = 16.0;
const LANES: usize = 2;
/// Between the panels.
const GAP: f64 = 16.0;
/// The sum above the highest bar.
const SUM: f64 = 14.0;
/// The names of the windows.
const FOOT: f64 = 44.0;
/// Marks nearer to each other than this share one flag.
const NEAR: f64 = 7.0;
/// Words of a mark get at most so much room, and at least so much or none.
const ROOM: (f64, f64) = (190.0, 44.0);

pub(super) fn height(beside: &Beside, room: f64) -> f64 {
    (room * 0.37).clamp(300.0, 396.0) + stack::legend_height(&beside.stack, room)
}

pub(super) fn draw<B: DrawingBackend>(beside: &Beside, canvas: &mut Canvas<'_, B>, body: Rect) -> Result<(), ChartError> {
    if beside.stack.windows.is_empty() {
        return empty(canvas, &beside.head, body);
    }
    let wide = body.width - GUTTER;
    let left = (body.x + GUTTER, (wide - line::margin(&beside.line, wide)).max(20.0));
    let step = left.1 / count(beside.stack.windows.len());
    let flags = flags(&beside.marks, left, step);
    let lanes = count(flags.iter().map(|flag| flag.lane + 1).max().unwrap_or_default()) * LANE;
    let legend = stack::legend_height(&beside.stack, body.width);
    // Without series there is nothing to draw below: the rate has all the room, and the names of the windows stand under it.
    let alone = beside.stack.series.is_empty();
    let fixed = (NAME + lanes) * if alone { 1.0 } else { 2.0 } + legend + FOOT + if alone { NAME } else { GAP };
    let plot = ((body.height - fixed - if alone { 0.0 } else { SUM }) / if alone { 1.0 } else { 2.0 }).max(24.0);
    let [rate, counts] = &beside.panels;
    let name = Type::new(SMALL, canvas.theme.text).bold();

    canvas.text(&fitted(rate, SMALL, Weight::Bold, body.width), body.x, body.y + 8.0, name)?;
    let upper = Rect::new(left.0, body.y + NAME + lanes, left.1, plot);
    line::panel(&beside.line, canvas, upper)?;

    let below = upper.bottom() + if alone { FOOT } else { GAP };
    canvas.text(&fitted(counts, SMALL, Weight::Bold, body.width), body.x, below + 8.0, name)?;
    stack::legend_at(&beside.stack, canvas, Rect::new(body.x, below + NAME, body.width, legend))?;
    let lower = Rect::new(left.0, below + NAME + legend + lanes + SUM, left.1, plot);
    raise(&flags, canvas, upper, lanes)?;
    if alone {
        stack::names(&beside.stack, canvas, upper)?;
    } else {
        // Poles stand behind the bars, so that their numbers can be read.
        raise(&flags, canvas, Rect::new(lower.x, lower.y - SUM, lower.width, lower.height + SUM), lanes)?;
        stack::panel(&beside.stack, canvas, lower)?;
    }
    for flag in &flags {
        let rect = Rect::new(flag.x - 5.0, upper.y - lanes, 10.0, lanes.max(LANE));
        canvas.region(RegionId::Mark(flag.first), rect, flag.words.clone());
    }
    Ok(())
}

/// A flag: where it stands, and where its words do.
#[derive(Debug, Clone, PartialEq)]
struct Flag {
    x: f64,
    /// Number of the first mark it stands for.
    first: usize,
    /// All its words.
    words: String,
    lane: usize,
    /// What is written, and from where; nothing where there is no room.
    written: Option<(f64, String)>,
}

/// Flags from left to right; words that would run into others go into the next row, or are left to the tip.
fn flags(marks: &[(f64, String)], (left, wide): (f64, f64), step: f64) -> Vec<Flag> {
    let mut order: Vec<_> =
        marks.iter().enumerate().map(|(number, (place, words))| ((left + place * step).clamp(left, left + wide), number, words)).collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut flags: Vec<Flag> = Vec::new();
    for (x, number, words) in order {
        match flags.last_mut().filter(|flag| x - flag.x < NEAR) {
            Some(flag) => flag.words = format!("{}; {words}", flag.words),
            None => flags.push(Flag { x, first: number, words: words.clone(), lane: 0, written: None }),
        }
    }
    let mut ends = [left; LANES];
    for flag in &mut flags {
        place(flag, &mut ends, left + wide);
    }
    flags
}

/// Finds the row for a flag's words: to the right of it, else to the left, cut where the chart ends.
fn place(flag: &mut Flag, ends: &mut [f64; LANES], right: f64) {
    let long = width(&flag.words, SMALL, Weight::Regular).min(ROOM.0);
    for lane in 0..LANES {
        // The pole of a flag comes down through the rows below its own.
        if ends.iter().skip(lane).any(|end| *end > flag.x - 3.0) {
            continue;
        }
        let room = right - flag.x - 6.0;
        let end = ends.get(lane).copied().unwrap_or(right);
        let (from, room) = if long <= room {
            (flag.x + 6.0, long)
        } else if flag.x - 6.0 - long >= end {
            (flag.x - 6.0 - long, long)
        } else {
            (flag.x + 6.0, room)
        };
        if room >= ROOM.1.min(long) {
            flag.lane = lane;
            flag.written = Some((from, fitted(&flag.words, SMALL, Weight::Regular, room + 0.5)));
            if let Some(end) = ends.get_mut(lane) {
                *end = (from + room).max(flag.x) + 8.0;
            }
            return;
        }
    }
}

/// The poles down through a plot, and the words above it.
fn raise<B: DrawingBackend>(flags: &[Flag], canvas: &mut Canvas<'_, B>, plot: Rect, lanes: f64) -> Result<(), ChartError> {
    let (text, muted) = (canvas.theme.text, canvas.theme.muted);
    for flag in flags {
        let row = plot.y - lanes + count(flag.lane) * LANE;
        canvas.dashed((flag.x, row + 3.0), (flag.x, plot.bottom()), (3.0, 3.0), 1.0, muted)?;
        let (left, right, tip) = ((flag.x - 4.0, row + 3.0), (flag.x + 4.0, row + 3.0), (flag.x, row + 9.0));
        canvas.polygon([left, right, tip, tip].into_iter(), text)?;
        if let Some((from, words)) = &flag.written {
            canvas.text(words, *from, row + 7.0, Type::new(SMALL, text).aligned(Align::Left))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed(marks: &[(f64, &str)]) -> Vec<Flag> {
        let marks: Vec<_> = marks.iter().map(|(place, words)| (*place, (*words).to_owned())).collect();
        flags(&marks, (32.0, 400.0), 100.0)
    }

    #[test]
    fn words_of_marks_do_not_run_into_each_other() {
        let found = placed(&[(0.5, "New opening hours"), (1.0, "Other prices"), (3.9, "Somebody new at the counter")]);
        assert_eq!(found.iter().map(|flag| flag.lane).collect::<Vec<_>>(), [0, 1, 0]);
        for lane in 0..LANES {
            let mut end = 0.0;
            for (from, words) in found.iter().filter(|flag| flag.lane == lane).filter_map(|flag| flag.written.as_ref()) {
                assert!(*from >= end, "{words} at {from}, after {end}");
                end = from + width(words, SMALL, Weight::Regular);
                assert!(end <= 432.5, "{words} ends at {end}");
            }
        }
        let last = found.last().and_then(|flag| flag.written.as_ref()).unwrap();
        assert_eq!(last.1, "Somebody new at the counter", "written to the left of its flag, where there is room");
    }

    #[test]
    fn marks_of_one_day_share_a_flag_and_none_is_lost() {
        let found = placed(&[(1.01, "second"), (1.0, "first"), (2.0, "third")]);
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].first, found[0].words.as_str()), (1, "first; second"));
        let many: Vec<(f64, String)> = (0..40).map(|i| (f64::from(i) * 0.1, format!("change number {i}"))).collect();
        let found = flags(&many, (32.0, 400.0), 100.0);
        assert_eq!(found.iter().map(|flag| flag.words.matches("change").count()).sum::<usize>(), 40);
    }
}
