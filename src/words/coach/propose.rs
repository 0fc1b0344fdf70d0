//! An open wording in place of a closed, leading or double one, by the templates of a language. What it proposes it reads again
//! itself: a wording that is not open, or leading or double in its turn, is not proposed.

use super::book::{Book, Rule};
use super::kind::{self, Clause, ReadSentence, Said};
use super::pattern::Fit;
use super::text::{Mark, Token, sentences};
use super::{Fault, Kind, faults};

/// A wording to put in place of this one, where a good one can be made.
pub(super) fn propose(book: &Book, text: &str, read: &[ReadSentence], kind: Option<Kind>, found: &[Fault]) -> Option<String> {
    let leading = found.contains(&Fault::Leading);
    let double = found.contains(&Fault::Double);
    if kind? == Kind::Open && !leading && !double {
        return None;
    }
    let maker = Maker { book, text, leading, double, statement: faults::is_statement(read) };
    let asks = |s: &ReadSentence| s.sentence.mark == Mark::Question || s.asking().next().is_some();
    let any = read.iter().any(asks);
    read.iter().filter(|s| !any || asks(s)).find_map(|s| maker.of_sentence(s))
}

/// Instead of a template: nothing is proposed here.
const NOTHING: &str = "-";

struct Maker<'a> {
    book: &'a Book,
    text: &'a str,
    leading: bool,
    double: bool,
    statement: bool,
}

impl Maker<'_> {
    fn of_sentence(&self, s: &ReadSentence) -> Option<String> {
        let first = s.asking().next();
        let from = first.map_or(0, |c| c.from);
        let next = s.asking().nth(1).filter(|_| self.double).map(|c| c.from);
        let to = next.unwrap_or(s.sentence.tokens.len());
        let tokens = self.trimmed(s.sentence.tokens.get(from..to).unwrap_or_default(), s.sentence.mark);
        if self.double && self.rules("whole").any(|rule| rule.pattern.fit(tokens, s.sentence.mark).is_some()) {
            return None;
        }
        let tokens = self.first_half(tokens);
        let condition = self.condition(s, from);
        let fits = self.rules("").filter_map(|rule| Some((rule, rule.pattern.fit(tokens, s.sentence.mark)?)));
        let made = fits.take_while(|(rule, _)| rule.does != NOTHING).filter_map(|(rule, fit)| self.filled(rule, &fit, tokens, &condition));
        let kept =
            first.filter(|c| c.said == Said::Open && s.said == Said::Open && !self.ends_in_praise(tokens)).map(|_| self.words(tokens));
        made.chain(kept).map(|words| question(&words)).find(|words| self.is_good(words))
    }

    /// The rules of a section.
    fn rules(&self, section: &str) -> impl Iterator<Item = &Rule<String>> {
        self.book.proposals.get(section).into_iter().flatten()
    }

    /// Without what only leads to the question, or says how to answer it.
    fn trimmed<'t>(&self, tokens: &'t [Token], mark: Mark) -> &'t [Token] {
        let head = self.rules("head").filter_map(|r| r.pattern.fit(tokens, mark)).map(|fit| fit.rest).max().unwrap_or_default();
        let tokens = tokens.get(head..).unwrap_or_default();
        let tail = |at: &usize| self.rules("tail").any(|r| r.pattern.fit(tokens.get(*at..).unwrap_or_default(), mark).is_some());
        let end = (1..tokens.len()).find(tail).unwrap_or(tokens.len());
        let tokens = tokens.get(..end).unwrap_or_default();
        let words = tokens.iter().rposition(Token::is_word).map_or(0, |last| last + 1);
        tokens.get(..words).unwrap_or_default()
    }

    /// The condition before the question, to be put behind it: " if you needed a plumber".
    fn condition(&self, s: &ReadSentence, from: usize) -> String {
        let joint = |c: &Clause| {
            let rule = self.rules("condition").find(|r| r.pattern.fit(s.tokens(*c), Mark::More).is_some())?;
            Some(if rule.does == "comma" { ", " } else { " " })
        };
        let mut before = s.clauses.iter().filter(|c| c.from < from && c.said == Said::Aside);
        before.find_map(|c| Some(joint(c)?.to_owned() + &self.words(s.tokens(*c)))).unwrap_or_default()
    }

    /// The template with what was kept put in.
    fn filled(&self, rule: &Rule<String>, fit: &Fit, tokens: &[Token], condition: &str) -> Option<String> {
        let mut made = String::new();
        let mut rest = rule.does.as_str();
        if !rest.contains("{+}") {
            rest = rest.trim_end_matches('?');
        }
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}')?;
            made.push_str(before);
            if name == "+" {
                made.push_str(condition);
            } else {
                let (with, name) = name.split_once(':').unwrap_or(("", name));
                made.push_str(&joined(with, &self.words(rule.pattern.kept_as(name, fit, tokens)?)));
            }
            rest = after;
        }
        made.push_str(rest);
        if !rule.does.contains("{+}") {
            made.push_str(condition);
        }
        Some(made)
    }

    /// Of two things the first. Where both share what follows, that is left to [`Self::first_of_two`].
    fn first_half<'t>(&self, tokens: &'t [Token]) -> &'t [Token] {
        let and = tokens.iter().skip(1).position(|t| self.is("and", t)).filter(|_| self.double).map(|at| at + 1);
        let shared = |at: &usize| tokens.iter().skip(*at).any(|t| self.is("of", t));
        and.filter(|at| !shared(at)).and_then(|at| tokens.get(..at)).unwrap_or(tokens)
    }

    fn ends_in_praise(&self, tokens: &[Token]) -> bool {
        self.leading && tokens.last().is_some_and(|t| self.is("praise", t))
    }

    fn is(&self, class: &str, token: &Token) -> bool {
        self.book.lexicon.is(class, &token.word)
    }

    /// Of two things the first, with what both share: "the speed and accuracy of our work" gives "the speed of our work".
    fn first_of_two<'t>(&self, tokens: &'t [Token]) -> Vec<&'t Token> {
        let Some(and) = tokens.iter().skip(1).position(|t| self.is("and", t)).filter(|_| self.double) else {
            return tokens.iter().collect();
        };
        let (first, rest) = tokens.split_at(and + 1);
        let bare = first.len() == 2 && first.iter().take(1).all(|t| self.is("article", t));
        let shared = rest.iter().position(|t| self.is("of", t)).filter(|_| bare).and_then(|at| rest.get(at..));
        first.iter().chain(shared.unwrap_or_default()).collect()
    }

    /// The words as they were typed; of two things only the first, and without praise.
    fn words(&self, tokens: &[Token]) -> String {
        let tokens = self.first_of_two(tokens);
        let mut words = String::new();
        let mut last = None;
        for (at, token) in tokens.iter().copied().enumerate() {
            let next = tokens.get(at + 1).copied().filter(|_| self.is("and", token));
            if self.leading && [Some(token), next].into_iter().flatten().any(|t| self.is("praise", t)) {
                continue;
            }
            match last {
                Some(end) if self.text.get(end..token.at.start).is_some_and(|gap| !gap.chars().any(char::is_alphanumeric)) => {
                    words.push_str(self.text.get(end..token.at.start).unwrap_or_default());
                }
                Some(_) => words.push(' '),
                None => {}
            }
            words.push_str(&self.turned(token).unwrap_or_else(|| self.word(token)));
            last = Some(token.at.end);
        }
        words
    }

    /// What a customer says of themselves in a statement, as we say it to them: `my` becomes `your`.
    fn turned(&self, token: &Token) -> Option<String> {
        let fits = |rule: &&Rule<String>| rule.pattern.fit(std::slice::from_ref(token), Mark::Stop).is_some();
        let rule = self.rules("turn").filter(|_| self.statement).find(fits)?;
        Some(rule.does.clone())
    }

    /// A word as it was typed, but for the capital of a sentence.
    fn word(&self, token: &Token) -> String {
        let word = self.text.get(token.at.clone()).unwrap_or_default();
        let before = self.text.get(..token.at.start).unwrap_or_default().trim_end();
        let opens = before.is_empty() || before.ends_with(['.', '?', '!', ':', '"', '«', '“', ')', '-']);
        let rest = word.chars().skip(1).collect::<String>();
        let capital = rest.chars().any(char::is_uppercase) || word == "I";
        if opens && !capital { word.to_lowercase() } else { word.to_owned() }
    }

    /// Whether it is what the coach itself would ask for.
    fn is_good(&self, words: &str) -> bool {
        let read = kind::read(self.book, sentences(words, &self.book.lexicon));
        let found = faults::faults(self.book, words, &read);
        let opens = read.first().and_then(|s| s.sentence.tokens.first()).is_some_and(|t| self.is("opens", t));
        let faulty = found.iter().any(|f| matches!(f, Fault::Leading | Fault::Double | Fault::Negation));
        opens && !faulty && kind::kind(&read) == Some(Kind::Open)
    }
}

/// Words behind a preposition that loses its last letter where they can be said without: Russian "со", "с".
fn joined(with: &str, words: &str) -> String {
    if with.is_empty() {
        return words.to_owned();
    }
    let mut letters = words.chars().flat_map(char::to_lowercase);
    let hissing = letters.next().is_some_and(|c| "сзшжщ".contains(c));
    let hard = hissing && letters.next().is_some_and(|c| !"аеёиоуыэюя".contains(c));
    let whole = hard || words.starts_with("мн") || words.starts_with("все");
    let with = if whole { with } else { with.strip_suffix('о').unwrap_or(with) };
    format!("{with} {words}")
}

/// As a question: a capital before, a question mark behind, no stray marks.
fn question(words: &str) -> String {
    let words = words.replace(" ,", ",");
    let words = words.trim().trim_end_matches(['?', ',', '.', ':', ';', ' ', '(', '—', '-']);
    let mut chars = words.chars();
    let first: String = chars.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{first}{}?", chars.as_str())
}
