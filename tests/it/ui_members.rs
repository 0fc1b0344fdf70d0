//! The window of a business of members: Home and Retention speak of members, a contract is added, cancelled, and taken back.

use std::fmt::Write as _;

use comeback::domain::contract::Business;
use comeback::domain::ids::CustomerId;
use comeback::domain::language::Language;
use comeback::domain::settings::Settings;
use comeback::engine::views::customer_list::CustomerListQuery;
use comeback::engine::views::customer_page::CustomerPageQuery;
use comeback::engine::views::segments::SavedSegmentsQuery;
use comeback::engine::{Command, Deps, Engine};
use comeback::i18n::Tr;
use comeback::ui::routes::Route;
use eframe::egui::Key;

use super::cli_support::Place;
use super::support::{Content, HarnessExt as _, Window, now};

#[test]
fn home_and_retention_speak_of_members() {
    let home = tempfile::tempdir().unwrap();
    let window = Window { size: [1280.0, 900.0], ..Window::default() };
    let mut harness = window.open(window.engine(home.path(), Content::Members));
    harness.state_mut().go(Route::Home);
    harness.run_steps(6);
    assert!(harness.shows("Members now") && harness.shows("Left in 12 months") && harness.shows("Members lost in 12 months"));
    harness.state_mut().go(Route::Retention);
    harness.run_steps(6);
    assert!(harness.shows("have cancelled and are members still"));
    assert!(!harness.shows("Cohorts"), "nobody buys");
    harness.click_label("Money");
    harness.run_steps(3);
    assert!(harness.shows("of the money a month went") && harness.shows("Gross"));
    harness.click_label("How long they stay");
    harness.run_steps(3);
    assert!(harness.shows("Share of memberships that still run"));
}

#[test]
fn numbers_of_the_balance_open_their_people() {
    let home = tempfile::tempdir().unwrap();
    let window = Window { size: [1280.0, 900.0], ..Window::default() };
    let mut harness = window.open(window.engine(home.path(), Content::Members));
    harness.state_mut().go(Route::Retention);
    harness.run_steps(6);
    let left = "Sep–Nov 2025, Left: −8";
    assert!(harness.shows(left), "the cell says what it opens");
    harness.click_label(left);
    harness.run_steps(6);
    assert!(harness.shows("Left, Sep–Nov 2025") && harness.shows("8 people"));
}

#[test]
fn a_contract_is_added_cancelled_and_taken_back_on_the_page_of_a_customer() {
    let home = tempfile::tempdir().unwrap();
    let window = Window { size: [1280.0, 900.0], ..Window::default() };
    let engine = window.engine(home.path(), Content::Members);
    let customer = CustomerId(4);
    let before = engine.fetch(CustomerPageQuery(customer)).unwrap().contracts.len();
    let mut harness = window.open(engine.clone());
    harness.state_mut().go(Route::Customer(customer));
    harness.run_steps(6);
    harness.click_label("Add contract…");
    harness.run_steps(3);
    harness.click_label("Save");
    harness.run_steps(3);
    assert!(harness.shows("Give an amount, such as 29.90"), "nothing is saved without an amount");
    harness.type_into("Amount a month", "35");
    harness.press(Key::Enter);
    harness.run_steps(6);
    assert_eq!(engine.fetch(CustomerPageQuery(customer)).unwrap().contracts.len(), before + 1);
    assert!(harness.shows("€35.00 a month"));
    engine.call(Command::Undo).unwrap();
    assert_eq!(engine.fetch(CustomerPageQuery(customer)).unwrap().contracts.len(), before);
}

#[test]
fn an_empty_club_says_what_comes_next_in_every_language() {
    for language in Language::ALL {
        let home = tempfile::tempdir().unwrap();
        let window = Window { language, ..Window::default() };
        let engine = window.engine(home.path(), Content::Empty);
        let settings = Settings { name: "Club".to_owned(), language, business: Some(Business::Members), ..Settings::default() };
        engine.call(Command::SaveSettings(settings)).unwrap();
        let mut harness = window.open(engine);
        harness.state_mut().go(Route::Retention);
        harness.run_steps(6);
        assert!(harness.shows(&Tr::new(language).members_empty_import()));
    }
}

#[test]
fn who_has_cancelled_is_a_chip_and_a_condition_of_segments() {
    let home = tempfile::tempdir().unwrap();
    let window = Window { size: [1280.0, 900.0], ..Window::default() };
    let engine = window.engine(home.path(), Content::Members);
    let list = |cancelled| engine.fetch(CustomerListQuery { cancelled, ..CustomerListQuery::default() }).unwrap();
    let going = list(true).ids.len();
    assert!(going > 0 && going == list(false).cancelled);
    let mut harness = window.open(engine.clone());
    let tr = Tr::new(Language::En);
    harness.state_mut().go(Route::Customers);
    harness.run_steps(6);
    harness.click_label(&format!("{} {going}", tr.members_state_leaving()));
    harness.run_steps(6);
    assert!(harness.shows("has cancelled"), "the rows say so");
    harness.click_label(&tr.segment_manage());
    harness.run_steps(6);
    harness.click_label(&tr.segment_new());
    harness.run_steps(6);
    harness.type_keys("Going");
    harness.choose(&tr.segment_condition("1"), &tr.segment_kind("member"));
    harness.run_steps(6);
    harness.click_label(&tr.segment_membership("leaving"));
    harness.run_steps(6);
    assert!(harness.shows(&format!("{going} of 84 customers")));
    harness.click_label(&tr.segment_save());
    harness.run_steps(6);
    assert_eq!(engine.fetch(SavedSegmentsQuery).unwrap()[0].1, going);
    harness.click_label(&tr.segment_manage());
    harness.run_steps(6);
    assert!(harness.shows("Membership: Has cancelled, still a member"));
}

#[test]
fn out_of_too_few_members_no_worth_is_told_and_it_is_said_why() {
    let mut list = "Member,Name,Joined,Left,Monthly fee\n".to_owned();
    for n in 1..=8 {
        writeln!(list, "{n},Member {n},2025-01-10,{},30.00", if n == 1 { "2025-03-20" } else { "" }).unwrap();
    }
    let place = Place::new();
    std::fs::write(place.path("members.csv"), list).unwrap();
    for language in Language::ALL {
        let (tr, name) = (Tr::new(language), format!("{}.comeback", language.code()));
        place.run(&["new", &name, "--name", "Gym", "--currency", "EUR", "--language", language.code()]).good();
        place.run(&["import", &name, "members.csv"]).good();
        let told = place.run(&["figures", &name, "--json"]).good().json()["contracts"]["worth"].clone();
        assert_eq!((&told["yearly_loss"]["base"], &told["per_year"]), (&8.into(), &36_000.into()), "{told}");
        assert!(told["worth"].is_null() && told["yearly_loss"]["rate"].is_null() && told["expected_years"].is_null(), "{told}");
        let explained = place.run(&["figures", &name, "--figure", "members_worth", "--json"]).good().json();
        assert!(explained["figure"]["value"].is_null(), "{explained}");
        let engine = Engine::inline(Deps::fixed(place.path(language.code()), now()));
        engine.call(Command::Open { path: place.path(&name) }).unwrap();
        let window = Window { language, size: [1280.0, 900.0], ..Window::default() };
        let mut harness = window.open(engine);
        harness.state_mut().go(Route::Retention);
        harness.run_steps(6);
        harness.click_label(&tr.retention_value());
        harness.run_steps(6);
        assert!(harness.shows(&tr.members_worth_few(8)), "{language:?}");
        assert!(harness.shows(&tr.retention_fill_in()) && !harness.shows(&tr.retention_wrong_share()), "nothing is put in for them");
    }
}
