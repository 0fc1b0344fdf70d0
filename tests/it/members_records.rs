//! Contracts as they are kept: departures follow their ends, every change can be undone, and an older file opens without any.

use comeback::domain::contract::{ContractDetails, Ending};
use comeback::domain::customer::State;
use comeback::domain::departure::{DepartureDetails, HowKnown};
use comeback::domain::ids::{ContractId, CustomerId};
use comeback::domain::money::Money;
use comeback::engine::views::customer_list::CustomerListQuery;
use comeback::engine::views::customer_page::CustomerPage;
use comeback::engine::views::figures::FigureSetQuery;
use comeback::engine::{Command, ContractEnd, Refusal};

use crate::cli_support::Place;
use crate::engine_usecases::{Shop, day};

fn add(shop: &Shop, customer: CustomerId, from: &str, to: &str) -> ContractId {
    let running = ContractDetails::running(customer, day(from), Money(30_00));
    let details = ContractDetails { ends_on: (!to.is_empty()).then(|| day(to)), ..running };
    shop.engine.call(Command::AddContract(details)).unwrap();
    shop.page(customer).contracts.iter().map(|contract| contract.id).max().unwrap()
}

fn end(said: &str, ends: &str) -> ContractEnd {
    ContractEnd { said_on: (!said.is_empty()).then(|| day(said)), ends_on: day(ends), ending: None, reason: None }
}

fn lefts(page: &CustomerPage) -> Vec<(String, Option<String>)> {
    let told = |d: &comeback::engine::views::customer_page::DepartureView| {
        (d.departure.details.left_on.to_string(), d.departure.details.returned_on.map(|day| day.to_string()))
    };
    page.departures.iter().map(told).collect()
}

#[test]
fn a_member_leaves_when_the_last_contract_ends() {
    let shop = Shop::new();
    let ann = shop.customer("Ann");
    let first = add(&shop, ann, "2025-01-01", "");
    let second = add(&shop, ann, "2025-03-01", "");
    let price = shop.reason("price");
    shop.engine.call(Command::EndContract(first, ContractEnd { reason: Some(price), ..end("", "2025-06-30") })).unwrap();
    assert_eq!(lefts(&shop.page(ann)), [], "another one runs on");
    shop.engine.call(Command::EndContract(second, ContractEnd { reason: Some(price), ..end("2025-10-01", "2025-11-30") })).unwrap();
    let page = shop.page(ann);
    assert_eq!(lefts(&page), [("2025-11-30".to_owned(), None)]);
    let left = &page.departures[0];
    assert_eq!((left.departure.details.how_known, left.main.as_deref()), (HowKnown::ContractEnded, Some("Price")));
    assert_eq!((page.standing.state, left.departure.details.noticed_on), (State::Lost, day("2025-10-01")), "noticed when it was said");
    let figures = shop.engine.fetch(FigureSetQuery::default()).unwrap().figures;
    assert_eq!((figures.leaving.told.people, figures.leaving.told.money), (1, Money(30_00 * 12)));
    shop.engine.call(Command::Undo).unwrap();
    assert_eq!(lefts(&shop.page(ann)), []);
}

#[test]
fn who_cancels_is_there_until_the_last_day() {
    let shop = Shop::new();
    let ann = shop.customer("Ann");
    let contract = add(&shop, ann, "2025-01-01", "");
    shop.engine.call(Command::EndContract(contract, end("2026-01-10", "2026-03-31"))).unwrap();
    let page = shop.page(ann);
    assert!(page.departures[0].waits && page.standing.state != State::Lost);
    let figures = shop.engine.fetch(FigureSetQuery::default()).unwrap().figures;
    assert_eq!((figures.contracts.leaving(), figures.contracts.members), ((1, Money(30_00)), 1));
    assert_eq!(figures.as_of, Some(day("2026-01-15")), "as of the day the book was last written in");
    // It runs on after all.
    let mut details = page.contracts[0].details.clone();
    (details.said_on, details.ends_on) = (None, None);
    shop.engine.call(Command::EditContract(contract, details)).unwrap();
    assert_eq!(lefts(&shop.page(ann)), []);
}

#[test]
fn coming_back_closes_the_leaving_and_what_was_said_of_it_stays() {
    let shop = Shop::new();
    let ann = shop.customer("Ann");
    let first = add(&shop, ann, "2025-01-01", "");
    let why = shop.reason("quality");
    shop.engine
        .call(Command::EndContract(first, ContractEnd { ending: Some(Ending::Choice), reason: Some(why), ..end("", "2025-06-30") }))
        .unwrap();
    let again = add(&shop, ann, "2025-09-01", "");
    assert_eq!(lefts(&shop.page(ann)), [("2025-06-30".to_owned(), Some("2025-09-01".to_owned()))]);
    // The end was written down wrongly: the leaving moves with it and keeps its reason.
    shop.engine.call(Command::EndContract(first, end("", "2025-07-15"))).unwrap();
    let page = shop.page(ann);
    assert_eq!((lefts(&page)[0].0.as_str(), page.departures[0].main.as_deref()), ("2025-07-15", Some("Quality")));
    shop.engine.call(Command::RemoveContract(first)).unwrap();
    assert_eq!(lefts(&shop.page(ann)), []);
    shop.engine.call(Command::RemoveContract(again)).unwrap();
    assert!(shop.page(ann).contracts.is_empty());
}

#[test]
fn marking_a_member_as_left_ends_what_runs() {
    let shop = Shop::new();
    let ann = shop.customer("Ann");
    add(&shop, ann, "2025-01-01", "");
    let details = DepartureDetails {
        customer: ann,
        noticed_on: day("2025-12-10"),
        left_on: day("2025-12-01"),
        how_known: HowKnown::ToldUs,
        main: None,
        mentioned: Vec::new(),
        kind_override: None,
        returned_on: None,
        note: "rang".to_owned(),
    };
    shop.engine.call(Command::MarkLeft(vec![details])).unwrap();
    let page = shop.page(ann);
    assert_eq!((lefts(&page).len(), page.contracts[0].details.ends_on), (1, Some(day("2025-12-01"))));
    assert_eq!(page.departures[0].departure.details.note, "rang");
    shop.engine.call(Command::Undo).unwrap();
    assert_eq!((lefts(&shop.page(ann)).len(), shop.page(ann).contracts[0].details.ends_on), (0, None));
}

#[test]
fn a_leaving_that_follows_from_a_contract_is_changed_there() {
    let shop = Shop::new();
    let ann = shop.customer("Ann");
    add(&shop, ann, "2025-01-01", "2025-06-30");
    let left = shop.page(ann).departures[0].departure.clone();
    assert_eq!(shop.refused(Command::WithdrawDeparture(left.id)), Refusal::ByContract);
    let moved = DepartureDetails { left_on: day("2025-05-01"), ..left.details.clone() };
    assert_eq!(shop.refused(Command::EditDeparture(left.id, moved)), Refusal::ByContract);
    let explained = DepartureDetails { note: "moved house".to_owned(), ..left.details };
    shop.engine.call(Command::EditDeparture(left.id, explained)).unwrap();
}

#[test]
fn days_in_the_wrong_order_are_refused() {
    let shop = Shop::new();
    let ann = shop.customer("Ann");
    let backwards = ContractDetails { ends_on: Some(day("2024-12-31")), ..ContractDetails::running(ann, day("2025-01-01"), Money(1)) };
    assert_eq!(shop.refused(Command::AddContract(backwards)), Refusal::DaysInWrongOrder);
    let id = add(&shop, ann, "2025-01-01", "");
    assert_eq!(shop.refused(Command::EndContract(id, end("2026-02-01", "2026-03-01"))), Refusal::InFuture(day("2026-02-01")));
    let early = Command::ChangeAmount { contract: id, since: day("2024-01-01"), monthly: Money(1) };
    assert_eq!(shop.refused(early), Refusal::DaysInWrongOrder);
    shop.engine.call(Command::ChangeAmount { contract: id, since: day("2025-05-01"), monthly: Money(35_00) }).unwrap();
    assert_eq!(shop.page(ann).contracts[0].details.monthly_on(day("2025-06-01")), Money(35_00));
}

#[test]
fn who_buys_beside_a_membership_stays_a_member() {
    let shop = Shop::new();
    let (ann, bob) = (shop.customer("Ann"), shop.customer("Bob"));
    for member in [ann, bob] {
        add(&shop, member, "2025-01-01", "");
    }
    let before = shop.page(ann).standing;
    shop.engine.call(Command::AddPurchase { customer: ann, day: day("2025-12-01"), amount: Money(500) }).unwrap();
    let after = shop.page(ann).standing;
    assert_eq!((after.state, after.member, after.visits), (before.state, before.member, 1));
    let list = shop.engine.fetch(CustomerListQuery::default()).unwrap();
    let of = |state: State| list.by_state.iter().find(|(of, _)| *of == state).map(|(_, n)| *n);
    assert_eq!((of(State::NoPurchase), of(State::Once)), (Some(2), Some(0)));
}

#[test]
fn a_note_in_a_book_nobody_kept_for_long_moves_no_day() {
    // The clock of this shop stands on 15 Jan 2026.
    for (imported, as_of) in [("2025-10-20", "2026-01-15"), ("2025-08-31", "2025-08-31")] {
        let place = Place::new();
        let list = format!("Member,Joined,Left,Monthly fee\n1,2025-01-01,,30.00\n2,2025-02-01,,20.00\n3,2025-01-01,{imported},25.00\n");
        std::fs::write(place.path("members.csv"), list).unwrap();
        place.workspace("gym.comeback");
        place.run(&["import", "gym.comeback", "members.csv", "--json"]).good();
        let shop = Shop::new();
        shop.engine.call(Command::Open { path: place.path("gym.comeback") }).unwrap();
        let as_of_now = || shop.engine.fetch(FigureSetQuery::default()).unwrap().figures.as_of.unwrap();
        let contract = shop.page(CustomerId(1)).contracts[0].id;
        let last = as_of_now();
        shop.engine.call(Command::EndContract(contract, end("", "2026-01-31"))).unwrap();
        let now = as_of_now();
        assert_eq!((last, now), (day(imported), day(as_of)), "{imported}");
    }
}
