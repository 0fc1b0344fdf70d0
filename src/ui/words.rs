//! The words for what the engine knows by code: steps of undo, long work, what went wrong, times of day. No rules of its own.

use jiff::civil::DateTime;

use crate::domain::money::Currency;
use crate::engine::{EngineError, OperationKind, Refusal, Stage};
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

/// The name of a step, as "Undo: …" goes on.
#[must_use]
pub fn step(tr: &Tr, kind: OperationKind) -> String {
    tr.ui_step(<&str>::from(kind))
}

/// What was done, as a notice says it.
#[must_use]
pub fn done(tr: &Tr, kind: OperationKind) -> String {
    tr.ui_done(<&str>::from(kind))
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

/// What went wrong, in words: what happened, and what is safe or to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What happened.
    pub what: String,
    /// What is safe, and what to do.
    pub then: String,
}

/// The words for an error of the engine.
#[must_use]
pub fn problem(tr: &Tr, error: &EngineError) -> Problem {
    let path = |p: &std::path::Path| p.display().to_string();
    let (what, then) = match error {
        EngineError::NotOpen => (tr.ui_error_not_open(), tr.ui_error_nothing_changed()),
        EngineError::ReadOnly => (tr.ui_error_read_only(), tr.ui_error_read_only_then()),
        EngineError::Locked(p) => (tr.ui_error_locked(path(p)), tr.ui_error_locked_then()),
        EngineError::Exists(p) => (tr.ui_error_exists(path(p)), tr.ui_error_exists_then()),
        EngineError::Missing(p) => (tr.ui_error_missing(path(p)), tr.ui_error_missing_then()),
        EngineError::Foreign(p) => (tr.ui_error_foreign(path(p)), tr.ui_error_not_ours()),
        EngineError::Damaged { path: p, .. } => (tr.ui_error_damaged(path(p)), tr.ui_error_damaged_then()),
        EngineError::Newer { path: p, .. } => (tr.ui_error_newer(path(p)), tr.ui_error_untouched()),
        EngineError::Disk(_) => (tr.ui_error_disk(), tr.ui_error_disk_then()),
        EngineError::Unreadable(_) => (tr.ui_error_unreadable(), tr.ui_error_nothing_changed()),
        EngineError::Refused(refusal) => (refused(tr, refusal), tr.ui_error_nothing_changed()),
        EngineError::Cancelled => (tr.ui_error_cancelled(), tr.ui_error_nothing_changed()),
        EngineError::NothingToUndo => (tr.ui_nothing_to_undo(), tr.ui_error_nothing_changed()),
        EngineError::Internal(_) => (tr.ui_error_internal(), tr.ui_error_internal_then()),
    };
    Problem { what, then }
}

/// Why something was refused.
#[must_use]
pub fn refused(tr: &Tr, refusal: &Refusal) -> String {
    let place = |n: &usize| tr.count(*n);
    match refusal {
        Refusal::Gone => tr.ui_refused_gone(),
        Refusal::Nameless => tr.ui_refused_nameless(),
        Refusal::NumberTaken(number) => tr.ui_refused_number_taken(number.clone()),
        Refusal::InFuture(day) => tr.ui_refused_in_future(tr.day(*day)),
        Refusal::DaysInWrongOrder => tr.ui_refused_days(),
        Refusal::NoName => tr.ui_refused_no_name(),
        Refusal::NameTaken(name) => tr.ui_refused_name_taken(name.clone()),
        Refusal::NoQuestions => tr.ui_refused_no_questions(),
        Refusal::NoWording(n) => tr.ui_refused_no_wording(place(n)),
        Refusal::BadQuestion(n) => tr.ui_refused_bad_question(place(n)),
        Refusal::BadAnswer(n) => tr.ui_refused_bad_answer(place(n)),
        Refusal::NothingAnswered => tr.ui_refused_nothing_answered(),
        Refusal::Frozen => tr.ui_refused_frozen(),
        Refusal::NoLanguage => tr.ui_refused_no_language(),
        Refusal::NoSegment(name) => tr.ui_refused_no_segment(name.clone()),
        Refusal::NoSuch(name) => tr.ui_refused_no_such(name.clone()),
        Refusal::Format(ending) => tr.ui_refused_format(ending.clone()),
        Refusal::NoData => tr.ui_refused_no_data(),
        Refusal::BadSetting => tr.ui_refused_bad_setting(),
        Refusal::TooLong => tr.ui_refused_too_long(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use strum::IntoEnumIterator;

    #[test]
    fn every_step_has_its_own_words_in_every_language() {
        for language in Language::ALL {
            let tr = Tr::new(language);
            let other = (tr.ui_step("?"), tr.ui_done("?"));
            for kind in OperationKind::iter() {
                assert_ne!(step(&tr, kind), other.0, "{language:?} {kind:?}");
                assert_ne!(done(&tr, kind), other.1, "{language:?} {kind:?}");
            }
            for currency_offered in Currency::OFFERED {
                assert!(!currency(&tr, currency_offered).starts_with(currency_offered.code()), "{currency_offered:?}");
            }
        }
    }
}
