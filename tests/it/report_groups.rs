//! Small shops made by chance, the same every time, and every group of customers a report of them counts.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use comeback::analysis::beside::{self, LeftFor};
use comeback::analysis::facts::{AnswerFact, Facts, Person, SavedSegment};
use comeback::analysis::over_time::people as over_time_people;
use comeback::analysis::side_by_side::{self, Side, SideBySide};
use comeback::analysis::{Behind, Figures, Filter, Standing, people_behind, standings};
use comeback::domain::coding::DecidedBy;
use comeback::domain::customer::{Channel, State};
use comeback::domain::day::Day;
use comeback::domain::departure::ReasonSource;
use comeback::domain::ids::{AnswerId, CustomerId, IdentityId, ReasonId, SegmentId, VersionId};
use comeback::domain::language::Language;
use comeback::domain::questionnaire::Audience;
use comeback::domain::reason::{Reason, ReasonKind};
use comeback::domain::segment::{Condition, Pick, Segment, Test};

use crate::figures_data::{departure, facts};

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

/// A shop whose records begin on a day and end on another: some come often, some rarely, some once; some told why they left, some answered.
pub(crate) fn shop((start, last_day): (Day, Day), customers: i64, dice: &mut Dice) -> Facts {
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
    // Who never bought leaves some day, too.
    let some_day = |row: u32| start.plus_days((i64::from(row) * 37 % span) as i32);
    let last = |row: u32| receipts[row as usize].iter().map(|(day, _)| *day).max().unwrap_or_else(|| some_day(row));
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
    let until = figures.as_of.unwrap().number();
    let year_buyers = facts.people.iter().enumerate().filter(|(row, _)| {
        let (days, amounts) = facts.purchases.of(*row);
        days.iter().zip(amounts).any(|(day, amount)| *amount > 0 && *day > a_year_ago.number() && *day <= until)
    });
    let mut groups = BTreeMap::from([
        ("YearBuyers".to_owned(), year_buyers.map(|(_, person)| person.id).collect()),
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
    groups.extend(by_reason(facts, filter, figures));
    groups
}

/// Who is away for which reason, and since which window; of the period, and of all on record.
fn by_reason(facts: &Facts, filter: &Filter, figures: &Figures) -> BTreeMap<String, People> {
    let mut groups = BTreeMap::new();
    let set = |people: Vec<CustomerId>| people.into_iter().collect::<People>();
    let ids: Vec<ReasonId> = figures.beside.reasons.iter().map(|reason| reason.id).collect();
    for window in &figures.beside.windows {
        let (from, to) = (window.from, window.to);
        for id in &ids {
            groups.insert(format!("away {} {from}", id.0), set(beside::people_between(facts, filter, (from, to), &[*id], false)));
            groups.insert(format!("left {} {from}", id.0), set(over_time_people(facts, filter, (from, to), &[*id])));
        }
        groups.insert(format!("away unknown {from}"), set(beside::people_between(facts, filter, (from, to), &[], true)));
    }
    for id in ids {
        let of = |which| set(beside::people_for(facts, filter, Some(id), which));
        let (away, back) = (of(LeftFor::Away), of(LeftFor::Back));
        groups.insert(format!("ever {}", id.0), away.union(&back).copied().collect());
        groups.insert(format!("away {}", id.0), away);
        groups.insert(format!("back {}", id.0), back);
    }
    groups.insert("away unknown".to_owned(), set(beside::people_for(facts, filter, None, LeftFor::Away)));
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

/// The same shop with a segment written on most customers, and a saved one that is a state in other words.
pub(crate) fn in_parts(mut facts: Facts, customers: i64) -> Facts {
    let mut dice = Dice(customers.unsigned_abs());
    facts.segments = Arc::new(["Firms", "Families", "Students"].map(str::to_owned).to_vec());
    let part = |dice: &mut Dice| u32::try_from([0, 0, 0, 1, 1, 2, 3][dice.throw(7) as usize]).ok().filter(|part| *part < 3);
    facts.people = Arc::new(facts.people.iter().map(|person| Person { segment: part(&mut dice), ..*person }).collect());
    let conditions = vec![Condition { test: Test::State(vec![State::AtRisk, State::Lapsed]), not: false }];
    let segment = Segment { id: SegmentId(1), name: "Silent".to_owned(), conditions };
    facts.saved = Arc::new(vec![SavedSegment { segment, was: Vec::new(), recorded: None }]);
    facts
}

/// What stands side by side: two written segments, perhaps one that overlaps with both, and everybody else.
pub(crate) fn sides(overlapping: bool) -> Vec<Side> {
    let written = ["Firms", "Families"].map(|name| Side::Part(Pick::Written(name.to_owned())));
    let saved = overlapping.then_some(Side::Part(Pick::Saved(SegmentId(1))));
    written.into_iter().chain(saved).chain([Side::Others]).collect()
}

/// The groups that are counted of parts side by side.
pub(crate) fn of_sides(facts: &Facts, filter: &Filter, found: &SideBySide, groups: &BTreeMap<String, People>) -> BTreeMap<String, People> {
    let sides: Vec<Side> = found.rows.iter().map(|row| row.side.clone()).collect();
    let mut parts = BTreeMap::new();
    let on = |day: Option<Day>| standings(facts, &Filter { as_of: day, ..filter.clone() });
    let (then, now) = (on(found.drawn_on), on(None));
    for (place, row) in found.rows.iter().enumerate() {
        let name = if row.name.is_empty() { "everyone else" } else { row.name.as_str() };
        let people: People = side_by_side::people(facts, filter, &sides, place).into_iter().collect();
        let regular = |row: usize| if found.drawn_on.is_some() { then[row].is_regular() } else { now[row].visits > 1 };
        let followed: Vec<usize> = (0..facts.people.len()).filter(|row| people.contains(&facts.people[*row].id) && regular(*row)).collect();
        let ids = |rows: Vec<usize>| rows.into_iter().map(|row| facts.people[row].id).collect::<People>();
        let both = |group: &str| people.intersection(&groups[group]).copied().collect::<People>();
        parts.insert(format!("side {name} base"), both("HeadlineBase"));
        parts.insert(format!("side {name} kept"), both("HeadlineKept"));
        // Followed from another day, somebody may be gone and back since.
        if found.drawn_on.is_none() {
            let gone = followed.iter().copied().filter(|row| now[*row].gone_on().is_some());
            parts.insert(format!("side {name} gone"), ids(gone.collect()));
        }
        parts.insert(format!("side {name} followed"), ids(followed));
        parts.insert(format!("side {name}"), people);
    }
    parts
}
