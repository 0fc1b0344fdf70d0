//! Before a sheet: which questionnaire, which customer, how, when and in which language; what was begun before; who is next to call.

use eframe::egui::{Ui, UiBuilder};

use super::about::{day_field, day_of};
use super::begun::{BegunList, OfDraft};
use super::returned::{OfReturned, Returned};
use super::sheet::Asked;
use super::who::Picker;
use super::{phone, pile};
use crate::domain::contact::ContactOutcome;
use crate::domain::customer::{Channel, State};
use crate::domain::ids::{CustomerId, QuestionnaireId};
use crate::domain::language::Language;
use crate::domain::questionnaire::Audience;
use crate::engine::views::call_pile::{ASKED_LATELY_DAYS, PileRow, WithoutPhoneQuery};
use crate::engine::views::customer_page::{CustomerPage, CustomerPageQuery, Happened};
use crate::engine::views::questionnaires::QuestionnaireCard;
use crate::engine::{Cached, message, sendable, spoken_in};
use crate::i18n::Tr;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Chip, EmptyState, PageHead, Select, card, icon, segments, text};
use crate::ui::words;

/// Channels in the order offered.
pub const CHANNELS: [Channel; 5] = [Channel::Phone, Channel::Counter, Channel::Letter, Channel::Email, Channel::Link];

/// The name of a channel.
pub fn channel_name(tr: &Tr, channel: Channel) -> String {
    tr.record_channel_name(<&str>::from(channel))
}

/// What is wanted.
pub enum Wish {
    /// Begin the sheet chosen.
    Begin,
    /// Something of a draft.
    Draft(OfDraft),
    /// Something of a printed sheet that came back.
    Returned(OfReturned),
}

/// What is chosen so far.
pub struct Setup {
    questionnaire: Option<QuestionnaireId>,
    /// By a person; otherwise it goes by how the customer stands.
    questionnaire_chosen: bool,
    pub who: Picker,
    pub returned: Returned,
    channel: Channel,
    /// By a person; otherwise it goes by how the customer may be reached.
    channel_chosen: bool,
    language: Language,
    /// For those of whom no language is known.
    usual: Language,
    /// Whose language is chosen, once theirs is known.
    language_of: Option<CustomerId>,
    day: String,
    page: Cached<CustomerPageQuery>,
}

impl Default for Setup {
    fn default() -> Self {
        Self::new(None, None, &Tr::new(Language::En), crate::domain::day::Day::EARLIEST)
    }
}

impl Setup {
    /// With what is known already.
    pub fn new(questionnaire: Option<QuestionnaireId>, customer: Option<CustomerId>, tr: &Tr, today: crate::domain::day::Day) -> Self {
        Self {
            questionnaire,
            questionnaire_chosen: questionnaire.is_some(),
            who: Picker::new(customer, String::new()),
            returned: Returned::default(),
            channel: Channel::Phone,
            channel_chosen: false,
            language: tr.language(),
            usual: tr.language(),
            language_of: None,
            day: tr.day(today),
            page: Cached::default(),
        }
    }

    /// The next sheet of a stack of paper: the same questionnaire, channel and day, again without a name if this one had none.
    pub fn next_of_stack(&mut self) {
        let anonymous = self.who.anonymous;
        self.who = Picker::new(None, String::new());
        self.who.anonymous = anonymous;
        self.channel_chosen = true;
    }

    /// The next printed sheet of the stack that came back.
    pub fn next_returned(&mut self) {
        self.who = Picker::new(None, String::new());
        self.who.focus = false;
        self.returned.next();
    }

    /// The next one to call, or an empty field.
    pub fn next_call(&mut self, next: Option<&PileRow>) {
        self.who = Picker::new(next.map(|person| person.row.id), next.map(|person| person.row.name.clone()).unwrap_or_default());
        (self.channel, self.channel_chosen) = (Channel::Phone, false);
    }

    /// Whether the questionnaire asked for is in the list: one just made may not be in an older list yet.
    pub fn knows(&self, all: &[QuestionnaireCard]) -> bool {
        self.questionnaire.is_none() || self.card(all).is_some()
    }

    /// The questionnaire chosen.
    pub fn card<'a>(&self, all: &'a [QuestionnaireCard]) -> Option<&'a QuestionnaireCard> {
        all.iter().find(|c| Some(c.questionnaire.id) == self.questionnaire)
    }

    /// Who is asked, how and when, once that is clear.
    pub fn asked(&self, ctx: &ScreenCtx<'_>) -> Option<Asked> {
        let day = if self.channel == Channel::Phone { ctx.today } else { day_of(&self.day, ctx).ok()? };
        let chosen = self.who.is_chosen().then_some(self.who.customer)?;
        Some(Asked { customer: chosen, channel: self.channel, language: self.language, day })
    }

    /// Shows it.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        ctx: &mut ScreenCtx<'_>,
        all: &[QuestionnaireCard],
        begun: &mut BegunList,
        (people, without_phone): (&[&PileRow], &mut Cached<WithoutPhoneQuery>),
    ) -> Option<Wish> {
        self.settle(ctx, all);
        let ready = self.card(all).is_some() && self.asked(ctx).is_some() && !ctx.is_locked();
        let mut wish = None;
        PageHead::new(&ctx.tr.record_name()).line(&ctx.tr.record_line()).show(ui, |ui| {
            let button = Button::main(ctx.tr.record_begin()).icon(Icon::ArrowRight).enabled(ready).show(ui);
            if ready && std::mem::take(&mut self.who.focus) {
                button.request_focus();
            }
            if button.clicked() {
                wish = Some(Wish::Begin);
            }
        });
        phone::locked(ui, ctx);
        if !begun.is_empty() {
            wish = card(ui, |ui| begun.show(ui, ctx)).inner.map(Wish::Draft).or(wish);
        }
        let (left, right) = phone::split(ui);
        let setup = ui.scope_builder(UiBuilder::new().id_salt("setup").max_rect(left), |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            let elsewhere = card(ui, |ui| self.choices(ui, ctx, all)).inner;
            (elsewhere, card(ui, |ui| self.returned.show(ui, ctx)).inner)
        });
        let (elsewhere, returned) = setup.inner;
        if let Some(route) = elsewhere {
            ctx.go(route);
        }
        wish = returned.map(Wish::Returned).or(wish);
        let right = right.unwrap_or_else(|| ui.available_rect_before_wrap());
        let clicked = ui.scope_builder(UiBuilder::new().id_salt("pile").max_rect(right), |ui| {
            let chosen = |person: &PileRow| self.who.customer == Some(person.row.id);
            card(ui, |ui| pile::choose(ui, ctx, people, without_phone, chosen)).inner
        });
        if let Some(person) = clicked.inner {
            self.next_call(Some(person));
        }
        wish
    }

    /// Chooses what nobody has chosen: the questionnaire for one who stands so, a channel they may be reached by, a language it has.
    fn settle(&mut self, ctx: &ScreenCtx<'_>, all: &[QuestionnaireCard]) {
        let preset = !self.questionnaire_chosen || self.card(all).is_none();
        let page = page(&mut self.page, ctx, self.who.customer);
        if self.who.name.is_empty()
            && let Some(page) = page
        {
            self.who.name = words::called(ctx.tr, &page.customer.details);
        }
        if preset {
            let comes = page.is_some_and(|p| !matches!(p.standing.state, State::Lost | State::Lapsed));
            let order = if comes { [Audience::Current, Audience::Any] } else { [Audience::Lost, Audience::Any] };
            let for_them = order.iter().find_map(|audience| all.iter().find(|c| c.questionnaire.version.audience == *audience));
            self.questionnaire = for_them.or(all.first()).map(|c| c.questionnaire.id);
        }
        if !self.channel_chosen {
            let callable = page.is_none_or(|p| !p.customer.details.phone.is_empty() && may(p, Channel::Phone));
            self.channel = if self.who.anonymous || !callable { Channel::Counter } else { Channel::Phone };
        }
        if let Some(card) = all.iter().find(|c| Some(c.questionnaire.id) == self.questionnaire) {
            let spoken = spoken(card);
            if self.language_of != self.who.customer && (page.is_some() || self.who.customer.is_none()) {
                self.language_of = self.who.customer;
                self.language = page.and_then(|p| p.customer.details.language).unwrap_or(self.usual);
            }
            if !spoken.contains(&self.language) {
                self.language = [self.usual].into_iter().chain(spoken.iter().copied()).find(|l| spoken.contains(l)).unwrap_or_default();
            }
        }
    }

    /// Gives where one is to go to make more choices possible.
    fn choices(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, all: &[QuestionnaireCard]) -> Option<Route> {
        let tr = ctx.tr;
        ui.spacing_mut().item_spacing.y = space::M;
        ui.scope(|ui| self.who.show(ui, ctx));
        for words in page(&mut self.page, ctx, self.who.customer).map(|page| remarks(ctx, page)).unwrap_or_default() {
            ui.horizontal_wrapped(|ui| {
                icon(ui, Icon::Info, ctx.tokens.muted);
                text(words).muted().show(ui);
            });
        }
        let title = |c: &QuestionnaireCard| {
            let base = c.questionnaire.languages.first().copied().unwrap_or_default();
            (Some(c.questionnaire.id), c.questionnaire.version.content.title.get(base).to_owned())
        };
        let titles: Vec<_> = all.iter().map(title).collect();
        let width = 400.0_f32.min(ui.available_width());
        self.questionnaire_chosen |= Select::new(tr.record_questionnaire()).width(width).show(ui, &mut self.questionnaire, &titles);
        labelled(ui, &tr.record_channel(), |ui| {
            ui.horizontal_wrapped(|ui| {
                for channel in CHANNELS {
                    if Chip::new(channel_name(tr, channel), self.channel == channel).show(ui).clicked() {
                        (self.channel, self.channel_chosen) = (channel, true);
                    }
                }
            });
        });
        if self.channel != Channel::Phone {
            day_field(ui, ctx, &mut self.day);
        }
        let card = self.card(all)?;
        let own = page(&mut self.page, ctx, self.who.customer).and_then(|page| page.customer.details.language);
        let before = self.language;
        let wanted = language_choice(ui, ctx, card, &mut self.language, own);
        if self.language != before && own.is_none() {
            self.usual = self.language;
        }
        wanted
    }
}

/// The languages a questionnaire may be put to people in.
fn spoken(card: &QuestionnaireCard) -> Vec<Language> {
    spoken_in(&card.questionnaire.version.content, &card.questionnaire.languages)
}

/// In which language it is asked: those with all words are offered, of the others it is said what they lack. Gives where one is to go
/// to put that right.
fn language_choice(
    ui: &mut Ui,
    ctx: &ScreenCtx<'_>,
    card: &QuestionnaireCard,
    language: &mut Language,
    own: Option<Language>,
) -> Option<Route> {
    let tr = ctx.tr;
    let questionnaire = &card.questionnaire;
    let spoken = spoken(card);
    if questionnaire.languages.len() < 2 && *language == tr.language() && own.is_none_or(|own| own == *language) {
        return None;
    }
    let named: Vec<_> = spoken.iter().map(|l| (*l, l.own_name().to_owned())).collect();
    labelled(ui, &tr.record_language(), |ui| match named.as_slice() {
        [(_, only)] => drop(text(only).show(ui)),
        several => drop(segments(ui, &tr.record_language(), language, several)),
    });
    if let Some(own) = own.filter(|own| !spoken.contains(own)) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            icon(ui, Icon::TriangleAlert, ctx.tokens.warn);
            text(tr.record_speaks_other(language.code(), own.code())).show(ui);
        });
    }
    let mut wanted = None;
    for lacking in questionnaire.languages.iter().copied().filter(|l| !spoken.contains(l)) {
        let Err(why) = sendable(&questionnaire.version.content, &questionnaire.languages, lacking) else { continue };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            icon(ui, Icon::Languages, ctx.tokens.muted);
            text(message(&why.into(), tr)).small().muted().show(ui);
            let go = Button::link(tr.record_translate()).named(tr.record_translate_named(lacking.own_name())).small();
            if go.show(ui).clicked() {
                wanted = Some(Route::Translate(questionnaire.id, lacking));
            }
        });
    }
    wanted
}

fn page<'c>(cached: &'c mut Cached<CustomerPageQuery>, ctx: &ScreenCtx<'_>, customer: Option<CustomerId>) -> Option<&'c CustomerPage> {
    let id = customer?;
    cached.get(ctx.engine, &CustomerPageQuery(id)).filter(|page| page.customer.id == id)
}

fn may(page: &CustomerPage, channel: Channel) -> bool {
    !page.customer.details.do_not_contact.contains(&channel)
}

/// What is to be known before this customer is asked: nobody is asked twice within 90 days, or where they do not want to be.
fn remarks(ctx: &ScreenCtx<'_>, page: &CustomerPage) -> Vec<String> {
    let tr = ctx.tr;
    let lately = page.timeline.iter().filter(|e| ctx.today.since(e.day) < ASKED_LATELY_DAYS);
    let asked = lately.clone().find(|e| matches!(e.what, Happened::Response { .. })).map(|e| tr.record_asked_lately(tr.day(e.day)));
    let refusal = |what: &Happened| matches!(what, Happened::Attempt(a) if a.details.outcome == ContactOutcome::Refused);
    let refused = lately.clone().find(|e| refusal(&e.what)).map(|e| tr.record_refused_lately(tr.day(e.day)));
    let barred: Vec<String> = CHANNELS.into_iter().filter(|c| !may(page, *c)).map(|c| channel_name(tr, c).to_lowercase()).collect();
    let barred = (!barred.is_empty()).then(|| tr.record_not_to_be_asked(barred.join(", ")));
    let written = page.written_on.filter(|day| ctx.today.since(*day) < ASKED_LATELY_DAYS);
    let written = written.map(|day| tr.record_written_lately(tr.day(day)));
    asked.into_iter().chain(written).chain(refused).chain(barred).collect()
}

/// A small label above something.
pub fn labelled<R>(ui: &mut Ui, label: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
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
