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
const ROWS: usize = 300;

/// The shape of a text by its head.
pub(super) fn shape(head: &str) -> Shape {
    if let Some(shape) = announced(head) {
        return shape;
    }
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
    let skip_lines = if best.1.columns > 1 { lines_before(head, best.0, best.1.columns) } else { 0 };
    Shape { delimiter: best.0, skip_lines, certain: rivals == 0 }
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
    let wide = widths(head, delimiter).into_iter().find(|(width, _)| *width >= columns);
    wide.map(|(_, line)| line)
        .filter(|line| *line > 0 && *line <= 30 && head.lines().take(*line).any(|l| !l.trim().is_empty()))
        .unwrap_or(0)
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
    let unlike = cells.iter().zip(below).filter(|(cell, column)| {
        let own = own(cell);
        !cell.is_empty() && own.days + own.numbers == 0 && (column.mostly(column.days) || column.mostly(column.numbers))
    });
    let unlike = unlike.count();
    let mut distinct: Vec<_> = filled().collect();
    distinct.sort_unstable();
    distinct.dedup();
    let looks_like_names = cells.len() > 1 && distinct.len() == cells.len() && values == 0;
    known > 0 && (known > 1 || cells.len() < 4 || unlike > 0) || unlike > 0 && values == 0 || looks_like_names
}
