//! `report`: a report to a file.

use serde_json::json;

use super::{End, filter};
use crate::cli::args::ReportArguments;
use crate::cli::output::Answer;
use crate::cli::session::Session;
use crate::engine::{Command, EngineError, Export, ExportRequest, ReportChoice};
use crate::report::REPORTS;

pub(super) fn report(session: &mut Session, arguments: &ReportArguments) -> End {
    // That its questions are on paper now, and stay as they are, is noted in the workspace.
    if REPORTS.iter().any(|report| report.id == arguments.kind && report.named) {
        session.open_best(&arguments.file)?;
    } else {
        session.open(&arguments.file)?;
    }
    let request = ExportRequest {
        what: Export::Report(ReportChoice {
            kind: arguments.kind.clone(),
            names: arguments.names,
            quotes: arguments.quotes,
            small_groups: arguments.small_groups,
            people: arguments.people,
        }),
        to: arguments.out.clone(),
        language: arguments.language.unwrap_or_else(|| session.tr.language()),
        filter: filter(&arguments.filter),
        replace: true,
    };
    let outcome = session.call(Command::Export(request))?;
    let made = outcome.exported.ok_or_else(|| EngineError::Internal("no file".to_owned()))?;
    let path = made.path.display().to_string();
    let text = session.tr.cli_written(path.clone());
    Ok(Answer::new(json!({ "path": path, "pages": made.pages, "bytes": made.bytes }), text))
}
