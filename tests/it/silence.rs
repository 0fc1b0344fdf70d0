//! The rule that shows its errors: how many came back after such a silence, closed days are none, past years add up.

use comeback::analysis::facts::Facts;
use comeback::analysis::silence::{Silence, SilentSince, WhichSilent, people, silence};
use comeback::analysis::survival::kaplan_meier;
use comeback::analysis::{Filter, Turn, figures, people_behind};
use comeback::domain::day::Day;
use comeback::domain::language::Language;
use comeback::domain::rule::QuietRule;
use comeback::domain::settings::Closed;
use comeback::i18n::Tr;
use comeback::report::charts;
use proptest::prelude::*;

use crate::figures_data::{ONLINE_RETAIL, day, facts};

fn by(facts: &Facts, rule: QuietRule) -> Silence {
    silence(facts, &Filter { rule, ..Filter::default() })
}

/// Comes every `every` days, `times` times, then after a pause of `pause` days once more.
fn pausing(every: i32, times: i32, pause: Option<i32>) -> Vec<(Day, i64)> {
    let start = day("2023-01-02");
    let mut days: Vec<(Day, i64)> = (0..times).map(|i| (start.plus_days(i * every), 1_000)).collect();
    days.extend(pause.map(|pause| (start.plus_days((times - 1) * every + pause), 1_000)));
    days
}

#[test]
fn of_those_silent_so_long_the_share_that_came_back() {
    // Forty come every ten days: thirty of them paused for fifty days and came back, ten never did.
    let shop: Vec<_> = (0..40).map(|i| pausing(10, 20, (i < 30).then_some(50))).collect();
    let shop = facts(&shop, Some(day("2025-01-01")));
    let found = by(&shop, QuietRule::TimesRhythm(4.0));
    assert_eq!((found.customers, found.open), (40, 40), "each has one silence that goes on");
    // By 4 rhythms of ten days: forty had been silent so long, thirty came back, and the thirty are silent again.
    let at = found.at(4.0).unwrap();
    assert_eq!((at.reached, found.within), (70, 182));
    assert!((at.came_back - 30.0 / 70.0).abs() < 1e-9, "{at:?}");
    assert!(found.at(6.0).unwrap().came_back < 1e-9, "after fifty days nobody came");
    let tr = Tr::new(Language::En);
    let said = charts::silence_sentence(&tr, &found, QuietRule::TimesRhythm(4.0));
    assert_eq!(said, "Of regulars silent for 4 × the rhythm, 43% came back within 182 days (70 silences so long)");
    let days = by(&shop, QuietRule::Days(45));
    assert!(!days.in_rhythms && (days.at(45.0).unwrap().came_back - 30.0 / 70.0).abs() < 1e-9);
}

#[test]
fn closed_days_are_no_silence_in_rhythm_state_look_back_and_curve() {
    // Every ten days; the shop is closed for forty days in the middle of it, and after the last visit once more.
    let closed = vec![
        Closed::Days { from: day("2024-05-11"), to: day("2024-06-19") },
        Closed::Days { from: day("2024-12-11"), to: day("2025-01-19") },
    ];
    let start = day("2024-01-02");
    let visits: Vec<(Day, i64)> = (0..35)
        .map(|i| start.plus_days(i * 10))
        .filter(|d| !(day("2024-05-11")..=day("2024-06-19")).contains(d))
        .filter(|d| *d < day("2024-12-11"))
        .map(|d| (d, 1_000))
        .collect();
    let shop = facts(&vec![visits; 20], Some(day("2025-01-25")));
    let open = Filter::default();
    let shut = Filter { closed, ..Filter::default() };
    let (without, with) = (figures(&shop, &open), figures(&shop, &shut));
    assert_eq!(without.customers.lapsed, 20, "counted as silence they would all have gone quiet");
    assert_eq!((with.customers.lapsed, with.customers.current), (0, 20), "the shop was closed");
    assert_eq!(
        (without.balance.iter().map(|row| row.went_quiet).sum::<u64>(), with.balance.iter().map(|row| row.went_quiet).sum::<u64>()),
        (40, 0)
    );
    let (long, short) = (silence(&shop, &open), silence(&shop, &shut));
    assert_eq!(long.at(4.0).map(|point| point.reached), Some(40), "the closing and the end");
    assert!(short.at(2.0).is_none(), "nobody was away for twice ten open days");
    // Half a year before: within the first closing, when nobody had been away for long.
    let then = Filter { as_of: Some(day("2024-12-15")), ..shut.clone() };
    let blind = Filter { as_of: Some(day("2024-12-15")), ..open };
    assert_eq!(figures(&shop, &then).rule.lookback.quiet, 0);
    assert_eq!(figures(&shop, &blind).rule.lookback.quiet, 20, "on 16 June they had been silent for over four times ten days");
}

#[test]
fn past_years_are_those_of_the_balance_and_open_their_people() {
    let facts = &*ONLINE_RETAIL;
    for rule in [QuietRule::TimesRhythm(4.0), QuietRule::TimesRhythm(2.0), QuietRule::Days(90)] {
        let found = by(facts, rule);
        let filter = Filter { rule, unit: comeback::analysis::Unit::Year, ..Filter::default() };
        let all = figures(facts, &filter);
        assert_eq!(found.years.iter().map(|year| year.balance).collect::<Vec<_>>(), all.balance);
        for year in &found.years {
            let behind = comeback::analysis::Behind::Turned { turn: Turn::Quiet, from: year.balance.from, to: year.balance.to };
            assert_eq!(people_behind(facts, &filter, behind).len() as u64, year.came_back.all, "people, not times");
            assert!(year.came_back.all <= year.balance.went_quiet && year.came_back.of <= year.came_back.all);
        }
    }
}

#[test]
fn the_real_shop_says_what_the_look_back_says() {
    let found = by(&ONLINE_RETAIL, QuietRule::TimesRhythm(4.0));
    let at = found.at(4.0).unwrap();
    // The look-back at k = 4 found 66 of 111: the curve, over all silences, must be of that order.
    assert!((0.5..0.9).contains(&at.came_back), "{at:?}");
    let interval = at.interval.unwrap();
    assert!(interval.low < at.came_back && at.came_back < interval.high);
}

#[test]
fn too_few_silences_say_so() {
    let shop = facts(&[pausing(10, 4, None)], Some(day("2023-06-01")));
    let found = by(&shop, QuietRule::TimesRhythm(4.0));
    assert!(found.points.is_empty());
    for language in Language::ALL {
        let tr = Tr::new(language);
        assert_eq!(charts::silence_sentence(&tr, &found, QuietRule::TimesRhythm(4.0)), tr.silence_few());
    }
    assert_eq!(silence(&Facts::default(), &Filter::default()).silences, 0);
}

/// Some customers with the same silences each: `each` in all, of which `back` ended within half a year.
fn alike(customers: usize, each: i32, back: impl Fn(usize) -> bool) -> Facts {
    // Two visits ten days apart, then silences of thirty days that end, or one that goes on.
    let start = day("2020-01-01");
    let visits = |i: usize| {
        let mut all = vec![(start, 1_000), (start.plus_days(10), 1_000)];
        let gap = if back(i) { 30 } else { 400 };
        all.extend((1..=each).map(|n| (start.plus_days(10 + n * gap), 1_000)));
        all
    };
    facts(&(0..customers).map(visits).collect::<Vec<_>>(), Some(day("2026-01-01")))
}

#[test]
fn many_silences_of_one_customer_are_no_surer_than_one() {
    // Of forty customers thirty always come back after thirty days, ten after four hundred: at twenty days of silence.
    let width = |each: i32| {
        let found = by(&alike(40, each, |i| i < 30), QuietRule::Days(20));
        let point = *found.at(20.0).unwrap();
        let interval = point.interval.unwrap();
        (point, interval.high - interval.low)
    };
    let ((one, narrow), (five, wide)) = (width(1), width(5));
    assert_eq!((one.customers, five.customers), (40, 40));
    // Each has one silence more that goes on at the end.
    assert_eq!((one.reached, five.reached), (80, 240));
    let naive = |n: f64| 2.0 * 1.96 * (five.came_back * (1.0 - five.came_back) / n).sqrt();
    assert!(wide > 1.5 * naive(200.0), "{wide} beside {} if they were of different people", naive(200.0));
    assert!(wide > 0.6 * narrow, "five alike say little more than one: {wide} beside {narrow}");
}

#[test]
fn where_everybody_has_one_silence_the_band_is_greenwoods() {
    // A third of them come no more after the second visit; the others come once more, so shortly before the end that no silence follows.
    let start = day("2023-01-01");
    let visits = |i: i32| {
        let mut all = vec![(start, 1_000), (start.plus_days(5), 1_000)];
        if i % 3 != 0 {
            all.push((start.plus_days(5 + 40 + i / 10), 1_000));
        }
        all
    };
    let shop = facts(&(0..60).map(visits).collect::<Vec<_>>(), Some(start.plus_days(5 + 40 + 8)));
    let found = by(&shop, QuietRule::Days(90));
    let point = found.at(34.0).unwrap();
    assert_eq!((point.reached, point.customers, point.ended), (60, 60, 40));
    let times: Vec<(f64, bool)> = (0..60)
        .map(|i| {
            let days = if i % 3 == 0 { 48 } else { 40 + i / 10 };
            (f64::from(days) - point.silent.floor() - 1.0, i % 3 != 0)
        })
        .collect();
    let within = f64::from(found.within);
    let curve = kaplan_meier(&times);
    let row = curve.rows.iter().rfind(|row| row.t <= within).unwrap();
    assert!((1.0 - row.s - point.came_back).abs() < 1e-9, "{} {}", 1.0 - row.s, point.came_back);
    let (low, high) = (1.0 - row.high.unwrap(), 1.0 - row.low.unwrap());
    let interval = point.interval.unwrap();
    // But for G / (G - 1).
    assert!((interval.low - low).abs() < 0.01 && (interval.high - high).abs() < 0.01, "{interval:?} {low} {high}");
    assert!(interval.low <= low && interval.high >= high);
}

#[test]
fn the_band_is_that_of_a_bootstrap_by_customer() {
    // Frequent customers, rare ones and such as fade, with a chance of their own each: drawn again and again by customer.
    let mut state = 12_345_u64;
    let mut random = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as f64 / f64::from(1_u32 << 31)
    };
    let start = day("2022-01-01");
    let customers: Vec<Vec<(Day, i64)>> = (0..60)
        .map(|_| {
            let usual = 8.0 + 60.0 * random();
            let (mut at, mut all) = (0.0, vec![(start, 500)]);
            while at < 900.0 {
                at += usual * (0.3 - (1.0 - random()).ln());
                all.push((start.plus_days(at as i32), 500));
            }
            all
        })
        .collect();
    let as_of = Some(day("2024-07-01"));
    let at = |customers: &[Vec<(Day, i64)>]| *by(&facts(customers, as_of), QuietRule::Days(60)).at(60.0).unwrap();
    let point = at(&customers);
    let log_stays: Vec<f64> = (0..150)
        .map(|_| {
            let drawn: Vec<_> = (0..customers.len()).map(|_| customers[(random() * 60.0) as usize % 60].clone()).collect();
            (1.0 - at(&drawn).came_back).ln()
        })
        .collect();
    let mean = log_stays.iter().sum::<f64>() / 150.0;
    let spread = (log_stays.iter().map(|s| (s - mean).powi(2)).sum::<f64>() / 149.0).sqrt();
    // Back from the log-log band: the ends are S^exp(±z sd / ln S).
    let (stays, interval) = (1.0 - point.came_back, point.interval.unwrap());
    let band = (((1.0 - interval.high).ln() / stays.ln()).ln() * stays.ln() / 1.96).abs();
    assert!((band / spread - 1.0).abs() < 0.25, "band {band}, bootstrap {spread}");
}

/// Says how long the curve of a million customers takes: about a second where it is optimised.
#[test]
#[ignore = "takes minutes where it is not optimised"]
fn the_curve_of_a_million_customers() {
    let big = comeback::engine::sample::Big::new(10_000_000, 1_000_000, 5);
    let receipts = big.map(|(_, receipts)| receipts.iter().map(|r| (r.day, r.amount.0)).collect::<Vec<_>>());
    let shop = facts(&receipts.collect::<Vec<_>>(), None);
    for rule in [QuietRule::TimesRhythm(4.0), QuietRule::Days(90)] {
        let began = std::time::Instant::now();
        let all = figures(&shop, &Filter { rule, ..Filter::default() });
        let alone = began.elapsed();
        let began = std::time::Instant::now();
        let found = by(&shop, rule);
        println!("{rule:?}: {} silences, {:?} (all figures of {}: {alone:?})", found.silences, began.elapsed(), all.customers.buyers);
        assert!(found.customers > 100_000);
    }
}

#[test]
fn every_point_opens_its_people() {
    for rule in [QuietRule::TimesRhythm(4.0), QuietRule::Days(90)] {
        let (facts, filter) = (&*ONLINE_RETAIL, Filter { rule, ..Filter::default() });
        let found = silence(facts, &filter);
        for point in &found.points {
            let of = |which| people(facts, &filter, SilentSince { silent: point.silent, which });
            let (all, back, away) = (of(WhichSilent::All), of(WhichSilent::Back), of(WhichSilent::Away));
            assert_eq!((all.len() as u64, back.len() as u64), (point.customers, point.back), "{}", point.silent);
            assert_eq!(back.len() + away.len(), all.len());
            assert!(back.iter().chain(&away).all(|one| all.contains(one)));
        }
    }
}

#[test]
fn of_ten_to_twenty_nine_people_counts_come_first() {
    for (customers, words) in
        [(12, "9 of 24 silences longer than 20 days ended in a visit within"), (40, "Of regulars silent for 20 days, ")]
    {
        let found = by(&alike(customers, 1, |i| i * 4 < customers * 3), QuietRule::Days(20));
        let tr = Tr::new(Language::En);
        let said = charts::silence_sentence(&tr, &found, QuietRule::Days(20));
        assert!(said.starts_with(words), "{said}");
        assert!(said.contains('%') && (customers == 40 || said.contains("95% range")), "{said}");
    }
    // Silences of fewer than ten people are no curve, however many they are.
    assert!(by(&alike(9, 20, |i| i < 7), QuietRule::Days(20)).points.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Fewer and fewer silences last so long; shares lie in their bands; silences are those of regulars.
    #[test]
    fn silences_are_those_of_regulars(gaps in proptest::collection::vec(proptest::collection::vec(1_i32..90, 1..12), 12..40), days in any::<bool>()) {
        let start = day("2023-01-01");
        let visits = |gaps: &Vec<i32>| {
            let mut at = start;
            let mut all = vec![(at, 500)];
            for gap in gaps {
                at = at.plus_days(*gap);
                all.push((at, 500));
            }
            all
        };
        let shop = facts(&gaps.iter().map(visits).collect::<Vec<_>>(), Some(day("2026-01-01")));
        let found = by(&shop, if days { QuietRule::Days(90) } else { QuietRule::TimesRhythm(4.0) });
        prop_assert_eq!(found.silences, gaps.iter().map(|gaps| gaps.len() as u64).sum::<u64>());
        prop_assert_eq!(found.open, gaps.len() as u64);
        for pair in found.points.windows(2) {
            prop_assert!(pair[1].reached <= pair[0].reached && pair[0].silent < pair[1].silent);
        }
        for point in &found.points {
            prop_assert!(point.reached >= 10 && point.customers >= 10 && point.back <= point.ended && point.ended <= point.reached && (0.0..=1.0).contains(&point.came_back));
            if let Some(interval) = point.interval {
                prop_assert!(interval.low <= point.came_back && point.came_back <= interval.high);
            }
        }
    }
}
