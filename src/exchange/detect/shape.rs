//! The shape of a text: what stands between its columns, how many lines come before them, and whether the first row holds names.

use csv::ByteRecord;

use super::profile::Profile;
use super::words;
use crate::domain::import::Delimiter;
use crate::exchange::parse::{clean, folded};
use crate::exchange::rows::sign;

/// A proposed shape.
pub(super) struct Shape {
    pub(super) delimiter: Delimiter,
    pub(super) skip_lines: usize,
    pub(super) certain: bool,
}

/// The order in which equally good delimiters are preferred.
const CANDIDATES: [Delimiter; 4] = [Delimiter::Tab, Delimiter::Semicolon, Delimiter::Pipe, Delimiter::Comma];
/// Rows looked at.
pub(super) const ROWS: usize = 300;
/// Lines of titles and remarks above a table, at most.
pub(super) const LINES_BEFORE: usize = 30;

/// The shape of a text by its head. What the person has said stands.
pub(super) fn shape(head: &str, delimiter: Option<Delimiter>, skip_lines: Option<usize>) -> Shape {
    let rest = below(head, skip_lines.unwrap_or(0));
    let announced = announced(head);
    let announcing = announced.as_ref().map_or(0, |shape| shape.skip_lines);
    let mut shape = announced.unwrap_or_else(|| by_agreement(rest));
    if let Some(said) = delimiter {
        let before = lines_before(rest, said, fit(&widths(rest, said)).columns);
        shape = Shape { delimiter: said, skip_lines: before.max(announcing), certain: true };
    }
    shape.skip_lines = skip_lines.unwrap_or(shape.skip_lines);
    shape
}

/// What is left of a text below so many lines.
fn below(text: &str, lines: usize) -> &str {
    (0..lines).fold(text, |rest, _| rest.split_once('\n').map_or("", |(_, rest)| rest))
}

fn by_agreement(head: &str) -> Shape {
    let scored: Vec<_> = CANDIDATES.iter().map(|d| (*d, fit(&widths(head, *d)))).collect();
    let mut best = (Delimiter::Comma, Fit::default());
    for (delimiter, fit) in &scored {
        if fit.score() > best.1.score() + 0.01 {
            best = (*delimiter, *fit);
        }
    }
    let blanks = fit(&head.lines().take(ROWS).map(|l| (l.split_ascii_whitespace().count(), 0)).filter(|w| w.0 > 0).collect::<Vec<_>>());
    if best.1.score() < 0.5 && blanks.columns > 2 && blanks.share > 0.9 {
        return Shape { delimiter: Delimiter::Blanks, skip_lines: 0, certain: blanks.share > 0.99 };
    }
    let rivals = scored.iter().filter(|(d, f)| *d != best.0 && f.columns > 1 && f.score() + 0.1 > best.1.score());
    // Amounts with a comma split every row too, into fewer columns: that is no second reading.
    let rivals = rivals.filter(|(d, f)| *d != Delimiter::Comma || f.columns >= best.1.columns).count();
    Shape { delimiter: best.0, skip_lines: lines_before(head, best.0, best.1.columns), certain: rivals == 0 }
}

/// A first line such as `sep=;`, which spreadsheets write.
fn announced(head: &str) -> Option<Shape> {
    let first = head.lines().next()?.trim().trim_matches('"');
    let delimiter = match first.strip_prefix("sep=")? {
        ";" => Delimiter::Semicolon,
        "," => Delimiter::Comma,
        "|" => Delimiter::Pipe,
        "" | "\\t" => Delimiter::Tab,
        _ => return None,
    };
    Some(Shape { delimiter, skip_lines: 1, certain: true })
}

/// How well rows agree on their number of columns.
#[derive(Debug, Default, Clone, Copy)]
struct Fit {
    columns: usize,
    share: f64,
}

impl Fit {
    /// Agreement first; more columns make it a little better. One column is no fit.
    fn score(self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "at most a few thousand columns")]
        let more = (self.columns as f64).ln() * 0.05;
        if self.columns > 1 { self.share + more } else { 0.0 }
    }
}

/// How many columns most rows of a table have; 0 where no two are alike.
pub(super) fn usual_width(widths: &[(usize, usize)]) -> usize {
    fit(widths).columns
}

fn fit(widths: &[(usize, usize)]) -> Fit {
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    for (width, _) in widths {
        *counts.entry(*width).or_default() += 1;
    }
    let Some((columns, count)) = counts.into_iter().filter(|(w, _)| *w > 1).max_by_key(|(_, count)| *count) else { return Fit::default() };
    #[expect(clippy::cast_precision_loss, reason = "at most a few hundred rows")]
    Fit { columns, share: count as f64 / widths.len() as f64 }
}

/// Number of columns, and line from 0, of each of the first rows.
fn widths(head: &str, delimiter: Delimiter) -> Vec<(usize, usize)> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(sign(delimiter)).from_reader(head.as_bytes());
    let mut record = ByteRecord::new();
    let mut widths = Vec::new();
    while widths.len() < ROWS && reader.read_byte_record(&mut record).unwrap_or(false) {
        let line = record.position().map_or(1, csv::Position::line).saturating_sub(1);
        widths.push((record.len(), usize::try_from(line).unwrap_or(0)));
    }
    widths
}

/// Lines before the first row that is as wide as most: titles and remarks above the table.
fn lines_before(head: &str, delimiter: Delimiter, columns: usize) -> usize {
    if delimiter == Delimiter::Blanks || columns < 2 {
        return 0;
    }
    let wide = widths(head, delimiter).into_iter().find(|(width, _)| *width >= columns);
    wide.map(|(_, line)| line)
        .filter(|line| *line > 0 && *line <= LINES_BEFORE && head.lines().take(*line).any(|l| !l.trim().is_empty()))
        .unwrap_or(0)
}

/// Whether a cell is neither a day nor a number, as names of columns are.
pub(super) fn is_word(cell: &[u8]) -> bool {
    let own = Profile::of(std::iter::once(cell), false);
    own.days + own.numbers == 0
}

/// Whether the first row holds names of columns: it looks unlike the rows below, or known names stand in it.
pub(super) fn has_header(first: &ByteRecord, below: &[Profile]) -> bool {
    let cells: Vec<_> = first.iter().map(clean).collect();
    let filled = || cells.iter().filter(|c| !c.is_empty());
    let known = filled().filter(|c| words::is_known(&folded(&String::from_utf8_lossy(c)))).count();
    if filled().count() == 0 {
        return false;
    }
    let own = |cell: &&[u8]| Profile::of(std::iter::once(*cell), false);
    let values = filled().map(own).filter(|p| p.days + p.numbers + p.emails + p.phones > 0).count();
    if values * 4 > filled().count() {
        return false;
    }
    let unlike = cells
        .iter()
        .zip(below)
        .filter(|(cell, column)| !cell.is_empty() && is_word(cell) && (column.mostly(column.days) || column.mostly(column.numbers)));
    let unlike = unlike.count();
    let mut distinct: Vec<_> = filled().collect();
    distinct.sort_unstable();
    distinct.dedup();
    let looks_like_names = cells.len() > 1 && distinct.len() == cells.len() && values == 0;
    known > 0 && (known > 1 || cells.len() < 4 || unlike > 0) || unlike > 0 && values == 0 || looks_like_names
}
