//! Words being marked in the answer in view: whole words, by the mouse or one after the other by the keyboard. Draws nothing.

use std::ops::Range;

/// Words being marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Marking {
    /// The characters of each word of the answer.
    words: Vec<Range<usize>>,
    /// The word it began with, and the one it goes to.
    from: usize,
    to: usize,
}

impl Marking {
    /// Begins with the first word behind this character; none if there is no word.
    pub(super) fn begin(text: &str, behind: usize) -> Option<Self> {
        let words = words(text);
        let first = words.iter().position(|word| word.start >= behind).unwrap_or(0);
        (!words.is_empty()).then_some(Self { words, from: first, to: first })
    }

    /// The words these characters touch; none if they touch none.
    pub(super) fn of(text: &str, range: &Range<usize>) -> Option<Self> {
        let words = words(text);
        let touched = |word: &&Range<usize>| word.start < range.end.max(range.start + 1) && range.start < word.end;
        let from = words.iter().position(|word| touched(&word))?;
        let to = words.iter().rposition(|word| touched(&word))?;
        Some(Self { words, from, to })
    }

    /// One word on or back; `extend` keeps where it began.
    pub(super) fn step(&mut self, on: bool, extend: bool) {
        self.to = if on { (self.to + 1).min(self.words.len() - 1) } else { self.to.saturating_sub(1) };
        if !extend {
            self.from = self.to;
        }
    }

    /// To the first or the last word.
    pub(super) fn jump(&mut self, last: bool, extend: bool) {
        self.to = if last { self.words.len() - 1 } else { 0 };
        if !extend {
            self.from = self.to;
        }
    }

    /// The characters marked.
    pub(super) fn range(&self) -> Range<usize> {
        let word = |at: usize| self.words.get(at).cloned().unwrap_or_default();
        word(self.from.min(self.to)).start..word(self.from.max(self.to)).end
    }
}

/// The characters of each word, without the signs round it.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut open: Option<Range<usize>> = None;
    for (at, letter) in text.chars().enumerate() {
        if letter.is_whitespace() {
            words.extend(open.take());
        } else if letter.is_alphanumeric() {
            open = Some(open.map_or(at, |word: Range<usize>| word.start)..at + 1);
        }
    }
    words.extend(open);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_are_marked_one_by_one() {
        let text = "“Ждал три недели”, и никто не позвонил.";
        let mut marking = Marking::begin(text, 0).unwrap();
        assert_eq!(marking.range(), 1..5);
        marking.step(true, false);
        assert_eq!(marking.range(), 6..9);
        marking.step(true, true);
        assert_eq!(marking.range(), 6..16, "without the sign behind it");
        marking.step(false, true);
        marking.step(false, true);
        assert_eq!(marking.range(), 1..9, "backwards over where it began");
        marking.jump(true, false);
        assert_eq!(marking.range(), 30..38);
        marking.step(true, false);
        assert_eq!(marking.range(), 30..38, "no further");
        assert_eq!(Marking::begin(text, 16).unwrap().range(), 19..20);
        assert_eq!(Marking::begin(" … ", 0), None);
    }

    #[test]
    fn what_the_mouse_touches_is_whole_words() {
        let text = "I waited three weeks.";
        assert_eq!(Marking::of(text, &(4..10)).unwrap().range(), 2..14);
        assert_eq!(Marking::of(text, &(3..3)).unwrap().range(), 2..8, "a click in a word");
        assert_eq!(Marking::of(text, &(20..21)), None);
    }
}
