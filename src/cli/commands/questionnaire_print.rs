//! `questionnaire print`: letters with codes for customers, or copies for nobody in particular.

use std::path::Path;

use serde_json::json;

use super::{End, export};
use crate::cli::args::PrintArguments;
use crate::cli::session::Session;
use crate::domain::ids::{CustomerId, QuestionnaireId};
use crate::domain::language::Language;
use crate::engine::views::questionnaires::QuestionnairePageQuery;
use crate::engine::{Export, ExportRequest, Filter, PrintOrder, Refusal, Whom};

pub(super) fn print(session: &mut Session, arguments: &PrintArguments) -> End {
    // That its questions are on paper now, with these codes, is noted in the workspace.
    session.open_best(&arguments.file)?;
    let whom = match (arguments.customers.as_deref(), arguments.anonymous) {
        (_, Some(copies)) => Whom::Nobody(copies),
        (Some("all"), None) => Whom::All,
        (Some("lost"), None) => Whom::Lost,
        (ids, None) => Whom::These(customers(ids.unwrap_or_default())?),
    };
    let order = PrintOrder { questionnaire: QuestionnaireId(arguments.id), whom, paper: arguments.paper, not_lately: false };
    run(session, order, &arguments.out, arguments.language)
}

fn run(session: &mut Session, order: PrintOrder, out: &Path, language: Option<Language>) -> End {
    let language = match language {
        Some(language) => language,
        None => base_language(session, order.questionnaire)?,
    };
    let to = out.to_path_buf();
    let request = ExportRequest { what: Export::Print(order), to, language, filter: Filter::default(), replace: true };
    export(session, request, |made, path| json!({ "path": path, "pages": made.pages, "sheets": made.sheets, "bytes": made.bytes }))
}

/// The language of the program, where the questionnaire is offered in it; else its own.
fn base_language(session: &Session, id: QuestionnaireId) -> Result<Language, crate::engine::EngineError> {
    let languages = session.engine.fetch(QuestionnairePageQuery(id))?.questionnaire.languages;
    let own = session.tr.language();
    Ok(if languages.contains(&own) { own } else { languages.first().copied().unwrap_or(own) })
}

/// Ids with commas between them.
fn customers(text: &str) -> Result<Vec<CustomerId>, Refusal> {
    let ids = text.split(',').map(str::trim).filter(|id| !id.is_empty());
    ids.map(|id| id.parse().map(CustomerId).map_err(|_| Refusal::NoSuch(id.to_owned()))).collect()
}
