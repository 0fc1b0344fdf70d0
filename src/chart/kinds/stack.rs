//! Counts over time, several series on each other, each with its own pattern; marks on the axis say what happened when.

use plotters_backend::DrawingBackend;

use super::super::ChartError;
use super::super::canvas::{Canvas, Rect, Type};
use super::super::font::{Align, Weight, fitted, width};
use super::super::layout::{LEGEND_GAP, count, empty, flow};
use super::super::spec::{RegionId, Stack, StackWindow};
use super::super::theme::Color;
use super::line::{named, write_names};

const SMALL: f64 = 12.0;
const LEGEND_LINE: f64 = 20.0;
const FOOT: f64 = 40.0;
const MARKS: f64 = 16.0;
const SWATCH: f64 = 18.0;
/// The pattern of those of whom it is not known.
const HOLLOW: u8 = 3;
/// The pattern of those who are told together only.
const TOGETHER: u8 = 4;

/// Where things stand.
struct Frame {
    plot: Rect,
    unit: f64,
    step: f64,
    bar: f64,
    most: f64,
}

pub(super) fn height(stack: &Stack, room: f64) -> f64 {
    (room * 0.36).clamp(200.0, 300.0) + count(legend(stack, room).last().map_or(0, |place| place.1)) * LEGEND_LINE
}

pub(super) fn draw<B: DrawingBackend>(stack: &Stack, canvas: &mut Canvas<'_, B>, body: Rect) -> Result<(), ChartError> {
    if stack.windows.is_empty() {
        return empty(canvas, &stack.head, body);
    }
    let legend = legend(stack, body.width);
    let lines = legend.last().map_or(0, |place| place.1 + 1);
    let frame = frame(stack, body, count(lines) * LEGEND_LINE + 12.0);
    draw_legend(stack, canvas, body, &legend)?;
    grid(canvas, &frame)?;
    bars(stack, canvas, &frame)?;
    marks(stack, canvas, &frame)
}

/// Within another chart: the bars in this plot with the names of their windows below it.
pub(super) fn panel<B: DrawingBackend>(stack: &Stack, canvas: &mut Canvas<'_, B>, plot: Rect) -> Result<(), ChartError> {
    let frame = in_plot(stack, plot);
    grid(canvas, &frame)?;
    bars(stack, canvas, &frame)
}

/// Height of its legend.
pub(super) fn legend_height(stack: &Stack, room: f64) -> f64 {
    count(legend(stack, room).last().map_or(0, |place| place.1 + 1)) * LEGEND_LINE
}

/// Draws the legend from the left top corner of `body` on.
pub(super) fn legend_at<B: DrawingBackend>(stack: &Stack, canvas: &mut Canvas<'_, B>, body: Rect) -> Result<(), ChartError> {
    draw_legend(stack, canvas, body, &legend(stack, body.width))
}

/// Within another chart: the names of the windows below a plot that is not its own.
pub(super) fn names<B: DrawingBackend>(stack: &Stack, canvas: &mut Canvas<'_, B>, plot: Rect) -> Result<(), ChartError> {
    bars(stack, canvas, &in_plot(stack, plot))
}

fn bars<B: DrawingBackend>(stack: &Stack, canvas: &mut Canvas<'_, B>, frame: &Frame) -> Result<(), ChartError> {
    for (at, window) in stack.windows.iter().enumerate() {
        bar(stack, window, at, canvas, frame)?;
    }
    let names: Vec<_> = stack.windows.iter().map(|window| (window.label.as_str(), window.label_below.as_str())).collect();
    write_names(&named(&names, frame.step), canvas, (frame.plot.x, frame.step), frame.plot.bottom() + MARKS + 2.0)
}

/// Where each name of the legend stands: from the left, and in which line.
fn legend(stack: &Stack, room: f64) -> Vec<(f64, usize)> {
    let wide = |name: &String| SWATCH + width(name, SMALL, Weight::Regular).min(room - SWATCH) + LEGEND_GAP;
    flow(stack.series.iter().map(wide), room)
}

fn draw_legend<B: DrawingBackend>(
    stack: &Stack,
    canvas: &mut Canvas<'_, B>,
    body: Rect,
    places: &[(f64, usize)],
) -> Result<(), ChartError> {
    let muted = canvas.theme.muted;
    for ((at, name), (x, line)) in stack.series.iter().enumerate().zip(places) {
        let middle = body.y + count(*line) * LEGEND_LINE + 8.0;
        let kind = tone(stack, at);
        block(canvas, Rect::new(body.x + x, middle - 6.0, 12.0, 12.0), kind)?;
        let name = fitted(name, SMALL, Weight::Regular, body.width - SWATCH);
        canvas.text(&name, body.x + x + SWATCH, middle, Type::new(SMALL, muted))?;
    }
    Ok(())
}

fn frame(stack: &Stack, body: Rect, top: f64) -> Frame {
    in_plot(stack, Rect::new(body.x + 28.0, body.y + top, (body.width - 28.0).max(20.0), (body.height - top - FOOT - 8.0).max(20.0)))
}

fn in_plot(stack: &Stack, plot: Rect) -> Frame {
    let most = stack.windows.iter().map(|window| window.counts.iter().sum::<u64>()).max().unwrap_or_default().max(1);
    let most = nice(most);
    let step = plot.width / count(stack.windows.len());
    Frame { plot, unit: plot.height / most, step, bar: (step * 0.7).min(56.0), most }
}

/// The next number an axis ends at nicely: 2, 4, 10, 20, 40, 100 …
fn nice(most: u64) -> f64 {
    let mut end = 2_u64;
    let mut factors = [2, 5, 2].iter().cycle();
    while end < most {
        end = match factors.next() {
            Some(5) => end.saturating_mul(5) / 2,
            _ => end.saturating_mul(2),
        };
    }
    count(usize::try_from(end).unwrap_or(usize::MAX))
}

fn grid<B: DrawingBackend>(canvas: &mut Canvas<'_, B>, frame: &Frame) -> Result<(), ChartError> {
    let (line, strong, muted) = (canvas.theme.line, canvas.theme.line_strong, canvas.theme.muted);
    for part in [0.0, 0.5, 1.0] {
        let y = frame.plot.bottom() - part * frame.plot.height;
        canvas.line((frame.plot.x, y), (frame.plot.right(), y), 1.0, if part == 0.0 { strong } else { line })?;
        canvas.text(&format!("{:.0}", part * frame.most), frame.plot.x - 8.0, y, Type::new(SMALL, muted).aligned(Align::Right))?;
    }
    Ok(())
}

fn bar<B: DrawingBackend>(
    stack: &Stack,
    window: &StackWindow,
    at: usize,
    canvas: &mut Canvas<'_, B>,
    frame: &Frame,
) -> Result<(), ChartError> {
    let middle = frame.plot.x + (count(at) + 0.5) * frame.step;
    let mut bottom = frame.plot.bottom();
    for (series, people) in window.counts.iter().enumerate().filter(|(_, people)| **people > 0) {
        let high = count(usize::try_from(*people).unwrap_or_default()) * frame.unit;
        let rect = Rect::new(middle - frame.bar / 2.0, bottom - high, frame.bar, high);
        block(canvas, rect, tone(stack, series))?;
        bottom -= high;
        if tone(stack, series).pattern < HOLLOW {
            let line = canvas.theme.card;
            canvas.line((rect.x, rect.y), (rect.right(), rect.y), 1.0, line)?;
        }
        let label = format!("{}, {}: {people}", window.label, stack.series.get(series).map_or("", String::as_str));
        canvas.region(RegionId::Cell { row: at, column: series }, rect, label);
    }
    let written = window.written();
    if !written.is_empty() && width(&written, SMALL, Weight::Bold) + 2.0 <= frame.step {
        let color = if window.running { canvas.theme.muted } else { canvas.theme.text };
        canvas.text(&written, middle, bottom - 9.0, Type::new(SMALL, color).bold().aligned(Align::Center))?;
    } else if window.hides {
        // Too narrow for a word: a dash says that there are more.
        let muted = canvas.theme.muted;
        canvas.line((middle - frame.bar / 2.0, bottom - 4.0), (middle + frame.bar / 2.0, bottom - 4.0), 1.5, muted)?;
    }
    Ok(())
}

/// What a series is filled with: its colour, and whether it is striped (1), crossed by level lines (2), hollow (3),
/// hollow and striped (4), or plain (0).
#[derive(Clone, Copy)]
struct Tone {
    series: usize,
    pattern: u8,
}

fn tone(stack: &Stack, series: usize) -> Tone {
    let mut last = stack.series.len().saturating_sub(1);
    if stack.has_together && series == last {
        return Tone { series, pattern: TOGETHER };
    }
    last = last.saturating_sub(usize::from(stack.has_together));
    if stack.has_unknown && series == last {
        return Tone { series, pattern: HOLLOW };
    }
    let rest = stack.has_rest && series + usize::from(stack.has_unknown) == last;
    if rest { Tone { series: 7, pattern: 0 } } else { Tone { series, pattern: u8::try_from(series % 3).unwrap_or_default() } }
}

fn block<B: DrawingBackend>(canvas: &mut Canvas<'_, B>, rect: Rect, tone: Tone) -> Result<(), ChartError> {
    let (color, card) = (canvas.theme.series(tone.series), canvas.theme.card);
    if tone.pattern == HOLLOW || tone.pattern == TOGETHER {
        let (soft, muted) = (canvas.theme.line, canvas.theme.muted);
        canvas.fill(rect, soft)?;
        if tone.pattern == TOGETHER {
            canvas.hatch(rect, 6.0, 1.0, muted)?;
        }
        return canvas.frame(rect, 1.0, muted);
    }
    canvas.fill(rect, color)?;
    match tone.pattern {
        1 => canvas.hatch(rect, 6.0, 1.2, card),
        2 => level(canvas, rect, card),
        _ => Ok(()),
    }
}

fn level<B: DrawingBackend>(canvas: &mut Canvas<'_, B>, rect: Rect, color: Color) -> Result<(), ChartError> {
    let mut y = rect.y + 3.0;
    while y < rect.bottom() {
        canvas.line((rect.x, y), (rect.right(), y), 1.0, color)?;
        y += 5.0;
    }
    Ok(())
}

/// Small flags on the axis; those that would stand on each other share one.
fn marks<B: DrawingBackend>(stack: &Stack, canvas: &mut Canvas<'_, B>, frame: &Frame) -> Result<(), ChartError> {
    let color = canvas.theme.text;
    let base = frame.plot.bottom();
    let mut placed: Vec<(f64, Vec<&str>)> = Vec::new();
    for (place, words) in &stack.marks {
        let x = frame.plot.x + place.clamp(0.0, count(stack.windows.len())) * frame.step;
        match placed.last_mut().filter(|(before, _)| x - before < 9.0) {
            Some((_, all)) => all.push(words),
            None => placed.push((x, vec![words])),
        }
    }
    for (number, (x, words)) in placed.iter().enumerate() {
        let (left, right, middle) = ((x - 4.5, base + 7.0), (x + 4.5, base + 7.0), *x);
        canvas.polygon([left, (middle, base + 2.5), right, right, (middle, base + 11.5), left].into_iter(), color)?;
        canvas.region(RegionId::Point(number), Rect::new(x - 6.0, base, 12.0, 12.0), words.join("; "));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::nice;

    #[test]
    fn an_axis_ends_at_a_round_number() {
        for (most, end) in [(1, 2.0), (3, 4.0), (9, 10.0), (17, 20.0), (21, 40.0), (99, 100.0), (150, 200.0)] {
            assert!((nice(most) - end).abs() < 1e-9, "{most}: {}", nice(most));
        }
    }
}
