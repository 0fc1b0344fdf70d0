//! Fills a new workspace with a sample, or with a big set of invented purchases.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use jiff::civil::DateTime;

use crate::domain::contract::{Business, ContractDetails};
use crate::domain::departure::DepartureDetails;
use crate::domain::ids::{CustomerId, ReasonId, VersionId};
use crate::domain::import::{Staged, StagedCustomer, StagedLooseSale, StagedReceipt};
use crate::domain::language::Language;
use crate::domain::settings::Settings;
use crate::store::{self, Store, StoreError, Tx, contracts, customers, departures, imports, marks, questionnaires, reasons, responses};

use super::library;
use super::operation::{OperationKind, Step};
use super::progress::Progress;
use super::sample::{self, Sample, SampleResponse};
use super::status::Stage;
use super::writer::{End, Writer};

impl Writer {
    /// The sample of a kind of business.
    pub(super) fn create_sample(&mut self, path: &Path, language: Language, business: Business, cancel: &Arc<AtomicBool>) -> End {
        let progress = self.filling(cancel);
        let sample = sample::of(business, language);
        let settings = sample.settings.clone();
        let now = self.shared.deps.clock.now();
        self.make(path, &settings, |store| fill(store, now, |tx| fill_sample(tx, &sample, language, &progress)))
    }

    /// A big workspace of invented purchases.
    pub(super) fn create_synthetic(
        &mut self,
        path: &Path,
        language: Language,
        (purchases, customers, seed): (u64, u64, u64),
        cancel: &Arc<AtomicBool>,
    ) -> End {
        let all = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
        if customers > purchases || purchases > u64::from(u32::MAX) {
            return Err(super::error::Refusal::BadSetting.into());
        }
        let progress = self.filling(cancel);
        let big = sample::Big::new(all(purchases), all(customers), seed);
        let settings = Settings { name: format!("{purchases}"), language, sample: true, ..Settings::default() };
        let now = self.shared.deps.clock.now();
        self.make(path, &settings, |store| fill(store, now, |tx| pour(tx, big, &progress)))
    }

    fn filling(&self, cancel: &Arc<AtomicBool>) -> Progress {
        Progress::new(Arc::clone(&self.shared), Stage::MakingSample, Arc::clone(cancel)).begin()
    }
}

fn import(tx: &Tx<'_>, staged: &Staged, progress: &Progress) -> store::Result<()> {
    let mut on = |done, total| progress.step(done, total).is_ok();
    imports::apply(tx, staged, &imports::ImportOptions::on(tx.today()), &mut on).map(|_| ())
}

/// A big sample as the store takes it.
struct Pouring(Option<sample::Big>, u64);

impl imports::Rows for Pouring {
    fn customer(&mut self) -> Option<(StagedCustomer, Vec<StagedReceipt>)> {
        self.0.as_mut()?.next()
    }

    fn loose(&mut self) -> Vec<StagedLooseSale> {
        self.0.take().map(sample::Big::loose).unwrap_or_default()
    }

    fn total(&self) -> u64 {
        self.1
    }
}

fn pour(tx: &Tx<'_>, big: sample::Big, progress: &Progress) -> store::Result<()> {
    let (source, sha256, total) = (big.source(), big.sha256(), big.rows());
    let mut on = |done, total| progress.step(done, total).is_ok();
    imports::fill(tx, &source, sha256, &mut Pouring(Some(big), total), &mut on).map(|_| ())
}

fn fill(store: &mut Store, now: DateTime, fill: impl FnOnce(&Tx<'_>) -> store::Result<()>) -> store::Result<()> {
    let step = Step { kind: OperationKind::FillSample, subject: String::new() };
    store.transact(&step.recorded(), now, fill).map(|_| ())
}

fn fill_sample(tx: &Tx<'_>, shop: &Sample, language: Language, progress: &Progress) -> store::Result<()> {
    import(tx, &shop.staged, progress)?;
    let people = people(tx, shop)?;
    join(tx, shop, &people)?;
    let known = reasons::list(tx)?;
    let reason = |code: &str| known.iter().find(|r| r.code == code).map(|r| r.id);
    for departure in &shop.departures {
        let customer = *people.get(departure.customer).ok_or(StoreError::Refused("sample customer"))?;
        depart(tx, departure.details(customer, reason))?;
    }
    let versions = questionnaires(tx, shop, language)?;
    for response in &shop.responses {
        let version = versions.iter().find(|(key, _)| *key == response.starter).map(|(_, version)| *version);
        let version = version.ok_or(StoreError::Refused("sample questionnaire"))?;
        let customer = response.customer.and_then(|index| people.get(index).copied());
        save(tx, response, version, customer, language, reason)?;
    }
    for change in &shop.changes {
        let day = change.day.ok_or(StoreError::Refused("sample change"))?;
        marks::add(tx, day, &change.text, &change.note)?;
    }
    Ok(())
}

/// The contracts; departures follow their ends.
fn join(tx: &Tx<'_>, sample: &Sample, people: &[CustomerId]) -> store::Result<()> {
    for of_one in sample.contracts.chunk_by(|a, b| a.customer == b.customer) {
        let customer = of_one.first().and_then(|contract| people.get(contract.customer)).copied();
        let customer = customer.ok_or(StoreError::Refused("sample customer"))?;
        for contract in of_one {
            contracts::add(tx, &ContractDetails { customer, ..contract.details.clone() }, None)?;
        }
        contracts::follow(tx, customer, tx.today())?;
    }
    Ok(())
}

/// Records a departure; to one that followed from a contract its reasons are told.
fn depart(tx: &Tx<'_>, details: DepartureDetails) -> store::Result<()> {
    let known = departures::of(tx, details.customer)?.into_iter().find(|known| known.details.left_on == details.left_on);
    match known {
        Some(known) => {
            let (main, mentioned) = (details.main, details.mentioned);
            departures::edit(tx, known.id, &DepartureDetails { main, mentioned, ..known.details })
        }
        None => departures::add(tx, &details).map(|_| ()),
    }
}

/// The customers in the order of the sample, found again by their numbers.
fn people(tx: &Tx<'_>, shop: &Sample) -> store::Result<Vec<CustomerId>> {
    let missing = || StoreError::Refused("sample customer");
    shop.staged.customers.iter().map(|c| customers::by_number(tx, &c.details.number)?.ok_or_else(missing)).collect()
}

/// One questionnaire from each starter; its key and first version.
fn questionnaires(tx: &Tx<'_>, shop: &Sample, language: Language) -> store::Result<Vec<(&'static str, VersionId)>> {
    let mut made = Vec::new();
    for key in shop.starters {
        let starter = library::starter(key).ok_or(StoreError::Refused("sample questionnaire"))?;
        let content = starter.content.in_language(language);
        let id = questionnaires::add(tx, starter.audience, &[language], &content)?;
        let found = questionnaires::get(tx, id)?.ok_or(StoreError::Refused("sample questionnaire"))?;
        made.push((key, found.version.id));
    }
    Ok(made)
}

fn save(
    tx: &Tx<'_>,
    response: &SampleResponse,
    version: VersionId,
    customer: Option<CustomerId>,
    language: Language,
    reason: impl Fn(&str) -> Option<ReasonId>,
) -> store::Result<()> {
    let entry = response.entry(version, customer, language, reason);
    let id = responses::save(tx, &entry)?;
    let saved = responses::get(tx, id)?.ok_or(StoreError::Refused("sample response"))?;
    for (answer, at) in response.answers.iter().zip(&saved.answers) {
        if answer.read && answer.reasons.is_empty() {
            responses::set_reasons(tx, *at, &[], true)?;
        }
    }
    Ok(())
}
