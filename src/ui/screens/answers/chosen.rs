//! The reasons chosen for the answer in view, not accepted yet, what is suggested for it, and what can be decided about it. Draws nothing.

use std::collections::HashMap;

use crate::domain::coding::{AnswerCoding, DecidedBy, Passage};
use crate::domain::ids::{AnswerId, ReasonId};
use crate::engine::views::bench::BenchAnswer;
use crate::engine::views::reasons::ReasonRow;
use crate::engine::views::suggestions::{Suggested, SuggestedReason};

use super::Book;
use super::marking::Marking;

/// Reasons with a key of their own.
pub(super) const KEYS: usize = 9;

/// What was decided about the answer in view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui::screens) enum Verdict {
    /// It has the reasons chosen, or the first one suggested.
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

/// What is suggested for the answer in view, and which reasons have a key. Once it is known it stays as it is for as long as one looks.
#[derive(Debug, Default)]
pub(super) struct Offer {
    /// None while it is on its way, or for one somebody has decided about.
    pub(super) suggested: Option<Suggested>,
    order: Vec<ReasonId>,
    /// It will not change any more.
    fixed: bool,
}

impl Offer {
    /// What is known of it now; `last` says that nothing newer is on its way.
    pub(super) fn follow(&mut self, suggested: Option<&Suggested>, book: &Book<'_>, last: bool) {
        if self.fixed {
            return;
        }
        if suggested.is_some() {
            self.suggested = suggested.cloned();
        }
        let first: Vec<ReasonId> = self.guesses().iter().filter_map(|guess| guess.reason).collect();
        let others = book.offered.iter().map(|row| row.reason.id).filter(|id| !first.contains(id));
        self.order = first.iter().copied().chain(others).collect();
        self.fixed = last;
    }

    /// What is suggested, likeliest first.
    pub(super) fn guesses(&self) -> &[SuggestedReason] {
        self.suggested.as_ref().map(|s| s.guesses.as_slice()).unwrap_or_default()
    }

    /// The reasons in the order of their keys; those made since come last.
    pub(super) fn keyed<'a>(&self, book: &Book<'a>) -> Vec<&'a ReasonRow> {
        let known = self.order.iter().filter_map(|id| book.offered.iter().copied().find(|row| row.reason.id == *id));
        let new = book.offered.iter().copied().filter(|row| !self.order.contains(&row.reason.id));
        known.chain(new).collect()
    }
}

/// The reasons chosen for the answer in view.
#[derive(Debug, Default)]
pub(in crate::ui::screens) struct Chosen {
    answer: Option<AnswerId>,
    /// The main one first.
    pub(in crate::ui::screens) reasons: Vec<ReasonId>,
    /// Words that say one of them.
    pub(super) passages: Vec<Passage>,
    /// Words being marked: the next reason is theirs.
    pub(super) marking: Option<Marking>,
    /// What is suggested.
    pub(super) offer: Offer,
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
    /// As the answer has it.
    stored: (Vec<ReasonId>, Vec<Passage>),
    /// What was chosen for others and not accepted: it is there again when one comes back to them.
    left: HashMap<AnswerId, (Vec<ReasonId>, Vec<Passage>)>,
}

impl Chosen {
    /// Another answer came into view: its own reasons are chosen, or those chosen for it before.
    pub(super) fn follow(&mut self, answer: &BenchAnswer) {
        if self.answer == Some(answer.id) {
            return;
        }
        let chosen = (std::mem::take(&mut self.reasons), std::mem::take(&mut self.passages));
        if let Some(before) = self.answer.filter(|_| chosen != self.stored) {
            self.left.insert(before, chosen);
        }
        self.forget();
        self.answer = Some(answer.id);
        self.stored = (answer.reasons.clone(), answer.passages.clone());
        (self.reasons, self.passages) = self.left.remove(&answer.id).unwrap_or_else(|| self.stored.clone());
    }

    /// Nothing is chosen; what stands there is taken again from the answer in view.
    pub(super) fn forget(&mut self) {
        *self = Self { find_asked: self.find_asked, left: std::mem::take(&mut self.left), ..Self::default() };
    }

    /// Reasons that are there no longer are not chosen.
    pub(super) fn keep(&mut self, is_there: impl Fn(ReasonId) -> bool) {
        self.reasons.retain(|id| is_there(*id));
        self.drop_passages();
    }

    /// A reason was made for this answer: it is chosen if that is still in view.
    pub(super) fn found(&mut self, answer: AnswerId, reason: ReasonId) {
        if self.answer == Some(answer) {
            self.add(reason);
        }
    }

    /// Chooses a reason, for the words being marked if there are any.
    pub(super) fn add(&mut self, reason: ReasonId) {
        self.empty = false;
        if !self.reasons.contains(&reason) {
            self.reasons.push(reason);
        }
        self.mark(reason);
    }

    /// Chooses a reason or takes it off; words being marked are given it.
    pub(in crate::ui::screens) fn toggle(&mut self, reason: ReasonId) {
        if self.marking.is_some() || !self.reasons.contains(&reason) {
            self.add(reason);
            return;
        }
        self.empty = false;
        self.reasons.retain(|r| *r != reason);
        self.drop_passages();
    }

    pub(in crate::ui::screens) fn make_main(&mut self, reason: ReasonId) {
        self.empty = false;
        self.reasons.retain(|r| *r != reason);
        self.reasons.insert(0, reason);
    }

    /// The reason words are given where none is said: the main one, or the first one suggested.
    pub(super) fn likeliest(&self) -> Option<ReasonId> {
        self.reasons.first().copied().or_else(|| self.offer.guesses().first().and_then(|guess| guess.reason))
    }

    fn mark(&mut self, reason: ReasonId) {
        let Some(marking) = self.marking.take() else { return };
        let range = marking.range();
        let (Ok(first), Ok(past)) = (u32::try_from(range.start), u32::try_from(range.end)) else { return };
        let passage = Passage { first, past, reason };
        if !self.passages.contains(&passage) {
            self.passages.push(passage);
            self.passages.sort_unstable();
        }
    }

    fn drop_passages(&mut self) {
        let reasons = &self.reasons;
        self.passages.retain(|passage| reasons.contains(&passage.reason));
    }

    /// Whether Enter takes the first suggestion.
    pub(super) fn takes_first(&self) -> bool {
        self.reasons.is_empty() && !self.offer.guesses().is_empty()
    }

    /// What is written down about the answer in view; none where nothing was chosen.
    pub(super) fn coding(&mut self, answer: AnswerId, verdict: &Verdict) -> Option<AnswerCoding> {
        let guesses = self.offer.guesses();
        let reasons: Vec<ReasonId> = match verdict {
            Verdict::NoReason => Vec::new(),
            _ if self.takes_first() => guesses.first().and_then(|guess| guess.reason).into_iter().collect(),
            _ if self.reasons.is_empty() => return None,
            _ => self.reasons.clone(),
        };
        let said = |reason: Option<ReasonId>| guesses.iter().any(|guess| guess.reason == reason);
        let taken = if reasons.is_empty() { said(None) } else { reasons.iter().all(|reason| said(Some(*reason))) };
        let by = if taken { DecidedBy::Accepted } else { DecidedBy::Person };
        let trial = self.offer.suggested.as_ref().and_then(|suggested| suggested.blind);
        let passages = std::mem::take(&mut self.passages);
        Some(AnswerCoding { passages, by, trial, ..AnswerCoding::read(answer, reasons) })
    }
}
