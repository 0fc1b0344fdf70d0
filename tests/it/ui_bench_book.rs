//! The codebook beside the answers: merged by the mouse after a look, changed by its menu, moved into groups; and all of it taken back.

use comeback::domain::ids::ReasonId;
use comeback::domain::reason::Reason;
use comeback::engine::views::bench::BenchQuery;
use comeback::engine::views::codebook::CodebookQuery;
use comeback::engine::{Command, Created};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::{Key, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};

use crate::support::{Content, HarnessExt as _, Window};

fn at(home: &std::path::Path) -> Harness<'static, App> {
    let window = Window { size: [1280.0, 1100.0], ..Window::default() };
    let mut harness = window.open(window.engine(home, Content::Sample));
    harness.state_mut().go(Route::Answers);
    harness.run_steps(6);
    harness
}

fn all(harness: &Harness<'_, App>) -> Vec<Reason> {
    harness.state().engine().fetch(CodebookQuery).unwrap().rows.into_iter().map(|row| row.reason).collect()
}

fn coded(harness: &Harness<'_, App>, code: &str) -> Reason {
    all(harness).into_iter().find(|reason| reason.code == code).unwrap()
}

fn reason(harness: &Harness<'_, App>, id: ReasonId) -> Reason {
    all(harness).into_iter().find(|reason| reason.id == id).unwrap()
}

fn answers_with(harness: &Harness<'_, App>, id: ReasonId) -> usize {
    harness.state().engine().fetch(BenchQuery { reason: Some(id), ..BenchQuery::default() }).unwrap().ids.len()
}

/// The middle of a reason's row in the panel.
fn centre(harness: &Harness<'_, App>, reason: &Reason) -> Pos2 {
    let name = format!("{}: ", reason.name);
    let row = harness.query_all(by().role(Role::Row).predicate(move |node| node.label().is_some_and(|l| l.starts_with(&name))));
    row.min_by(|a, b| a.rect().left().total_cmp(&b.rect().left())).unwrap().rect().center()
}

fn drag(harness: &mut Harness<'_, App>, from: Pos2, to: Pos2) {
    harness.drag_at(from);
    harness.run_steps(2);
    harness.hover_at(Pos2::new(from.x, from.y + 12.0));
    harness.run_steps(2);
    harness.hover_at(to);
    harness.run_steps(2);
    harness.drop_at(to);
    harness.run_steps(6);
}

fn menu_of(harness: &mut Harness<'_, App>, reason: &Reason, row: &str) {
    let at = centre(harness, reason);
    let button = |pressed| eframe::egui::Event::PointerButton {
        pos: at,
        button: eframe::egui::PointerButton::Secondary,
        pressed,
        modifiers: eframe::egui::Modifiers::NONE,
    };
    harness.hover_at(at);
    harness.run_steps(1);
    harness.event(button(true));
    harness.event(button(false));
    harness.run_steps(3);
    harness.click_label(row);
    harness.run_steps(6);
}

#[test]
fn a_reason_is_merged_into_another_beside_the_answers() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path());
    let [slow, promise] = ["slow", "promise"].map(|code| coded(&harness, code));
    let with = |harness: &Harness<'_, App>| [slow.id, promise.id].map(|id| answers_with(harness, id));
    let before = with(&harness);
    let (from, to) = (centre(&harness, &promise), centre(&harness, &slow));
    drag(&mut harness, from, to);
    assert!(harness.shows("Merge reasons") && harness.shows("Changes "));
    assert!(harness.shows(&format!("{}: named by", slow.name)));
    harness.press(Key::Escape);
    harness.run_steps(4);
    assert!(!harness.shows("Merge reasons"));
    assert_eq!(with(&harness), before, "looked at, not done");
    let (from, to) = (centre(&harness, &promise), centre(&harness, &slow));
    drag(&mut harness, from, to);
    harness.press(Key::Enter);
    harness.run_steps(6);
    assert_eq!(reason(&harness, promise.id).merged_into, Some(slow.id));
    assert!(with(&harness)[0] >= before[0] && with(&harness)[1] == 0);
    harness.ctrl(Key::Z);
    harness.run_steps(6);
    assert_eq!(with(&harness), before);
}

#[test]
fn a_reason_is_renamed_retired_and_put_into_a_group_by_its_menu() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path());
    let slow = coded(&harness, "slow");
    let before = answers_with(&harness, slow.id);
    menu_of(&mut harness, &slow, "Rename");
    assert!(harness.get_by_role_and_label(Role::TextInput, "Name").is_focused());
    harness.ctrl(Key::A);
    harness.type_keys(&coded(&harness, "promise").name);
    harness.press(Key::Enter);
    harness.run_steps(4);
    assert!(harness.shows("There is a reason of this name"), "refused in words, the dialog stays");
    harness.ctrl(Key::A);
    harness.type_keys("Nobody rang back");
    harness.press(Key::Enter);
    harness.run_steps(6);
    let slow = reason(&harness, slow.id);
    assert_eq!((slow.name.as_str(), answers_with(&harness, slow.id)), ("Nobody rang back", before), "the same reason");
    let created = harness.state().engine().call(Command::AddGroup("Time".into())).unwrap().created;
    let Some(Created::Group(group)) = created.first().copied() else { panic!("{created:?}") };
    harness.run_steps(4);
    menu_of(&mut harness, &slow, "Move to “Time”");
    assert_eq!(reason(&harness, slow.id).group, Some(group));
    harness.ctrl(Key::Z);
    harness.run_steps(4);
    assert_eq!(reason(&harness, slow.id).group, None);
    menu_of(&mut harness, &slow, "No longer offer");
    assert!(harness.shows("No longer offer “Nobody rang back”"));
    harness.press(Key::Enter);
    harness.run_steps(6);
    assert!(reason(&harness, slow.id).retired);
    assert_eq!(answers_with(&harness, slow.id), before, "what was said stays said");
    menu_of(&mut harness, &slow, "Offer again");
    assert!(!reason(&harness, slow.id).retired);
}

#[test]
fn a_reason_moves_where_it_is_dropped_and_a_click_still_filters() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path());
    let offered: Vec<Reason> = all(&harness).into_iter().filter(|r| !r.retired && r.kind == coded(&harness, "slow").kind).collect();
    let (first, third) = (&offered[0], &offered[2]);
    let from = centre(&harness, third);
    let above = centre(&harness, first) - eframe::egui::vec2(0.0, 11.0);
    drag(&mut harness, from, above);
    let order: Vec<ReasonId> = all(&harness).into_iter().map(|r| r.id).collect();
    let place = |id| order.iter().position(|of| *of == id).unwrap();
    assert!(place(third.id) < place(first.id), "{order:?}");
    // A click without a move still filters, and another one takes the filter off.
    let row = format!("{}: {}", first.name, answers_with(&harness, first.id));
    for on in [Toggled::True, Toggled::False] {
        harness.click_label(&row);
        harness.run_steps(4);
        assert_eq!(harness.get(by().role(Role::Row).label(&row)).accesskit_node().toggled(), Some(on));
    }
}
