//! Recording answers: who and which questionnaire, then question by question on the phone or the whole sheet from paper. Holds
//! what is being typed and keeps it as a draft; what is saved and what it does to a departure is decided by the engine.

mod about;
mod ask;
mod begun;
mod end;
mod fill;
mod form;
mod gone;
pub(super) mod keys;
mod opening;
mod outcomes;
mod paper;
mod phone;
mod pile;
mod reason_chips;
mod returned;
mod setup;
pub(super) use setup::labelled;
mod sheet;
mod side;
mod spoken;
mod steps;
mod who;

use std::collections::HashSet;

use eframe::egui::Ui;

use crate::domain::ids::{CustomerId, VersionId};
use crate::engine::views::call_pile::{CallPileQuery, PileRow, WithoutPhoneQuery};
use crate::engine::views::customer_page::CustomerPageQuery;
use crate::engine::views::draft::{DraftQuery, DraftsQuery};
use crate::engine::views::questionnaires::{QuestionnaireListQuery, VersionQuery};
use crate::engine::views::reasons::ReasonListQuery;
use crate::engine::views::responses::ResponseQuery;
use crate::engine::{Cached, Command, Event, Ticket};
use crate::ui::command::UiCommand;
use crate::ui::keeping::Keeping;
use crate::ui::routes::Route;
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::words;

use begun::{BegunList, OfDraft};
use fill::Typist;
use form::{Form, Step};
use gone::{Gone, OfGone};
use opening::Opening;
pub(super) use pile::{call_back_words, clock};
use returned::OfReturned;
use setup::{Setup, Wish};
use sheet::Sheet;

/// A pause of so many seconds after the first key keeps the draft.
const PAUSE: f64 = 0.7;
/// Names on the pile.
const PILE: usize = 12;

/// The screen.
pub struct RecordScreen {
    place: Option<Route>,
    setup: Setup,
    begun: BegunList,
    /// A sheet is wanted as soon as all drafts are read: one that was begun, or anew.
    begin: Option<Begin>,
    opening: Option<Opening>,
    gone: Option<Gone>,
    form: Option<Form>,
    views: Views,
    keeping: Keeping,
    kept_at: Option<String>,
    /// What was sent and ends the sheet in view.
    ending: Option<(Ticket, Ending)>,
    /// Started without a customer: the pile goes on with the next one.
    piled: bool,
    passed_over: Vec<CustomerId>,
    typed_by: String,
    /// Names of drafts given out, so that no two sheets share one.
    names: HashSet<String>,
}

/// How a sheet is begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Begin {
    /// With what was begun for this customer before.
    OrGoOn,
    /// Empty.
    Anew,
}

/// What ends a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// It is saved.
    Saved,
    /// The call came to nothing; on demand one goes to the customer.
    Tried(Option<CustomerId>),
    /// It is taken away.
    Removed,
}

/// What the screen looks at.
#[derive(Default)]
struct Views {
    questionnaires: Cached<QuestionnaireListQuery>,
    /// Those out of use too.
    every: Cached<QuestionnaireListQuery>,
    version: Cached<VersionQuery>,
    response: Cached<ResponseQuery>,
    reasons: Cached<ReasonListQuery>,
    customer: Cached<CustomerPageQuery>,
    pile: Cached<CallPileQuery>,
    without_phone: Cached<WithoutPhoneQuery>,
    drafts: Cached<DraftsQuery>,
    draft: Cached<DraftQuery>,
}

impl Default for RecordScreen {
    fn default() -> Self {
        Self {
            place: None,
            setup: Setup::default(),
            begun: BegunList::default(),
            begin: None,
            opening: None,
            gone: None,
            form: None,
            views: Views::default(),
            keeping: Keeping::after(PAUSE),
            kept_at: None,
            ending: None,
            piled: false,
            passed_over: Vec::new(),
            typed_by: String::new(),
            names: HashSet::new(),
        }
    }
}

impl Screen for RecordScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.record_name()
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        self.follow(ctx);
        self.open(ctx);
        if self.form.is_some() {
            self.filling(ui, ctx);
        } else if let Some(gone) = &self.gone {
            let wanted = gone::show(ui, ctx, gone);
            self.leave_gone(wanted, ctx);
        } else if self.opening.is_none() {
            self.setting_up(ui, ctx);
        }
        if self.keeping.is_due(ui) {
            self.keep(ctx);
        }
    }

    fn takes(&self) -> &[UiCommand] {
        if self.form.is_some() { &[UiCommand::SaveAndNext] } else { &[] }
    }

    fn command(&mut self, command: UiCommand, ctx: &mut ScreenCtx<'_>) {
        if command != UiCommand::SaveAndNext || ctx.is_locked() {
            return;
        }
        match self.form.as_mut().and_then(|form| form.trying.as_mut()) {
            Some(trying) => trying.send(),
            None => self.step(Step::Next, ctx),
        }
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        match self.keeping.ended(event) {
            Some(Ok(())) => {
                let reverted = self.form.as_ref().is_some_and(|form| form.reverted);
                self.kept_at = (!reverted).then(|| words::time(ctx.engine.deps().clock.now()));
            }
            Some(Err(Some(error))) => ctx.problem(error),
            Some(Err(None)) | None => {}
        }
        let Some((sent, ending)) = self.ending else { return };
        match event {
            Event::Done { ticket, .. } if *ticket == sent => {
                self.ending = None;
                self.ended(ending, ctx);
            }
            Event::Failed { ticket, .. } if *ticket == sent => {
                self.ending = None;
                self.form.iter_mut().for_each(|form| form.focus = true);
            }
            _ => {}
        }
    }

    fn leaving(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.keep(ctx);
    }

    fn keys(&self, ctx: &ScreenCtx<'_>) -> Vec<(String, String)> {
        let Some(form) = &self.form else { return Vec::new() };
        let mut keys = vec![("Ctrl Enter".to_owned(), if form.whole { ctx.tr.record_key_save() } else { ctx.tr.record_key_next() })];
        if form.hears_reasons {
            keys.push(("Alt 1–9".to_owned(), ctx.tr.record_key_reason()));
        }
        if !form.whole && form.sheet.customer.is_some() {
            keys.push(("Ctrl 1–5".to_owned(), ctx.tr.record_key_outcome()));
        }
        keys
    }
}

impl RecordScreen {
    /// Another place than before: what was typed is kept, and the screen begins anew.
    fn follow(&mut self, ctx: &mut ScreenCtx<'_>) {
        if self.place.as_ref() == Some(ctx.route) {
            return;
        }
        self.keep(ctx);
        self.put_away();
        self.place = Some(ctx.route.clone());
        (self.opening, self.gone, self.begin, self.ending) = (None, None, None, None);
        self.begun = BegunList::default();
        match ctx.route {
            Route::Record(questionnaire, customer) => {
                self.piled = customer.is_none();
                self.setup = Setup::new(*questionnaire, *customer, ctx.tr, ctx.today);
            }
            Route::Returned => {
                self.piled = true;
                self.setup = Setup::new(None, None, ctx.tr, ctx.today);
                self.setup.next_returned();
            }
            Route::Response(id) => self.start_opening(Opening::Saved(*id)),
            _ => {}
        }
    }

    /// The sheet in view is out of view; what was typed into it is kept or saved.
    fn put_away(&mut self) {
        self.keeping.forget();
        (self.form, self.kept_at) = (None, None);
    }

    fn setting_up(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let query = QuestionnaireListQuery::default();
        let knows = self.views.questionnaires.get(ctx.engine, &query).is_some_and(|all| self.setup.knows(all));
        if !knows && !self.views.questionnaires.is_fresh() {
            return;
        }
        let Some(all) = self.views.questionnaires.get(ctx.engine, &query) else { return };
        if all.is_empty() {
            setup::nothing_to_ask(ui, ctx);
            return;
        }
        let drafts = self.views.drafts.get(ctx.engine, &DraftsQuery { kind: String::new() });
        self.begun.take(drafts.map(Vec::as_slice).unwrap_or_default());
        let pile = pile_now(&mut self.views.pile, ctx, &self.passed_over);
        let pile: Vec<&PileRow> = pile.iter().collect();
        match self.setup.show(ui, ctx, all, &mut self.begun, (&pile, &mut self.views.without_phone)) {
            None => {}
            Some(Wish::Begin) => self.begin = Some(Begin::OrGoOn),
            Some(Wish::Draft(wanted)) => self.of_draft(wanted, ctx),
            Some(Wish::Returned(OfReturned::Show(response))) => ctx.go(Route::Response(response)),
            Some(Wish::Returned(OfReturned::Open(sheet, code))) => self.open_returned(&sheet, code, ctx),
        }
        self.begin_when_read(ctx);
    }

    /// A name for the draft of a new sheet that no other has.
    fn free_name(&self, version: VersionId, customer: Option<CustomerId>, ctx: &ScreenCtx<'_>) -> String {
        let who = customer.map_or_else(|| "-".to_owned(), |c| c.to_string());
        let stem = format!("{version}:{who}:{}", ctx.engine.deps().clock.now());
        let free = |name: &String| !self.names.contains(name) && !self.begun.has(name);
        (0..=u32::MAX).map(|n| format!("{stem}:{n}")).find(free).unwrap_or_else(|| stem.clone())
    }

    fn of_draft(&mut self, wanted: OfDraft, ctx: &mut ScreenCtx<'_>) {
        match wanted {
            OfDraft::GoOn(begun) => match begun.sheet {
                Some(Sheet { saved: Some(id), .. }) => ctx.go(Route::Response(id)),
                Some(sheet) => self.start_opening(Opening::Draft(Box::new(sheet), Some(begun.view.kept_at.date().into()))),
                None => {}
            },
            OfDraft::ThrowAway(draft) => drop(ctx.send_quietly(Command::DropDraft(draft))),
            OfDraft::BringBack(view) => {
                let keep = Command::KeepDraft { draft: view.draft, version: view.version, json: view.json };
                ctx.send_quietly(keep);
            }
        }
    }

    /// Begins the sheet chosen; what was begun for this customer before is gone on with, unless it shall be anew.
    fn begin_when_read(&mut self, ctx: &ScreenCtx<'_>) {
        let read = self.views.drafts.is_fresh() || self.views.drafts.error().is_some();
        let Some(begin) = self.begin.filter(|_| read) else { return };
        self.begin = None;
        let Some((asked, all)) = self.setup.asked(ctx).zip(self.views.questionnaires.view()) else { return };
        let Some(card) = self.setup.card(all) else { return };
        let before = asked.customer.and_then(|customer| self.begun.of(customer, card.questionnaire.id));
        if let Some((sheet, view)) = before.filter(|_| begin == Begin::OrGoOn).and_then(|b| Some((b.sheet.clone()?, &b.view))) {
            let opening = Opening::Draft(Box::new(sheet), Some(view.kept_at.date().into()));
            self.start_opening(opening);
            return;
        }
        let version = &card.questionnaire.version;
        let name = self.free_name(version.id, asked.customer, ctx);
        let mut sheet = Sheet::new(name.clone(), version.id, &version.content, asked);
        sheet.typed_by.clone_from(&self.typed_by);
        self.names.insert(name);
        self.form = Some(Form::new(sheet, version, Some(card), ctx.tr));
    }

    fn filling(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let Some(form) = self.form.as_mut() else { return };
        let customer = form.sheet.customer.and_then(|id| {
            let page = self.views.customer.get(ctx.engine, &CustomerPageQuery(id));
            page.filter(|page| page.customer.id == id)
        });
        let every = ReasonListQuery { retired: true, people: false };
        let reasons = self.views.reasons.get(ctx.engine, &every).map(Vec::as_slice).unwrap_or_default();
        let pile = pile_now(&mut self.views.pile, ctx, &self.passed_over);
        let own = form.sheet.customer;
        let pile: Vec<&PileRow> = pile.iter().filter(|p| Some(p.row.id) != own && self.piled).collect();
        form.know(ctx, customer);
        let may_type = !ctx.is_locked() && self.ending.is_none();
        let known = form::Known { customer, reasons, pile: &pile, kept_at: self.kept_at.as_deref(), may_type };
        let before = form.sheet.clone();
        let step = if form.whole { paper::show(ui, ctx, form, &known) } else { phone::show(ui, ctx, form, &known) };
        if form.sheet != before {
            form.reverted = false;
            form.problem = form.problem.filter(|_| form.sheet.fills == before.fills);
            self.keeping.typed();
        }
        if let Some(step) = step {
            self.step(step, ctx);
        }
    }

    fn leave_gone(&mut self, wanted: Option<OfGone>, ctx: &mut ScreenCtx<'_>) {
        let Some(wanted) = wanted else { return };
        let Some(gone) = self.gone.take() else { return };
        if wanted == OfGone::ThrowAway {
            ctx.send_quietly(Command::DropDraft(gone.draft));
        }
        if matches!(self.place, Some(Route::Response(_))) {
            ctx.go(Route::Record(None, None));
        }
    }
}

/// Who is on the pile now.
fn pile_now<'v>(cached: &'v mut Cached<CallPileQuery>, ctx: &ScreenCtx<'_>, passed_over: &[CustomerId]) -> &'v [PileRow] {
    let now = ctx.engine.deps().clock.now();
    let minute = u16::try_from(i32::from(now.hour()) * 60 + i32::from(now.minute())).unwrap_or_default();
    let query = CallPileQuery { today: ctx.today, minute, passed_over: passed_over.to_vec(), limit: PILE };
    cached.get(ctx.engine, &query).map(Vec::as_slice).unwrap_or_default()
}
