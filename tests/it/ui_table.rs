//! A table of a million rows: every one can be reached, and is the one it says it is.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use comeback::domain::language::Language;
use comeback::i18n::Tr;
use comeback::ui::theme;
use comeback::ui::widgets::{Column, Rows, Table, TableEvent, TableState, text};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Id, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, TouchPhase, Ui, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

/// Rows that are known by their number.
struct Numbered {
    count: usize,
    wanted: Range<usize>,
}

impl Rows for Numbered {
    type Id = usize;

    fn count(&self) -> usize {
        self.count
    }

    fn wanted(&mut self, visible: Range<usize>) {
        self.wanted = visible;
    }

    fn id(&self, row: usize) -> Option<usize> {
        Some(row)
    }

    fn name(&self, row: usize) -> String {
        format!("Row {row}")
    }

    fn cell(&mut self, ui: &mut Ui, row: usize, _column: usize) {
        text(format!("{row}")).one_line().show(ui);
    }
}

/// What the test sees of the table.
#[derive(Default)]
struct Seen {
    first: Cell<usize>,
    end: Cell<usize>,
    opened: Cell<Option<usize>>,
}

fn table(count: usize) -> (Harness<'static>, Rc<Seen>) {
    let seen = Rc::new(Seen::default());
    let told = Rc::clone(&seen);
    let (tr, mut state, mut dressed) = (Tr::new(Language::En), TableState::new(0, false), false);
    let mut harness = Harness::builder().with_size([600.0, 400.0]).with_max_steps(12).build_ui(move |ui| {
        if !std::mem::replace(&mut dressed, true) {
            theme::apply(ui.ctx());
            ui.ctx().request_repaint();
            return;
        }
        let columns = [Column::rest("Number")];
        let mut rows = Numbered { count, wanted: 0..0 };
        if let Some(TableEvent::Open(id)) = Table::new("numbers", &columns).show(ui, &tr, &mut state, &mut rows) {
            told.opened.set(Some(id));
        }
        told.first.set(rows.wanted.start);
        told.end.set(rows.wanted.end);
    });
    harness.run();
    harness.ctx.memory_mut(|m| m.request_focus(Id::unique(("table", "numbers"))));
    harness.run();
    (harness, seen)
}

fn press(harness: &mut Harness<'static>, key: Key) {
    harness.key_press(key);
    harness.run();
}

#[test]
fn the_last_of_a_million_rows_is_reached_and_is_the_right_one() {
    for count in [100, 1_000_000] {
        let (mut harness, seen) = table(count);
        press(&mut harness, Key::End);
        let last = harness.get_by_role_and_label(Role::Row, &format!("Row {}", count - 1)).rect();
        assert!(last.bottom() <= 400.0 && last.height() > 20.0, "whole in view: {last:?}");
        press(&mut harness, Key::Enter);
        assert_eq!(seen.opened.take(), Some(count - 1));
        press(&mut harness, Key::ArrowUp);
        press(&mut harness, Key::Enter);
        assert_eq!(seen.opened.take(), Some(count - 2));
        press(&mut harness, Key::Home);
        assert_eq!(seen.first.get(), 0);
        harness.get_by_role_and_label(Role::Row, "Row 3").click();
        harness.run();
        assert_eq!(seen.opened.take(), Some(3));
    }
}

#[test]
fn the_wheel_and_the_bar_go_through_a_million_rows() {
    let (mut harness, seen) = table(1_000_000);
    let over = pos2(200.0, 200.0);
    let wheel = |harness: &mut Harness<'static>, points: f32| {
        harness.event(Event::PointerMoved(over));
        let (unit, phase) = (MouseWheelUnit::Point, TouchPhase::Move);
        harness.event(Event::MouseWheel {
            unit,
            delta: vec2(0.0, points),
            phase,
            modifiers: Modifiers::NONE,
            source: MouseWheelSource::Wheel,
        });
        harness.run_steps(30);
    };
    wheel(&mut harness, -360.0);
    assert_eq!(seen.first.get(), 10, "ten rows of 36 points");
    wheel(&mut harness, 10_000.0);
    assert_eq!(seen.first.get(), 0);
    let drag = |harness: &mut Harness<'static>, to: Pos2| {
        let from = pos2(592.0, 45.0);
        harness.event(Event::PointerMoved(from));
        harness.event(Event::PointerButton { pos: from, button: PointerButton::Primary, pressed: true, modifiers: Modifiers::NONE });
        harness.run_steps(2);
        harness.event(Event::PointerMoved(to));
        harness.run_steps(2);
        harness.event(Event::PointerButton { pos: to, button: PointerButton::Primary, pressed: false, modifiers: Modifiers::NONE });
        harness.run_steps(2);
    };
    drag(&mut harness, pos2(592.0, 399.0));
    assert_eq!(seen.end.get(), 1_000_000);
    assert!(harness.query_by_role_and_label(Role::Row, "Row 999999").is_some());
}
