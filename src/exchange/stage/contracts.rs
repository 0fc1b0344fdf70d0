//! The contracts of a list of members: a row with a first day (or how many months they have been there) is one. A list of a shop's
//! customers makes none.

use super::StageOptions;
use super::line::{ContractLine, Line};
use crate::domain::import::{Field, ImportKind, Mapping, Staged, StagedContract, StagedLeft};
use crate::domain::money::Money;

/// Whether rows of a file with this mapping are contracts: it tells a monthly amount, or the business is one of members; and since when.
pub(super) fn are(mapping: &Mapping, members: bool) -> bool {
    let has = |field| mapping.column(field).is_some();
    let amount = has(Field::Monthly) || (members && has(Field::Amount));
    super::kind(mapping) == ImportKind::Customers && (amount || members) && (has(Field::Joined) || has(Field::Tenure))
}

/// The column of the monthly amount.
pub(super) fn monthly(mapping: &Mapping) -> Option<Field> {
    [Field::Monthly, Field::Amount].into_iter().find(|field| mapping.column(*field).is_some())
}

/// A contract whose days are not all known until the file has been read.
struct Found {
    customer: u32,
    line: ContractLine,
    left: Option<StagedLeft>,
}

/// The contracts so far.
#[derive(Default)]
pub(super) struct Contracts(Vec<Found>);

impl Contracts {
    pub(super) fn add(&mut self, customer: u32, line: &Line<'_>) {
        if let Some(contract) = line.contract {
            self.0.push(Found { customer, line: contract, left: line.left });
        }
    }

    /// Puts them where they belong. The day up to which the list is complete is the one somebody said, or the last day anything happened
    /// on; without days it is today: a list of how things stand.
    pub(super) fn finish(self, options: &StageOptions, staged: &mut Staged) {
        let today = options.today;
        let days = || {
            let each = self.0.iter().flat_map(|found| {
                let left = if let Some(StagedLeft::On(day)) = found.left { Some(day) } else { None };
                [found.line.joined, found.line.cancelled, left]
            });
            each.flatten().filter(|day| *day <= today)
        };
        let last = options.stands_on.filter(|day| *day <= today).or_else(|| days().max()).unwrap_or(today);
        let first = days().min().unwrap_or(last).min(last);
        if self.0.is_empty() {
            return;
        }
        staged.days = staged.days.or(Some((first, last)));
        let contract = |found: &Found| {
            let ends_on = match found.left {
                Some(StagedLeft::On(day)) => Some(day),
                Some(StagedLeft::Sometime) => Some(last),
                Some(StagedLeft::No) | None => None,
            };
            let reckoned = || found.line.months.map(|months| ends_on.unwrap_or(last).plus_months(-months));
            let starts_on = found.line.joined.or_else(reckoned)?;
            Some(StagedContract {
                customer: found.customer,
                starts_on,
                about: found.line.joined.is_none(),
                said_on: found.line.cancelled.filter(|said| ends_on.is_none_or(|end| *said <= end)),
                ends_on: ends_on.map(|day| day.max(starts_on)),
                monthly: found.line.monthly.map(Money),
            })
        };
        staged.contracts = self.0.iter().filter_map(contract).collect();
        staged.contracts.sort_by_key(|contract| contract.customer);
    }
}
