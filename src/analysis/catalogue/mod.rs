//! The list of figures that explain themselves. Adding one is one file here and one line in [`FIGURES`] (and its `mod`).

mod average_order;
mod back;
mod borrowed_rhythm;
mod came_once;
mod coming;
mod cost_about;
mod cost_up_to;
mod customer_worth;
mod expected_money;
mod expected_purchases;
mod gap_median;
mod gone_quiet;
mod left;
mod left_or_quiet;
mod look_back;
mod members_avoidable;
mod members_cancelled;
mod members_churn;
mod members_churn_gross;
mod members_churn_net;
mod members_money;
mod members_now;
mod members_stay_median;
mod members_worth;
mod members_year;
mod not_asked;
mod overdue;
mod reasons_known;
mod regulars_now;
mod repeat_share;
mod retention_avoidable;
mod retention_headline;
mod retention_regulars;
mod sales_total;
mod stay_median;
mod still_customers;
mod value_per_year;
mod without_customer;
mod yearly_loss;

use serde::Serialize;

use super::behind::Behind;
use super::figures::Figures;
use super::intervals::{Interval, Share};
use super::num;
use crate::domain::day::Day;
use crate::domain::money::Money;
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
    /// A parameter of a model, told to four digits.
    Parameter,
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
    /// Joined and left within the months: no members at the start.
    JoinedAndLeft,
    /// Left for a known reason that could not be avoided.
    Unavoidable,
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
    /// Its id, in snake case; its words have keys that end in it.
    pub id: &'static str,
    /// What it is counted in.
    pub unit: FigureUnit,
    /// Its value from the figures.
    pub value: fn(&Figures) -> FigureValue,
    /// The people behind it, where there are such.
    pub behind: Option<Behind>,
}

/// All figures that explain themselves.
pub const FIGURES: &[FigureSpec] = &[
    regulars_now::FIGURE,
    came_once::FIGURE,
    coming::FIGURE,
    overdue::FIGURE,
    gone_quiet::FIGURE,
    left::FIGURE,
    back::FIGURE,
    left_or_quiet::FIGURE,
    cost_up_to::FIGURE,
    cost_about::FIGURE,
    retention_headline::FIGURE,
    retention_avoidable::FIGURE,
    retention_regulars::FIGURE,
    borrowed_rhythm::FIGURE,
    repeat_share::FIGURE,
    gap_median::FIGURE,
    look_back::FIGURE,
    reasons_known::FIGURE,
    not_asked::FIGURE,
    customer_worth::FIGURE,
    still_customers::FIGURE,
    expected_purchases::FIGURE,
    expected_money::FIGURE,
    value_per_year::FIGURE,
    average_order::FIGURE,
    yearly_loss::FIGURE,
    sales_total::FIGURE,
    without_customer::FIGURE,
    stay_median::FIGURE,
    members_now::FIGURE,
    members_money::FIGURE,
    members_churn::FIGURE,
    members_churn_gross::FIGURE,
    members_churn_net::FIGURE,
    members_avoidable::FIGURE,
    members_cancelled::FIGURE,
    members_stay_median::FIGURE,
    members_year::FIGURE,
    members_worth::FIGURE,
];

/// The figure with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static FigureSpec> {
    FIGURES.iter().find(|figure| figure.id == id)
}

/// A number that may stand in a formula.
trait Number {
    fn number(self) -> f64;
}

impl Number for u64 {
    fn number(self) -> f64 {
        num::float(self)
    }
}

impl Number for f64 {
    fn number(self) -> f64 {
        self
    }
}

impl FigureValue {
    fn measured(figures: &Figures, value: Option<f64>, n: u64) -> Self {
        Self { value, interval: None, n, excluded: Vec::new(), as_of: figures.as_of, rule: None, inputs: Vec::new() }
    }

    fn nothing(figures: &Figures) -> Self {
        Self::measured(figures, None, 0)
    }

    fn count(figures: &Figures, count: u64, n: u64) -> Self {
        Self::measured(figures, figures.as_of.map(|_| num::float(count)), n)
    }

    fn share(figures: &Figures, share: Share) -> Self {
        Self { interval: share.interval(), ..Self::measured(figures, share.rate(), share.all) }
    }

    fn of_money(figures: &Figures, money: Money, n: u64) -> Self {
        Self::of_money_if(figures, figures.as_of.map(|_| money), n)
    }

    fn of_money_if(figures: &Figures, money: Option<Money>, n: u64) -> Self {
        Self::measured(figures, money.map(|money| num::money_float(money.0)), n)
    }

    fn with_rule(self, figures: &Figures) -> Self {
        Self { rule: Some(figures.rule.rule), ..self }
    }

    fn without(mut self, why: Why, n: u64) -> Self {
        if n > 0 {
            self.excluded.push(Excluded { why, n });
        }
        self
    }

    fn input(mut self, name: &'static str, value: impl Number, unit: FigureUnit) -> Self {
        self.inputs.push(Input { name, value: value.number(), unit });
        self
    }

    fn input_if(self, name: &'static str, value: Option<impl Number>, unit: FigureUnit) -> Self {
        match value {
            Some(value) => self.input(name, value, unit),
            None => self,
        }
    }

    fn money(self, name: &'static str, money: Money) -> Self {
        self.input(name, num::money_float(money.0), FigureUnit::Money)
    }

    fn money_if(self, name: &'static str, money: Option<Money>) -> Self {
        match money {
            Some(money) => self.money(name, money),
            None => self,
        }
    }
}
