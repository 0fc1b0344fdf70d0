//! The regulars on one day with what any rule needs to call them quiet: so that many rules can be tried at once.

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::base::Base;
use super::brief::{Pace, rhythm};
use super::facts::DepartureFact;
use super::leaving::Group;
use super::median;
use super::num;
use super::record::chunks;
use super::silences::{Silence, Silences};
use super::standing::{Ground, Walk};
use super::states::LookBack;
use crate::domain::day::Day;
use crate::domain::money::Money;
use crate::domain::rule::QuietRule;

/// What one rule says of the regulars on the day watched.
#[derive(Debug, Clone, Copy, Default)]
struct Verdict {
    /// How many are quiet by it.
    quiet: u64,
    /// Of those, how many have bought since.
    came_back: u64,
    /// Their yearly value as of now: sales.
    money: Money,
}

/// Several rules tried on all who had two or more purchase days and were not known to have left on one day, of the whole business. Who
/// told us only later was quiet then like the others: without them a rule would look more often wrong than it was.
pub(super) struct Watch {
    day: Day,
    /// How many regulars there were.
    pub(super) regulars: u64,
    /// In the order of the rules.
    verdicts: Vec<Verdict>,
}

impl Watch {
    /// What these rules (at most [`RULES`] of a kind) say of the regulars as they were known on each of these days.
    pub(super) fn on<const N: usize>(base: &Base<'_>, days: [Day; N], rules: &[QuietRule]) -> [Self; N] {
        let trial = Trial::new(base, &days, rules);
        let pieces: Vec<_> = chunks(base.visits.rows()).into_par_iter().map(|rows| trial.piece(rows)).collect();
        let mut at = 0..;
        days.map(|day| {
            let at = at.next().unwrap_or(0);
            let mut sums = Buckets::default();
            pieces.iter().filter_map(|piece| piece.get(at)).for_each(|piece| sums.add(piece));
            let verdicts = rules.iter().map(|rule| sums.verdict(trial.place(*rule))).collect();
            Self { day, regulars: sums.all().map(|sum| sum.quiet).sum(), verdicts }
        })
    }

    /// How often a rule was wrong, by its place among the rules.
    pub(super) fn look_back(&self, base: &Base<'_>, place: usize) -> LookBack {
        let verdict = self.verdict(place);
        LookBack { day: base.known.then_some(self.day), quiet: verdict.quiet, came_back: verdict.came_back }
    }

    /// Those quiet by a rule, and their yearly value.
    pub(super) fn group(&self, base: &Base<'_>, place: usize) -> Group {
        let verdict = self.verdict(place);
        base.shown_group(Group { people: verdict.quiet, money: verdict.money })
    }

    fn verdict(&self, place: usize) -> Verdict {
        self.verdicts.get(place).copied().unwrap_or_default()
    }
}

/// The rows quiet by a rule as they were known on `day`, and whether they have bought since.
pub(super) fn quiet(base: &Base<'_>, day: Day, rule: QuietRule) -> Vec<(usize, bool)> {
    let trial = Trial::new(base, &[day], &[rule]);
    let piece = |rows: Range<usize>| {
        let mut quiet = Vec::new();
        let mut room = Room::default();
        for row in rows {
            trial.watch(row, &mut room, |_, (by_rhythm, by_days), since| {
                if by_rhythm + by_days > 0 {
                    quiet.push((row, since));
                }
            });
        }
        quiet
    };
    chunks(base.visits.rows()).into_par_iter().flat_map_iter(piece).collect()
}

/// At most so many rules of a kind are tried at once.
const RULES: usize = 8;

/// Regulars by how many rules of each kind they are quiet by: the strictest rules of a kind go first, so that the number says which.
#[derive(Debug, Clone, Default)]
struct Buckets([[Verdict; RULES + 1]; RULES + 1]);

impl Buckets {
    fn note(&mut self, (by_rhythm, by_days): (usize, usize), since: bool, money: Money) {
        if let Some(sum) = self.0.get_mut(by_rhythm).and_then(|sums| sums.get_mut(by_days)) {
            sum.quiet += 1;
            sum.came_back += u64::from(since);
            sum.money += money;
        }
    }

    fn add(&mut self, other: &Self) {
        for (sum, more) in self.0.iter_mut().flatten().zip(other.all()) {
            *sum = sum.with(more);
        }
    }

    fn all(&self) -> impl Iterator<Item = &Verdict> {
        self.0.iter().flatten()
    }

    /// The sum of those quiet by the rule at this place of its kind.
    fn verdict(&self, place: Place) -> Verdict {
        let sum = |sums: &mut dyn Iterator<Item = &Verdict>| sums.fold(Verdict::default(), Verdict::with);
        match place {
            Place::Rhythm(place) => sum(&mut self.0.iter().skip(place + 1).flatten()),
            Place::Days(place) => sum(&mut self.0.iter().flat_map(|sums| sums.iter().skip(place + 1))),
        }
    }
}

impl Verdict {
    fn with(self, other: &Self) -> Self {
        Self { quiet: self.quiet + other.quiet, came_back: self.came_back + other.came_back, money: self.money + other.money }
    }
}

/// Where a rule stands among those of its kind.
#[derive(Debug, Clone, Copy)]
enum Place {
    Rhythm(usize),
    Days(usize),
}

/// What is needed to try several rules on everybody.
struct Trial<'b> {
    base: &'b Base<'b>,
    /// Times the rhythm, ascending.
    times: Vec<f64>,
    /// Days, ascending.
    limits: Vec<u32>,
    /// By silence: of each rule by rhythm, the longest rhythm (as twice the median) of which it exceeds the rule.
    exceeded: Vec<[i32; RULES]>,
    /// By silence: by how many rules in days it is quiet.
    by_days: Vec<u8>,
    days: Vec<Watched>,
    silences: Arc<Silences>,
    /// Whether all silences are among these that exceed one of the rules.
    knows: bool,
}

/// One of the days watched.
struct Watched {
    day: i32,
    /// By last day: by how many rules by rhythm one with two purchase days is quiet on it.
    lent: Vec<u8>,
}

/// Room for one customer at a time.
#[derive(Debug, Default)]
struct Room {
    numbers: Vec<i32>,
    gaps: Vec<i32>,
}

impl<'b> Trial<'b> {
    fn new(base: &'b Base<'_>, days: &[Day], rules: &[QuietRule]) -> Self {
        let mut times: Vec<f64> =
            rules.iter().filter_map(|rule| if let QuietRule::TimesRhythm(k) = rule { Some(*k) } else { None }).collect();
        let mut limits: Vec<u32> =
            rules.iter().filter_map(|rule| if let QuietRule::Days(days) = rule { Some(*days) } else { None }).collect();
        times.sort_unstable_by(f64::total_cmp);
        limits.sort_unstable();
        times.truncate(RULES);
        limits.truncate(RULES);
        let len = base.calendar.len();
        let mut exceeded = vec![[-1; RULES]; len + 1];
        for (place, k) in times.iter().enumerate() {
            let by = Exceeded::new(QuietRule::TimesRhythm(*k), len);
            for (silence, each) in (0..).zip(&mut exceeded) {
                each.iter_mut().skip(place).take(1).for_each(|longest| *longest = by.by(silence));
            }
        }
        let by_days = (0_u32..).take(len + 1).map(|silence| byte(limits.partition_point(|limit| silence > *limit))).collect();
        let quiet_days: Vec<_> = times.iter().map(|k| base.borrowed.quiet_days(&base.calendar, QuietRule::TimesRhythm(*k))).collect();
        let watched = |day: &Day| {
            let mut lent = vec![0; len];
            for quiet in &quiet_days {
                lent.iter_mut().zip(quiet).for_each(|(count, quiet)| *count += u8::from(*quiet <= day.number()));
            }
            Watched { day: day.number(), lent }
        };
        Self {
            base,
            exceeded,
            by_days,
            days: days.iter().map(watched).collect(),
            silences: base.visits.silences(&base.filter.closed),
            knows: rules.iter().all(|rule| Pace::knows(*rule)),
            times,
            limits,
        }
    }

    fn place(&self, rule: QuietRule) -> Place {
        match rule {
            QuietRule::TimesRhythm(times) => Place::Rhythm(self.times.partition_point(|k| *k < times)),
            QuietRule::Days(days) => Place::Days(self.limits.partition_point(|limit| *limit < days)),
        }
    }

    fn piece(&self, rows: Range<usize>) -> Vec<Buckets> {
        let mut room = Room::default();
        let mut buckets = vec![Buckets::default(); self.days.len()];
        for row in rows {
            self.watch(row, &mut room, |at, quiet_by, since| {
                if let Some(buckets) = buckets.get_mut(at) {
                    buckets.note(quiet_by, since, Money(self.base.visits.till(row).yearly));
                }
            });
        }
        buckets
    }

    /// Tells for each day watched on which this row was a regular: by how many rules of each kind it was quiet (by rhythm, in days), and
    /// whether it has bought since.
    fn watch(&self, row: usize, room: &mut Room, mut tell: impl FnMut(usize, (usize, usize), bool)) {
        let all = self.base.visits.of(row);
        if all.len() < 2 {
            return;
        }
        room.gaps.clear();
        for (at, watched) in self.days.iter().enumerate() {
            let later = all.last().is_some_and(|last| *last > watched.day);
            let until = if later { all.partition_point(|day| *day <= watched.day) } else { all.len() };
            let Some(days) = all.get(..until).filter(|days| days.len() > 1) else { continue };
            let Some(sign) = self.sign(row, days, watched.day, room) else { continue };
            let silence = num::index(self.base.calendar.silence(sign, watched.day));
            let by_days = self.by_days.get(silence).copied().map_or(0, usize::from);
            let by_rhythm = if days.len() == 2 {
                watched.lent.get(self.base.calendar.position(sign)).copied().map_or(0, usize::from)
            } else {
                self.by_rhythm(row, all, until - 1, silence, room)
            };
            tell(at, (by_rhythm, by_days), later);
        }
    }

    /// By how many rules so long a silence is quiet after the first so many of the gaps between these days.
    fn by_rhythm(&self, row: usize, all: &[i32], gaps: usize, silence: usize, room: &mut Room) -> usize {
        let Some(longest) = self.exceeded.get(silence).filter(|each| each.first().is_some_and(|longest| *longest >= 0)) else { return 0 };
        if self.knows {
            // A silence that is not known was no longer than twice the rhythm.
            let known = self.silences.of_row(row).iter().rfind(|known| known.after as usize == gaps);
            let quiet_by = |known: &Silence| longest.iter().take(self.times.len()).filter(|longest| known.middle <= **longest).count();
            return known.map_or(0, quiet_by);
        }
        if room.gaps.is_empty() {
            let calendar = &self.base.calendar;
            room.gaps.extend(all.iter().zip(all.iter().skip(1)).map(|(from, to)| calendar.silence(*from, *to)));
        }
        let gaps = room.gaps.get(..gaps).unwrap_or_default();
        // Most are quiet by no rule or by all of them.
        let quiet = |longest: &i32| median::is_at_most(gaps, *longest);
        let all = longest.get(..self.times.len()).unwrap_or_default();
        match (all.first(), all.last()) {
            (Some(loosest), _) if !quiet(loosest) => 0,
            (_, Some(strictest)) if quiet(strictest) => all.len(),
            _ => all.partition_point(quiet),
        }
    }

    /// The last sign of life up to a day of one with these purchase days; none where they were known to have left.
    fn sign(&self, row: usize, days: &[i32], until: i32, room: &mut Room) -> Option<i32> {
        let (number, departures) = self.base.departures(row);
        let known: Vec<DepartureFact> = departures.iter().filter(|d| d.known_on(self.base.as_of).number() <= until).cloned().collect();
        if known.is_empty() {
            return days.last().copied();
        }
        // Who had left does not hang on the rule, so any will do for the walk.
        let ground = Ground { calendar: &self.base.calendar, rule: QuietRule::Days(u32::MAX), quiet_days: &[], until };
        let walk = Walk::along(&ground, days, &known, number, &mut room.numbers, &mut |_, _| {});
        walk.left.is_none().then_some(walk.sign)
    }
}

/// For each silence in whole days, the longest rhythm of which it exceeds a rule: twice its median, so that it is whole; below
/// nought where it exceeds the rule for nobody.
#[derive(Debug, Clone, Default)]
struct Exceeded(Vec<i32>);

impl Exceeded {
    /// For silences up to so many days.
    fn new(rule: QuietRule, longest: usize) -> Self {
        let exceeds = |silence: i32, middle: i32| silence > num::whole_days(rule.limit(rhythm(middle)));
        let mut middle = -1;
        let of = |silence: i32| {
            if middle < 0 && exceeds(silence, 0) {
                middle = 0;
            }
            while (0..i32::MAX / 2).contains(&middle) && exceeds(silence, middle + 1) {
                // Under a fixed number of days every rhythm is exceeded at once.
                middle = if exceeds(silence, i32::MAX / 2) { i32::MAX / 2 } else { middle + 1 };
            }
            middle
        };
        Self((0..).take(longest + 1).map(of).collect())
    }

    /// The longest rhythm (as twice the median) of which this silence exceeds the rule.
    fn by(&self, silence: i32) -> i32 {
        if silence < 0 { -1 } else { self.0.get(num::index(silence)).or(self.0.last()).copied().unwrap_or(-1) }
    }
}

/// A count of at most [`RULES`].
fn byte(count: usize) -> u8 {
    u8::try_from(count).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silence_exceeds_a_rule_exactly_where_the_limit_says() {
        for rule in [QuietRule::TimesRhythm(4.0), QuietRule::TimesRhythm(2.3), QuietRule::TimesRhythm(1.0), QuietRule::Days(30)] {
            let exceeded = Exceeded::new(rule, 400);
            for silence in 0..=400 {
                for middle in [0, 1, 13, 14, 15, 27, 60, 61, 199, 2000] {
                    let by_letter = silence > num::whole_days(rule.limit(rhythm(middle)));
                    assert_eq!(exceeded.by(silence) >= middle, by_letter, "{rule:?} {silence} {middle}");
                }
            }
        }
        assert_eq!(Exceeded::new(QuietRule::Days(30), 20).by(-1), -1);
    }
}
