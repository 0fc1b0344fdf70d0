//! A question as sentences, clauses and words: folded for comparison, and where each stands in what was typed. Knows no rules.

use std::ops::Range;

use super::lexicon::{Classes, Lexicon};

/// A word, or a mark between words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// Folded, see [`fold`].
    pub(super) word: String,
    /// How many letters it has.
    pub(super) letters: usize,
    /// The bytes it takes in the text.
    pub(super) at: Range<usize>,
    /// The word classes it belongs to.
    pub(super) classes: Classes,
    /// The word classes with an entry of several words that it opens.
    pub(super) opens: Classes,
    /// Its number, if a pattern names it.
    pub(super) named: u32,
}

impl Token {
    /// Whether it is a word and not a mark.
    pub(super) fn is_word(&self) -> bool {
        self.letters > 0 || self.word.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// How a sentence ends.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Mark {
    /// With a stop, or with nothing.
    #[default]
    Stop,
    /// With a question mark.
    Question,
    /// With a colon.
    Colon,
    /// With dots or a line, to be completed.
    Blank,
    /// Not yet: another clause follows.
    More,
}

/// A sentence: its tokens, and how it ends.
#[derive(Debug, Clone)]
pub(super) struct Sentence {
    /// Words and inner marks.
    pub(super) tokens: Vec<Token>,
    /// How it ends.
    pub(super) mark: Mark,
}

/// Stands for a gap to be filled in.
const BLANK: &str = "___";
/// Marks that are tokens of their own within a sentence.
const INNER: [char; 9] = [',', ';', ':', '(', ')', '/', '—', '%', '='];

/// The sentences of a text. Numbering before it and marks of "required" are no words of it.
pub(super) fn sentences(text: &str, lexicon: &Lexicon) -> Vec<Sentence> {
    let mut reader = Reader { text, lexicon, done: Vec::new(), tokens: Vec::new() };
    let mut rest = text.char_indices().peekable();
    let start = numbering(text, lexicon);
    while let Some((at, c)) = rest.next() {
        if at < start {
            continue;
        }
        let run = run_length(text, at);
        reader.take(at, c, run);
        while rest.peek().is_some_and(|(next, _)| *next < at + run) {
            rest.next();
        }
    }
    reader.close(Mark::Stop);
    reader.done
}

/// Bytes of the numbering a question opens with: `3.`, `Q3:`, `b)`, `Question 4.`, a bullet.
fn numbering(text: &str, lexicon: &Lexicon) -> usize {
    let trimmed = text.trim_start_matches(|c: char| c.is_whitespace() || "-–—•*·>#".contains(c));
    let start = text.len() - trimmed.len();
    let Some(end) = trimmed.find(['.', ')', ':']) else { return start };
    let (head, tail) = trimmed.split_at(end);
    let follows = tail.chars().nth(1).is_none_or(char::is_whitespace);
    let number = head.rsplit(' ').next().unwrap_or_default();
    let digits = number.chars().any(|c| c.is_ascii_digit()) && number.chars().count() <= 4;
    let letter = head.chars().count() == 1 && tail.starts_with(')');
    let words = head.split(' ').count() - 1;
    let titled = words == 0 || (words == 1 && lexicon.is("numbered", &fold(head.split(' ').next().unwrap_or_default())));
    if follows && titled && (digits || letter) { start + end + 1 } else { start }
}

/// How many bytes belong together from here: a word, a number with its points, a run of dots or lines, a tag, a placeholder; else one mark.
fn run_length(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let Some(first) = rest.chars().next() else { return 1 };
    let run = |keep: &dyn Fn(char) -> bool| rest.find(|c| !keep(c)).unwrap_or(rest.len());
    let until = |close: char| rest.find(close).filter(|end| *end < 60).map(|end| end + close.len_utf8());
    match first {
        c if c.is_alphanumeric() => word_length(rest),
        '.' | '…' | '_' => run(&|c| c == '.' || c == '…' || c == '_'),
        '\'' | '’' if opens_word(text, at, first) => first.len_utf8() + word_length(rest.get(first.len_utf8()..).unwrap_or_default()),
        '{' => until('}').unwrap_or(1),
        '<' if rest.get(1..2).is_some_and(|c| c.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/')) => until('>').unwrap_or(1),
        c => c.len_utf8(),
    }
}

/// Whether an apostrophe here opens a short word: `'s avonds`, `'t`.
fn opens_word(text: &str, at: usize, apostrophe: char) -> bool {
    let before = text.get(..at).and_then(|t| t.chars().next_back());
    let mut after = text.get(at + apostrophe.len_utf8()..).unwrap_or_default().chars();
    !before.is_some_and(char::is_alphanumeric) && after.next().is_some_and(char::is_alphabetic) && after.next() == Some(' ')
}

/// A word goes on over a hyphen, apostrophe or point that stands between letters or digits.
fn word_length(rest: &str) -> usize {
    let mut chars = rest.char_indices().peekable();
    let mut before = None;
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map(|(_, c)| *c);
        let joins = match c {
            '-' | '–' | '‑' | '\'' | '’' | '‘' | '`' | '@' => after.is_some_and(char::is_alphanumeric),
            '.' | ',' => before.is_some_and(|b: char| b.is_ascii_digit()) && after.is_some_and(|a| a.is_ascii_digit()),
            '\u{301}' | '\u{ad}' => true,
            _ => c.is_alphanumeric(),
        };
        if !joins {
            return at;
        }
        before = Some(c);
    }
    rest.len()
}

struct Reader<'a> {
    text: &'a str,
    lexicon: &'a Lexicon,
    done: Vec<Sentence>,
    tokens: Vec<Token>,
}

impl Reader<'_> {
    /// Takes what starts here with this character, so many bytes.
    fn take(&mut self, at: usize, c: char, length: usize) {
        let here = self.text.get(at..at + length).unwrap_or_default();
        match c {
            c if c.is_alphanumeric() || (length > c.len_utf8() && matches!(c, '\'' | '’')) => self.push(fold(here), at..at + length),
            '{' if length > 1 => self.push("{}".to_owned(), at..at + length),
            '?' => self.close(Mark::Question),
            '!' | '\n' | '\r' => self.close(Mark::Stop),
            '.' | '…' | '_' => self.dots(at, here),
            '–' | '-' | '‐' => self.push("—".to_owned(), at..at + length),
            c if INNER.contains(&c) => self.push(c.to_string(), at..at + length),
            _ => {}
        }
    }

    /// One point ends a sentence, unless an abbreviation goes before; several leave something to be filled in.
    fn dots(&mut self, at: usize, here: &str) {
        let follows = self.text.get(at + here.len()..).unwrap_or_default().trim_start_matches(['"', '”', '»', '\'', '’', ')', ' ']);
        if here == "." {
            let short = self.tokens.last().is_some_and(|t| self.lexicon.is("abbreviation", &t.word));
            if !short {
                self.close(Mark::Stop);
            }
        } else if follows.trim().is_empty() {
            self.close(Mark::Blank);
        } else if !follows.starts_with('?') {
            self.push(BLANK.to_owned(), at..at + here.len());
        }
    }

    fn push(&mut self, word: String, at: Range<usize>) {
        let (classes, opens, named) = (self.lexicon.classes(&word), self.lexicon.opens(&word), self.lexicon.named(&word));
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        self.tokens.push(Token { word, letters, at, classes, opens, named });
    }

    /// Ends a sentence. A second mark after the first adds nothing.
    fn close(&mut self, mark: Mark) {
        let mark = match self.tokens.last().map(|t| t.word.as_str()) {
            Some(":") if mark == Mark::Stop => Mark::Colon,
            Some(BLANK) if mark == Mark::Stop => Mark::Blank,
            _ => mark,
        };
        while self.tokens.last().is_some_and(|t| matches!(t.word.as_str(), ":" | "," | ";" | "—" | BLANK)) {
            self.tokens.pop();
        }
        if self.tokens.iter().any(Token::is_word) {
            self.done.push(Sentence { tokens: std::mem::take(&mut self.tokens), mark });
        } else if let (Mark::Question | Mark::Blank, Some(last)) = (mark, self.done.last_mut()) {
            last.mark = mark;
        }
    }
}

/// Folds a word as all words are folded, with one kind of apostrophe and hyphen and no marks of stress.
pub(super) fn fold(word: &str) -> String {
    let plain = |letter: char| match letter {
        '’' | '‘' | '`' => Some('\''),
        '–' | '‑' => Some('-'),
        '\u{301}' | '\u{ad}' => None,
        letter => Some(letter),
    };
    crate::words::fold(word).chars().filter_map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, Mark)> {
        let words = |s: &Sentence| s.tokens.iter().map(|t| t.word.as_str()).collect::<Vec<_>>().join(" ");
        sentences(text, &Lexicon::default()).iter().map(|s| (words(s), s.mark)).collect()
    }

    fn check(text: &str, expected: &[(&str, Mark)]) {
        let expected: Vec<_> = expected.iter().map(|(words, mark)| ((*words).to_owned(), *mark)).collect();
        assert_eq!(read(text), expected, "{text}");
    }

    #[test]
    fn a_text_falls_into_sentences_and_words() {
        check("How was it? Tell us!", &[("how was it", Mark::Question), ("tell us", Mark::Stop)]);
        check("I would come back if...", &[("i would come back if", Mark::Blank)]);
        check("I am ___ years old.", &[("i am ___ years old", Mark::Stop)]);
        check("Name: ______", &[("name", Mark::Blank)]);
        check("Postcode:", &[("postcode", Mark::Colon)]);
        check("12. Didn’t you — e-mail us", &[("didn't you — e-mail us", Mark::Stop)]);
        check("From 1–5 (1 = poor)?", &[("from 1-5 ( 1 = poor )", Mark::Question)]);
        check("Ещё раз? ", &[("еще раз", Mark::Question)]);
        check("So…?", &[("so", Mark::Question)]);
        check("Hoe is ’t ‘s avonds", &[("hoe is 't s avonds", Mark::Stop)]);
        check("3,5 or 2.5", &[("3,5 or 2.5", Mark::Stop)]);
        check("Dear {first name}, <b>how</b> was it??", &[("dear {} , how was it", Mark::Question)]);
        check(" ?! ", &[]);
        check("", &[]);
    }

    #[test]
    fn a_token_knows_where_it_stands() {
        let text = "Hé, “thuis”?";
        let sentence = &sentences(text, &Lexicon::default())[0];
        let slices: Vec<_> = sentence.tokens.iter().map(|t| &text[t.at.clone()]).collect();
        assert_eq!(slices, ["Hé", ",", "thuis"]);
    }
}
