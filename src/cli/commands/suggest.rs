//! `suggest`: which reason each text of a file most likely has, learned from a file of texts that have one. Needs no workspace.

use std::path::Path;

use serde_json::{Value, json};

use super::End;
use crate::cli::args::SuggestArguments;
use crate::cli::output::Answer;
use crate::cli::session::{Session, system_language};
use crate::domain::language::Language;
use crate::engine::EngineError;
use crate::engine::suggest::{Decision, Learned, Suggestion};
use crate::engine::views::columns::{Input, ReadColumns, RowCells};
use crate::i18n::Tr;

pub(super) fn suggest(session: &mut Session, arguments: &SuggestArguments) -> End {
    let language = arguments.language.unwrap_or_else(system_language);
    let decided = read(session, &arguments.train, &[&arguments.text_column, &arguments.reason_column])?;
    let texts = read(session, &arguments.texts, &[&arguments.text_column])?;
    let texts: Vec<&str> = texts.iter().filter_map(|row| row.cells.first()).map(String::as_str).collect();
    let (codebook, learned) = learn(&decided, language);
    let asked: Vec<(&str, Language)> = texts.iter().map(|text| (*text, language)).collect();
    let suggested = learned.suggest_all(&asked);
    let told = || texts.iter().copied().zip(&suggested);
    let json = told().map(|(text, suggestion)| as_json(text, suggestion, &codebook)).collect();
    let text: Vec<_> = told().map(|(text, suggestion)| as_text(text, suggestion, &codebook, &session.tr)).collect();
    Ok(Answer::new(Value::Array(json), text.join("\n")))
}

fn read(session: &mut Session, file: &Path, columns: &[&String]) -> Result<Vec<RowCells>, EngineError> {
    session.reading = Some(file.to_path_buf());
    let columns = columns.iter().map(|name| (*name).clone()).collect();
    session.engine.fetch(ReadColumns { input: Input::Path(file.to_path_buf()), columns })
}

/// The reasons that occur, in the order of their names, and what was learned from rows of a text and its reasons.
fn learn(rows: &[RowCells], language: Language) -> (Vec<&str>, Learned) {
    let rows: Vec<(&str, Vec<&str>)> =
        rows.iter().filter_map(|row| Some((row.cells.first()?.as_str(), reasons(row.cells.get(1)?)))).collect();
    let mut codebook: Vec<&str> = rows.iter().flat_map(|(_, reasons)| reasons).copied().collect();
    codebook.sort_unstable();
    codebook.dedup();
    let place = |reason: &&str| codebook.binary_search(reason).ok();
    let places: Vec<Vec<usize>> = rows.iter().map(|(_, reasons)| reasons.iter().filter_map(place).collect()).collect();
    let decisions: Vec<_> = rows.iter().zip(&places).map(|((text, _), reasons)| Decision { text, language, reasons }).collect();
    let learned = Learned::from(&codebook, language, &decisions);
    (codebook, learned)
}

fn reasons(cell: &str) -> Vec<&str> {
    cell.split(';').map(str::trim).filter(|reason| !reason.is_empty()).collect()
}

fn because<'a>(text: &'a str, suggestion: &Suggestion) -> Vec<&'a str> {
    suggestion.because.iter().filter_map(|range| text.get(range.clone())).collect()
}

fn as_json(text: &str, suggestion: &Suggestion, codebook: &[&str]) -> Value {
    let best = suggestion.best();
    json!({
        "reason": best.and_then(|guess| codebook.get(guess.reason)),
        "confidence": best.map_or(0.0, |guess| guess.confidence),
        "abstain": suggestion.abstains.is_some(),
        "because": because(text, suggestion),
    })
}

/// The text, and below it what is suggested and why.
fn as_text(text: &str, suggestion: &Suggestion, codebook: &[&str], tr: &Tr) -> String {
    let best = suggestion.best().and_then(|guess| Some((*codebook.get(guess.reason)?, guess.confidence)));
    let said = match (best, suggestion.abstains) {
        (None, _) => tr.cli_suggest_nothing(),
        (Some((reason, sure)), None) => tr.cli_suggest_sure(reason, tr.percent(sure.into())),
        (Some((reason, sure)), Some(_)) => tr.cli_suggest_unsure(reason, tr.percent(sure.into())),
    };
    let because = because(text, suggestion).join(", ");
    let grounds = if because.is_empty() { String::new() } else { format!(" · {}", tr.cli_suggest_because(because)) };
    format!("{text}\n  {said}{grounds}")
}
