//! Folding: text as it is compared and searched. Lower case, ё as е, accents taken off Latin and Greek letters only (й is not и:
//! in Russian it is a letter of its own).

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Text as it is searched: see the module.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfc().flat_map(char::to_lowercase) {
        match letter {
            'ё' => folded.push('е'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ς' => folded.push('σ'),
            '\u{300}'..='\u{36f}' => keep_mark(&mut folded, letter),
            _ if letter.is_ascii() => folded.push(letter),
            _ => fold_letter(&mut folded, letter),
        }
    }
    folded
}

/// A mark that could not be composed with the letter before it: kept unless that letter is Latin or Greek.
fn keep_mark(folded: &mut String, mark: char) {
    if !folded.chars().next_back().is_some_and(loses_marks) {
        folded.push(mark);
    }
}

fn fold_letter(folded: &mut String, letter: char) {
    let mut base = None;
    decompose_canonical(letter, |part| {
        base.get_or_insert(part);
    });
    match base {
        Some(base) if loses_marks(base) => decompose_canonical(letter, |part| {
            if !is_combining_mark(part) {
                folded.push(if part == 'ς' { 'σ' } else { part });
            }
        }),
        _ => folded.push(letter),
    }
}

/// Latin and Greek letters.
const fn loses_marks(letter: char) -> bool {
    matches!(letter, 'a'..='z' | '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{3ff}' | '\u{1e00}'..='\u{1fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_go_from_latin_and_greek_only() {
        for (text, folded) in [
            ("Ruth PALMER", "ruth palmer"),
            ("Zoë Müller-Brânză", "zoe muller-branza"),
            ("Ёлкин и Чайка", "елкин и чайка"),
            ("Йод", "йод"),
            ("и\u{306}", "й"),
            ("Ėglė Đorđe Łódź Straße", "egle dorde lodz strasse"),
            ("Άλφα ΟΔΥΣΣΕΎΣ", "αλφα οδυσσευσ"),
            ("Q\u{307}", "q"),
            ("ў і ї", "ў і ї"),
            ("", ""),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }
}
