//! A rate over time: line, dots, band of the interval, goal, and the running period set apart without a point.

use plotters_backend::DrawingBackend;

use super::super::ChartError;
use super::super::canvas::{Canvas, Rect, Type};
use super::super::font::{Align, Weight, width};
use super::super::layout::{count, empty};
use super::super::spec::{Line, Point, Rate, RegionId};

const SMALL: f64 = 12.0;
/// Before and behind the last value, where it stands at the right of the plot.
const BEHIND: f64 = 6.0;

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

/// The stretches of periods that have a rate, with their places: a line does not cross a period that has none.
fn runs(line: &Line) -> Vec<Vec<(usize, Rate)>> {
    let rated: Vec<_> = line.points.iter().enumerate().filter_map(|(i, point)| Some((i, point.rate?))).collect();
    rated.chunk_by(|a, b| a.0 + 1 == b.0).map(<[_]>::to_vec).collect()
}

fn frame(line: &Line, body: Rect) -> Frame {
    let below = if line.points.iter().any(|p| !p.label_below.is_empty()) { 36.0 } else { 20.0 };
    let wide = body.width - 32.0;
    in_plot(line, Rect::new(body.x + 32.0, body.y + 8.0, wide - margin(line, wide), (body.height - below - 12.0).max(20.0)))
}

/// Room at the right of so wide a plot for the last value, where values have none at their points.
pub(super) fn margin(line: &Line, wide: f64) -> f64 {
    let last = line.points.last().map_or(0.0, |point| width(&point.text, SMALL, Weight::Bold) + 2.0 * BEHIND);
    if roomy(line, wide / count(places(line)), |p| &p.text, Weight::Bold) { 0.0 } else { last.min(wide / 3.0) }
}

/// Periods beside each other, the running one among them.
fn places(line: &Line) -> usize {
    (line.points.len() + usize::from(line.running.is_some())).max(1)
}

/// Whether all these words have room at their points.
fn roomy(line: &Line, step: f64, word: fn(&Point) -> &str, weight: Weight) -> bool {
    line.points.iter().all(|p| width(word(p), SMALL, weight) + 6.0 <= step)
}

fn in_plot(line: &Line, plot: Rect) -> Frame {
    let rates = || line.points.iter().filter_map(|point| point.rate);
    let lows = rates().map(|r| r.low.min(r.value)).chain(line.goal.iter().map(|g| g.0));
    let highs = rates().map(|r| r.high.max(r.value)).chain(line.goal.iter().map(|g| g.0));
    let low = (lows.fold(1.0, f64::min) * 5.0 - 0.01).floor().clamp(0.0, 4.0) / 5.0;
    let high = (highs.fold(0.0, f64::max) * 5.0 + 0.01).ceil().clamp(low * 5.0 + 1.0, 5.0) / 5.0;
    Frame { step: plot.width / count(places(line)), plot, low, high }
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
    let end = goal_end(line, frame);
    if end > frame.plot.x {
        canvas.dashed((frame.plot.x, y), (end, y), (4.0, 4.0), 1.5, color)?;
    }
    let place = goal_place(line, frame).unwrap_or_else(|| Rect::new(frame.plot.x, y - 18.0, frame.plot.width, 14.0));
    canvas.text(word, place.right(), place.y + 7.0, Type::new(SMALL, text).aligned(Align::Right))
}

/// Where the line of the goal ends.
fn goal_end(line: &Line, frame: &Frame) -> f64 {
    line.goal_until.map_or(frame.plot.right(), |place| (frame.plot.x + place * frame.step).min(frame.plot.right()))
}

/// Whether the line of the goal runs through words that begin at `left` and stand between two heights.
fn goal_crosses(line: &Line, frame: &Frame, left: f64, (top, bottom): (f64, f64)) -> bool {
    line.goal.as_ref().is_some_and(|(share, _)| (top..bottom).contains(&frame.y(*share)) && left < goal_end(line, frame))
}

/// Where the words of the goal stand: as far to the right as they cover neither values nor the rate itself, above their line or below it,
/// else at the edge of the plot; where they must cover some values, as few as can be.
fn goal_place(line: &Line, frame: &Frame) -> Option<Rect> {
    let (share, word) = line.goal.as_ref()?;
    let (plot, wide, y) = (frame.plot, width(word, SMALL, Weight::Regular), frame.y(*share));
    let room = (plot.width - 4.0 - wide).max(0.0);
    let lefts = (0..=10_u8).map(|tenth| plot.right() - wide - room * f64::from(tenth) / 10.0);
    let beside = lefts.flat_map(|left| [y - 18.0, y + 4.0].map(|top| (left, top)));
    let places = beside.chain([plot.y + 1.0, plot.bottom() - 15.0].map(|top| (plot.right() - wide, top)));
    let places = places.map(|(left, top)| Rect::new(left, top, wide, 14.0));
    let within = |place: &Rect| place.y >= plot.y && place.bottom() <= plot.bottom();
    let (written, drawn) = (written(line, frame), drawn(line, frame));
    let covers = |place: &Rect| {
        let words = written.iter().filter(|words| meet(words, place)).count();
        (words, drawn.iter().any(|dot| meet(dot, place)))
    };
    places.filter(within).min_by_key(covers)
}

/// Where the rate is drawn: its points, and the way from each to the next in small steps.
fn drawn(line: &Line, frame: &Frame) -> Vec<Rect> {
    let dot = |(x, y): (f64, f64), half: f64| Rect::new(x - half, y - half, 2.0 * half, 2.0 * half);
    let at = |(place, rate): &(usize, Rate)| (frame.x(*place), frame.y(rate.value));
    let between = |pair: &[(usize, Rate)]| {
        let ends = pair.first().zip(pair.last()).map(|(from, to)| (at(from), at(to)));
        let along = |((x, y), (to_x, to_y)): ((f64, f64), (f64, f64)), step: u8| {
            let part = f64::from(step) / 8.0;
            dot((x + (to_x - x) * part, y + (to_y - y) * part), 1.0)
        };
        ends.map(|ends| (0..=8_u8).map(|step| along(ends, step)).collect::<Vec<_>>()).unwrap_or_default()
    };
    let way =
        |run: &Vec<(usize, Rate)>| run.windows(2).flat_map(between).chain(run.iter().map(|one| dot(at(one), 5.0))).collect::<Vec<_>>();
    runs(line).iter().flat_map(way).collect()
}

fn meet(one: &Rect, other: &Rect) -> bool {
    one.x < other.right() && other.x < one.right() && one.y < other.bottom() && other.y < one.bottom()
}

/// Where words stand at the points of the plot.
fn written(line: &Line, frame: &Frame) -> Vec<Rect> {
    if !roomy(line, frame.step, |p| &p.text, Weight::Bold) {
        return Vec::new();
    }
    let details = line.details && roomy(line, frame.step, |p| &p.detail, Weight::Regular);
    let rect = |(at, point): (usize, &Point)| {
        let wide = width(&point.text, SMALL, Weight::Bold).max(if details { width(&point.detail, SMALL, Weight::Regular) } else { 0.0 });
        let middle = point.rate.map_or(frame.plot.bottom() - 12.0, |rate| words_middle(line, frame, (at, rate.value), details));
        Rect::new(frame.x(at) - wide / 2.0, middle - 7.0, wide, if details { 30.0 } else { 14.0 })
    };
    let running = running_words(line, frame).map(|(word, x, middle)| {
        let wide = width(word, SMALL, Weight::Regular);
        Rect::new(x - wide / 2.0, middle - 7.0, wide, 14.0)
    });
    line.points.iter().enumerate().map(rect).chain(running).collect()
}

/// The word for the running period and its middle, where it has room.
fn running_words<'a>(line: &'a Line, frame: &Frame) -> Option<(&'a str, f64, f64)> {
    let (_, word) = line.running.as_ref().filter(|(_, word)| width(word, SMALL, Weight::Regular) <= frame.step)?;
    let (x, usual) = (frame.x(line.points.len()), frame.plot.bottom() - frame.plot.height * 0.22);
    let left = x - width(word, SMALL, Weight::Regular) / 2.0;
    let free = |middle: &f64| !goal_crosses(line, frame, left, (middle - 8.0, middle + 8.0));
    let places = [0.0, -16.0, 16.0, -32.0].map(|shift| usual + shift);
    let within = |middle: &f64| (frame.plot.y + 8.0..=frame.plot.bottom() - 8.0).contains(middle);
    Some((word, x, places.into_iter().filter(within).find(free).unwrap_or(usual)))
}

/// The middle of the words of a point: below it, or above it at the foot of the plot and where the line of the goal runs through them.
fn words_middle(line: &Line, frame: &Frame, (at, value): (usize, f64), details: bool) -> f64 {
    let y = frame.y(value);
    let lines = if details { 16.0 } else { 0.0 };
    let (below, above) = (y + 18.0, y - 16.0 - lines);
    let half = line.points.get(at).map_or(0.0, |point| width(&point.text, SMALL, Weight::Bold) / 2.0);
    let free = |middle: f64| !goal_crosses(line, frame, frame.x(at) - half, (middle - 8.0, middle + 8.0 + lines));
    let has_room = above - 6.0 > frame.plot.y;
    let low = below + 8.0 + lines > frame.plot.bottom();
    if has_room && (low || !free(below) && free(above)) { above } else { below }
}

fn running<B: DrawingBackend>(line: &Line, canvas: &mut Canvas<'_, B>, frame: &Frame) -> Result<(), ChartError> {
    if line.running.is_none() {
        return Ok(());
    }
    let (strong, muted) = (canvas.theme.line_strong, canvas.theme.muted);
    let left = frame.plot.x + count(line.points.len()) * frame.step;
    canvas.dashed((left, frame.plot.y), (left, frame.plot.bottom()), (2.0, 3.0), 1.0, strong)?;
    match running_words(line, frame) {
        Some((word, x, middle)) => canvas.text(word, x, middle, Type::new(SMALL, muted).aligned(Align::Center)),
        None => Ok(()),
    }
}

/// Names of the periods, the running one among them; every second, third … where they would touch.
fn names<B: DrawingBackend>(line: &Line, canvas: &mut Canvas<'_, B>, frame: &Frame) -> Result<(), ChartError> {
    let over = line.points.iter().map(|point| (point.label.as_str(), point.label_below.as_str()));
    let names: Vec<_> = over.chain(line.running.iter().map(|(label, _)| (label.as_str(), ""))).collect();
    write_names(&named(&names, frame.step), canvas, (frame.plot.x, frame.step), frame.plot.bottom() + 14.0)
}

/// Writes the names of periods that have room, each with its year below it. At the edges they are moved in; where that leaves no room
/// for one, the newer stands.
pub(super) fn write_names<B: DrawingBackend>(
    named: &[(usize, &str, &str)],
    canvas: &mut Canvas<'_, B>,
    (left, step): (f64, f64),
    middle: f64,
) -> Result<(), ChartError> {
    let small = Type::new(SMALL, canvas.theme.muted).aligned(Align::Center);
    let (mut free, first) = (canvas.area.right(), canvas.area.x);
    for (at, label, below) in named.iter().rev() {
        let half = [label, below].map(|words| width(words, SMALL, Weight::Regular)).into_iter().fold(0.0, f64::max) / 2.0;
        let x = (left + (count(*at) + 0.5) * step).min(free - half).max(first + half);
        if x + half > free + 0.01 || left + (count(*at) + 0.5) * step - x > half {
            continue;
        }
        free = x - half - 6.0;
        canvas.text(label, x, middle, small)?;
        canvas.text(below, x, middle + 16.0, small)?;
    }
    Ok(())
}

/// Which periods are named, by their place, with the year that stands below: all where there is room. Else as many as have room, the
/// same months in every year, from the newest period in which a year begins; without years, from the newest period.
pub(super) fn named<'a>(names: &[(&'a str, &'a str)], step: f64) -> Vec<(usize, &'a str, &'a str)> {
    let widest = names.iter().flat_map(|(label, below)| [label, below]).map(|words| width(words, SMALL, Weight::Regular));
    let mut every = thinning(widest.fold(1.0, f64::max) + 8.0, step);
    // After so many periods the same months come again.
    let year = names.first().and_then(|(first, _)| names.iter().skip(1).position(|(label, _)| label == first)).map(|at| at + 1);
    if let Some(year) = year.filter(|_| every > 1) {
        every = if every <= year {
            (every..=year).find(|every| year.is_multiple_of(*every)).unwrap_or(year)
        } else {
            every.div_ceil(year) * year
        };
    }
    let begins = names.iter().rposition(|(_, below)| !below.is_empty()).filter(|at| every > 1 && *at > 0);
    let anchor = begins.unwrap_or(names.len().saturating_sub(1));
    let mut found = Vec::new();
    // A year whose first window has no room for its name stands below the next one that has.
    let mut year = "";
    for (at, (label, below)) in names.iter().enumerate() {
        year = if below.is_empty() { year } else { below };
        if at.abs_diff(anchor).is_multiple_of(every) {
            found.push((at, *label, year));
            year = "";
        }
    }
    found
}

/// Every how many-th label fits.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive number")]
pub(super) fn thinning(widest: f64, step: f64) -> usize {
    (widest / step.max(0.01)).ceil().clamp(1.0, 1e6) as usize
}

fn points<B: DrawingBackend>(line: &Line, canvas: &mut Canvas<'_, B>, frame: &Frame) -> Result<(), ChartError> {
    let values = roomy(line, frame.step, |p| &p.text, Weight::Bold);
    let details = line.details && roomy(line, frame.step, |p| &p.detail, Weight::Regular);
    let (goal, written) = (goal_place(line, frame), written(line, frame));
    for (i, point) in line.points.iter().enumerate() {
        let x = frame.x(i);
        // What the words of the goal cover is told by the tip alone.
        let values = values && !goal.is_some_and(|goal| written.get(i).is_some_and(|words| meet(words, &goal)));
        match point.rate {
            _ if written.is_empty() && i + 1 == line.points.len() => last(point, canvas, frame, x)?,
            Some(rate) => rated((line, i, point), rate.value, canvas, frame, (x, values, details))?,
            None if values => counted(point, canvas, frame, x)?,
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

/// The last period where values have no room at their points: its dot, and its words at the right of the plot.
fn last<B: DrawingBackend>(point: &Point, canvas: &mut Canvas<'_, B>, frame: &Frame, x: f64) -> Result<(), ChartError> {
    let (color, text, muted) = (canvas.theme.series(0), canvas.theme.text, canvas.theme.muted);
    let Some(rate) = point.rate else {
        return canvas.text(&point.text, frame.plot.right() + BEHIND, frame.plot.bottom() - 12.0, Type::new(SMALL, muted));
    };
    let y = frame.y(rate.value);
    canvas.dot(x, y, if frame.step >= 10.0 { 4.0 } else { 3.0 }, color)?;
    canvas.text(&point.text, frame.plot.right() + BEHIND, y, Type::new(SMALL, text).bold())
}

/// A dot with its words below it, or above it at the foot of the plot.
fn rated<B: DrawingBackend>(
    (line, at, point): (&Line, usize, &Point),
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
    let middle = words_middle(line, frame, (at, value), details);
    canvas.text(&point.text, x, middle, Type::new(SMALL, text).bold().aligned(Align::Center))?;
    if details { canvas.text(&point.detail, x, middle + 16.0, Type::new(SMALL, muted).aligned(Align::Center)) } else { Ok(()) }
}

/// Too few for a share: the counts alone, where no rate would stand.
fn counted<B: DrawingBackend>(point: &Point, canvas: &mut Canvas<'_, B>, frame: &Frame, x: f64) -> Result<(), ChartError> {
    let kind = Type::new(SMALL, canvas.theme.muted).aligned(Align::Center);
    canvas.text(&point.text, x, frame.plot.bottom() - 12.0, kind)
}
