//! `chart`: one chart to a file.

use serde_json::json;

use super::{End, export, filter, sides};
use crate::cli::args::ChartArguments;
use crate::cli::session::Session;
use crate::engine::{Export, ExportRequest};

pub(super) fn chart(session: &mut Session, arguments: &ChartArguments) -> End {
    session.open(&arguments.file)?;
    let (width, height) = arguments.size;
    let request = ExportRequest {
        what: Export::Chart {
            chart: arguments.chart.clone(),
            width,
            height,
            dark: arguments.theme == "dark",
            small_groups: arguments.small_groups,
            sides: sides(session, &arguments.sides)?,
        },
        to: arguments.out.clone(),
        language: arguments.language.unwrap_or_else(|| session.tr.language()),
        filter: filter(session, &arguments.filter)?,
        replace: true,
    };
    export(session, request, |made, path| json!({ "path": path, "bytes": made.bytes, "width": width, "height": height }))
}
