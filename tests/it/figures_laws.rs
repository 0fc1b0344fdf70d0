//! Laws figures keep whatever is on record: sums add up, the past stays, order does not matter, nothing breaks on nothing.

use std::sync::Arc;

use comeback::analysis::cohorts::{CohortRow, wider};
use comeback::analysis::facts::{DepartureFact, Facts, GuessFact};
use comeback::analysis::survival::kaplan_meier;
use comeback::analysis::{Behind, CohortStep, FIGURES, Figures, Filter, Turn, Unit, figures, model, people_behind, standings};
use comeback::domain::customer::State;
use comeback::domain::day::Day;
use comeback::domain::departure::ReasonSource;
use comeback::domain::ids::ReasonId;
use comeback::domain::rule::QuietRule;
use comeback::domain::settings::Closed;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::figures_data::{day, departure, facts};

type Receipts = Vec<Vec<(Day, i64)>>;

/// A small business over two years: some come often, some rarely; refunds and nothings among the amounts.
fn shop() -> impl Strategy<Value = Receipts> {
    let start = day("2023-01-15");
    let customer = (0..600_i32, prop_oneof![Just(9), Just(40), Just(160)], vec((1..100_i32, -900_i64..2500), 0..12));
    vec(customer, 0..14).prop_map(move |customers| {
        let receipts = |(first, pace, steps): (i32, i32, Vec<(i32, i64)>)| {
            let mut at = first;
            steps
                .into_iter()
                .map(|(step, amount)| {
                    at += step * pace / 50;
                    (start.plus_days(at.min(730)), amount)
                })
                .collect()
        };
        customers.into_iter().map(receipts).collect()
    })
}

fn leavings() -> impl Strategy<Value = Vec<(u32, i32, Option<i32>)>> {
    vec((0..14_u32, 0..730_i32, proptest::option::of(0..200_i32)), 0..5)
}

fn rules() -> impl Strategy<Value = QuietRule> {
    prop_oneof![(1..8_u8).prop_map(|k| QuietRule::TimesRhythm(f64::from(k))), (10..200_u32).prop_map(QuietRule::Days)]
}

fn with_departures(mut facts: Facts, leavings: &[(u32, i32, Option<i32>)]) -> Facts {
    let start = day("2023-01-15");
    let of = |(row, left, back): &(u32, i32, Option<i32>)| DepartureFact {
        returned_on: back.map(|days| start.plus_days(left + days)),
        ..departure(*row, start.plus_days(*left), Some((1, ReasonSource::CustomersWords)))
    };
    let mut departures: Vec<_> = leavings.iter().map(of).filter(|d| (d.row as usize) < facts.people.len()).collect();
    departures.sort_by_key(|d| (d.row, d.left_on));
    facts.departures = Arc::new(departures);
    facts
}

fn by_month(rule: QuietRule) -> Filter {
    Filter { unit: Unit::Month, rule, ..Filter::default() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn everything_adds_up(shop in shop(), leavings in leavings(), rule in rules()) {
        let facts = with_departures(facts(&shop, None), &leavings);
        let filter = by_month(rule);
        let found = figures(&facts, &filter);
        let c = found.customers;
        prop_assert_eq!(c.once + c.current + c.at_risk + c.lapsed + c.lost, c.buyers);
        prop_assert!(c.back <= c.regulars());
        let mut regulars = 0;
        for row in &found.balance {
            prop_assert_eq!(row.regulars_at_start, regulars);
            prop_assert_eq!(row.regulars_at_start.checked_add_signed(row.change()), Some(row.regulars_at_end));
            regulars = row.regulars_at_end;
        }
        prop_assert_eq!(regulars, c.regulars());
        prop_assert_eq!(found.balance.iter().map(|row| row.first_timers).sum::<u64>(), c.buyers);
        prop_assert_eq!(found.balance.iter().map(|row| row.became_regular).sum::<u64>(), found.purchase_days.repeat_buyers);
        let stop = found.slider.iter().find(|row| row.rule == rule).unwrap();
        prop_assert_eq!((stop.quiet.people, stop.lookback), (c.lapsed, found.rule.lookback));
        let cohorts = &found.cohorts.rows;
        prop_assert_eq!(cohorts.iter().map(|row| row.size).sum::<u64>(), c.buyers);
        prop_assert!(cohorts.iter().all(|row| row.cells.iter().all(|cell| cell.people <= row.size)));
        let r = &found.reasons;
        prop_assert_eq!(r.known.people + r.guessed.people + r.not_asked.people + r.without_reason.people, r.leavers.people);
        prop_assert_eq!(r.leavers, found.leaving.all);
        prop_assert_eq!(r.rows.iter().map(|row| row.main.people).sum::<u64>(), r.known.people);
        prop_assert_eq!(r.kinds.iter().map(|row| row.main.people).sum::<u64>(), r.known.people);
    }

    #[test]
    fn every_number_has_its_people(shop in shop(), leavings in leavings(), rule in rules()) {
        let facts = with_departures(facts(&shop, None), &leavings);
        let filter = by_month(rule);
        let found = figures(&facts, &filter);
        let people = |behind| people_behind(&facts, &filter, behind).len() as u64;
        prop_assert_eq!(people(Behind::Regulars), found.customers.regulars());
        prop_assert_eq!(people(Behind::Leavers), found.leaving.all.people);
        prop_assert_eq!(people(Behind::LeaversTold), found.leaving.told.people);
        prop_assert_eq!(people(Behind::ReasonKnown), found.reasons.known.people);
        prop_assert_eq!(people(Behind::NotAsked), found.reasons.not_asked.people);
        prop_assert_eq!(people(Behind::LookBackCameBack), found.rule.lookback.came_back);
        prop_assert_eq!(people(Behind::State(State::Lost)), found.customers.lost);
        if let Some(headline) = found.headline {
            prop_assert_eq!(people(Behind::HeadlineBase), headline.all.all);
            prop_assert_eq!(people(Behind::HeadlineKept), headline.all.of);
        }
        for row in &found.retention {
            let retained = Behind::Retained { base_from: row.base_from, base_to: row.base_to, from: row.from, to: row.to };
            prop_assert_eq!(people(retained), row.share.of);
        }
        for row in found.cohorts.rows.iter().take(3) {
            for cell in &row.cells {
                prop_assert_eq!(people(Behind::Cohort { cohort: row.cohort, months: 1, k: cell.k }), cell.people);
            }
        }
        for figure in FIGURES.iter().filter(|figure| figure.id != "sales_total") {
            let value = (figure.value)(&found);
            if let (Some(behind), Some(count), true) = (figure.behind, value.value, figure.unit == comeback::analysis::FigureUnit::People) {
                prop_assert_eq!(people(behind) as f64, count, "{}", figure.id);
            }
        }
    }

    #[test]
    fn every_number_of_the_balance_has_its_people(shop in shop(), leavings in leavings(), rule in rules()) {
        let facts = with_departures(facts(&shop, None), &leavings);
        let filter = by_month(rule);
        let people = |behind| people_behind(&facts, &filter, behind).len() as u64;
        let found = figures(&facts, &filter);
        for row in &found.balance {
            let turned = |turn| people(Behind::Turned { turn, from: row.from, to: row.to });
            prop_assert_eq!(people(Behind::RegularsOn(row.from.plus_days(-1))), row.regulars_at_start);
            prop_assert_eq!(people(Behind::RegularsOn(row.to)), row.regulars_at_end);
            prop_assert_eq!((turned(Turn::First), turned(Turn::Became)), (row.first_timers, row.became_regular));
            // Who goes quiet and comes back twice in a window counts twice and is one person.
            for (turn, count) in [(Turn::Back, row.came_back), (Turn::Quiet, row.went_quiet), (Turn::Left, row.left)] {
                prop_assert!(turned(turn) <= count && (turned(turn) > 0) == (count > 0), "{:?} {:?}", turn, row);
            }
        }
    }

    #[test]
    fn cohorts_keep_their_people_and_their_money(shop in shop(), step in prop_oneof![
        Just(CohortStep::Month), Just(CohortStep::Quarter), Just(CohortStep::Year)]) {
        let facts = facts(&shop, None);
        let filter = Filter { cohorts: Some(step), ..by_month(QuietRule::default()) };
        let found = figures(&facts, &filter);
        let (bought, wider) = (&found.cohorts, wider(&facts, &filter));
        prop_assert_eq!((bought.rows.len(), bought.months), (wider.later.rows.len(), wider.later.months));
        let sizes = |rows: &[CohortRow]| rows.iter().map(|row| row.size).sum::<u64>();
        prop_assert_eq!((sizes(&bought.rows), sizes(&wider.later.rows)), (found.customers.buyers, found.customers.buyers));
        let people = |behind| people_behind(&facts, &filter, behind).len() as u64;
        for (row, later) in bought.rows.iter().zip(&wider.later.rows) {
            prop_assert_eq!(later.cells.first().map(|cell| cell.people), Some(later.size));
            prop_assert!(later.cells.iter().zip(later.cells.iter().skip(1)).all(|(a, b)| b.people <= a.people), "never rises");
            for (cell, since) in row.cells.iter().zip(&later.cells) {
                prop_assert!(cell.people <= since.people && (cell.k, cell.complete) == (since.k, since.complete));
                let (cohort, months, k) = (row.cohort, bought.months, cell.k);
                prop_assert_eq!(people(Behind::Cohort { cohort, months, k }), cell.people);
                prop_assert_eq!(people(Behind::CohortSince { cohort, months, k }), since.people);
            }
        }
        let standings = standings(&facts, &filter);
        let net: i64 = standings.iter().filter(|standing| standing.visits > 0).map(|standing| standing.net.0).sum();
        prop_assert_eq!(wider.money.iter().flatten().map(|sum| sum.0).sum::<i64>(), net);
    }

    #[test]
    fn the_past_does_not_change(shop in shop(), leavings in leavings(), rule in rules(), until in 60..700_i32) {
        let facts = with_departures(facts(&shop, None), &leavings);
        let until = day("2023-01-15").plus_days(until);
        let then = figures(&facts, &Filter { as_of: Some(until), ..by_month(rule) });
        let later = figures(&facts, &Filter { as_of: Some(day("2025-06-30")), ..by_month(rule) });
        for row in then.balance.iter().filter(|row| row.complete) {
            prop_assert!(later.balance.contains(row), "{:?} became {:?}", row, later.balance);
        }
        for row in then.retention.iter().filter(|row| row.complete) {
            prop_assert!(later.retention.contains(row));
        }
    }

    #[test]
    fn guesses_move_nobody(shop in shop(), leavings in leavings(), rule in rules(), guessed in vec((0..14_u32, 0..900_i32), 0..6)) {
        let facts = with_departures(facts(&shop, None), &leavings);
        let filter = by_month(rule);
        let before = figures(&facts, &filter);
        let mut guesses: Vec<_> = guessed
            .into_iter()
            .filter(|(row, _)| (*row as usize) < facts.people.len())
            .map(|(row, on)| GuessFact { row, day: day("2023-01-15").plus_days(on), reason: ReasonId(1) })
            .collect();
        guesses.sort_by_key(|guess| guess.row);
        let after = figures(&Facts { guesses: Arc::new(guesses), ..facts }, &filter);
        prop_assert_eq!((after.customers, after.rule, &after.leaving), (before.customers, before.rule, &before.leaving));
        prop_assert_eq!((&after.balance, &after.slider, &after.retention), (&before.balance, &before.slider, &before.retention));
        let (now, then) = (&after.reasons, &before.reasons);
        prop_assert_eq!((now.known, now.without_reason.people + now.guessed.people + now.not_asked.people),
            (then.known, then.without_reason.people + then.guessed.people + then.not_asked.people));
    }

    /// Who told us last week that they left long ago was quiet half a year ago like the others who stayed away.
    #[test]
    fn leaving_noticed_late_takes_nobody_out_of_the_look_back(shop in shop(), rule in rules(), row in 0..14_u32) {
        let facts = facts(&shop, None);
        let filter = by_month(rule);
        let before = figures(&facts, &filter).rule.lookback;
        let last = shop.get(row as usize).and_then(|list| list.iter().filter(|(_, amount)| *amount > 0).map(|(day, _)| *day).max());
        if let Some((last, as_of)) = last.zip(facts.as_of) {
            let late = DepartureFact { noticed_on: as_of.plus_days(3), ..departure(row, last, None) };
            let after = figures(&Facts { departures: Arc::new(vec![late]), ..facts }, &filter).rule.lookback;
            prop_assert_eq!(after, before);
        }
    }

    #[test]
    fn a_slow_reckoning_by_the_letter_agrees(shop in shop(), k in 1..7_u8, shut in proptest::bool::ANY) {
        let closed = if shut { vec![Closed::Days { from: day("2023-08-01"), to: day("2023-09-10") }] } else { Vec::new() };
        let filter = Filter { rule: QuietRule::TimesRhythm(f64::from(k)), closed: closed.clone(), ..Filter::default() };
        let facts = facts(&shop, None);
        let found = standings(&facts, &filter);
        let slow = Slow::new(&shop, &closed);
        for (row, standing) in found.iter().enumerate() {
            prop_assert_eq!(slow.state(row, f64::from(k)), standing.state, "customer {} rhythm {:?}", row, standing.rhythm);
        }
    }

    #[test]
    fn order_and_refunds_change_nobody(shop in shop(), rule in rules(), turn in 0..14_usize, refund in 1..5000_i64) {
        let filter = by_month(rule);
        let one = figures(&facts(&shop, None), &filter);
        let mut turned = shop.clone();
        turned.rotate_left(turn.min(shop.len()));
        for list in &mut turned {
            list.reverse();
        }
        let other = figures(&facts(&turned, None), &filter);
        prop_assert_eq!(without_names(one.clone()), without_names(other));
        let last = shop.iter().flatten().map(|(day, _)| *day).max();
        let mut refunded = shop.clone();
        for list in refunded.iter_mut().filter(|list| !list.is_empty()) {
            let (day, _) = list[list.len() / 2];
            list.push((day, -refund));
        }
        let less = figures(&facts(&refunded, last), &filter);
        prop_assert_eq!((less.customers, less.purchase_days, &less.retention), (one.customers, one.purchase_days, &one.retention));
        prop_assert_eq!((&less.balance, &less.cohorts, &less.survival), (&one.balance, &one.cohorts, &one.survival));
        prop_assert!(less.leaving.all.money <= one.leaving.all.money);
    }

    #[test]
    fn curves_fall_within_their_bands(times in vec((0..60_u8, proptest::bool::ANY), 0..80)) {
        let times: Vec<_> = times.into_iter().map(|(t, event)| (f64::from(t), event)).collect();
        let curve = kaplan_meier(&times);
        prop_assert!(curve.rows.windows(2).all(|pair| pair[0].s >= pair[1].s && pair[0].t < pair[1].t));
        for row in &curve.rows {
            prop_assert!((0.0..=1.0).contains(&row.s));
            if let Some((low, high)) = row.low.zip(row.high) {
                prop_assert!(0.0 <= low && low <= row.s + 1e-12 && row.s <= high + 1e-12 && high <= 1.0, "{:?}", row);
            }
        }
        prop_assert_eq!(curve.rows.iter().map(|row| row.events).sum::<u64>(), times.iter().filter(|(_, e)| *e).count() as u64);
    }
}

/// Lists of names carry row numbers, which the order does change.
fn without_names(mut figures: Figures) -> Figures {
    figures.at_risk.first.clear();
    figures.silent.first.clear();
    figures.reasons.rows.clear();
    figures
}

/// METRICS A3 by the letter, day by day, without any of the tables.
struct Slow {
    days: Vec<Vec<Day>>,
    closed: Vec<Closed>,
    as_of: Option<Day>,
}

impl Slow {
    fn new(shop: &Receipts, closed: &[Closed]) -> Self {
        let visits = |list: &Vec<(Day, i64)>| {
            let mut days: Vec<_> = list.iter().filter(|(_, amount)| *amount > 0).map(|(day, _)| *day).collect();
            days.sort();
            days.dedup();
            days
        };
        let as_of = shop.iter().flatten().map(|(day, _)| *day).max();
        Self { days: shop.iter().map(visits).collect(), closed: closed.to_vec(), as_of }
    }

    /// Open days after `from` up to and including `to`.
    fn silence(&self, from: Day, to: Day) -> f64 {
        let shut = |day: &Day| self.closed.iter().any(|c| matches!(c, Closed::Days { from, to } if from <= day && day <= to));
        let days = (1..=to.since(from)).map(|n| from.plus_days(n));
        f64::from(i32::try_from(days.filter(|day| !shut(day)).count()).unwrap())
    }

    fn borrowed(&self, on: Day) -> Option<f64> {
        let known: Vec<Vec<Day>> = self.days.iter().map(|days| days.iter().copied().filter(|day| *day <= on).collect()).collect();
        let mut times = Vec::new();
        let mut firsts = Vec::new();
        for days in known.iter().filter(|days| days.len() > 1) {
            firsts.push(self.silence(days[0], days[1]));
            times.extend(days[1..].windows(2).map(|pair| (self.silence(pair[0], pair[1]), true)));
            times.push((self.silence(days[days.len() - 1], on), false));
        }
        let mut finished: Vec<_> = times.iter().filter(|(_, event)| *event).map(|(t, _)| *t).collect();
        let reached = kaplan_meier(&times).rows.iter().find(|row| row.events > 0 && row.s <= 0.5 + 1e-12).map(|row| row.t);
        let lower_median = |list: &mut Vec<f64>| {
            list.sort_by(f64::total_cmp);
            list.get(list.len().saturating_sub(1) / 2).copied()
        };
        reached.or_else(|| lower_median(&mut finished)).or_else(|| lower_median(&mut firsts)).map(|days| days.max(7.0))
    }

    fn rhythm(&self, days: &[Day], on: Day) -> Option<f64> {
        if days.len() < 3 {
            return self.borrowed(on);
        }
        let mut gaps: Vec<_> = days.windows(2).map(|pair| self.silence(pair[0], pair[1])).collect();
        gaps.sort_by(f64::total_cmp);
        let middle = gaps.len() / 2;
        let median = if gaps.len() % 2 == 1 { gaps[middle] } else { f64::midpoint(gaps[middle - 1], gaps[middle]) };
        Some(median.max(7.0))
    }

    fn state(&self, row: usize, k: f64) -> State {
        let days = &self.days[row];
        let (Some(as_of), Some(last)) = (self.as_of, days.last().copied()) else { return State::NoPurchase };
        if days.len() == 1 {
            return State::Once;
        }
        let over = |on: Day, times: f64| self.rhythm(days, on).is_some_and(|rhythm| self.silence(last, on) > times * rhythm);
        // Once gone quiet they stay so until they buy, whatever becomes of the borrowed rhythm.
        if (1..=as_of.since(last)).any(|n| over(last.plus_days(n), k)) {
            State::Lapsed
        } else if over(as_of, 2.0) {
            State::AtRisk
        } else {
            State::Current
        }
    }
}

#[test]
fn every_figure_survives_next_to_nothing() {
    let one = vec![vec![(day("2024-02-29"), 500)]];
    let twice = vec![vec![(day("2023-02-28"), 500), (day("2024-02-29"), 500)]];
    let only_refunds = vec![vec![(day("2024-02-29"), -500)], vec![(day("2024-02-29"), 0)]];
    let far_apart = vec![vec![(Day::EARLIEST, 500), (Day::LATEST, i64::MAX)], vec![(Day::LATEST, i64::MIN)]];
    let no_receipts = vec![Vec::new(); 5];
    for (name, facts) in [
        ("empty", Facts::default()),
        ("one", facts(&one, None)),
        ("twice", facts(&twice, None)),
        ("only refunds", facts(&only_refunds, None)),
        ("far apart", facts(&far_apart, None)),
        ("no receipts", facts(&no_receipts, None)),
        ("before it began", facts(&one, Some(day("2000-01-01")))),
        ("only a departure", with_departures(facts(&no_receipts, None), &[(1, 20, None), (2, 30, Some(4))])),
    ] {
        for closed in [Vec::new(), (1..=12).map(|month| Closed::EveryYear { month }).collect()] {
            let filter = Filter { closed, segment: None, ..Filter::default() };
            let found = figures(&facts, &filter);
            for figure in FIGURES {
                let value = (figure.value)(&found);
                assert!(value.value.is_none_or(f64::is_finite), "{name}: {} is {:?}", figure.id, value.value);
                assert!(value.excluded.iter().all(|left_out| left_out.n > 0), "{name}: {}", figure.id);
            }
            let json = serde_json::to_string(&found).unwrap();
            assert_eq!(serde_json::from_str::<Figures>(&json).unwrap(), found, "{name}: kept and read again");
            assert!(model::fit(&facts, &filter).bgnbd.is_err());
        }
        let nobody = figures(&facts, &Filter { segment: Some("no such segment".into()), ..Filter::default() });
        assert_eq!((nobody.customers.total, nobody.leaving.all.people), (0, 0), "{name}");
    }
}

#[test]
fn ids_of_figures_are_unique_and_snake_case() {
    let mut ids: Vec<_> = FIGURES.iter().map(|figure| figure.id).collect();
    assert!(ids.iter().all(|id| id.chars().all(|c| c.is_ascii_lowercase() || c == '_')));
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all);
}
