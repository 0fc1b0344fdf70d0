//! The call sheet: whom to ring, what they were worth, what to ask, and room to write down their words.

use super::super::document::{Block, Call, Document, Role};
use super::super::findings::a_year;
use super::super::periods;
use super::{CallPerson, ReportInput, pages};
use crate::domain::contract::Membership;
use crate::domain::money::Money;
use crate::i18n::Tr;

pub(super) fn build(input: &ReportInput<'_>, tr: &Tr) -> Document {
    let (profit, members) = (input.figures.leaving.profit, input.figures.of_members());
    let mut blocks = Vec::new();
    let leavers = usize::try_from(input.figures.leaving.all.people).unwrap_or(usize::MAX);
    if input.calls.is_empty() {
        let words = match leavers {
            _ if members => tr.members_call_none(),
            0 => tr.report_call_none(),
            _ => tr.report_call_all_asked(),
        };
        blocks.push(Block::Text(Role::Lead, words));
    } else {
        let sum: Money = input.calls.iter().map(|c| c.money).sum();
        let (count, money) = (input.calls.len(), tr.money(sum, input.currency));
        let say = match (members, profit) {
            (true, true) => Tr::members_call_lead_profit,
            (true, false) => Tr::members_call_lead,
            (false, true) => Tr::report_call_lead_profit,
            (false, false) => Tr::report_call_lead,
        };
        blocks.push(Block::Text(Role::Lead, say(tr, count, money, tr.count(count))));
        let greeting = if members { tr.members_call_greeting(input.business) } else { tr.report_call_greeting(input.business) };
        blocks.push(Block::Text(Role::Note, greeting));
    }
    blocks.extend(periods::segment(input.figures, tr).map(|segment| Block::Text(Role::Note, segment)));
    let questions = questions(input, tr);
    blocks.extend(input.calls.iter().map(|person| Block::Call(Box::new(call(person, input, &questions, tr)))));
    Document {
        kind: "calls",
        scope: periods::as_of(input.figures, tr),
        title: title(input.calls.len(), members, tr),
        foot: match (members, profit) {
            (true, true) => tr.members_call_foot_profit(),
            (true, false) => tr.members_call_foot(),
            (false, true) => tr.report_call_foot_profit(),
            (false, false) => tr.report_call_foot(),
        },
        blocks,
        ..pages::empty(input, tr)
    }
}

/// Five are the first to be asked; any other number is named.
fn title(people: usize, members: bool, tr: &Tr) -> String {
    match people {
        0 | 5 => tr.report_call_title(),
        _ if members => tr.members_call_title_other(people, tr.count(people)),
        _ => tr.report_call_title_other(people, tr.count(people)),
    }
}

/// What is known of how somebody came, or was a member: from when to when.
fn known(person: &CallPerson, tr: &Tr) -> String {
    let member = (person.member.since, person.member.until);
    match (person.last, person.rhythm, member) {
        (None, _, (Some(since), Some(until))) => tr.members_call_from_to(tr.day(since), tr.day(until)),
        (None, _, (Some(since), None)) => tr.members_call_since(tr.day(since)),
        (Some(day), Some(rhythm), _) => tr.report_call_last_rhythm(tr.day(day), tr.decimal(rhythm, 0)),
        (Some(day), None, _) => tr.report_call_last(tr.day(day)),
        (None, ..) => String::new(),
    }
}

/// What they are worth: what a member paid a month, and what somebody who buys brought in a year.
fn worth(person: &CallPerson, input: &ReportInput<'_>, tr: &Tr) -> String {
    if person.last.is_none() && person.member.membership != Membership::None {
        return tr.members_contract_a_month(tr.money(person.member.monthly, input.currency));
    }
    a_year(tr, person.money, input.currency, input.figures.leaving.profit)
}

fn questions(input: &ReportInput<'_>, tr: &Tr) -> Vec<String> {
    if !input.questions.is_empty() {
        return input.questions.to_vec();
    }
    five_questions(tr)
}

/// The five of the method.
#[must_use]
pub fn five_questions(tr: &Tr) -> Vec<String> {
    vec![tr.report_call_q1(), tr.report_call_q2(), tr.report_call_q3(), tr.report_call_q4(), tr.report_call_q5()]
}

fn call(person: &CallPerson, input: &ReportInput<'_>, questions: &[String], tr: &Tr) -> Call {
    let speaks = person.speaks.filter(|own| *own != tr.language()).map(|own| tr.report_call_speaks(own.code()));
    let facts = Some(known(person, tr)).filter(|known| !known.is_empty()).into_iter().chain(speaks).collect::<Vec<_>>().join("; ");
    Call {
        name: person.called(tr),
        phone: if person.phone.is_empty() { tr.report_call_no_phone() } else { person.phone.clone() },
        facts,
        worth: worth(person, input, tr),
        money: person.money,
        last: person.last.or(person.member.until),
        outcomes: vec![
            tr.report_call_talked(),
            tr.report_call_no_answer(),
            tr.report_call_back(),
            tr.report_call_refused(),
            tr.report_call_wrong(),
        ],
        questions: if person.questions.is_empty() { questions.to_vec() } else { person.questions.clone() },
    }
}
