//! The codebook in the window: groups, merging by mouse and keyboard, splitting, kinds, retiring, another meaning, rules tried before they
//! are kept, and what was done to it.

use comeback::domain::ids::ReasonId;
use comeback::domain::language::Language;
use comeback::domain::reason::{Reason, ReasonKind};
use comeback::engine::views::bench::BenchQuery;
use comeback::engine::views::codebook::{Codebook, CodebookQuery};
use comeback::engine::{Command, Created};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Content, HarnessExt as _, Window};

fn at(home: &std::path::Path, content: Content) -> Harness<'static, App> {
    let window = Window { size: [1280.0, 1500.0], ..Window::default() };
    let mut harness = window.open(window.engine(home, content));
    harness.state_mut().go(Route::Reasons);
    harness.run_steps(4);
    harness
}

fn book(harness: &Harness<'_, App>) -> Codebook {
    harness.state().engine().fetch(CodebookQuery).unwrap()
}

fn reason(harness: &Harness<'_, App>, id: ReasonId) -> Reason {
    book(harness).rows.into_iter().find(|row| row.reason.id == id).unwrap().reason
}

fn coded(harness: &Harness<'_, App>, code: &str) -> Reason {
    book(harness).rows.into_iter().find(|row| row.reason.code == code).unwrap().reason
}

fn answers_with(harness: &Harness<'_, App>, id: ReasonId) -> usize {
    harness.state().engine().fetch(BenchQuery { reason: Some(id), ..BenchQuery::default() }).unwrap().ids.len()
}

fn settle(harness: &mut Harness<'_, App>) {
    harness.run_steps(6);
}

fn open(harness: &mut Harness<'_, App>, name: &str) {
    harness.get(egui_kittest::kittest::by().role(Role::Row).label(name)).click();
    settle(harness);
}

fn centre(harness: &Harness<'_, App>, row: &str) -> Pos2 {
    harness.get(egui_kittest::kittest::by().role(Role::Row).label(row)).rect().center()
}

/// Takes a row by the mouse and lets it go on another.
fn drag(harness: &mut Harness<'_, App>, from: &str, to: &str) {
    let (from, to) = (centre(harness, from), centre(harness, to));
    harness.drag_at(from);
    harness.run_steps(2);
    harness.hover_at(Pos2::new(from.x, from.y + 12.0));
    harness.run_steps(2);
    harness.hover_at(to);
    harness.run_steps(2);
    harness.drop_at(to);
    settle(harness);
}

#[test]
fn a_group_is_made_for_a_reason_and_counts_everybody_once() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Sample);
    let [slow, promise] = ["slow", "promise"].map(|code| coded(&harness, code));
    open(&mut harness, &slow.name);
    harness.choose("Group", "New group…");
    settle(&mut harness);
    harness.type_keys("Time");
    harness.press(Key::Enter);
    settle(&mut harness);
    let group = book(&harness).groups[0].group.clone();
    assert_eq!((group.name.as_str(), reason(&harness, slow.id).group), ("Time", Some(group.id)));
    harness.ctrl(Key::Z);
    settle(&mut harness);
    assert!(book(&harness).groups.is_empty() && reason(&harness, slow.id).group.is_none(), "one step");
    harness.state().engine().call(Command::Redo).unwrap();
    settle(&mut harness);
    // By the mouse, onto the head of the group.
    drag(&mut harness, &promise.name, "Time, group: one reason");
    assert_eq!(reason(&harness, promise.id).group, Some(group.id));
    assert!(harness.shows("Time, group: 2 reasons"));
    let all = book(&harness);
    let of = |id: ReasonId| all.rows.iter().find(|row| row.reason.id == id).unwrap().counts;
    let together = all.groups[0].counts;
    let added = of(slow.id).answers + of(promise.id).answers;
    assert!(together.answers <= added && together.answers >= of(slow.id).answers.max(of(promise.id).answers), "{together:?}");
    let added = of(slow.id).people + of(promise.id).people;
    assert!(together.people < added && together.people >= of(slow.id).people.max(of(promise.id).people), "{together:?}");
    let added = of(slow.id).money + of(promise.id).money;
    assert!(together.money < added && together.money >= of(slow.id).money.max(of(promise.id).money), "money of nobody twice: {together:?}");
    harness.ctrl(Key::Z);
    settle(&mut harness);
    assert_eq!(reason(&harness, promise.id).group, None);
    // A name that is taken is refused in words; the group goes, its reasons stay.
    harness.click_label("New group");
    harness.type_keys("time");
    harness.press(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("There is a group of this name"));
    harness.press(Key::Escape);
    settle(&mut harness);
    open(&mut harness, "Time, group: one reason");
    harness.click_label("Remove the group");
    settle(&mut harness);
    assert!(book(&harness).groups.is_empty());
    assert_eq!(reason(&harness, slow.id).group, None);
}

#[test]
fn reasons_walk_between_groups_by_the_keyboard() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Empty);
    let [slow, price] = ["slow", "price"].map(|code| coded(&harness, code));
    let engine = harness.state().engine();
    let group = |name: &str| {
        let created = engine.call(Command::AddGroup(name.into())).unwrap().created;
        if let Created::Group(id) = created[0] { id } else { panic!("{created:?}") }
    };
    let [time, money] = ["Time", "Money"].map(group);
    engine.call(Command::SetReasonGroup(price.id, Some(money))).unwrap();
    settle(&mut harness);
    harness.tab_to(&slow.name);
    let up = |harness: &mut Harness<'static, App>, key| {
        harness.key_press_modifiers(Modifiers::ALT, key);
        settle(harness);
        (reason(harness, slow.id).group, reason(harness, slow.id).position < reason(harness, price.id).position)
    };
    assert_eq!(up(&mut harness, Key::ArrowUp), (Some(money), false), "behind the last of the group above");
    assert_eq!(up(&mut harness, Key::ArrowUp), (Some(money), true));
    assert_eq!(up(&mut harness, Key::ArrowUp).0, Some(time));
    assert_eq!(up(&mut harness, Key::ArrowUp).0, Some(time), "the first of the first group");
    assert_eq!(up(&mut harness, Key::ArrowDown).0, Some(money));
    assert_eq!(up(&mut harness, Key::ArrowDown), (Some(money), false));
    assert_eq!(up(&mut harness, Key::ArrowDown).0, None);
    // F2 names, arrows to the left fold.
    harness.press(Key::F2);
    settle(&mut harness);
    assert!(harness.get_by_role_and_label(Role::TextInput, "Name").is_focused());
    harness.tab_to("Money, group: one reason");
    harness.press(Key::ArrowLeft);
    settle(&mut harness);
    assert!(harness.query(egui_kittest::kittest::by().role(Role::Row).label(price.name.as_str())).is_none());
    harness.press(Key::ArrowRight);
    settle(&mut harness);
    assert!(harness.query(egui_kittest::kittest::by().role(Role::Row).label(price.name.as_str())).is_some());
}

#[test]
fn a_reason_dragged_onto_another_is_merged_after_a_look_at_what_changes() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Sample);
    let [slow, promise] = ["slow", "promise"].map(|code| coded(&harness, code));
    let with = |harness: &Harness<'_, App>| [slow.id, promise.id].map(|id| answers_with(harness, id));
    let before = with(&harness);
    assert!(before[1] > 0);
    drag(&mut harness, &promise.name, &slow.name);
    assert!(harness.shows("Merge reasons") && harness.shows("Changes "));
    assert!(harness.shows(&format!("{}: named by", slow.name)));
    harness.press(Key::Escape);
    settle(&mut harness);
    assert!(!harness.shows("Merge reasons"));
    assert_eq!(with(&harness), before, "looked at, not done");
    drag(&mut harness, &promise.name, &slow.name);
    harness.press(Key::Enter);
    settle(&mut harness);
    let after = reason(&harness, promise.id);
    assert!(after.retired && after.merged_into == Some(slow.id));
    assert_eq!(with(&harness)[1], 0);
    assert!(with(&harness)[0] >= before[0]);
    open(&mut harness, &promise.name);
    assert!(harness.shows("It is part of “Slow or no response”"));
    harness.click_label("History of the codebook");
    settle(&mut harness);
    assert!(
        harness.shows(&format!("9 Dec 2025: “{}” merged into “{}”", promise.name, slow.name).replace("9 Dec 2025", "9\u{a0}Dec\u{a0}2025"))
    );
    harness.press(Key::Escape);
    settle(&mut harness);
    harness.ctrl(Key::Z);
    settle(&mut harness);
    assert_eq!(with(&harness), before);
    assert!(!reason(&harness, promise.id).retired);
}

#[test]
fn several_reasons_are_merged_by_the_form_and_a_topic_never_with_a_reason_for_leaving() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Empty);
    let [slow, promise, price, praise] = ["slow", "promise", "price", "praise"].map(|code| coded(&harness, code));
    open(&mut harness, &promise.name);
    harness.click_label("Merge into…");
    settle(&mut harness);
    assert!(harness.shows("Choose what it becomes part of"));
    harness.choose("Into", &slow.name);
    harness.get(egui_kittest::kittest::by().role(Role::CheckBox).label(&format!("{} (0)", price.name))).click();
    settle(&mut harness);
    harness.click_label("Merge");
    settle(&mut harness);
    for merged in [&promise, &price] {
        assert_eq!(reason(&harness, merged.id).merged_into, Some(slow.id));
    }
    drag(&mut harness, &praise.name, &slow.name);
    assert!(harness.shows("A topic and a reason for leaving cannot become one"));
    assert_eq!(reason(&harness, praise.id).merged_into, None);
}

#[test]
fn a_reason_is_split_by_ticking_answers_or_by_a_rule() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Sample);
    let slow = coded(&harness, "slow");
    let before = answers_with(&harness, slow.id);
    assert!(before > 3);
    open(&mut harness, &slow.name);
    harness.click_label("Split…");
    settle(&mut harness);
    harness.type_keys("Nobody rang");
    assert!(harness.shows("Tick at least one answer"));
    // By the keyboard: the first answer in the list.
    let first = harness.state().engine().fetch(BenchQuery { reason: Some(slow.id), ..BenchQuery::default() }).unwrap().ids[0];
    let rows = harness.state().engine().fetch(comeback::engine::views::bench::BenchRowsQuery(vec![first])).unwrap();
    let label = harness
        .query_all_by_role(Role::CheckBox)
        .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(&rows[0].text)));
    label.unwrap().focus();
    harness.run();
    harness.press(Key::Space);
    settle(&mut harness);
    assert!(harness.shows(&format!("One of {before} answers chosen")));
    assert!(harness.shows("Changes one answer"));
    // Closed by mistake, what was typed and ticked is there again.
    harness.press(Key::Escape);
    harness.press(Key::Escape);
    settle(&mut harness);
    harness.click_label("Split…");
    settle(&mut harness);
    assert!(harness.shows(&format!("One of {before} answers chosen")));
    harness.click_label("Split");
    settle(&mut harness);
    let new = book(&harness).rows.into_iter().find(|row| row.reason.name == "Nobody rang").unwrap().reason;
    assert_eq!((answers_with(&harness, new.id), answers_with(&harness, slow.id)), (1, before - 1));
    assert_eq!(new.kind, slow.kind);
    harness.ctrl(Key::Z);
    settle(&mut harness);
    assert_eq!(answers_with(&harness, slow.id), before);
    // By a rule.
    open(&mut harness, &slow.name);
    harness.click_label("Split…");
    settle(&mut harness);
    harness.type_into("Those a rule meets", "week | call | rang | wait | answer");
    settle(&mut harness);
    let tick = harness.query_all_by_label_contains("Tick them (").next().unwrap().accesskit_node().label().unwrap();
    harness.click_label(&tick);
    settle(&mut harness);
    let chosen: usize = tick.trim_start_matches("Tick them (").trim_end_matches(')').parse().unwrap();
    assert!(chosen > 0 && chosen <= before);
    assert!(harness.shows(&format!("{before} answers chosen")), "{chosen} of {before}");
    // A name that is taken stays to be mended.
    harness.replace("Name of the new reason", &slow.name);
    harness.click_label("Split");
    settle(&mut harness);
    assert!(harness.shows("There is a reason of this name"));
}

#[test]
fn retiring_and_another_kind_are_looked_at_first_where_something_was_said() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Sample);
    let slow = coded(&harness, "slow");
    harness.tab_to(&slow.name);
    harness.press(Key::Delete);
    settle(&mut harness);
    assert!(harness.shows("No longer offer “Slow or no response”") && harness.shows("answers keep it"));
    assert!(!reason(&harness, slow.id).retired);
    harness.press(Key::Enter);
    settle(&mut harness);
    assert!(reason(&harness, slow.id).retired);
    harness.ctrl(Key::Z);
    settle(&mut harness);
    open(&mut harness, &slow.name);
    harness.choose("Kind", "Topics");
    settle(&mut harness);
    assert!(harness.shows("Nobody leaves for a topic") && harness.shows("Reasons known:"));
    assert_eq!(reason(&harness, slow.id).kind, ReasonKind::Avoidable);
    harness.click_label("Change the kind");
    settle(&mut harness);
    assert_eq!(reason(&harness, slow.id).kind, ReasonKind::Topic);
    // Nobody has said it: nothing to look at.
    let praise = coded(&harness, "competitor");
    open(&mut harness, &praise.name);
    if answers_with(&harness, praise.id) == 0 {
        harness.choose("Kind", "Avoidable");
        settle(&mut harness);
        assert_eq!(reason(&harness, praise.id).kind, ReasonKind::Avoidable);
    }
}

#[test]
fn another_meaning_is_another_reason() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Sample);
    let slow = coded(&harness, "slow");
    let before = answers_with(&harness, slow.id);
    open(&mut harness, &slow.name);
    harness.click_label("Change the meaning…");
    settle(&mut harness);
    assert!(harness.shows("Another meaning is another reason"));
    harness.press(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("Type a name"));
    harness.type_keys("Slow delivery");
    harness.press(Key::Enter);
    settle(&mut harness);
    let new = book(&harness).rows.into_iter().find(|row| row.reason.name == "Slow delivery").unwrap().reason;
    assert!(reason(&harness, slow.id).retired && !new.retired);
    assert_eq!((answers_with(&harness, slow.id), answers_with(&harness, new.id)), (before, 0));
}

#[test]
fn a_rule_is_tried_while_it_is_typed_and_kept_once_it_can_be_read() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Sample);
    let [slow, price] = ["slow", "price"].map(|code| coded(&harness, code));
    let rule = |harness: &Harness<'_, App>| reason(harness, slow.id).details.rule;
    open(&mut harness, &slow.name);
    harness.get_by_role_and_label(Role::MultilineTextInput, "Keyword rule").focus();
    harness.run();
    harness.type_keys("wait |");
    settle(&mut harness);
    assert!(harness.shows("Something is missing beside “|”, at letter 6"));
    // Left half typed, it is neither kept nor lost.
    open(&mut harness, &price.name);
    assert_eq!(rule(&harness), "");
    open(&mut harness, &slow.name);
    assert_eq!(harness.get_by_role_and_label(Role::MultilineTextInput, "Keyword rule").value().as_deref(), Some("wait |"));
    harness.get_by_role_and_label(Role::MultilineTextInput, "Keyword rule").focus();
    harness.run();
    harness.press(Key::End);
    harness.type_keys(" week");
    settle(&mut harness);
    assert!(harness.shows(" answers: ") || harness.shows("Meets one of"));
    harness.click_label("Look at them");
    settle(&mut harness);
    assert!(harness.shows("What the rule meets"));
    harness.press(Key::Escape);
    settle(&mut harness);
    open(&mut harness, &price.name);
    assert_eq!(rule(&harness), "wait | week");
    harness.press(Key::Escape);
    harness.ctrl(Key::Z);
    settle(&mut harness);
    assert_eq!(rule(&harness), "");
}

#[test]
fn a_colour_a_description_and_an_example_are_written_down() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Sample);
    let slow = coded(&harness, "slow");
    open(&mut harness, &slow.name);
    harness.click_label("Amber");
    settle(&mut harness);
    harness.get_by_role_and_label(Role::MultilineTextInput, "Description").focus();
    harness.run();
    harness.type_keys("Waiting for us, not for the goods");
    harness.click_label("Take from an answer");
    settle(&mut harness);
    let first = harness.state().engine().fetch(BenchQuery { reason: Some(slow.id), ..BenchQuery::default() }).unwrap().ids[0];
    let said = harness.state().engine().fetch(comeback::engine::views::bench::BenchRowsQuery(vec![first])).unwrap()[0].text.clone();
    harness.get(egui_kittest::kittest::by().role(Role::Link).label(said.as_str())).click();
    settle(&mut harness);
    let details = reason(&harness, slow.id).details;
    assert_eq!((details.colour.as_str(), details.description.as_str()), ("#D97706", "Waiting for us, not for the goods"));
    assert_eq!(details.examples, [said.split_whitespace().collect::<Vec<_>>().join(" ")]);
}

#[test]
fn the_codebook_is_drawn_in_every_language_and_narrow() {
    for (language, size) in [(Language::Nl, [1280.0, 720.0]), (Language::Ru, [640.0, 720.0])] {
        let home = tempfile::tempdir().unwrap();
        let window = Window { language, size, ..Window::default() };
        let mut harness = window.open(window.engine(home.path(), Content::Sample));
        harness.state_mut().go(Route::Reasons);
        settle(&mut harness);
        let name = coded(&harness, "slow").name;
        open(&mut harness, &name);
        assert!(harness.query(egui_kittest::kittest::by().role(Role::Row).label(name.as_str())).is_some());
    }
}
