//! Questionnaires, their frozen versions and their questions.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::ids::{IdentityId, QuestionnaireId, VersionId};
use super::language::Language;

/// A text in one or more languages. Empty texts are not kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Texts(pub BTreeMap<Language, String>);

impl Texts {
    /// A text in one language.
    #[must_use]
    pub fn one(language: Language, text: impl Into<String>) -> Self {
        let mut texts = Self::default();
        texts.set(language, text);
        texts
    }

    /// The text in this language; empty if there is none. Another language never stands in silently.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        self.0.get(&language).map_or("", String::as_str)
    }

    /// Sets the text in one language; an empty one is taken out.
    pub fn set(&mut self, language: Language, text: impl Into<String>) {
        let text = text.into();
        if text.trim().is_empty() {
            self.0.remove(&language);
        } else {
            self.0.insert(language, text);
        }
    }
}

/// Whom a questionnaire is for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Audience {
    /// Those who still come.
    Current,
    /// Those who left or went quiet.
    Lost,
    /// Those who complained.
    Complainant,
    /// Anyone.
    #[default]
    Any,
}

/// An option of a choice question. Its code never changes meaning; options are retired, never deleted, once answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Number within the question, kept across versions.
    pub code: u32,
    /// What it says.
    pub text: Texts,
    /// No longer offered.
    #[serde(default)]
    pub retired: bool,
}

/// What kind of answer a question takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "snake_case", tag = "kind")]
#[strum(serialize_all = "snake_case")]
pub enum QuestionKind {
    /// The customer's own words.
    OpenText {
        /// Writing lines on paper; 1 is a short answer.
        lines: u8,
    },
    /// One of several options.
    OneChoice {
        /// The options.
        choices: Vec<Choice>,
    },
    /// Any of several options.
    SeveralChoices {
        /// The options.
        choices: Vec<Choice>,
    },
    /// A point on a scale.
    Scale {
        /// Lowest point.
        from: i32,
        /// Highest point.
        to: i32,
        /// What the lowest point means.
        low: Texts,
        /// What the highest point means.
        high: Texts,
    },
    /// A number.
    Number,
    /// A day.
    Date,
    /// Yes or no.
    YesNo,
}

/// What a question is for, where the program itself makes use of its answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Role {
    /// "What should we change first?": in every starter, so that lost and current can be compared.
    Shared,
    /// "What has changed since then?": why they stopped coming.
    WhyLeft,
    /// "What did you do, the last time something was not quite right?"
    ComplaintBehaviour,
    /// "If it happened again, what would you most likely do?": readiness to complain.
    ComplaintReadiness,
    /// "May we call you about this?"
    MayCall,
    /// "May we quote you without your name?"
    MayQuote,
}

/// A question of one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What it asks, the same across versions. 0 in a question not saved yet: the store gives it one.
    /// Library questions carry fixed numbers below 1000, the same in every questionnaire.
    #[serde(default = "no_identity")]
    pub identity: IdentityId,
    /// What the program uses it for.
    #[serde(default)]
    pub role: Option<Role>,
    /// Its wording.
    pub text: Texts,
    /// A line of help below it.
    #[serde(default)]
    pub help: Texts,
    /// Whether an answer is asked for before going on (it may always be skipped by whoever types the answers in).
    #[serde(default)]
    pub required: bool,
    /// Kind of answer.
    #[serde(flatten)]
    pub kind: QuestionKind,
}

const fn no_identity() -> IdentityId {
    IdentityId(0)
}

impl Question {
    /// Whether it is answered in the customer's own words.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.kind, QuestionKind::OpenText { .. })
    }
}

/// All that a version says: frozen once it has been drafted against, printed, exported or answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Title.
    pub title: Texts,
    /// What is said first; also read out on the phone.
    #[serde(default)]
    pub introduction: Texts,
    /// What is said at the end.
    #[serde(default)]
    pub thanks: Texts,
    /// The questions, in order.
    pub questions: Vec<Question>,
}

/// One version of a questionnaire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// Its id.
    pub id: VersionId,
    /// Of which questionnaire.
    pub questionnaire: QuestionnaireId,
    /// 1, 2, 3…
    pub number: u32,
    /// Frozen: never changed again; editing makes the next one.
    pub frozen: bool,
    /// Whom it is for.
    pub audience: Audience,
    /// What it says.
    pub content: Content,
}

/// A questionnaire with its newest version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Questionnaire {
    /// Its id.
    pub id: QuestionnaireId,
    /// The languages it is offered in; the first is its base language.
    pub languages: Vec<Language>,
    /// No longer in use.
    pub retired: bool,
    /// The newest version.
    pub version: Version,
}
