//! Lost against current customers on the shared question (METRICS A10): a grumble is not a reason to leave.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::IntoEnumIterator as _;

use super::base::Base;
use super::facts::{AnswerFact, Facts};
use super::filter::Filter;
use super::intervals::{Interval, Share, newcombe};
use super::num;
use crate::domain::customer::{Channel, State};
use crate::domain::ids::{CustomerId, ReasonId};
use crate::domain::questionnaire::Audience;
use crate::domain::reason::Reason;

/// How often lost and current customers name one reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CompareRow {
    /// Which.
    pub id: ReasonId,
    /// Its name.
    pub name: String,
    /// Its code in the starting list; empty for reasons added here.
    #[serde(default)]
    pub code: String,
    /// Lost customers who name it.
    pub lost: Share,
    /// Current customers who name it.
    pub current: Share,
    /// Share of the lost less share of the current.
    pub difference: f64,
    /// Newcombe's interval of the difference.
    pub interval: Interval,
}

/// Lost against current, over all channels or within one.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Lost people who answered the shared question and whose answer has been read.
    pub lost: u64,
    /// The same of current people.
    pub current: u64,
    /// By the interval's end nearest nought, the farthest first.
    pub rows: Vec<CompareRow>,
}

/// The comparison over all channels and within those with enough answers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Compare {
    /// Over all channels.
    pub all: Comparison,
    /// Within each channel with at least 10 of either.
    pub channels: Vec<(Channel, Comparison)>,
}

/// Fewest of either side for a comparison within a channel.
const ENOUGH: u64 = 10;

/// Compares what lost and current customers in the filter say to the shared question.
pub(super) fn compare(base: &Base<'_>) -> Compare {
    let heard = heard(base);
    let channels = Channel::iter().map(|channel| (channel, comparison(base, &heard.iter().filter(|answer| answer.channel == channel))));
    Compare { all: comparison(base, &heard.iter()), channels: channels.filter(|(_, found)| found.may_rank()).collect() }
}

impl Comparison {
    /// Whether there are enough on either side to rank what differs (METRICS A8).
    #[must_use]
    pub const fn may_rank(&self) -> bool {
        self.lost >= ENOUGH && self.current >= ENOUGH
    }
}

impl CompareRow {
    /// Who names it clearly more often: the lost (`true`) or the current (`false`); none where the interval holds nought.
    #[must_use]
    pub fn more_by_lost(&self) -> Option<bool> {
        let nearest = self.interval.nearest_to_nought();
        (nearest != 0.0).then_some(nearest > 0.0)
    }
}

/// The people on one side who name a reason in their newest answer to the shared question, by money a year.
#[must_use]
pub fn people(facts: &Facts, filter: &Filter, reason: ReasonId, lost: bool, channel: Option<Channel>) -> Vec<CustomerId> {
    let base = Base::new(facts, filter);
    let fits =
        |heard: &Heard<'_>| heard.lost == lost && heard.reasons.contains(&reason) && channel.is_none_or(|channel| channel == heard.channel);
    base.by_worth(heard(&base).into_iter().filter(fits).filter_map(|heard| heard.row).map(|row| row as usize))
}

/// One person's newest answer to the shared question that has been read.
struct Heard<'f> {
    row: Option<u32>,
    lost: bool,
    channel: Channel,
    reasons: &'f [ReasonId],
}

fn heard<'f>(base: &Base<'f>) -> Vec<Heard<'f>> {
    let mut newest: BTreeMap<u32, &AnswerFact> = BTreeMap::new();
    let mut anonymous = Vec::new();
    let until = base.as_of;
    for answer in base.facts.answers.iter().filter(|answer| answer.shared && answer.coded && answer.day <= until) {
        match answer.row {
            Some(row) if base.is_selected(row as usize) => {
                let kept = newest.entry(row).or_insert(answer);
                if answer.day >= kept.day {
                    *kept = answer;
                }
            }
            None if base.takes_anonymous() => anonymous.push(answer),
            _ => {}
        }
    }
    let all = newest.into_values().chain(anonymous);
    all.filter_map(|answer| {
        Some(Heard { row: answer.row, lost: is_lost(base, answer)?, channel: answer.channel, reasons: &answer.reasons })
    })
    .collect()
}

/// Lost or current: by their state where it says so, otherwise by whom the questionnaire was for.
fn is_lost(base: &Base<'_>, answer: &AnswerFact) -> Option<bool> {
    let state = answer.row.and_then(|row| base.brief(row as usize)).map(|brief| brief.state);
    match (state, answer.audience) {
        (Some(State::Current | State::AtRisk), _) => Some(false),
        (Some(State::Lost | State::Lapsed), _) | (_, Audience::Lost) => Some(true),
        (_, Audience::Current) => Some(false),
        _ => None,
    }
}

fn comparison<'h>(base: &Base<'_>, heard: &(impl Iterator<Item = &'h Heard<'h>> + Clone)) -> Comparison {
    let side = |lost| heard.clone().filter(move |answer| answer.lost == lost);
    let (lost, current) = (num::count(side(true).count()), num::count(side(false).count()));
    let named = |lost, reason: &Reason| num::count(side(lost).filter(|answer| answer.reasons.contains(&reason.id)).count());
    let row = |reason: &Reason| {
        let (lost, current) = (Share::new(named(true, reason), lost), Share::new(named(false, reason), current));
        let difference = lost.rate()? - current.rate()?;
        let row = CompareRow {
            id: reason.id,
            name: reason.name.clone(),
            code: reason.code.clone(),
            lost,
            current,
            difference,
            interval: newcombe(lost, current)?,
        };
        (lost.of + current.of > 0).then_some(row)
    };
    let mut rows: Vec<_> = base.facts.reasons.iter().filter_map(row).collect();
    let far = |row: &CompareRow| (row.interval.nearest_to_nought().abs(), row.difference.abs());
    rows.sort_by(|a, b| {
        let ((a_end, a_gap), (b_end, b_gap)) = (far(a), far(b));
        b_end.total_cmp(&a_end).then(b_gap.total_cmp(&a_gap)).then(a.id.cmp(&b.id))
    });
    Comparison { lost, current, rows }
}
