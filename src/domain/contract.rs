//! Contracts of members and subscribers: since when, for how much a month, until when, and how they ended. Which figures follow from
//! them is `analysis`'s business.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::day::Day;
use super::ids::{ContractId, CustomerId};
use super::money::Money;

/// What kind of business it is: by it Home and Retention speak of regulars or of members.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Business {
    /// Customers buy when they like.
    #[default]
    Shop,
    /// Members or subscribers pay a monthly amount until they leave.
    Members,
}

/// How a contract ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Ending {
    /// The customer cancelled: voluntary.
    Choice,
    /// The payment failed, or the account was closed: involuntary.
    PaymentFailed,
    /// Anything else: neither of the two.
    Other,
}

/// Where a member stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Membership {
    /// A contract runs on.
    Running,
    /// All running contracts have an end: the customer has cancelled, and is there still.
    Leaving,
    /// The last contract ended.
    Ended,
    /// Never had a contract.
    #[default]
    None,
}

/// A book of contracts is kept as long as no more days lie between two entries: a quarter of a year.
const KEPT: i32 = 92;

/// Whether a book that was kept up to one day is still kept on a later one.
#[must_use]
pub fn is_kept(until: Day, on: Day) -> bool {
    on.number() - until.number() <= KEPT
}

/// From a day on a contract costs another amount a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmountChange {
    /// First day of the new amount.
    pub since: Day,
    /// A month, in minor units.
    pub monthly: Money,
}

/// What is recorded of a contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractDetails {
    /// Whose.
    pub customer: CustomerId,
    /// What it is for; empty where there is only one kind.
    pub name: String,
    /// First day.
    pub starts_on: Day,
    /// The day the customer cancelled, where known; it may run on to `ends_on`.
    pub said_on: Option<Day>,
    /// Last day, where one is known; it may lie ahead. On this day the customer has left, if nothing else runs on.
    pub ends_on: Option<Day>,
    /// How it ended, or will end.
    pub ending: Option<Ending>,
    /// What it costs a month at first, in minor units.
    pub monthly: Money,
    /// Later amounts, by day.
    pub changes: Vec<AmountChange>,
}

impl ContractDetails {
    /// A contract that runs on.
    #[must_use]
    pub const fn running(customer: CustomerId, starts_on: Day, monthly: Money) -> Self {
        Self { customer, name: String::new(), starts_on, said_on: None, ends_on: None, ending: None, monthly, changes: Vec::new() }
    }

    /// What it costs a month on a day, whether or not it runs on it.
    #[must_use]
    pub fn monthly_on(&self, day: Day) -> Money {
        self.changes.iter().rfind(|change| change.since <= day).map_or(self.monthly, |change| change.monthly)
    }

    /// Whether its days are in order: cancelled and ended not before it began (a cancelling may come before the first day), amounts
    /// by rising day, each after the first.
    #[must_use]
    pub fn in_order(&self) -> bool {
        let ends = self.ends_on.is_none_or(|day| day >= self.starts_on && self.said_on.is_none_or(|said| said <= day));
        let rising = self.changes.windows(2).all(|pair| matches!(pair, [a, b] if a.since < b.since));
        ends && rising && self.changes.first().is_none_or(|first| first.since > self.starts_on)
    }
}

/// A contract as recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contract {
    /// Its id.
    pub id: ContractId,
    /// What is recorded.
    pub details: ContractDetails,
}

/// One unbroken stretch of membership: contracts that overlap, or follow one another from one day to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spell {
    /// First day.
    pub from: Day,
    /// Last day, where its end is known: the day they leave.
    pub to: Option<Day>,
    /// The day they said so, of the contract that ends last.
    pub said_on: Option<Day>,
}

/// The spells of one customer's contracts, which may come in any order; by day. A contract that ends on the day it began is a wash: it
/// makes none.
#[must_use]
pub fn spells<'c>(contracts: impl IntoIterator<Item = &'c ContractDetails>) -> Vec<Spell> {
    let mut all: Vec<&ContractDetails> = contracts.into_iter().filter(|c| c.ends_on.is_none_or(|day| day > c.starts_on)).collect();
    all.sort_by_key(|c| (c.starts_on, c.ends_on));
    let mut spells: Vec<Spell> = Vec::new();
    for contract in all {
        match spells.last_mut().filter(|last| last.to.is_none_or(|to| contract.starts_on <= to.plus_days(1))) {
            Some(last) => {
                let later = last.to.is_some_and(|to| contract.ends_on.is_none_or(|end| end > to));
                if later {
                    (last.to, last.said_on) = (contract.ends_on, contract.said_on);
                }
            }
            None => spells.push(Spell { from: contract.starts_on, to: contract.ends_on, said_on: contract.said_on }),
        }
    }
    spells
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contract(starts: i32, ends: Option<i32>) -> ContractDetails {
        let running = ContractDetails::running(CustomerId(1), Day::from_number(starts), Money(10_00));
        ContractDetails { ends_on: ends.map(Day::from_number), ..running }
    }

    fn found(contracts: &[ContractDetails]) -> Vec<(i32, Option<i32>)> {
        spells(contracts).into_iter().map(|spell| (spell.from.number(), spell.to.map(Day::number))).collect()
    }

    #[test]
    fn contracts_that_touch_are_one_spell_and_a_gap_begins_another() {
        assert_eq!(found(&[contract(0, Some(30)), contract(31, Some(60))]), [(0, Some(60))], "renewed from one day to the next");
        assert_eq!(found(&[contract(40, None), contract(0, Some(30))]), [(0, Some(30)), (40, None)], "came back");
        assert_eq!(found(&[contract(0, Some(30)), contract(10, Some(20))]), [(0, Some(30))], "the last end counts");
        assert_eq!(found(&[contract(0, None), contract(10, Some(20))]), [(0, None)], "one of two ends");
        assert_eq!(found(&[contract(5, Some(5))]), [], "a wash");
    }

    #[test]
    fn the_amount_is_that_of_the_day() {
        let mut contract = contract(0, None);
        contract.changes = vec![AmountChange { since: Day::from_number(10), monthly: Money(12_00) }];
        let monthly = |day| contract.monthly_on(Day::from_number(day)).0;
        assert_eq!([0, 9, 10, 99].map(monthly), [1000, 1000, 1200, 1200]);
        assert!(contract.in_order());
        contract.changes.insert(0, AmountChange { since: Day::from_number(0), monthly: Money(1) });
        assert!(!contract.in_order(), "an amount from the first day on is the first amount");
    }
}
