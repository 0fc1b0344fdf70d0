//! What a shared report tells of members: as much as may be told, and no group under five, also where two numbers differ by one.

use std::collections::BTreeSet;
use std::sync::Arc;

use comeback::analysis::contracts::{MemberGroup, MemberTurn, Movements};
use comeback::analysis::facts::{ContractFact, Facts, Person};
use comeback::analysis::{Behind, Figures, Filter, Unit, figures, people_behind};
use comeback::chart::{Chart, words};
use comeback::domain::contract::{AmountChange, Business};
use comeback::domain::day::Day;
use comeback::domain::ids::CustomerId;
use comeback::domain::language::Language;
use comeback::domain::money::{Currency, Money};
use comeback::i18n::Tr;
use comeback::report::charts;
use comeback::report::findings::Scene;
use comeback::report::privacy::{Members, Privacy, Told, few};
use proptest::prelude::*;

use super::cli_support::Place;
use crate::figures_data::day;

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
    // Forty join in the first quarter; in the third two leave, in the fourth six, in the fifth seven.
    let mut contracts: Vec<(u32, i32, Option<i32>, i64)> = (0..40).map(|row| (row, 5, None, 30_00)).collect();
    for (row, contract) in contracts.iter_mut().enumerate().take(15) {
        contract.2 = Some(if row < 2 {
            230
        } else if row < 8 {
            300
        } else {
            400
        });
    }
    let figures = figures(&club(&contracts), &filter());
    let told = Privacy::of(&figures, true).members().clone();
    let left: Vec<(u64, bool)> =
        figures.contracts.rows.iter().zip(&told.windows).map(|(row, told)| (row.left.people(), told.churn)).collect();
    // How many left in all is told: the six would leave the two. Of the two quarters together eight follow.
    assert_eq!(left, [(0, true), (0, true), (0, true), (2, false), (6, false), (7, true), (0, true)]);
    assert!(told.now);
    let Chart::Line(line) = shown(&figures, charts::members) else { panic!("no line") };
    assert_eq!(line.points.iter().map(|point| point.text.as_str()).filter(|text| !["0", ""].contains(text)).count(), 1);
    // The two that are not told keep their places with their names, and the line does not lead over them.
    let silent: Vec<usize> = (0..line.points.len()).filter(|at| line.points[*at].text.is_empty()).collect();
    assert!(matches!(silent.as_slice(), [at, next] if next - at == 1), "{silent:?}");
    assert!(silent.iter().all(|at| line.points[*at].rate.is_none() && !line.points[*at].label.is_empty()));
    let chart = Chart::Line(line.clone());
    let told: Vec<usize> = (0..line.points.len()).filter(|at| !silent.contains(at)).map(|at| chart.told_before(at)).collect();
    assert_eq!(told, (0..told.len()).collect::<Vec<_>>(), "a click finds the window by its place among those told");
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

/// Of each kind of money: how many people of a window it is of, and whether it is told there.
type Flow = (&'static str, fn(&Movements) -> u64, fn(Told) -> bool);

const FLOWS: [Flow; 8] = [
    ("went", |row| row.left.people() + row.paid_less, |told| told.gross),
    ("paid more or came back", |row| row.came_back + row.paid_more, |told| told.net),
    ("came", |row| row.joined + row.came_back + row.paid_more, |told| told.money),
    ("left", |row| row.left.people(), |told| told.parts),
    ("paid less", |row| row.paid_less, |told| told.parts),
    ("paid more", |row| row.paid_more, |told| told.parts),
    ("came back", |row| row.came_back, |told| told.parts),
    ("joined", |row| row.joined, |told| told.parts),
];

/// What the leading window leaves when the windows told are taken from it: by flow, of how many people it is.
fn left_over(figures: &Figures, told: &Members) -> Vec<(&'static str, u64)> {
    let year = figures.contracts.headline.as_ref().unwrap();
    let rows: Vec<_> = figures.contracts.rows.iter().enumerate().filter(|(_, row)| row.from >= year.from).collect();
    assert!(rows.first().is_some_and(|(_, row)| row.from == year.from) && rows.last().is_some_and(|(_, row)| row.to == year.to));
    let rest = |(what, people, is_told): Flow| {
        let hidden = rows.iter().filter(|(at, _)| !is_told(told.window(*at)));
        is_told(told.headline).then(|| (what, hidden.map(|(_, row)| people(row)).sum()))
    };
    FLOWS.into_iter().filter_map(rest).collect()
}

/// Where the leading window begins amidst of another: by flow, of how many people its first days there are, and the days before them, where
/// both follow from what is told.
fn first_days(figures: &Figures, told: &Members) -> Vec<(&'static str, u64)> {
    let (year, rows) = (figures.contracts.headline.as_ref().unwrap(), &figures.contracts.rows);
    let amidst = rows.iter().position(|row| row.from < year.from && year.from <= row.to).unwrap();
    let mut found = Vec::new();
    let of_people: [Flow; 2] = [
        ("left, in the balance", |row| row.left.people(), |told| told.balance),
        ("came, in it", |row| row.joined + row.came_back, |told| told.balance),
    ];
    for (what, people, is_told) in FLOWS.into_iter().chain(of_people) {
        let later = || (amidst + 1..rows.len()).map(|at| (told.window(at), &rows[at]));
        if is_told(told.headline) && later().all(|(told, _)| is_told(told)) {
            let begun = people(year).saturating_sub(later().map(|(_, row)| people(row)).sum());
            found.push((what, begun));
            if is_told(told.window(amidst)) {
                found.push((what, people(&rows[amidst]).saturating_sub(begun)));
            }
        }
    }
    found
}

/// A club as of the end of a quarter, so that the year is made of whole ones or of whole months; these pay less from this day on.
fn at_quarters_end(contracts: &[(u32, i32, Option<i32>, i64)], less: &[(usize, i32)], unit: Unit) -> Figures {
    let mut facts = club(contracts);
    let mut all = facts.contracts.to_vec();
    for (at, day) in less {
        if let Some(contract) = all.get_mut(*at) {
            let since = contract.starts_on.plus_days(*day);
            contract.changes = vec![AmountChange { since, monthly: Money(5_00) }];
        }
    }
    facts.contracts = Arc::new(all);
    facts.as_of = Some(day("2025-03-31"));
    figures(&facts, &Filter { unit, ..filter() })
}

#[test]
fn what_a_few_pay_does_not_follow_from_the_year_less_the_other_quarters() {
    let contracts: Vec<(u32, i32, Option<i32>, i64)> = (0..40).map(|row| (row, 5, None, 30_00)).collect();
    // In each quarter of the year six take to paying less, only in the third so few.
    let by_quarter = |third: usize| {
        let days = [(120, 6), (210, 6), (300, third), (390, 6)].into_iter().flat_map(|(day, people)| std::iter::repeat_n(day, people));
        let figures = at_quarters_end(&contracts, &days.enumerate().collect::<Vec<_>>(), Unit::Quarter);
        let told = Privacy::of(&figures, true).members().clone();
        assert_eq!(figures.contracts.rows.iter().map(|row| row.paid_less).collect::<Vec<_>>(), [0, 6, 6, third as u64, 6]);
        (left_over(&figures, &told), told)
    };
    let (rest, told) = by_quarter(2);
    assert!(told.headline.gross && rest.iter().all(|(_, people)| !few(*people)), "{rest:?}");
    assert_eq!(told.windows.iter().map(|window| window.gross).collect::<Vec<_>>(), [true, true, false, false, true]);
    let (_, told) = by_quarter(6);
    assert!(told.headline.gross && told.windows.iter().all(|window| window.gross), "of six everything is told");
}

#[test]
fn nor_from_a_year_that_begins_amidst_of_a_window() {
    // Sixty join on one day. Six leave in the month in which the year begins, three on the very day on which it does, seven now and then.
    let on = |day: Day| day.number() - FIRST;
    let begins = day("2024-03-31");
    let mut contracts: Vec<(u32, i32, Option<i32>, i64)> = (0..60).map(|row| (row, 0, None, 30_00)).collect();
    let before = std::iter::repeat_n(on(begins) - 20, 6).chain(std::iter::repeat_n(on(begins), 3));
    let leave = before.chain((0..5).flat_map(|month| std::iter::repeat_n(on(begins) + 25 + 45 * month, 7)));
    for (contract, day) in contracts.iter_mut().zip(leave) {
        contract.2 = Some(day);
    }
    for unit in [Unit::Month, Unit::Quarter] {
        let mut facts = club(&contracts);
        facts.as_of = Some(day("2025-03-30"));
        let figures = figures(&facts, &Filter { unit, ..filter() });
        assert_eq!(figures.contracts.headline.unwrap().from, begins);
        let told = Privacy::of(&figures, true).members().clone();
        let found = first_days(&figures, &told);
        assert!(found.iter().all(|(_, people)| !few(*people)), "{unit:?}: {found:?}");
        assert!(
            told.headline.churn && told.windows.iter().filter(|window| window.balance).count() > 2,
            "{unit:?}: not everything is hidden"
        );
    }
}

#[test]
fn nor_does_it_follow_for_several_months_together() {
    // In ten months of the year five take to paying less, in two months one each, or two each.
    let contracts: Vec<(u32, i32, Option<i32>, i64)> = (0..60).map(|row| (row, 5, None, 30_00)).collect();
    let few_at = |people: usize| {
        let days = (0..12).flat_map(|month| std::iter::repeat_n(100 + 30 * month, if month < 10 { 5 } else { people }));
        at_quarters_end(&contracts, &days.enumerate().collect::<Vec<_>>(), Unit::Month)
    };
    for figures in [few_at(1), few_at(2)] {
        let told = Privacy::of(&figures, true).members().clone();
        let rest = left_over(&figures, &told);
        assert!(told.headline.gross && rest.iter().all(|(_, people)| !few(*people)), "{rest:?}");
    }
    // The most there is to reckon: one in each month.
    let one_each: Vec<(usize, i32)> = (0..12).zip((100..).step_by(30)).collect();
    let figures = at_quarters_end(&contracts, &one_each, Unit::Month);
    let told = Privacy::of(&figures, true).members().clone();
    assert!(told.headline.gross && left_over(&figures, &told).iter().all(|(_, people)| !few(*people)));
}

/// A club at a quarter's end whose members take to paying less on these days, each time something less.
fn paying_less(members: usize, less: &[(usize, &[i32])]) -> Figures {
    let contracts: Vec<(u32, i32, Option<i32>, i64)> = (0..60).take(members).map(|row| (row, 5, None, 30_00)).collect();
    let mut facts = club(&contracts);
    let mut all = facts.contracts.to_vec();
    for (at, days) in less {
        let since = |day: i32| all[*at].starts_on.plus_days(day);
        let amount = |place: usize| Money(30_00 - 5_00 * (place as i64 + 1));
        let changes = days.iter().enumerate().map(|(place, day)| AmountChange { since: since(*day), monthly: amount(place) }).collect();
        all[*at].changes = changes;
    }
    facts.contracts = Arc::new(all);
    facts.as_of = Some(day("2025-03-31"));
    figures(&facts, &filter())
}

#[test]
fn who_pays_less_in_two_windows_is_one_all_the_same() {
    let quarters = |figures: &Figures| {
        let told = Privacy::of(figures, true).members().clone();
        assert!(told.headline.gross, "the year is told");
        (1..5).filter(|at| !told.window(*at).gross).collect::<Vec<_>>()
    };
    // Six in the third quarter of the year and six in the last; in the first and second the same three: their money would be left over.
    let (third, last): (Vec<_>, Vec<_>) = ((0..6).map(|at| (at, &[300][..])).collect(), (6..12).map(|at| (at, &[390][..])).collect());
    let same: Vec<(usize, &[i32])> = (12..15).map(|at| (at, &[120, 210][..])).collect();
    let withheld = quarters(&paying_less(40, &[third.clone(), last.clone(), same].concat()));
    assert_eq!(withheld, [1, 2, 3], "of the two quarters of the three alone their money would follow");
    // Of three others in each the two quarters are one group of six.
    let others: Vec<(usize, &[i32])> = (12..15).map(|at| (at, &[120][..])).chain((15..18).map(|at| (at, &[210][..]))).collect();
    let withheld = quarters(&paying_less(40, &[third, last, others].concat()));
    assert_eq!(withheld, [1, 2]);
}

#[test]
fn who_pays_less_and_leaves_in_one_window_is_one_all_the_same() {
    // Four pay less in a quarter and leave in it: eight turns of four people.
    let contracts: Vec<(u32, i32, Option<i32>, i64)> = (0..40).map(|row| (row, 5, (row < 4).then_some(430), 30_00)).collect();
    let less: Vec<(usize, i32)> = (0..4).map(|at| (at, 390)).collect();
    let figures = at_quarters_end(&contracts, &less, Unit::Quarter);
    let row = figures.contracts.rows.last().unwrap();
    assert_eq!((row.left.people(), row.paid_less, row.went), (4, 4, 4));
    assert!(!Privacy::of(&figures, true).members().windows.last().unwrap().gross);
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
    /// Nor do the first days of a year that begins amidst of a window, whatever the day.
    #[test]
    fn no_first_days_of_a_few_follow_from_the_year(
        contracts in prop::collection::vec((0_u32..60, 0_i32..440, prop::option::of(20_i32..400), 10_00_i64..60_00), 20..90),
        (to, by_month) in (400_i32..520, any::<bool>()),
    ) {
        let mut facts = club(&contracts);
        facts.as_of = Some(Day::from_number(FIRST + to));
        let unit = if by_month { Unit::Month } else { Unit::Quarter };
        let figures = figures(&facts, &Filter { unit, ..filter() });
        let amidst = figures.contracts.headline.is_some_and(|year| figures.contracts.rows.iter().any(|row| row.from < year.from && year.from <= row.to));
        if amidst {
            let told = Privacy::of(&figures, true).members().clone();
            for (what, people) in first_days(&figures, &told) {
                assert!(!few(people), "{what}: {people}");
            }
        }
    }

    /// Nor does the money of a few follow from the year and its quarters.
    #[test]
    fn no_money_of_a_few_follows_from_the_year(
        contracts in prop::collection::vec((0_u32..60, 0_i32..440, prop::option::of(20_i32..400), 10_00_i64..60_00), 30..90),
        less in prop::collection::vec((0_usize..90, 20_i32..300), 0..40),
    ) {
        let figures = at_quarters_end(&contracts, &less, Unit::Quarter);
        if figures.contracts.headline.as_ref().is_some_and(|year| year.months == 12) {
            let told = Privacy::of(&figures, true).members().clone();
            for (what, people) in left_over(&figures, &told) {
                assert!(!few(people), "{what}: {people}");
            }
        }
    }
}
