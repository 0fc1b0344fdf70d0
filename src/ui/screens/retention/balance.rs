//! The balance of regulars as a table that adds up: each number opens its people.

use eframe::egui::Ui;

use super::{Shared, whole};
use crate::analysis::balance::BalanceRow;
use crate::analysis::{Behind, Turn};
use crate::i18n::Tr;
use crate::report::charts;
use crate::report::findings::{self, Scene};
use crate::report::window_label;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::home::charts::head;
use crate::ui::screens::reasons::grid::{GridCell, GridColumn, GridRow, grid};
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Explanation, text};

/// Windows shown at first, the newest.
const FIRST: usize = 6;
/// Widths of the numbers.
const WIDTHS: [f32; 6] = [52.0, 100.0, 72.0, 82.0, 44.0, 44.0];

/// The table; whether all windows are shown.
#[derive(Default)]
pub(super) struct Balance {
    all: bool,
}

impl Balance {
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared) {
        let (tr, every) = (ctx.tr, scene.figures.balance.as_slice());
        let rows = if self.all { every } else { every.get(every.len().saturating_sub(FIRST)..).unwrap_or_default() };
        let title = if rows.is_empty() { tr.chart_empty_balance() } else { findings::balance_of(scene, rows) };
        head(ui, &title, "", |ui| {
            shared.explain(ui, ctx, &explanation(scene, rows), None);
            shared.menu(ui, ctx, ("balance", &tr.chart_balance_name()), || charts::balance(scene));
        });
        ui.add_space(space::XS);
        if rows.is_empty() {
            return;
        }
        let columns: Vec<_> = (0..).zip(WIDTHS).map(|(column, width)| GridColumn { head: head_of(tr, column), width }).collect();
        let mut lines: Vec<GridRow> = rows.iter().map(|row| line(tr, row)).collect();
        lines.extend(total(tr, rows));
        if let Some((at, column)) = grid(ui, "balance", &tr.retention_period(), &columns, &lines)
            && let Some((row, behind)) = rows.get(at).and_then(|row| Some((row, behind(row, column)?)))
        {
            let what = columns.get(column).map_or("", |column| column.head.as_str());
            shared.open(format!("{what}, {}", label(tr, row)), behind);
        }
        if every.len() > FIRST {
            ui.add_space(space::XS);
            let words = if self.all { tr.retention_fewer() } else { tr.retention_all_periods(whole(tr, rows_count(every))) };
            if Button::link(words).small().show(ui).clicked() {
                self.all = !self.all;
            }
        }
        let first: u64 = rows.iter().map(|row| row.first_timers).sum();
        text(tr.retention_first_timers(first, whole(tr, first))).small().muted().show(ui);
    }
}

const fn rows_count(rows: &[BalanceRow]) -> u64 {
    rows.len() as u64
}

/// A window with its year, and whether it is running.
fn label(tr: &Tr, row: &BalanceRow) -> String {
    let name = format!("{} {}", window_label(row.from, row.to, tr), row.to.date().year());
    if row.complete { name } else { format!("{name} · {}", tr.chart_running()) }
}

/// The numbers of a window, signed as they go into the sum.
fn numbers(row: &BalanceRow) -> [i64; 6] {
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    [
        count(row.regulars_at_start),
        count(row.became_regular),
        count(row.came_back),
        -count(row.went_quiet),
        -count(row.left),
        count(row.regulars_at_end),
    ]
}

/// A number as it stands in the table: a change with its sign.
fn written(tr: &Tr, column: usize, number: i64) -> String {
    let change = (1..=4).contains(&column);
    if change && number > 0 { format!("+{}", tr.whole(number)) } else { tr.whole(number) }
}

fn line(tr: &Tr, row: &BalanceRow) -> GridRow {
    let name = label(tr, row);
    let cell = |(column, number): (usize, i64)| {
        let words = written(tr, column, number);
        if number == 0 {
            GridCell::Muted(words)
        } else {
            GridCell::Opens(words.clone(), format!("{name}, {}: {words}", head_of(tr, column)))
        }
    };
    GridRow { cells: numbers(row).into_iter().enumerate().map(cell).collect(), strong: false, name }
}

fn head_of(tr: &Tr, column: usize) -> String {
    match column {
        0 => tr.retention_start(),
        1 => tr.retention_became(),
        2 => tr.retention_back(),
        3 => tr.retention_quiet(),
        4 => tr.retention_left(),
        _ => tr.retention_end(),
    }
}

/// All windows shown together: the first start, the sums, the last end.
fn total(tr: &Tr, rows: &[BalanceRow]) -> Option<GridRow> {
    let (first, last) = (rows.first()?, rows.last()?);
    let mut sums = rows
        .iter()
        .map(numbers)
        .fold([0; 6], |sums, row| std::array::from_fn(|i| sums.get(i).copied().unwrap_or(0) + row.get(i).copied().unwrap_or(0)));
    let [start, .., end] = &mut sums;
    (*start, *end) = (i64::try_from(first.regulars_at_start).unwrap_or(i64::MAX), i64::try_from(last.regulars_at_end).unwrap_or(i64::MAX));
    let cell = |(column, number): (usize, i64)| GridCell::Words(written(tr, column, number));
    Some(GridRow { name: tr.chart_all(), strong: true, cells: sums.into_iter().enumerate().map(cell).collect() })
}

/// Who is behind a number.
fn behind(row: &BalanceRow, column: usize) -> Option<Behind> {
    let turned = |turn| Behind::Turned { turn, from: row.from, to: row.to };
    match column {
        0 => Some(Behind::RegularsOn(row.from.plus_days(-1))),
        1 => Some(turned(Turn::Became)),
        2 => Some(turned(Turn::Back)),
        3 => Some(turned(Turn::Quiet)),
        4 => Some(turned(Turn::Left)),
        5 => Some(Behind::RegularsOn(row.to)),
        _ => None,
    }
}

fn explanation(scene: &Scene<'_>, rows: &[BalanceRow]) -> Explanation {
    let tr = scene.tr;
    let sum = total(tr, rows).map(|row| row.cells).unwrap_or_default().into_iter().enumerate().map(|(column, cell)| match cell {
        GridCell::Words(words) | GridCell::Muted(words) | GridCell::Opens(words, _) => (head_of(tr, column), words, column == 5),
    });
    Explanation {
        title: tr.chart_balance_name(),
        term: tr.retention_balance_term(),
        sentence: tr.retention_balance_sentence(),
        sum: sum.collect(),
        formula: tr.retention_balance_formula(),
        left_out: vec![tr.retention_balance_twice()],
        people: String::new(),
    }
}
