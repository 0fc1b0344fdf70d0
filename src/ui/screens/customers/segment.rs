//! The small form that puts chosen customers in a segment.

use eframe::egui::Context;
use serde::{Deserialize, Serialize};

use crate::domain::ids::CustomerId;
use crate::engine::{Command, Event, Outcome};
use crate::ui::form::{Form, FormWords};
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::customer::{entered, segment_chips};
use crate::ui::theme::size;
use crate::ui::widgets::Field;

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
struct Typed {
    segment: String,
}

/// The form while it is open.
pub(in crate::ui::screens) struct SegmentForm {
    form: Form<Typed>,
    who: Vec<CustomerId>,
    segments: Vec<String>,
}

impl SegmentForm {
    pub(in crate::ui::screens) fn new(who: Vec<CustomerId>, segments: Vec<String>) -> Self {
        Self { form: Form::new("segment", "", Typed::default()), who, segments }
    }

    /// Shows it; true once it was closed.
    pub(in crate::ui::screens) fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) -> bool {
        let said = FormWords {
            id: "segment",
            title: ctx.tr.customers_segment_title(self.who.len(), ctx.tr.count(self.who.len())),
            // An empty name takes them out: the button says so before it does.
            save: if self.form.drafted.data.segment.trim().is_empty() {
                ctx.tr.customers_segment_out()
            } else {
                ctx.tr.customers_segment_save()
            },
            width: size::DIALOG,
        };
        let (who, segments) = (&self.who, &self.segments);
        self.form.show(
            context,
            ctx,
            &said,
            |ui, ctx, typed, moment| {
                let field = Field::new(ctx.tr.customer_segment()).note(ctx.tr.customers_segment_note()).limit(80);
                let field = field.show(ui, &mut typed.segment);
                if moment.fresh {
                    field.request_focus();
                }
                segment_chips(ui, segments, &mut typed.segment);
                entered(ui, &field)
            },
            |typed, _| Some(Command::SetSegment(who.clone(), typed.segment.trim().to_owned())),
        )
    }

    pub(in crate::ui::screens) const fn ask_to_save(&mut self) {
        self.form.ask_to_save();
    }

    pub(in crate::ui::screens) fn keep(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.form.drafted.keep(ctx);
    }

    pub(in crate::ui::screens) fn ended<'e>(&mut self, event: &'e Event, ctx: &mut ScreenCtx<'_>) -> Option<&'e Outcome> {
        self.form.ended(event, ctx)
    }
}
