//! Parts of the customers side by side: how many of each came again, or are members still, how long they stay, what they bring; and,
//! pair by pair, whether that is more than chance (Newcombe for shares, log-rank for time; Holm over all pairs looked at). Never by bands that overlap.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::contracts;
use super::facts::Facts;
use super::filter::Filter;
use super::headline::{self, Headline};
use super::intervals::{Interval, Share, newcombe, newcombe_p};
use super::logrank::{LogRank, log_rank};
use super::mean::{Mean, mean};
use super::num;
use super::segment::{self, Asked};
use super::small::Telling;
use super::stayed::StayedTo;
use super::survival::{Survival, kaplan_meier, stayed};
use crate::domain::contract::Membership;
use crate::domain::day::Day;
use crate::domain::ids::CustomerId;
use crate::domain::segment::Pick;

/// One side: a part of the customers, or everybody who is in none of the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    /// This part.
    Part(Pick),
    /// Everybody in none of the parts.
    Others,
}

impl Side {
    /// More could not be told apart.
    pub const MOST: usize = 6;
    /// So many are compared where nobody chose.
    const FIRST: usize = 3;

    /// What is compared where nobody chose: the first few parts with each other; one alone with everybody else.
    #[must_use]
    pub fn first_of(parts: &[(Pick, String)]) -> Vec<Self> {
        Self::or_others(parts.iter().take(Self::FIRST).map(|(pick, _)| Self::Part(pick.clone())).collect())
    }

    /// One part alone stands against everybody else.
    #[must_use]
    pub fn or_others(mut sides: Vec<Self>) -> Vec<Self> {
        if matches!(sides.as_slice(), [Self::Part(_)]) {
            sides.push(Self::Others);
        }
        sides
    }
}

/// What is compared with what.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct SideBySide {
    /// It is a business of members that is compared: those kept are members who did not leave, and they are followed from their first day.
    #[serde(default)]
    pub members: bool,
    /// Parts were drawn as customers stood on this day, because a condition asks what they bought: what came later selects nobody.
    /// None: by what is on record now.
    pub drawn_on: Option<Day>,
    /// The two windows: of those who bought in the base window, who bought in the next; of members the base is the evening before. None
    /// where the records are too short.
    pub windows: Option<Headline>,
    /// The parts, in the order asked for.
    pub rows: Vec<SideRow>,
    /// Each two of them.
    pub pairs: Vec<SidePair>,
}

/// One part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SideRow {
    /// Which.
    pub side: Side,
    /// What it is called; empty for everybody else.
    pub name: String,
    /// Customers in it, buyers or not.
    pub customers: u64,
    /// Of those who bought in the base window, who bought in the next.
    pub retention: Share,
    /// How long its regulars stay, in days.
    pub stay: Survival,
    /// What a buyer brought in the year before their last purchase, money as it is shown.
    pub yearly: Mean,
}

/// Two parts compared. Who is in both counts on neither side.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SidePair {
    /// Place of the one.
    pub first: usize,
    /// Place of the other.
    pub second: usize,
    /// Customers in both.
    pub both: u64,
    /// Came again, of the one.
    pub first_share: Share,
    /// Came again, of the other.
    pub second_share: Share,
    /// Whether more of one came again.
    pub retention: Verdict,
    /// Newcombe's interval of the difference, first less second; none with nobody on a side.
    pub interval: Option<Interval>,
    /// Whether one stays longer.
    pub stay: Verdict,
}

/// What may be said of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum Verdict {
    /// Under ten on a side, or nothing happened that could tell them apart.
    Few,
    /// No real difference yet; how often chance alone would differ so much, corrected for all pairs looked at.
    Alike(f64),
    /// More than chance.
    Differ(f64),
}

/// Below this a difference is more than chance.
pub const LEVEL: f64 = LogRank::LEVEL;

/// Compares parts of the customers; the filter's own segment does not count here.
#[must_use]
pub fn side_by_side(facts: &Facts, filter: &Filter, sides: &[Side]) -> SideBySide {
    let all = Filter { segment: None, ..filter.clone() };
    compared(&Base::new(facts, &all), sides)
}

/// The same of all customers of a base.
fn compared(base: &Base<'_>, sides: &[Side]) -> SideBySide {
    let Laid { drawing, windows, members, kept, stays } = Laid::out(base, sides);
    let of_members = base.of_members;
    let row = |(side, rows): (&Side, &Vec<bool>)| SideRow {
        side: side.clone(),
        name: name(base.facts, side),
        customers: num::count(rows.iter().filter(|inside| **inside).count()),
        retention: share(rows, &kept),
        stay: kaplan_meier(&times(rows, &stays)),
        yearly: mean(&yearly(base, drawing.standings(), rows, of_members)),
    };
    let rows: Vec<SideRow> = sides.iter().zip(&members).map(row).collect();
    let mut pairs: Vec<Compared> = Vec::new();
    for second in 0..members.len() {
        for first in 0..second {
            if let (Some(a), Some(b)) = (members.get(first), members.get(second)) {
                pairs.push(Compared::of((first, a), (second, b), &kept, &stays));
            }
        }
    }
    SideBySide { members: of_members, drawn_on: drawing.day, windows, rows, pairs: judged(pairs) }
}

/// One part of the customers against everybody else.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AgainstOthers {
    /// Which part.
    pub pick: Pick,
    /// The part.
    pub row: SideRow,
    /// As it stood on this day, where a condition asks what they bought.
    pub drawn_on: Option<Day>,
    /// Came again, of everybody else.
    pub others: Share,
    /// Whether more of one came again: corrected for all parts looked at.
    pub retention: Verdict,
    /// Newcombe's interval of the difference, the part less everybody else.
    pub interval: Option<Interval>,
}

/// Every part of the customers that can be looked at, each against everybody else; the filter's own segment does not count.
#[must_use]
pub fn against_others(facts: &Facts, filter: &Filter) -> Vec<AgainstOthers> {
    let all = Filter { segment: None, ..filter.clone() };
    let base = Base::new(facts, &all);
    let found = facts.picks().into_iter().map(|(pick, _)| {
        let found = compared(&base, &[Side::Part(pick.clone()), Side::Others]);
        let pair = found.pairs.first().copied()?;
        let row = found.rows.into_iter().next()?;
        let (retention, interval) = (pair.retention, pair.interval);
        Some(AgainstOthers { pick, row, drawn_on: found.drawn_on, others: pair.second_share, retention, interval })
    });
    let mut all: Vec<AgainstOthers> = found.flatten().collect();
    let p = |verdict: Verdict| match verdict {
        Verdict::Few => None,
        Verdict::Alike(p) | Verdict::Differ(p) => Some(p),
    };
    let corrected = holm(&all.iter().map(|one| p(one.retention)).collect::<Vec<_>>());
    for (one, p) in all.iter_mut().zip(corrected) {
        one.retention = verdict(p);
    }
    all
}

/// The customers of one side, by money a year, the largest first.
#[must_use]
pub fn people(facts: &Facts, filter: &Filter, sides: &[Side], place: usize) -> Vec<CustomerId> {
    let all = Filter { segment: None, ..filter.clone() };
    let base = Base::new(facts, &all);
    let windows = windows(&base);
    let members = Drawing::of(&base, sides, windows.as_ref()).members(sides);
    let rows = members.get(place).map(Vec::as_slice).unwrap_or_default();
    base.by_worth((0..rows.len()).filter(|row| rows.get(*row) == Some(&true)))
}

/// Some of those on the curve of one side, in the same order.
#[must_use]
pub fn stayed_people(facts: &Facts, filter: &Filter, sides: &[Side], (place, of): (usize, StayedTo)) -> Vec<CustomerId> {
    let all = Filter { segment: None, ..filter.clone() };
    let base = Base::new(facts, &all);
    let laid = Laid::out(&base, sides);
    let rows = laid.members.get(place).map(Vec::as_slice).unwrap_or_default();
    // Of a member any one membership will do.
    let taken: BTreeSet<usize> = laid.stays.iter().filter(|(_, time)| of.takes(*time)).map(|(row, _)| *row).collect();
    base.by_worth(taken.into_iter().filter(|row| rows.get(*row) == Some(&true)))
}

fn name(facts: &Facts, side: &Side) -> String {
    match side {
        Side::Part(pick) => facts.pick(pick).map(|(_, name)| name).unwrap_or_default(),
        Side::Others => String::new(),
    }
}

/// Who is where, and what is counted of them, row by row.
pub(super) struct Laid<'b, 'a> {
    drawing: Drawing<'b, 'a>,
    windows: Option<Headline>,
    /// By side and row, who is in.
    pub(super) members: Vec<Vec<bool>>,
    /// Of those who bought in the base window, whether they bought in the next.
    pub(super) kept: Vec<Option<bool>>,
    /// How long they stayed a regular or a member, and whether they are gone; by row, of members each membership.
    pub(super) stays: Vec<(usize, (f64, bool))>,
}

impl<'b, 'a> Laid<'b, 'a> {
    pub(super) fn out(base: &'b Base<'a>, sides: &[Side]) -> Self {
        let (of_members, windows) = (base.of_members, windows(base));
        let drawing = Drawing::of(base, sides, windows.as_ref());
        let kept = if of_members { contracts::kept } else { came_again };
        let kept = windows.as_ref().map(|windows| kept(base, windows)).unwrap_or_default();
        let stays = if of_members { contracts::lasted(base, drawing.day) } else { drawing.stays() };
        Self { members: drawing.members(sides), stays, drawing, windows, kept }
    }
}

/// The windows of those kept: of members where it is a business of members.
fn windows(base: &Base<'_>) -> Option<Headline> {
    if base.of_members { contracts::window(base) } else { headline::find(base) }
}

/// As of which day the parts are drawn, and how everybody stood then.
struct Drawing<'b, 'a> {
    base: &'b Base<'a>,
    /// How everybody stands as of the day the parts are drawn on: now, or on an earlier one.
    standings: Vec<super::standing::Standing>,
    day: Option<Day>,
}

impl<'b, 'a> Drawing<'b, 'a> {
    fn of(base: &'b Base<'a>, sides: &[Side], windows: Option<&Headline>) -> Self {
        let asks = |side: &Side| match side {
            Side::Part(Pick::Saved(id)) => {
                let saved = base.facts.saved(*id);
                saved.is_some_and(|saved| saved.segment.conditions.iter().any(|condition| condition.test.hangs_on_the_day()))
            }
            _ => false,
        };
        let day = windows.filter(|_| sides.iter().any(asks)).map(|windows| windows.base_to);
        let then = |day| Base::new(base.facts, &Filter { as_of: Some(day), ..base.filter.clone() }).standings();
        Self { base, standings: day.map_or_else(|| base.standings(), then), day }
    }

    fn standings(&self) -> &[super::standing::Standing] {
        &self.standings
    }

    /// By side and row, who is in.
    fn members(&self, sides: &[Side]) -> Vec<Vec<bool>> {
        let facts = self.base.facts;
        let asked = Asked {
            standings: self.standings(),
            as_of: self.day.unwrap_or(self.base.as_of),
            margin_percent: self.base.filter.margin_percent,
        };
        let part = |pick: &Pick| segment::rows_in(facts, pick, asked);
        let parts: Vec<Option<Vec<bool>>> =
            sides.iter().map(|side| if let Side::Part(pick) = side { Some(part(pick)) } else { None }).collect();
        let others = || (0..facts.people.len()).map(|row| !parts.iter().flatten().any(|rows| rows.get(row) == Some(&true))).collect();
        parts.iter().map(|rows| rows.clone().unwrap_or_else(others)).collect()
    }

    /// By row: how long they stayed a regular and whether they are gone. From the second purchase; of parts drawn on a day, from that
    /// day, of those who were regulars on it.
    fn stays(&self) -> Vec<(usize, (f64, bool))> {
        let Some(day) = self.day else {
            let stayed = |row| self.base.brief(row).and_then(|brief| stayed(self.base, row, brief));
            let rows = 0..self.base.visits.rows();
            return rows.filter_map(|row| stayed(row).map(|(days, gone)| (row, (f64::from(days), gone)))).collect();
        };
        let gone = self.base.gone_after(day);
        let open = self.base.as_of.number() - day.number();
        let times = (0..).zip(self.standings()).filter_map(|(row, standing): (usize, _)| {
            let gone = gone.get(row).copied().flatten();
            standing.is_regular().then(|| (row, (f64::from(gone.map_or(open, |gone| gone - day.number())), gone.is_some())))
        });
        times.collect()
    }
}

/// By row: of those who bought in the base window, whether they bought in the next; none for the others.
fn came_again(base: &Base<'_>, windows: &Headline) -> Vec<Option<bool>> {
    let of = |row: usize| {
        let days = base.visits.of(row);
        headline::bought(days, windows.base_from, windows.base_to).then(|| headline::bought(days, windows.from, windows.to))
    };
    (0..base.visits.rows()).map(of).collect()
}

fn share(rows: &[bool], kept: &[Option<bool>]) -> Share {
    let inside = || rows.iter().zip(kept).filter(|(inside, _)| **inside).filter_map(|(_, kept)| *kept);
    Share::new(num::count(inside().filter(|kept| *kept).count()), num::count(inside().count()))
}

fn times(rows: &[bool], stays: &[(usize, (f64, bool))]) -> Vec<(f64, bool)> {
    stays.iter().filter(|(row, _)| rows.get(*row) == Some(&true)).map(|(_, time)| *time).collect()
}

/// What each buyer of a part brought in a year, each who is or was a member pays or paid.
fn yearly(base: &Base<'_>, standings: &[super::standing::Standing], rows: &[bool], members: bool) -> Vec<f64> {
    let counts = |standing: &super::standing::Standing| {
        if members { standing.member.membership != Membership::None } else { standing.visits > 0 }
    };
    let buyers = rows.iter().zip(standings).filter(|(inside, standing)| **inside && counts(standing));
    #[expect(clippy::cast_precision_loss, reason = "money of people stays far below 2^53")]
    buyers.map(|(_, standing)| base.shown(standing.yearly).0 as f64).collect()
}

/// A pair before it is judged among all others.
struct Compared {
    pair: SidePair,
    retention: Option<f64>,
    stay: Option<f64>,
}

impl Compared {
    fn of(
        (first, a): (usize, &Vec<bool>),
        (second, b): (usize, &Vec<bool>),
        kept: &[Option<bool>],
        stays: &[(usize, (f64, bool))],
    ) -> Self {
        let only = |one: &[bool], other: &[bool]| one.iter().zip(other).map(|(one, other)| *one && !*other).collect::<Vec<bool>>();
        let both = num::count(a.iter().zip(b).filter(|(a, b)| **a && **b).count());
        let (a, b) = (only(a, b), only(b, a));
        let (one, other) = (share(&a, kept), share(&b, kept));
        let (times_a, times_b) = (times(&a, stays), times(&b, stays));
        let enough = |n: u64| Telling::of(n).may_rank();
        let retention = newcombe_p(one, other).filter(|_| enough(one.all) && enough(other.all));
        let regulars = enough(num::count(times_a.len())) && enough(num::count(times_b.len()));
        let stay = log_rank(&[times_a, times_b]).filter(|_| regulars).map(|test| test.p);
        let pair = SidePair {
            first,
            second,
            both,
            first_share: one,
            second_share: other,
            retention: Verdict::Few,
            interval: newcombe(one, other),
            stay: Verdict::Few,
        };
        Self { pair, retention, stay }
    }
}

/// The verdicts, each question corrected for all pairs of which it was asked.
fn judged(pairs: Vec<Compared>) -> Vec<SidePair> {
    let retention = holm(&pairs.iter().map(|pair| pair.retention).collect::<Vec<_>>());
    let stay = holm(&pairs.iter().map(|pair| pair.stay).collect::<Vec<_>>());
    let judge = |((pair, retention), stay): ((Compared, Option<f64>), Option<f64>)| SidePair {
        retention: verdict(retention),
        stay: verdict(stay),
        ..pair.pair
    };
    pairs.into_iter().zip(retention).zip(stay).map(judge).collect()
}

const fn verdict(p: Option<f64>) -> Verdict {
    match p {
        None => Verdict::Few,
        Some(p) if p < LEVEL => Verdict::Differ(p),
        Some(p) => Verdict::Alike(p),
    }
}

/// Holm's correction: the smallest of m is multiplied by m, the next by m - 1 and so on, and none comes out below the one before.
#[must_use]
pub fn holm(ps: &[Option<f64>]) -> Vec<Option<f64>> {
    let mut order: Vec<(usize, f64)> = ps.iter().enumerate().filter_map(|(at, p)| Some((at, (*p)?))).collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    let mut corrected = vec![None; ps.len()];
    let (mut least, mut left) = (0.0_f64, order.len());
    for (at, p) in order {
        least = least.max((p * num::float(num::count(left))).min(1.0));
        left -= 1;
        if let Some(slot) = corrected.get_mut(at) {
            *slot = Some(least);
        }
    }
    corrected
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holm_is_that_of_the_books() {
        // R: p.adjust(c(.01, .04, .03, .005), "holm") = .03 .06 .06 .02
        let found = holm(&[Some(0.01), Some(0.04), None, Some(0.03), Some(0.005)]);
        let expected = [Some(0.03), Some(0.06), None, Some(0.06), Some(0.02)];
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.zip(expected).map_or(found.is_none() && expected.is_none(), |(a, b)| (a - b).abs() < 1e-12), "{found:?}");
        }
    }

    #[test]
    fn one_pair_is_judged_as_it_stands() {
        assert_eq!(holm(&[Some(0.049)]), [Some(0.049)]);
        assert!(holm(&[]).is_empty());
    }
}
