//! The people behind a number: every figure opens them.

use serde::{Deserialize, Serialize};

use super::avoidable::{self, NotKept};
use super::base::Base;
use super::brief::Brief;
use super::contracts::{self, MemberGroup};
use super::facts::Facts;
use super::filter::Filter;
use super::headline::{self, bought};
use super::leaving;
use super::reasons::{self, Answers, Part, Why};
use super::standing::{Standing, Turn};
use super::states::LookBack;
use super::stayed::{self, StayedTo};
use super::watch;

use crate::domain::customer::State;
use crate::domain::day::{Day, Month};
use crate::domain::ids::{CustomerId, ReasonId};

/// A number whose people are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Behind {
    /// All buyers.
    Buyers,
    /// In this state.
    State(State),
    /// Coming or overdue.
    Regulars,
    /// With two or more purchase days, whatever became of them.
    RepeatBuyers,
    /// Back.
    Back,
    /// Left or gone quiet in the period.
    Leavers,
    /// Of those, with a recorded departure.
    LeaversTold,
    /// Of those, by the rule.
    LeaversByRule,
    /// Leavers who named this reason.
    Reason(ReasonId),
    /// Leavers for whom it was the main reason.
    MainReason(ReasonId),
    /// Leavers with a guess of the owner that it was this.
    GuessedReason(ReasonId),
    /// Leavers whose reason is known.
    ReasonKnown,
    /// Leavers nobody has asked yet.
    NotAsked,
    /// The base of the headline.
    HeadlineBase,
    /// Kept, of the headline.
    HeadlineKept,
    /// Bought in the base window of the headline and not in the next.
    HeadlineNotKept,
    /// Of those, with a known main reason that could not be avoided.
    HeadlineUnavoidable,
    /// Bought in both windows of a retention row.
    Retained {
        /// First day of the base window.
        base_from: Day,
        /// Last day of the base window.
        base_to: Day,
        /// First day of the window.
        from: Day,
        /// Last day of the window.
        to: Day,
    },
    /// Bought in the base window of a retention row and not in the other.
    NotRetained {
        /// First day of the base window.
        base_from: Day,
        /// Last day of the base window.
        base_to: Day,
        /// First day of the window.
        from: Day,
        /// Last day of the window.
        to: Day,
    },
    /// Of a cohort (months in one step, first month), bought in its month or quarter `k`.
    Cohort {
        /// First month of the cohort.
        cohort: Month,
        /// Months in one step: 1, 3 or 12.
        months: u8,
        /// Step after the first.
        k: u32,
    },
    /// The same, but in that step or later.
    CohortSince {
        /// First month of the cohort.
        cohort: Month,
        /// Months in one step: 1, 3 or 12.
        months: u8,
        /// Step after the first.
        k: u32,
    },
    /// Took a turn of the balance of regulars between two days.
    Turned {
        /// Which.
        turn: Turn,
        /// First day.
        from: Day,
        /// Last day.
        to: Day,
    },
    /// Were regulars at the end of a day, as known then.
    RegularsOn(Day),
    /// Members, by their contracts.
    Members(MemberGroup),
    /// Some of those on the curve of how long they stay.
    Stayed(StayedTo),
    /// Gone quiet on the day of the look-back.
    LookBackQuiet,
    /// Of those, bought since.
    LookBackCameBack,
}

/// The ids of the people in the filter behind a number, by money a year, the most valuable first, ties by id.
#[must_use]
pub fn people_behind(facts: &Facts, filter: &Filter, behind: Behind) -> Vec<CustomerId> {
    let base = Base::new(facts, filter);
    let chosen: Vec<usize> = match behind {
        Behind::LookBackQuiet | Behind::LookBackCameBack => looked_back(&base, behind == Behind::LookBackCameBack),
        Behind::HeadlineBase | Behind::HeadlineKept | Behind::HeadlineNotKept => of_headline(&base, behind),
        Behind::HeadlineUnavoidable => unavoidable(&base),
        Behind::Reason(_) | Behind::MainReason(_) | Behind::GuessedReason(_) | Behind::ReasonKnown | Behind::NotAsked => {
            of_reason(&base, behind)
        }
        Behind::Turned { turn, from, to } => {
            let within = from.number()..=to.number();
            base.turned(|turns| turns.iter().any(|(day, taken)| *taken == turn && within.contains(day)))
        }
        Behind::Members(group) => contracts::people(&base, group),
        Behind::Stayed(of) => stayed::rows(&base, of),
        Behind::RegularsOn(day) => base.turned(|turns| was_regular(turns, day.number())),
        _ => base.selected().filter(|(row, standing)| stands(&base, *row, standing, behind)).map(|(row, _)| row).collect(),
    };
    base.by_worth(chosen)
}

/// The ids of the leavers in the filter for whom one of these was the main reason, the most valuable first.
#[must_use]
pub fn people_with_main(facts: &Facts, filter: &Filter, reasons: &[ReasonId]) -> Vec<CustomerId> {
    let base = Base::new(facts, filter);
    let chosen = with_reason(&base, |why| why.main.is_some_and(|main| reasons.contains(&main)));
    base.by_worth(chosen)
}

/// Whether someone belongs, by how they stand and when they bought.
fn stands(base: &Base<'_>, row: usize, standing: &Standing, behind: Behind) -> bool {
    let left = |state| standing.state == state && standing.gone_on().is_some_and(|day| base.filter.period.contains(day, base.as_of));
    match behind {
        Behind::Buyers => standing.visits > 0,
        // Members who left without a purchase on record are no buyers; they stand among the leavers.
        Behind::State(State::Lost) => standing.state == State::Lost && standing.visits > 0,
        Behind::State(state) => standing.state == state,
        Behind::Regulars => standing.is_regular(),
        Behind::RepeatBuyers => standing.visits > 1,
        Behind::Back => standing.is_back(),
        Behind::Leavers => left(State::Lost) || left(State::Lapsed),
        Behind::LeaversTold => left(State::Lost),
        Behind::LeaversByRule => left(State::Lapsed),
        Behind::Retained { base_from, base_to, from, to } => {
            let days = base.visits.of(row);
            bought(days, base_from, base_to) && bought(days, from, to)
        }
        Behind::NotRetained { base_from, base_to, from, to } => {
            let days = base.visits.of(row);
            bought(days, base_from, base_to) && !bought(days, from, to)
        }
        Behind::Cohort { cohort, months, k } | Behind::CohortSince { cohort, months, k } => {
            let span = |step: u32| {
                let start = cohort.plus(i32::try_from(step).unwrap_or(i32::MAX / 4).saturating_mul(i32::from(months)));
                (start.first_day(), start.plus(i32::from(months) - 1).last_day())
            };
            let (first, last) = span(0);
            let (from, to) = span(k);
            let to = if matches!(behind, Behind::CohortSince { .. }) { base.as_of } else { to };
            standing.first.is_some_and(|day| (first..=last).contains(&day)) && bought(base.visits.of(row), from, to)
        }
        _ => false,
    }
}

/// Whether the last of these turns up to a day left somebody a regular.
fn was_regular(turns: &[(i32, Turn)], day: i32) -> bool {
    let last = turns.iter().rfind(|(on, turn)| *on <= day && *turn != Turn::First);
    last.is_some_and(|(_, turn)| matches!(turn, Turn::Became | Turn::Back))
}

fn looked_back(base: &Base<'_>, came_back: bool) -> Vec<usize> {
    let quiet = watch::quiet(base, base.as_of.plus_days(-LookBack::DAYS), base.filter.rule);
    quiet.into_iter().filter(|(_, since)| *since || !came_back).map(|(row, _)| row).collect()
}

fn of_headline(base: &Base<'_>, behind: Behind) -> Vec<usize> {
    let Some(found) = headline::find(base) else { return Vec::new() };
    let belongs = |row: usize| {
        let days = base.visits.of(row);
        let kept = bought(days, found.from, found.to);
        let wanted = match behind {
            Behind::HeadlineKept => kept,
            Behind::HeadlineNotKept => !kept,
            _ => true,
        };
        wanted && bought(days, found.base_from, found.base_to)
    };
    base.selected_briefs().map(|(row, _)| row).filter(|row| belongs(*row)).collect()
}

fn unavoidable(base: &Base<'_>) -> Vec<usize> {
    let Some(found) = headline::find(base) else { return Vec::new() };
    avoidable::not_kept(base, &found).into_iter().filter(|(_, why)| *why == NotKept::Unavoidable).map(|(row, _)| row).collect()
}

fn of_reason(base: &Base<'_>, behind: Behind) -> Vec<usize> {
    with_reason(base, |why| match behind {
        Behind::Reason(id) => why.named.contains(&id),
        Behind::MainReason(id) => why.main == Some(id),
        Behind::GuessedReason(id) => why.part() == Part::Guessed && why.guess == Some(id),
        Behind::ReasonKnown => why.part() == Part::Known,
        _ => why.part() == Part::NotAsked,
    })
}

/// The leavers whose reasons are so.
fn with_reason(base: &Base<'_>, fits: impl Fn(&Why) -> bool) -> Vec<usize> {
    let answers = Answers::of(base);
    let belongs = |row: usize, brief: &Brief| fits(&reasons::why(base, &answers, row, brief));
    leaving::leavers(base).filter(|(row, brief)| belongs(*row, brief)).map(|(row, _)| row).collect()
}
