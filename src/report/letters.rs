//! A run of printed questionnaires: one letter for each customer, or copies for nobody in particular. All of it in words already; how
//! it is set is the writer's.

use crate::domain::language::Language;

/// The paper it is printed on.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    strum::EnumIter,
    strum::EnumString,
    strum::IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

/// What is printed in one go.
#[derive(Debug, Clone)]
pub struct Run {
    /// On which paper.
    pub paper: Paper,
    /// The language of the file as a whole; each sheet has its own.
    pub language: Language,
    /// What the questionnaire is called, for those who open the file; it is not printed.
    pub title: String,
    /// Name of the business, at the head.
    pub business: String,
    /// Its address in lines; may be none.
    pub address: Vec<String>,
    /// The sheets.
    pub letters: Vec<Letter>,
}

/// One sheet, of one page or several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letter {
    /// In which language.
    pub language: Language,
    /// The day, in words.
    pub day: String,
    /// Whom it is sent to; none for a copy without a name, which has no place for an address either.
    pub to: Option<Recipient>,
    /// The code by which it is known when it comes back.
    pub code: Option<String>,
    /// What is said first, paragraph by paragraph.
    pub introduction: Vec<String>,
    /// The questions, and the titles between them.
    pub parts: Vec<Part>,
    /// What is said at the end, paragraph by paragraph.
    pub thanks: Vec<String>,
}

/// Name and address in the window of the envelope.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recipient {
    /// The name.
    pub name: String,
    /// The lines of the address; where there are none, lines are left to write it on.
    pub address: Vec<String>,
}

/// A part of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A section begins: its title and what is said before its questions.
    Section(String, String),
    /// A question.
    Question(Box<PrintedQuestion>),
}

/// A question as it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedQuestion {
    /// Its number.
    pub number: usize,
    /// When it is to be answered, in words; empty for always.
    pub only_if: String,
    /// What it asks.
    pub text: String,
    /// A line of help; may be empty.
    pub help: String,
    /// Where the answer goes.
    pub answer: Room,
}

/// Room for an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Room {
    /// So many lines to write on.
    Lines(u8),
    /// A short line.
    Short,
    /// A day: day, month and year.
    Day,
    /// Boxes to tick.
    Boxes {
        /// What stands beside them.
        options: Vec<String>,
        /// Beside the last box, with a line to write on; none where nothing else can be said.
        other: Option<String>,
        /// More than one may be ticked.
        several: bool,
    },
    /// A box for each point.
    Scale {
        /// The points.
        points: Vec<String>,
        /// What the lowest means.
        low: String,
        /// What the highest means.
        high: String,
    },
}
