//! E-mail addresses.

use super::text::Text;
use super::{Found, Kind};

/// Every `name@place.land` in a text.
pub(super) fn find(text: &Text) -> Vec<Found> {
    let letters = text.all();
    let at_signs = letters.iter().enumerate().filter(|(_, letter)| **letter == '@').map(|(at, _)| at);
    at_signs.filter_map(|at| address(letters, at)).collect()
}

fn address(letters: &[char], at: usize) -> Option<Found> {
    let is = |at: usize, others: &[char]| letters.get(at).is_some_and(|c| c.is_alphanumeric() || others.contains(c));
    let mut start = at;
    while start > 0 && is(start - 1, &['.', '_', '-', '+', '%']) {
        start -= 1;
    }
    while start < at && !is(start, &['_']) {
        start += 1;
    }
    let mut end = at + 1;
    while is(end, &['-']) || (is(end, &['.']) && is(end + 1, &[])) {
        end += 1;
    }
    let host: String = letters.get(at + 1..end)?.iter().collect();
    let land = host.rsplit_once('.')?.1;
    let real = start < at && land.chars().count() >= 2 && land.chars().all(|c| c.is_alphabetic() || c == '-');
    real.then_some(Found { kind: Kind::Mail, place: start..end })
}
