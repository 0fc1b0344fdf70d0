//! Of whom parts that stand side by side are made up: how many customers are alike in everything a comparison counts of them. Asked for
//! only where the comparison leaves the house, so that it can be seen which small group would follow from what is told.

use std::collections::BTreeMap;

use super::base::Base;
use super::facts::Facts;
use super::filter::Filter;
use super::side_by_side::{Laid, Side};
use crate::domain::customer::State;

/// Customers who are alike in everything a comparison counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SideKind {
    /// By side, whether they are in it.
    pub sides: Vec<bool>,
    /// How they stand now; none without a purchase.
    pub state: Option<State>,
    /// Of those who bought in the base window, whether they bought in the next.
    pub again: Option<bool>,
    /// Of those followed as regulars, whether they are gone.
    pub gone: Option<bool>,
}

/// Each kind of customer there is with how many they are; the filter's own segment does not count.
#[must_use]
pub fn kinds(facts: &Facts, filter: &Filter, sides: &[Side]) -> Vec<(SideKind, u64)> {
    let all = Filter { segment: None, ..filter.clone() };
    let base = Base::new(facts, &all);
    let laid = Laid::out(&base, sides);
    // Of somebody who was a member twice the membership that runs, or the last.
    let gone: BTreeMap<usize, bool> = laid.stays.iter().map(|(row, (_, gone))| (*row, *gone)).collect();
    let mut counts: BTreeMap<SideKind, u64> = BTreeMap::new();
    for row in 0..facts.people.len() {
        let kind = SideKind {
            sides: laid.members.iter().map(|rows| rows.get(row) == Some(&true)).collect(),
            state: base.brief(row).filter(|brief| brief.visits > 0).map(|brief| brief.state),
            again: laid.kept.get(row).copied().flatten(),
            gone: gone.get(&row).copied(),
        };
        *counts.entry(kind).or_default() += 1;
    }
    counts.into_iter().collect()
}
