//! XLSForm: a workbook with the sheets `survey`, `choices` and `settings`, as ODK, KoboToolbox and others take it; also as one CSV file.

mod columns;
mod read;
mod types;
mod write;

pub(super) use read::read;
pub(super) use write::write;

/// The sheets that are read. Those of other programs' own begin with an underscore, as ours does.
pub(super) const SHEETS: [&str; 4] = ["survey", "choices", "settings", PRIVATE];
/// The sheet of what we write for ourselves.
const PRIVATE: &str = "_comeback";
/// The list of yes and no.
const YES_NO: &str = "yes_no";
/// The option in one's own words, and what the question for these words adds to the name.
const OTHER: &str = "other";
const OTHER_SUFFIX: &str = "_other";
