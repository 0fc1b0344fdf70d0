//! Segments: named sets of conditions by which the owner looks at a part of the customers. Says what a condition is and whether what
//! is written about a customer meets it; what customers did is asked of the figures.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::contract::Membership;
use super::customer::{Channel, CustomerDetails, State};
use super::day::Day;
use super::ids::{SegmentId, TagId};
use super::language::Language;
use super::money::Money;

/// Which part of the customers is looked at.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pick {
    /// A saved segment.
    Saved(SegmentId),
    /// Those who have this written as their segment.
    Written(String),
}

impl From<&str> for Pick {
    fn from(name: &str) -> Self {
        Self::Written(name.to_owned())
    }
}

impl From<String> for Pick {
    fn from(name: String) -> Self {
        Self::Written(name)
    }
}

/// A saved segment. Its number never comes to mean anything else: other conditions make another segment in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// Its number.
    pub id: SegmentId,
    /// What it is called.
    pub name: String,
    /// All of them must be met.
    pub conditions: Vec<Condition>,
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// What is asked.
    pub test: Test,
    /// Those who do *not* meet it are meant.
    #[serde(default)]
    pub not: bool,
}

/// What can be asked of a customer. Of several values any one will do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// Has one of these written as segment.
    Written(Vec<String>),
    /// Carries one of these tags.
    Tag(Vec<TagId>),
    /// Is asked in one of these languages.
    Language(Vec<Language>),
    /// Is in one of these states.
    State(Vec<State>),
    /// Bought for the first time between these days, both included.
    First(Span),
    /// Joined between these days, both included.
    Joined(Span),
    /// Value a year from `from` on, and below `below`: money as it is shown.
    Worth {
        /// At least.
        from: Option<Money>,
        /// Less than.
        below: Option<Money>,
    },
    /// Stands in one of these ways by their contracts.
    Member(Vec<Membership>),
    /// Pays so much a month as a member, from `from` on and below `below`; of those who left: what they paid last.
    Monthly {
        /// At least.
        from: Option<Money>,
        /// Less than.
        below: Option<Money>,
    },
    /// The membership that runs, or ran last, began between these days, both included.
    MemberSince(Span),
    /// Has answered us in words by one of these channels.
    Answered(Vec<Channel>),
    /// One of these stands in what is written about them.
    Says {
        /// Where.
        field: TextField,
        /// What: upper and lower case alike.
        words: Vec<String>,
    },
    /// Something is written there at all.
    Filled(TextField),
}

/// From one day to another, both included; open where none is given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// First day.
    pub from: Option<Day>,
    /// Last day.
    pub to: Option<Day>,
}

impl Span {
    /// Whether a day lies in it.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// What is written about a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum TextField {
    /// The postal address, and so the place.
    Address,
    /// The e-mail address.
    Email,
    /// The phone.
    Phone,
    /// The number they are known by.
    Number,
    /// The name.
    Name,
    /// The note.
    Note,
}

impl TextField {
    /// What stands there.
    #[must_use]
    pub fn of(self, details: &CustomerDetails) -> &str {
        match self {
            Self::Address => &details.address,
            Self::Email => &details.email,
            Self::Phone => &details.phone,
            Self::Number => &details.number,
            Self::Name => &details.name,
            Self::Note => &details.note,
        }
    }
}

/// Why a condition cannot be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadCondition {
    /// Nothing is chosen or entered.
    Empty,
    /// It ends before it begins.
    Backwards,
}

impl Test {
    /// Why it cannot be asked, if it cannot.
    #[must_use]
    pub fn problem(&self) -> Option<BadCondition> {
        let empty = match self {
            Self::Written(names) | Self::Says { words: names, .. } => !names.iter().any(|name| !name.trim().is_empty()),
            Self::Tag(tags) => tags.is_empty(),
            Self::Language(languages) => languages.is_empty(),
            Self::State(states) => states.is_empty(),
            Self::Member(memberships) => memberships.is_empty(),
            Self::Answered(channels) => channels.is_empty(),
            Self::First(span) | Self::Joined(span) | Self::MemberSince(span) => *span == Span::default(),
            Self::Worth { from, below } | Self::Monthly { from, below } => from.is_none() && below.is_none(),
            Self::Filled(_) => false,
        };
        let backwards = match self {
            Self::First(span) | Self::Joined(span) | Self::MemberSince(span) => span.from.zip(span.to).is_some_and(|(from, to)| to < from),
            Self::Worth { from, below } | Self::Monthly { from, below } => from.zip(*below).is_some_and(|(from, below)| below <= from),
            _ => false,
        };
        match (empty, backwards) {
            (true, _) => Some(BadCondition::Empty),
            (_, true) => Some(BadCondition::Backwards),
            _ => None,
        }
    }

    /// Whether it hangs on what they bought, or on how their contracts stand: then on which day it is asked makes a difference.
    #[must_use]
    pub const fn hangs_on_the_day(&self) -> bool {
        matches!(self, Self::State(_) | Self::Worth { .. } | Self::Member(_) | Self::Monthly { .. } | Self::MemberSince(_))
    }

    /// Whether it is answered from what is written about the customer, by [`Self::is_met_by`].
    #[must_use]
    pub const fn is_of_record(&self) -> bool {
        matches!(self, Self::Language(_) | Self::Says { .. } | Self::Filled(_))
    }

    /// Whether it is answered where customers are written down, not from what they did: from the record or from tags.
    #[must_use]
    pub const fn is_looked_up(&self) -> bool {
        self.is_of_record() || matches!(self, Self::Tag(_))
    }

    /// Whether what is written meets it; `fold` makes texts comparable. Only for those of the record.
    #[must_use]
    pub fn is_met_by(&self, details: &CustomerDetails, fold: fn(&str) -> String) -> bool {
        match self {
            Self::Language(languages) => details.language.is_some_and(|language| languages.contains(&language)),
            Self::Says { field, words } => {
                let written = fold(field.of(details));
                words.iter().map(|word| fold(word.trim())).any(|word| !word.is_empty() && written.contains(&word))
            }
            Self::Filled(field) => !field.of(details).trim().is_empty(),
            _ => false,
        }
    }
}

impl Condition {
    /// The same where one tag stands for another.
    #[must_use]
    pub fn with_tag(&self, from: TagId, into: TagId) -> Self {
        let Test::Tag(tags) = &self.test else { return self.clone() };
        if !tags.contains(&from) {
            return self.clone();
        }
        let mut tags: Vec<TagId> = tags.iter().copied().filter(|tag| *tag != from && *tag != into).collect();
        tags.push(into);
        Self { test: Test::Tag(tags), not: self.not }
    }

    /// Whether it asks for a tag.
    #[must_use]
    pub fn asks_for(&self, tag: TagId) -> bool {
        matches!(&self.test, Test::Tag(tags) if tags.contains(&tag))
    }

    /// The test as it stands.
    #[must_use]
    pub const fn is(test: Test) -> Self {
        Self { test, not: false }
    }

    /// Whether an answer of its test is what is meant.
    #[must_use]
    pub const fn takes(&self, met: bool) -> bool {
        met != self.not
    }
}

/// A tag: a word stuck on customers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    /// Its number, which never changes meaning.
    pub id: TagId,
    /// What it says.
    pub name: String,
}

/// The tags in one cell of a file: separated by `;` or `,`, each once.
#[must_use]
pub fn tags_of_cell(cell: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in cell.split([';', ',']).map(str::trim).filter(|tag| !tag.is_empty()) {
        if !tags.iter().any(|known| known.to_lowercase() == tag.to_lowercase()) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<Day> {
        Day::parse_iso(text)
    }

    #[test]
    fn conditions_that_ask_nothing_or_end_before_they_begin_are_found() {
        let span = |from: &str, to: &str| Span { from: day(from), to: day(to) };
        for (test, problem) in [
            (Test::Written(vec![" ".to_owned()]), Some(BadCondition::Empty)),
            (Test::Tag(Vec::new()), Some(BadCondition::Empty)),
            (Test::First(Span::default()), Some(BadCondition::Empty)),
            (Test::First(span("2025-03-01", "2025-02-01")), Some(BadCondition::Backwards)),
            (Test::First(span("2025-03-01", "2025-03-01")), None),
            (Test::Worth { from: Some(Money(100)), below: Some(Money(100)) }, Some(BadCondition::Backwards)),
            (Test::Worth { from: None, below: Some(Money(100)) }, None),
            (Test::Filled(TextField::Email), None),
            (Test::Member(Vec::new()), Some(BadCondition::Empty)),
            (Test::Monthly { from: Some(Money(2)), below: Some(Money(1)) }, Some(BadCondition::Backwards)),
            (Test::MemberSince(span("2025-03-01", "2025-02-01")), Some(BadCondition::Backwards)),
        ] {
            assert_eq!(test.problem(), problem, "{test:?}");
        }
    }

    #[test]
    fn what_is_written_is_compared_without_case() {
        let details = CustomerDetails { address: "Dam 1\n1012 JS AMSTERDAM".to_owned(), ..CustomerDetails::default() };
        let says = |words: &[&str]| Test::Says { field: TextField::Address, words: words.iter().map(|w| (*w).to_owned()).collect() };
        assert!(says(&["Utrecht", "amsterdam "]).is_met_by(&details, str::to_lowercase));
        assert!(!says(&["Utrecht", ""]).is_met_by(&details, str::to_lowercase), "nothing is not in everything");
        assert!(!Test::Filled(TextField::Email).is_met_by(&details, str::to_lowercase));
        assert!(!Test::Language(vec![Language::Nl]).is_met_by(&details, str::to_lowercase), "not known is no language");
    }

    #[test]
    fn a_cell_holds_several_tags_once_each() {
        assert_eq!(tags_of_cell(" VIP; wedding, vip ;;"), ["VIP", "wedding"]);
        assert!(tags_of_cell(" ; ").is_empty());
    }
}
