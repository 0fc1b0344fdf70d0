//! The contracts of an import against those known, so that the same file again adds nothing. What a file newly says of a contract on
//! record is taken over: when it ends, and what it costs from the last day of the file on.

use std::collections::BTreeMap;

use super::matching::{People, Who};
use crate::domain::contract::{AmountChange, Contract, ContractDetails};
use crate::domain::day::Day;
use crate::domain::ids::{ContractId, CustomerId};
use crate::domain::import::{Staged, StagedContract};
use crate::domain::money::Money;
use crate::store::{Conn, Result, Tx, contracts};

/// What is to be written of one customer's contracts.
#[derive(Default)]
pub(super) struct Agreed {
    /// Not known before; the customer is filled in when they are written.
    new: Vec<ContractDetails>,
    /// Known, and changed by the file.
    changed: Vec<(ContractId, ContractDetails)>,
    /// As on record.
    same: Vec<ContractDetails>,
}

impl Agreed {
    /// All of the customer's contracts once this is written.
    pub(super) fn after(&self) -> impl Iterator<Item = &ContractDetails> {
        self.new.iter().chain(self.changed.iter().map(|(_, details)| details)).chain(&self.same)
    }
}

/// What is to be written, by index of the customer in the file.
#[derive(Default)]
pub(super) struct Plan(BTreeMap<usize, Agreed>);

impl Plan {
    pub(super) fn make(conn: &Conn, staged: &Staged, who: &[Who], people: &People) -> Result<Self> {
        let mut plan = BTreeMap::new();
        let until = staged.days.map(|(_, last)| last);
        for of_one in staged.contracts.chunk_by(|a, b| a.customer == b.customer) {
            let Some(index) = of_one.first().map(|contract| contract.customer as usize) else { continue };
            let known = match who.get(index) {
                Some(Who::Known(at)) => people.known.get(*at).map(|person| person.id),
                _ => None,
            };
            let known = known.map(|id| contracts::of(conn, id)).transpose()?.unwrap_or_default();
            plan.insert(index, agree(of_one, known, until));
        }
        Ok(Self(plan))
    }

    /// What is written of a customer of the file, if it has contracts of theirs.
    pub(super) fn of(&self, index: usize) -> Option<&Agreed> {
        self.0.get(&index)
    }

    /// Contracts not known before, and those changed.
    pub(super) fn counts(&self) -> (u64, u64) {
        let sum = |of: fn(&Agreed) -> usize| self.0.values().map(of).sum::<usize>() as u64;
        (sum(|agreed| agreed.new.len()), sum(|agreed| agreed.changed.len()))
    }

    /// Writes them; `ids` are the customers by index.
    pub(super) fn write(&self, tx: &Tx<'_>, ids: &[CustomerId], today: Day) -> Result<()> {
        for (index, agreed) in &self.0 {
            let Some(customer) = ids.get(*index).filter(|_| !agreed.new.is_empty() || !agreed.changed.is_empty()) else { continue };
            for details in &agreed.new {
                contracts::add(tx, &ContractDetails { customer: *customer, ..details.clone() }, None)?;
            }
            for (id, details) in &agreed.changed {
                contracts::edit(tx, *id, details, None)?;
            }
            contracts::follow(tx, *customer, today)?;
        }
        Ok(())
    }
}

fn agree(staged: &[StagedContract], mut known: Vec<Contract>, until: Option<Day>) -> Agreed {
    let mut agreed = Agreed::default();
    for said in staged {
        match known.iter().position(|contract| is_same(&contract.details, said)) {
            Some(at) => {
                let contract = known.remove(at);
                match learned(&contract.details, said, until) {
                    Some(details) => agreed.changed.push((contract.id, details)),
                    None => agreed.same.push(contract.details),
                }
            }
            None => agreed.new.push(new(said)),
        }
    }
    agreed.same.extend(known.into_iter().map(|contract| contract.details));
    agreed
}

/// Two notes of one contract: the same first day; where that was only reckoned from months, that the two overlap.
fn is_same(known: &ContractDetails, said: &StagedContract) -> bool {
    let overlap = known.ends_on.is_none_or(|end| end >= said.starts_on) && said.ends_on.is_none_or(|end| end >= known.starts_on);
    known.starts_on == said.starts_on || (said.about && overlap)
}

fn new(said: &StagedContract) -> ContractDetails {
    let running = ContractDetails::running(CustomerId(0), said.starts_on, said.monthly.unwrap_or(Money::ZERO));
    ContractDetails { said_on: said.said_on, ends_on: said.ends_on, ..running }
}

/// The contract with what the file adds; none where it says nothing new.
fn learned(known: &ContractDetails, said: &StagedContract, until: Option<Day>) -> Option<ContractDetails> {
    let mut now = known.clone();
    // A day that was only reckoned from months moves with the day it is reckoned on, and changes none on record.
    if let Some(end) = said.ends_on.filter(|_| known.ends_on.is_none() || !said.about) {
        let end = end.max(now.starts_on);
        now.ends_on = Some(end);
        now.said_on = said.said_on.or(now.said_on).filter(|day| *day <= end);
    }
    let day = until.filter(|day| now.changes.last().is_none_or(|last| last.since < *day) && now.ends_on.is_none_or(|end| end >= *day));
    if let Some((day, monthly)) = day.zip(said.monthly).filter(|(day, monthly)| known.monthly_on(*day) != *monthly) {
        if day > now.starts_on {
            now.changes.push(AmountChange { since: day, monthly });
        } else {
            now.monthly = monthly;
        }
    }
    (now != *known).then_some(now)
}
