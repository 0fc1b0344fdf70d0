//! The rule that shows its errors: how many came back after such a silence, closed days are none, past years add up.

use comeback::analysis::facts::Facts;
use comeback::analysis::silence::{Silence, silence};
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
            prop_assert!(point.reached >= 10 && (0.0..=1.0).contains(&point.came_back));
            if let Some(interval) = point.interval {
                prop_assert!(interval.low <= point.came_back && point.came_back <= interval.high);
            }
        }
    }
}
