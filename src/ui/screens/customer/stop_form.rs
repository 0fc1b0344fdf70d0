//! The form with which a contract stops: on a day to come, or it has stopped; how, and why.

use eframe::egui::Context;
use serde::{Deserialize, Serialize};

use super::contract_form::{day_wrong, endings, said_wrong, too_early};
use super::leaving::contract_counts_later;
use super::person::pair;
use crate::domain::contract::{Contract, Ending};
use crate::domain::day::Day;
use crate::domain::ids::{ContractId, ReasonId};
use crate::engine::views::reasons::ReasonListQuery;
use crate::engine::{Cached, Command, ContractEnd, Event, Outcome};
use crate::ui::form::{Form, FormWords};
use crate::ui::screen::ScreenCtx;
use crate::ui::typed;
use crate::ui::widgets::{Field, Select};

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    said: String,
    ends: String,
    ending: Option<Ending>,
    reason: Option<ReasonId>,
}

/// The form while it is open.
pub(super) struct StopForm {
    form: Form<Typed>,
    id: ContractId,
    starts_on: Day,
    title: String,
    reasons: Cached<ReasonListQuery>,
}

impl StopForm {
    pub(super) fn new(contract: &Contract, name: &str, ctx: &ScreenCtx<'_>) -> Self {
        let start = Typed { said: ctx.tr.day(ctx.today), ending: Some(Ending::Choice), ..Typed::default() };
        let form = Form::new("contract-stop", contract.id.to_string(), start);
        let what = if contract.details.name.is_empty() { name } else { &contract.details.name };
        let title = ctx.tr.members_form_stop(what);
        Self { form, id: contract.id, starts_on: contract.details.starts_on, title, reasons: Cached::default() }
    }

    /// Shows it; true once it was closed.
    pub(super) fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) -> bool {
        let said = FormWords { id: "contract-stop", title: self.title.clone(), save: ctx.tr.members_form_stop_save(), width: 600.0 };
        let listed = self.reasons.get(ctx.engine, &ReasonListQuery { retired: false, people: false });
        let mut reasons = vec![(None, ctx.tr.members_form_reason_none())];
        let leaving = listed.into_iter().flatten().map(|row| &row.reason).filter(|reason| reason.kind.is_leaving());
        reasons.extend(leaving.map(|reason| (Some(reason.id), reason.name.clone())));
        let (id, starts) = (self.id, self.starts_on);
        self.form.show(
            context,
            ctx,
            &said,
            |ui, ctx, typed, moment| {
                let tr = ctx.tr;
                let ends = wrong_end(typed, starts, ctx).filter(|_| moment.tried);
                let said = said_wrong(&typed.said, ctx).filter(|_| moment.tried);
                pair(ui, |ui, first| {
                    if first {
                        let field = Field::new(tr.members_form_said()).note(tr.members_form_said_note()).problem(said.as_deref());
                        field.limit(40).show(ui, &mut typed.said);
                    } else {
                        let note = contract_counts_later(&typed.ends, ctx).unwrap_or_else(|| tr.members_form_ends_note());
                        let field = Field::new(tr.members_form_ends()).note(note).problem(ends.as_deref());
                        let field = field.limit(40).show(ui, &mut typed.ends);
                        if moment.fresh {
                            field.request_focus();
                        }
                    }
                });
                endings(ui, ctx, &mut typed.ending);
                ui.push_id("reason", |ui| Select::new(tr.members_form_reason()).show(ui, &mut typed.reason, &reasons));
                false
            },
            |typed, ctx| {
                if said_wrong(&typed.said, ctx).is_some() || wrong_end(typed, starts, ctx).is_some() {
                    return None;
                }
                let day = |text: &str| typed::day(text, ctx.tr, ctx.today);
                let end = ContractEnd { said_on: day(&typed.said), ends_on: day(&typed.ends)?, ending: typed.ending, reason: typed.reason };
                Some(Command::EndContract(id, end))
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

fn wrong_end(typed: &Typed, starts: Day, ctx: &ScreenCtx<'_>) -> Option<String> {
    day_wrong(&typed.ends, ctx).or_else(|| too_early(&typed.ends, &typed.said, Some(starts), ctx))
}
