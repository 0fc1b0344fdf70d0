//! Before a sheet: which questionnaire, which customer, how and in which language; what was begun before; who is next to call.

use eframe::egui::{Align, Id, Key, Layout, Ui, UiBuilder};

use super::phone;
use super::sheet::Sheet;
use crate::domain::customer::Channel;
use crate::domain::day::Day;
use crate::domain::ids::{CustomerId, QuestionnaireId};
use crate::domain::language::Language;
use crate::domain::questionnaire::Audience;
use crate::engine::views::customer_list::{CustomerRow, CustomerRowsQuery};
use crate::engine::views::draft::DraftView;
use crate::engine::views::palette::PaletteQuery;
use crate::engine::views::questionnaires::QuestionnaireCard;
use crate::engine::{Cached, DraftKey};
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, Chip, EmptyState, Field, ListRow, PageHead, Select, card, heading, rule, segments, text};
use crate::ui::words;

/// Matches listed while a name is typed.
const HITS: usize = 6;
/// Drafts listed.
const DRAFTS: usize = 6;
/// Channels in the order offered.
const CHANNELS: [Channel; 5] = [Channel::Phone, Channel::Counter, Channel::Letter, Channel::Email, Channel::Link];

/// What is wanted.
pub enum Wish {
    /// Begin the sheet chosen.
    Begin,
    /// Go on with a draft.
    GoOn(Box<Sheet>),
    /// Throw a draft away.
    ThrowAway(DraftKey),
}

/// What is chosen so far.
pub struct Setup {
    questionnaire: Option<QuestionnaireId>,
    customer: Option<CustomerId>,
    name: String,
    anonymous: bool,
    channel: Channel,
    language: Language,
    typed: String,
    at: usize,
    focus: bool,
    hits: Cached<PaletteQuery>,
    chosen: Cached<CustomerRowsQuery>,
    drafts: Vec<(DraftView, Option<Sheet>)>,
    draft_names: Cached<CustomerRowsQuery>,
}

impl Default for Setup {
    fn default() -> Self {
        Self::new(None, None, Language::En)
    }
}

impl Setup {
    /// With what is known already.
    pub fn new(questionnaire: Option<QuestionnaireId>, customer: Option<CustomerId>, language: Language) -> Self {
        Self {
            questionnaire,
            customer,
            name: String::new(),
            anonymous: false,
            channel: Channel::Phone,
            language,
            typed: String::new(),
            at: 0,
            focus: true,
            hits: Cached::default(),
            chosen: Cached::default(),
            drafts: Vec::new(),
            draft_names: Cached::default(),
        }
    }

    /// The next sheet: the same questionnaire and channel, the next customer or an empty field.
    pub fn next(&mut self, customer: Option<(CustomerId, String)>) {
        self.name = customer.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
        self.customer = customer.map(|(id, _)| id);
        self.typed.clear();
        (self.at, self.focus) = (0, true);
    }

    /// Whether the questionnaire asked for is in the list: one just made may not be in an older list yet.
    pub fn knows(&self, all: &[QuestionnaireCard]) -> bool {
        self.questionnaire.is_none() || self.card(all).is_some()
    }

    /// The questionnaire chosen.
    pub fn card<'a>(&self, all: &'a [QuestionnaireCard]) -> Option<&'a QuestionnaireCard> {
        all.iter().find(|c| Some(c.questionnaire.id) == self.questionnaire)
    }

    /// The sheet as chosen.
    pub fn sheet(&self, all: &[QuestionnaireCard], today: Day) -> Option<Sheet> {
        let version = &self.card(all)?.questionnaire.version;
        Some(Sheet::new(version.id, &version.content, self.customer, self.channel, self.language, today))
    }

    /// Shows it.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        ctx: &mut ScreenCtx<'_>,
        all: &[QuestionnaireCard],
        drafts: &[DraftView],
        pile: &[&CustomerRow],
    ) -> Option<Wish> {
        self.settle(ctx, all);
        let ready = self.card(all).is_some() && (self.customer.is_some() || self.anonymous) && !ctx.is_locked();
        let mut wish = None;
        PageHead::new(&ctx.tr.record_name()).line(&ctx.tr.record_line()).show(ui, |ui| {
            let button = Button::main(ctx.tr.record_begin()).icon(Icon::ArrowRight).enabled(ready).show(ui);
            if ready && self.focus {
                button.request_focus();
                self.focus = false;
            }
            if button.clicked() {
                wish = Some(Wish::Begin);
            }
        });
        self.read_drafts(drafts);
        if !self.drafts.is_empty() {
            wish = card(ui, |ui| self.draft_card(ui, ctx)).inner.or(wish);
        }
        let (left, right) = phone::split(ui);
        ui.scope_builder(UiBuilder::new().id_salt("setup").max_rect(left), |ui| card(ui, |ui| self.choices(ui, ctx, all)));
        let right = right.unwrap_or_else(|| ui.available_rect_before_wrap());
        ui.scope_builder(UiBuilder::new().id_salt("pile").max_rect(right), |ui| card(ui, |ui| self.pile(ui, ctx, pile)));
        wish
    }

    /// Chooses what is not chosen: the questionnaire for those who left, its language.
    fn settle(&mut self, ctx: &ScreenCtx<'_>, all: &[QuestionnaireCard]) {
        if self.card(all).is_none() {
            let lost = all.iter().find(|c| c.questionnaire.version.audience == Audience::Lost);
            self.questionnaire = lost.or(all.first()).map(|c| c.questionnaire.id);
        }
        if let Some(card) = self.card(all) {
            let languages = &card.questionnaire.languages;
            if !languages.contains(&self.language) {
                self.language = languages.first().copied().unwrap_or_default();
            }
        }
        if let Some(id) = self.customer.filter(|_| self.name.is_empty()) {
            let found = self.chosen.get(ctx.engine, &CustomerRowsQuery(vec![id]));
            if let Some(row) = found.and_then(|rows| rows.iter().find(|r| r.id == id)) {
                self.name.clone_from(&row.name);
            }
        }
    }

    fn choices(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, all: &[QuestionnaireCard]) {
        let tr = ctx.tr;
        ui.spacing_mut().item_spacing.y = space::M;
        ui.scope(|ui| self.who(ui, ctx));
        let title = |c: &QuestionnaireCard| {
            let base = c.questionnaire.languages.first().copied().unwrap_or_default();
            (Some(c.questionnaire.id), c.questionnaire.version.content.title.get(base).to_owned())
        };
        let titles: Vec<_> = all.iter().map(title).collect();
        Select::new(tr.record_questionnaire()).width(400.0).show(ui, &mut self.questionnaire, &titles);
        labelled(ui, &tr.record_channel(), |ui| {
            ui.horizontal_wrapped(|ui| {
                for channel in CHANNELS {
                    let name = tr.record_channel_name(<&str>::from(channel));
                    if Chip::new(name, self.channel == channel).show(ui).clicked() {
                        self.channel = channel;
                    }
                }
            });
        });
        let languages = self.card(all).map(|c| c.questionnaire.languages.clone()).unwrap_or_default();
        if languages.len() > 1 {
            let named: Vec<_> = languages.iter().map(|l| (*l, l.own_name().to_owned())).collect();
            labelled(ui, &tr.record_language(), |ui| segments(ui, &tr.record_language(), &mut self.language, &named));
        }
    }

    /// The customer: chosen, an anonymous sheet, or looked for by a few letters.
    fn who(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>) {
        let tr = ctx.tr;
        if self.customer.is_some() || self.anonymous {
            let name = if self.anonymous { tr.record_anonymous() } else { self.name.clone() };
            labelled(ui, &tr.record_customer(), |ui| {
                ui.horizontal(|ui| {
                    text(name).lead().semibold().show(ui);
                    if Button::link(tr.record_another()).show(ui).clicked() {
                        (self.customer, self.anonymous, self.focus) = (None, false, true);
                        self.name.clear();
                    }
                });
            });
            return;
        }
        let field = Field::new(tr.record_customer()).hint(tr.record_customer_hint()).icon(Icon::Search).width(400.0);
        let response = field.id(Id::unique("record-customer")).show(ui, &mut self.typed);
        if std::mem::take(&mut self.focus) {
            response.request_focus();
        }
        if response.changed() {
            self.at = 0;
        }
        self.found(ui, ctx, response.has_focus() || response.lost_focus());
    }

    fn found(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, typing: bool) {
        let tr = ctx.tr;
        let query = PaletteQuery { search: self.typed.clone(), limit: HITS };
        let hits = self.hits.get(ctx.engine, &query).map(|h| h.customers.clone()).unwrap_or_default();
        let rows = hits.len() + 1;
        let pressed = |key| typing && ui.input(|i| i.key_pressed(key));
        if pressed(Key::ArrowDown) {
            self.at = (self.at + 1).min(rows - 1);
        } else if pressed(Key::ArrowUp) {
            self.at = self.at.saturating_sub(1);
        }
        let enter = pressed(Key::Enter) && (self.at > 0 || !self.typed.trim().is_empty());
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_max_width(400.0);
            for (i, (id, name, also)) in hits.iter().enumerate() {
                let row = ListRow::new(Id::unique(("record-hit", id)), size::ROW_DENSE, name).chosen(self.at == i).show(ui, |ui| {
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        text(name).then(format!("  {also}")).muted().one_line().show(ui);
                    });
                });
                if row.clicked() || enter && self.at == i {
                    (self.customer, self.name, self.focus) = (Some(*id), name.clone(), true);
                }
            }
            if hits.is_empty() && !self.typed.trim().is_empty() && self.hits.is_fresh() {
                text(tr.record_not_found()).muted().show(ui);
            }
            let anonymous = tr.record_anonymous();
            let row = ListRow::new(Id::unique("record-anonymous"), size::ROW_DENSE, &anonymous).chosen(self.at == hits.len());
            let row = row.show(ui, |ui| {
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| text(&anonymous).muted().show(ui));
            });
            if row.clicked() || enter && self.at == hits.len() {
                (self.anonymous, self.focus) = (true, true);
                if self.channel == Channel::Phone {
                    self.channel = Channel::Counter;
                }
            }
        });
    }

    fn pile(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, pile: &[&CustomerRow]) {
        heading(ui, &ctx.tr.record_pile());
        text(ctx.tr.record_pile_line()).small().muted().show(ui);
        if pile.is_empty() {
            text(ctx.tr.record_pile_none()).muted().show(ui);
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        for person in pile.iter().take(8) {
            let row = ListRow::new(Id::unique(("record-pile", person.id)), size::ROW_DENSE, &person.name);
            let row = row.chosen(self.customer == Some(person.id)).show(ui, |ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    text(ctx.tr.money(person.value_year, ctx.settings().currency)).muted().show(ui);
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| text(&person.name).one_line().show(ui));
                });
            });
            if row.clicked() {
                self.next(Some((person.id, person.name.clone())));
                (self.anonymous, self.channel) = (false, Channel::Phone);
            }
        }
    }

    /// Reads the drafts once for each time they change.
    fn read_drafts(&mut self, drafts: &[DraftView]) {
        let same = self.drafts.len() == drafts.len() && self.drafts.iter().zip(drafts).all(|((known, _), new)| known == new);
        if !same {
            self.drafts = drafts.iter().map(|d| (d.clone(), serde_json::from_str(&d.json).ok())).collect();
        }
    }

    fn draft_card(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>) -> Option<Wish> {
        let tr = ctx.tr;
        heading(ui, &tr.record_drafts());
        let ids: Vec<CustomerId> = self.drafts.iter().filter_map(|(_, sheet)| sheet.as_ref()?.customer).collect();
        let names = self.draft_names.get(ctx.engine, &CustomerRowsQuery(ids)).map(Vec::as_slice).unwrap_or_default();
        let mut wish = None;
        for (view, sheet) in self.drafts.iter().take(DRAFTS) {
            let customer = sheet.as_ref().and_then(|s| s.customer);
            let name = customer.and_then(|id| names.iter().find(|r| r.id == id)).map(|r| r.name.clone());
            let who = name.unwrap_or_else(|| tr.record_anonymous());
            let began = sheet.as_ref().map_or_else(|| Day::from(view.kept_at.date()), |s| s.day);
            ui.allocate_ui_with_layout(
                eframe::egui::vec2(ui.available_width(), size::CONTROL),
                Layout::right_to_left(Align::Center),
                |ui| {
                    if Button::quiet(tr.record_draft_drop()).named(tr.record_draft_drop_named(who.clone())).show(ui).clicked() {
                        wish = Some(Wish::ThrowAway(view.draft.clone()));
                    }
                    if let Some(sheet) = sheet {
                        let button = Button::secondary(tr.record_draft_go_on()).named(tr.record_draft_go_on_named(who.clone()));
                        if button.show(ui).clicked() {
                            wish = Some(Wish::GoOn(Box::new(sheet.clone())));
                        }
                    }
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        let line = tr.record_draft_line(tr.day(began), words::time(view.kept_at));
                        text(&who).semibold().then(format!("  {line}")).muted().one_line().show(ui);
                    });
                },
            );
        }
        rule(ui);
        wish
    }
}

fn labelled<R>(ui: &mut Ui, label: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        text(label).small().muted().show(ui);
        content(ui)
    })
    .inner
}

/// There is no questionnaire yet.
pub fn nothing_to_ask(ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
    let tr = ctx.tr;
    PageHead::new(&tr.record_name()).line(&tr.record_line()).show(ui, |_| {});
    let mut empty = EmptyState::new(Icon::ClipboardList, tr.record_none_lead(), tr.record_none_words());
    if Route::Questionnaires.entry().is_some() {
        empty = empty.button(Button::main(tr.record_none_button()).icon(Icon::ArrowRight));
    }
    if empty.show(ui) {
        ctx.go(Route::Questionnaires);
    }
}
