//! `import`: a file of another program into the workspace, or (dry run) what that would do.

use serde_json::{Map, Value, json};

use super::{End, doubts, not_to_come};
use crate::cli::args::ImportArguments;
use crate::cli::output::{Answer, aligned};
use crate::cli::session::Session;
use crate::domain::import::{ChangedReceipt, Field, ImportOutcome, Mapping, Staged};
use crate::engine::views::import_preview::{ImportPreview, Input, ReadImport, StageImport, StagedImport};
use crate::engine::{Command, EngineError, ImportProblem, Outcome, import_mapping, message, row_problem};
use crate::i18n::Tr;

/// Rejected rows told in JSON; all are counted.
const REJECTED_TOLD: usize = 10_000;

pub(super) fn import(session: &mut Session, arguments: &ImportArguments) -> End {
    if arguments.dry_run {
        session.open(&arguments.file)?;
    } else {
        session.open_to_change(&arguments.file)?;
    }
    not_to_come(session, arguments.as_of)?;
    let input = Input::Path(arguments.input.clone());
    let proposed = ReadImport::proposed(input.clone());
    let preview = session.engine.fetch(proposed.clone())?;
    let mapping = mapping(arguments, &preview)?;
    let preview = session.engine.fetch(ReadImport { mapping: Some(mapping.clone()), ..proposed })?;
    let doubts = doubts::told(&preview, &session.tr);
    let query = StageImport {
        input,
        sheet: preview.sheet.clone(),
        read_as: preview.read_as.clone(),
        mapping: mapping.clone(),
        typical_amount: None,
        stands_on: arguments.as_of,
    };
    let read = session.engine.fetch(query)?;
    let done = if arguments.dry_run { Outcome::default() } else { session.call(Command::Import(read.staged.clone().into()))? };
    let outcome = done.import.map_or_else(|| read.plan.outcome.clone(), |made| *made);
    let mut json = to_json(&read, &mapping, &preview.columns, &outcome, &session.tr);
    let mut add = |name: &str, value: Value| json.as_object_mut().map(|members| members.insert(name.to_owned(), value));
    add("read_as", json!(preview.read_as));
    add("doubts", doubts.iter().map(|(kind, words)| json!({ "kind": kind, "message": words })).collect());
    let mut warnings: Vec<String> = doubts.into_iter().map(|(_, words)| words).collect();
    if let Some(error) = &done.backup_failed {
        let words = message(error, &session.tr);
        add("backup_failed", json!(words));
        warnings.push(words);
    }
    let unknown = &read.staged;
    if !unknown.languages_unknown.is_empty() {
        let named = unknown.languages_unknown.keys().take(4).map(|word| format!("“{word}”")).collect::<Vec<_>>().join(", ");
        let rows = unknown.languages_unknown_rows();
        warnings.push(session.tr.import_languages_unknown(rows, session.tr.whole(rows.cast_signed()), named));
    }
    Ok(Answer { warnings, ..Answer::new(json, to_text(&outcome, &read.staged, arguments.dry_run, &session.tr)) })
}

/// What was asked for by `--map`, else what is proposed; cut down to what `--kind` asks for.
fn mapping(arguments: &ImportArguments, preview: &ImportPreview) -> Result<Mapping, EngineError> {
    let pairs = &arguments.map;
    let mut mapping = if pairs.is_empty() { preview.mapping.clone() } else { import_mapping(pairs, &preview.columns)? };
    if arguments.kind.as_deref() == Some("customers") {
        for field in [Field::Receipt, Field::Date, Field::Amount, Field::Quantity, Field::Price] {
            mapping.0.remove(&field);
        }
    }
    if arguments.kind.as_deref() == Some("members") {
        of_members(&mut mapping)?;
    }
    let purchases_asked = arguments.kind.as_deref() == Some("purchases");
    if mapping.0.is_empty() || (purchases_asked && mapping.column(Field::Date).is_none()) {
        return Err(EngineError::Unreadable(ImportProblem::Mapping));
    }
    Ok(mapping)
}

/// A list of members: an amount is one a month, a day that on which they joined; since when they are members must be told.
fn of_members(mapping: &mut Mapping) -> Result<(), EngineError> {
    for field in [Field::Receipt, Field::Quantity, Field::Price] {
        mapping.0.remove(&field);
    }
    for (field, of_members) in [(Field::Amount, Field::Monthly), (Field::Date, Field::Joined)] {
        if let Some(column) = mapping.0.remove(&field) {
            mapping.0.entry(of_members).or_insert(column);
        }
    }
    let since = mapping.column(Field::Joined).is_some() || mapping.column(Field::Tenure).is_some();
    let told = since && mapping.column(Field::Monthly).is_some();
    if told { Ok(()) } else { Err(EngineError::Unreadable(ImportProblem::NotMembers)) }
}

fn to_json(read: &StagedImport, mapping: &Mapping, columns: &[String], outcome: &ImportOutcome, tr: &Tr) -> Value {
    let (kind, staged): (&'static str, &Staged) = (read.kind.into(), &read.staged);
    let named = |column: usize| columns.get(column).filter(|c| !c.is_empty()).cloned().unwrap_or_else(|| format!("#{}", column + 1));
    let mapping: Map<String, Value> =
        mapping.0.iter().map(|(field, column)| (<&'static str>::from(*field).to_owned(), json!(named(*column)))).collect();
    let rejected: Vec<_> =
        staged.rejected.iter().take(REJECTED_TOLD).map(|r| json!({ "line": r.line, "reason": row_problem(&r.problem, tr) })).collect();
    json!({
        "kind": kind,
        "mapping": mapping,
        "rows": staged.rows,
        "customers_new": outcome.customers_new,
        "customers_changed": outcome.customers_changed,
        "purchases_new": outcome.purchases_new,
        "purchases_known": outcome.purchases_known,
        "purchases_changed": outcome.purchases_changed,
        "changed": read.plan.changed.iter().map(changed).collect::<Vec<_>>(),
        "without_customer": {
            "receipts": staged.loose.len(),
            "lines": staged.loose_lines,
            "new": outcome.loose_new,
            "known": outcome.loose_known,
            "changed": outcome.loose_changed,
        },
        "departures_new": outcome.departures_new,
        "departures_changed": outcome.departures_changed,
        "contracts_new": outcome.contracts_new,
        "contracts_changed": outcome.contracts_changed,
        "reasons_new": outcome.reasons_new,
        "reasons": read.plan.reasons,
        "languages_unknown": staged.languages_unknown,
        "rejected": rejected,
        "rejected_count": staged.rejected_count,
    })
}

/// A receipt known with another amount; the old one is kept.
fn changed(receipt: &ChangedReceipt) -> Value {
    json!({
        "customer": receipt.customer,
        "day": receipt.day.to_string(),
        "receipt": receipt.receipt,
        "old": receipt.old.0,
        "new": receipt.new.0,
    })
}

fn to_text(outcome: &ImportOutcome, staged: &Staged, dry_run: bool, tr: &Tr) -> String {
    let count = |n: u64| tr.whole(n.cast_signed());
    let all = [
        (tr.cli_rows_read(), staged.rows),
        (tr.cli_customers_new(), outcome.customers_new),
        (tr.cli_customers_changed(), outcome.customers_changed),
        (tr.cli_purchases_new(), outcome.purchases_new),
        (tr.cli_purchases_known(), outcome.known()),
        (tr.cli_purchases_changed(), outcome.changed()),
        (tr.cli_without_customer(), staged.loose.len() as u64),
        (tr.cli_departures_new(), outcome.departures_new),
        (tr.cli_departures_changed(), outcome.departures_changed),
        (tr.cli_reasons_new(), outcome.reasons_new),
        (tr.cli_contracts_new(), outcome.contracts_new),
        (tr.cli_contracts_changed(), outcome.contracts_changed),
        (tr.cli_rejected(), staged.rejected_count),
    ];
    let rows: Vec<_> = all.into_iter().map(|(name, n)| (name, count(n))).collect();
    let head = if dry_run { tr.cli_import_would() } else { tr.cli_import_done() };
    let mut text = format!("{head}\n{}", aligned(&rows));
    for row in staged.rejected.iter().take(10) {
        text.push_str(&tr.cli_rejected_line(tr.whole(row.line.cast_signed()), row_problem(&row.problem, tr)));
        text.push('\n');
    }
    text
}
