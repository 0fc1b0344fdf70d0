//! The words around a chart: title, the line below it, the notes at its foot; and what is said when there is nothing to draw.

use plotters_backend::DrawingBackend;

use super::canvas::{Canvas, Rect, Type};
use super::font::{Align, Weight, wrapped};
use super::spec::Head;
use super::{ChartError, Options};

const TITLE: f64 = 16.0;
const TITLE_LINE: f64 = 22.0;
const SMALL: f64 = 12.0;
const SMALL_LINE: f64 = 17.0;
const GAP: f64 = 8.0;

/// Draws the words and returns what is left for the chart itself.
pub(super) fn head_and_foot<B: DrawingBackend>(canvas: &mut Canvas<'_, B>, head: &Head, options: Options) -> Result<Rect, ChartError> {
    let area = canvas.area;
    let (text, muted) = (canvas.theme.text, canvas.theme.muted);
    let mut y = area.y;
    if options.head {
        for line in wrapped(&head.title, TITLE, Weight::Bold, area.width) {
            canvas.text(&line, area.x, y + TITLE_LINE / 2.0, Type::new(TITLE, text).bold())?;
            y += TITLE_LINE;
        }
        for line in wrapped(&head.subtitle, SMALL, Weight::Regular, area.width) {
            canvas.text(&line, area.x, y + SMALL_LINE / 2.0, Type::new(SMALL, muted))?;
            y += SMALL_LINE;
        }
        y += GAP;
    }
    let notes = if options.foot { note_lines(head, area.width) } else { Vec::new() };
    let foot = foot_height(notes.len());
    let mut place = area.bottom() - foot + GAP;
    for line in &notes {
        canvas.text(line, area.x, place + SMALL_LINE / 2.0, Type::new(SMALL, muted))?;
        place += SMALL_LINE;
    }
    Ok(Rect::new(area.x, y, area.width, area.bottom() - foot - y))
}

/// Height of all the words.
pub(super) fn words_height(head: &Head, width: f64, options: Options) -> f64 {
    let lines = |text: &str, size, weight, line| count(wrapped(text, size, weight, width).len()) * line;
    let top = || lines(&head.title, TITLE, Weight::Bold, TITLE_LINE) + lines(&head.subtitle, SMALL, Weight::Regular, SMALL_LINE) + GAP;
    let foot = if options.foot { foot_height(note_lines(head, width).len()) } else { 0.0 };
    foot + if options.head { top() } else { 0.0 }
}

fn foot_height(lines: usize) -> f64 {
    if lines == 0 { 0.0 } else { count(lines) * SMALL_LINE + GAP }
}

fn note_lines(head: &Head, width: f64) -> Vec<String> {
    head.notes.iter().flat_map(|note| wrapped(note, SMALL, Weight::Regular, width)).collect()
}

/// Says that there is nothing to draw.
pub(super) fn empty<B: DrawingBackend>(canvas: &mut Canvas<'_, B>, head: &Head, body: Rect) -> Result<(), ChartError> {
    let kind = Type::new(SMALL + 2.0, canvas.theme.muted).aligned(Align::Center);
    let lines = wrapped(&head.empty, kind.size, kind.weight, body.width);
    let mut middle = body.y + body.height / 2.0 - count(lines.len().saturating_sub(1)) * 10.0;
    for line in lines {
        canvas.text(&line, body.x + body.width / 2.0, middle, kind)?;
        middle += 20.0;
    }
    Ok(())
}

/// Where the words of a legend stand, each so wide: from the left, and in which line.
pub(super) fn flow(widths: impl Iterator<Item = f64>, room: f64) -> Vec<(f64, usize)> {
    let (mut x, mut line) = (0.0, 0);
    let mut places = Vec::new();
    for wide in widths {
        if x > 0.0 && x + wide - LEGEND_GAP > room {
            (x, line) = (0.0, line + 1);
        }
        places.push((x, line));
        x += wide;
    }
    places
}

/// Behind each word of a legend.
pub(super) const LEGEND_GAP: f64 = 16.0;

/// A length as a number to reckon places with.
#[expect(clippy::cast_precision_loss, reason = "lengths of lists are far below 2^53")]
pub(super) const fn count(length: usize) -> f64 {
    length as f64
}
