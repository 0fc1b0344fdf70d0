//! Names to act on: the regulars who are overdue, and the biggest who have gone quiet, by money.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::base::Base;
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

/// Everybody in the filter in this state, the most valuable first.
pub(super) fn names(base: &Base<'_>, state: State) -> Names {
    let pieces = base.pieces(|rows| {
        let mut all = Group::default();
        let rows = rows.filter(|(_, brief)| brief.state == state).map(|(row, _)| (Reverse(base.yearly(row)), row));
        let most = the_first(rows.inspect(|(Reverse(money), _)| all.add(*money)).collect());
        (all, most)
    });
    let all = pieces.iter().fold(Group::default(), |all, (piece, _)| all.with(*piece));
    // Rows stand by id, so that a tie goes to the lower number.
    let mut rows = the_first(pieces.into_iter().flat_map(|(_, rows)| rows).collect());
    rows.sort_unstable();
    Names { all: base.shown_group(all), first: rows.into_iter().filter_map(|(_, row)| name(base, row)).collect() }
}

/// The first of these that are kept, in any order.
fn the_first(mut rows: Vec<(Reverse<Money>, usize)>) -> Vec<(Reverse<Money>, usize)> {
    if rows.len() > Names::LONGEST {
        rows.select_nth_unstable(Names::LONGEST);
        rows.truncate(Names::LONGEST);
    }
    rows
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
