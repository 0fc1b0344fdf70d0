//! Whom to call next: who wants to be called back now, then the biggest silent names whom nobody has asked lately and who may be
//! called. Reads only.

use std::cmp::{Ordering, Reverse};
use std::collections::{HashMap, HashSet};

use crate::analysis::Standing;
use crate::analysis::facts::Facts;
use crate::domain::contact::{Attempt, CallBack};
use crate::domain::customer::{Channel, Customer, State};
use crate::domain::day::Day;
use crate::domain::departure::{GivenReason, ReasonSource};
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;
use crate::engine::{EngineError, Filter, Query, Reader, Tables};
use crate::store::{Conn, contacts, customers, responses, sheets};

use super::customer_list::{CustomerRow, MADE_FROM, rows};

/// Nobody is asked twice within so many days.
pub const ASKED_LATELY_DAYS: i32 = 90;
/// Records looked at in one go while the pile is filled.
const AT_ONCE: usize = 400;

/// The pile of people to call: call-backs that are due, then the most valuable; those called today once more at the end.
#[derive(Debug, Clone, PartialEq)]
pub struct CallPileQuery {
    /// Today: whoever answered, refused or was written to within [`ASKED_LATELY_DAYS`] before is left alone.
    pub today: Day,
    /// The minute of the day, for those who named a time.
    pub minute: u16,
    /// Passed over in this sitting: they come last.
    pub passed_over: Vec<CustomerId>,
    /// At most so many.
    pub limit: usize,
}

/// One on the pile.
#[derive(Debug, Clone, PartialEq)]
pub struct PileRow {
    /// Who.
    pub row: CustomerRow,
    /// Why they stand where they stand.
    pub mark: PileMark,
}

/// Why somebody stands on the pile where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PileMark {
    /// They asked to be called back, and it is time.
    CallBack(CallBack),
    /// By their value.
    Waiting,
    /// They were passed over in this sitting.
    PassedOver,
    /// They were called today already, at this minute of the day.
    CalledToday(u16),
    /// They asked to be called back later today.
    LaterToday(CallBack),
}

impl PileMark {
    /// Whether it is their turn now; others are only listed.
    #[must_use]
    pub const fn is_due(self) -> bool {
        matches!(self, Self::CallBack(_) | Self::Waiting)
    }
}

impl Query for CallPileQuery {
    type View = Vec<PileRow>;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES | Tables::CONTACTS
    }

    fn run(&self, reader: &Reader) -> Result<Vec<PileRow>, EngineError> {
        let mut order = self.order(reader)?;
        order.sort_unstable();
        let mut chosen: Vec<(PileMark, CustomerId)> = Vec::new();
        for some in order.chunks(AT_ONCE) {
            let ids: Vec<CustomerId> = some.iter().map(|(_, _, id)| *id).collect();
            let known = customers::rows(reader.conn()?, &ids).map_err(|e| reader.told(e))?;
            let may: HashSet<CustomerId> = known.iter().filter(|c| may_call(c)).map(|c| c.id).collect();
            let callable = some.iter().filter(|(_, _, id)| may.contains(id)).map(|(mark, _, id)| (*mark, *id));
            chosen.extend(callable.take(self.limit - chosen.len()));
            if chosen.len() == self.limit {
                break;
            }
        }
        let ids: Vec<CustomerId> = chosen.iter().map(|(_, id)| *id).collect();
        let rows = rows(reader, &Filter::default(), &ids)?;
        let mark = |row: &CustomerRow| chosen.iter().find(|(_, id)| *id == row.id).map_or(PileMark::Waiting, |(mark, _)| *mark);
        Ok(rows.into_iter().map(|row| PileRow { mark: mark(&row), row }).collect())
    }
}

/// Who would wait to be called if their phone number were on record, the most valuable first.
#[derive(Debug, Clone, PartialEq)]
pub struct WithoutPhoneQuery {
    /// Today.
    pub today: Day,
    /// Rows of the first so many.
    pub limit: usize,
}

/// Those who wait and have no phone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WithoutPhone {
    /// How many.
    pub count: usize,
    /// The most valuable of them.
    pub first: Vec<CustomerRow>,
}

impl Query for WithoutPhoneQuery {
    type View = WithoutPhone;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES | Tables::CONTACTS
    }

    fn run(&self, reader: &Reader) -> Result<WithoutPhone, EngineError> {
        let pile = CallPileQuery { today: self.today, minute: 0, passed_over: Vec::new(), limit: 0 };
        let mut order = pile.order(reader)?;
        order.sort_unstable();
        let ids: Vec<CustomerId> = order.into_iter().map(|(_, _, id)| id).collect();
        let silent = |c: &Customer| c.details.phone.is_empty() && !c.details.do_not_contact.contains(&Channel::Phone);
        let known = customers::rows(reader.conn()?, &ids).map_err(|e| reader.told(e))?;
        let ids: Vec<CustomerId> = known.iter().filter(|c| silent(c)).map(|c| c.id).collect();
        let first = ids.get(..self.limit.min(ids.len())).unwrap_or_default();
        Ok(WithoutPhone { count: ids.len(), first: rows(reader, &Filter::default(), first)? })
    }
}

/// There is a number, and they may be called.
fn may_call(customer: &Customer) -> bool {
    !customer.details.phone.is_empty() && !customer.details.do_not_contact.contains(&Channel::Phone)
}

/// Gone quiet, or left and nobody has told us why.
fn waits(facts: &Facts, standing: &Standing) -> bool {
    let told = |given: &GivenReason| given.source != ReasonSource::OwnersGuess;
    match standing.state {
        State::Lapsed => true,
        State::Lost => {
            let departure = standing.departure.and_then(|index| facts.departures.get(index as usize));
            departure.is_none_or(|d| !d.main.iter().chain(&d.mentioned).any(told))
        }
        _ => false,
    }
}

impl CallPileQuery {
    /// Everybody who is on the pile, in no order yet.
    fn order(&self, reader: &Reader) -> Result<Vec<(PileMark, Reverse<Money>, CustomerId)>, EngineError> {
        let facts = reader.facts()?;
        let standings = reader.standings(&Filter::default())?;
        let tried = Tried::read(reader.conn()?, self.today).map_err(|e| reader.told(e))?;
        let mut order = Vec::new();
        for (person, standing) in facts.people.iter().zip(standings.iter()) {
            let mark = self.mark(&tried, person.id, waits(facts, standing));
            order.extend(mark.map(|mark| (mark, Reverse(standing.yearly), person.id)));
        }
        Ok(order)
    }

    fn mark(&self, tried: &Tried, id: CustomerId, waits: bool) -> Option<PileMark> {
        if tried.wrong_number.contains(&id) {
            return None;
        }
        let last = tried.newest.get(&id);
        let mark = match last.and_then(|attempt| attempt.details.call_back) {
            Some(back) => self.called_back(back)?,
            None if !waits || tried.left_alone.contains(&id) => return None,
            None => match last.filter(|attempt| attempt.day == self.today) {
                Some(attempt) => PileMark::CalledToday(attempt.minute),
                None => PileMark::Waiting,
            },
        };
        Some(if mark.is_due() && self.passed_over.contains(&id) { PileMark::PassedOver } else { mark })
    }

    /// Whoever wants to be called back comes up when it is time, and not before.
    fn called_back(&self, back: CallBack) -> Option<PileMark> {
        let later = back.minute.is_some_and(|minute| minute > self.minute);
        match back.day.cmp(&self.today) {
            Ordering::Greater => None,
            Ordering::Equal if later => Some(PileMark::LaterToday(back)),
            _ => Some(PileMark::CallBack(back)),
        }
    }
}

/// Who was tried, and who is left alone.
struct Tried {
    /// The newest attempt of each that no answer has followed.
    newest: HashMap<CustomerId, Attempt>,
    /// They answered, refused or were written to lately.
    left_alone: HashSet<CustomerId>,
    wrong_number: HashSet<CustomerId>,
}

impl Tried {
    fn read(conn: &Conn, today: Day) -> crate::store::Result<Self> {
        let attempts = contacts::newest(conn)?;
        let mut newest: HashMap<_, _> = attempts.into_iter().map(|attempt| (attempt.details.customer, attempt)).collect();
        let mut left_alone: HashSet<_> = contacts::refused_since(conn, since(today))?.into_iter().collect();
        left_alone.extend(written_to(conn, today)?);
        for (customer, day) in responses::newest_days(conn)? {
            if day >= since(today) {
                left_alone.insert(customer);
            }
            if newest.get(&customer).is_some_and(|attempt| attempt.day <= day) {
                newest.remove(&customer);
            }
        }
        Ok(Self { newest, left_alone, wrong_number: contacts::with_wrong_number(conn)?.into_iter().collect() })
    }
}

/// From this day on an answer or a refusal is a late one.
const fn since(today: Day) -> Day {
    today.plus_days(1 - ASKED_LATELY_DAYS)
}

/// Who answered, was written to, or refused to be asked, within [`ASKED_LATELY_DAYS`].
pub(in crate::engine) fn asked_lately(conn: &Conn, today: Day) -> crate::store::Result<HashSet<CustomerId>> {
    let answered = responses::newest_days(conn)?.into_iter().filter(|(_, day)| *day >= since(today)).map(|(id, _)| id);
    Ok(answered.chain(contacts::refused_since(conn, since(today))?).chain(written_to(conn, today)?).collect())
}

/// For whom a sheet was printed within [`ASKED_LATELY_DAYS`]: they were asked by letter, whether they have answered or not.
fn written_to(conn: &Conn, today: Day) -> crate::store::Result<impl Iterator<Item = CustomerId>> {
    Ok(sheets::printed_since(conn, since(today))?.into_iter().map(|(id, _)| id))
}

/// Whom nobody should call: they refused or were written to lately, or the number on record is wrong.
pub(in crate::engine) fn not_to_call(conn: &Conn, today: Day) -> crate::store::Result<HashSet<CustomerId>> {
    let refused = contacts::refused_since(conn, since(today))?.into_iter();
    Ok(refused.chain(contacts::with_wrong_number(conn)?).chain(written_to(conn, today)?).collect())
}
