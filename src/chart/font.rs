//! The one family of screen, PNG and PDF: its bytes, how wide a text is, and how it becomes pixels.
//! plotters' own text drawing sets glyphs at whole pixels without their bearing; this one does not.

use std::convert::Infallible;
use std::sync::LazyLock;

use ab_glyph::{Font as _, FontRef, GlyphId, PxScale, point};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendTextStyle, FontFamily, FontStyle};

use super::theme::Color;

/// Regular.
pub const REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.ttf");
/// Semibold.
pub const SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.ttf");
/// The family as it is asked for in SVG and HTML, with what may stand in where it is not installed.
pub const FAMILY: &str = "Inter, Segoe UI, Roboto, Helvetica, Arial, sans-serif";
/// plotters tells sizes this much larger than the em.
pub const SIZE_FACTOR: f64 = 1.24;
/// The top by which text is anchored lies so many em above its baseline.
pub const BASELINE: f64 = 0.76;
/// Half the height of a capital, in em.
pub(super) const HALF_CAPITAL: f64 = 0.364;

static FACES: LazyLock<[Option<FontRef<'static>>; 2]> = LazyLock::new(|| [REGULAR, SEMIBOLD].map(|b| FontRef::try_from_slice(b).ok()));

/// Regular or semibold; nothing else is used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Weight {
    /// Regular.
    #[default]
    Regular,
    /// Semibold.
    Bold,
}

fn face(weight: Weight) -> Option<&'static FontRef<'static>> {
    let [regular, bold] = &*FACES;
    if weight == Weight::Bold { bold.as_ref() } else { regular.as_ref() }
}

/// Advance of each glyph of `text` in em.
fn advances(face: &FontRef<'static>, text: &str) -> impl Iterator<Item = (GlyphId, f32)> {
    let em = face.units_per_em().unwrap_or(1000.0);
    text.chars().map(move |c| {
        let glyph = face.glyph_id(c);
        (glyph, face.h_advance_unscaled(glyph) / em)
    })
}

/// Width of a text at an em size, in the unit of that size.
#[must_use]
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    face(weight).map_or(0.0, |face| advances(face, text).map(|(_, a)| f64::from(a)).sum::<f64>() * size)
}

/// The text cut to a width, with an ellipsis where something is missing.
#[must_use]
pub fn fitted(text: &str, size: f64, weight: Weight, room: f64) -> String {
    if width(text, size, weight) <= room {
        return text.to_owned();
    }
    let mut cut = text.to_owned();
    while cut.pop().is_some() {
        let candidate = format!("{}…", cut.trim_end());
        if width(&candidate, size, weight) <= room {
            return candidate;
        }
    }
    String::new()
}

/// The text in lines no wider than `room`; a single word that is wider is cut.
#[must_use]
pub fn wrapped(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|w| !w.is_empty()) {
        let longer = lines.last().map(|line| format!("{line} {word}")).filter(|l| width(l, size, weight) <= room);
        match (longer, lines.last_mut()) {
            (Some(longer), Some(last)) => *last = longer,
            _ => lines.push(fitted(word, size, weight, room)),
        }
    }
    lines
}

/// How a text is set, as plotters asks for it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ink {
    /// Em size in pixels.
    pub(super) size: f64,
    pub(super) weight: Weight,
    pub(super) color: Color,
    pub(super) align: Align,
}

/// Where a text stands to its x.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Center,
    Right,
}

impl BackendTextStyle for Ink {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        self.color.backend()
    }

    fn size(&self) -> f64 {
        self.size * SIZE_FACTOR
    }

    fn style(&self) -> FontStyle {
        if self.weight == Weight::Bold { FontStyle::Bold } else { FontStyle::Normal }
    }

    fn anchor(&self) -> Pos {
        let horizontal = match self.align {
            Align::Left => HPos::Left,
            Align::Center => HPos::Center,
            Align::Right => HPos::Right,
        };
        Pos::new(horizontal, VPos::Top)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(FAMILY)
    }

    fn layout_box(&self, text: &str) -> Result<((i32, i32), (i32, i32)), Infallible> {
        Ok(((0, 0), (pixel(width(text, self.size, self.weight)), pixel(self.size))))
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "places within a picture of at most 16384 pixels")]
    fn draw<E, F: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        text: &str,
        (x, y): BackendCoord,
        mut set: F,
    ) -> Result<Result<(), E>, Infallible> {
        let Some(face) = face(self.weight) else { return Ok(Ok(())) };
        let em = face.units_per_em().unwrap_or(1000.0);
        let scale = PxScale::from(self.size as f32 * face.height_unscaled() / em);
        let baseline = (self.size * BASELINE) as f32;
        let (mut pen, mut outcome) = (0.0_f32, Ok(()));
        for (glyph, advance) in advances(face, text) {
            if let Some(outline) = face.outline_glyph(glyph.with_scale_and_position(scale, point(pen, baseline))) {
                let corner = outline.px_bounds().min;
                outline.draw(|dx, dy, alpha| {
                    let color = BackendColor { alpha: f64::from(alpha.clamp(0.0, 1.0)), ..self.color.backend() };
                    if outcome.is_ok() {
                        outcome = set(x + corner.x as i32 + dx as i32, y + corner.y as i32 + dy as i32, color);
                    }
                });
            }
            pen += advance * self.size as f32;
        }
        Ok(outcome)
    }
}

/// The nearest pixel.
#[expect(clippy::cast_possible_truncation, reason = "`as` saturates, and what lies outside the surface is not drawn")]
pub(super) fn pixel(place: f64) -> i32 {
    place.round() as i32
}
