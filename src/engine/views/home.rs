//! Home: the figures, the one most useful thing to do, the rest of what waits.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::analysis::reasons::{Case, Reasons};
use crate::analysis::{Behind, Figures, people_behind};
use crate::domain::customer::State;
use crate::domain::day::Day;
use crate::domain::ids::{CustomerId, ReasonId, ResponseId};
use crate::domain::money::Money;
use crate::domain::questionnaire::Audience;
use crate::domain::reason::Reason;
use crate::domain::segment::Pick;
use crate::engine::query::Kept;
use crate::engine::reporting::{calls, first};
use crate::engine::spoken::{self, Spoken};
use crate::engine::{EngineError, Filter, Query, Reader, ReportChoice, Tables};

use super::customer_list::{CustomerRow, MADE_FROM, rows};
use super::rail::{RailBadges, RailQuery};

/// Cases shown while reasons are too few to be charted: all whose reason is known are among them.
const CASES: usize = 9;
/// Names shown at first for guessing.
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
    /// How many stand on the call sheet, and their value a year.
    pub calls: (usize, Money),
    /// Reasons that can be given, in their order; the first nine answer to the keys 1-9.
    pub reasons: Vec<Reason>,
    /// Those who left and have said something, for as long as fewer than ten reasons are known.
    pub cases: Cases,
    /// The segments that can be asked for, saved ones first, with their names.
    pub segments: Vec<(Pick, String)>,
    /// The owner has looked at the rule for gone quiet and kept it.
    pub rule_kept: bool,
}

/// Those who left or went quiet and have said something, one by one.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Cases {
    /// The first of them: those with a known reason, then the newest.
    pub first: Vec<HomeCase>,
    /// How many there are, with those who gave no name.
    pub total: usize,
    /// Those with a name, all of them.
    pub people: Vec<CustomerId>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HomeCase {
    /// Who; none if anonymous.
    pub customer: Option<CustomerRow>,
    /// What they said and in which response; none where staff was told.
    pub said: Option<(ResponseId, String)>,
    /// The main reason, if one was found.
    pub reason: Option<ReasonId>,
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
    const TOLD_BY_SCREEN: bool = true;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES | Tables::CODINGS | Tables::QUESTIONNAIRES | Tables::DRAFTS
    }

    fn kept_as(&self) -> Option<String> {
        Some(format!("home {} {:?}", env!("CARGO_PKG_VERSION"), self.filter))
    }

    fn to_kept(view: &Home) -> Option<Kept> {
        let view = view.clone();
        Some(Box::new(move || serde_json::to_string(&view).ok()))
    }

    fn of_kept(json: &str) -> Option<Home> {
        serde_json::from_str(json).ok()
    }

    fn run(&self, reader: &Reader) -> Result<Home, EngineError> {
        let facts = reader.facts()?;
        let figures = reader.figures(&self.filter)?;
        let badges = RailQuery.run(reader)?;
        let silent = unexplained(reader, figures.silent.first.iter().map(|name| (name.customer, name.row, name.last)))?;
        let calls = calls(reader, &self.filter, &figures, ReportChoice::default().people)?;
        let mut reasons: Vec<Reason> = facts.reasons.to_vec();
        reasons.sort_by_key(|r| (r.position, r.id));
        let asked = figures.reasons.known.people + figures.reasons.without_reason.people;
        let first = first(&calls);
        Ok(Home {
            calls: (calls.len(), first.money),
            reasons,
            next: next(facts.people.len(), asked, &badges, silent.len(), calls.len()),
            badges,
            silent: rows(reader, &self.filter, silent.get(..NAMES.min(silent.len())).unwrap_or_default())?,
            cases: cases(reader, &self.filter, &figures)?,
            segments: facts.picks(),
            rule_kept: reader.settings().rule_kept,
            figures,
        })
    }
}

/// The biggest silent names of whom nothing is known: at most so many, for guessing one after the other.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SilentQuery {
    /// For which segment and rule.
    pub filter: Filter,
    /// At most so many.
    pub limit: usize,
}

impl Query for SilentQuery {
    type View = Vec<CustomerRow>;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES | Tables::CODINGS | Tables::QUESTIONNAIRES
    }

    fn run(&self, reader: &Reader) -> Result<Vec<CustomerRow>, EngineError> {
        let (facts, standings) = (reader.facts()?, reader.standings(&self.filter)?);
        let ids = people_behind(facts, &reader.settled(&self.filter)?, Behind::State(State::Lapsed));
        let name = |id: CustomerId| {
            let row = crate::engine::standings::row_of(facts, id)?;
            Some((id, u32::try_from(row).ok()?, standings.get(row)?.last?))
        };
        let silent = unexplained(reader, ids.into_iter().filter_map(name))?;
        rows(reader, &self.filter, silent.get(..self.limit.min(silent.len())).unwrap_or_default())
    }
}

/// The silent names, in their order, without those who gave an answer since they fell silent, and those of whom something is guessed.
fn unexplained(reader: &Reader, names: impl Iterator<Item = (CustomerId, u32, Day)>) -> Result<Vec<CustomerId>, EngineError> {
    let facts = reader.facts()?;
    let mut newest: HashMap<u32, Day> = HashMap::new();
    for (row, day) in facts.answers.iter().filter_map(|answer| Some((answer.row?, answer.day))) {
        newest.entry(row).and_modify(|known| *known = day.max(*known)).or_insert(day);
    }
    let open = |row: u32, last: Day| newest.get(&row).is_none_or(|day| *day < last) && facts.guess(row, Some(last)).is_none();
    let silent = names.filter(|(_, row, last)| open(*row, *last));
    Ok(silent.map(|(id, ..)| id).collect())
}

/// Those who left and have said something, while too few reasons are known to be charted (METRICS A8).
fn cases(reader: &Reader, filter: &Filter, figures: &Figures) -> Result<Cases, EngineError> {
    let Reasons { cases, known, .. } = &figures.reasons;
    if crate::analysis::Telling::of(known.people).may_rank() {
        return Ok(Cases::default());
    }
    let period = |day: Day| figures.as_of.is_none_or(|as_of| filter.period.contains(day, as_of));
    let nameless = |spoken: &Spoken| spoken.customer.is_none() && filter.segment.is_none() && period(spoken.day);
    let (mut named, mut anonymous): (HashMap<CustomerId, Vec<Spoken>>, Vec<Spoken>) = (HashMap::new(), Vec::new());
    for spoken in spoken::all(reader)?.into_iter().filter(|spoken| spoken.audience == Audience::Lost) {
        match spoken.customer {
            Some(customer) => named.entry(customer).or_default().push(spoken),
            None if nameless(&spoken) => anonymous.push(spoken),
            None => {}
        }
    }
    let said = |case: &Case| named.get(&case.customer).map(Vec::as_slice).and_then(|all| telling(all, case));
    let mut told: Vec<_> = cases.iter().map(|case| (Some(case.customer), case.main, said(case))).collect();
    told.extend(anonymous.iter().map(|spoken| (None, None, Some(spoken))));
    told.sort_by_key(|(customer, main, said)| (main.is_none(), Reverse(said.map(|s| (s.day, s.response))), *customer));
    Ok(Cases {
        total: told.len(),
        people: cases.iter().map(|case| case.customer).collect::<BTreeSet<_>>().into_iter().collect(),
        first: told.into_iter().take(CASES).map(|case| home_case(reader, filter, case)).collect::<Result<_, _>>()?,
    })
}

/// The response that tells why: the newest with the main reason in it, else the newest since the last purchase.
fn telling<'s>(all: &'s [Spoken], case: &Case) -> Option<&'s Spoken> {
    let since = || all.iter().filter(|spoken| case.last.is_none_or(|last| spoken.day > last));
    since().find(|spoken| case.main.is_some_and(|main| spoken.gives(main))).or_else(|| since().next())
}

fn home_case(
    reader: &Reader,
    filter: &Filter,
    (customer, reason, said): (Option<CustomerId>, Option<ReasonId>, Option<&Spoken>),
) -> Result<HomeCase, EngineError> {
    let words = said.and_then(|spoken| Some((spoken, spoken.telling(reason)?)));
    let found = words.and_then(|(_, words)| words.reasons.first().copied());
    Ok(HomeCase {
        customer: rows(reader, filter, customer.as_slice())?.pop(),
        said: words.map(|(spoken, words)| (spoken.response, words.text.clone())),
        reason: reason.or(found.filter(|_| customer.is_none())),
    })
}

/// What comes first: without customers nothing can be done, without anybody asked nothing known; then what was begun, then what is quick.
/// Asking comes before guessing.
const fn next(customers: usize, asked: u64, badges: &RailBadges, silent: usize, calls: usize) -> Next {
    if customers == 0 {
        Next::Import
    } else if badges.drafts > 0 {
        Next::FinishDrafts
    } else if asked == 0 && calls > 0 {
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
        for (customers, asked, badges, silent, calls, expected) in [
            (0, 0, badges(0, 0), 0, 0, Next::Import),
            (9, 0, badges(0, 0), 4, 4, Next::AskFirstFive),
            (9, 0, badges(1, 0), 4, 4, Next::FinishDrafts),
            (9, 3, badges(0, 2), 4, 4, Next::GiveReasons),
            (9, 3, badges(0, 0), 4, 4, Next::AskFirstFive),
            (9, 3, badges(0, 0), 4, 0, Next::KnowAlready),
            (9, 0, badges(0, 0), 0, 0, Next::Nothing),
        ] {
            assert_eq!(next(customers, asked, &badges, silent, calls), expected);
        }
    }
}
