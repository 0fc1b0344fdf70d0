//! The filled-in sheets of the sample club: who answered when and how, with the words from the source files.

use super::cast::{FIRST_UNREAD_SHEET, Member};
use crate::domain::contract::Business;
use crate::domain::day::Day;
use crate::domain::language::Language;
use crate::engine::sample::SampleResponse;
use crate::engine::sample::plan::LAST_DAY;
use crate::engine::sample::responses::{pick_channel, response, still_to_be_read};
use crate::engine::sample::rng::Rng;
use crate::engine::sample::source::{Sheet, current, names};

/// All sheets, by day.
pub(super) fn responses(language: Language, members: &[Member], lost: &[Sheet]) -> Vec<SampleResponse> {
    let mut rng = Rng::new(64);
    let typist = names(Business::Members, language, "typist").first().copied().unwrap_or_default();
    let mut made = Vec::new();
    for (at, sheet) in lost.iter().enumerate() {
        let customer = members.iter().position(|m| m.lost_sheet == Some(at));
        let left_on = customer.and_then(|c| members.get(c)?.end.as_ref()).map(|end| end.ends_on);
        let day = day_of_lost(at, left_on, &mut rng);
        let response = response("lost", customer, pick_channel(customer.is_some(), at, &mut rng), day, typist, sheet, &mut rng);
        made.push(if at >= FIRST_UNREAD_SHEET { still_to_be_read(response) } else { response });
    }
    for (at, sheet) in current(Business::Members, language).iter().enumerate() {
        let customer = members.iter().position(|m| m.current_sheet == Some(at));
        let joined = customer.and_then(|c| members.get(c)).map(|m| m.joined);
        let day = day_of_current(joined, &mut rng);
        made.push(response("current", customer, pick_channel(customer.is_some(), at, &mut rng), day, typist, sheet, &mut rng));
    }
    made.sort_by_key(|r| r.day);
    made
}

/// Soon after they left; what is still to be read is of the last days.
const fn day_of_lost(at: usize, left_on: Option<Day>, rng: &mut Rng) -> Day {
    match left_on {
        _ if at >= FIRST_UNREAD_SHEET => LAST_DAY.plus_days(-rng.range(1, 7)),
        Some(left_on) => left_on.plus_days(rng.range(1, 9)),
        None => LAST_DAY.plus_days(-rng.range(12, 80)),
    }
}

/// Asked in two waves: in spring those who had been there for a while, in autumn the others.
fn day_of_current(joined: Option<Day>, rng: &mut Rng) -> Day {
    let spring = LAST_DAY.plus_days(-230);
    let in_spring = joined.is_none_or(|day| day < spring.plus_days(-30)) && rng.one_in(2);
    if in_spring { spring.plus_days(rng.range(0, 20)) } else { LAST_DAY.plus_days(-rng.range(28, 58)) }
}
