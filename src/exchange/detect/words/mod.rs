//! Words that stand over columns, as data: for each field what tills, book-keeping and people call it in English, Dutch and Russian.
//! Folded as `parse::folded` does: lower case, letters and digits only, `ё` as `е`. Adding a word is adding it to a list.

mod receipts;
mod staying;
mod who;

use crate::domain::import::Field;

/// A field with its words, the surest first.
type Words = (Field, &'static [&'static str]);

/// All of them.
fn all() -> impl Iterator<Item = &'static Words> {
    [who::WORDS, staying::WORDS, receipts::WORDS].into_iter().flatten()
}

/// How well a header (folded) names a field: 1 for its first word, less for later ones, little if it only begins or ends so.
pub(super) fn score(field: Field, header: &str) -> f32 {
    let Some((_, words)) = all().find(|(f, _)| *f == field) else { return 0.0 };
    #[expect(clippy::cast_precision_loss, reason = "a place in a short list")]
    if let Some(place) = words.iter().position(|word| *word == header) {
        return 1.0 - 0.3 * place as f32 / words.len() as f32;
    }
    let part = words.iter().any(|word| word.chars().count() >= 4 && (header.starts_with(word) || header.ends_with(word)));
    if part { 0.4 } else { 0.0 }
}

/// Whether it says only that a customer stands here, by number or by name.
pub(super) fn is_who(header: &str) -> bool {
    ["customer", "client", "member", "klant", "debiteur", "клиент", "контрагент", "покупатель"].contains(&header)
}

/// Columns that only a list of customers put out by this program has: what they bring, and how often they come.
const LISTED: [&[&str]; 2] = [
    &["valueayear", "profitayear", "waardeperjaar", "winstperjaar", "загод", "прибыльзагод"],
    &["usualrhythm", "vastritme", "обычныйритм"],
];
/// What such a list calls the number of a customer.
const LISTED_NUMBER: [&str; 3] = ["number", "klantnummer", "номер"];

/// Whether these (folded) stand over a list of customers that was put out here: its days and money are figures, not purchases.
pub(super) fn is_list(headers: &[String]) -> bool {
    LISTED.iter().all(|words| headers.iter().any(|header| words.contains(&header.as_str())))
}

/// Whether such a list calls the number of a customer so.
pub(super) fn is_listed_number(header: &str) -> bool {
    LISTED_NUMBER.contains(&header)
}

/// Whether some field is called so.
pub(super) fn is_known(header: &str) -> bool {
    all().any(|(_, words)| words.contains(&header))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::parse::folded;

    #[test]
    fn every_word_is_folded_and_means_one_field() {
        let mut seen = std::collections::BTreeMap::new();
        for (field, words) in all() {
            for word in *words {
                assert_eq!(folded(word), *word);
                assert_eq!(seen.insert(*word, *field), None, "{word} twice");
            }
        }
        for word in LISTED.iter().copied().flatten().chain(&LISTED_NUMBER) {
            assert_eq!(folded(word), *word);
        }
    }
}
