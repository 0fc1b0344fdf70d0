//! One chart value drawn the same on screen, PNG, SVG and PDF, with its clickable regions. Pure over plotters' drawing
//! back ends; all words and numbers arrive written out, so that this room knows no language, no figures and no screens.
//!
//! A back end of our own (the window's) must know two things. The size a text style tells is the em size times
//! [`SIZE_FACTOR`], and text is anchored at its top, which lies [`BASELINE`] em above the baseline. The vertices of every
//! filled polygon run along the upper edge and back along the lower one, so that vertex `i` and vertex `n - 1 - i` are
//! opposite each other: a strip of quads fills it even where it is not convex.

mod canvas;
pub mod font;
mod kinds;
mod layout;
pub mod spec;
pub mod theme;
mod words;
mod write;

pub use canvas::{Rect, Region};
pub use font::{BASELINE, SIZE_FACTOR};
pub use spec::{Chart, Head, RegionId};
pub use theme::{ChartTheme, Color};
pub use words::words;
pub use write::{MARGIN, png, svg};

use plotters_backend::DrawingBackend;

use canvas::Canvas;

/// What can go wrong while drawing.
#[derive(Debug, thiserror::Error)]
pub enum ChartError {
    /// The surface refused.
    #[error("drawing: {0}")]
    Draw(String),
    /// The picture could not be written.
    #[error("picture: {0}")]
    Encode(String),
    /// The picture would be larger than any use of it.
    #[error("picture too large: {0} x {1}")]
    TooLarge(u32, u32),
}

/// Whether the chart carries its own words, or stands below a heading that already says them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Draw title and the line below it.
    pub head: bool,
    /// Draw the notes below the chart.
    pub foot: bool,
}

impl Options {
    /// Standing alone: with everything.
    pub const ALONE: Self = Self { head: true, foot: true };
    /// Within a page that has its own heading and notes.
    pub const BARE: Self = Self { head: false, foot: false };
}

/// Draws `chart` into `area` (points; one point is `scale` pixels of the back end) and tells what can be clicked, in points.
/// Where there is too little room all of it is drawn smaller, text too; what does not fit even so is left out, never squeezed over other
/// content. [`height`] tells how much room it wants.
pub fn draw<B: DrawingBackend>(
    chart: &Chart,
    backend: &mut B,
    area: Rect,
    theme: &ChartTheme,
    scale: f64,
    options: Options,
) -> Result<Vec<Region>, ChartError> {
    let zoom = zoom(chart, area, options);
    let mut canvas = Canvas::new(backend, area.zoomed(1.0 / zoom), theme, scale * zoom);
    let body = layout::head_and_foot(&mut canvas, chart.head(), options)?;
    if body.width > 40.0 && body.height > 20.0 {
        kinds::draw(chart, &mut canvas, body)?;
    }
    let regions = canvas.into_regions().into_iter();
    Ok(regions.map(|region| Region { rect: region.rect.zoomed(zoom), ..region }).collect())
}

/// Halvings in search of the largest text that has room.
const ZOOM_STEPS: u8 = 7;

/// By how much a chart is drawn smaller than it would be, so that it has its room; not at all where it has.
fn zoom(chart: &Chart, area: Rect, options: Options) -> f64 {
    let least = kinds::smallest(chart);
    let fits = |zoom: f64| {
        let (width, height) = (area.width / zoom, area.height / zoom);
        let wanted = kinds::least_height(chart, width) + layout::words_height(chart.head(), width, options);
        wanted <= height + 1.0 && kinds::least_width(chart).is_none_or(|least| least <= width + 1.0)
    };
    if fits(1.0) {
        return 1.0;
    }
    // The largest that fits lies between the two.
    let between = (0..ZOOM_STEPS).fold((least, 1.0), |(small, large), _| {
        let middle = f64::midpoint(small, large);
        if fits(middle) { (middle, large) } else { (small, middle) }
    });
    between.0
}

/// The height in points at which the chart shows all it has in so wide an area.
#[must_use]
pub fn height(chart: &Chart, width: f64, options: Options) -> f64 {
    kinds::height(chart, width) + layout::words_height(chart.head(), width, options)
}

/// The width in points from which on the chart shows all its columns; none for a kind that is drawn whole in any.
#[must_use]
pub fn least_width(chart: &Chart) -> Option<f64> {
    kinds::least_width(chart)
}

/// Where the names stand at the left of a chart of this size, in points: they stay where the rest is scrolled.
#[must_use]
pub fn names_area(chart: &Chart, size: (f64, f64)) -> Option<Rect> {
    kinds::names_area(chart, size)
}
