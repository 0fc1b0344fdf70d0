//! Responses and answers: what a customer said to one version of a questionnaire.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::customer::Channel;
use super::day::Day;
use super::departure::ReasonSource;
use super::ids::{CustomerId, IdentityId, ReasonId, VersionId};
use super::language::Language;

/// What was answered to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerValue {
    /// Own words, never empty.
    Text(String),
    /// Code of the chosen option.
    Choice(u32),
    /// Codes of the chosen options, never none.
    Choices(Vec<u32>),
    /// Something else in the customer's own words, beside the chosen options if there are any.
    Other {
        /// Codes of the chosen options; none for a question of one choice.
        codes: Vec<u32>,
        /// What was said instead, never empty.
        text: String,
    },
    /// Point on the scale.
    Scale(i32),
    /// A number, as typed, with a decimal point.
    Number(String),
    /// A day.
    Date(Day),
    /// Yes or no.
    YesNo(bool),
}

/// Whether this is a number as answers hold it: digits, perhaps a sign and a fraction behind a point, 40 characters at most.
#[must_use]
pub fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    text.len() <= 40 && all_digits(whole) && all_digits(fraction)
}

/// Which of two numbers is the larger, exactly, however many digits they have.
#[must_use]
pub fn compare_numbers(a: &str, b: &str) -> Ordering {
    let parts = |text: &str| {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let (whole, fraction) = (whole.trim_start_matches('0').to_owned(), fraction.trim_end_matches('0').to_owned());
        let negative = text.starts_with('-') && !(whole.is_empty() && fraction.is_empty());
        (negative, whole, fraction)
    };
    let ((a_negative, a_whole, a_fraction), (b_negative, b_whole, b_fraction)) = (parts(a), parts(b));
    let size = (a_whole.len(), &a_whole, &a_fraction).cmp(&(b_whole.len(), &b_whole, &b_fraction));
    match (a_negative, b_negative) {
        (false, false) => size,
        (true, true) => size.reverse(),
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
    }
}

/// Whether and how a question was answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerState {
    /// It was never put to the customer.
    NotShown,
    /// Put, but not answered.
    #[default]
    Skipped,
    /// Answered.
    Answered(AnswerValue),
}

impl AnswerState {
    /// The customer's own words: an answer in words, or what was said besides the choices offered.
    #[must_use]
    pub const fn words(&self) -> Option<&str> {
        match self {
            Self::Answered(AnswerValue::Text(text) | AnswerValue::Other { text, .. }) => Some(text.as_str()),
            _ => None,
        }
    }

    /// The same, taken out of it.
    #[must_use]
    pub fn into_words(self) -> Option<String> {
        match self {
            Self::Answered(AnswerValue::Text(text) | AnswerValue::Other { text, .. }) => Some(text),
            _ => None,
        }
    }
}

/// One answer to be saved, with the reasons given for it on the spot (the first is the main one).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerEntry {
    /// To which question.
    pub question: IdentityId,
    /// What was answered.
    pub state: AnswerState,
    /// Reasons heard in it, the main one first.
    #[serde(default)]
    pub reasons: Vec<ReasonId>,
}

/// A filled-in version to be saved; also the shape of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResponseEntry {
    /// The version answered.
    pub version: VersionId,
    /// By whom; none for an anonymous sheet.
    pub customer: Option<CustomerId>,
    /// By which channel.
    pub channel: Channel,
    /// In which language it was asked.
    pub language: Language,
    /// The day it was answered.
    pub day: Day,
    /// Who typed it in, if said.
    #[serde(default)]
    pub typed_by: String,
    /// One entry per question of the version.
    pub answers: Vec<AnswerEntry>,
    /// For a lost customer: whether the reasons are also the reasons of their departure, and who says so.
    #[serde(default)]
    pub departure_source: Option<ReasonSource>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_compared_as_numbers() {
        for (a, b, order) in [
            ("10", "9", Ordering::Greater),
            ("9.10", "9.1", Ordering::Equal),
            ("9.09", "9.1", Ordering::Less),
            ("-2", "-10", Ordering::Greater),
            ("-0", "0.0", Ordering::Equal),
            ("007", "7", Ordering::Equal),
            ("-1", "1", Ordering::Less),
            ("100000000000000000000000000000000000001", "100000000000000000000000000000000000000", Ordering::Greater),
        ] {
            assert_eq!(compare_numbers(a, b), order, "{a} and {b}");
            assert_eq!(compare_numbers(b, a), order.reverse(), "{b} and {a}");
        }
    }
}
