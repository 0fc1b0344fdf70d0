//! The codebook: reasons by kind with how often each was named and what that was worth; added, renamed, moved, retired. Holds
//! the selection and what is being typed; every change goes to the engine at once.

mod form;
mod rows;

use eframe::egui::{Key, Modifiers, Ui, UiBuilder};

use crate::domain::ids::ReasonId;
use crate::engine::views::reasons::{ReasonListQuery, ReasonRow};
use crate::engine::{Cached, Command, Created, Event, Ticket};
use crate::ui::command::UiCommand;
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::screens::record::split;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, PageHead, card, text};

use form::Typing;

/// The screen.
#[derive(Default)]
pub struct ReasonsScreen {
    view: Cached<ReasonListQuery>,
    selected: Option<ReasonId>,
    typing: Typing,
    adding: Option<Ticket>,
    /// The row that gets the keyboard.
    focus: Option<ReasonId>,
}

impl Screen for ReasonsScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.reasons_name()
    }

    fn takes(&self) -> &[UiCommand] {
        &[UiCommand::New]
    }

    fn command(&mut self, command: UiCommand, _ctx: &mut ScreenCtx<'_>) {
        if command == UiCommand::New {
            self.begin_new();
        }
    }

    fn event(&mut self, event: &Event, _ctx: &mut ScreenCtx<'_>) {
        match event {
            Event::Done { ticket, outcome } if self.adding == Some(*ticket) => {
                self.adding = None;
                let made = outcome.created.iter().find_map(|c| if let Created::Reason(id) = c { Some(*id) } else { None });
                self.typing.forget();
                (self.selected, self.focus) = (made, made);
            }
            Event::Failed { ticket, .. } if self.adding == Some(*ticket) => self.adding = None,
            _ => {}
        }
    }

    fn keys(&self, ctx: &ScreenCtx<'_>) -> Vec<(String, String)> {
        let tr = ctx.tr;
        vec![
            ("↑ ↓".to_owned(), tr.reasons_key_walk()),
            ("Enter".to_owned(), tr.reasons_key_change()),
            ("Alt ↑ ↓".to_owned(), tr.reasons_key_move()),
        ]
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let tr = ctx.tr;
        PageHead::new(&tr.reasons_name()).line(&tr.reasons_line()).show(ui, |ui| {
            if Button::main(tr.reasons_new()).icon(Icon::Plus).key("Ctrl N").enabled(!ctx.is_locked()).show(ui).clicked() {
                self.begin_new();
            }
        });
        let Some(all) = self.view.get(ctx.engine, &ReasonListQuery { retired: true, people: true }) else { return };
        let (left, right) = split(ui);
        let mut command = None;
        let listed = ui.scope_builder(UiBuilder::new().id_salt("codebook").max_rect(left), |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            rows::show(ui, ctx, all, self.selected, self.focus.take())
        });
        if let Some(id) = listed.inner.opened {
            self.selected = Some(id);
            self.typing.begin(id, all);
        }
        if let Some(to) = listed.inner.focus {
            self.focus = Some(to);
        }
        if let Some(on) = listed.inner.focused {
            let by = ui.input_mut(|i| {
                let up = i.consume_key(Modifiers::ALT, Key::ArrowUp);
                let down = i.consume_key(Modifiers::ALT, Key::ArrowDown);
                i32::from(down) - i32::from(up)
            });
            command = place_after(all, on, by).map(|place| Command::MoveReason(on, place));
        }
        let right = right.unwrap_or_else(|| ui.available_rect_before_wrap());
        ui.scope_builder(UiBuilder::new().id_salt("form").max_rect(right), |ui| {
            card(ui, |ui| {
                let chosen = self.selected.and_then(|id| all.iter().find(|r| r.reason.id == id));
                if self.typing.is_new() {
                    if let Some(add) = form::add(ui, ctx, all, &mut self.typing) {
                        self.adding = Some(ctx.send(add));
                    }
                } else if let Some(row) = chosen {
                    command = form::change(ui, ctx, all, row, &mut self.typing).or(command.take());
                } else {
                    text(tr.reasons_pick()).muted().show(ui);
                }
            });
        });
        if let Some(command) = command.filter(|_| !ctx.is_locked()) {
            ctx.send(command);
        }
    }
}

impl ReasonsScreen {
    fn begin_new(&mut self) {
        self.selected = None;
        self.typing.begin_new();
    }
}

/// The place in the whole list after a move by one among those of the same kind that are in use.
pub(super) fn place_after(all: &[ReasonRow], id: ReasonId, by: i32) -> Option<usize> {
    let from = all.iter().position(|r| r.reason.id == id)?;
    let kind = all.get(from)?.reason.kind;
    let beside = |r: &ReasonRow| r.reason.kind == kind && !r.reason.retired;
    match by {
        -1 => all.iter().take(from).rposition(beside),
        1 => all.iter().skip(from + 1).position(beside).map(|ahead| from + 1 + ahead),
        _ => None,
    }
}
