//! QualCoder's plain list: one code a line, `category>>category>>code`, and behind a tab what it means.

use super::build::{Builder, tidy};
use super::{Change, Code, Codebook, Made, NAME, Read, tell};
use crate::exchange::error::ExchangeError;

const BETWEEN: &str = ">>";

/// Writes the list.
pub(super) fn write(book: &Codebook) -> Result<Made, ExchangeError> {
    let Read { book, mut told } = tidy(book)?;
    let mut text = String::new();
    for code in &book.codes {
        if code.retired {
            tell(&mut told, Change::Retired, &code.name);
            continue;
        }
        let lacks = [
            (Change::NoColours, !code.colour.is_empty()),
            (Change::NoKinds, code.kind.is_some()),
            (Change::NoExamples, !code.examples.is_empty()),
            (Change::NoRules, !code.rule.is_empty()),
            (Change::OneLine, code.description.contains('\n')),
        ];
        lacks.iter().filter(|(_, lacks)| *lacks).for_each(|(change, _)| tell(&mut told, *change, &code.name));
        for name in [&code.group, &code.name] {
            if held(name) != *name {
                tell(&mut told, Change::Renamed, name);
            }
        }
        if !code.group.is_empty() {
            text.push_str(&held(&code.group));
            text.push_str(BETWEEN);
        }
        text.push_str(&held(&code.name));
        let memo = code.description.split_whitespace().collect::<Vec<_>>().join(" ");
        if !memo.is_empty() {
            text.push('\t');
            text.push_str(&memo);
        }
        text.push('\n');
    }
    for group in &book.groups {
        if !book.codes.iter().any(|code| code.group == group.name && !code.retired) {
            tell(&mut told, Change::EmptyGroup, &group.name);
        }
        if !group.description.is_empty() {
            tell(&mut told, Change::GroupDescription, &group.name);
        }
    }
    if text.is_empty() {
        return Err(ExchangeError::NoCodes);
    }
    Ok(Made { bytes: text.into_bytes(), told })
}

/// A name without what parts names.
fn held(name: &str) -> String {
    let mut name = name.replace('>', "›");
    if !name.contains("››") && !name.starts_with('›') && !name.ends_with('›') {
        name = name.replace('›', ">");
    }
    name
}

/// Reads the list. What is no list of names but running text is refused.
pub(super) fn read(text: &str) -> Result<Read, ExchangeError> {
    let mut builder = Builder::default();
    for line in text.lines() {
        let (written, memo) = line.split_once('\t').unwrap_or((line, ""));
        if written.chars().count() > NAME * 2 {
            return Err(ExchangeError::NotACodebook);
        }
        let mut path: Vec<String> = written.split(BETWEEN).map(|part| part.trim().to_owned()).collect();
        let name = path.pop().unwrap_or_default();
        if name.is_empty() && path.iter().all(String::is_empty) {
            continue;
        }
        if name.is_empty() {
            builder.group(&path, super::Group::default())?;
            continue;
        }
        builder.code(&path, Code { name, description: memo.to_owned(), ..Code::default() })?;
    }
    Ok(builder.done())
}
