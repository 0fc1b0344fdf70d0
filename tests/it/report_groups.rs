//! Small shops made by chance, the same every time, and every group of customers a report of them counts.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use comeback::analysis::facts::{AnswerFact, Facts};
use comeback::analysis::{Behind, Figures, Filter, Standing, people_behind, standings};
use comeback::domain::coding::DecidedBy;
use comeback::domain::customer::{Channel, State};
use comeback::domain::day::Day;
use comeback::domain::departure::ReasonSource;
use comeback::domain::ids::{AnswerId, CustomerId, IdentityId, ReasonId, VersionId};
use comeback::domain::language::Language;
use comeback::domain::questionnaire::Audience;
use comeback::domain::reason::{Reason, ReasonKind};

use crate::figures_data::{day, departure, facts};

pub(crate) type People = BTreeSet<CustomerId>;

/// Numbers that only look like chance, the same every time.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn throw(&mut self, sides: u64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % sides) as i64
    }

    fn one_in(&mut self, sides: u64) -> bool {
        self.throw(sides) == 0
    }
}

/// A shop whose records begin on a day: some come often, some rarely, some once; some told why they left, some answered.
pub(crate) fn shop(start: Day, customers: i64, dice: &mut Dice) -> Facts {
    let last_day = day("2025-12-09");
    let span = i64::from(last_day.since(start));
    let one = |row: i64, dice: &mut Dice| {
        let (mut at, pace, visits) =
            (dice.throw(span as u64), [9, 25, 60][dice.throw(3) as usize], [0, 1, 1, 2, 4, 9, 20][dice.throw(7) as usize]);
        let first = (row == 0).then_some((start, 700));
        let receipt = |_| {
            at += 1 + dice.throw(2 * pace);
            (start.plus_days(at.min(span) as i32), 500 + dice.throw(9000))
        };
        first.into_iter().chain((0..visits).map(receipt)).collect::<Vec<_>>()
    };
    let receipts: Vec<_> = (0..customers).map(|row| one(row, dice)).collect();
    let mut facts = facts(&receipts, Some(last_day));
    facts.reasons = Arc::new((1..=6).map(reason).collect());
    let last = |row: u32| receipts[row as usize].iter().map(|(day, _)| *day).max().unwrap_or(start);
    let left: Vec<_> = (0..customers as u32).filter(|_| dice.one_in(4)).collect();
    let leave = |row: u32| {
        let source = if dice.one_in(5) { ReasonSource::OwnersGuess } else { ReasonSource::CustomersWords };
        let told = !dice.one_in(3);
        departure(row, last(row), told.then(|| (1 + dice.throw(4) * dice.throw(2), source)))
    };
    facts.departures = Arc::new(left.into_iter().map(leave).collect());
    let answered: Vec<_> = (0..customers as u32).filter(|_| dice.one_in(6)).collect();
    let answer = |row: u32| AnswerFact {
        id: AnswerId(i64::from(row) + 1),
        row: Some(row),
        audience: Audience::Lost,
        question: IdentityId(2),
        shared: false,
        channel: Channel::Phone,
        day: last(row).plus_days(1),
        reasons: (0..dice.throw(3)).map(|_| ReasonId(1 + dice.throw(6))).collect::<BTreeSet<_>>().into_iter().collect(),
        coded: true,
        language: Language::En,
        version: VersionId(1),
        later: None,
        by: DecidedBy::Person,
    };
    facts.answers = Arc::new(answered.into_iter().map(answer).collect());
    facts
}

fn reason(id: i64) -> Reason {
    Reason::named(ReasonId(id), "", &format!("Reason {id}"), ReasonKind::Avoidable)
}

/// Every group a report counts, by a name of its own.
pub(crate) fn groups(facts: &Facts, filter: &Filter, figures: &Figures) -> BTreeMap<String, People> {
    let of = |behind| people_behind(facts, filter, behind).into_iter().collect::<People>();
    let standings = standings(facts, filter);
    let who = |test: &dyn Fn(&Standing) -> bool| -> People {
        facts.people.iter().zip(&standings).filter(|(_, s)| test(s)).map(|(person, _)| person.id).collect()
    };
    let within = |day: Option<Day>| day.is_some_and(|day| filter.period.contains(day, figures.as_of.unwrap()));
    let all = who(&|_| true);
    let minus = |a: &People, b: &People| a.difference(b).copied().collect::<People>();
    let (buyers, leavers, repeat, regulars) = (of(Behind::Buyers), of(Behind::Leavers), of(Behind::RepeatBuyers), of(Behind::Regulars));
    let (known, not_asked) = (of(Behind::ReasonKnown), of(Behind::NotAsked));
    let guessed: People = (1..=6).flat_map(|id| of(Behind::GuessedReason(ReasonId(id)))).collect();
    let a_year_ago = figures.as_of.unwrap().plus_months(-12);
    let yearly_lost = who(&|s| s.visits > 1 && s.gone_on().is_some_and(|day| day > a_year_ago));
    let mut groups = BTreeMap::from([
        ("no purchase".to_owned(), minus(&all, &buyers)),
        ("guessed".to_owned(), guessed.clone()),
        ("without reason".to_owned(), minus(&minus(&minus(&leavers, &known), &guessed), &not_asked)),
        ("came back".to_owned(), who(&|s| s.is_regular() && within(s.back_on))),
        ("gone before".to_owned(), who(&|s| s.gone_on().is_some() && !within(s.gone_on()))),
        ("gone".to_owned(), minus(&repeat, &regulars)),
        ("yearly lost".to_owned(), yearly_lost.clone()),
        ("yearly regulars".to_owned(), yearly_lost.union(&regulars).copied().collect()),
        ("not in base".to_owned(), minus(&buyers, &of(Behind::HeadlineBase))),
    ]);
    for id in 1..=6 {
        groups.insert(format!("main {id}"), of(Behind::MainReason(ReasonId(id))));
        groups.insert(format!("named {id}"), of(Behind::Reason(ReasonId(id))));
    }
    for behind in [State::Once, State::Current, State::AtRisk, State::Lapsed, State::Lost].map(Behind::State) {
        groups.insert(format!("{behind:?}"), of(behind));
    }
    for behind in [Behind::LeaversTold, Behind::LeaversByRule, Behind::Back, Behind::HeadlineBase, Behind::HeadlineKept] {
        groups.insert(format!("{behind:?}"), of(behind));
    }
    for behind in [Behind::LookBackQuiet, Behind::LookBackCameBack, Behind::ReasonKnown, Behind::NotAsked, Behind::Leavers] {
        groups.insert(format!("{behind:?}"), of(behind));
    }
    for behind in [Behind::Buyers, Behind::RepeatBuyers, Behind::Regulars] {
        groups.insert(format!("{behind:?}"), of(behind));
    }
    groups.extend(over_time(facts, filter, figures, &buyers));
    groups
}

/// The groups of periods: who bought and bought again, and the cells of the cohorts.
fn over_time(facts: &Facts, filter: &Filter, figures: &Figures, buyers: &People) -> BTreeMap<String, People> {
    let of = |behind| people_behind(facts, filter, behind).into_iter().collect::<People>();
    let mut groups = BTreeMap::new();
    let both = |base_from, base_to, from, to| of(Behind::Retained { base_from, base_to, from, to });
    for row in figures.retention.iter().filter(|row| row.complete) {
        groups.insert(format!("again {}", row.from), both(row.base_from, row.base_to, row.from, row.to));
        groups.insert(format!("base {}", row.from), both(row.base_from, row.base_to, row.base_from, row.base_to));
    }
    if let Some(h) = figures.headline {
        let before = (h.base_from.plus_months(-i32::from(h.months)), h.base_from.plus_days(-1));
        let regular = regulars_before(facts, h.from);
        groups.insert("base regulars".to_owned(), of(Behind::HeadlineBase).intersection(&regular).copied().collect());
        groups.insert("kept regulars".to_owned(), of(Behind::HeadlineKept).intersection(&regular).copied().collect());
        groups.insert("not in base regulars".to_owned(), buyers.difference(&groups["base regulars"]).copied().collect());
        if h.before.is_some() {
            groups.insert("before base".to_owned(), both(before.0, before.1, before.0, before.1));
            groups.insert("before kept".to_owned(), both(before.0, before.1, h.base_from, h.base_to));
        }
    }
    let months = figures.cohorts.months;
    for (at, row) in figures.cohorts.rows.iter().enumerate() {
        for cell in &row.cells {
            groups.insert(format!("cohort {at} +{}", cell.k), of(Behind::Cohort { cohort: row.cohort, months, k: cell.k }));
        }
    }
    groups
}

/// Who had come on two days before this one.
fn regulars_before(facts: &Facts, from: Day) -> People {
    let twice = |row: usize| {
        let (days, amounts) = facts.purchases.of(row);
        let days: BTreeSet<_> = days.iter().zip(amounts).filter(|(day, a)| **a > 0 && **day < from.number()).map(|(day, _)| day).collect();
        days.len() > 1
    };
    facts.people.iter().enumerate().filter(|(row, _)| twice(*row)).map(|(_, person)| person.id).collect()
}
