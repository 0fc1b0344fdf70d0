//! Reading blind: one answer, the codebook by the same keys as on the bench, and nothing of what anybody found in it. What is accepted is
//! kept at once.

use eframe::egui::{Id, Key, Modifiers, Sense, Ui, WidgetInfo};

use crate::domain::ids::{AnswerId, ReasonId};
use crate::domain::reason::ReasonKind;
use crate::engine::library::fill_month;
use crate::engine::views::readings::{ReadingView, ToRead, ToReadQuery};
use crate::engine::{Cached, Command, Created, Event, Ticket};
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::answers::Book;
use crate::ui::screens::answers::chosen::{Chosen, Verdict};
use crate::ui::screens::answers::{find, open};
use crate::ui::screens::record::keys;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, card, progress, text};

/// Reasons with a key of their own.
const KEYS: usize = 9;
/// Width of the bar of progress.
const BAR: f32 = 176.0;

/// The answer in view and what is chosen for it.
#[derive(Default)]
pub(super) struct Reads {
    view: Cached<ToReadQuery>,
    at: Option<AnswerId>,
    chosen: Chosen,
    /// What the answer in view had when it came into view.
    followed: Option<AnswerId>,
    /// Enter was pressed without a reason.
    empty: bool,
    /// A reason being added (or offered again), for this answer.
    adding: Option<(Ticket, AnswerId, Option<ReasonId>)>,
}

impl Reads {
    /// A reason was made for the answer in view.
    pub(super) fn event(&mut self, event: &Event) {
        let Some((ticket, answer, known)) = self.adding.filter(|(ticket, ..)| event.ticket() == Some(*ticket)) else { return };
        debug_assert_eq!(Some(ticket), event.ticket());
        self.adding = None;
        if let Event::Done { outcome, .. } = event {
            let made = outcome.created.iter().find_map(|made| if let Created::Reason(id) = made { Some(*id) } else { None });
            if let Some(reason) = made.or(known).filter(|_| self.followed == Some(answer))
                && !self.chosen.reasons.contains(&reason)
            {
                self.chosen.toggle(reason);
            }
        }
    }

    /// Shows it.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, reading: &ReadingView, book: &Book<'_>) {
        let place = self.place(reading);
        let Some((answer, _)) = reading.order.get(place).copied() else { return };
        self.at = Some(answer);
        let mut view = std::mem::take(&mut self.view);
        view.get(ctx.engine, &ToReadQuery(reading.reading.id, answer));
        self.line(ui, ctx, reading, place);
        if let Some(shown) = view.view().and_then(Option::as_ref).filter(|shown| shown.answer == answer) {
            self.follow(shown);
            let verdict = self.answer(ui, ctx, shown, book);
            self.decide(ctx, reading, (answer, place), verdict);
        } else {
            text(ctx.tr.ui_loading()).muted().show(ui);
        }
        self.view = view;
    }

    /// The answer in view, or the first that has not been read.
    fn place(&self, reading: &ReadingView) -> usize {
        let at = self.at.and_then(|at| reading.order.iter().position(|(answer, _)| *answer == at));
        at.or_else(|| reading.order.iter().position(|(_, done)| !done)).unwrap_or_default()
    }

    /// Another answer came into view: what the second reader found in it before is chosen.
    fn follow(&mut self, shown: &ToRead) {
        if self.followed != Some(shown.answer) {
            self.chosen = Chosen::default();
            self.chosen.reasons = shown.found.clone().unwrap_or_default();
            (self.followed, self.empty) = (Some(shown.answer), false);
        }
    }

    /// How far it is, and the way back.
    fn line(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, reading: &ReadingView, place: usize) {
        let tr = ctx.tr;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            let words = tr.second_done(tr.count(reading.reading.answers), tr.count(reading.reading.done));
            text(&words).small().semibold().show(ui);
            #[expect(clippy::cast_precision_loss, reason = "a share on a bar")]
            progress(ui, reading.reading.done as f32 / reading.reading.answers.max(1) as f32, BAR, &words);
            let before = place.checked_sub(1).and_then(|before| reading.order.get(before));
            if Button::quiet(tr.second_before()).small().icon(Icon::ArrowLeft).enabled(before.is_some()).show(ui).clicked() {
                self.at = before.map(|(answer, _)| *answer);
            }
        });
        text(tr.second_blind()).small().muted().show(ui);
    }

    fn answer(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, shown: &ToRead, book: &Book<'_>) -> Option<Verdict> {
        let tr = ctx.tr;
        let mut verdict = self.take_keys(ui, ctx, book);
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            text(fill_month(&shown.wording, shown.language, None)).small().muted().show(ui);
            text(tr.answers_quoted(shown.text.as_str())).lead().show(ui);
            ui.add_space(space::S);
            text(tr.answers_reasons()).small().muted().show(ui);
            open::chips(ui, tr, book, &mut self.chosen);
            open::main_reason(ui, tr, book, &mut self.chosen);
            verdict = find::show(ui, tr, book, &mut self.chosen).or(verdict.take());
            if self.empty && self.chosen.reasons.is_empty() {
                text(tr.answers_choose_first()).small().warn().show(ui);
            }
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let ready = !ctx.is_locked();
            if Button::main(tr.second_next()).key("Enter").enabled(ready).show(ui).clicked() {
                verdict = Some(Verdict::Accept);
            }
            if Button::secondary(tr.answers_none()).key("0").enabled(ready).show(ui).clicked() {
                verdict = Some(Verdict::NoReason);
            }
        });
        verdict
    }

    /// Digits choose, with Alt they make the main one; letters go to the field; Enter and 0 decide.
    fn take_keys(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, book: &Book<'_>) -> Option<Verdict> {
        // The page has the keyboard as long as nothing else wants it.
        let id = Id::unique("second-reading");
        let page = ui.interact(ui.max_rect(), id, Sense::focusable_noninteractive());
        page.widget_info(|| WidgetInfo::labeled(eframe::egui::Role::Group, true, ctx.tr.second_name()));
        let focused = ui.memory(eframe::egui::Memory::focused);
        if focused.is_none() && !ctx.modal_open {
            page.request_focus();
        }
        if ctx.modal_open || ui.ctx().text_edit_focused() {
            return None;
        }
        if let Some(row) = keys::alt_digit(ui).and_then(|digit| book.offered.get(digit.checked_sub(1)?)) {
            self.chosen.make_main(row.reason.id);
            return None;
        }
        match keys::digit(ui) {
            Some(0) => return Some(Verdict::NoReason),
            Some(digit) if digit <= KEYS => {
                if let Some(row) = book.offered.get(digit - 1) {
                    self.chosen.toggle(row.reason.id);
                }
            }
            _ => {}
        }
        if focused.is_some_and(|focused| focused != id) {
            return None;
        }
        find::letters(ui, &mut self.chosen);
        ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Enter)).then_some(Verdict::Accept)
    }

    fn decide(&mut self, ctx: &mut ScreenCtx<'_>, reading: &ReadingView, (answer, place): (AnswerId, usize), verdict: Option<Verdict>) {
        let reasons = match verdict {
            Some(_) if ctx.is_locked() => return,
            Some(Verdict::Accept) if self.chosen.reasons.is_empty() => {
                self.empty = true;
                return;
            }
            Some(Verdict::Accept) => self.chosen.reasons.clone(),
            Some(Verdict::NoReason) => Vec::new(),
            Some(Verdict::New(name)) => {
                let command = Command::AddReason { name, kind: ReasonKind::default() };
                self.adding = Some((ctx.send(command), answer, None));
                return;
            }
            Some(Verdict::OfferAgain(reason)) => {
                self.adding = Some((ctx.send(Command::RetireReason(reason, false)), answer, Some(reason)));
                return;
            }
            Some(Verdict::Later) | None => return,
        };
        ctx.engine.send(Command::ReadAnswer { reading: reading.reading.id, answer, reasons });
        let others = reading.order.iter().enumerate().filter(|(at, (_, done))| !done && *at != place);
        let next = others.clone().find(|(at, _)| *at > place).or_else(|| others.clone().next());
        self.at = next.map(|(_, (answer, _))| *answer);
        self.followed = None;
    }
}
