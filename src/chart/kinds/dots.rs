//! Differences with their intervals: name, dot and line on a scale with nought in the middle, two counts.

use plotters_backend::DrawingBackend;

use super::super::ChartError;
use super::super::canvas::{Canvas, Rect, Type};
use super::super::font::{Align, Weight, fitted, width, wrapped};
use super::super::layout::{count, empty};
use super::super::spec::{Dot, Dots, RegionId};

const ROW: f64 = 26.0;
const NAME_LINE: f64 = 17.0;
const NAME_LINES: usize = 2;
const HEAD: f64 = 40.0;
const BODY: f64 = 14.0;
const SMALL: f64 = 12.0;
const GAP: f64 = 12.0;
const DOT: f64 = 4.5;
/// The scale keeps so much beside long names.
const LEAST: f64 = 260.0;

/// Where things stand.
struct Frame {
    label: f64,
    scale: Rect,
    reach: f64,
    counts: [f64; 2],
}

impl Frame {
    fn x(&self, value: f64) -> f64 {
        self.scale.x + f64::midpoint(value.clamp(-self.reach, self.reach) / self.reach, 1.0) * self.scale.width
    }
}

pub(super) fn height(dots: &Dots, width: f64) -> f64 {
    let label = frame(dots, Rect::new(0.0, 0.0, width, 0.0)).label;
    HEAD + dots.rows.iter().map(|row| row_height(&name_lines(&row.label, label))).sum::<f64>().max(3.0 * ROW)
}

pub(super) fn draw<B: DrawingBackend>(dots: &Dots, canvas: &mut Canvas<'_, B>, body: Rect) -> Result<(), ChartError> {
    if dots.rows.is_empty() {
        return empty(canvas, &dots.head, body);
    }
    let frame = frame(dots, body);
    let mut y = body.y + HEAD;
    let mut places = Vec::new();
    for row in &dots.rows {
        let name = name_lines(&row.label, frame.label);
        let place = Rect::new(body.x, y, body.width, row_height(&name));
        if place.bottom() > body.bottom() + 0.5 {
            break;
        }
        y = place.bottom();
        places.push((row, name, place));
    }
    heads(dots, canvas, &frame, (body.y, y))?;
    places.iter().try_for_each(|(row, name, place)| draw_row(row, name, canvas, &frame, *place))
}

fn name_lines(name: &str, room: f64) -> Vec<String> {
    let mut lines = wrapped(name, BODY, Weight::Regular, room);
    if lines.len() > NAME_LINES {
        let rest = lines.split_off(NAME_LINES - 1).join(" ");
        lines.push(fitted(&rest, BODY, Weight::Regular, room));
    }
    lines
}

fn row_height(lines: &[String]) -> f64 {
    ROW + count(lines.len().saturating_sub(1)) * NAME_LINE
}

/// The scale reaches as far as the farthest end of an interval, in whole steps of ten per cent.
fn frame(dots: &Dots, body: Rect) -> Frame {
    let reach = dots.rows.iter().map(|row| row.low.abs().max(row.high.abs())).fold(0.1, f64::max);
    let reach = ((reach * 10.0).ceil() / 10.0).min(1.0);
    let column = |at: usize| {
        let head = dots.counts.get(at).map_or(0.0, |head| width(head, SMALL, Weight::Regular));
        dots.rows.iter().filter_map(|row| row.counts.get(at)).map(|text| width(text, BODY, Weight::Regular)).fold(head, f64::max) + GAP
    };
    let (first, second) = (column(0), column(1));
    let labels = dots.rows.iter().map(|row| width(&row.label, BODY, Weight::Regular)).fold(0.0, f64::max) + 1.0;
    let rest = body.width - first - second - GAP;
    let label = labels.min((rest * 0.4).max(rest - LEAST)).max(0.0);
    let from = body.x + label + GAP;
    let scale = Rect::new(from + 8.0, body.y, (body.right() - first - second - from - 16.0).max(8.0), body.height);
    Frame { label, scale, reach, counts: [body.right() - second, body.right()] }
}

/// The headings, what left and right of nought means, and the lines of the scale.
fn heads<B: DrawingBackend>(dots: &Dots, canvas: &mut Canvas<'_, B>, frame: &Frame, (top, bottom): (f64, f64)) -> Result<(), ChartError> {
    let small = Type::new(SMALL, canvas.theme.muted);
    let (line, strong) = (canvas.theme.line, canvas.theme.line_strong);
    for (head, right) in dots.counts.iter().zip(frame.counts) {
        canvas.text(head, right, top + 8.0, small.aligned(Align::Right))?;
    }
    let [left, right] = &dots.sides;
    // Left of nought there is the column of names to write over. What is meant by right of it begins there, or ends with the scale.
    let (nought, end) = (frame.x(0.0), frame.scale.right() + 8.0);
    let long = width(right, SMALL, Weight::Regular);
    let from = (nought + 8.0).min(end - long).max(nought - frame.scale.width / 4.0);
    let room = from - GAP - (frame.scale.x - 8.0 - frame.label - GAP);
    canvas.text(&fitted(left, SMALL, Weight::Regular, room), from - GAP, top + 8.0, small.aligned(Align::Right))?;
    canvas.text(&fitted(right, SMALL, Weight::Regular, end - from + 0.5), from, top + 8.0, small)?;
    for part in [-1.0, -0.5, 0.0, 0.5, 1.0] {
        let (value, x) = (part * frame.reach, frame.x(part * frame.reach));
        let color = if part == 0.0 { strong } else { line };
        canvas.line((x, top + HEAD - 6.0), (x, bottom), if part == 0.0 { 1.5 } else { 1.0 }, color)?;
        let sign = if value > 0.0 {
            "+"
        } else if value < 0.0 {
            "−"
        } else {
            ""
        };
        canvas.text(&format!("{sign}{:.0}", value.abs() * 100.0), x, top + HEAD - 14.0, small.aligned(Align::Center))?;
    }
    Ok(())
}

fn draw_row<B: DrawingBackend>(
    row: &Dot,
    name: &[String],
    canvas: &mut Canvas<'_, B>,
    frame: &Frame,
    place: Rect,
) -> Result<(), ChartError> {
    let middle = place.y + place.height / 2.0;
    let (text, main, other, card) = (canvas.theme.text, canvas.theme.series(0), canvas.theme.series(7), canvas.theme.card);
    let mut line = place.y + ROW / 2.0;
    for part in name {
        canvas.text(part, place.x, line, Type::new(BODY, text))?;
        line += NAME_LINE;
    }
    let (low, high, at) = (frame.x(row.low), frame.x(row.high), frame.x(row.value));
    if row.clear {
        canvas.line((low, middle), (high, middle), 2.5, main)?;
        canvas.dot(at, middle, DOT, main)?;
    } else {
        canvas.dashed((low, middle), (high.max(low + 1.0), middle), (4.0, 3.0), 1.5, other)?;
        canvas.dot(at, middle, DOT, other)?;
        canvas.dot(at, middle, DOT - 2.5, card)?;
    }
    for (written, right) in row.counts.iter().zip(frame.counts) {
        canvas.text(written, right, middle, Type::new(BODY, text).aligned(Align::Right))?;
    }
    if let Some(id) = row.id {
        canvas.region(RegionId::Row(id), place, format!("{}: {}", row.label, row.text));
    }
    Ok(())
}
