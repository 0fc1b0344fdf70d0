//! Reasons beside retention: the sums, the people behind each number, who came back, and the rate without known unavoidable loss.

use std::sync::Arc;

use comeback::analysis::beside::{LeftFor, people_between, people_for};
use comeback::analysis::facts::{AnswerFact, Facts};
use comeback::analysis::{Behind, Figures, Filter, Share, Unit, figures, people_behind};
use comeback::domain::coding::DecidedBy;
use comeback::domain::customer::Channel;
use comeback::domain::day::Day;
use comeback::domain::departure::ReasonSource;
use comeback::domain::ids::{AnswerId, IdentityId, ReasonId, VersionId};
use comeback::domain::language::Language;
use comeback::domain::questionnaire::Audience;
use comeback::domain::reason::{Reason, ReasonKind};
use comeback::report::charts::{BesideSeries, Kept, beside_axis, beside_series};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::figures_data::{day, departure, facts};

const START: &str = "2023-01-15";

/// The codebook of these tests: two that can be avoided, one that cannot, and "other".
fn book(mut facts: Facts) -> Facts {
    let kinds = [("", ReasonKind::Avoidable), ("", ReasonKind::Avoidable), ("", ReasonKind::Unavoidable), ("other", ReasonKind::Avoidable)];
    let reasons = (1..).zip(kinds).map(|(id, (code, kind))| Reason::named(ReasonId(id), code, &format!("reason {id}"), kind));
    facts.reasons = Arc::new(reasons.collect());
    facts
}

fn said(id: i64, row: u32, day: Day, reason: i64) -> AnswerFact {
    AnswerFact {
        id: AnswerId(id),
        row: Some(row),
        audience: Audience::Lost,
        question: IdentityId(1),
        shared: false,
        channel: Channel::Phone,
        day,
        reasons: vec![ReasonId(reason)],
        coded: true,
        language: Language::En,
        version: VersionId(1),
        later: None,
        by: DecidedBy::default(),
    }
}

type Shop = (Vec<Vec<(Day, i64)>>, Vec<(u32, i32, i64, bool)>, Vec<(u32, i32, i64)>);

/// A business over two years; who left when for what (or as guessed), and who said what as a lost customer.
fn shop() -> impl Strategy<Value = Shop> {
    let customer = (0..500_i32, prop_oneof![Just(9), Just(30), Just(90)], vec((1..100_i32, 100_i64..2500), 0..12));
    let customers = vec(customer, 0..16).prop_map(|all| {
        let start = day(START);
        let receipts = |(first, pace, steps): (i32, i32, Vec<(i32, i64)>)| {
            let mut at = first;
            let step = |(step, amount): (i32, i64)| {
                at += step * pace / 50;
                (start.plus_days(at.min(730)), amount)
            };
            steps.into_iter().map(step).collect()
        };
        all.into_iter().map(receipts).collect()
    });
    (customers, vec((0..16_u32, 0..730_i32, 1..5_i64, any::<bool>()), 0..9), vec((0..16_u32, 0..730_i32, 1..5_i64), 0..6))
}

fn made((customers, leavings, answers): &Shop) -> Facts {
    let mut facts = book(facts(customers, Some(day("2025-01-10"))));
    let people = u32::try_from(facts.people.len()).unwrap();
    let source = |guess| if guess { ReasonSource::OwnersGuess } else { ReasonSource::ToldStaff };
    let leaving =
        |(row, at, reason, guess): &(u32, i32, i64, bool)| departure(*row, day(START).plus_days(*at), Some((*reason, source(*guess))));
    let mut departures: Vec<_> = leavings.iter().filter(|one| one.0 < people).map(leaving).collect();
    departures.sort_by_key(|one| (one.row, one.left_on));
    facts.departures = Arc::new(departures);
    let answer = |(id, (row, at, reason)): (i64, &(u32, i32, i64))| said(id, *row, day(START).plus_days(*at), *reason);
    facts.answers = Arc::new((1..).zip(answers).filter(|(_, one)| one.0 < people).map(answer).collect());
    facts
}

fn by(unit: Unit) -> Filter {
    Filter { unit, ..Filter::default() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn windows_reasons_and_the_unknown_add_up_to_those_who_are_away(shop in shop(), month in any::<bool>()) {
        let facts = made(&shop);
        let found = figures(&facts, &by(if month { Unit::Month } else { Unit::Half }));
        let away = found.customers.lapsed + found.customers.lost + lost_without_purchase(&found);
        let beside = &found.beside;
        prop_assert_eq!(beside.gone().people, away);
        for (at, reason) in beside.reasons.iter().enumerate() {
            prop_assert_eq!(beside.windows.iter().map(|window| window.people[at]).sum::<u64>(), reason.away.people);
            prop_assert!(reason.back.of <= reason.back.all && reason.away.people + reason.back.of >= reason.back.all);
            prop_assert!(reason.back.all >= reason.away.people.max(reason.back.of));
        }
        prop_assert_eq!(beside.windows.iter().map(|window| window.unknown).sum::<u64>(), beside.unknown.people);
        // Every series of the bars is part of one and the same whole.
        let series = beside_series(beside);
        let covered: u64 = series.iter().map(|one| match one {
            BesideSeries::Reasons(places) => beside.reasons[places.clone()].iter().map(|reason| reason.away.people).sum(),
            BesideSeries::Unknown => beside.unknown.people,
            BesideSeries::All => away,
        }).sum();
        prop_assert_eq!(covered, away);
    }

    #[test]
    fn the_axis_is_one_for_both_and_both_end_with_it(shop in shop()) {
        let facts = made(&shop);
        let found = figures(&facts, &by(Unit::Quarter));
        let axis = beside_axis(&found);
        prop_assert_eq!(axis.iter().filter(|window| window.kept.is_some()).count(), found.retention.len());
        prop_assert_eq!(axis.iter().filter(|window| window.left.is_some()).count(), found.beside.windows.len());
        for window in &axis {
            if let Some((_, Kept::Again(row))) = window.kept {
                prop_assert_eq!((row.from, row.to, row.complete), (window.from, window.to, window.complete));
            }
            if let Some(left) = window.left {
                prop_assert_eq!((left.from, left.to, left.complete), (window.from, window.to, window.complete));
            }
        }
        for pair in axis.windows(2) {
            prop_assert_eq!(pair[0].to.plus_days(1), pair[1].from);
        }
    }

    #[test]
    fn every_number_has_its_people(shop in shop()) {
        let facts = made(&shop);
        let filter = by(Unit::Half);
        let found = figures(&facts, &filter);
        let beside = &found.beside;
        for (at, reason) in beside.reasons.iter().enumerate() {
            let people = |which| people_for(&facts, &filter, Some(reason.id), which).len() as u64;
            prop_assert_eq!((people(LeftFor::Away), people(LeftFor::Back)), (reason.away.people, reason.back.of));
            for window in &beside.windows {
                let people = people_between(&facts, &filter, (window.from, window.to), &[reason.id], false);
                prop_assert_eq!(people.len() as u64, window.people[at]);
            }
        }
        prop_assert_eq!(people_for(&facts, &filter, None, LeftFor::Away).len() as u64, beside.unknown.people);
        for window in &beside.windows {
            let people = people_between(&facts, &filter, (window.from, window.to), &[], true);
            prop_assert_eq!(people.len() as u64, window.unknown);
        }
        let unavoidable = people_behind(&facts, &filter, Behind::HeadlineUnavoidable).len() as u64;
        prop_assert_eq!(found.avoidable.map_or(0, |found| found.unavoidable), unavoidable);
    }

    #[test]
    fn without_unavoidable_loss_the_rate_is_never_lower(shop in shop()) {
        let found = figures(&made(&shop), &by(Unit::Quarter));
        prop_assert_eq!(found.headline.is_some(), found.avoidable.is_some());
        if let (Some(headline), Some(avoidable)) = (found.headline, found.avoidable) {
            prop_assert_eq!(avoidable.share.of, headline.all.of);
            prop_assert_eq!(avoidable.share.all + avoidable.unavoidable, headline.all.all);
            prop_assert_eq!(avoidable.share.of + avoidable.other + avoidable.unknown, avoidable.share.all);
            if let (Some(with), Some(without)) = (headline.all.rate(), avoidable.share.rate()) {
                prop_assert!(without >= with);
            }
        }
    }
}

/// Members who left without a purchase on record are no buyers, and away all the same.
fn lost_without_purchase(found: &Figures) -> u64 {
    found.beside.gone().people - (found.customers.lapsed + found.customers.lost).min(found.beside.gone().people)
}

/// Regulars who came every 20 days up to some day.
fn regular(from: &str, to: &str) -> Vec<(Day, i64)> {
    let (mut at, end) = (day(from), day(to));
    let mut days = Vec::new();
    while at <= end {
        days.push((at, 1_000));
        at = at.plus_days(20);
    }
    days
}

#[test]
fn who_came_back_after_leaving_counts_as_back_and_in_no_bar() {
    let stays = regular("2024-01-01", "2025-12-01");
    let left = regular("2024-01-01", "2025-03-01");
    let mut facts = book(crate::figures_data::facts(&[stays.clone(), left.clone(), stays, left], Some(day("2025-12-09"))));
    // The first left once and came back, the second is away; both for the first reason. The third was a guess. The fourth told us in
    // words, and has not come since.
    facts.departures = Arc::new(vec![
        departure(0, day("2025-02-01"), Some((1, ReasonSource::ToldStaff))),
        departure(1, day("2025-03-02"), Some((1, ReasonSource::CustomersWords))),
        departure(2, day("2025-02-01"), Some((2, ReasonSource::OwnersGuess))),
    ]);
    facts.answers = Arc::new(vec![said(1, 3, day("2025-06-01"), 3)]);
    let found = figures(&facts, &by(Unit::Quarter)).beside;
    let told: Vec<_> = found.reasons.iter().map(|reason| (reason.id.0, reason.away.people, reason.back)).collect();
    assert_eq!(told, [(1, 1, Share::new(1, 2)), (3, 1, Share::new(0, 1))]);
    assert_eq!(found.unknown.people, 0);
    assert_eq!(found.windows.iter().map(|window| window.people.iter().sum::<u64>()).sum::<u64>(), 2);
}

#[test]
fn what_somebody_said_before_they_came_again_is_a_leaving_that_ended() {
    let mut days = regular("2024-01-01", "2025-01-01");
    days.extend(regular("2025-09-01", "2025-12-01"));
    let mut facts = book(crate::figures_data::facts(&[days], Some(day("2025-12-09"))));
    facts.answers = Arc::new(vec![said(1, 0, day("2025-06-01"), 2)]);
    let found = figures(&facts, &by(Unit::Quarter)).beside;
    assert_eq!(
        found.reasons.iter().map(|reason| (reason.id.0, reason.away.people, reason.back)).collect::<Vec<_>>(),
        [(2, 0, Share::new(1, 1))]
    );
}

#[test]
fn known_unavoidable_loss_is_taken_out_of_the_headline() {
    let stays = regular("2024-01-01", "2025-12-01");
    let left = regular("2024-01-01", "2024-11-01");
    let shop = [stays.clone(), stays, left.clone(), left.clone(), left];
    let mut facts = book(crate::figures_data::facts(&shop, Some(day("2025-12-09"))));
    facts.departures = Arc::new(vec![
        departure(2, day("2024-11-05"), Some((3, ReasonSource::CustomersWords))),
        departure(3, day("2024-11-05"), Some((1, ReasonSource::CustomersWords))),
    ]);
    let found = figures(&facts, &Filter::default());
    let (headline, avoidable) = (found.headline.unwrap(), found.avoidable.unwrap());
    assert_eq!((headline.months, headline.all), (6, Share::new(2, 2)), "the two windows of half a year hold those who stayed");
    assert_eq!(avoidable.share, headline.all);
    // As of a year earlier the base holds all five.
    let filter = Filter { as_of: Some(day("2025-04-30")), ..Filter::default() };
    let found = figures(&facts, &filter);
    let (headline, avoidable) = (found.headline.unwrap(), found.avoidable.unwrap());
    assert_eq!((headline.months, headline.all), (6, Share::new(2, 5)));
    assert_eq!((avoidable.share, avoidable.unavoidable, avoidable.other, avoidable.unknown), (Share::new(2, 4), 1, 1, 1));
    assert_eq!(avoidable.like_known, None, "two known reasons say nothing of the third");
}
