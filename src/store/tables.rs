//! Subjects of the workspace as a set, so that a view knows what it depends on and a change what it touched.

use std::ops::{BitOr, BitOrAssign};

use crate::domain::ids::{AnswerId, CustomerId};

/// How many subjects there are.
const SUBJECTS: u32 = 16;

/// A set of subjects.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Tables(u32);

impl Tables {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// Customers, and the tags stuck on them.
    pub const CUSTOMERS: Self = Self(1);
    /// Purchases and sales without a customer.
    pub const PURCHASES: Self = Self(1 << 1);
    /// Departures, their reasons, guesses, and contracts, whose end is a departure.
    pub const DEPARTURES: Self = Self(1 << 2);
    /// The codebook.
    pub const REASONS: Self = Self(1 << 3);
    /// Questionnaires, versions, questions.
    pub const QUESTIONNAIRES: Self = Self(1 << 4);
    /// Responses and answers.
    pub const RESPONSES: Self = Self(1 << 5);
    /// Reasons given to answers.
    pub const CODINGS: Self = Self(1 << 6);
    /// Settings.
    pub const SETTINGS: Self = Self(1 << 7);
    /// Imports.
    pub const IMPORTS: Self = Self(1 << 8);
    /// Drafts.
    pub const DRAFTS: Self = Self(1 << 9);
    /// Attempts to reach customers.
    pub const CONTACTS: Self = Self(1 << 10);
    /// Questionnaires and questions kept for later ones.
    pub const LIBRARY: Self = Self(1 << 11);
    /// Quotes: stars, consent, what is masked.
    pub const QUOTES: Self = Self(1 << 12);
    /// Second readers and what they read.
    pub const READINGS: Self = Self(1 << 13);
    /// Saved segments.
    pub const SEGMENTS: Self = Self(1 << 14);
    /// What the owner changed in the business.
    pub const MARKS: Self = Self(1 << 15);
    /// Everything.
    pub const ALL: Self = Self((1 << SUBJECTS) - 1);

    /// Whether the two have anything in common.
    #[must_use]
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether all of `other` is in this.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Each of its subjects alone.
    pub fn each(self) -> impl Iterator<Item = Self> {
        (0..SUBJECTS).map(|bit| Self(1 << bit)).filter(move |one| self.contains(*one))
    }

    /// Both together, where a constant is wanted.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOr for Tables {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        self.with(other)
    }
}

impl BitOrAssign for Tables {
    fn bitor_assign(&mut self, other: Self) {
        *self = *self | other;
    }
}

/// What an operation, or undoing or redoing one, touched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Touched {
    /// The subjects.
    pub tables: Tables,
    /// Whose purchases changed, if few and known; none means: anybody's.
    pub purchases_of: Option<Vec<CustomerId>>,
    /// Which answers changed, came or went, by ascending id, if few and known; none means: any.
    pub answers: Option<Vec<AnswerId>>,
}

impl From<Tables> for Touched {
    fn from(tables: Tables) -> Self {
        Self { tables, purchases_of: None, answers: None }
    }
}
