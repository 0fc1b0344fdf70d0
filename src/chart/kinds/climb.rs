//! How many different things had been found after how many looks: a stair that only climbs, and the stretch without anything new.

use plotters_backend::DrawingBackend;

use super::super::ChartError;
use super::super::canvas::{Canvas, Rect, Type};
use super::super::font::{Align, Weight, fitted, width};
use super::super::layout::{count, empty};
use super::super::spec::{Climb, RegionId};

const SMALL: f64 = 12.0;

struct Frame {
    plot: Rect,
    looks: f64,
    most: f64,
}

impl Frame {
    fn x(&self, looks: f64) -> f64 {
        self.plot.x + (looks / self.looks).clamp(0.0, 1.0) * self.plot.width
    }

    fn y(&self, found: f64) -> f64 {
        self.plot.bottom() - (found / self.most).clamp(0.0, 1.0) * self.plot.height
    }
}

pub(super) fn draw<B: DrawingBackend>(climb: &Climb, canvas: &mut Canvas<'_, B>, body: Rect) -> Result<(), ChartError> {
    let Some(last) = climb.steps.last() else { return empty(canvas, &climb.head, body) };
    let plot = Rect::new(body.x + 28.0, body.y + 12.0, (body.width - 40.0).max(20.0), (body.height - 56.0).max(20.0));
    let frame = Frame { plot, looks: climb.looks.max(1.0), most: (last.1 * 1.1).ceil().max(1.0) };
    quiet(climb, canvas, &frame, last.0)?;
    axes(climb, canvas, &frame, (last.1, body))?;
    let main = canvas.theme.series(0);
    let mut corners = vec![(frame.x(0.0), frame.y(0.0))];
    for (looks, found, _) in &climb.steps {
        corners.push((frame.x(*looks), corners.last().map_or(0.0, |corner| corner.1)));
        corners.push((frame.x(*looks), frame.y(*found)));
    }
    corners.push((frame.x(frame.looks), frame.y(last.1)));
    canvas.path(corners.into_iter(), 2.0, main)?;
    for (at, (looks, found, words)) in climb.steps.iter().enumerate() {
        canvas.dot(frame.x(*looks), frame.y(*found), 3.0, main)?;
        let place = Rect::new(frame.x(*looks) - 6.0, frame.y(*found) - 6.0, 12.0, 12.0);
        canvas.region(RegionId::Point(at), place, words.clone());
    }
    Ok(())
}

/// The stretch since the last new thing, banded, with its words.
fn quiet<B: DrawingBackend>(climb: &Climb, canvas: &mut Canvas<'_, B>, frame: &Frame, since: f64) -> Result<(), ChartError> {
    let Some(words) = &climb.quiet else { return Ok(()) };
    let (band, muted, plot) = (canvas.theme.band, canvas.theme.text, frame.plot);
    let from = frame.x(since);
    canvas.fill(Rect::new(from, plot.y, plot.right() - from, plot.height), band)?;
    let kind = Type::new(SMALL, muted);
    let middle = plot.bottom() - 14.0;
    let (after, before) = (plot.right() - from - 12.0, from - plot.x - 12.0);
    if width(words, SMALL, Weight::Regular) <= after || after >= before {
        canvas.text(&fitted(words, SMALL, Weight::Regular, after), from + 6.0, middle, kind)
    } else {
        canvas.text(&fitted(words, SMALL, Weight::Regular, before), from - 6.0, middle, kind.aligned(Align::Right))
    }
}

fn axes<B: DrawingBackend>(climb: &Climb, canvas: &mut Canvas<'_, B>, frame: &Frame, (found, body): (f64, Rect)) -> Result<(), ChartError> {
    let (line, strong) = (canvas.theme.line, canvas.theme.line_strong);
    let small = Type::new(SMALL, canvas.theme.muted);
    let half = (found / 2.0).round();
    for value in [Some(0.0), Some(half).filter(|half| *half > 0.0 && *half < found), Some(found)].into_iter().flatten() {
        let y = frame.y(value);
        canvas.line((frame.plot.x, y), (frame.plot.right(), y), 1.0, if value == 0.0 { strong } else { line })?;
        canvas.text(&format!("{value:.0}"), frame.plot.x - 8.0, y, small.aligned(Align::Right))?;
    }
    let every = [5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0].into_iter().find(|every| climb.looks / every <= 8.0);
    let every = every.unwrap_or((climb.looks / 8.0).ceil());
    for at in 0..=8_usize {
        let looks = count(at) * every;
        if looks <= climb.looks {
            canvas.text(&format!("{looks:.0}"), frame.x(looks), frame.plot.bottom() + 13.0, small.aligned(Align::Center))?;
        }
    }
    canvas.text(&climb.axis, body.right(), frame.plot.bottom() + 32.0, small.aligned(Align::Right))
}
