//! Ranked reasons: name, bar, thin extension for those who also mentioned it, count, money.

use plotters_backend::DrawingBackend;

use super::super::ChartError;
use super::super::canvas::{Canvas, Rect, Type};
use super::super::font::{Align, Weight, fitted, width, wrapped};
use super::super::layout::{count, empty};
use super::super::spec::{Bar, Bars, RegionId, Swatch, Tone};

const ROW: f64 = 22.0;
/// Each further line of a name.
const NAME_LINE: f64 = 17.0;
/// A name has no more lines than this.
const NAME_LINES: usize = 2;
/// The bars keep so much beside long names.
const LEAST_BAR: f64 = 110.0;
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

pub(super) fn height(bars: &Bars, width: f64) -> f64 {
    let label = columns(bars, Rect::new(0.0, 0.0, width, 0.0)).label;
    let rows: f64 = bars.rows.iter().map(|bar| row_height(&name_lines(&bar.label, label))).sum();
    LEGEND + rows.max(3.0 * ROW)
}

/// A name as it stands in its column: in as many lines as it may have, what is left over cut.
fn name_lines(name: &str, room: f64) -> Vec<String> {
    let mut lines = wrapped(name, BODY, Weight::Regular, room);
    if lines.len() > NAME_LINES {
        let rest = lines.split_off(NAME_LINES - 1).join(" ");
        lines.push(fitted(&rest, BODY, Weight::Regular, room));
    }
    lines
}

fn row_height(lines: &[String]) -> f64 {
    ROW + count(lines.len().saturating_sub(1)) * NAME_LINE
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
        let name = name_lines(&bar.label, columns.label);
        let place = Rect::new(body.x, y, body.width, row_height(&name));
        if place.bottom() > body.bottom() + 0.5 {
            break;
        }
        row(bar, &name, canvas, (&columns, place), longest)?;
        y = place.bottom();
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
    // Names take what the bars can spare before they go on in a second line.
    let rest = body.width - numbers - GAP;
    let label = labels.min((rest * 0.55).max(rest - LEAST_BAR)).max(0.0);
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
    name: &[String],
    canvas: &mut Canvas<'_, B>,
    (columns, place): (&Columns, Rect),
    longest: f64,
) -> Result<(), ChartError> {
    let middle = place.y + place.height / 2.0;
    let (text, muted, soft) = (canvas.theme.text, canvas.theme.muted, canvas.theme.main_soft);
    let length = |value: f64| if longest > 0.0 { (value / longest).clamp(0.0, 1.0) * columns.bar_width } else { 0.0 };
    let mut line = place.y + ROW / 2.0;
    for part in name {
        canvas.text(part, place.x, line, Type::new(BODY, text))?;
        line += NAME_LINE;
    }
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
        canvas.region(RegionId::Row(id), place, label);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{BODY, NAME_LINES, Rect, Weight, columns, name_lines, width};
    use crate::chart::Head;
    use crate::chart::spec::{Bar, Bars, Tone};

    /// What Home's card leaves for the chart in a window of 1280 points.
    const HOME: f64 = 536.0;

    fn named(names: &[&str], money: &str) -> Bars {
        let rows = names.iter().map(|name| Bar {
            id: None,
            label: (*name).to_owned(),
            main: 1.0,
            mentioned: 0.0,
            tone: Tone::Main,
            count: "10".to_owned(),
            money: money.to_owned(),
        });
        Bars { head: Head::default(), count_head: "people".to_owned(), money_head: String::new(), legend: Vec::new(), rows: rows.collect() }
    }

    #[test]
    fn a_long_name_goes_on_in_a_second_line_and_only_then_is_cut() {
        let check = |name: &str, money: &str, lines: usize, whole: bool| {
            let bars = named(&[name], money);
            let shown = name_lines(name, columns(&bars, Rect::new(0.0, 0.0, HOME, 0.0)).label);
            assert_eq!((shown.len(), shown.join(" ") == name), (lines, whole), "{name}: {shown:?}");
        };
        check("Verhuisd, ziek, overleden, gestopt", "€ 6.330", 1, true);
        check("Переезд, болезнь, смерть, закрытие?", "1 316 500 ₽", 1, true);
        check("Переезд, болезнь, смерть, закрытие или что-то ещё в этом роде", "1 316 500 ₽", 2, true);
        check(&"долго ".repeat(30), "1 316 500 ₽", NAME_LINES, false);
    }

    #[test]
    fn the_bars_keep_their_room_beside_long_names() {
        let bars = named(&["Betaling mislukt of rekening gesloten door de bank van de klant"], "€ 6.330");
        let columns = columns(&bars, Rect::new(0.0, 0.0, HOME, 0.0));
        assert!(columns.bar_width >= 109.0, "{}", columns.bar_width);
        assert!(columns.label < width(&bars.rows[0].label, BODY, Weight::Regular));
    }
}
