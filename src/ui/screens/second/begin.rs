//! The readings there are, and the form that begins another one. Holds what is typed into it.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{Align, Id, InnerResponse, Layout, Ui};

use crate::domain::ids::{IdentityId, ReadingId};
use crate::engine::library::fill_month;
use crate::engine::views::readings::{Reading, ReadingFileQuery, Readings};
use crate::engine::{Cached, Command, message};
use crate::ui::dialogs::PathAsk;
use crate::ui::files::PathKind;
use crate::ui::routes::Route;
use crate::ui::saving::file_name;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, EmptyState, Field, Select, card, heading, rule, text};

/// Sizes of a sample; the method asks for twenty to fifty.
const SAMPLES: [usize; 3] = [20, 30, 50];
/// Width of the selects and the field.
const FIELD: f32 = 320.0;

/// By which the answer to "which file" is known.
const WHICH: &str = "second-file";
/// Endings of the files that are read.
const ENDINGS: [&str; 6] = ["csv", "xlsx", "xls", "ods", "tsv", "txt"];

/// What was chosen.
pub(super) enum Listed {
    Begin(Box<Command>),
    Open(ReadingId),
    Remove(ReadingId),
}

/// A reading to be begun.
pub(super) struct BeginForm {
    reader: String,
    /// Answers to which question, once that was chosen.
    question: Option<IdentityId>,
    /// Those to any.
    any: bool,
    most: Option<usize>,
    /// A spreadsheet of the second reader, shown before it is taken over.
    file: Option<(String, ReadingFileQuery, Cached<ReadingFileQuery>)>,
}

impl BeginForm {
    /// A file was chosen, if it was asked for here.
    pub(super) fn path_chosen(&mut self, tag: &'static str, path: PathBuf) {
        if tag == WHICH {
            self.file = Some((file_name(&path), ReadingFileQuery(path), Cached::default()));
        }
    }
}

impl Default for BeginForm {
    fn default() -> Self {
        Self { reader: String::new(), question: None, any: false, most: Some(30), file: None }
    }
}

/// Shows both.
pub(super) fn show(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, all: &Readings, form: &mut BeginForm) -> Option<Listed> {
    let mut chosen = None;
    if all.coded.is_empty() && all.all.is_empty() {
        let button = Button::main(ctx.tr.second_to_answers()).icon(Icon::MessageSquareText);
        if EmptyState::new(Icon::UserCheck, ctx.tr.second_none(), ctx.tr.second_none_words()).button(button).show(ui) {
            ctx.go(Route::Answers);
        }
        return None;
    }
    if !all.coded.is_empty() {
        card(ui, |ui| {
            chosen = begin(ui, ctx, all, form);
            chosen = from_file(ui, ctx, form).or(chosen.take());
        });
    }
    if !all.all.is_empty() {
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            heading(ui, &ctx.tr.second_readings());
            ui.add_space(space::S);
            for reading in &all.all {
                rule(ui);
                chosen = ui.push_id(reading.id, |ui| row(ui, ctx, reading, all)).inner.or(chosen.take());
            }
        });
    }
    chosen
}

fn begin(ui: &mut Ui, ctx: &ScreenCtx<'_>, all: &Readings, form: &mut BeginForm) -> Option<Listed> {
    let tr = ctx.tr;
    ui.spacing_mut().item_spacing.y = space::S;
    heading(ui, &tr.second_begin());
    text(tr.second_begin_line()).muted().show(ui);
    // At first the question most answers of which have been read.
    let usual = all.coded.iter().max_by_key(|(_, _, count)| *count).map(|(question, ..)| *question);
    let mut question = if form.any { None } else { form.question.or(usual) };
    let total: usize = all.coded.iter().map(|(_, _, count)| count).sum();
    let named = |(question, wording, count): &(IdentityId, String, usize)| {
        (Some(*question), tr.second_question(*count, tr.count(*count), fill_month(wording, tr.language(), None)))
    };
    let every = (None, tr.second_question(total, tr.count(total), tr.second_any_question()));
    let questions: Vec<_> = all.coded.iter().map(named).chain([every]).collect();
    let width = FIELD.min(ui.available_width());
    pair(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        ui.vertical(|ui| {
            ui.set_width(width);
            Field::new(tr.second_reader())
                .hint(tr.second_reader_hint())
                .limit(80)
                .width(width)
                .id(Id::unique("second-reader"))
                .show(ui, &mut form.reader);
        });
        ui.vertical(|ui| {
            ui.set_width(width);
            if ui.push_id("question", |ui| Select::new(tr.second_which()).width(width).show(ui, &mut question, &questions)).inner {
                (form.question, form.any) = (question, question.is_none());
            }
        });
    });
    let there = all.coded.iter().find(|(id, ..)| Some(*id) == question).map_or(total, |(_, _, count)| *count);
    pair(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        let all_of_them = (None, tr.second_every(there, tr.count(there)));
        let samples = SAMPLES.into_iter().filter(|most| *most < there).map(|most| (Some(most), tr.second_by_lot(tr.count(most))));
        let options: Vec<_> = samples.chain([all_of_them]).collect();
        let mut most = form.most.filter(|most| options.iter().any(|(option, _)| *option == Some(*most)));
        ui.vertical(|ui| {
            ui.set_width(width);
            if ui.push_id("most", |ui| Select::new(tr.second_how_many()).width(width).show(ui, &mut most, &options)).inner {
                form.most = most;
            }
        });
        let ready = !form.reader.trim().is_empty() && !ctx.is_locked();
        let clicked = ui.vertical(|ui| {
            ui.add_space(size::ICON_LARGE);
            Button::main(tr.second_start()).enabled(ready).show(ui).clicked()
        });
        clicked.inner.then(|| Listed::Begin(Box::new(Command::BeginReading { reader: form.reader.clone(), question, most })))
    })
    .inner
}

/// Two beside each other where there is room, else below each other.
fn pair<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    if ui.available_width() < 2.0 * FIELD + space::L { ui.vertical(content) } else { ui.horizontal_top(content) }
}

fn row(ui: &mut Ui, ctx: &ScreenCtx<'_>, reading: &Reading, all: &Readings) -> Option<Listed> {
    let tr = ctx.tr;
    let mut chosen = None;
    ui.allocate_ui_with_layout(eframe::egui::vec2(ui.available_width(), size::ROW), Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_height(size::ROW);
        ui.spacing_mut().item_spacing.x = space::S;
        let remove = Button::icon_only(Icon::Trash2, tr.second_remove(reading.reader.as_str())).small();
        if remove.enabled(!ctx.is_locked()).show(ui).clicked() {
            chosen = Some(Listed::Remove(reading.id));
        }
        let over = reading.closed || reading.done == reading.answers;
        let words = if over { tr.second_result() } else { tr.second_continue() };
        if Button::secondary(&words).small().named(format!("{words}: {}", reading.reader)).show(ui).clicked() {
            chosen = Some(Listed::Open(reading.id));
        }
        text(tr.second_done(tr.count(reading.answers), tr.count(reading.done))).small().muted().show(ui);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let asked = all.coded.iter().find(|(id, ..)| Some(*id) == reading.question);
            let asked = asked.map_or_else(|| tr.second_any_question(), |(_, wording, _)| fill_month(wording, tr.language(), None));
            text(&reading.reader).semibold().then(format!("  {} · {asked}", tr.day(reading.started))).muted().one_line().show(ui);
        });
    });
    chosen
}

/// What a second reader coded in a spreadsheet.
fn from_file(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, form: &mut BeginForm) -> Option<Listed> {
    let tr = ctx.tr;
    let Some((name, query, view)) = &mut form.file else {
        let button = Button::link(tr.second_from_file()).icon(Icon::Upload).enabled(!ctx.is_locked());
        if button.show(ui).clicked() {
            ctx.ask_path(PathAsk {
                tag: WHICH,
                title: tr.second_from_file(),
                words: tr.second_file_words(),
                button: tr.import_look(),
                kind: PathKind::Open(ENDINGS.to_vec()),
                start: ctx.engine.deps().documents_dir.join(""),
            });
        }
        return None;
    };
    view.get(ctx.engine, query);
    let (mut chosen, mut left) = (None, false);
    match (view.view(), view.error()) {
        (Some(found), _) => {
            text(tr.second_file_found(tr.count(found.here), name.as_str(), tr.count(found.rows))).show(ui);
            if found.new > 0 {
                text(tr.second_file_new(found.new, tr.count(found.new))).small().muted().show(ui);
            }
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                let ready = found.here > 0 && !form.reader.trim().is_empty() && !ctx.is_locked();
                if Button::main(tr.second_file_take()).enabled(ready).show(ui).clicked() {
                    let (reader, coded) = (form.reader.clone(), Arc::clone(&found.coded));
                    chosen = Some(Listed::Begin(Box::new(Command::ImportReading { reader, coded })));
                }
                left = Button::quiet(tr.ui_cancel()).show(ui).clicked();
            });
            if form.reader.trim().is_empty() {
                text(tr.second_file_who()).small().muted().show(ui);
            }
        }
        (None, Some(error)) => {
            text(message(error, tr)).bad().show(ui);
            left = Button::quiet(tr.ui_close()).show(ui).clicked();
        }
        (None, None) => {
            text(tr.ui_loading()).muted().show(ui);
        }
    }
    if left {
        form.file = None;
    }
    chosen
}
