//! Names of people where the text says that they are some: behind "Mrs" or "called", with a father's name, as a signature, a known first
//! name with a surname. A capital alone makes none.

use std::ops::Range;

use super::classes::{Classes, base, classes};
use super::text::{Text, Word};
use super::{Found, Kind};
use crate::domain::language::Language;

/// Names in a text.
pub(super) fn find(text: &Text, language: Language) -> Vec<Found> {
    let names = Names { text, class: classes(language), language };
    let rules =
        [Names::titled, Names::said, Names::by_role, Names::spoken_with, Names::signed, Names::in_full, Names::by_father, Names::initials];
    let all = rules.iter().flat_map(|rule| (0..text.words().len()).filter_map(|at| rule(&names, at)));
    all.map(|place| Found { kind: Kind::Name, place }).collect()
}

struct Names<'t> {
    text: &'t Text,
    class: &'static Classes,
    language: Language,
}

/// A name that begins at a word: its characters, and how many words of it are names themselves.
struct Taken {
    place: Range<usize>,
    names: usize,
}

impl Names<'_> {
    fn word(&self, at: usize) -> Option<&Word> {
        self.text.words().get(at)
    }

    fn is(&self, class: &str, at: usize) -> bool {
        self.word(at).is_some_and(|word| self.class.has(class, &word.folded))
    }

    /// Whether only a blank stands before a word.
    fn follows(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| word.gap == " ")
    }

    /// A word that may be a name: a capital, and none of the words that often have one. `#` and `@` make names of accounts.
    fn may_be(&self, at: usize) -> bool {
        let is_account = |word: &Word| word.gap.ends_with(['#', '@', '_']);
        self.word(at).is_some_and(|word| {
            word.capital && !is_account(word) && (!word.caps || self.text.shouted) && !self.class.has("never", &word.folded)
        })
    }

    fn is_initial(&self, at: usize) -> bool {
        let dotted = self.word(at + 1).map_or_else(|| self.text.after_last().first() == Some(&'.'), |next| next.gap.starts_with('.'));
        dotted && self.word(at).is_some_and(|word| word.capital && word.place.len() == 1)
    }

    fn is_small(&self, at: usize) -> bool {
        self.is("small", at)
    }

    /// A first name that is no ordinary word.
    fn is_known(&self, at: usize) -> bool {
        let known = |word: &Word| self.class.is_first_name(&word.folded) || half_is(word, self.class);
        self.may_be(at) && self.word(at).is_some_and(|word| known(word) && !self.class.has("either", &word.folded))
    }

    fn is_brand(&self, at: usize) -> bool {
        let behind = self.text.words().iter().skip(at).take(4);
        self.class.begins("brand", &behind.map(|word| word.folded.as_str()).collect::<Vec<_>>())
    }

    /// The longest name that begins here, of at most so many names: initials and small words such as "van" are taken along.
    fn take(&self, start: usize, most: usize) -> Option<Taken> {
        let most = if self.text.shouted { 1 } else { most };
        let first = self.word(start)?.place.start;
        let mut taken: Option<Taken> = None;
        let mut at = start;
        while self
            .word(at)
            .is_some_and(|word| at == start || word.gap == " " || (self.is_initial(at - 1) && matches!(word.gap.as_str(), "." | ". ")))
        {
            let names = taken.as_ref().map_or(0, |taken| taken.names);
            if self.may_be(at) && !self.is_initial(at) && !(self.is_small(at) && self.may_be(at + 1)) {
                taken = self.word(at).map(|word| Taken { place: first..word.place.end, names: names + 1 });
            } else if !self.is_initial(at) && !self.is_small(at) {
                break;
            }
            if taken.as_ref().is_some_and(|taken| taken.names == most) || at > start + 7 {
                break;
            }
            at += 1;
        }
        taken.filter(|_| !self.is_brand(start))
    }

    /// "Mrs Brown", "mevrouw De Vries", "г-жа Петрова": what stands behind the title.
    fn titled(&self, at: usize) -> Option<Range<usize>> {
        let title = self.word(at).filter(|word| self.class.has("title", &word.folded))?;
        let behind = self.word(at + 1)?;
        let near = matches!(behind.gap.as_str(), " " | ". " | ".");
        let shown = title.capital || !self.class.has("needs_capital", &title.folded);
        let ends = behind.gap.starts_with('.') && title.folded.chars().count() > 4;
        let taken = self.take(at + 1, 3).filter(|_| near && shown && !ends && !self.is_brand(at))?;
        Some(taken.place)
    }

    /// "My name is Tom Baker", "een meisje genaamd Kim", "её зовут Ольга".
    fn said(&self, at: usize) -> Option<Range<usize>> {
        let before: Vec<&str> = self.text.words().get(at.saturating_sub(4)..at)?.iter().map(|word| word.folded.as_str()).collect();
        self.class.ends_with("said", &before)?;
        let gap = self.word(at)?.gap.trim();
        let near = gap.is_empty() || gap.chars().all(|c| matches!(c, ':' | ',' | '-' | '–' | '—' | '"' | '«' | '“' | '\'' | '‘'));
        Some(self.take(at, 2).filter(|_| near)?.place)
    }

    /// "The manager Anna", "onze kapster, Sanne,", "мастер Ольга".
    fn by_role(&self, at: usize) -> Option<Range<usize>> {
        let role = self.word(at.checked_sub(1)?).filter(|word| self.class.has("role", &word.folded) && (!word.capital || word.begins))?;
        let near = self.follows(at) || (self.word(at)?.gap == ", " && self.is_known(at) && !self.follows(at + 1));
        let free = !self.text.shouted && !role.caps && !self.is_brand(at - 1);
        let taken = self.take(at, 2).filter(|_| near && free)?;
        let next_is_thing = self.is("place", at) || (taken.names == 1 && self.is("place", at + 1));
        (!next_is_thing).then_some(taken.place)
    }

    /// "Spoke to Anna", "geholpen door Kees", "спасибо Ольге": only names that are known.
    fn spoken_with(&self, at: usize) -> Option<Range<usize>> {
        let before: Vec<&str> = self.text.words().get(at.saturating_sub(3)..at)?.iter().map(|word| word.folded.as_str()).collect();
        self.class.ends_with("weak", &before)?;
        let near = self.follows(at) && self.is_known(at) && !self.is("place", at + 1) && !self.is_brand(at);
        let word = self.word(at).filter(|_| near)?;
        let longer = self.in_full(at).unwrap_or_else(|| word.place.clone());
        Some(longer)
    }

    /// "Kind regards, Tom Baker", "Groetjes Anja", "С уважением, Ольга", "— Tom": only at the very end.
    fn signed(&self, at: usize) -> Option<Range<usize>> {
        let words = self.text.words();
        let rest = words.get(at..).filter(|rest| rest.len() <= 4 && at > 0)?;
        let tail_is_quiet = self.text.after_last().iter().all(|c| !c.is_alphabetic());
        let (first, last) = (rest.first()?, rest.last()?);
        let signs = self.is("sign", at - 1);
        let loosely = self.is("weak", at - 1) || !signs;
        let known = self.is_known(at) || (signs && self.class.is_first_name(&first.folded));
        let dashed = first.gap.contains(['-', '–', '—', '\n']) && rest.len() <= 3 && known;
        let small_name = |word: &Word| signs && self.class.is_first_name(&word.folded);
        let is_name = |at: usize| self.may_be(at) || self.is_small(at) || self.is_initial(at) || self.word(at).is_some_and(small_name);
        let all_names = (at..words.len()).all(is_name);
        let named = (signs && (known || !loosely)) || dashed;
        (tail_is_quiet && all_names && named && !self.text.shouted).then_some(first.place.start..last.place.end)
    }

    /// "Emma Clark", "Jan van den Berg", "Анна Иванова", "Иванова Анна".
    fn in_full(&self, at: usize) -> Option<Range<usize>> {
        if self.text.shouted || self.is_brand(at) {
            return None;
        }
        if self.language == Language::Ru {
            let pair = (self.is_known(at) && self.is_surname(at + 1)) || (self.is_surname(at) && self.is_known(at + 1));
            let place = self.word(at)?.place.start..self.word(at + 1)?.place.end;
            return (pair && self.follows(at + 1) && !self.is("place", at + 1)).then_some(place);
        }
        let taken = self.take(at, 3).filter(|taken| self.is_known(at) && taken.names > 1)?;
        let last = self.text.words().iter().position(|word| word.place.end == taken.place.end)?;
        let thing = (at + 1..=last + 1).any(|at| {
            self.is("place", at) && self.follows(at) && self.word(at).is_some_and(|word| word.capital || word.folded == "airport")
        });
        (!thing).then_some(taken.place)
    }

    /// A Russian surname by its ending, in any case.
    fn is_surname(&self, at: usize) -> bool {
        const ENDINGS: &[&str] = &["ов", "ев", "ин", "ын", "ск", "цк", "енк", "ук", "юк", "ян", "ич", "швил", "дз", "айл", "айт"];
        let word = self.word(at).filter(|_| self.may_be(at) && !self.is_initial(at));
        let ends = |base: &str| base.chars().count() > 3 && ENDINGS.iter().any(|ending| base.ends_with(ending));
        word.and_then(|word| base(&word.folded)).is_some_and(ends) && !self.is("place", at)
    }

    /// "Анна Сергеевна", "Анной Сергеевной Ивановой": a first name with the father's, or the father's alone where it is one.
    fn by_father(&self, at: usize) -> Option<Range<usize>> {
        if self.language != Language::Ru || !self.may_be(at) {
            return None;
        }
        let father = father(&self.word(at)?.folded)?;
        let before = at.checked_sub(1).filter(|before| self.follows(at) && self.may_be(*before));
        let known = self.class.is_first_name(father) || before.is_some_and(|before| self.is_known(before));
        let (mut first, mut last) = (before.unwrap_or(at), at);
        if let Some(surname) = first.checked_sub(1).filter(|surname| before.is_some() && self.follows(first) && self.is_surname(*surname)) {
            first = surname;
        }
        if self.follows(at + 1) && self.is_surname(at + 1) {
            last = at + 1;
        }
        known.then_some(self.word(first)?.place.start..self.word(last)?.place.end)
    }

    /// "J.P. Smith", "J. de Vries", "А. С. Петрова", "Петрова А.С."
    fn initials(&self, at: usize) -> Option<Range<usize>> {
        let second =
            self.is_initial(at) && self.is_initial(at + 1) && self.word(at + 1).is_some_and(|word| matches!(word.gap.as_str(), "." | ". "));
        let small = self.is_initial(at) && self.is_small(at + 1);
        let surname = self.language == Language::Ru && self.is_initial(at) && self.is_surname(at + 1);
        let letters: String = (at..at + 2).filter_map(|at| self.word(at)).map(|word| word.folded.as_str()).collect();
        if second && ABBREVIATIONS.contains(&letters.as_str()) {
            return None;
        }
        if second || small || surname {
            let alone = at == 0 || !self.is_initial(at - 1);
            return Some(self.take(at, 1).filter(|_| alone)?.place);
        }
        let behind = self.language == Language::Ru && self.is_surname(at) && self.follows(at + 1) && self.is_initial(at + 1);
        let last = if self.is_initial(at + 2) && self.word(at + 2).is_some_and(|word| matches!(word.gap.as_str(), "." | ". ")) {
            at + 2
        } else {
            at + 1
        };
        behind.then_some(self.word(at)?.place.start..self.word(last)?.place.end + 1)
    }
}

/// Two letters with points that are no initials.
const ABBREVIATIONS: &[&str] =
    &["us", "uk", "dc", "la", "ny", "eu", "am", "pm", "ie", "eg", "bv", "nv", "sa", "тд", "тп", "тк", "те", "ип", "рф"];

/// Whether the first half of a double name is known: "Jan-Willem".
fn half_is(word: &Word, class: &Classes) -> bool {
    word.folded.split_once('-').is_some_and(|(half, _)| class.is_first_name(half))
}

/// The father's first name, without endings, in a folded name made from it; none in any other word.
fn father(word: &str) -> Option<&str> {
    let son = ["", "а", "у", "ем", "е", "ы", "и"];
    let daughter = ["а", "ы", "е", "у", "ой", "ою"];
    let made = |base: &[&str], endings: &[&str]| {
        let stem = endings.iter().filter_map(|ending| word.strip_suffix(ending));
        stem.flat_map(|stem| base.iter().filter_map(move |base| stem.strip_suffix(base))).next()
    };
    let father = made(&["ович", "евич", "ич"], &son).or_else(|| made(&["овн", "евн", "иничн", "ичн"], &daughter))?;
    (father.chars().count() >= 2 && father != "люб").then_some(father)
}
