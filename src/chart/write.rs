//! A chart as a file: SVG text, PNG bytes. Writes to memory only; whoever asked decides where it goes.

use std::io::Cursor;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ImageBuffer, Rgb};
use plotters::backend::{BitMapBackend, SVGBackend};
use plotters_backend::DrawingBackend as _;

use super::canvas::Rect;
use super::font::pixel;
use super::spec::Chart;
use super::theme::ChartTheme;
use super::{ChartError, Options, draw};

/// Back ends take whole pixels; drawing this much larger keeps lines of an SVG where they belong.
const FINE: u32 = 8;
/// Each pixel of a PNG is the mean of so many by so many.
const SAMPLES: u32 = 2;
/// Around a picture that stands alone, in points.
pub const MARGIN: f64 = 16.0;
/// The largest side of a picture, in pixels before averaging.
const LARGEST: u32 = 16_384;

/// The chart as an SVG of this size in points. Texts stay texts. With `ground`, the colour of the card lies below it.
pub fn svg(chart: &Chart, (width, height): (u32, u32), theme: &ChartTheme, options: Options, ground: bool) -> Result<String, ChartError> {
    let size = (width.saturating_mul(FINE), height.saturating_mul(FINE));
    if size.0.max(size.1) > LARGEST * FINE {
        return Err(ChartError::TooLarge(width, height));
    }
    let mut text = String::new();
    {
        let mut backend = SVGBackend::with_string(&mut text, size);
        if ground {
            paint_ground(&mut backend, size, theme)?;
        }
        draw(chart, &mut backend, inner(width, height, ground), theme, f64::from(FINE), options)?;
        backend.present().map_err(|e| ChartError::Draw(e.to_string()))?;
    }
    let large = format!("<svg width=\"{}\" height=\"{}\"", size.0, size.1);
    Ok(text.replacen(&large, &format!("<svg width=\"{width}\" height=\"{height}\""), 1))
}

/// The chart as a PNG of this size in points, `scale` pixels to the point.
pub fn png(chart: &Chart, (width, height): (u32, u32), scale: u32, theme: &ChartTheme, options: Options) -> Result<Vec<u8>, ChartError> {
    let fine = scale.clamp(1, 8) * SAMPLES;
    let size = (width.saturating_mul(fine), height.saturating_mul(fine));
    if size.0 == 0 || size.1 == 0 || size.0.max(size.1) > LARGEST {
        return Err(ChartError::TooLarge(width, height));
    }
    let bytes = usize::try_from(u64::from(size.0) * u64::from(size.1) * 3).unwrap_or(usize::MAX);
    let mut pixels = vec![255_u8; bytes];
    {
        let mut backend = BitMapBackend::with_buffer(&mut pixels, size);
        paint_ground(&mut backend, size, theme)?;
        draw(chart, &mut backend, inner(width, height, true), theme, f64::from(fine), options)?;
        backend.present().map_err(|e| ChartError::Draw(e.to_string()))?;
    }
    encode(&averaged(&pixels, size), (size.0 / SAMPLES, size.1 / SAMPLES))
}

fn paint_ground<B: plotters_backend::DrawingBackend>(backend: &mut B, size: (u32, u32), theme: &ChartTheme) -> Result<(), ChartError> {
    let corner = (pixel(f64::from(size.0)), pixel(f64::from(size.1)));
    backend.draw_rect((0, 0), corner, &theme.card.backend(), true).map_err(|e| ChartError::Draw(e.to_string()))
}

/// A picture that stands alone has a margin.
fn inner(width: u32, height: u32, margin: bool) -> Rect {
    let edge = if margin { MARGIN } else { 0.0 };
    Rect::new(edge, edge, f64::from(width) - 2.0 * edge, f64::from(height) - 2.0 * edge)
}

/// Each pixel as the mean of those drawn for it.
fn averaged(pixels: &[u8], (width, height): (u32, u32)) -> Vec<u8> {
    let row = width as usize * 3;
    let mut out = Vec::with_capacity(pixels.len() / 4);
    for pair in pixels.chunks_exact(row * 2).take((height / SAMPLES) as usize) {
        let (upper, lower) = pair.split_at(row);
        for (a, b) in upper.chunks_exact(6).zip(lower.chunks_exact(6)) {
            if let ([a0, a1, a2, a3, a4, a5], [b0, b1, b2, b3, b4, b5]) = (a, b) {
                out.extend([mean(*a0, *a3, *b0, *b3), mean(*a1, *a4, *b1, *b4), mean(*a2, *a5, *b2, *b5)]);
            }
        }
    }
    out
}

fn mean(a: u8, b: u8, c: u8, d: u8) -> u8 {
    u8::try_from((u16::from(a) + u16::from(b) + u16::from(c) + u16::from(d) + 2) / 4).unwrap_or(u8::MAX)
}

fn encode(pixels: &[u8], (width, height): (u32, u32)) -> Result<Vec<u8>, ChartError> {
    let picture: ImageBuffer<Rgb<u8>, _> = ImageBuffer::from_raw(width, height, pixels).ok_or(ChartError::TooLarge(width, height))?;
    let mut out = Cursor::new(Vec::new());
    let encoder = PngEncoder::new_with_quality(&mut out, CompressionType::Default, FilterType::Adaptive);
    picture.write_with_encoder(encoder).map_err(|e| ChartError::Encode(e.to_string()))?;
    Ok(out.into_inner())
}
