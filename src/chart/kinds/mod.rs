//! The kinds of charts, one file each; adding one is a file and a line in each match here.

mod balance;
mod bars;
mod beside;
mod choices;
mod climb;
pub(in crate::chart) mod curves;
mod dots;
mod heat;
mod line;
mod shares;
mod stack;
mod steps;

use plotters_backend::DrawingBackend;

use super::ChartError;
use super::canvas::{Canvas, Rect};
use super::spec::Chart;

/// Draws the chart itself, below its words.
pub(super) fn draw<B: DrawingBackend>(chart: &Chart, canvas: &mut Canvas<'_, B>, body: Rect) -> Result<(), ChartError> {
    match chart {
        Chart::Bars(c) => bars::draw(c, canvas, body),
        Chart::Line(c) => line::draw(c, canvas, body),
        Chart::Balance(c) => balance::draw(c, canvas, body),
        Chart::Heat(c) => heat::draw(c, canvas, body),
        Chart::Steps(c) => steps::draw(c, canvas, body),
        Chart::Choices(c) => choices::draw(c, canvas, body),
        Chart::Dots(c) => dots::draw(c, canvas, body),
        Chart::Stack(c) => stack::draw(c, canvas, body),
        Chart::Climb(c) => climb::draw(c, canvas, body),
        Chart::Curves(c) => curves::draw(c, canvas, body),
        Chart::Beside(c) => beside::draw(c, canvas, body),
    }
}

/// Height of the chart itself.
pub(super) fn height(chart: &Chart, width: f64) -> f64 {
    match chart {
        Chart::Bars(c) => bars::height(c, width),
        Chart::Line(_) => (width * 0.31).clamp(170.0, 260.0),
        Chart::Balance(c) => balance::height(c, width),
        Chart::Heat(c) => heat::height(c, width),
        Chart::Steps(_) => (width * 0.45).clamp(220.0, 320.0),
        Chart::Choices(_) => 150.0,
        Chart::Dots(c) => dots::height(c, width),
        Chart::Stack(c) => stack::height(c, width),
        Chart::Curves(c) => curves::height(c, width),
        Chart::Beside(c) => beside::height(c, width),
        Chart::Climb(_) => (width * 0.35).clamp(180.0, 260.0),
    }
}

/// The least height at which the chart can be read: a chart of rows is whole, the plot of any other is low.
pub(super) fn least_height(chart: &Chart, width: f64) -> f64 {
    match chart {
        _ if is_empty(chart) => EMPTY,
        Chart::Bars(_) | Chart::Dots(_) | Chart::Heat(_) => height(chart, width),
        Chart::Line(_) | Chart::Climb(_) | Chart::Choices(_) => 120.0,
        Chart::Beside(_) | Chart::Curves(_) => height(chart, width) - 20.0,
        Chart::Balance(_) | Chart::Steps(_) | Chart::Stack(_) => height(chart, width) - 50.0,
    }
}

/// Room for the words of a chart that has nothing in it.
const EMPTY: f64 = 48.0;

/// Whether words stand there instead of a chart.
fn is_empty(chart: &Chart) -> bool {
    match chart {
        Chart::Bars(c) => c.rows.is_empty(),
        Chart::Line(c) => c.points.is_empty(),
        Chart::Balance(c) => c.periods.is_empty(),
        Chart::Heat(c) => c.rows.is_empty(),
        Chart::Steps(c) => c.points.is_empty(),
        Chart::Choices(c) => c.bars.is_empty(),
        Chart::Dots(c) => c.rows.is_empty(),
        Chart::Stack(c) => c.windows.is_empty(),
        Chart::Climb(c) => c.steps.is_empty(),
        Chart::Curves(c) => c.series.iter().all(|series| series.points.is_empty()),
        Chart::Beside(c) => c.stack.windows.is_empty(),
    }
}

/// How much smaller a chart may be drawn: a table leaves rows out, and says so, rather than become too small to read.
pub(super) const fn smallest(chart: &Chart) -> f64 {
    match chart {
        Chart::Heat(_) => 0.7,
        _ => 0.35,
    }
}

/// The width from which on it shows all it has; none for a kind that has room in any.
pub(super) fn least_width(chart: &Chart) -> Option<f64> {
    if let Chart::Heat(heat) = chart { Some(heat::least_width(heat)) } else { None }
}

/// Where the names stand at its left, before what can be scrolled.
pub(super) fn names_area(chart: &Chart, size: (f64, f64)) -> Option<Rect> {
    if let Chart::Heat(heat) = chart { Some(heat::names_area(heat, size)) } else { None }
}
