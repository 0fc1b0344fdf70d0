//! Several falling shares on one axis, told apart by dashes as well as colour; or one with its band and a marked place.

use plotters_backend::DrawingBackend;

use super::super::ChartError;
use super::super::canvas::{Canvas, Rect, Type};
use super::super::font::{Align, Weight, width};
use super::super::layout::empty;
use super::super::spec::{Curve, Curves, RegionId, Step};
use super::shares::{self, Frame, SMALL};

/// Height of a line of the legend, and of a row of numbers.
const ROW: f64 = 18.0;
/// Dashes of each series: length and gap; the first is solid.
const DASHES: [Option<(f64, f64)>; 6] = [None, Some((8.0, 4.0)), Some((2.0, 3.0)), Some((12.0, 3.0)), Some((5.0, 2.0)), Some((2.0, 6.0))];

/// Rows of numbers below the axis.
fn rows(curves: &Curves) -> f64 {
    super::super::layout::count(curves.ticks.first().map_or(0, |(.., counts)| counts.len()))
}

/// Height of the chart itself.
pub(super) fn height(curves: &Curves, width: f64) -> f64 {
    (width * 0.4).clamp(200.0, 300.0) + ROW * (rows(curves) - 1.0).max(0.0)
}

pub(super) fn draw<B: DrawingBackend>(curves: &Curves, canvas: &mut Canvas<'_, B>, body: Rect) -> Result<(), ChartError> {
    if curves.series.iter().all(|series| series.points.is_empty()) {
        return empty(canvas, &curves.head, body);
    }
    let ends = curves.series.iter().flat_map(|series| series.points.iter().map(|point| point.x)).chain(curves.ticks.iter().map(|t| t.0));
    let last = ends.fold(0.0, f64::max).max(f64::MIN_POSITIVE);
    let legend = legend(curves, canvas, body)?;
    let below = 22.0 + ROW * (rows(curves) + if curves.risk_head.is_empty() { 0.0 } else { 1.0 });
    let plot = Rect::new(body.x + 32.0, body.y + 8.0 + legend, body.width - 48.0, (body.height - legend - below - 8.0).max(20.0));
    let frame = Frame { plot, last };
    if let [only] = curves.series.as_slice() {
        frame.band(canvas, &corners(only))?;
    }
    frame.grid(canvas, 4)?;
    for (at, series) in curves.series.iter().enumerate() {
        curve(series, at, canvas, &frame)?;
    }
    mark(curves, canvas, &frame)?;
    points(curves, canvas, &frame)?;
    ticks(curves, canvas, &frame, body)
}

/// The points of the first curve that can be clicked, and the one that was. The keyboard comes to those at the marks of the axis alone.
fn points<B: DrawingBackend>(curves: &Curves, canvas: &mut Canvas<'_, B>, frame: &Frame) -> Result<(), ChartError> {
    let points = curves.series.first().map(|series| series.points.as_slice()).unwrap_or_default();
    let at_tick = |at: usize| {
        let next = points.get(at + 1).map_or(f64::INFINITY, |point| point.x);
        points.get(at).is_some_and(|point| curves.ticks.iter().any(|(time, ..)| (point.x - 1e-9..next - 1e-9).contains(time)))
    };
    let half = |one: Option<&Step>, other: Option<&Step>| one.zip(other).map(|(a, b)| f64::midpoint(frame.x(a.x), frame.x(b.x)));
    for (at, (point, label)) in points.iter().zip(&curves.labels).enumerate() {
        let left = half(at.checked_sub(1).and_then(|before| points.get(before)), Some(point)).unwrap_or(frame.plot.x);
        let right = half(Some(point), points.get(at + 1)).unwrap_or_else(|| frame.plot.right().min(frame.x(point.x) + 8.0));
        let rect = Rect::new(left, frame.plot.y, right - left, frame.plot.height);
        if at_tick(at) {
            canvas.region(RegionId::Point(at), rect, label.clone());
        } else {
            canvas.mouse_region(RegionId::Point(at), rect, label.clone());
        }
    }
    let Some(at) = curves.chosen else { return Ok(()) };
    if curves.labels.is_empty() {
        let Some((time, ..)) = curves.ticks.get(at) else { return Ok(()) };
        let shares = curves.series.iter().map(|series| shares::level_at(&series.points, *time));
        return frame.looked_at(canvas, *time, shares);
    }
    match points.get(at) {
        Some(point) => frame.looked_at(canvas, point.x, std::iter::once(point.share)),
        None => Ok(()),
    }
}

/// The names with a sample of their line; gives the height it took.
fn legend<B: DrawingBackend>(curves: &Curves, canvas: &mut Canvas<'_, B>, body: Rect) -> Result<f64, ChartError> {
    if curves.series.iter().all(|series| series.name.is_empty()) {
        return Ok(0.0);
    }
    let text = canvas.theme.text;
    let (mut x, mut y) = (body.x + 32.0, body.y + ROW / 2.0);
    for (at, series) in curves.series.iter().enumerate() {
        let room = 30.0 + width(&series.name, SMALL, Weight::Regular) + 20.0;
        if x + room > body.right() && x > body.x + 32.0 {
            (x, y) = (body.x + 32.0, y + ROW);
        }
        let color = canvas.theme.series(at);
        line(canvas, (x, y), (x + 24.0, y), (at, color))?;
        canvas.text(&series.name, x + 30.0, y, Type::new(SMALL, text))?;
        x += room;
    }
    Ok(y + ROW / 2.0 - body.y + 4.0)
}

fn line<B: DrawingBackend>(
    canvas: &mut Canvas<'_, B>,
    from: (f64, f64),
    to: (f64, f64),
    (series, color): (usize, super::super::theme::Color),
) -> Result<(), ChartError> {
    match DASHES.get(series).copied().flatten() {
        None => canvas.line(from, to, 2.0, color),
        Some(dash) => canvas.dashed(from, to, dash, 2.0, color),
    }
}

/// The corners: of a stair level until the next point, of a slope straight to it.
fn corners(series: &Curve) -> Vec<Step> {
    if series.stairs { shares::stair(&series.points) } else { series.points.clone() }
}

fn curve<B: DrawingBackend>(series: &Curve, at: usize, canvas: &mut Canvas<'_, B>, frame: &Frame) -> Result<(), ChartError> {
    let color = canvas.theme.series(at);
    let places: Vec<(f64, f64)> = corners(series).iter().map(|s| (frame.x(s.x), frame.y(s.share))).collect();
    if DASHES.get(at).copied().flatten().is_none() {
        return canvas.path(places.into_iter(), 2.0, color);
    }
    places.iter().zip(places.iter().skip(1)).try_for_each(|(from, to)| line(canvas, *from, *to, (at, color)))
}

/// The marked place: an upright line, the point where it meets the curve, and its words.
fn mark<B: DrawingBackend>(curves: &Curves, canvas: &mut Canvas<'_, B>, frame: &Frame) -> Result<(), ChartError> {
    let Some((place, words)) = &curves.mark else { return Ok(()) };
    let (strong, text, main) = (canvas.theme.line_strong, canvas.theme.text, canvas.theme.series(0));
    let x = frame.x(*place);
    canvas.dashed((x, frame.plot.y), (x, frame.plot.bottom()), (3.0, 3.0), 1.0, strong)?;
    let points = curves.series.first().map(|series| series.points.as_slice()).unwrap_or_default();
    if let Some(point) = points.iter().rfind(|point| point.x <= *place + 1e-9) {
        canvas.dot(x, frame.y(point.share), 4.0, main)?;
    }
    let kind = Type::new(SMALL, text).bold();
    if width(words, SMALL, Weight::Bold) + 8.0 <= frame.plot.right() - x {
        canvas.text(words, x + 8.0, frame.plot.y + 8.0, kind)
    } else {
        canvas.text(words, x - 8.0, frame.plot.y + 8.0, kind.aligned(Align::Right))
    }
}

fn ticks<B: DrawingBackend>(curves: &Curves, canvas: &mut Canvas<'_, B>, frame: &Frame, body: Rect) -> Result<(), ChartError> {
    let small = Type::new(SMALL, canvas.theme.muted);
    let base = frame.plot.bottom();
    let rows = if curves.risk_head.is_empty() { base + 14.0 } else { base + 14.0 + ROW };
    canvas.text(&curves.risk_head, body.x, rows, small)?;
    let mut free = f64::NEG_INFINITY;
    for (time, name, counts) in &curves.ticks {
        let wide = counts.iter().chain([name]).map(|words| width(words, SMALL, Weight::Regular)).fold(0.0, f64::max);
        let x = frame.x(*time);
        if x - wide / 2.0 < free {
            continue;
        }
        free = x + wide / 2.0 + 8.0;
        let held = x.min(body.right() - wide / 2.0);
        canvas.text(name, held, base + 14.0, small.aligned(Align::Center))?;
        for (row, words) in counts.iter().enumerate() {
            let color = if curves.series.len() > 1 { canvas.theme.series(row) } else { canvas.theme.muted };
            let y = rows + ROW * (super::super::layout::count(row) + 1.0);
            canvas.text(words, held, y, Type::new(SMALL, color).aligned(Align::Center))?;
        }
    }
    if curves.labels.is_empty() {
        let times: Vec<f64> = curves.ticks.iter().map(|(time, ..)| *time).collect();
        frame.marks(canvas, &times, &curves.said);
    }
    Ok(())
}

/// What a series says at a time, for text: its share in per cent.
pub(in crate::chart) fn said(series: &Curve, time: f64) -> String {
    let found = series.points.iter().rfind(|point| point.x <= time + 1e-9);
    let share = found.map_or(if series.stairs { 1.0 } else { 0.0 }, |point| point.share);
    format!("{:.0} %", share * 100.0)
}
