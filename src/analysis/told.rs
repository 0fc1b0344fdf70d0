//! What each of those who left or went quiet in the period told of why, one by one, with the reasons counted over them: so that two states
//! of the codebook can be laid side by side, and people counted once who told several reasons of one group.

use super::base::Base;
use super::facts::Facts;
use super::filter::Filter;
use super::leaving;
use super::reasons::{self, Answers, Reasons};
use crate::domain::ids::{CustomerId, ReasonId};
use crate::domain::money::Money;
use crate::domain::reason::ReasonKind;

/// One who left or went quiet in the period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaver {
    /// Who.
    pub customer: CustomerId,
    /// What they were worth a year; profit where a margin is entered, otherwise sales.
    pub money: Money,
    /// The main reason, in their own words or as told to staff.
    pub main: Option<ReasonId>,
    /// Every reason they named, the main one first, none twice.
    pub named: Vec<ReasonId>,
    /// The owner's guess, where they named none.
    pub guess: Option<ReasonId>,
    /// Kind of the main reason for this leaving.
    pub kind: Option<ReasonKind>,
}

/// The leavers of the period and their reasons.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// One by one.
    pub leavers: Vec<Leaver>,
    /// Counted.
    pub reasons: Reasons,
}

/// What was told under a filter.
#[must_use]
pub fn told(facts: &Facts, filter: &Filter) -> Told {
    let base = Base::new(facts, filter);
    let answers = Answers::of(&base);
    let leaver = |(row, brief): (usize, &super::brief::Brief)| {
        let why = reasons::why(&base, &answers, row, brief);
        let kind = why.main.and_then(|main| why.kind.or_else(|| Some(facts.reason(main)?.kind)));
        let guess = why.guess.filter(|_| why.main.is_none());
        Some(Leaver {
            customer: facts.people.get(row)?.id,
            money: base.shown(base.yearly(row)),
            main: why.main,
            named: why.named,
            guess,
            kind,
        })
    };
    Told { leavers: leaving::leavers(&base).filter_map(leaver).collect(), reasons: reasons::count(&base) }
}
