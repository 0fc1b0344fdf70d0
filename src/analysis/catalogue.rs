//! The list of figures that explain themselves. Adding one is one file in `catalogue/` and one line here.

use serde::Serialize;

use super::behind::Behind;
use super::figures::Figures;
use super::intervals::Interval;
use crate::domain::day::Day;
use crate::domain::rule::QuietRule;

/// What a figure is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FigureUnit {
    /// People.
    People,
    /// Other things counted: receipts, gaps.
    Count,
    /// A share, 0-1.
    Share,
    /// Days.
    Days,
    /// Months.
    Months,
    /// Years.
    Years,
    /// A number per year.
    PerYear,
    /// Minor units of money.
    Money,
    /// A plain number.
    Number,
}

/// Why something was left out of a figure. The code is the end of the key of its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, strum::EnumIter, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Why {
    /// No purchase above 0 on record.
    NoPurchase,
    /// Came once, so are not regulars.
    CameOnce,
    /// Have left.
    Left,
    /// Have gone quiet.
    GoneQuiet,
    /// Left or went quiet, and came back within the period.
    CameBack,
    /// Were gone before the period.
    GoneBefore,
    /// Receipts without a customer.
    WithoutCustomer,
    /// Silences that still go on (they count as "at least so long").
    OpenSilence,
    /// Bought, but not in the base window.
    NotInBase,
    /// Reasons that are the owner's guess.
    Guess,
    /// Nobody has asked them yet.
    NotAsked,
    /// They answered, but no reason was found in it.
    WithoutReason,
    /// Refunds: they lower the money and are no orders.
    Refund,
    /// Receipts of exactly 0.
    Zero,
    /// Became customers only later.
    CameLater,
}

/// So many left out, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Excluded {
    /// Why.
    pub why: Why,
    /// How many.
    pub n: u64,
}

/// A number put into a figure's formula. The name is the end of the key of its words.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Input {
    /// Name in the formula.
    pub name: &'static str,
    /// Today's number.
    pub value: f64,
    /// What it is counted in.
    pub unit: FigureUnit,
}

/// A figure with all that explains it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FigureValue {
    /// The value in the figure's unit; none where the records do not give one.
    pub value: Option<f64>,
    /// 95 % interval, where it has one.
    pub interval: Option<Interval>,
    /// Out of how many.
    pub n: u64,
    /// What was left out, and why; never with 0.
    pub excluded: Vec<Excluded>,
    /// As of which day.
    pub as_of: Option<Day>,
    /// The rule, where the figure hangs on it.
    pub rule: Option<QuietRule>,
    /// The formula's inputs with today's numbers, in the formula's order.
    pub inputs: Vec<Input>,
}

/// One figure: how it is called, counted and reckoned, and who is behind it.
#[derive(Debug, Clone, Copy)]
pub struct FigureSpec {
    /// Its id, snake_case; its words have keys that end in it.
    pub id: &'static str,
    /// What it is counted in.
    pub unit: FigureUnit,
    /// Its value from the figures.
    pub value: fn(&Figures) -> FigureValue,
    /// The people behind it, where there are such.
    pub behind: Option<Behind>,
}

/// All figures that explain themselves.
pub const FIGURES: &[FigureSpec] = &[];
