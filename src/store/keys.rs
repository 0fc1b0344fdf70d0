//! What texts are found, compared and sorted by. The store keeps and searches it, but reads no text itself: what folding and stems
//! are, whoever opens a file hands in. Pure.

use crate::domain::language::Language;

/// How texts become what they are found and compared by.
#[derive(Debug, Clone, Copy)]
pub struct TextKeys {
    /// Text as it is compared: without case and accents.
    pub fold: fn(&str) -> String,
    /// What an answer in this language is found by.
    pub answer: fn(&str, Language) -> String,
    /// The words a search asks for, all of which must be found.
    pub wanted: fn(&str) -> Vec<Wanted>,
}

/// One word of a search: one that begins like this, or any of these as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// How it begins.
    pub beginning: String,
    /// What it may be instead, as a whole.
    pub or: Vec<String>,
}

impl TextKeys {
    /// Reads no more than lower and upper case, for tests of what has nothing to do with words.
    #[cfg(test)]
    pub(super) const PLAIN: Self = Self { fold: str::to_lowercase, answer: |text, _| text.to_lowercase(), wanted: |_| Vec::new() };

    /// The key a name is sorted by.
    pub(super) fn sort_key(self, name: &str) -> String {
        sort_key(&(self.fold)(name))
    }

    /// What a search asks of the index; none if there is no word in it.
    pub(super) fn match_expression(self, typed: &str) -> Option<String> {
        let words: Vec<_> = (self.wanted)(typed).iter().map(one_of).collect();
        (!words.is_empty()).then(|| words.join(" AND "))
    }
}

/// One word of a search in the language of the index, in which everything typed stands between quotes.
fn one_of(word: &Wanted) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut any = format!("({}*", quoted(&word.beginning));
    for other in &word.or {
        any.push_str(" OR ");
        any.push_str(&quoted(other));
    }
    any.push(')');
    any
}

/// The key a folded name is sorted by: runs of digits by their value, nothing but letters, digits and single blanks.
/// What has no name comes last.
#[must_use]
pub(super) fn sort_key(folded: &str) -> String {
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
pub(super) fn phone_digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_as_a_person_would() {
        let mut names = ["", "елкин", "жук", "customer 10", "customer 9", "emile", "emil b", "d'arc", "dora", "ян"];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(names, ["customer 9", "customer 10", "d'arc", "dora", "emil b", "emile", "елкин", "жук", "ян", ""]);
    }

    #[test]
    fn a_search_never_breaks_the_index_language() {
        let word = |beginning: &str, or: &[&str]| Wanted { beginning: beginning.into(), or: or.iter().map(|o| (*o).to_owned()).collect() };
        assert_eq!(one_of(&word("\"x", &["OR", "y"])), "(\"\"\"x\"* OR \"OR\" OR \"y\")");
        assert_eq!(one_of(&word("or", &[])), "(\"or\"*)");
    }
}
