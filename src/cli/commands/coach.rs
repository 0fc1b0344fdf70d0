//! `coach`: what is to be said about questions, one a line on standard input. Needs no workspace.

use std::io::BufRead;

use serde_json::{Value, json};

use super::End;
use crate::cli::args::CoachArguments;
use crate::cli::output::Answer;
use crate::cli::session::{Session, system_language};
use crate::engine::coach::{Advice, Kind, look};
use crate::engine::{EngineError, fault_name};
use crate::i18n::Tr;

pub(super) fn coach(session: &Session, arguments: &CoachArguments) -> End {
    let language = arguments.language.unwrap_or_else(system_language);
    let questions = lines(std::io::stdin().lock()).map_err(|error| EngineError::Disk(error.to_string()))?;
    let looked: Vec<_> = questions.iter().map(|question| (question.as_str(), look(question, language))).collect();
    let json = looked.iter().map(|(_, advice)| as_json(advice)).collect();
    let text: Vec<_> = looked.iter().map(|(question, advice)| as_text(question, advice, &session.tr)).collect();
    Ok(Answer::new(Value::Array(json), text.join("\n")))
}

/// The lines, whatever they end with; letters that are none are marked and stop nothing.
fn lines(input: impl BufRead) -> std::io::Result<Vec<String>> {
    let text = |line: std::io::Result<Vec<u8>>| line.map(|bytes| String::from_utf8_lossy(&bytes).trim_end_matches('\r').to_owned());
    let mut lines = input.split(b'\n').map(text).collect::<Result<Vec<_>, _>>()?;
    if let Some(first) = lines.first_mut().filter(|line| line.starts_with('\u{feff}')) {
        first.remove(0);
    }
    Ok(lines)
}

fn as_json(advice: &Advice) -> Value {
    let faults: Vec<_> = advice.faults.iter().map(|fault| fault.code()).collect();
    json!({ "kind": advice.kind.map(Kind::code), "faults": faults, "proposal": advice.proposal })
}

/// The question, and below it what is to be said.
fn as_text(question: &str, advice: &Advice, tr: &Tr) -> String {
    let kind = match advice.kind {
        Some(Kind::Open) => tr.coach_open(),
        Some(Kind::Closed) => tr.coach_closed(),
        None => tr.coach_blank(),
    };
    let said: Vec<_> = std::iter::once(kind).chain(advice.faults.iter().map(|fault| fault_name(*fault, tr))).collect();
    let wording = advice.proposal.as_ref().map(|wording| format!("\n  {}", tr.coach_try(wording.as_str())));
    format!("{question}\n  {}{}", said.join(" · "), wording.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &[u8], expected: &[&str]) {
        assert_eq!(lines(input).unwrap(), expected);
    }

    #[test]
    fn each_line_is_a_question_whatever_it_ends_with() {
        check(b"", &[]);
        check(b"\n", &[""]);
        check(b"a\r\n\r\nb", &["a", "", "b"]);
        check(b"\xef\xbb\xbfa\n\xff\n", &["a", "\u{fffd}"]);
    }
}
