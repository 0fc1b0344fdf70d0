//! What is seen in an answer: its words by their stems, two words in a row, groups of three and four letters within words, and what its
//! words are about. Which of it matters is learned elsewhere.
//!
//! Groups of letters stand in for forms, compounds and typing mistakes the stems miss: Cavnar & Trenkle, "N-gram-based text
//! categorization", 1994.

use std::collections::HashMap;
use std::sync::Arc;

use super::hash;
use super::subjects::{Subject, thesaurus};
use crate::domain::language::Language;
use crate::words::tokens::{Kind, Token, tokens};
use crate::words::{fold, stems};

/// Kinds of features, each weighed by itself: stems, pairs of stems, groups of letters, subjects.
pub(super) const BLOCKS: usize = 4;
/// Letters in a group: so many, and one more.
const GROUPS: [usize; 2] = [3, 4];

/// A feature at a place of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Seen {
    /// Which feature.
    pub(super) feature: u64,
    /// Of which word.
    pub(super) word: usize,
}

/// An answer as it was read.
#[derive(Debug, Clone, Default)]
pub(super) struct Reading {
    /// What was seen of each kind, equal features together.
    pub(super) blocks: [Vec<Seen>; BLOCKS],
}

/// What is known of a word wherever it stands.
#[derive(Debug)]
struct Word {
    stem: u64,
    groups: Vec<u64>,
    subjects: Vec<Subject>,
}

/// Reads answers, and remembers the words it has met.
#[derive(Debug, Default)]
pub(super) struct Reader {
    /// By language, in the order of [`Language::ALL`], and as they were written.
    words: [HashMap<String, Arc<Word>>; 3],
}

impl Reader {
    /// Reads an answer, and gives its words too.
    pub(super) fn read(&mut self, text: &str, language: Language) -> (Reading, Vec<Token>) {
        let tokens = tokens(text);
        let mut reading = Reading::default();
        let [.., groups, about] = &mut reading.blocks;
        groups.reserve(2 * text.len().min(1_000));
        about.reserve(2 * tokens.len());
        let mut before = hash::word("");
        for (at, token) in tokens.iter().enumerate() {
            let written = text.get(token.range.clone()).unwrap_or_default();
            let stem = self.see(&mut reading, at, token.kind, written, language);
            let [_, pairs, ..] = &mut reading.blocks;
            if token.kind != Kind::Mark {
                pairs.push(Seen { feature: hash::mix(before, stem), word: at });
                before = stem;
            }
        }
        reading.blocks.iter_mut().for_each(|block| block.sort_unstable());
        (reading, tokens)
    }

    /// Reads the name of a reason, which may be in any language.
    pub(super) fn read_name(&mut self, name: &str, language: Language) -> Reading {
        let (mut reading, _) = self.read(name, language);
        for other in Language::ALL.into_iter().filter(|other| *other != language) {
            let (also, _) = self.read(name, other);
            let ([.., about], [.., more]) = (&mut reading.blocks, also.blocks);
            let new: Vec<Seen> = more.into_iter().filter(|seen| about.iter().all(|known| known.feature != seen.feature)).collect();
            about.extend(new);
            about.sort_unstable();
        }
        reading
    }

    /// What is seen in one word; gives what it is in pairs.
    fn see(&mut self, reading: &mut Reading, at: usize, kind: Kind, written: &str, language: Language) -> u64 {
        let [words, _, groups, about] = &mut reading.blocks;
        let mut whole = |name: &str| {
            let feature = hash::word(name);
            words.push(Seen { feature, word: at });
            feature
        };
        match kind {
            Kind::Link => whole("http"),
            Kind::Mark => whole(written),
            Kind::Account => whole(&format!("@{}", fold(written))),
            Kind::Word => {
                let word = self.word(written, language);
                words.push(Seen { feature: word.stem, word: at });
                groups.extend(word.groups.iter().map(|group| Seen { feature: *group, word: at }));
                about.extend(word.subjects.iter().map(|subject| Seen { feature: of_subject(*subject), word: at }));
                word.stem
            }
        }
    }

    fn word(&mut self, written: &str, language: Language) -> Arc<Word> {
        let [en, nl, ru] = &mut self.words;
        let known = match language {
            Language::En => en,
            Language::Nl => nl,
            Language::Ru => ru,
        };
        if let Some(word) = known.get(written) {
            return Arc::clone(word);
        }
        let word = Arc::new(Word::new(written, language));
        known.insert(written.to_owned(), Arc::clone(&word));
        word
    }
}

impl Word {
    fn new(written: &str, language: Language) -> Self {
        let folded: String = fold(written).chars().map(|letter| if letter.is_numeric() { '0' } else { letter }).collect();
        let its_stems = stems(&folded, language);
        Self {
            stem: hash::word(its_stems.first().map_or("", String::as_str)),
            groups: groups(&folded),
            subjects: thesaurus(language).about(&folded, &its_stems),
        }
    }
}

/// Groups of letters of a word, its ends marked; a short word is a group by itself.
fn groups(word: &str) -> Vec<u64> {
    let letters: Vec<char> = [' '].into_iter().chain(word.chars()).chain([' ']).collect();
    let windows = GROUPS.into_iter().flat_map(|size| letters.windows(size)).map(|group| hash::letters(group.iter().copied()));
    windows.map(|group| hash::mix(group, 1)).collect()
}

fn of_subject(subject: Subject) -> u64 {
    hash::mix(u64::from(subject), 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(block: usize, one: (&str, Language), other: (&str, Language)) -> usize {
        let read = |(text, language)| Reader::default().read(text, language).0.blocks[block].clone();
        let (one, other) = (read(one), read(other));
        one.iter().filter(|seen| other.iter().any(|known| known.feature == seen.feature)).count()
    }

    #[test]
    fn what_two_answers_share_is_seen() {
        let (en, nl, ru) = (Language::En, Language::Nl, Language::Ru);
        // Stems, in any form; pairs in the same order only.
        assert_eq!(shared(0, ("I waited for weeks", en), ("Waiting a week", en)), 2);
        assert_eq!(shared(1, ("too long waiting", en), ("Too long", en)), 2);
        assert_eq!(shared(1, ("long too", en), ("too long", en)), 0);
        // A typing mistake leaves most groups of letters.
        assert!(shared(2, ("обслуживание", ru), ("обслужевание", ru)) > 8);
        // Numbers are alike if they are as long.
        assert_eq!(shared(0, ("45 cats", en), ("90 honden", nl)), 1);
        // What words are about, over languages.
        assert!(shared(3, ("the waiter", en), ("de ober", nl)) > 0);
        assert!(shared(3, ("официант", ru), ("de ober", nl)) > 0);
    }

    #[test]
    fn a_name_is_about_its_subjects_in_any_language() {
        let name = Reader::default().read_name("Цена", Language::En);
        assert!(
            name.blocks[3]
                .iter()
                .any(|seen| Reader::default().read("too expensive", Language::En).0.blocks[3].contains(&Seen { word: 1, ..*seen }))
        );
    }
}
