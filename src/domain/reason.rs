//! Reasons: entries of the codebook. An id never changes meaning; a renamed reason keeps it, a new meaning gets a new one.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::ids::ReasonId;

/// Whether a loss for this reason could have been avoided.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ReasonKind {
    /// We could have done something.
    #[default]
    Avoidable,
    /// Nobody could: moved, ill, no longer needed.
    Unavoidable,
    /// Not the customer's wish: payment failed, account closed.
    Involuntary,
}

/// A reason of the codebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// Its id.
    pub id: ReasonId,
    /// Code of the starting list (`price`, `slow`, …), empty for reasons added here. Never shown.
    pub code: String,
    /// Its name, in the workspace's language.
    pub name: String,
    /// Avoidable or not.
    pub kind: ReasonKind,
    /// Place in lists; the first nine answer to the keys 1-9.
    pub position: i64,
    /// No longer offered, still counted.
    pub retired: bool,
    /// Made by an import and not looked at yet.
    pub to_review: bool,
}
