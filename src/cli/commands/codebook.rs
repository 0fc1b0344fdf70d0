//! `codebook`: to a file for others, and from one.

use serde_json::{Value, json};

use super::{End, export};
use crate::cli::args::{CodebookCommand, CodebookExportArguments, CodebookImportArguments};
use crate::cli::output::Answer;
use crate::cli::session::Session;
use crate::engine::views::codebook_file::{Input, Planned, PlannedReason, ReadCodebook, Told};
use crate::engine::{Command, Export, ExportRequest, Filter, told_line};
use crate::i18n::Tr;

pub(super) fn run(session: &mut Session, command: &CodebookCommand) -> End {
    match command {
        CodebookCommand::Export(a) => to_file(session, a),
        CodebookCommand::Import(a) => from_file(session, a),
    }
}

fn to_file(session: &mut Session, arguments: &CodebookExportArguments) -> End {
    session.open(&arguments.file)?;
    let request = ExportRequest {
        what: Export::Codebook,
        to: arguments.out.clone(),
        language: session.tr.language(),
        filter: Filter::default(),
        replace: true,
    };
    let tr = session.tr.clone();
    let mut changed = Vec::new();
    let answer = export(session, request, |made, path| {
        changed.clone_from(&made.told);
        json!({ "path": path, "bytes": made.bytes, "not_carried": told(&made.told, &tr) })
    })?;
    Ok(Answer { text: with_told(&answer.text, &changed, &tr), ..answer })
}

fn from_file(session: &mut Session, arguments: &CodebookImportArguments) -> End {
    if arguments.dry_run {
        session.open(&arguments.file)?;
    } else {
        session.open_to_change(&arguments.file)?;
    }
    let file = session.engine.fetch(ReadCodebook(Input::Path(arguments.input.clone())))?;
    if file.plan.brings_anything() && !arguments.dry_run {
        let name = arguments.input.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        session.call(Command::ImportCodebook { name, book: file.book })?;
    }
    let (added, changed, known) = file.plan.counts();
    let tr = &session.tr;
    let json = json!({
        "reasons_added": added,
        "reasons_changed": changed,
        "reasons_known": known,
        "groups_added": file.plan.groups.len(),
        "reasons": file.plan.reasons.iter().map(reason).collect::<Vec<_>>(),
        "not_carried": told(&file.told, tr),
        "dry_run": arguments.dry_run,
    });
    let words = [tr.coded_book_added(tr.count(added)), tr.coded_book_changed(tr.count(changed)), tr.coded_book_known(tr.count(known))];
    Ok(Answer::new(json, with_told(&words.join("\n"), &file.told, tr)))
}

fn reason(planned: &PlannedReason) -> Value {
    let becomes = match planned.planned {
        Planned::Added => "added",
        Planned::Changed(_) => "changed",
        Planned::Known(_) => "known",
    };
    json!({ "name": planned.code.name, "group": planned.code.group, "becomes": becomes })
}

/// What became different, for programs.
fn told(all: &[Told], tr: &Tr) -> Value {
    all.iter().map(|told| json!({ "kind": <&str>::from(told.change), "names": told.names, "words": told_line(told, tr) })).collect()
}

fn with_told(text: &str, told: &[Told], tr: &Tr) -> String {
    if told.is_empty() {
        return text.to_owned();
    }
    let lines: Vec<_> = told.iter().map(|told| format!("- {}", told_line(told, tr))).collect();
    format!("{}\n\n{}\n{}", text.trim_end(), tr.cli_not_carried(), lines.join("\n"))
}
