//! Marks: what the owner changed in the business, and when. They stand on the axis of the figures over time and claim nothing of
//! what came of it.

use serde::{Deserialize, Serialize};

use super::day::Day;
use super::ids::MarkId;

/// What the owner changed, on one day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MarkDetails {
    /// Since when it holds; none while it is not told.
    pub day: Option<Day>,
    /// In a few words, as they stand on the chart.
    pub text: String,
    /// More about it, for the owner alone.
    pub note: String,
}

impl MarkDetails {
    /// The most characters of the words on the chart.
    pub const LONGEST: usize = 60;
    /// The most characters of the note.
    pub const LONGEST_NOTE: usize = 2_000;

    /// The same without blanks around its words.
    #[must_use]
    pub fn trimmed(&self) -> Self {
        Self { day: self.day, text: self.text.trim().to_owned(), note: self.note.trim().to_owned() }
    }
}

/// A mark on record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Which.
    pub id: MarkId,
    /// Since when it holds.
    pub day: Day,
    /// In a few words, as they stand on the chart.
    pub text: String,
    /// More about it; empty for nothing.
    pub note: String,
}

impl Mark {
    /// What can be changed of it.
    #[must_use]
    pub fn details(&self) -> MarkDetails {
        MarkDetails { day: Some(self.day), text: self.text.clone(), note: self.note.clone() }
    }
}
