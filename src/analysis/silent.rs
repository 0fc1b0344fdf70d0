//! Names to act on: the regulars who are overdue, and the biggest who have gone quiet, by money.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::brief::Brief;
use super::leaving::Group;
use super::num;
use crate::domain::customer::State;
use crate::domain::day::Day;
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;

/// One customer to look at.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct NameRow {
    /// Who.
    pub customer: CustomerId,
    /// Index into the facts' people.
    pub row: u32,
    /// State.
    pub state: State,
    /// Last purchase day.
    pub last: Day,
    /// Days of silence, closed days taken out.
    pub silence: u32,
    /// Rhythm reckoned with, in days.
    pub rhythm: Option<f64>,
    /// Yearly value (METRICS A6); profit where a margin is entered.
    pub money: Money,
}

/// Names by money, the most valuable first, ties by customer number.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Names {
    /// How many there are in all, and their money.
    pub all: Group,
    /// The first of them, at most [`Names::LONGEST`].
    pub first: Vec<NameRow>,
}

impl Names {
    /// Names kept in the figures; all of them: [`super::people_behind`].
    pub const LONGEST: usize = 50;
}

/// Those in one state, while they are counted, and the most valuable of them.
pub(super) struct Most {
    state: State,
    all: Group,
    /// By money in sales, then row; more than are kept, until there are too many.
    first: Vec<(Reverse<Money>, usize)>,
}

impl Most {
    /// Nobody yet.
    pub(super) const fn of(state: State) -> Self {
        Self { state, all: Group { people: 0, money: Money::ZERO }, first: Vec::new() }
    }

    /// Takes in one more customer, if they are in this state.
    pub(super) fn add(&mut self, base: &Base<'_>, row: usize, brief: &Brief) {
        if brief.state == self.state {
            let money = base.yearly(row);
            self.all.add(money);
            self.first.push((Reverse(money), row));
            if self.first.len() > Names::LONGEST * 20 {
                self.keep_the_first();
            }
        }
    }

    /// Takes in others.
    pub(super) fn join(&mut self, mut other: Self) {
        self.all = self.all.with(other.all);
        other.keep_the_first();
        self.first.append(&mut other.first);
    }

    fn keep_the_first(&mut self) {
        if self.first.len() > Names::LONGEST {
            self.first.select_nth_unstable(Names::LONGEST);
            self.first.truncate(Names::LONGEST);
        }
    }
}

/// The most valuable first.
pub(super) fn names(base: &Base<'_>, mut most: Most) -> Names {
    most.keep_the_first();
    // Rows stand by id, so that a tie goes to the lower number.
    most.first.sort_unstable();
    Names { all: base.shown_group(most.all), first: most.first.into_iter().filter_map(|(_, row)| name(base, row)).collect() }
}

fn name(base: &Base<'_>, row: usize) -> Option<NameRow> {
    let standing = base.standing(row)?;
    Some(NameRow {
        customer: base.facts.people.get(row)?.id,
        row: num::row(row),
        state: standing.state,
        last: standing.last?,
        silence: standing.silence,
        rhythm: standing.rhythm,
        money: base.shown(standing.yearly),
    })
}
