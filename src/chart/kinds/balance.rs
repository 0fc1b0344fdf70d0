//! Gains above the line, losses below it, and the change each period comes to.

use plotters_backend::DrawingBackend;

use super::super::ChartError;
use super::super::canvas::{Canvas, Rect, Type};
use super::super::font::{Align, Weight, fitted, width};
use super::super::layout::{LEGEND_GAP, count, empty, flow};
use super::super::spec::{Balance, BalancePeriod, RegionId};
use super::super::theme::Color;
use super::line::{named, write_names};

const SMALL: f64 = 12.0;
const LEGEND: f64 = 24.0;
const LEGEND_LINE: f64 = 20.0;
const SWATCH: f64 = 18.0;

/// Where things stand.
struct Frame {
    plot: Rect,
    zero: f64,
    unit: f64,
    step: f64,
    bar: f64,
}

/// Height of the chart itself.
pub(super) fn height(balance: &Balance, width: f64) -> f64 {
    (width * 0.4).clamp(200.0, 300.0) + more_lines(balance, width) + years(balance)
}

/// What the years below the names take.
fn years(balance: &Balance) -> f64 {
    if balance.periods.iter().any(|period| !period.label_below.is_empty()) { 16.0 } else { 0.0 }
}

/// What the legend takes beyond its first line.
fn more_lines(balance: &Balance, room: f64) -> f64 {
    count(places(balance, room).last().map_or(0, |place| place.1)) * LEGEND_LINE
}

/// The names of the legend.
fn names(balance: &Balance) -> impl Iterator<Item = (usize, &String)> {
    balance.gains.iter().chain(&balance.losses).enumerate().filter(|(_, name)| !name.is_empty())
}

fn places(balance: &Balance, room: f64) -> Vec<(f64, usize)> {
    flow(names(balance).map(|(_, name)| SWATCH + width(name, SMALL, Weight::Regular).min(room - SWATCH) + LEGEND_GAP), room)
}

pub(super) fn draw<B: DrawingBackend>(balance: &Balance, canvas: &mut Canvas<'_, B>, body: Rect) -> Result<(), ChartError> {
    if balance.periods.is_empty() {
        return empty(canvas, &balance.head, body);
    }
    legend(balance, canvas, body)?;
    let frame = frame(balance, body);
    let strong = canvas.theme.line_strong;
    for (i, period) in balance.periods.iter().enumerate() {
        let middle = frame.plot.x + (count(i) + 0.5) * frame.step;
        columns(period, canvas, &frame, middle)?;
        let rect = Rect::new(middle - frame.step / 2.0, frame.plot.y, frame.step, frame.plot.height);
        canvas.region(RegionId::Point(i), rect, format!("{}, {}", period.label, period.text));
    }
    canvas.line((frame.plot.x, frame.zero), (frame.plot.right(), frame.zero), 1.0, strong)?;
    let names: Vec<_> = balance.periods.iter().map(|period| (period.label.as_str(), period.label_below.as_str())).collect();
    write_names(&named(&names, frame.step), canvas, (frame.plot.x, frame.step), frame.plot.bottom() + 12.0)
}

fn frame(balance: &Balance, body: Rect) -> Frame {
    let largest = |side: fn(&BalancePeriod) -> [f64; 2]| balance.periods.iter().map(|p| side(p).iter().sum::<f64>()).fold(0.0, f64::max);
    let (up, down) = (largest(|p| p.gains), largest(|p| p.losses));
    let legend = LEGEND + more_lines(balance, body.width);
    let plot = Rect::new(body.x, body.y + legend + 18.0, body.width, (body.height - legend - 42.0 - years(balance)).max(20.0));
    let unit = plot.height / (up + down).max(1.0);
    let step = plot.width / count(balance.periods.len());
    Frame { plot, zero: plot.y + up * unit, unit, step, bar: (step * 0.6).min(48.0) }
}

/// Colour and whether it is striped, nearest the line first.
fn fillings<B: DrawingBackend>(canvas: &Canvas<'_, B>) -> [(Color, bool); 4] {
    let theme = &canvas.theme;
    [(theme.series(0), false), (theme.series(4), true), (theme.series(1), false), (theme.series(3), true)]
}

fn legend<B: DrawingBackend>(balance: &Balance, canvas: &mut Canvas<'_, B>, body: Rect) -> Result<(), ChartError> {
    let muted = canvas.theme.muted;
    let fillings = fillings(canvas);
    for ((at, name), (x, line)) in names(balance).zip(places(balance, body.width)) {
        let Some((color, striped)) = fillings.get(at).copied() else { continue };
        let top = body.y + count(line) * LEGEND_LINE;
        block(canvas, Rect::new(body.x + x, top + 2.0, 12.0, 12.0), color, striped)?;
        let name = fitted(name, SMALL, Weight::Regular, body.width - SWATCH);
        canvas.text(&name, body.x + x + SWATCH, top + 8.0, Type::new(SMALL, muted))?;
    }
    Ok(())
}

fn block<B: DrawingBackend>(canvas: &mut Canvas<'_, B>, rect: Rect, color: Color, striped: bool) -> Result<(), ChartError> {
    let card = canvas.theme.card;
    canvas.fill(rect, color)?;
    if striped { canvas.hatch(rect, 5.0, 1.2, card) } else { Ok(()) }
}

fn columns<B: DrawingBackend>(period: &BalancePeriod, canvas: &mut Canvas<'_, B>, frame: &Frame, middle: f64) -> Result<(), ChartError> {
    let [gain, back, quiet, left] = fillings(canvas);
    let (mut up, mut down) = (frame.zero, frame.zero);
    for (value, (color, striped)) in period.gains.iter().zip([gain, back]) {
        let height = value.max(0.0) * frame.unit;
        up -= height;
        block(canvas, Rect::new(middle - frame.bar / 2.0, up, frame.bar, height), color, striped)?;
    }
    for (value, (color, striped)) in period.losses.iter().zip([quiet, left]) {
        let height = value.max(0.0) * frame.unit;
        block(canvas, Rect::new(middle - frame.bar / 2.0, down, frame.bar, height), color, striped)?;
        down += height;
    }
    if width(&period.text, SMALL, Weight::Bold) + 4.0 <= frame.step {
        let color = if period.running { canvas.theme.muted } else { canvas.theme.text };
        canvas.text(&period.text, middle, up - 9.0, Type::new(SMALL, color).bold().aligned(Align::Center))?;
    }
    Ok(())
}
