//! Rows of a long list, by the page: the order is a list of ids, what stands in the rows comes for those in view and some around.
//! Holds one page of rows, never all of them.

use std::ops::Range;

use crate::domain::ids::{AnswerId, CustomerId, ResponseId};
use crate::engine::views::bench::{BenchAnswer, BenchRowsQuery};
use crate::engine::views::customer_list::{CustomerRow, CustomerRowsQuery};
use crate::engine::views::responses::{ResponseRow, ResponseRowsQuery};
use crate::engine::{Cached, Engine, Query};

/// Rows asked for before and after those in view.
const AROUND: usize = 60;
/// Pages begin at multiples of this, so that scrolling a little asks for nothing.
const STEP: usize = 40;

/// A question for rows by their ids.
pub trait PageQuery: Query<View = Vec<Self::Row>> {
    /// By what a row is known.
    type Id: Copy + PartialEq;
    /// A row.
    type Row;

    /// The rows of these ids, in this order.
    fn of(ids: Vec<Self::Id>) -> Self;

    /// The ids asked for.
    fn ids(&self) -> &[Self::Id];

    /// The id of a row.
    fn id(row: &Self::Row) -> Self::Id;
}

/// The page of rows held.
pub struct Pages<Q: PageQuery> {
    cached: Cached<Q>,
    wanted: Option<Q>,
    /// Place in the list of the first one wanted.
    from: usize,
    /// Other rows came into view than those asked for.
    moved: bool,
}

impl<Q: PageQuery> Default for Pages<Q> {
    fn default() -> Self {
        Self { cached: Cached::default(), wanted: None, from: 0, moved: false }
    }
}

impl<Q: PageQuery> Pages<Q> {
    /// These places are in view: their rows are wanted, and the row of `also` wherever it is.
    pub fn want(&mut self, ids: &[Q::Id], visible: &Range<usize>, also: Option<Q::Id>) {
        let from = visible.start.saturating_sub(AROUND) / STEP * STEP;
        let to = ((visible.end + AROUND) / STEP + 1) * STEP;
        let page = ids.get(from..to.min(ids.len())).unwrap_or_default();
        let apart = also.filter(|id| !page.contains(id));
        let known = self.wanted.as_ref().is_some_and(|w| w.ids().iter().eq(page.iter().chain(&apart)));
        if !known {
            self.wanted = Some(Q::of(page.iter().copied().chain(apart).collect()));
            (self.from, self.moved) = (from, true);
        }
    }

    /// Asks for the rows wanted; whether others are wanted than before.
    pub fn ask(&mut self, engine: &Engine) -> bool {
        if let Some(wanted) = &self.wanted {
            self.cached.get(engine, wanted);
        }
        std::mem::take(&mut self.moved)
    }

    /// What stands in a row, if it is there already; its place is where it most likely is in the page.
    #[must_use]
    pub fn row(&self, place: usize, id: Q::Id) -> Option<&Q::Row> {
        let view = self.cached.view()?;
        let likely = place.checked_sub(self.from).and_then(|i| view.get(i)).filter(|row| Q::id(row) == id);
        likely.or_else(|| view.iter().find(|row| Q::id(row) == id))
    }
}

/// Makes a question for rows one that is asked by the page.
macro_rules! by_page {
    ($query:ident, $id:ident, $row:ident) => {
        impl PageQuery for $query {
            type Id = $id;
            type Row = $row;

            fn of(ids: Vec<$id>) -> Self {
                Self(ids)
            }

            fn ids(&self) -> &[$id] {
                &self.0
            }

            fn id(row: &$row) -> $id {
                row.id
            }
        }
    };
}

by_page!(CustomerRowsQuery, CustomerId, CustomerRow);
by_page!(BenchRowsQuery, AnswerId, BenchAnswer);
by_page!(ResponseRowsQuery, ResponseId, ResponseRow);
