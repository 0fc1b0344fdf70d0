//! Which rules, steps and flows of a shared report may be shown, so that no group under five follows from two of them next to
//! each other.

use super::people::times_after;
use super::{few, hidden};
use crate::analysis::silence::SilencePoint;
use crate::analysis::slider::SliderRow;
use crate::analysis::survival::SurvivalRow;
use crate::analysis::{Figures, Period, Share};
use crate::domain::rule::QuietRule;

/// The rules that may be shown with their look-back, of one kind, the one in force first: who is quiet by the longer of two
/// rules is quiet by the shorter one too, so that the groups between two rules must be large enough as well.
pub(in crate::report) fn rules<'f>(rows: &[&'f SliderRow], in_force: QuietRule) -> Vec<&'f SliderRow> {
    let mut ordered = rows.to_vec();
    ordered.sort_by_key(|rule| std::cmp::Reverse(rule.lookback.quiet));
    let first = ordered.iter().filter(|row| row.rule == in_force);
    let mut shown: Vec<&SliderRow> = Vec::new();
    for row in first.chain(ordered.iter().filter(|row| row.rule != in_force)) {
        let apart = |other: &&SliderRow| {
            let (mine, theirs) = (row.lookback, other.lookback);
            let stayed = |back: crate::analysis::states::LookBack| back.quiet.saturating_sub(back.came_back);
            let differences =
                [mine.quiet.abs_diff(theirs.quiet), mine.came_back.abs_diff(theirs.came_back), stayed(mine).abs_diff(stayed(theirs))];
            !differences.into_iter().any(few)
        };
        if !hidden(row.lookback.share()) && shown.iter().all(apart) {
            shown.push(row);
        }
    }
    ordered.retain(|row| shown.iter().any(|kept| kept.rule == row.rule));
    ordered
}

/// Steps of the curve put together until each stands for five people or more, for as long as five are followed.
pub(in crate::report) fn steps(rows: &[SurvivalRow]) -> Vec<&SurvivalRow> {
    let mut gone = 0;
    let mut shown = Vec::new();
    for row in rows.iter().filter(|row| row.t > 0.0) {
        gone += row.events;
        if gone >= super::SMALLEST && row.at_risk.saturating_sub(row.events) >= super::SMALLEST {
            shown.push(row);
            gone = 0;
        }
    }
    shown
}

/// How many are followed at these moments, none where two of them would tell a group under five apart.
pub(in crate::report) fn followed(counts: impl IntoIterator<Item = u64>) -> Vec<Option<u64>> {
    let mut last: Option<u64> = None;
    let told = counts.into_iter().map(|count| {
        let safe = !few(count) && last.is_none_or(|last| !few(last.abs_diff(count)));
        last = if safe { Some(count) } else { last };
        safe.then_some(count)
    });
    told.collect()
}

/// How many of several groups are followed at these moments, each with how many everybody is: whether it may be told by moment and
/// group. Not where one is a group under five, or what one has more than at the last moment told, or what any of them together leave of
/// everybody; nor, where groups overlap, what one has more than others.
pub(in crate::report) fn together(moments: &[(Vec<u64>, u64)], overlapping: bool) -> Vec<Vec<bool>> {
    let mut last: Vec<Option<u64>> = Vec::new();
    let mut moment = |(counts, everybody): &(Vec<u64>, u64)| {
        last.resize(counts.len(), None);
        let mut sums = vec![0_u64];
        let mut of = |(count, last): (&u64, &mut Option<u64>)| {
            let apart = |sum: &u64| !few(everybody.abs_diff(sum + count)) && (!overlapping || !few(sum.abs_diff(*count)));
            let rest = sums.iter().all(apart);
            let told = !few(*count) && rest && last.is_none_or(|last| !few(last.abs_diff(*count)));
            if told {
                *last = Some(*count);
                sums = sums.iter().flat_map(|sum| [*sum, sum + count]).collect();
            }
            told
        };
        counts.iter().zip(&mut last).map(&mut of).collect::<Vec<bool>>()
    };
    moments.iter().map(&mut moment).collect()
}

/// Points of the curve of silence, that of the rule first: each of five silences and customers or more, and of five silences fewer or
/// more than at any other. The share tells how many silences ended and whose they are, and how many did not: those are no few either.
pub(in crate::report) fn silences(points: &[SilencePoint], rule: Option<SilencePoint>) -> Vec<SilencePoint> {
    let mut shown: Vec<SilencePoint> = Vec::new();
    for point in rule.iter().chain(points) {
        let apart = shown.iter().all(|other| other.reached != point.reached && !few(other.reached.abs_diff(point.reached)));
        // The same silences once more, some of them ended by then: as many that no few ended between the two.
        let sliver = |other: &SilencePoint| few(other.ended.abs_diff(point.ended)) || few(other.back.abs_diff(point.back));
        let same = || shown.iter().filter(|other| other.reached == point.reached);
        let again = same().any(|other| other.silent.total_cmp(&point.silent).is_ne()) && !same().any(sliver);
        let (ended, back) = (Share::new(point.ended, point.reached), Share::new(point.back, point.customers));
        if !hidden(ended) && !hidden(back) && (apart || again) {
            shown.push(*point);
        }
    }
    shown.sort_by(|a, b| a.silent.total_cmp(&b.silent));
    shown
}

/// Whether the balance of regulars may be shown: no flow, no number of regulars and no sum of flows is a group under five, nor what it
/// leaves of the numbers of leavers.
pub(in crate::report) fn balance(figures: &Figures) -> bool {
    let flows = |row: &crate::analysis::balance::BalanceRow| [row.became_regular, row.came_back, row.went_quiet, row.left];
    let numbers = figures.balance.iter().flat_map(|row| flows(row).into_iter().chain([row.regulars_at_start, row.regulars_at_end]));
    !numbers.into_iter().any(few) && !gives_away_who_came_back(figures)
}

/// Whoever went quiet or left in the period, or the last year, and is none of its leavers has come back since; the others who came back in
/// it had gone before. Both follow where the windows of the balance tell how many went and came back in that time.
fn gives_away_who_came_back(figures: &Figures) -> bool {
    let Some(as_of) = figures.as_of.filter(|_| !figures.of_members()) else { return false };
    let (leaving, year) = ((figures.filter.period, figures.leaving.regulars), (Period::LastMonths(12), figures.worth.yearly_loss.of));
    [leaving, year].into_iter().any(|(period, leavers)| {
        let before = period.day_before(as_of);
        let gone = times_after(figures, before, |row| row.went_quiet + row.left);
        let Some(since) = gone.and_then(|gone| gone.checked_sub(leavers)) else { return false };
        let back = times_after(figures, before, |row| row.came_back);
        few(since) || back.and_then(|back| back.checked_sub(since)).is_some_and(few)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_of_silence_tells_no_few_who_came_back_or_did_not() {
        let point = |silent, (ended, reached), (back, customers)| SilencePoint {
            silent,
            reached,
            customers,
            ended,
            back,
            came_back: 0.5,
            interval: None,
        };
        let points = [
            point(1.0, (60, 100), (40, 60)),
            point(2.0, (3, 80), (0, 50)),
            point(3.0, (68, 70), (45, 50)),
            point(4.0, (20, 60), (4, 40)),
            point(5.0, (45, 50), (28, 30)),
            point(6.0, (0, 40), (0, 25)),
            point(7.0, (5, 20), (5, 15)),
        ];
        let told = |rule| silences(&points, rule).iter().map(|point| point.silent).collect::<Vec<_>>();
        assert_eq!(told(None), [1.0, 6.0, 7.0]);
        assert_eq!(told(Some(points[3])), [1.0, 6.0, 7.0], "that of the rule is no exception");
    }

    #[test]
    fn what_groups_leave_of_everybody_is_not_told_if_it_is_few() {
        assert_eq!(together(&[(vec![21, 24], 100)], false), [vec![true, true]], "two groups that share nobody");
        assert_eq!(together(&[(vec![21, 24], 100)], true), [vec![true, false]], "one may lie within the other: three would follow");
        assert_eq!(together(&[(vec![21, 24], 48)], false), [vec![true, false]], "three are in neither");
        assert_eq!(together(&[(vec![21], 100), (vec![19], 98), (vec![15], 90)], false), [[true], [false], [true]]);
    }
}
