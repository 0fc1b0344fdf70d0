//! Recording from paper: each kind of answer, sheets changed later, languages with holes.

use comeback::domain::answer::{AnswerEntry, AnswerState, AnswerValue, ResponseEntry};
use comeback::domain::customer::{Channel, CustomerDetails};
use comeback::domain::language::Language;
use comeback::domain::questionnaire::{QuestionKind, Texts};
use comeback::engine::views::customer_page::CustomerPageQuery;
use comeback::engine::views::questionnaires::QuestionnaireListQuery;
use comeback::engine::views::reasons::ReasonListQuery;
use comeback::engine::views::responses::ResponseQuery;
use comeback::engine::{Command, Created, Deps, Engine, library};
use comeback::ui::routes::Route;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::{alt, begin, drafts, first_answer, lost, pause, recorded, saved, settle, typed, with_a_lost_customer, with_every_kind_begun};
use crate::support::{Content, HarnessExt as _, Window, now};

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
