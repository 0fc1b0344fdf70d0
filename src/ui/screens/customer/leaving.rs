//! The form of a leaving: marking customers as left, or changing a leaving on record. Days, how it is known, why, who says so.

use eframe::egui::{Context, Id, Ui, vec2};
use serde::{Deserialize, Serialize};

use super::person::pair;
use super::said;
use crate::domain::contract;
use crate::domain::day::Day;
use crate::domain::departure::{Departure, DepartureDetails, GivenReason, HowKnown, ReasonSource};
use crate::domain::ids::{CustomerId, ReasonId};
use crate::domain::reason::ReasonKind;
use crate::engine::views::reasons::{ReasonListQuery, ReasonRow};
use crate::engine::{Cached, Command, Event, Outcome};
use crate::ui::form::{Form, FormWords, Moment};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::space;
use crate::ui::typed;
use crate::ui::widgets::{Chip, Field, Select, radio, text};

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    /// Several customers: each on the day of their last purchase.
    each: bool,
    left_on: String,
    noticed_on: String,
    how: HowKnown,
    main: Option<ReasonId>,
    mentioned: Vec<ReasonId>,
    source: ReasonSource,
    kind: Option<ReasonKind>,
    /// The day they came back; empty if they have not.
    returned: String,
    note: String,
}

/// One who is marked as left, and their last purchase day.
pub(in crate::ui) type Leaver = (CustomerId, Option<Day>);

/// The form while it is open.
pub(in crate::ui) struct LeavingForm {
    form: Form<Typed>,
    who: Vec<Leaver>,
    /// How many of those chosen have left already.
    skipped: usize,
    title: String,
    /// The leaving that is changed.
    old: Option<Departure>,
    reasons: Cached<ReasonListQuery>,
}

impl LeavingForm {
    /// Marks these as left; `skipped` of those chosen had left before.
    pub(in crate::ui) fn mark(who: Vec<Leaver>, skipped: usize, title: String, ctx: &ScreenCtx<'_>) -> Self {
        let today = ctx.tr.day(ctx.today);
        // A day that counts: the records may not reach today.
        let left_on = ctx.tr.day(if let [(_, Some(last))] = who.as_slice() { *last } else { ctx.as_of().min(ctx.today) });
        let mut start = Typed { left_on, noticed_on: today, ..Typed::default() };
        if who.len() != 1 {
            let how = HowKnown::OwnersDecision;
            (start.each, start.how, start.source) = (true, how, how.likely_source());
        }
        let key = match who.as_slice() {
            [(id, _)] => id.to_string(),
            _ => "several".to_owned(),
        };
        Self { form: Form::new("leaving", key, start), who, skipped, title, old: None, reasons: Cached::default() }
    }

    /// Changes this one.
    pub(in crate::ui) fn edit(old: Departure, title: String, ctx: &ScreenCtx<'_>) -> Self {
        let known = &old.details;
        let start = Typed {
            each: false,
            left_on: ctx.tr.day(known.left_on),
            noticed_on: ctx.tr.day(known.noticed_on),
            how: known.how_known,
            main: known.main.map(|g| g.reason),
            mentioned: known.mentioned.iter().map(|g| g.reason).collect(),
            source: known.main.or(known.mentioned.first().copied()).map(|g| g.source).unwrap_or_default(),
            kind: known.kind_override,
            returned: said::day(ctx.tr, known.returned_on),
            note: known.note.clone(),
        };
        let (who, key) = (vec![(known.customer, None)], format!("edit-{}", old.id));
        Self { form: Form::new("leaving", key, start), who, skipped: 0, title, old: Some(old), reasons: Cached::default() }
    }

    /// Shows it; true once it was closed.
    pub(in crate::ui) fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) -> bool {
        let said = FormWords {
            id: "leaving",
            title: self.title.clone(),
            save: if self.old.is_some() { ctx.tr.customer_save() } else { ctx.tr.customer_mark_left() },
            width: 600.0,
        };
        let reasons =
            self.reasons.get(ctx.engine, &ReasonListQuery { retired: true, people: false }).map(Vec::as_slice).unwrap_or_default();
        let (who, old, skipped) = (&self.who, self.old.as_ref(), self.skipped);
        self.form.show(
            context,
            ctx,
            &said,
            |ui, ctx, typed, moment| {
                if skipped > 0 {
                    let number = ctx.tr.count(skipped);
                    text(ctx.tr.customer_left_before(skipped, number)).muted().show(ui);
                }
                fields(ui, ctx, typed, moment, who.len() > 1, reasons, old)
            },
            |typed, ctx| command(typed, ctx, who, old),
        )
    }

    /// Saves at the next picture.
    pub(in crate::ui) const fn ask_to_save(&mut self) {
        self.form.ask_to_save();
    }

    /// Keeps what is typed.
    pub(in crate::ui) fn keep(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.form.drafted.keep(ctx);
    }

    /// Takes the end of its command.
    pub(in crate::ui) fn ended<'e>(&mut self, event: &'e Event, ctx: &mut ScreenCtx<'_>) -> Option<&'e Outcome> {
        self.form.ended(event, ctx)
    }
}

fn fields(
    ui: &mut Ui,
    ctx: &ScreenCtx<'_>,
    typed: &mut Typed,
    moment: Moment,
    several: bool,
    reasons: &[ReasonRow],
    old: Option<&Departure>,
) -> bool {
    if several {
        typed.each = match (radio(ui, typed.each, &ctx.tr.customer_left_each()), radio(ui, !typed.each, &ctx.tr.customer_left_same())) {
            (true, _) => true,
            (_, true) => false,
            _ => typed.each,
        };
    }
    let left_wrong = left_problem(typed, old, ctx).filter(|_| moment.tried && !typed.each);
    let noticed_wrong = noticed_problem(typed, old, ctx).filter(|_| moment.tried);
    pair(ui, |ui, first| {
        if first && !typed.each {
            let note = counts_later(&typed.left_on, ctx).unwrap_or_else(|| ctx.tr.customer_left_on_note());
            let field = Field::new(ctx.tr.customer_left_on()).note(note);
            let field = field.problem(left_wrong.as_deref()).id(Id::unique("leaving-left")).limit(40).show(ui, &mut typed.left_on);
            if moment.fresh {
                field.request_focus();
            }
        } else if !first {
            Field::new(ctx.tr.customer_noticed_on()).problem(noticed_wrong.as_deref()).limit(40).show(ui, &mut typed.noticed_on);
        }
    });
    let hows = [HowKnown::ToldUs, HowKnown::OwnersDecision, HowKnown::ContractEnded].map(|h| (h, said::how_known(ctx.tr, h)));
    if ui.push_id("how", |ui| Select::new(ctx.tr.customer_how_known_label()).show(ui, &mut typed.how, &hows)).inner {
        typed.source = typed.how.likely_source();
    }
    why(ui, ctx, typed, reasons);
    if old.is_some() {
        let wrong = returned_problem(typed, ctx).filter(|_| moment.tried);
        let note = counts_later(&typed.returned, ctx).unwrap_or_else(|| ctx.tr.customer_returned_on_note());
        Field::new(ctx.tr.customer_returned_on()).note(note).problem(wrong.as_deref()).limit(40).show(ui, &mut typed.returned);
    }
    Field::area(ctx.tr.customer_left_note(), 2).limit(5000).show(ui, &mut typed.note);
    false
}

/// Main reason, others mentioned, who says so, and whether it could have been avoided.
fn why(ui: &mut Ui, ctx: &ScreenCtx<'_>, typed: &mut Typed, reasons: &[ReasonRow]) {
    let offered = |id: ReasonId, retired: bool| !retired || typed.main == Some(id) || typed.mentioned.contains(&id);
    let listed: Vec<_> = reasons.iter().map(|r| &r.reason).filter(|r| offered(r.id, r.retired || !r.kind.is_leaving())).collect();
    let mut options = vec![(None, ctx.tr.customer_reason_unknown())];
    options.extend(listed.iter().map(|r| (Some(r.id), r.name.clone())));
    ui.push_id("main", |ui| Select::new(ctx.tr.customer_main_reason()).show(ui, &mut typed.main, &options));
    let Some(main) = typed.main else { return };
    typed.mentioned.retain(|r| *r != main);
    text(ctx.tr.customer_other_reasons()).small().muted().show(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for reason in listed.iter().filter(|r| r.id != main) {
            let on = typed.mentioned.contains(&reason.id);
            if Chip::new(&reason.name, on).show(ui).clicked() {
                if on {
                    typed.mentioned.retain(|r| *r != reason.id);
                } else {
                    typed.mentioned.push(reason.id);
                }
            }
        }
    });
    let usual = listed.iter().find(|r| r.id == main).map(|r| r.kind).unwrap_or_default();
    pair(ui, |ui, first| {
        if first {
            let sources = [ReasonSource::CustomersWords, ReasonSource::ToldStaff, ReasonSource::OwnersGuess];
            let sources = sources.map(|s| (s, said::source(ctx.tr, s)));
            ui.push_id("source", |ui| Select::new(ctx.tr.customer_source_label()).show(ui, &mut typed.source, &sources));
        } else {
            let mut kinds = vec![(None, ctx.tr.customer_kind_usual(said::kind(ctx.tr, usual)))];
            let all = ReasonKind::LEAVING;
            kinds.extend(all.map(|k| (Some(k), said::kind(ctx.tr, k))));
            ui.push_id("kind", |ui| Select::new(ctx.tr.customer_kind_label()).show(ui, &mut typed.kind, &kinds));
        }
    });
}

/// What is wrong with a day typed.
pub(in crate::ui) fn day_problem(typed: &str, ctx: &ScreenCtx<'_>) -> Option<String> {
    match typed::day(typed, ctx.tr, ctx.today) {
        None => Some(ctx.tr.customer_day_wrong(ctx.tr.day(ctx.today))),
        Some(day) if day > ctx.today => Some(ctx.tr.customer_day_future()),
        Some(_) => None,
    }
}

/// What to say of a day typed that the records do not reach yet.
pub(super) fn counts_later(typed: &str, ctx: &ScreenCtx<'_>) -> Option<String> {
    let day = typed::day(typed, ctx.tr, ctx.today).filter(|day| *day <= ctx.today)?;
    ctx.waits_after(day).map(|as_of| ctx.tr.customer_counts_later(ctx.tr.day(as_of)))
}

/// The same of a day in a contract, where the records no longer go with what is written of contracts.
pub(super) fn contract_counts_later(typed: &str, ctx: &ScreenCtx<'_>) -> Option<String> {
    let as_of = ctx.status.workspace.as_ref().and_then(|workspace| workspace.as_of)?;
    counts_later(typed, ctx).filter(|_| !contract::is_kept(as_of, ctx.today))
}

/// What is wrong with a return typed: it lies before the leaving.
pub(super) fn too_early(typed: &str, left_on: Day, ctx: &ScreenCtx<'_>) -> Option<String> {
    let early = typed::day(typed, ctx.tr, ctx.today).is_some_and(|day| day < left_on);
    early.then(|| ctx.tr.customer_return_early(ctx.tr.day(left_on)))
}

fn returned_problem(typed: &Typed, ctx: &ScreenCtx<'_>) -> Option<String> {
    if typed.returned.trim().is_empty() {
        return None;
    }
    let left_on = typed::day(&typed.left_on, ctx.tr, ctx.today);
    day_problem(&typed.returned, ctx).or_else(|| too_early(&typed.returned, left_on?, ctx))
}

/// Whether it is the last day of a contract that was cancelled: it may lie ahead, and was known before it came.
fn ahead(typed: &Typed, old: Option<&Departure>, ctx: &ScreenCtx<'_>) -> bool {
    let by_contract = old.filter(|old| old.details.how_known == HowKnown::ContractEnded && typed.how == HowKnown::ContractEnded);
    by_contract.is_some_and(|old| typed::day(&typed.left_on, ctx.tr, ctx.today) == Some(old.details.left_on))
}

fn left_problem(typed: &Typed, old: Option<&Departure>, ctx: &ScreenCtx<'_>) -> Option<String> {
    day_problem(&typed.left_on, ctx).filter(|_| !ahead(typed, old, ctx))
}

fn noticed_problem(typed: &Typed, old: Option<&Departure>, ctx: &ScreenCtx<'_>) -> Option<String> {
    day_problem(&typed.noticed_on, ctx).or_else(|| {
        if ahead(typed, old, ctx) {
            return None;
        }
        let (noticed, left) =
            (typed::day(&typed.noticed_on, ctx.tr, ctx.today)?, typed::day(&typed.left_on, ctx.tr, ctx.today).filter(|_| !typed.each)?);
        (noticed < left).then(|| ctx.tr.customer_noticed_early())
    })
}

fn command(typed: &Typed, ctx: &ScreenCtx<'_>, who: &[Leaver], old: Option<&Departure>) -> Option<Command> {
    let noticed_on = typed::day(&typed.noticed_on, ctx.tr, ctx.today)?;
    let left_wrong = !typed.each && left_problem(typed, old, ctx).is_some();
    if left_wrong || noticed_problem(typed, old, ctx).is_some() || returned_problem(typed, ctx).is_some() {
        return None;
    }
    let left_on = typed::day(&typed.left_on, ctx.tr, ctx.today);
    let details = |(customer, last): &Leaver| {
        let own = if typed.each { last.map(|day| day.min(noticed_on)).or(Some(noticed_on)) } else { left_on };
        Some(DepartureDetails {
            customer: *customer,
            noticed_on,
            left_on: own?,
            how_known: typed.how,
            main: typed.main.map(|reason| given(reason, typed, old)),
            mentioned: typed.main.map_or_else(Vec::new, |_| typed.mentioned.iter().map(|r| given(*r, typed, old)).collect()),
            kind_override: typed.main.and(typed.kind),
            returned_on: typed::day(&typed.returned, ctx.tr, ctx.today),
            note: typed.note.trim().to_owned(),
        })
    };
    match old {
        Some(old) => Some(Command::EditDeparture(old.id, details(who.first()?)?)),
        None => Some(Command::MarkLeft(who.iter().map(details).collect::<Option<_>>()?)),
    }
}

/// A reason with its source: one that was there keeps its own while the source of the whole is not changed.
fn given(reason: ReasonId, typed: &Typed, old: Option<&Departure>) -> GivenReason {
    let known = old.map(|o| &o.details);
    let first = known.and_then(|d| d.main.or(d.mentioned.first().copied())).map(|g| g.source);
    let before = known.and_then(|d| d.main.iter().chain(&d.mentioned).find(|g| g.reason == reason)).map(|g| g.source);
    let source = if first == Some(typed.source) { before.unwrap_or(typed.source) } else { typed.source };
    GivenReason { reason, source }
}
