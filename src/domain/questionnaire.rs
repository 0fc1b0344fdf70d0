//! Questionnaires, their frozen versions and their questions.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::ids::{IdentityId, QuestionnaireId, VersionId};
use super::language::Language;
use super::piping;
use super::place::Place;
use super::skip::ShowIf;

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

    /// The text of one language alone.
    #[must_use]
    pub fn only(&self, language: Language) -> Self {
        Self::one(language, self.get(language))
    }

    /// Whether it is said in no language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
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
        /// Whether something else may be said in one's own words.
        #[serde(default, skip_serializing_if = "is_false")]
        other: bool,
        /// Whether the options are put in a different order for each person.
        #[serde(default, skip_serializing_if = "is_false")]
        shuffled: bool,
    },
    /// Any of several options.
    SeveralChoices {
        /// The options.
        choices: Vec<Choice>,
        /// Whether something else may be said in one's own words.
        #[serde(default, skip_serializing_if = "is_false")]
        other: bool,
        /// Whether the options are put in a different order for each person.
        #[serde(default, skip_serializing_if = "is_false")]
        shuffled: bool,
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

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks for it")]
const fn is_false(value: &bool) -> bool {
    !*value
}

impl QuestionKind {
    /// The options; none where it has no such kind.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::OneChoice { choices, .. } | Self::SeveralChoices { choices, .. } => choices,
            _ => &[],
        }
    }

    /// The options, to be changed.
    pub fn choices_mut(&mut self) -> Option<&mut Vec<Choice>> {
        match self {
            Self::OneChoice { choices, .. } | Self::SeveralChoices { choices, .. } => Some(choices),
            _ => None,
        }
    }

    /// The options still offered.
    pub fn offered(&self) -> impl Iterator<Item = &Choice> {
        self.choices().iter().filter(|c| !c.retired)
    }

    /// Whether the options are put in a different order for each person.
    #[must_use]
    pub const fn is_shuffled(&self) -> bool {
        matches!(self, Self::OneChoice { shuffled: true, .. } | Self::SeveralChoices { shuffled: true, .. })
    }

    /// Whether something else may be said in one's own words.
    #[must_use]
    pub const fn has_other(&self) -> bool {
        matches!(self, Self::OneChoice { other: true, .. } | Self::SeveralChoices { other: true, .. })
    }
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
    /// "How likely are you to recommend us?", from 0 to 10.
    Recommendation,
    /// "May we call you about this?"
    MayCall,
    /// "May we quote you without your name?"
    MayQuote,
}

/// A question of one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What it asks, the same across versions. 0 or less in a question not saved yet: the store gives it one, and what refers to it
    /// (skip rules, answers put into texts) follows. Library questions carry fixed numbers below 1000, the same in every questionnaire.
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
    /// The section it stands in; none for those before the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<u32>,
    /// When it is asked.
    #[serde(default, skip_serializing_if = "ShowIf::is_empty")]
    pub show_if: ShowIf,
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

/// A part of a questionnaire under a title of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Number within the questionnaire, kept across versions; above 0.
    pub code: u32,
    /// What it is called.
    #[serde(default)]
    pub title: Texts,
    /// What is said before its questions.
    #[serde(default)]
    pub introduction: Texts,
}

impl Question {
    /// A question not saved yet, always asked, without help.
    #[must_use]
    pub fn new(text: Texts, kind: QuestionKind) -> Self {
        Self {
            identity: no_identity(),
            role: None,
            text,
            help: Texts::default(),
            section: None,
            show_if: ShowIf::default(),
            required: false,
            kind,
        }
    }

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
    /// The sections, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// The questions, in order: first those of no section, then those of each section together.
    pub questions: Vec<Question>,
}

impl Content {
    /// The question with this identity.
    #[must_use]
    pub fn question(&self, identity: IdentityId) -> Option<&Question> {
        self.questions.iter().find(|q| q.identity == identity)
    }

    /// The section with this code.
    #[must_use]
    pub fn section(&self, code: u32) -> Option<&Section> {
        self.sections.iter().find(|s| s.code == code)
    }

    /// The section that begins with the question at this place.
    #[must_use]
    pub fn section_before(&self, at: usize) -> Option<&Section> {
        let code = self.questions.get(at)?.section?;
        let before = at.checked_sub(1).and_then(|before| self.questions.get(before));
        before.is_none_or(|q| q.section != Some(code)).then(|| self.section(code)).flatten()
    }

    /// Whether a section stands at another one or after it.
    pub(super) fn is_from(&self, code: u32, other: u32) -> bool {
        let place = |code| self.sections.iter().position(|s| s.code == code);
        place(code).zip(place(other)).is_some_and(|(at, other)| at >= other)
    }

    /// Brings the questions of each section together, in the order of the sections; one of a section that is gone stands first. The
    /// order within a section stays.
    pub fn settle(&mut self) {
        let place = |section: Option<u32>| section.and_then(|code| self.sections.iter().position(|s| s.code == code));
        for question in &mut self.questions {
            if place(question.section).is_none() {
                question.section = None;
            }
        }
        self.questions.sort_by_key(|q| place(q.section).map_or(0, |at| at + 1));
    }

    /// Gives what refers to questions their new identities: skip rules, and answers put into texts.
    pub fn renumber(&mut self, new: impl Fn(IdentityId) -> IdentityId) {
        for condition in self.questions.iter_mut().flat_map(|q| &mut q.show_if.conditions) {
            condition.question = new(condition.question);
        }
        for place in Place::all(self) {
            let Some(texts) = place.texts_mut(self) else { continue };
            for text in texts.0.values_mut().filter(|text| text.contains('{')) {
                *text = piping::renumbered(text, &new);
            }
        }
    }

    /// The content with the words of one language only.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        let mut content = self.clone();
        for question in &mut content.questions {
            // Options no longer offered are no place any more, and still have words.
            for choice in question.kind.choices_mut().into_iter().flatten() {
                choice.text = choice.text.only(language);
            }
        }
        for place in Place::all(self) {
            if let Some(texts) = place.texts_mut(&mut content) {
                *texts = texts.only(language);
            }
        }
        content
    }

    /// Takes out of the skip rules what looks at a question that is gone, or at an answer it can no longer have; gives how many
    /// conditions went.
    pub fn mend_skip_rules(&mut self) -> usize {
        let kinds: BTreeMap<IdentityId, QuestionKind> = self.questions.iter().rev().map(|q| (q.identity, q.kind.clone())).collect();
        let mut gone = 0;
        for question in &mut self.questions {
            let before = question.show_if.conditions.len();
            question.show_if.conditions.retain(|c| kinds.get(&c.question).is_some_and(|kind| c.test.fits(kind)));
            gone += before - question.show_if.conditions.len();
        }
        gone
    }

    /// An identity no question here has yet, for one not saved.
    #[must_use]
    pub fn free_identity(&self) -> IdentityId {
        IdentityId(self.questions.iter().map(|q| q.identity.0).min().unwrap_or(0).min(0) - 1)
    }

    /// The languages in which anything is said.
    #[must_use]
    pub fn languages(&self) -> Vec<Language> {
        let said = |language: &Language| Place::all(self).iter().any(|place| !place.words(self, *language).is_empty());
        Language::ALL.into_iter().filter(said).collect()
    }
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
