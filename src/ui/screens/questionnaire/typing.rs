//! What is being typed in the editor; also what a draft of it holds.

use serde::{Deserialize, Serialize};

use crate::domain::language::Language;
use crate::domain::place::Place;

/// What is being typed, until its field is left; also what a draft holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Typing {
    /// Where.
    #[serde(rename = "spot")]
    pub(super) place: Place,
    /// In which language.
    pub(super) language: Language,
    /// What stands there now.
    pub(super) text: String,
    /// What stood there before: a draft can be put in its place only while that is so.
    pub(super) before: String,
    /// When the last key was pressed, in seconds of the window; 0 once it is kept as a draft.
    #[serde(skip)]
    pub(super) since: f64,
}

impl Typing {
    /// The form a draft is kept under.
    pub(super) const DRAFT: &'static str = "questionnaire";

    /// Whether it has been kept since the last key: there was a pause.
    pub(super) const fn is_kept(&self) -> bool {
        self.since <= 0.0
    }
}
