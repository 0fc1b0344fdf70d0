//! `survival`: how long they stay, from a table with a time and what became of each. Needs no workspace.

use serde_json::json;

use super::End;
use super::numbers::{cells, filled, number};
use crate::analysis::survival::{SurvivalRow, kaplan_meier};
use crate::cli::args::SurvivalArguments;
use crate::cli::output::{Answer, aligned};
use crate::cli::session::Session;
use crate::engine::{EngineError, ImportProblem};
use crate::i18n::Tr;

pub(super) fn survival(session: &mut Session, arguments: &SurvivalArguments) -> End {
    // Looked at where the arguments are read.
    let (column, value) = arguments.event().unwrap_or_default();
    let rows = cells(session, &arguments.input, &[&[&arguments.time], &[column]])?;
    let mut times = Vec::with_capacity(rows.len());
    for row in filled(&rows) {
        let line = row.line;
        let cell = |at: usize| row.cells.get(at).map_or("", String::as_str);
        times.push((number(line, cell(0))?, cell(1).trim() == value.trim()));
    }
    if times.is_empty() {
        return Err(EngineError::Unreadable(ImportProblem::NoRows));
    }
    let curve = kaplan_meier(&times);
    let json = curve.rows.iter().map(|row| json!(row)).collect();
    let lines: Vec<_> = curve.rows.iter().map(|row| said(row, &session.tr)).collect();
    Ok(Answer::new(json, aligned(&lines)))
}

/// The time, and who is still there after it.
fn said(row: &SurvivalRow, tr: &Tr) -> (String, String) {
    let share = tr.percent(row.s);
    let band = row.low.zip(row.high).map(|(low, high)| format!(" ({} – {})", tr.percent(low), tr.percent(high))).unwrap_or_default();
    (
        format!("{}", row.t),
        tr.cli_survival_row(tr.whole(row.at_risk.cast_signed()), tr.whole(row.events.cast_signed()), format!("{share}{band}")),
    )
}
