//! The words for what a questionnaire lost on its way from or to a file: window and command line say the same.

use crate::exchange::questionnaire::{At, Lost, NotCarried};
use crate::i18n::Tr;

/// One line: where it stood, and what it was.
#[must_use]
pub fn not_carried_line(lost: &NotCarried, tr: &Tr) -> String {
    let place = match &lost.at {
        At::Whole => None,
        At::Section(name) => Some(tr.exchange_at_section(name.as_str())),
        At::Question(number) => Some(tr.exchange_at_question(tr.count(*number))),
        At::Element(name) => Some(tr.exchange_at_element(name.as_str())),
    };
    let what = what(&lost.what, place.is_none(), tr);
    if let Some(place) = place { tr.exchange_line(place, what) } else { capital(&what) }
}

fn what(lost: &Lost, of_whole: bool, tr: &Tr) -> String {
    match lost {
        Lost::Kind(what) => tr.exchange_lost_kind(what.as_str()),
        Lost::KindAs(what) => tr.exchange_lost_kind_as(what.as_str()),
        Lost::Rule(what) => tr.exchange_lost_rule(what.as_str()),
        Lost::Language(what) => tr.exchange_lost_language(what.as_str()),
        Lost::LanguageAs(what, language) => tr.exchange_lost_language_as(language.own_name(), what.as_str()),
        Lost::Check(what) => tr.exchange_lost_check(what.as_str()),
        Lost::Preset(what) => tr.exchange_lost_preset(what.as_str()),
        Lost::Calculation(what) => tr.exchange_lost_calculation(what.as_str()),
        Lost::Filter(what) => tr.exchange_lost_filter(what.as_str()),
        Lost::Media(what) => tr.exchange_lost_media(what.as_str()),
        Lost::Repeat => tr.exchange_lost_repeat(),
        Lost::Codes(what) => tr.exchange_lost_codes(what.as_str()),
        Lost::Names(what) => tr.exchange_lost_names(what.as_str()),
        Lost::Piped(what) => tr.exchange_lost_piped(what.as_str()),
        Lost::Regrouped(what) => tr.exchange_lost_regrouped(what.as_str()),
        Lost::Setting(what) if of_whole => tr.exchange_lost_settings(what.as_str()),
        Lost::Setting(what) => tr.exchange_lost_setting(what.as_str()),
        Lost::Note(what) => tr.exchange_lost_note(what.as_str()),
        Lost::OneOption(what) => tr.exchange_lost_one_option(what.as_str()),
        Lost::NoWords(what) => tr.exchange_lost_no_words(what.as_str()),
        Lost::TooLong => tr.exchange_lost_too_long(),
        Lost::LongScale(what) => tr.exchange_lost_long_scale(what.as_str()),
        Lost::Retired(what) => tr.exchange_lost_retired(what.as_str()),
        Lost::NoTranslation(language) => tr.exchange_lost_no_translation(language.own_name()),
        Lost::Titles => tr.exchange_lost_titles(),
    }
}

/// With a capital at the beginning, as a line of its own.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
