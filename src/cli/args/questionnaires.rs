//! What can be done with questionnaires and with questions.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::FileArguments;
use super::values::{language, paper};
use crate::domain::language::Language;
use crate::report::letters::Paper;

/// What can be done with questionnaires.
#[derive(Debug, Subcommand)]
pub enum QuestionnaireCommand {
    /// All of them
    List(FileArguments),
    /// One in full
    Show(ShowArguments),
    /// Write one for another program, or to be read
    Export(QuestionnaireExportArguments),
    /// Read one from another program
    Import(QuestionnaireImportArguments),
    /// Print it: a letter for each customer, or copies without names
    Print(PrintArguments),
}

impl QuestionnaireCommand {
    pub(super) fn file(&self) -> &Path {
        match self {
            Self::List(a) => &a.file,
            Self::Show(a) => &a.file,
            Self::Export(a) => &a.file,
            Self::Import(a) => &a.file,
            Self::Print(a) => &a.file,
        }
    }
}

/// `questionnaire show`
#[derive(Debug, Args)]
pub struct ShowArguments {
    /// The workspace
    pub file: PathBuf,
    /// The questionnaire
    pub id: i64,
}

/// `questionnaire export`
#[derive(Debug, Args)]
pub struct QuestionnaireExportArguments {
    /// The workspace
    pub file: PathBuf,
    /// The questionnaire
    pub id: i64,
    /// Where to: .xlsx, .txt, .json, .docx, .md or .pdf
    #[arg(long)]
    pub out: PathBuf,
    /// en, nl or ru; without it all languages where the format can, else the first
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
}

/// `questionnaire import`
#[derive(Debug, Args)]
pub struct QuestionnaireImportArguments {
    /// The workspace
    pub file: PathBuf,
    /// The file to be read
    pub input: PathBuf,
    /// Language of texts that do not say theirs: en, nl or ru
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
}

/// `questionnaire print`
#[derive(Debug, Args)]
pub struct PrintArguments {
    /// The workspace
    pub file: PathBuf,
    /// The questionnaire
    pub id: i64,
    /// For whom: all, lost, or the ids of customers
    #[arg(long, value_name = "all|lost|ID,…", required_unless_present = "anonymous", conflicts_with = "anonymous")]
    pub customers: Option<String>,
    /// So many copies for nobody in particular, without names and codes
    #[arg(long, value_name = "N")]
    pub anonymous: Option<usize>,
    /// Where to: .pdf
    #[arg(long)]
    pub out: PathBuf,
    /// en, nl or ru
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
    /// Leave out those whose language the questionnaire cannot be sent in
    #[arg(long)]
    pub only_spoken: bool,
    /// a4 or letter
    #[arg(long, default_value = "a4", value_parser = paper)]
    pub paper: Paper,
}

/// `coach`
#[derive(Debug, Args)]
pub struct CoachArguments {
    /// The language of the questions: en, nl or ru
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
}
