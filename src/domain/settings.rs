//! Settings of a workspace: kept in its file, so that they travel with it.

use serde::{Deserialize, Serialize};

use super::contract::Business;
use super::day::{Day, Month};
use super::language::Language;
use super::money::Currency;
use super::rule::QuietRule;

/// Light, dark, or as the system says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, strum::EnumIter)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How the window looks to whoever sits before it: a matter of this screen and these eyes, not of the business. It is kept for
/// this machine and is no step that could be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Appearance {
    /// Light or dark.
    pub look: Look,
    /// Size of everything, in per cent.
    pub zoom_percent: u16,
}

impl Appearance {
    /// Smallest and largest size, in per cent.
    pub const ZOOM: std::ops::RangeInclusive<u16> = 50..=300;

    /// The same in another size, within what can be read.
    #[must_use]
    pub fn zoomed(self, percent: u16) -> Self {
        Self { zoom_percent: percent.clamp(*Self::ZOOM.start(), *Self::ZOOM.end()), ..self }
    }
}

impl Default for Appearance {
    fn default() -> Self {
        Self { look: Look::System, zoom_percent: 100 }
    }
}

/// Days on which the business is closed: taken out of silence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Closed {
    /// A month of every year, 1-12.
    EveryYear {
        /// The month, 1-12.
        month: u8,
    },
    /// From one day to another, both included.
    Days {
        /// First closed day.
        from: Day,
        /// Last closed day.
        to: Day,
    },
}

/// Goal for retention, written down: a rate by the end of a month, in the owner's words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    /// Share of customers who come again, 0-1.
    pub rate: f64,
    /// By the end of which month.
    pub by: Option<Month>,
    /// Within how many months they are to come again: 1, 3, 6 or 12; none: as the leading retention figure.
    #[serde(default)]
    pub months: Option<u8>,
    /// What it is about, in the owner's words.
    #[serde(default)]
    pub words: String,
}

impl Goal {
    /// The windows a goal may be for, in months.
    pub const WINDOWS: [u8; 4] = [1, 3, 6, 12];
    /// The most characters of the owner's words.
    pub const LONGEST: usize = 200;

    /// A goal without a date, for the leading retention figure.
    #[must_use]
    pub const fn of(rate: f64) -> Self {
        Self { rate, by: None, months: None, words: String::new() }
    }
}

/// What the owner has settled for this workspace.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Name of the business.
    pub name: String,
    /// Its postal address in lines, as it stands on a letter.
    pub address: String,
    /// Its currency.
    pub currency: Currency,
    /// Language of the interface and of new records.
    pub language: Language,
    /// What kind of business it is; none: as the records look.
    pub business: Option<Business>,
    /// The rule for gone quiet.
    pub rule: QuietRule,
    /// Whether the owner has looked at the rule and kept it.
    pub rule_kept: bool,
    /// Margin in per cent of sales, where entered: then money is profit, otherwise sales.
    pub margin_percent: Option<u8>,
    /// When the business is closed.
    pub closed: Vec<Closed>,
    /// Goal for retention.
    pub goal: Option<Goal>,
    /// The as-of day where set by hand.
    pub as_of: Option<Day>,
    /// A sample workspace, not the user's own.
    pub sample: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            name: String::new(),
            address: String::new(),
            currency: Currency::EUR,
            language: Language::En,
            business: None,
            rule: QuietRule::default(),
            rule_kept: false,
            margin_percent: None,
            closed: Vec::new(),
            goal: None,
            as_of: None,
            sample: false,
        }
    }
}
