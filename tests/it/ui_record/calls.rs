//! Recording by phone: a call by keyboard alone, what came of it, whom to call back.

use comeback::domain::answer::{AnswerState, AnswerValue};
use comeback::domain::contact::ContactOutcome;
use comeback::domain::customer::{Channel, CustomerDetails};
use comeback::domain::departure::ReasonSource;
use comeback::domain::ids::CustomerId;
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::engine::views::customer_page::{CustomerPageQuery, Happened};
use comeback::engine::{Command, Created, library};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::{Event, Key};
use egui_kittest::Harness;

use super::{alt, begin, drafts, lost, reason, recorded, settle, typed, with_a_lost_customer};
use crate::support::{Content, HarnessExt as _, Window, now};

#[test]
fn a_call_by_keyboard_alone_gives_the_departure_its_main_reason() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    let customer = with_a_lost_customer(&engine);
    let (second, third) = (reason(&engine, 1), reason(&engine, 2));
    let mut harness = window.open(engine);
    begin(&mut harness);
    assert!(harness.shows("Question 1 of 8"));
    assert!(harness.shows("Good afternoon, may I speak to Marion Hale? This is Corner Dry Cleaning."));
    harness.type_keys("I take it to the place by the station now.");
    harness.ctrl(Key::Enter);
    assert!(harness.shows("Question 2 of 8"));
    harness.type_keys("Three weeks for the curtains.");
    alt(&mut harness, Key::Num3, "3");
    alt(&mut harness, Key::Num2, "2");
    for _ in 0..4 {
        harness.ctrl(Key::Enter);
    }
    assert!(harness.shows("Question 6 of 8"));
    harness.ctrl(Key::Enter);
    harness.press(Key::Num2);
    harness.ctrl(Key::Enter);
    harness.ctrl(Key::Enter);
    assert!(harness.shows("That was the last question"));
    // Typed in the same moment in which it is saved: undo brings this back too.
    harness.tab_to("Typed in by");
    harness.event(Event::Text("Ann".to_owned()));
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("Answer recorded: Marion Hale"));
    assert_eq!(drafts(&harness), Vec::<String>::new());

    let page = harness.state().engine().fetch(CustomerPageQuery(customer)).unwrap();
    let main = page.departures[0].departure.details.main.unwrap();
    assert_eq!((main.reason, main.source), (third, ReasonSource::CustomersWords));
    assert_eq!(page.departures[0].departure.details.mentioned[0].reason, second);
    let said = page.timeline.iter().find_map(|e| match &e.what {
        Happened::Response { answers, channel, .. } => Some((answers.clone(), *channel)),
        _ => None,
    });
    let (answers, channel) = said.unwrap();
    assert_eq!(channel, Channel::Phone);
    assert_eq!(answers[1].state, AnswerState::Answered(AnswerValue::Text("Three weeks for the curtains.".into())));
    assert_eq!(answers[1].reasons, [third, second]);
    assert_eq!(answers[2].state, AnswerState::Skipped);
    assert_eq!(answers[6].state, AnswerState::Answered(AnswerValue::YesNo(false)));

    // One undo takes the sheet and what it did to the departure back, and the draft is there again.
    harness.click_label("Undo");
    settle(&mut harness);
    let page = harness.state().engine().fetch(CustomerPageQuery(customer)).unwrap();
    assert_eq!(page.departures[0].departure.details.main, None);
    let kept = drafts(&harness);
    assert_eq!(kept.len(), 1);
    for typed in ["I take it to the place by the station now.", "Three weeks for the curtains.", "\"typed_by\":\"Ann\""] {
        assert!(kept[0].contains(typed), "{typed} in {}", kept[0]);
    }
}

#[test]
fn still_coming_withdraws_the_leaving_and_gives_it_no_reason() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    let customer = with_a_lost_customer(&engine);
    let mut harness = window.open(engine);
    begin(&mut harness);
    harness.type_keys("But I still come!");
    alt(&mut harness, Key::Num1, "1");
    for _ in 0..8 {
        harness.ctrl(Key::Enter);
    }
    harness.tab_to("Marion Hale still comes: withdraw the leaving of 30\u{a0}Oct\u{a0}2025");
    harness.press(Key::Space);
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    let page = harness.state().engine().fetch(CustomerPageQuery(customer)).unwrap();
    assert_eq!(page.departures, []);
    assert!(page.timeline.iter().any(|e| matches!(e.what, Happened::Response { .. })));

    harness.click_label("Undo");
    settle(&mut harness);
    let page = harness.state().engine().fetch(CustomerPageQuery(customer)).unwrap();
    assert_eq!(page.departures.len(), 1, "one step, not two");
    assert!(!page.timeline.iter().any(|e| matches!(e.what, Happened::Response { .. })));
}

#[test]
fn skipping_goes_on_and_keeps_the_words() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    with_a_lost_customer(&engine);
    let mut harness = window.open(engine);
    begin(&mut harness);
    harness.type_keys("Half a thought");
    harness.click_label("Skip this question");
    settle(&mut harness);
    assert!(harness.shows("Question 2 of 8"));
    harness.click_label("Back");
    settle(&mut harness);
    assert_eq!(typed(&harness, "We last saw you"), "Half a thought");
}

fn attempts(harness: &Harness<'_, App>, customer: CustomerId) -> Vec<ContactOutcome> {
    let page = harness.state().engine().fetch(CustomerPageQuery(customer)).unwrap();
    let tried = page.timeline.iter().filter_map(|e| if let Happened::Attempt(a) = &e.what { Some(a.details.outcome) } else { None });
    tried.collect()
}

/// Two who left without saying why, both on the pile; the call to the first is begun.
fn call_of_two(home: &std::path::Path) -> (Harness<'static, App>, [CustomerId; 2]) {
    let window = Window::default();
    let engine = window.engine(home, Content::Empty);
    let first = with_a_lost_customer(&engine);
    let second = lost(&engine, "Peter Lang");
    let mut harness = window.open(engine);
    begin(&mut harness);
    (harness, [first, second])
}

#[test]
fn nobody_answered_is_one_key_and_the_next_one_comes_up() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, [first, _]) = call_of_two(home.path());
    harness.type_keys("Machine");
    harness.ctrl(Key::Num2);
    settle(&mut harness);
    assert!(harness.shows("Call noted: Marion Hale") && harness.shows("Peter Lang"));
    assert!(harness.shows("called 14:02"), "they are listed once more at the end");
    assert_eq!(attempts(&harness, first), [ContactOutcome::NoAnswer]);
    assert_eq!(drafts(&harness).len(), 1, "what was typed stays");
    harness.press(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("Question 1 of 8"));
    harness.ctrl(Key::Num2);
    settle(&mut harness);
    assert!(harness.shows("Everybody on it was called today"));
}

#[test]
fn called_back_refused_and_a_wrong_number_by_keyboard() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, [first, second]) = call_of_two(home.path());
    harness.ctrl(Key::Num3);
    settle(&mut harness);
    harness.type_keys("25:00");
    harness.press(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("Type a time, such as 15:30"));
    harness.replace("At, if they said", "15:30");
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    assert_eq!(attempts(&harness, first), [ContactOutcome::CallBack]);

    harness.press(Key::Enter);
    settle(&mut harness);
    harness.ctrl(Key::Num4);
    settle(&mut harness);
    harness.tab_to("Note it, and never call again");
    harness.press(Key::Space);
    settle(&mut harness);
    let page = harness.state().engine().fetch(CustomerPageQuery(second)).unwrap();
    assert_eq!(page.customer.details.do_not_contact, [Channel::Phone]);

    // From a customer's own page the call ends there.
    harness.state_mut().go(Route::Customer(first));
    settle(&mut harness);
    harness.click_label("Record answer");
    settle(&mut harness);
    harness.press(Key::Enter);
    settle(&mut harness);
    harness.ctrl(Key::Num5);
    settle(&mut harness);
    harness.click_label("Note it and correct the number");
    settle(&mut harness);
    assert!(harness.shows("555-0126 is a wrong number"));
    assert!(harness.shows("Called; call back on 10\u{a0}Dec\u{a0}2025, 15:30"));
}

#[test]
fn who_still_comes_is_asked_as_such_and_where_they_want_to_be() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    with_a_lost_customer(&engine);
    let current = library::starter("current").unwrap();
    let (audience, content) = (current.audience, current.content.clone());
    engine.call(Command::AddQuestionnaire { audience, languages: vec![Language::En], content }).unwrap();
    let barred = vec![Channel::Phone];
    let details = CustomerDetails { name: "Peter Lang".into(), phone: "1".into(), do_not_contact: barred, ..CustomerDetails::default() };
    let created = engine.call(Command::AddCustomer(details)).unwrap().created;
    let [Created::Customer(peter)] = created[..] else { panic!("{created:?}") };
    let today = comeback::domain::day::Day::from(now().date());
    for days in [-30, -20, -10, 0] {
        engine.call(Command::AddPurchase { customer: peter, day: today.plus_days(days), amount: Money(500) }).unwrap();
    }
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Record(None, Some(peter)));
    settle(&mut harness);
    assert!(harness.shows("Does not want to be asked by: phone"));
    assert_eq!(typed(&harness, "Answered on"), "9\u{a0}Dec\u{a0}2025", "by phone one answers now; elsewhere the day is asked");
    harness.replace("Answered on", "1 Dec 2025");
    harness.click_label("Begin");
    settle(&mut harness);
    assert!(harness.shows("Current customers"));
    harness.type_keys("It is on my way");
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    let entry = recorded(harness.state().engine());
    assert_eq!((entry[0].day.to_string().as_str(), entry[0].channel), ("2025-12-01", Channel::Counter));
    harness.state_mut().go(Route::Record(None, Some(peter)));
    settle(&mut harness);
    assert!(harness.shows("Asked on 1\u{a0}Dec\u{a0}2025"));
}
