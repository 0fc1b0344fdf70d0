//! Home: the figures, the one most useful thing to do, the rest of what waits.

use std::cmp::Reverse;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::analysis::facts::AnswerFact;
use crate::analysis::{Figures, Telling};
use crate::domain::customer::State;
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;
use crate::domain::reason::Reason;
use crate::engine::reporting::calls;
use crate::engine::{EngineError, Filter, Query, Reader, ReportChoice, Tables};

use super::bench::{self, BenchAnswer};
use super::customer_list::{CustomerRow, MADE_FROM, rows};
use super::rail::{RailBadges, RailQuery};

/// Answers shown while there are too few to be charted.
const FEW_ANSWERS: usize = 7;
/// Names shown for calling and for guessing.
const NAMES: usize = 5;

/// Home.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HomeQuery {
    /// For which period and segment.
    pub filter: Filter,
}

/// What stands on Home.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Home {
    /// All figures but the model.
    #[serde(with = "shared")]
    pub figures: Arc<Figures>,
    /// The one most useful thing to do.
    pub next: Next,
    /// What else waits.
    pub badges: RailBadges,
    /// The biggest silent names, whom nobody has asked and of whom nothing is guessed.
    pub silent: Vec<CustomerRow>,
    /// How many there are of them.
    pub silent_total: usize,
    /// How many stand on the call sheet, and their value a year.
    pub calls: (usize, Money),
    /// Reasons that can be given, in their order; the first nine answer to the keys 1-9.
    pub reasons: Vec<Reason>,
    /// The newest answers in words, for as long as fewer than ten reasons are known.
    pub answers: Vec<BenchAnswer>,
    /// Answers in words in all.
    pub answers_total: usize,
    /// The names of all segments.
    pub segments: Vec<String>,
    /// The owner has looked at the rule for gone quiet and kept it.
    pub rule_kept: bool,
}

/// The one most useful thing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Next {
    /// There are no customers yet: import them.
    Import,
    /// Some who left were not asked yet: ask the biggest five.
    AskFirstFive,
    /// Responses were begun and not finished.
    FinishDrafts,
    /// Answers wait for a reason.
    GiveReasons,
    /// The owner may know already why silent customers left.
    KnowAlready,
    /// Nobody is silent and nothing waits: read what there is.
    Nothing,
}

/// Shared figures are kept like others.
mod shared {
    use std::sync::Arc;

    use serde::{Deserialize as _, Deserializer, Serialize as _, Serializer};

    use crate::analysis::Figures;

    pub(super) fn serialize<S: Serializer>(figures: &Arc<Figures>, serializer: S) -> Result<S::Ok, S::Error> {
        figures.as_ref().serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Arc<Figures>, D::Error> {
        Figures::deserialize(deserializer).map(Arc::new)
    }
}

impl Query for HomeQuery {
    type View = Home;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES | Tables::CODINGS | Tables::QUESTIONNAIRES | Tables::DRAFTS
    }

    fn kept_as(&self) -> Option<String> {
        Some(format!("home {} {:?}", env!("CARGO_PKG_VERSION"), self.filter))
    }

    fn to_kept(view: &Home) -> Option<String> {
        serde_json::to_string(view).ok()
    }

    fn of_kept(json: &str) -> Option<Home> {
        serde_json::from_str(json).ok()
    }

    fn run(&self, reader: &Reader) -> Result<Home, EngineError> {
        let facts = reader.facts()?;
        let figures = reader.figures(&self.filter)?;
        let badges = RailQuery.run(reader)?;
        let silent = unexplained(reader, &figures)?;
        let first: Vec<CustomerId> = silent.iter().copied().take(NAMES).collect();
        let answers_total = facts.answers.len();
        let calls = calls(reader, &self.filter, &figures, ReportChoice::default().people)?;
        let mut reasons: Vec<Reason> = facts.reasons.to_vec();
        reasons.sort_by_key(|r| (r.position, r.id));
        Ok(Home {
            calls: (calls.len(), calls.iter().map(|c| c.money).sum()),
            reasons,
            next: next(facts.people.len(), answers_total, &badges, silent.len(), calls.len()),
            badges,
            silent: rows(reader, &self.filter, &first)?,
            silent_total: silent.len(),
            answers_total,
            answers: newest_answers(reader, &figures)?,
            segments: facts.segments.to_vec(),
            rule_kept: reader.settings().rule_kept,
            figures,
        })
    }
}

/// The silent names by money, without those who gave an answer since they fell silent.
fn unexplained(reader: &Reader, figures: &Figures) -> Result<Vec<CustomerId>, EngineError> {
    let facts = reader.facts()?;
    let answered = |row: u32, last| facts.answers.iter().any(|a| a.row == Some(row) && a.day >= last);
    Ok(figures.silent.first.iter().filter(|name| !answered(name.row, name.last)).map(|name| name.customer).collect())
}

/// The newest answers of those who left, while too few reasons are known to be charted.
fn newest_answers(reader: &Reader, figures: &Figures) -> Result<Vec<BenchAnswer>, EngineError> {
    if Telling::of(figures.reasons.known.people).may_rank() {
        return Ok(Vec::new());
    }
    let standings = reader.standings(&Filter::default())?;
    let state = |row: u32| standings.get(row as usize).map(|s| s.state);
    let gone = |answer: &&AnswerFact| answer.row.is_none_or(|row| matches!(state(row), Some(State::Lost | State::Lapsed)));
    let mut newest: Vec<_> = reader.facts()?.answers.iter().filter(gone).map(|a| Reverse((a.day, a.id))).collect();
    newest.sort_unstable();
    newest.truncate(FEW_ANSWERS);
    bench::rows(reader, &newest.into_iter().map(|Reverse((_, id))| id).collect::<Vec<_>>())
}

/// What comes first: without customers nothing can be done, without answers nothing known; then what was begun, then what is quick.
/// Asking comes before guessing.
const fn next(customers: usize, answers: usize, badges: &RailBadges, silent: usize, calls: usize) -> Next {
    if customers == 0 {
        Next::Import
    } else if badges.drafts > 0 {
        Next::FinishDrafts
    } else if answers == 0 && calls > 0 {
        Next::AskFirstFive
    } else if badges.answers_to_code > 0 {
        Next::GiveReasons
    } else if calls > 0 {
        Next::AskFirstFive
    } else if silent > 0 {
        Next::KnowAlready
    } else {
        Next::Nothing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_thing_is_the_one_nothing_goes_on_without() {
        let badges = |drafts, answers_to_code| RailBadges { drafts, answers_to_code, ..RailBadges::default() };
        for (customers, answers, badges, silent, calls, expected) in [
            (0, 0, badges(0, 0), 0, 0, Next::Import),
            (9, 0, badges(0, 0), 4, 4, Next::AskFirstFive),
            (9, 0, badges(1, 0), 4, 4, Next::FinishDrafts),
            (9, 3, badges(0, 2), 4, 4, Next::GiveReasons),
            (9, 3, badges(0, 0), 4, 4, Next::AskFirstFive),
            (9, 3, badges(0, 0), 4, 0, Next::KnowAlready),
            (9, 0, badges(0, 0), 0, 0, Next::Nothing),
        ] {
            assert_eq!(next(customers, answers, &badges, silent, calls), expected);
        }
    }
}
