//! Chance that is the same everywhere and for ever: a small seeded generator. It must not be used for anything secret.

/// Splitmix64 (Steele, Lea, Flood 2014): one word of state, the same numbers on every machine.
#[derive(Debug, Clone)]
pub struct Rng(u64);

impl Rng {
    /// A generator that starts from this seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number in 0..1.
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit a float exactly")]
    pub const fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A whole number from `low` to `high`, both included; `low` if the range is empty.
    #[expect(clippy::cast_possible_truncation, reason = "a remainder of a u32 range fits")]
    pub const fn range(&mut self, low: i32, high: i32) -> i32 {
        if high <= low {
            return low;
        }
        let width = (high.wrapping_sub(low).cast_unsigned() as u64).wrapping_add(1);
        low.wrapping_add((self.next() % width) as i32)
    }

    /// True once in `n` times.
    pub const fn one_in(&mut self, n: i32) -> bool {
        self.range(1, n) == 1
    }

    /// A factor around 1, from `low` to `high`, the middle likelier than the ends.
    pub fn around(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * f64::midpoint(self.unit(), self.unit())
    }
}
