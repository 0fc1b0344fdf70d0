//! `check`: whether the file is sound. What is not is answered, with exit code 1.

use serde_json::json;

use super::End;
use crate::cli::args::FileArguments;
use crate::cli::output::Answer;
use crate::cli::session::Session;
use crate::engine::views::files::CheckQuery;

pub(super) fn check(session: &mut Session, arguments: &FileArguments) -> End {
    session.open(&arguments.file)?;
    let found = session.engine.fetch(CheckQuery)?;
    let good = found.problems.is_empty();
    let json = json!({ "ok": good, "problems": found.problems, "schema": found.schema, "operations": found.operations });
    let text = if good { session.tr.cli_sound(session.tr.whole(found.operations.cast_signed())) } else { found.problems.join("\n") };
    Ok(Answer { good, ..Answer::new(json, text) })
}
