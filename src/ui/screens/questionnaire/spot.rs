//! Where a text stands in a questionnaire, and what is being typed there. Keeps and sends nothing.

use serde::{Deserialize, Serialize};

use crate::domain::language::Language;
use crate::domain::questionnaire::{Choice, Content, Question, QuestionKind, Texts};

/// A place of text. Questions by their place in the list, choices by their code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(super) enum Spot {
    Title,
    Introduction,
    Thanks,
    Question(usize),
    Help(usize),
    Choice(usize, u32),
    /// What the lowest point of a scale means.
    Low(usize),
    /// What the highest point of a scale means.
    High(usize),
}

impl Spot {
    /// The text there.
    pub(super) fn texts(self, content: &Content) -> Option<&Texts> {
        match self {
            Self::Title => Some(&content.title),
            Self::Introduction => Some(&content.introduction),
            Self::Thanks => Some(&content.thanks),
            Self::Question(at) => content.questions.get(at).map(|q| &q.text),
            Self::Help(at) => content.questions.get(at).map(|q| &q.help),
            Self::Choice(at, code) => choices(content.questions.get(at)?).iter().find(|c| c.code == code).map(|c| &c.text),
            Self::Low(at) => scale_ends(content.questions.get(at)?).map(|(low, _)| low),
            Self::High(at) => scale_ends(content.questions.get(at)?).map(|(_, high)| high),
        }
    }

    /// The text there, to be changed.
    pub(super) fn texts_mut(self, content: &mut Content) -> Option<&mut Texts> {
        match self {
            Self::Title => Some(&mut content.title),
            Self::Introduction => Some(&mut content.introduction),
            Self::Thanks => Some(&mut content.thanks),
            Self::Question(at) => content.questions.get_mut(at).map(|q| &mut q.text),
            Self::Help(at) => content.questions.get_mut(at).map(|q| &mut q.help),
            Self::Choice(at, code) => choices_mut(content.questions.get_mut(at)?)?.iter_mut().find(|c| c.code == code).map(|c| &mut c.text),
            Self::Low(at) | Self::High(at) => match &mut content.questions.get_mut(at)?.kind {
                QuestionKind::Scale { low, high, .. } => Some(if matches!(self, Self::Low(_)) { low } else { high }),
                _ => None,
            },
        }
    }

    /// The words there in one language; empty if there are none.
    pub(super) fn words(self, content: &Content, language: Language) -> &str {
        self.texts(content).map_or("", |t| t.get(language))
    }

    /// Whether it may not be empty in the base language.
    pub(super) const fn needs_words(self) -> bool {
        matches!(self, Self::Title | Self::Question(_) | Self::Choice(..))
    }

    /// The question it belongs to.
    pub(super) const fn question(self) -> Option<usize> {
        match self {
            Self::Title | Self::Introduction | Self::Thanks => None,
            Self::Question(at) | Self::Help(at) | Self::Choice(at, _) | Self::Low(at) | Self::High(at) => Some(at),
        }
    }

    /// All places of a questionnaire, in reading order; choices no longer offered are left out.
    pub(super) fn all(content: &Content) -> Vec<Self> {
        let mut all = vec![Self::Title, Self::Introduction];
        for (at, question) in content.questions.iter().enumerate() {
            all.extend([Self::Question(at), Self::Help(at)]);
            all.extend(choices(question).iter().filter(|c| !c.retired).map(|c| Self::Choice(at, c.code)));
            if scale_ends(question).is_some() {
                all.extend([Self::Low(at), Self::High(at)]);
            }
        }
        all.push(Self::Thanks);
        all
    }

    /// The places that have words in the base language but none in this one.
    pub(super) fn missing(content: &Content, base: Language, language: Language) -> Vec<Self> {
        let lacks = |spot: &Self| !spot.words(content, base).is_empty() && spot.words(content, language).is_empty();
        Self::all(content).into_iter().filter(lacks).collect()
    }
}

/// The choices of a question; none where it has no such kind.
pub(super) fn choices(question: &Question) -> &[Choice] {
    match &question.kind {
        QuestionKind::OneChoice { choices } | QuestionKind::SeveralChoices { choices } => choices,
        _ => &[],
    }
}

/// The choices of a question, to be changed.
pub(super) fn choices_mut(question: &mut Question) -> Option<&mut Vec<Choice>> {
    match &mut question.kind {
        QuestionKind::OneChoice { choices } | QuestionKind::SeveralChoices { choices } => Some(choices),
        _ => None,
    }
}

fn scale_ends(question: &Question) -> Option<(&Texts, &Texts)> {
    match &question.kind {
        QuestionKind::Scale { low, high, .. } => Some((low, high)),
        _ => None,
    }
}

/// What is being typed, until its field is left; also what a draft holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Typing {
    /// Where.
    pub(super) spot: Spot,
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
}
