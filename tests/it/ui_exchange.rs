//! Questionnaires from and to files in the window: import with what could not be carried and Undo, export by a menu.

use comeback::domain::ids::QuestionnaireId;
use comeback::domain::language::Language;
use comeback::engine::views::questionnaires::{QuestionnaireListQuery, QuestionnairePageQuery};
use comeback::engine::{Command, library};
use comeback::ui::App;
use comeback::ui::routes::Route;
use egui_kittest::Harness;

use crate::support::{Content, HarnessExt as _, Window};

fn window(home: &std::path::Path) -> Harness<'static, App> {
    let window = Window::default();
    let mut harness = window.open(window.engine(home, Content::Empty));
    harness.state_mut().go(Route::Questionnaires);
    harness.run_steps(4);
    harness
}

fn count(harness: &Harness<'_, App>) -> usize {
    harness.state().engine().fetch(QuestionnaireListQuery { retired: true }).unwrap().len()
}

/// Puts a path into the question for one and answers it.
fn give_path(harness: &mut Harness<'_, App>, path: &std::path::Path, button: &str) {
    harness.ctrl(eframe::egui::Key::A);
    harness.type_keys(&path.display().to_string());
    harness.click_label(button);
    harness.run_steps(6);
}

#[test]
fn a_file_becomes_a_questionnaire_and_what_it_lost_is_told() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    harness.click_label("Import…");
    harness.run_steps(2);
    let form = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/forms/surveyjs_lost_customer.json");
    give_path(&mut harness, &form, "Import");
    assert_eq!(count(&harness), 1);
    assert!(harness.shows("“We miss you” was added"));
    assert!(harness.shows("price = 1, quality = 2, hours = 3"));
    harness.click_label("Open the questionnaire");
    harness.run_steps(4);
    assert_eq!(*harness.state().route(), Route::Questionnaire(QuestionnaireId(1)));
    harness.state().engine().call(Command::Undo).unwrap();
    assert_eq!(count(&harness), 0, "one step");
}

#[test]
fn a_file_that_is_none_is_told_and_nothing_is_added() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    let file = home.path().join("cut.json");
    std::fs::write(&file, "{\"pages\":[{\"elem").unwrap();
    harness.click_label("Import…");
    harness.run_steps(2);
    give_path(&mut harness, &file, "Import");
    assert!(harness.shows("damaged or was cut off"));
    assert_eq!(count(&harness), 0);
}

#[test]
fn the_editor_writes_each_format_and_tells_what_it_could_not_hold() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = window(home.path());
    let starter = library::starter("lost").unwrap();
    let content = starter.content.clone();
    let command = Command::AddQuestionnaire { audience: starter.audience, languages: vec![Language::En, Language::Nl], content };
    harness.state().engine().call(command).unwrap();
    harness.state_mut().go(Route::Questionnaire(QuestionnaireId(1)));
    harness.run_steps(4);
    for (format, ending) in [
        ("Word document (.docx)", "docx"),
        ("XLSForm for KoboToolbox, ODK… (.xlsx)", "xlsx"),
        ("LimeSurvey (.txt)", "txt"),
        ("SurveyJS (.json)", "json"),
        ("Markdown text (.md)", "md"),
    ] {
        harness.click_label("Export…");
        harness.run_steps(2);
        harness.click_label(format);
        harness.run_steps(2);
        let file = home.path().join(format!("form.{ending}"));
        give_path(&mut harness, &file, "Save");
        assert!(file.metadata().unwrap().len() > 500, "{format}");
        assert!(harness.shows("could not be put into the file"), "{format}: its month has no place there");
        harness.click_label("Understood");
        harness.run_steps(2);
    }
    let page = harness.state().engine().fetch(QuestionnairePageQuery(QuestionnaireId(1))).unwrap();
    assert!(page.questionnaire.version.frozen);
}
