//! Figures of members and subscribers from their contracts (METRICS A3, B 1.2).

use std::sync::Arc;

use comeback::analysis::contracts::{Cause, Contracts, MemberGroup, MemberTurn, Movements};
use comeback::analysis::facts::{ContractFact, Facts, Person};
use comeback::analysis::{Behind, Filter, Unit, figures, people_behind};
use comeback::domain::contract::{AmountChange, Business, Ending};
use comeback::domain::day::Day;
use comeback::domain::ids::CustomerId;
use comeback::domain::money::Money;
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

fn contract(row: u32, from: &str, to: &str, monthly: i64) -> ContractFact {
    ContractFact {
        row,
        starts_on: day(from),
        said_on: None,
        ends_on: (!to.is_empty()).then(|| day(to)),
        ending: None,
        monthly: Money(monthly),
        changes: Vec::new(),
    }
}

fn facts(as_of: Day, mut contracts: Vec<ContractFact>) -> Facts {
    contracts.sort_by_key(|c| (c.row, c.starts_on));
    let rows = contracts.iter().map(|c| c.row).max().map_or(0, |row| row + 1);
    let people = (0..rows).map(|row| Person { id: CustomerId(i64::from(row) + 1), segment: None, joined: None }).collect();
    Facts { people: Arc::new(people), contracts: Arc::new(contracts), as_of: Some(as_of), ..Facts::default() }
}

fn count(facts: &Facts, unit: Unit) -> Contracts {
    figures(facts, &Filter { unit, ..Filter::default() }).contracts
}

fn months(as_of: &str, contracts: Vec<ContractFact>) -> Vec<Movements> {
    count(&facts(day(as_of), contracts), Unit::Month).rows
}

fn near(found: Option<f64>, expected: f64) {
    assert!(found.is_some_and(|found| (found - expected).abs() < 5e-5), "{found:?}, not {expected}");
}

#[test]
fn gross_and_net_churn_by_money_are_those_of_the_example() {
    // 100 a month; 10 leave, 10 is paid less, 10 more: gross 20 %, net 10 % (ChartMogul).
    let mut less = contract(1, "2025-01-01", "", 40_00);
    less.changes = vec![AmountChange { since: day("2025-02-10"), monthly: Money(30_00) }];
    let mut more = contract(2, "2025-01-01", "", 50_00);
    more.changes = vec![AmountChange { since: day("2025-02-20"), monthly: Money(60_00) }];
    let rows = months("2025-02-28", vec![contract(0, "2025-01-01", "2025-02-15", 10_00), less, more]);
    let row = rows.last().unwrap();
    assert_eq!(
        (row.money_at_start, row.money_left, row.contraction, row.expansion),
        (Money(10_000), Money(10_00), Money(10_00), Money(10_00))
    );
    near(row.gross(), 0.2);
    near(row.net(), 0.1);
    assert_eq!((row.money_at_end, row.members_at_end), (Money(90_00), 2));
    assert_eq!((row.churn().of, row.churn().all), (1, 3));
}

#[test]
fn with_several_contracts_one_leaves_when_the_last_ends() {
    let rows = months(
        "2025-04-30",
        vec![
            contract(0, "2025-01-01", "2025-02-10", 20_00),
            contract(0, "2025-01-01", "2025-03-10", 30_00),
            contract(1, "2025-01-01", "", 10_00),
        ],
    );
    let [_, february, march, _] = rows.as_slice() else { panic!("{} rows", rows.len()) };
    assert_eq!((february.left.people(), february.contraction), (0, Money(20_00)), "pays less, and stays");
    assert_eq!((march.left.people(), march.money_left, march.contraction), (1, Money(30_00), Money::ZERO));
}

#[test]
fn coming_back_is_a_movement_of_its_own_and_a_second_leaving_a_second_churn() {
    let contracts = vec![
        contract(0, "2025-01-01", "2025-02-10", 20_00),
        contract(0, "2025-03-05", "2025-04-10", 25_00),
        contract(1, "2025-01-01", "", 10_00),
    ];
    let rows = months("2025-04-30", contracts);
    let told: Vec<_> = rows.iter().map(|r| (r.joined, r.came_back, r.left.people(), r.members_at_end)).collect();
    assert_eq!(told, [(2, 0, 0, 2), (0, 0, 1, 1), (0, 1, 0, 2), (0, 0, 1, 1)]);
    assert_eq!(rows[2].money_back, Money(25_00));
    near(rows[2].net(), -2.5);
    assert_eq!((rows[1].churn().of, rows[3].churn().of), (1, 1));
}

#[test]
fn who_joins_and_leaves_within_the_period_is_in_the_balance_and_not_in_the_rate() {
    let rows = months("2025-02-28", vec![contract(0, "2025-01-01", "", 10_00), contract(1, "2025-02-03", "2025-02-20", 10_00)]);
    let row = rows.last().unwrap();
    assert_eq!((row.joined, row.left.people(), row.joined_and_left(), row.churn().of, row.churn().all), (1, 1, 1, 0, 1));
    // A contract that ends on the day it began never was.
    let rows = months("2025-02-28", vec![contract(0, "2025-01-01", "", 10_00), contract(1, "2025-02-03", "2025-02-03", 10_00)]);
    assert_eq!((rows.last().unwrap().joined, rows.last().unwrap().left.people()), (0, 0));
}

#[test]
fn cancelled_is_not_ended_until_the_last_day() {
    let mut gone = contract(0, "2025-01-01", "2025-03-31", 30_00);
    gone.said_on = Some(day("2025-02-10"));
    let contracts = vec![gone, contract(1, "2025-01-01", "", 10_00)];
    let of = |as_of: &str| count(&facts(day(as_of), contracts.clone()), Unit::Month);
    let (before, cancelled, ended) = (of("2025-02-09"), of("2025-02-10"), of("2025-03-31"));
    assert_eq!((before.cancelled.len(), before.members), (0, 2), "nobody knew yet");
    assert_eq!((cancelled.leaving(), cancelled.members), ((1, Money(30_00)), 2));
    assert_eq!(cancelled.cancelled[0].ends_on, day("2025-03-31"));
    assert_eq!((ended.cancelled.len(), ended.members), (0, 1));
    let march = ended.rows.last().unwrap();
    assert_eq!((march.left_of_start.voluntary.0, march.complete), (1, true), "the churn belongs to the end date");
}

#[test]
fn renewing_from_one_day_to_the_next_is_no_leaving() {
    let rows = months("2026-02-28", vec![contract(0, "2025-01-01", "2025-12-31", 30_00), contract(0, "2026-01-01", "2026-12-31", 33_00)]);
    assert_eq!(rows.iter().map(|r| r.left.people()).sum::<u64>(), 0);
    let january = rows.iter().find(|r| r.from == day("2026-01-01")).unwrap();
    assert_eq!((january.expansion, january.contraction, january.members_at_end), (Money(3_00), Money::ZERO, 1));
}

#[test]
fn the_cause_is_what_is_on_record() {
    let with = |row, ending, said: &str| {
        let mut one = contract(row, "2025-01-01", "2025-02-15", 10_00);
        (one.ending, one.said_on) = (ending, (!said.is_empty()).then(|| day(said)));
        one
    };
    let contracts = vec![
        with(0, Some(Ending::Choice), ""),
        with(1, Some(Ending::PaymentFailed), "2025-02-01"),
        with(2, Some(Ending::Other), "2025-02-01"),
        with(3, None, "2025-02-01"),
        with(4, None, ""),
    ];
    let facts = facts(day("2025-02-28"), contracts);
    let row = *count(&facts, Unit::Month).rows.last().unwrap();
    let counts = Cause::ALL.map(|cause| row.left.of(cause).0);
    assert_eq!(counts, [2, 1, 2]);
    for (cause, expected) in [(Cause::Voluntary, vec![1, 4]), (Cause::Involuntary, vec![2]), (Cause::Unknown, vec![3, 5])] {
        let turned = MemberGroup::Turned { turn: MemberTurn::LeftBy(cause), from: row.from, to: row.to };
        let mut people = people_behind(&facts, &Filter::default(), Behind::Members(turned));
        people.sort();
        assert_eq!(people, expected.into_iter().map(CustomerId).collect::<Vec<_>>());
    }
}

#[test]
fn the_quarter_of_telco_comes_out() {
    // 1,869 of the 6,589 who were there at its start left, 454 joined in it: 28.37 %, 10.52 % a month.
    let mut contracts = Vec::new();
    for row in 0..7043 {
        let (from, to) = match row {
            0..1869 => ("2025-03-01", "2025-05-31"),
            1869..6589 => ("2025-03-01", ""),
            _ => ("2025-05-15", ""),
        };
        contracts.push(contract(row, from, to, 50_00));
    }
    let found = count(&facts(day("2025-06-30"), contracts), Unit::Quarter);
    let row = found.rows.last().unwrap();
    assert_eq!((row.from, row.churn().of, row.churn().all, row.joined), (day("2025-04-01"), 1869, 6589, 454));
    near(row.churn().rate(), 0.28366);
    near(row.churn_a_month(), 0.10523);
    let headline = found.headline.unwrap();
    assert_eq!((headline.months, headline.churn().of), (3, 1869));
}

#[test]
fn memberships_are_followed_to_their_end() {
    let contracts = vec![contract(0, "2025-01-01", "2025-01-31", 1), contract(0, "2025-03-01", "", 1), contract(1, "2025-01-01", "", 1)];
    let curve = count(&facts(day("2025-03-31"), contracts), Unit::Month).survival;
    let told: Vec<_> = curve.rows.iter().map(|row| (row.t, row.at_risk, row.events)).collect();
    assert_eq!(told, [(0.0, 3, 0), (30.0, 3, 1), (89.0, 1, 0)], "a second membership is followed anew");
}

#[test]
fn a_business_with_contracts_and_no_purchases_is_one_of_members() {
    let facts = facts(day("2025-03-31"), vec![contract(0, "2025-01-01", "", 1)]);
    assert_eq!(figures(&facts, &Filter::default()).business, Business::Members);
    assert_eq!(figures(&Facts::default(), &Filter::default()).business, Business::Shop);
    let said = Filter { business: Some(Business::Shop), ..Filter::default() };
    assert_eq!(figures(&facts, &said).business, Business::Shop);
}

const FIRST: i32 = 20_000;

prop_compose! {
    fn any_contract()(row in 0..12_u32, starts in 0..400_i32, lasts in prop::option::of(0..300_i32), said in prop::option::of(0..60_i32),
        monthly in -500..5_000_i64, changed in prop::option::of((1..200_i32, 0..5_000_i64))) -> ContractFact {
        let ends = lasts.map(|days| starts + days);
        let day = |n: i32| Day::from_number(FIRST + n);
        ContractFact {
            row,
            starts_on: day(starts),
            said_on: ends.zip(said).map(|(end, before)| day(end - before)),
            ends_on: ends.map(day),
            ending: None,
            monthly: Money(monthly),
            changes: changed.map(|(after, monthly)| AmountChange { since: day(starts + after), monthly: Money(monthly) }).into_iter().collect(),
        }
    }
}

/// What is known at the end of a day, looked up in the plainest way: members, and what they pay.
fn plainly(contracts: &[ContractFact], evening: Day) -> (u64, Money) {
    let renewed = |c: &ContractFact, end: Day| {
        contracts.iter().any(|o| o.row == c.row && o.starts_on == end.plus_days(1) && o.ends_on.is_none_or(|e| e > o.starts_on))
    };
    let holds = |c: &&ContractFact| {
        let known = c.ends_on.filter(|_| c.said_on.is_none_or(|said| said <= evening));
        let wash = c.ends_on.is_some_and(|end| end <= c.starts_on);
        !wash && c.starts_on <= evening && known.is_none_or(|end| end > evening || (end == evening && renewed(c, end)))
    };
    let mut rows: Vec<u32> = contracts.iter().filter(holds).map(|c| c.row).collect();
    rows.dedup();
    (rows.len() as u64, contracts.iter().filter(holds).map(|c| c.monthly_on(evening)).sum())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn balances_add_up_and_end_where_the_records_do(contracts in prop::collection::vec(any_contract(), 1..40), as_of in 0..500_i32) {
        let facts = facts(Day::from_number(FIRST + as_of), contracts);
        let found = count(&facts, Unit::Month);
        for pair in found.rows.windows(2) {
            prop_assert_eq!(pair[0].members_at_end, pair[1].members_at_start);
            prop_assert_eq!(pair[0].money_at_end, pair[1].money_at_start);
        }
        for row in &found.rows {
            prop_assert_eq!(row.members_at_start + row.joined + row.came_back, row.members_at_end + row.left.people());
            let came = row.money_at_start.0 + row.money_joined.0 + row.money_back.0 + row.expansion.0;
            prop_assert_eq!(came, row.money_at_end.0 + row.money_left.0 + row.contraction.0);
            prop_assert!(row.left_of_start.people() <= row.members_at_start);
            let on = |day| people_behind(&facts, &Filter::default(), Behind::Members(MemberGroup::On(day))).len() as u64;
            prop_assert_eq!(on(row.to), row.members_at_end);
        }
        if let Some(last) = found.rows.last() {
            let plain = plainly(&facts.contracts, Day::from_number(FIRST + as_of));
            prop_assert_eq!((last.members_at_end, last.money_at_end), plain);
            prop_assert_eq!((found.members, found.monthly), plain);
        }
    }

    #[test]
    fn what_happens_later_changes_no_earlier_period(
        contracts in prop::collection::vec(any_contract(), 1..30), later in prop::collection::vec(any_contract(), 0..10),
    ) {
        // Later contracts begin long after; and the ends of the first that come later, said or not, change nothing before.
        let early = day("2025-01-31");
        let within = |c: &ContractFact| c.starts_on <= early;
        let first: Vec<_> = contracts.iter().filter(|c| within(c)).cloned().collect();
        let known: Vec<_> = first.iter().cloned().map(|mut c| { c.ends_on = c.ends_on.filter(|end| *end <= early); c }).collect();
        let shifted = later.into_iter().map(|mut c| {
            (c.starts_on, c.ends_on, c.said_on) = (c.starts_on.plus_days(1_000), c.ends_on.map(|d| d.plus_days(1_000)), None);
            c.changes.iter_mut().for_each(|change| change.since = change.since.plus_days(1_000));
            c
        });
        let then = count(&facts(early, known), Unit::Month).rows;
        let all: Vec<_> = contracts.into_iter().chain(shifted).collect();
        let filter = Filter { unit: Unit::Month, as_of: Some(early), ..Filter::default() };
        let seen_then = figures(&facts(early, all.clone()), &filter).contracts.rows;
        let now = count(&facts(day("2027-01-31"), all.clone()), Unit::Month).rows;
        // A renewal on the very next day is known to the later look only.
        let renewed = all.iter().any(|c| all.iter().any(|o| o.row == c.row && c.ends_on.is_some_and(|e| o.starts_on == e.plus_days(1))));
        if !renewed {
            prop_assert_eq!(&then, &seen_then);
        }
        for (then, now) in seen_then.iter().zip(&now) {
            prop_assert_eq!(then, now);
        }
    }

    #[test]
    fn the_order_of_records_says_nothing(contracts in prop::collection::vec(any_contract(), 1..30).prop_shuffle()) {
        let mut sorted = contracts.clone();
        sorted.sort_by_key(|c| (c.row, c.starts_on, c.ends_on, c.monthly, c.said_on));
        let as_of = Day::from_number(FIRST + 450);
        prop_assert_eq!(count(&facts(as_of, contracts), Unit::Quarter), count(&facts(as_of, sorted), Unit::Quarter));
    }
}
