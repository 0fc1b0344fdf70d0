//! One reason: its name, its kind, its place, whether it is offered; and the form of a new one. Gives the command that is wanted.

use eframe::egui::{Id, Key, Ui};
use strum::IntoEnumIterator as _;

use super::place_after;
use crate::domain::ids::ReasonId;
use crate::domain::reason::ReasonKind;
use crate::engine::Command;
use crate::engine::views::reasons::ReasonRow;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Field, Select, heading, text};

/// What is being typed.
#[derive(Default)]
pub struct Typing {
    of: Option<ReasonId>,
    new: bool,
    name: String,
    kind: ReasonKind,
    focus: bool,
    problem: Option<Problem>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Problem {
    Missing,
    Taken,
}

impl Typing {
    /// A new reason.
    pub fn begin_new(&mut self) {
        *self = Self { new: true, focus: true, ..Self::default() };
    }

    /// A reason is opened: its name gets the keyboard.
    pub fn begin(&mut self, id: ReasonId, all: &[ReasonRow]) {
        let name = all.iter().find(|r| r.reason.id == id).map(|r| r.reason.name.clone()).unwrap_or_default();
        *self = Self { of: Some(id), name, focus: true, ..Self::default() };
    }

    /// Nothing is being typed.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// A new one is being typed.
    pub const fn is_new(&self) -> bool {
        self.new
    }

    /// What is wrong with the name.
    fn check(&self, all: &[ReasonRow]) -> Option<Problem> {
        let name = self.name.trim().to_lowercase();
        let other = |r: &&ReasonRow| Some(r.reason.id) != self.of && r.reason.name.trim().to_lowercase() == name;
        if name.is_empty() { Some(Problem::Missing) } else { all.iter().find(other).map(|_| Problem::Taken) }
    }

    fn words(&self, tr: &Tr) -> Option<String> {
        self.problem.map(|p| if p == Problem::Missing { tr.reasons_name_missing() } else { tr.reasons_name_taken() })
    }
}

fn kinds(tr: &Tr) -> Vec<(ReasonKind, String)> {
    ReasonKind::iter().map(|kind| (kind, tr.answers_kind(<&str>::from(kind)))).collect()
}

/// The form of a new reason.
pub fn add(ui: &mut Ui, ctx: &ScreenCtx<'_>, all: &[ReasonRow], typing: &mut Typing) -> Option<Command> {
    let tr = ctx.tr;
    ui.spacing_mut().item_spacing.y = space::M;
    heading(ui, &tr.reasons_new());
    let problem = typing.words(tr);
    let field = Field::new(tr.reasons_name_label()).problem(problem.as_deref()).limit(80).id(Id::unique("reason-new-name"));
    let response = field.show(ui, &mut typing.name);
    if std::mem::take(&mut typing.focus) {
        response.request_focus();
    }
    if response.changed() {
        typing.problem = None;
    }
    let enter = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    ui.push_id("new-kind", |ui| Select::new(tr.reasons_kind_label()).show(ui, &mut typing.kind, &kinds(tr)));
    let mut command = None;
    let mut close = false;
    ui.horizontal(|ui| {
        if Button::secondary(tr.reasons_add()).icon(Icon::Check).show(ui).clicked() || enter {
            typing.problem = typing.check(all);
            if typing.problem.is_none() {
                command = Some(Command::AddReason { name: typing.name.trim().to_owned(), kind: typing.kind });
            }
        }
        close = Button::quiet(tr.ui_cancel()).show(ui).clicked();
    });
    if close || ui.input(|i| i.key_pressed(Key::Escape)) {
        typing.forget();
    }
    command
}

/// The form of one that is there.
pub fn change(ui: &mut Ui, ctx: &ScreenCtx<'_>, all: &[ReasonRow], row: &ReasonRow, typing: &mut Typing) -> Option<Command> {
    let tr = ctx.tr;
    let id = row.reason.id;
    ui.spacing_mut().item_spacing.y = space::M;
    if typing.of != Some(id) {
        typing.begin(id, all);
        typing.focus = false;
    }
    let mut command = name(ui, tr, all, row, typing);
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
        ui.horizontal_wrapped(|ui| {
            for (by, icon, words) in [(-1, Icon::ArrowUp, tr.reasons_up()), (1, Icon::ArrowDown, tr.reasons_down())] {
                let place = place_after(all, id, by);
                if Button::secondary(words).icon(icon).enabled(place.is_some()).show(ui).clicked() {
                    command = place.map(|place| Command::MoveReason(id, place));
                }
            }
        });
        text(tr.reasons_move_note()).small().muted().show(ui);
    }
    let words = if row.reason.retired { tr.reasons_bring_back() } else { tr.reasons_retire() };
    let last_one = !row.reason.retired && all.iter().filter(|r| !r.reason.retired).count() < 2;
    if Button::secondary(words).icon(Icon::Archive).enabled(!last_one).show(ui).clicked() {
        command = Some(Command::RetireReason(id, !row.reason.retired));
    }
    text(tr.reasons_retire_note()).small().muted().show(ui);
    command
}

/// The name; kept when the field is left or Enter pressed.
fn name(ui: &mut Ui, tr: &Tr, all: &[ReasonRow], row: &ReasonRow, typing: &mut Typing) -> Option<Command> {
    let problem = typing.words(tr);
    let field = Field::new(tr.reasons_name_label()).problem(problem.as_deref()).limit(80).id(Id::unique(("reason-name", row.reason.id)));
    if !ui.memory(eframe::egui::Memory::focused).is_some_and(|f| f == Id::unique(("reason-name", row.reason.id)))
        && typing.problem.is_none()
    {
        row.reason.name.clone_into(&mut typing.name);
    }
    let response = field.show(ui, &mut typing.name);
    if std::mem::take(&mut typing.focus) {
        response.request_focus();
    }
    if response.changed() {
        typing.problem = None;
    }
    if !response.lost_focus() || typing.name.trim() == row.reason.name {
        return None;
    }
    if ui.input(|i| i.key_pressed(Key::Escape)) {
        row.reason.name.clone_into(&mut typing.name);
        typing.problem = None;
        return None;
    }
    typing.problem = typing.check(all);
    typing.problem.is_none().then(|| Command::RenameReason(row.reason.id, typing.name.trim().to_owned()))
}
