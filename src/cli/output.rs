//! What a command answers: words for people, or one JSON value. The only place that prints.

use std::io::Write as _;

use serde_json::{Value, json};

use super::args::{AnswersCommand, CliCommand, CodebookCommand, QuestionnaireCommand};
use crate::engine::{EngineError, message};
use crate::i18n::Tr;

/// An answer in both forms.
pub(super) struct Answer {
    /// One JSON value.
    pub(super) json: Value,
    /// Lines for people.
    pub(super) text: String,
    /// Whether all is well: `check` answers and still fails.
    pub(super) good: bool,
    /// What went well and must still be told, on stderr.
    pub(super) warnings: Vec<String>,
}

impl Answer {
    pub(super) fn new(json: Value, text: impl Into<String>) -> Self {
        Self { json, text: text.into(), good: true, warnings: Vec::new() }
    }
}

/// What was asked for, and in which form.
#[derive(Clone, Copy)]
pub(super) struct About<'a> {
    /// The command.
    pub(super) command: &'a CliCommand,
    /// As one JSON value.
    pub(super) json: bool,
    /// The file that was being read, where the command reads several.
    pub(super) reading: Option<&'a std::path::Path>,
}

impl About<'_> {
    /// The file an error is about: what was to be read, or the workspace.
    fn file(self, error: &EngineError) -> Option<String> {
        let file = match (self.command, error) {
            (CliCommand::Import(import), EngineError::Unreadable(_)) => Some(import.input.as_path()),
            (CliCommand::Questionnaire(QuestionnaireCommand::Import(import)), EngineError::Unreadable(_)) => Some(import.input.as_path()),
            (CliCommand::Codebook(CodebookCommand::Import(import)), EngineError::Unreadable(_)) => Some(import.input.as_path()),
            (CliCommand::Answers(AnswersCommand::Import(import)), EngineError::Unreadable(_)) => Some(import.input.as_path()),
            (command, _) => self.reading.or_else(|| command.file()),
        };
        file.map(|file| file.display().to_string())
    }
}

/// The words of an error, which name the file it is about.
fn words(error: &EngineError, about: About<'_>, tr: &Tr) -> String {
    let words = message(error, tr);
    match about.file(error) {
        Some(file) if !names(&words, &file) => format!("{file}: {words}"),
        _ => words,
    }
}

fn names(words: &str, file: &str) -> bool {
    let name = std::path::Path::new(file).file_name().map_or_else(|| file.to_owned(), |name| name.to_string_lossy().into_owned());
    words.contains(&name)
}

/// Prints the answer or the error; gives the exit code.
pub(super) fn finish(end: Result<Answer, EngineError>, about: About<'_>, tr: &Tr) -> u8 {
    match end {
        Ok(answer) => {
            let text = if about.json { answer.json.to_string() } else { answer.text };
            print_line(&text);
            answer.warnings.iter().for_each(|warning| print_error(warning));
            u8::from(!answer.good)
        }
        Err(error) => {
            let words = words(&error, about, tr);
            if about.json {
                print_line(&json!({ "error": { "kind": error.kind(), "message": words, "details": error.details() } }).to_string());
            }
            print_error(&words);
            if let EngineError::Internal(details) = &error {
                print_error(details);
            }
            1
        }
    }
}

/// Tells what is wrong with the arguments; gives the exit code.
pub(super) fn wrong_usage(words: &str, json: bool) -> u8 {
    if json {
        print_line(&json!({ "error": { "kind": "usage", "message": words } }).to_string());
    }
    print_error(words);
    2
}

/// One or more lines on stdout. A reader that has gone away is no fault of ours.
fn print_line(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{}", text.trim_end());
    let _ = out.flush();
}

/// One or more lines on stderr.
pub(super) fn print_error(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// Two columns, the second lined up.
pub(super) fn aligned(rows: &[(String, String)]) -> String {
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
    let lines = rows.iter().map(|(name, value)| {
        let pad = " ".repeat(width - name.chars().count());
        if value.is_empty() { format!("{name}\n") } else { format!("{name}{pad}  {value}\n") }
    });
    lines.collect()
}
