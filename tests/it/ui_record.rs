//! Recording answers by the keyboard alone: the words are saved, the reasons reach the departure, nothing typed is lost.

use comeback::domain::answer::{AnswerEntry, AnswerState, AnswerValue, ResponseEntry};
use comeback::domain::contact::ContactOutcome;
use comeback::domain::customer::{Channel, CustomerDetails};
use comeback::domain::departure::{DepartureDetails, HowKnown, ReasonSource};
use comeback::domain::ids::{CustomerId, ReasonId, ResponseId};
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::domain::questionnaire::{Audience, Choice, Question, QuestionKind, Texts};
use comeback::engine::views::bench::BenchQuery;
use comeback::engine::views::customer_page::{CustomerPageQuery, Happened};
use comeback::engine::views::draft::DraftsQuery;
use comeback::engine::views::questionnaires::QuestionnaireListQuery;
use comeback::engine::views::reasons::ReasonListQuery;
use comeback::engine::views::responses::{ResponseQuery, ResponseRow, ResponseRowsQuery, ResponsesQuery};
use comeback::engine::{Command, Created, Deps, DraftKey, Engine, library};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{Queryable as _, by};

use crate::support::{Content, HarnessExt as _, Window, answers, now};

/// An empty workspace with the questionnaire for those who left and one customer who did.
fn with_a_lost_customer(engine: &Engine) -> CustomerId {
    let starter = library::starters().iter().find(|s| s.key == "lost").unwrap();
    let add = Command::AddQuestionnaire { audience: starter.audience, languages: vec![Language::En], content: starter.content.clone() };
    engine.call(add).unwrap();
    lost(engine, "Marion Hale")
}

/// A customer who left and of whom nobody knows why.
fn lost(engine: &Engine, name: &str) -> CustomerId {
    let details = CustomerDetails { name: name.into(), phone: "555-0126".into(), ..CustomerDetails::default() };
    let created = engine.call(Command::AddCustomer(details)).unwrap().created;
    let [Created::Customer(customer)] = created[..] else { panic!("{created:?}") };
    mark_left(engine, customer);
    customer
}

/// They left forty days ago, nobody knows why.
pub(crate) fn mark_left(engine: &Engine, customer: CustomerId) {
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

/// What stands in the field of the question whose wording this is part of.
fn typed(harness: &Harness<'_, App>, question: &str) -> String {
    let field = by().label_contains(question).predicate(|n| matches!(n.role(), Role::MultilineTextInput | Role::TextInput));
    harness.query_all(field).next().and_then(|n| n.value()).unwrap_or_default()
}

/// Back to choosing; what was typed stays as a draft.
fn put_away(harness: &mut Harness<'_, App>, title: &str) {
    pause(harness);
    harness.click_label(title);
    settle(harness);
}

/// What is kept of sheets not saved.
fn drafts(harness: &Harness<'_, App>) -> Vec<String> {
    let all = harness.state().engine().fetch(DraftsQuery { kind: String::new() }).unwrap();
    all.into_iter().filter(|d| d.draft.kind.starts_with(DraftKey::RESPONSE)).map(|d| d.json).collect()
}

/// Long enough for what was typed to be kept.
fn pause(harness: &mut Harness<'_, App>) {
    harness.run_steps(8);
    settle(harness);
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
    assert!(harness.shows("Last typed on 9\u{a0}Dec\u{a0}2025 at 14:02"));
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
    let all = recorded(engine);
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

#[test]
fn a_sheet_begun_for_a_customer_is_gone_on_with_and_a_new_one_stands_beside_it() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    with_a_lost_customer(&engine);
    let mut harness = window.open(engine);
    begin(&mut harness);
    harness.type_keys("It took longer every time");
    put_away(&mut harness, "Lost customers");

    harness.press(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("You began this before"));
    assert_eq!(typed(&harness, "We last saw you"), "It took longer every time");
    harness.type_keys(", so I went");
    pause(&mut harness);
    harness.click_label("Start anew");
    settle(&mut harness);
    assert_eq!(typed(&harness, "We last saw you"), "");
    harness.type_keys("Another day");
    pause(&mut harness);
    let mut kept = drafts(&harness);
    kept.sort();
    assert_eq!(kept.len(), 2);
    assert!(kept.iter().any(|d| d.contains("every time, so I went")) && kept.iter().any(|d| d.contains("Another day")));

    // Saving one of them ends that one.
    for _ in 0..9 {
        harness.ctrl(Key::Enter);
    }
    settle(&mut harness);
    let kept = drafts(&harness);
    assert!(kept.len() == 1 && kept[0].contains("every time, so I went"), "{kept:?}");
}

/// An anonymous sheet, by keyboard.
fn begin_anonymous(harness: &mut Harness<'_, App>) {
    harness.state_mut().go(Route::Record(None, None));
    settle(harness);
    if !harness.shows("Another") {
        harness.tab_to("Anonymous sheet");
        harness.press(Key::Enter);
        settle(harness);
    }
    harness.press(Key::Enter);
    settle(harness);
}

#[test]
fn anonymous_sheets_stand_side_by_side_and_what_is_thrown_away_can_be_had_back() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    with_a_lost_customer(&engine);
    let mut harness = window.open(engine);
    for words in ["The first of the pile", "The second of the pile"] {
        begin_anonymous(&mut harness);
        harness.type_keys(words);
        put_away(&mut harness, "Lost customers");
    }
    assert_eq!(drafts(&harness).len(), 2);
    assert_eq!(harness.query_all_by_label("Throw away: Anonymous sheet").count(), 2);
    assert!(harness.shows("Lost customers"), "which questionnaire it is stands beside it");
    harness.query_all_by_label("Throw away: Anonymous sheet").next().unwrap().click();
    settle(&mut harness);
    assert_eq!(drafts(&harness).len(), 1);
    harness.click_label("Bring back: Anonymous sheet");
    settle(&mut harness);
    assert_eq!(drafts(&harness).len(), 2);
}

/// All saved responses, those of the newest questionnaire last.
fn recorded(engine: &Engine) -> Vec<ResponseRow> {
    let cards = engine.fetch(QuestionnaireListQuery::default()).unwrap();
    let ids = cards.iter().flat_map(|card| engine.fetch(ResponsesQuery { questionnaire: card.questionnaire.id, gave: None }).unwrap().ids);
    engine.fetch(ResponseRowsQuery(ids.collect())).unwrap()
}

/// A saved anonymous sheet with these words in its first question.
fn saved(harness: &mut Harness<'_, App>, words: &str) -> ResponseId {
    begin_anonymous(harness);
    harness.type_keys(words);
    harness.ctrl(Key::Enter);
    settle(harness);
    recorded(harness.state().engine())[0].id
}

fn first_answer(harness: &Harness<'_, App>, id: ResponseId) -> String {
    let view = harness.state().engine().fetch(ResponseQuery(id)).unwrap();
    match &view.answers[0].state {
        AnswerState::Answered(AnswerValue::Text(words)) => words.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_unfinished_change_of_a_saved_sheet_is_there_again_and_can_be_put_aside() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    with_a_lost_customer(&engine);
    let mut harness = window.open(engine);
    let id = saved(&mut harness, "Moved to the coast");
    harness.state_mut().go(Route::Response(id));
    settle(&mut harness);
    harness.type_keys(", for good");
    pause(&mut harness);
    harness.state_mut().go(Route::Record(None, None));
    settle(&mut harness);
    assert!(harness.shows("A saved sheet, changed on 9\u{a0}Dec\u{a0}2025"));
    harness.click_label("Go on: Anonymous sheet");
    settle(&mut harness);
    let first = "What has changed since then?";
    assert_eq!(typed(&harness, first), "Moved to the coast, for good");
    harness.click_label("Back to what is saved");
    settle(&mut harness);
    assert_eq!((typed(&harness, first).as_str(), drafts(&harness).len()), ("Moved to the coast", 0));
    harness.click_label("Bring my changes back");
    settle(&mut harness);
    assert_eq!((typed(&harness, first).as_str(), drafts(&harness).len()), ("Moved to the coast, for good", 1));
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    assert_eq!((first_answer(&harness, id).as_str(), drafts(&harness).len()), ("Moved to the coast, for good", 0));
    harness.click_label("Undo");
    settle(&mut harness);
    assert_eq!((first_answer(&harness, id).as_str(), drafts(&harness).len()), ("Moved to the coast", 1));
}

#[test]
fn a_saved_sheet_gets_another_day_channel_and_customer_and_can_be_taken_away() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    let customer = with_a_lost_customer(&engine);
    let mut harness = window.open(engine);
    let id = saved(&mut harness, "Moved to the coast");
    harness.state_mut().go(Route::Response(id));
    settle(&mut harness);
    harness.replace("Answered on", "31 Dec 2025");
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("This day is still to come"));
    harness.replace("Answered on", "2 Dec 2025");
    harness.choose("How", "Letter");
    harness.click_label("Another");
    settle(&mut harness);
    harness.type_keys("mari");
    settle(&mut harness);
    harness.press(Key::Enter);
    settle(&mut harness);
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    let entry = harness.state().engine().fetch(ResponseQuery(id)).unwrap().entry;
    assert_eq!((entry.customer, entry.channel, entry.day.to_string().as_str()), (Some(customer), Channel::Letter, "2025-12-02"));

    harness.state_mut().go(Route::Response(id));
    settle(&mut harness);
    harness.click_label("Remove this sheet");
    settle(&mut harness);
    assert_eq!(recorded(harness.state().engine()), []);
    harness.click_label("Undo");
    settle(&mut harness);
    assert_eq!(recorded(harness.state().engine()).len(), 1);
}

/// A questionnaire with one question of each kind; the scale must be answered.
fn with_every_kind(engine: &Engine) {
    let words = |text: &str| Texts::one(Language::En, text);
    let choice = |code, text: &str| Choice { code, text: words(text), retired: false };
    let choices = || vec![choice(1, "The counter"), choice(2, "The phone"), choice(3, "The web")];
    let question = |text: &str, kind| Question { required: matches!(kind, QuestionKind::Scale { .. }), ..Question::new(words(text), kind) };
    let questions = vec![
        question("How often?", QuestionKind::Number),
        question("Since when?", QuestionKind::Date),
        question("How content?", QuestionKind::Scale { from: 1, to: 10, low: words("not"), high: words("very") }),
        question("Where?", QuestionKind::SeveralChoices { choices: choices(), other: false, shuffled: false }),
        question("Where first?", QuestionKind::OneChoice { choices: choices(), other: false, shuffled: false }),
        question("Again?", QuestionKind::YesNo),
        question("What else?", QuestionKind::OpenText { lines: 2 }),
    ];
    let content = comeback::domain::questionnaire::Content { title: words("Every kind"), questions, ..Default::default() };
    engine.call(Command::AddQuestionnaire { audience: Audience::Lost, languages: vec![Language::En], content }).unwrap();
}

/// A phone call to the one customer there is, of the questionnaire with every kind.
fn with_every_kind_begun(home: &std::path::Path) -> Harness<'static, App> {
    let window = Window::default();
    let engine = window.engine(home, Content::Empty);
    with_every_kind(&engine);
    let details = CustomerDetails { name: "Marion Hale".into(), phone: "555-0126".into(), ..CustomerDetails::default() };
    engine.call(Command::AddCustomer(details)).unwrap();
    let mut harness = window.open(engine);
    begin(&mut harness);
    harness
}

#[test]
fn every_kind_of_answer_is_typed_read_back_and_taken_back() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = with_every_kind_begun(home.path());
    assert!(harness.shows("Question 1 of 7"));
    harness.type_keys("a few");
    harness.ctrl(Key::Enter);
    assert!(harness.shows("This is not a number"));
    harness.replace("How often?", "1,234");
    assert!(harness.shows("1,234"), "what was read stands below the field");
    harness.ctrl(Key::Enter);
    harness.type_keys("someday");
    harness.ctrl(Key::Enter);
    assert!(harness.shows("This is not a day"));
    harness.replace("Since when?", "21.7.2025");
    harness.ctrl(Key::Enter);
    // A wrong point is taken back by the same chip or by a key.
    harness.click_label("3");
    harness.click_label("3");
    harness.press(Key::Num1);
    harness.press(Key::Num0);
    harness.press(Key::Backspace);
    harness.ctrl(Key::Enter);
    harness.press(Key::Num1);
    harness.press(Key::Num3);
    harness.ctrl(Key::Enter);
    harness.press(Key::Num2);
    harness.press(Key::Num2);
    harness.ctrl(Key::Enter);
    harness.press(Key::Num2);
    harness.ctrl(Key::Enter);
    harness.type_keys("Nothing else");
    harness.ctrl(Key::Enter);
    assert!(harness.shows("That was the last question"));

    // What must be answered is asked for once, and never keeps a sheet from being saved.
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("One question that must be answered is not"));
    harness.click_label("3. How content?");
    settle(&mut harness);
    assert!(harness.shows("Question 3 of 7"));
    for _ in 0..6 {
        harness.ctrl(Key::Enter);
    }
    settle(&mut harness);
    let all = recorded(harness.state().engine());
    let view = harness.state().engine().fetch(ResponseQuery(all[0].id)).unwrap();
    let states: Vec<AnswerState> = view.answers.into_iter().map(|a| a.state).collect();
    let day = comeback::domain::day::Day::parse_iso("2025-07-21").unwrap();
    let answered = AnswerState::Answered;
    assert_eq!(
        states,
        [
            answered(AnswerValue::Number("1234".into())),
            answered(AnswerValue::Date(day)),
            AnswerState::Skipped,
            answered(AnswerValue::Choices(vec![1, 3])),
            AnswerState::Skipped,
            answered(AnswerValue::YesNo(false)),
            answered(AnswerValue::Text("Nothing else".into())),
        ]
    );
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
fn what_cannot_be_kept_cannot_be_typed() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    with_a_lost_customer(&engine);
    let path = engine.status().workspace.unwrap().path;
    let mut harness = window.open(engine);
    let id = saved(&mut harness, "Moved to the coast");
    drop(harness);
    let engine = Engine::inline(Deps::fixed(home.path().to_path_buf(), now()));
    engine.call(Command::OpenReadOnly { path }).unwrap();
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Response(id));
    settle(&mut harness);
    assert!(harness.shows("open for reading only") || harness.shows("may not be written to"));
    harness.type_keys(", for good");
    harness.ctrl(Key::Enter);
    pause(&mut harness);
    assert_eq!((first_answer(&harness, id).as_str(), drafts(&harness).len()), ("Moved to the coast", 0));
    assert_eq!(typed(&harness, "What has changed since then?"), "Moved to the coast");
}

#[test]
fn words_outlive_the_questionnaire_they_were_typed_for() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = with_every_kind_begun(home.path());
    for _ in 0..6 {
        harness.ctrl(Key::Enter);
    }
    harness.type_keys("Nothing I would lose");
    put_away(&mut harness, "Every kind");
    let engine = harness.state().engine().clone();
    engine.call(Command::Undo).unwrap();
    engine.call(Command::Undo).unwrap();
    with_a_lost_customer(&engine);
    settle(&mut harness);
    assert!(harness.shows("questionnaire no longer there"));
    harness.click_label("Go on: Customer no longer there");
    settle(&mut harness);
    assert!(harness.shows("The questionnaire of this sheet is not here"));
    assert!(harness.shows("Nothing I would lose"));
    harness.click_label("Leave it as it is");
    settle(&mut harness);
    assert_eq!(drafts(&harness).len(), 1);
}

/// New sheets are begun in languages without holes only; one that was typed in before its language had all words still opens, and
/// says wherever another language stands in.
#[test]
fn an_older_sheet_in_a_language_with_holes_says_what_stands_in() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    let starter = library::starter("complaint").unwrap();
    let mut content = starter.content.clone();
    content.questions[0].text = Texts::one(Language::En, "What has changed?");
    content.questions[0].help = Texts::one(Language::En, "As you like");
    if let QuestionKind::Scale { low, .. } = &mut content.questions[2].kind {
        *low = Texts::one(Language::En, "not at all");
    }
    let languages = vec![Language::En, Language::Nl];
    engine.call(Command::AddQuestionnaire { audience: starter.audience, languages, content }).unwrap();
    let version = engine.fetch(QuestionnaireListQuery::default()).unwrap()[0].questionnaire.version.clone();
    let said = AnswerState::Answered(AnswerValue::Text("Alles".into()));
    let entry = ResponseEntry {
        version: version.id,
        customer: None,
        channel: Channel::Letter,
        language: Language::Nl,
        day: now().date().into(),
        typed_by: String::new(),
        answers: vec![AnswerEntry { question: version.content.questions[0].identity, state: said, reasons: Vec::new() }],
        departure_source: None,
    };
    let created = engine.call(Command::SaveResponse(entry.into())).unwrap().created;
    let Created::Response(id) = created[0] else { panic!("{created:?}") };
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Response(id));
    settle(&mut harness);
    assert!(harness.shows("1. What has changed?"));
    assert!(harness.shows("Not worded in Nederlands; here in English"));
    assert!(harness.shows("As you like (English)"));
    assert!(harness.shows("1: not at all (English)") && harness.shows("5: helemaal wel"));
    harness.state_mut().go(Route::Record(None, None));
    settle(&mut harness);
    harness.tab_to("Anonymous sheet");
    harness.press(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("In Dutch there are no words yet for "));
    assert!(harness.query_by_role_and_label(Role::RadioButton, "Nederlands").is_none(), "no new sheet is begun in it");
}

#[test]
fn a_reason_out_of_use_shows_where_it_was_given() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    with_a_lost_customer(&engine);
    let row = engine.fetch(ReasonListQuery::default()).unwrap()[2].reason.clone();
    let mut harness = window.open(engine);
    begin(&mut harness);
    harness.type_keys("Three weeks");
    alt(&mut harness, Key::Num3, "3");
    for _ in 0..9 {
        harness.ctrl(Key::Enter);
    }
    settle(&mut harness);
    let engine = harness.state().engine().clone();
    engine.call(Command::RetireReason(row.id, true)).unwrap();
    let id = recorded(&engine)[0].id;
    harness.state_mut().go(Route::Response(id));
    settle(&mut harness);
    harness.click_label(&row.name);
    settle(&mut harness);
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    let view = engine.fetch(ResponseQuery(id)).unwrap();
    assert!(view.answers[0].reasons.is_empty(), "it can be taken out again");
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

#[test]
fn a_customer_is_asked_in_their_own_language_and_told_where_that_cannot_be() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    let starter = library::starter("lost").unwrap();
    let mut content = starter.content.clone();
    content.thanks.set(Language::Ru, "");
    let add = Command::AddQuestionnaire { audience: starter.audience, languages: Language::ALL.to_vec(), content };
    engine.call(add).unwrap();
    let speaking = |name: &str, language| {
        let customer = lost(&engine, name);
        let details = engine.fetch(CustomerPageQuery(customer)).unwrap().customer.details;
        engine.call(Command::EditCustomer(customer, CustomerDetails { language: Some(language), ..details })).unwrap();
        customer
    };
    let (anna, boris) = (speaking("Anna de Boer", Language::Nl), speaking("Boris Petrov", Language::Ru));
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Record(None, Some(boris)));
    settle(&mut harness);
    assert!(harness.shows("Speaks Russian; this questionnaire cannot be asked in it yet. It will be asked in English."));
    harness.click_label("Fill it in: Русский");
    settle(&mut harness);
    assert!(harness.shows("Translate") && harness.shows("Русский"), "what is missing is to be translated");
    assert!(matches!(harness.state().route(), Route::Translate(_, Language::Ru)));
    harness.state_mut().go(Route::Record(None, Some(anna)));
    settle(&mut harness);
    harness.click_label("Begin");
    settle(&mut harness);
    assert!(harness.shows("Goedemiddag") || harness.shows("Goedemorgen") || harness.shows("Goedenavond"), "the script speaks Dutch");
}
