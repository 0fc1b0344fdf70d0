//! `new` and `sample`: a workspace where there was no file.

use serde_json::json;

use super::End;
use crate::cli::args::{NewArguments, SampleArguments};
use crate::cli::output::Answer;
use crate::cli::session::{Session, system_language};
use crate::domain::money::Currency;
use crate::domain::settings::Settings;
use crate::engine::{Command, Refusal};
use crate::i18n::Tr;

/// An empty workspace.
pub(super) fn empty(session: &mut Session, arguments: &NewArguments) -> End {
    let language = arguments.language.unwrap_or_else(system_language);
    session.tr = Tr::new(language);
    let currency = Currency::parse(&arguments.currency).ok_or_else(|| Refusal::NoSuch(arguments.currency.clone()))?;
    let settings = Settings { name: arguments.name.clone(), currency, language, business: arguments.business, ..Settings::default() };
    session.call(Command::Create { path: arguments.file.clone(), settings })?;
    Ok(made(session, &arguments.file))
}

/// The sample shop or club, or a big synthetic workspace.
pub(super) fn sample(session: &mut Session, arguments: &SampleArguments) -> End {
    let language = arguments.language.unwrap_or_else(system_language);
    session.tr = Tr::new(language);
    let path = arguments.file.clone();
    session.call(match arguments.purchases {
        None => Command::CreateSample { path, language, business: arguments.business.unwrap_or_default() },
        Some(purchases) => Command::CreateSynthetic {
            path,
            language,
            purchases,
            customers: arguments.customers.unwrap_or_else(|| (purchases / 12).max(1)),
            seed: arguments.seed.unwrap_or(1),
        },
    })?;
    Ok(made(session, &arguments.file))
}

fn made(session: &Session, path: &std::path::Path) -> Answer {
    let file = path.display().to_string();
    Answer::new(json!({ "path": file }), session.tr.cli_made(file.clone()))
}
