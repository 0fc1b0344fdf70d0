//! Coding: giving reasons to an answer. Nothing suggested is a coding until a person accepts it.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::ids::{AnswerId, ReasonId};

/// Who or what decided about the reasons of an answer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum DecidedBy {
    /// A person, without taking over what was suggested.
    #[default]
    #[strum(serialize = "")]
    Person,
    /// A person who saw the suggestion for this answer and took it.
    Accepted,
    /// A person who took the suggestions for many answers at once, having looked at some. Nothing is learned from it.
    Together,
    /// Whoever coded the file it was read from.
    Import,
}

/// Some words of an answer that say one of its reasons: the characters from `first` to before `past`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Passage {
    /// The first character.
    pub first: u32,
    /// The character after the last one.
    pub past: u32,
    /// Which reason they say.
    pub reason: ReasonId,
}

impl Passage {
    /// Its words out of the answer.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        let at = |character: u32| text.char_indices().nth(character as usize).map_or(text.len(), |(at, _)| at);
        text.get(at(self.first)..at(self.past)).unwrap_or_default()
    }

    /// Where the same words stand in the answer once it is worded otherwise, the place nearest to the old one; none where they are gone.
    #[must_use]
    pub fn moved(self, before: &str, now: &str) -> Option<Self> {
        let words = Some(self.of(before)).filter(|words| !words.trim().is_empty())?;
        let places = now.match_indices(words).map(|(at, _)| u32::try_from(now.get(..at)?.chars().count()).ok());
        let first = places.flatten().min_by_key(|first| first.abs_diff(self.first))?;
        Some(Self { first, past: first + (self.past - self.first), ..self })
    }
}

/// What would have been suggested for an answer that somebody decided about without seeing it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Trial {
    /// The best guess; none if that was that there is no reason in it.
    pub suggested: Option<ReasonId>,
    /// How sure it was, 0-1.
    pub confidence: f32,
    /// It would rather not have said.
    pub abstained: bool,
}

/// The reasons of an answer as decided.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AnswerCoding {
    /// Which answer.
    pub answer: AnswerId,
    /// Its reasons, the main one first.
    pub reasons: Vec<ReasonId>,
    /// Whether it has been read, even if no reason was in it.
    pub coded: bool,
    /// Words that say one of these reasons.
    pub passages: Vec<Passage>,
    /// How it was decided.
    pub by: DecidedBy,
    /// What would have been suggested, if it was decided blind.
    pub trial: Option<Trial>,
}

impl AnswerCoding {
    /// A person read the answer and gave it these reasons, or found none in it.
    #[must_use]
    pub const fn read(answer: AnswerId, reasons: Vec<ReasonId>) -> Self {
        Self { answer, reasons, coded: true, passages: Vec::new(), by: DecidedBy::Person, trial: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passage(first: u32, past: u32) -> Passage {
        Passage { first, past, reason: ReasonId(1) }
    }

    #[test]
    fn a_passage_counts_characters_and_follows_its_words() {
        let text = "Ждал три недели, и никто не позвонил";
        let waited = passage(0, 15);
        assert_eq!(waited.of(text), "Ждал три недели");
        assert_eq!(passage(30, 99).of(text), "звонил");
        assert_eq!(waited.moved(text, "Я Ждал три недели"), Some(passage(2, 17)));
        assert_eq!(waited.moved(text, "Ждал две недели"), None);
        assert_eq!(passage(3, 4).of("a b"), "");
        assert_eq!(passage(2, 3).moved("a a", "a a a"), Some(passage(2, 3)), "the nearest");
    }
}
