//! The coach: whether a question is open or closed, what is wrong with it, and how it could be asked better. Its rules are data,
//! `assets/coach/{en,nl,ru}`; this reads a question by them. Pure: it keeps nothing and knows no questionnaire of the workspace.

mod book;
mod faults;
mod kind;
mod lexicon;
mod pattern;
mod propose;
mod text;
mod whole;

pub use whole::{Asked, Finding, Form, Seen, Whole, minutes, seen, whole, whole_of};

use strum::{EnumIter, EnumString, IntoStaticStr};

use crate::domain::language::Language;

/// What kind of answer a question can be fully answered with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Kind {
    /// A description, a reason, an experience or an opinion, in one's own words.
    Open,
    /// A yes or no, an alternative it names, a number, a grade, a date or time, or one fact.
    Closed,
}

impl Kind {
    /// Its code, such as `open`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// What can be wrong with a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Fault {
    /// It puts the answer in one's mouth.
    Leading,
    /// It asks two things in one.
    Double,
    /// A "no" in it makes the answer doubtful, or two of them make it hard to follow.
    Negation,
    /// Too long for a hurried reader.
    Long,
    /// Long or bookish words.
    Hard,
    /// Words of the trade.
    Jargon,
}

impl Fault {
    /// Its code, such as `leading`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }
}

/// What the coach says about a question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Advice {
    /// Open or closed; none for a blank text.
    pub kind: Option<Kind>,
    /// What is wrong with it, in the order of [`Fault`].
    pub faults: Vec<Fault>,
    /// An open wording that keeps its subject, where a good one can be made.
    pub proposal: Option<String>,
}

/// So much of a text is looked at; nobody reads a longer question to its end.
const READ: usize = 1_500;

/// Looks at a question.
#[must_use]
pub fn look(question: &str, language: Language) -> Advice {
    let end = question.char_indices().nth(READ).map_or(question.len(), |(at, _)| at);
    let question = question.get(..end).unwrap_or_default();
    let book = book::book(language);
    let read = kind::read(book, text::sentences(question, &book.lexicon));
    let kind = kind::kind(&read);
    let faults = faults::faults(book, question, &read);
    let proposal = propose::propose(book, question, &read, kind, &faults);
    Advice { kind, faults, proposal }
}

#[cfg(test)]
mod tests;
