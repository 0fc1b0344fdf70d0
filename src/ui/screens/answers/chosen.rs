//! The reasons chosen for the answer in view, not accepted yet, and what can be decided about it. Draws nothing.

use crate::domain::ids::{AnswerId, ReasonId};
use crate::engine::views::bench::BenchAnswer;

/// What was decided about the answer in view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui::screens) enum Verdict {
    /// It has the reasons chosen.
    Accept,
    /// It was read; there is no reason in it.
    NoReason,
    /// Come back to it.
    Later,
    /// It has a reason of this name, which is not in the codebook yet.
    New(String),
    /// It has a reason that was no longer offered.
    OfferAgain(ReasonId),
}

/// The reasons chosen for the answer in view.
#[derive(Debug, Default)]
pub(in crate::ui::screens) struct Chosen {
    answer: Option<AnswerId>,
    /// The main one first.
    pub(in crate::ui::screens) reasons: Vec<ReasonId>,
    /// Letters typed to find a reason.
    pub(super) find: String,
    /// The place of the one marked among those found.
    pub(super) at: usize,
    /// Letters have just begun to look for one: what is found comes into view.
    pub(super) begun: bool,
    /// Enter was pressed without a reason.
    pub(super) empty: bool,
    /// The search in the words wants the keyboard.
    pub(super) find_asked: bool,
}

impl Chosen {
    /// Another answer came into view: its own reasons are chosen.
    pub(super) fn follow(&mut self, answer: &BenchAnswer) {
        if self.answer != Some(answer.id) {
            self.forget();
            self.answer = Some(answer.id);
            self.reasons.clone_from(&answer.reasons);
        }
    }

    /// Nothing is chosen; what stands there is taken again from the answer in view.
    pub(super) fn forget(&mut self) {
        *self = Self { find_asked: self.find_asked, ..Self::default() };
    }

    /// A reason was made for this answer: it is chosen if that is still in view.
    pub(super) fn found(&mut self, answer: AnswerId, reason: ReasonId) {
        if self.answer == Some(answer) && !self.reasons.contains(&reason) {
            self.toggle(reason);
        }
    }

    pub(in crate::ui::screens) fn toggle(&mut self, reason: ReasonId) {
        self.empty = false;
        match self.reasons.iter().position(|r| *r == reason) {
            Some(at) => {
                self.reasons.remove(at);
            }
            None => self.reasons.push(reason),
        }
    }

    pub(in crate::ui::screens) fn make_main(&mut self, reason: ReasonId) {
        self.empty = false;
        self.reasons.retain(|r| *r != reason);
        self.reasons.insert(0, reason);
    }
}
