//! `explain`: a figure's definition in words.

use serde_json::json;

use super::End;
use super::figures::spec;
use crate::cli::args::ExplainArguments;
use crate::cli::output::Answer;
use crate::cli::session::Session;

pub(super) fn explain(_session: &mut Session, arguments: &ExplainArguments) -> End {
    let spec = spec(&arguments.id)?;
    Ok(Answer::new(json!({ "id": spec.id }), spec.id))
}
