//! Members by their contracts: as segments of the owner's own, and as a filter of the customers; who is meant follows what is recorded.

use std::collections::BTreeSet;

use comeback::domain::contract::{AmountChange, ContractDetails, Membership};
use comeback::domain::customer::State;
use comeback::domain::ids::CustomerId;
use comeback::domain::money::Money;
use comeback::domain::segment::{Condition, Pick, Span, Test};
use comeback::engine::views::customer_list::CustomerListQuery;
use comeback::engine::views::members::MembersThereQuery;
use comeback::engine::views::segments::{SavedSegmentsQuery, SegmentTrialQuery};
use comeback::engine::{Command, ContractEnd, Created};

use crate::engine_usecases::{Shop, day};

/// Anna runs on, Bob has cancelled and is there still, Cor left, Dee was never a member, Eva left and came back.
fn club() -> (Shop, [CustomerId; 5]) {
    let shop = Shop::new();
    let all = ["Anna", "Bob", "Cor", "Dee", "Eva"].map(|name| shop.customer(name));
    let add = |customer: CustomerId, from: &str, said: &str, to: &str, monthly: i64| {
        let some = |text: &str| (!text.is_empty()).then(|| day(text));
        let running = ContractDetails::running(customer, day(from), Money(monthly));
        let contract = ContractDetails { said_on: some(said), ends_on: some(to), ..running };
        shop.engine.call(Command::AddContract(contract)).unwrap();
    };
    add(all[0], "2025-01-01", "", "", 29_90);
    add(all[1], "2025-03-01", "2025-11-20", "2026-02-28", 19_90);
    add(all[2], "2024-06-01", "2025-05-20", "2025-06-30", 50_00);
    add(all[4], "2024-02-01", "2024-07-01", "2024-08-31", 40_00);
    add(all[4], "2025-09-01", "", "", 45_00);
    (shop, all)
}

fn found(shop: &Shop, test: Test) -> BTreeSet<CustomerId> {
    let conditions = vec![Condition::is(test)];
    let name = format!("{conditions:?}").chars().take(60).collect::<String>();
    let made = shop.engine.call(Command::SaveSegment(name, conditions.clone())).unwrap();
    let [Created::Segment(id)] = made.created[..] else { panic!("{:?}", made.created) };
    let query = CustomerListQuery { segment: Some(Pick::Saved(id)), ..CustomerListQuery::default() };
    let ids: BTreeSet<CustomerId> = shop.engine.fetch(query).unwrap().ids.iter().copied().collect();
    assert_eq!(shop.engine.fetch(SegmentTrialQuery(conditions)).unwrap().found, ids.len(), "while it is put together it finds the same");
    shop.engine.call(Command::RemoveSegment(id)).unwrap();
    ids
}

#[test]
fn a_segment_asks_how_members_stand_what_they_pay_and_since_when() {
    let (shop, [anna, bob, cor, dee, eva]) = club();
    let member = |memberships: &[Membership]| found(&shop, Test::Member(memberships.to_vec()));
    assert_eq!(member(&[Membership::Running, Membership::Leaving]), [anna, bob, eva].into(), "members now");
    assert_eq!(member(&[Membership::Leaving]), [bob].into(), "has cancelled and is there still");
    assert_eq!(member(&[Membership::Ended]), [cor].into());
    assert_eq!(member(&[Membership::None]), [dee].into());
    let pays = |from: Option<i64>, below: Option<i64>| found(&shop, Test::Monthly { from: from.map(Money), below: below.map(Money) });
    assert_eq!(pays(Some(29_90), None), [anna, cor, eva].into(), "who left: what they paid last");
    assert_eq!(pays(Some(19_90), Some(29_90)), [bob].into(), "the lower end is in, the upper is not");
    assert_eq!(pays(None, Some(10_000)), [anna, bob, cor, eva].into(), "who was never a member pays no amount");
    let since = |from: &str, to: &str| found(&shop, Test::MemberSince(Span { from: Some(day(from)), to: Some(day(to)) }));
    assert_eq!(since("2025-01-01", "2025-03-01"), [anna, bob].into());
    assert_eq!(since("2024-01-01", "2024-12-31"), [cor].into(), "who came back counts from then on");
}

#[test]
fn the_amount_is_that_of_now() {
    let (shop, [anna, ..]) = club();
    let contract = shop.page(anna).contracts[0].clone();
    let mut details = contract.details.clone();
    details.changes = vec![AmountChange { since: day("2025-10-01"), monthly: Money(35_00) }];
    shop.engine.call(Command::EditContract(contract.id, details)).unwrap();
    assert!(found(&shop, Test::Monthly { from: Some(Money(35_00)), below: Some(Money(35_01)) }).contains(&anna));
    shop.engine.call(Command::Undo).unwrap();
}

#[test]
fn a_saved_segment_follows_the_contracts_and_their_undo() {
    let (shop, [anna, bob, ..]) = club();
    let leaving = vec![Condition::is(Test::Member(vec![Membership::Leaving]))];
    shop.engine.call(Command::SaveSegment("Going".into(), leaving)).unwrap();
    let size = || shop.engine.fetch(SavedSegmentsQuery).unwrap()[0].1;
    let cancelled = || {
        let list = shop.engine.fetch(CustomerListQuery { cancelled: true, ..CustomerListQuery::default() }).unwrap();
        (list.cancelled, list.ids.iter().copied().collect::<BTreeSet<_>>())
    };
    assert_eq!((size(), cancelled()), (1, (1, [bob].into())));
    let contract = shop.page(anna).contracts[0].id;
    let end = ContractEnd { said_on: Some(day("2026-01-10")), ends_on: day("2026-03-31"), ending: None, reason: None };
    shop.engine.call(Command::EndContract(contract, end)).unwrap();
    assert_eq!((size(), cancelled()), (2, (2, [anna, bob].into())));
    shop.engine.call(Command::Undo).unwrap();
    assert_eq!((size(), cancelled()), (1, (1, [bob].into())));
    shop.engine.call(Command::Redo).unwrap();
    assert_eq!(size(), 2);
}

#[test]
fn who_has_cancelled_is_shown_beside_the_states_chosen() {
    let (shop, [_, bob, cor, ..]) = club();
    let of = |states: &[State], cancelled| {
        let query = CustomerListQuery { states: states.to_vec(), cancelled, ..CustomerListQuery::default() };
        shop.engine.fetch(query).unwrap().ids.iter().copied().collect::<BTreeSet<_>>()
    };
    assert_eq!(of(&[State::Lost], true), [bob, cor].into());
    assert_eq!(of(&[], false).len(), 5);
    assert!(shop.engine.fetch(MembersThereQuery).unwrap());
    assert!(!Shop::new().engine.fetch(MembersThereQuery).unwrap(), "a shop is not asked about contracts");
}
