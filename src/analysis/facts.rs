//! The facts all figures are computed from: columns in memory, immutable, shared. `store` fills them, `analysis` reads them.
//! A change of customers or reasons replaces only that part; the purchases, by far the largest, stay shared.

use std::sync::{Arc, OnceLock};

use crate::domain::coding::DecidedBy;
use crate::domain::contract::{AmountChange, Business, Ending};
use crate::domain::customer::Channel;
use crate::domain::day::Day;
use crate::domain::departure::{GivenReason, HowKnown};
use crate::domain::ids::{AnswerId, CustomerId, IdentityId, ReasonId, SegmentId, VersionId};
use crate::domain::language::Language;
use crate::domain::money::Money;
use crate::domain::questionnaire::Audience;
use crate::domain::reason::{Reason, ReasonGroup, ReasonKind};
use crate::domain::segment::{Pick, Segment};
use crate::domain::settings::Closed;

use super::record::Record;

/// Everything figures are computed from, at one revision of the workspace.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The customers, by ascending id; a *row* below is an index into this list.
    pub people: Arc<Vec<Person>>,
    /// Their purchases.
    pub purchases: Arc<Purchases>,
    /// Names of segments; `Person::segment` is an index into this list.
    pub segments: Arc<Vec<String>>,
    /// Saved segments, by name.
    pub saved: Arc<Vec<SavedSegment>>,
    /// Recorded departures, by row and then day.
    pub departures: Arc<Vec<DepartureFact>>,
    /// Contracts of members, by row and then first day.
    pub contracts: Arc<Vec<ContractFact>>,
    /// Guesses of the owner, by row, the newest of each last.
    pub guesses: Arc<Vec<GuessFact>>,
    /// The codebook.
    pub reasons: Arc<Vec<Reason>>,
    /// Its groups, in their order.
    pub groups: Arc<Vec<ReasonGroup>>,
    /// Answers in words, by ascending id, with the reasons people gave them.
    pub answers: Arc<Vec<AnswerFact>>,
    /// Sales without a customer.
    pub loose: LooseSales,
    /// The last civil day for which purchases are complete: of the newest import, or set by hand. None without purchases.
    pub as_of: Option<Day>,
}

/// What figures need to know of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    /// Whose id.
    pub id: CustomerId,
    /// Index into [`Facts::segments`], if they are in one.
    pub segment: Option<u32>,
    /// Day they joined, where recorded.
    pub joined: Option<Day>,
}

/// Receipts by customer, in compressed rows: those of row `i` stand at `offsets[i]..offsets[i + 1]`, by day.
#[derive(Debug, Clone)]
pub struct Purchases {
    offsets: Vec<u32>,
    days: Vec<i32>,
    amounts: Vec<i64>,
    /// What they come to whatever is asked; made when it is first needed.
    record: OnceLock<Arc<Record>>,
}

impl Default for Purchases {
    fn default() -> Self {
        Self { offsets: vec![0], days: Vec::new(), amounts: Vec::new(), record: OnceLock::new() }
    }
}

impl PartialEq for Purchases {
    fn eq(&self, other: &Self) -> bool {
        (&self.offsets, &self.days, &self.amounts) == (&other.offsets, &other.days, &other.amounts)
    }
}

impl Eq for Purchases {}

impl Purchases {
    /// Room for so many customers and receipts.
    #[must_use]
    pub fn with_capacity(customers: usize, receipts: usize) -> Self {
        let mut offsets = Vec::with_capacity(customers + 1);
        offsets.push(0);
        Self { offsets, days: Vec::with_capacity(receipts), amounts: Vec::with_capacity(receipts), record: OnceLock::new() }
    }

    /// Adds a receipt to the customer being filled. Receipts must come by day.
    pub fn push(&mut self, day: Day, amount: Money) {
        self.days.push(day.number());
        self.amounts.push(amount.0);
    }

    /// Ends the customer being filled; the next receipt belongs to the next row.
    pub fn end_customer(&mut self) {
        self.record.take();
        self.offsets.push(u32::try_from(self.days.len()).unwrap_or(u32::MAX));
    }

    /// Gives back room that was not needed.
    pub fn shrink(&mut self) {
        self.offsets.shrink_to_fit();
        self.days.shrink_to_fit();
        self.amounts.shrink_to_fit();
    }

    /// Fills the next rows with these rows of others.
    pub fn extend_from(&mut self, others: &Self, rows: std::ops::Range<usize>) {
        let bounds = others.offsets.get(rows.start).zip(others.offsets.get(rows.end)).filter(|_| !rows.is_empty());
        let Some((from, to)) = bounds.map(|(from, to)| (*from as usize, *to as usize)) else { return };
        self.record.take();
        let base = u32::try_from(self.days.len()).unwrap_or(u32::MAX);
        let first = u32::try_from(from).unwrap_or(u32::MAX);
        let ends = others.offsets.get(rows.start + 1..=rows.end).unwrap_or_default();
        self.offsets.extend(ends.iter().map(|end| base.saturating_add(end - first)));
        self.days.extend_from_slice(others.days.get(from..to).unwrap_or_default());
        self.amounts.extend_from_slice(others.amounts.get(from..to).unwrap_or_default());
    }

    /// Receipts in all.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.days.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    /// Rows filled.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.offsets.len() - 1
    }

    /// Works out what all figures need, whatever the filter, of a business closed on these days: whoever loads facts does it once, so
    /// that no question waits for it.
    pub fn prepare(&self, closed: &[Closed]) {
        drop(self.record().silences(closed));
    }

    /// What the receipts come to.
    pub(super) fn record(&self) -> Arc<Record> {
        Arc::clone(self.record.get_or_init(|| Arc::new(Record::new(self))))
    }

    /// The first and the last day with a receipt.
    pub(super) fn span(&self) -> Option<(i32, i32)> {
        let rows = || (0..self.rows()).map(|row| self.of(row).0);
        let first = rows().filter_map(|days| days.first().copied()).min();
        first.zip(rows().filter_map(|days| days.last().copied()).max())
    }

    /// Bytes in memory, what is worked out from them counted.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let columns = self.offsets.capacity() * size_of::<u32>() + self.days.capacity() * size_of::<i32>();
        columns + self.amounts.capacity() * size_of::<i64>() + self.record.get().map_or(0, |record| record.bytes())
    }

    /// Day numbers and minor units of one row's receipts, by day; empty beyond the last row.
    #[must_use]
    pub fn of(&self, row: usize) -> (&[i32], &[i64]) {
        let bounds = self.offsets.get(row).zip(self.offsets.get(row + 1));
        let range = bounds.map_or(0..0, |(from, to)| *from as usize..*to as usize);
        (self.days.get(range.clone()).unwrap_or_default(), self.amounts.get(range).unwrap_or_default())
    }
}

/// A departure as figures see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DepartureFact {
    /// Index into [`Facts::people`].
    pub row: u32,
    /// When they left.
    pub left_on: Day,
    /// When we noticed.
    pub noticed_on: Day,
    /// How we know.
    pub how_known: HowKnown,
    /// Main reason.
    pub main: Option<GivenReason>,
    /// Other reasons.
    pub mentioned: Vec<GivenReason>,
    /// Kind for this departure, over that of the main reason.
    pub kind_override: Option<ReasonKind>,
    /// Return recorded by hand.
    pub returned_on: Option<Day>,
}

impl DepartureFact {
    /// Since when it is known, in figures as of a day; the end of a contract is known beforehand. What was noticed after that day is known
    /// on it, as everywhere in them.
    #[must_use]
    pub fn known_on(&self, as_of: Day) -> Day {
        match self.how_known {
            HowKnown::ContractEnded => self.left_on,
            HowKnown::ToldUs | HowKnown::OwnersDecision => self.noticed_on.min(as_of).max(self.left_on),
        }
    }
}

/// A saved segment as figures see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedSegment {
    /// What it is.
    pub segment: Segment,
    /// Numbers it had before its conditions were changed.
    pub was: Vec<SegmentId>,
    /// By row, who meets the conditions that are answered from tags and from what is written; none where it has none of these.
    pub recorded: Option<Arc<Vec<bool>>>,
}

/// A contract as figures see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractFact {
    /// Index into [`Facts::people`].
    pub row: u32,
    /// First day.
    pub starts_on: Day,
    /// The day it was cancelled, where known.
    pub said_on: Option<Day>,
    /// Last day, where known.
    pub ends_on: Option<Day>,
    /// How it ended.
    pub ending: Option<Ending>,
    /// A month, at first.
    pub monthly: Money,
    /// Later amounts, by day.
    pub changes: Vec<AmountChange>,
}

impl ContractFact {
    /// What it costs a month on a day.
    #[must_use]
    pub fn monthly_on(&self, day: Day) -> Money {
        self.changes.iter().rfind(|change| change.since <= day).map_or(self.monthly, |change| change.monthly)
    }
}

/// A guess of the owner why somebody stays away: no departure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GuessFact {
    /// Index into [`Facts::people`].
    pub row: u32,
    /// When it was made.
    pub day: Day,
    /// Why, as guessed.
    pub reason: ReasonId,
}

impl Facts {
    /// The saved segment that is meant by a number, also by one it had before.
    #[must_use]
    pub fn saved(&self, id: SegmentId) -> Option<&SavedSegment> {
        self.saved.iter().find(|saved| saved.segment.id == id || saved.was.contains(&id))
    }

    /// All parts of the customers that can be looked at, with their names: saved segments first.
    #[must_use]
    pub fn picks(&self) -> Vec<(Pick, String)> {
        let saved = self.saved.iter().map(|saved| (Pick::Saved(saved.segment.id), saved.segment.name.clone()));
        saved.chain(self.segments.iter().map(|name| (Pick::Written(name.clone()), name.clone()))).collect()
    }

    /// The same part by its present number, with its name; none if there is no such part (any more).
    #[must_use]
    pub fn pick(&self, pick: &Pick) -> Option<(Pick, String)> {
        match pick {
            Pick::Saved(id) => self.saved(*id).map(|saved| (Pick::Saved(saved.segment.id), saved.segment.name.clone())),
            Pick::Written(name) => self.segments.contains(name).then(|| (pick.clone(), name.clone())),
        }
    }

    /// Bytes in memory: customers, purchases, and what goes with them.
    #[must_use]
    pub fn bytes(&self) -> usize {
        let given = self.departures.iter().map(|departure| departure.mentioned.capacity() * size_of::<GivenReason>()).sum::<usize>();
        let coded = self.answers.iter().map(|answer| answer.reasons.capacity() * size_of::<ReasonId>()).sum::<usize>();
        self.purchases.bytes()
            + self.people.capacity() * size_of::<Person>()
            + self.departures.capacity() * size_of::<DepartureFact>()
            + self.guesses.capacity() * size_of::<GuessFact>()
            + self.answers.capacity() * size_of::<AnswerFact>()
            + given
            + coded
    }

    /// An entry of the codebook.
    #[must_use]
    pub fn reason(&self, id: ReasonId) -> Option<&Reason> {
        self.reasons.iter().find(|reason| reason.id == id)
    }

    /// What kind of business the records are of, where nobody has said: of members where more people have or had
    /// a contract than have bought.
    #[must_use]
    pub fn likely_business(&self) -> Business {
        if self.contracts.is_empty() {
            return Business::Shop;
        }
        // In the order of rows, so that those of one member stand together.
        let members = self.contracts.chunk_by(|one, next| one.row == next.row).count();
        let buyers = (0..self.purchases.rows()).filter(|row| !self.purchases.of(*row).0.is_empty()).count();
        if members > buyers { Business::Members } else { Business::Shop }
    }

    /// Whether somebody can leave for it; a topic nobody does.
    #[must_use]
    pub fn is_leaving(&self, id: ReasonId) -> bool {
        self.reason(id).is_none_or(|reason| reason.kind.is_leaving())
    }

    /// The guess that still holds of one who was last seen on `last`: the newest, unless they have bought since.
    #[must_use]
    pub fn guess(&self, row: u32, last: Option<Day>) -> Option<ReasonId> {
        let end = self.guesses.partition_point(|guess| guess.row <= row);
        let newest = self.guesses.get(..end)?.last().filter(|guess| guess.row == row)?;
        last.is_none_or(|last| newest.day >= last).then_some(newest.reason)
    }
}

/// An answer in the customer's words and the reasons people gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerFact {
    /// Which answer.
    pub id: AnswerId,
    /// Index into [`Facts::people`]; none if anonymous.
    pub row: Option<u32>,
    /// Whom the version answered was for.
    pub audience: Audience,
    /// Which question.
    pub question: IdentityId,
    /// Whether it is the shared question (METRICS A10).
    pub shared: bool,
    /// By which channel it came.
    pub channel: Channel,
    /// When.
    pub day: Day,
    /// Reasons given, the main one first; none if it has not been coded.
    pub reasons: Vec<ReasonId>,
    /// Looked at by a person, even if no reason was in it.
    pub coded: bool,
    /// In which language.
    pub language: Language,
    /// The version answered.
    pub version: VersionId,
    /// Put off: in which order.
    pub later: Option<i64>,
    /// How its reasons were decided.
    pub by: DecidedBy,
}

/// Sales without a customer: they count in sales, not in retention.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LooseSales {
    /// Receipts.
    pub receipts: u64,
    /// Their sum.
    pub sum: Money,
}
