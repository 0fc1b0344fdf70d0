//! Cohorts: a table whose cells are tinted by their share. Cells that are not over yet are hatched, never tinted.

use plotters_backend::DrawingBackend;

use super::super::ChartError;
use super::super::canvas::{Canvas, Rect, Type};
use super::super::font::{Align, Weight, fitted, width};
use super::super::layout::{count, empty};
use super::super::spec::{Heat, HeatCell, HeatRow, RegionId};

const ROW: f64 = 48.0;
/// The height of a row where there are many.
const LOW_ROW: f64 = 34.0;
/// So many rows are many.
const MANY: usize = 10;
/// Lower rows and narrower columns have no room for their words: fewer are drawn instead, and it is said.
const LEAST_ROW: f64 = 20.0;
const LEAST_PITCH: f64 = 34.0;
/// Between cells.
const CELL_GAP: f64 = 4.0;
const HEAD: f64 = 28.0;
const LEGEND: f64 = 28.0;
/// The line that says what had no room.
const CUT: f64 = 18.0;
/// A sample of the legend and its gap.
const SAMPLE: f64 = 26.0;
const BODY: f64 = 14.0;
const SMALL: f64 = 12.0;

/// Where the columns stand, what of the table has room, and from which share on each tint holds.
struct Frame {
    size_right: f64,
    left: f64,
    pitch: f64,
    row: f64,
    /// Whether the means have room.
    means: bool,
    /// The oldest rows without room.
    skipped: usize,
    /// Columns with room.
    columns: usize,
    steps: [f64; 4],
    chosen: Option<(usize, usize)>,
}

pub(super) fn height(heat: &Heat, width: f64) -> f64 {
    let row = if rows(heat) > MANY { LOW_ROW } else { ROW };
    let cut = if width < least_width(heat) { CUT } else { 0.0 };
    HEAD + count(rows(heat).max(2)) * row + legend_height(heat, width) + cut
}

/// The legend, which goes on in a second line where it must.
fn legend_height(heat: &Heat, room: f64) -> f64 {
    let [_, _, unfinished] = &heat.legend;
    let wide = tints_width(heat) + 24.0 + SAMPLE + width(unfinished, SMALL, Weight::Regular);
    if wide > room { LEGEND + CUT } else { LEGEND }
}

/// The tints with their words.
fn tints_width(heat: &Heat) -> f64 {
    let [fewer, more, _] = &heat.legend;
    width(fewer, SMALL, Weight::Regular) + 6.0 + 5.0 * 23.0 + 3.0 + width(more, SMALL, Weight::Regular)
}

/// The width from which on all columns have room.
pub(super) fn least_width(heat: &Heat) -> f64 {
    let (_, left) = stub(heat, f64::INFINITY);
    left + count(heat.columns.len()) * least_pitch(heat)
}

/// Where the names and sizes stand before the columns, without the legend.
pub(super) fn names_area(heat: &Heat, (width, height): (f64, f64)) -> Rect {
    Rect::new(0.0, 0.0, stub(heat, width).1, (height - legend_height(heat, width)).max(0.0))
}

/// The least room of a column: that of the widest short form in it, as sums of money are wide.
fn least_pitch(heat: &Heat) -> f64 {
    let short = |cell: &HeatCell| if let HeatCell::Share { short, .. } = cell { width(short, SMALL, Weight::Bold) } else { 0.0 };
    heat.rows.iter().chain(&heat.means).flat_map(|row| &row.cells).map(short).fold(LEAST_PITCH - CELL_GAP - 2.0, f64::max) + CELL_GAP + 2.0
}

fn rows(heat: &Heat) -> usize {
    heat.rows.len() + usize::from(heat.means.is_some())
}

pub(super) fn draw<B: DrawingBackend>(heat: &Heat, canvas: &mut Canvas<'_, B>, body: Rect) -> Result<(), ChartError> {
    if heat.rows.is_empty() {
        return empty(canvas, &heat.head, body);
    }
    let frame = frame(heat, body);
    heads(heat, canvas, body, &frame)?;
    let mut y = body.y + HEAD;
    for (i, row) in heat.rows.iter().enumerate().skip(frame.skipped) {
        line(row, Some(i), canvas, (body, y), &frame)?;
        y += frame.row;
    }
    if let Some(means) = heat.means.as_ref().filter(|_| frame.means) {
        line(means, None, canvas, (body, y), &frame)?;
        y += frame.row;
    }
    let more = legend_height(heat, body.width) - LEGEND;
    legend(heat, canvas, (body.x, more), y + LEGEND / 2.0)?;
    if frame.cuts(heat) {
        let kind = Type::new(SMALL, canvas.theme.muted);
        canvas.text(&fitted(&heat.cut, SMALL, Weight::Regular, body.width), body.x, y + LEGEND + more + CUT / 2.0 - 2.0, kind)?;
    }
    Ok(())
}

impl Frame {
    /// Whether something of the table has no room.
    const fn cuts(&self, heat: &Heat) -> bool {
        self.skipped > 0 || self.columns < heat.columns.len()
    }
}

/// Where the sizes end and the columns begin, from the left edge.
fn stub(heat: &Heat, room: f64) -> (f64, f64) {
    let rows = heat.rows.iter().chain(&heat.means);
    let widest = |text: fn(&HeatRow) -> &str, size: f64| rows.clone().map(|r| width(text(r), size, Weight::Bold)).fold(0.0, f64::max);
    let label = widest(|r| &r.label, BODY).max(widest(|r| &r.note, SMALL)).max(width(&heat.row_head, SMALL, Weight::Regular));
    let size = widest(|r| &r.size, BODY).max(width(&heat.size_head, SMALL, Weight::Regular));
    let size_right = label.min(room * 0.3) + 16.0 + size;
    (size_right, size_right + 12.0)
}

fn frame(heat: &Heat, body: Rect) -> Frame {
    let (size_right, left) = stub(heat, body.width);
    let room = body.width - left;
    let columns = fit(room, least_pitch(heat), heat.columns.len());
    let wanted = heat.columns.len();
    let plain = body.height - HEAD - legend_height(heat, body.width);
    let pitch = (room / count(columns.max(1))).clamp(1.0, 130.0);
    let means = heat.means.as_ref().is_some_and(|row| row.cells.iter().take(columns).any(|cell| has_room(cell, pitch - CELL_GAP)));
    let rows = heat.rows.len() + usize::from(means);
    let all = fit(plain, LEAST_ROW, rows) == rows && columns == wanted;
    let height = if all { plain } else { plain - CUT };
    let shown = fit(height, LEAST_ROW, rows).max(1 + usize::from(means));
    Frame {
        size_right: body.x + size_right,
        left: body.x + left,
        pitch,
        means,
        row: (height / count(shown.max(1))).clamp(2.0, ROW),
        skipped: rows.saturating_sub(shown),
        columns,
        steps: steps(heat),
        chosen: heat.chosen,
    }
}

/// Whether a share can be written in a cell so wide.
fn has_room(cell: &HeatCell, wide: f64) -> bool {
    matches!(cell, HeatCell::Share { main, .. } if width(main, SMALL, Weight::Bold) <= wide - 2.0)
}

/// How many of so many, each at least so large, have room; one at least.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of rows or columns, not below nought")]
fn fit(room: f64, least: f64, all: usize) -> usize {
    ((room / least + 1e-6).floor().clamp(1.0, 1e6) as usize).min(all)
}

/// The fifths of the finished cells of this table.
fn steps(heat: &Heat) -> [f64; 4] {
    let mut shares: Vec<f64> = heat.rows.iter().flat_map(|r| &r.cells).filter_map(share).collect();
    shares.sort_by(f64::total_cmp);
    [1, 2, 3, 4].map(|fifth| shares.get(shares.len() * fifth / 5).copied().unwrap_or(1.0))
}

const fn share(cell: &HeatCell) -> Option<f64> {
    if let HeatCell::Share { share, .. } = cell { Some(*share) } else { None }
}

fn heads<B: DrawingBackend>(heat: &Heat, canvas: &mut Canvas<'_, B>, body: Rect, frame: &Frame) -> Result<(), ChartError> {
    let small = Type::new(SMALL, canvas.theme.muted);
    let middle = body.y + HEAD / 2.0;
    let room = frame.size_right - width(&heat.size_head, SMALL, Weight::Regular) - 8.0 - body.x;
    canvas.text(&fitted(&heat.row_head, SMALL, Weight::Regular, room), body.x, middle, small)?;
    canvas.text(&heat.size_head, frame.size_right, middle, small.aligned(Align::Right))?;
    let first = heat.columns.first().map_or("", String::as_str);
    let every =
        super::line::thinning(heat.columns.iter().skip(1).map(|c| width(c, SMALL, Weight::Regular)).fold(1.0, f64::max) + 6.0, frame.pitch);
    for (i, column) in heat.columns.iter().enumerate().take(frame.columns).filter(|(i, _)| i.is_multiple_of(every)) {
        let fits = i > 0 || width(first, SMALL, Weight::Regular) <= frame.pitch * count(every) - 4.0;
        let text = if fits { column.clone() } else { "1".to_owned() };
        // A first one that is wider than its column begins with it.
        if i == 0 && width(&text, SMALL, Weight::Regular) > frame.pitch {
            canvas.text(&text, frame.left, middle, small)?;
        } else {
            canvas.text(&text, frame.left + (count(i) + 0.5) * frame.pitch, middle, small.aligned(Align::Center))?;
        }
    }
    Ok(())
}

fn line<B: DrawingBackend>(
    row: &HeatRow,
    number: Option<usize>,
    canvas: &mut Canvas<'_, B>,
    (body, y): (Rect, f64),
    frame: &Frame,
) -> Result<(), ChartError> {
    if y + frame.row > body.bottom() + 0.5 {
        return Ok(());
    }
    let (text, muted) = (canvas.theme.text, canvas.theme.muted);
    let middle = y + frame.row / 2.0;
    let two = !row.note.is_empty() && frame.row >= 30.0;
    let shift = if two { 8.0 } else { 0.0 };
    if frame.row >= 13.0 {
        let kind = if number.is_none() { Type::new(BODY, text).bold() } else { Type::new(BODY, text) };
        let room = frame.size_right - body.x - width(&row.size, BODY, Weight::Regular) - 8.0;
        canvas.text(&fitted(&row.label, BODY, kind.weight, room), body.x, middle - shift, kind)?;
        if two {
            canvas.text(&fitted(&row.note, SMALL, Weight::Regular, room), body.x, middle + shift, Type::new(SMALL, muted))?;
        }
        canvas.text(&row.size, frame.size_right, middle, Type::new(BODY, text).aligned(Align::Right))?;
    }
    for (column, cell) in row.cells.iter().enumerate().take(frame.columns) {
        let rect = Rect::new(
            frame.left + count(column) * frame.pitch + 2.0,
            y + 2.0,
            (frame.pitch - CELL_GAP).max(1.0),
            (frame.row - 4.0).max(1.0),
        );
        draw_cell(cell, canvas, rect, frame, number.is_some())?;
        if number.is_some() && frame.chosen == number.map(|row| (row, column)) {
            let text = canvas.theme.text;
            canvas.frame(rect, 2.0, text)?;
        }
        if let (Some(row_number), Some(words)) = (number, words(cell)) {
            canvas.region(RegionId::Cell { row: row_number, column }, rect, format!("{}, {words}", row.label));
        }
    }
    Ok(())
}

fn words(cell: &HeatCell) -> Option<String> {
    match cell {
        HeatCell::Share { main, below, .. } | HeatCell::Unfinished { main, below } => Some(format!("{main}, {below}")),
        HeatCell::Empty => None,
    }
}

fn draw_cell<B: DrawingBackend>(
    cell: &HeatCell,
    canvas: &mut Canvas<'_, B>,
    rect: Rect,
    frame: &Frame,
    tinted: bool,
) -> Result<(), ChartError> {
    let (muted, grid) = (canvas.theme.muted, canvas.theme.line);
    match cell {
        HeatCell::Empty => Ok(()),
        HeatCell::Unfinished { main, below } => {
            canvas.hatch(rect, 6.0, 1.0, grid)?;
            cell_text(canvas, rect, (main, below, ""), Type::new(BODY, muted), muted)
        }
        HeatCell::Share { share, main, below, short } => {
            let step = frame.steps.iter().filter(|s| share >= *s).count();
            let ink = canvas.theme.on_heat.get(step).copied().filter(|_| tinted).unwrap_or(canvas.theme.text);
            if let Some(color) = canvas.theme.heat.get(step).copied().filter(|_| tinted) {
                canvas.rounded(rect, 6.0, color)?;
            }
            cell_text(canvas, rect, (main, below, short), Type::new(BODY, ink).bold(), if tinted { ink } else { muted })
        }
    }
}

/// One or two lines, as many as fit; where the first has no room, its short form.
fn cell_text<B: DrawingBackend>(
    canvas: &mut Canvas<'_, B>,
    rect: Rect,
    (main, below, short): (&str, &str, &str),
    kind: Type,
    second: super::super::theme::Color,
) -> Result<(), ChartError> {
    let (x, middle) = (rect.x + rect.width / 2.0, rect.y + rect.height / 2.0);
    let fits = |text: &str, size, weight| !text.is_empty() && width(text, size, weight) <= rect.width - 2.0;
    let forms = [(main, BODY), (main, SMALL), (short, SMALL)];
    let Some((text, size)) = forms.into_iter().find(|(text, size)| fits(text, *size, kind.weight)).filter(|_| rect.height >= 12.0) else {
        return Ok(());
    };
    let two = text == main && rect.height >= 32.0 && fits(below, SMALL, Weight::Regular);
    let shift = if two { 8.0 } else { 0.0 };
    canvas.text(text, x, middle - shift, Type { size, ..kind }.aligned(Align::Center))?;
    if two { canvas.text(below, x, middle + shift, Type::new(SMALL, second).aligned(Align::Center)) } else { Ok(()) }
}

/// In one line, or with `more` of room in two.
fn legend<B: DrawingBackend>(
    heat: &Heat,
    canvas: &mut Canvas<'_, B>,
    (left, more_room): (f64, f64),
    middle: f64,
) -> Result<(), ChartError> {
    let small = Type::new(SMALL, canvas.theme.muted);
    let (strong, grid) = (canvas.theme.line_strong, canvas.theme.line);
    let [fewer, more, unfinished] = &heat.legend;
    canvas.text(fewer, left, middle, small)?;
    let mut x = left + width(fewer, SMALL, Weight::Regular) + 6.0;
    for color in canvas.theme.heat {
        canvas.rounded(Rect::new(x, middle - 6.0, 20.0, 12.0), 3.0, color)?;
        x += 23.0;
    }
    canvas.text(more, x + 3.0, middle, small)?;
    x += width(more, SMALL, Weight::Regular) + 24.0;
    let (x, middle) = if more_room > 0.0 { (left, middle + more_room) } else { (x, middle) };
    let sample = Rect::new(x, middle - 6.0, 20.0, 12.0);
    canvas.hatch(sample, 6.0, 1.0, strong)?;
    canvas.frame(sample, 1.0, grid)?;
    canvas.text(&fitted(unfinished, SMALL, Weight::Regular, canvas.area.right() - x - SAMPLE), x + SAMPLE, middle, small)
}
