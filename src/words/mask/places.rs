//! Streets with a house number, and Dutch and British postcodes.

use std::ops::Range;

use super::classes::{Classes, classes};
use super::text::{Text, Word};
use super::{Found, Kind};
use crate::domain::language::Language;

/// Addresses in a text.
pub(super) fn find(text: &Text, language: Language) -> Vec<Found> {
    let class = classes(language);
    let words = text.words();
    let streets = words.iter().enumerate().filter(|(_, word)| class.has("street", &word.folded));
    let place = |(at, _): (usize, &Word)| match language {
        Language::En => english(text, at),
        Language::Nl => dutch(text, at),
        Language::Ru => russian(text, at, class),
    };
    let codes = if language == Language::Ru { Vec::new() } else { postcodes(text, language) };
    streets.filter_map(place).chain(codes).map(|place| Found { kind: Kind::Address, place }).collect()
}

/// "12 High Street", "12b Old Mill Lane".
fn english(text: &Text, at: usize) -> Option<Range<usize>> {
    let words = text.words();
    let street = words.get(at).filter(|word| word.capital)?;
    let named = words.get(..at)?.iter().enumerate().rev().take(3).take_while(|(at, word)| word.capital && follows(words, *at));
    let (first, _) = named.last().filter(|_| street.gap == " ")?;
    let start = words.get(first)?.place.start;
    let number = number_before(text.all(), start)?;
    let past = street.place.end;
    let past = postcode(text.all(), skip(text.all(), past, &[' ', ',']), BRITISH).unwrap_or(past);
    Some(number..past)
}

/// Whether the word behind this one follows after a blank.
fn follows(words: &[Word], at: usize) -> bool {
    words.get(at + 1).is_some_and(|next| next.gap == " ")
}

/// Where a house number begins that ends just before here.
fn number_before(letters: &[char], start: usize) -> Option<usize> {
    let blank = |at: usize| letters.get(at).is_some_and(|c| matches!(c, ' ' | ','));
    let mut end = start;
    while end > 0 && blank(end - 1) {
        end -= 1;
    }
    let mut first = end;
    while first > 0 && letters.get(first - 1).is_some_and(char::is_ascii_alphanumeric) {
        first -= 1;
    }
    let number = letters.get(first..end)?;
    let digits = number.iter().filter(|c| c.is_ascii_digit()).count();
    let shaped = digits > 0 && digits < 5 && number.len() - digits <= 1 && number.first()?.is_ascii_digit();
    (end < start && shaped).then_some(first)
}

/// "Kerkstraat 12", "de Oude Dijk 3a", with the postcode behind it.
fn dutch(text: &Text, at: usize) -> Option<Range<usize>> {
    let (words, letters) = (text.words(), text.all());
    let street = words.get(at)?;
    let short = street.folded.chars().count() <= 6;
    let before = words.get(..at)?.iter().rev().take(2).take_while(|word| word.capital && !word.begins).last();
    let start = if street.capital { before.filter(|_| street.gap == " ").unwrap_or(street) } else { before.filter(|_| short)? };
    let past = house_number(letters, street.place.end)?;
    let past = postcode(letters, skip(letters, past, &[' ', ',']), DUTCH).unwrap_or(past);
    Some(start.place.start..past)
}

fn skip(letters: &[char], at: usize, over: &[char]) -> usize {
    let rest = letters.get(at..).unwrap_or_default();
    at + rest.iter().take_while(|letter| over.contains(letter)).count()
}

/// Where a house number ends that begins here, behind blanks: "12", "12a", "12-3".
fn house_number(letters: &[char], at: usize) -> Option<usize> {
    let start = skip(letters, at, &[' ']);
    let digits = letters.get(start..)?.iter().take_while(|c| c.is_ascii_digit()).count();
    let mut past = start + digits;
    if !(1..=4).contains(&digits) || start == at {
        return None;
    }
    let letter = |at: usize| letters.get(at).is_some_and(|c| c.is_alphabetic());
    if letter(past) && !letter(past + 1) {
        past += 1;
    } else if letter(past) {
        return None;
    }
    if letters.get(past).is_some_and(|c| matches!(c, '-' | '/')) {
        past += 1 + letters.get(past + 1..)?.iter().take_while(|c| c.is_ascii_digit()).count();
    }
    // "Kerkstraat 3.5" and "weg 20%" are no houses.
    let goes_on = letters.get(past).is_some_and(|c| matches!(c, '.' | ',')) && letters.get(past + 1).is_some_and(char::is_ascii_digit);
    (!goes_on && letters.get(past) != Some(&'%')).then_some(past)
}

/// Shapes of postcodes: `0` a digit, `A` a capital.
const DUTCH: &[&str] = &["0000 AA", "0000AA"];
const BRITISH: &[&str] = &["AA0A 0AA", "A0A 0AA", "A0 0AA", "A00 0AA", "AA0 0AA", "AA00 0AA"];

/// Where a postcode ends that begins here: "1234 AB", "SW1A 1AA".
fn postcode(letters: &[char], at: usize, shapes: &[&str]) -> Option<usize> {
    if at > 0 && letters.get(at - 1).is_some_and(|c| c.is_alphanumeric()) {
        return None;
    }
    let is = |at: usize, shape: char| match (letters.get(at), shape) {
        (Some(letter), '0') => letter.is_ascii_digit(),
        (Some(letter), 'A') => letter.is_ascii_uppercase(),
        (Some(letter), sign) => *letter == sign,
        (None, _) => false,
    };
    let fits = |shape: &&str| shape.chars().enumerate().all(|(offset, sign)| is(at + offset, sign));
    let shape = shapes.iter().find(|shape| fits(shape))?;
    let past = at + shape.len();
    letters.get(past).is_none_or(|c| !c.is_alphanumeric()).then_some(past)
}

fn postcodes(text: &Text, language: Language) -> Vec<Range<usize>> {
    let (letters, shapes) = (text.all(), if language == Language::Nl { DUTCH } else { BRITISH });
    (0..letters.len()).filter_map(|at| Some(at..postcode(letters, at, shapes)?)).collect()
}

/// "ул. Ленина, д. 15, кв. 3", "проспект Мира 10", "на Садовой улице, 7".
fn russian(text: &Text, at: usize, class: &Classes) -> Option<Range<usize>> {
    let (words, letters) = (text.words(), text.all());
    let street = words.get(at)?;
    let name = |word: &&Word| word.capital && !class.has("never", &word.folded);
    let behind = words
        .get(at + 1..)
        .unwrap_or_default()
        .iter()
        .take(3)
        .take_while(|word| word.capital && matches!(word.gap.as_str(), " " | ". " | "."));
    let before = words.get(..at)?.last().filter(name).filter(|word| street.gap == " " && !word.begins);
    let (start, past) = match (behind.last(), before) {
        (Some(last), _) => (street.place.start, last.place.end),
        (None, Some(before)) => (before.place.start, street.place.end),
        _ => return None,
    };
    let mut past = house_of(letters, past)?;
    while let Some(more) = house_of(letters, past).filter(|_| named_part(letters, past)) {
        past = more;
    }
    Some(start..past)
}

/// Where the house, block or flat ends that is named behind here: ", 15", " д. 15", ", кв. 3".
fn house_of(letters: &[char], at: usize) -> Option<usize> {
    let at = skip(letters, at, &[' ', ',']);
    let parts = ["дом", "д.", "д", "корпус", "корп.", "к.", "стр.", "кв.", "квартира", "кв", "офис", "оф."];
    let named = parts.iter().find(|part| part.chars().enumerate().all(|(offset, c)| letters.get(at + offset) == Some(&c)));
    let behind = named.map_or(at, |part| at + part.chars().count());
    let number = skip(letters, behind, &[' ']);
    house_number(letters, number.checked_sub(1).filter(|before| letters.get(*before) == Some(&' ')).unwrap_or(behind))
        .or_else(|| directly(letters, number))
}

/// A number at once behind the point of a short word: "д.15".
fn directly(letters: &[char], at: usize) -> Option<usize> {
    let digits = letters.get(at..)?.iter().take_while(|c| c.is_ascii_digit()).count();
    let past = at + digits;
    let alone = letters.get(past).is_none_or(|c| !c.is_alphanumeric());
    ((1..=4).contains(&digits) && alone).then_some(past)
}

/// Whether a further part is named in words, so that a number behind is one of the address.
fn named_part(letters: &[char], at: usize) -> bool {
    let at = skip(letters, at, &[' ', ',']);
    letters.get(at).is_some_and(|c| matches!(c, 'к' | 'д' | 'с' | 'о'))
}
