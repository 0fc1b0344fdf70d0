//! The places of a questionnaire where a text stands, and what is missing there in a language.

use serde::{Deserialize, Serialize};

use super::language::Language;
use super::questionnaire::{Content, Question, QuestionKind, Texts};

/// A place of text. Questions by their place in the list, choices and sections by their code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Place {
    /// The title of the questionnaire.
    Title,
    /// What is said first.
    Introduction,
    /// What is said at the end.
    Thanks,
    /// The title of a section.
    Section(u32),
    /// What is said before the questions of a section.
    SectionIntroduction(u32),
    /// The words of a question.
    Question(usize),
    /// The line of help below it.
    Help(usize),
    /// An option.
    Choice(usize, u32),
    /// What the lowest point of a scale means.
    Low(usize),
    /// What the highest point of a scale means.
    High(usize),
}

impl Place {
    /// The text there.
    #[must_use]
    pub fn texts(self, content: &Content) -> Option<&Texts> {
        match self {
            Self::Title => Some(&content.title),
            Self::Introduction => Some(&content.introduction),
            Self::Thanks => Some(&content.thanks),
            Self::Section(code) => content.section(code).map(|s| &s.title),
            Self::SectionIntroduction(code) => content.section(code).map(|s| &s.introduction),
            Self::Question(at) => content.questions.get(at).map(|q| &q.text),
            Self::Help(at) => content.questions.get(at).map(|q| &q.help),
            Self::Choice(at, code) => content.questions.get(at)?.kind.choices().iter().find(|c| c.code == code).map(|c| &c.text),
            Self::Low(at) => scale_ends(content.questions.get(at)?).map(|(low, _)| low),
            Self::High(at) => scale_ends(content.questions.get(at)?).map(|(_, high)| high),
        }
    }

    /// The text there, to be changed.
    pub fn texts_mut(self, content: &mut Content) -> Option<&mut Texts> {
        match self {
            Self::Title => Some(&mut content.title),
            Self::Introduction => Some(&mut content.introduction),
            Self::Thanks => Some(&mut content.thanks),
            Self::Section(code) => content.sections.iter_mut().find(|s| s.code == code).map(|s| &mut s.title),
            Self::SectionIntroduction(code) => content.sections.iter_mut().find(|s| s.code == code).map(|s| &mut s.introduction),
            Self::Question(at) => content.questions.get_mut(at).map(|q| &mut q.text),
            Self::Help(at) => content.questions.get_mut(at).map(|q| &mut q.help),
            Self::Choice(at, code) => {
                content.questions.get_mut(at)?.kind.choices_mut()?.iter_mut().find(|c| c.code == code).map(|c| &mut c.text)
            }
            Self::Low(at) | Self::High(at) => match &mut content.questions.get_mut(at)?.kind {
                QuestionKind::Scale { low, high, .. } => Some(if matches!(self, Self::Low(_)) { low } else { high }),
                _ => None,
            },
        }
    }

    /// The words there in one language; empty if there are none.
    #[must_use]
    pub fn words(self, content: &Content, language: Language) -> &str {
        self.texts(content).map_or("", |t| t.get(language))
    }

    /// Whether it may not be empty in the base language.
    #[must_use]
    pub const fn needs_words(self) -> bool {
        matches!(self, Self::Title | Self::Section(_) | Self::Question(_) | Self::Choice(..))
    }

    /// The question it belongs to.
    #[must_use]
    pub const fn question(self) -> Option<usize> {
        match self {
            Self::Title | Self::Introduction | Self::Thanks | Self::Section(_) | Self::SectionIntroduction(_) => None,
            Self::Question(at) | Self::Help(at) | Self::Choice(at, _) | Self::Low(at) | Self::High(at) => Some(at),
        }
    }

    /// The same place in another version, where questions are known by their identity; none where that has no such question.
    #[must_use]
    pub fn in_other(self, content: &Content, other: &Content) -> Option<Self> {
        let there = |at: usize| {
            let identity = content.questions.get(at)?.identity;
            other.questions.iter().position(|q| q.identity == identity)
        };
        Some(match self {
            Self::Question(at) => Self::Question(there(at)?),
            Self::Help(at) => Self::Help(there(at)?),
            Self::Choice(at, code) => Self::Choice(there(at)?, code),
            Self::Low(at) => Self::Low(there(at)?),
            Self::High(at) => Self::High(there(at)?),
            place => place,
        })
    }

    /// All places of a questionnaire, in reading order; choices no longer offered are left out.
    #[must_use]
    pub fn all(content: &Content) -> Vec<Self> {
        let mut all = vec![Self::Title, Self::Introduction];
        let mut sections = content.sections.iter().peekable();
        for (at, question) in content.questions.iter().enumerate() {
            let reached = |code: u32| question.section.is_some_and(|of| content.is_from(of, code));
            while let Some(section) = sections.next_if(|s| reached(s.code)) {
                all.extend([Self::Section(section.code), Self::SectionIntroduction(section.code)]);
            }
            all.extend([Self::Question(at), Self::Help(at)]);
            all.extend(question.kind.offered().map(|c| Self::Choice(at, c.code)));
            if scale_ends(question).is_some() {
                all.extend([Self::Low(at), Self::High(at)]);
            }
        }
        all.extend(sections.flat_map(|s| [Self::Section(s.code), Self::SectionIntroduction(s.code)]));
        all.push(Self::Thanks);
        all
    }

    /// The places that have words in the base language but none in this one.
    #[must_use]
    pub fn missing(content: &Content, base: Language, language: Language) -> Vec<Self> {
        Self::all(content).into_iter().filter(|place| place.lacks(content, base, language)).collect()
    }

    /// Whether it has words in the base language but none in this one.
    #[must_use]
    pub fn lacks(self, content: &Content, base: Language, language: Language) -> bool {
        self.texts(content).is_some_and(|texts| !texts.get(base).is_empty() && texts.get(language).is_empty())
    }
}

fn scale_ends(question: &Question) -> Option<(&Texts, &Texts)> {
    match &question.kind {
        QuestionKind::Scale { low, high, .. } => Some((low, high)),
        _ => None,
    }
}
