//! A rate over time: line, dots, band of the interval, goal, and the running period set apart without a point.

use plotters_backend::DrawingBackend;

use super::super::ChartError;
use super::super::canvas::{Canvas, Rect, Type};
use super::super::font::{Align, Weight, width};
use super::super::layout::{count, empty};
use super::super::spec::{Line, Point, Rate, RegionId};

const SMALL: f64 = 12.0;

/// Where things stand.
struct Frame {
    plot: Rect,
    low: f64,
    high: f64,
    step: f64,
}

impl Frame {
    fn x(&self, place: usize) -> f64 {
        self.plot.x + (count(place) + 0.5) * self.step
    }

    fn y(&self, share: f64) -> f64 {
        self.plot.bottom() - (share.clamp(self.low, self.high) - self.low) / (self.high - self.low) * self.plot.height
    }
}

pub(super) fn draw<B: DrawingBackend>(line: &Line, canvas: &mut Canvas<'_, B>, body: Rect) -> Result<(), ChartError> {
    if line.points.is_empty() {
        return empty(canvas, &line.head, body);
    }
    let frame = frame(line, body);
    curve(line, canvas, &frame)?;
    names(line, canvas, &frame)?;
    points(line, canvas, &frame)
}

/// Within another chart: the rate in this plot, without the names of its periods.
pub(super) fn panel<B: DrawingBackend>(line: &Line, canvas: &mut Canvas<'_, B>, plot: Rect) -> Result<(), ChartError> {
    let frame = in_plot(line, plot);
    curve(line, canvas, &frame)?;
    points(line, canvas, &frame)
}

/// Band, grid, goal and line.
fn curve<B: DrawingBackend>(line: &Line, canvas: &mut Canvas<'_, B>, frame: &Frame) -> Result<(), ChartError> {
    let runs = runs(line);
    for run in &runs {
        band(run, canvas, frame)?;
    }
    if !runs.is_empty() {
        grid(canvas, frame)?;
        goal(line, canvas, frame)?;
    }
    running(line, canvas, frame)?;
    let color = canvas.theme.series(0);
    for run in &runs {
        canvas.path(run.iter().map(|(i, rate)| (frame.x(*i), frame.y(rate.value))), 2.0, color)?;
    }
    Ok(())
}

/// Names of the periods, also of the running one.
fn names<B: DrawingBackend>(line: &Line, canvas: &mut Canvas<'_, B>, frame: &Frame) -> Result<(), ChartError> {
    labels(line, canvas, frame)?;
    let Some((label, _)) = &line.running else { return Ok(()) };
    if width(label, SMALL, Weight::Regular) <= frame.step {
        let small = Type::new(SMALL, canvas.theme.muted).aligned(Align::Center);
        canvas.text(label, frame.x(line.points.len()), frame.plot.bottom() + 14.0, small)?;
    }
    Ok(())
}

/// The stretches of periods that have a rate, with their places: a line does not cross a period that has none.
fn runs(line: &Line) -> Vec<Vec<(usize, Rate)>> {
    let rated: Vec<_> = line.points.iter().enumerate().filter_map(|(i, point)| Some((i, point.rate?))).collect();
    rated.chunk_by(|a, b| a.0 + 1 == b.0).map(<[_]>::to_vec).collect()
}

fn frame(line: &Line, body: Rect) -> Frame {
    let below = if line.points.iter().any(|p| !p.label_below.is_empty()) { 36.0 } else { 20.0 };
    in_plot(line, Rect::new(body.x + 32.0, body.y + 8.0, body.width - 32.0, (body.height - below - 12.0).max(20.0)))
}

fn in_plot(line: &Line, plot: Rect) -> Frame {
    let rates = || line.points.iter().filter_map(|point| point.rate);
    let lows = rates().map(|r| r.low.min(r.value)).chain(line.goal.iter().map(|g| g.0));
    let highs = rates().map(|r| r.high.max(r.value)).chain(line.goal.iter().map(|g| g.0));
    let low = (lows.fold(1.0, f64::min) * 5.0 - 0.01).floor().clamp(0.0, 4.0) / 5.0;
    let high = (highs.fold(0.0, f64::max) * 5.0 + 0.01).ceil().clamp(low * 5.0 + 1.0, 5.0) / 5.0;
    let places = line.points.len() + usize::from(line.running.is_some());
    Frame { step: plot.width / count(places.max(1)), plot, low, high }
}

fn grid<B: DrawingBackend>(canvas: &mut Canvas<'_, B>, frame: &Frame) -> Result<(), ChartError> {
    let (line, muted) = (canvas.theme.line, canvas.theme.muted);
    for tick in 0..=5_i32 {
        let share = f64::from(tick) / 5.0;
        if share >= frame.low - 0.001 && share <= frame.high + 0.001 {
            let y = frame.y(share);
            canvas.line((frame.plot.x, y), (frame.plot.right(), y), 1.0, line)?;
            canvas.text(&(tick * 20).to_string(), frame.plot.x - 8.0, y, Type::new(SMALL, muted).aligned(Align::Right))?;
        }
    }
    Ok(())
}

fn band<B: DrawingBackend>(run: &[(usize, Rate)], canvas: &mut Canvas<'_, B>, frame: &Frame) -> Result<(), ChartError> {
    let edge = |end: fn(&Rate) -> f64| run.iter().map(move |(i, rate)| (frame.x(*i), frame.y(end(rate)))).collect::<Vec<_>>();
    let (mut upper, mut lower) = (edge(|r| r.high), edge(|r| r.low));
    if let ([only], [other]) = (upper.as_slice(), lower.as_slice()) {
        let (top, bottom, x) = (only.1, other.1, only.0);
        (upper, lower) = (vec![(x - 6.0, top), (x + 6.0, top)], vec![(x - 6.0, bottom), (x + 6.0, bottom)]);
    }
    let color = canvas.theme.band;
    canvas.polygon(upper.into_iter().chain(lower.into_iter().rev()), color)
}

fn goal<B: DrawingBackend>(line: &Line, canvas: &mut Canvas<'_, B>, frame: &Frame) -> Result<(), ChartError> {
    let Some((share, word)) = &line.goal else { return Ok(()) };
    let (color, text) = (canvas.theme.series(1), canvas.theme.text);
    let y = frame.y(*share);
    let end = line.goal_until.map_or(frame.plot.right(), |place| (frame.plot.x + place * frame.step).min(frame.plot.right()));
    if end > frame.plot.x {
        canvas.dashed((frame.plot.x, y), (end, y), (4.0, 4.0), 1.5, color)?;
    }
    canvas.text(word, frame.plot.right(), goal_words(line, frame, y, word), Type::new(SMALL, text).aligned(Align::Right))
}

/// Where the words of the goal stand: above their line, below it or at the upper edge of the plot, the first of these where they meet
/// neither the rate nor its words.
fn goal_words(line: &Line, frame: &Frame, y: f64, word: &str) -> f64 {
    let (plot, left) = (frame.plot, frame.plot.right() - width(word, SMALL, Weight::Regular) - 4.0);
    let (_, details) = written(line, frame);
    let half = |words: &str| width(words, SMALL, Weight::Regular) / 2.0;
    let meets = |middle: f64| {
        let touches = |y: f64, height: f64| (y - middle).abs() < height + 7.0;
        let point = |(i, point): (usize, &Point)| {
            let Some(rate) = point.rate else { return false };
            let (x, y) = (frame.x(i), frame.y(rate.value));
            let words = words_middle(frame, y, details);
            let dot = x + 5.0 > left && touches(y, 5.0);
            let said = x + half(&point.text).max(if details { half(&point.detail) } else { 0.0 }) > left;
            dot || (said && (touches(words, 7.0) || (details && touches(words + 16.0, 7.0))))
        };
        let rising = |pair: &[(usize, Rate)]| {
            let [(i, from), (j, to)] = pair else { return false };
            let along = |t: f64| (frame.x(*i) + (frame.x(*j) - frame.x(*i)) * t, frame.y(from.value + (to.value - from.value) * t));
            (0..=8_u32).map(|step| along(f64::from(step) / 8.0)).any(|(x, y)| x > left && touches(y, 1.0))
        };
        line.points.iter().enumerate().any(point) || runs(line).iter().any(|run| run.windows(2).any(rising))
    };
    let places = [y - 11.0, y + 11.0, plot.y + 8.0, plot.bottom() - 8.0];
    let mut inside = places.into_iter().filter(|middle| (plot.y + 7.0..=plot.bottom() - 7.0).contains(middle));
    let first = inside.clone().next().unwrap_or(y + 11.0);
    inside.find(|middle| !meets(*middle)).unwrap_or(first)
}

fn running<B: DrawingBackend>(line: &Line, canvas: &mut Canvas<'_, B>, frame: &Frame) -> Result<(), ChartError> {
    let Some((_, word)) = &line.running else { return Ok(()) };
    let (strong, muted) = (canvas.theme.line_strong, canvas.theme.muted);
    let left = frame.plot.x + count(line.points.len()) * frame.step;
    canvas.dashed((left, frame.plot.y), (left, frame.plot.bottom()), (2.0, 3.0), 1.0, strong)?;
    let small = Type::new(SMALL, muted).aligned(Align::Center);
    let x = frame.x(line.points.len());
    if width(word, SMALL, Weight::Regular) <= frame.step {
        canvas.text(word, x, frame.plot.bottom() - frame.plot.height * 0.22, small)?;
    }
    Ok(())
}

/// Names of periods; every second, third … where they would touch.
fn labels<B: DrawingBackend>(line: &Line, canvas: &mut Canvas<'_, B>, frame: &Frame) -> Result<(), ChartError> {
    let widest = line.points.iter().map(|p| width(&p.label, SMALL, Weight::Regular)).fold(1.0, f64::max) + 8.0;
    let every = thinning(widest, frame.step);
    let small = Type::new(SMALL, canvas.theme.muted).aligned(Align::Center);
    // A year whose first window has no room for its name stands below the next one that has.
    let mut below = "";
    for (i, point) in line.points.iter().enumerate() {
        below = if point.label_below.is_empty() { below } else { &point.label_below };
        if (line.points.len() - 1 - i).is_multiple_of(every) {
            canvas.text(&point.label, frame.x(i), frame.plot.bottom() + 14.0, small)?;
            canvas.text(below, frame.x(i), frame.plot.bottom() + 30.0, small)?;
            below = "";
        }
    }
    Ok(())
}

/// Every how many-th label fits.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive number")]
pub(super) fn thinning(widest: f64, step: f64) -> usize {
    (widest / step.max(0.01)).ceil().clamp(1.0, 1e6) as usize
}

/// Whether every point has room for its words, and for its second line.
fn written(line: &Line, frame: &Frame) -> (bool, bool) {
    let roomy = |word: fn(&Point) -> &str, weight| line.points.iter().all(|p| width(word(p), SMALL, weight) + 6.0 <= frame.step);
    (roomy(|p| &p.text, Weight::Bold), line.details && roomy(|p| &p.detail, Weight::Regular))
}

/// The middle of the words of a point that is drawn at this height: below it, or above it at the foot of the plot.
fn words_middle(frame: &Frame, y: f64, details: bool) -> f64 {
    let lines = if details { 16.0 } else { 0.0 };
    let above = y + 26.0 + lines > frame.plot.bottom() && y - 22.0 - lines > frame.plot.y;
    if above { y - 16.0 - lines } else { y + 18.0 }
}

fn points<B: DrawingBackend>(line: &Line, canvas: &mut Canvas<'_, B>, frame: &Frame) -> Result<(), ChartError> {
    let (values, details) = written(line, frame);
    for (i, point) in line.points.iter().enumerate() {
        let x = frame.x(i);
        let written = values || i + 1 == line.points.len();
        match point.rate {
            Some(rate) => rated(point, rate.value, canvas, frame, (x, written, details))?,
            None if written => counted(point, canvas, frame, x)?,
            None => {}
        }
        // Within another chart a window may have no rate at all: then there is nothing to open.
        if point.rate.is_none() && point.text.is_empty() {
            continue;
        }
        let rect = Rect::new(x - frame.step / 2.0, frame.plot.y, frame.step, frame.plot.height);
        let words = [&point.label, &point.text, &point.detail].into_iter().filter(|words| !words.is_empty());
        canvas.region(RegionId::Point(i), rect, words.map(String::as_str).collect::<Vec<_>>().join(", "));
    }
    Ok(())
}

/// A dot with its words below it, or above it at the foot of the plot.
fn rated<B: DrawingBackend>(
    point: &Point,
    value: f64,
    canvas: &mut Canvas<'_, B>,
    frame: &Frame,
    (x, written, details): (f64, bool, bool),
) -> Result<(), ChartError> {
    let (color, text, muted) = (canvas.theme.series(0), canvas.theme.text, canvas.theme.muted);
    let y = frame.y(value);
    if frame.step >= 10.0 {
        canvas.dot(x, y, 4.0, color)?;
    }
    if !written {
        return Ok(());
    }
    let middle = words_middle(frame, y, details);
    canvas.text(&point.text, x, middle, Type::new(SMALL, text).bold().aligned(Align::Center))?;
    if details { canvas.text(&point.detail, x, middle + 16.0, Type::new(SMALL, muted).aligned(Align::Center)) } else { Ok(()) }
}

/// Too few for a share: the counts alone, where no rate would stand.
fn counted<B: DrawingBackend>(point: &Point, canvas: &mut Canvas<'_, B>, frame: &Frame, x: f64) -> Result<(), ChartError> {
    let kind = Type::new(SMALL, canvas.theme.muted).aligned(Align::Center);
    canvas.text(&point.text, x, frame.plot.bottom() - 12.0, kind)
}
