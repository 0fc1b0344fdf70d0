//! Customers in the window, by keyboard: adding, finding, choosing several, leaving and coming back; what was saved is asked
//! of the engine.

use comeback::domain::customer::{CustomerDetails, State};
use comeback::domain::day::Day;
use comeback::domain::departure::{HowKnown, ReasonSource};
use comeback::domain::ids::CustomerId;
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::engine::views::customer_list::{CustomerListQuery, CustomerRowsQuery, CustomerSort};
use comeback::engine::views::customer_page::{CustomerPage, CustomerPageQuery};
use comeback::engine::views::draft::DraftsQuery;
use comeback::engine::{Command, Created};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::support::{Content, HarnessExt as _, Window};

fn open(home: &std::path::Path, content: Content, route: Route) -> Harness<'static, App> {
    let window = Window::default();
    let mut harness = window.open(window.engine(home, content));
    harness.state_mut().go(route);
    harness.run();
    harness.run();
    harness
}

/// An empty shop with these customers in it, in that order.
fn shop(home: &std::path::Path, names: &[&str]) -> (Harness<'static, App>, Vec<CustomerId>) {
    let window = Window::default();
    let engine = window.engine(home, Content::Empty);
    let add = |name: &&str| {
        let details = CustomerDetails { name: (*name).to_owned(), phone: format!("555-01{:02}", name.len()), ..CustomerDetails::default() };
        match engine.call(Command::AddCustomer(details)).unwrap().created[..] {
            [Created::Customer(id)] => id,
            ref other => panic!("{other:?}"),
        }
    };
    let ids = names.iter().map(add).collect();
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Customers);
    harness.run();
    harness.run();
    (harness, ids)
}

fn page(harness: &Harness<'_, App>, id: CustomerId) -> CustomerPage {
    harness.state().engine().fetch(CustomerPageQuery(id)).unwrap()
}

fn list(harness: &Harness<'_, App>, query: CustomerListQuery) -> Vec<CustomerId> {
    harness.state().engine().fetch(query).unwrap().ids
}

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

/// Runs until the answers asked for on the way are drawn.
fn settle(harness: &mut Harness<'_, App>) {
    for _ in 0..3 {
        harness.run();
    }
}

#[test]
fn a_customer_is_added_by_keyboard_alone_and_taken_back() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = open(home.path(), Content::Empty, Route::Customers);
    assert!(harness.shows("No customers yet"));
    harness.ctrl(Key::N);
    settle(&mut harness);
    harness.type_keys("Ruth Palmer");
    harness.press(Key::Tab);
    harness.type_keys("555-0145");
    harness.press(Key::Tab);
    harness.type_keys("ruth@example.com");
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    let ids = list(&harness, CustomerListQuery::default());
    assert_eq!(ids.len(), 1);
    let known = page(&harness, ids[0]).customer.details;
    assert_eq!((&*known.name, &*known.phone, &*known.email), ("Ruth Palmer", "555-0145", "ruth@example.com"));
    assert_eq!(*harness.state().route(), Route::Customer(ids[0]));
    assert!(harness.shows("Customer added"));
    harness.ctrl(Key::Z);
    settle(&mut harness);
    assert_eq!(list(&harness, CustomerListQuery::default()), []);
    assert!(harness.shows("This customer is not here"));
}

#[test]
fn problems_stand_beside_their_fields_and_nothing_is_saved() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, ids) = shop(home.path(), &["Anna"]);
    harness.click_label("Add customer");
    settle(&mut harness);
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("Type a name, or a number"));
    harness.type_into("E-mail", "ruth at example");
    harness.type_into("Customer since", "soon");
    harness.type_into("Phone", "555 0104");
    settle(&mut harness);
    assert!(harness.shows("This is no e-mail address"));
    assert!(harness.shows("Type a day, such as"));
    assert!(harness.shows("The same as"), "the phone is Anna's");
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    assert_eq!(list(&harness, CustomerListQuery::default()), ids);
}

#[test]
fn a_number_that_is_another_s_is_refused_beside_the_field() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, ids) = shop(home.path(), &["Anna", "Bertha"]);
    let taken = CustomerDetails { number: "1007".to_owned(), ..page(&harness, ids[0]).customer.details };
    harness.state().engine().call(Command::EditCustomer(ids[0], taken)).unwrap();
    harness.state_mut().go(Route::Customer(ids[1]));
    settle(&mut harness);
    harness.click_label("Edit…");
    settle(&mut harness);
    harness.type_into("Number", "1007");
    settle(&mut harness);
    assert!(harness.shows("Anna has this number"));
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    assert_eq!(page(&harness, ids[1]).customer.details.number, "");
    harness.replace("Number", "1008");
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    assert_eq!(page(&harness, ids[1]).customer.details.number, "1008");
}

#[test]
fn what_was_typed_is_kept_when_the_form_is_closed_and_offered_again() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = open(home.path(), Content::Empty, Route::Customers);
    harness.ctrl(Key::N);
    settle(&mut harness);
    harness.type_keys("Half a na");
    harness.press(Key::Escape);
    settle(&mut harness);
    assert_eq!(harness.state().engine().fetch(DraftsQuery { kind: "customer".to_owned() }).unwrap().len(), 1);
    harness.ctrl(Key::N);
    settle(&mut harness);
    assert!(harness.shows("What you typed the last time"));
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    let ids = list(&harness, CustomerListQuery::default());
    assert_eq!(page(&harness, ids[0]).customer.details.name, "Half a na");
    assert_eq!(harness.state().engine().fetch(DraftsQuery { kind: "customer".to_owned() }).unwrap(), []);
}

#[test]
fn a_customer_is_found_as_one_types_and_opened_with_enter() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, ids) = shop(home.path(), &["Anna Baker", "Ruth Palmer", "Óscar Winter"]);
    harness.ctrl(Key::F);
    harness.type_keys("oscar");
    settle(&mut harness);
    harness.press(Key::Enter);
    settle(&mut harness);
    harness.press(Key::Enter);
    settle(&mut harness);
    assert_eq!(*harness.state().route(), Route::Customer(ids[2]));
}

#[test]
fn rows_are_walked_chosen_and_put_in_a_segment_by_keyboard() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, ids) = shop(home.path(), &["Anna", "Bertha", "Cees"]);
    harness.click_label("Sort by Name");
    settle(&mut harness);
    harness.ctrl(Key::F);
    harness.press(Key::ArrowDown);
    settle(&mut harness);
    harness.press(Key::Space);
    harness.press(Key::ArrowDown);
    harness.press(Key::ArrowDown);
    harness.press(Key::Space);
    settle(&mut harness);
    assert!(harness.shows("2 selected"));
    harness.click_label("Put in segment…");
    settle(&mut harness);
    harness.type_keys("Hotels");
    harness.press(Key::Enter);
    settle(&mut harness);
    let found = list(
        &harness,
        CustomerListQuery { segment: Some("Hotels".into()), sort: CustomerSort::Name, descending: false, ..CustomerListQuery::default() },
    );
    assert_eq!(found, [ids[0], ids[2]]);
    assert!(!harness.shows("2 selected"));
    harness.ctrl(Key::Z);
    settle(&mut harness);
    let all = harness.state().engine().fetch(CustomerRowsQuery(ids)).unwrap();
    assert!(all.iter().all(|row| row.segment.is_empty()));
}

#[test]
fn a_leaving_is_marked_with_its_reasons_changed_and_withdrawn() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, ids) = shop(home.path(), &["Ruth Palmer"]);
    harness.state_mut().go(Route::Customer(ids[0]));
    settle(&mut harness);
    harness.click_label("Mark as left…");
    settle(&mut harness);
    harness.replace("Left on", "2 Oct 2025");
    harness.replace("Noticed on", "1 Oct 2025");
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("Nobody can notice it before it happened"));
    assert!(page(&harness, ids[0]).departures.is_empty());
    harness.replace("Noticed on", "6 Oct 2025");
    let reason = harness.state().engine().fetch(comeback::engine::views::reasons::ReasonListQuery::default()).unwrap()[0].reason.clone();
    harness.choose("Main reason", &reason.name);
    settle(&mut harness);
    harness.choose("Who says so", "told to staff");
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    let left = page(&harness, ids[0]).departures[0].departure.details.clone();
    assert_eq!((left.left_on, left.noticed_on, left.how_known), (day("2025-10-02"), day("2025-10-06"), HowKnown::ToldUs));
    assert_eq!(left.main.map(|g| (g.reason, g.source)), Some((reason.id, ReasonSource::ToldStaff)));
    assert!(harness.shows("main, told to staff"));
    harness.click_label("Change…");
    settle(&mut harness);
    harness.choose("How we know", "The contract ended");
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    assert_eq!(page(&harness, ids[0]).departures[0].departure.details.how_known, HowKnown::ContractEnded);
    harness.click_label("They did not leave");
    settle(&mut harness);
    assert!(page(&harness, ids[0]).departures.is_empty());
    harness.ctrl(Key::Z);
    settle(&mut harness);
    assert_eq!(page(&harness, ids[0]).departures.len(), 1);
}

#[test]
fn a_return_is_noted_but_not_before_the_leaving() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, ids) = shop(home.path(), &["Ruth Palmer"]);
    harness.state_mut().go(Route::Customer(ids[0]));
    settle(&mut harness);
    harness.click_label("Mark as left…");
    settle(&mut harness);
    harness.replace("Left on", "2 Oct 2025");
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    harness.click_label("Came back…");
    settle(&mut harness);
    harness.replace("Came back on", "1 Oct 2025");
    harness.press(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("the return cannot be earlier"));
    harness.replace("Came back on", "3-11-2025");
    harness.press(Key::Enter);
    settle(&mut harness);
    assert_eq!(page(&harness, ids[0]).departures[0].departure.details.returned_on, Some(day("2025-11-03")));
    assert!(harness.shows("Mark as left…"));
}

#[test]
fn a_purchase_is_typed_in_and_its_amount_checked() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, ids) = shop(home.path(), &["Ruth Palmer"]);
    harness.state_mut().go(Route::Customer(ids[0]));
    settle(&mut harness);
    harness.click_label("Add purchase…");
    settle(&mut harness);
    harness.type_keys("thirty");
    harness.press(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("Type an amount, such as 31.50"));
    harness.replace("Amount, €", "31,50");
    harness.replace("Day", "8 Dec");
    harness.press(Key::Enter);
    settle(&mut harness);
    assert_eq!(page(&harness, ids[0]).spent, Money(3150));
    harness.click_label("Show each, 8 Dec\u{a0}2025".replace(' ', "\u{a0}").replacen("Show\u{a0}each,\u{a0}", "Show each, ", 1).as_str());
    settle(&mut harness);
    assert!(harness.shows("€31.50"));
}

#[test]
fn the_states_are_counted_filtered_and_explained_with_the_look_back() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = open(home.path(), Content::Sample, Route::Customers);
    settle(&mut harness);
    let quiet = list(&harness, CustomerListQuery { states: vec![State::Lapsed], ..CustomerListQuery::default() });
    assert!(!quiet.is_empty());
    harness.click_label(&format!("Gone quiet {}", quiet.len()));
    settle(&mut harness);
    let rows = harness.query_all_by_role(Role::Row).count();
    assert!(rows > 0 && rows <= quiet.len(), "{rows} of {}", quiet.len());
    harness.state_mut().go(Route::Customer(quiet[0]));
    settle(&mut harness);
    harness.click_label("Explain: Gone quiet");
    settle(&mut harness);
    assert!(harness.shows("Quiet half a year ago, came back since"));
}

#[test]
fn several_are_marked_as_left_each_on_their_last_day_and_those_gone_stay() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = open(home.path(), Content::Sample, Route::Customers);
    settle(&mut harness);
    let of = |state| CustomerListQuery { states: vec![state], ..CustomerListQuery::default() };
    let (quiet, gone) = (list(&harness, of(State::Lapsed)), list(&harness, of(State::Lost)));
    let rows = harness.state().engine().fetch(CustomerRowsQuery(vec![quiet[0], gone[0]])).unwrap();
    for (row, chip) in rows.iter().zip(["Gone quiet", "Left"]) {
        harness.replace("Name, e-mail, phone, note", &row.name);
        settle(&mut harness);
        harness.click_label(&format!("Select {}, {}", row.name, chip.to_lowercase()));
        settle(&mut harness);
    }
    assert!(harness.shows("2 selected"));
    harness.click_label("Mark as left…");
    settle(&mut harness);
    assert!(harness.shows("One of those selected has left already"));
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    let before = list(&harness, of(State::Lost)).len();
    assert_eq!(before, gone.len() + 1);
    let details = page(&harness, quiet[0]).departures[0].departure.details.clone();
    assert_eq!(Some(details.left_on), rows[0].standing.last);
}

#[test]
fn a_malformed_address_from_a_file_keeps_nobody_from_changing_the_rest() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, ids) = shop(home.path(), &["Ruth Palmer"]);
    let odd = CustomerDetails { email: "ruth at example".to_owned(), ..page(&harness, ids[0]).customer.details };
    harness.state().engine().call(Command::EditCustomer(ids[0], odd)).unwrap();
    harness.state_mut().go(Route::Customer(ids[0]));
    settle(&mut harness);
    harness.click_label("Edit…");
    settle(&mut harness);
    assert!(harness.shows("This is no e-mail address"), "it is said all the same");
    harness.replace("Phone", "555-0199");
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    let known = page(&harness, ids[0]).customer.details;
    assert_eq!((&*known.phone, &*known.email), ("555-0199", "ruth at example"));
    harness.click_label("Edit…");
    settle(&mut harness);
    harness.replace("E-mail", "ruth at shop");
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    assert_eq!(page(&harness, ids[0]).customer.details.email, "ruth at example", "what is typed is checked");
}

#[test]
fn cancel_keeps_what_was_typed_for_the_next_time() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = open(home.path(), Content::Empty, Route::Customers);
    harness.ctrl(Key::N);
    settle(&mut harness);
    harness.type_keys("Half a na");
    harness.click_label("Cancel");
    settle(&mut harness);
    assert!(harness.shows("Not saved. What you typed is still there the next time."));
    harness.ctrl(Key::N);
    settle(&mut harness);
    assert_eq!(harness.said("Name"), "Half a na");
    harness.click_label("Begin anew");
    harness.click_label("Cancel");
    settle(&mut harness);
    assert_eq!(harness.state().engine().fetch(DraftsQuery { kind: "customer".to_owned() }).unwrap(), []);
}

/// A shop whose records reach 30 November, with one customer who bought on 2 October and 30 November.
fn up_to_november(home: &std::path::Path) -> (Harness<'static, App>, CustomerId) {
    use comeback::domain::import::{Staged, StagedCustomer, StagedReceipt};
    let window = Window { size: [1280.0, 900.0], ..Window::default() };
    let engine = window.engine(home, Content::Empty);
    let details = CustomerDetails { name: "Ruth Palmer".to_owned(), ..CustomerDetails::default() };
    let receipt = |on: &str| StagedReceipt { customer: 0, day: day(on), receipt: on.to_owned(), amount: Money(1000) };
    let staged = Staged {
        customers: vec![StagedCustomer { details, ..StagedCustomer::default() }],
        receipts: vec![receipt("2025-10-02"), receipt("2025-11-30")],
        days: Some((day("2025-10-02"), day("2025-11-30"))),
        ..Staged::default()
    };
    engine.call(Command::Import(std::sync::Arc::new(staged).into())).unwrap();
    let id = engine.fetch(CustomerListQuery::default()).unwrap().ids[0];
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Customer(id));
    settle(&mut harness);
    (harness, id)
}

#[test]
fn what_lies_after_the_records_waits_and_the_page_says_so_with_one_voice() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, id) = up_to_november(home.path());
    harness.click_label("Mark as left…");
    settle(&mut harness);
    assert_eq!(harness.said("Left on"), "30\u{a0}Nov\u{a0}2025", "a day that counts is proposed");
    harness.replace("Left on", "5 Dec 2025");
    settle(&mut harness);
    assert!(harness.shows("This counts once they reach the day you type."));
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    let seen = page(&harness, id);
    assert_eq!((seen.standing.state, seen.departures[0].open, seen.departures[0].waits), (State::Current, false, true));
    assert!(harness.shows("Marked as left on 5\u{a0}Dec\u{a0}2025: counts once the records reach that day."));
    assert!(harness.shows("Came back…") && !harness.shows("Mark as left…"), "nobody is marked twice");
    harness.ctrl(Key::Z);
    settle(&mut harness);
    harness.click_label("Add purchase…");
    settle(&mut harness);
    assert_eq!(harness.said("Day"), "30\u{a0}Nov\u{a0}2025");
    harness.replace("Amount, €", "5");
    harness.replace("Day", "8 Dec 2025");
    harness.press(Key::Enter);
    settle(&mut harness);
    let seen = page(&harness, id);
    assert_eq!((seen.spent, seen.standing.visits), (Money(2000), 2), "counted together or not at all");
    assert!(harness.shows("What happened after 30\u{a0}Nov\u{a0}2025 counts once the records reach it."));
}

#[test]
fn a_purchase_typed_wrongly_is_taken_out_again_and_one_of_a_file_is_not() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, id) = up_to_november(home.path());
    harness.state().engine().call(Command::AddPurchase { customer: id, day: day("2025-11-20"), amount: Money(123) }).unwrap();
    settle(&mut harness);
    harness.click_label("Show each, 30\u{a0}Nov\u{a0}2025");
    settle(&mut harness);
    assert_eq!(harness.query_all_by_label_contains("Take out the purchase of").count(), 1);
    harness.click_label("Take out the purchase of 20\u{a0}Nov\u{a0}2025, €1.23");
    settle(&mut harness);
    assert_eq!(page(&harness, id).spent, Money(2000));
    assert!(harness.shows("Purchase taken out: Ruth Palmer"));
    harness.ctrl(Key::Z);
    settle(&mut harness);
    assert_eq!(page(&harness, id).spent, Money(2123));
    let of_a_file = Command::RemovePurchase { customer: id, day: day("2025-11-30"), receipt: "2025-11-30".to_owned() };
    assert_eq!(harness.state().engine().call(of_a_file), Err(comeback::engine::Refusal::NotByHand.into()));
}

#[test]
fn a_return_noted_wrongly_is_mended_in_the_leaving() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, ids) = shop(home.path(), &["Ruth Palmer"]);
    let left = comeback::domain::departure::DepartureDetails {
        customer: ids[0],
        noticed_on: day("2025-10-02"),
        left_on: day("2025-10-02"),
        how_known: HowKnown::ToldUs,
        main: None,
        mentioned: Vec::new(),
        kind_override: None,
        returned_on: Some(day("2025-11-03")),
        note: String::new(),
    };
    harness.state().engine().call(Command::MarkLeft(vec![left])).unwrap();
    harness.state_mut().go(Route::Customer(ids[0]));
    settle(&mut harness);
    for (typed, problem) in [("1 Oct 2025", Some("the return cannot be earlier")), ("", None)] {
        harness.click_label("Change…");
        settle(&mut harness);
        harness.replace("Came back on, if they did", typed);
        harness.ctrl(Key::Enter);
        settle(&mut harness);
        if let Some(problem) = problem {
            assert!(harness.shows(problem));
            harness.press(Key::Escape);
            settle(&mut harness);
        }
    }
    assert_eq!(page(&harness, ids[0]).departures[0].departure.details.returned_on, None);
}

#[test]
fn what_the_owner_decides_alone_is_the_owners_guess() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, ids) = shop(home.path(), &["Anna", "Bertha"]);
    let reason = harness.state().engine().fetch(comeback::engine::views::reasons::ReasonListQuery::default()).unwrap()[0].reason.clone();
    for name in ["Anna", "Bertha"] {
        harness.click_label(&format!("Select {name}, no purchase yet"));
    }
    settle(&mut harness);
    harness.click_label("Mark as left…");
    settle(&mut harness);
    harness.choose("Main reason", &reason.name);
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    for id in ids {
        let left = page(&harness, id).departures[0].departure.details.clone();
        assert_eq!((left.how_known, left.main.unwrap().source), (HowKnown::OwnersDecision, ReasonSource::OwnersGuess));
    }
}

#[test]
fn states_add_up_and_in_a_narrow_window_all_filters_are_in_one_menu() {
    let home = tempfile::tempdir().unwrap();
    let window = Window { size: [700.0, 720.0], ..Window::default() };
    let mut harness = window.open(window.engine(home.path(), Content::Sample));
    harness.state_mut().go(Route::Customers);
    settle(&mut harness);
    let of = |states: &[State]| CustomerListQuery { states: states.to_vec(), ..CustomerListQuery::default() };
    let (quiet, gone) = (list(&harness, of(&[State::Lapsed])).len(), list(&harness, of(&[State::Lost])).len());
    let both = list(&harness, of(&[State::Lapsed, State::Lost])).len();
    assert_eq!(both, quiet + gone);
    assert!(harness.shows("Explain: The states"));
    harness.click_label("Filter");
    harness.click_label(&format!("Gone quiet {quiet}"));
    harness.click_label(&format!("Left {gone}"));
    settle(&mut harness);
    assert!(harness.shows("Filter 2"), "what is set is seen");
    let segments = harness.state().engine().fetch(comeback::engine::views::segments::SegmentsQuery).unwrap();
    harness.click_label(&segments[0].0);
    settle(&mut harness);
    assert!(harness.shows("Filter 3"));
    harness.click_label("Show all");
    settle(&mut harness);
    assert!(!harness.shows("Filter 3"));
}

#[test]
fn too_many_to_be_marked_as_left_is_said_on_the_button() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    let customer = |n: u32| comeback::domain::import::StagedCustomer {
        details: CustomerDetails { number: n.to_string(), ..CustomerDetails::default() },
        ..Default::default()
    };
    let staged = comeback::domain::import::Staged { customers: (0..501).map(customer).collect(), ..Default::default() };
    engine.call(Command::Import(std::sync::Arc::new(staged).into())).unwrap();
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Customers);
    settle(&mut harness);
    harness.click_label("Select all");
    settle(&mut harness);
    assert!(harness.shows("501 selected"));
    assert!(harness.shows("Mark as left… At most 500 can be marked as left at once"));
}

#[test]
fn chosen_and_found_customers_are_saved_as_a_list_that_no_spreadsheet_runs() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, ids) = shop(home.path(), &["=1+1 & Co", "Bertha", "Cees"]);
    let barred = CustomerDetails {
        do_not_contact: vec![comeback::domain::customer::Channel::Phone],
        note: "likes silk".to_owned(),
        ..page(&harness, ids[1]).customer.details
    };
    harness.state().engine().call(Command::EditCustomer(ids[1], barred)).unwrap();
    settle(&mut harness);
    for name in ["=1+1 & Co", "Bertha"] {
        harness.click_label(&format!("Select {name}, no purchase yet"));
    }
    settle(&mut harness);
    harness.click_label("Export…");
    harness.click_label("As CSV");
    let file = home.path().join("chosen.csv");
    std::fs::write(&file, "something else").unwrap();
    harness.replace("File or folder", file.to_str().unwrap());
    harness.press(Key::Enter);
    settle(&mut harness);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "something else", "nothing is replaced unasked");
    harness.click_label("Replace");
    settle(&mut harness);
    let text = std::fs::read_to_string(&file).unwrap();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[0].contains("\"Name\",\"Number\",\"Phone\"") && text.contains("\"'=1+1 & Co\""));
    let bertha = lines.iter().find(|line| line.contains("Bertha")).unwrap();
    assert!(bertha.contains("No purchase yet") && bertha.contains("\"Letter\",\"likes silk\""), "{bertha}");
    harness.click_label("Export the 3 in view…");
    harness.click_label("As XLSX");
    let file = home.path().join("all.xlsx");
    harness.replace("File or folder", file.to_str().unwrap());
    harness.press(Key::Enter);
    settle(&mut harness);
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&file).unwrap();
    let sheet = calamine::Reader::worksheet_range_at(&mut book, 0).unwrap().unwrap();
    assert_eq!(sheet.height(), 4, "names of columns and three customers, nothing else");
}
#[test]
fn the_language_somebody_is_asked_in_is_chosen_and_shown() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, ids) = shop(home.path(), &["Anna de Boer"]);
    harness.state_mut().go(Route::Customer(ids[0]));
    settle(&mut harness);
    harness.click_label("Edit…");
    settle(&mut harness);
    harness.click_label("Nederlands");
    settle(&mut harness);
    if let Some(folder) = std::env::var_os("COMEBACK_LOOK") {
        harness.render().unwrap().save(std::path::Path::new(&folder).join("customer-edit.png")).unwrap();
    }
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    assert_eq!(page(&harness, ids[0]).customer.details.language, Some(Language::Nl));
    assert!(harness.shows("Nederlands"), "it stands on the page");
    harness.state().engine().call(Command::Undo).unwrap();
    assert_eq!(page(&harness, ids[0]).customer.details.language, None);
}
