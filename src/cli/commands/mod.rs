//! The commands, one file each: what they ask of the engine and how they answer. [`run`] is the one list.

mod answers;
mod chart;
mod check;
mod coach;
mod codebook;
mod doubts;
mod explain;
mod figures;
mod fit;
mod history;
mod import;
mod new;
mod numbers;
mod questionnaire;
mod questionnaire_print;
mod report;
mod safety;
mod suggest;
mod survival;
mod workbook;

use super::args::{CliCommand, FilterArguments, SideArguments};
use super::output::{About, Answer, finish};
use super::session::Session;
use crate::analysis::side_by_side::Side;
use crate::domain::day::Day;
use crate::domain::segment::Pick;
use crate::engine::views::segments::PicksQuery;
use crate::engine::{Command, EngineError, ExportRequest, Exported, Filter, Refusal};

/// An answer, or why there is none.
type End = Result<Answer, EngineError>;

/// Does a command; gives the exit code.
pub(super) fn run(command: &CliCommand, json: bool) -> u8 {
    let mut session = Session::new();
    let s = &mut session;
    let end = match command {
        CliCommand::New(a) => new::empty(s, a),
        CliCommand::Sample(a) => new::sample(s, a),
        CliCommand::Import(a) => import::import(s, a),
        CliCommand::Figures(a) => figures::figures(s, a),
        CliCommand::Explain(a) => explain::explain(s, a),
        CliCommand::Report(a) => report::report(s, a),
        CliCommand::Chart(a) => chart::chart(s, a),
        CliCommand::Questionnaire(command) => questionnaire::run(s, command),
        CliCommand::Answers(command) => answers::run(s, command),
        CliCommand::Codebook(command) => codebook::run(s, command),
        CliCommand::Check(a) => check::check(s, a),
        CliCommand::Backup(a) => safety::backup(s, a),
        CliCommand::Restore(a) => safety::restore(s, a),
        CliCommand::Undo(a) => history::undo(s, a),
        CliCommand::Redo(a) => history::redo(s, a),
        CliCommand::History(a) => history::history(s, a),
        CliCommand::Coach(a) => coach::coach(s, a),
        CliCommand::Suggest(a) => suggest::suggest(s, a),
        CliCommand::Fit(a) => fit::fit(s, a),
        CliCommand::Survival(a) => survival::survival(s, a),
        CliCommand::ReadWorkbook(a) => return workbook::read(a),
    };
    finish(end, About { command, json, reading: session.reading.as_deref() }, &session.tr)
}

/// Writes a file; `json` tells of it what a program wants to know.
fn export(session: &mut Session, request: ExportRequest, json: impl FnOnce(&Exported, &str) -> serde_json::Value) -> End {
    let outcome = session.call(Command::Export(request))?;
    let made = outcome.exported.ok_or_else(|| EngineError::Internal("no file".to_owned()))?;
    let path = made.path.display().to_string();
    Ok(Answer::new(json(&made, &path), session.tr.cli_written(path.as_str())))
}

/// What figures are asked for, from the arguments, of the open workspace.
fn filter(session: &Session, arguments: &FilterArguments) -> Result<Filter, EngineError> {
    not_to_come(session, arguments.as_of)?;
    let segment = arguments.segment.as_ref().map(|name| pick(session, name)).transpose()?;
    Ok(Filter {
        as_of: arguments.as_of,
        unit: arguments.period.as_deref().and_then(|p| p.parse().ok()).unwrap_or_default(),
        rule: arguments.quiet_after,
        segment,
        ..Filter::default()
    })
}

/// Nothing stands as of a day that has not come yet.
fn not_to_come(session: &Session, day: Option<Day>) -> Result<(), EngineError> {
    let to_come = day.filter(|day| *day > session.engine.deps().clock.today());
    to_come.map_or(Ok(()), |day| Err(Refusal::InFuture(day).into()))
}

/// The parts that stand side by side; none: the first few.
fn sides(session: &Session, arguments: &SideArguments) -> Result<Vec<Side>, EngineError> {
    let parts = arguments.side.iter().map(|name| pick(session, name).map(Side::Part));
    parts.chain(arguments.others.then_some(Ok(Side::Others))).collect()
}

/// The segment of this name: a saved one, or one written on customers; in case of doubt the one written exactly so.
fn pick(session: &Session, name: &str) -> Result<Pick, EngineError> {
    let all = session.engine.fetch(PicksQuery)?;
    let exact = all.iter().find(|(_, known)| known == name.trim());
    let alike = || all.iter().find(|(_, known)| known.to_lowercase() == name.trim().to_lowercase());
    let found = exact.or_else(alike).map(|(pick, _)| pick.clone());
    found.ok_or_else(|| Refusal::NoSegment(name.to_owned()).into())
}
