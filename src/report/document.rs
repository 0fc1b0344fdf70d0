//! What a report is made of, whatever it is written as. Numbers stay numbers here, so that every writer shows the same one.

use crate::chart::Chart;
use crate::domain::day::Day;
use crate::domain::language::Language;
use crate::domain::money::{Currency, Money};

/// A report, ready to be written.
#[derive(Debug, Clone)]
pub struct Document {
    /// Which of [`super::REPORTS`].
    pub kind: &'static str,
    /// In which language.
    pub language: Language,
    /// Currency of every sum in it.
    pub currency: Currency,
    /// Name of the business.
    pub business: String,
    /// Period and as-of day, at the top right.
    pub scope: String,
    /// Its title; empty for a bare list, of which only the tables are written.
    pub title: String,
    /// At the foot of every page.
    pub foot: String,
    /// "Page {page} of {pages}" with those two words left as they stand.
    pub page_of: String,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// Whether it is nothing but its tables.
    #[must_use]
    pub const fn is_bare(&self) -> bool {
        self.title.is_empty()
    }
}

/// A part of a report.
#[derive(Debug, Clone)]
pub enum Block {
    /// A heading of level 2 or 3.
    Heading(u8, String),
    /// A text.
    Text(Role, String),
    /// Figures side by side.
    Figures(Vec<Figure>),
    /// A figure with its definition.
    Definition(Definition),
    /// A table.
    Table(Table),
    /// A chart; its title is its finding.
    Chart(Box<Chart>),
    /// Numbered things to do: what, and why.
    Steps(Vec<(String, String)>),
    /// A customer's words, under the reason given to them (empty where there is none).
    Quote {
        /// The reason.
        reason: String,
        /// The words.
        words: String,
    },
    /// One person of the call sheet.
    Call(Box<Call>),
    /// What follows begins a page.
    PageBreak,
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Leads.
    Lead,
    /// Body.
    Body,
    /// Small and muted.
    Note,
}

/// A figure as a large number.
#[derive(Debug, Clone)]
pub struct Figure {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: Cell,
    /// Lines below it.
    pub note: String,
}

/// A figure with its definition, for the pages that explain.
#[derive(Debug, Clone)]
pub struct Definition {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: Cell,
    /// What it means and how it was reckoned, paragraph by paragraph.
    pub lines: Vec<String>,
}

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// What it shows; also the name of its sheet.
    pub title: String,
    /// Headings of the columns.
    pub head: Vec<String>,
    /// Rows, each as long as the head.
    pub rows: Vec<Vec<Cell>>,
    /// The last row is a sum.
    pub total: bool,
}

/// A value in a table or a figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A text. Never a formula, whatever it begins with.
    Text(String),
    /// A count.
    Count(i64),
    /// A number with so many decimals.
    Number(f64, usize),
    /// A sum in minor units.
    Money(Money),
    /// A share, 0-1.
    Share(f64),
    /// A number in a unit, and both written out.
    Measured(f64, String),
    /// A day.
    Day(Day),
    /// Hidden: fewer than five people, or a number that would give as few away.
    Few,
    /// Nothing.
    Empty,
}

impl Cell {
    /// A count of people.
    #[must_use]
    pub fn people(count: u64) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// One person of the call sheet, written out.
#[derive(Debug, Clone, Default)]
pub struct Call {
    /// Name.
    pub name: String,
    /// Phone as written; empty if none is known.
    pub phone: String,
    /// Last visit and rhythm.
    pub facts: String,
    /// Worth a year.
    pub worth: String,
    /// The worth as a number.
    pub money: Money,
    /// Last visit.
    pub last: Option<Day>,
    /// Words beside the boxes to tick.
    pub outcomes: Vec<String>,
    /// The questions, each with a line to write on.
    pub questions: Vec<String>,
}
