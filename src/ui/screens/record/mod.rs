//! Recording answers: who and which questionnaire, then question by question on the phone or the whole sheet from paper. Holds
//! what is being typed and keeps it as a draft; what is saved and what it does to a departure is decided by the engine.

mod ask;
mod end;
mod form;
pub(super) mod keys;
mod paper;
mod phone;
mod reason_chips;
mod setup;
mod sheet;
mod side;
mod typed;

use eframe::egui::Ui;

use crate::domain::ids::{CustomerId, ResponseId};
use crate::domain::questionnaire::Audience;
use crate::engine::views::call_pile::CallPileQuery;
use crate::engine::views::customer_page::CustomerPageQuery;
use crate::engine::views::draft::DraftsQuery;
use crate::engine::views::questionnaires::{QuestionnaireListQuery, VersionQuery};
use crate::engine::views::reasons::ReasonListQuery;
use crate::engine::views::responses::ResponseQuery;
use crate::engine::{Cached, Command, DraftKey, Event, Ticket};
use crate::ui::command::UiCommand;
use crate::ui::routes::Route;
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::words;

use form::{Form, Step};
pub(super) use phone::split;
use setup::{Setup, Wish};
use sheet::Sheet;

/// A pause of so many seconds after the first key keeps the draft.
const PAUSE: f64 = 0.7;
/// Names on the pile.
const PILE: usize = 12;

/// The screen.
#[derive(Default)]
pub struct RecordScreen {
    place: Option<Route>,
    setup: Setup,
    opening: Option<Opening>,
    form: Option<Form>,
    views: Views,
    dirty_since: Option<f64>,
    keeping: Option<Ticket>,
    kept_at: Option<String>,
    saving: Option<Ticket>,
    /// Started without a customer: the pile goes on with the next one.
    piled: bool,
    passed_over: Vec<CustomerId>,
    typed_by: String,
}

/// What the screen looks at.
#[derive(Default)]
struct Views {
    questionnaires: Cached<QuestionnaireListQuery>,
    version: Cached<VersionQuery>,
    response: Cached<ResponseQuery>,
    reasons: Cached<ReasonListQuery>,
    customer: Cached<CustomerPageQuery>,
    pile: Cached<CallPileQuery>,
    drafts: Cached<DraftsQuery>,
}

/// A sheet on its way into view: its version is being read.
enum Opening {
    Draft(Box<Sheet>),
    Saved(ResponseId),
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
        } else if self.opening.is_none() {
            self.setting_up(ui, ctx);
        }
        self.jot(ui, ctx);
    }

    fn takes(&self) -> &[UiCommand] {
        if self.form.is_some() { &[UiCommand::SaveAndNext] } else { &[] }
    }

    fn command(&mut self, command: UiCommand, ctx: &mut ScreenCtx<'_>) {
        if command == UiCommand::SaveAndNext {
            self.step(Step::Next, ctx);
        }
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        match event {
            Event::Done { ticket, .. } if self.saving == Some(*ticket) => self.saved(ctx),
            Event::Failed { ticket, .. } if self.saving == Some(*ticket) => self.saving = None,
            Event::Done { ticket, .. } if self.keeping == Some(*ticket) => {
                self.keeping = None;
                self.kept_at = Some(words::time(ctx.engine.deps().clock.now()));
            }
            Event::Failed { ticket, error } if self.keeping == Some(*ticket) => {
                self.keeping = None;
                ctx.problem(error.clone());
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
        self.place = Some(ctx.route.clone());
        (self.form, self.opening, self.kept_at) = (None, None, None);
        match ctx.route {
            Route::Record(questionnaire, customer) => {
                self.piled = customer.is_none();
                self.setup = Setup::new(*questionnaire, *customer, ctx.tr.language());
            }
            Route::Response(id) => {
                self.views.drafts.again();
                self.opening = Some(Opening::Saved(*id));
            }
            _ => {}
        }
    }

    /// Brings a draft or a saved response into view once its version is there.
    fn open(&mut self, ctx: &ScreenCtx<'_>) {
        let form = match &self.opening {
            None => return,
            Some(Opening::Draft(sheet)) => {
                let query = VersionQuery(sheet.version);
                let Some(version) = self.views.version.get(ctx.engine, &query).filter(|v| v.id == sheet.version) else { return };
                let mut form = Form::new((**sheet).clone(), version.content.clone());
                let all = self.views.questionnaires.get(ctx.engine, &QuestionnaireListQuery { retired: false }).map(Vec::as_slice);
                let card = all.unwrap_or_default().iter().find(|c| c.questionnaire.id == version.questionnaire);
                form.lost_audience = card.is_some_and(|c| c.questionnaire.version.audience == Audience::Lost);
                form
            }
            Some(Opening::Saved(id)) => {
                let query = ResponseQuery(*id);
                let view = self.views.response.get(ctx.engine, &query);
                let Some(entry) = view.map(|v| v.entry.clone()) else { return };
                if !self.views.response.is_fresh() {
                    return;
                }
                let query = VersionQuery(entry.version);
                let Some(version) = self.views.version.get(ctx.engine, &query).filter(|v| v.id == entry.version) else { return };
                let typed = self.views.drafts.get(ctx.engine, &drafts(sheet::EDIT_DRAFT));
                let Some(typed) = typed else { return };
                let key = DraftKey::new(sheet::EDIT_DRAFT, id.to_string());
                let draft = typed.iter().find(|d| d.draft == key).and_then(|d| serde_json::from_str(&d.json).ok());
                let saved = Sheet::of_saved(*id, &entry, &version.content);
                let mut form = Form::new(saved.clone(), version.content.clone());
                form.offered = draft.filter(|draft| *draft != saved).map(Box::new);
                form
            }
        };
        self.opening = None;
        self.form = Some(form);
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
        let drafts = self.views.drafts.get(ctx.engine, &drafts(DraftKey::RESPONSE)).map(Vec::as_slice).unwrap_or_default();
        let pile = self.views.pile.get(ctx.engine, &CallPileQuery { today: ctx.today, limit: PILE });
        let pile: Vec<_> = pile.into_iter().flatten().filter(|p| !self.passed_over.contains(&p.id)).collect();
        let wish = self.setup.show(ui, ctx, all, drafts, &pile);
        match wish {
            None => {}
            Some(Wish::Begin) => {
                let Some(sheet) = self.setup.sheet(all, ctx.today) else { return };
                let Some(card) = self.setup.card(all) else { return };
                let mut form = Form::new(sheet, card.questionnaire.version.content.clone());
                form.sheet.typed_by.clone_from(&self.typed_by);
                form.lost_audience = card.questionnaire.version.audience == Audience::Lost;
                let key = form.sheet.draft();
                form.offered = drafts.iter().find(|d| d.draft == key).and_then(|d| serde_json::from_str(&d.json).ok()).map(Box::new);
                self.kept_at = None;
                self.form = Some(form);
            }
            Some(Wish::GoOn(sheet)) => self.opening = Some(Opening::Draft(sheet)),
            Some(Wish::ThrowAway(draft)) => {
                ctx.send_quietly(Command::DropDraft(draft));
            }
        }
    }

    fn filling(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let Some(form) = self.form.as_mut() else { return };
        let customer = form.sheet.customer.and_then(|id| {
            let page = self.views.customer.get(ctx.engine, &CustomerPageQuery(id));
            page.filter(|page| page.customer.id == id)
        });
        let reasons = self.views.reasons.get(ctx.engine, &ReasonListQuery::default()).map(Vec::as_slice).unwrap_or_default();
        let pile = self.views.pile.get(ctx.engine, &CallPileQuery { today: ctx.today, limit: PILE });
        let own = form.sheet.customer;
        let pile: Vec<_> = pile.into_iter().flatten().filter(|p| Some(p.id) != own && !self.passed_over.contains(&p.id)).collect();
        form.know(ctx, customer);
        let known = form::Known { customer, reasons, pile: if self.piled { &pile } else { &[] }, kept_at: self.kept_at.as_deref() };
        let before = form.sheet.clone();
        let step = if form.whole { paper::show(ui, ctx, form, &known) } else { phone::show(ui, ctx, form, &known) };
        if form.sheet != before {
            self.dirty_since.get_or_insert(ui.input(|i| i.time));
        }
        if let Some(step) = step {
            self.step(step, ctx);
        }
    }

    fn step(&mut self, step: Step, ctx: &mut ScreenCtx<'_>) {
        let Some(form) = self.form.as_mut() else { return };
        match step {
            Step::Next if form.at_end() => self.save(ctx),
            Step::Next => {
                form.next(ctx.today);
                self.keep(ctx);
            }
            Step::Skip => {
                form.skip();
                self.dirty_since.get_or_insert(0.0);
                self.keep(ctx);
            }
            Step::Back => form.back(),
            Step::Setup => {
                self.keep(ctx);
                self.form = None;
            }
            Step::NotReached => self.pass_over(ctx),
            Step::TakeOffered => {
                if let Some(draft) = form.offered.take() {
                    form.take(*draft);
                }
            }
            Step::DropOffered => {
                form.offered = None;
                ctx.send_quietly(Command::DropDraft(form.sheet.draft()));
            }
        }
    }

    /// Nobody answered: what was typed stays as a draft, the next one comes up.
    fn pass_over(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.keep(ctx);
        self.passed_over.extend(self.form.as_ref().and_then(|f| f.sheet.customer));
        self.form = None;
        self.next_in_pile(ctx);
    }

    fn next_in_pile(&mut self, ctx: &ScreenCtx<'_>) {
        let pile = self.views.pile.get(ctx.engine, &CallPileQuery { today: ctx.today, limit: PILE });
        let next = pile.into_iter().flatten().find(|p| !self.passed_over.contains(&p.id));
        self.setup.next(next.map(|p| (p.id, p.name.clone())));
    }

    fn save(&mut self, ctx: &mut ScreenCtx<'_>) {
        let Some(form) = self.form.as_mut().filter(|_| self.saving.is_none()) else { return };
        form.settle_explains();
        let entry = match form.sheet.response(&form.content.questions, ctx.today, form.whole) {
            Ok(entry) => entry,
            Err((place, wrong)) => {
                form.wrong_at(place, wrong);
                return;
            }
        };
        self.dirty_since = None;
        self.typed_by.clone_from(&form.sheet.typed_by);
        let command = form.sheet.saved.map_or_else(|| Command::SaveResponse(entry.clone()), |id| Command::EditResponse(id, entry.clone()));
        self.saving = Some(ctx.send(command));
    }

    /// It is on the disk: the next person, the next sheet, or back to where one came from.
    fn saved(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.saving = None;
        let Some(form) = self.form.take() else { return };
        if form.sheet.saved.is_some() {
            ctx.send_quietly(Command::DropDraft(form.sheet.draft()));
        }
        if let Some(departure) = form.withdrawn() {
            ctx.send(Command::WithdrawDeparture(departure));
        }
        if !self.piled || form.sheet.saved.is_some() {
            self.place = None;
            ctx.back();
            return;
        }
        self.passed_over.extend(form.sheet.customer);
        if form.whole {
            self.setup.next(None);
        } else {
            self.next_in_pile(ctx);
        }
    }

    /// Keeps the draft after the first pause.
    fn jot(&mut self, ui: &Ui, ctx: &mut ScreenCtx<'_>) {
        let Some(since) = self.dirty_since else { return };
        let left = since + PAUSE - ui.input(|i| i.time);
        if left <= 0.0 {
            self.keep(ctx);
        } else {
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left + 0.01));
        }
    }

    /// Keeps what was typed and not kept yet.
    fn keep(&mut self, ctx: &mut ScreenCtx<'_>) {
        let Some(form) = self.form.as_ref().filter(|_| self.dirty_since.is_some() && self.saving.is_none()) else { return };
        self.dirty_since = None;
        if ctx.is_locked() || form.sheet.saved.is_none() && form.sheet.is_empty() && self.kept_at.is_none() {
            return;
        }
        let Ok(json) = serde_json::to_string(&form.sheet) else { return };
        let command = Command::KeepDraft { draft: form.sheet.draft(), version: form.sheet.version.0, json };
        self.keeping = Some(ctx.send_quietly(command));
    }
}

fn drafts(kind: &str) -> DraftsQuery {
    DraftsQuery { kind: kind.to_owned() }
}
