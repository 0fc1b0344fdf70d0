//! What only counts how everybody in the filter stands, counted in one reading. What each number means stands with its figure.

use super::base::Base;
use super::brief::Brief;
use super::leaving::Sums;
use super::silent::Most;
use super::states::Counts;
use super::survival::Lengths;
use super::worth::Gone;
use crate::domain::customer::State;

/// The counts.
pub(super) struct Tally {
    /// By state.
    pub(super) counts: Counts,
    /// Left or gone quiet in the period.
    pub(super) leaving: Sums,
    /// Regulars gone within the last year.
    pub(super) gone: Gone,
    /// How long regulars stayed.
    pub(super) stayed: Lengths,
    /// Overdue, by money.
    pub(super) at_risk: Most,
    /// Gone quiet, by money.
    pub(super) silent: Most,
}

impl Tally {
    /// Reads everybody in the filter once, in parallel.
    pub(super) fn of(base: &Base<'_>) -> Self {
        let pieces = base.pieces(|rows| {
            let mut piece = Self::new(base);
            rows.for_each(|(row, brief)| piece.add(base, row, brief));
            piece
        });
        let mut all = Self::new(base);
        for piece in pieces {
            all.join(piece);
        }
        all
    }

    fn new(base: &Base<'_>) -> Self {
        Self {
            counts: Counts::default(),
            leaving: Sums::of(base),
            gone: Gone::of(base),
            stayed: Lengths::of(base),
            at_risk: Most::of(State::AtRisk),
            silent: Most::of(State::Lapsed),
        }
    }

    fn add(&mut self, base: &Base<'_>, row: usize, brief: &Brief) {
        self.counts.add(brief);
        self.leaving.add(base, row, brief);
        self.gone.add(brief);
        self.stayed.add(base, row, brief);
        self.at_risk.add(base, row, brief);
        self.silent.add(base, row, brief);
    }

    fn join(&mut self, other: Self) {
        self.counts = self.counts.with(other.counts);
        self.leaving.join(&other.leaving);
        self.gone.join(&other.gone);
        self.stayed.join(&other.stayed);
        self.at_risk.join(other.at_risk);
        self.silent.join(other.silent);
    }
}
