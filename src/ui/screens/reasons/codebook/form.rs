//! One reason: its name, its kind, its place, whether it is offered; and the form of a new one. Gives the command that is wanted.

use eframe::egui::{Id, Key, Ui};
use strum::IntoEnumIterator as _;

use super::place_after;
use super::typing::{Adding, Problem, Renaming};
use crate::domain::ids::ReasonId;
use crate::domain::reason::ReasonKind;
use crate::engine::Command;
use crate::engine::views::reasons::ReasonRow;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Field, Select, heading, text};

fn kinds(tr: &Tr) -> Vec<(ReasonKind, String)> {
    ReasonKind::iter().map(|kind| (kind, tr.answers_kind(<&str>::from(kind)))).collect()
}

/// The form of a new reason; true when it is not wanted any more.
pub(super) fn add(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, all: &[ReasonRow], adding: &mut Adding) -> bool {
    let tr = ctx.tr;
    adding.typed.tend(ui, ctx);
    ui.spacing_mut().item_spacing.y = space::M;
    heading(ui, &tr.reasons_new());
    let problem = adding.problem.map(|p| p.words(tr));
    let field = Field::new(tr.reasons_name_label()).problem(problem.as_deref()).limit(80).id(Id::unique("reason-new-name"));
    let response = field.show(ui, &mut adding.typed.data.name);
    if std::mem::take(&mut adding.focus) {
        response.request_focus();
    }
    if response.changed() {
        adding.problem = None;
    }
    let enter = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    ui.push_id("new-kind", |ui| Select::new(tr.reasons_kind_label()).show(ui, &mut adding.typed.data.kind, &kinds(tr)));
    let mut close = false;
    ui.horizontal(|ui| {
        let ready = adding.sent.is_none() && !ctx.is_locked();
        let add = Button::secondary(tr.reasons_add()).icon(Icon::Check).enabled(ready).show(ui).clicked();
        if ready && (add || enter) {
            send(ctx, all, adding);
        }
        close = Button::quiet(tr.ui_cancel()).show(ui).clicked();
    });
    close |= ui.input(|i| i.key_pressed(Key::Escape));
    if close {
        adding.typed.discard(ctx);
    }
    close
}

fn send(ctx: &mut ScreenCtx<'_>, all: &[ReasonRow], adding: &mut Adding) {
    let new = &adding.typed.data;
    adding.problem = Problem::of(&new.name, None, all);
    if adding.problem.is_none() {
        adding.sent = Some(ctx.send(Command::AddReason { name: new.name.trim().to_owned(), kind: new.kind }));
    }
}

/// The form of one that is there.
pub(super) fn change(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, all: &[ReasonRow], row: &ReasonRow, typing: &mut Renaming) -> Option<Command> {
    let tr = ctx.tr;
    let id = row.reason.id;
    ui.spacing_mut().item_spacing.y = space::M;
    name(ui, ctx, all, row, typing);
    let mut command = None;
    let mut kind = row.reason.kind;
    if ui.push_id(("kind", id), |ui| Select::new(tr.reasons_kind_label()).show(ui, &mut kind, &kinds(tr))).inner {
        command = Some(Command::SetReasonKind(id, kind));
    }
    text(tr.reasons_kept_id()).small().muted().show(ui);
    if row.reason.to_review {
        text(tr.reasons_review_note()).small().warn().show(ui);
        if Button::secondary(tr.reasons_keep()).icon(Icon::Check).show(ui).clicked() {
            command = Some(Command::ReviewReason(id));
        }
    }
    if !row.reason.retired {
        command = moves(ui, tr, all, id).or(command);
    }
    let words = if row.reason.retired { tr.reasons_bring_back() } else { tr.reasons_retire() };
    let last_one = !row.reason.retired && all.iter().filter(|r| !r.reason.retired).count() < 2;
    if Button::secondary(words).icon(Icon::Archive).enabled(!last_one).show(ui).clicked() {
        command = Some(Command::RetireReason(id, !row.reason.retired));
    }
    text(tr.reasons_retire_note()).small().muted().show(ui);
    command
}

fn moves(ui: &mut Ui, tr: &Tr, all: &[ReasonRow], id: ReasonId) -> Option<Command> {
    let mut command = None;
    ui.horizontal_wrapped(|ui| {
        for (by, icon, words) in [(-1, Icon::ArrowUp, tr.reasons_up()), (1, Icon::ArrowDown, tr.reasons_down())] {
            let place = place_after(all, id, by);
            if Button::secondary(words).icon(icon).enabled(place.is_some()).show(ui).clicked() {
                command = place.map(|place| Command::MoveReason(id, place));
            }
        }
    });
    text(tr.reasons_move_note()).small().muted().show(ui);
    command
}

/// The name; sent when the field is left, by Enter, a click elsewhere or the palette.
fn name(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, all: &[ReasonRow], row: &ReasonRow, typing: &mut Renaming) {
    let id = Id::unique(("reason-name", row.reason.id));
    if typing.of != Some(row.reason.id) {
        *typing = Renaming::begin(row, false);
    }
    typing.follow(row);
    let problem = typing.problem.map(|p| p.words(ctx.tr));
    let field = Field::new(ctx.tr.reasons_name_label()).problem(problem.as_deref()).limit(80).id(id);
    let response = field.show(ui, &mut typing.name);
    if std::mem::take(&mut typing.focus) {
        response.request_focus();
    }
    if response.changed() {
        typing.problem = None;
    }
    let left = std::mem::replace(&mut typing.had_focus, response.has_focus()) && !response.has_focus();
    if left && ui.input(|i| i.key_pressed(Key::Escape)) {
        typing.give_up();
    } else if left {
        typing.commit(all, ctx);
    }
}
