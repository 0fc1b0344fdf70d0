//! The one place that owns the store: commands in, views and events out. Knows no window and writes no SQL.

mod backups;
mod cached;
mod command;
mod deps;
mod error;
mod event;
mod export;
mod exporting;
mod filter;
mod handle;
mod import_problem;
mod importing;
mod lane;
pub mod library;
mod messages;
mod opening;
mod operation;
mod progress;
mod query;
mod reader;
mod reading;
pub mod sample;
mod sampling;
mod shared;
mod standings;
mod status;
mod usecases;
pub mod views;
mod writer;

pub use cached::Cached;
pub use command::{Command, DraftKey};
pub use deps::{Clock, Deps, FixedClock, SystemClock};
pub use error::{EngineError, Refusal};
pub use event::{BackupMade, Created, Event, Outcome, Ticket};
pub use export::{Export, ExportRequest, Exported};
pub use filter::{Filter, Period, Unit};
pub use handle::Engine;
pub use import_problem::ImportProblem;
pub use importing::{mapping_of as import_mapping, read_workbook};
pub use messages::{message, operation_name, row_problem, step_name};
pub use operation::{OperationKind, Step};
pub use query::{Asked, Lane, Query};
pub use reader::Reader;
pub use status::{JobStatus, Stage, Status, Workspace};

pub use crate::store::Tables;
