//! Codebooks as other programs keep them: REFI-QDA `.qdc`, Taguette's table, QualCoder's plain list. All meet in one [`Codebook`] of
//! groups and codes; what a file holds and a codebook cannot (groups within groups, the same name twice) is joined, and what was
//! changed on the way is told in a list. Nothing is dropped silently.

mod build;
mod colour;
mod guid;
mod plain;
mod private;
mod refi;
mod taguette;
#[cfg(test)]
mod tests;

use strum::{EnumIter, IntoStaticStr};

use super::decode;
use super::encoding::{FileKind, Scan};
use super::error::{ExchangeError, Limit};
use super::source::Input;
use crate::domain::reason::ReasonKind;

pub use build::{JOINED, key as name_key, one_line as tidy_name};
pub use colour::colour_of;

/// Groups and codes, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Codebook {
    /// The groups; each name once.
    pub groups: Vec<Group>,
    /// The codes; each name once.
    pub codes: Vec<Code>,
}

/// A group of codes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// What belongs to it.
    pub description: String,
    /// `#RRGGBB`, or empty.
    pub colour: String,
    /// Its identity in the file: 8-4-4-4-12 hexadecimal digits; empty: made when written.
    pub guid: String,
}

/// A code: a reason or topic.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Code {
    /// Its name.
    pub name: String,
    /// The name of its group; empty for none.
    pub group: String,
    /// What it means.
    pub description: String,
    /// `#RRGGBB`, or empty.
    pub colour: String,
    /// Its identity in the file, as of a group.
    pub guid: String,
    /// Which kind of reason, where the file says.
    pub kind: Option<ReasonKind>,
    /// What people said that belongs to it.
    pub examples: Vec<String>,
    /// Its keyword rule; empty for none.
    pub rule: String,
    /// No longer offered.
    pub retired: bool,
}

/// How often a code is used: what Taguette's table tells beside it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Uses {
    /// Answers and passages with it.
    pub highlights: usize,
    /// Responses with it.
    pub documents: usize,
}

/// A format codebooks are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter)]
pub enum Format {
    /// REFI-QDA, for ATLAS.ti, MAXQDA, NVivo, QualCoder, Taguette…
    Refi,
    /// Taguette's table.
    Taguette,
    /// QualCoder's plain list.
    Plain,
}

impl Format {
    /// The ending of its files, without a dot.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Refi => "qdc",
            Self::Taguette => "csv",
            Self::Plain => "txt",
        }
    }

    /// The format files of this ending have.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        <Self as strum::IntoEnumIterator>::iter().find(|format| format.ending().eq_ignore_ascii_case(ending))
    }
}

/// What became different on the way between a file and a codebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Change {
    /// Groups within groups are one group now.
    Folded,
    /// Stood more than once; one now.
    Merged,
    /// Had no name; what stood below them was kept.
    Nameless,
    /// The name was too long and was cut; all of it stands in the description.
    Cut,
    /// The name could not stand there as it is.
    Renamed,
    /// Something that is no colour.
    Colour,
    /// Sets of codes that could not be kept.
    Set,
    /// Codes in several sets or groups; the first counts.
    SecondGroup,
    /// Groups without codes have no place there.
    EmptyGroup,
    /// Descriptions of groups, which have no place there.
    GroupDescription,
    /// Descriptions that had to go on one line.
    OneLine,
    /// Colours, which have no place there.
    NoColours,
    /// Kinds, which have no place there.
    NoKinds,
    /// Examples, which have no place there.
    NoExamples,
    /// Keyword rules, which have no place there.
    NoRules,
    /// Keyword rules that cannot be followed.
    BadRule,
    /// Those no longer offered are left out.
    Retired,
}

/// Something that became different, and what it happened to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What.
    pub change: Change,
    /// To which codes, groups or sets.
    pub names: Vec<String>,
}

/// Tells of one more name it happened to.
pub fn tell(told: &mut Vec<Told>, change: Change, name: impl Into<String>) {
    let name = name.into();
    match told.iter_mut().find(|one| one.change == change) {
        Some(one) if one.names.contains(&name) => {}
        Some(one) => one.names.push(name),
        None => told.push(Told { change, names: vec![name] }),
    }
}

/// A codebook that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// What it says.
    pub book: Codebook,
    /// What became different.
    pub told: Vec<Told>,
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What became different.
    pub told: Vec<Told>,
}

/// The words of the reader's language that stand in a file.
pub trait Words {
    /// What codes of a kind are called together.
    fn kind(&self, kind: ReasonKind) -> String;
    /// What codes no longer offered are called together.
    fn retired(&self) -> String;
}

/// Most codes and groups of a file: more than anybody can keep apart.
const MOST: usize = 10_000;
/// Characters of a name.
const NAME: usize = 200;

/// Writes a codebook. `uses` stands beside its codes, in their order; it may be empty.
pub fn write(format: Format, book: &Codebook, uses: &[Uses], words: &dyn Words) -> Result<Made, ExchangeError> {
    if book.codes.is_empty() && book.groups.is_empty() {
        return Err(ExchangeError::NoCodes);
    }
    match format {
        Format::Refi => refi::write(book, words),
        Format::Taguette => taguette::write(book, uses),
        Format::Plain => plain::write(book),
    }
}

/// Reads a codebook of any of the formats; which one it is shows in the file itself.
pub fn read(input: &Input) -> Result<Read, ExchangeError> {
    let (name, bytes) = input.small(Limit::Codebook)?;
    let mut scan = Scan::default();
    scan.take(&bytes);
    scan.end();
    match scan.kind(&name) {
        FileKind::Text | FileKind::Page => {}
        FileKind::Binary => return Err(ExchangeError::NotText),
        FileKind::Zip | FileKind::Locked | FileKind::OldWorkbook => return Err(ExchangeError::NotACodebook),
    }
    let announced = if scan.invalid_utf8() == 0 && decode::bom(&bytes).is_none() { None } else { refi::announced(&bytes) };
    let text = decode::to_string(&bytes, announced.unwrap_or_else(|| scan.verdict().name));
    let ending = std::path::Path::new(&name).extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let read = if text.trim_start().starts_with('<') {
        refi::read(&text)?
    } else if let Some(read) = taguette::read(&text)? {
        read
    } else if ending == "csv" {
        return Err(ExchangeError::NotACodebook);
    } else {
        plain::read(&text)?
    };
    if read.book.codes.is_empty() && read.book.groups.is_empty() {
        return Err(ExchangeError::NoCodes);
    }
    Ok(read)
}
