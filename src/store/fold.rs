//! Folding of text for searching and sorting. Pure: lower case, ё as е, accents taken off Latin and Greek letters only
//! (й is not и: in Russian it is a letter of its own).

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

/// The key names are sorted by: folded, runs of digits by their value, nothing but letters, digits and single blanks.
/// What has no name comes last.
#[must_use]
pub fn sort_key(name: &str) -> String {
    let folded = fold(name);
    let mut key = String::with_capacity(folded.len());
    let mut digits = String::new();
    for letter in folded.chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        end_digits(&mut key, &mut digits);
        if letter.is_alphanumeric() {
            key.push(letter);
        } else if !key.is_empty() && !key.ends_with(' ') && letter != '\'' && letter != '’' {
            key.push(' ');
        }
    }
    end_digits(&mut key, &mut digits);
    if key.trim().is_empty() { String::from('\u{10ffff}') } else { key }
}

/// Writes a run of digits so that 9 comes before 10.
fn end_digits(key: &mut String, digits: &mut String) {
    if !digits.is_empty() {
        let value = digits.trim_start_matches('0');
        key.extend(std::iter::repeat_n('0', 12_usize.saturating_sub(value.len())));
        key.push_str(value);
        digits.clear();
    }
}

/// The digits of a phone number, without its leading zeros' and plus signs' dress.
#[must_use]
pub fn phone_digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

/// What a search asks of the index: every word of it must begin a word there. None if there is no word in it.
#[must_use]
pub fn match_expression(text: &str) -> Option<String> {
    let words: Vec<_> = fold(text)
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(|word| format!("\"{}\"*", word.replace('"', "\"\"")))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
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

    #[test]
    fn names_sort_as_a_person_would() {
        let mut names = ["", "Ёлкин", "Жук", "Еж", "customer 10", "customer 9", "Émile", "Emil", "d'Arc", "Dora", "Ян"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["customer 9", "customer 10", "d'Arc", "Dora", "Emil", "Émile", "Еж", "Ёлкин", "Жук", "Ян", ""]);
    }

    #[test]
    fn a_search_never_breaks_the_index_language() {
        assert_eq!(match_expression("Palm \"x OR").as_deref(), Some("\"palm\"* \"\"\"x\"* \"or\"*"));
        assert_eq!(match_expression(" -- * "), None);
    }
}
