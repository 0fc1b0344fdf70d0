//! The call sheet: whom to ring, what they were worth, what to ask, and room to write down their words.

use super::super::document::{Block, Call, Document, Role};
use super::super::findings::a_year;
use super::super::periods;
use super::{CallPerson, ReportInput, pages};
use crate::domain::money::Money;
use crate::i18n::Tr;

pub(super) fn build(input: &ReportInput<'_>, tr: &Tr) -> Document {
    let profit = input.figures.leaving.profit;
    let mut blocks = Vec::new();
    if input.calls.is_empty() {
        blocks.push(Block::Text(Role::Lead, tr.report_call_none()));
    } else {
        let sum: Money = input.calls.iter().map(|c| c.money).sum();
        let (count, money) = (input.calls.len(), tr.money(sum, input.currency));
        let say = if profit { Tr::report_call_lead_profit } else { Tr::report_call_lead };
        blocks.push(Block::Text(Role::Lead, say(tr, count, money, tr.count(count))));
        blocks.push(Block::Text(Role::Note, tr.report_call_greeting(input.business)));
    }
    blocks.extend(periods::segment(input.figures, tr).map(|segment| Block::Text(Role::Note, segment)));
    let questions = questions(input, tr);
    blocks.extend(input.calls.iter().map(|person| Block::Call(Box::new(call(person, input, &questions, tr)))));
    Document {
        kind: "calls",
        scope: periods::as_of(input.figures, tr),
        title: title(input.calls.len(), tr),
        foot: if profit { tr.report_call_foot_profit() } else { tr.report_call_foot() },
        blocks,
        ..pages::empty(input, tr)
    }
}

/// Five are the first to be asked; any other number is named.
fn title(people: usize, tr: &Tr) -> String {
    if matches!(people, 0 | 5) { tr.report_call_title() } else { tr.report_call_title_other(people, tr.count(people)) }
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
    let known = match (person.last, person.rhythm) {
        (Some(day), Some(rhythm)) => tr.report_call_last_rhythm(tr.day(day), tr.decimal(rhythm, 0)),
        (Some(day), None) => tr.report_call_last(tr.day(day)),
        (None, _) => String::new(),
    };
    let facts = Some(known).filter(|known| !known.is_empty()).into_iter().chain(speaks).collect::<Vec<_>>().join("; ");
    Call {
        name: person.called(tr),
        phone: if person.phone.is_empty() { tr.report_call_no_phone() } else { person.phone.clone() },
        facts,
        worth: a_year(tr, person.money, input.currency, input.figures.leaving.profit),
        money: person.money,
        last: person.last,
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
