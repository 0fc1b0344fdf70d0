//! Who is in a segment. What is written about customers the store has looked up; what they did is asked of how they stand.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::base::Base;
use super::facts::{Facts, Person};
use super::filter::Filter;
use super::num;
use super::standing::Standing;
use crate::domain::contract::Membership;
use crate::domain::customer::Channel;
use crate::domain::day::Day;
use crate::domain::money::Money;
use crate::domain::segment::{Condition, Pick, Test};

/// The rows that are looked at.
#[derive(Debug, Clone)]
pub enum Chosen {
    /// All.
    All,
    /// Those who have this one written, by its place in [`Facts::segments`].
    Written(u32),
    /// By row, whether they are in.
    Rows(Arc<Vec<bool>>),
    /// A part nobody is in.
    Nobody,
}

impl Chosen {
    /// Whether a row is among them.
    #[must_use]
    pub fn has(&self, facts: &Facts, row: usize) -> bool {
        match self {
            Self::All => true,
            Self::Written(segment) => facts.people.get(row).is_some_and(|person| person.segment == Some(*segment)),
            Self::Rows(rows) => rows.get(row).copied().unwrap_or(false),
            Self::Nobody => false,
        }
    }
}

/// What the conditions are asked on: how everybody stands by then, and how money is shown.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// How each customer stands, by row.
    pub standings: &'a [Standing],
    /// Up to which day.
    pub as_of: Day,
    /// Margin in per cent, where money is profit.
    pub margin_percent: Option<u8>,
}

/// The rows a filter looks at; `asked` is called only where it makes a difference.
pub(super) fn chosen(facts: &Facts, filter: &Filter) -> Chosen {
    of_pick(facts, filter.segment.as_ref(), |conditions, recorded| {
        let all = Filter { segment: None, ..filter.clone() };
        let base = Base::new(facts, &all);
        let standings = base.standings();
        let asked = Asked { standings: &standings, as_of: base.as_of, margin_percent: filter.margin_percent };
        rows(facts, conditions, recorded, asked)
    })
}

/// The rows of a part; `asks` answers the conditions that hang on what customers did.
pub fn of_pick(facts: &Facts, pick: Option<&Pick>, asks: impl FnOnce(&[Condition], Option<&[bool]>) -> Vec<bool>) -> Chosen {
    match pick {
        None => Chosen::All,
        Some(Pick::Written(name)) => {
            let found = facts.segments.iter().position(|segment| segment == name);
            found.map_or(Chosen::Nobody, |position| Chosen::Written(num::row(position)))
        }
        Some(Pick::Saved(id)) => match facts.saved(*id) {
            None => Chosen::Nobody,
            Some(saved) => {
                let recorded = saved.recorded.as_ref();
                let only_record = saved.segment.conditions.iter().all(|condition| condition.test.is_looked_up());
                match recorded.filter(|_| only_record) {
                    Some(rows) => Chosen::Rows(Arc::clone(rows)),
                    None => Chosen::Rows(Arc::new(asks(&saved.segment.conditions, recorded.map(|rows| rows.as_slice())))),
                }
            }
        },
    }
}

/// By row, who is in a part as everybody stands by then.
pub(super) fn rows_in(facts: &Facts, pick: &Pick, asked: Asked<'_>) -> Vec<bool> {
    let chosen = of_pick(facts, Some(pick), |conditions, recorded| rows(facts, conditions, recorded, asked));
    (0..facts.people.len()).map(|row| chosen.has(facts, row)).collect()
}

/// By row, who meets all of the conditions; `recorded` says who meets those the store looked up.
#[must_use]
pub fn rows(facts: &Facts, conditions: &[Condition], recorded: Option<&[bool]>, asked: Asked<'_>) -> Vec<bool> {
    let own: Vec<(&Condition, Ready)> =
        conditions.iter().filter(|condition| !condition.test.is_looked_up()).map(|c| (c, Ready::of(facts, &c.test, asked))).collect();
    let fits = |(row, person): (usize, &Person)| {
        let recorded = recorded.is_none_or(|rows| rows.get(row).copied().unwrap_or(false));
        let standing = asked.standings.get(row).copied().unwrap_or_default();
        recorded && own.iter().all(|(condition, ready)| condition.takes(ready.is_met(&condition.test, row, person, &standing, asked)))
    };
    facts.people.iter().enumerate().map(fits).collect()
}

/// What is worked out once for a condition, before it is asked of each customer.
enum Ready {
    Nothing,
    /// Places of written segments.
    Segments(BTreeSet<u32>),
    /// Rows that answered.
    Answered(BTreeSet<u32>),
}

impl Ready {
    fn of(facts: &Facts, test: &Test, asked: Asked<'_>) -> Self {
        match test {
            Test::Written(names) => {
                let place = |name: &String| facts.segments.iter().position(|segment| segment == name.trim()).map(num::row);
                Self::Segments(names.iter().filter_map(place).collect())
            }
            Test::Answered(channels) => Self::Answered(answered(facts, channels, asked.as_of)),
            _ => Self::Nothing,
        }
    }

    fn is_met(&self, test: &Test, row: usize, person: &Person, standing: &Standing, asked: Asked<'_>) -> bool {
        match (self, test) {
            (Self::Segments(places), _) => person.segment.is_some_and(|segment| places.contains(&segment)),
            (Self::Answered(rows), _) => rows.contains(&num::row(row)),
            (_, Test::State(states)) => states.contains(&standing.state),
            (_, Test::First(span)) => standing.first.is_some_and(|day| span.contains(day)),
            (_, Test::Joined(span)) => person.joined.is_some_and(|day| span.contains(day)),
            (_, Test::Member(memberships)) => memberships.contains(&standing.member.membership),
            (_, Test::Monthly { from, below }) => {
                standing.member.membership != Membership::None && within(standing.member.monthly, *from, *below)
            }
            (_, Test::MemberSince(span)) => standing.member.since.is_some_and(|day| span.contains(day)),
            (_, Test::Worth { from, below }) => standing.visits > 0 && within(shown(standing.yearly, asked), *from, *below),
            _ => false,
        }
    }
}

fn answered(facts: &Facts, channels: &[Channel], as_of: Day) -> BTreeSet<u32> {
    let fits = facts.answers.iter().filter(|answer| answer.day <= as_of && channels.contains(&answer.channel));
    fits.filter_map(|answer| answer.row).collect()
}

fn shown(sales: Money, asked: Asked<'_>) -> Money {
    asked.margin_percent.map_or(sales, |percent| sales.scaled(f64::from(percent) / 100.0))
}

fn within(money: Money, from: Option<Money>, below: Option<Money>) -> bool {
    from.is_none_or(|from| from <= money) && below.is_none_or(|below| money < below)
}
