//! The changes the editor makes, as plain functions on what a questionnaire says. Every change leaves something the engine takes.
//! Sends nothing.

use super::change_question::{change_question, new_question, set_kind};
use super::order::{self, Spot};
use crate::domain::language::Language;
use crate::domain::place::Place;
use crate::domain::questionnaire::{Audience, Content, Question, Questionnaire, Texts};
use crate::domain::skip::ShowIf;
use crate::engine::views::questionnaires::QuestionnairePage;
use crate::i18n::Tr;

pub(super) use super::change_question::{Kind, may_be_answered};

/// One change; a step of undo each.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Edit {
    /// A new question at this spot.
    Add(Spot),
    /// A question of the library at this place, with its identity.
    AddFrom(usize, Box<Question>),
    /// Those of these questions of the library that are not there yet, at this spot, in their order.
    AddAll(Spot, Vec<Question>),
    /// The question once more, behind itself.
    Duplicate(usize),
    /// The question goes.
    Delete(usize),
    /// The question goes to a spot, counted without it.
    Move(usize, Spot),
    /// A section begins at this spot: what follows it in the section it was part of belongs to the new one.
    AddSection(Spot),
    /// The section goes; its questions join the section before it.
    RemoveSection(u32),
    /// The section goes to this place among the sections, with its questions.
    MoveSection(u32, usize),
    /// Another kind.
    Kind(usize, Kind),
    /// Lines expected.
    Lines(usize, u8),
    /// Must be answered or not.
    Required(usize, bool),
    /// When it is asked.
    ShowIf(usize, ShowIf),
    /// A new choice.
    AddChoice(usize),
    /// A choice nobody can have answered yet goes.
    RemoveChoice(usize, u32),
    /// A choice is no longer offered, or again.
    RetireChoice(usize, u32, bool),
    /// A choice goes one place up (or down).
    ShiftChoice(usize, u32, bool),
    /// Whether something else may be said in one's own words.
    Other(usize, bool),
    /// Whether the choices are put in a different order for each person.
    Shuffled(usize, bool),
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
        let mut content = version.content.clone();
        content.settle();
        Self { audience: version.audience, languages: languages.clone(), content }
    }

    /// Whether it says what the engine says.
    pub(super) fn is(&self, questionnaire: &Questionnaire) -> bool {
        let Questionnaire { languages, version, .. } = questionnaire;
        self.audience == version.audience && self.languages == *languages && self.content == version.content
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

    /// Makes a change while this language is being edited. What cannot be (a place that is not there) changes nothing. Gives how many
    /// conditions of skip rules went with what they looked at.
    pub(super) fn make(&mut self, edit: &Edit, page: &QuestionnairePage, language: Language) -> usize {
        let base = self.base();
        // Words of the program stand where one sees them, and where some must be; those who are asked in another language get none
        // that nobody there has read.
        let spoken = if language == base { vec![base] } else { vec![base, language] };
        match edit {
            Edit::Add(_)
            | Edit::AddFrom(..)
            | Edit::AddAll(..)
            | Edit::Duplicate(_)
            | Edit::Delete(_)
            | Edit::Move(..)
            | Edit::AddSection(_)
            | Edit::RemoveSection(_)
            | Edit::MoveSection(..) => self.arrange(edit, &spoken, page),
            Edit::Text(place, language, text) => self.set_words(*place, *language, text),
            Edit::Audience(audience) => self.audience = *audience,
            Edit::AddLanguage(_) | Edit::DropLanguage(_) | Edit::FirstLanguage(_) => self.set_languages(edit),
            Edit::Kind(at, kind) => set_kind(&mut self.content, *at, *kind, &spoken, page),
            Edit::Lines(at, _)
            | Edit::Required(at, _)
            | Edit::ShowIf(at, _)
            | Edit::AddChoice(at)
            | Edit::RemoveChoice(at, _)
            | Edit::RetireChoice(at, ..)
            | Edit::ShiftChoice(at, ..)
            | Edit::Other(at, _)
            | Edit::Shuffled(at, _)
            | Edit::Scale(at, ..) => {
                if let Some(question) = self.content.questions.get_mut(*at) {
                    change_question(question, edit, &spoken, page);
                }
            }
        }
        self.content.settle();
        self.content.mend_skip_rules()
    }

    /// Questions and sections come, go and move.
    fn arrange(&mut self, edit: &Edit, spoken: &[Language], page: &QuestionnairePage) {
        let free = self.content.free_identity();
        let content = &mut self.content;
        match edit {
            Edit::Add(spot) => order::insert(content, *spot, Question { identity: free, ..new_question(spoken) }),
            Edit::AddFrom(at, question) => add_known(content, order::spot_at(content, *at), std::slice::from_ref(&**question)),
            Edit::AddAll(spot, questions) => add_known(content, *spot, questions),
            Edit::Duplicate(at) => {
                if let Some(question) = content.questions.get(*at).cloned() {
                    content.questions.insert(at + 1, Question { identity: free, role: None, ..question });
                }
            }
            Edit::Delete(at) if content.questions.len() > 1 && *at < content.questions.len() => drop(content.questions.remove(*at)),
            Edit::Move(from, spot) if *from < content.questions.len() => {
                let question = content.questions.remove(*from);
                order::insert(content, *spot, question);
            }
            Edit::AddSection(spot) => {
                let title = in_all(spoken, Tr::editor_section_new);
                order::add_section(content, *spot, title, page.versions.iter().map(|(version, _)| &version.content));
            }
            Edit::RemoveSection(code) => order::remove_section(content, *code),
            Edit::MoveSection(code, to) => order::move_section(content, *code, *to),
            _ => {}
        }
    }

    fn set_languages(&mut self, edit: &Edit) {
        match edit {
            Edit::AddLanguage(language) if !self.languages.contains(language) => self.languages.push(*language),
            Edit::DropLanguage(language) if *language != self.base() => self.languages.retain(|l| l != language),
            Edit::FirstLanguage(language) if self.languages.contains(language) && self.may_be_first(*language) => {
                self.languages.retain(|l| l != language);
                self.languages.insert(0, *language);
            }
            _ => {}
        }
    }

    /// Other words. Those of languages that are not offered no longer say the same, so they go.
    fn set_words(&mut self, place: Place, language: Language, text: &str) {
        let needed = place.needs_words() && language == self.base();
        if needed && text.trim().is_empty() {
            return;
        }
        let Some(texts) = place.texts_mut(&mut self.content) else { return };
        texts.set(language, text.trim());
        texts.0.retain(|l, _| self.languages.contains(l));
    }
}

/// Questions of the library, each once in a questionnaire. One that tests what is not there is always asked.
fn add_known(content: &mut Content, mut spot: Spot, questions: &[Question]) {
    for question in questions {
        if content.question(question.identity).is_none() {
            order::insert(content, spot, question.clone());
            spot.at += 1;
        }
    }
}

/// Words of the program in each of these languages.
pub(super) fn in_all(languages: &[Language], words: impl Fn(&Tr) -> String) -> Texts {
    Texts(languages.iter().map(|l| (*l, words(&Tr::new(*l)))).collect())
}
