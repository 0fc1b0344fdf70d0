//! The words of an answer, with where they stand. A name in capitals and small letters, as hashtags are (`#StillWaiting`), is its words.

use std::ops::Range;

/// So many bytes of an answer are read; nobody needs more to see what it is about.
const READ: usize = 8_000;

/// What a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters and digits.
    Word,
    /// The name of an account, such as `@shop`: known as a whole.
    Account,
    /// An address on the web: all are alike.
    Link,
    /// `!` or `?`.
    Mark,
}

/// A word and where it stands, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: Kind,
    /// Where it stands.
    pub(super) range: Range<usize>,
}

/// The words of a text, in their order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut from = 0;
    for part in text.get(..end_of_reading(text)).unwrap_or_default().split_inclusive(char::is_whitespace) {
        read_part(part, from, &mut tokens);
        from += part.len();
    }
    tokens
}

fn end_of_reading(text: &str) -> usize {
    if text.len() <= READ { text.len() } else { (0..=READ).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0) }
}

/// What stands between two blanks.
fn read_part(part: &str, from: usize, tokens: &mut Vec<Token>) {
    if part.starts_with("http") || part.starts_with("www.") {
        let end = from + part.trim_end().len();
        tokens.push(Token { kind: Kind::Link, range: from..end });
        return;
    }
    let mut open: Option<(Kind, usize)> = None;
    let mut before = ' ';
    for (at, letter) in part.char_indices() {
        let at = from + at;
        let inside = letter.is_alphanumeric() || is_mark(letter);
        let goes_on = inside && !(before.is_lowercase() && letter.is_uppercase());
        if let Some((kind, start)) = open
            && !(goes_on || (kind == Kind::Account && (inside || letter == '_')))
        {
            tokens.push(Token { kind, range: start..at });
            open = None;
        }
        if open.is_none() && letter.is_alphanumeric() {
            open = Some(if before == '@' { (Kind::Account, at) } else { (Kind::Word, at) });
        }
        if matches!(letter, '!' | '?') {
            tokens.push(Token { kind: Kind::Mark, range: at..at + 1 });
        }
        before = letter;
    }
    tokens.extend(open.map(|(kind, start)| Token { kind, range: start..from + part.len() }));
}

/// An accent written after its letter.
const fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_accounts_links_and_marks_are_told_apart() {
        for (text, expected) in [
            ("", &[][..]),
            ("I waited 3 weeks!", &["I", "waited", "3", "weeks", "!"]),
            ("@shop_nl why?", &["shop_nl", "why", "?"]),
            ("#StillWaiting at JFK", &["Still", "Waiting", "at", "JFK"]),
            ("see http://a.b/c?d now", &["see", "http://a.b/c?d", "now"]),
            ("Ждали, ждали… т.д.", &["Ждали", "ждали", "т", "д"]),
            ("zo'n cafe\u{301} €5", &["zo", "n", "cafe\u{301}", "5"]),
            ("mail@shop.nl", &["mail", "shop", "nl"]),
        ] {
            let found: Vec<_> = tokens(text).into_iter().map(|token| &text[token.range]).collect();
            assert_eq!(found, expected, "{text}");
        }
        assert_eq!(tokens("@shop http://x").iter().map(|t| t.kind).collect::<Vec<_>>(), [Kind::Account, Kind::Link]);
        assert!(tokens(&"слово ".repeat(10_000)).len() < 1_000);
    }

    proptest! {
        #[test]
        fn any_text_is_read_in_order_within_itself(text in "\\PC{0,60}|[ @#!a-zA-Z\u{301}é]{0,40}") {
            let mut end = 0;
            for token in tokens(&text) {
                prop_assert!(token.range.start >= end && !token.range.is_empty() && text.get(token.range.clone()).is_some());
                end = token.range.end;
            }
        }
    }
}
