//! The codebook in two levels: its parts with their reasons, and where a reason goes when it is moved. Pure; it knows no picture.

use strum::IntoEnumIterator as _;

use crate::domain::ids::{GroupId, ReasonId};
use crate::domain::reason::ReasonKind;
use crate::engine::views::codebook::{BookRow, Codebook};
use crate::i18n::Tr;

/// What stands over reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::ui::screens) enum Head {
    /// A group.
    Group(GroupId),
    /// The kind of those in no group.
    Kind(ReasonKind),
    /// Those no longer offered.
    Retired,
}

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::ui::screens) enum Entry {
    Head(Head),
    Reason(ReasonId),
}

/// A head and the reasons below it.
pub(in crate::ui::screens) struct Part<'b> {
    pub(in crate::ui::screens) head: Head,
    pub(in crate::ui::screens) rows: Vec<&'b BookRow>,
}

/// Where a reason can stand: in this group or none, at this place of the whole list once it is out of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::screens) struct Spot {
    pub(in crate::ui::screens) group: Option<GroupId>,
    pub(in crate::ui::screens) place: usize,
}

/// The parts in their order: every group, then by kind those in none, then those no longer offered.
pub(in crate::ui::screens) fn parts(book: &Codebook) -> Vec<Part<'_>> {
    let offered = || book.rows.iter().filter(|row| !row.reason.retired);
    let group = |id: GroupId| Part { head: Head::Group(id), rows: offered().filter(|row| row.reason.group == Some(id)).collect() };
    let alone = || offered().filter(|row| row.reason.group.is_none());
    let kind = |kind| Part { head: Head::Kind(kind), rows: alone().filter(|row| row.reason.kind == kind).collect() };
    let retired = Part { head: Head::Retired, rows: book.rows.iter().filter(|row| row.reason.retired).collect() };
    let rest = ReasonKind::iter().map(kind).chain([retired]).filter(|part| !part.rows.is_empty());
    book.groups.iter().map(|row| group(row.group.id)).chain(rest).collect()
}

/// What a head says.
pub(in crate::ui::screens) fn title(tr: &Tr, book: &Codebook, head: Head) -> String {
    match head {
        Head::Group(id) => book.groups.iter().find(|row| row.group.id == id).map(|row| row.group.name.clone()).unwrap_or_default(),
        Head::Kind(kind) => tr.answers_kind(<&str>::from(kind)),
        Head::Retired => tr.reasons_retired(),
    }
}

/// A reason by its number.
pub(in crate::ui::screens) fn find(book: &Codebook, id: ReasonId) -> Option<&BookRow> {
    book.rows.iter().find(|row| row.reason.id == id)
}

/// The place before (or behind) another one in the whole list, without the one that goes there.
fn beside(book: &Codebook, id: ReasonId, other: ReasonId, behind: bool) -> Option<usize> {
    let mut others = book.rows.iter().map(|row| row.reason.id).filter(|of| *of != id);
    others.position(|of| of == other).map(|at| at + usize::from(behind))
}

/// The place it has now.
fn place(book: &Codebook, id: ReasonId) -> Option<usize> {
    book.rows.iter().position(|row| row.reason.id == id)
}

/// The spot before another reason, or behind it.
pub(in crate::ui::screens) fn spot_beside(book: &Codebook, id: ReasonId, other: ReasonId, behind: bool) -> Option<Spot> {
    let group = find(book, other)?.reason.group;
    Some(Spot { group, place: beside(book, id, other, behind)? })
}

/// The spot at the end of a group, or of none.
pub(in crate::ui::screens) fn end_of(book: &Codebook, id: ReasonId, group: Option<GroupId>) -> Option<Spot> {
    let last =
        book.rows.iter().rev().find(|row| row.reason.group == group && group.is_some() && row.reason.id != id && !row.reason.retired);
    let place = last.map_or_else(|| place(book, id), |last| beside(book, id, last.reason.id, true))?;
    Some(Spot { group, place })
}

/// Where a reason goes by one step up or down: past the next in its part, then into the group above or below. Where there is none, past
/// the next one in the whole list, which has the keys.
pub(in crate::ui::screens) fn step(book: &Codebook, id: ReasonId, by: i32) -> Option<Spot> {
    let parts = parts(book);
    let at = parts.iter().position(|part| part.head != Head::Retired && part.rows.iter().any(|row| row.reason.id == id))?;
    let part = parts.get(at)?;
    let inside = part.rows.iter().position(|row| row.reason.id == id)?;
    let group_of = |part: &Part<'_>| if let Head::Group(id) = part.head { Some(id) } else { None };
    let own = group_of(part);
    match by {
        -1 => {
            if let Some(other) = inside.checked_sub(1).and_then(|above| part.rows.get(above)) {
                return spot_beside(book, id, other.reason.id, false);
            }
            if let Some(above) = parts.iter().take(at).rev().find_map(group_of) {
                return end_of(book, id, Some(above));
            }
            own.is_none().then(|| in_list(book, id, -1)).flatten()
        }
        1 => {
            if let Some(other) = part.rows.get(inside + 1) {
                return spot_beside(book, id, other.reason.id, true);
            }
            if own.is_some() {
                let below = parts.get(at + 1).and_then(|part| Some((group_of(part)?, part.rows.first())));
                return match below {
                    Some((_, Some(first))) => spot_beside(book, id, first.reason.id, false),
                    Some((group, None)) => Some(Spot { group: Some(group), place: place(book, id)? }),
                    None => Some(Spot { group: None, place: place(book, id)? }),
                };
            }
            in_list(book, id, 1)
        }
        _ => None,
    }
}

/// The spot one further in the whole list of those offered, in the same group.
fn in_list(book: &Codebook, id: ReasonId, by: i32) -> Option<Spot> {
    let from = place(book, id)?;
    let offered = |row: &BookRow| !row.reason.retired;
    let place = match by {
        -1 => book.rows.iter().take(from).rposition(offered)?,
        _ => from + 1 + book.rows.iter().skip(from + 1).position(offered)?,
    };
    Some(Spot { group: find(book, id)?.reason.group, place })
}

/// The place in the whole list, once it is out of it, at which a reason that is offered has this key; none where it has it already.
pub(in crate::ui::screens) fn place_of_key(book: &Codebook, id: ReasonId, key: usize) -> Option<usize> {
    let now = book.rows.iter().filter(|row| !row.reason.retired).position(|row| row.reason.id == id)?;
    let wanted = key.checked_sub(1).filter(|wanted| *wanted != now)?;
    let others: Vec<&BookRow> = book.rows.iter().filter(|row| row.reason.id != id).collect();
    let mut places = (0..others.len()).filter(|at| others.get(*at).is_some_and(|row| !row.reason.retired));
    Some(places.nth(wanted).unwrap_or(others.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::reason::{Reason, ReasonGroup};
    use crate::engine::views::codebook::{BookGroup, Counts};

    /// Reasons by number with their group, the retired ones below nought; every second one cannot be avoided.
    fn book(reasons: &[(i64, Option<i64>)], groups: &[i64]) -> Codebook {
        let kind = |n: i64| if n % 2 == 0 { ReasonKind::Unavoidable } else { ReasonKind::Avoidable };
        let reason = |(n, group): &(i64, Option<i64>)| Reason {
            retired: *n < 0,
            group: group.map(GroupId),
            ..Reason::named(ReasonId(n.abs()), "", &n.to_string(), kind(*n))
        };
        let group = |id: &i64| ReasonGroup { id: GroupId(*id), name: id.to_string(), position: 0 };
        Codebook {
            rows: reasons.iter().map(|given| BookRow { reason: reason(given), counts: Counts::default() }).collect(),
            groups: groups.iter().map(|id| BookGroup { group: group(id), counts: Counts::default() }).collect(),
        }
    }

    fn put(book: &mut Codebook, id: i64, spot: Spot) {
        let from = place(book, ReasonId(id)).unwrap();
        let mut row = book.rows.remove(from);
        row.reason.group = spot.group;
        book.rows.insert(spot.place.min(book.rows.len()), row);
    }

    fn told(book: &Codebook) -> Vec<(i64, Option<i64>)> {
        book.rows.iter().map(|row| (row.reason.id.0, row.reason.group.map(|group| group.0))).collect()
    }

    #[test]
    fn parts_are_groups_then_kinds_then_those_no_longer_offered() {
        let book = book(&[(1, None), (2, Some(7)), (-3, Some(7)), (4, None), (5, Some(7))], &[7, 8]);
        let told: Vec<_> =
            parts(&book).iter().map(|part| (part.head, part.rows.iter().map(|row| row.reason.id.0).collect::<Vec<_>>())).collect();
        assert_eq!(
            told,
            [
                (Head::Group(GroupId(7)), vec![2, 5]),
                (Head::Group(GroupId(8)), vec![]),
                (Head::Kind(ReasonKind::Avoidable), vec![1]),
                (Head::Kind(ReasonKind::Unavoidable), vec![4]),
                (Head::Retired, vec![3]),
            ]
        );
    }

    #[test]
    fn a_reason_walks_through_every_group_and_out_again() {
        let mut book = book(&[(1, Some(7)), (3, Some(7)), (5, Some(9)), (2, None)], &[7, 8, 9]);
        let mut seen = Vec::new();
        for _ in 0..5 {
            let spot = step(&book, ReasonId(1), 1).unwrap();
            put(&mut book, 1, spot);
            seen.push(told(&book));
        }
        let groups: Vec<Option<i64>> = seen.iter().map(|all| all.iter().find(|(id, _)| *id == 1).unwrap().1).collect();
        assert_eq!(groups, [Some(7), Some(8), Some(9), Some(9), None]);
        for _ in 0..6 {
            if let Some(spot) = step(&book, ReasonId(1), -1) {
                put(&mut book, 1, spot);
            }
        }
        assert_eq!(told(&book), [(1, Some(7)), (3, Some(7)), (5, Some(9)), (2, None)]);
        assert_eq!(step(&book, ReasonId(1), -1), None, "the first of the first group");
    }

    #[test]
    fn without_groups_a_reason_moves_among_all_that_are_offered() {
        let mut list = book(&[(1, None), (2, None), (-3, None), (4, None)], &[]);
        let spot = step(&list, ReasonId(4), -1).unwrap();
        put(&mut list, 4, spot);
        assert_eq!(told(&list).iter().map(|(id, _)| *id).collect::<Vec<_>>(), [1, 4, 2, 3], "past the one of its kind");
        let spot = step(&list, ReasonId(4), -1).unwrap();
        put(&mut list, 4, spot);
        assert_eq!(told(&list).iter().map(|(id, _)| *id).collect::<Vec<_>>(), [4, 1, 2, 3], "past one of another kind");
        assert_eq!(step(&list, ReasonId(4), -1), None);
        assert_eq!(step(&list, ReasonId(2), 1), None, "the last that is offered");
        assert_eq!(step(&list, ReasonId(3), 1), None, "not offered");
    }

    #[test]
    fn a_digit_gives_a_reason_that_key() {
        let numbers = [1, -2, 3, 4, 5];
        let list = book(&numbers.map(|n| (n, None)), &[]);
        for (id, key, gets) in [(5, 1, 1), (5, 2, 2), (1, 3, 3), (1, 9, 4), (4, 1, 1)] {
            let mut moved = list.clone();
            put(&mut moved, id, Spot { group: None, place: place_of_key(&list, ReasonId(id), key).unwrap() });
            let now = moved.rows.iter().filter(|row| !row.reason.retired).position(|row| row.reason.id.0 == id).unwrap() + 1;
            assert_eq!(now, gets, "reason {id}, key {key}");
        }
        assert_eq!(place_of_key(&list, ReasonId(3), 2), None, "it has this key already");
        assert_eq!(place_of_key(&list, ReasonId(2), 1), None, "it is not offered");
    }
}
