//! Ranked reasons: name, bar, thin extension for those who also mentioned it, count, money.

use plotters_backend::DrawingBackend;

use super::super::ChartError;
use super::super::canvas::{Canvas, Rect, Type};
use super::super::font::{Align, Weight, fitted, width};
use super::super::layout::{count, empty};
use super::super::spec::{Bar, Bars, RegionId, Swatch, Tone};

const ROW: f64 = 24.0;
const LEGEND: f64 = 22.0;
const THICK: f64 = 12.0;
const THIN: f64 = 4.0;
const GAP: f64 = 12.0;
const BODY: f64 = 14.0;
const SMALL: f64 = 12.0;

/// Where the columns stand.
struct Columns {
    bar: f64,
    bar_width: f64,
    count_right: f64,
    money_right: f64,
    label: f64,
}

pub(super) fn height(bars: &Bars) -> f64 {
    LEGEND + count(bars.rows.len().max(3)) * ROW
}

pub(super) fn draw<B: DrawingBackend>(bars: &Bars, canvas: &mut Canvas<'_, B>, body: Rect) -> Result<(), ChartError> {
    if bars.rows.is_empty() {
        return empty(canvas, &bars.head, body);
    }
    let columns = columns(bars, body);
    heads(bars, canvas, body, &columns)?;
    let longest = bars.rows.iter().map(|r| r.main.max(r.mentioned)).fold(0.0, f64::max);
    let mut y = body.y + LEGEND;
    for bar in &bars.rows {
        if y + ROW > body.bottom() + 0.5 {
            break;
        }
        row(bar, canvas, &columns, (body, y), longest)?;
        y += ROW;
    }
    Ok(())
}

fn widest<'a>(texts: impl Iterator<Item = &'a str>, size: f64, weight: Weight) -> f64 {
    texts.map(|t| width(t, size, weight)).fold(0.0, f64::max)
}

fn columns(bars: &Bars, body: Rect) -> Columns {
    let counts =
        widest(bars.rows.iter().map(|r| r.count.as_str()), BODY, Weight::Bold).max(width(&bars.count_head, SMALL, Weight::Regular));
    let money = widest(bars.rows.iter().map(|r| r.money.as_str()), BODY, Weight::Regular);
    let money = money.max(width(&bars.money_head, SMALL, Weight::Regular));
    let money_gap = if money > 0.0 { money + GAP } else { 0.0 };
    let labels = widest(bars.rows.iter().map(|r| r.label.as_str()), BODY, Weight::Regular) + 1.0;
    let numbers = counts + GAP + money_gap;
    // The bars keep about a third of a usual width; names take the rest before they are cut.
    let rest = body.width - numbers - GAP;
    let label = labels.min((rest * 0.55).max(rest - 150.0)).max(0.0);
    let bar = body.x + label + GAP;
    Columns {
        bar,
        bar_width: (body.right() - numbers - bar).max(8.0),
        count_right: body.right() - money_gap,
        money_right: body.right(),
        label,
    }
}

fn heads<B: DrawingBackend>(bars: &Bars, canvas: &mut Canvas<'_, B>, body: Rect, columns: &Columns) -> Result<(), ChartError> {
    let small = Type::new(SMALL, canvas.theme.muted);
    let middle = body.y + 8.0;
    canvas.text(&bars.money_head, columns.money_right, middle, small.aligned(Align::Right))?;
    canvas.text(&bars.count_head, columns.count_right, middle, small.aligned(Align::Right))?;
    let end = columns.count_right - width(&bars.count_head, SMALL, Weight::Regular) - GAP;
    let mut x = body.x;
    for (swatch, word) in &bars.legend {
        let next = x + 18.0 + width(word, SMALL, Weight::Regular);
        if next > end {
            break;
        }
        sample(*swatch, canvas, x, middle)?;
        canvas.text(word, x + 18.0, middle, small)?;
        x = next + 16.0;
    }
    Ok(())
}

fn sample<B: DrawingBackend>(swatch: Swatch, canvas: &mut Canvas<'_, B>, x: f64, middle: f64) -> Result<(), ChartError> {
    match swatch {
        Swatch::Bar(tone) => shape(canvas, Rect::new(x, middle - 6.0, 12.0, 12.0), tone),
        Swatch::Extension => {
            let color = canvas.theme.main_soft;
            canvas.fill(Rect::new(x, middle - 2.0, 12.0, THIN), color)
        }
    }
}

fn shape<B: DrawingBackend>(canvas: &mut Canvas<'_, B>, rect: Rect, tone: Tone) -> Result<(), ChartError> {
    let (main, other, card) = (canvas.theme.series(0), canvas.theme.series(7), canvas.theme.card);
    match tone {
        Tone::Main => canvas.rounded(rect, 2.0, main),
        Tone::Together => canvas.rounded(rect, 2.0, other),
        Tone::Unavoidable => {
            canvas.rounded(rect, 2.0, other)?;
            canvas.hatch(rect, 5.0, 1.2, card)
        }
        Tone::Guess => canvas.frame(Rect::new(rect.x + 0.5, rect.y + 0.5, rect.width - 1.0, rect.height - 1.0), 1.2, main),
    }
}

fn row<B: DrawingBackend>(
    bar: &Bar,
    canvas: &mut Canvas<'_, B>,
    columns: &Columns,
    (body, y): (Rect, f64),
    longest: f64,
) -> Result<(), ChartError> {
    let middle = y + ROW / 2.0;
    let (text, muted, soft) = (canvas.theme.text, canvas.theme.muted, canvas.theme.main_soft);
    let length = |value: f64| if longest > 0.0 { (value / longest).clamp(0.0, 1.0) * columns.bar_width } else { 0.0 };
    canvas.text(&fitted(&bar.label, BODY, Weight::Regular, columns.label), body.x, middle, Type::new(BODY, text))?;
    if bar.mentioned > bar.main {
        canvas.fill(Rect::new(columns.bar, middle - THIN / 2.0, length(bar.mentioned), THIN), soft)?;
    }
    if bar.main > 0.0 {
        shape(canvas, Rect::new(columns.bar, middle - THICK / 2.0, length(bar.main).max(2.0), THICK), bar.tone)?;
    }
    canvas.text(&bar.count, columns.count_right, middle, Type::new(BODY, text).bold().aligned(Align::Right))?;
    canvas.text(&bar.money, columns.money_right, middle, Type::new(BODY, muted).aligned(Align::Right))?;
    if let Some(id) = bar.id {
        let label = [&bar.label, &bar.count, &bar.money].map(String::as_str).join(", ");
        canvas.region(RegionId::Row(id), Rect::new(body.x, y, body.width, ROW), label);
    }
    Ok(())
}
