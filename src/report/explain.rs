//! A figure in words: what it means, how today's number came about, what was left out and why, what the field calls it.

use super::document::Cell;
use super::explain_words::{FIGURES, INPUTS};
use super::findings::times_text;

use crate::analysis::catalogue::{FigureUnit, FigureValue, Why};
use crate::analysis::{Share, Telling};
use crate::domain::money::{Currency, Money};
use crate::domain::rule::QuietRule;
use crate::i18n::Tr;

/// A figure explained, in the order it is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Explanation {
    /// Its name.
    pub name: String,
    /// What the field calls it; empty where it has no name for it.
    pub term: String,
    /// What it means, in one sentence.
    pub definition: String,
    /// Today's numbers, in the formula's order.
    pub rows: Vec<Row>,
    /// The result, with its interval where it has one.
    pub result: String,
    /// The formula in words.
    pub formula: String,
    /// As of which day.
    pub as_of: String,
    /// The rule, where it hangs on it.
    pub rule: String,
    /// What was left out, and why.
    pub left_out: Vec<String>,
}

/// A number put into the formula.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub name: String,
    /// Today's number, written out.
    pub value: String,
}

impl Explanation {
    /// The whole as lines of text: definition, formula, today's numbers, the rest.
    #[must_use]
    pub fn lines(&self, tr: &Tr) -> Vec<String> {
        let rows = self.rows.iter().map(|r| format!("{}: {}", r.name, r.value)).collect::<Vec<_>>().join("; ");
        let mut lines = vec![self.definition.clone(), format!("= {}", self.formula)];
        lines.extend([rows, self.rule.clone()].into_iter().filter(|l| !l.is_empty()));
        if !self.left_out.is_empty() {
            lines.push(tr.explain_left_out(self.left_out.join("; ")));
        }
        lines.push(tr.explain_also_called(self.term.as_str()));
        lines
    }
}

/// The figure explained; None for an id that is no figure.
#[must_use]
pub fn explain(id: &str, value: &FigureValue, tr: &Tr, currency: Currency) -> Option<Explanation> {
    let words = words(id, tr)?;
    let spec = crate::analysis::FIGURES.iter().find(|f| f.id == id)?;
    let number = |number: f64, unit| unit_text(number, unit, tr, currency);
    let rows = value.inputs.iter().map(|i| Row { name: input_name(i.name, tr), value: number(i.value, i.unit) });
    let result = result(value, spec.unit, tr, currency);
    let rule = match value.rule {
        Some(QuietRule::TimesRhythm(times)) => tr.explain_rule_times(times_text(tr, times)),
        Some(QuietRule::Days(days)) => tr.explain_rule_days(tr.whole(i64::from(days))),
        None => String::new(),
    };
    Some(Explanation {
        name: words.name,
        term: words.term,
        definition: words.definition,
        rows: rows.collect(),
        result,
        formula: words.formula,
        as_of: value.as_of.map_or_else(String::new, |day| tr.explain_as_of(tr.day(day))),
        rule,
        left_out: value.excluded.iter().map(|e| left_out(e.why, e.n, tr)).collect(),
    })
}

/// The value with its interval; a share by the small-number rule (METRICS A8).
fn result(value: &FigureValue, unit: FigureUnit, tr: &Tr, currency: Currency) -> String {
    let Some(number) = value.value else { return tr.explain_unknown() };
    let text = |number| unit_text(number, unit, tr, currency);
    let with_band = value.interval.map_or_else(|| text(number), |i| tr.explain_interval(text(i.high), text(i.low), text(number)));
    match (unit, Telling::of(value.n)) {
        (FigureUnit::Share, Telling::CountsOnly) => of(number, value.n, tr),
        (FigureUnit::Share, Telling::CountsFirst) => format!("{}; {with_band}", of(number, value.n, tr)),
        _ => with_band,
    }
}

/// A share as so many of so many.
fn of(rate: f64, all: u64, tr: &Tr) -> String {
    let share = counts(rate, all);
    let number = |count: u64| tr.whole(i64::try_from(count).unwrap_or(i64::MAX));
    tr.chart_of(number(share.all), number(share.of))
}

/// The name of a figure; None for an id that is no figure.
#[must_use]
pub fn figure_name(id: &str, tr: &Tr) -> Option<String> {
    words(id, tr).map(|w| w.name)
}

/// A number in its unit, as people read it.
#[must_use]
pub fn unit_text(value: f64, unit: FigureUnit, tr: &Tr, currency: Currency) -> String {
    let decimals = usize::from((value - value.round()).abs() > 0.005);
    let number = tr.decimal(value, decimals);
    match unit {
        FigureUnit::Share => tr.percent(value),
        FigureUnit::Money => tr.money(Money(0) + money(value), currency),
        FigureUnit::Days => tr.explain_unit_days(value, number),
        FigureUnit::Months => tr.explain_unit_months(value, number),
        FigureUnit::Years => tr.explain_unit_years(value, number),
        FigureUnit::PerYear => tr.explain_unit_per_year(number),
        FigureUnit::Parameter => parameter(value, tr),
        FigureUnit::People | FigureUnit::Count | FigureUnit::Number => number,
    }
}

/// A parameter of a model to four digits that count: "0.5248", "13.25", "4,211".
#[must_use]
pub fn parameter(value: f64, tr: &Tr) -> String {
    let decimals = match value.abs() {
        size if size >= 1000.0 => 0,
        size if size >= 100.0 => 1,
        size if size >= 10.0 => 2,
        size if size >= 1.0 => 3,
        _ => 4,
    };
    tr.decimal(value, decimals)
}

#[expect(clippy::cast_possible_truncation, reason = "`as` saturates; figures of money come from whole minor units")]
const fn money(value: f64) -> Money {
    Money(value.round() as i64)
}

#[expect(clippy::cast_possible_truncation, reason = "`as` saturates; counts come from whole numbers")]
pub(super) fn cell(value: &FigureValue, unit: FigureUnit, tr: &Tr, currency: Currency) -> Cell {
    let Some(number) = value.value else { return Cell::Text("–".to_owned()) };
    match unit {
        FigureUnit::People | FigureUnit::Count => Cell::Count(number.round() as i64),
        FigureUnit::Share if Telling::of(value.n) == Telling::PercentFirst => Cell::Share(number),
        FigureUnit::Share => Cell::Text(of(number, value.n, tr)),
        FigureUnit::Money => Cell::Money(money(number)),
        FigureUnit::Days | FigureUnit::Months | FigureUnit::Years | FigureUnit::PerYear | FigureUnit::Number | FigureUnit::Parameter => {
            Cell::Measured(number, unit_text(number, unit, tr, currency))
        }
    }
}

/// The counts behind a rate.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "counts of people stay far below 2^53"
)]
fn counts(rate: f64, all: u64) -> Share {
    Share::new((rate * all as f64).round() as u64, all)
}

/// So many left out, and why.
fn left_out(why: Why, count: u64, tr: &Tr) -> String {
    let say = match why {
        Why::NoPurchase => Tr::explain_out_no_purchase,
        Why::CameOnce => Tr::explain_out_came_once,
        Why::Left => Tr::explain_out_left,
        Why::GoneQuiet => Tr::explain_out_gone_quiet,
        Why::CameBack => Tr::explain_out_came_back,
        Why::GoneBefore => Tr::explain_out_gone_before,
        Why::WithoutCustomer => Tr::explain_out_without_customer,
        Why::OpenSilence => Tr::explain_out_open_silence,
        Why::NotInBase => Tr::explain_out_not_in_base,
        Why::Guess => Tr::explain_out_guess,
        Why::NotAsked => Tr::explain_out_not_asked,
        Why::WithoutReason => Tr::explain_out_without_reason,
        Why::Refund => Tr::explain_out_refund,
        Why::Zero => Tr::explain_out_zero,
        Why::CameLater => Tr::explain_out_came_later,
        Why::JoinedAndLeft => Tr::explain_out_joined_and_left,
        Why::Unavoidable => Tr::explain_out_unavoidable,
    };
    say(tr, count, tr.whole(i64::try_from(count).unwrap_or(i64::MAX)))
}

/// The words of one figure.
struct Words {
    name: String,
    term: String,
    definition: String,
    formula: String,
}

fn words(id: &str, tr: &Tr) -> Option<Words> {
    let (_, [name, term, definition, formula]) = FIGURES.iter().find(|(other, _)| *other == id)?;
    Some(Words { name: name(tr), term: term(tr), definition: definition(tr), formula: formula(tr) })
}

/// A number without words is shown by its own name, which a test forbids.
fn input_name(name: &str, tr: &Tr) -> String {
    INPUTS.iter().find(|(other, _)| *other == name).map_or_else(|| name.to_owned(), |(_, say)| say(tr))
}
