//! The arguments of the command line (CLI contract). Only shapes: nothing is done here.

use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::domain::contract::Business;
use crate::domain::language::Language;
use crate::domain::questionnaire::Audience;
use crate::report::letters::Paper;

/// Find out why customers leave, what that costs, and whom to win back.
#[derive(Debug, Parser)]
#[command(name = "comeback", version)]
pub struct Arguments {
    /// What to do without a window
    #[command(subcommand)]
    pub command: Option<CliCommand>,
    /// The window: which file, which renderer.
    #[command(flatten)]
    pub window: WindowArguments,
    /// Answer with one JSON value
    #[arg(long, global = true)]
    pub json: bool,
}

/// How the window is opened.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct WindowArguments {
    /// Workspace to open in the window
    pub file: Option<PathBuf>,
    /// How the window is drawn
    #[arg(long, value_enum)]
    pub renderer: Option<Renderer>,
}

/// How the window is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Renderer {
    /// By OpenGL.
    Glow,
    /// By Vulkan, Metal or Direct3D.
    Wgpu,
}

/// What can be done without a window.
#[derive(Debug, Subcommand)]
pub enum CliCommand {
    /// Make an empty workspace
    New(NewArguments),
    /// Make the sample shop, a sample club, or a big synthetic one
    Sample(SampleArguments),
    /// Import customers and purchases
    Import(ImportArguments),
    /// All figures
    Figures(FiguresArguments),
    /// What a figure means
    Explain(ExplainArguments),
    /// Write a report
    Report(ReportArguments),
    /// Draw one chart
    Chart(ChartArguments),
    /// Questionnaires
    #[command(subcommand)]
    Questionnaire(QuestionnaireCommand),
    /// Answers and the reasons in them
    #[command(subcommand)]
    Answers(AnswersCommand),
    /// The codebook
    #[command(subcommand)]
    Codebook(CodebookCommand),
    /// Whether the file is sound
    Check(FileArguments),
    /// Make a verified copy
    Backup(BackupArguments),
    /// Restore a verified copy; the old file is kept aside
    Restore(RestoreArguments),
    /// Take the last step back
    Undo(FileArguments),
    /// Do the step taken back again
    Redo(FileArguments),
    /// What was done
    History(FileArguments),
    /// Look at questions, one a line, from standard input
    Coach(CoachArguments),
    /// Suggest reasons for texts, learned from texts that have them
    Suggest(SuggestArguments),
    /// Fit the models of buying and spending to a table of customers
    Fit(FitArguments),
    /// How long they stay, from a table of times
    Survival(SurvivalArguments),
    /// Reads a workbook apart from the program, so that a bad one harms nothing.
    #[command(hide = true)]
    ReadWorkbook(ReadWorkbookArguments),
}

impl CliCommand {
    /// The workspace it is about, if it is about one.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        Some(match self {
            Self::New(a) => &a.file,
            Self::Sample(a) => &a.file,
            Self::Import(a) => &a.file,
            Self::Figures(a) => &a.file,
            Self::Report(a) => &a.file,
            Self::Chart(a) => &a.file,
            Self::Questionnaire(command) => command.file(),
            Self::Answers(command) => command.file(),
            Self::Codebook(command) => command.file(),
            Self::Check(a) | Self::Undo(a) | Self::Redo(a) | Self::History(a) => &a.file,
            Self::Backup(a) => &a.file,
            Self::Restore(a) => &a.file,
            Self::Explain(_) | Self::Coach(_) | Self::Suggest(_) | Self::Fit(_) | Self::Survival(_) | Self::ReadWorkbook(_) => {
                return None;
            }
        })
    }
}

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
    fn file(&self) -> &Path {
        match self {
            Self::List(a) => &a.file,
            Self::Show(a) => &a.file,
            Self::Export(a) => &a.file,
            Self::Import(a) => &a.file,
            Self::Print(a) => &a.file,
        }
    }
}

/// What can be done with answers.
#[derive(Debug, Subcommand)]
pub enum AnswersCommand {
    /// Write all answers with their reasons
    Export(AnswersExportArguments),
    /// Read answers coded in a spreadsheet
    Import(Box<AnswersImportArguments>),
}

impl AnswersCommand {
    fn file(&self) -> &Path {
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
    fn file(&self) -> &Path {
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

/// A workspace.
#[derive(Debug, Args)]
pub struct FileArguments {
    /// The workspace
    pub file: PathBuf,
}

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
    #[arg(long, num_args = 1.., value_name = "FIELD=COLUMN")]
    pub map: Vec<String>,
    /// What the file holds
    #[arg(long, value_parser = ["purchases", "customers"])]
    pub kind: Option<String>,
    /// Only say what would be done
    #[arg(long)]
    pub dry_run: bool,
}

/// What figures are asked for.
#[derive(Debug, Clone, Args)]
pub struct FilterArguments {
    /// As of this day
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub as_of: Option<crate::domain::day::Day>,
    /// Periods of the figures over time
    #[arg(long, value_parser = ["month", "quarter", "half", "year"])]
    pub period: Option<String>,
    /// When a regular has gone quiet: 4x their rhythm, or 90d
    #[arg(long, value_name = "4x|90d", value_parser = rule)]
    pub quiet_after: Option<crate::domain::rule::QuietRule>,
    /// Only this segment
    #[arg(long)]
    pub segment: Option<String>,
}

/// `figures`
#[derive(Debug, Args)]
pub struct FiguresArguments {
    /// The workspace
    pub file: PathBuf,
    /// What they are asked for.
    #[command(flatten)]
    pub filter: FilterArguments,
    /// Only this figure
    #[arg(long, value_name = "ID")]
    pub figure: Option<String>,
}

/// `explain`
#[derive(Debug, Args)]
pub struct ExplainArguments {
    /// The figure
    pub id: String,
    /// en, nl or ru
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
}

/// `report`
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub struct ReportArguments {
    /// The workspace
    pub file: PathBuf,
    /// Where to: .pdf, .html, .xlsx or .csv
    #[arg(long)]
    pub out: PathBuf,
    /// Which report
    #[arg(long, default_value = "owner")]
    pub kind: String,
    /// en, nl or ru
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
    /// Name the customers
    #[arg(long)]
    pub names: bool,
    /// Quote the answers of those who agreed to it
    #[arg(long)]
    pub quotes: bool,
    /// Show groups of fewer than five people apart
    #[arg(long)]
    pub small_groups: bool,
    /// Parts of the customers side by side: these segments
    #[arg(long, value_name = "SEGMENT")]
    pub side: Vec<String>,
    /// Everybody else beside them
    #[arg(long)]
    pub others: bool,
    /// How many silent customers are named
    #[arg(long, value_name = "N", default_value = "5", value_parser = people)]
    pub people: usize,
    /// For which period.
    #[command(flatten)]
    pub filter: FilterArguments,
}

/// `chart`
#[derive(Debug, Args)]
pub struct ChartArguments {
    /// The workspace
    pub file: PathBuf,
    /// Which chart, such as reasons or retention
    pub chart: String,
    /// Where to: .png, .svg or .csv
    #[arg(long)]
    pub out: PathBuf,
    /// Width x height in pixels
    #[arg(long, default_value = "1600x1000", value_parser = size)]
    pub size: (u32, u32),
    /// light or dark
    #[arg(long, default_value = "light", value_parser = ["light", "dark"])]
    pub theme: String,
    /// Show groups of fewer than five people apart
    #[arg(long)]
    pub small_groups: bool,
    /// Parts of the customers side by side: these segments
    #[arg(long, value_name = "SEGMENT")]
    pub side: Vec<String>,
    /// Everybody else beside them
    #[arg(long)]
    pub others: bool,
    /// en, nl or ru
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
    /// For which period.
    #[command(flatten)]
    pub filter: FilterArguments,
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

/// `coach`
#[derive(Debug, Args)]
pub struct CoachArguments {
    /// The language of the questions: en, nl or ru
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
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

/// `fit`
#[derive(Debug, Args)]
pub struct FitArguments {
    /// One row for each customer: frequency, recency, T and, if known, `monetary_value`
    #[arg(long, value_name = "FILE")]
    pub rfm: PathBuf,
}

/// `survival`
#[derive(Debug, Args)]
pub struct SurvivalArguments {
    /// The table
    #[arg(value_name = "INPUT")]
    pub input: PathBuf,
    /// The column of the times
    #[arg(long, value_name = "COLUMN")]
    pub time: String,
    /// The column that says what became of them, and what it says of those who left
    #[arg(long, value_name = "COLUMN=VALUE")]
    pub event: String,
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

fn language(text: &str) -> Result<Language, String> {
    text.to_ascii_lowercase().parse().map_err(|_unknown| "en, nl, ru".to_owned())
}

fn audience(text: &str) -> Result<Audience, String> {
    text.to_ascii_lowercase().parse().map_err(|_unknown| "lost, current, complainant, any".to_owned())
}

fn business(text: &str) -> Result<Business, String> {
    text.to_ascii_lowercase().parse().map_err(|_unknown| "shop, members".to_owned())
}

fn paper(text: &str) -> Result<Paper, String> {
    text.to_ascii_lowercase().parse().map_err(|_unknown| "a4, letter".to_owned())
}

fn day(text: &str) -> Result<crate::domain::day::Day, String> {
    crate::domain::day::Day::parse_iso(text).ok_or_else(|| "YYYY-MM-DD".to_owned())
}

fn rule(text: &str) -> Result<crate::domain::rule::QuietRule, String> {
    crate::domain::rule::QuietRule::parse(text).ok_or_else(|| "4x, 90d".to_owned())
}

fn people(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|n| (1..=500).contains(n)).ok_or_else(|| "1 - 500".to_owned())
}

fn size(text: &str) -> Result<(u32, u32), String> {
    let read = |part: &str| part.parse::<u32>().ok().filter(|n| (100..=10_000).contains(n));
    let (width, height) = text.split_once(['x', 'X']).ok_or_else(|| "1600x1000".to_owned())?;
    read(width).zip(read(height)).ok_or_else(|| "100x100 - 10000x10000".to_owned())
}
