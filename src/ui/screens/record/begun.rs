//! What was begun and not finished: new sheets and changes of saved ones, each with its way on, its way out, and back.

use eframe::egui::{Align, Layout, Ui};

use super::sheet::Sheet;
use super::spoken::in_words;
use crate::domain::ids::CustomerId;
use crate::domain::language::Language;
use crate::domain::sheet_code::SheetCode;
use crate::engine::views::customer_list::{CustomerRow, CustomerRowsQuery};
use crate::engine::views::draft::DraftView;
use crate::engine::{Cached, DraftKey};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size};
use crate::ui::widgets::{Button, Text, from_right, heading, icon, text};
use crate::ui::words;

/// Drafts listed at first.
const FIRST: usize = 5;

/// Narrower than this, the words stand above the buttons.
const NARROW: f32 = 640.0;

/// What is wanted of a draft.
pub enum OfDraft {
    /// Go on with it.
    GoOn(Box<Begun>),
    /// Throw it away.
    ThrowAway(DraftKey),
    /// Have back what was thrown away.
    BringBack(Box<DraftView>),
}

/// A draft, read.
#[derive(Debug, Clone)]
pub struct Begun {
    pub view: DraftView,
    /// What was typed; none where it cannot be read.
    pub sheet: Option<Sheet>,
}

impl Begun {
    fn read(view: &DraftView) -> Self {
        Self { view: view.clone(), sheet: serde_json::from_str(&view.json).ok() }
    }
}

/// The list.
#[derive(Default)]
pub struct BegunList {
    read: Vec<Begun>,
    /// Thrown away since the screen was opened.
    thrown: Vec<Begun>,
    names: Cached<CustomerRowsQuery>,
    all: bool,
}

impl BegunList {
    /// Takes up the drafts of sheets as they are now; each is read once.
    pub fn take(&mut self, drafts: &[DraftView]) {
        let ours: Vec<&DraftView> = drafts.iter().filter(|d| is_sheet(&d.draft)).collect();
        let same = self.read.len() == ours.len() && self.read.iter().zip(&ours).all(|(known, new)| known.view == **new);
        if !same {
            self.read = ours.into_iter().map(Begun::read).collect();
            self.thrown.retain(|thrown| !self.read.iter().any(|r| r.view.draft == thrown.view.draft));
        }
    }

    /// The newest sheet begun for a customer, of this questionnaire.
    pub fn of(&self, customer: CustomerId, questionnaire: crate::domain::ids::QuestionnaireId) -> Option<&Begun> {
        let of = |begun: &&Begun| {
            let sheet = begun.sheet.as_ref().filter(|s| s.saved.is_none() && s.customer == Some(customer));
            sheet.is_some() && begun.view.questionnaire.as_ref().is_some_and(|(id, _)| *id == questionnaire)
        };
        self.read.iter().find(of)
    }

    /// The printed sheet with this code, begun before.
    pub fn with_code(&self, code: &SheetCode) -> Option<&Begun> {
        self.read.iter().find(|begun| begun.sheet.as_ref().is_some_and(|sheet| sheet.code.as_ref() == Some(code)))
    }

    /// Whether a draft of this name is there.
    pub fn has(&self, key: &str) -> bool {
        self.read.iter().any(|begun| begun.view.draft.key == key)
    }

    /// There is nothing to show.
    pub const fn is_empty(&self) -> bool {
        self.read.is_empty() && self.thrown.is_empty()
    }

    /// Shows it.
    pub fn show(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>) -> Option<OfDraft> {
        heading(ui, &ctx.tr.record_drafts());
        let customer = |begun: &Begun| begun.sheet.as_ref().and_then(|s| s.customer);
        let ids: Vec<CustomerId> = self.read.iter().chain(&self.thrown).filter_map(customer).collect();
        let names = self.names.get(ctx.engine, &CustomerRowsQuery(ids)).map(Vec::as_slice).unwrap_or_default();
        let mut rows: Vec<(&Begun, bool)> = self.read.iter().map(|b| (b, false)).chain(self.thrown.iter().map(|b| (b, true))).collect();
        rows.sort_by_key(|(begun, _)| std::cmp::Reverse(begun.view.kept_at));
        let (count, shown) = (rows.len(), if self.all { rows.len() } else { FIRST });
        let mut wanted = None;
        for (begun, thrown) in rows.into_iter().take(shown) {
            let key = (&begun.view.draft.kind, &begun.view.draft.key);
            wanted = ui.push_id(key, |ui| row(ui, ctx, begun, thrown, names)).inner.or(wanted);
        }
        if count > shown && Button::link(ctx.tr.record_drafts_all(ctx.tr.count(count))).show(ui).clicked() {
            self.all = true;
        }
        if let Some(OfDraft::ThrowAway(key)) = &wanted {
            self.thrown.extend(self.read.iter().find(|b| b.view.draft == *key).cloned());
        }
        wanted
    }
}

fn is_sheet(draft: &DraftKey) -> bool {
    matches!(draft.kind.as_str(), DraftKey::RESPONSE | DraftKey::RESPONSE_EDIT)
}

fn row(ui: &mut Ui, ctx: &ScreenCtx<'_>, begun: &Begun, thrown: bool, names: &[CustomerRow]) -> Option<OfDraft> {
    let tr = ctx.tr;
    let who = whose(ctx, begun, names);
    let may = !ctx.is_locked();
    let mut wanted = None;
    let narrow = ui.available_width() < NARROW;
    if narrow {
        line(ctx, begun, thrown, &who).show(ui);
    }
    from_right(ui, size::CONTROL, |ui| {
        if thrown {
            let back = Button::secondary(tr.record_draft_back()).icon(Icon::Undo2).named(tr.record_draft_back_named(who.clone()));
            if back.enabled(may).show(ui).clicked() {
                wanted = Some(OfDraft::BringBack(Box::new(begun.view.clone())));
            }
        } else {
            let drop = Button::quiet(tr.record_draft_drop()).named(tr.record_draft_drop_named(who.clone()));
            if drop.enabled(may).show(ui).clicked() {
                wanted = Some(OfDraft::ThrowAway(begun.view.draft.clone()));
            }
            let on = Button::secondary(tr.record_draft_go_on()).named(tr.record_draft_go_on_named(who.clone()));
            if begun.sheet.is_some() && on.show(ui).clicked() {
                wanted = Some(OfDraft::GoOn(Box::new(begun.clone())));
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if thrown {
                icon(ui, Icon::Trash2, ctx.tokens.muted);
            }
            if !narrow {
                line(ctx, begun, thrown, &who).one_line().show(ui);
            }
        });
    });
    wanted
}

fn whose(ctx: &ScreenCtx<'_>, begun: &Begun, names: &[CustomerRow]) -> String {
    match begun.sheet.as_ref().and_then(|s| s.customer) {
        None => ctx.tr.record_anonymous(),
        Some(id) => names.iter().find(|r| r.id == id).map_or_else(|| ctx.tr.record_draft_whose(), |r| r.name.clone()),
    }
}

/// Whose it is, to which questionnaire, and when it was typed last.
fn line(ctx: &ScreenCtx<'_>, begun: &Begun, thrown: bool, who: &str) -> Text {
    let tr = ctx.tr;
    let title = match &begun.view.questionnaire {
        Some((_, title)) => in_words(title, tr.language(), Language::default()).0.to_owned(),
        None => tr.record_draft_of_none(),
    };
    let kept = begun.view.kept_at;
    let (day, time) = (tr.day(kept.date().into()), words::time(kept));
    let what = match (thrown, &begun.sheet) {
        (true, _) => tr.record_draft_thrown(),
        (false, None) => tr.record_draft_unreadable(),
        (false, Some(sheet)) if sheet.saved.is_some() => tr.record_draft_changed(day, time),
        (false, Some(_)) => tr.record_draft_line(day, time),
    };
    text(who).semibold().then(format!("  {title}")).then(format!("  {what}")).muted()
}
