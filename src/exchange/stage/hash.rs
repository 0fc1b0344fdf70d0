//! A quick hash for the many small keys of a till: multiplying and folding, as good as a table needs. Not against people who choose
//! keys to slow a table down; whoever imports a file waits for it themselves.

use std::hash::{BuildHasherDefault, Hasher};

/// A map by such keys.
pub(super) type QuickMap<K, V> = std::collections::HashMap<K, V, BuildHasherDefault<Quick>>;

/// The hash so far.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Quick(u64);

/// An odd number whose bits look like chance.
const STIR: u64 = 0x9E37_79B9_7F4A_7C15;

impl Quick {
    const fn stir(&mut self, word: u64) {
        let product = (self.0 ^ word) as u128 * STIR as u128;
        #[expect(clippy::cast_possible_truncation, reason = "both halves are folded into one")]
        {
            self.0 = (product as u64) ^ ((product >> 64) as u64).wrapping_add(STIR);
        }
    }
}

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        let mut last = *self;
        last.stir(self.0.rotate_left(29));
        last.0
    }

    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        for word in words {
            self.stir(u64::from_le_bytes(*word));
        }
        let mut word = [0; 8];
        word.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
        self.stir(u64::from_le_bytes(word) ^ (bytes.len() as u64) << 56);
    }

    fn write_u32(&mut self, number: u32) {
        self.stir(u64::from(number));
    }

    fn write_i32(&mut self, number: i32) {
        self.stir(u64::from(number.cast_unsigned()));
    }

    fn write_u64(&mut self, number: u64) {
        self.stir(number);
    }

    fn write_usize(&mut self, number: usize) {
        self.stir(number as u64);
    }
}

/// The hash of some bytes behind two numbers.
pub(super) fn hash(one: u32, other: i32, bytes: &[u8]) -> u64 {
    let mut quick = Quick(u64::from(one) << 32 | u64::from(other.cast_unsigned()));
    quick.write(bytes);
    quick.finish()
}

/// A number that is a hash already.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, _bytes: &[u8]) {}

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }
}

/// A map by hashes.
pub(super) type ByHash<V> = std::collections::HashMap<u64, V, BuildHasherDefault<Hashed>>;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn keys_of_a_till_do_not_meet() {
        let hashes: BTreeSet<u64> = (0..200_000_u32).map(|n| hash(n % 700, 20_000, (n / 700).to_string().as_bytes())).collect();
        assert_eq!(hashes.len(), 200_000);
        // Tables look at the lowest and the highest bits.
        for shift in [0, 57] {
            let mut counts = [0_u32; 128];
            for hash in &hashes {
                counts[(hash >> shift & 127) as usize] += 1;
            }
            assert!(counts.iter().all(|n| (1200..1950).contains(n)), "{shift}: {counts:?}");
        }
        assert_ne!(hash(1, 2, b"12345678"), hash(1, 2, b"12345678\0"));
    }
}
