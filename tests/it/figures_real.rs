//! Figures of real files come out as other people's programs computed them (METRICS C).

use std::time::Instant;

use comeback::analysis::{Filter, Unit, figures};
use comeback::domain::day::Month;

use crate::figures_data::{ONLINE_RETAIL, day};

#[test]
fn online_retail_comes_out_as_pandas_has_it() {
    let facts = &*ONLINE_RETAIL;
    let start = Instant::now();
    let found = figures(facts, &Filter::default());
    println!("all figures of {} receipts: {:?}", facts.purchases.len(), start.elapsed());
    assert_eq!(facts.purchases.len(), 22_190);
    assert_eq!(found.as_of, Some(day("2011-12-09")));
    assert_eq!((found.sales.orders, found.customers.buyers, found.purchase_days.repeat_buyers), (18_532, 4_338, 2_790));
    assert_eq!(found.sales.net().0, 830_006_581, "net sales 8,300,065.814 in pence");
    assert_eq!(format!("{:.6}", found.purchase_days.repeat_share().rate().unwrap()), "0.643154");
    let days = found.purchase_days;
    assert_eq!((days.gaps, days.gap_median, days.gap_p75, days.gap_p90), (12_425, Some(28.0), Some(58.0), Some(110.0)));
    assert_eq!(format!("{:.4}", days.gap_mean.unwrap()), "45.6569");
}

#[test]
fn the_rule_is_shown_with_how_often_it_was_wrong() {
    let found = figures(&ONLINE_RETAIL, &Filter::default());
    assert_eq!(found.rule.borrowed_rhythm, Some(30.0));
    let lookback = found.rule.lookback;
    assert_eq!((lookback.day, lookback.quiet, lookback.came_back), (Some(day("2011-06-10")), 111, 66));
    assert!(lookback.often_wrong());
    let counts = found.customers;
    assert_eq!(counts.lapsed, 351);
    assert_eq!(counts.regulars_and_quiet(), 2_790);
    let stop = found.slider.iter().find(|row| row.rule == found.rule.rule).unwrap();
    assert_eq!((stop.quiet.people, stop.lookback), (counts.lapsed, lookback));
}

#[test]
fn retention_comes_out_as_pandas_has_it() {
    let found = figures(&ONLINE_RETAIL, &Filter { unit: Unit::Half, ..Filter::default() });
    let headline = found.headline.unwrap();
    assert_eq!((headline.months, headline.all.all, headline.all.of), (6, 2_648, 1_870));
    let rows: Vec<_> = found.retention.iter().map(|r| (r.base_from, r.to, r.share.all, r.share.of, r.complete)).collect();
    assert_eq!(rows[0], (day("2010-12-01"), day("2011-11-30"), 2_718, 1_892, true));
    assert_eq!(format!("{:.4}", found.retention[0].share.rate().unwrap()), "0.6961");
    assert_eq!((rows.len(), rows[1].4), (2, false), "and the running one");
}

#[test]
fn month_to_month_retention_comes_out_as_pandas_has_it() {
    let found = figures(&ONLINE_RETAIL, &Filter { unit: Unit::Month, ..Filter::default() });
    let kept: Vec<_> = found.retention.iter().map(|row| (row.share.all, row.share.of)).collect();
    let expected = [
        (885, 324),
        (741, 262),
        (758, 290),
        (974, 304),
        (856, 368),
        (1056, 410),
        (991, 365),
        (949, 388),
        (935, 425),
        (1266, 489),
        (1364, 622),
        (1664, 371),
    ];
    assert_eq!(kept, expected);
    assert_eq!(Month::new(2011, 12).map(Month::first_day), found.retention.last().map(|row| row.from));
}

#[test]
fn the_cohorts_come_out_as_pandas_has_them() {
    let found = figures(&ONLINE_RETAIL, &Filter::default()).cohorts;
    assert_eq!((found.months, found.rows.len()), (1, 13));
    let people = |at: usize| found.rows[at].cells.iter().map(|cell| cell.people).collect::<Vec<_>>();
    assert_eq!(found.rows[0].cohort.to_string(), "2010-12");
    assert_eq!(people(0), [885, 324, 286, 340, 321, 352, 321, 309, 313, 350, 331, 445, 235]);
    assert_eq!(people(1), [417, 92, 111, 96, 134, 120, 103, 101, 125, 136, 152, 49]);
    assert_eq!(people(6), [242, 42, 38, 64, 56, 81, 23]);
    assert_eq!(people(12), [41]);
    let first = &found.rows[0];
    assert!(first.before_records && !found.rows[1].before_records);
    assert_eq!(first.cells.iter().filter(|cell| !cell.complete).map(|cell| cell.k).collect::<Vec<_>>(), [12]);
    // Month 1 over the finished cohorts of new customers, January to October.
    let (bought, size) = (92 + 71 + 68 + 64 + 54 + 42 + 34 + 35 + 70 + 86, 417 + 380 + 452 + 300 + 284 + 242 + 188 + 169 + 299 + 358);
    assert_eq!(found.means[1], Some(f64::from(bought) / f64::from(size)));
}
