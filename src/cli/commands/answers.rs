//! `answers`: all of them with their reasons to a file, and coded ones from a spreadsheet.

use serde_json::{Value, json};

use super::{End, export};
use crate::cli::args::{AnswersCommand, AnswersExportArguments, AnswersImportArguments};
use crate::cli::output::{Answer, aligned};
use crate::cli::session::Session;
use crate::engine::views::coded_file::{Becomes, CodedAs, CodedFile, Input, Marks, Nested, PlannedCode, ReadCoded};
use crate::engine::{CodedChoice, CodedOrder, Command, EngineError, Export, ExportRequest, Filter, ImportProblem};
use crate::i18n::Tr;

pub(super) fn run(session: &mut Session, command: &AnswersCommand) -> End {
    match command {
        AnswersCommand::Export(a) => to_file(session, a),
        AnswersCommand::Import(a) => from_file(session, a),
    }
}

fn to_file(session: &mut Session, arguments: &AnswersExportArguments) -> End {
    session.open(&arguments.file)?;
    let request = ExportRequest {
        what: Export::CodedAnswers(CodedChoice { names: arguments.names, passages: arguments.passages.clone() }),
        to: arguments.out.clone(),
        language: arguments.language.unwrap_or_else(|| session.tr.language()),
        filter: Filter::default(),
        replace: true,
    };
    export(session, request, |made, path| {
        let also: Vec<_> = made.also.iter().map(|path| path.display().to_string()).collect();
        json!({ "path": path, "bytes": made.bytes, "answers": made.rows, "passages": also.first(), "names": arguments.names })
    })
}

fn from_file(session: &mut Session, arguments: &AnswersImportArguments) -> End {
    if arguments.dry_run {
        session.open(&arguments.file)?;
    } else {
        session.open_to_change(&arguments.file)?;
    }
    let query =
        ReadCoded { input: Input::Path(arguments.input.clone()), sheet: arguments.sheet.clone().unwrap_or_default(), coded_as: None };
    let mut file = session.engine.fetch(query.clone())?;
    let wanted = asked(&file, arguments)?;
    if wanted != file.coded_as {
        file = session.engine.fetch(ReadCoded { coded_as: Some(wanted), ..query })?;
    }
    if !file.coded_as.is_enough() {
        return Err(EngineError::Unreadable(ImportProblem::NoCodedColumns));
    }
    if !arguments.dry_run && file.plan.added() > 0 {
        let language = arguments.language.unwrap_or_else(|| session.tr.language());
        session.call(Command::ImportCoded(CodedOrder { coded: file.coded.clone(), language, audience: arguments.audience }))?;
    }
    Ok(Answer::new(in_json(&file, arguments.dry_run), in_words(&file, &session.tr)))
}

/// How the file is read: as proposed, but for what the arguments say.
fn asked(file: &CodedFile, arguments: &AnswersImportArguments) -> Result<CodedAs, EngineError> {
    let mut how = file.coded_as.clone();
    let one = |name: &Option<String>, proposed: Option<usize>| match name {
        Some(name) => column(&file.columns, name).map(Some),
        None => Ok(proposed),
    };
    if !arguments.text.is_empty() {
        how.texts = all(&file.columns, &arguments.text)?;
        how.reasons.retain(|column| !how.texts.contains(column));
    }
    if !arguments.reasons.is_empty() {
        how.reasons = all(&file.columns, &arguments.reasons)?;
        how.texts.retain(|column| !how.reasons.contains(column));
    }
    how.id = one(&arguments.id, how.id)?;
    how.customer = one(&arguments.customer, how.customer)?;
    how.email = one(&arguments.email, how.email)?;
    how.day = one(&arguments.date, how.day)?;
    match arguments.marks.as_deref() {
        Some("ticks") => how.marks = Marks::Ticks,
        Some(_) => how.marks = Marks::Names,
        None => {}
    }
    if let Some(split) = &arguments.split {
        how.split = split.chars().next().filter(|_| split != "none");
    }
    if let Some(nested) = &arguments.nested {
        how.nested = <Nested as strum::IntoEnumIterator>::iter().find(|one| one.sign() == nested);
    }
    Ok(how)
}

fn all(columns: &[String], names: &[String]) -> Result<Vec<usize>, EngineError> {
    names.iter().map(|name| column(columns, name)).collect()
}

/// The column of this name, in either case, or of this number, as `#3`.
fn column(columns: &[String], wanted: &str) -> Result<usize, EngineError> {
    let named = |same: &dyn Fn(&String) -> bool| columns.iter().position(same);
    let number = || wanted.strip_prefix('#').and_then(|n| n.parse::<usize>().ok()).and_then(|n| n.checked_sub(1));
    let found = named(&|name| name == wanted).or_else(|| named(&|name| name.to_lowercase() == wanted.to_lowercase()));
    let found = found.or_else(|| number().filter(|n| *n < columns.len()));
    found.ok_or_else(|| EngineError::Unreadable(ImportProblem::NoColumn(wanted.to_owned())))
}

fn in_json(file: &CodedFile, dry_run: bool) -> Value {
    let name = |column: &usize| file.columns.get(*column).cloned().unwrap_or_default();
    let (plan, coded, how) = (&file.plan, &file.coded, &file.coded_as);
    json!({
        "questionnaire": plan.title,
        "question": plan.question,
        "questionnaire_new": plan.into.is_none(),
        "columns": {
            "text": how.texts.iter().map(name).collect::<Vec<_>>(),
            "reasons": how.reasons.iter().map(name).collect::<Vec<_>>(),
            "id": how.id.as_ref().map(name),
            "customer": how.customer.as_ref().map(name),
            "email": how.email.as_ref().map(name),
            "date": how.day.as_ref().map(name),
        },
        "answers_new": plan.added(),
        "answers_known": plan.answers.len() - plan.added(),
        "answers_differing": plan.differing(),
        "answers_of_customers": plan.named(),
        "customers_unknown": plan.strangers,
        "rows_empty": coded.empty,
        "rows_without_text": coded.without_text,
        "rows_too_long": coded.too_long,
        "days_unread": coded.bad_days,
        "reasons_new": plan.count(|becomes| matches!(becomes, Becomes::New(_))),
        "reasons_known": plan.count(|becomes| matches!(becomes, Becomes::Known(_))),
        "reasons_retired": plan.count(|becomes| matches!(becomes, Becomes::Retired(_))),
        "reasons": plan.reasons.iter().map(reason).collect::<Vec<_>>(),
        "dry_run": dry_run,
    })
}

fn reason(planned: &PlannedCode) -> Value {
    let becomes = match planned.becomes {
        Becomes::Known(_) => "known",
        Becomes::Retired(_) => "retired",
        Becomes::New(_) => "new",
    };
    json!({ "name": planned.name, "group": planned.group, "answers": planned.answers, "becomes": becomes })
}

fn in_words(file: &CodedFile, tr: &Tr) -> String {
    let (plan, coded) = (&file.plan, &file.coded);
    let row = |name: String, count: usize| (name, tr.count(count));
    let retired = plan.count(|becomes| matches!(becomes, Becomes::Retired(_)));
    let mut rows = vec![
        (tr.coded_in_questionnaire(), plan.title.clone()),
        (tr.coded_in_question(), plan.question.clone()),
        row(tr.coded_in_new(), plan.added()),
        row(tr.coded_in_known(), plan.answers.len() - plan.added()),
        row(tr.coded_in_reasons_new(), plan.count(|becomes| matches!(becomes, Becomes::New(_)))),
        row(tr.coded_in_reasons_known(), plan.count(|becomes| matches!(becomes, Becomes::Known(_)))),
    ];
    let also = [
        (tr.coded_in_reasons_retired(), retired),
        (tr.coded_in_differing(), plan.differing()),
        (tr.coded_in_strangers(), plan.strangers),
        (tr.coded_in_empty(), coded.empty),
        (tr.coded_in_without_text(), coded.without_text.len()),
        (tr.coded_in_bad_days(), coded.bad_days.len()),
        (tr.coded_in_too_long(), coded.too_long.len()),
    ];
    rows.extend(also.into_iter().filter(|(_, count)| *count > 0).map(|(name, count)| row(name, count)));
    aligned(&rows)
}
