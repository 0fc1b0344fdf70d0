//! `report`: a report to a file.

use serde_json::json;

use super::{End, filter};
use crate::cli::args::ReportArguments;
use crate::cli::output::Answer;
use crate::cli::session::Session;
use crate::engine::{Command, EngineError, Export, ExportRequest};

pub(super) fn report(session: &mut Session, arguments: &ReportArguments) -> End {
    session.open(&arguments.file)?;
    let request = ExportRequest {
        what: Export::Report { kind: arguments.kind.clone(), names: arguments.names, quotes: arguments.quotes },
        to: arguments.out.clone(),
        language: arguments.language.unwrap_or_else(|| session.tr.language()),
        filter: filter(&arguments.filter),
    };
    let outcome = session.call(Command::Export(request))?;
    let made = outcome.exported.ok_or_else(|| EngineError::Internal("no file".to_owned()))?;
    let path = made.path.display().to_string();
    let text = session.tr.cli_written(path.clone());
    Ok(Answer::new(json!({ "path": path, "pages": made.pages, "bytes": made.bytes }), text))
}
