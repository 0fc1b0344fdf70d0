//! A surface measured in points over any of plotters' back ends: shapes, text, and the regions that can be clicked.

use plotters_backend::{BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind};

use super::ChartError;
use super::font::{Align, BASELINE, HALF_CAPITAL, Ink, Weight, pixel};
use super::spec::RegionId;
use super::theme::{ChartTheme, Color};

/// A rectangle in points.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Rect {
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Rect {
    /// A rectangle from its left top corner and size.
    #[must_use]
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { x, y, width, height }
    }

    /// The same seen so much larger.
    pub(super) const fn zoomed(self, zoom: f64) -> Self {
        Self::new(self.x * zoom, self.y * zoom, self.width * zoom, self.height * zoom)
    }

    /// Its right edge.
    #[must_use]
    pub const fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Its lower edge.
    #[must_use]
    pub const fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Whether a point lies within.
    #[must_use]
    pub fn contains(&self, x: f64, y: f64) -> bool {
        (self.x..self.right()).contains(&x) && (self.y..self.bottom()).contains(&y)
    }
}

/// A part of a chart that can be clicked.
#[derive(Debug, Clone, PartialEq)]
pub struct Region {
    /// What it stands for.
    pub id: RegionId,
    /// Where it is, in points.
    pub rect: Rect,
    /// What it says, for a tip and for readers of the screen.
    pub label: String,
    /// The keyboard comes to it; otherwise it is one of many that stand close, for the mouse alone.
    pub keys: bool,
}

/// How a text is set, in points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Type {
    pub(super) size: f64,
    pub(super) weight: Weight,
    pub(super) color: Color,
    pub(super) align: Align,
}

impl Type {
    pub(super) const fn new(size: f64, color: Color) -> Self {
        Self { size, weight: Weight::Regular, color, align: Align::Left }
    }

    pub(super) const fn bold(self) -> Self {
        Self { weight: Weight::Bold, ..self }
    }

    pub(super) const fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }
}

struct Stroke {
    color: Color,
    width: u32,
}

impl BackendStyle for Stroke {
    fn color(&self) -> BackendColor {
        self.color.backend()
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

/// The surface.
pub(super) struct Canvas<'a, B: DrawingBackend> {
    backend: &'a mut B,
    pub(super) area: Rect,
    pub(super) theme: ChartTheme,
    scale: f64,
    regions: Vec<Region>,
}

type Drawn = Result<(), ChartError>;

fn checked<E: std::error::Error + Send + Sync>(outcome: Result<(), DrawingErrorKind<E>>) -> Drawn {
    outcome.map_err(|error| ChartError::Draw(error.to_string()))
}

impl<'a, B: DrawingBackend> Canvas<'a, B> {
    pub(super) const fn new(backend: &'a mut B, area: Rect, theme: &ChartTheme, scale: f64) -> Self {
        Self { backend, area, theme: *theme, scale, regions: Vec::new() }
    }

    pub(super) fn into_regions(self) -> Vec<Region> {
        self.regions
    }

    pub(super) fn region(&mut self, id: RegionId, rect: Rect, label: String) {
        self.regions.push(Region { id, rect, label, keys: true });
    }

    /// The same for the mouse alone.
    pub(super) fn mouse_region(&mut self, id: RegionId, rect: Rect, label: String) {
        self.regions.push(Region { id, rect, label, keys: false });
    }

    fn at(&self, x: f64, y: f64) -> BackendCoord {
        (pixel(x * self.scale), pixel(y * self.scale))
    }

    fn thick(&self, width: f64) -> u32 {
        u32::try_from(pixel(width * self.scale)).unwrap_or(1).max(1)
    }

    pub(super) fn fill(&mut self, rect: Rect, color: Color) -> Drawn {
        if rect.width <= 0.0 || rect.height <= 0.0 {
            return Ok(());
        }
        let (from, to) = (self.at(rect.x, rect.y), self.at(rect.right(), rect.bottom()));
        checked(self.backend.draw_rect(from, to, &Stroke { color, width: 1 }, true))
    }

    /// A filled rectangle with rounded corners.
    pub(super) fn rounded(&mut self, rect: Rect, radius: f64, color: Color) -> Drawn {
        let radius = radius.min(rect.width / 2.0).min(rect.height / 2.0);
        if radius <= 0.2 {
            return self.fill(rect, color);
        }
        let quarter = (0..=4).map(|i| f64::from(i) * std::f64::consts::FRAC_PI_8);
        let arc: Vec<_> = quarter.map(|a| (radius * (1.0 - a.cos()), radius * (1.0 - a.sin()))).collect();
        let left = arc.iter().map(|(dx, dy)| (rect.x + dx, rect.y + dy));
        let right = arc.iter().rev().map(|(dx, dy)| (rect.right() - dx, rect.y + dy));
        let upper: Vec<_> = left.chain(right).collect();
        let lower = upper.iter().rev().map(|(x, y)| (*x, rect.y + rect.bottom() - y));
        self.polygon(upper.iter().copied().chain(lower), color)
    }

    /// A filled shape; vertices along the upper edge and back along the lower one.
    pub(super) fn polygon(&mut self, points: impl Iterator<Item = (f64, f64)>, color: Color) -> Drawn {
        let points: Vec<_> = points.map(|(x, y)| self.at(x, y)).collect();
        checked(self.backend.fill_polygon(points, &Stroke { color, width: 1 }))
    }

    pub(super) fn frame(&mut self, rect: Rect, width: f64, color: Color) -> Drawn {
        let (l, t, r, b) = (rect.x, rect.y, rect.right(), rect.bottom());
        let corners = [(l, t), (r, t), (r, b), (l, b), (l, t)];
        corners.iter().zip(corners.iter().skip(1)).try_for_each(|(from, to)| self.line(*from, *to, width, color))
    }

    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), width: f64, color: Color) -> Drawn {
        let style = Stroke { color, width: self.thick(width) };
        let (from, to) = (self.at(from.0, from.1), self.at(to.0, to.1));
        checked(self.backend.draw_line(from, to, &style))
    }

    pub(super) fn path(&mut self, points: impl Iterator<Item = (f64, f64)>, width: f64, color: Color) -> Drawn {
        let style = Stroke { color, width: self.thick(width) };
        let points: Vec<_> = points.map(|(x, y)| self.at(x, y)).collect();
        if points.len() < 2 { Ok(()) } else { checked(self.backend.draw_path(points, &style)) }
    }

    /// A dashed line along x or y.
    pub(super) fn dashed(&mut self, from: (f64, f64), to: (f64, f64), dash: (f64, f64), width: f64, color: Color) -> Drawn {
        let length = (to.0 - from.0).hypot(to.1 - from.1);
        let (on, off) = dash;
        let along = |d: f64| (from.0 + (to.0 - from.0) * d / length, from.1 + (to.1 - from.1) * d / length);
        let mut done = 0.0;
        while done < length {
            self.line(along(done), along((done + on).min(length)), width, color)?;
            done += on + off;
        }
        Ok(())
    }

    /// Diagonal lines over a rectangle.
    pub(super) fn hatch(&mut self, rect: Rect, every: f64, width: f64, color: Color) -> Drawn {
        let mut offset = every / 2.0;
        while offset < rect.width + rect.height {
            let from = (rect.x + offset.min(rect.width), rect.y + (offset - rect.width).max(0.0));
            let to = (rect.x + (offset - rect.height).max(0.0), rect.y + offset.min(rect.height));
            self.line(from, to, width, color)?;
            offset += every;
        }
        Ok(())
    }

    /// A dot with a rim in the colour of the ground, which keeps it apart from the line below it.
    pub(super) fn dot(&mut self, x: f64, y: f64, radius: f64, color: Color) -> Drawn {
        let rim = Stroke { color: self.theme.card, width: 1 };
        let center = self.at(x, y);
        let (outer, inner) = (self.thick(radius + 1.5), self.thick(radius));
        checked(self.backend.draw_circle(center, outer, &rim, true))?;
        checked(self.backend.draw_circle(center, inner, &Stroke { color, width: 1 }, true))
    }

    /// A text whose capitals are centred on `middle`.
    pub(super) fn text(&mut self, text: &str, x: f64, middle: f64, kind: Type) -> Drawn {
        if text.is_empty() {
            return Ok(());
        }
        let top = middle + (HALF_CAPITAL - BASELINE) * kind.size;
        let ink = Ink { size: kind.size * self.scale, weight: kind.weight, color: kind.color, align: kind.align };
        let place = self.at(x, top);
        checked(self.backend.draw_text(text, &ink, place))
    }
}
