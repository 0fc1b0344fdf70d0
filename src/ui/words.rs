//! The words for what the engine knows by code: what was done, long work, currencies, times of day. No rules of its own.

use jiff::civil::DateTime;

use crate::analysis::model::{Model, WhyNot};
use crate::domain::contract::Business;
use crate::domain::customer::CustomerDetails;
use crate::domain::day::Day;
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

/// A day, with its year unless that is the year of this other day.
#[must_use]
pub fn day_beside(tr: &Tr, day: Day, other: Day) -> String {
    if day.date().year() == other.date().year() { tr.day_short(day) } else { tr.day(day) }
}

/// When something was: the time if that was today, the day otherwise.
#[must_use]
pub fn moment(tr: &Tr, at: DateTime, today: Day) -> String {
    let day = Day::from(at.date());
    if day == today { time(at) } else { day_beside(tr, day, today) }
}

/// What to call a customer: the name, or "Customer 17850" where only a number is known.
#[must_use]
pub fn called(tr: &Tr, details: &CustomerDetails) -> String {
    if details.name.is_empty() && !details.number.is_empty() {
        return tr.report_call_nameless(details.number.as_str());
    }
    details.display_name().to_owned()
}

/// A yearly sum that says whether it is sales, or profit where a margin is entered; of members it is what they pay.
#[must_use]
pub fn a_year(tr: &Tr, money: Money, settings: &Settings, members: bool) -> String {
    if members && settings.margin_percent.is_none() {
        return tr.members_a_year("paid", tr.money(money, settings.currency));
    }
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
        Stage::TakingBack => tr.ui_stage_taking_back(),
        Stage::DoingAgain => tr.ui_stage_doing_again(),
        Stage::Exporting => tr.ui_stage_exporting(),
        Stage::Fitting => tr.ui_stage_fitting(),
    }
}

/// Why no model speaks of single customers, of so many buyers.
#[must_use]
pub fn no_model(tr: &Tr, why: WhyNot, buyers: u64) -> String {
    let whole = |count: u64| tr.whole(i64::try_from(count).unwrap_or(i64::MAX));
    match why {
        WhyNot::TooFew => tr.retention_model_few(whole(buyers), whole(Model::FEWEST)),
        WhyNot::NoRepeats => tr.chance_no_repeats(),
        WhyNot::NotFound => tr.chance_not_found(),
    }
}

/// To how many buyers a model was fitted, and out of how many they were drawn.
#[must_use]
pub fn model_fitted(tr: &Tr, model: &Model) -> String {
    let whole = |count: u64| tr.whole(i64::try_from(count).unwrap_or(i64::MAX));
    match model.sample {
        Some(sample) => tr.chance_fitted_sample(whole(sample.customers), whole(sample.of)),
        None => tr.chance_fitted(model.customers, whole(model.customers)),
    }
}

/// The kind of a business.
#[must_use]
pub fn business(tr: &Tr, kind: Business) -> String {
    match kind {
        Business::Shop => tr.members_business_shop(),
        Business::Members => tr.members_business_members(),
    }
}

/// Which sample this is, where one may not import into it.
#[must_use]
pub fn sample(tr: &Tr, settings: &Settings) -> String {
    if settings.business == Some(Business::Members) { tr.import_sample_club() } else { tr.import_sample() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use crate::engine::OperationKind;
    use strum::IntoEnumIterator;

    #[test]
    fn a_day_of_another_year_says_which() {
        let tr = Tr::new(Language::En);
        let day = |year, month, day| Day::from_ymd(year, month, day).unwrap();
        assert_eq!(day_beside(&tr, day(2025, 11, 27), day(2025, 12, 9)), "27\u{a0}Nov");
        assert_eq!(day_beside(&tr, day(2026, 11, 27), day(2025, 12, 9)), "27\u{a0}Nov\u{a0}2026");
    }

    #[test]
    fn a_time_of_another_day_is_told_as_that_day() {
        let tr = Tr::new(Language::En);
        let at = jiff::civil::date(2025, 12, 2).at(13, 30, 0, 0);
        assert_eq!(moment(&tr, at, Day::from(at.date())), "13:30");
        assert_eq!(moment(&tr, at, Day::from(at.date()).plus_days(7)), tr.day_short(Day::from(at.date())));
    }

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
