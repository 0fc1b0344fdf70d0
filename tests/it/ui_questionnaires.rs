//! Questionnaires: from the library into the editor by the keyboard alone; a version that was answered stays as it was; every change
//! is one step that can be taken back.

use comeback::domain::answer::{AnswerEntry, AnswerState, AnswerValue, ResponseEntry};
use comeback::domain::customer::Channel;
use comeback::domain::ids::{QuestionnaireId, VersionId};
use comeback::domain::language::Language;
use comeback::domain::questionnaire::{Audience, Content as Words, QuestionKind, Role as Use, Version};
use comeback::engine::views::draft::DraftsQuery;
use comeback::engine::views::questionnaires::{
    QuestionnaireCard, QuestionnaireListQuery, QuestionnairePage, QuestionnairePageQuery, VersionQuery,
};
use comeback::engine::{Command, DraftKey, Engine, library};
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
fn typing_is_kept_as_a_draft_after_a_pause_and_offered_again() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    rewrite(&mut harness, "Wording of question 1", "What has happ");
    let drafts = || DraftsQuery { kind: "questionnaire".to_owned() };
    assert!(harness.state().engine().fetch(drafts()).unwrap().is_empty());
    for _ in 0..10 {
        harness.step();
    }
    harness.run_steps(10);
    let kept = harness.state().engine().fetch(drafts()).unwrap();
    assert_eq!(kept.len(), 1, "kept after a pause");
    assert!(kept[0].json.contains("What has happ"));
    // The program was killed: the draft is all there is.
    let json = kept[0].json.clone();
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    add(harness.state().engine(), &[Language::En]);
    let keep = Command::KeepDraft { draft: DraftKey::new("questionnaire", FIRST.to_string()), version: 0, json };
    harness.state().engine().call(keep).unwrap();
    harness.state_mut().go(Route::Questionnaire(FIRST));
    harness.run_steps(4);
    assert!(harness.shows("What you were typing was not saved yet"));
    harness.click_label("Use it");
    harness.run_steps(4);
    assert_eq!(wording(&harness)[0], "What has happ");
    assert!(harness.state().engine().fetch(drafts()).unwrap().is_empty());
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
fn a_version_that_was_answered_stays_and_the_next_change_makes_version_two() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    let first = page(&harness).questionnaire.version;
    rewrite(&mut harness, "Wording of question 1", "What has changed?");
    harness.press(Key::Tab);
    harness.run_steps(3);
    let answered = version(&harness, first.id);
    answer(harness.state().engine(), &answered);
    harness.run_steps(4);
    assert!(harness.shows("Version 1, in use. A change makes version 2; the one answer keeps the wording it answered."));
    rewrite(&mut harness, "Wording of question 1", "What is different now?");
    harness.press(Key::Tab);
    harness.run_steps(4);
    let newest = page(&harness).questionnaire.version;
    assert_eq!((newest.number, newest.frozen), (2, false));
    assert_eq!(newest.content.questions[0].identity, answered.content.questions[0].identity);
    assert_eq!(version(&harness, first.id).content, answered.content, "the answer keeps its wording");
    assert!(harness.shows("Version 2, draft. The one answer to version 1 keeps the wording it answered."));
    // Back to the beginning, one step after the other.
    while harness.state().engine().call(Command::Undo).is_ok() {}
    harness.run_steps(4);
    assert!(cards(&harness).is_empty());
    while harness.state().engine().call(Command::Redo).is_ok() {}
    assert_eq!(page(&harness).questionnaire.version, newest);
}

#[test]
fn a_change_of_kind_makes_sense_and_an_answered_question_becomes_another_one() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    let first = page(&harness).questionnaire.version;
    answer(harness.state().engine(), &first);
    harness.run_steps(4);
    harness.choose("Kind", "One choice");
    harness.run_steps(3);
    let changed = content(&harness).questions[0].clone();
    assert_ne!(changed.identity, first.content.questions[0].identity);
    assert!(matches!(&changed.kind, QuestionKind::OneChoice { choices, .. } if choices.len() == 2));
    harness.click_label("Add choice");
    harness.run_steps(3);
    harness.replace("Choice 3", "Too far away");
    harness.click_label("Move up: Choice 2");
    harness.run_steps(3);
    harness.choose("Kind", "Several choices");
    harness.run_steps(3);
    let changed = content(&harness).questions[0].clone();
    let QuestionKind::SeveralChoices { choices, .. } = &changed.kind else { panic!("{:?}", changed.kind) };
    let said: Vec<_> = choices.iter().map(|c| (c.code, c.text.get(Language::En))).collect();
    assert_eq!(said, [(2, "Choice 2"), (1, "Choice 1"), (3, "Too far away")]);
    harness.click_label("Remove: Choice 1");
    harness.run_steps(3);
    harness.choose("Kind", "Scale");
    harness.run_steps(3);
    assert!(matches!(content(&harness).questions[0].kind, QuestionKind::Scale { from: 1, to: 5, .. }));
    assert_eq!(version(&harness, first.id).content, first.content);
}

#[test]
fn another_language_is_added_edited_and_what_lacks_words_is_said() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    harness.click_label("Add Nederlands");
    harness.run_steps(3);
    assert_eq!(page(&harness).questionnaire.languages, [Language::En, Language::Nl]);
    assert!(harness.shows("Everything has words in Nederlands."));
    assert!(harness.shows("Wat ging daaraan vooraf?"));
    harness.ctrl(Key::N);
    harness.run_steps(3);
    rewrite(&mut harness, "Wording of question 2", "");
    harness.press(Key::Tab);
    harness.run_steps(3);
    assert!(harness.shows("Nederlands: 1 text has no words yet."));
    harness.click_label("Show the first");
    harness.type_keys("Wie zei het u?");
    harness.press(Key::Tab);
    harness.run_steps(3);
    assert_eq!(content(&harness).questions[1].text.get(Language::Nl), "Wie zei het u?");
    assert_eq!(content(&harness).questions[1].text.get(Language::En), "What would you like to tell us?");
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

fn drafts(harness: &Harness<'_, App>) -> Vec<(String, String)> {
    let found = harness.state().engine().fetch(DraftsQuery { kind: "questionnaire".to_owned() }).unwrap();
    let mut all: Vec<_> = found.into_iter().map(|d| (d.draft.key, d.json)).collect();
    all.sort();
    all
}

/// The draft the editor left behind when the program was killed while this was typed over those words of the first question.
fn left_behind(engine: &Engine, text: &str, before: &str) {
    let json = format!("{{\"spot\":{{\"Question\":0}},\"language\":\"en\",\"text\":\"{text}\",\"before\":\"{before}\"}}");
    engine.call(Command::KeepDraft { draft: DraftKey::new("questionnaire", FIRST.to_string()), version: 0, json }).unwrap();
}

#[test]
fn typing_on_while_an_older_draft_is_offered_loses_neither() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    add(harness.state().engine(), &[Language::En]);
    let before = wording(&harness)[0].clone();
    left_behind(harness.state().engine(), "What has happ", &before);
    harness.state_mut().go(Route::Questionnaire(FIRST));
    harness.run_steps(4);
    assert!(harness.shows("What you were typing was not saved yet"));
    harness.tab_to("Question 3: Where do you go for this now, if anywhere?");
    harness.press(Key::Enter);
    harness.run_steps(2);
    rewrite(&mut harness, "Wording of question 3", "Where else");
    harness.run_steps(20);
    let kept = drafts(&harness);
    assert_eq!(kept.len(), 2, "{kept:?}");
    assert!(kept[0].1.contains("What has happ") && kept[1].1.contains("Where else"));
    harness.click_label("Use it");
    harness.run_steps(4);
    assert_eq!(wording(&harness)[0], "What has happ");
    assert_eq!(wording(&harness)[2], "Where else");
    assert_eq!(drafts(&harness), []);
}

#[test]
fn a_draft_that_no_longer_fits_can_be_copied_and_stays_until_it_is_thrown_away() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    add(harness.state().engine(), &[Language::En]);
    left_behind(harness.state().engine(), "Half a thought", "Words that stood there once");
    for _ in 0..2 {
        harness.state_mut().go(Route::Questionnaire(FIRST));
        harness.run_steps(4);
        assert!(harness.shows("has no place here any more") && harness.shows("Half a thought"));
        harness.state_mut().go(Route::Questionnaires);
        harness.run_steps(2);
    }
    harness.state_mut().go(Route::Questionnaire(FIRST));
    harness.run_steps(4);
    harness.click_label("Copy");
    assert_eq!(drafts(&harness).len(), 1);
    harness.click_label("Throw away");
    harness.run_steps(2);
    assert_eq!(drafts(&harness), []);
}

#[test]
fn a_new_question_or_choice_asks_nobody_in_a_language_it_was_not_written_in() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    add(harness.state().engine(), &[Language::En, Language::Nl]);
    harness.state_mut().go(Route::Questionnaire(FIRST));
    harness.run_steps(4);
    harness.ctrl(Key::N);
    harness.run_steps(3);
    harness.type_keys("Who told you?");
    harness.press(Key::Tab);
    harness.run_steps(3);
    let added = content(&harness).questions[1].clone();
    assert_eq!((added.text.get(Language::En), added.text.get(Language::Nl)), ("Who told you?", ""));
    harness.choose("Kind", "One choice");
    harness.run_steps(3);
    // The panel is longer than the window.
    harness.get_by_label("Nederlands 3").scroll_to_me();
    harness.run();
    harness.click_label("Nederlands 3");
    harness.run();
    assert!(harness.shows("Nederlands: 3 texts have no words yet."));
    // Those who are asked in Dutch see that there is nothing to ask them yet, not a sentence nobody chose.
    for side in ["Screen", "Paper", "Phone script"] {
        harness.click_label(side);
        harness.run();
        assert!(harness.shows("no words in Nederlands yet"), "{side}");
    }
}

#[test]
fn another_language_becomes_the_first_and_the_old_one_can_go() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    add(harness.state().engine(), &[Language::En, Language::Nl]);
    harness.state_mut().go(Route::Questionnaire(FIRST));
    harness.run_steps(4);
    assert!(!harness.shows("Leave out English"));
    harness.click_label("Nederlands");
    harness.run();
    harness.click_label("Make Nederlands the first language");
    harness.run_steps(3);
    assert_eq!(page(&harness).questionnaire.languages, [Language::Nl, Language::En]);
    harness.click_label("English");
    harness.run();
    harness.click_label("Leave out English");
    harness.run_steps(3);
    assert_eq!(page(&harness).questionnaire.languages, [Language::Nl]);
    harness.state().engine().call(Command::Undo).unwrap();
    harness.state().engine().call(Command::Undo).unwrap();
    assert_eq!(page(&harness).questionnaire.languages, [Language::En, Language::Nl]);
}

#[test]
fn a_language_with_words_missing_cannot_become_the_first() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    add(harness.state().engine(), &[Language::En, Language::Nl]);
    harness.state_mut().go(Route::Questionnaire(FIRST));
    harness.run_steps(4);
    harness.ctrl(Key::N);
    harness.run_steps(3);
    harness.click_label("Nederlands 1");
    harness.run_steps(2);
    assert!(!harness.shows("Make Nederlands the first language"));
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

#[test]
fn another_audience_makes_another_version_and_earlier_answers_stay_what_they_were() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    let first = page(&harness).questionnaire.version;
    answer(harness.state().engine(), &first);
    harness.run_steps(4);
    harness.click_label("Edit title and introduction");
    harness.run();
    harness.choose("Whom it is for", "Anyone");
    harness.run_steps(3);
    let newest = page(&harness).questionnaire.version;
    assert_eq!((newest.number, newest.audience), (2, Audience::Any));
    assert_eq!(version(&harness, first.id).audience, Audience::Lost);
}

/// A sheet on which only the question that takes yes or no is answered.
fn ticked(engine: &Engine, version: &Version, yes: bool) {
    let question = version.content.questions.iter().find(|q| q.kind == QuestionKind::YesNo).unwrap();
    let answer = AnswerEntry { question: question.identity, state: AnswerState::Answered(AnswerValue::YesNo(yes)), reasons: Vec::new() };
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
fn a_sheet_with_nothing_but_ticks_is_found_counted_and_opened() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    add(harness.state().engine(), &[Language::En]);
    harness.state_mut().go(Route::Responses(FIRST));
    harness.run_steps(4);
    assert!(harness.shows("Nobody has answered yet"));
    let first = page(&harness).questionnaire.version;
    for yes in [true, true, false] {
        ticked(harness.state().engine(), &first, yes);
    }
    harness.state_mut().go(Route::Questionnaires);
    harness.run_steps(4);
    harness.click_label("Answered by 3: Lost customers");
    harness.run_steps(4);
    assert_eq!(*harness.state().route(), Route::Responses(FIRST));
    assert!(harness.shows("3 sheets, the newest first") && harness.shows("Yes, 2 of 3") && harness.shows("No, 1 of 3"));
    assert!(!harness.shows("%"), "no per cent of three");
    // The few who said no: a click on the count shows them, another all.
    harness.click_label("No, 1 of 3");
    harness.run_steps(4);
    assert!(harness.shows("1 sheet"));
    harness.click_label("No");
    harness.run_steps(4);
    harness.tab_to("responses");
    harness.press(Key::ArrowDown);
    harness.press(Key::Enter);
    harness.run_steps(3);
    assert!(matches!(harness.state().route(), Route::Response(_)), "{:?}", harness.state().route());
}

#[test]
fn the_editor_leads_to_those_who_answered() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    assert!(!harness.shows("Answered by"));
    let first = page(&harness).questionnaire.version;
    answer(harness.state().engine(), &first);
    harness.run_steps(4);
    harness.click_label("Answered by 1");
    assert_eq!(*harness.state().route(), Route::Responses(FIRST));
}
