//! What the fitted models say: of all customers, of one, and of those overdue.

use std::collections::HashMap;
use std::sync::Arc;

use crate::analysis::chance::Chance;
use crate::analysis::model::Model;
use crate::analysis::{Behind, Figures, Standing, people_behind};
use crate::domain::customer::State;
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;
use crate::engine::chances::{Fitted, made_from};
use crate::engine::standings::row_of;
use crate::engine::{EngineError, Filter, Lane, Query, Reader, Tables};
use crate::store::customers;

use super::customer_list::{MADE_FROM, shown};
use super::people::{PersonRow, person_rows};

/// The models for this filter, or why there are none. Fitting them takes long: this waits on the work lane, and what hangs on it asks
/// for the model by its number once it is there.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModelQuery(pub Filter);

impl Query for ModelQuery {
    type View = Arc<Fitted>;
    const LANE: Lane = Lane::Work;
    const TOLD_BY_SCREEN: bool = true;

    fn depends_on(&self) -> Tables {
        made_from(&self.0) | Tables::SETTINGS
    }

    fn run(&self, reader: &Reader) -> Result<Arc<Fitted>, EngineError> {
        reader.model(&self.0)
    }
}

/// All figures with the model of this number in them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModelFiguresQuery {
    /// For which period, segment and rule.
    pub filter: Filter,
    /// Which model; none: there is none yet.
    pub model: Option<u64>,
}

impl Query for ModelFiguresQuery {
    type View = Option<Arc<Figures>>;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES | Tables::CODINGS | Tables::QUESTIONNAIRES
    }

    fn run(&self, reader: &Reader) -> Result<Option<Arc<Figures>>, EngineError> {
        let Some(fitted) = reader.model_of(self.model) else { return Ok(None) };
        let figures = reader.figures(&self.filter)?;
        Ok(Some(Arc::new(Figures { model: Some(fitted.model), ..Figures::clone(&figures) })))
    }
}

/// What is to be expected of one customer, by the model of this number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChanceQuery {
    /// Whom.
    pub customer: CustomerId,
    /// Which model; none: there is none yet.
    pub model: Option<u64>,
}

/// What is to be expected of one customer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CustomerChance {
    /// The model.
    pub model: Model,
    /// What it says of them; none where it does not speak of them.
    pub chance: Option<Chance>,
    /// What that is likely to bring.
    pub money: Option<ChanceMoney>,
}

/// What the purchases of one customer bring: profit where a margin is entered, otherwise sales.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChanceMoney {
    /// What each purchase day after the first brought them on average; none for who came once.
    pub mean: Option<Money>,
    /// The scale v of Gamma-Gamma.
    pub scale: Money,
    /// What one brings on average over all.
    pub of_all: Money,
    /// What one of theirs is likely to bring.
    pub each: Money,
    /// What all to be expected in the coming twelve months are.
    pub all: Money,
}

impl Query for ChanceQuery {
    type View = Option<CustomerChance>;

    fn depends_on(&self) -> Tables {
        MADE_FROM
    }

    fn run(&self, reader: &Reader) -> Result<Option<CustomerChance>, EngineError> {
        let Some(fitted) = reader.model_of(self.model) else { return Ok(None) };
        let chance = chances(reader, &fitted, &[self.customer])?.into_iter().next().flatten();
        let sales = chance.and_then(|chance| chance.sales(&fitted.model));
        let money = sales.map(|sales| ChanceMoney {
            mean: sales.mean.map(|mean| shown(reader, mean)),
            scale: shown(reader, sales.scale),
            of_all: shown(reader, sales.of_all),
            each: shown(reader, sales.each),
            all: shown(reader, sales.all),
        });
        Ok(Some(CustomerChance { model: fitted.model, chance, money }))
    }
}

/// What is to be expected of these customers, in their order.
pub(in crate::engine) fn chances(reader: &Reader, fitted: &Fitted, ids: &[CustomerId]) -> Result<Vec<Option<Chance>>, EngineError> {
    let facts = reader.facts()?;
    let standings = reader.standings(&Filter::default())?;
    let as_of = reader.as_of()?;
    let chance = |id: &CustomerId| {
        let row = row_of(facts, *id)?;
        Chance::of(&fitted.model, (facts, as_of?), row, standings.get(row)?)
    };
    Ok(ids.iter().map(chance).collect())
}

/// By what those overdue are sorted; equal ones by worth, then by number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum AtRiskSort {
    /// By name.
    Name,
    /// By how long they have been silent.
    Silence,
    /// By their rhythm.
    Rhythm,
    /// By the chance that they still are customers.
    Still,
    /// By value a year.
    #[default]
    Value,
}

/// Those overdue.
#[derive(Debug, Clone, PartialEq)]
pub struct AtRiskQuery {
    /// For which segment and rule.
    pub filter: Filter,
    /// By what they are sorted.
    pub sort: AtRiskSort,
    /// Largest first.
    pub descending: bool,
    /// By which model their chances are told; none: there is none yet.
    pub model: Option<u64>,
    /// At most so many.
    pub limit: usize,
}

/// Those overdue.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AtRisk {
    /// The first of them.
    pub rows: Vec<PersonRow>,
    /// The chance of each of these that they still are a customer, 0-1.
    pub still: Vec<Option<f64>>,
    /// How many there are in all.
    pub total: usize,
}

impl Query for AtRiskQuery {
    type View = AtRisk;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES | Tables::CODINGS | Tables::QUESTIONNAIRES
    }

    fn run(&self, reader: &Reader) -> Result<AtRisk, EngineError> {
        let behind = Behind::State(State::AtRisk);
        let mut ids = people_behind(reader.facts()?, &reader.settled(&self.filter)?, behind);
        let total = ids.len();
        self.order(reader, &mut ids)?;
        ids.truncate(self.limit);
        let still = match reader.model_of(self.model) {
            Some(fitted) => chances(reader, &fitted, &ids)?.into_iter().map(|chance| chance.map(|chance| chance.still)).collect(),
            None => vec![None; ids.len()],
        };
        Ok(AtRisk { rows: person_rows(reader, &self.filter, &ids, &[])?, still, total })
    }
}

impl AtRiskQuery {
    /// Puts them into the order asked for; they come by worth, the most valuable first.
    fn order(&self, reader: &Reader, ids: &mut [CustomerId]) -> Result<(), EngineError> {
        let (facts, standings) = (reader.facts()?, reader.standings(&self.filter)?);
        let standing = |id: CustomerId| row_of(facts, id).and_then(|row| standings.get(row));
        let measure = |of: fn(&Standing) -> f64| ids.iter().map(|id| standing(*id).map_or(0.0, of)).collect::<Vec<_>>();
        let keys = match self.sort {
            AtRiskSort::Name => places(reader, ids)?,
            AtRiskSort::Silence => measure(|standing| f64::from(standing.silence)),
            AtRiskSort::Rhythm => measure(|standing| standing.rhythm.unwrap_or_default()),
            AtRiskSort::Still => match reader.model_of(self.model) {
                Some(fitted) => chances(reader, &fitted, ids)?.iter().map(|chance| chance.map_or(0.0, |chance| chance.still)).collect(),
                None => vec![0.0; ids.len()],
            },
            AtRiskSort::Value => (0_u32..).take(ids.len()).map(|place| -f64::from(place)).collect(),
        };
        let mut all: Vec<(f64, CustomerId)> = keys.into_iter().zip(ids.iter().copied()).collect();
        all.sort_by(|(a, _), (b, _)| if self.descending { b.total_cmp(a) } else { a.total_cmp(b) });
        ids.iter_mut().zip(all).for_each(|(id, (_, sorted))| *id = sorted);
        Ok(())
    }
}

/// The place of each of these by name.
fn places(reader: &Reader, ids: &[CustomerId]) -> Result<Vec<f64>, EngineError> {
    let by_name = customers::ids_by_name(reader.conn()?).map_err(|e| reader.told(e))?;
    let places: HashMap<CustomerId, u32> = by_name.into_iter().zip(0_u32..).collect();
    Ok(ids.iter().map(|id| places.get(id).copied().map_or(f64::MAX, f64::from)).collect())
}
