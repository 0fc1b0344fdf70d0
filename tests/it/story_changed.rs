//! What changed, in words: the sentences say the numbers of the figures and no others, name no cause, and claim only what the intervals carry.

use std::collections::BTreeSet;
use std::sync::Arc;

use comeback::analysis::changed::{Changed, GoneOf, Moved, Part, Tagged, Verdict, changed, people};
use comeback::analysis::facts::{Facts, Person, SavedSegment};
use comeback::analysis::intervals::newcombe;
use comeback::analysis::{Filter, Period, Share, figures, standings};
use comeback::domain::customer::State;
use comeback::domain::day::Day;
use comeback::domain::departure::ReasonSource;
use comeback::domain::ids::{ReasonId, SegmentId, TagId};
use comeback::domain::language::Language;
use comeback::domain::money::{Currency, Money};
use comeback::domain::reason::{Reason, ReasonKind};
use comeback::domain::segment::{Condition, Pick, Segment, Span, Tag, Test};
use comeback::i18n::Tr;
use comeback::report::changed_told;
use comeback::ui::routes::Route;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::figures_data::{day, departure, facts};
use crate::support::{Content, HarnessExt as _, Window};

const AS_OF: &str = "2025-01-10";

/// A customer: comes from this day on, every so many days, until that day; in which segment.
type Comes = (i32, i32, i32, u32);
/// Somebody who left: which customer, on which day, for which reason.
type Leaves = (u32, i32, i64);
type Shop = (Vec<Comes>, Vec<Leaves>);

/// Two years of a business in two written segments, a saved one and a tag: who comes every so many days from when to when, and who left for what.
fn shop() -> impl Strategy<Value = Shop> {
    let customer = (0..200_i32, prop_oneof![Just(7), Just(20), Just(45)], 60..720_i32, 0..2_u32);
    (vec(customer, 0..70), vec((0..70_u32, 100..720_i32, 1..4_i64), 0..40))
}

fn made((customers, leavings): &Shop) -> Facts {
    let start = day("2023-01-15");
    let days = |(from, pace, to, _): &Comes| {
        let pace = usize::try_from(*pace).unwrap();
        (*from..=*to).step_by(pace).map(|at| (start.plus_days(at), 1_000)).collect::<Vec<_>>()
    };
    let mut facts = facts(&customers.iter().map(days).collect::<Vec<_>>(), Some(day(AS_OF)));
    facts.segments = Arc::new(vec!["firms".to_owned(), "people".to_owned()]);
    let conditions = vec![Condition::is(Test::State(vec![State::AtRisk, State::Current]))];
    let segment = Segment { id: SegmentId(1), name: "coming".to_owned(), conditions: conditions.clone() };
    let newer = Test::First(Span { from: Some(day("2023-03-01")), to: None });
    let other = Segment { id: SegmentId(2), name: "newer".to_owned(), conditions: vec![Condition::is(newer)] };
    let saved = |segment| SavedSegment { segment, was: Vec::new(), recorded: None };
    facts.saved = Arc::new(vec![saved(segment), saved(other)]);
    let people = facts.people.iter().zip(customers).map(|(person, (.., segment))| Person { segment: Some(*segment), ..*person }).collect();
    facts.people = Arc::new(people);
    let reason =
        |id| Reason::named(ReasonId(id), "", &format!("reason {}", ["one", "two", "three"][id as usize - 1]), ReasonKind::Avoidable);
    facts.reasons = Arc::new((1..4).map(reason).collect());
    let count = u32::try_from(customers.len()).unwrap();
    let leaving = |(row, at, id): &Leaves| departure(*row, start.plus_days(*at), Some((*id, ReasonSource::ToldStaff)));
    let mut departures: Vec<_> = leavings.iter().filter(|one| one.0 < count).map(leaving).collect();
    departures.sort_by_key(|one| (one.row, one.left_on));
    facts.departures = Arc::new(departures);
    facts
}

/// Every third customer wears a tag.
fn tagged(facts: &Facts) -> [Tagged; 1] {
    [Tagged {
        tag: Tag { id: TagId(7), name: "regular table".to_owned() },
        rows: (0..facts.people.len()).map(|row| row % 3 == 0).collect(),
    }]
}

fn found(facts: &Facts) -> Option<Changed> {
    changed(facts, &filter(), &tagged(facts))
}

fn lost(facts: &Facts, of: &GoneOf) -> usize {
    people(facts, &filter(), of, &tagged(facts)[0].rows).len()
}

fn filter() -> Filter {
    Filter { period: Period::LastMonths(6), ..Filter::default() }
}

/// All numbers of a text, with the separators of thousands taken out.
fn numbers(text: &str) -> BTreeSet<u64> {
    let mut found = BTreeSet::new();
    let mut at = String::new();
    let characters: Vec<char> = text.chars().chain([' ', ' ']).collect();
    for pair in characters.windows(2) {
        let thousands = !at.is_empty() && pair[1].is_ascii_digit() && matches!(pair[0], ',' | '.' | '\u{a0}' | '\u{202f}');
        if pair[0].is_ascii_digit() {
            at.push(pair[0]);
        } else if !thousands && !at.is_empty() {
            found.insert(at.parse().unwrap());
            at.clear();
        }
    }
    found
}

fn of(share: Share) -> [Option<u64>; 3] {
    let percent = share.rate().filter(|_| share.all >= 30).map(|rate| (rate * 100.0).round() as u64);
    [Some(share.of), Some(share.all), percent]
}

fn of_both(moved: Moved) -> impl Iterator<Item = Option<u64>> {
    of(moved.now).into_iter().chain(of(moved.before))
}

fn units(money: Money) -> u64 {
    u64::try_from(money.0).unwrap() / 100
}

/// The numbers each sentence has to say, from the figures.
fn expected(found: &Changed) -> [BTreeSet<u64>; 3] {
    let set = |numbers: Vec<Option<u64>>| numbers.into_iter().flatten().collect::<BTreeSet<u64>>();
    let again = found.again.map(|(_, moved)| of_both(moved).collect()).unwrap_or_default();
    let who = match &found.part {
        Some((.., moved)) => of_both(*moved).collect(),
        None => of_both(found.gone).chain([Some(units(found.money.0)), Some(units(found.money.1))]).collect(),
    };
    let why = match &found.reason {
        Some((.., moved)) => of_both(*moved).collect(),
        None => of(found.known.0).into_iter().chain(of(found.known.1)).collect(),
    };
    [set(again), set(who), set(why)]
}

/// Words that would name a cause.
const CAUSES: [&str; 9] = ["because", "due to", "thanks to", "omdat", "dankzij", "doordat", "потому", "из-за", "благодаря"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn each_number_in_the_sentences_is_one_of_the_figures_and_none_is_missing(shop in shop()) {
        let facts = made(&shop);
        if let Some(found) = found(&facts) {
            for language in Language::ALL {
                let told = changed_told(&Tr::new(language), &found, Currency::EUR);
                prop_assert_eq!(told.len(), 3);
                for (sentence, expected) in told.iter().zip(expected(&found)) {
                    prop_assert_eq!(numbers(&sentence.words), expected, "{}", sentence.words);
                    let small = sentence.words.to_lowercase();
                    prop_assert!(CAUSES.iter().all(|cause| !small.contains(cause)), "{}", sentence.words);
                }
            }
        }
    }

    #[test]
    fn the_figures_are_those_of_how_everybody_stood_and_stands(shop in shop()) {
        let facts = made(&shop);
        let filter = filter();
        let Some(found) = found(&facts) else { return Ok(()) };
        let at = |times: i32| {
            let day: Day = day(AS_OF).plus_months(-times * i32::from(found.months));
            standings(&facts, &Filter { as_of: Some(day), ..filter.clone() })
        };
        let (now, then, earlier) = (at(0), at(1), at(2));
        let gone = |start: &[comeback::analysis::Standing], end: &[comeback::analysis::Standing]| {
            let regulars: Vec<_> = (0..start.len()).filter(|row| start[*row].is_regular()).collect();
            Share::new(regulars.iter().filter(|row| end[**row].gone_on().is_some()).count() as u64, regulars.len() as u64)
        };
        prop_assert_eq!(found.gone.now, gone(&then, &now));
        prop_assert_eq!(found.gone.before, gone(&earlier, &then));
        prop_assert_eq!(lost(&facts, &GoneOf::All) as u64, found.gone.now.of);
        prop_assert_eq!(lost(&facts, &GoneOf::Known) as u64, found.known.0.of);
        let headline = figures(&facts, &filter).headline;
        if let Some(headline) = headline.filter(|headline| headline.before.is_some()) {
            prop_assert_eq!(found.again.map(|(_, moved)| (moved.now, moved.before)), Some((headline.all, headline.before.unwrap())));
        }
        if let Some((windows, moved)) = found.again {
            let bought = |row: usize, from: Day, to: Day| {
                let (days, amounts) = facts.purchases.of(row);
                days.iter().zip(amounts).any(|(day, amount)| *amount > 0 && (from.number()..=to.number()).contains(day))
            };
            let base: Vec<_> = (0..facts.people.len()).filter(|row| bought(*row, windows.base_from, windows.base_to)).collect();
            let kept = base.iter().filter(|row| bought(**row, windows.from, windows.to)).count() as u64;
            prop_assert_eq!(moved.now, Share::new(kept, base.len() as u64));
            prop_assert_eq!((windows.to, windows.base_to.plus_days(1)), (day(AS_OF), windows.from));
        }
        if let Some((part, _, moved)) = &found.part {
            prop_assert_eq!(lost(&facts, &GoneOf::Part(part.clone())) as u64, moved.now.of);
            let inside = |row: usize, stood: &[comeback::analysis::Standing]| match part {
                Part::Tag(_) => row.is_multiple_of(3),
                Part::Pick(Pick::Written(name)) => facts.people[row].segment.is_some_and(|at| facts.segments[at as usize] == *name),
                Part::Pick(Pick::Saved(SegmentId(1))) => stood[row].is_regular(),
                Part::Pick(Pick::Saved(_)) => stood[row].first.is_some_and(|first| first >= day("2023-03-01")),
            };
            let share = |start: &[comeback::analysis::Standing], end: &[comeback::analysis::Standing]| {
                let regulars: Vec<_> = (0..start.len()).filter(|row| start[*row].is_regular() && inside(*row, start)).collect();
                Share::new(regulars.iter().filter(|row| end[**row].gone_on().is_some()).count() as u64, regulars.len() as u64)
            };
            prop_assert_eq!((moved.now, moved.before), (share(&then, &now), share(&earlier, &then)));
            prop_assert_eq!(moved.verdict, Moved::judged(moved.now, moved.before, found.parts).verdict);
        }
        if let Some((reason, .., moved)) = &found.reason {
            prop_assert_eq!(lost(&facts, &GoneOf::Reason(*reason)) as u64, moved.now.of);
        }
    }

    #[test]
    fn a_claim_is_never_made_where_the_plain_interval_holds_nought(shop in shop()) {
        let facts = made(&shop);
        if let Some(found) = found(&facts) {
            let claims = found.again.iter().map(|(_, moved)| *moved).chain([found.gone]);
            let claims = claims.chain(found.part.iter().map(|(.., moved)| *moved)).chain(found.reason.iter().map(|(.., moved)| *moved));
            for moved in claims.filter(|moved| moved.is_real()) {
                prop_assert!(!newcombe(moved.now, moved.before).unwrap().contains(0.0));
                prop_assert!(moved.now.all >= 10 && moved.before.all >= 10);
                let up = moved.now.rate() > moved.before.rate();
                prop_assert_eq!(moved.verdict, if up { Verdict::More } else { Verdict::Fewer });
            }
        }
    }
}

#[test]
fn a_segment_that_lost_far_more_is_named_and_its_people_shown() {
    // Forty firms and forty people who come every week; in the last half-year twenty firms stop, before that nobody.
    let mut customers: Vec<_> = (0..40).map(|i| (0, 7, if i < 20 { 600 } else { 725 }, 0)).collect();
    customers.extend((0..40).map(|_| (0, 7, 725, 1)));
    let facts = made(&(customers, Vec::new()));
    let found = found(&facts).unwrap();
    let (part, name, moved) = found.part.clone().unwrap();
    assert_eq!((name.as_str(), moved.now, moved.before, moved.verdict), ("firms", Share::new(20, 40), Share::new(0, 40), Verdict::More));
    let told = changed_told(&Tr::new(Language::En), &found, Currency::EUR);
    assert!(told[1].words.contains("firms") && told[1].real, "{}", told[1].words);
    assert_eq!((lost(&facts, &GoneOf::Part(part.clone())), part), (20, Part::Pick("firms".into())));
}

#[test]
fn a_tag_whose_wearers_lost_far_more_is_named_as_a_tag() {
    // Everybody comes every week; in the last half-year those with the tag stop, before that nobody.
    let customers: Vec<_> = (0..90).map(|i| (0, 7, if i % 3 == 0 { 600 } else { 725 }, (i % 2) as u32)).collect();
    let facts = made(&(customers, Vec::new()));
    let found = found(&facts).unwrap();
    let (part, name, moved) = found.part.clone().unwrap();
    assert_eq!((part.clone(), name.as_str(), moved.now), (Part::Tag(TagId(7)), "regular table", Share::new(30, 30)));
    for language in Language::ALL {
        let tr = Tr::new(language);
        let told = changed_told(&tr, &found, Currency::EUR);
        assert!(told[1].words.contains(&tr.changed_tagged("regular table")), "{}", told[1].words);
    }
    assert_eq!(lost(&facts, &GoneOf::Part(part)), 30);
}

#[test]
fn too_short_records_compare_nothing() {
    assert_eq!(changed(&Facts::default(), &Filter::default(), &[]), None);
    let days: Vec<_> = (0..10).map(|week| (day("2024-12-01").plus_days(week * 3), 500)).collect();
    assert_eq!(changed(&facts(&[days], None), &Filter::default(), &[]), None);
}

#[test]
fn the_sentences_stand_on_home_and_under_the_retention_chart_and_open_their_people() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window { size: [1280.0, 1200.0], ..Window::default() };
    let mut harness = window.open(window.engine(folder.path(), Content::Sample));
    harness.run_steps(8);
    let tr = Tr::new(Language::En);
    let query = comeback::engine::views::changed::ChangedQuery { filter: comeback::engine::Filter::default() };
    let found = harness.state().engine().fetch(query).unwrap().unwrap();
    let told = changed_told(&tr, &found, Currency::USD);
    for place in [Route::Home, Route::Retention] {
        harness.state_mut().go(place);
        harness.run_steps(8);
        for one in &told {
            assert!(harness.shows(&one.words), "{}", one.words);
        }
    }
    harness.state_mut().go(Route::Home);
    harness.run_steps(8);
    harness.click_label(&tr.command_reasons_beside());
    harness.run_steps(8);
    assert!(*harness.state().route() == Route::Retention && harness.shows(&tr.beside_money_table()), "the way from Home leads on");
    harness.click_label(&tr.retention_over_time());
    harness.run_steps(8);
    harness.click_label(&tr.changed_people(told[1].words.as_str()));
    harness.run_steps(8);
    let shown = if let Some((.., moved)) = &found.part { moved.now.of } else { found.gone.now.of };
    assert!(harness.shows(&format!("{shown} people, ")));
}

#[test]
fn of_a_club_they_speak_of_members_by_the_figures_of_their_contracts() {
    use comeback::analysis::Unit;
    use comeback::engine::Filter as Asked;
    use comeback::engine::views::{changed::ChangedQuery, figures::FigureSetQuery, people::PeopleQuery, people::Whose};
    let folder = tempfile::tempdir().unwrap();
    let window = Window { size: [1280.0, 1400.0], ..Window::default() };
    let mut harness = window.open(window.engine(folder.path(), Content::Club));
    harness.run_steps(8);
    let engine = harness.state().engine().clone();
    let found = engine.fetch(ChangedQuery { filter: Asked::default() }).unwrap().unwrap();
    assert!(found.members && found.months == 6 && found.again.is_none());
    // The same churn as that of the half-year that ends on the same day.
    let half = Asked { unit: Unit::Half, as_of: Some(found.to), ..Asked::default() };
    let set = engine.fetch(FigureSetQuery { filter: half, with_model: false }).unwrap();
    let year = set.figures.contracts.headline.unwrap();
    assert!(
        found.gone.now.of < year.left_of_start.people() && found.gone.now.all > year.members_at_start,
        "half of the year’s, of more members"
    );
    let people = engine.fetch(PeopleQuery { whose: Whose::Gone(GoneOf::All), filter: Asked::default(), limit: 5 }).unwrap();
    assert_eq!(people.total as u64, found.gone.now.of);
    for language in Language::ALL {
        let told = changed_told(&Tr::new(language), &found, Currency::USD);
        assert_eq!(told.len(), 3);
        assert!(told[0].words.contains(&format!("{} ", found.gone.now.of)), "{}", told[0].words);
        assert!(told.iter().all(|one| !one.words.contains("regular") && !one.words.contains("vaste")), "{told:?}");
    }
    let told = changed_told(&Tr::new(Language::En), &found, Currency::USD);
    for place in [Route::Home, Route::Retention] {
        harness.state_mut().go(place);
        harness.run_steps(8);
        for one in &told {
            assert!(harness.shows(&one.words), "{}", one.words);
        }
    }
}
