//! `explain`: a figure's definition in words. Needs no workspace.

use serde_json::json;

use super::End;
use super::figures::spec;
use crate::analysis::Figures;
use crate::cli::args::ExplainArguments;
use crate::cli::output::Answer;
use crate::cli::session::Session;
use crate::domain::money::Currency;
use crate::engine::Refusal;
use crate::i18n::Tr;
use crate::report;

pub(super) fn explain(session: &mut Session, arguments: &ExplainArguments) -> End {
    if let Some(language) = arguments.language {
        session.tr = Tr::new(language);
    }
    let spec = spec(&arguments.id)?;
    let nothing = (spec.value)(&Figures::default());
    let words = report::explain(spec.id, &nothing, &session.tr, Currency::EUR).ok_or_else(|| Refusal::NoSuch(arguments.id.clone()))?;
    let json = json!({ "id": spec.id, "unit": spec.unit, "name": words.name, "term": words.term, "definition": words.definition, "formula": words.formula });
    let lines = [words.name, words.term, words.definition, words.formula];
    Ok(Answer::new(json, lines.into_iter().filter(|l| !l.is_empty()).collect::<Vec<_>>().join("\n")))
}
