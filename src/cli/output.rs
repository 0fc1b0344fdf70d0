//! What a command answers: words for people, or one JSON value. The only place that prints.

use std::io::Write as _;

use serde_json::{Value, json};

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
}

impl Answer {
    pub(super) fn new(json: Value, text: impl Into<String>) -> Self {
        Self { json, text: text.into(), good: true }
    }
}

/// Prints the answer or the error; gives the exit code.
pub(super) fn finish(end: Result<Answer, EngineError>, as_json: bool, tr: &Tr) -> u8 {
    match end {
        Ok(answer) => {
            let text = if as_json { answer.json.to_string() } else { answer.text };
            print_line(&text);
            u8::from(!answer.good)
        }
        Err(error) => {
            let words = message(&error, tr);
            if as_json {
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
