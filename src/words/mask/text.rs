//! A text as names are looked for in it: its letters, and its words with what stands between them. No language in it.

use std::ops::Range;

use crate::words::fold;

/// A text: its characters and its words.
#[derive(Debug)]
pub(super) struct Text {
    letters: Vec<char>,
    words: Vec<Word>,
    /// Mostly capitals: then a capital says nothing.
    pub(super) shouted: bool,
}

/// A word: letters, with hyphens and apostrophes inside.
#[derive(Debug)]
pub(super) struct Word {
    /// As words are compared, without a genitive 's.
    pub(super) folded: String,
    /// Its characters, without a genitive 's.
    pub(super) place: Range<usize>,
    /// Where it ends with it.
    past: usize,
    /// Begins with a capital letter.
    pub(super) capital: bool,
    /// All capitals, more than one.
    pub(super) caps: bool,
    /// Begins a sentence, where a capital says nothing.
    pub(super) begins: bool,
    /// What stands between the word before and this one.
    pub(super) gap: String,
}

impl Text {
    /// Reads a text.
    pub(super) fn read(text: &str) -> Self {
        let letters: Vec<char> = text.chars().collect();
        let words = words(&letters);
        let (large, small) = (count(&letters, char::is_uppercase), count(&letters, char::is_lowercase));
        Self { letters, words, shouted: large > 12 && large > small * 2 }
    }

    /// Its words.
    pub(super) fn words(&self) -> &[Word] {
        &self.words
    }

    /// All its characters.
    pub(super) fn all(&self) -> &[char] {
        &self.letters
    }

    /// These characters.
    pub(super) fn letters(&self, place: Range<usize>) -> &[char] {
        self.letters.get(place).unwrap_or_default()
    }

    /// What stands behind the last word.
    pub(super) fn after_last(&self) -> &[char] {
        let past = self.words.last().map_or(0, |word| word.past);
        self.letters.get(past..).unwrap_or_default()
    }

    /// The folded words that end before a character, at most so many, in their order.
    pub(super) fn before(&self, at: usize, most: usize) -> Vec<&str> {
        let end = self.words.partition_point(|word| word.place.end <= at);
        let start = end.saturating_sub(most);
        self.words.get(start..end).unwrap_or_default().iter().map(|word| word.folded.as_str()).collect()
    }

    /// The folded word that begins at a character or after nothing but blanks.
    pub(super) fn next(&self, at: usize) -> Option<&str> {
        let word = self.words.get(self.words.partition_point(|word| word.place.start < at))?;
        self.letters(at..word.place.start).iter().all(|c| c.is_whitespace() || *c == '.').then_some(word.folded.as_str())
    }
}

fn count(letters: &[char], is: impl Fn(char) -> bool) -> usize {
    letters.iter().filter(|letter| is(**letter)).count()
}

fn words(letters: &[char]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut at = 0;
    let mut past = 0;
    while at < letters.len() {
        let end = end_of_word(letters, at);
        if end > at {
            let gap: String = letters.get(past..at).unwrap_or_default().iter().collect();
            words.push(word(letters, at..end, gap, words.is_empty()));
            past = end;
            at = end;
        } else {
            at += 1;
        }
    }
    words
}

/// Where a word that begins here ends; here if none does. Letters only: digits belong to numbers.
fn end_of_word(letters: &[char], at: usize) -> usize {
    let letter = |at: usize| letters.get(at).is_some_and(|c| c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}'));
    let inside = |at: usize| letters.get(at).is_some_and(|c| matches!(c, '-' | '\'' | '’' | '‑')) && letter(at + 1);
    let mut end = at;
    while letter(end) || (end > at && inside(end)) {
        end += 1;
    }
    end
}

fn word(letters: &[char], place: Range<usize>, gap: String, first: bool) -> Word {
    let past = place.end;
    let text = letters.get(place.clone()).unwrap_or_default();
    let genitive = matches!(text, [_, .., '\'' | '’', 's' | 'S']);
    let place = if genitive { place.start..past - 2 } else { place };
    let text: String = letters.get(place.clone()).unwrap_or_default().iter().collect();
    let large = text.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    Word {
        folded: fold(&text),
        capital: text.chars().next().is_some_and(char::is_uppercase),
        caps: large && text.chars().count() > 1,
        begins: first || gap.contains(['.', '!', '?', '…', '\n', ':', ';', '•']),
        place,
        past,
        gap,
    }
}
