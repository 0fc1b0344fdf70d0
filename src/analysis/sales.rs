//! Sales: what was sold, refunded, and sold without a customer (METRICS A2).

use serde::{Deserialize, Serialize};

use crate::domain::money::Money;

/// Sales up to the as-of day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sales {
    /// Receipts above 0 with a customer.
    pub orders: u64,
    /// Their sum.
    pub gross: Money,
    /// Receipts below 0 with a customer.
    pub refunds: u64,
    /// Their sum, negative.
    pub refunded: Money,
    /// Receipts of exactly 0 with a customer.
    pub zero: u64,
    /// Receipts without a customer (all on record): in sales, not in retention.
    pub loose_receipts: u64,
    /// Their sum.
    pub loose: Money,
}

impl Sales {
    /// Takes in a receipt with a customer.
    pub(super) fn add(&mut self, amount: Money) {
        match amount.0 {
            1.. => {
                self.orders += 1;
                self.gross += amount;
            }
            0 => self.zero += 1,
            _ => {
                self.refunds += 1;
                self.refunded += amount;
            }
        }
    }

    /// Both together; sales without a customer are those of `self`.
    pub(super) fn with(self, other: Self) -> Self {
        Self {
            orders: self.orders + other.orders,
            gross: self.gross + other.gross,
            refunds: self.refunds + other.refunds,
            refunded: self.refunded + other.refunded,
            zero: self.zero + other.zero,
            ..self
        }
    }

    /// Sales with a customer, less refunds.
    #[must_use]
    pub fn net(&self) -> Money {
        self.gross + self.refunded
    }

    /// Receipts without a customer, out of all receipts.
    #[must_use]
    pub const fn loose_receipts_share(&self) -> super::intervals::Share {
        super::intervals::Share::new(self.loose_receipts, self.orders + self.refunds + self.zero + self.loose_receipts)
    }
}
