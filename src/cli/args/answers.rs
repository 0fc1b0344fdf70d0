//! What can be done with answers, their reasons and the codebook.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::values::{audience, language};
use crate::domain::language::Language;
use crate::domain::questionnaire::Audience;

/// What can be done with answers.
#[derive(Debug, Subcommand)]
pub enum AnswersCommand {
    /// Write all answers with their reasons
    Export(AnswersExportArguments),
    /// Read answers coded in a spreadsheet
    Import(Box<AnswersImportArguments>),
}

impl AnswersCommand {
    pub(super) fn file(&self) -> &Path {
        match self {
            Self::Export(a) => &a.file,
            Self::Import(a) => &a.file,
        }
    }
}

/// What can be done with the codebook.
#[derive(Debug, Subcommand)]
pub enum CodebookCommand {
    /// Write it for another program
    Export(CodebookExportArguments),
    /// Take over one of another program
    Import(CodebookImportArguments),
}

impl CodebookCommand {
    pub(super) fn file(&self) -> &Path {
        match self {
            Self::Export(a) => &a.file,
            Self::Import(a) => &a.file,
        }
    }
}

/// `answers export`
#[derive(Debug, Args)]
pub struct AnswersExportArguments {
    /// The workspace
    pub file: PathBuf,
    /// Where to: .csv or .xlsx
    #[arg(long)]
    pub out: PathBuf,
    /// With who gave them
    #[arg(long)]
    pub names: bool,
    /// Where the passages go beside a .csv
    #[arg(long, value_name = "FILE")]
    pub passages: Option<PathBuf>,
    /// en, nl or ru
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
}

/// `answers import`
#[derive(Debug, Args)]
pub struct AnswersImportArguments {
    /// The workspace
    pub file: PathBuf,
    /// The file to be read
    pub input: PathBuf,
    /// The columns of the answers
    #[arg(long, num_args = 1.., value_name = "COLUMN")]
    pub text: Vec<String>,
    /// The columns of the reasons
    #[arg(long, num_args = 1.., value_name = "COLUMN")]
    pub reasons: Vec<String>,
    /// How reasons stand there
    #[arg(long, value_parser = ["names", "ticks"])]
    pub marks: Option<String>,
    /// What stands between several reasons in a cell
    #[arg(long, value_name = "; , |", value_parser = [";", ",", "|", "none"])]
    pub split: Option<String>,
    /// What stands between a group and its reason
    #[arg(long, value_name = "-> / :", value_parser = ["->", "/", ":", "none"], allow_hyphen_values = true)]
    pub nested: Option<String>,
    /// The column that tells rows apart
    #[arg(long, value_name = "COLUMN")]
    pub id: Option<String>,
    /// The column of customer numbers
    #[arg(long, value_name = "COLUMN")]
    pub customer: Option<String>,
    /// The column of e-mail addresses
    #[arg(long, value_name = "COLUMN")]
    pub email: Option<String>,
    /// The column of days
    #[arg(long, value_name = "COLUMN")]
    pub date: Option<String>,
    /// The sheet of a workbook
    #[arg(long)]
    pub sheet: Option<String>,
    /// The language of the answers: en, nl or ru
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
    /// Who was asked
    #[arg(long, value_parser = audience, default_value = "lost")]
    pub audience: Audience,
    /// Only say what would be done
    #[arg(long)]
    pub dry_run: bool,
}

/// `codebook export`
#[derive(Debug, Args)]
pub struct CodebookExportArguments {
    /// The workspace
    pub file: PathBuf,
    /// Where to: .qdc, .csv or .txt
    pub out: PathBuf,
}

/// `codebook import`
#[derive(Debug, Args)]
pub struct CodebookImportArguments {
    /// The workspace
    pub file: PathBuf,
    /// The file to be read
    pub input: PathBuf,
    /// Only say what would be done
    #[arg(long)]
    pub dry_run: bool,
}

/// `suggest`
#[derive(Debug, Args)]
pub struct SuggestArguments {
    /// The file to learn from: texts with their reasons
    #[arg(long, value_name = "FILE")]
    pub train: PathBuf,
    /// The file with the texts that want a reason
    #[arg(long, value_name = "FILE")]
    pub texts: PathBuf,
    /// The language of the texts: en, nl or ru
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
    /// The column of the texts, in both files
    #[arg(long, value_name = "COLUMN", default_value = "text")]
    pub text_column: String,
    /// The column of the reasons; several in a cell stand between semicolons
    #[arg(long, value_name = "COLUMN", default_value = "reason")]
    pub reason_column: String,
}
