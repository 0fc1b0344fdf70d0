//! A questionnaire to be read, changed and printed by people: as a Word document, as Markdown. One language; nothing is read back.

mod markdown;
mod ooxml;
mod word;

pub(super) use markdown::markdown;
pub(super) use word::word;

use super::carried::{At, Lost, NotCarried, Told, quoted};
use super::{Exchanged, Word, Words};
use crate::domain::language::Language;
use crate::domain::piping;
use crate::domain::place::Place;
use crate::domain::questionnaire::{Question, QuestionKind};

/// A part of the page, in reading order.
pub(super) enum Block {
    Title(String),
    Words(String),
    Section(String),
    Question(Asked),
}

/// A question as it stands on a page.
pub(super) struct Asked {
    pub(super) number: usize,
    pub(super) text: String,
    /// In small type below: when it is asked, help, how to answer.
    pub(super) notes: Vec<String>,
    pub(super) room: Room,
}

/// The room for the answer.
pub(super) enum Room {
    /// Lines to write on.
    Lines(usize),
    /// Boxes to tick; the last with a line to write on where something else may be said.
    Boxes(Vec<String>, Option<String>),
    /// Points from left to right, and what those at the ends mean.
    Scale(Vec<i32>, String, String),
}

/// Lines for an answer of one word.
const SHORT: usize = 1;

/// The page of a questionnaire in its base language, and what could not be put on it.
pub(super) fn blocks(value: &Exchanged, words: &dyn Words) -> (Vec<Block>, Vec<NotCarried>) {
    let mut page = Page { value, words, language: value.base(), told: Told::default() };
    let blocks = page.blocks();
    (blocks, page.told.0)
}

struct Page<'a> {
    value: &'a Exchanged,
    words: &'a dyn Words,
    language: Language,
    told: Told,
}

impl Page<'_> {
    fn blocks(&mut self) -> Vec<Block> {
        let content = &self.value.content;
        let mut blocks = vec![Block::Title(self.text(Place::Title))];
        self.paragraphs(&mut blocks, Place::Introduction);
        for (at, question) in content.questions.iter().enumerate() {
            if let Some(section) = content.section_before(at) {
                blocks.push(Block::Section(self.text(Place::Section(section.code))));
                self.paragraphs(&mut blocks, Place::SectionIntroduction(section.code));
            }
            let asked = Asked {
                number: at + 1,
                text: self.text(Place::Question(at)),
                notes: self.notes(at, question),
                room: self.room(at, question),
            };
            blocks.push(Block::Question(asked));
        }
        self.paragraphs(&mut blocks, Place::Thanks);
        blocks
    }

    fn paragraphs(&mut self, blocks: &mut Vec<Block>, place: Place) {
        let text = self.text(place);
        blocks.extend((!text.trim().is_empty()).then_some(Block::Words(text)));
    }

    fn word(&self, word: Word) -> String {
        self.words.word(word, self.language)
    }

    /// A text for nobody in particular: fallbacks stand where something would be put in.
    fn text(&mut self, place: Place) -> String {
        let text = place.words(&self.value.content, self.language);
        let written = piping::fill(&self.words.plain(text, self.language), |_| None);
        if written != text {
            let at = place.question().map_or(At::Whole, |question| At::Question(question + 1));
            self.told.tell(at, Lost::Piped(quoted(text)));
        }
        written
    }

    fn notes(&mut self, at: usize, question: &Question) -> Vec<String> {
        let rule = self.words.rule(&self.value.content, at, self.language);
        let mut notes = vec![rule, self.text(Place::Help(at))];
        match question.kind {
            QuestionKind::SeveralChoices { .. } => notes.push(self.word(Word::Several)),
            QuestionKind::Date => notes.push(self.word(Word::Day)),
            QuestionKind::Number => notes.push(self.word(Word::Number)),
            _ => {}
        }
        if question.required {
            notes.push(self.word(Word::Required));
        }
        notes.retain(|note| !note.trim().is_empty());
        notes
    }

    fn room(&mut self, at: usize, question: &Question) -> Room {
        match &question.kind {
            QuestionKind::OpenText { lines } => Room::Lines(usize::from((*lines).max(1))),
            QuestionKind::Number | QuestionKind::Date => Room::Lines(SHORT),
            QuestionKind::YesNo => Room::Boxes(vec![self.word(Word::Yes), self.word(Word::No)], None),
            QuestionKind::Scale { from, to, .. } => {
                Room::Scale((*from..=*to).collect(), self.text(Place::Low(at)), self.text(Place::High(at)))
            }
            QuestionKind::OneChoice { other, .. } | QuestionKind::SeveralChoices { other, .. } => {
                let boxes = question.kind.offered().map(|choice| choice.code).collect::<Vec<_>>();
                let boxes = boxes.into_iter().map(|code| self.text(Place::Choice(at, code))).collect();
                Room::Boxes(boxes, other.then(|| self.word(Word::Other)))
            }
        }
    }
}
