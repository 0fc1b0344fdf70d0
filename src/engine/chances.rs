//! Models fitted to the workspace, shared by all lanes: fitted once, on the work lane, and good for as long as nothing they are made from
//! was touched. Fits nothing itself.

use std::sync::{Arc, Mutex};

use crate::analysis;
use crate::analysis::model::{Model, try_fit};
use crate::store::Tables;

use super::error::EngineError;
use super::filter::Filter;
use super::progress::Progress;
use super::reader::{FIGURES_FROM, Reader};
use super::shared::{Opened, lock};
use super::status::Stage;

/// Models kept, over all filters.
const KEPT: usize = 8;

/// What a model of the whole business is fitted to. Settings are not among it: what counts of them stands in the filter.
const FITTED_FROM: Tables = Tables::PURCHASES.with(Tables::DEPARTURES).with(Tables::IMPORTS);

/// A fitted model.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitted {
    /// By which it is asked for; never of two models.
    pub number: u64,
    /// The model, or why there is none.
    pub model: Model,
    /// What it was asked for with.
    asked: analysis::Filter,
    opened: Opened,
    seen: usize,
}

/// The subjects a model is made from.
pub(super) const fn made_from(filter: &Filter) -> Tables {
    // Who is in a part hangs on more than purchases.
    if filter.segment.is_some() { FITTED_FROM.with(FIGURES_FROM) } else { FITTED_FROM }
}

impl Reader {
    /// The model for this filter: the one fitted before if it still holds, otherwise fitted now, which takes long.
    pub(super) fn model(&self, filter: &Filter) -> Result<Arc<Fitted>, EngineError> {
        self.model_with(filter, self.progress(Stage::Fitting))
    }

    /// The same for something larger that can do without it: none where somebody stopped the fit, which stops the fit alone.
    pub(super) fn model_in_passing(&self, filter: &Filter) -> Result<Option<Arc<Fitted>>, EngineError> {
        match self.model_with(filter, self.progress(Stage::Fitting).apart()) {
            Err(EngineError::Cancelled) if !self.cancelled() => {
                self.fit_stopped.set(true);
                Ok(None)
            }
            found => found.map(Some),
        }
    }

    fn model_with(&self, filter: &Filter, progress: Progress) -> Result<Arc<Fitted>, EngineError> {
        let asked = bare(self.settled(filter)?);
        let (shared, opened, seen) = self.moment()?;
        let from = made_from(filter);
        let holds = |fitted: &Fitted| fitted.opened == *opened && !shared.touched_since(fitted.seen).0.tables.intersects(from);
        if let Some(fitted) = shared.fitted(|fitted| fitted.asked == asked && holds(fitted)) {
            return Ok(fitted);
        }
        let progress = Mutex::new(progress.patient());
        let model = try_fit(self.facts()?, &asked, &|done, total| lock(&progress).step(done, total))?;
        let fitted = Arc::new(Fitted { number: shared.next_number(), model, asked, opened: opened.clone(), seen });
        shared.keep_fitted(Arc::clone(&fitted), KEPT);
        Ok(fitted)
    }

    /// The model of this number, while it is kept: also one that does not hold any more, until its successor is there.
    pub(super) fn model_of(&self, number: Option<u64>) -> Option<Arc<Fitted>> {
        let (shared, opened, _) = self.moment().ok()?;
        shared.fitted(|fitted| Some(fitted.number) == number && fitted.opened == *opened)
    }
}

/// What of a filter a model hangs on: over which period leaving is counted and in what windows is nothing to it.
fn bare(filter: analysis::Filter) -> analysis::Filter {
    let analysis::Filter { as_of, segment, margin_percent, rule, closed, business, .. } = filter;
    // Whoever is in a saved part may be so by how they stand.
    let (rule, closed) = if segment.is_some() { (rule, closed) } else { Default::default() };
    analysis::Filter { as_of, segment, rule, closed, business, margin_percent, ..analysis::Filter::default() }
}
