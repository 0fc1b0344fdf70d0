//! The tags in use: how many customers have each, with a way to see them; renamed, joined with another, taken off everybody. A dialog over
//! the screen it was opened from. Holds the form and nothing of the records.

use eframe::egui::{Align, Context, Layout, Response, Sense, Ui, UiBuilder};
use serde::{Deserialize, Serialize};

use crate::domain::ids::TagId;
use crate::domain::segment::{Segment, Tag};
use crate::engine::views::segments::{SavedSegmentsQuery, TagsMergedQuery, TagsQuery};
use crate::engine::{Cached, Command, Event};
use crate::i18n::Tr;
use crate::ui::dialogs;
use crate::ui::form::{Form, FormWords};
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::customer::{entered, segment_chips};
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, Field, from_right, menu_item, rule, text};

/// Width of the dialog.
const WIDTH: f32 = 480.0;

/// The dialog.
#[derive(Default)]
pub(in crate::ui::screens) struct TagsDialog {
    all: Cached<TagsQuery>,
    segments: Cached<SavedSegmentsQuery>,
    merged: Cached<TagsMergedQuery>,
    rename: Option<Rename>,
}

/// The form that gives a tag another name, or that of another tag.
struct Rename {
    form: Form<Typed>,
    tag: Tag,
    customers: u64,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Typed {
    name: String,
}

/// What is wanted of a tag.
enum Wanted {
    Rename(Tag, u64),
    Remove(TagId),
    Look(String),
}

impl TagsDialog {
    /// Shows it; true once it was closed.
    pub(in crate::ui::screens) fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) -> bool {
        let all = self.all.get(ctx.engine, &TagsQuery).cloned();
        if let Some(rename) = &mut self.rename {
            if rename.show(context, ctx, all.as_deref().unwrap_or_default(), &mut self.merged) {
                self.rename = None;
            }
            return false;
        }
        let segments = self.segments.get(ctx.engine, &SavedSegmentsQuery).cloned().unwrap_or_default();
        let (title, close) = (ctx.tr.segment_tags(), ctx.tr.ui_close());
        let (wanted, closed) = dialogs::window(context, "tags", &title, &close, WIDTH, |ui| {
            text(ctx.tr.tags_line()).muted().show(ui);
            match &all {
                None => {
                    text(ctx.tr.ui_loading()).muted().show(ui);
                    None
                }
                Some(all) if all.is_empty() => {
                    text(ctx.tr.segment_no_tags()).show(ui);
                    None
                }
                Some(all) => list(ui, ctx, all, &segments),
            }
        });
        match wanted {
            Some(Wanted::Rename(tag, customers)) => self.rename = Some(Rename::of(tag, customers)),
            Some(Wanted::Remove(tag)) => drop(ctx.send(Command::RemoveTag(tag))),
            Some(Wanted::Look(name)) => {
                ctx.go(Route::Found(format!("#{name}")));
                return true;
            }
            None => {}
        }
        closed
    }

    /// Saves the form at the next picture.
    pub(in crate::ui::screens) const fn ask_to_save(&mut self) {
        if let Some(rename) = &mut self.rename {
            rename.form.ask_to_save();
        }
    }

    /// Keeps what is typed.
    pub(in crate::ui::screens) fn keep(&mut self, ctx: &mut ScreenCtx<'_>) {
        if let Some(rename) = &mut self.rename {
            rename.form.drafted.keep(ctx);
        }
    }

    /// Takes the end of the form's command.
    pub(in crate::ui::screens) fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        if self.rename.as_mut().is_some_and(|rename| rename.form.ended(event, ctx).is_some()) {
            self.rename = None;
        }
    }
}

fn list(ui: &mut Ui, ctx: &ScreenCtx<'_>, all: &[(Tag, u64)], segments: &[(Segment, usize)]) -> Option<Wanted> {
    let mut wanted = None;
    let room = (ui.ctx().content_rect().height() - 168.0).max(96.0);
    dialogs::scrolling(room).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        for (at, (tag, customers)) in all.iter().enumerate() {
            if at > 0 {
                rule(ui);
            }
            let row = ui.push_id(tag.id, |ui| row(ui, ctx, tag, *customers, segments));
            wanted = row.inner.or(wanted.take());
        }
    });
    wanted
}

fn row(ui: &mut Ui, ctx: &ScreenCtx<'_>, tag: &Tag, customers: u64, segments: &[(Segment, usize)]) -> Option<Wanted> {
    let (tr, may, name) = (ctx.tr, !ctx.is_locked(), tag.name.as_str());
    let count = usize::try_from(customers).unwrap_or(usize::MAX);
    let words = tr.segment_customers(count, tr.count(count));
    let mut wanted = None;
    let area = ui.scope_builder(UiBuilder::new().sense(Sense::click()), |ui| {
        from_right(ui, size::CONTROL_SMALL, |ui| {
            if Button::icon_only(Icon::Trash2, tr.tags_remove(words.as_str(), name)).small().enabled(may).show(ui).clicked() {
                wanted = Some(Wanted::Remove(tag.id));
            }
            if Button::icon_only(Icon::Pencil, tr.tags_rename(name)).small().enabled(may).show(ui).clicked() {
                wanted = Some(Wanted::Rename(tag.clone(), customers));
            }
            if Button::link(words.as_str()).named(tr.segment_show(words.as_str(), name)).small().show(ui).clicked() {
                wanted = Some(Wanted::Look(name.to_owned()));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| text(name).semibold().one_line().show(ui));
        });
    });
    if let Some(chosen) = menu(&area.response, tr, may, (tag, customers, &words)) {
        wanted = Some(chosen);
    }
    let asking: Vec<&str> = segments
        .iter()
        .filter(|(segment, _)| segment.conditions.iter().any(|condition| condition.asks_for(tag.id)))
        .map(|(segment, _)| segment.name.as_str())
        .collect();
    if !asking.is_empty() {
        text(tr.tags_asked_by(asking.join(", "))).small().muted().show(ui);
    }
    wanted
}

/// The same by the right button of the mouse.
fn menu(response: &Response, tr: &Tr, may: bool, (tag, customers, words): (&Tag, u64, &str)) -> Option<Wanted> {
    let mut wanted = None;
    let name = tag.name.as_str();
    response.context_menu(|ui| {
        let mut line = |ui: &mut Ui, icon, said: String, what: Wanted| {
            if menu_item(ui, Some(icon), &said, false, None).clicked() {
                wanted = Some(what);
                ui.close();
            }
        };
        line(ui, Icon::Users, tr.segment_show(words, name), Wanted::Look(name.to_owned()));
        ui.add_enabled_ui(may, |ui| {
            line(ui, Icon::Pencil, tr.tags_rename(name), Wanted::Rename(tag.clone(), customers));
            line(ui, Icon::Trash2, tr.tags_remove(words, name), Wanted::Remove(tag.id));
        });
    });
    wanted
}

impl Rename {
    fn of(tag: Tag, customers: u64) -> Self {
        let form = Form::new("tag_name", tag.id.to_string(), Typed { name: tag.name.clone() });
        Self { form, tag, customers }
    }

    /// Shows it; true once it was closed.
    fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>, all: &[(Tag, u64)], merged: &mut Cached<TagsMergedQuery>) -> bool {
        let others: Vec<String> = all.iter().filter(|(tag, _)| tag.id != self.tag.id).map(|(tag, _)| tag.name.clone()).collect();
        let named = |typed: &Typed| {
            let name = typed.name.trim().to_lowercase();
            all.iter().find(|(tag, _)| tag.id != self.tag.id && tag.name.to_lowercase() == name).map(|(tag, _)| tag.clone())
        };
        let joins = named(&self.form.drafted.data);
        let said = FormWords {
            id: "tag-name",
            title: ctx.tr.tags_rename(self.tag.name.as_str()),
            save: if joins.is_some() { ctx.tr.tags_merge() } else { ctx.tr.tags_save() },
            width: size::DIALOG,
        };
        let (tag, customers) = (self.tag.clone(), usize::try_from(self.customers).unwrap_or(usize::MAX));
        let together = joins.as_ref().and_then(|into| {
            let query = TagsMergedQuery { from: tag.id, into: into.id };
            merged.get(ctx.engine, &query).copied().map(|together| (into.name.clone(), together))
        });
        self.form.show(
            context,
            ctx,
            &said,
            |ui, ctx, typed, moment| {
                let field = Field::new(ctx.tr.segment_tag_word()).limit(80).show(ui, &mut typed.name);
                if moment.fresh {
                    field.request_focus();
                }
                segment_chips(ui, &others, &mut typed.name);
                let words = match &together {
                    Some((into, together)) => {
                        let count = usize::try_from(*together).unwrap_or(usize::MAX);
                        ctx.tr.tags_joins(count, into.as_str(), ctx.tr.count(count))
                    }
                    None => ctx.tr.tags_keeps(customers, ctx.tr.count(customers)),
                };
                text(words).small().muted().show(ui);
                entered(ui, &field)
            },
            |typed, _| {
                let name = typed.name.trim().to_owned();
                match named(typed) {
                    Some(into) => Some(Command::MergeTags { from: tag.id, into: into.id }),
                    None => (!name.is_empty()).then_some(Command::RenameTag(tag.id, name)),
                }
            },
        )
    }
}
