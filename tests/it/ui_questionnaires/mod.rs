//! Questionnaires: from the library into the editor by the keyboard alone; a version that was answered stays as it was; every change
//! is one step that can be taken back.

mod answered;
mod drafts;
mod languages;

use comeback::domain::answer::{AnswerEntry, AnswerState, AnswerValue, ResponseEntry};
use comeback::domain::customer::Channel;
use comeback::domain::ids::{QuestionnaireId, VersionId};
use comeback::domain::language::Language;
use comeback::domain::questionnaire::{Content as Words, Role as Use, Version};
use comeback::engine::views::questionnaires::{
    QuestionnaireCard, QuestionnaireListQuery, QuestionnairePage, QuestionnairePageQuery, VersionQuery,
};
use comeback::engine::{Command, Engine, library};
use comeback::i18n::Tr;
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Content, HarnessExt as _, Window};

const FIRST: QuestionnaireId = QuestionnaireId(1);

fn window(home: &std::path::Path) -> Harness<'static, App> {
    let window = Window::default();
    let mut harness = window.open(window.engine(home, Content::Empty));
    harness.state_mut().go(Route::Questionnaires);
    harness.run_steps(4);
    harness
}

/// The editor with the starter for lost customers.
fn editor(home: &std::path::Path) -> Harness<'static, App> {
    let mut harness = window(home);
    add(harness.state().engine(), &[Language::En]);
    harness.state_mut().go(Route::Questionnaire(FIRST));
    harness.run_steps(4);
    harness
}

fn add(engine: &Engine, languages: &[Language]) {
    let starter = library::starter("lost").unwrap();
    let command = Command::AddQuestionnaire { audience: starter.audience, languages: languages.to_vec(), content: starter.content.clone() };
    engine.call(command).unwrap();
}

fn page(harness: &Harness<'_, App>) -> QuestionnairePage {
    harness.state().engine().fetch(QuestionnairePageQuery(FIRST)).unwrap()
}

fn content(harness: &Harness<'_, App>) -> Words {
    page(harness).questionnaire.version.content
}

fn cards(harness: &Harness<'_, App>) -> Vec<QuestionnaireCard> {
    harness.state().engine().fetch(QuestionnaireListQuery { retired: true }).unwrap()
}

fn wording(harness: &Harness<'_, App>) -> Vec<String> {
    content(harness).questions.iter().map(|q| q.text.get(Language::En).to_owned()).collect()
}

fn version(harness: &Harness<'_, App>, id: VersionId) -> Version {
    harness.state().engine().fetch(VersionQuery(id)).unwrap()
}

fn alt(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press_modifiers(Modifiers::ALT, key);
    harness.run();
}

/// Puts other words into a field of several lines.
fn rewrite(harness: &mut Harness<'_, App>, name: &str, text: &str) {
    harness.get_by_role_and_label(Role::MultilineTextInput, name).focus();
    harness.run();
    harness.ctrl(Key::A);
    harness.press(Key::Delete);
    if !text.is_empty() {
        harness.type_keys(text);
    }
}

/// One sheet in which the first question is answered.
fn answer(engine: &Engine, version: &Version) {
    let answer = AnswerEntry {
        question: version.content.questions[0].identity,
        state: AnswerState::Answered(AnswerValue::Text("You were too slow".into())),
        reasons: Vec::new(),
    };
    let entry = ResponseEntry {
        version: version.id,
        customer: None,
        channel: Channel::Counter,
        language: Language::En,
        day: comeback::domain::day::Day::from(crate::support::now().date()),
        typed_by: String::new(),
        answers: vec![answer],
        departure_source: None,
    };
    engine.call(Command::SaveResponse(entry.into())).unwrap();
}

#[test]
fn a_starter_becomes_a_questionnaire_by_the_keyboard_alone() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    assert!(harness.shows("Your questionnaires will be here"));
    harness.ctrl(Key::N);
    harness.tab_to("After a complaint");
    harness.press(Key::Space);
    assert!(harness.shows("How you dealt with what went wrong") || harness.shows("Customers who complained"));
    harness.ctrl(Key::Enter);
    harness.run_steps(4);
    assert_eq!(*harness.state().route(), Route::Questionnaire(FIRST));
    let made = page(&harness).questionnaire;
    let starter = library::starter("complaint").unwrap();
    assert_eq!((made.version.audience, &made.version.content), (starter.audience, &starter.content));
    assert_eq!(made.languages, [Language::En]);
}

#[test]
fn a_blank_one_begins_with_the_shared_question() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    harness.click_label("New questionnaire");
    harness.click_label("Blank");
    harness.click_label("Start with this");
    harness.run_steps(4);
    assert_eq!(wording(&harness), ["What should we change first?"]);
    harness.ctrl(Key::Z);
    harness.run_steps(2);
    assert!(harness.shows("This questionnaire is not there any more"));
    assert!(cards(&harness).is_empty());
}

#[test]
fn words_are_one_step_when_their_field_is_left() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    let before = content(&harness);
    rewrite(&mut harness, "Wording of question 1", "What has changed?");
    assert_eq!(content(&harness), before, "nothing is sent while one types");
    harness.press(Key::Tab);
    harness.run_steps(3);
    assert_eq!(wording(&harness)[0], "What has changed?");
    assert!(content(&harness).questions[0].text.get(Language::Nl).is_empty(), "the Dutch no longer says the same");
    harness.ctrl(Key::Z);
    harness.run_steps(3);
    assert_eq!(content(&harness), before);
}

#[test]
fn a_question_without_words_is_said_and_the_last_ones_stay() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    let before = content(&harness);
    rewrite(&mut harness, "Wording of question 1", "");
    harness.press(Key::Tab);
    harness.run_steps(3);
    assert!(harness.shows("A question needs words"));
    assert_eq!(content(&harness), before);
}

#[test]
fn questions_are_added_moved_doubled_and_deleted_and_all_of_it_can_be_undone() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    let before = content(&harness);
    let words = wording(&harness);
    // Added behind the chosen one, its words ready to be typed over.
    harness.ctrl(Key::N);
    harness.run_steps(3);
    harness.type_keys("Who told you?");
    alt(&mut harness, Key::ArrowUp);
    harness.run_steps(3);
    assert_eq!(wording(&harness)[..3], ["Who told you?".to_owned(), words[0].clone(), words[1].clone()]);
    harness.click_label("Duplicate");
    harness.run_steps(3);
    assert_eq!(wording(&harness)[..2], ["Who told you?", "Who told you?"]);
    let twice = content(&harness);
    assert_ne!(twice.questions[0].identity, twice.questions[1].identity);
    harness.click_label("Delete");
    harness.run_steps(3);
    assert_eq!(wording(&harness).len(), words.len() + 1);
    // Into no field, so that the step is taken back and not the text.
    harness.click_label("Edit");
    for _ in 0..5 {
        harness.state().engine().call(Command::Undo).unwrap();
    }
    harness.run_steps(4);
    assert_eq!(content(&harness), before);
    for _ in 0..5 {
        harness.state().engine().call(Command::Redo).unwrap();
    }
    assert_eq!(wording(&harness)[..2], ["Who told you?".to_owned(), words[0].clone()]);
}

#[test]
fn a_card_that_has_the_keyboard_is_chosen_by_enter_and_moved_by_alt_and_arrows() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    let words = wording(&harness);
    harness.tab_to(&format!("Question 3: {}", words[2]));
    alt(&mut harness, Key::ArrowDown);
    harness.run_steps(3);
    assert_eq!(wording(&harness)[3], words[2]);
    harness.tab_to(&format!("Question 5: {}", words[4]));
    harness.press(Key::Enter);
    harness.run_steps(2);
    assert!(harness.shows("Wording of question 5"));
}

#[test]
fn previews_fill_in_the_month_and_say_the_same_questions() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    harness.click_label("Screen");
    assert!(harness.shows("We last saw you in July. What has changed since then?"));
    assert!(!harness.shows("{month}"));
    harness.click_label("Phone script");
    assert!(harness.shows("We last saw you in July. What has changed since then?"));
    assert!(harness.shows("Write down their own words"));
}

#[test]
fn the_script_greets_an_example_customer_as_a_call_does() {
    for language in Language::ALL {
        let (home, tr) = (tempfile::tempdir().unwrap(), Tr::new(language));
        let window = Window { language, ..Window::default() };
        let mut harness = window.open(window.engine(home.path(), Content::Empty));
        add(harness.state().engine(), &[language]);
        harness.state_mut().go(Route::Questionnaire(FIRST));
        harness.run_steps(4);
        harness.click_label(&tr.questionnaire_phone());
        harness.run_steps(3);
        let business = harness.state().engine().status().workspace.unwrap().settings.name.clone();
        let hello = tr.record_hello(tr.questionnaire_example_name(), "afternoon");
        assert!(!business.is_empty() && harness.shows(&format!("{hello} {}", tr.record_hello_from(business))), "{language:?}");
    }
}

#[test]
fn a_questionnaire_is_retired_folded_away_and_brought_back() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    add(harness.state().engine(), &[Language::En]);
    harness.run_steps(3);
    harness.click_label("Retire: Lost customers");
    harness.run_steps(3);
    assert!(cards(&harness)[0].questionnaire.retired);
    assert!(!harness.shows("Edit: Lost customers"));
    harness.click_label("Retired: 1");
    harness.click_label("Bring back: Lost customers");
    harness.run_steps(3);
    assert!(!cards(&harness)[0].questionnaire.retired);
    harness.click_label("Edit: Lost customers");
    assert_eq!(*harness.state().route(), Route::Questionnaire(FIRST));
}

#[test]
fn a_deleted_question_of_the_library_comes_back_as_the_same_question() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    let shared = content(&harness).questions.iter().find(|q| q.role == Some(Use::Shared)).unwrap().clone();
    let at = content(&harness).questions.iter().position(|q| q.identity == shared.identity).unwrap();
    harness.click_label(&format!("Question {}: What should we change first?", at + 1));
    harness.run();
    harness.click_label("Delete");
    harness.run_steps(3);
    assert!(content(&harness).questions.iter().all(|q| q.identity != shared.identity));
    harness.tab_to("Add from the library");
    harness.press(Key::Enter);
    harness.run();
    harness.click_label("What should we change first?");
    harness.run_steps(3);
    assert_eq!(content(&harness).questions.last(), Some(&shared));
    harness.state().engine().call(Command::Undo).unwrap();
    assert!(content(&harness).questions.iter().all(|q| q.identity != shared.identity));
}

#[test]
fn on_paper_stands_nobodys_month() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    harness.click_label("Paper");
    harness.run();
    assert!(harness.shows("As it is printed"));
    assert!(harness.shows("What has changed since then?") && !harness.shows("July"));
    assert!(!harness.shows("{month}"));
}
