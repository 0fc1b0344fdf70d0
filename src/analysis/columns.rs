//! How many of a piece of rows have each bit set, counted for all bits at once: a number of 128 bits is added to 128 counters in two or
//! three steps, however many of its bits are set.

use super::record::CHUNK;

/// Binary digits of the largest count, that of a whole piece.
const DIGITS: usize = CHUNK.ilog2() as usize + 1;

/// One counter for each bit; the digits of all of them lie side by side, the lowest first.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns([u128; DIGITS]);

impl Columns {
    /// Counts one row; no more of them than make a piece.
    pub(super) fn add(&mut self, marks: u128) {
        let mut carry = marks;
        for digit in &mut self.0 {
            if carry == 0 {
                return;
            }
            (*digit, carry) = (*digit ^ carry, *digit & carry);
        }
    }

    /// How often a bit was set.
    pub(super) fn of(&self, bit: u32) -> u64 {
        let digits = self.0.iter().rev();
        digits.fold(0, |count, digit| count * 2 + u64::from(digit.checked_shr(bit).unwrap_or(0) & 1 == 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bit_is_counted() {
        let mut columns = Columns::default();
        for row in 0..CHUNK {
            columns.add(1 | u128::from(row % 3 == 0) << 60 | u128::from(row % 7 != 0) << 127);
        }
        let piece = CHUNK as u64;
        assert_eq!([0, 1, 60, 127, 128].map(|bit| columns.of(bit)), [piece, 0, piece.div_ceil(3), piece - piece.div_ceil(7), 0]);
    }
}
