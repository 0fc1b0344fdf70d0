//! `questionnaire print`: letters with codes for customers, or copies for nobody in particular.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Map, json};

use super::{End, export};
use crate::cli::args::PrintArguments;
use crate::cli::session::Session;
use crate::domain::ids::{CustomerId, QuestionnaireId};
use crate::domain::language::Language;
use crate::engine::views::customer_list::CustomerRowsQuery;
use crate::engine::views::questionnaires::QuestionnairePageQuery;
use crate::engine::{EngineError, Export, ExportRequest, Filter, PrintOrder, Printed, Refusal, Unspoken, Whom};
use crate::i18n::Tr;
use crate::report::letters::Paper;

pub(super) fn print(session: &mut Session, arguments: &PrintArguments) -> End {
    // That its questions are on paper now, with these codes, is noted in the workspace.
    session.open_best(&arguments.file)?;
    let whom = match (arguments.customers.as_deref(), arguments.anonymous) {
        (_, Some(copies)) => Whom::Nobody(copies),
        (Some("all"), None) => Whom::All,
        (Some("lost"), None) => Whom::Lost,
        (ids, None) => Whom::These(customers(session, ids.unwrap_or_default())?),
    };
    let unspoken = if arguments.only_spoken { Unspoken::LeaveOut } else { Unspoken::Instead };
    let order = PrintOrder { questionnaire: QuestionnaireId(arguments.id), whom, paper: arguments.paper, not_lately: false, unspoken };
    run(session, order, &arguments.out, arguments.language)
}

/// A single copy for nobody in particular, as `questionnaire export` writes it to a `.pdf`.
pub(super) fn copy(session: &mut Session, id: i64, out: &Path, language: Option<Language>) -> End {
    let whom = Whom::Nobody(1);
    let order = PrintOrder { questionnaire: QuestionnaireId(id), whom, paper: Paper::A4, not_lately: false, unspoken: Unspoken::default() };
    run(session, order, out, language)
}

fn run(session: &mut Session, order: PrintOrder, out: &Path, language: Option<Language>) -> End {
    let language = match language {
        Some(language) => language,
        None => usual_language(session, order.questionnaire)?,
    };
    let to = out.to_path_buf();
    let request = ExportRequest { what: Export::Print(order), to, language, filter: Filter::default(), replace: true };
    let mut printed = Printed::default();
    let mut answer = export(session, request, |made, path| {
        printed = made.printed.clone();
        let by_code =
            |counts: &BTreeMap<Language, usize>| counts.iter().map(|(l, n)| (l.code().to_owned(), json!(n))).collect::<Map<_, _>>();
        let empty = BTreeMap::new();
        let (instead, left_out) = match printed.unspoken_get {
            Unspoken::Instead => (&printed.unspoken, &empty),
            Unspoken::LeaveOut => (&empty, &printed.unspoken),
        };
        json!({
            "path": path, "pages": made.pages, "sheets": made.sheets, "bytes": made.bytes,
            "no_letters": printed.barred,
            "languages": by_code(&printed.languages),
            "other_language_instead": by_code(instead),
            "other_language_left_out": by_code(left_out),
        })
    })?;
    answer.warnings.extend(unspoken(&printed, language, &session.tr));
    answer.text.push_str(&told(&printed, &session.tr));
    Ok(answer)
}

/// Who does not get it in their own language, or not at all for that.
fn unspoken(printed: &Printed, language: Language, tr: &Tr) -> Vec<String> {
    let say = |(own, count): (&Language, &usize)| match printed.unspoken_get {
        Unspoken::Instead => tr.print_unspoken_instead(*count, language.code(), tr.count(*count), own.code()),
        Unspoken::LeaveOut => tr.print_unspoken_left_out(*count, tr.count(*count), own.code()),
    };
    printed.unspoken.iter().map(say).collect()
}

/// How many got which language, and how many nothing because they want no letters.
fn told(printed: &Printed, tr: &Tr) -> String {
    let languages = printed.languages.iter().map(|(language, count)| format!("{}: {}", language.own_name(), tr.count(*count)));
    let barred = (printed.barred > 0).then(|| tr.print_barred(printed.barred, tr.count(printed.barred)));
    languages.chain(barred).fold(String::new(), |told, line| told + "\n" + &line)
}

/// The language of the program, where the questionnaire is offered in it; else its own.
fn usual_language(session: &Session, id: QuestionnaireId) -> Result<Language, EngineError> {
    let languages = session.engine.fetch(QuestionnairePageQuery(id))?.questionnaire.languages;
    let own = session.tr.language();
    Ok(if languages.contains(&own) { own } else { languages.first().copied().unwrap_or(own) })
}

/// Ids with commas between them, each of a customer.
fn customers(session: &Session, text: &str) -> Result<Vec<CustomerId>, EngineError> {
    let no_such = |id: String| EngineError::from(Refusal::NoSuch(id));
    let ids = text.split(',').map(str::trim).filter(|id| !id.is_empty());
    let ids = ids.map(|id| id.parse().map(CustomerId).map_err(|_not_a_number| no_such(id.to_owned()))).collect::<Result<Vec<_>, _>>()?;
    let known = session.engine.fetch(CustomerRowsQuery(ids.clone()))?;
    match ids.iter().find(|id| !known.iter().any(|row| row.id == **id)) {
        Some(stranger) => Err(no_such(stranger.to_string())),
        None => Ok(ids),
    }
}
