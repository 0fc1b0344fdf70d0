//! What could not be carried from or to a file: where it stood, and what it was. The words for it are made by the engine.

use crate::domain::language::Language;

/// One thing that could not be carried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotCarried {
    /// Where it stood.
    pub at: At,
    /// What it was.
    pub what: Lost,
}

/// A place in a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum At {
    /// The form as a whole.
    Whole,
    /// A section, by its title or name.
    Section(String),
    /// A question, counted from 1 as it stands in ours.
    Question(usize),
    /// Something that has become no question of ours, by its name or words.
    Element(String),
}

/// What could not be carried. Texts are quoted from the file, cut short.
#[derive(Debug, Clone, PartialEq, Eq, strum::IntoStaticStr, strum::EnumDiscriminants)]
#[strum(serialize_all = "snake_case")]
#[strum_discriminants(derive(strum::EnumIter))]
pub enum Lost {
    /// An element of a kind there is none of here; left out.
    Kind(String),
    /// A question of another kind, taken as the nearest one here.
    KindAs(String),
    /// A rule that is not of the shape of ours, or looks at what is not here; the question is always asked.
    Rule(String),
    /// Texts in a language not spoken here (its code or name); left out.
    Language(String),
    /// Texts in a language not spoken here, taken as the base language.
    LanguageAs(String, Language),
    /// A check of the answer.
    Check(String),
    /// An answer that stands there from the beginning.
    Preset(String),
    /// A calculation.
    Calculation(String),
    /// Options that depend on answers.
    Filter(String),
    /// A picture, a sound or a film.
    Media(String),
    /// Questions asked again and again; here once.
    Repeat,
    /// Codes of options, each with the number it has now.
    Codes(String),
    /// Names of questions; here they have numbers.
    Names(String),
    /// Something put into a text that is not known here, or has no place there.
    Piped(String),
    /// It stood outside of the sections, after one of them; here it stands in that one.
    Regrouped(String),
    /// A setting.
    Setting(String),
    /// Words that belong to no question.
    Note(String),
    /// A choice with one option only, taken as yes or no.
    OneOption(String),
    /// A question without words, which has its name or other words now.
    NoWords(String),
    /// A text beyond what is held; cut.
    TooLong,
    /// A scale of too many points; here a number.
    LongScale(String),
    /// Options no longer offered.
    Retired(String),
    /// There are no words in this language; those of the base language stand there.
    NoTranslation(Language),
    /// A title in more than one language.
    Titles,
}

/// Longest quotation, in letters.
const QUOTED: usize = 200;

/// A text of the file, cut to what can be looked through.
pub(super) fn quoted(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= QUOTED {
        return words;
    }
    words.chars().take(QUOTED).chain(['…']).collect()
}

/// A list that grows while a form is read or written; the same thing is told once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Told(pub(super) Vec<NotCarried>);

impl Told {
    pub(super) fn tell(&mut self, at: At, what: Lost) {
        let new = NotCarried { at, what };
        // What is told twice stands close by.
        if !self.0.iter().rev().take(50).any(|old| *old == new) {
            self.0.push(new);
        }
    }

    pub(super) fn whole(&mut self, what: Lost) {
        self.tell(At::Whole, what);
    }
}
