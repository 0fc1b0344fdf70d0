//! What the owner changed: the form that notes it, and the list to say it otherwise. Says nothing of what came of it.

use eframe::egui::{Context, Id, Ui};
use serde::{Deserialize, Serialize};

use crate::domain::ids::MarkId;
use crate::domain::mark::{Mark, MarkDetails};
use crate::engine::{Command, Event};
use crate::ui::form::{Form, FormWords};
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::customer::{day_problem, entered};
use crate::ui::theme::{Icon, size, space};
use crate::ui::typed;
use crate::ui::widgets::{Button, Field, from_right, heading, text};

/// Height of a line of the list.
const LINE: f32 = size::ROW;
/// Lines of the note.
const NOTE_LINES: usize = 3;

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    text: String,
    day: String,
    note: String,
}

/// The form, while it is open: of a new mark or of one on record.
#[derive(Default)]
pub(super) struct MarkForm {
    open: Option<(Form<Typed>, Option<MarkId>)>,
}

impl MarkForm {
    /// Opens it for something not noted yet.
    pub(super) fn add(&mut self, ctx: &ScreenCtx<'_>) {
        let start = Typed { day: ctx.tr.day(ctx.today), ..Typed::default() };
        self.open = Some((Form::new("mark", "", start), None));
    }

    /// Opens it for one on record.
    pub(super) fn edit(&mut self, mark: &Mark, ctx: &ScreenCtx<'_>) {
        let start = Typed { text: mark.text.clone(), day: ctx.tr.day(mark.day), note: mark.note.clone() };
        self.open = Some((Form::new("mark", mark.id.to_string(), start), Some(mark.id)));
    }

    /// Whether it is open.
    pub(super) const fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Saves what is typed.
    pub(super) fn ask_to_save(&mut self) {
        if let Some((form, _)) = &mut self.open {
            form.ask_to_save();
        }
    }

    /// Takes the end of its command.
    pub(super) fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        if self.open.as_mut().is_some_and(|(form, _)| form.ended(event, ctx).is_some()) {
            self.open = None;
        }
    }

    /// Keeps what is typed and closes.
    pub(super) fn leaving(&mut self, ctx: &mut ScreenCtx<'_>) {
        if let Some((mut form, _)) = self.open.take() {
            form.drafted.keep(ctx);
        }
    }

    /// Shows it while it is open.
    pub(super) fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) {
        let Some((form, id)) = &mut self.open else { return };
        let id = *id;
        let tr = ctx.tr;
        let (title, save) = if id.is_some() { (tr.marks_edit(), tr.marks_save()) } else { (tr.marks_add(), tr.marks_note_it()) };
        let said = FormWords { id: "mark", title, save, width: size::DIALOG };
        let closed = form.show(context, ctx, &said, fields, |typed, ctx| {
            let details = details(typed, ctx)?;
            Some(id.map_or_else(|| Command::AddMark(details.clone()), |id| Command::EditMark(id, details.clone())))
        });
        if closed {
            self.open = None;
        }
    }
}

fn fields(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, typed: &mut Typed, moment: crate::ui::form::Moment) -> bool {
    let tr = ctx.tr;
    let missing = typed.text.trim().is_empty().then(|| tr.marks_text_missing()).filter(|_| moment.tried);
    let field = Field::new(tr.marks_text()).hint(tr.marks_text_hint()).problem(missing.as_deref());
    let words = field.limit(MarkDetails::LONGEST).id(Id::unique("mark-text")).show(ui, &mut typed.text);
    if moment.fresh {
        words.request_focus();
    }
    let wrong = day_problem(&typed.day, ctx).filter(|_| moment.tried);
    let day = Field::new(tr.marks_day()).problem(wrong.as_deref()).limit(40).id(Id::unique("mark-day")).show(ui, &mut typed.day);
    let note = Field::area(tr.marks_note(), NOTE_LINES).note(tr.marks_note_why()).limit(MarkDetails::LONGEST_NOTE);
    note.id(Id::unique("mark-note")).show(ui, &mut typed.note);
    entered(ui, &words) || entered(ui, &day)
}

fn details(typed: &Typed, ctx: &ScreenCtx<'_>) -> Option<MarkDetails> {
    if typed.text.trim().is_empty() || day_problem(&typed.day, ctx).is_some() {
        return None;
    }
    let day = typed::day(&typed.day, ctx.tr, ctx.today)?;
    Some(MarkDetails { day: Some(day), text: typed.text.clone(), note: typed.note.clone() }.trimmed())
}

/// What was asked for in the list.
enum Asked {
    Edit(usize),
    Remove(MarkId),
}

/// All that was noted, the newest first, with the button that notes more.
pub(super) fn list(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, marks: &[Mark], form: &mut MarkForm) {
    let tr = ctx.tr;
    let may = !ctx.is_locked();
    let mut add = false;
    from_right(ui, size::CONTROL_SMALL, |ui| {
        add = Button::secondary(tr.marks_add_button()).icon(Icon::Flag).small().enabled(may).show(ui).clicked();
        ui.with_layout(eframe::egui::Layout::left_to_right(eframe::egui::Align::Center), |ui| heading(ui, &tr.marks_title()));
    });
    text(if marks.is_empty() { tr.marks_none() } else { tr.marks_line() }).small().muted().show(ui);
    let mut asked = None;
    for (at, mark) in marks.iter().enumerate().rev() {
        asked = ui.push_id(mark.id, |ui| line(ui, ctx, (at, mark), may)).inner.or(asked);
    }
    match asked {
        Some(Asked::Edit(at)) => {
            if let Some(mark) = marks.get(at) {
                form.edit(mark, ctx);
            }
        }
        Some(Asked::Remove(id)) => {
            ctx.send(Command::RemoveMark(id));
        }
        None if add => form.add(ctx),
        None => {}
    }
}

/// One of them: its day, its words, and what can be done.
fn line(ui: &mut Ui, ctx: &ScreenCtx<'_>, (at, mark): (usize, &Mark), may: bool) -> Option<Asked> {
    let tr = ctx.tr;
    let mut asked = None;
    from_right(ui, LINE, |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        if Button::icon_only(Icon::Trash2, tr.marks_remove(mark.text.as_str())).small().enabled(may).show(ui).clicked() {
            asked = Some(Asked::Remove(mark.id));
        }
        if Button::icon_only(Icon::Pencil, tr.marks_change(mark.text.as_str())).small().enabled(may).show(ui).clicked() {
            asked = Some(Asked::Edit(at));
        }
        ui.with_layout(eframe::egui::Layout::left_to_right(eframe::egui::Align::Center), |ui| {
            ui.allocate_ui(eframe::egui::vec2(112.0, LINE), |ui| {
                ui.set_min_width(112.0);
                text(tr.day(mark.day)).muted().one_line().show(ui);
            });
            let words = text(&mark.text).semibold();
            if mark.note.is_empty() {
                words.one_line().show(ui)
            } else {
                words.then(format!("  {}", mark.note)).one_line().show(ui)
            };
        });
    });
    asked
}
