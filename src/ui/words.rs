//! The words for what the engine knows by code: what was done, long work, currencies, times of day. No rules of its own.

use jiff::civil::DateTime;

use crate::domain::money::{Currency, Money};
use crate::domain::settings::Settings;
use crate::engine::{Stage, Step};
use crate::i18n::Tr;

/// The name of a currency as lists show it: `Euro, €`.
#[must_use]
pub fn currency(tr: &Tr, currency: Currency) -> String {
    let name = tr.ui_currency(currency.code());
    let symbol = crate::i18n::currency_symbol(currency);
    format!("{name}, {symbol}")
}

/// The time of day: 14:02.
#[must_use]
pub fn time(at: DateTime) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// A yearly sum that says whether it is sales, or profit where a margin is entered.
#[must_use]
pub fn a_year(tr: &Tr, money: Money, settings: &Settings) -> String {
    crate::report::a_year(tr, money, settings.currency, settings.margin_percent.is_some())
}

/// What was done, as a notice says it, with whom or what it was done to.
#[must_use]
pub fn done(tr: &Tr, step: &Step) -> String {
    let done = tr.ui_done(step.kind.code());
    if step.subject.is_empty() { done } else { format!("{done}: {}", step.subject) }
}

/// What a long piece of work is doing.
#[must_use]
pub fn stage(tr: &Tr, stage: Stage) -> String {
    match stage {
        Stage::Opening => tr.ui_stage_opening(),
        Stage::Reading => tr.ui_stage_reading(),
        Stage::BackingUp => tr.ui_stage_backing_up(),
        Stage::Importing => tr.ui_stage_importing(),
        Stage::Restoring => tr.ui_stage_restoring(),
        Stage::MakingSample => tr.ui_stage_making_sample(),
        Stage::Exporting => tr.ui_stage_exporting(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use crate::engine::OperationKind;
    use strum::IntoEnumIterator;

    #[test]
    fn every_step_has_its_own_words_in_every_language() {
        for language in Language::ALL {
            let tr = Tr::new(language);
            for kind in OperationKind::iter() {
                assert_ne!(tr.ui_done(kind.code()), tr.ui_done("?"), "{language:?} {kind:?}");
                assert_eq!(done(&tr, &Step { kind, subject: "Anna".to_owned() }), format!("{}: Anna", tr.ui_done(kind.code())));
            }
            for currency_offered in Currency::OFFERED {
                assert!(!currency(&tr, currency_offered).starts_with(currency_offered.code()), "{currency_offered:?}");
            }
        }
    }
}
