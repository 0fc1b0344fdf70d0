//! The people behind a point of the curve.

use super::super::base::Base;
use super::super::facts::Facts;
use super::super::filter::Filter;
use super::lasting::Lasting;
use crate::domain::ids::CustomerId;

/// Which of those who were silent so long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhichSilent {
    /// All of them.
    All,
    /// Who came back within the time followed, at least once.
    Back,
    /// The others: they came later, or not yet.
    Away,
}

/// Those who were silent so long, as the curve counts them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SilentSince {
    /// Rhythms or days, as the rule of the filter counts.
    pub silent: f64,
    /// Which of them.
    pub which: WhichSilent,
}

/// The ids of these in the filter, by money a year, the most valuable first, ties by id.
#[must_use]
pub fn people(facts: &Facts, filter: &Filter, since: SilentSince) -> Vec<CustomerId> {
    let base = Base::new(facts, filter);
    let lasting = Lasting::of(&base);
    let Some(place) = lasting.place(since.silent) else { return Vec::new() };
    let mut gaps = Vec::new();
    let mut belongs = |row: usize| {
        let (mut reached, mut back) = (false, false);
        lasting.each(&base, row, &mut gaps, |silence| {
            let Some((_, since)) = lasting.reached(silence).nth(place) else { return };
            reached = true;
            back |= silence.ended && since <= lasting.within;
        });
        match since.which {
            WhichSilent::All => reached,
            WhichSilent::Back => back,
            WhichSilent::Away => reached && !back,
        }
    };
    base.by_worth(base.selected_briefs().map(|(row, _)| row).filter(|row| belongs(*row)))
}
