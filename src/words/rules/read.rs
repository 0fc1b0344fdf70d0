//! From a rule as it is typed to what it looks for. Says what is wrong and where, so that the field can show it.

use std::ops::Range;

use super::answer::Word;
use super::{Rule, Term};
use crate::domain::language::Language;
use crate::words::tokens::{Kind, tokens};
use crate::words::{fold, stems};

/// What is wrong with a rule, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What.
    pub kind: FaultKind,
    /// Where, in bytes of the rule.
    pub place: Range<usize>,
}

/// What can be wrong with a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// There is nothing in it.
    Empty,
    /// Nothing stands before or behind a sign.
    Missing,
    /// A quote or a bracket is not closed.
    Unclosed,
    /// There is no word in it, only signs.
    NoWord,
    /// It only says what must not be there.
    OnlyVetoes,
}

/// A word a rule looks for, in any form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Form {
    folded: String,
    /// Its stems by language, in the order of [`Language::ALL`].
    stems: [Vec<String>; 3],
}

impl Form {
    fn new(written: &str) -> Self {
        let folded = fold(written);
        Self { stems: Language::ALL.map(|language| stems(&folded, language)), folded }
    }

    /// Whether a word of an answer in this language is a form of it.
    pub(super) fn is(&self, word: &Word, language: Language) -> bool {
        let [en, nl, ru] = &self.stems;
        let its_stems = match language {
            Language::En => en,
            Language::Nl => nl,
            Language::Ru => ru,
        };
        self.folded == word.forms.folded || its_stems.iter().any(|stem| word.forms.stems.contains(stem))
    }
}

/// A piece of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    And,
    Or,
    Veto,
    /// Words, plain or between quotes.
    Words,
    /// Words between brackets.
    Whole,
}

pub(super) fn rule(text: &str) -> Result<Rule, Fault> {
    let whole = 0..text.len();
    let pieces = pieces(text)?;
    if pieces.is_empty() {
        return Err(Fault { kind: FaultKind::Empty, place: whole });
    }
    let (mut alternatives, mut vetoes) = (vec![Vec::new()], Vec::new());
    // The sign that still waits for words; a rule may begin without one.
    let mut waits: Option<(Sign, Range<usize>)> = None;
    let mut vetoed = false;
    for (sign, place) in pieces {
        match sign {
            Sign::Words | Sign::Whole => {
                let term = term(text, &place, sign == Sign::Whole)?;
                match alternatives.last_mut() {
                    Some(terms) if !vetoed => terms.push(term),
                    _ => vetoes.push(term),
                }
                (waits, vetoed) = (None, false);
            }
            Sign::Veto if !vetoed => {
                vetoed = true;
                waits = Some((sign, place));
            }
            _ => {
                let begins = alternatives.last().is_none_or(Vec::is_empty) && vetoes.is_empty();
                if waits.is_some() || begins {
                    return Err(Fault { kind: FaultKind::Missing, place });
                }
                if sign == Sign::Or {
                    alternatives.push(Vec::new());
                }
                waits = Some((sign, place));
            }
        }
    }
    if let Some((_, place)) = waits {
        return Err(Fault { kind: FaultKind::Missing, place });
    }
    alternatives.retain(|terms| !terms.is_empty());
    if alternatives.is_empty() {
        return Err(Fault { kind: FaultKind::OnlyVetoes, place: whole });
    }
    Ok(Rule { alternatives, vetoes })
}

/// The signs and words of a rule, in their order, with where they stand.
fn pieces(text: &str) -> Result<Vec<(Sign, Range<usize>)>, Fault> {
    let mut pieces: Vec<(Sign, Range<usize>)> = Vec::new();
    let mut letters = text.char_indices();
    // Whether more words belong to those before: words in a row do, but a veto is of one word.
    let mut open = false;
    let mut before = ' ';
    while let Some((at, letter)) = letters.next() {
        let end = at + letter.len_utf8();
        let piece = match letter {
            '+' => Some((Sign::And, at..end)),
            '|' => Some((Sign::Or, at..end)),
            // Also the dashes a text program makes of a minus.
            '-' | '−' | '–' if before.is_whitespace() || matches!(before, '+' | '|') => Some((Sign::Veto, at..end)),
            '"' | '“' | '”' | '„' | '«' | '»' | '[' => {
                let closes = |c: char| if letter == '[' { c == ']' } else { matches!(c, '"' | '“' | '”' | '„' | '«' | '»') };
                let Some((close, last)) = letters.find(|(_, c)| closes(*c)) else {
                    return Err(Fault { kind: FaultKind::Unclosed, place: at..text.len() });
                };
                before = last;
                pieces.push((if letter == '[' { Sign::Whole } else { Sign::Words }, end..close));
                open = false;
                continue;
            }
            _ => None,
        };
        let vetoed = matches!(pieces.as_slice(), [.., (Sign::Veto, _), (Sign::Words, _)]);
        match (piece, pieces.last_mut()) {
            (Some(piece), _) => {
                pieces.push(piece);
                open = false;
            }
            (None, Some((Sign::Words, words))) if open => {
                if letter.is_whitespace() {
                    open = !vetoed;
                } else {
                    words.end = end;
                }
            }
            (None, _) if !letter.is_whitespace() => {
                pieces.push((Sign::Words, at..end));
                open = true;
            }
            _ => {}
        }
        before = letter;
    }
    Ok(pieces)
}

fn term(text: &str, place: &Range<usize>, whole: bool) -> Result<Term, Fault> {
    let written = text.get(place.clone()).unwrap_or_default();
    let read = tokens(written).into_iter().filter(|token| token.kind != Kind::Mark);
    let words: Vec<Form> = read.map(|token| Form::new(written.get(token.range).unwrap_or_default())).collect();
    if words.is_empty() { Err(Fault { kind: FaultKind::NoWord, place: place.clone() }) } else { Ok(Term { words, whole }) }
}
