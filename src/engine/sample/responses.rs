//! The filled-in sheets of the sample shop: who answered when and how, with the words from the source files.

use crate::domain::answer::{AnswerState, AnswerValue};
use crate::domain::contract::Business;
use crate::domain::customer::Channel;
use crate::domain::day::Day;
use crate::domain::language::Language;
use crate::domain::questionnaire::Role;
use crate::engine::library;

use super::cast::FIRST_UNREAD_SHEET;
use super::plan::{LAST_DAY, Person};
use super::rng::Rng;
use super::source::{Sheet, current, names};
use super::{SampleAnswer, SampleResponse};

/// All sheets, by day.
pub fn responses(language: Language, people: &[Person], lost: &[Sheet]) -> Vec<SampleResponse> {
    let mut rng = Rng::new(42);
    let typist = names(Business::Shop, language, "typist").first().copied().unwrap_or_default();
    let mut made: Vec<_> = lost.iter().enumerate().map(|(i, sheet)| lost_response(i, sheet, people, typist, &mut rng)).collect();
    made.extend(
        current(Business::Shop, language).iter().enumerate().map(|(i, sheet)| current_response(i, sheet, people, typist, &mut rng)),
    );
    made.sort_by_key(|r| r.day);
    made
}

fn lost_response(i: usize, sheet: &Sheet, people: &[Person], typist: &'static str, rng: &mut Rng) -> SampleResponse {
    let customer = people.iter().position(|p| p.lost_sheet == Some(i));
    let left_on = customer.and_then(|c| people.get(c)).and_then(|p| p.left_on);
    let unread = i >= FIRST_UNREAD_SHEET;
    let day = match left_on {
        // Unread sheets are those of the last weeks; those who left answered soon after.
        _ if unread => LAST_DAY.plus_days(-rng.range(1, 24)),
        Some(left_on) => left_on.plus_days(rng.range(2, 14)).min(LAST_DAY.plus_days(-4)),
        None => LAST_DAY.plus_days(-rng.range(12, 80)),
    };
    let channel = pick_channel(customer.is_some(), i, rng);
    let response = response("lost", customer, channel, open_day(day), typist, sheet, rng);
    if unread { still_to_be_read(response) } else { response }
}

/// Nobody has read yet why they left.
pub(super) fn still_to_be_read(mut response: SampleResponse) -> SampleResponse {
    for answer in response.answers.iter_mut().filter(|a| is_why_left(a)) {
        answer.reasons.clear();
        answer.read = false;
    }
    response
}

fn is_why_left(answer: &SampleAnswer) -> bool {
    library::starter("lost").and_then(|s| s.identity("last_seen")) == Some(answer.question)
}

fn current_response(i: usize, sheet: &Sheet, people: &[Person], typist: &'static str, rng: &mut Rng) -> SampleResponse {
    let customer = people.iter().position(|p| p.current_sheet == Some(i));
    let first = customer.and_then(|c| people.get(c)).and_then(|p| p.days.first().copied());
    let spring = LAST_DAY.plus_days(-270);
    // Asked in two waves: in spring those who had come for a while, in autumn the others.
    let in_spring = first.is_none_or(|f| f < spring.plus_days(-30)) && rng.one_in(2);
    let day = if in_spring { spring.plus_days(rng.range(0, 20)) } else { LAST_DAY.plus_days(-rng.range(28, 58)) };
    response("current", customer, pick_channel(customer.is_some(), i, rng), open_day(day), typist, sheet, rng)
}

/// Nobody answers on a Sunday at the counter; the next day then.
fn open_day(day: Day) -> Day {
    if day.number().rem_euclid(7) == 3 { day.plus_days(1) } else { day }
}

pub(super) const fn pick_channel(named: bool, i: usize, rng: &mut Rng) -> Channel {
    match (named, i % 4, rng.range(0, 2)) {
        (false, 0, _) | (true, 2, 0) => Channel::Letter,
        (false, _, _) | (true, 3, 0) => Channel::Counter,
        (true, 0 | 1, 0 | 1) => Channel::Phone,
        (true, _, 1) => Channel::Link,
        (true, _, _) => Channel::Email,
    }
}

pub(super) fn response(
    starter: &'static str,
    customer: Option<usize>,
    channel: Channel,
    day: Day,
    typist: &'static str,
    sheet: &Sheet,
    rng: &mut Rng,
) -> SampleResponse {
    let library = library::starter(starter);
    let keys = library.map(|s| s.question_keys.as_slice()).unwrap_or_default();
    let questions = library.map(|s| s.content.questions.as_slice()).unwrap_or_default();
    let answers = keys.iter().zip(questions).map(|(key, question)| {
        let text = sheet.texts.iter().find(|t| t.question == key);
        let state = match (text, question.role) {
            (Some(text), _) => AnswerState::Answered(AnswerValue::Text(text.words.to_owned())),
            (None, Some(Role::MayCall)) if customer.is_none() => AnswerState::Skipped,
            (None, Some(Role::MayCall)) => AnswerState::Answered(AnswerValue::YesNo(!rng.one_in(3))),
            (None, Some(Role::MayQuote)) if !rng.one_in(6) => AnswerState::Answered(AnswerValue::YesNo(!rng.one_in(4))),
            (None, _) => AnswerState::Skipped,
        };
        SampleAnswer { question: question.identity, state, reasons: text.map(|t| t.reasons.clone()).unwrap_or_default(), read: true }
    });
    let answers = answers.collect();
    let typed_by = if matches!(channel, Channel::Link | Channel::Email) { "" } else { typist };
    SampleResponse { starter, customer, channel, day, typed_by, answers }
}
