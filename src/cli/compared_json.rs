//! Segments side by side and the curve of silence as JSON: the contract of the command line.

use serde_json::{Value, json};

use crate::analysis::side_by_side::{AgainstOthers, Verdict};
use crate::analysis::silence::{PastYear, Silence, SilencePoint};
use crate::analysis::{Interval, Share};
use crate::domain::segment::Pick;

/// Every segment, each against everybody else. `id` is that of a saved one; one written on customers has none.
pub(super) fn segments(all: &[AgainstOthers]) -> Value {
    all.iter().map(segment).collect()
}

fn segment(one: &AgainstOthers) -> Value {
    let (id, kind) = match &one.pick {
        Pick::Saved(id) => (Some(id.0), "saved"),
        Pick::Written(_) => (None, "written"),
    };
    let (verdict, p) = match one.retention {
        Verdict::Few => ("too_few", None),
        Verdict::Alike(p) => ("alike", Some(p)),
        Verdict::Differ(p) => ("differs", Some(p)),
    };
    json!({
        "id": id,
        "kind": kind,
        "name": one.row.name,
        "customers": one.row.customers,
        "drawn_on": one.drawn_on.map(|day| day.to_string()),
        "retention": share(one.row.retention),
        "others": share(one.others),
        "difference": { "low": one.interval.map(|i| i.low), "high": one.interval.map(|i| i.high), "verdict": verdict, "p": p },
        "stay_median": one.row.stay.median,
        "yearly": { "customers": one.row.yearly.n, "mean": one.row.yearly.value, "interval": one.row.yearly.interval.map(interval) },
    })
}

fn share(share: Share) -> Value {
    let ends = share.interval();
    json!({ "base": share.all, "kept": share.of, "rate": share.rate(), "low": ends.map(|i| i.low), "high": ends.map(|i| i.high) })
}

fn interval(interval: Interval) -> Value {
    json!({ "low": interval.low, "high": interval.high })
}

/// How many came back within so many days, by how long they had been silent; and the years under the rule.
pub(super) fn silence(silence: &Silence) -> Value {
    let point = |point: &SilencePoint| {
        json!({
            "silent": point.silent,
            "silences": point.reached,
            "customers": point.customers,
            "ended": point.ended,
            "back": point.back,
            "came_back": point.came_back,
            "low": point.interval.map(|i| i.low),
            "high": point.interval.map(|i| i.high),
        })
    };
    let year = |year: &PastYear| {
        json!({
            "from": year.balance.from.to_string(),
            "to": year.balance.to.to_string(),
            "became_regular": year.balance.became_regular,
            "came_back": year.balance.came_back,
            "went_quiet": year.balance.went_quiet,
            "left": year.balance.left,
            "change": year.balance.change(),
            "complete": year.balance.complete,
            "quiet": year.came_back.all,
            "back_since": year.came_back.of,
        })
    };
    json!({
        "unit": if silence.in_rhythms { "rhythms" } else { "days" },
        "silences": silence.silences,
        "customers": silence.customers,
        "open": silence.open,
        "within_days": silence.within,
        "curve": silence.points.iter().map(point).collect::<Vec<_>>(),
        "years": silence.years.iter().map(year).collect::<Vec<_>>(),
    })
}
