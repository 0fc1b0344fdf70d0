//! What is asked of figures, reports and charts.

use std::path::PathBuf;

use clap::Args;

use super::values::{day, language, people, rule, size};
use crate::domain::language::Language;

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

/// Which parts of the customers stand side by side.
#[derive(Debug, Clone, Args)]
pub struct SideArguments {
    /// Parts of the customers side by side: these segments
    #[arg(long, value_name = "SEGMENT")]
    pub side: Vec<String>,
    /// Everybody else beside them
    #[arg(long)]
    pub others: bool,
}

impl SideArguments {
    /// Whether any was chosen.
    pub(in crate::cli) const fn any(&self) -> bool {
        !self.side.is_empty() || self.others
    }
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
    /// What stands side by side.
    #[command(flatten)]
    pub sides: SideArguments,
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
    /// What stands side by side.
    #[command(flatten)]
    pub sides: SideArguments,
    /// en, nl or ru
    #[arg(long, value_parser = language)]
    pub language: Option<Language>,
    /// For which period.
    #[command(flatten)]
    pub filter: FilterArguments,
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

impl SurvivalArguments {
    /// The column of the event and its value; none where they are not told as `COLUMN=VALUE`.
    #[must_use]
    pub fn event(&self) -> Option<(&str, &str)> {
        self.event.split_once('=')
    }
}
