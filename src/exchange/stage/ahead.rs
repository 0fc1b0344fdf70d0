//! Rows of an input taken apart on a thread of their own, a few batches ahead of whoever reads what they say: of a large file both take
//! about as long. The batches go round, so that no row needs memory of its own.

use std::io;
use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};
use std::thread::{self, Builder};

use csv::ByteRecord;

use crate::domain::import::ReadAs;
use crate::exchange::error::ExchangeError;
use crate::exchange::rows::{Rows, Step};
use crate::exchange::source::Source;

/// Rows in a batch.
const ROWS: usize = 1024;
/// Batches ready at most.
const AHEAD: usize = 4;

/// Some rows, one after the other.
#[derive(Default)]
pub(super) struct Batch {
    rows: Vec<(ByteRecord, Step)>,
    /// How many of the records are rows of this batch.
    filled: usize,
    done: u64,
}

impl Batch {
    /// Its rows.
    pub(super) fn rows(&self) -> impl Iterator<Item = &(ByteRecord, Step)> {
        self.rows.iter().take(self.filled)
    }

    /// Bytes of text (as UTF-8) or rows of a workbook read by its end.
    pub(super) const fn done(&self) -> u64 {
        self.done
    }

    /// Fills it; whether there are more rows.
    fn fill(&mut self, rows: &mut Rows<'_>) -> Result<bool, ExchangeError> {
        self.filled = 0;
        let mut step = Step::Row(0);
        while self.filled < ROWS && step != Step::End {
            if self.rows.len() == self.filled {
                self.rows.push((ByteRecord::new(), Step::End));
            }
            let Some((record, found)) = self.rows.get_mut(self.filled) else { break };
            step = rows.step(record)?;
            *found = step;
            self.filled += usize::from(step != Step::End);
        }
        self.done = rows.done();
        Ok(step != Step::End)
    }
}

/// Reads an input and tells its rows in batches, in their order. What `tell` refuses ends the reading.
pub(super) fn each_batch(
    source: &Source,
    read_as: &ReadAs,
    mut tell: impl FnMut(&Batch) -> Result<(), ExchangeError>,
) -> Result<(), ExchangeError> {
    let (ready, batches) = sync_channel(AHEAD);
    let (give_back, used) = channel();
    thread::scope(|scope| {
        let reading = Builder::new().name("comeback-rows".to_owned()).spawn_scoped(scope, move || read(source, read_as, &ready, &used));
        let reading = reading.map_err(ExchangeError::Io)?;
        let told = batches.iter().try_for_each(|batch| {
            tell(&batch)?;
            // Nobody takes it back once everything is read.
            let _ = give_back.send(batch);
            Ok(())
        });
        // Whoever still reads finds nobody there, and ends.
        drop(batches);
        let read = reading.join().unwrap_or_else(|_| Err(ExchangeError::Io(io::Error::other("reading rows failed"))));
        told.and(read)
    })
}

fn read(source: &Source, read_as: &ReadAs, ready: &SyncSender<Batch>, used: &Receiver<Batch>) -> Result<(), ExchangeError> {
    let mut rows = Rows::open(source, read_as)?;
    loop {
        let mut batch: Batch = used.try_recv().unwrap_or_default();
        let more = batch.fill(&mut rows)?;
        if ready.send(batch).is_err() || !more {
            return Ok(());
        }
    }
}
