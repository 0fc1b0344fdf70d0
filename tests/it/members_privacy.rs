//! What a shared report tells of members: as much as may be told, and no group under five, also where two numbers differ by one.

use std::collections::BTreeSet;
use std::sync::Arc;

use comeback::analysis::contracts::{MemberGroup, MemberTurn};
use comeback::analysis::facts::{ContractFact, Facts, Person};
use comeback::analysis::{Behind, Figures, Filter, Unit, figures, people_behind};
use comeback::chart::{Chart, words};
use comeback::domain::contract::Business;
use comeback::domain::day::Day;
use comeback::domain::ids::CustomerId;
use comeback::domain::language::Language;
use comeback::domain::money::{Currency, Money};
use comeback::i18n::Tr;
use comeback::report::charts;
use comeback::report::findings::Scene;
use comeback::report::privacy::{Privacy, few};
use proptest::prelude::*;

use super::cli_support::Place;

const FIRST: i32 = 19_724;

/// Contracts of one after another: from which day, for how long, for how much.
fn club(contracts: &[(u32, i32, Option<i32>, i64)]) -> Facts {
    let mut all: Vec<ContractFact> = contracts
        .iter()
        .map(|(row, from, days, monthly)| ContractFact {
            row: *row,
            starts_on: Day::from_number(FIRST + from),
            said_on: None,
            ends_on: days.map(|days| Day::from_number(FIRST + from + days)),
            ending: None,
            monthly: Money(*monthly),
            changes: Vec::new(),
        })
        .collect();
    all.sort_by_key(|contract| (contract.row, contract.starts_on));
    let people = (0..60).map(|row| Person { id: CustomerId(row + 1), segment: None, joined: None }).collect();
    Facts { people: Arc::new(people), contracts: Arc::new(all), as_of: Some(Day::from_number(FIRST + 500)), ..Facts::default() }
}

fn filter() -> Filter {
    Filter { unit: Unit::Quarter, business: Some(Business::Members), ..Filter::default() }
}

fn shown(figures: &Figures, chart: fn(&Scene<'_>) -> Chart) -> Chart {
    let tr = Tr::new(Language::En);
    chart(&Scene::new(figures, &tr, Currency::EUR, None, true))
}

#[test]
fn a_window_with_few_is_left_out_and_the_others_are_told() {
    // Forty join in the first quarter; in the third two leave, in the fourth six.
    let mut contracts: Vec<(u32, i32, Option<i32>, i64)> = (0..40).map(|row| (row, 5, None, 30_00)).collect();
    for (row, contract) in contracts.iter_mut().enumerate().take(8) {
        contract.2 = Some(if row < 2 { 230 } else { 300 });
    }
    let figures = figures(&club(&contracts), &filter());
    let told = Privacy::of(&figures, true).members().clone();
    let left: Vec<(u64, bool)> =
        figures.contracts.rows.iter().zip(&told.windows).map(|(row, told)| (row.left.people(), told.churn)).collect();
    // That there were forty before the two left is not told either: beside the 38 after them they would follow.
    assert_eq!(left, [(0, true), (0, false), (0, false), (2, false), (6, true), (0, true), (0, true)]);
    assert!(told.now && !told.ever, "with all there ever were, the eight who left would follow, and of them the two");
    let Chart::Line(line) = shown(&figures, charts::members) else { panic!("no line") };
    assert_eq!(line.points.iter().map(|point| point.text.as_str()).filter(|text| *text != "0").count(), 1);
    let own = Privacy::of(&figures, false).members().clone();
    assert!(own.windows.iter().all(|told| told.churn && told.money), "on the owner's own screen nothing is hidden");
}

#[test]
fn what_one_of_two_pays_does_not_follow_from_the_money() {
    let mut contracts: Vec<(u32, i32, Option<i32>, i64)> = (0..40).map(|row| (row, 5, None, 30_00)).collect();
    contracts[0].2 = Some(230);
    let figures = figures(&club(&contracts), &filter());
    let told = Privacy::of(&figures, true).members().clone();
    assert!(!told.windows[2].gross && !told.windows[2].money, "who left is one, and so is what they paid");
    let Chart::Balance(money) = shown(&figures, charts::members_money) else { panic!("no balance") };
    let words = words(&Chart::Balance(money));
    assert!(!words.contains("€30"), "{words}");
}

#[test]
fn the_report_of_the_sample_club_is_no_empty_page() {
    let place = Place::new();
    place.run(&["sample", "club.comeback", "--business", "members", "--language", "en"]).good();
    place.run(&["report", "club.comeback", "--out", "r.html", "--language", "en"]).good();
    let html = std::fs::read_to_string(place.path("r.html")).unwrap();
    for told in ["128", "48%", "40 of 84", "Joined or came back", "Half of the members stay"] {
        assert!(html.contains(told), "{told}");
    }
    for not in ["Came once", "fewer than 5", "purchases are complete"] {
        assert!(!html.contains(not), "{not}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    /// Every number told is of nobody or of five or more, and so is what everybody can reckon from two of them.
    #[test]
    fn no_group_under_five_is_told_or_follows_from_two(
        contracts in prop::collection::vec((0_u32..60, 0_i32..480, prop::option::of(20_i32..400), 10_00_i64..60_00), 5..90),
    ) {
        let facts = club(&contracts);
        let filter = filter();
        let figures = figures(&facts, &filter);
        let told = Privacy::of(&figures, true).members().clone();
        let people = |group| people_behind(&facts, &filter, Behind::Members(group)).into_iter().collect::<BTreeSet<_>>();
        let safe = |people: u64, what: &str| assert!(!few(people), "{what}: {people}");
        if told.now {
            safe(people(MemberGroup::Now).len() as u64, "now");
            let past = people(MemberGroup::Ever).difference(&people(MemberGroup::Now)).count() as u64;
            safe(if told.ever { past } else { 0 }, "were members");
        }
        for (at, row) in figures.contracts.rows.iter().enumerate() {
            let window = told.window(at);
            let turned = |turn| people(MemberGroup::Turned { turn, from: row.from, to: row.to });
            if window.churn {
                let (start, left) = (people(MemberGroup::On(row.from.plus_days(-1))), turned(MemberTurn::LeftOfStart));
                safe(start.len() as u64, "at the start");
                safe(left.len() as u64, "left");
                safe(start.difference(&left).count() as u64, "stayed");
            }
            if window.balance {
                safe(row.left.people(), "left in all");
                safe(row.joined + row.came_back, "came");
                safe(row.members_at_end, "at the end");
                safe(if window.churn { row.joined_and_left() } else { 0 }, "came and left within");
            }
            if window.gross {
                safe(row.left.people() + row.paid_less, "whose money went");
            }
            if window.money {
                safe(row.joined + row.came_back + row.paid_more, "whose money came");
            }
        }
        if told.headline.churn {
            let year = figures.contracts.headline.unwrap();
            safe(year.left_of_start.people(), "left in the year");
            safe(year.members_at_start - year.left_of_start.people(), "stayed the year");
        }
    }
}
