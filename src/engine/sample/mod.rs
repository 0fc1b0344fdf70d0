//! The samples, made from the files under `assets/sample`, the same at every call: a believable dry-cleaning shop of 240 customers,
//! and a gym of 180 members, 18 months each up to 9 December 2025. They return plain records and write nothing; everybody is invented.
//!
//! **How to apply it** (the engine does, by the store's own use cases, into a new workspace that has the library's reasons):
//! 1. save [`Sample::settings`];
//! 2. apply [`Sample::staged`] as an import; customer `i` of it is found again by the number in `staged.customers[i]`;
//! 3. create one questionnaire from each of [`Sample::starters`], in the workspace's language;
//! 4. add [`Sample::contracts`], from which departures follow, and record [`Sample::departures`], by [`SampleDeparture::details`]: one
//!    that is there already is told its reasons;
//! 5. save [`Sample::responses`], by [`SampleResponse::entry`]; they are in the order of their days;
//! 6. note [`Sample::changes`].
//!
//! A [`SampleAnswer`] that is `read` without reasons was looked at and holds none (praise, "nothing"); twelve are not read yet.
//! Codes become ids by the codes of the workspace's reasons ([`crate::domain::reason::Reason::code`]).

pub mod big;
mod cast;
mod club;
mod plan;
mod responses;
mod rng;
mod sales;
mod source;

pub use big::Big;
pub use plan::{FIRST_DAY, LAST_DAY};

use crate::domain::answer::{AnswerEntry, AnswerState, ResponseEntry};
use crate::domain::contract::{Business, ContractDetails};
use crate::domain::customer::Channel;
use crate::domain::day::Day;
use crate::domain::departure::{DepartureDetails, GivenReason, HowKnown, ReasonSource};
use crate::domain::ids::{CustomerId, IdentityId, ReasonId, VersionId};
use crate::domain::import::Staged;
use crate::domain::language::Language;
use crate::domain::mark::MarkDetails;
use crate::domain::money::Currency;
use crate::domain::settings::Settings;

use plan::{Fate, Person};

/// A sample in one language.
#[derive(Debug, Clone)]
pub struct Sample {
    /// Name, currency and language; marked as a sample.
    pub settings: Settings,
    /// Customers and receipts.
    pub staged: Staged,
    /// Keys of the starters its two questionnaires are made from.
    pub starters: [&'static str; 2],
    /// Contracts of members, by customer and then first day.
    pub contracts: Vec<SampleContract>,
    /// Filled-in sheets, by day.
    pub responses: Vec<SampleResponse>,
    /// Recorded departures, by the day they were noticed.
    pub departures: Vec<SampleDeparture>,
    /// What the owner changed, oldest first.
    pub changes: Vec<MarkDetails>,
}

/// A contract of the sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleContract {
    /// Index into `staged.customers`.
    pub customer: usize,
    /// The contract; whose it is follows from the index.
    pub details: ContractDetails,
}

/// A filled-in sheet of the sample, with keys in place of ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleResponse {
    /// Key of the starter answered.
    pub starter: &'static str,
    /// Index into `staged.customers`; none for a sheet without a name.
    pub customer: Option<usize>,
    /// How it came.
    pub channel: Channel,
    /// The day it was answered.
    pub day: Day,
    /// Who typed it in; empty if the customer did.
    pub typed_by: &'static str,
    /// One for each question of the starter, in its order.
    pub answers: Vec<SampleAnswer>,
}

/// An answer of the sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleAnswer {
    /// To which question.
    pub question: IdentityId,
    /// What was answered.
    pub state: AnswerState,
    /// Codes of the reasons heard in it, the main one first.
    pub reasons: Vec<&'static str>,
    /// Whether somebody has read it and given its reasons, if it holds any.
    pub read: bool,
}

/// A departure of the sample, with codes in place of ids.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleDeparture {
    /// Index into `staged.customers`.
    pub customer: usize,
    /// When it was noticed.
    pub noticed_on: Day,
    /// When they left.
    pub left_on: Day,
    /// How we know.
    pub how_known: HowKnown,
    /// Code of the main reason, if known.
    pub main: Option<&'static str>,
    /// Codes of others mentioned.
    pub mentioned: Vec<&'static str>,
    /// Who says so.
    pub source: ReasonSource,
}

impl SampleResponse {
    /// The entry to save, given the ids. Reasons whose code is unknown are left out.
    #[must_use]
    pub fn entry(
        &self,
        version: VersionId,
        customer: Option<CustomerId>,
        language: Language,
        reason: impl Fn(&str) -> Option<ReasonId>,
    ) -> ResponseEntry {
        let answer = |a: &SampleAnswer| AnswerEntry {
            question: a.question,
            state: a.state.clone(),
            reasons: a.reasons.iter().filter_map(|code| reason(code)).collect(),
        };
        ResponseEntry {
            version,
            customer,
            channel: self.channel,
            language,
            day: self.day,
            typed_by: self.typed_by.to_owned(),
            answers: self.answers.iter().map(answer).collect(),
            // The departures of the sample carry their reasons already.
            departure_source: None,
        }
    }
}

impl SampleDeparture {
    /// The departure to record, given the ids. Reasons whose code is unknown are left out.
    #[must_use]
    pub fn details(&self, customer: CustomerId, reason: impl Fn(&str) -> Option<ReasonId>) -> DepartureDetails {
        let given = |code: &&str| reason(code).map(|reason| GivenReason { reason, source: self.source });
        DepartureDetails {
            customer,
            noticed_on: self.noticed_on,
            left_on: self.left_on,
            how_known: self.how_known,
            main: self.main.as_ref().and_then(given),
            mentioned: self.mentioned.iter().filter_map(given).collect(),
            kind_override: None,
            returned_on: None,
            note: String::new(),
        }
    }
}

/// The sample of a kind of business.
#[must_use]
pub fn of(business: Business, language: Language) -> Sample {
    match business {
        Business::Shop => shop(language),
        Business::Members => club::club(language),
    }
}

/// Its settings: dollars in English, euros in Dutch, roubles (fifty to one) in Russian.
fn settings(business: Business, language: Language) -> Settings {
    let currency = match language {
        Language::En => Currency::USD,
        Language::Nl => Currency::EUR,
        Language::Ru => Currency::RUB,
    };
    let name = source::names(business, language, "business").join(", ");
    let kind = Some(business).filter(|business| *business == Business::Members);
    Settings { name, currency, language, business: kind, sample: true, rule_kept: true, ..Settings::default() }
}

/// The sample shop in this language.
#[must_use]
pub fn shop(language: Language) -> Sample {
    let sheets = source::lost(Business::Shop, language);
    let mut people = cast::cast(&main_reasons(&sheets));
    people.sort_by_key(|p| (p.days.first().copied(), p.cast_order));
    Sample {
        settings: settings(Business::Shop, language),
        staged: sales::staged(language, &people, &sheets),
        starters: ["lost", "current"],
        contracts: Vec::new(),
        responses: responses::responses(language, &people, &sheets),
        departures: departures(&people, &sheets),
        changes: source::changes(Business::Shop, language),
    }
}

/// Main reason of each who left lately; empty where it is guessed or unknown.
fn main_reasons(sheets: &[source::Sheet]) -> Vec<String> {
    let linked = sheets.iter().take(cast::LINKED_SHEETS).map(|s| s.reasons.first().copied().unwrap_or_default());
    let mut reasons: Vec<_> = linked.chain(cast::TOLD_STAFF).map(str::to_owned).collect();
    reasons.resize(cast::LEFT_LATELY, String::new());
    reasons
}

fn departures(people: &[Person], sheets: &[source::Sheet]) -> Vec<SampleDeparture> {
    // The ones without a linked sheet take, in turn: told staff, guesses, and after those nothing is known.
    let mut others = cast::TOLD_STAFF
        .map(|code| (code, ReasonSource::ToldStaff))
        .into_iter()
        .chain(cast::GUESSES.map(|code| (code, ReasonSource::OwnersGuess)));
    let mut back = cast::CAME_BACK.into_iter();
    let mut made = Vec::new();
    let mut order: Vec<_> = people.iter().enumerate().filter(|(_, p)| p.left_on.is_some()).collect();
    order.sort_by_key(|(_, p)| p.cast_order);
    for (customer, person) in order {
        let Some(left_on) = person.left_on else { continue };
        let linked = person.lost_sheet.filter(|s| *s < cast::LINKED_SHEETS).and_then(|s| sheets.get(s));
        let recent = person.fate == Fate::Left && person.lost_sheet.is_none();
        let (reasons, source) = match linked {
            Some(sheet) => (sheet.reasons.clone(), ReasonSource::CustomersWords),
            None if person.fate == Fate::LeftAndBack => (back.next().into_iter().collect(), ReasonSource::ToldStaff),
            None if recent => others.next().map_or_else(|| (Vec::new(), ReasonSource::OwnersGuess), |(code, by)| (vec![code], by)),
            None => (Vec::new(), ReasonSource::CustomersWords),
        };
        let told = linked.is_some() || source == ReasonSource::ToldStaff;
        made.push(SampleDeparture {
            customer,
            noticed_on: left_on,
            left_on,
            how_known: if told { HowKnown::ToldUs } else { HowKnown::OwnersDecision },
            main: reasons.first().copied(),
            mentioned: reasons.into_iter().skip(1).collect(),
            source,
        });
    }
    made.sort_by_key(|d| (d.noticed_on, d.customer));
    made
}
