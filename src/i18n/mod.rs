//! Words, numbers, money and days in the reader's language. Holds no global: a Russian report can come from a Dutch window.
//! Messages live in `assets/i18n/{en,nl,ru}/*.ftl`; `build.rs` makes one typed method of [`Tr`] for each.

mod format;

pub use format::currency_symbol;

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::domain::language::Language;

/// Speaks one language.
#[derive(Clone)]
pub struct Tr {
    language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Tr {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Tr({})", self.language.code())
    }
}

impl Tr {
    /// The words of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.code().parse().unwrap_or_default()]);
        bundle.set_use_isolating(false);
        for (name, text) in files(language) {
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, errors)| {
                log::error!("{name}: {errors:?}");
                resource
            });
            if let Err(errors) = bundle.add_resource(resource) {
                log::error!("{name}: {errors:?}");
            }
        }
        Self { language, bundle: Arc::new(bundle) }
    }

    /// The language it speaks.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The message of this id. Only the generated methods call this; the id itself stands in where a translation is missing, which a test forbids.
    fn message(&self, id: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|m| m.value()) else { return id.to_owned() };
        let arguments: FluentArgs<'_> = arguments.iter().map(|(k, v)| (*k, v.clone())).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        if !errors.is_empty() {
            log::error!("{id}: {errors:?}");
        }
        text
    }
}

/// The message files of a language: name and text.
fn files(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::En => EN,
        Language::Nl => NL,
        Language::Ru => RU,
    }
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

#[cfg(test)]
mod tests;
