//! The sample club: a gym that opened 18 months ago, with 180 members, their contracts, and what they answered.

mod cast;
mod sheets;

use sha2::{Digest as _, Sha256};

use super::plan::{FIRST_DAY, LAST_DAY};
use super::rng::Rng;
use super::sales::{email, phone, scale};
use super::source::{self, Names, names};
use super::{Sample, SampleContract, SampleDeparture};
use crate::domain::contract::{AmountChange, Business, ContractDetails};
use crate::domain::customer::CustomerDetails;
use crate::domain::departure::HowKnown;
use crate::domain::ids::CustomerId;
use crate::domain::import::{Staged, StagedCustomer};
use crate::domain::language::Language;
use crate::domain::money::Money;
use cast::{Member, Stretch};

/// Names the shop has given to its customers.
const NAMES_OF_THE_SHOP: usize = 200;

/// The sample club in this language.
pub(super) fn club(language: Language) -> Sample {
    let sheets = source::lost(Business::Members, language);
    let members = cast::cast(&sheets);
    Sample {
        settings: super::settings(Business::Members, language),
        staged: staged(language, &members),
        starters: ["lost", "current"],
        contracts: contracts(language, &members),
        responses: sheets::responses(language, &members, &sheets),
        departures: departures(&members),
        changes: source::changes(Business::Members, language),
    }
}

/// The members as customers: their contracts come beside them.
fn staged(language: Language, members: &[Member]) -> Staged {
    let mut given = Names::after(language, NAMES_OF_THE_SHOP);
    let segments = names(Business::Members, language, "segments");
    let mut phones = 100..200;
    let mut rng = Rng::new(11);
    let mut customer = |(number, member): (u32, &Member)| {
        let name = given.next(member.mark);
        let called = member.end.is_some() || rng.one_in(8);
        let phone = if called { phones.next().map(|n| phone(language, n)).unwrap_or_default() } else { String::new() };
        let email = if phone.is_empty() || rng.one_in(3) { email(&name, number) } else { String::new() };
        let segment = segments.get(member.segment).copied().unwrap_or_default().to_owned();
        let (number, joined) = (number.to_string(), Some(member.joined));
        let details = CustomerDetails { number, name, email, phone, segment, joined, ..CustomerDetails::default() };
        StagedCustomer { details, ..StagedCustomer::default() }
    };
    let customers: Vec<StagedCustomer> = (2001_u32..).zip(members).map(&mut customer).collect();
    Staged {
        source: "sample".to_owned(),
        sha256: Sha256::digest(format!("sample club, {}", language.code())).into(),
        rows: customers.len() as u64,
        customers,
        days: Some((FIRST_DAY, LAST_DAY)),
        ..Staged::default()
    }
}

fn contracts(language: Language, members: &[Member]) -> Vec<SampleContract> {
    let plans = names(Business::Members, language, "contracts");
    let mut made = Vec::new();
    for (customer, member) in members.iter().enumerate() {
        for stretch in member.stretches() {
            made.push(SampleContract { customer, details: contract(&stretch, &plans, scale(language)) });
        }
    }
    made
}

fn contract(stretch: &Stretch, plans: &[&str], scale: i64) -> ContractDetails {
    let money = |cents: i64| Money(cents * scale);
    let changes = stretch.changes.iter().map(|(since, cents)| AmountChange { since: *since, monthly: money(*cents) });
    let running = ContractDetails::running(CustomerId(0), stretch.from, money(stretch.cents));
    ContractDetails {
        name: plans.get(stretch.plan).copied().unwrap_or_default().to_owned(),
        said_on: stretch.end.as_ref().and_then(|end| end.said_on),
        ends_on: stretch.end.as_ref().map(|end| end.ends_on),
        ending: stretch.end.as_ref().map(|end| end.ending),
        changes: changes.collect(),
        ..running
    }
}

/// Why members left, as far as it is known: the departures themselves follow from their contracts.
fn departures(members: &[Member]) -> Vec<SampleDeparture> {
    let told = |(customer, member): (usize, &Member)| {
        let end = member.end.as_ref().filter(|end| end.ends_on <= LAST_DAY)?;
        let main = end.reasons.first().copied()?;
        Some(SampleDeparture {
            customer,
            noticed_on: end.said_on.unwrap_or(end.ends_on),
            left_on: end.ends_on,
            how_known: HowKnown::ContractEnded,
            main: Some(main),
            mentioned: end.reasons.iter().skip(1).copied().collect(),
            source: end.source,
        })
    };
    let mut made: Vec<SampleDeparture> = members.iter().enumerate().filter_map(told).collect();
    made.sort_by_key(|departure| (departure.noticed_on, departure.customer));
    made
}
