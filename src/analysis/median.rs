//! Medians of short lists of whole days, without sorting or moving them: counting how many are at most so long runs at the speed of
//! the machine's widest instructions, and lists are short.

/// How many of these are at most `most`.
pub(super) fn at_most(days: &[i32], most: i32) -> i32 {
    let (wide, rest) = days.as_chunks::<8>();
    let (narrow, rest) = rest.as_chunks::<4>();
    let mut lanes = [0; 8];
    for eight in wide {
        lanes.iter_mut().zip(eight).for_each(|(lane, day)| *lane += i32::from(*day <= most));
    }
    for four in narrow {
        lanes.iter_mut().zip(four).for_each(|(lane, day)| *lane += i32::from(*day <= most));
    }
    lanes.into_iter().sum::<i32>() + rest.iter().map(|day| i32::from(*day <= most)).sum::<i32>()
}

/// Twice the median of whole days that are not negative, so that the mean of two stays a whole number. 0 of none.
pub(super) fn twice(days: &[i32]) -> i32 {
    match *days {
        [] => 0,
        [one] => one * 2,
        [one, two] => one + two,
        [a, b, c] => a.max(b).min(a.min(b).max(c)) * 2,
        _ => searched(days),
    }
}

fn searched(days: &[i32]) -> i32 {
    let half = i32::try_from(days.len() / 2).unwrap_or(i32::MAX);
    let (mut low, mut high) = days.iter().fold((i32::MAX, 0), |(low, high), day| (low.min(*day), high.max(*day)));
    // The upper of the two in the middle is the least number that more than half of them reach at most.
    while low < high {
        let middle = low + (high - low) / 2;
        if at_most(days, middle) > half { high = middle } else { low = middle + 1 }
    }
    let even = days.len().is_multiple_of(2);
    if even && at_most(days, low - 1) == half {
        let below = days.iter().map(|day| if *day < low { *day } else { 0 }).max().unwrap_or(low);
        return low + below;
    }
    low * 2
}

/// Whether twice the median of these is at most `most`; quicker than finding it.
pub(super) fn is_at_most(days: &[i32], most: i32) -> bool {
    let n = i32::try_from(days.len()).unwrap_or(i32::MAX);
    let short = at_most(days, most.div_euclid(2));
    if n % 2 == 1 || short * 2 != n { short * 2 > n } else { twice(days) <= most }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_is_the_median(days in vec(0..400_i32, 0..40), most in 0..800_i32) {
            let mut sorted = days.clone();
            sorted.sort_unstable();
            let (low, high) = (sorted.get((days.len().max(1) - 1) / 2), sorted.get(days.len() / 2));
            let expected = low.zip(high).map_or(0, |(low, high)| low + high);
            prop_assert_eq!(twice(&days), expected);
            if !days.is_empty() {
                prop_assert_eq!(is_at_most(&days, most), expected <= most);
            }
        }
    }
}
