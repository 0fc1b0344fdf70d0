//! Settings: every one within its range.

use crate::domain::rule::QuietRule;
use crate::domain::settings::{Closed, Goal, Settings};
use crate::engine::error::Refusal;
use crate::engine::event::Created;
use crate::engine::operation::OperationKind;
use crate::store::{Conn, settings};

use super::{Change, Stop};

pub(super) fn save(change: &Change<'_>, new: &Settings) -> Result<Vec<Created>, Stop> {
    check(new)?;
    if let Some(day) = new.as_of {
        change.not_in_future(day)?;
    }
    settings::set(change.tx, new)?;
    Ok(Vec::new())
}

/// What a change of settings is called: by the one thing it changes, or by the settings where it is several.
pub(super) fn kind(conn: &Conn, new: &Settings) -> OperationKind {
    let Ok(old) = settings::get(conn) else { return OperationKind::SaveSettings };
    let differs = [
        (old.goal != new.goal, OperationKind::SaveGoal),
        (old.rule != new.rule || old.rule_kept != new.rule_kept, OperationKind::SaveRule),
        (old.as_of != new.as_of, OperationKind::SaveAsOf),
        (old.closed != new.closed, OperationKind::SaveClosed),
        (old.name != new.name || old.address != new.address, OperationKind::SaveName),
        (old.margin_percent != new.margin_percent, OperationKind::SaveMargin),
        (old.currency != new.currency, OperationKind::SaveCurrency),
        (old.language != new.language || old.business != new.business, OperationKind::SaveSettings),
    ];
    let mut changed = differs.into_iter().filter(|(differs, _)| *differs).map(|(_, kind)| kind);
    match (changed.next(), changed.next()) {
        (Some(only), None) => only,
        _ => OperationKind::SaveSettings,
    }
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
