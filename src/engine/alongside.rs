//! What charts and reports tell alongside the figures: parts of the customers side by side, and the curve of silence.

use crate::analysis::side_by_side::{Side, side_by_side};
use crate::analysis::side_kinds;
use crate::analysis::silence::silence;
use crate::report::charts::{SIDES, SILENCE};
use crate::report::findings::{Alongside, Sides};

use super::error::{EngineError, Refusal};
use super::filter::Filter;
use super::reader::Reader;

/// Both, for a report. Parts of all customers have no place in a report on one part of them.
pub(super) fn of_report(reader: &Reader, filter: &Filter, chosen: &[Side]) -> Result<Alongside, EngineError> {
    let sides = if filter.segment.is_none() { sides(reader, filter, chosen)? } else { None };
    // Members buy nothing: where there are purchases too, the silence of those who buy.
    let silence = if reader.facts()?.purchases.is_empty() { None } else { of_chart(reader, SILENCE, filter, &[])?.silence };
    Ok(Alongside { sides, silence })
}

/// What a chart of this name needs.
pub(super) fn of_chart(reader: &Reader, chart: &str, filter: &Filter, chosen: &[Side]) -> Result<Alongside, EngineError> {
    Ok(Alongside {
        sides: if chart == SIDES { sides(reader, filter, chosen)? } else { None },
        silence: if chart == SILENCE { Some(silence(reader.facts()?, &reader.settled(filter)?)) } else { None },
    })
}

/// Those chosen, or else the first few, side by side; none where there is nothing to compare. One that is not there is refused.
fn sides(reader: &Reader, filter: &Filter, chosen: &[Side]) -> Result<Option<Sides>, EngineError> {
    let facts = reader.facts()?;
    let sides = if chosen.is_empty() { Side::first_of(&facts.picks()) } else { Side::or_others(chosen.to_vec()) };
    check(reader, &sides)?;
    if sides.len() < 2 {
        return Ok(None);
    }
    let settled = reader.settled(&Filter { segment: None, ..filter.clone() })?;
    Ok(Some(Sides { found: side_by_side(facts, &settled, &sides), kinds: side_kinds::kinds(facts, &settled, &sides) }))
}

/// Refuses parts that are not there, and more than can be told apart.
pub(super) fn check(reader: &Reader, sides: &[Side]) -> Result<(), EngineError> {
    let facts = reader.facts()?;
    if sides.len() > Side::MOST {
        return Err(Refusal::TooManySides.into());
    }
    let gone = |side: &&Side| matches!(side, Side::Part(pick) if facts.pick(pick).is_none());
    match sides.iter().find(gone) {
        Some(_) => Err(Refusal::NoSegment(String::new()).into()),
        None => Ok(()),
    }
}
