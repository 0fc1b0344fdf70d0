//! The numbers features are known by: 64 bits of what they are, mixed well, the same on every machine and in every run. Two features
//! that meet in one number are too rare to matter (a hundred thousand of them: one chance in four billion).

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// What is known by a feature.
pub(super) type ByFeature<T> = HashMap<u64, T, BuildHasherDefault<Mixed>>;

/// A hasher for numbers that are mixed already.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| mix(hash, u64::from(*byte)));
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

/// Two numbers as one (the finaliser of `SplitMix64`, Steele et al. 2014).
pub(super) const fn mix(one: u64, other: u64) -> u64 {
    let x = (one ^ other.rotate_left(32)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ (x >> 31)
}

/// The number of a word.
pub(super) fn word(word: &str) -> u64 {
    letters(word.chars())
}

/// The number of some letters in a row (FNV-1a over their code points, then mixed).
pub(super) fn letters(letters: impl Iterator<Item = char>) -> u64 {
    let hash = letters.fold(0xCBF2_9CE4_8422_2325_u64, |hash, letter| (hash ^ u64::from(letter)).wrapping_mul(0x0100_0000_01B3));
    mix(hash, 0)
}
