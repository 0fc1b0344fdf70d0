//! One customer: facts at the left, one timeline at the right, and what can be done. Holds which forms are open; all records
//! come from the engine's view.

mod chance;
mod contract_form;
mod contracts;
mod explain;
mod facts;
mod leaving;
mod person;
mod purchase;
pub(super) mod said;
mod stop_form;
mod timeline;

use eframe::egui::{Context, Popup, Ui, vec2};

use crate::domain::contract::Contract;
use crate::domain::departure::Departure;
use crate::domain::ids::{ContractId, CustomerId};
use crate::engine::views::customer_page::{CustomerPage, CustomerPageQuery, PurchasesQuery};
use crate::engine::views::figures::FigureSetQuery;
use crate::engine::views::reasons::ReasonListQuery;
use crate::engine::views::segments::SegmentsQuery;
use crate::engine::{Cached, Command, Event};
use crate::ui::command::UiCommand;
use crate::ui::routes::Route;
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::screens::customers::tagging::TagForm;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, EmptyState, PageHead, menu_item};
use crate::ui::words;

use chance::ChancePart;
use contract_form::ContractForm;
pub(in crate::ui) use explain::explanation as state_explanation;
pub(in crate::ui) use leaving::day_problem;
pub(super) use leaving::{Leaver, LeavingForm};
pub(super) use person::{PersonForm, segment_chips};
pub(super) use purchase::entered;
use purchase::{PurchaseForm, ReturnForm};
pub(super) use said::{
    days as days_words, how_known as how_known_words, money, money_exact, source as source_words, standing as standing_words,
};
use stop_form::StopForm;
use timeline::Shown;

/// Width of the facts.
const FACTS: f32 = 312.0;
/// Narrower than this the facts stand above the timeline, and the buttons in one menu.
const NARROW: f32 = 760.0;

/// The customer page.
#[derive(Default)]
pub struct CustomerScreen {
    id: Option<CustomerId>,
    page: Cached<CustomerPageQuery>,
    purchases: Cached<PurchasesQuery>,
    figures: Cached<FigureSetQuery>,
    reasons: Cached<ReasonListQuery>,
    segments: Cached<SegmentsQuery>,
    chance: ChancePart,
    shown: Shown,
    dialog: Option<Dialog>,
}

/// The form that is open.
enum Dialog {
    Edit(Box<PersonForm>),
    Left(Box<LeavingForm>),
    Purchase(PurchaseForm),
    Return(ReturnForm),
    Tag(Box<TagForm>),
    Contract(Box<ContractForm>),
    Stop(Box<StopForm>),
}

/// What was asked for on the page.
#[derive(Debug, Clone, PartialEq)]
enum Wanted {
    Record,
    Edit,
    Tag,
    Purchase,
    MarkLeft,
    CameBack(Departure),
    ChangeLeaving(Departure),
    Withdraw(Departure),
    DropGuess,
    AddContract,
    ChangeContract(Contract),
    StopContract(Contract),
    RemoveContract(ContractId),
}

impl Screen for CustomerScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        let known = self.page.view().map(|p| words::called(ctx.tr, &p.customer.details));
        known.unwrap_or_else(|| ctx.tr.customers_name())
    }

    fn takes(&self) -> &[UiCommand] {
        if self.dialog.is_some() { &[UiCommand::SaveAndNext] } else { &[] }
    }

    fn command(&mut self, command: UiCommand, _ctx: &mut ScreenCtx<'_>) {
        if command == UiCommand::SaveAndNext {
            match &mut self.dialog {
                Some(Dialog::Edit(form)) => form.ask_to_save(),
                Some(Dialog::Left(form)) => form.ask_to_save(),
                Some(Dialog::Purchase(form)) => form.ask_to_save(),
                Some(Dialog::Return(form)) => form.ask_to_save(),
                Some(Dialog::Tag(form)) => form.ask_to_save(),
                Some(Dialog::Contract(form)) => form.ask_to_save(),
                Some(Dialog::Stop(form)) => form.ask_to_save(),
                None => {}
            }
        }
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        let done = match &mut self.dialog {
            Some(Dialog::Edit(form)) => form.ended(event, ctx).is_some(),
            Some(Dialog::Left(form)) => form.ended(event, ctx).is_some(),
            Some(Dialog::Purchase(form)) => form.ended(event, ctx).is_some(),
            Some(Dialog::Return(form)) => form.ended(event, ctx).is_some(),
            Some(Dialog::Tag(form)) => form.ended(event, ctx).is_some(),
            Some(Dialog::Contract(form)) => form.ended(event, ctx).is_some(),
            Some(Dialog::Stop(form)) => form.ended(event, ctx).is_some(),
            None => false,
        };
        if done {
            self.dialog = None;
        }
    }

    fn leaving(&mut self, ctx: &mut ScreenCtx<'_>) {
        match &mut self.dialog {
            Some(Dialog::Edit(form)) => form.keep(ctx),
            Some(Dialog::Left(form)) => form.keep(ctx),
            Some(Dialog::Purchase(form)) => form.keep(ctx),
            Some(Dialog::Return(form)) => form.keep(ctx),
            Some(Dialog::Tag(form)) => form.keep(ctx),
            Some(Dialog::Contract(form)) => form.keep(ctx),
            Some(Dialog::Stop(form)) => form.keep(ctx),
            None => {}
        }
        self.dialog = None;
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let Route::Customer(id) = *ctx.route else { return };
        if self.id != Some(id) {
            *self = Self { id: Some(id), ..Self::default() };
        }
        let wanted = self.content(ui, ctx, id);
        if let Some(wanted) = wanted {
            self.open(wanted, id, ctx);
        }
        self.show_dialog(ui.ctx(), ctx);
    }
}

impl CustomerScreen {
    fn content(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, id: CustomerId) -> Option<Wanted> {
        self.page.get(ctx.engine, &CustomerPageQuery(id));
        if self.page.is_gone() {
            let to_all = Button::secondary(ctx.tr.customer_to_all()).icon(Icon::Users);
            if EmptyState::new(Icon::UserX, ctx.tr.customer_gone(), ctx.tr.customer_gone_why()).button(to_all).show(ui) {
                ctx.go(Route::Customers);
            }
            return None;
        }
        let page = self.page.view()?;
        let mut wanted = head(ui, ctx, page);
        self.reasons.get(ctx.engine, &ReasonListQuery { retired: true, people: false });
        self.figures.get(ctx.engine, &FigureSetQuery::default());
        let figures = self.figures.view().map(|f| &*f.figures);
        let reasons = self.reasons.view().map(Vec::as_slice).unwrap_or_default();
        let (shown, purchases, chance) = (&mut self.shown, &mut self.purchases, &mut self.chance);
        let mut left = |ui: &mut Ui, ctx: &mut ScreenCtx<'_>| facts::show(ui, ctx, page, figures, chance);
        if ui.available_width() < NARROW {
            let from_facts = left(ui, ctx);
            return wanted.or(from_facts).or(timeline::show(ui, ctx, page, reasons, shown, purchases));
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::L, space::M);
            let found = column(ui, FACTS, |ui| left(ui, ctx));
            wanted = wanted.take().or(found);
            let room = ui.available_width();
            let found = column(ui, room, |ui| timeline::show(ui, ctx, page, reasons, shown, purchases));
            wanted = wanted.take().or(found);
        });
        wanted
    }

    fn open(&mut self, wanted: Wanted, id: CustomerId, ctx: &mut ScreenCtx<'_>) {
        let Some(page) = self.page.view() else { return };
        let name = words::called(ctx.tr, &page.customer.details);
        self.dialog = match wanted {
            Wanted::Record => {
                ctx.go(Route::Record(None, Some(id)));
                None
            }
            Wanted::Edit => {
                let segments = self.segments.get(ctx.engine, &SegmentsQuery).map(|all| all.iter().map(|(s, _)| s.clone()).collect());
                Some(Dialog::Edit(Box::new(PersonForm::edit(id, &page.customer.details, segments.unwrap_or_default(), ctx))))
            }
            Wanted::Tag => Some(Dialog::Tag(Box::new(TagForm::new(vec![id])))),
            Wanted::Purchase => Some(Dialog::Purchase(PurchaseForm::new(id, ctx))),
            Wanted::MarkLeft => {
                let title = ctx.tr.customer_leaving_title(name);
                Some(Dialog::Left(Box::new(LeavingForm::mark(vec![(id, page.standing.last)], 0, title, ctx))))
            }
            Wanted::CameBack(departure) => Some(Dialog::Return(ReturnForm::new(departure, ctx))),
            Wanted::ChangeLeaving(departure) => {
                Some(Dialog::Left(Box::new(LeavingForm::edit(departure, ctx.tr.customer_leaving_title(name), ctx))))
            }
            Wanted::Withdraw(departure) => {
                ctx.send(Command::WithdrawDeparture(departure.id));
                None
            }
            Wanted::DropGuess => {
                ctx.send(Command::DropGuess(id));
                None
            }
            Wanted::AddContract => {
                let joined = page.customer.details.joined.filter(|_| page.contracts.is_empty());
                Some(Dialog::Contract(Box::new(ContractForm::add(id, &name, joined, ctx))))
            }
            Wanted::ChangeContract(contract) => Some(Dialog::Contract(Box::new(ContractForm::change(contract, &name, ctx)))),
            Wanted::StopContract(contract) => Some(Dialog::Stop(Box::new(StopForm::new(&contract, &name, ctx)))),
            Wanted::RemoveContract(contract) => {
                ctx.send(Command::RemoveContract(contract));
                None
            }
        };
    }

    fn show_dialog(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) {
        let closed = match &mut self.dialog {
            Some(Dialog::Edit(form)) => form.show(context, ctx),
            Some(Dialog::Left(form)) => form.show(context, ctx),
            Some(Dialog::Purchase(form)) => form.show(context, ctx),
            Some(Dialog::Return(form)) => form.show(context, ctx),
            Some(Dialog::Tag(form)) => form.show(context, ctx),
            Some(Dialog::Contract(form)) => form.show(context, ctx),
            Some(Dialog::Stop(form)) => form.show(context, ctx),
            None => false,
        };
        if closed {
            self.dialog = None;
        }
    }
}

fn column<R>(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(space::S, space::M);
        content(ui)
    })
    .inner
}

/// The departure that holds now, or will once the records reach it.
fn open_departure(page: &CustomerPage) -> Option<&Departure> {
    page.departures.iter().find(|d| d.open || d.waits && d.departure.details.returned_on.is_none()).map(|d| &d.departure)
}

/// What can be done, the most wanted first.
fn actions(ctx: &ScreenCtx<'_>, page: &CustomerPage) -> Vec<(Icon, String, Wanted)> {
    let leaving = match open_departure(page) {
        Some(departure) => (Icon::RotateCcw, ctx.tr.customer_came_back(), Wanted::CameBack(departure.clone())),
        None => (Icon::LogOut, ctx.tr.customer_mark_left_more(), Wanted::MarkLeft),
    };
    vec![
        leaving,
        (Icon::ShoppingBag, ctx.tr.customer_add_purchase(), Wanted::Purchase),
        (Icon::Pencil, ctx.tr.customer_edit(), Wanted::Edit),
    ]
}

fn head(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, page: &CustomerPage) -> Option<Wanted> {
    let mut wanted = None;
    let may = !ctx.is_locked();
    let narrow = ui.available_width() < NARROW;
    let can_record = Route::Record(None, Some(page.customer.id)).entry().is_some();
    let crumbs = [ctx.tr.customers_name()];
    let crumb = PageHead::new(&words::called(ctx.tr, &page.customer.details)).crumbs(&crumbs).show(ui, |ui| {
        if can_record && Button::main(ctx.tr.customer_record()).icon(Icon::MessageSquareText).enabled(may).show(ui).clicked() {
            wanted = Some(Wanted::Record);
        }
        let actions = actions(ctx, page);
        if narrow {
            let more = Button::icon_only(Icon::Ellipsis, ctx.tr.customer_more()).show(ui);
            Popup::menu(&more).width(220.0).show(|ui| {
                for (icon, words, action) in actions {
                    if menu_item(ui, Some(icon), &words, false, None).clicked() {
                        wanted = Some(action);
                    }
                }
            });
        } else {
            for (icon, words, action) in actions {
                if Button::secondary(words).icon(icon).enabled(may).show(ui).clicked() {
                    wanted = Some(action);
                }
            }
        }
    });
    if crumb.is_some() {
        ctx.go(Route::Customers);
    }
    wanted.filter(|_| may)
}
