//! The codebook: reasons by kind with how often each was named and what that was worth; added, renamed, moved, retired. Holds
//! the selection and what is being typed; every change goes to the engine at once.

mod form;
mod rows;
mod typing;

use eframe::egui::{Key, Modifiers, Ui, UiBuilder};

use crate::domain::ids::ReasonId;
use crate::engine::views::reasons::{ReasonListQuery, ReasonRow};
use crate::engine::{Cached, Command, Created, Event};
use crate::ui::command::UiCommand;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::record::{keys, split};
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, card, text};

use super::Part;

use typing::{Adding, Renaming};

/// The tab.
#[derive(Default)]
pub(super) struct Codebook {
    view: Cached<ReasonListQuery>,
    selected: Option<ReasonId>,
    renaming: Renaming,
    adding: Option<Adding>,
    /// The row that gets the keyboard.
    focus: Option<ReasonId>,
}

impl Part for Codebook {
    fn line(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.reasons_line()
    }

    fn buttons(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        if Button::main(ctx.tr.reasons_new()).icon(Icon::Plus).key("Ctrl N").enabled(!ctx.is_locked()).show(ui).clicked() {
            self.begin_new(ctx);
        }
    }

    fn takes(&self) -> &[UiCommand] {
        &[UiCommand::New]
    }

    fn command(&mut self, command: UiCommand, ctx: &mut ScreenCtx<'_>) {
        if command == UiCommand::New {
            self.begin_new(ctx);
        }
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        match event {
            Event::Done { ticket, outcome } => {
                self.renaming.ended(*ticket, false);
                if let Some(mut added) = self.adding.take_if(|a| a.sent == Some(*ticket)) {
                    added.typed.discard(ctx);
                    let made = outcome.created.iter().find_map(|c| if let Created::Reason(id) = c { Some(*id) } else { None });
                    (self.selected, self.focus) = (made, made);
                }
            }
            Event::Failed { ticket, .. } => {
                self.renaming.ended(*ticket, true);
                if let Some(adding) = self.adding.as_mut().filter(|a| a.sent == Some(*ticket)) {
                    adding.sent = None;
                }
            }
            _ => {}
        }
    }

    fn leaving(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.leave_form(ctx);
    }

    fn keys(&self, ctx: &ScreenCtx<'_>) -> Vec<(String, String)> {
        let tr = ctx.tr;
        vec![
            ("↑ ↓".to_owned(), tr.reasons_key_walk()),
            ("Enter".to_owned(), tr.reasons_key_change()),
            ("Alt ↑ ↓".to_owned(), tr.reasons_key_move()),
            ("Alt 1–9".to_owned(), tr.reasons_key_key()),
        ]
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        self.view.get(ctx.engine, &ReasonListQuery { retired: true, people: true });
        let view = std::mem::take(&mut self.view);
        if let Some(all) = view.view() {
            self.show(ui, ctx, all);
        }
        self.view = view;
    }
}

impl Codebook {
    fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, all: &[ReasonRow]) {
        let (left, right) = split(ui);
        let listed = ui.scope_builder(UiBuilder::new().id_salt("codebook").max_rect(left), |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            rows::show(ui, ctx, all, self.selected, self.focus.take())
        });
        let listed = listed.inner;
        if let Some(row) = listed.opened.and_then(|id| all.iter().find(|r| r.reason.id == id)) {
            self.select(row, all, ctx);
        }
        if let Some(to) = listed.focus {
            self.focus = Some(to);
        }
        let mut command = listed.focused.and_then(|on| moved(ui, all, on));
        let right = right.unwrap_or_else(|| ui.available_rect_before_wrap());
        ui.scope_builder(UiBuilder::new().id_salt("form").max_rect(right), |ui| {
            card(ui, |ui| {
                let chosen = self.selected.and_then(|id| all.iter().find(|r| r.reason.id == id));
                if let Some(adding) = &mut self.adding {
                    if form::add(ui, ctx, all, adding) {
                        self.adding = None;
                    }
                } else if let Some(row) = chosen {
                    command = form::change(ui, ctx, all, row, &mut self.renaming).or(command.take());
                } else {
                    text(ctx.tr.reasons_pick()).muted().show(ui);
                }
            });
        });
        if let Some(command) = command.filter(|_| !ctx.is_locked()) {
            ctx.send(command);
        }
    }

    fn begin_new(&mut self, ctx: &mut ScreenCtx<'_>) {
        if !ctx.is_locked() && self.adding.is_none() && self.leave_form(ctx) {
            (self.selected, self.adding) = (None, Some(Adding::new()));
        }
    }

    /// Opens a reason; what was typed for another goes out first.
    fn select(&mut self, row: &ReasonRow, all: &[ReasonRow], ctx: &mut ScreenCtx<'_>) {
        if self.selected == Some(row.reason.id) && self.adding.is_none() {
            self.renaming.focus = true;
        } else if self.commit(all, ctx) {
            self.selected = Some(row.reason.id);
            self.renaming = Renaming::begin(row, true);
        }
    }

    fn leave_form(&mut self, ctx: &mut ScreenCtx<'_>) -> bool {
        let view = std::mem::take(&mut self.view);
        let may = self.commit(view.view().map(Vec::as_slice).unwrap_or_default(), ctx);
        self.view = view;
        may
    }

    /// What is typed is sent, a new reason kept for later. False where a name cannot be: it stays to be mended.
    fn commit(&mut self, all: &[ReasonRow], ctx: &mut ScreenCtx<'_>) -> bool {
        if let Some(adding) = &mut self.adding {
            adding.typed.keep(ctx);
        }
        let may = self.renaming.commit(all, ctx);
        if may {
            self.adding = None;
        }
        may
    }
}

/// The row with the keyboard goes up or down with Alt and an arrow, and to a key with Alt and its digit.
fn moved(ui: &Ui, all: &[ReasonRow], on: ReasonId) -> Option<Command> {
    let by = ui.input_mut(|i| {
        let up = i.consume_key(Modifiers::ALT, Key::ArrowUp);
        let down = i.consume_key(Modifiers::ALT, Key::ArrowDown);
        i32::from(down) - i32::from(up)
    });
    let to_key = || keys::alt_digit(ui).and_then(|digit| place_of_key(all, on, digit));
    place_after(all, on, by).or_else(to_key).map(|place| Command::MoveReason(on, place))
}

/// The place in the whole list after a move by one among those in use, whatever their kind.
fn place_after(all: &[ReasonRow], id: ReasonId, by: i32) -> Option<usize> {
    let from = all.iter().position(|r| r.reason.id == id)?;
    let in_use = |r: &ReasonRow| !r.reason.retired;
    match by {
        -1 => all.iter().take(from).rposition(in_use),
        1 => all.iter().skip(from + 1).position(in_use).map(|ahead| from + 1 + ahead),
        _ => None,
    }
}

/// The place in the whole list, once it is out of it, at which a reason in use has this key; none where it has it already.
fn place_of_key(all: &[ReasonRow], id: ReasonId, key: usize) -> Option<usize> {
    let in_use = |r: &&ReasonRow| !r.reason.retired;
    let now = all.iter().filter(in_use).position(|r| r.reason.id == id)?;
    let wanted = key.checked_sub(1).filter(|wanted| *wanted != now)?;
    let others: Vec<&ReasonRow> = all.iter().filter(|r| r.reason.id != id).collect();
    let mut places = (0..others.len()).filter(|at| others.get(*at).is_some_and(|r| !r.reason.retired));
    Some(places.nth(wanted).unwrap_or(others.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::Money;
    use crate::domain::reason::{Reason, ReasonKind};

    /// Reasons by number, the retired ones below nought; every second one cannot be avoided.
    fn book(numbers: &[i64]) -> Vec<ReasonRow> {
        let kind = |n: i64| if n % 2 == 0 { ReasonKind::Unavoidable } else { ReasonKind::Avoidable };
        let reason = |n: i64| Reason { retired: n < 0, ..Reason::named(ReasonId(n.abs()), "", &n.to_string(), kind(n)) };
        numbers.iter().map(|n| ReasonRow { reason: reason(*n), main: 0, people: 0, answers: 0, money_per_year: Money::ZERO }).collect()
    }

    /// The order after a move.
    fn after(numbers: &[i64], id: i64, place: Option<usize>) -> Vec<i64> {
        let mut order: Vec<i64> = numbers.iter().copied().filter(|n| n.abs() != id).collect();
        order.insert(place.unwrap().min(order.len()), id);
        order
    }

    #[test]
    fn a_reason_moves_among_all_that_are_offered() {
        let numbers = [1, 2, -3, 4];
        let all = book(&numbers);
        assert_eq!(after(&numbers, 4, place_after(&all, ReasonId(4), -1)), [1, 4, 2, -3]);
        assert_eq!(after(&numbers, 1, place_after(&all, ReasonId(1), 1)), [2, 1, -3, 4]);
        assert_eq!(place_after(&all, ReasonId(1), -1), None);
        assert_eq!(place_after(&all, ReasonId(4), 1), None);
    }

    #[test]
    fn a_digit_gives_a_reason_that_key() {
        let numbers = [1, -2, 3, 4, 5];
        let all = book(&numbers);
        let key_of = |order: &[i64], id| order.iter().filter(|n| **n > 0).position(|n| *n == id).map(|at| at + 1);
        for (id, key, gets) in [(5, 1, 1), (5, 2, 2), (1, 3, 3), (1, 9, 4), (4, 1, 1)] {
            let order = after(&numbers, id, place_of_key(&all, ReasonId(id), key));
            assert_eq!(key_of(&order, id), Some(gets), "{id} to {key}: {order:?}");
        }
        assert_eq!(place_of_key(&all, ReasonId(3), 2), None, "it has it already");
        assert_eq!(place_of_key(&all, ReasonId(2), 1), None, "retired");
        assert_eq!(place_of_key(&all, ReasonId(3), 0), None);
    }
}
