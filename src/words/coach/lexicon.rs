//! Word classes of a language: which word belongs to which. Read from `words.txt`; knows no grammar.

use std::collections::HashMap;

/// A set of word classes, one bit each.
pub(super) type Classes = u128;

/// The word classes of a language.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    names: Vec<String>,
    /// Per class, its entries of several words.
    phrases: Vec<Vec<Vec<String>>>,
    words: Words,
    /// The first words of those entries.
    openers: Words,
    /// A number for each word that a pattern names.
    named: HashMap<String, u32>,
}

/// Which classes words belong to: whole words, their starts, their ends.
#[derive(Debug, Default)]
struct Words {
    whole: HashMap<String, Classes>,
    starts: HashMap<String, Classes>,
    ends: HashMap<String, Classes>,
}

impl Words {
    fn add(&mut self, number: usize, entry: &str) {
        let (list, word) = match (entry.strip_suffix('*'), entry.strip_prefix('*')) {
            (Some(start), _) => (&mut self.starts, start),
            (_, Some(end)) => (&mut self.ends, end),
            _ => (&mut self.whole, entry),
        };
        *list.entry(word.to_owned()).or_default() |= 1 << number;
    }

    fn classes(&self, word: &str) -> Classes {
        let of = |list: &HashMap<String, Classes>, part: &str| list.get(part).copied().unwrap_or_default();
        let parts = word.char_indices().map(|(at, _)| {
            let (start, end) = word.split_at(at);
            of(&self.starts, start) | of(&self.ends, end)
        });
        parts.fold(of(&self.whole, word) | of(&self.starts, word), |all, one| all | one)
    }
}

impl Lexicon {
    /// Reads lines such as `fact: age, post*, zip code`. A line may go on, indented; `*` stands for any letters before or after;
    /// `@name` takes in another class.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let mut lists: Vec<(String, Vec<String>)> = Vec::new();
        for line in text.lines().filter(|l| !l.trim().is_empty() && !l.starts_with('#')) {
            let entries = if line.starts_with(' ') {
                line
            } else {
                let (name, entries) = line.split_once(':').ok_or_else(|| format!("no class: {line}"))?;
                lists.push((name.trim().to_owned(), Vec::new()));
                entries
            };
            let (_, list) = lists.last_mut().ok_or_else(|| format!("no class: {line}"))?;
            list.extend(entries.split(',').map(str::trim).filter(|e| !e.is_empty()).map(str::to_owned));
        }
        Self::of(&lists)
    }

    fn of(lists: &[(String, Vec<String>)]) -> Result<Self, String> {
        let mut lexicon = Self::default();
        if lists.len() > Classes::BITS as usize {
            return Err(format!("{} classes", lists.len()));
        }
        for (name, _) in lists {
            if lexicon.number(name).is_some() {
                return Err(format!("@{name} twice"));
            }
            lexicon.names.push(name.clone());
            lexicon.phrases.push(Vec::new());
        }
        for (number, (_, entries)) in lists.iter().enumerate() {
            lexicon.add(number, entries, lists, 0)?;
        }
        Ok(lexicon)
    }

    fn add(&mut self, number: usize, entries: &[String], lists: &[(String, Vec<String>)], depth: u8) -> Result<(), String> {
        for entry in entries {
            if let Some(other) = entry.strip_prefix('@') {
                let (_, taken) = lists.iter().find(|(name, _)| name == other).ok_or_else(|| format!("no @{other}"))?;
                if depth > 4 {
                    return Err(format!("@{other} holds itself"));
                }
                self.add(number, taken, lists, depth + 1)?;
            } else if entry.contains(' ') {
                let words: Vec<_> = entry.split(' ').map(super::text::fold).collect();
                self.openers.add(number, words.first().map_or("", String::as_str));
                self.phrases.get_mut(number).ok_or("no class")?.push(words);
            } else if entry.trim_matches('*').contains('*') || entry == "*" {
                return Err(format!("`{entry}` is no word"));
            } else {
                self.words.add(number, &super::text::fold(entry));
            }
        }
        Ok(())
    }

    /// The number of a class.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.names.iter().position(|n| n == name)
    }

    /// The entries of several words of a class.
    pub(super) fn phrases(&self, number: usize) -> &[Vec<String>] {
        self.phrases.get(number).map_or(&[], Vec::as_slice)
    }

    /// Whether a folded word belongs to a class.
    pub(super) fn is(&self, class: &str, word: &str) -> bool {
        self.number(class).is_some_and(|number| self.classes(word) & (1 << number) != 0)
    }

    /// The classes of a folded word.
    pub(super) fn classes(&self, word: &str) -> Classes {
        self.words.classes(word)
    }

    /// The classes that hold an entry of several words with this one first.
    pub(super) fn opens(&self, word: &str) -> Classes {
        self.openers.classes(word)
    }

    /// Gives a word that a pattern names its number.
    pub(super) fn name(&mut self, word: &str) -> u32 {
        let next = u32::try_from(self.named.len()).unwrap_or(u32::MAX).saturating_add(1);
        *self.named.entry(word.to_owned()).or_insert(next)
    }

    /// The number of a word; 0 for one that no pattern names.
    pub(super) fn named(&self, word: &str) -> u32 {
        self.named.get(word).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_belongs_to_the_classes_that_name_it() {
        let lexicon = Lexicon::read("# facts\nfact: age, post*, zip code,\n  Größe\nly: *ly\nboth: @fact, @ly\n").unwrap();
        let of = |word: &str| ["fact", "ly", "both"].map(|class| lexicon.is(class, word));
        assert_eq!(of("age"), [true, false, true]);
        assert_eq!(of("postcode"), [true, false, true]);
        assert_eq!(of("grosse"), [true, false, true]);
        assert_eq!(of("quickly"), [false, true, true]);
        assert_eq!(of("zip"), [false, false, false]);
        assert_eq!(lexicon.phrases(0), [["zip", "code"]]);
    }

    #[test]
    fn a_list_that_cannot_be_read_says_so() {
        for bad in ["age, post", " age", "a: @b", "a: @a", "a: x\na: y", "a: x*y"] {
            assert!(Lexicon::read(bad).is_err(), "{bad}");
        }
    }
}
