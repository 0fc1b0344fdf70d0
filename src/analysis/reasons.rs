//! Reasons for leaving, by people and by money (METRICS A6, B 1.3). Guesses of the owner are kept apart.

use serde::{Deserialize, Serialize};

use super::intervals::{Interval, Share};
use super::leaving::Group;
use crate::domain::ids::{CustomerId, ReasonId};
use crate::domain::reason::ReasonKind;

/// One customer who makes up more than half of a bar.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Dominant {
    /// Who.
    pub customer: CustomerId,
    /// Their share of the bar's money, above 0.5.
    pub share: f64,
}

/// One reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReasonRow {
    /// Which.
    pub id: ReasonId,
    /// Its name.
    pub name: String,
    /// Its kind, by the codebook.
    pub kind: ReasonKind,
    /// For whom it was the main reason, and their money: the bar.
    pub main: Group,
    /// Who named it, as main or beside another, and their money: bar and thin extension together.
    pub named: Group,
    /// Named it, out of the leavers whose reason is known; may add up to more than 1.
    pub share: Share,
    /// Share of all leavers for whom it is the main reason: if none, and if all, of those without a known reason said the same.
    pub bounds: Option<Interval>,
    /// One customer over half of the bar's money.
    pub dominant: Option<Dominant>,
}

/// Main reasons of one kind, after what was said of each departure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindRow {
    /// The kind.
    pub kind: ReasonKind,
    /// Whose main reason was of this kind.
    pub main: Group,
}

/// Reasons for leaving. known + guessed + not_asked + without_reason = leavers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Reasons {
    /// Reasons from customers' words or told to staff: avoidable first, "don't know" and "other" last, within that by people.
    pub rows: Vec<ReasonRow>,
    /// The owner's guesses, apart.
    pub guesses: Vec<ReasonRow>,
    /// Main reasons by kind, without guesses; all three kinds.
    pub kinds: Vec<KindRow>,
    /// All who left or went quiet in the period.
    pub leavers: Group,
    /// With a known reason.
    pub known: Group,
    /// With only a guess of the owner.
    pub guessed: Group,
    /// Without a reason and without an answer since their last purchase.
    pub not_asked: Group,
    /// With an answer, but no reason in it (yet).
    pub without_reason: Group,
}

impl Reasons {
    /// Reasons known, by people.
    #[must_use]
    pub const fn known_share(&self) -> Share {
        Share::new(self.known.people, self.leavers.people)
    }

    /// Reasons known, by money, 0-1; none where the leavers were worth nothing.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "sums of a business stay far below 2^53 minor units")]
    pub fn known_money_share(&self) -> Option<f64> {
        (self.leavers.money.0 > 0).then(|| self.known.money.0 as f64 / self.leavers.money.0 as f64)
    }
}
