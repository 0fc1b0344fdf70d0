//! Figures from facts. Pure: takes the as-of day as an argument, never the clock; knows nothing of files, SQL or screens.
//!
//! [`figures`] gives all figures at once; each part is a file of its own. [`model::fit`] (probabilities) is slower and apart.
//! [`FIGURES`] lists the figures that explain themselves; [`behind::people_behind`] names the people behind a number.

pub mod agreement;
pub mod avoidable;
pub mod balance;
mod base;
pub mod behind;
pub mod beside;
mod brief;
pub mod buying;
mod calendar;
pub mod catalogue;
pub mod changed;
pub mod cohorts;
pub mod compare;
pub mod contracts;
pub mod facts;
pub mod figures;
pub mod filter;
mod gaps;
pub mod goal;
pub mod headline;
pub mod intervals;
pub mod leaving;
pub mod logrank;
mod mean;
mod median;
pub mod model;
mod num;
mod optimise;
pub mod over_time;
pub mod purchase_days;
pub mod reasons;
mod record;
pub mod retention;
mod rhythm;
pub mod sales;
pub mod saturation;
pub mod segment;
pub mod side_by_side;
pub mod side_kinds;
pub mod silence;
pub mod silent;
pub mod slider;
pub mod small;
pub mod special;
pub mod spending;
pub mod standing;
pub mod states;
pub mod survival;
pub mod told;
mod visits;
mod watch;
mod windows;
pub mod worth;

pub use behind::{Behind, people_behind};
pub use catalogue::{FIGURES, FigureSpec, FigureUnit, FigureValue, Why};
pub use figures::{Figures, figures, standings};
pub use filter::{CohortStep, Filter, Period, Unit};
pub use intervals::{Interval, Share};
pub use mean::Mean;
pub use small::Telling;
pub use standing::{Standing, Turn};
