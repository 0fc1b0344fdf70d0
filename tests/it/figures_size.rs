//! Figures of many customers: what is reckoned by counting, cutting off or drawing comes out as by the letter.

use std::sync::Arc;

use comeback::analysis::facts::{Facts, Purchases};
use comeback::analysis::model::{Model, Sample, WhyNot};
use comeback::analysis::{Filter, Unit, figures, model, standings};
use comeback::domain::day::Day;
use comeback::domain::money::Money;
use comeback::domain::rule::QuietRule;
use comeback::domain::segment::Pick;
use comeback::domain::settings::Closed;
use comeback::engine::sample::Big;

use crate::figures_data::facts;

fn big(purchases: usize, customers: usize) -> Vec<Vec<(Day, i64)>> {
    Big::new(purchases, customers, 11).map(|(_, receipts)| receipts.iter().map(|r| (r.day, r.amount.0)).collect()).collect()
}

fn filters() -> Vec<Filter> {
    let august = vec![Closed::EveryYear { month: 8 }];
    vec![
        Filter::default(),
        Filter { rule: QuietRule::Days(90), unit: Unit::Month, ..Filter::default() },
        Filter { rule: QuietRule::TimesRhythm(2.5), closed: august, margin_percent: Some(40), ..Filter::default() },
    ]
}

#[test]
fn a_segment_of_everybody_has_the_figures_of_all() {
    let all = facts(&big(30_000, 2_500), None);
    let mut people = all.people.to_vec();
    for person in &mut people {
        person.segment = Some(0);
    }
    let one = Facts { people: Arc::new(people), segments: Arc::new(vec!["all".to_owned()]), ..all.clone() };
    for filter in filters() {
        let segment = Filter { segment: Some(Pick::Written("all".to_owned())), ..filter.clone() };
        let mut found = figures(&one, &segment);
        (found.filter, found.segment) = (filter.clone(), None);
        assert_eq!(found, figures(&all, &filter));
    }
}

#[test]
fn what_is_cut_off_at_a_day_is_as_if_it_had_never_come() {
    let receipts = big(30_000, 2_500);
    let all = facts(&receipts, None);
    for back in [1, 100, 400, 900] {
        let day = all.as_of.unwrap().plus_days(-back);
        let before: Vec<Vec<_>> = receipts.iter().map(|list| list.iter().filter(|(on, _)| *on <= day).copied().collect()).collect();
        let early = facts(&before, Some(day));
        for filter in filters() {
            let filter = Filter { as_of: Some(day), ..filter };
            assert_eq!(figures(&all, &filter), figures(&early, &filter), "{back} {filter:?}");
            assert_eq!(standings(&all, &filter), standings(&early, &filter), "{back} {filter:?}");
        }
    }
}

#[test]
fn receipts_typed_in_later_are_reckoned_in() {
    let receipts = big(3_000, 250);
    let whole = facts(&receipts, None);
    let mut patched = Purchases::with_capacity(250, 3_000);
    patched.prepare(&[]);
    let half = facts(&receipts[..125], None);
    half.purchases.prepare(&[]);
    patched.extend_from(&half.purchases, 0..125);
    for list in &receipts[125..] {
        for (day, amount) in list {
            patched.push(*day, Money(*amount));
        }
        patched.end_customer();
        patched.prepare(&[]);
    }
    assert_eq!(patched, *whole.purchases);
    let patched = Facts { purchases: Arc::new(patched), ..whole.clone() };
    assert_eq!(figures(&patched, &Filter::default()), figures(&whole, &Filter::default()));
}

#[test]
fn many_buyers_are_drawn_for_the_model_and_it_says_so() {
    let start = Day::from_number(20_000);
    let once =
        |customers: usize| facts(&(0..90).cycle().take(customers).map(|n| vec![(start.plus_days(n), 500)]).collect::<Vec<_>>(), None);
    let customers = Model::MOST + 4_000;
    // Nobody came twice, so that nothing is fitted, which would take long: it is who would be that counts here.
    let drawn = model::fit(&once(customers), &Filter::default());
    assert_eq!(drawn.sample, Some(Sample { customers: Model::MOST as u64, of: customers as u64 }));
    assert_eq!((drawn.customers, drawn.bgnbd), (Model::MOST as u64, Err(WhyNot::NoRepeats)));
    assert_eq!(model::fit(&once(Model::MOST), &Filter::default()).sample, None);
    assert_eq!(model::fit(&facts(&big(3_000, 600), None), &Filter::default()).sample, None);
}

#[test]
fn bytes_are_those_of_the_columns() {
    let all = facts(&big(40_000, 4_000), None);
    let before = all.bytes();
    assert!((40_000 * 12..40_000 * 18).contains(&before), "{before}");
    all.purchases.prepare(&[]);
    assert!(all.bytes() > before + 40_000 * 4 - 8_000 && all.bytes() < 40_000 * 140, "{}", all.bytes());
}
