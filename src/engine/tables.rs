//! Subjects of the workspace as a set: what a change touched, what a view depends on.

use std::ops::{BitOr, BitOrAssign};

/// A set of subjects.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Tables(u16);

impl Tables {
    /// None.
    pub const NONE: Self = Self(0);
    /// Customers.
    pub const CUSTOMERS: Self = Self(1);
    /// Purchases.
    pub const PURCHASES: Self = Self(1 << 1);
    /// Departures and their reasons.
    pub const DEPARTURES: Self = Self(1 << 2);
    /// The codebook.
    pub const REASONS: Self = Self(1 << 3);
    /// Questionnaires and their versions.
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
    /// All of them.
    pub const ALL: Self = Self((1 << 10) - 1);

    /// How many subjects there are.
    pub const COUNT: usize = 10;
    /// Each subject by itself.
    pub const EACH: [Self; Self::COUNT] = [
        Self::CUSTOMERS,
        Self::PURCHASES,
        Self::DEPARTURES,
        Self::REASONS,
        Self::QUESTIONNAIRES,
        Self::RESPONSES,
        Self::CODINGS,
        Self::SETTINGS,
        Self::IMPORTS,
        Self::DRAFTS,
    ];

    /// Whether nothing is in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the two share a subject.
    #[must_use]
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether everything of the other is in this one.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

impl BitOr for Tables {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Tables {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}
