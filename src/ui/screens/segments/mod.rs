//! Segments of the owner's own: the list of them, and the form in which one is put together with a live count. A dialog over the
//! screen it was opened from. Holds the form and nothing of the records.

mod builder;
mod editors;
mod typed;
mod words;

use eframe::egui::{Context, Ui};

use self::builder::Builder;
use crate::domain::ids::SegmentId;
use crate::domain::segment::{Pick, Segment};
use crate::engine::views::segments::{SavedSegmentsQuery, TagsQuery};
use crate::engine::{Cached, Command, Created, Event};
use crate::ui::dialogs;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, EmptyState, from_right, rule, text};

/// Width of the dialog.
const WIDTH: f32 = 640.0;

/// The dialog.
#[derive(Default)]
pub(in crate::ui::screens) struct SegmentsDialog {
    list: Cached<SavedSegmentsQuery>,
    tags: Cached<TagsQuery>,
    builder: Option<Box<Builder>>,
}

/// What is wanted of the list.
enum Wanted {
    New,
    Change(Segment),
    Remove(SegmentId),
    Look(SegmentId),
}

impl SegmentsDialog {
    /// Shows it; what it answers is the segment to be looked at.
    pub(in crate::ui::screens) fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) -> dialogs::Answer<Pick> {
        if let Some(builder) = &mut self.builder {
            if builder.show(context, ctx) {
                self.builder = None;
            }
            return dialogs::Answer::Open;
        }
        let tags = self.tags.get(ctx.engine, &TagsQuery).cloned().unwrap_or_default();
        let all = self.list.get(ctx.engine, &SavedSegmentsQuery);
        let (title, close) = (ctx.tr.segment_title(), ctx.tr.ui_close());
        let (wanted, closed) = dialogs::window(context, "segments", &title, &close, WIDTH, |ui| {
            text(ctx.tr.segment_line()).muted().show(ui);
            match all {
                None => {
                    text(ctx.tr.ui_loading()).muted().show(ui);
                    None
                }
                Some(all) if all.is_empty() => nothing_yet(ui, ctx),
                Some(all) => {
                    let names = |id| tags.iter().find(|(tag, _)| tag.id == id).map(|(tag, _)| tag.name.clone());
                    list(ui, ctx, all, &names)
                }
            }
        });
        match wanted {
            Some(Wanted::New) => self.builder = Some(Box::new(Builder::new())),
            Some(Wanted::Change(segment)) => self.builder = Some(Box::new(Builder::of(&segment, ctx))),
            Some(Wanted::Remove(id)) => drop(ctx.send(Command::RemoveSegment(id))),
            Some(Wanted::Look(id)) => return dialogs::Answer::Chosen(Pick::Saved(id)),
            None if closed => return dialogs::Answer::Closed,
            None => {}
        }
        dialogs::Answer::Open
    }

    /// Saves the form at the next picture.
    pub(in crate::ui::screens) fn ask_to_save(&mut self) {
        if let Some(builder) = &mut self.builder {
            builder.ask_to_save();
        }
    }

    /// Keeps what is typed.
    pub(in crate::ui::screens) fn keep(&mut self, ctx: &mut ScreenCtx<'_>) {
        if let Some(builder) = &mut self.builder {
            builder.keep(ctx);
        }
    }

    /// Takes the end of the form's command; the segment that was made.
    pub(in crate::ui::screens) fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) -> Option<Pick> {
        let outcome = self.builder.as_mut()?.ended(event, ctx)?;
        let made = outcome.created.iter().find_map(|made| if let Created::Segment(id) = made { Some(Pick::Saved(*id)) } else { None });
        self.builder = None;
        made
    }
}

fn nothing_yet(ui: &mut Ui, ctx: &ScreenCtx<'_>) -> Option<Wanted> {
    let button = Button::main(ctx.tr.segment_new()).icon(Icon::Plus).enabled(!ctx.is_locked());
    EmptyState::new(Icon::ListFilter, ctx.tr.segment_none(), ctx.tr.segment_none_why()).button(button).show(ui).then_some(Wanted::New)
}

fn list(
    ui: &mut Ui,
    ctx: &ScreenCtx<'_>,
    all: &[(Segment, usize)],
    tag_name: &dyn Fn(crate::domain::ids::TagId) -> Option<String>,
) -> Option<Wanted> {
    let mut wanted = None;
    let room = (ui.ctx().content_rect().height() - 220.0).max(120.0);
    dialogs::scrolling(room).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        for (at, (segment, count)) in all.iter().enumerate() {
            if at > 0 {
                rule(ui);
            }
            let row = ui.push_id(segment.id, |ui| row(ui, ctx, segment, *count, tag_name));
            wanted = row.inner.or(wanted.take());
        }
    });
    dialogs::buttons(ui, |ui| {
        let may = !ctx.is_locked();
        if Button::main(ctx.tr.segment_new()).icon(Icon::Plus).enabled(may).show(ui).clicked() {
            wanted = Some(Wanted::New);
        }
    });
    wanted
}

fn row(
    ui: &mut Ui,
    ctx: &ScreenCtx<'_>,
    segment: &Segment,
    count: usize,
    tag_name: &dyn Fn(crate::domain::ids::TagId) -> Option<String>,
) -> Option<Wanted> {
    let (tr, may) = (ctx.tr, !ctx.is_locked());
    let mut wanted = None;
    from_right(ui, size::CONTROL_SMALL, |ui| {
        let name = segment.name.as_str();
        if Button::icon_only(Icon::Trash2, tr.segment_remove(name)).small().enabled(may).show(ui).clicked() {
            wanted = Some(Wanted::Remove(segment.id));
        }
        if Button::icon_only(Icon::Pencil, tr.segment_change(name)).small().enabled(may).show(ui).clicked() {
            wanted = Some(Wanted::Change(segment.clone()));
        }
        let words = tr.segment_customers(count, tr.count(count));
        if Button::link(words.as_str()).named(tr.segment_show(words.as_str(), name)).small().show(ui).clicked() {
            wanted = Some(Wanted::Look(segment.id));
        }
        ui.with_layout(eframe::egui::Layout::left_to_right(eframe::egui::Align::Center), |ui| {
            text(name).semibold().one_line().show(ui);
        });
    });
    let said: Vec<String> = segment.conditions.iter().map(|c| words::condition(ctx, c, tag_name)).collect();
    text(said.join(" · ")).small().muted().show(ui);
    wanted
}
