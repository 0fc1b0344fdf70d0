//! What a comparison of parts counts of members: who of those at the start of the leading window stayed, and how long memberships last.

use super::walk::{self, Move, Walk};
use super::{Movements, follow, headline};
use crate::analysis::base::Base;
use crate::analysis::facts::Facts;
use crate::analysis::filter::Filter;
use crate::analysis::headline::Headline;
use crate::analysis::intervals::Share;
use crate::domain::contract::Business;
use crate::domain::day::Day;

/// Whether it is a business of members that is looked at, as [`crate::analysis::Figures::of_members`] says it.
pub(in crate::analysis) fn of_members(facts: &Facts, filter: &Filter) -> bool {
    filter.business.unwrap_or_else(|| facts.likely_business()) == Business::Members && !facts.contracts.is_empty()
}

/// The leading window of members as a window of those kept: its base is the evening before.
pub(in crate::analysis) fn window(base: &Base<'_>) -> Option<Headline> {
    let mut all: Vec<_> = moves(base).flat_map(|(row, moves)| moves.into_iter().map(move |(day, moved)| (day, row, moved))).collect();
    all.sort_by_key(|(day, ..)| *day);
    let first = Day::from_number(all.first()?.0);
    let row: Movements = headline(base, &all, first)?;
    let before = row.from.plus_days(-1);
    Some(Headline {
        months: row.months,
        base_from: before,
        base_to: before,
        from: row.from,
        to: row.to,
        all: row.kept(),
        regulars: Share::default(),
        before: None,
    })
}

/// By row: of the members at the start of a window, whether they did not leave in it; none for the others.
pub(in crate::analysis) fn kept(base: &Base<'_>, window: &Headline) -> Vec<Option<bool>> {
    let mut kept = vec![None; base.facts.people.len()];
    for (row, moves) in moves(base) {
        for (since, left) in stretches(&moves) {
            let at_start = since < window.from.number() && left.is_none_or(|left| left >= window.from.number());
            if let Some(place) = kept.get_mut(row).filter(|_| at_start) {
                *place = Some(left.is_none_or(|left| left > window.to.number()));
            }
        }
    }
    kept
}

/// By row, how long memberships lasted and whether they ended: from their first day, or, of those who were members on this day, from it.
pub(in crate::analysis) fn lasted(base: &Base<'_>, day: Option<Day>) -> Vec<(usize, (f64, bool))> {
    let as_of = base.as_of.number();
    let of = |(row, moves): (usize, Vec<(i32, Move)>)| {
        let mut times = Vec::new();
        match day.map(Day::number) {
            None => follow(&moves, as_of, &mut times),
            Some(day) => {
                let on = stretches(&moves).into_iter().filter(|(since, left)| *since <= day && left.is_none_or(|left| left > day));
                times.extend(on.map(|(_, left)| (f64::from(left.unwrap_or(as_of) - day), left.is_some())));
            }
        }
        times.into_iter().map(move |time| (row, time))
    };
    moves(base).flat_map(of).collect()
}

fn moves<'b>(base: &'b Base<'_>) -> impl Iterator<Item = (usize, Vec<(i32, Move)>)> + 'b {
    let chosen = walk::by_row(base.facts).filter(|(row, _)| base.is_selected(*row));
    chosen.map(|(row, contracts)| (row, Walk::new(contracts, base.as_of.number()).moves(|_| None)))
}

/// The memberships in some moves: first day, and the day on whose evening it did not hold any more.
fn stretches(moves: &[(i32, Move)]) -> Vec<(i32, Option<i32>)> {
    let mut found: Vec<(i32, Option<i32>)> = Vec::new();
    for (day, moved) in moves {
        match moved {
            Move::New(_) | Move::Back(_) => found.push((*day, None)),
            Move::Left { .. } => found.last_mut().into_iter().for_each(|(_, left)| *left = Some(*day)),
            Move::More(_) | Move::Less(_) => {}
        }
    }
    found
}
