//! Settings: every one within its range.

use crate::domain::rule::QuietRule;
use crate::domain::settings::{Closed, Goal, Settings};
use crate::engine::error::Refusal;
use crate::engine::event::Created;
use crate::store::settings;

use super::{Change, Stop};

pub(super) fn save(change: &Change<'_>, new: &Settings) -> Result<Vec<Created>, Stop> {
    check(new)?;
    if let Some(day) = new.as_of {
        change.not_in_future(day)?;
    }
    settings::set(change.tx, new)?;
    Ok(Vec::new())
}

/// Every setting is in its range.
pub(super) fn check(new: &Settings) -> Result<(), Refusal> {
    let rule = match new.rule {
        QuietRule::TimesRhythm(k) => (1.0..=20.0).contains(&k),
        QuietRule::Days(days) => (1..=3650).contains(&days),
    };
    let margin = new.margin_percent.is_none_or(|m| (1..=100).contains(&m));
    let goal = new.goal.as_ref().is_none_or(|g| {
        let window = g.months.is_none_or(|months| Goal::WINDOWS.contains(&months));
        (0.0..=1.0).contains(&g.rate) && window && g.words.chars().count() <= Goal::LONGEST
    });
    let closed = new.closed.iter().all(|c| match c {
        Closed::EveryYear { month } => (1..=12).contains(month),
        Closed::Days { from, to } => from <= to,
    });
    let all_year: std::collections::BTreeSet<u8> =
        new.closed.iter().filter_map(|c| if let Closed::EveryYear { month } = c { Some(*month) } else { None }).collect();
    let good = rule && margin && goal && closed && all_year.len() < 12 && new.name.len() <= 1000 && new.address.len() <= 4000;
    good.then_some(()).ok_or(Refusal::BadSetting)
}
