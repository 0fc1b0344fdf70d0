//! What the owner changed: noted, said otherwise, taken out, each of it undone; and noted in the window from the palette and the chart.

use comeback::domain::ids::MarkId;
use comeback::domain::language::Language;
use comeback::domain::mark::{Mark, MarkDetails};
use comeback::engine::views::marks::MarksQuery;
use comeback::engine::{Command, Created, Engine, EngineError, Refusal};
use comeback::i18n::Tr;
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::figures_data::day;
use crate::support::{Content, HarnessExt as _, Window};

const SETTLED: usize = 6;

fn marks(engine: &Engine) -> Vec<Mark> {
    engine.fetch(MarksQuery).unwrap()
}

fn details(on: &str, text: &str) -> MarkDetails {
    MarkDetails { day: Some(day(on)), text: text.to_owned(), note: "from the counter".to_owned() }
}

fn refused(engine: &Engine, command: Command) -> Refusal {
    match engine.call(command) {
        Err(EngineError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_mark_is_noted_changed_and_taken_out_and_each_step_undone() {
    let folder = tempfile::tempdir().unwrap();
    let engine = Window::default().engine(folder.path(), Content::Empty);
    let made = engine.call(Command::AddMark(details("2025-03-03", "  New opening hours "))).unwrap();
    let [Created::Mark(id)] = made.created[..] else { panic!("{:?}", made.created) };
    let noted = Mark { id, day: day("2025-03-03"), text: "New opening hours".to_owned(), note: "from the counter".to_owned() };
    assert_eq!(marks(&engine), std::slice::from_ref(&noted));
    engine.call(Command::AddMark(details("2025-01-07", "Other prices"))).unwrap();
    assert_eq!(marks(&engine).iter().map(|mark| mark.text.as_str()).collect::<Vec<_>>(), ["Other prices", "New opening hours"], "by day");

    engine.call(Command::EditMark(id, details("2025-03-10", "Open until seven"))).unwrap();
    assert_eq!(marks(&engine)[1].text, "Open until seven");
    engine.call(Command::RemoveMark(id)).unwrap();
    assert_eq!(marks(&engine).len(), 1);
    engine.call(Command::Undo).unwrap();
    assert_eq!(marks(&engine)[1].day, day("2025-03-10"));
    engine.call(Command::Undo).unwrap();
    assert_eq!(marks(&engine)[1], noted);
    engine.call(Command::Redo).unwrap();
    assert_eq!(marks(&engine)[1].text, "Open until seven");
    for _ in 0..3 {
        engine.call(Command::Undo).unwrap();
    }
    assert_eq!(marks(&engine), []);
}

#[test]
fn a_mark_without_words_or_day_in_the_future_or_gone_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let engine = Window::default().engine(folder.path(), Content::Empty);
    assert_eq!(refused(&engine, Command::AddMark(details("2025-03-03", "  "))), Refusal::NoName);
    assert_eq!(refused(&engine, Command::AddMark(MarkDetails { day: None, ..details("2025-03-03", "x") })), Refusal::NoDay);
    assert_eq!(refused(&engine, Command::AddMark(details("2150-01-01", "x"))), Refusal::InFuture(day("2150-01-01")));
    assert_eq!(refused(&engine, Command::AddMark(details("2025-03-03", &"x".repeat(61)))), Refusal::TooLong);
    assert_eq!(refused(&engine, Command::EditMark(MarkId(7), details("2025-03-03", "x"))), Refusal::Gone);
    assert_eq!(refused(&engine, Command::RemoveMark(MarkId(7))), Refusal::Gone);
    assert_eq!(marks(&engine), []);
}

#[test]
fn saying_the_same_again_is_no_step() {
    let folder = tempfile::tempdir().unwrap();
    let engine = Window::default().engine(folder.path(), Content::Empty);
    let made = engine.call(Command::AddMark(details("2025-03-03", "New hours"))).unwrap();
    let [Created::Mark(id)] = made.created[..] else { panic!("{:?}", made.created) };
    let steps = engine.status().undo;
    engine.call(Command::EditMark(id, details("2025-03-03", "New hours"))).unwrap();
    assert_eq!(engine.status().undo, steps);
}

fn opened(folder: &tempfile::TempDir) -> Harness<'static, App> {
    let window = Window { size: [1280.0, 2200.0], ..Window::default() };
    let mut harness = window.open(window.engine(folder.path(), Content::Sample));
    harness.run_steps(SETTLED);
    harness
}

#[test]
fn the_palette_leads_to_the_form_and_the_flag_stands_in_chart_and_list() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = opened(&folder);
    let tr = Tr::new(Language::En);
    let before = marks(harness.state().engine()).len();
    harness.ctrl(Key::K);
    harness.type_keys(&tr.command_note_change());
    harness.press(Key::Enter);
    harness.run_steps(SETTLED);
    assert_eq!(*harness.state().route(), Route::Retention);
    harness.press(Key::Enter);
    harness.run_steps(SETTLED);
    assert!(harness.shows(&tr.marks_text_missing()), "no words yet: nothing is sent");
    harness.type_into(&tr.marks_text(), "A second counter");
    harness.replace(&tr.marks_day(), "2025-06-16");
    harness.ctrl(Key::Enter);
    harness.run_steps(SETTLED);
    let all = marks(harness.state().engine());
    assert_eq!(all.len(), before + 1);
    assert!(all.iter().any(|mark| mark.text == "A second counter" && mark.day == day("2025-06-16")));
    assert!(harness.shows("You changed: "), "the note below the chart names it");
    assert!(harness.shows(&tr.marks_change("A second counter")));

    harness.click_label(&tr.marks_remove("A second counter"));
    harness.run_steps(SETTLED);
    assert!(!harness.shows(&tr.marks_change("A second counter")));
    harness.ctrl(Key::Z);
    harness.run_steps(SETTLED);
    assert!(harness.shows(&tr.marks_change("A second counter")), "undone");
}

#[test]
fn a_flag_opens_what_was_noted_and_typing_survives_leaving() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = opened(&folder);
    let tr = Tr::new(Language::En);
    harness.state_mut().go(Route::Retention);
    harness.run_steps(SETTLED);
    harness.click_label(&tr.beside_tab());
    harness.run_steps(SETTLED);
    let first = marks(harness.state().engine())[0].clone();
    harness.get_by_role_and_label(eframe::egui::accesskit::Role::Button, &first.text).click();
    harness.run_steps(SETTLED);
    assert!(harness.shows(&tr.marks_edit()));
    harness.replace(&tr.marks_text(), "Open until eight");
    harness.state_mut().go(Route::Home);
    harness.run_steps(SETTLED);
    harness.state_mut().go(Route::Retention);
    harness.run_steps(SETTLED);
    harness.click_label(&tr.marks_change(first.text.as_str()));
    harness.run_steps(SETTLED);
    harness.ctrl(Key::Enter);
    harness.run_steps(SETTLED);
    assert_eq!(marks(harness.state().engine())[0].text, "Open until eight", "what was typed was kept");
}
