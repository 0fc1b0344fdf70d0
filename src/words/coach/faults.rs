//! What is wrong with a question, by the rules of its language. Says nothing about open or closed.

use std::str::FromStr;

use super::Fault;
use super::book::Book;
use super::kind::{Clause, ReadSentence, Said};
use super::pattern::Fit;
use super::text::{Mark, Token};

/// What a rule says of a fault: that it is there, or that it is not whatever later rules say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Finding {
    /// The fault.
    pub(super) fault: Fault,
    /// Whether it is there.
    pub(super) there: bool,
}

impl FromStr for Finding {
    type Err = strum::ParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (there, name) = text.strip_prefix("not ").map_or((true, text), |name| (false, name));
        Ok(Self { fault: name.parse()?, there })
    }
}

/// The faults of a text, in the order of [`Fault`].
pub(super) fn faults(book: &Book, text: &str, read: &[ReadSentence]) -> Vec<Fault> {
    let looked = Looked { book, text, read, statement: is_statement(read) };
    let leading = looked.leading();
    let found = [
        (Fault::Leading, leading),
        (Fault::Double, looked.double()),
        (Fault::Negation, looked.negation(leading)),
        (Fault::Long, looked.long()),
        (Fault::Hard, looked.hard()),
        (Fault::Jargon, looked.jargon()),
    ];
    found.into_iter().filter_map(|(fault, found)| found.then_some(fault)).collect()
}

/// A statement to agree with: nothing in the text asks.
pub(super) fn is_statement(read: &[ReadSentence]) -> bool {
    let states = |s: &ReadSentence| {
        let asks = s.clauses.iter().any(|c| !matches!(c.said, Said::Unknown | Said::Aside));
        s.sentence.mark == Mark::Stop && words(&s.sentence.tokens) > 3 && !asks && !matches!(s.said, Said::Open | Said::Wish)
    };
    read.len() == 1 && read.iter().all(states)
}

/// The clauses of a sentence that ask. Where none does by itself and there is a question mark, all of it does.
fn asking(s: &ReadSentence) -> Vec<Clause> {
    let asking: Vec<_> = s.asking().collect();
    if asking.is_empty() && s.said == Said::Closed && s.sentence.mark == Mark::Question {
        return vec![Clause { from: 0, to: s.sentence.tokens.len(), said: Said::Closed, told: false }];
    }
    asking
}

fn words(tokens: &[Token]) -> usize {
    tokens.iter().filter(|t| t.is_word()).count()
}

struct Looked<'a> {
    book: &'a Book,
    text: &'a str,
    read: &'a [ReadSentence],
    statement: bool,
}

impl<'a> Looked<'a> {
    /// What the first rule for this fault says, if any fits.
    fn told(&self, fault: Fault, tokens: &[Token], mark: Mark) -> Option<bool> {
        let mut rules = self.book.faults.iter().filter(|rule| rule.does.fault == fault);
        rules.find(|rule| rule.pattern.fit(tokens, mark).is_some()).map(|rule| rule.does.there)
    }

    fn leading(&self) -> bool {
        self.read.iter().any(|s| self.told(Fault::Leading, &s.sentence.tokens, s.sentence.mark) == Some(true))
    }

    /// The clauses that ask something of their own, with their sentence.
    fn questions(&self) -> Vec<(&'a ReadSentence, Clause)> {
        let all = self.read.iter().flat_map(|s| asking(s).into_iter().map(move |clause| (s, clause)));
        all.filter(|(s, clause)| words(s.tokens(*clause)) > 2).collect()
    }

    /// Two questions of which neither only follows up the other, or one question about two things.
    fn double(&self) -> bool {
        let questions = self.questions();
        let any_open = questions.iter().any(|(_, clause)| clause.said == Said::Open);
        let apart = questions.iter().enumerate().filter(|(n, (s, clause))| !self.follows_up(s, *clause, *n == 0, any_open)).count();
        let about_two = |s: &ReadSentence, tokens: &[Token]| self.told(Fault::Double, tokens, s.sentence.mark) == Some(true);
        apart > 1
            || questions.iter().any(|(s, clause)| about_two(s, s.tokens(*clause)))
            || (self.statement && self.read.iter().any(|s| about_two(s, &s.sentence.tokens)))
    }

    /// Whether a clause asks nothing new. Two questions of yes and no are two, whatever they share.
    fn follows_up(&self, s: &ReadSentence, clause: Clause, first: bool, any_open: bool) -> bool {
        let fits = |section: &str, tokens: &[Token]| {
            self.book.kinds.get(section).into_iter().flatten().any(|rule| rule.pattern.fit(tokens, Mark::Stop).is_some())
        };
        let tokens = s.tokens(clause);
        let follows = || fits("follow_up", tokens) || fits("follow_up_sentence", &s.sentence.tokens) || (any_open && fits("echo", tokens));
        fits("no_question", tokens) || (!first && (clause.told || follows()))
    }

    /// A "no" in what is answered with yes or no, or two of them anywhere. One that makes a question leading is no second fault.
    fn negation(&self, leading: bool) -> bool {
        self.read.iter().any(|s| {
            let marked = s.said == Said::Closed && s.sentence.mark == Mark::Question;
            let asks = marked || self.statement || (s.said != Said::Open && s.clauses.iter().any(|c| c.said == Said::Closed));
            let tokens = &s.sentence.tokens;
            let noes = self.count("no", tokens);
            let all = noes + self.count("un", tokens);
            (noes > 0 && all > 1) || (asks && !leading && noes > 0 && self.told(Fault::Negation, tokens, s.sentence.mark) != Some(false))
        })
    }

    /// How many of these tokens open a word of a class, leaving out what only sounds like one.
    fn count(&self, class: &str, tokens: &[Token]) -> usize {
        let rules = |name: &str| self.book.kinds.get(name).into_iter().flatten();
        let mut found = 0;
        let mut at = 0;
        while at < tokens.len() {
            let rest = tokens.get(at..).unwrap_or_default();
            let idle = rules("no_no").find_map(|rule| rule.pattern.fit(rest, Mark::Stop));
            if let Some(Fit { rest, .. }) = idle.filter(|fit| fit.rest > 0) {
                at += rest;
                continue;
            }
            found += usize::from(rules(class).any(|rule| rule.pattern.fit(rest, Mark::Stop).is_some()));
            at += 1;
        }
        found
    }

    fn long(&self) -> bool {
        let words = |s: &ReadSentence| words(&s.sentence.tokens);
        self.read.iter().any(|s| words(s) > self.book.limits.get("sentence"))
            || self.read.iter().map(words).sum::<usize>() > self.book.limits.get("text")
    }

    /// Bookish words, or many long ones.
    fn hard(&self) -> bool {
        let words: Vec<_> = self.read.iter().flat_map(|s| &s.sentence.tokens).filter(|t| t.is_word()).collect();
        let limit = |name: &str| self.book.limits.get(name);
        let hard = words.iter().filter(|t| t.letters >= limit("very_long") || self.book.lexicon.is("bookish", &t.word)).count();
        let long = words.iter().filter(|t| t.letters > limit("long")).count();
        // That a sentence is long is another fault: beyond its limit it makes no word harder.
        let length = (words.len() / self.read.len().max(1)).min(limit("sentence"));
        let lix = length + 100 * long / words.len().max(1);
        hard > 1 || (words.len() >= limit("lix_words") && lix > limit("lix"))
    }

    fn jargon(&self) -> bool {
        let tokens = || self.read.iter().flat_map(|s| &s.sentence.tokens);
        let shouted = !self.text.chars().any(char::is_lowercase);
        self.read.iter().any(|s| self.told(Fault::Jargon, &s.sentence.tokens, s.sentence.mark) == Some(true))
            || (!shouted && tokens().any(|t| self.is_unknown_short(t)))
    }

    /// Capitals that not everybody knows: `KPI`, `SLA's`.
    fn is_unknown_short(&self, token: &Token) -> bool {
        let word = self.text.get(token.at.clone()).unwrap_or_default();
        let stem = word.trim_end_matches(['s', '’', '\'']);
        let letters = stem.chars().filter(|c| c.is_alphabetic()).count();
        (2..=5).contains(&letters)
            && stem.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '&' || c == '-')
            && !self.book.lexicon.is("known_short", &super::text::fold(stem))
    }
}
