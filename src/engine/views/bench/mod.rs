//! The bench: answers in words, with and without a reason. The order as a list of ids out of the facts in memory, the words by the
//! page: with a hundred thousand answers the next one must be there at once.

mod rows;
mod tally;

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashSet};
use std::sync::Arc;

use crate::analysis::facts::{AnswerFact, Facts};
use crate::analysis::segment::Chosen;
use crate::domain::customer::State;
use crate::domain::day::Day;
use crate::domain::ids::{AnswerId, IdentityId, ReasonId, VersionId};
use crate::domain::language::Language;
use crate::domain::money::Money;
use crate::domain::segment::Pick;
use crate::engine::{EngineError, Filter, Lane, Query, Reader, Refusal, Tables};
use crate::store::{quotes, responses};

use super::customer_list::{MADE_FROM, Standing};
use super::suggestions::BySureness;

pub use rows::{BenchAnswer, BenchPerson, BenchRowsQuery};
pub(in crate::engine) use tally::Tally;
pub use tally::{BenchChoices, BenchChoicesQuery};
pub(super) use {rows::rows, tally::questions};

use tally::tally;

/// Of more answers than this the first ones are shown before all are put in order.
const MANY: usize = 50_000;
/// So many are shown first.
const FIRST: usize = 400;
/// So many that were found are looked through for those.
const LOOKED_THROUGH: usize = 20_000;

/// Which answers are looked through, and in which order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BenchQuery {
    /// Only to this question.
    pub question: Option<IdentityId>,
    /// Only those looked at (or not yet) by a person; none for all.
    pub coded: Option<bool>,
    /// Only those with this reason.
    pub reason: Option<ReasonId>,
    /// Only those with these words in them.
    pub search: String,
    /// Only those put off, in the order they were.
    pub only_put_off: bool,
    /// Only those starred as quotes.
    pub only_quotes: bool,
    /// Only those of such customers, and such answers.
    pub with: BenchWith,
    /// In which order those nobody has read stand.
    pub order: BenchOrder,
    /// How sure suggestions are, for the orders by that.
    pub sureness: BySureness,
}

/// What is known beside an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BenchWith {
    /// The state of the customer.
    pub state: Option<State>,
    /// What the customer is worth.
    pub worth: Option<Worth>,
    /// When the customer came last.
    pub last: Option<LastCame>,
    /// The customer's segment.
    pub segment: Option<Pick>,
    /// The version answered.
    pub version: Option<VersionId>,
    /// The language it was given in.
    pub language: Option<Language>,
}

/// What a customer is worth a year, among those who ever bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Worth {
    /// Among the fifth worth most.
    TopFifth,
    /// Among the half worth most.
    UpperHalf,
    /// Among the half worth less.
    LowerHalf,
}

/// When a customer came last, before the as-of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum LastCame {
    /// In the last 30 days.
    Month,
    /// In the last 90 days.
    Quarter,
    /// In the last 365 days.
    Year,
    /// Longer ago, or never.
    Longer,
}

impl LastCame {
    const fn days(self) -> i32 {
        match self {
            Self::Month => 30,
            Self::Quarter => 90,
            Self::Year | Self::Longer => 365,
        }
    }
}

/// In which order answers stand; those nobody has read always before the others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum BenchOrder {
    /// The newest first.
    #[default]
    Newest,
    /// The oldest first.
    Oldest,
    /// Those of the most valuable customers first.
    Valuable,
    /// Those with the surest suggestion first.
    MostSure,
    /// Those with the least sure suggestion first.
    LeastSure,
    /// By question.
    Question,
}

/// Answers in words: those nobody has read first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bench {
    /// The answers that fit, in order.
    pub ids: Vec<AnswerId>,
    /// So many of them, the first, nobody has read or put off.
    pub to_do: usize,
    /// Answers in words looked at by a person.
    pub coded: usize,
    /// Answers put off.
    pub later: usize,
    /// Answers starred as quotes.
    pub quotes: usize,
    /// Answers in words in all.
    pub total: usize,
    /// The questions they answer: identity, newest wording, answers.
    pub questions: Vec<(IdentityId, String, usize)>,
    /// These are not all that fit: the others are told by [`WholeBenchQuery`].
    pub more: bool,
}

/// All answers that fit, where [`BenchQuery`] told the first of very many. On the lane for work.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WholeBenchQuery(pub BenchQuery);

impl Query for BenchQuery {
    type View = Bench;

    fn depends_on(&self) -> Tables {
        let asks_customers =
            self.with.state.is_some() || self.with.worth.is_some() || self.with.last.is_some() || self.with.segment.is_some();
        let customers = if asks_customers || self.order == BenchOrder::Valuable { MADE_FROM } else { Tables::NONE };
        customers | Tables::RESPONSES | Tables::CODINGS | Tables::QUOTES
    }

    fn run(&self, reader: &Reader) -> Result<Bench, EngineError> {
        let looking = Looking::new(self, reader)?;
        if looking.facts.answers.len() <= MANY {
            return looking.all();
        }
        if self.search.trim().is_empty() { Ok(looking.first()) } else { looking.newest_found() }
    }
}

impl Query for WholeBenchQuery {
    type View = Bench;
    const LANE: Lane = Lane::Work;

    fn depends_on(&self) -> Tables {
        self.0.depends_on()
    }

    fn run(&self, reader: &Reader) -> Result<Bench, EngineError> {
        Looking::new(&self.0, reader)?.all()
    }
}

/// Whether it was read, its place among those put off, by what they are sorted, then by day and id.
type Place = (bool, Option<i64>, i64, (i64, i64));

/// A look through the answers.
struct Looking<'a> {
    query: &'a BenchQuery,
    reader: &'a Reader,
    facts: &'a Facts,
    tally: Arc<Tally>,
    /// How each customer stands, where that is asked.
    standings: Arc<Vec<Standing>>,
    /// What a customer must be worth, at least and less than.
    worth: (Money, Money),
    chosen: Chosen,
    as_of: Day,
    /// Those starred as quotes.
    starred: HashSet<AnswerId>,
}

impl<'a> Looking<'a> {
    fn new(query: &'a BenchQuery, reader: &'a Reader) -> Result<Self, EngineError> {
        let facts: &Facts = reader.facts()?;
        let asks = query.with.state.is_some() || query.with.worth.is_some() || query.with.last.is_some();
        let standings = if asks || query.order == BenchOrder::Valuable { reader.standings(&Filter::default())? } else { Arc::default() };
        let worth = query.with.worth.map(|worth| bounds(&standings, worth)).unwrap_or_default();
        // One that is there no longer is nobody's.
        let chosen = match reader.chosen(query.with.segment.as_ref()) {
            Err(EngineError::Refused(Refusal::NoSegment(_))) => Chosen::Nobody,
            chosen => chosen?,
        };
        let as_of = facts.as_of.unwrap_or_else(|| reader.today());
        let quotes = quotes::all(reader.conn()?).map_err(|e| reader.told(e))?;
        let starred = quotes.into_iter().filter(|quote| quote.quoting.starred).map(|quote| quote.answer).collect();
        Ok(Self { query, reader, facts, tally: tally(reader)?, standings, worth, chosen, as_of, starred })
    }

    fn fits(&self, answer: &AnswerFact) -> bool {
        let BenchQuery { question, coded, reason, only_put_off, only_quotes, with, .. } = self.query;
        question.is_none_or(|q| q == answer.question)
            && coded.is_none_or(|c| c == answer.coded)
            && reason.is_none_or(|r| answer.reasons.contains(&r))
            && (!only_put_off || answer.later.is_some())
            && (!only_quotes || self.starred.contains(&answer.id))
            && with.language.is_none_or(|language| language == answer.language)
            && with.version.is_none_or(|version| version == answer.version)
            && self.fits_customer(answer)
    }

    fn fits_customer(&self, answer: &AnswerFact) -> bool {
        let BenchWith { state, worth, last, .. } = self.query.with;
        let all = matches!(self.chosen, Chosen::All);
        if !all && !answer.row.is_some_and(|row| self.chosen.has(self.facts, row as usize)) {
            return false;
        }
        if state.is_none() && worth.is_none() && last.is_none() {
            return true;
        }
        let Some(standing) = self.standing(answer) else { return false };
        let came_after = |days: i32| standing.last.is_some_and(|day| day.number() > self.as_of.number() - days);
        state.is_none_or(|state| state == standing.state)
            && worth.is_none_or(|_| standing.yearly >= self.worth.0 && standing.yearly < self.worth.1)
            && last.is_none_or(|last| came_after(last.days()) != (last == LastCame::Longer))
    }

    fn standing(&self, answer: &AnswerFact) -> Option<&Standing> {
        answer.row.and_then(|row| self.standings.get(row as usize))
    }

    fn place(&self, answer: &AnswerFact) -> Place {
        let by = match self.query.order {
            BenchOrder::Newest | BenchOrder::Oldest => 0,
            BenchOrder::Valuable => self.standing(answer).map_or(i64::MAX, |standing| -standing.yearly.0),
            BenchOrder::MostSure => -self.sureness(answer).unwrap_or(-1),
            BenchOrder::LeastSure => self.sureness(answer).unwrap_or(i64::MAX),
            BenchOrder::Question => self.tally.place(answer.question),
        };
        let (day, id) = (i64::from(answer.day.number()), answer.id.0);
        let last = if self.query.order == BenchOrder::Oldest { (day, id) } else { (-day, -id) };
        (answer.coded, answer.later, by, last)
    }

    /// In millionths.
    fn sureness(&self, answer: &AnswerFact) -> Option<i64> {
        #[expect(clippy::cast_possible_truncation, reason = "a share")]
        self.query.sureness.of(answer.id).map(|sure| (f64::from(sure) * 1.0e6) as i64)
    }

    /// All that fit.
    fn all(&self) -> Result<Bench, EngineError> {
        let hits = self.hits()?;
        let found = |a: &&AnswerFact| self.fits(a) && hits.as_ref().is_none_or(|hits| hits.binary_search(&a.id).is_ok());
        let places = self.facts.answers.iter().filter(found).map(|a| (self.place(a), a.id)).collect();
        Ok(self.bench(places, false))
    }

    /// The first of all, without putting the others in order.
    fn first(&self) -> Bench {
        let mut first: BinaryHeap<(Place, AnswerId)> = BinaryHeap::with_capacity(FIRST + 1);
        let mut more = false;
        for answer in self.facts.answers.iter().filter(|answer| self.fits(answer)) {
            let place = (self.place(answer), answer.id);
            if first.len() < FIRST {
                first.push(place);
            } else {
                more = true;
                if first.peek().is_some_and(|last| place < *last) {
                    first.pop();
                    first.push(place);
                }
            }
        }
        self.bench(first.into_vec(), more)
    }

    /// The newest of those found, and whether there may be more.
    fn newest_found(&self) -> Result<Bench, EngineError> {
        let (mut places, mut looked_through) = (Vec::new(), 0);
        let conn = self.reader.conn()?;
        let all = responses::search_newest(conn, &self.query.search, |id| {
            let fact = self.facts.answers.binary_search_by_key(&id, |answer| answer.id).ok().and_then(|at| self.facts.answers.get(at));
            places.extend(fact.filter(|answer| self.fits(answer)).map(|answer| (self.place(answer), id)));
            looked_through += 1;
            places.len() < FIRST && looked_through < LOOKED_THROUGH
        });
        let all = all.map_err(|e| self.reader.told(e))?;
        Ok(self.bench(places, !all))
    }

    fn bench(&self, mut places: Vec<(Place, AnswerId)>, more: bool) -> Bench {
        places.sort_unstable();
        Bench {
            to_do: places.partition_point(|((read, put_off, ..), _)| !read && put_off.is_none()),
            ids: places.into_iter().map(|(_, id)| id).collect(),
            coded: self.tally.coded,
            later: self.tally.later,
            quotes: self.starred.len(),
            total: self.facts.answers.len(),
            questions: self.tally.questions.clone(),
            more,
        }
    }

    /// Those with the words searched for, by ascending id; none where no words are.
    fn hits(&self) -> Result<Option<Vec<AnswerId>>, EngineError> {
        if self.query.search.trim().is_empty() {
            return Ok(None);
        }
        responses::search(self.reader.conn()?, &self.query.search).map(Some).map_err(|e| self.reader.told(e))
    }
}

/// What a customer must be worth a year, at least and less than.
fn bounds(standings: &[Standing], worth: Worth) -> (Money, Money) {
    let mut all: Vec<Money> = standings.iter().filter(|standing| standing.orders > 0).map(|standing| standing.yearly).collect();
    all.sort_unstable_by_key(|money| Reverse(*money));
    let least_of = |part: usize| all.get((all.len() / part).saturating_sub(1)).copied().unwrap_or(Money(i64::MAX));
    match worth {
        Worth::TopFifth => (least_of(5), Money(i64::MAX)),
        Worth::UpperHalf => (least_of(2), Money(i64::MAX)),
        Worth::LowerHalf => (Money(i64::MIN), least_of(2)),
    }
}
