//! The one place that owns the store: commands in, views and events out. Knows no window and writes no SQL.

mod cached;
mod command;
mod deps;
mod error;
mod event;
mod export;
mod filter;
mod handle;
mod import_problem;
mod lane;
mod messages;
mod operation;
mod query;
mod reader;
mod reading;
mod shared;
mod status;
mod tables;
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
pub use messages::{message, operation_name, row_problem, step_name};
pub use operation::{OperationKind, Step};
pub use query::{Asked, Lane, Query};
pub use reader::Reader;
pub use status::{JobStatus, Stage, Status, Workspace};
pub use tables::Tables;
