//! The way of members to a goal: of those at the start of a window, how many are members still at its end, which is what the churn of
//! the window leaves (METRICS B 1.2): who joined within it does not count, and who came back has left.

use super::walk::{self, Move, Walk};
use crate::analysis::facts::Facts;
use crate::analysis::goal::{self, Aim, Earlier, Outlook, Stage, Way};
use crate::analysis::intervals::Share;
use crate::analysis::segment::Chosen;
use crate::domain::contract::Business;
use crate::domain::day::Day;

/// The way of these members to an aim as of a day. None where nobody was a member when the window counted began.
#[must_use]
pub fn way(facts: &Facts, chosen: &Chosen, as_of: Day, aim: Aim) -> Option<Way> {
    let members = Stretches::of(facts, chosen, as_of);
    let (to, stage) = goal::window(as_of, aim);
    let from = goal::start(to, 1, aim);
    let share = members.stayed(from, to.min(as_of));
    let (wanted, going) = (goal::wanted(aim.rate, share.all), members.going(from, to));
    let mut way =
        Way { of: Business::Members, months: aim.months, base_from: from.plus_days(-1), from, to, share, wanted, going: 0, stage };
    if let Stage::Running { .. } = stage {
        let earlier = members.earlier(as_of, to, aim);
        way.going = going;
        way.stage = Stage::Running { earlier, outlook: outlook(share, wanted, going, earlier) };
    }
    (share.all > 0).then_some(way)
}

/// What the window before carries: of those who were members at this point then, how many were at its end.
fn outlook(share: Share, wanted: u64, going: u64, earlier: Option<Earlier>) -> Outlook {
    match earlier {
        _ if share.all == 0 => Outlook::Unknown,
        _ if share.of < wanted => Outlook::Missed,
        _ if share.of.saturating_sub(going) < wanted => Outlook::Cancelled,
        None => Outlook::Unknown,
        Some(Earlier { by_now, by_end }) => goal::carried(Share::new(by_end.of, by_now.of), wanted, share.of),
    }
}

/// Membership from one day to another.
struct Stretch {
    since: i32,
    /// First day on whose evening it does not hold any more; none while it does.
    left: Option<i32>,
    /// Its last day, where it is known and lies ahead.
    ends: Option<i32>,
}

struct Stretches {
    all: Vec<Stretch>,
    /// The first day on which anybody's membership ended, whatever the segment: before it the records may know of no leaving.
    first_left: Option<i32>,
}

impl Stretches {
    fn of(facts: &Facts, chosen: &Chosen, as_of: Day) -> Self {
        let mut found = Self { all: Vec::new(), first_left: None };
        for (row, contracts) in walk::by_row(facts) {
            let walk = Walk::new(contracts, as_of.number());
            let (now, mut open) = (walk.now(), None);
            for (day, moved) in walk.moves(|_| None) {
                match moved {
                    Move::New(_) | Move::Back(_) => open = Some(day),
                    Move::Left { since, .. } => {
                        open = None;
                        found.first_left = Some(found.first_left.map_or(day, |first| first.min(day)));
                        found.add(facts, chosen, row, Stretch { since, left: Some(day), ends: None });
                    }
                    Move::More(_) | Move::Less(_) => {}
                }
            }
            let ends = now.ends_on.filter(|_| now.all).map(Day::number);
            if let Some(since) = open {
                found.add(facts, chosen, row, Stretch { since, left: None, ends });
            }
        }
        found
    }

    fn add(&mut self, facts: &Facts, chosen: &Chosen, row: usize, stretch: Stretch) {
        if chosen.has(facts, row) {
            self.all.push(stretch);
        }
    }

    /// Those who were members on the evening before a day.
    fn at_start(&self, from: Day) -> impl Iterator<Item = &Stretch> {
        let from = from.number();
        self.all.iter().filter(move |stretch| stretch.since < from && stretch.left.is_none_or(|left| left >= from))
    }

    /// Of the members when a window began, how many had not left by the evening of a day.
    fn stayed(&self, from: Day, to: Day) -> Share {
        let mut share = Share::default();
        for stretch in self.at_start(from) {
            share.all += 1;
            share.of += u64::from(stretch.left.is_none_or(|left| left > to.number()));
        }
        share
    }

    /// Of the members when a window began, how many have cancelled and go before it is over.
    fn going(&self, from: Day, to: Day) -> u64 {
        self.at_start(from).filter(|stretch| stretch.ends.is_some_and(|ends| ends <= to.number())).count() as u64
    }

    /// How it went one window earlier; none where the records may know of no leaving yet.
    fn earlier(&self, as_of: Day, until: Day, aim: Aim) -> Option<Earlier> {
        let from = goal::start(until, 2, aim);
        let known = self.first_left.is_some_and(|first| first < from.number());
        let by_end = self.stayed(from, goal::start(until, 1, aim).plus_days(-1));
        let by_now = self.stayed(from, goal::same_point(as_of, until, aim));
        (known && by_end.all > 0).then_some(Earlier { by_now, by_end })
    }
}
