//! The frame: palette, keys, undo from the notice, settings that count at once.

use comeback::domain::language::Language;
use comeback::domain::rule::QuietRule;
use comeback::domain::settings::{Closed, Look, Settings};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use egui_kittest::Harness;

use crate::support::{Content, HarnessExt as _, Window};

fn settings(harness: &Harness<'_, App>) -> Settings {
    (*harness.state().engine().status().workspace.unwrap().settings).clone()
}

fn on_settings(home: &std::path::Path) -> Harness<'static, App> {
    let window = Window::default();
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
fn a_setting_counts_at_once_and_its_notice_takes_it_back() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = on_settings(home.path());
    harness.click_label("August");
    harness.run();
    assert_eq!(settings(&harness).closed, [Closed::EveryYear { month: 8 }]);
    assert!(harness.shows("Settings changed"));
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
    assert_eq!(settings(&harness).look, Look::Dark);
    harness.choose("Language", "Nederlands");
    assert_eq!(settings(&harness).language, Language::Nl);
    assert!(harness.shows("Instellingen"));
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
