//! The people behind a number of members.

use serde::{Deserialize, Serialize};

use super::walk::{self, Cause, Move, Walk};
use crate::analysis::base::Base;
use crate::domain::day::Day;

/// What happened to a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberTurn {
    /// Became a member for the first time.
    Joined,
    /// Became a member again.
    CameBack,
    /// Pays more.
    PaysMore,
    /// Pays less.
    PaysLess,
    /// Left.
    Left,
    /// Left, and was a member at the start.
    LeftOfStart,
    /// Left by this cause, and was a member at the start.
    LeftBy(Cause),
}

/// Members whose number is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberGroup {
    /// Members on the evening of a day.
    On(Day),
    /// Members now.
    Now,
    /// All who are or were members.
    Ever,
    /// Have cancelled and are there still; those of whom something runs on as well.
    Cancelled,
    /// Of these, those who leave altogether.
    Leaving,
    /// Took a turn between two days, both included.
    Turned {
        /// Which.
        turn: MemberTurn,
        /// First day.
        from: Day,
        /// Last day.
        to: Day,
    },
    /// Were members when the headline's months began.
    HeadlineBase,
    /// Of these, left in them.
    HeadlineLeft,
    /// Of these, for a known reason that could not be avoided.
    HeadlineUnavoidable,
}

/// The rows in the filter behind a number.
pub(in crate::analysis) fn people(base: &Base<'_>, group: MemberGroup) -> Vec<usize> {
    let group = match group {
        MemberGroup::HeadlineUnavoidable => return super::unavoidable(base),
        MemberGroup::HeadlineBase | MemberGroup::HeadlineLeft => {
            let Some(found) = super::count(base).headline else { return Vec::new() };
            if group == MemberGroup::HeadlineBase {
                MemberGroup::On(found.from.plus_days(-1))
            } else {
                MemberGroup::Turned { turn: MemberTurn::LeftOfStart, from: found.from, to: found.to }
            }
        }
        other => other,
    };
    let chosen = walk::by_row(base.facts).filter(|(row, _)| base.is_selected(*row));
    let belongs = |(row, contracts): (usize, &[_])| {
        let walk = Walk::new(contracts, base.as_of.number());
        let (_, departures) = base.departures(row);
        let moves = walk.moves(|day| walk::kind_of_leaving(base.facts, departures, day));
        let now = walk.now();
        let fits = match group {
            MemberGroup::On(day) => was_member(&moves, day.number()),
            MemberGroup::Now => now.member,
            MemberGroup::Cancelled => now.ends_on.is_some(),
            MemberGroup::Leaving => now.ends_on.is_some() && now.all,
            MemberGroup::Turned { turn, from, to } => {
                moves.iter().any(|(day, moved)| (from.number()..=to.number()).contains(day) && is_turn(turn, *moved, from.number()))
            }
            MemberGroup::Ever | MemberGroup::HeadlineBase | MemberGroup::HeadlineLeft | MemberGroup::HeadlineUnavoidable => {
                !moves.is_empty()
            }
        };
        fits.then_some(row)
    };
    chosen.filter_map(belongs).collect()
}

fn was_member(moves: &[(i32, Move)], day: i32) -> bool {
    let last = moves.iter().rfind(|(on, moved)| *on <= day && !matches!(moved, Move::More(_) | Move::Less(_)));
    last.is_some_and(|(_, moved)| matches!(moved, Move::New(_) | Move::Back(_)))
}

fn is_turn(turn: MemberTurn, moved: Move, from: i32) -> bool {
    match (turn, moved) {
        (MemberTurn::Joined, Move::New(_))
        | (MemberTurn::CameBack, Move::Back(_))
        | (MemberTurn::PaysMore, Move::More(_))
        | (MemberTurn::PaysLess, Move::Less(_))
        | (MemberTurn::Left, Move::Left { .. }) => true,
        (MemberTurn::LeftOfStart, Move::Left { since, .. }) => since < from,
        (MemberTurn::LeftBy(wanted), Move::Left { cause, since, .. }) => cause == wanted && since < from,
        _ => false,
    }
}
