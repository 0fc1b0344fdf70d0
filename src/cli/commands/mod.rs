//! The commands, one file each: what they ask of the engine and how they answer. [`run`] is the one list.

mod chart;
mod check;
mod explain;
mod figures;
mod history;
mod import;
mod new;
mod report;
mod safety;
mod workbook;

use super::args::{CliCommand, FilterArguments};
use super::output::{Answer, finish};
use super::session::Session;
use crate::engine::{EngineError, Filter};

/// An answer, or why there is none.
type End = Result<Answer, EngineError>;

/// Does a command; gives the exit code.
pub(super) fn run(command: CliCommand) -> u8 {
    let mut session = Session::new();
    let s = &mut session;
    let (end, json) = match command {
        CliCommand::New(a) => (new::empty(s, &a), a.form.json),
        CliCommand::Sample(a) => (new::sample(s, &a), a.form.json),
        CliCommand::Import(a) => (import::import(s, &a), a.form.json),
        CliCommand::Figures(a) => (figures::figures(s, &a), a.form.json),
        CliCommand::Explain(a) => (explain::explain(s, &a), a.form.json),
        CliCommand::Report(a) => (report::report(s, &a), a.form.json),
        CliCommand::Chart(a) => (chart::chart(s, &a), a.form.json),
        CliCommand::Check(a) => (check::check(s, &a), a.form.json),
        CliCommand::Backup(a) => (safety::backup(s, &a), a.form.json),
        CliCommand::Restore(a) => (safety::restore(s, &a), a.form.json),
        CliCommand::Undo(a) => (history::undo(s, &a), a.form.json),
        CliCommand::Redo(a) => (history::redo(s, &a), a.form.json),
        CliCommand::History(a) => (history::history(s, &a), a.form.json),
        CliCommand::ReadWorkbook(a) => return workbook::read(&a),
    };
    finish(end, json, &session.tr)
}

/// What figures are asked for, from the arguments.
fn filter(arguments: &FilterArguments) -> Filter {
    Filter {
        as_of: arguments.as_of,
        unit: arguments.period.as_deref().and_then(|p| p.parse().ok()).unwrap_or_default(),
        rule: arguments.quiet_after,
        segment: arguments.segment.clone(),
        ..Filter::default()
    }
}
