//! What is said of a workspace as a file: made, filled, copied, restored.

use std::path::PathBuf;

use clap::Args;

use super::values::{business, day, language, pair};
use crate::domain::contract::Business;
use crate::domain::day::Day;
use crate::domain::import::Field;
use crate::domain::language::Language;

/// `new`
#[derive(Debug, Args)]
pub struct NewArguments {
    /// The workspace to be made
    pub file: PathBuf,
    /// Name of the business
    #[arg(long)]
    pub name: String,
    /// Its currency, such as EUR
    #[arg(long, default_value = "EUR")]
    pub currency: String,
    /// shop or members; without it, as the records look
    #[arg(long, value_parser = business)]
    pub business: Option<Business>,
    /// en, nl or ru
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
}

/// `sample`
#[derive(Debug, Args)]
pub struct SampleArguments {
    /// The workspace to be made
    pub file: PathBuf,
    /// en, nl or ru
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
    /// shop or members: the sample shop, or a sample club
    #[arg(long, value_parser = business, conflicts_with = "purchases")]
    pub business: Option<Business>,
    /// Make a big synthetic one with so many purchases
    #[arg(long)]
    pub purchases: Option<u64>,
    /// Of so many customers
    #[arg(long, requires = "purchases")]
    pub customers: Option<u64>,
    /// From which seed
    #[arg(long, requires = "purchases")]
    pub seed: Option<u64>,
}

/// `import`
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// The workspace
    pub file: PathBuf,
    /// The file to be imported; leavings in it count as contracts that ended, reasons as told to staff
    pub input: PathBuf,
    /// Pairs such as date=InvoiceDate or amount=#3; may be repeated
    #[arg(long, num_args = 1.., value_name = "FIELD=COLUMN", value_parser = pair)]
    pub map: Vec<(Field, String)>,
    /// What the file holds
    #[arg(long, value_parser = ["purchases", "customers", "members"])]
    pub kind: Option<String>,
    /// As of which day a list of members stands; months are counted back from it (the last day in it, or today, if nothing is said)
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub as_of: Option<Day>,
    /// Only say what would be done
    #[arg(long)]
    pub dry_run: bool,
}

/// `backup`
#[derive(Debug, Args)]
pub struct BackupArguments {
    /// The workspace
    pub file: PathBuf,
    /// The folder it goes to
    pub folder: PathBuf,
}

/// `restore`
#[derive(Debug, Args)]
pub struct RestoreArguments {
    /// The backup
    pub backup: PathBuf,
    /// The workspace to be restored
    pub file: PathBuf,
}

/// `read-workbook`
#[derive(Debug, Args)]
pub struct ReadWorkbookArguments {
    /// The workbook
    pub file: PathBuf,
    /// The sheet; empty for the first with rows
    #[arg(long, default_value = "")]
    pub sheet: String,
}
