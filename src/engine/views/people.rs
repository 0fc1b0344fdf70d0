//! The people behind a figure or a bar.

use crate::analysis::beside::{self, LeftFor};
use crate::analysis::changed::{self, GoneOf, Part};
use crate::analysis::side_by_side::{self, Side};
use crate::analysis::silence::{self, SilentSince};
use crate::analysis::stayed::StayedTo;
use crate::analysis::{Behind, compare, over_time, people_behind, people_with_main};
use crate::domain::customer::Channel;
use crate::domain::day::Day;
use crate::domain::ids::{CustomerId, ReasonId, ResponseId};
use crate::domain::money::Money;
use crate::engine::spoken::{self, Spoken, Words};
use crate::engine::standings::row_of;
use crate::engine::{EngineError, Filter, Query, Reader, Tables};

use super::changed::wearers;
use super::customer_list::{CustomerRow, MADE_FROM, rows, shown};

/// Whose people.
#[derive(Debug, Clone, PartialEq)]
pub enum Whose {
    /// These.
    Customers(Vec<CustomerId>),
    /// Those behind a figure or a bar.
    Behind(Behind),
    /// Those who left in the period with one of these as main reason.
    WithMain(Vec<ReasonId>),
    /// Those lost, or those who still come, who name a reason to the shared question; perhaps in one channel.
    Compared {
        /// What they name.
        reason: ReasonId,
        /// The lost; otherwise those who still come.
        lost: bool,
        /// By which channel they answered.
        channel: Option<Channel>,
    },
    /// The customers of one of several parts that are looked at side by side.
    Side {
        /// All of them, for everybody else hangs on the others.
        sides: Vec<Side>,
        /// Which, by its place.
        place: usize,
    },
    /// Some of those on the curve of how long one of several parts stays.
    SideStayed {
        /// All of the parts.
        sides: Vec<Side>,
        /// Which, by its place.
        place: usize,
        /// Which of those on its curve.
        of: StayedTo,
    },
    /// Those who left or went quiet between two days with one of these as main reason.
    LeftBetween {
        /// First day.
        from: Day,
        /// Last day.
        to: Day,
        /// Their reasons.
        reasons: Vec<ReasonId>,
    },
    /// Those who are away and left or went quiet between two days, whatever the period: with one of these as main reason, or with none
    /// known.
    AwayBetween {
        /// First day.
        from: Day,
        /// Last day.
        to: Day,
        /// Their reasons.
        reasons: Vec<ReasonId>,
        /// Those without a known reason too.
        unknown: bool,
    },
    /// Those who were silent for so long.
    Silent(SilentSince),
    /// Those who were regulars at the beginning of the period compared with the one before, and are gone at its end.
    Gone(GoneOf),
    /// Those who ever left for a reason (none: without a known one), whatever the period.
    LeftFor {
        /// Which reason.
        reason: Option<ReasonId>,
        /// Those who are away, or those who came back.
        which: LeftFor,
    },
}

/// The people behind something, by worth, largest first.
#[derive(Debug, Clone, PartialEq)]
pub struct PeopleQuery {
    /// Whose.
    pub whose: Whose,
    /// For which period, segment and rule.
    pub filter: Filter,
    /// At most so many.
    pub limit: usize,
}

/// People behind something.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct People {
    /// The first of them.
    pub rows: Vec<PersonRow>,
    /// All of them, the most valuable first.
    pub ids: Vec<CustomerId>,
    /// How many there are in all.
    pub total: usize,
    /// What they are worth a year, all of them.
    pub value_year: Money,
    /// Where a reason is meant: what was said of it without a name, in the period, the newest first. It counts in no bar.
    pub nameless: Vec<Said>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonRow {
    /// Who, as in the table.
    pub customer: CustomerRow,
    /// What they said in words: all that gives the reason, where one is meant; else their newest answer. Empty if nothing.
    pub said: Vec<Said>,
}

/// An answer in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// In which response.
    pub response: ResponseId,
    /// When.
    pub day: Day,
    /// The words.
    pub text: String,
}

impl Query for PeopleQuery {
    type View = People;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES | Tables::CODINGS | Tables::QUESTIONNAIRES
    }

    fn run(&self, reader: &Reader) -> Result<People, EngineError> {
        let facts = reader.facts()?;
        let ids = match &self.whose {
            Whose::Customers(ids) => ids.clone(),
            Whose::Behind(behind) => people_behind(facts, &reader.settled(&self.filter)?, *behind),
            Whose::WithMain(reasons) => people_with_main(facts, &reader.settled(&self.filter)?, reasons),
            Whose::Compared { reason, lost, channel } => compare::people(facts, &reader.settled(&self.filter)?, *reason, *lost, *channel),
            Whose::Side { sides, place } => side_by_side::people(facts, &reader.settled(&self.filter)?, sides, *place),
            Whose::SideStayed { sides, place, of } => {
                side_by_side::stayed_people(facts, &reader.settled(&self.filter)?, sides, (*place, *of))
            }
            Whose::LeftBetween { from, to, reasons } => over_time::people(facts, &reader.settled(&self.filter)?, (*from, *to), reasons),
            Whose::AwayBetween { from, to, reasons, unknown } => {
                beside::people_between(facts, &reader.settled(&self.filter)?, (*from, *to), reasons, *unknown)
            }
            Whose::Silent(since) => silence::people(facts, &reader.settled(&self.filter)?, *since),
            Whose::Gone(of) => {
                let wearers = if let GoneOf::Part(Part::Tag(tag)) = of { wearers(reader, *tag)? } else { Vec::new() };
                changed::people(facts, &reader.settled(&self.filter)?, of, &wearers)
            }
            Whose::LeftFor { reason, which } => beside::people_for(facts, &reader.settled(&self.filter)?, *reason, *which),
        };
        let standings = reader.standings(&self.filter)?;
        let yearly = |id: &CustomerId| row_of(facts, *id).and_then(|row| standings.get(row)).map(|s| s.yearly).unwrap_or_default();
        let value_year = shown(reader, ids.iter().map(yearly).sum());
        let first: Vec<_> = ids.iter().copied().take(self.limit).collect();
        let rows = person_rows(reader, &self.filter, &first, self.reasons())?;
        Ok(People { rows, total: ids.len(), ids, value_year, nameless: self.nameless(reader)? })
    }
}

/// The rows of these customers with what they said, in this order: all that gives one of the reasons, where some are meant.
pub(super) fn person_rows(
    reader: &Reader,
    filter: &Filter,
    ids: &[CustomerId],
    reasons: &[ReasonId],
) -> Result<Vec<PersonRow>, EngineError> {
    let rows = rows(reader, filter, ids)?.into_iter();
    let row = |customer: CustomerRow| Ok(PersonRow { said: said(&spoken::of_customer(reader, customer.id)?, reasons), customer });
    rows.map(row).collect()
}

impl PeopleQuery {
    /// The reasons these people are asked for, if it is for their reasons.
    const fn reasons(&self) -> &[ReasonId] {
        match &self.whose {
            Whose::Behind(Behind::Reason(id) | Behind::MainReason(id) | Behind::GuessedReason(id)) | Whose::Compared { reason: id, .. } => {
                std::slice::from_ref(id)
            }
            Whose::WithMain(reasons) | Whose::LeftBetween { reasons, .. } | Whose::AwayBetween { reasons, .. } => reasons.as_slice(),
            Whose::LeftFor { reason, .. } => reason.as_slice(),
            _ => &[],
        }
    }

    /// What was said of the reason without a name. Who gave none is in no segment.
    fn nameless(&self, reader: &Reader) -> Result<Vec<Said>, EngineError> {
        let Whose::Behind(Behind::Reason(reason) | Behind::MainReason(reason)) = self.whose else { return Ok(Vec::new()) };
        if self.filter.segment.is_some() {
            return Ok(Vec::new());
        }
        let as_of = reader.figures(&self.filter)?.as_of;
        let within = |day: Day| as_of.is_none_or(|as_of| self.filter.period.contains(day, as_of));
        let fits = |spoken: &&Spoken| spoken.customer.is_none() && spoken.gives(reason) && within(spoken.day);
        Ok(spoken::all(reader)?.iter().filter(fits).flat_map(|spoken| giving(spoken, &[reason]).collect::<Vec<_>>()).collect())
    }
}

/// The answers with one of the reasons in them; the newest answer where there are none, or no reason is meant.
fn said(all: &[Spoken], reasons: &[ReasonId]) -> Vec<Said> {
    let with: Vec<_> = all.iter().flat_map(|spoken| giving(spoken, reasons)).collect();
    let newest = all.first().and_then(|spoken| Some((spoken, spoken.telling(None)?)));
    let newest = newest.filter(|_| with.is_empty());
    with.into_iter().chain(newest.map(|(spoken, words)| of(spoken, &words.text))).collect()
}

fn giving<'s>(spoken: &'s Spoken, reasons: &'s [ReasonId]) -> impl Iterator<Item = Said> + use<'s> {
    let fits = move |words: &&Words| words.reasons.iter().any(|reason| reasons.contains(reason));
    spoken.words.iter().filter(fits).map(|words| of(spoken, &words.text))
}

fn of(spoken: &Spoken, text: &str) -> Said {
    Said { response: spoken.response, day: spoken.day, text: text.to_owned() }
}
