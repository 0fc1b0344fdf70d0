//! What is kept for later questionnaires: whole ones, and single questions. What is built in stands elsewhere.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::ids::{IdentityId, LibraryItemId};
use super::language::Language;
use super::piping;
use super::place::Place;
use super::questionnaire::{Audience, Content, Question};
use super::skip::ShowIf;

/// Questions built in carry identities below this number, the same in every workspace; those of others are numbered from here.
pub const FIRST_OWN_IDENTITY: i64 = 1_000;

/// What an entry of the library is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum LibraryKind {
    /// A whole questionnaire.
    Questionnaire,
    /// One question.
    Question,
}

/// A questionnaire or a question as it is kept, and as it stands in a file for others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LibraryEntry {
    /// Which of the two.
    pub kind: LibraryKind,
    /// For whom.
    pub audience: Audience,
    /// In which languages, the base language first.
    pub languages: Vec<Language>,
    /// What it says; of a question, a content with only it. Its title is what it is called in lists.
    pub content: Content,
}

/// An entry of the library of a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryItem {
    /// Its id.
    pub id: LibraryItemId,
    /// What is kept.
    pub entry: LibraryEntry,
}

impl LibraryEntry {
    /// A question alone: it stands in no section, is always asked, and puts in no answers to questions it left behind; where one was
    /// put in, what stands without an answer stands. It is called by its wording.
    #[must_use]
    pub fn of_question(question: &Question, audience: Audience, languages: &[Language]) -> Self {
        let question = Question { section: None, show_if: ShowIf::default(), ..question.clone() };
        let mut content = Content { questions: vec![question], ..Content::default() };
        for place in Place::all(&content) {
            let Some(texts) = place.texts_mut(&mut content) else { continue };
            for text in texts.0.values_mut().filter(|text| text.contains('{')) {
                *text = piping::without_answers(text);
            }
        }
        content.title = content.questions.first().map(|q| q.text.clone()).unwrap_or_default();
        Self { kind: LibraryKind::Question, audience, languages: languages.to_vec(), content }
    }

    /// The question, where it is one.
    #[must_use]
    pub fn question(&self) -> Option<&Question> {
        self.content.questions.first().filter(|_| self.kind == LibraryKind::Question)
    }

    /// What it is called in this language, else in its base language: it is a name in the owner's own lists.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        let base = self.languages.first().copied().unwrap_or_default();
        let own = Place::Title.words(&self.content, language);
        if own.is_empty() { Place::Title.words(&self.content, base) } else { own }
    }

    /// The same with the identities of nobody's workspace: what two of them have in common, whatever numbers their questions carry.
    #[must_use]
    pub fn anonymous(&self) -> Self {
        let mut entry = self.clone();
        let all: Vec<IdentityId> = entry.content.questions.iter().map(|q| q.identity).collect();
        let number = |at: usize| IdentityId(-1 - i64::try_from(at).unwrap_or(i64::MAX - 1));
        let new = |identity: IdentityId| {
            let own = !(1..FIRST_OWN_IDENTITY).contains(&identity.0);
            all.iter().position(|other| own && *other == identity).map_or(identity, number)
        };
        entry.content.renumber(new);
        for question in &mut entry.content.questions {
            question.identity = new(question.identity);
        }
        entry
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::questionnaire::{QuestionKind, Texts};
    use crate::domain::skip::{Condition, Test};

    fn question(identity: i64, text: &str) -> Question {
        Question { identity: IdentityId(identity), ..Question::new(Texts::one(Language::En, text), QuestionKind::OpenText { lines: 3 }) }
    }

    #[test]
    fn a_question_alone_depends_on_no_other() {
        let mut asked = question(1_001, "You said {answer:1000|something}, {first_name|dear customer}. What else?");
        asked.section = Some(2);
        asked.show_if.conditions.push(Condition { question: IdentityId(1_000), test: Test::Answered });
        let entry = LibraryEntry::of_question(&asked, Audience::Lost, &[Language::En]);
        let alone = entry.question().unwrap();
        assert_eq!(alone.text.get(Language::En), "You said something, {first_name|dear customer}. What else?");
        assert_eq!((alone.identity, alone.section, alone.show_if.is_empty()), (IdentityId(1_001), None, true));
        assert_eq!(entry.name(Language::Ru), alone.text.get(Language::En), "called by its wording, in the language it has");
    }

    #[test]
    fn the_same_in_another_workspace_is_the_same() {
        let with = |first: i64, second: i64| {
            let mut second = question(second, &format!("Why {{answer:{first}|that}}?"));
            second.show_if.conditions.push(Condition { question: IdentityId(first), test: Test::Answered });
            let content = Content { questions: vec![question(first, "What?"), second], ..Content::default() };
            LibraryEntry { kind: LibraryKind::Questionnaire, audience: Audience::Any, languages: vec![Language::En], content }
        };
        assert_eq!(with(1_000, 1_007).anonymous(), with(2_512, 2_511).anonymous());
        assert_ne!(with(1, 1_007).anonymous(), with(2_512, 2_511).anonymous(), "a built-in question is known by its number");
    }
}
