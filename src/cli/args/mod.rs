//! The arguments of the command line (CLI contract). Only shapes: nothing is done here. One file for each subject.

mod answers;
mod figures;
mod questionnaires;
mod values;
mod workspaces;

use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::report::charts::SIDES;

pub use answers::{
    AnswersCommand, AnswersExportArguments, AnswersImportArguments, CodebookCommand, CodebookExportArguments, CodebookImportArguments,
    SuggestArguments,
};
pub use figures::{
    ChartArguments, ExplainArguments, FiguresArguments, FilterArguments, FitArguments, ReportArguments, SideArguments, SurvivalArguments,
};
pub use questionnaires::{
    CoachArguments, PrintArguments, QuestionnaireCommand, QuestionnaireExportArguments, QuestionnaireImportArguments, ShowArguments,
};
pub use workspaces::{BackupArguments, ImportArguments, NewArguments, ReadWorkbookArguments, RestoreArguments, SampleArguments};

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

    /// Whether segments are to be compared within one of them: they are parts of all customers.
    #[must_use]
    pub(super) fn compares_within_segment(&self) -> bool {
        match self {
            Self::Report(a) => a.filter.segment.is_some() && a.sides.any(),
            Self::Chart(a) => a.filter.segment.is_some() && (a.sides.any() || a.chart.replace('-', "_") == SIDES),
            _ => false,
        }
    }
}

/// A workspace.
#[derive(Debug, Args)]
pub struct FileArguments {
    /// The workspace
    pub file: PathBuf,
}
