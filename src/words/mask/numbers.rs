//! Numbers to call, and of accounts and cards; not prices, days, times or orders.

use std::ops::Range;

use super::classes::classes;
use super::text::Text;
use super::{Found, Kind};
use crate::domain::language::Language;

/// A run of digits with what may stand between them.
struct Run {
    place: Range<usize>,
    /// As written.
    text: String,
    digits: String,
}

/// The digits without blanks of every run in a text.
fn runs(text: &Text) -> Vec<Run> {
    let letters = text.all();
    let between = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '-' | '‑' | '–' | '.' | '(' | ')' | '/');
    let starts = |at: usize| letters.get(at).is_some_and(|c| c.is_ascii_digit() || matches!(c, '+' | '('));
    let mut runs = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let inside_word = at > 0 && letters.get(at - 1).is_some_and(|c| c.is_alphanumeric());
        if !starts(at) || inside_word {
            at += 1;
            continue;
        }
        let mut end = at;
        while letters.get(end).is_some_and(|c| c.is_ascii_digit() || between(*c) || (end == at && *c == '+')) {
            end += 1;
        }
        let past = (at..end).rev().find(|at| letters.get(*at).is_some_and(char::is_ascii_digit)).map_or(at + 1, |last| last + 1);
        let written: String = letters.get(at..past).unwrap_or_default().iter().collect();
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        if letters.get(past).is_none_or(|c| !c.is_alphabetic() && *c != ':' && *c != '%') && !digits.is_empty() {
            runs.push(Run { place: at..past, text: written.replace(['\u{a0}', '\u{202f}'], " ").replace(['‑', '–'], "-"), digits });
        }
        at = end.max(at + 1);
    }
    runs
}

/// Numbers to call. What was found already is not looked at again.
pub(super) fn phones(text: &Text, language: Language, found: &[Found]) -> Vec<Found> {
    let free = |place: &Range<usize>| !found.iter().any(|one| one.place.start < place.end && place.start < one.place.end);
    let all = runs(text).into_iter().filter(|run| free(&run.place) && is_phone(run, text, language));
    all.map(|run| Found { kind: Kind::Phone, place: run.place }).collect()
}

fn is_phone(run: &Run, text: &Text, language: Language) -> bool {
    let (count, class) = (run.digits.len(), classes(language));
    if !(6..=15).contains(&count) || is_days_or_times(run) {
        return false;
    }
    if run.text.starts_with('+') {
        return count >= 8;
    }
    let before = text.before(run.place.start, 3);
    let counted = before.last().is_some_and(|word| class.has("count", word));
    let signs = text.letters(run.place.start.saturating_sub(2)..run.place.start);
    let marked = signs.iter().any(|c| matches!(c, '€' | '$' | '£' | '₽' | '№' | '#'));
    let after = text.letters(run.place.end..run.place.end + 2);
    let money =
        after.iter().any(|c| matches!(c, '€' | '$' | '£' | '₽')) || text.next(run.place.end).is_some_and(|word| class.has("unit", word));
    let called = (1..=before.len()).any(|end| class.ends_with("call", before.get(..end).unwrap_or_default()).is_some());
    if marked || money {
        return false;
    }
    if called && !(counted && !class.has("call", before.last().copied().unwrap_or_default()) && count < 7) {
        return count >= 6 && !is_thousands(run);
    }
    !counted && !is_thousands(run) && is_shaped(run, language)
}

/// The shapes of numbers within a country, and abroad by two noughts.
fn is_shaped(run: &Run, language: Language) -> bool {
    let (digits, count) = (run.digits.as_str(), run.digits.len());
    let groups: Vec<usize> = run.text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).map(str::len).collect();
    let apart = groups.len() > 1;
    if digits.starts_with("00") && !digits.starts_with("000") && (10..=15).contains(&count) {
        return true;
    }
    match language {
        Language::Nl => {
            let free = (digits.starts_with("0800") || digits.starts_with("0900")) && apart && (8..=11).contains(&count);
            free || (count == 10 && digits.starts_with('0'))
        }
        Language::Ru => {
            let country = digits.starts_with('8') || digits.starts_with('7');
            let area = |from: usize| digits.get(from..=from).is_some_and(|digit| matches!(digit, "3" | "4" | "8" | "9"));
            let local = matches!(groups.as_slice(), [3, 2, 2]) && run.text.matches('-').count() == 2;
            (count == 11 && country && area(1)) || (count == 10 && area(0) && apart) || local
        }
        Language::En => {
            let british = digits.starts_with('0') && (10..=11).contains(&count);
            let american = matches!(groups.as_slice(), [3, 3, 4] | [1, 3, 3, 4]) && apart;
            british || american
        }
    }
}

/// Days, times and years between points, hyphens and slashes.
fn is_days_or_times(run: &Run) -> bool {
    let is_one = |part: &str| {
        let numbers: Vec<(usize, u32)> =
            part.split(['.', '-', '/']).filter(|n| !n.is_empty()).map(|n| (n.len(), n.parse().unwrap_or(u32::MAX))).collect();
        let year = |(length, value): (usize, u32)| length == 4 && (1900..=2100).contains(&value);
        let small = |(length, value): (usize, u32), most: u32| length <= 2 && value <= most;
        match numbers.as_slice() {
            [a, b, c] => {
                let european = small(*a, 31) && small(*b, 31) && (year(*c) || c.0 == 2);
                european || (year(*a) && small(*b, 12) && small(*c, 31))
            }
            [a, b, c, d] => small(*a, 24) && small(*b, 59) && small(*c, 24) && small(*d, 59) && [a.0, b.0, c.0, d.0] == [2; 4],
            [a, b] => year(*a) && year(*b),
            [] => true,
            _ => false,
        }
    };
    let parts: Vec<&str> = run.text.split(' ').filter(|part| part.contains(|c: char| c.is_ascii_digit())).collect();
    is_one(&run.text.replace(' ', "")) || (parts.len() > 1 && parts.iter().all(|part| is_one(part)))
}

/// Groups of three behind a group of up to three: a large number, or an amount.
fn is_thousands(run: &Run) -> bool {
    let plain = run.text.chars().all(|c| c.is_ascii_digit() || c == ' ' || c == '.');
    let groups: Vec<usize> = run.text.split([' ', '.']).map(str::len).collect();
    let three = groups.iter().skip(1).all(|length| *length == 3);
    plain && groups.len() > 1 && three && !run.text.starts_with('0') && groups.first().is_some_and(|first| *first <= 3)
}

/// Accounts (IBAN, and the twenty digits of a Russian one) and cards.
pub(super) fn accounts(text: &Text) -> Vec<Found> {
    let cards = runs(text).into_iter().filter(|run| is_card(run) || (run.digits.len() == 20 && run.text.len() == 20));
    let cards = cards.map(|run| Found { kind: Kind::Account, place: run.place });
    cards.chain(ibans(text)).collect()
}

/// Sixteen digits in fours or at one go whose check fits.
fn is_card(run: &Run) -> bool {
    let sum = run.digits.chars().rev().filter_map(|c| c.to_digit(10)).enumerate().map(|(at, digit)| match (at % 2, digit) {
        (0, digit) => digit,
        (_, digit) if digit > 4 => digit * 2 - 9,
        (_, digit) => digit * 2,
    });
    run.digits.len() == 16 && sum.sum::<u32>() % 10 == 0 && !run.text.contains('.')
}

fn ibans(text: &Text) -> Vec<Found> {
    let letters = text.all();
    let capital = |at: usize| letters.get(at).is_some_and(char::is_ascii_uppercase);
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let begins = |at: usize| {
        let alone = at == 0 || letters.get(at - 1).is_none_or(|c| !c.is_alphanumeric());
        alone && capital(at) && capital(at + 1) && digit(at + 2) && digit(at + 3)
    };
    (0..letters.len()).filter(|at| begins(*at)).filter_map(|at| iban(letters, at)).collect()
}

/// The longest number from here on whose check fits.
fn iban(letters: &[char], start: usize) -> Option<Found> {
    let mut digits = Vec::new();
    let mut best = None;
    for (at, letter) in letters.iter().enumerate().skip(start) {
        match letter {
            ' ' => continue,
            _ if (letter.is_ascii_uppercase() || letter.is_ascii_digit()) && digits.len() < 34 => digits.push(*letter),
            _ => break,
        }
        if (15..=34).contains(&digits.len()) && checks(&digits) && letters.get(at + 1).is_none_or(|c| !c.is_alphanumeric()) {
            best = Some(at + 1);
        }
    }
    best.map(|end| Found { kind: Kind::Account, place: start..end })
}

fn checks(iban: &[char]) -> bool {
    let turned = iban.iter().skip(4).chain(iban.iter().take(4));
    turned
        .filter_map(|c| c.to_digit(36))
        .fold(0_u32, |rest, value| if value > 9 { (rest * 100 + value) % 97 } else { (rest * 10 + value) % 97 })
        == 1
}
