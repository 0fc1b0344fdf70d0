//! Which answers are decided about without seeing what would be suggested: every tenth, by chance, but always the same ones, so that
//! nobody can choose them. Pure.

use crate::domain::ids::AnswerId;

/// One of so many is tried blind.
const EVERY: u64 = 10;

/// Whether nothing is shown for this answer before it is decided.
pub(in crate::engine) const fn is_blind(answer: AnswerId) -> bool {
    mixed(answer.0.cast_unsigned()).is_multiple_of(EVERY)
}

/// A place by chance, the same each time: for a sample.
pub(in crate::engine) const fn order_of_chance(answer: AnswerId) -> u64 {
    mixed(!answer.0.cast_unsigned())
}

/// Numbers that lie close together come out far apart (splitmix64: Steele, Lea & Flood, "Fast splittable pseudorandom number
/// generators", 2014).
const fn mixed(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn about_every_tenth_is_blind_whatever_the_ids_have_in_common() {
        for step in [1, 3, 7, 10, 64] {
            let blind = (1..=1_000).filter(|n| is_blind(AnswerId(n * step))).count();
            assert!((75..=125).contains(&blind), "{blind} of 1000 in steps of {step}");
        }
    }
}
