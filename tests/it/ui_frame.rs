//! The frame: palette, keys, undo from the notice, settings that count at once.

use comeback::domain::day::{Day, Month};
use comeback::domain::language::Language;
use comeback::domain::rule::QuietRule;
use comeback::domain::settings::{Appearance, Closed, Goal, Look, Settings};
use comeback::engine::{Command, Deps, Engine};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use egui_kittest::Harness;

use crate::support::{Content, HarnessExt as _, Window, now};

fn settings(harness: &Harness<'_, App>) -> Settings {
    (*harness.state().engine().status().workspace.unwrap().settings).clone()
}

fn on_settings(home: &std::path::Path) -> Harness<'static, App> {
    // As high as the whole page, so that a click reaches everything.
    let window = Window { size: [1280.0, 1400.0], ..Window::default() };
    let mut harness = window.open(window.engine(home, Content::Empty));
    harness.state_mut().go(Route::Settings);
    harness.run();
    harness
}

#[test]
fn the_palette_finds_by_a_few_letters_and_runs_with_enter() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    harness.ctrl(Key::K);
    harness.type_keys("shortc");
    harness.press(Key::Enter);
    harness.run();
    assert!(harness.shows("Everywhere"));
    harness.press(Key::Escape);
    assert!(!harness.shows("Everywhere"));
}

#[test]
fn the_palette_does_from_anywhere_what_a_screen_does() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Sample));
    let mut run = |typed: &str, shows: &str, route: Route| {
        harness.state_mut().go(Route::Settings);
        harness.run();
        harness.ctrl(Key::K);
        harness.type_keys(typed);
        harness.press(Key::Enter);
        harness.run();
        assert_eq!(*harness.state().route(), route, "{typed}");
        assert!(harness.shows(shows), "{typed}");
        harness.press(Key::Escape);
        harness.run();
    };
    run("print the call", "Save the call sheet", Route::Home);
    run("add a cust", "Customer since", Route::Customers);
    run("save the rep", "File or folder", Route::Reports);
    run("record ans", "Record answers", Route::Record(None, None));
    run("import cust", "This is a sample shop", Route::Import);
    run("new quest", "New questionnaire", Route::Questionnaires);
    run("new reas", "New reason", Route::Reasons);
}

#[test]
fn enter_means_the_line_for_the_letters_typed_last() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Sample));
    harness.run();
    harness.ctrl(Key::K);
    // Letters and Enter in one breath: what is listed then is still for no letters at all.
    let enter = eframe::egui::Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: eframe::egui::Modifiers::NONE,
    };
    harness.input_mut().events.extend([eframe::egui::Event::Text("Marion Hale".to_owned()), enter]);
    for _ in 0..4 {
        harness.run();
    }
    assert!(matches!(harness.state().route(), Route::Customer(_)), "{:?}", harness.state().route());
}

#[test]
fn the_sheet_of_keys_names_those_of_the_screen_and_those_of_everywhere() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Sample));
    harness.state_mut().go(Route::Answers);
    harness.run();
    harness.press(Key::F1);
    for line in
        ["Find on this screen: Ctrl+F", "Redo: Ctrl+Shift+Z, Ctrl+Y", "Search or run: Ctrl+K", "In tables and lists: from row to row: ↑, ↓"]
    {
        assert!(harness.shows(line), "{line}");
    }
    harness.press(Key::F1);
    assert!(!harness.shows("Everywhere"), "the same key closes it");
}

#[test]
fn a_setting_counts_at_once_and_its_notice_takes_it_back() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    harness.click_label("August");
    harness.run();
    assert_eq!(settings(&harness).closed, [Closed::EveryYear { month: 8 }]);
    assert!(harness.shows("Closed days changed"));
    harness.click_label("Undo");
    harness.run();
    assert_eq!(settings(&harness).closed, []);
    harness.key_press_modifiers(eframe::egui::Modifiers::COMMAND | eframe::egui::Modifiers::SHIFT, Key::Z);
    harness.run();
    assert_eq!(settings(&harness).closed, [Closed::EveryYear { month: 8 }]);
}

#[test]
fn a_name_is_kept_when_its_field_is_left_and_an_empty_one_is_refused_in_words() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    harness.replace("Business name", "Bloemen & Zo");
    harness.press(Key::Tab);
    harness.run();
    assert_eq!(settings(&harness).name, "Bloemen & Zo");
    harness.replace("Business name", "");
    harness.press(Key::Tab);
    harness.run();
    assert_eq!(settings(&harness).name, "Bloemen & Zo");
    assert!(harness.shows("Type a name"));
}

#[test]
fn language_look_and_rule_are_chosen_with_the_keyboard_or_the_mouse() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    harness.choose("Silent for longer than", "3 × their own rhythm");
    assert_eq!(settings(&harness).rule, QuietRule::TimesRhythm(3.0));
    harness.click_label("Dark");
    harness.run();
    assert_eq!(harness.ctx.theme(), eframe::egui::Theme::Dark);
    harness.choose("Language", "Nederlands");
    assert_eq!(settings(&harness).language, Language::Nl);
    assert!(harness.shows("Instellingen"));
    assert!(harness.shows("Instellingen gewijzigd"), "the notice speaks the new language");
}

#[test]
fn nothing_to_undo_or_to_do_again_is_said_in_passing() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    harness.ctrl(Key::Z);
    assert!(harness.shows("There is nothing to undo"));
    harness.ctrl(Key::Y);
    assert!(harness.shows("There is nothing to do again"));
    assert!(!harness.shows("This did not work"));
}

#[test]
fn undo_belongs_to_the_text_while_one_types() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    harness.click_label("August");
    harness.run();
    harness.replace("Business name", "Half a na");
    harness.ctrl(Key::Z);
    assert_eq!(settings(&harness).closed, [Closed::EveryYear { month: 8 }]);
}

#[test]
fn a_margin_out_of_range_is_said_and_not_kept() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    harness.replace("Margin, per cent of sales", "250");
    harness.press(Key::Tab);
    harness.run();
    assert_eq!(settings(&harness).margin_percent, None);
    assert!(harness.shows("A whole number from 1 to 100"));
    harness.replace("Margin, per cent of sales", "35 %");
    harness.press(Key::Tab);
    harness.run();
    assert_eq!(settings(&harness).margin_percent, Some(35));
}

#[test]
fn a_system_that_says_no_look_gets_the_light_one() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    engine.call(Command::KeepAppearance(Appearance { look: Look::System, zoom_percent: 100 })).unwrap();
    let harness = window.open(engine);
    assert_eq!(harness.ctx.theme(), eframe::egui::Theme::Light);
}

#[test]
fn a_span_of_closed_days_is_added_by_keyboard_and_taken_out_again() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    harness.replace("Closed from", "24 Dec 2025");
    harness.replace("Up to and including", "20 Dec 2025");
    harness.press(Key::Enter);
    assert!(harness.shows("The last day comes before the first"));
    assert_eq!(settings(&harness).closed, []);
    harness.replace("Up to and including", "2026-01-02");
    harness.press(Key::Enter);
    harness.run();
    let day = |y, m, d| Day::from_ymd(y, m, d).unwrap();
    assert_eq!(settings(&harness).closed, [Closed::Days { from: day(2025, 12, 24), to: day(2026, 1, 2) }]);
    harness.click_label("24\u{a0}Dec\u{a0}2025 to 2\u{a0}Jan\u{a0}2026");
    harness.run();
    assert_eq!(settings(&harness).closed, []);
}

#[test]
fn a_goal_is_a_rate_and_a_month() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    harness.replace("Of 100 customers", "175");
    harness.press(Key::Tab);
    assert!(harness.shows("A whole number from 1 to 100, or nothing"));
    harness.replace("Of 100 customers", "75");
    harness.press(Key::Tab);
    harness.run();
    let name =
        harness.state().engine().status().workspace.map(|_| comeback::i18n::Tr::new(Language::En).month(Month::new(2026, 2).unwrap()));
    harness.choose("By", &name.unwrap());
    assert_eq!(settings(&harness).goal, Some(Goal { by: Month::new(2026, 2), ..Goal::of(0.75) }));
}

#[test]
fn size_and_look_are_kept_for_this_machine_and_are_no_step() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    harness.click_label("August");
    harness.run();
    for _ in 0..2 {
        harness.key_press_modifiers(eframe::egui::Modifiers::COMMAND, Key::Plus);
    }
    harness.run();
    assert!((harness.ctx.zoom_factor() - 1.5).abs() < 1e-6);
    harness.click_label("Dark");
    harness.run();
    harness.ctrl(Key::Z);
    harness.run();
    assert_eq!(settings(&harness).closed, [], "the last change of the workspace is taken back");
    assert!((harness.ctx.zoom_factor() - 1.5).abs() < 1e-6, "and not the size");
    let kept = harness.state().engine().appearance();
    assert_eq!(kept, Appearance { look: Look::Dark, zoom_percent: 150 });
    drop(harness);
    let window = Window::default();
    let engine = Engine::inline(Deps::fixed(home.path().to_path_buf(), now()));
    let harness = window.open(engine);
    assert!((harness.ctx.zoom_factor() - 1.5).abs() < 1e-6, "the first picture has it, without a workspace");
}

#[test]
fn what_is_typed_is_kept_when_the_window_closes_within_the_second() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    harness.replace("Business name", "Half a second ago");
    harness.close();
    drop(harness);
    let engine = Engine::inline(Deps::fixed(home.path().to_path_buf(), now()));
    engine.call(Command::Open { path: home.path().join("empty.comeback") }).unwrap();
    assert_eq!(engine.status().workspace.unwrap().settings.name, "Half a second ago");
}

#[test]
fn a_second_window_says_why_nothing_can_be_changed_and_can_try_again() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let first = window.engine(home.path(), Content::Empty);
    let second = Engine::inline(Deps::fixed(home.path().to_path_buf(), now()));
    second.call(Command::Open { path: home.path().join("empty.comeback") }).unwrap();
    let mut harness = window.open(second);
    harness.state_mut().go(Route::Settings);
    harness.run();
    assert!(harness.shows("Another window has this file open"));
    first.call(Command::Close).unwrap();
    harness.click_label("Try again");
    harness.run();
    assert!(!harness.shows("Another window has this file open"));
    assert!(!harness.state().engine().status().workspace.unwrap().read_only);
}

#[test]
fn a_backup_is_made_listed_and_restored_from_the_settings() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    harness.click_label("July");
    harness.run();
    harness.click_label("Back up now");
    harness.run();
    harness.run();
    assert!(harness.shows("just now"));
    assert!(harness.shows("Backup made and checked"));
    harness.click_label("August");
    harness.run();
    harness.click_label("Restore the backup of 9\u{a0}Dec\u{a0}2025, 14:02");
    harness.run();
    harness.click_label("Restore");
    harness.run();
    harness.run();
    assert_eq!(settings(&harness).closed, [Closed::EveryYear { month: 7 }]);
}

#[test]
fn undo_in_the_palette_says_what_it_takes_back() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    harness.click_label("July");
    harness.run();
    harness.ctrl(Key::K);
    harness.type_keys("undo: closed");
    harness.press(Key::Enter);
    harness.run();
    assert_eq!(settings(&harness).closed, []);
}

#[test]
fn what_cannot_be_read_is_said_on_the_page_and_read_again_when_it_can_be() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Sample));
    harness.run();
    // Somebody with a tool of his own takes a table away, and puts it back.
    let rename = |from: &str, to: &str| {
        let conn = rusqlite::Connection::open(home.path().join("sample.comeback")).unwrap();
        conn.execute_batch(&format!("ALTER TABLE {from} RENAME TO {to}")).unwrap();
    };
    rename("reason", "mislaid");
    harness.state_mut().go(Route::Reasons);
    for _ in 0..4 {
        harness.run();
    }
    assert!(harness.shows("Not everything here could be read."));
    harness.click_label("Details");
    assert!(harness.shows("This did not work"));
    harness.press(Key::Escape);
    rename("mislaid", "reason");
    harness.click_label("Try again");
    for _ in 0..4 {
        harness.run();
    }
    assert!(!harness.shows("Not everything here could be read."));
}
