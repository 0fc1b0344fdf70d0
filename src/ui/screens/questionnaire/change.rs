//! The changes the editor makes, as plain functions on what a questionnaire says. Every change leaves something the engine takes.
//! Sends nothing.

use strum::{EnumIter, IntoStaticStr};

use crate::domain::ids::IdentityId;
use crate::domain::language::Language;
use crate::domain::place::Place;
use crate::domain::questionnaire::{Audience, Choice, Content, Question, QuestionKind, Questionnaire, Texts};
use crate::engine::views::questionnaires::QuestionnairePage;
use crate::i18n::Tr;

/// A kind of question without its settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub(super) enum Kind {
    OpenText,
    OneChoice,
    SeveralChoices,
    Scale,
    Number,
    Date,
    YesNo,
}

impl Kind {
    /// The kind of a question.
    pub(super) const fn of(kind: &QuestionKind) -> Self {
        match kind {
            QuestionKind::OpenText { .. } => Self::OpenText,
            QuestionKind::OneChoice { .. } => Self::OneChoice,
            QuestionKind::SeveralChoices { .. } => Self::SeveralChoices,
            QuestionKind::Scale { .. } => Self::Scale,
            QuestionKind::Number => Self::Number,
            QuestionKind::Date => Self::Date,
            QuestionKind::YesNo => Self::YesNo,
        }
    }

    /// Its code, for the words.
    pub(super) fn code(self) -> &'static str {
        self.into()
    }

    const fn has_choices(self) -> bool {
        matches!(self, Self::OneChoice | Self::SeveralChoices)
    }
}

/// One change; a step of undo each.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Edit {
    /// A new question at this place.
    Add(usize),
    /// A question of the library at this place, with its identity.
    AddFrom(usize, Box<Question>),
    /// The question once more, behind itself.
    Duplicate(usize),
    /// The question goes.
    Delete(usize),
    /// The question at the first place goes to the second.
    Move(usize, usize),
    /// Another kind.
    Kind(usize, Kind),
    /// Lines expected.
    Lines(usize, u8),
    /// Must be answered or not.
    Required(usize, bool),
    /// A new choice.
    AddChoice(usize),
    /// A choice nobody can have answered yet goes.
    RemoveChoice(usize, u32),
    /// A choice is no longer offered, or again.
    RetireChoice(usize, u32, bool),
    /// A choice goes one place up (or down).
    ShiftChoice(usize, u32, bool),
    /// The ends of a scale.
    Scale(usize, i32, i32),
    /// Words.
    Text(Place, Language, String),
    /// Whom it is for.
    Audience(Audience),
    /// One more language.
    AddLanguage(Language),
    /// One language less; its words stay.
    DropLanguage(Language),
    /// Another base language.
    FirstLanguage(Language),
}

/// All of a questionnaire that can be edited.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Whole {
    pub(super) audience: Audience,
    pub(super) languages: Vec<Language>,
    pub(super) content: Content,
}

impl Whole {
    pub(super) fn of(questionnaire: &Questionnaire) -> Self {
        let Questionnaire { languages, version, .. } = questionnaire;
        Self { audience: version.audience, languages: languages.clone(), content: version.content.clone() }
    }

    /// The base language.
    pub(super) fn base(&self) -> Language {
        self.languages.first().copied().unwrap_or_default()
    }

    /// Whether everything that may not be without words has some in this language.
    pub(super) fn may_be_first(&self, language: Language) -> bool {
        let needed = Place::all(&self.content).into_iter().filter(|place| place.needs_words());
        needed.into_iter().all(|place| !place.words(&self.content, language).is_empty())
    }

    /// Makes a change while this language is being edited. What cannot be (a place that is not there) changes nothing.
    pub(super) fn make(&mut self, edit: &Edit, page: &QuestionnairePage, language: Language) {
        let (languages, base) = (self.languages.clone(), self.base());
        // Words of the program stand where one sees them, and where some must be; those who are asked in another language get none
        // that nobody there has read.
        let spoken = if language == base { vec![base] } else { vec![base, language] };
        let first = matches!(edit, Edit::FirstLanguage(l) if languages.contains(l) && self.may_be_first(*l));
        let free = self.content.free_identity();
        let questions = &mut self.content.questions;
        match edit {
            Edit::Add(at) => questions.insert((*at).min(questions.len()), Question { identity: free, ..new_question(&spoken) }),
            Edit::AddFrom(at, question) if questions.iter().all(|q| q.identity != question.identity) => {
                questions.insert((*at).min(questions.len()), (**question).clone());
            }
            Edit::Duplicate(at) => {
                if let Some(question) = questions.get(*at).cloned() {
                    questions.insert(at + 1, Question { identity: free, role: None, ..question });
                }
            }
            Edit::Delete(at) if questions.len() > 1 && *at < questions.len() => drop(questions.remove(*at)),
            Edit::Move(from, to) if *from < questions.len() => {
                let question = questions.remove(*from);
                questions.insert((*to).min(questions.len()), question);
            }
            Edit::Text(place, language, text) => self.set_words(*place, *language, text),
            Edit::Audience(audience) => self.audience = *audience,
            Edit::AddLanguage(language) if !languages.contains(language) => self.languages.push(*language),
            Edit::DropLanguage(language) if *language != base => self.languages.retain(|l| l != language),
            Edit::FirstLanguage(language) if first => {
                self.languages.retain(|l| l != language);
                self.languages.insert(0, *language);
            }
            Edit::Kind(at, _)
            | Edit::Lines(at, _)
            | Edit::Required(at, _)
            | Edit::AddChoice(at)
            | Edit::RemoveChoice(at, _)
            | Edit::RetireChoice(at, ..)
            | Edit::ShiftChoice(at, ..)
            | Edit::Scale(at, ..) => {
                if let Some(question) = questions.get_mut(*at) {
                    change_question(question, edit, &spoken, page);
                }
            }
            Edit::Delete(_)
            | Edit::Move(..)
            | Edit::AddFrom(..)
            | Edit::AddLanguage(_)
            | Edit::DropLanguage(_)
            | Edit::FirstLanguage(_) => {}
        }
        self.content.mend_skip_rules();
    }

    /// Other words. Those of languages that are not offered no longer say the same, so they go.
    fn set_words(&mut self, place: Place, language: Language, text: &str) {
        let Some(texts) = place.texts_mut(&mut self.content) else { return };
        texts.set(language, text.trim());
        texts.0.retain(|l, _| self.languages.contains(l));
    }
}

fn new_question(languages: &[Language]) -> Question {
    Question::new(in_all(languages, Tr::questionnaire_new_question), QuestionKind::OpenText { lines: 3 })
}

/// Words of the program in each of these languages.
fn in_all(languages: &[Language], words: impl Fn(&Tr) -> String) -> Texts {
    Texts(languages.iter().map(|l| (*l, words(&Tr::new(*l)))).collect())
}

fn change_question(question: &mut Question, edit: &Edit, languages: &[Language], page: &QuestionnairePage) {
    match edit {
        Edit::Kind(_, kind) => set_kind(question, *kind, languages, page),
        Edit::Lines(_, wanted) => {
            if let QuestionKind::OpenText { lines } = &mut question.kind {
                *lines = *wanted;
            }
        }
        Edit::Required(_, required) => question.required = *required,
        Edit::Scale(_, low, high) if low < high => {
            if let QuestionKind::Scale { from, to, .. } = &mut question.kind {
                (*from, *to) = (*low, *high);
            }
        }
        _ => change_choices(question, edit, languages, page),
    }
}

fn change_choices(question: &mut Question, edit: &Edit, languages: &[Language], page: &QuestionnairePage) {
    let code = next_code(question, page);
    let Some(choices) = question.kind.choices_mut() else { return };
    let offered = choices.iter().filter(|c| !c.retired).count();
    let place = |choices: &[Choice], code: u32| choices.iter().position(|c| c.code == code);
    match edit {
        Edit::AddChoice(_) => choices.push(new_choice(languages, code, offered + 1)),
        Edit::RemoveChoice(_, code) if offered > 2 => choices.retain(|c| c.code != *code),
        Edit::RetireChoice(_, code, retired) if offered > 2 || !retired => {
            for choice in choices.iter_mut().filter(|c| c.code == *code) {
                choice.retired = *retired;
            }
        }
        Edit::ShiftChoice(_, code, up) => {
            let Some(from) = place(choices, *code) else { return };
            let mut others = (0..choices.len()).filter(|i| choices.get(*i).is_some_and(|c| !c.retired));
            let to = if *up { others.rfind(|i| *i < from) } else { others.find(|i| *i > from) };
            if let Some(to) = to {
                let choice = choices.remove(from);
                choices.insert(to, choice);
            }
        }
        _ => {}
    }
}

fn new_choice(languages: &[Language], code: u32, number: usize) -> Choice {
    Choice { code, text: in_all(languages, |tr| tr.questionnaire_new_choice(tr.count(number))), retired: false }
}

/// A code no version has used for this question: a code never changes its meaning.
fn next_code(question: &Question, page: &QuestionnairePage) -> u32 {
    let older = page.versions.iter().flat_map(|(version, _)| &version.content.questions).filter(|q| q.identity == question.identity);
    older.chain([question]).flat_map(|q| q.kind.choices()).map(|c| c.code).max().unwrap_or(0) + 1
}

/// Whether a choice may have been answered: a frozen version offers it and the question has answers. It is then retired, not removed.
pub(super) fn may_be_answered(question: &Question, code: u32, page: &QuestionnairePage) -> bool {
    let offers = |q: &Question| q.identity == question.identity && q.kind.choices().iter().any(|c| c.code == code);
    is_answered(question, page) && page.versions.iter().any(|(v, _)| v.frozen && v.content.questions.iter().any(offers))
}

/// Whether anybody has answered a question, in whatever version.
fn is_answered(question: &Question, page: &QuestionnairePage) -> bool {
    page.answered.contains(&question.identity)
}

/// Another kind, with settings that make sense. Answers of another kind cannot be read together, so a question that has some, or one
/// the program itself makes use of, becomes another one; from one choice to several it stays what it is.
fn set_kind(question: &mut Question, kind: Kind, languages: &[Language], page: &QuestionnairePage) {
    let old = Kind::of(&question.kind);
    if old == kind {
        return;
    }
    let kept = question.kind.choices().to_vec();
    let (other, shuffled) = match question.kind {
        QuestionKind::OneChoice { other, shuffled, .. } | QuestionKind::SeveralChoices { other, shuffled, .. } => (other, shuffled),
        _ => (false, false),
    };
    let same = old.has_choices() && kind.has_choices();
    question.kind = match kind {
        Kind::OpenText => QuestionKind::OpenText { lines: 3 },
        Kind::OneChoice => QuestionKind::OneChoice { choices: first_choices(kept, old, languages), other, shuffled },
        Kind::SeveralChoices => QuestionKind::SeveralChoices { choices: first_choices(kept, old, languages), other, shuffled },
        Kind::Scale => QuestionKind::Scale { from: 1, to: 5, low: Texts::default(), high: Texts::default() },
        Kind::Number => QuestionKind::Number,
        Kind::Date => QuestionKind::Date,
        Kind::YesNo => QuestionKind::YesNo,
    };
    if !same && (question.role.is_some() || is_answered(question, page) || was_frozen(question, page)) {
        (question.identity, question.role) = (IdentityId(0), None);
    }
}

fn was_frozen(question: &Question, page: &QuestionnairePage) -> bool {
    page.versions.iter().any(|(v, _)| v.frozen && v.content.questions.iter().any(|q| q.identity == question.identity))
}

fn first_choices(kept: Vec<Choice>, old: Kind, languages: &[Language]) -> Vec<Choice> {
    if !kept.is_empty() {
        return kept;
    }
    if old == Kind::YesNo {
        let choice = |code, text| Choice { code, text, retired: false };
        // These are the words everybody has been offered so far, so every language keeps its own.
        let all = Language::ALL;
        return vec![choice(1, in_all(&all, Tr::questionnaire_yes)), choice(2, in_all(&all, Tr::questionnaire_no))];
    }
    vec![new_choice(languages, 1, 1), new_choice(languages, 2, 2)]
}
