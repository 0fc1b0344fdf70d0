//! `check`: whether the file is sound. What is not is answered, with exit code 1.

use serde_json::json;

use super::End;
use crate::cli::args::FileArguments;
use crate::cli::output::Answer;
use crate::cli::session::Session;
use crate::engine::EngineError;
use crate::engine::views::files::CheckQuery;

pub(super) fn check(session: &mut Session, arguments: &FileArguments) -> End {
    match session.open(&arguments.file) {
        Ok(()) | Err(EngineError::Damaged { .. }) => {} // opened to speak its language
        Err(error) => return Err(error),
    }
    let found = session.engine.fetch(CheckQuery { path: arguments.file.clone() })?;
    let good = found.is_ok();
    let json = json!({ "ok": good, "problems": found.problems, "schema": found.schema, "operations": found.operations });
    let steps = session.tr.whole(found.operations.unwrap_or_default().cast_signed());
    let text = if good { session.tr.cli_sound(steps) } else { found.problems.join("\n") };
    Ok(Answer { good, ..Answer::new(json, text) })
}
