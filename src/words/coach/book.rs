//! The coach's rules of each language, read once from `assets/coach/{en,nl,ru}`. Data in, rules out; what is done with them stands elsewhere.

use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::LazyLock;

use strum::EnumString;

use super::faults::Finding;
use super::lexicon::Lexicon;
use super::pattern::Pattern;
use crate::domain::language::Language;

/// What is done where a pattern fits.
#[derive(Debug)]
pub(super) struct Rule<T> {
    /// What is done.
    pub(super) does: T,
    /// Where.
    pub(super) pattern: Pattern,
    /// As it is written, with the examples that the tests hold it to.
    #[cfg(test)]
    pub(super) line: String,
}

/// Rules by section, in their order.
pub(super) type Sections<T> = BTreeMap<String, Vec<Rule<T>>>;

/// What a part of a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString)]
#[strum(serialize_all = "snake_case")]
pub(super) enum Verdict {
    /// Asks for words.
    Open,
    /// Can be answered with a yes, a choice, a number or a fact.
    Closed,
    /// Invites words, unless the text then asks for something else.
    Wish,
    /// Asks nothing: a condition, an aside.
    Aside,
    /// What is left over is judged as a question.
    Ask,
    /// What is left over is judged as what is to be told: open, unless it is a fact.
    Tell,
    /// What is left over is judged as what is to be told: closed, unless it asks for words.
    State,
    /// As `tell`, but a wish if nothing more is said.
    Hope,
    /// Not told by this.
    Pass,
}

/// Lengths beyond which a question is long or hard.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Limits(BTreeMap<String, usize>);

impl Limits {
    /// A limit by its name; none where it is not given.
    pub(super) fn get(&self, name: &str) -> usize {
        self.0.get(name).copied().unwrap_or(usize::MAX)
    }

    /// `name: number`
    fn read(&mut self, line: &str) -> Result<(), String> {
        let (name, number) = line.split_once(':').ok_or_else(|| format!("no limit: {line}"))?;
        let number = number.trim().parse().map_err(|e| format!("{line}: {e}"))?;
        self.0.insert(name.trim().to_owned(), number);
        Ok(())
    }
}

/// The rules of one language.
#[derive(Debug, Default)]
pub(super) struct Book {
    /// Word classes.
    pub(super) lexicon: Lexicon,
    /// Rules of open and closed.
    pub(super) kinds: Sections<Verdict>,
    /// Rules of faults.
    pub(super) faults: Vec<Rule<Finding>>,
    /// Rules of proposals: the template.
    pub(super) proposals: Sections<String>,
    /// Lengths.
    pub(super) limits: Limits,
}

/// The files of a language: words, kinds, faults, proposals.
type Files = [&'static str; 4];

macro_rules! files {
    ($language:literal) => {
        [
            include_str!(concat!("../../../assets/coach/", $language, "/words.txt")),
            include_str!(concat!("../../../assets/coach/", $language, "/kinds.txt")),
            include_str!(concat!("../../../assets/coach/", $language, "/faults.txt")),
            include_str!(concat!("../../../assets/coach/", $language, "/proposals.txt")),
        ]
    };
}

// A file that cannot be read would leave the coach silent; a test reads every one of them.
static EN: LazyLock<Book> = LazyLock::new(|| Book::read(&files!("en")).unwrap_or_default());
static NL: LazyLock<Book> = LazyLock::new(|| Book::read(&files!("nl")).unwrap_or_default());
static RU: LazyLock<Book> = LazyLock::new(|| Book::read(&files!("ru")).unwrap_or_default());

/// The rules of a language.
pub(super) fn book(language: Language) -> &'static Book {
    match language {
        Language::En => &EN,
        Language::Nl => &NL,
        Language::Ru => &RU,
    }
}

impl Book {
    fn read(files: &Files) -> Result<Self, String> {
        let [words, kinds, faults, proposals] = files;
        let mut book = Self { lexicon: Lexicon::read(words)?, ..Self::default() };
        for (section, line) in lines(kinds) {
            let rule = book.verdict(line)?;
            book.kinds.entry(section.to_owned()).or_default().push(rule);
        }
        for (section, line) in lines(faults) {
            if section == "limits" {
                book.limits.read(line)?;
            } else {
                let rule = book.verdict(line)?;
                book.faults.push(rule);
            }
        }
        for (section, line) in lines(proposals) {
            let (pattern, template) = without_examples(line).split_once(" => ").unwrap_or((line, ""));
            let rule = book.rule(line, template.trim().to_owned(), pattern)?;
            book.proposals.entry(section.to_owned()).or_default().push(rule);
        }
        Ok(book)
    }

    /// `does: pattern | example | example`
    fn verdict<T: FromStr>(&mut self, line: &str) -> Result<Rule<T>, String> {
        let (does, pattern) = without_examples(line).split_once(':').ok_or_else(|| format!("no rule: {line}"))?;
        let does = does.trim().parse().map_err(|_unknown| format!("unknown: {line}"))?;
        self.rule(line, does, pattern)
    }

    #[cfg_attr(not(test), expect(unused_variables, reason = "the line is kept for the tests"))]
    fn rule<T>(&mut self, line: &str, does: T, pattern: &str) -> Result<Rule<T>, String> {
        let pattern = Pattern::read(pattern, &mut self.lexicon)?;
        Ok(Rule {
            does,
            pattern,
            #[cfg(test)]
            line: line.to_owned(),
        })
    }
}

/// A line up to its examples.
fn without_examples(line: &str) -> &str {
    line.split_once(" | ").map_or(line, |(rule, _)| rule)
}

/// The lines of a file that say something, each with its section.
fn lines(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut section = "";
    text.lines().map(str::trim).filter_map(move |line| {
        if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            section = name;
            return None;
        }
        (!line.is_empty() && !line.starts_with('#')).then_some((section, line))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_rules_is_read() {
        for files in [files!("en"), files!("nl"), files!("ru")] {
            let book = Book::read(&files).unwrap();
            assert!(book.kinds.contains_key("main"));
        }
    }
}
