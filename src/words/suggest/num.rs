//! Turning one kind of number into another where nothing can be lost that matters; the only place in this room that casts.

/// A count as a float: texts, words and reasons are far fewer than 2^24.
#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^24, and a count is only weighed")]
pub(super) const fn float(count: usize) -> f32 {
    count as f32
}

/// A position as it is kept.
#[expect(clippy::cast_possible_truncation, reason = "more than 4 billion features do not fit into memory")]
pub(super) const fn small(position: usize) -> u32 {
    position as u32
}

/// A position kept small.
pub(super) const fn wide(position: u32) -> usize {
    position as usize
}
