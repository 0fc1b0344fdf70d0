//! The form in which a segment is put together: its name, its conditions, and how many customers they mean.

use eframe::egui::{Context, Id, Ui};
use strum::IntoEnumIterator as _;

use super::editors::{self, Choices};
use super::typed::{Kind, Typed, TypedCondition, Unread};
use super::{WIDTH, words};
use crate::domain::ids::SegmentId;
use crate::domain::segment::{Condition, Segment};
use crate::engine::views::members::MembersThereQuery;
use crate::engine::views::segments::{SegmentTrialQuery, SegmentsQuery, TagsQuery};
use crate::engine::{Cached, Command, Event, Outcome};
use crate::ui::form::{Form, FormWords, Moment};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, Field, Select, from_right, problem_line, rule, segments, text};

/// The form while it is open.
pub(super) struct Builder {
    form: Form<Typed>,
    of: Option<SegmentId>,
    trial: Cached<SegmentTrialQuery>,
    tags: Cached<TagsQuery>,
    written: Cached<SegmentsQuery>,
    members: Cached<MembersThereQuery>,
}

impl Builder {
    /// Of a new one: with one condition to begin with.
    pub(super) fn new() -> Self {
        Self::open(None, Typed { name: String::new(), conditions: vec![TypedCondition::default()] })
    }

    /// Of one there is.
    pub(super) fn of(segment: &Segment, ctx: &ScreenCtx<'_>) -> Self {
        let conditions = segment.conditions.iter().map(|condition| TypedCondition::of(condition, ctx)).collect();
        Self::open(Some(segment.id), Typed { name: segment.name.clone(), conditions })
    }

    fn open(of: Option<SegmentId>, start: Typed) -> Self {
        let key = of.map_or_else(|| "new".to_owned(), |id| id.to_string());
        Self {
            form: Form::new("saved_segment", key, start),
            of,
            trial: Cached::default(),
            tags: Cached::default(),
            written: Cached::default(),
            members: Cached::default(),
        }
    }

    /// Shows it; true once it was closed.
    pub(super) fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) -> bool {
        let tr = ctx.tr;
        let title = if self.of.is_some() { tr.segment_change_title() } else { tr.segment_new() };
        let said = FormWords { id: "saved_segment", title, save: tr.segment_save(), width: WIDTH };
        let tags = self.tags.get(ctx.engine, &TagsQuery).cloned().unwrap_or_default();
        let written = self.written.get(ctx.engine, &SegmentsQuery).cloned().unwrap_or_default();
        let choices = Choices {
            tags: tags.into_iter().map(|(tag, _)| tag).collect(),
            written: written.into_iter().map(|(name, _)| name).collect(),
            members: self.members.get(ctx.engine, &MembersThereQuery).copied().unwrap_or_default(),
        };
        let meant = conditions(&self.form.drafted.data, ctx).ok();
        let found = match &meant {
            Some(meant) => {
                let trial = self.trial.get(ctx.engine, &SegmentTrialQuery(meant.clone()));
                trial.map(|trial| editors::found(tr, trial))
            }
            None => None,
        };
        let found = found.unwrap_or_else(|| tr.segment_incomplete());
        let of = self.of;
        self.form.show(
            context,
            ctx,
            &said,
            |ui, ctx, typed, moment| fields(ui, ctx, typed, moment, &choices, &found),
            |typed, ctx| {
                let conditions = conditions(typed, ctx).ok()?;
                let name = typed.name.trim().to_owned();
                (!name.is_empty()).then_some(match of {
                    Some(id) => Command::EditSegment(id, name, conditions),
                    None => Command::SaveSegment(name, conditions),
                })
            },
        )
    }

    pub(super) const fn ask_to_save(&mut self) {
        self.form.ask_to_save();
    }

    pub(super) fn keep(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.form.drafted.keep(ctx);
    }

    pub(super) fn ended<'e>(&mut self, event: &'e Event, ctx: &mut ScreenCtx<'_>) -> Option<&'e Outcome> {
        self.form.ended(event, ctx)
    }
}

/// The conditions as typed; there must be at least one.
fn conditions(typed: &Typed, ctx: &ScreenCtx<'_>) -> Result<Vec<Condition>, Unread> {
    let read: Vec<Condition> = typed.conditions.iter().map(|condition| condition.read(ctx)).collect::<Result<_, _>>()?;
    if read.is_empty() { Err(Unread::Empty) } else { Ok(read) }
}

fn fields(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, typed: &mut Typed, moment: Moment, choices: &Choices, found: &str) -> bool {
    let tr = ctx.tr;
    let nameless = (moment.tried && typed.name.trim().is_empty()).then(|| tr.segment_nameless());
    let name = Field::new(tr.segment_name()).problem(nameless.as_deref()).limit(80).id(Id::unique("segment-name"));
    let name = name.hint(tr.segment_name_hint()).show(ui, &mut typed.name);
    if moment.fresh {
        name.request_focus();
    }
    text(tr.segment_conditions()).semibold().show(ui);
    let mut gone = None;
    let several = typed.conditions.len() > 1;
    for (at, condition) in typed.conditions.iter_mut().enumerate() {
        // Conditions have no number of their own: their place is what they are known by while the form is open.
        let removed = ui.push_id(("condition", at), |ui| one(ui, ctx, condition, (at, several), moment, choices)).inner;
        gone = removed.then_some(at).or(gone);
        rule(ui);
    }
    if let Some(at) = gone {
        typed.conditions.remove(at);
    }
    if moment.tried && typed.conditions.is_empty() {
        problem_line(ui, &tr.error_refused_no_conditions());
    }
    if Button::secondary(tr.segment_add_condition()).icon(Icon::Plus).small().show(ui).clicked() {
        typed.conditions.push(TypedCondition::default());
    }
    text(found).lead().show(ui);
    false
}

/// One condition; true when it is to go.
fn one(
    ui: &mut Ui,
    ctx: &mut ScreenCtx<'_>,
    condition: &mut TypedCondition,
    (at, several): (usize, bool),
    moment: Moment,
    choices: &Choices,
) -> bool {
    let tr = ctx.tr;
    let mut gone = false;
    let number = tr.count(at + 1);
    ui.spacing_mut().item_spacing.y = space::S;
    from_right(ui, size::CONTROL, |ui| {
        if several && Button::icon_only(Icon::X, tr.segment_drop_condition(number.as_str())).small().show(ui).clicked() {
            gone = true;
        }
        ui.with_layout(eframe::egui::Layout::left_to_right(eframe::egui::Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let offered = Kind::iter().filter(|kind| choices.members || !kind.of_members() || *kind == condition.kind);
            let kinds: Vec<(Kind, String)> = offered.map(|kind| (kind, words::kind_words(tr, <&str>::from(kind)))).collect();
            Select::new(tr.segment_condition(number.as_str())).label_hidden().width(232.0).show(ui, &mut condition.kind, &kinds);
            let options = [(false, tr.segment_applies()), (true, tr.segment_applies_not())];
            segments(ui, &tr.segment_applies_name(number.as_str()), &mut condition.not, &options);
        });
    });
    let unread = condition.read(ctx).err();
    editors::show(ui, ctx, condition, unread, moment.tried, choices);
    gone
}
