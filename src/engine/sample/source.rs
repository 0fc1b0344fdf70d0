//! Reads the source files of the samples under `assets/sample`: people and answers. It decides nothing.

use crate::domain::contract::Business;
use crate::domain::day::Day;
use crate::domain::language::Language;
use crate::domain::mark::MarkDetails;

/// Who is meant to have given an answer: `-` anyone, `f` a woman, `m` a man, `b` a business, `a` a sheet without a name.
pub type Mark = char;

/// One text of a filled-in sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// Key of the library question.
    pub question: &'static str,
    /// Codes of the reasons heard in it, the main one first.
    pub reasons: Vec<&'static str>,
    /// The words.
    pub words: &'static str,
}

/// One filled-in sheet: its open answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Reasons of the whole sheet, the main one first; none for current customers.
    pub reasons: Vec<&'static str>,
    /// Its open answers.
    pub texts: Vec<Text>,
}

/// The short names of questions in the files, and the library's keys.
const QUESTIONS: [(&str, &str); 12] = [
    ("seen", "last_seen"),
    ("led", "led_up"),
    ("now", "where_now"),
    ("they", "they_do"),
    ("back", "bring_back"),
    ("shared", "shared_change_first"),
    ("chose", "chose_first"),
    ("brings", "brings_back"),
    ("partly", "partly_met"),
    ("better", "do_better"),
    ("notdo", "not_offered"),
    ("who", "who_else"),
];

/// A function that gives a source file by kind of business and language.
macro_rules! files {
    ($name:ident, $shop:literal, $club:literal) => {
        const fn $name(business: Business, language: Language) -> &'static str {
            match (business, language) {
                (Business::Shop, Language::En) => include_str!(concat!("../../../assets/sample/en/", $shop)),
                (Business::Shop, Language::Nl) => include_str!(concat!("../../../assets/sample/nl/", $shop)),
                (Business::Shop, Language::Ru) => include_str!(concat!("../../../assets/sample/ru/", $shop)),
                (Business::Members, Language::En) => include_str!(concat!("../../../assets/sample/club/en/", $club)),
                (Business::Members, Language::Nl) => include_str!(concat!("../../../assets/sample/club/nl/", $club)),
                (Business::Members, Language::Ru) => include_str!(concat!("../../../assets/sample/club/ru/", $club)),
            }
        }
    };
}

files!(lost_file, "lost.txt", "lost.txt");
files!(current_file, "current.txt", "current.txt");
files!(changes_file, "changes.txt", "changes.txt");
files!(about_file, "people.txt", "about.txt");

/// What the owner changed: the day, a few words, and more about it.
#[must_use]
pub fn changes(business: Business, language: Language) -> Vec<MarkDetails> {
    let change = |line: &'static str| {
        let (day, rest) = line.split_once('|')?;
        let (text, note) = rest.split_once('|')?;
        Some(MarkDetails { day: Some(Day::parse_iso(day)?), text: text.to_owned(), note: note.to_owned() })
    };
    changes_file(business, language).lines().filter_map(change).collect()
}

/// The sheets of lost customers. The first field of each line holds the reasons of the sheet, which are those of its first answer.
#[must_use]
pub fn lost(business: Business, language: Language) -> Vec<Sheet> {
    let sheet = |line: &'static str| {
        let (reasons, rest) = line.split_once('|')?;
        let reasons: Vec<_> = reasons.split_whitespace().collect();
        let mut texts = texts(rest);
        for text in texts.iter_mut().filter(|t| t.question == "last_seen") {
            text.reasons.clone_from(&reasons);
        }
        Some(Sheet { reasons, texts })
    };
    lost_file(business, language).lines().filter_map(sheet).collect()
}

/// The sheets of current customers.
#[must_use]
pub fn current(business: Business, language: Language) -> Vec<Sheet> {
    current_file(business, language).lines().map(|line| Sheet { reasons: Vec::new(), texts: texts(line) }).collect()
}

/// `key[reason reason]: words | key: words`
fn texts(line: &'static str) -> Vec<Text> {
    let text = |part: &'static str| {
        let (head, words) = part.split_once(": ")?;
        let (name, reasons) = head.trim().trim_end_matches(']').split_once('[').unwrap_or((head.trim(), ""));
        let (_, question) = QUESTIONS.iter().find(|(short, _)| *short == name)?;
        Some(Text { question, reasons: reasons.split_whitespace().collect(), words: words.trim() })
    };
    line.split(" | ").filter_map(text).collect()
}

/// Who may have filled in each sheet, in the order of the sheets: the lost ones, then the current ones. The same in all languages.
#[must_use]
pub fn marks(business: Business) -> (Vec<Mark>, Vec<Mark>) {
    let file = match business {
        Business::Shop => include_str!("../../../assets/sample/marks.txt"),
        Business::Members => include_str!("../../../assets/sample/club/marks.txt"),
    };
    let of = |name: &str| file.lines().find_map(|l| l.strip_prefix(name)).unwrap_or_default().trim().chars().collect();
    (of("lost:"), of("current:"))
}

/// One line of what is written about the business, or of the people's file, which both samples draw from: names after a heading.
#[must_use]
pub fn names(business: Business, language: Language, heading: &str) -> Vec<&'static str> {
    let files = [about_file(business, language), about_file(Business::Shop, language)];
    let line = files.into_iter().flat_map(str::lines).find_map(|l| l.strip_prefix(heading)?.strip_prefix(':'));
    line.unwrap_or_default().split(',').map(str::trim).collect()
}

/// The first firms of the file are those who filled in a sheet, in the order of the sheets: their words fit their trade.
pub const FIRMS_WITH_SHEETS: usize = 4;

/// The names of the sample's people, given out one after another without repeating one.
pub struct Names {
    women: Vec<&'static str>,
    men: Vec<&'static str>,
    surnames: Vec<&'static str>,
    firms: Vec<&'static str>,
    given: [usize; 3],
}

impl Names {
    /// The names of this language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let of = |heading| names(Business::Shop, language, heading);
        Self { women: of("women"), men: of("men"), surnames: of("surnames"), firms: of("firms"), given: [0, 0, FIRMS_WITH_SHEETS] }
    }

    /// The same, with so many women and men passed over: other people than those of another sample.
    #[must_use]
    pub fn after(language: Language, passed: usize) -> Self {
        let names = Self::new(language);
        Self { given: [passed, passed, names.given[2]], ..names }
    }

    /// The next name of a woman, a man or a firm.
    pub fn next(&mut self, mark: Mark) -> String {
        let [women, men, firms] = &mut self.given;
        let (list, count) = match mark {
            'b' => (&self.firms, firms),
            'm' => (&self.men, men),
            _ => (&self.women, women),
        };
        let n = *count;
        *count += 1;
        if mark == 'b' {
            return list.get(n).copied().unwrap_or_default().to_owned();
        }
        // Not in alphabetical order.
        let first = list.get(n * 11 % list.len().max(1)).copied().unwrap_or_default();
        // Steps without a common divisor with the lists' lengths: no pair comes twice.
        let shift = if mark == 'm' { 41 } else { 0 };
        let place = (n * 17 + n / list.len().max(1) * 7 + shift) % self.surnames.len().max(1);
        let surname = self.surnames.get(place).copied().unwrap_or_default();
        // Russian surnames stand as `Белов/а`: the part after the stroke for women.
        let (stem, ending) = surname.split_once('/').unwrap_or((surname, ""));
        format!("{first} {stem}{}", if mark == 'm' { "" } else { ending })
    }
}
