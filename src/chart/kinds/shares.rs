//! What charts of shares over a length of time have in common: where a time and a share lie, the lines of the shares, the corners of a
//! stair, and the band about it.

use plotters_backend::DrawingBackend;

use super::super::ChartError;
use super::super::canvas::{Canvas, Rect, Type};
use super::super::font::Align;
use super::super::spec::{RegionId, Step};

pub(super) const SMALL: f64 = 12.0;

/// Where things stand: times from 0 to the last one, shares from 0 to 1.
pub(super) struct Frame {
    pub(super) plot: Rect,
    pub(super) last: f64,
}

impl Frame {
    pub(super) fn x(&self, time: f64) -> f64 {
        self.plot.x + (time / self.last).clamp(0.0, 1.0) * self.plot.width
    }

    pub(super) fn y(&self, share: f64) -> f64 {
        self.plot.bottom() - share.clamp(0.0, 1.0) * self.plot.height
    }

    /// Level lines, so many from nought to everybody, with their per cent.
    pub(super) fn grid<B: DrawingBackend>(&self, canvas: &mut Canvas<'_, B>, parts: u8) -> Result<(), ChartError> {
        let (line, muted) = (canvas.theme.line, canvas.theme.muted);
        for tick in 0..=parts {
            let share = f64::from(tick) / f64::from(parts);
            let y = self.y(share);
            canvas.line((self.plot.x, y), (self.plot.right(), y), 1.0, line)?;
            canvas.text(&format!("{:.0}", share * 100.0), self.plot.x - 8.0, y, Type::new(SMALL, muted).aligned(Align::Right))?;
        }
        Ok(())
    }

    /// Where each of these times can be clicked: as far as half-way to its neighbours.
    pub(super) fn around(&self, times: &[f64]) -> Vec<Rect> {
        let x = |at: usize| times.get(at).map(|time| self.x(*time));
        let half = |one: Option<f64>, other: Option<f64>| one.zip(other).map(|(a, b)| f64::midpoint(a, b));
        let rect = |at: usize| {
            let left = half(at.checked_sub(1).and_then(x), x(at)).unwrap_or(self.plot.x);
            let right = half(x(at), x(at + 1)).unwrap_or_else(|| self.plot.right());
            Rect::new(left, self.plot.y, (right - left).max(1.0), self.plot.height)
        };
        (0..times.len()).map(rect).collect()
    }

    /// Makes the marks of an axis places to be clicked, each with what it says.
    pub(super) fn marks<B: DrawingBackend>(&self, canvas: &mut Canvas<'_, B>, times: &[f64], said: &[String]) {
        for (at, (rect, words)) in self.around(times).into_iter().zip(said).enumerate() {
            canvas.region(RegionId::Point(at), rect, words.clone());
        }
    }

    /// An upright line at a time somebody looks at, with a dot where it meets each of these shares.
    pub(super) fn looked_at<B: DrawingBackend>(
        &self,
        canvas: &mut Canvas<'_, B>,
        time: f64,
        shares: impl Iterator<Item = f64>,
    ) -> Result<(), ChartError> {
        let (strong, x) = (canvas.theme.line_strong, self.x(time));
        canvas.line((x, self.plot.y), (x, self.plot.bottom()), 1.0, strong)?;
        for (series, share) in shares.enumerate() {
            let color = canvas.theme.series(series);
            canvas.dot(x, self.y(share), 5.0, color)?;
        }
        Ok(())
    }

    /// The range about a curve, from corner to corner.
    pub(super) fn band<B: DrawingBackend>(&self, canvas: &mut Canvas<'_, B>, corners: &[Step]) -> Result<(), ChartError> {
        let upper = corners.iter().map(|step| (self.x(step.x), self.y(step.high)));
        let lower = corners.iter().rev().map(|step| (self.x(step.x), self.y(step.low)));
        let color = canvas.theme.band;
        canvas.polygon(upper.chain(lower), color)
    }
}

/// The corners of a stair, from everybody at 0 on: level until the next point.
pub(super) fn stair(points: &[Step]) -> Vec<Step> {
    let mut level = Step { x: 0.0, share: 1.0, low: 1.0, high: 1.0 };
    let mut corners = vec![level];
    for point in points {
        corners.push(Step { x: point.x, ..level });
        corners.push(*point);
        level = *point;
    }
    corners
}

/// The share at a time: that of the last point up to it, everybody before the first.
pub(super) fn level_at(points: &[Step], time: f64) -> f64 {
    points.iter().rfind(|point| point.x <= time + 1e-9).map_or(1.0, |point| point.share)
}
