//! The small form that sticks a tag on customers, and takes tags off them.

use eframe::egui::{Context, Ui, vec2};
use serde::{Deserialize, Serialize};

use super::tags::TagsDialog;
use crate::domain::ids::CustomerId;
use crate::domain::segment::Tag;
use crate::engine::views::segments::{TagsOfQuery, TagsQuery};
use crate::engine::{Cached, Command, Event, Outcome};
use crate::ui::form::{Form, FormWords};
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::customer::{entered, segment_chips};
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, Chip, Field, text};

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Typed {
    tag: String,
}

/// The form while it is open.
pub(in crate::ui::screens) struct TagForm {
    form: Form<Typed>,
    who: Vec<CustomerId>,
    all: Cached<TagsQuery>,
    theirs: Cached<TagsOfQuery>,
    /// All tags, to be looked after, over the form.
    manage: Option<Box<TagsDialog>>,
}

impl TagForm {
    pub(in crate::ui::screens) fn new(who: Vec<CustomerId>) -> Self {
        Self { form: Form::new("tag", "", Typed::default()), who, all: Cached::default(), theirs: Cached::default(), manage: None }
    }

    /// Shows it; true once it was closed.
    pub(in crate::ui::screens) fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) -> bool {
        if let Some(manage) = &mut self.manage {
            if manage.show(context, ctx) {
                self.manage = None;
            }
            return false;
        }
        let said = FormWords {
            id: "tag",
            title: ctx.tr.segment_tag_title(self.who.len(), ctx.tr.count(self.who.len())),
            save: ctx.tr.segment_tag_save(),
            width: size::DIALOG,
        };
        let all = self.all.get(ctx.engine, &TagsQuery).into_iter().flatten().map(|(tag, _)| tag.name.clone()).collect::<Vec<_>>();
        let theirs = self.theirs.get(ctx.engine, &TagsOfQuery(self.who.clone())).cloned().unwrap_or_default();
        let who = &self.who;
        let (mut off, mut manage) = (None, false);
        let closed = self.form.show(
            context,
            ctx,
            &said,
            |ui, ctx, typed, moment| {
                off = worn(ui, ctx, &theirs);
                let field = Field::new(ctx.tr.segment_tag_word()).note(ctx.tr.segment_tag_note()).limit(80);
                let field = field.show(ui, &mut typed.tag);
                if moment.fresh {
                    field.request_focus();
                }
                segment_chips(ui, &all, &mut typed.tag);
                manage = !all.is_empty() && Button::quiet(ctx.tr.tags_manage()).icon(Icon::Tag).small().show(ui).clicked();
                entered(ui, &field)
            },
            |typed, _| {
                let tag = typed.tag.trim().to_owned();
                (!tag.is_empty()).then(|| Command::TagCustomers(who.clone(), tag))
            },
        );
        if let Some(tag) = off {
            ctx.send(Command::UntagCustomers(who.clone(), tag.id));
        }
        if manage {
            self.form.drafted.keep(ctx);
            self.manage = Some(Box::default());
        }
        closed
    }

    pub(in crate::ui::screens) fn ask_to_save(&mut self) {
        match &mut self.manage {
            Some(manage) => manage.ask_to_save(),
            None => self.form.ask_to_save(),
        }
    }

    pub(in crate::ui::screens) fn keep(&mut self, ctx: &mut ScreenCtx<'_>) {
        if let Some(manage) = &mut self.manage {
            manage.keep(ctx);
        }
        self.form.drafted.keep(ctx);
    }

    pub(in crate::ui::screens) fn ended<'e>(&mut self, event: &'e Event, ctx: &mut ScreenCtx<'_>) -> Option<&'e Outcome> {
        if let Some(manage) = &mut self.manage {
            manage.event(event, ctx);
            return None;
        }
        self.form.ended(event, ctx)
    }
}

/// The tags on them now; the one to be taken off.
fn worn(ui: &mut Ui, ctx: &ScreenCtx<'_>, theirs: &[Tag]) -> Option<Tag> {
    if theirs.is_empty() {
        return None;
    }
    let mut off = None;
    text(ctx.tr.segment_tag_on_them()).small().muted().show(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        for tag in theirs {
            let chip = Chip::new(&tag.name, true).removable().show(ui);
            if chip.on_hover_text(ctx.tr.segment_tag_off(tag.name.as_str())).clicked() && !ctx.is_locked() {
                off = Some(tag.clone());
            }
        }
    });
    off
}
