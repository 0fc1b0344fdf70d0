//! A questionnaire as a whole: the order of its questions, its length, how many of them are open. Findings, not words: what they are
//! called is said elsewhere.

use super::{Advice, Kind, look};
use crate::domain::language::Language;

/// How a question is to be answered, as far as the coach cares.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Form {
    /// In one's own words, on so many writing lines.
    #[default]
    Words,
    /// By picking from a list.
    List,
    /// By a point on a scale, a yes or no, a number or a day.
    Mark,
}

/// A question of the questionnaire, in its order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked<'a> {
    /// Its wording in the language looked at.
    pub text: &'a str,
    /// How it is to be answered.
    pub form: Form,
    /// For a list: its options.
    pub options: &'a [&'a str],
}

/// What is to be said about a questionnaire. Questions are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// It asks nothing in the customer's own words.
    NothingOpen,
    /// The first open question comes after several closed ones.
    ClosedFirst {
        /// The first closed question.
        closed: usize,
        /// The first open one.
        open: usize,
    },
    /// A list of reasons is offered before the customer was asked why in their own words: the list will be their answer.
    ReasonsFirst {
        /// The list.
        list: usize,
        /// The open question it goes before; none if there is none.
        open: Option<usize>,
    },
    /// It takes longer than a hurried customer has.
    TooLong,
}

/// A questionnaire as a whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Whole {
    /// How many questions are open.
    pub open: usize,
    /// How many are closed. Blank ones are neither.
    pub closed: usize,
    /// About how long it takes to answer, in whole minutes, at least one.
    pub minutes: u32,
    /// What is to be said about it.
    pub findings: Vec<Finding>,
}

/// Words a minute that are read with understanding, as a mean adult reads; seconds to write an answer, to pick one, to make a mark:
/// such that the starters take as long as their introductions say, in each language.
const READ: u32 = 240;
const WRITE: u32 = 36;
const PICK: u32 = 4;
const MARK: u32 = 3;
/// Longer than this, and many leave it half done.
const LONG: u32 = 7;

/// What one question counts for in the whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seen {
    kind: Option<Kind>,
    /// A list that asks why, or whose options read like reasons.
    lists_reasons: bool,
    /// To read and to answer.
    seconds: u32,
}

/// Looks at a whole questionnaire in one of its languages.
#[must_use]
pub fn whole(questions: &[Asked<'_>], language: Language) -> Whole {
    let seen: Vec<_> = questions.iter().map(|q| seen(q, &look(q.text, language), language)).collect();
    whole_of(&seen)
}

/// What a question counts for, where the coach has looked at its wording already.
#[must_use]
pub fn seen(question: &Asked<'_>, advice: &Advice, language: Language) -> Seen {
    let lists_reasons = question.form == Form::List && offers_reasons(question, language);
    Seen { kind: kind(question, advice), lists_reasons, seconds: seconds(question) }
}

/// The whole, from what each of its questions counts for, in their order.
#[must_use]
pub fn whole_of(questions: &[Seen]) -> Whole {
    let count = |kind: Kind| questions.iter().filter(|q| q.kind == Some(kind)).count();
    let (open, closed) = (count(Kind::Open), count(Kind::Closed));
    let minutes = whole_minutes(questions.iter().map(|q| q.seconds));
    let mut findings = Vec::new();
    findings.extend((open == 0 && closed > 0).then_some(Finding::NothingOpen));
    findings.extend(closed_first(questions));
    findings.extend(reasons_first(questions));
    findings.extend((minutes > LONG).then_some(Finding::TooLong));
    Whole { open, closed, minutes, findings }
}

/// A list or a mark is closed however it is worded; words are asked for by what the question says.
fn kind(question: &Asked<'_>, advice: &Advice) -> Option<Kind> {
    let kind = advice.kind?;
    Some(if question.form == Form::Words { kind } else { Kind::Closed })
}

/// One closed question may lead in; consent ("may we call you?") rightly stands last.
fn closed_first(questions: &[Seen]) -> Option<Finding> {
    let open = questions.iter().position(|q| q.kind == Some(Kind::Open))?;
    let mut before = questions.iter().take(open).enumerate().filter(|(_, q)| q.kind == Some(Kind::Closed)).map(|(at, _)| at);
    let (closed, _another) = (before.next()?, before.next()?);
    Some(Finding::ClosedFirst { closed, open })
}

/// A list of reasons, unless an open question goes before it.
fn reasons_first(questions: &[Seen]) -> Option<Finding> {
    let list = questions.iter().position(|q| q.lists_reasons)?;
    let open = questions.iter().position(|q| q.kind == Some(Kind::Open));
    open.is_none_or(|open| open > list).then_some(Finding::ReasonsFirst { list, open })
}

/// Whether the question asks why, or its options read like a list of reasons.
fn offers_reasons(question: &Asked<'_>, language: Language) -> bool {
    let book = super::book::book(language);
    let names = |text: &str| {
        super::text::sentences(text, &book.lexicon).iter().flat_map(|s| &s.tokens).any(|t| book.lexicon.is("reasonword", &t.word))
    };
    let listed = question.options.iter().filter(|option| names(option)).count();
    names(question.text) || (listed > 2 && listed * 2 > question.options.len())
}

/// To read a question and answer it; nothing for a blank one.
fn seconds(question: &Asked<'_>) -> u32 {
    if question.text.trim().is_empty() {
        return 0;
    }
    let words = |text: &str| u32::try_from(text.split_whitespace().count()).unwrap_or(u32::MAX);
    let read = question.options.iter().fold(words(question.text), |all, option| all.saturating_add(words(option)));
    let answer = match question.form {
        Form::Words => WRITE,
        Form::List => PICK,
        Form::Mark => MARK,
    };
    (read.saturating_mul(60) / READ).saturating_add(answer)
}

/// About how long a questionnaire takes, in whole minutes, at least one; without a look at what its words say.
#[must_use]
pub fn minutes(questions: &[Asked<'_>]) -> u32 {
    whole_minutes(questions.iter().map(seconds))
}

fn whole_minutes(seconds: impl Iterator<Item = u32>) -> u32 {
    (seconds.fold(0_u32, u32::saturating_add).saturating_add(30) / 60).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn words(text: &str) -> Asked<'_> {
        Asked { text, form: Form::Words, options: &[] }
    }

    const fn mark(text: &str) -> Asked<'_> {
        Asked { text, form: Form::Mark, options: &[] }
    }

    fn check(questions: &[Asked<'_>], findings: &[Finding]) {
        assert_eq!(whole(questions, Language::En).findings, findings);
    }

    #[test]
    fn open_questions_come_first() {
        let (open, closed) = (words("What has changed?"), mark("May we call you?"));
        check(&[open, closed], &[]);
        check(&[closed, open], &[]);
        check(&[closed, closed, open], &[Finding::ClosedFirst { closed: 0, open: 2 }]);
        check(&[closed], &[Finding::NothingOpen]);
        check(&[words(""), open], &[]);
        check(&[], &[]);
    }

    #[test]
    fn no_list_of_reasons_before_the_open_question() {
        let list = Asked { text: "Why did you leave?", form: Form::List, options: &["Price", "Quality"] };
        let told = Asked {
            text: "What was it?",
            form: Form::List,
            options: &["Too expensive: the price", "Poor quality", "Slow service", "Other"],
        };
        let colour = Asked { text: "Which colour do you like?", form: Form::List, options: &["Red", "Green", "Blue"] };
        let open = words("What led up to that?");
        check(&[open, list], &[]);
        check(&[list, open], &[Finding::ReasonsFirst { list: 0, open: Some(1) }]);
        check(&[told, open], &[Finding::ReasonsFirst { list: 0, open: Some(1) }]);
        check(&[colour, open], &[]);
    }

    #[test]
    fn its_length_is_counted_in_minutes() {
        let questions = [words("What could we do better?"); 20];
        let long = whole(&questions, Language::En);
        assert_eq!((long.open, long.closed), (20, 0));
        assert!((12..=14).contains(&long.minutes), "{}", long.minutes);
        assert_eq!(long.findings, [Finding::TooLong]);
        assert_eq!(whole(&[], Language::En).minutes, 1);
    }
}
