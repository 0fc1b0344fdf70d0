//! Reasons: entries of the codebook, in groups. An id never changes meaning; a renamed reason keeps it, a new meaning gets a new one.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::ids::{GroupId, ReasonId};

/// Whether a loss for this reason could have been avoided; or that it is no reason for leaving at all.
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
    /// What people talk about besides: praise, a wish, a competitor. Nobody leaves for it, and no figure of leaving counts it.
    Topic,
}

impl ReasonKind {
    /// The kinds somebody can leave for.
    pub const LEAVING: [Self; 3] = [Self::Avoidable, Self::Unavoidable, Self::Involuntary];

    /// Whether somebody can leave for it.
    #[must_use]
    pub const fn is_leaving(self) -> bool {
        !matches!(self, Self::Topic)
    }
}

/// Reasons that belong together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReasonGroup {
    /// Its id.
    pub id: GroupId,
    /// Its name, in the workspace's language.
    pub name: String,
    /// Place among the groups.
    pub position: i64,
}

/// What is written down about a reason, so that everybody gives it to the same answers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReasonDetails {
    /// Its colour as `#RRGGBB`; empty for none of its own.
    pub colour: String,
    /// What belongs to it and what does not.
    pub description: String,
    /// What people say who mean it.
    pub examples: Vec<String>,
    /// Keyword rule that suggests it (`words::rules`); empty for none.
    pub rule: String,
}

impl ReasonDetails {
    /// Whether this is a colour: empty, or `#` and six hexadecimal digits.
    #[must_use]
    pub fn is_colour(text: &str) -> bool {
        let hex = |digits: &str| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
        text.is_empty() || text.strip_prefix('#').is_some_and(hex)
    }
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
    /// The group it belongs to.
    pub group: Option<GroupId>,
    /// What is written down about it.
    pub details: ReasonDetails,
    /// The reason it became part of; it is retired then.
    pub merged_into: Option<ReasonId>,
}

impl Reason {
    /// A reason in use of which nothing more is known than its name and kind.
    #[must_use]
    pub fn named(id: ReasonId, code: &str, name: &str, kind: ReasonKind) -> Self {
        Self {
            id,
            code: code.to_owned(),
            name: name.to_owned(),
            kind,
            position: id.0,
            retired: false,
            to_review: false,
            group: None,
            details: ReasonDetails::default(),
            merged_into: None,
        }
    }
}

/// What was done to a reason.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ReasonEvent {
    /// Not known: from a file in which it was not noted yet.
    #[default]
    #[strum(serialize = "")]
    Unknown,
    /// It came into the codebook.
    Added,
    /// It was given another name.
    Renamed,
    /// It was given another kind.
    Kind,
    /// It went into another group, or its group was renamed.
    Group,
    /// It is no longer offered.
    Retired,
    /// It is offered again.
    BroughtBack,
    /// It became part of another one, or another one part of it.
    Merged,
    /// Some of its answers went to a new one, or it is that new one.
    Split,
    /// Its meaning changed: another one took its place, or it is that other one.
    Replaced,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_six_digits_behind_a_hash() {
        for colour in ["", "#0F766E", "#d97706"] {
            assert!(ReasonDetails::is_colour(colour), "{colour}");
        }
        for other in ["0F766E", "#0F766", "#0F766EFF", "#zzzzzz", "red", "#12345é"] {
            assert!(!ReasonDetails::is_colour(other), "{other}");
        }
    }
}
