//! What differs between this period and the last: how many come again, who of the regulars leaves, and for what reasons. Each difference is
//! judged by its interval, the wider the more differences were looked at; it says who and how many, never what caused it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::contracts::{self, MemberGroup, MemberTurn};
use super::facts::Facts;
use super::filter::{Filter, Period};
use super::headline::{self, Compared};
use super::intervals::{Share, newcombe_p};
use super::leaving::Group;
use super::num;
use super::reasons::{self, Answers};
use super::segment::{self, Asked};
use super::small::Telling;
use super::standing::Standing;
use crate::domain::day::Day;
use crate::domain::ids::{CustomerId, ReasonId, TagId};
use crate::domain::money::Money;
use crate::domain::segment::{Pick, Tag};

/// What can be said of two shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// More now, by more than chance.
    More,
    /// Fewer now, by more than chance.
    Fewer,
    /// No real difference yet.
    Alike,
    /// One of the two is out of fewer than ten.
    TooFew,
}

/// A share now and in the period before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// In this period.
    pub now: Share,
    /// In the one before.
    pub before: Share,
    /// What can be said of the two.
    pub verdict: Verdict,
}

impl Moved {
    /// Judges two shares, as one of so many differences looked at.
    #[must_use]
    pub fn judged(now: Share, before: Share, looked_at: usize) -> Self {
        Self { now, before, verdict: verdict(now, before, looked_at) }
    }

    /// Whether the difference is more than chance.
    #[must_use]
    pub const fn is_real(self) -> bool {
        matches!(self.verdict, Verdict::More | Verdict::Fewer)
    }
}

/// A part of the customers that is looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// A segment, as it stood when the period began.
    Pick(Pick),
    /// Those who wear a tag, as it is now.
    Tag(TagId),
}

/// By row, who wears a tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tagged {
    /// Which.
    pub tag: Tag,
    /// Who.
    pub rows: Vec<bool>,
}

/// What differs between this period and the last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// Civil months of the period.
    pub months: u16,
    /// First day of this period.
    pub from: Day,
    /// Its last day.
    pub to: Day,
    /// How many came again in the newest and the one before of the longest windows of which three fit, and what can be said of the two.
    pub again: Option<(Compared, Moved)>,
    /// Of the regulars at the beginning of the period, those gone at its end.
    pub gone: Moved,
    /// What those were worth a year, now and before.
    pub money: (Money, Money),
    /// Money is profit, otherwise sales.
    pub profit: bool,
    /// It speaks of members, lost by their contracts; otherwise of regulars.
    #[serde(default)]
    pub members: bool,
    /// Of members, how many of those lost have one and the same last day, and which, where that are most of them: a list that tells that
    /// they left but not when. Nothing is said of more or fewer then.
    #[serde(default)]
    pub one_day: Option<(u64, Day)>,
    /// The part of the customers in which that differs most and its name, if by more than chance.
    pub part: Option<(Part, String, Moved)>,
    /// Parts large enough to be compared, and not everybody.
    pub parts: usize,
    /// Of those gone, the ones whose reason is known.
    pub known: (Share, Share),
    /// Of those whose reason is known, the reason whose share differs most, if by more than chance.
    pub reason: Option<(ReasonId, String, String, Moved)>,
    /// Reasons compared.
    pub reasons: usize,
}

/// By how much the shares differ in the sense of chance: how often it alone would bring a difference so large, times the differences
/// looked at (Bonferroni).
fn chance(moved: Moved, looked_at: usize) -> f64 {
    newcombe_p(moved.now, moved.before).unwrap_or(1.0) * num::float(num::count(looked_at.max(1)))
}

fn verdict(now: Share, before: Share, looked_at: usize) -> Verdict {
    if !Telling::of(now.all.min(before.all)).may_rank() {
        return Verdict::TooFew;
    }
    if chance(Moved { now, before, verdict: Verdict::Alike }, looked_at) >= LEVEL {
        return Verdict::Alike;
    }
    if now.rate() > before.rate() { Verdict::More } else { Verdict::Fewer }
}

/// One of those gone: which row, and their main reason as known at the end of the period.
struct Gone {
    row: usize,
    main: Option<ReasonId>,
    money: Money,
}

/// One period: the regulars at its beginning, and those of them who are gone at its end.
struct Stretch<'a> {
    base: &'a Base<'a>,
    regulars: Vec<usize>,
    gone: Vec<Gone>,
}

impl<'a> Stretch<'a> {
    /// From how they stood at the beginning to how they stand at the end.
    fn of(start: &Base<'_>, end: &'a Base<'a>) -> Self {
        if end.of_members {
            return Self::of_members(start.as_of, end);
        }
        let answers = Answers::of(end);
        let regulars: Vec<usize> = start.selected_briefs().filter(|(_, brief)| brief.is_regular()).map(|(row, _)| row).collect();
        let gone = regulars.iter().filter_map(|row| {
            let brief = end.brief(*row).filter(|brief| brief.gone_on().is_some())?;
            Some(Gone { row: *row, main: reasons::why(end, &answers, *row, brief).main, money: end.yearly(*row) })
        });
        Self { base: end, gone: gone.collect(), regulars }
    }

    /// The members on the evening before, and those of them who were lost: the churned of the rate.
    fn of_members(before: Day, end: &'a Base<'a>) -> Self {
        let answers = Answers::of(end);
        let lost = MemberGroup::Turned { turn: MemberTurn::LeftOfStart, from: before.plus_days(1), to: end.as_of };
        let gone = contracts::people(end, lost).into_iter().map(|row| {
            let main = end.brief(row).and_then(|brief| reasons::why(end, &answers, row, brief).main);
            Gone { row, main, money: end.yearly(row) }
        });
        Self { base: end, gone: gone.collect(), regulars: contracts::people(end, MemberGroup::On(before)) }
    }

    fn share(&self, fits: impl Fn(usize) -> bool) -> Share {
        let of = self.gone.iter().filter(|gone| fits(gone.row)).count();
        Share::new(num::count(of), num::count(self.regulars.iter().filter(|row| fits(**row)).count()))
    }

    fn group(&self) -> Group {
        let mut group = Group::default();
        self.gone.iter().for_each(|gone| group.add(gone.money));
        self.base.shown_group(group)
    }

    /// The last day that most of the members lost have in common, and how many they are.
    fn one_day(&self) -> Option<(u64, Day)> {
        let mut days: BTreeMap<Day, u64> = BTreeMap::new();
        let last = self.gone.iter().filter_map(|gone| self.base.brief(gone.row)?.gone_on());
        last.for_each(|day| *days.entry(day).or_default() += 1);
        let (day, people) = days.into_iter().max_by_key(|(_, people)| *people).filter(|_| self.base.of_members)?;
        let most = people * 2 > num::count(self.gone.len()) && Telling::of(people).may_rank();
        most.then_some((people, day))
    }

    fn known(&self) -> Share {
        Share::new(num::count(self.gone.iter().filter(|gone| gone.main.is_some()).count()), num::count(self.gone.len()))
    }

    fn reasons(&self) -> BTreeMap<ReasonId, u64> {
        let mut counts = BTreeMap::new();
        self.gone.iter().filter_map(|gone| gone.main).for_each(|reason| *counts.entry(reason).or_default() += 1);
        counts
    }
}

/// Beyond this likelihood a difference may be chance.
const LEVEL: f64 = 0.05;
/// The periods tried, the longest first.
const PERIODS: [u16; 4] = [12, 6, 3, 1];
/// Months of records before regulars can be told from newcomers.
const FIRST_MONTHS: i32 = 3;

/// The longest period, not longer than that of the filter, of which two fit into the records.
fn period(base: &Base<'_>) -> Option<u16> {
    // Who is a member is known from the first day.
    let joined = || base.facts.contracts.iter().map(|contract| contract.starts_on).min();
    let first = if base.of_members { joined()? } else { base.first_purchase()?.plus_months(FIRST_MONTHS) };
    let longest = match base.filter.period {
        Period::LastMonths(months) => months,
        Period::All => u16::MAX,
    };
    let fits = |months: &u16| base.as_of.plus_months(-2 * i32::from(*months)) >= first;
    PERIODS.into_iter().filter(|months| *months <= longest).find(fits)
}

/// The filter as of an earlier day: only what was known then.
fn as_known(filter: &Filter, day: Day) -> Filter {
    Filter { as_of: Some(day), ..filter.clone() }
}

/// What differs; none where the records do not hold two periods. `tagged`: the tags that are looked at.
#[must_use]
pub fn changed(facts: &Facts, filter: &Filter, tagged: &[Tagged]) -> Option<Changed> {
    let now = Base::new(facts, filter);
    let months = period(&now)?;
    let back = |times: i32| as_known(filter, now.as_of.plus_months(-times * i32::from(months)));
    let (one, two) = (back(1), back(2));
    let (then, earlier) = (Base::new(facts, &one), Base::new(facts, &two));
    let (this, last) = (Stretch::of(&then, &now), Stretch::of(&earlier, &then));
    let again = headline::compared(&now).filter(|_| !now.of_members).map(|found| (found, Moved::judged(found.now, found.before, 1)));
    let (part, parts) = by_part(facts, tagged, (&then, &this), (&earlier, &last));
    let (reason, reasons) = by_reason(facts, &this, &last);
    let one_day = this.one_day();
    Some(Changed {
        months,
        from: then.as_of.plus_days(1),
        to: now.as_of,
        again,
        gone: Moved::judged(this.share(|_| true), last.share(|_| true), 1),
        money: (this.group().money, last.group().money),
        profit: now.is_profit(),
        members: now.of_members,
        part: part.filter(|_| one_day.is_none()),
        one_day,
        parts,
        known: (this.known(), last.known()),
        reason,
        reasons,
    })
}

/// The one that differs most by more than chance: the least likely to come by it.
fn most<T>(all: Vec<(T, Moved)>) -> (Option<(T, Moved)>, usize) {
    let looked_at = all.len();
    let real = all.into_iter().filter(|(_, moved)| moved.is_real());
    (real.min_by(|a, b| chance(a.1, looked_at).total_cmp(&chance(b.1, looked_at))), looked_at)
}

const fn asked<'s>(base: &Base<'_>, standings: &'s [Standing]) -> Asked<'s> {
    Asked { standings, as_of: base.as_of, margin_percent: base.filter.margin_percent }
}

type Begun<'s, 'a> = (&'s Base<'a>, &'s Stretch<'a>);

/// Segments, written and saved, and tags: each counts as one of all that were large enough. In one segment nothing is looked for.
fn by_part(
    facts: &Facts,
    tagged: &[Tagged],
    (then, this): Begun<'_, '_>,
    (earlier, last): Begun<'_, '_>,
) -> (Option<(Part, String, Moved)>, usize) {
    if then.filter.segment.is_some() {
        return (None, 0);
    }
    // How everybody stood is asked only where a saved segment looks at it.
    let standings = |base: &Base<'_>| if facts.saved.is_empty() { Vec::new() } else { base.standings() };
    let (stood, stood_earlier) = (standings(then), standings(earlier));
    let (on, on_earlier) = (asked(then, &stood), asked(earlier, &stood_earlier));
    let picks = facts.picks().into_iter().map(|(pick, name)| {
        let rows = (segment::rows_in(facts, &pick, on), segment::rows_in(facts, &pick, on_earlier));
        (Part::Pick(pick), name, rows)
    });
    let tags = tagged.iter().map(|tagged| (Part::Tag(tagged.tag.id), tagged.tag.name.clone(), (tagged.rows.clone(), tagged.rows.clone())));
    let within = |rows: &[bool], stretch: &Stretch<'_>| stretch.share(|row| rows.get(row) == Some(&true));
    let shares = picks.chain(tags).map(|(part, name, (now, before))| (part, name, within(&now, this), within(&before, last)));
    let everybody = |now: Share, before: Share| (now.all, before.all) == (num::count(this.regulars.len()), num::count(last.regulars.len()));
    let compared: Vec<_> =
        shares.filter(|(.., now, before)| Telling::of(now.all.min(before.all)).may_rank() && !everybody(*now, *before)).collect();
    let looked_at = compared.len();
    let judged = compared.into_iter().map(|(part, name, now, before)| ((part, name), Moved::judged(now, before, looked_at)));
    let (found, looked_at) = most(judged.collect());
    (found.map(|((part, name), moved)| (part, name, moved)), looked_at)
}

type Named = (ReasonId, String, String, Moved);

fn by_reason(facts: &Facts, this: &Stretch<'_>, last: &Stretch<'_>) -> (Option<Named>, usize) {
    let (now, before) = (this.reasons(), last.reasons());
    let (known, known_before) = (this.known().of, last.known().of);
    let all: std::collections::BTreeSet<ReasonId> = now.keys().chain(before.keys()).copied().collect();
    let looked_at = all.len();
    let of = |counts: &BTreeMap<ReasonId, u64>, id: &ReasonId, all: u64| Share::new(counts.get(id).copied().unwrap_or_default(), all);
    let judged = |id: ReasonId| (id, Moved::judged(of(&now, &id, known), of(&before, &id, known_before), looked_at));
    let (found, looked_at) = most(all.into_iter().map(judged).collect());
    let named = found.map(|(id, moved)| {
        let reason = facts.reason(id);
        (id, reason.map(|r| r.name.clone()).unwrap_or_default(), reason.map(|r| r.code.clone()).unwrap_or_default(), moved)
    });
    (named, looked_at)
}

/// Whose of those gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GoneOf {
    /// All.
    All,
    /// Of a part.
    Part(Part),
    /// With this main reason.
    Reason(ReasonId),
    /// With any known main reason.
    Known,
}

/// Those who were regulars at the beginning of the period and are gone at its end, by money a year. `wearers`: by row, who wears the
/// tag that is asked for.
#[must_use]
pub fn people(facts: &Facts, filter: &Filter, of: &GoneOf, wearers: &[bool]) -> Vec<CustomerId> {
    let now = Base::new(facts, filter);
    let Some(months) = period(&now) else { return Vec::new() };
    let one = as_known(filter, now.as_of.plus_months(-i32::from(months)));
    let then = Base::new(facts, &one);
    let inside = match of {
        GoneOf::Part(Part::Pick(pick)) => segment::rows_in(facts, pick, asked(&then, &then.standings())),
        GoneOf::Part(Part::Tag(_)) => wearers.to_vec(),
        _ => Vec::new(),
    };
    let fits = |gone: &&Gone| match of {
        GoneOf::All => true,
        GoneOf::Part(_) => inside.get(gone.row) == Some(&true),
        GoneOf::Reason(id) => gone.main == Some(*id),
        GoneOf::Known => gone.main.is_some(),
    };
    let stretch = Stretch::of(&then, &now);
    let mut rows: Vec<_> = stretch.gone.iter().filter(fits).map(|gone| (std::cmp::Reverse(gone.money), gone.row)).collect();
    rows.sort_unstable();
    rows.into_iter().filter_map(|(_, row)| Some(facts.people.get(row)?.id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_interval_carries_is_a_difference() {
        let moved =
            |now: (u64, u64), before: (u64, u64), n| Moved::judged(Share::new(now.0, now.1), Share::new(before.0, before.1), n).verdict;
        assert_eq!(moved((40, 100), (20, 100), 1), Verdict::More);
        assert_eq!(moved((20, 100), (40, 100), 1), Verdict::Fewer);
        assert_eq!(moved((35, 100), (30, 100), 1), Verdict::Alike);
        assert_eq!(moved((34, 100), (20, 100), 1), Verdict::More);
        assert_eq!(moved((34, 100), (20, 100), 12), Verdict::Alike, "as one of twelve it may be chance");
        assert_eq!(moved((9, 9), (0, 50), 1), Verdict::TooFew);
    }
}
