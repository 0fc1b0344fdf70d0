//! `report`: a report to a file.

use serde_json::json;

use super::{End, export, filter, sides};
use crate::cli::args::ReportArguments;
use crate::cli::session::Session;
use crate::engine::{Export, ExportRequest, Quotes, ReportChoice};
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
            quotes: if arguments.quotes { Quotes::Newest } else { Quotes::None },
            small_groups: arguments.small_groups,
            people: arguments.people,
            sides: sides(session, &arguments.sides)?,
        }),
        to: arguments.out.clone(),
        language: arguments.language.unwrap_or_else(|| session.tr.language()),
        filter: filter(session, &arguments.filter)?,
        replace: true,
    };
    export(session, request, |made, path| json!({ "path": path, "pages": made.pages, "bytes": made.bytes }))
}
