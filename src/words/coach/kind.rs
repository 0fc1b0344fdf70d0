//! Open or closed: what each clause of a text asks for, by the rules of its language. Knows no faults and proposes nothing.

use super::Kind;
use super::book::{Book, Rule, Verdict};
use super::pattern::Fit;
use super::text::{Mark, Sentence, Token};

/// What a clause asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// Words.
    Open,
    /// A yes, a choice, a number, a fact.
    Closed,
    /// Words, unless the text then asks for something else.
    Wish,
    /// Nothing.
    Aside,
    /// No rule knows.
    Unknown,
}

impl Said {
    /// Whether it asks for something.
    pub(super) fn asks(self) -> bool {
        matches!(self, Self::Open | Self::Closed)
    }
}

/// A clause: from which to which token of its sentence, and what it asks for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clause {
    /// Its first token.
    pub(super) from: usize,
    /// The token after its last.
    pub(super) to: usize,
    /// What it asks for.
    pub(super) said: Said,
    /// It says what is to be told, as asked by a clause before it.
    pub(super) told: bool,
}

/// A sentence as it was read.
#[derive(Debug)]
pub(super) struct ReadSentence {
    /// Its tokens, without asides between commas.
    pub(super) sentence: Sentence,
    /// Its clauses.
    pub(super) clauses: Vec<Clause>,
    /// What it asks for on the whole.
    pub(super) said: Said,
}

impl ReadSentence {
    /// The clauses that ask for something.
    pub(super) fn asking(&self) -> impl Iterator<Item = Clause> {
        self.clauses.iter().copied().filter(|clause| clause.said.asks())
    }

    /// The tokens of a clause.
    pub(super) fn tokens(&self, clause: Clause) -> &[Token] {
        self.sentence.tokens.get(clause.from..clause.to).unwrap_or_default()
    }
}

/// What the clauses before say about this one.
#[derive(Debug, Clone, Copy, Default)]
struct Before {
    /// Something is to be told: what, if nothing more is said.
    told: Option<Said>,
    /// The last one leads to a clause that belongs to it ("do you know, …").
    leads: bool,
    /// The most that was among them.
    most: Most,
}

/// What there was before in a sentence, from least to most.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Most {
    #[default]
    Nothing,
    Aside,
    Statement,
    Question,
}

impl Before {
    /// The sections of rules that speak about the next clause.
    fn sections(self) -> &'static [&'static str] {
        match self {
            Self { told: Some(_), .. } => &["next", "told", "main"],
            Self { leads: true, .. } | Self { most: Most::Question, .. } => &["after", "main"],
            Self { most: Most::Statement, .. } => &["stated", "later", "main"],
            Self { most: Most::Aside, .. } => &["later", "main"],
            Self { most: Most::Nothing, .. } => &["main"],
        }
    }
}

/// Reads the sentences of a text.
pub(super) fn read(book: &Book, sentences: Vec<Sentence>) -> Vec<ReadSentence> {
    sentences.into_iter().map(|sentence| read_sentence(book, sentence)).collect()
}

/// What the whole text is. Words are asked for if any part of it asks for them.
pub(super) fn kind(read: &[ReadSentence]) -> Option<Kind> {
    let any = |said: Said| read.iter().any(|s| s.said == said);
    match () {
        () if read.is_empty() => None,
        () if any(Said::Open) || (any(Said::Wish) && !any(Said::Closed)) => Some(Kind::Open),
        () => Some(Kind::Closed),
    }
}

fn read_sentence(book: &Book, mut sentence: Sentence) -> ReadSentence {
    drop_asides(book, &mut sentence);
    let whole = rule(book, &["whole"], &sentence.tokens, sentence.mark).map(|(rule, _)| rule.does);
    let mut before = Before::default();
    let mut clauses = Vec::new();
    for (from, to) in bounds(book, &sentence.tokens) {
        let tokens = sentence.tokens.get(from..to).unwrap_or_default();
        let last = to == sentence.tokens.len();
        let told = before.told.is_some();
        let said = judge(book, tokens, if last { sentence.mark } else { Mark::More }, &mut before);
        clauses.push(Clause { from, to, said, told });
    }
    let said = match whole {
        Some(Verdict::Closed) => Said::Closed,
        _ => on_the_whole(book, &sentence, &clauses, before),
    };
    ReadSentence { sentence, clauses, said }
}

fn on_the_whole(book: &Book, sentence: &Sentence, clauses: &[Clause], before: Before) -> Said {
    let any = |said: Said| clauses.iter().any(|c| c.said == said);
    for said in [Said::Open, Said::Closed, Said::Wish] {
        if any(said) {
            return said;
        }
    }
    before.told.unwrap_or_else(|| match rule(book, &["label"], &sentence.tokens, sentence.mark) {
        Some((Rule { does: Verdict::Open, .. }, _)) => Said::Open,
        Some((Rule { does: Verdict::Closed, .. }, _)) => Said::Closed,
        Some((Rule { does: Verdict::Wish, .. }, _)) => Said::Wish,
        _ if sentence.mark == Mark::Question => Said::Closed,
        _ => Said::Unknown,
    })
}

/// The first rule of these sections that fits.
fn rule<'b>(book: &'b Book, sections: &[&str], tokens: &[Token], mark: Mark) -> Option<(&'b Rule<Verdict>, Fit)> {
    sections
        .iter()
        .filter_map(|section| book.kinds.get(*section))
        .flatten()
        .find_map(|rule| rule.pattern.fit(tokens, mark).map(|fit| (rule, fit)))
}

/// What a clause asks for. What it says about the next ones is noted.
fn judge(book: &Book, tokens: &[Token], mark: Mark, before: &mut Before) -> Said {
    let mut at = 0;
    let mut sections = before.sections();
    before.most = before.most.max(Most::Aside);
    let mut default = None;
    for _ in 0..8 {
        let rest = tokens.get(at..).unwrap_or_default();
        let Some((rule, fit)) = rule(book, sections, rest, mark) else { break };
        at += fit.rest;
        match rule.does {
            Verdict::Ask => sections = &["main"],
            verdict => match told(verdict) {
                Some(said) => {
                    default = Some(said);
                    before.told = default;
                    sections = &["told", "main"];
                }
                None => return ended(book, verdict, tokens, mark, before),
            },
        }
    }
    let nothing_left = at >= tokens.len();
    match default {
        Some(_) if nothing_left => Said::Aside,
        Some(said) => said,
        None => ended(book, if nothing_left { Verdict::Aside } else { Verdict::Pass }, tokens, mark, before),
    }
}

/// What is to be told, if nothing more is said.
fn told(verdict: Verdict) -> Option<Said> {
    match verdict {
        Verdict::Tell => Some(Said::Open),
        Verdict::State => Some(Said::Closed),
        Verdict::Hope => Some(Said::Wish),
        _ => None,
    }
}

fn ended(book: &Book, verdict: Verdict, tokens: &[Token], mark: Mark, before: &mut Before) -> Said {
    before.leads = rule(book, &["leads"], tokens, mark).is_some_and(|(rule, _)| rule.does == Verdict::Aside);
    let said = match verdict {
        Verdict::Open => Said::Open,
        Verdict::Closed => Said::Closed,
        Verdict::Wish => Said::Wish,
        Verdict::Aside => Said::Aside,
        _ => Said::Unknown,
    };
    before.most = before.most.max(match said {
        Said::Open | Said::Closed => Most::Question,
        Said::Unknown => Most::Statement,
        Said::Wish | Said::Aside => Most::Aside,
    });
    said
}

/// Where clauses start and end: at marks, and before a second question.
fn bounds(book: &Book, tokens: &[Token]) -> Vec<(usize, usize)> {
    let mut bounds = Vec::new();
    let mut from = 0;
    for (at, token) in tokens.iter().enumerate() {
        let mark = matches!(token.word.as_str(), "," | ";" | ":" | "(" | ")" | "—");
        if mark || (at > from && rule(book, &["split"], tokens.get(at..).unwrap_or_default(), Mark::Stop).is_some()) {
            bounds.push((from, at));
            from = at + usize::from(mark);
        }
    }
    bounds.push((from, tokens.len()));
    bounds.retain(|(from, to)| from < to);
    bounds
}

/// Takes out what stands between commas and asks nothing: "if anything", "in your opinion".
fn drop_asides(book: &Book, sentence: &mut Sentence) {
    let mut at = 1;
    while at + 1 < sentence.tokens.len() {
        let rest = sentence.tokens.get(at + 1..).unwrap_or_default();
        let comma = sentence.tokens.get(at).is_some_and(|t| t.word == ",");
        let fit = if comma { rule(book, &["aside"], rest, Mark::Stop) } else { None };
        match fit.map(|(_, fit)| at + 1 + fit.end) {
            Some(end) if end >= sentence.tokens.len() => sentence.tokens.truncate(at),
            Some(end) if sentence.tokens.get(end).is_some_and(|t| t.word == ",") => {
                sentence.tokens.drain(at..=end);
            }
            _ => at += 1,
        }
    }
}
