//! Of the members the leading window lost: how many could have been kept, by the kind of the reason they left for. Whoever left because a
//! payment failed is apart, also where no reason is known.

use serde::{Deserialize, Serialize};

use super::movements::{Moved, Movements};
use super::walk::{Cause, Move};
use crate::analysis::avoidable::Avoidable;
use crate::analysis::base::Base;
use crate::analysis::num;
use crate::analysis::reasons::{self, Answers};
use crate::domain::day::Day;
use crate::domain::departure::ReasonSource;
use crate::domain::reason::ReasonKind;

/// The members lost in the leading window, by the kind of their reason.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ByKind {
    /// Kept, of the members at the start less known unavoidable loss; what else is known of the others.
    pub kept: Avoidable,
    /// Of those who left for another known reason, whose payment failed or the like.
    pub involuntary: u64,
}

impl ByKind {
    /// Left for a known reason that could have been avoided.
    #[must_use]
    pub const fn avoidable(&self) -> u64 {
        self.kept.other.saturating_sub(self.involuntary)
    }
}

/// Of the members at the start, who left in the window: which row, and for what kind of reason, where it is known.
pub(super) fn lost(base: &Base<'_>, moves: &[Moved], window: &Movements) -> Vec<(usize, Option<ReasonKind>)> {
    let answers = Answers::of(base);
    let within = window.from.number()..=window.to.number();
    let left = moves.iter().filter(|(day, ..)| within.contains(day)).filter_map(|(day, row, moved)| match moved {
        Move::Left { since, cause, .. } if *since < window.from.number() => Some((*row, Day::from_number(*day), *cause)),
        _ => None,
    });
    left.map(|(row, day, cause)| {
        let kind = kind(base, &answers, row, day);
        (row, kind.or_else(|| (cause == Cause::Involuntary).then_some(ReasonKind::Involuntary)))
    })
    .collect()
}

/// Counts them; none without a leading window.
pub(super) fn count(base: &Base<'_>, moves: &[Moved], window: Option<&Movements>) -> Option<ByKind> {
    let window = window?;
    let lost = lost(base, moves, window);
    let of = |kind: Option<ReasonKind>| num::count(lost.iter().filter(|(_, found)| *found == kind).count());
    let (unavoidable, involuntary, unknown) = (of(Some(ReasonKind::Unavoidable)), of(Some(ReasonKind::Involuntary)), of(None));
    let churn = window.churn();
    let other = churn.of.saturating_sub(unavoidable + unknown);
    Some(ByKind { kept: Avoidable::of(churn.all.saturating_sub(churn.of), unavoidable, other, unknown), involuntary })
}

/// The kind of the main reason of one leaving, from the customer's words or told to staff: of one who is away still also from what they
/// answered.
fn kind(base: &Base<'_>, answers: &Answers<'_>, row: usize, day: Day) -> Option<ReasonKind> {
    let of = |reason| base.facts.reason(reason).map(|reason| reason.kind);
    if let Some(brief) = base.brief(row).filter(|brief| brief.gone_on() == Some(day)) {
        let why = reasons::why(base, answers, row, brief);
        return why.main.map(|main| why.kind.or_else(|| of(main)).unwrap_or_default());
    }
    let (_, departures) = base.departures(row);
    let departure = departures.iter().find(|departure| departure.left_on == day)?;
    let main = departure.main.filter(|given| given.source != ReasonSource::OwnersGuess && base.facts.is_leaving(given.reason))?;
    Some(departure.kind_override.or_else(|| of(main.reason)).unwrap_or_default())
}
