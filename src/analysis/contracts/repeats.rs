//! Who took part in a flow of members or of money in several windows: so that it can be said of how many people some windows speak
//! together, where some of them are the same.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::movements::Moved;
use super::walk::Move;
use crate::analysis::windows::Window;

/// A flow of members or of their money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Flow {
    /// Came back.
    Back,
    /// Pays more.
    More,
    /// Came back or pays more.
    Regained,
    /// All that came: joined as well.
    In,
    /// Pays less.
    Less,
    /// Left.
    Left,
    /// Left or pays less.
    Out,
}

impl Flow {
    /// All of them.
    const ALL: [Self; 7] = [Self::Back, Self::More, Self::Regained, Self::In, Self::Less, Self::Left, Self::Out];

    /// Whether something that happened is part of it.
    pub(super) const fn has(self, moved: Move) -> bool {
        match moved {
            Move::New(_) => matches!(self, Self::In),
            Move::Back(_) => matches!(self, Self::Back | Self::Regained | Self::In),
            Move::More(_) => matches!(self, Self::More | Self::Regained | Self::In),
            Move::Less(_) => matches!(self, Self::Less | Self::Out),
            Move::Left { .. } => matches!(self, Self::Left | Self::Out),
        }
    }
}

/// So many customers took part in a flow in these windows, two or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeat {
    /// In which.
    pub flow: Flow,
    /// The windows as bits, the newest the lowest; what is older than 64 windows is left out.
    pub windows: u64,
    /// How many customers.
    pub customers: u64,
}

/// Of how many customers windows speak together, of each of which it is known how many they are: who is in several counts once.
#[must_use]
pub fn together(repeats: &[Repeat], flow: Flow, windows: u64, sum: u64) -> u64 {
    let more = |repeat: &Repeat| u64::from((repeat.windows & windows).count_ones().saturating_sub(1)) * repeat.customers;
    sum.saturating_sub(repeats.iter().filter(|repeat| repeat.flow == flow).map(more).sum())
}

/// Who took part in a flow in several windows; both by day.
pub(super) fn count(moves: &[Moved], windows: &[Window]) -> Vec<Repeat> {
    let mut marks: BTreeMap<(Flow, usize), u64> = BTreeMap::new();
    for (at, window) in windows.iter().rev().enumerate().take(64) {
        let within = |day: i32| (window.from.number()..=window.to.number()).contains(&day);
        for (_, row, moved) in moves.iter().filter(|(day, ..)| within(*day)) {
            for flow in Flow::ALL.into_iter().filter(|flow| flow.has(*moved)) {
                *marks.entry((flow, *row)).or_default() |= 1 << at;
            }
        }
    }
    let mut counts: BTreeMap<(Flow, u64), u64> = BTreeMap::new();
    for ((flow, _), windows) in marks.into_iter().filter(|(_, windows)| windows.count_ones() > 1) {
        *counts.entry((flow, windows)).or_default() += 1;
    }
    counts.into_iter().map(|((flow, windows), customers)| Repeat { flow, windows, customers }).collect()
}
