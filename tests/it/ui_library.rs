//! The library of one's own in the window: put in from the editor, offered beside the starters and among the questions, renamed, taken
//! out with Undo, exported and imported.

use std::path::Path;

use comeback::domain::ids::QuestionnaireId;
use comeback::domain::language::Language;
use comeback::domain::questionnaire::{Content as Words, Texts};
use comeback::engine::views::library::LibraryQuery;
use comeback::engine::views::questionnaires::QuestionnairePageQuery;
use comeback::engine::{Command, Engine, library};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};

use crate::support::{Content, HarnessExt as _, Window};

const FIRST: QuestionnaireId = QuestionnaireId(1);

/// High enough for the whole library.
fn window(home: &Path) -> Harness<'static, App> {
    let window = Window { size: [1280.0, 1400.0], ..Window::default() };
    let mut harness = window.open(window.engine(home, Content::Empty));
    harness.run_steps(2);
    harness
}

/// The editor of a questionnaire in English and Dutch with a question of one's own.
fn editor(home: &Path) -> Harness<'static, App> {
    let mut harness = window(home);
    let starter = library::starter("lost").unwrap();
    let mut content = starter.content.clone();
    content.title = Texts::one(Language::En, "Ours");
    let mut own = Texts::one(Language::En, "What did the cat say?");
    own.set(Language::Nl, "Wat zei de kat?");
    content.questions[1].text = own;
    content.questions[1].identity.0 = 0;
    add(harness.state().engine(), &[Language::En, Language::Nl], content);
    harness.state_mut().go(Route::Questionnaire(FIRST));
    harness.run_steps(4);
    harness
}

fn add(engine: &Engine, languages: &[Language], content: Words) {
    let audience = library::starter("lost").unwrap().audience;
    engine.call(Command::AddQuestionnaire { audience, languages: languages.to_vec(), content }).unwrap();
}

fn content(harness: &Harness<'_, App>, id: i64) -> Words {
    harness.state().engine().fetch(QuestionnairePageQuery(QuestionnaireId(id))).unwrap().questionnaire.version.content
}

fn names(harness: &Harness<'_, App>) -> Vec<String> {
    harness.state().engine().fetch(LibraryQuery).unwrap().iter().map(|item| item.entry.name(Language::En).to_owned()).collect()
}

fn keep_both(harness: &mut Harness<'_, App>) {
    harness.get(by().label("Question 2: What did the cat say?").role(Role::Button)).click();
    harness.run_steps(3);
    harness.click_label("Save to your library");
    harness.run_steps(3);
    harness.click_label("Edit title and introduction");
    harness.run_steps(3);
    harness.click_label("Save to your library");
    harness.run_steps(3);
}

/// The picker, by its key.
fn picker(harness: &mut Harness<'_, App>) {
    harness.state_mut().go(Route::Questionnaires);
    harness.run_steps(4);
    harness.ctrl(Key::N);
    harness.run_steps(3);
}

#[test]
fn a_questionnaire_and_a_question_are_kept_and_begun_from() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    keep_both(&mut harness);
    assert_eq!(names(&harness), ["What did the cat say?", "Ours"]);
    harness.click_label("Save to your library");
    harness.run_steps(3);
    assert!(harness.shows("It is in your library already"), "the same twice is said, not kept");
    harness.press(Key::Escape);
    let identity = content(&harness, 1).questions[1].identity;

    picker(&mut harness);
    for (name, holds) in [("Ours", "8 questions · English, Nederlands"), ("What did the cat say?", "A question · English, Nederlands")] {
        let described = harness.get_by_role_and_label(Role::RadioButton, name).accesskit_node().description();
        assert_eq!(described.as_deref(), Some(holds));
    }
    harness.click_label("Ours");
    harness.ctrl(Key::Enter);
    harness.run_steps(4);
    assert_eq!(*harness.state().route(), Route::Questionnaire(QuestionnaireId(2)));
    assert_eq!(content(&harness, 2), content(&harness, 1));

    picker(&mut harness);
    harness.click_label("What did the cat say?");
    assert!(harness.shows("Begins with this question and the one all questionnaires share."));
    harness.ctrl(Key::Enter);
    harness.run_steps(4);
    let begun = content(&harness, 3);
    assert_eq!(begun.questions.iter().map(|q| q.identity.0).collect::<Vec<_>>(), [identity.0, 1]);
}

#[test]
fn a_kept_question_is_added_with_its_identity_and_taken_out_with_undo() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    keep_both(&mut harness);
    let identity = content(&harness, 1).questions[1].identity;
    let other = library::starter("complaint").unwrap().content.clone();
    add(harness.state().engine(), &[Language::Nl], other.clone());
    add(harness.state().engine(), &[Language::Ru], other);
    harness.state_mut().go(Route::Questionnaire(QuestionnaireId(2)));
    harness.run_steps(4);
    harness.click_label("Add from the library");
    harness.run_steps(2);
    assert!(harness.shows("Your library"));
    harness.click_label("Wat zei de kat?");
    harness.run_steps(4);
    assert_eq!(content(&harness, 2).questions.last().unwrap().identity, identity);

    harness.state_mut().go(Route::Questionnaire(QuestionnaireId(3)));
    harness.run_steps(4);
    harness.click_label("Add from the library");
    harness.run_steps(2);
    assert!(harness.shows("1 more has no words in Русский."), "what the questionnaire cannot take is not offered, and why is said");
    harness.press(Key::Escape);

    harness.ctrl(Key::Z);
    harness.run_steps(3);
    harness.state_mut().go(Route::Questionnaire(QuestionnaireId(2)));
    harness.run_steps(4);
    harness.click_label("Add from the library");
    harness.run_steps(2);
    harness.click_label("Remove from your library: Wat zei de kat?");
    harness.run_steps(3);
    assert_eq!(names(&harness), ["Ours"]);
    harness.click_label("Undo");
    harness.run_steps(3);
    assert_eq!(names(&harness), ["What did the cat say?", "Ours"]);
}

#[test]
fn an_entry_is_renamed_and_taken_out_beside_the_starters() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    keep_both(&mut harness);
    picker(&mut harness);
    harness.click_label("Ours");
    harness.click_label("Rename: Ours");
    harness.replace("Name in your library", "Our own");
    harness.press(Key::Enter);
    harness.run_steps(3);
    assert_eq!(names(&harness), ["What did the cat say?", "Our own"]);
    assert_eq!(content(&harness, 1).title.get(Language::En), "Ours", "the questionnaire keeps its title");
    harness.click_label("Remove from your library: Our own");
    harness.run_steps(3);
    assert_eq!(names(&harness), ["What did the cat say?"]);
    assert!(harness.query_by_role_and_label(Role::RadioButton, "Our own").is_none());
    harness.click_label("Undo");
    harness.run_steps(3);
    assert!(harness.query_by_role_and_label(Role::RadioButton, "Our own").is_some());
}

#[test]
fn a_library_goes_to_another_workspace_as_a_file() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = editor(home.path());
    keep_both(&mut harness);
    let file = home.path().join("ours.json");
    picker(&mut harness);
    harness.click_label("Export library…");
    harness.run_steps(2);
    harness.replace("File or folder", &file.display().to_string());
    harness.click_label("Save");
    harness.run_steps(3);
    assert!(file.exists());

    let away = tempfile::tempdir().unwrap();
    let mut other = window(away.path());
    picker(&mut other);
    assert!(other.shows("Nothing in it yet."));
    let import = |other: &mut Harness<'static, App>, path: &Path| {
        other.click_label("Import library…");
        other.run_steps(2);
        other.replace("File or folder", &path.display().to_string());
        other.click_label("Import");
        other.run_steps(4);
    };
    import(&mut other, &file);
    assert_eq!(names(&other), ["What did the cat say?", "Ours"]);
    assert!(other.query_by_role_and_label(Role::RadioButton, "Ours").is_some());
    import(&mut other, &file);
    assert!(other.shows("Everything in this file is in your library already"));
    assert_eq!(names(&other).len(), 2);

    let bad = away.path().join("till.json");
    std::fs::write(&bad, "{\"receipts\": []}").unwrap();
    import(&mut other, &bad);
    assert!(other.shows("till.json is not a library file of this program."));
    assert_eq!(names(&other).len(), 2);
}
