//! A document as plain text: what it says, in reading order. The same words as every writer's.

use std::fmt::Write as _;

use super::document::{Block, Cell, Document, Table};
use crate::domain::money::Currency;
use crate::i18n::Tr;

/// A value as people read it.
#[must_use]
pub fn cell_text(cell: &Cell, currency: Currency, tr: &Tr) -> String {
    match cell {
        Cell::Text(text) | Cell::Measured(_, text) => text.clone(),
        Cell::Count(number) => tr.whole(*number),
        Cell::Number(number, decimals) => tr.decimal(*number, *decimals),
        Cell::Money(money) => tr.money(*money, currency),
        Cell::Share(share) => tr.percent(*share),
        Cell::Day(day) => tr.day(*day),
        Cell::Few => tr.report_not_shown(),
        Cell::Empty => String::new(),
    }
}

/// The document as plain text.
#[must_use]
pub fn plain_text(document: &Document, tr: &Tr) -> String {
    let mut out = format!("{} | {}\n# {}\n", document.business, document.scope, document.title);
    for block in &document.blocks {
        out.push('\n');
        block_text(block, document, tr, &mut out);
    }
    let _ = write!(out, "\n---\n{}\n", document.foot);
    out
}

fn block_text(block: &Block, document: &Document, tr: &Tr, out: &mut String) {
    let cell = |c: &Cell| cell_text(c, document.currency, tr);
    let _ = match block {
        Block::Heading(level, text) => writeln!(out, "{} {text}", "#".repeat(usize::from(*level))),
        Block::Text(_, text) => writeln!(out, "{text}"),
        Block::Figures(figures) => figures.iter().try_for_each(|f| writeln!(out, "[{}: {}] {}", f.name, cell(&f.value), f.note)),
        Block::Definition(d) => writeln!(out, "{}: {}\n  {}", d.name, cell(&d.value), d.lines.join("\n  ")),
        Block::Table(table) => write!(out, "{}", table_text(table, document.currency, tr)),
        Block::Chart(chart) => {
            let head = chart.head();
            writeln!(out, "(chart) {}\n{}\n{}", head.title, head.subtitle, head.notes.join("\n"))
        }
        Block::Steps(steps) => steps.iter().enumerate().try_for_each(|(i, (what, why))| writeln!(out, "{}. {what} {why}", i + 1)),
        Block::Quote { reason, words } if reason.is_empty() => writeln!(out, "> {words}"),
        Block::Quote { reason, words } => writeln!(out, "{reason}\n> {words}"),
        Block::Call(c) => {
            writeln!(
                out,
                "{} | {} | {} | {}\n  {}\n  {}",
                c.name,
                c.phone,
                c.facts,
                c.worth,
                c.outcomes.join(" / "),
                c.questions.join("\n  ")
            )
        }
        Block::PageBreak => writeln!(out, "===="),
    };
}

fn table_text(table: &Table, currency: Currency, tr: &Tr) -> String {
    let row = |cells: Vec<String>| cells.join(" | ");
    let rows = table.rows.iter().map(|cells| row(cells.iter().map(|c| cell_text(c, currency, tr)).collect()));
    let mut lines = vec![table.title.clone(), row(table.head.clone())];
    lines.extend(rows);
    lines.join("\n") + "\n"
}
