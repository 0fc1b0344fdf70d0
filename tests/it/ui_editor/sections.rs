//! Sections and the order of questions: added, named, moved by keys, panel and grip.

use comeback::domain::language::Language;
use comeback::domain::questionnaire::Section;
use comeback::ui::App;
use eframe::egui::{Key, Modifiers, PointerButton, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::{alt, choose, click, content, editor, english, pairs, placed, rewrite, said, three, undo, with};
use crate::support::HarnessExt as _;

#[test]
fn a_section_is_added_named_introduced_moved_and_removed_and_its_questions_stay() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = english(home.path(), three());
    let before = content(&harness);
    click(&mut harness, "Question 2: Where do you go now?");
    click(&mut harness, "Section from here");
    harness.type_keys("Elsewhere");
    harness.press(Key::Tab);
    harness.run_steps(3);
    let split = [("What changed?", ""), ("Where do you go now?", "Elsewhere"), ("What do they do better?", "Elsewhere")];
    assert_eq!(placed(&harness), pairs(&split));
    rewrite(&mut harness, "What is said before its questions", "Now about others.");
    harness.press(Key::Tab);
    harness.run_steps(3);
    assert_eq!(content(&harness).sections[0].introduction.get(Language::En), "Now about others.");
    // A second one, empty, at the end; it goes before the first.
    click(&mut harness, "Add section");
    harness.type_keys("Last");
    harness.press(Key::Tab);
    harness.run_steps(3);
    click(&mut harness, "Move up");
    assert_eq!(content(&harness).sections.iter().map(|s| s.title.get(Language::En).to_owned()).collect::<Vec<_>>(), ["Last", "Elsewhere"]);
    assert_eq!(placed(&harness), pairs(&split));
    click(&mut harness, "Section 2: Elsewhere");
    click(&mut harness, "Remove section");
    let joined = [("What changed?", ""), ("Where do you go now?", "Last"), ("What do they do better?", "Last")];
    assert_eq!(placed(&harness), pairs(&joined));
    // Added, named, introduced, added, named, moved, removed: seven steps.
    for _ in 0..7 {
        undo(&mut harness);
    }
    assert_eq!(content(&harness), before);
}

#[test]
fn alt_and_arrows_carry_a_question_across_sections_and_the_panel_puts_it_into_one() {
    let home = tempfile::tempdir().unwrap();
    let section = |code, title: &str| Section { code, title: said(title), ..Section::default() };
    let mut words = with(three());
    words.sections = vec![section(1, "About us"), section(2, "Elsewhere")];
    words.questions[1].section = Some(1);
    words.questions[2].section = Some(2);
    let mut harness = editor(home.path(), &[Language::En], words);
    let before = content(&harness);
    harness.tab_to("Question 2: Where do you go now?");
    alt(&mut harness, Key::ArrowDown);
    let down = [("What changed?", ""), ("Where do you go now?", "Elsewhere"), ("What do they do better?", "Elsewhere")];
    assert_eq!(placed(&harness), pairs(&down));
    alt(&mut harness, Key::ArrowDown);
    assert_eq!(placed(&harness)[2].0, "Where do you go now?");
    choose(&mut harness, "Section", "None, before the first");
    let first = [("What changed?", ""), ("Where do you go now?", ""), ("What do they do better?", "Elsewhere")];
    assert_eq!(placed(&harness), pairs(&first));
    // A section that has the keyboard moves as well.
    harness.tab_to("Section 2: Elsewhere");
    alt(&mut harness, Key::ArrowUp);
    assert_eq!(content(&harness).sections[0].title.get(Language::En), "Elsewhere");
    for _ in 0..4 {
        undo(&mut harness);
    }
    assert_eq!(content(&harness), before);
}

/// Drags what has this name to a point.
fn drag(harness: &mut Harness<'_, App>, name: &str, to: Pos2) {
    let from = harness.get_by_label(name).rect().center();
    harness.hover_at(from);
    harness.run();
    harness.event(eframe::egui::Event::PointerButton {
        pos: from,
        button: PointerButton::Primary,
        pressed: true,
        modifiers: Modifiers::NONE,
    });
    harness.run_steps(2);
    for step in [0.2_f32, 0.6, 1.0] {
        harness.hover_at(from + (to - from) * step);
        harness.run_steps(2);
    }
    harness.event(eframe::egui::Event::PointerButton {
        pos: to,
        button: PointerButton::Primary,
        pressed: false,
        modifiers: Modifiers::NONE,
    });
    harness.run_steps(4);
}

#[test]
fn a_grip_drags_a_question_into_another_section_and_a_section_before_another() {
    let home = tempfile::tempdir().unwrap();
    let section = |code, title: &str| Section { code, title: said(title), ..Section::default() };
    let mut words = with(three());
    words.sections = vec![section(1, "About us"), section(2, "Elsewhere")];
    words.questions[2].section = Some(2);
    let mut harness = editor(home.path(), &[Language::En], words);
    let head = harness.get_by_label("Section 1: About us").rect();
    drag(&mut harness, "Drag question 1", head.center_bottom() + eframe::egui::vec2(0.0, -2.0));
    let moved = [("Where do you go now?", ""), ("What changed?", "About us"), ("What do they do better?", "Elsewhere")];
    assert_eq!(placed(&harness), pairs(&moved));
    let first = harness.get_by_label("Section 1: About us").rect();
    drag(&mut harness, "Drag section Elsewhere", first.center_top());
    assert_eq!(content(&harness).sections[0].title.get(Language::En), "Elsewhere");
    assert_eq!(placed(&harness)[1], ("What do they do better?".to_owned(), "Elsewhere".to_owned()));
    undo(&mut harness);
    undo(&mut harness);
    assert_eq!(placed(&harness)[0].0, "What changed?");
}
