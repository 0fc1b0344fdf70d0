//! The quick ways of walking along customers, of trying rules and of asking months are held against the literal ones.

use std::sync::Arc;

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::analysis::facts::{Person, Purchases};
use crate::analysis::watch::Watch;
use crate::domain::ids::CustomerId;
use crate::domain::rule::QuietRule;
use crate::domain::settings::Closed;

const START: i32 = 19_000;

/// Customers by the steps between their purchase days.
fn shop(customers: &[Vec<i32>]) -> Facts {
    let mut purchases = Purchases::default();
    for steps in customers {
        let days = steps.iter().scan(START, |day, step| {
            *day += step;
            Some(*day)
        });
        days.for_each(|day| purchases.push(Day::from_number(day), Money(500)));
        purchases.end_customer();
    }
    let person = |id| Person { id: CustomerId(id), segment: None, joined: None };
    Facts { people: Arc::new((1..).take(customers.len()).map(person).collect()), purchases: Arc::new(purchases), ..Facts::default() }
}

fn customers() -> impl Strategy<Value = Vec<Vec<i32>>> {
    let steps = |pace: i32| vec((1..40_i32).prop_map(move |step| (step * pace / 8).max(1)), 0..16);
    vec(prop_oneof![steps(3), steps(12), steps(40)], 1..20)
}

fn rule() -> impl Strategy<Value = QuietRule> {
    prop_oneof![(20..90_u8).prop_map(|k| QuietRule::TimesRhythm(f64::from(k) / 10.0)), (3..150_u32).prop_map(QuietRule::Days)]
}

fn closed() -> impl Strategy<Value = Vec<Closed>> {
    let days =
        |(from, length): (i32, i32)| Closed::Days { from: Day::from_number(START + from), to: Day::from_number(START + from + length) };
    vec(prop_oneof![(0..900_i32, 0..60_i32).prop_map(days), (1..=12_u8).prop_map(|month| Closed::EveryYear { month })], 0..3)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_quick_walk_is_the_one_by_the_letter(customers in customers(), rule in rule(), closed in closed(), as_of in 0..1500_i32) {
        let facts = shop(&customers);
        let filter = Filter { rule, closed, as_of: Some(Day::from_number(START + as_of)), ..Filter::default() };
        let base = Base::new(&facts, &filter);
        let quiet_days = base.borrowed.quiet_days(&base.calendar, rule);
        let silences = base.visits.silences(&filter.closed);
        let pace = base.pace(&quiet_days, &silences);
        for row in 0..customers.len() {
            let (mut quick, mut letter) = (Vec::new(), Vec::new());
            let days = base.visits.of(row);
            let brief = pace.along(row, days, &mut |day, turn| quick.push((day, turn)));
            let walk = Walk::along(&pace.ground, days, &[], 0, &mut Vec::new(), &mut |day, turn| letter.push((day, turn)));
            prop_assert_eq!(quick, letter);
            prop_assert_eq!(format!("{brief:?}"), format!("{:?}", pace.after(days, &walk, &mut Vec::new())));
        }
    }

    #[test]
    fn rules_are_tried_the_same_with_and_without_one_that_asks_all_gaps(customers in customers(), closed in closed(), back in 0..400_i32) {
        let facts = shop(&customers);
        let filter = Filter { closed, ..Filter::default() };
        let base = Base::new(&facts, &filter);
        let days = [base.as_of.plus_days(-back)];
        let few = [QuietRule::TimesRhythm(2.0), QuietRule::TimesRhythm(4.5), QuietRule::Days(60)];
        let all = [few[0], few[1], few[2], QuietRule::TimesRhythm(1.0)];
        let ([quick], [letter]) = (Watch::on(&base, days, &few), Watch::on(&base, days, &all));
        for place in 0..few.len() {
            prop_assert_eq!(quick.look_back(&base, place), letter.look_back(&base, place));
            prop_assert_eq!(quick.group(&base, place), letter.group(&base, place));
        }
    }

    #[test]
    fn what_months_tell_is_what_days_tell(customers in customers(), as_of in 0..1500_i32, from in 0..1200_i32, length in 0..500_i32) {
        let facts = shop(&customers);
        let filter = Filter { as_of: Some(Day::from_number(START + as_of)), ..Filter::default() };
        let base = Base::new(&facts, &filter);
        let (from, to) = (Day::from_number(START + from), Day::from_number(START + from + length));
        let stretch = base.visits.stretch(from, to);
        for row in 0..customers.len() {
            let found = base.visits.of(row).iter().any(|day| (from.number()..=to.number()).contains(day));
            prop_assert_eq!(base.visits.bought(row, &stretch), found);
        }
    }
}
