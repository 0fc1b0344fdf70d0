//! What we write of a questionnaire for ourselves, where other programs look away: what a format has no place for, and originals of what
//! had to be written otherwise, each with a mark of what stands in its stead. An original counts only while that stands unchanged.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest as _, Sha256};

use crate::domain::language::Language;
use crate::domain::place::Place;
use crate::domain::questionnaire::{Audience, Content, Role};
use crate::domain::skip::ShowIf;

/// Of the whole.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Whole {
    /// For whom.
    pub(super) audience: Audience,
    /// The base language first.
    pub(super) languages: Vec<Language>,
    /// The first group is none of ours: it holds the questions of no section.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) loose: bool,
    /// The codes of the sections, in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) sections: Vec<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) texts: Vec<TextWas>,
}

/// Of one question.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct One {
    pub(super) id: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) role: Option<Role>,
    /// Writing lines, where they cannot be seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lines: Option<u8>,
    /// Its options look like a scale and are none.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) listed: bool,
    /// The numbers of options, by the codes they have in the file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) codes: Vec<(String, u32)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) rule: Option<RuleWas>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) texts: Vec<TextWas>,
    /// Of the whole, in formats that have no better place for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) whole: Option<Box<Whole>>,
}

/// A text as it was before it was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct TextWas {
    pub(super) at: Spot,
    pub(super) language: Language,
    pub(super) was: String,
    /// Of what stands there instead, as it is read.
    pub(super) mark: String,
}

/// A rule as it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct RuleWas {
    pub(super) was: ShowIf,
    /// Of the expression that stands for it.
    pub(super) mark: String,
}

/// A place of text; in a question without its number, which others may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Spot {
    Title,
    Introduction,
    Thanks,
    Section(u32),
    SectionIntroduction(u32),
    Text,
    Help,
    Choice(u32),
    Low,
    High,
}

impl Spot {
    pub(super) const fn of(place: Place) -> Self {
        match place {
            Place::Title => Self::Title,
            Place::Introduction => Self::Introduction,
            Place::Thanks => Self::Thanks,
            Place::Section(code) => Self::Section(code),
            Place::SectionIntroduction(code) => Self::SectionIntroduction(code),
            Place::Question(_) => Self::Text,
            Place::Help(_) => Self::Help,
            Place::Choice(_, code) => Self::Choice(code),
            Place::Low(_) => Self::Low,
            Place::High(_) => Self::High,
        }
    }

    /// The place, in the question of this number.
    pub(super) const fn place(self, question: usize) -> Place {
        match self {
            Self::Title => Place::Title,
            Self::Introduction => Place::Introduction,
            Self::Thanks => Place::Thanks,
            Self::Section(code) => Place::Section(code),
            Self::SectionIntroduction(code) => Place::SectionIntroduction(code),
            Self::Text => Place::Question(question),
            Self::Help => Place::Help(question),
            Self::Choice(code) => Place::Choice(question, code),
            Self::Low => Place::Low(question),
            Self::High => Place::High(question),
        }
    }
}

impl TextWas {
    /// Puts the original back if what was written for it stands unchanged; whether it did.
    pub(super) fn restore(&self, content: &mut Content, question: usize) -> bool {
        let place = self.at.place(question);
        let unchanged = mark(place.words(content, self.language)) == self.mark;
        if let Some(texts) = place.texts_mut(content).filter(|_| unchanged) {
            texts.set(self.language, self.was.clone());
        }
        unchanged
    }
}

/// By which a text is known again: a few letters of its hash.
pub(super) fn mark(text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    let start = hash.iter().take(6).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    format!("{start:012x}")
}

pub(super) fn to_json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// What was written; nothing where there is nothing, or nothing that is understood.
pub(super) fn of_json<T: DeserializeOwned>(json: &str) -> Option<T> {
    if json.trim().is_empty() { None } else { serde_json::from_str(json).ok() }
}
