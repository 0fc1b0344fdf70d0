//! What is put into a text for the one who reads it: `{first_name|there}` is the first name, or "there" where it is not known. Answers
//! are named by the identity of their question, `{answer:12|what you told us}`, so that moving questions changes nothing; people see and
//! type the number of the question instead, `{Q2|…}`. Braces around anything else are words like others.

use std::fmt::Write as _;

use super::ids::IdentityId;
use super::language::Language;
use super::place::Place;
use super::questionnaire::{Content, Question};

/// What can be put into a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Pipe {
    /// The customer's first name.
    FirstName,
    /// The name of the business.
    Shop,
    /// The day of the customer's last purchase.
    LastPurchase,
    /// Its month, as it follows "in".
    Month,
    /// The answer to a question.
    Answer(IdentityId),
}

/// What each is called in a text, first in the file, then as people may type it.
const NAMES: &[(Pipe, &[&str])] = &[
    (Pipe::FirstName, &["first_name", "first name", "voornaam", "имя"]),
    (Pipe::Shop, &["shop", "winkel", "магазин"]),
    (Pipe::LastPurchase, &["last_purchase", "last purchase", "laatste aankoop", "последняя покупка"]),
    (Pipe::Month, &["month", "maand", "месяц"]),
];
/// Before the identity of a question.
const ANSWER: &str = "answer:";

impl Pipe {
    /// Those that need no question, in the order in which they are offered. The month is not among them: it belongs to the library.
    pub const OFFERED: [Self; 3] = [Self::FirstName, Self::Shop, Self::LastPurchase];

    /// What it is called in the file.
    fn name(self) -> String {
        if let Self::Answer(identity) = self {
            return format!("{ANSWER}{identity}");
        }
        NAMES.iter().find(|(pipe, _)| *pipe == self).and_then(|(_, names)| names.first()).map(|name| (*name).to_owned()).unwrap_or_default()
    }

    fn read(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        if let Some(number) = name.strip_prefix(ANSWER) {
            return number.trim().parse().ok().map(|n| Self::Answer(IdentityId(n)));
        }
        NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(pipe, _)| *pipe)
    }
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Words(&'a str),
    /// What is put in, and what stands there where it is not known.
    Piped(Pipe, &'a str),
}

/// The pieces of a text as it is kept.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    pieces_with(text, Pipe::read)
}

fn pieces_with(text: &str, read: impl Fn(&str) -> Option<Pipe>) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut words = 0;
    let mut from = 0;
    while let Some(open) = text.get(from..).and_then(|rest| rest.find('{')).map(|at| from + at) {
        let Some(close) = text.get(open..).and_then(|rest| rest.find('}')).map(|at| open + at) else { break };
        let inside = text.get(open + 1..close).unwrap_or_default();
        let (name, fallback) = inside.split_once('|').unwrap_or((inside, ""));
        if let Some(pipe) = read(name) {
            pieces.extend(text.get(words..open).filter(|w| !w.is_empty()).map(Piece::Words));
            pieces.push(Piece::Piped(pipe, fallback));
            words = close + 1;
            from = close + 1;
        } else {
            from = open + 1;
        }
    }
    pieces.extend(text.get(words..).filter(|w| !w.is_empty()).map(Piece::Words));
    pieces
}

/// What a text has put into it.
#[must_use]
pub fn pipes(text: &str) -> Vec<Pipe> {
    pieces(text).into_iter().filter_map(|piece| if let Piece::Piped(pipe, _) = piece { Some(pipe) } else { None }).collect()
}

/// The text for one reader: `value` says what is known; where it is not, the fallback stands, and without one nothing.
#[must_use]
pub fn fill(text: &str, value: impl Fn(Pipe) -> Option<String>) -> String {
    if !text.contains('{') {
        return text.to_owned();
    }
    let mut filled = String::with_capacity(text.len());
    for piece in pieces(text) {
        match piece {
            Piece::Words(words) => filled.push_str(words),
            Piece::Piped(pipe, fallback) => match value(pipe).filter(|value| !value.trim().is_empty()) {
                Some(value) => filled.push_str(&value),
                None if fallback.is_empty() && filled.ends_with(' ') => {
                    // "Dear {first_name}, …" must not become "Dear , …".
                    filled.truncate(filled.trim_end().len());
                }
                None => filled.push_str(fallback),
            },
        }
    }
    filled
}

/// The text with each question's new identity where an answer is put in.
#[must_use]
pub fn renumbered(text: &str, new: impl Fn(IdentityId) -> IdentityId) -> String {
    rewritten(pieces(text), |pipe| match pipe {
        Pipe::Answer(identity) => Pipe::Answer(new(identity)).name(),
        other => other.name(),
    })
}

/// The text of a question that stands alone: where an answer would be put in stands what stands without one.
#[must_use]
pub fn without_answers(text: &str) -> String {
    let alone = |piece| if let Piece::Piped(Pipe::Answer(_), fallback) = piece { Piece::Words(fallback) } else { piece };
    rewritten(pieces(text).into_iter().map(alone).collect(), Pipe::name)
}

/// The text as people see it: answers by the number of their question, other things by their name in this language.
#[must_use]
pub fn shown(text: &str, content: &Content, language: Language) -> String {
    let name = |pipe: Pipe| match pipe {
        Pipe::Answer(identity) => {
            let at = content.questions.iter().position(|q| q.identity == identity);
            at.map_or_else(|| pipe.name(), |at| format!("{}{}", letter(language), at + 1))
        }
        other => shown_name(other, language).to_owned(),
    };
    rewritten(pieces(text), name)
}

/// The text as it is kept, from what a person sees or typed.
#[must_use]
pub fn kept(text: &str, content: &Content) -> String {
    let by_number = |name: &str| {
        let mut letters = name.trim().chars();
        let is_letter = letters.next().is_some_and(|c| Language::ALL.iter().any(|l| c.to_lowercase().eq(letter(*l).to_lowercase())));
        let at = letters.as_str().parse::<usize>().ok().filter(|_| is_letter)?.checked_sub(1)?;
        content.questions.get(at).map(|q| Pipe::Answer(q.identity))
    };
    rewritten(pieces_with(text, |name| by_number(name).or_else(|| Pipe::read(name))), Pipe::name)
}

/// What is called so in a text of this language.
#[must_use]
pub fn shown_name(pipe: Pipe, language: Language) -> &'static str {
    let place = match language {
        Language::En => 0,
        Language::Nl => 1,
        Language::Ru => 2,
    };
    let spoken: [&str; 3] = match pipe {
        Pipe::FirstName => ["first name", "voornaam", "имя"],
        Pipe::Shop => ["shop", "winkel", "магазин"],
        Pipe::LastPurchase => ["last purchase", "laatste aankoop", "последняя покупка"],
        Pipe::Month => ["month", "maand", "месяц"],
        Pipe::Answer(_) => ["Q", "V", "В"],
    };
    spoken.get(place).copied().unwrap_or_default()
}

/// What stands before the number of a question.
const fn letter(language: Language) -> char {
    match language {
        Language::En => 'Q',
        Language::Nl => 'V',
        Language::Ru => 'В',
    }
}

fn rewritten(pieces: Vec<Piece<'_>>, name: impl Fn(Pipe) -> String) -> String {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Words(words) => text.push_str(words),
            Piece::Piped(pipe, "") => drop(write!(text, "{{{}}}", name(pipe))),
            Piece::Piped(pipe, fallback) => drop(write!(text, "{{{}|{fallback}}}", name(pipe))),
        }
    }
    text
}

/// What is wrong with what is put into a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PipeFault {
    /// The question whose answer it takes is not in the questionnaire, or not asked before.
    NotAskedBefore,
    /// Nothing stands there where it is not known.
    NoFallback,
}

/// How many questions are asked before a place is read.
#[must_use]
pub fn asked_before(content: &Content, place: Place) -> usize {
    match place {
        Place::Title | Place::Introduction => 0,
        Place::Thanks => content.questions.len(),
        Place::Section(code) | Place::SectionIntroduction(code) => {
            // Also of a section without questions: those of the sections before it are asked by then.
            let later = |q: &Question| q.section.is_some_and(|of| content.is_from(of, code));
            content.questions.iter().position(later).unwrap_or(content.questions.len())
        }
        other => other.question().unwrap_or_default(),
    }
}

/// What is wrong with what is put into the text of a place, in one language.
#[must_use]
pub fn faults(content: &Content, place: Place, language: Language) -> Vec<PipeFault> {
    let text = place.words(content, language);
    if !text.contains('{') {
        return Vec::new();
    }
    let asked = asked_before(content, place);
    let before = |identity| content.questions.iter().take(asked).any(|q| q.identity == identity);
    let mut faults = Vec::new();
    for piece in pieces(text) {
        match piece {
            Piece::Piped(Pipe::Answer(identity), _) if !before(identity) => faults.push(PipeFault::NotAskedBefore),
            Piece::Piped(Pipe::FirstName | Pipe::LastPurchase | Pipe::Answer(_), "") => faults.push(PipeFault::NoFallback),
            Piece::Piped(..) | Piece::Words(_) => {}
        }
    }
    faults.sort_unstable();
    faults.dedup();
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::questionnaire::{QuestionKind, Texts};

    fn content() -> Content {
        let question = |identity| Question {
            identity: IdentityId(identity),
            ..Question::new(Texts::one(Language::En, "What?"), QuestionKind::OpenText { lines: 2 })
        };
        Content { questions: vec![question(40), question(7), question(-1)], ..Content::default() }
    }

    #[test]
    fn known_things_are_put_in_and_fallbacks_stand_for_the_rest() {
        let value = |pipe| match pipe {
            Pipe::FirstName => Some("Ruth".to_owned()),
            Pipe::Answer(IdentityId(7)) => Some("the {shop} was closed".to_owned()),
            _ => None,
        };
        for (text, filled) in [
            ("Dear {first_name|customer},", "Dear Ruth,"),
            ("Beste {Voornaam|klant},", "Beste Ruth,"),
            ("Since {last purchase|your last visit} …", "Since your last visit …"),
            ("Hello {shop}, well", "Hello, well"),
            ("You said: {answer:7|something}", "You said: the {shop} was closed"),
            ("{answer:8|What} then?", "What then?"),
            ("A {set} of {braces", "A {set} of {braces"),
            ("{a{first_name}", "{aRuth"),
            ("{}{|}{first_name}", "{}{|}Ruth"),
        ] {
            assert_eq!(fill(text, value), filled);
        }
    }

    #[test]
    fn people_see_the_numbers_of_questions_and_moving_one_changes_nothing_kept() {
        let content = content();
        for (language, seen) in [
            (Language::En, "{first name|you}: {Q2|that} and {Q3}"),
            (Language::Nl, "{voornaam|you}: {V2|that} and {V3}"),
            (Language::Ru, "{имя|you}: {В2|that} and {В3}"),
        ] {
            let kept_text = "{first_name|you}: {answer:7|that} and {answer:-1}";
            assert_eq!(shown(kept_text, &content, language), seen);
            assert_eq!(kept(seen, &content), kept_text);
            assert_eq!(kept(kept_text, &content), kept_text);
        }
        assert_eq!(kept("{q1|so} {Q9} {Q0} {Q}", &content), "{answer:40|so} {Q9} {Q0} {Q}");
        let new = |id: IdentityId| if id.0 < 0 { IdentityId(1_000) } else { id };
        assert_eq!(renumbered("{Answer:-1|x} {answer:7}", new), "{answer:1000|x} {answer:7}");
    }

    #[test]
    fn what_is_not_asked_before_or_has_nothing_to_stand_for_it_is_said() {
        let mut content = content();
        let texts = Texts::one(Language::En, "{first_name} {answer:40|it} {answer:7|it} {shop}");
        for question in &mut content.questions {
            question.text = texts.clone();
        }
        content.introduction = texts;
        let at = |place| faults(&content, place, Language::En);
        assert_eq!(at(Place::Question(2)), [PipeFault::NoFallback]);
        assert_eq!(at(Place::Question(1)), [PipeFault::NotAskedBefore, PipeFault::NoFallback]);
        assert_eq!(at(Place::Introduction), [PipeFault::NotAskedBefore, PipeFault::NoFallback]);
        assert_eq!(faults(&content, Place::Question(2), Language::Nl), []);
    }
}
