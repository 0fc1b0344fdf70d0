//! How long they stay: a stair that only falls, its band, the median, and how many are still followed.

use plotters_backend::DrawingBackend;

use super::super::ChartError;
use super::super::canvas::{Canvas, Rect, Type};
use super::super::font::{Align, Weight, width};
use super::super::layout::empty;
use super::super::spec::{Step, Steps};
use super::shares::{self, Frame, SMALL};

pub(super) fn draw<B: DrawingBackend>(steps: &Steps, canvas: &mut Canvas<'_, B>, body: Rect) -> Result<(), ChartError> {
    if steps.points.is_empty() {
        return empty(canvas, &steps.head, body);
    }
    let last = steps.points.iter().map(|p| p.x).chain(steps.ticks.iter().map(|t| t.0)).fold(0.0, f64::max).max(f64::MIN_POSITIVE);
    let plot = Rect::new(body.x + 32.0, body.y + 8.0, body.width - 44.0, (body.height - 64.0).max(20.0));
    let frame = Frame { plot, last };
    let stairs = stairs(&steps.points, last);
    frame.band(canvas, &stairs)?;
    frame.grid(canvas, 5)?;
    curve(steps, canvas, &frame, &stairs)?;
    median(steps, canvas, &frame)?;
    ticks(steps, canvas, &frame, body)?;
    let times: Vec<f64> = steps.ticks.iter().map(|(time, ..)| *time).collect();
    frame.marks(canvas, &times, &steps.said);
    match steps.chosen.and_then(|at| times.get(at)) {
        Some(time) => frame.looked_at(canvas, *time, std::iter::once(shares::level_at(&steps.points, *time))),
        None => Ok(()),
    }
}

/// The corners of the stair, from everyone at 0 to the last time.
fn stairs(points: &[Step], last: f64) -> Vec<Step> {
    let mut corners = shares::stair(points);
    corners.extend(corners.last().map(|level| Step { x: last, ..*level }));
    corners
}

fn curve<B: DrawingBackend>(steps: &Steps, canvas: &mut Canvas<'_, B>, frame: &Frame, stairs: &[Step]) -> Result<(), ChartError> {
    let (main, grey) = (canvas.theme.series(0), canvas.theme.series(7));
    let thin = steps.thin_from.unwrap_or(f64::INFINITY);
    let solid: Vec<_> = stairs.iter().filter(|s| s.x <= thin).map(|s| (frame.x(s.x), frame.y(s.share))).collect();
    let rest: Vec<_> =
        solid.last().copied().into_iter().chain(stairs.iter().filter(|s| s.x > thin).map(|s| (frame.x(s.x), frame.y(s.share)))).collect();
    canvas.path(solid.into_iter(), 2.0, main)?;
    rest.iter().zip(rest.iter().skip(1)).try_for_each(|(from, to)| canvas.dashed(*from, *to, (3.0, 2.0), 1.5, grey))
}

fn median<B: DrawingBackend>(steps: &Steps, canvas: &mut Canvas<'_, B>, frame: &Frame) -> Result<(), ChartError> {
    let Some((time, words)) = &steps.median else { return Ok(()) };
    let (strong, text) = (canvas.theme.line_strong, canvas.theme.text);
    let (x, y) = (frame.x(*time), frame.y(0.5));
    canvas.dashed((frame.plot.x, y), (x, y), (2.0, 3.0), 1.0, strong)?;
    canvas.dashed((x, y), (x, frame.plot.bottom()), (2.0, 3.0), 1.0, strong)?;
    let kind = Type::new(SMALL, text).bold();
    let room = frame.plot.right() - x - 6.0;
    if width(words, SMALL, Weight::Bold) <= room {
        canvas.text(words, x + 6.0, y - 10.0, kind)
    } else {
        canvas.text(words, x - 6.0, y + 12.0, kind.aligned(Align::Right))
    }
}

fn ticks<B: DrawingBackend>(steps: &Steps, canvas: &mut Canvas<'_, B>, frame: &Frame, body: Rect) -> Result<(), ChartError> {
    let small = Type::new(SMALL, canvas.theme.muted);
    let mut free = f64::NEG_INFINITY;
    let base = frame.plot.bottom();
    canvas.text(&steps.risk_head, body.x, base + 32.0, small)?;
    for (time, name, followed) in &steps.ticks {
        let (x, half) = (frame.x(*time), width(name, SMALL, Weight::Regular).max(width(followed, SMALL, Weight::Regular)) / 2.0);
        if x - half < free {
            continue;
        }
        free = x + half + 8.0;
        let held = x.min(body.right() - width(name, SMALL, Weight::Regular) / 2.0);
        canvas.text(name, held, base + 14.0, small.aligned(Align::Center))?;
        let room = width(followed, SMALL, Weight::Regular) / 2.0;
        canvas.text(followed, x.min(body.right() - room), base + 48.0, small.aligned(Align::Center))?;
    }
    Ok(())
}
