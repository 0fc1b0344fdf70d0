//! Segments of the owner's own and tags: who is in them, what changing them means, undo, files, the command line.

use std::collections::BTreeSet;

use comeback::analysis::Standing;
use comeback::domain::customer::{CustomerDetails, State};
use comeback::domain::ids::{CustomerId, SegmentId, TagId};
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::domain::segment::{Condition, Pick, Span, Test, TextField};
use comeback::engine::views::customer_list::{CustomerListQuery, CustomerRowsQuery};
use comeback::engine::views::figures::FigureSetQuery;
use comeback::engine::views::palette::PaletteQuery;
use comeback::engine::views::segments::{PicksQuery, SavedSegmentsQuery, SegmentTrialQuery, TagsMergedQuery, TagsQuery};
use comeback::engine::{Command, Created, Filter, OperationKind, Refusal};
use proptest::prelude::*;

use crate::cli_support::Place;
use crate::engine_usecases::{Shop, day};

fn saved(shop: &Shop, name: &str, conditions: Vec<Condition>) -> SegmentId {
    match shop.engine.call(Command::SaveSegment(name.into(), conditions)).unwrap().created[..] {
        [Created::Segment(id)] => id,
        ref other => panic!("{other:?}"),
    }
}

fn is(test: Test) -> Vec<Condition> {
    vec![Condition::is(test)]
}

fn inside(shop: &Shop, pick: Pick) -> BTreeSet<CustomerId> {
    shop.engine.fetch(CustomerListQuery { segment: Some(pick), ..CustomerListQuery::default() }).unwrap().ids.iter().copied().collect()
}

fn tag(shop: &Shop, name: &str) -> TagId {
    shop.engine.fetch(TagsQuery).unwrap().iter().find(|(tag, _)| tag.name == name).unwrap().0.id
}

/// Three customers: Anna and Bob bought this autumn, Cor last spring.
fn three() -> (Shop, [CustomerId; 3]) {
    let shop = Shop::new();
    let all = ["Anna", "Bob", "Cor"].map(|name| shop.customer(name));
    shop.bought(all[0], &["2025-10-01", "2025-10-11", "2025-10-21", "2025-11-01"]);
    shop.bought(all[1], &["2025-10-05"]);
    shop.bought(all[2], &["2025-03-01", "2025-03-10"]);
    (shop, all)
}

#[test]
fn a_segment_is_who_meets_its_conditions_now() {
    let (shop, [anna, bob, cor]) = three();
    let spring = Span { from: Some(day("2025-03-01")), to: Some(day("2025-03-31")) };
    let of_spring = saved(&shop, "Spring", is(Test::First(spring)));
    let not_spring = saved(&shop, "Later", vec![Condition { test: Test::First(spring), not: true }]);
    assert_eq!(inside(&shop, Pick::Saved(of_spring)), [cor].into());
    assert_eq!(inside(&shop, Pick::Saved(not_spring)), [anna, bob].into());
    let once = saved(&shop, "Once", is(Test::State(vec![State::Once])));
    assert_eq!(inside(&shop, Pick::Saved(once)), [bob].into());
    shop.bought(bob, &["2025-11-02"]);
    assert_eq!(inside(&shop, Pick::Saved(once)), BTreeSet::new(), "nobody is put in by hand");
    let both = saved(&shop, "Both", vec![Condition::is(Test::First(spring)), Condition::is(Test::State(vec![State::Current]))]);
    assert_eq!(inside(&shop, Pick::Saved(both)), BTreeSet::new(), "all of them must be met");
    let sizes: Vec<_> = shop.engine.fetch(SavedSegmentsQuery).unwrap().iter().map(|(s, n)| (s.name.clone(), *n)).collect();
    assert_eq!(sizes, [("Both".to_owned(), 0), ("Later".to_owned(), 2), ("Once".to_owned(), 0), ("Spring".to_owned(), 1)]);
}

#[test]
fn what_is_written_and_tags_are_looked_up() {
    let (shop, [anna, bob, cor]) = three();
    let details = CustomerDetails {
        name: "Anna".into(),
        address: "Dam 1\nAmsterdam".into(),
        language: Some(Language::Ru),
        segment: "Firms".into(),
        ..CustomerDetails::default()
    };
    shop.engine.call(Command::EditCustomer(anna, details)).unwrap();
    let trial = |conditions: Vec<Condition>| shop.engine.fetch(SegmentTrialQuery(conditions)).unwrap();
    let place = Test::Says { field: TextField::Address, words: vec!["AMSTERDAM".into()] };
    assert_eq!((trial(is(place.clone())).found, trial(is(place)).names.clone()), (1, vec!["Anna".to_owned()]));
    assert_eq!(trial(is(Test::Language(vec![Language::Ru]))).found, 1);
    assert_eq!(trial(vec![Condition { test: Test::Language(vec![Language::Ru]), not: true }]).found, 2);
    assert_eq!(trial(is(Test::Written(vec!["Firms".into()]))).found, 1);
    assert_eq!(trial(is(Test::Filled(TextField::Email))).found, 0);

    shop.engine.call(Command::TagCustomers(vec![anna, cor], " VIP ".into())).unwrap();
    shop.engine.call(Command::TagCustomers(vec![bob], "vip".into())).unwrap();
    let all: Vec<_> = shop.engine.fetch(TagsQuery).unwrap().iter().map(|(tag, n)| (tag.name.clone(), *n)).collect();
    assert_eq!(all, [("VIP".to_owned(), 3)], "one tag, whatever its case");
    let vip = tag(&shop, "VIP");
    let segment = saved(&shop, "Dear", is(Test::Tag(vec![vip])));
    shop.engine.call(Command::UntagCustomers(vec![cor], vip)).unwrap();
    assert_eq!(inside(&shop, Pick::Saved(segment)), [anna, bob].into());
    shop.engine.call(Command::RenameTag(vip, "Gold".into())).unwrap();
    assert_eq!(inside(&shop, Pick::Saved(segment)), [anna, bob].into(), "a tag keeps its meaning by another name");
    shop.engine.call(Command::Undo).unwrap();
    shop.engine.call(Command::Undo).unwrap();
    assert_eq!(inside(&shop, Pick::Saved(segment)), [anna, bob, cor].into());
    assert_eq!(shop.refused(Command::TagCustomers(vec![anna], "a; b".into())), Refusal::BadTag);
    let page = shop.engine.fetch(CustomerRowsQuery(vec![anna])).unwrap();
    assert_eq!(page[0].name, "Anna");
}

#[test]
fn tags_become_one_come_off_and_are_found() {
    let (shop, [anna, bob, cor]) = three();
    shop.engine.call(Command::TagCustomers(vec![anna, bob], "VIP".into())).unwrap();
    shop.engine.call(Command::TagCustomers(vec![bob, cor], "Gold card".into())).unwrap();
    let (vip, gold) = (tag(&shop, "VIP"), tag(&shop, "Gold card"));
    let segment = saved(&shop, "Dear", is(Test::Tag(vec![vip])));
    let found =
        |search: &str| shop.engine.fetch(CustomerListQuery { search: search.into(), ..CustomerListQuery::default() }).unwrap().ids.clone();
    assert_eq!(found("gol").into_iter().collect::<BTreeSet<_>>(), [bob, cor].into(), "by a word that begins so");
    assert_eq!(found("cor card"), [cor], "with a word of the name beside it");
    assert_eq!(found("vip gold"), [bob], "words of two tags");
    assert_eq!(found("bob vip card"), [bob], "and one of the name beside them");
    assert!(found("silver").is_empty());
    shop.customer("Gold Cardigan");
    assert_eq!((found("gold card").len(), found("#gold card").len()), (3, 2), "the tag itself, and nobody called so");
    let hits = shop.engine.fetch(PaletteQuery { search: "card".into(), limit: 6 }).unwrap();
    assert_eq!((hits.tags.clone(), hits.customers.len()), (vec![("Gold card".to_owned(), 2)], 3));

    let tags = |shop: &Shop| shop.engine.fetch(TagsQuery).unwrap().iter().map(|(tag, n)| (tag.name.clone(), *n)).collect::<Vec<_>>();
    let before = tags(&shop);
    assert_eq!(shop.engine.fetch(TagsMergedQuery { from: vip, into: gold }).unwrap(), 3, "said beforehand");
    shop.engine.call(Command::MergeTags { from: vip, into: gold }).unwrap();
    assert_eq!(tags(&shop), [("Gold card".to_owned(), 3)]);
    assert_eq!(inside(&shop, Pick::Saved(segment)), [anna, bob, cor].into(), "what asked for the one asks for the other");
    shop.engine.call(Command::RemoveTag(gold)).unwrap();
    assert!(tags(&shop).is_empty());
    shop.engine.call(Command::Undo).unwrap();
    shop.engine.call(Command::Undo).unwrap();
    assert_eq!(tags(&shop), before);
    assert_eq!(inside(&shop, Pick::Saved(segment)), [anna, bob].into());
    assert_eq!(shop.refused(Command::RemoveTag(TagId(999))), Refusal::Gone);
}

#[test]
fn a_name_nobody_wears_any_more_can_be_taken_and_stays_one_tag() {
    let (shop, [anna, bob, _]) = three();
    shop.engine.call(Command::TagCustomers(vec![anna], "VIP".into())).unwrap();
    shop.engine.call(Command::TagCustomers(vec![bob], "Regulars".into())).unwrap();
    let (vip, regulars) = (tag(&shop, "VIP"), tag(&shop, "Regulars"));
    assert_eq!(shop.refused(Command::RenameTag(regulars, "vip".into())), Refusal::NameTaken("vip".into()));
    assert_eq!(shop.refused(Command::RenameTag(regulars, "x".repeat(81))), Refusal::TooLong);
    let segment = saved(&shop, "Dear", is(Test::Tag(vec![regulars])));
    shop.engine.call(Command::MergeTags { from: vip, into: regulars }).unwrap();
    shop.engine.call(Command::RenameTag(regulars, "vip".into())).unwrap();
    let all: Vec<_> = shop.engine.fetch(TagsQuery).unwrap().iter().map(|(tag, n)| (tag.name.clone(), *n)).collect();
    assert_eq!((all, inside(&shop, Pick::Saved(segment))), (vec![("vip".to_owned(), 2)], [anna, bob].into()));
    shop.engine.call(Command::TagCustomers(vec![anna], "VIP".into())).unwrap();
    assert_eq!(shop.engine.fetch(TagsQuery).unwrap().len(), 1, "one name, one tag");
}

#[test]
fn a_value_band_takes_its_lower_end_and_not_its_upper() {
    let (shop, [anna, bob, cor]) = three();
    let rows = shop.engine.fetch(CustomerRowsQuery(vec![anna, bob, cor])).unwrap();
    let worth = rows[0].value_year;
    let band = |from, below| inside(&shop, Pick::Saved(saved(&shop, &format!("{from:?}{below:?}"), is(Test::Worth { from, below }))));
    assert!(band(Some(worth), None).contains(&anna));
    assert!(!band(None, Some(worth)).contains(&anna));
    assert!(band(Some(worth), Some(Money(worth.0 + 1))).contains(&anna));
}

#[test]
fn a_number_never_comes_to_mean_something_else() {
    let (shop, [anna, bob, cor]) = three();
    let before = saved(&shop, "Autumn", is(Test::State(vec![State::Once])));
    let outcome = shop.engine.call(Command::EditSegment(before, "Autumn".into(), is(Test::State(vec![State::Current])))).unwrap();
    let [Created::Segment(after)] = outcome.created[..] else { panic!("{:?}", outcome.created) };
    assert_ne!(before, after);
    // Who still asks for the old number is led to what took its place.
    let filter = |pick| Filter { segment: Some(pick), ..Filter::default() };
    let figures = |id| shop.engine.fetch(FigureSetQuery { filter: filter(Pick::Saved(id)), with_model: false }).unwrap().figures;
    assert_eq!(figures(before), figures(after));
    assert_eq!(figures(before).segment.as_deref(), Some("Autumn"));
    // Another name alone is no other segment.
    let renamed = shop.engine.call(Command::EditSegment(after, "Fall".into(), is(Test::State(vec![State::Current])))).unwrap();
    assert!(renamed.created.is_empty());
    shop.engine.call(Command::RemoveSegment(after)).unwrap();
    assert_eq!(inside(&shop, Pick::Saved(before)), BTreeSet::new());
    let gone = shop.engine.fetch(FigureSetQuery { filter: filter(Pick::Saved(before)), with_model: false });
    assert!(matches!(gone, Err(comeback::engine::EngineError::Refused(Refusal::NoSegment(_)))));
    for _ in 0..3 {
        shop.engine.call(Command::Undo).unwrap();
    }
    assert_eq!(inside(&shop, Pick::Saved(before)), [bob].into());
    let names: Vec<_> = shop.engine.fetch(PicksQuery).unwrap().iter().map(|(_, name)| name.clone()).collect();
    assert_eq!(names, ["Autumn"]);
    for _ in 0..3 {
        shop.engine.call(Command::Redo).unwrap();
    }
    assert!(shop.engine.fetch(PicksQuery).unwrap().is_empty());
    let _ = (anna, cor);
}

#[test]
fn what_is_no_segment_is_refused_in_words() {
    let (shop, [anna, ..]) = three();
    let once = || is(Test::State(vec![State::Once]));
    assert_eq!(shop.refused(Command::SaveSegment(" ".into(), once())), Refusal::NoName);
    assert_eq!(shop.refused(Command::SaveSegment("All".into(), Vec::new())), Refusal::NoConditions);
    let backwards = Span { from: Some(day("2025-03-01")), to: Some(day("2025-02-01")) };
    let second = vec![Condition::is(Test::Filled(TextField::Email)), Condition::is(Test::First(backwards))];
    assert_eq!(shop.refused(Command::SaveSegment("Bad".into(), second)), Refusal::BadCondition(2));
    saved(&shop, "Once", once());
    assert_eq!(shop.refused(Command::SaveSegment("ONCE".into(), once())), Refusal::NameTaken("ONCE".into()));
    shop.engine.call(Command::SetSegment(vec![anna], "Firms".into())).unwrap();
    assert_eq!(shop.refused(Command::SaveSegment("firms".into(), once())), Refusal::NameTaken("firms".into()));
    assert_eq!(shop.refused(Command::RemoveSegment(SegmentId(99))), Refusal::Gone);
    let outcome = shop.engine.call(Command::SaveSegment("Twice".into(), once())).unwrap();
    assert_eq!(outcome.operation.unwrap().kind, OperationKind::SaveSegment);
}

#[test]
fn tags_go_out_to_a_file_and_come_in_again() {
    let place = Place::new();
    std::fs::write(place.path("customers.csv"), "number,name,tags\n1,Anna,VIP; wedding\n2,Bob,\n3,Cor,vip\n").unwrap();
    place.run(&["new", "shop.comeback", "--name", "Shop", "--currency", "EUR", "--language", "en"]).good();
    place.run(&["import", "shop.comeback", "customers.csv"]).good();
    let again = place.run(&["import", "shop.comeback", "customers.csv", "--json"]).good().json();
    assert_eq!((again["customers_new"].as_u64(), again["customers_changed"].as_u64()), (Some(0), Some(0)), "known already");
    std::fs::write(place.path("more.csv"), "number,name,tags\n2,Bob,VIP\n").unwrap();
    let more = place.run(&["import", "shop.comeback", "more.csv", "--json"]).good().json();
    assert_eq!(more["customers_changed"].as_u64(), Some(1));
    let engine = || {
        let engine = comeback::engine::Engine::inline(comeback::engine::Deps::fixed(
            place.path("data"),
            jiff::civil::date(2026, 1, 15).at(9, 30, 0, 0),
        ));
        engine.call(Command::Open { path: place.path("shop.comeback") }).unwrap();
        engine
    };
    let worn = |engine: &comeback::engine::Engine| {
        engine.fetch(TagsQuery).unwrap().iter().map(|(tag, n)| (tag.name.clone(), *n)).collect::<Vec<_>>()
    };
    let open = engine();
    assert_eq!(worn(&open), [("VIP".to_owned(), 3), ("wedding".to_owned(), 1)]);
    // Taking the imports back takes their tags back; doing them again brings them.
    open.call(Command::Undo).unwrap();
    assert_eq!(worn(&open), [("VIP".to_owned(), 2), ("wedding".to_owned(), 1)]);
    open.call(Command::Redo).unwrap();
    assert_eq!(worn(&open), [("VIP".to_owned(), 3), ("wedding".to_owned(), 1)]);
    open.call(Command::Close).unwrap();
    drop(open);
    assert!(place.run(&["check", "shop.comeback", "--json"]).good().json()["ok"].as_bool().unwrap());
}

#[test]
fn the_command_line_knows_a_segment_by_its_name() {
    let place = Place::new();
    place.run(&["sample", "shop.comeback", "--language", "en"]).good();
    let engine =
        comeback::engine::Engine::inline(comeback::engine::Deps::fixed(place.path("data"), jiff::civil::date(2026, 1, 15).at(9, 30, 0, 0)));
    engine.call(Command::Open { path: place.path("shop.comeback") }).unwrap();
    let conditions = is(Test::Worth { from: Some(Money(20_000)), below: None });
    engine.call(Command::SaveSegment("Big spenders".into(), conditions)).unwrap();
    let there = engine.fetch(SavedSegmentsQuery).unwrap()[0].1;
    engine.call(Command::Close).unwrap();
    drop(engine);
    let figures = |name: &str| place.run(&["figures", "shop.comeback", "--segment", name, "--json"]);
    let found = figures("Big spenders").good().json();
    assert_eq!(found["customers"]["total"].as_u64(), Some(there as u64));
    assert!(there > 0);
    assert_eq!(figures("big SPENDERS").good().json()["customers"], found["customers"]);
    let none = figures("Nobody");
    assert_eq!((none.code, none.kind()), (1, "refused".to_owned()));
    place.run(&["chart", "shop.comeback", "retention", "--out", "a.svg", "--segment", "Big spenders"]).good();
}

proptest! {
    /// Whatever the conditions, a condition and its opposite share everybody out.
    #[test]
    fn a_condition_and_its_opposite_share_everybody_out(
        states in proptest::collection::vec(0_usize..6, 1..4),
        least in 0_i64..5_000,
        rows in proptest::collection::vec((0_usize..6, 0_i64..5_000, 0_u32..3), 0..40),
    ) {
        use comeback::analysis::facts::{Facts, Person};
        use comeback::analysis::segment::{Asked, rows as members};
        use strum::IntoEnumIterator as _;
        let all: Vec<State> = State::iter().collect();
        let people = (1..).take(rows.len()).map(|id| Person { id: CustomerId(id), segment: None, joined: None }).collect::<Vec<_>>();
        let facts = Facts { people: people.into(), ..Facts::default() };
        let standings: Vec<Standing> = rows
            .iter()
            .map(|(state, yearly, visits)| Standing { state: all[*state], yearly: Money(*yearly), visits: *visits, ..Standing::default() })
            .collect();
        let asked = Asked { standings: &standings, as_of: day("2025-01-01"), margin_percent: None };
        let tests = [
            Test::State(states.iter().map(|s| all[*s]).collect()),
            Test::Worth { from: Some(Money(least)), below: None },
        ];
        for test in tests {
            let with = members(&facts, &[Condition { test: test.clone(), not: false }], None, asked);
            let without = members(&facts, &[Condition { test, not: true }], None, asked);
            prop_assert!(with.iter().zip(&without).all(|(a, b)| a != b));
        }
    }
}
