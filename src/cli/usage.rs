//! What is wrong with the arguments, in the language of the system. Only words: what the arguments are stands in `args`.

use std::error::Error as _;

use clap::error::{ContextKind, ErrorKind};

use crate::i18n::Tr;

/// Why the arguments cannot be followed.
#[derive(Debug)]
pub(super) enum Wrong {
    /// What reading them found; also that help was asked for.
    Read(clap::Error),
    /// There is no such command; those there are.
    NoCommand(String, Vec<String>),
    /// They do not go together, for this reason.
    Together(String),
}

impl From<clap::Error> for Wrong {
    fn from(error: clap::Error) -> Self {
        Self::Read(error)
    }
}

/// What is wrong, how it is meant, and where to read more.
pub(super) fn message(wrong: &Wrong, tr: &Tr) -> String {
    match wrong {
        Wrong::Read(error) => {
            let meant = error.get(ContextKind::Usage).map(ToString::to_string).unwrap_or_default();
            let meant = meant.trim().trim_start_matches("Usage:").trim().to_owned();
            let usage = if meant.is_empty() { String::new() } else { format!("\n{} {meant}", tr.cli_help_usage()) };
            format!("{}{usage}\n{}", reason(error, tr), tr.cli_usage_more())
        }
        Wrong::NoCommand(name, all) => format!("{}\n{}", tr.cli_usage_no_command(all.join(", "), name.clone()), tr.cli_usage_more()),
        Wrong::Together(words) => format!("{words}\n{}", tr.cli_usage_more()),
    }
}

fn reason(error: &clap::Error, tr: &Tr) -> String {
    let said = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let (argument, value) = (said(ContextKind::InvalidArg), said(ContextKind::InvalidValue));
    match error.kind() {
        ErrorKind::UnknownArgument => meant(tr.cli_usage_unknown(argument), said(ContextKind::SuggestedArg), tr),
        ErrorKind::MissingRequiredArgument => tr.cli_usage_missing(argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues
            if value.is_empty() =>
        {
            tr.cli_usage_no_value(argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let known = error.source().map_or_else(|| said(ContextKind::ValidValue), ToString::to_string);
            tr.cli_usage_value(known, argument, value)
        }
        ErrorKind::ArgumentConflict => tr.cli_usage_conflict(argument),
        _ => tr.cli_usage_wrong(),
    }
}

fn meant(words: String, instead: String, tr: &Tr) -> String {
    if instead.is_empty() { words } else { format!("{words} {}", tr.cli_usage_meant(instead)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn wrong_usage_is_told_in_each_language() {
        let told = |arguments: &[&str], language| {
            let all = ["comeback"].iter().chain(arguments).map(std::ffi::OsString::from).collect();
            let tr = Tr::new(language);
            message(&crate::cli::parse(all, &tr).unwrap_err(), &tr)
        };
        for (arguments, words) in [
            (&["figurs", "x.comeback"][..], ["figurs", "figures"]),
            (&["--fly"], ["--fly", ""]),
            (&["check", "a", "--fly"], ["--fly", "comeback check"]),
            (&["new", "x.comeback"], ["--name", "comeback new"]),
            (&["figures", "x", "--as-of", "yesterday"], ["yesterday", "YYYY-MM-DD"]),
            (&["figures", "x", "--period", "week"], ["week", "quarter"]),
            (&["figures", "x", "--as-of"], ["--as-of", ""]),
            (&["import", "x", "y.csv", "--map", "date"], ["date", "FIELD=COLUMN"]),
            (&["import", "x", "y.csv", "--map", "date="], ["date=", "FIELD=COLUMN"]),
            (&["import", "x", "y.csv", "--map", "foo=date"], ["foo=date", "receipt"]),
            (&["check", "a", "b"], ["b", "comeback check"]),
            (&["sample", "a", "--customers", "7"], ["--purchases", ""]),
            (&["check", "a", "--json", "--json"], ["--json", ""]),
            (&["--json"], ["--json", ""]),
            (&["--renderer", "glow", "check", "a"], ["--renderer", ""]),
            (&["report", "a", "--out", "a.pdf", "--segment", "North", "--side", "South"], ["--segment", "--side"]),
            (&["report", "a", "--out", "a.pdf", "--segment", "North", "--others"], ["--segment", "--others"]),
            (&["chart", "a", "side-by-side", "--out", "a.svg", "--segment", "North"], ["--segment", "side_by_side"]),
        ] {
            let all = [Language::En, Language::Nl, Language::Ru].map(|language| told(arguments, language));
            for text in &all {
                assert!(words.iter().all(|word| text.contains(word)) && text.contains("comeback --help"), "{arguments:?}: {text}");
                assert!(!text.contains("error:") && !text.contains('\u{1b}'), "{text}");
            }
            assert!(all[0] != all[1] && all[1] != all[2] && !all[1].contains("Usage") && all[2].contains(|c: char| c >= 'а'), "{all:?}");
        }
    }
}
