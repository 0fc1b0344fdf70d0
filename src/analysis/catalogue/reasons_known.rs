//! Figure `reasons_known`: leavers whose reason is known from their own words or told to staff.

use super::{FigureSpec, FigureUnit, FigureValue, Why};
use crate::analysis::behind::Behind;
use crate::analysis::figures::Figures;

/// Leavers whose reason is known from their own words or told to staff.
pub(super) const FIGURE: FigureSpec = FigureSpec { id: "reasons_known", unit: FigureUnit::Share, value, behind: Some(Behind::ReasonKnown) };

fn value(figures: &Figures) -> FigureValue {
    let reasons = &figures.reasons;
    FigureValue::share(figures, reasons.known_share())
        .without(Why::Guess, reasons.guessed.people)
        .without(Why::NotAsked, reasons.not_asked.people)
        .without(Why::WithoutReason, reasons.without_reason.people)
        .input("known", reasons.known.people, FigureUnit::People)
        .input("leavers", reasons.leavers.people, FigureUnit::People)
        .money("known_money", reasons.known.money)
        .money("leavers_money", reasons.leavers.money)
}
