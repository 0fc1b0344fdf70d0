//! Recording answers by the keyboard alone: the words are saved, the reasons reach the departure, nothing typed is lost.

use comeback::domain::answer::{AnswerState, AnswerValue};
use comeback::domain::customer::{Channel, CustomerDetails};
use comeback::domain::departure::{DepartureDetails, HowKnown, ReasonSource};
use comeback::domain::ids::{CustomerId, ReasonId};
use comeback::domain::language::Language;
use comeback::engine::views::bench::BenchQuery;
use comeback::engine::views::customer_page::{CustomerPageQuery, Happened};
use comeback::engine::views::draft::DraftsQuery;
use comeback::engine::views::questionnaires::QuestionnaireListQuery;
use comeback::engine::views::reasons::ReasonListQuery;
use comeback::engine::views::responses::{ResponseQuery, ResponseRowsQuery, ResponsesQuery};
use comeback::engine::{Command, Created, Deps, DraftKey, Engine, library};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;

use crate::support::{Content, HarnessExt as _, Window, answers, now};

/// An empty workspace with the questionnaire for those who left and one customer who did.
fn with_a_lost_customer(engine: &Engine) -> CustomerId {
    let starter = library::starters().iter().find(|s| s.key == "lost").unwrap();
    let add = Command::AddQuestionnaire { audience: starter.audience, languages: vec![Language::En], content: starter.content.clone() };
    engine.call(add).unwrap();
    let details = CustomerDetails { name: "Marion Hale".into(), phone: "555-0126".into(), ..CustomerDetails::default() };
    let created = engine.call(Command::AddCustomer(details)).unwrap().created;
    let [Created::Customer(customer)] = created[..] else { panic!("{created:?}") };
    let day = comeback::domain::day::Day::from(now().date()).plus_days(-40);
    let left = DepartureDetails {
        customer,
        noticed_on: day,
        left_on: day,
        how_known: HowKnown::OwnersDecision,
        main: None,
        mentioned: Vec::new(),
        kind_override: None,
        returned_on: None,
        note: String::new(),
    };
    engine.call(Command::MarkLeft(vec![left])).unwrap();
    customer
}

fn reason(engine: &Engine, place: usize) -> ReasonId {
    engine.fetch(ReasonListQuery::default()).unwrap()[place].reason.id
}

fn alt(harness: &mut Harness<'_, App>, key: Key, text: &str) {
    // A system that types a digit with Alt held must not put it into the words.
    harness.key_press_modifiers(Modifiers::ALT, key);
    harness.event_modifiers(Event::Text(text.to_owned()), Modifiers::ALT);
    harness.run();
}

/// Views asked for come with the next pictures.
fn settle(harness: &mut Harness<'_, App>) {
    for _ in 0..5 {
        harness.run();
    }
}

/// From the choice of the customer to the first question, by keyboard.
fn begin(harness: &mut Harness<'_, App>) {
    harness.state_mut().go(Route::Record(None, None));
    settle(harness);
    harness.type_keys("mari");
    settle(harness);
    harness.press(Key::Enter);
    settle(harness);
    harness.press(Key::Enter);
    settle(harness);
}

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
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("Answer recorded: Marion Hale"));

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
}

#[test]
fn what_was_typed_survives_the_window_and_is_offered_again() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    let customer = with_a_lost_customer(&engine);
    let path = engine.status().workspace.unwrap().path;
    let mut harness = window.open(engine);
    begin(&mut harness);
    harness.type_keys("It took longer every time");
    // Less than a second after the first key, and without leaving the field.
    harness.run_steps(8);
    assert!(harness.shows("Draft kept 14:02"));
    drop(harness);

    let engine = Engine::inline(Deps::fixed(home.path().to_path_buf(), now()));
    engine.call(Command::Open { path }).unwrap();
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Record(None, None));
    settle(&mut harness);
    assert!(harness.shows("You began this on 9\u{a0}Dec\u{a0}2025"));
    harness.tab_to("Go on: Marion Hale");
    harness.press(Key::Enter);
    settle(&mut harness);
    harness.type_keys(", so I went");
    for _ in 0..9 {
        harness.ctrl(Key::Enter);
    }
    settle(&mut harness);
    let engine = harness.state().engine();
    let said = answers(engine, BenchQuery::default());
    assert_eq!(said[0].text, "It took longer every time, so I went");
    assert_eq!(said[0].customer.as_ref().unwrap().id, customer);
    assert_eq!(engine.fetch(DraftsQuery { kind: DraftKey::RESPONSE.into() }).unwrap(), []);
}

#[test]
fn a_sheet_from_paper_is_typed_with_tab_and_changed_later() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    with_a_lost_customer(&engine);
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Record(None, None));
    settle(&mut harness);
    harness.press(Key::ArrowDown);
    harness.tab_to("Anonymous sheet");
    harness.press(Key::Enter);
    settle(&mut harness);
    harness.press(Key::Enter);
    settle(&mut harness);
    harness.type_keys("Moved to the coast");
    harness.press(Key::Tab);
    settle(&mut harness);
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    let engine = harness.state().engine();
    let ids = engine
        .fetch(QuestionnaireListQuery::default())
        .unwrap()
        .into_iter()
        .flat_map(|card| engine.fetch(ResponsesQuery { questionnaire: card.questionnaire.id, gave: None }).unwrap().ids);
    let all = engine.fetch(ResponseRowsQuery(ids.collect())).unwrap();
    assert_eq!((all.len(), all[0].customer.is_none(), all[0].channel), (1, true, Channel::Counter));

    harness.state_mut().go(Route::Response(all[0].id));
    settle(&mut harness);
    harness.type_keys(", for good");
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    let view = harness.state().engine().fetch(ResponseQuery(all[0].id)).unwrap();
    let AnswerState::Answered(AnswerValue::Text(words)) = &view.answers[0].state else { panic!("{:?}", view.answers[0].state) };
    assert_eq!(words, "Moved to the coast, for good");
}
