//! Lines added up to receipts on a thread of their own: finding the receipt a line belongs to among millions takes as long as reading
//! the lines. The batches go round, so that no line needs memory of its own.

use std::io;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread::{Builder, Scope, ScopedJoinHandle};

use super::line::PurchaseLine;
use super::receipts::Receipts;
use crate::domain::day::Day;
use crate::exchange::error::ExchangeError;

/// Lines in a batch.
const LINES: usize = 4096;
/// Batches waiting at most.
const WAITING: usize = 4;

/// Hands lines over to the thread that adds them up.
pub(super) struct Aside<'scope> {
    lines: Lines,
    to: SyncSender<Lines>,
    used: Receiver<Lines>,
    adding: ScopedJoinHandle<'scope, (Receipts, u64)>,
}

/// Some lines, one after the other.
#[derive(Default)]
struct Lines {
    said: Vec<Said>,
    /// The numbers of their receipts, one behind the other.
    numbers: Vec<u8>,
}

/// A line without the number of its receipt.
struct Said {
    customer: Option<u32>,
    day: Day,
    amount: i128,
    visit: bool,
    /// Bytes of the number.
    number: usize,
}

impl<'scope> Aside<'scope> {
    /// Begins; `digits` are the decimals of the workspace's currency.
    pub(super) fn begin(scope: &'scope Scope<'scope, '_>, digits: u8) -> Result<Self, ExchangeError> {
        let (to, lines) = sync_channel(WAITING);
        let (give_back, used) = channel();
        let adding = Builder::new().name("comeback-receipts".to_owned()).spawn_scoped(scope, move || add_up(&lines, &give_back, digits));
        Ok(Self { lines: Lines::default(), to, used, adding: adding.map_err(ExchangeError::Io)? })
    }

    /// Adds a line.
    pub(super) fn add(&mut self, customer: Option<u32>, line: &PurchaseLine<'_>) {
        let PurchaseLine { day, receipt, amount, visit } = *line;
        self.lines.numbers.extend_from_slice(receipt);
        self.lines.said.push(Said { customer, day, amount, visit, number: receipt.len() });
        if self.lines.said.len() >= LINES {
            self.hand_over();
        }
    }

    fn hand_over(&mut self) {
        let next = self.used.try_recv().unwrap_or_default();
        // If nobody is there to take it, the end tells.
        let _ = self.to.send(std::mem::replace(&mut self.lines, next));
    }

    /// The receipts, and how many lines joined one that another line had begun.
    pub(super) fn finish(mut self) -> Result<(Receipts, u64), ExchangeError> {
        self.hand_over();
        let Self { to, adding, .. } = self;
        drop(to);
        let Ok(added) = adding.join() else { return Err(ExchangeError::Io(io::Error::other("adding up receipts failed"))) };
        Ok(added)
    }
}

fn add_up(batches: &Receiver<Lines>, give_back: &Sender<Lines>, digits: u8) -> (Receipts, u64) {
    let mut receipts = Receipts::default();
    let mut joined = 0;
    for mut batch in batches {
        let mut rest = batch.numbers.as_slice();
        for said in batch.said.drain(..) {
            let (receipt, after) = rest.split_at_checked(said.number).unwrap_or_default();
            rest = after;
            let Said { customer, day, amount, visit, .. } = said;
            joined += u64::from(receipts.add(customer, &PurchaseLine { day, receipt, amount, visit }, digits));
        }
        batch.numbers.clear();
        // Nobody takes it back once everything is read.
        let _ = give_back.send(batch);
    }
    (receipts, joined)
}
