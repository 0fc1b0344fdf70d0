//! One bar per rule the owner can choose; the chosen one is dark and its words are semibold.

use plotters_backend::DrawingBackend;

use super::super::ChartError;
use super::super::canvas::{Canvas, Rect, Type};
use super::super::font::{Align, Weight, width, wrapped};
use super::super::layout::{count, empty};
use super::super::spec::{Choices, RegionId};

const SMALL: f64 = 12.0;
const LINE: f64 = 15.0;

pub(super) fn draw<B: DrawingBackend>(choices: &Choices, canvas: &mut Canvas<'_, B>, body: Rect) -> Result<(), ChartError> {
    if choices.bars.is_empty() {
        return empty(canvas, &choices.head, body);
    }
    let step = body.width / count(choices.bars.len());
    let tallest = choices.bars.iter().map(|b| b.share).fold(0.01, f64::max);
    // A name stands where all have room; what a bar says goes on in a second line.
    let named = choices.bars.iter().all(|b| width(&b.label, SMALL, Weight::Bold) + 4.0 <= step);
    let said: Vec<Vec<String>> = choices.bars.iter().map(|b| wrapped(&b.text, SMALL, Weight::Bold, step - 4.0)).collect();
    let roomy = said.iter().flatten().all(|line| width(line, SMALL, Weight::Bold) + 4.0 <= step);
    let lines = if roomy { said.iter().map(Vec::len).max().unwrap_or(1) } else { 1 };
    let (base, room) = (body.bottom() - 22.0, (body.height - 44.0 - LINE * (count(lines) - 1.0)).max(4.0));
    let theme = canvas.theme;
    for (i, (choice, said)) in choices.bars.iter().zip(&said).enumerate() {
        let middle = body.x + (count(i) + 0.5) * step;
        let height = (choice.share / tallest).clamp(0.0, 1.0) * room;
        let wide = (step * 0.6).min(32.0);
        let color = if choice.chosen { theme.series(0) } else { theme.main_soft };
        canvas.rounded(Rect::new(middle - wide / 2.0, base - height, wide, height.max(1.0)), 2.0, color)?;
        let kind = Type::new(SMALL, if choice.chosen { theme.text } else { theme.muted }).aligned(Align::Center);
        let kind = if choice.chosen { kind.bold() } else { kind };
        if roomy {
            for (line, text) in said.iter().rev().enumerate() {
                canvas.text(text, middle, base - height - 10.0 - LINE * count(line), kind)?;
            }
        } else if choice.chosen {
            canvas.text(&choice.text, middle, base - height - 10.0, kind)?;
        }
        if named || choice.chosen {
            canvas.text(&choice.label, middle, base + 13.0, kind)?;
        }
        let rect = Rect::new(middle - step / 2.0, body.y, step, body.height);
        canvas.region(RegionId::Point(i), rect, format!("{}, {}", choice.label, choice.text));
    }
    let strong = theme.line_strong;
    canvas.line((body.x, base), (body.right(), base), 1.0, strong)
}
