//! Draws the window: frame, page, dialogs. Whatever is clicked is noted and carried out by `logic`.

use eframe::egui::{self, CentralPanel, Event, Frame, Margin, Panel, Rect, ScrollArea, Ui, UiBuilder, pos2};

use super::App;
use crate::domain::contract::Business;
use crate::engine::message;
use crate::ui::act::Act;
use crate::ui::command::UiCommand;
use crate::ui::dialogs::{Answer, PaletteChoice, ShortcutsSheet};
use crate::ui::frame::{self, FrameCtx};
use crate::ui::routes::Route;
use crate::ui::theme::{Icon, Tokens, size, space};
use crate::ui::widgets::toast::ToastClick;
use crate::ui::widgets::{follow_focus, page_bar};

impl App {
    pub(super) fn draw(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let context = ui.ctx().clone();
        // What is typed into a dialog is not the page's, whatever the page listens to.
        let held = if self.dialog_open() { take_keys(&context) } else { Vec::new() };
        if self.is_waiting() {
            self.waiting_page(ui);
        } else if self.route == Route::Start {
            self.waiting_since = None;
            self.bare_page(ui);
        } else {
            self.waiting_since = None;
            self.framed_page(ui);
        }
        context.input_mut(|i| i.events.extend(held));
        self.dialogs(&context, frame);
        self.collect_trouble(&context);
        if !self.is_waiting() {
            self.notices(&context);
        }
    }

    fn notices(&mut self, context: &egui::Context) {
        let left = if self.route == Route::Start { 0.0 } else { size::RAIL };
        let revision = self.status.workspace.as_ref().map(|w| w.revision);
        let names = (self.tr.ui_undo(), self.tr.ui_close());
        match self.toasts.show(context, &names, revision, (left, size::STATUS_BAR + space::L)) {
            Some(ToastClick::Undo) => self.acts.push(Act::Run(UiCommand::Undo)),
            Some(ToastClick::Open(file)) => self.acts.push(Act::ShowFolder(file)),
            Some(ToastClick::Go(route)) => self.acts.push(Act::Go(route)),
            None => {}
        }
    }

    /// The first-start screen fills the window.
    fn bare_page(&mut self, ui: &mut Ui) {
        let tokens = Tokens::of(ui);
        CentralPanel::no_frame().frame(Frame::NONE.fill(tokens.ground)).show(ui, |ui| {
            self.with_screen(&ui.ctx().clone(), |screen, ctx| screen.ui(ui, ctx));
        });
    }

    fn framed_page(&mut self, ui: &mut Ui) {
        let tokens = Tokens::of(ui);
        let keys = self.with_screen(&ui.ctx().clone(), |screen, ctx| screen.keys(ctx)).unwrap_or_default();
        self.badges.refresh(&self.engine, self.status.workspace.is_some());
        let bar = |fill| Frame::NONE.fill(fill);
        let mut parts = FrameCtx {
            tr: &self.tr,
            status: &self.status,
            today: self.engine.deps().clock.today(),
            route: &self.route,
            badges: &self.badges,
            keys: &keys,
            acts: &mut self.acts,
        };
        Panel::top("top-bar")
            .show_separator_line(false)
            .exact_size(size::TOP_BAR)
            .frame(bar(tokens.card))
            .show(ui, |ui| frame::top_bar(ui, &mut parts));
        Panel::bottom("status-bar")
            .show_separator_line(false)
            .exact_size(size::STATUS_BAR)
            .frame(bar(tokens.card))
            .show(ui, |ui| frame::status_bar(ui, &mut parts));
        Panel::left("rail")
            .show_separator_line(false)
            .exact_size(size::RAIL)
            .resizable(false)
            .frame(bar(tokens.ground).inner_margin(Margin::symmetric(8, 12)))
            .show(ui, |ui| frame::rail(ui, &mut parts));
        CentralPanel::no_frame().frame(bar(tokens.ground)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            self.bars(ui);
            self.page(ui);
        });
    }

    /// What is to be known on every page: each in one line, with what can be done about it.
    fn bars(&mut self, ui: &mut Ui) {
        if self.is_paused(ui) {
            page_bar(ui, Icon::Hourglass, &self.tr.ui_paused(), &[]);
        } else if let Some(error) = &self.trouble {
            let words = self.tr.ui_unread(message(error, &self.tr));
            match page_bar(ui, Icon::TriangleAlert, &words, &[&self.tr.ui_try_again(), &self.tr.ui_details()]) {
                Some(0) => self.acts.push(Act::ReadAgain),
                Some(_) => self.acts.push(Act::Problem(error.clone())),
                None => {}
            }
        }
        self.read_only_bar(ui);
        self.sample_bar(ui);
    }

    fn sample_bar(&mut self, ui: &mut Ui) {
        let Some(settings) = self.status.workspace.as_ref().map(|w| &w.settings).filter(|settings| settings.sample) else { return };
        let club = settings.business == Some(Business::Members);
        let words = if club { self.tr.ui_sample_club() } else { self.tr.ui_sample() };
        if page_bar(ui, Icon::Store, &words, &[&self.tr.ui_sample_own()]).is_some() {
            self.acts.push(Act::Run(UiCommand::NewWorkspace));
        }
    }

    /// Why nothing can be changed here, and the way out.
    fn read_only_bar(&mut self, ui: &mut Ui) {
        let Some(workspace) = self.status.workspace.as_ref().filter(|w| w.read_only) else { return };
        let why = if workspace.locked { self.tr.ui_locked_why() } else { self.tr.ui_read_only_why() };
        if page_bar(ui, Icon::Lock, &why, &[&self.tr.ui_try_again()]).is_some() {
            self.acts.push(Act::Open(workspace.path.clone()));
        }
    }

    /// What the views in this picture could not read is told from the next one on.
    fn collect_trouble(&mut self, context: &egui::Context) {
        let trouble = self.engine.take_trouble();
        if trouble != self.trouble {
            self.trouble = trouble;
            context.request_repaint();
        }
    }

    /// The page of the screen in view: at most 1200 wide, scrolling where the screen does not fill it itself.
    fn page(&mut self, ui: &mut Ui) {
        let context = ui.ctx().clone();
        let fills = self.with_screen(&context, |screen, _| screen.fills_page()).unwrap_or(false);
        if fills {
            let rect = content_rect(ui.available_rect_before_wrap());
            let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
            child.spacing_mut().item_spacing.y = space::M;
            self.with_screen(&context, |screen, ctx| screen.ui(&mut child, ctx));
            return;
        }
        let salt = self.route.clone();
        ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]).show(ui, |ui| {
            let sides = Margin { left: 24, right: 24, top: 16, bottom: 24 };
            Frame::NONE.inner_margin(sides).show(ui, |ui| {
                ui.set_max_width(ui.available_width().min(size::PAGE_MAX));
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = space::M;
                self.with_screen(&context, |screen, ctx| screen.ui(ui, ctx));
            });
            follow_focus(ui);
        });
    }

    fn dialogs(&mut self, context: &egui::Context, frame: &eframe::Frame) {
        if let Some(answer) = self.path.as_mut().map(|d| d.show(context, &self.tr, self.files.as_ref(), Some(frame))) {
            self.answered(answer, |s| s.path = None, |(tag, path, asker)| Act::PathChosen(tag, path, asker));
        }
        if let Some(answer) = self.confirm.as_mut().map(|d| d.show(context, &self.tr)) {
            self.answered(answer, |s| s.confirm = None, |(tag, asker)| Act::Confirmed(tag, asker));
        }
        if let Some(answer) = self.history.as_mut().map(|d| d.show(context, &self.tr, &self.engine)) {
            self.answered(answer, |s| s.history = None, Act::Move);
        }
        self.show_sheet(context);
        self.show_palette(context);
        if let Some(answer) = self.problem.as_mut().map(|d| d.show(context, &self.tr, &self.engine)) {
            self.answered(answer, |s| s.problem = None, |(backup, to)| Act::Restore(backup, to));
        }
    }

    fn answered<T>(&mut self, answer: Answer<T>, close: impl FnOnce(&mut Self), act: impl FnOnce(T) -> Act) {
        match answer {
            Answer::Open => {}
            Answer::Closed => close(self),
            Answer::Chosen(value) => {
                close(self);
                self.acts.push(act(value));
            }
        }
    }

    fn show_sheet(&mut self, context: &egui::Context) {
        if self.sheet.is_none() {
            return;
        }
        let (takes, keys) = self.with_screen(context, |screen, ctx| (screen.takes().to_vec(), screen.keys(ctx))).unwrap_or_default();
        if ShortcutsSheet::show(context, &self.tr, &takes, &keys) == Answer::Closed {
            self.sheet = None;
        }
    }

    fn show_palette(&mut self, context: &egui::Context) {
        let Some(mut palette) = self.palette.take() else { return };
        let (lines, complete) = self.palette_lines(context, &palette.typed.clone());
        match palette.show(context, &self.tr, &lines, complete) {
            Answer::Open => self.palette = Some(palette),
            Answer::Closed => {}
            Answer::Chosen(PaletteChoice::Run(command)) => self.acts.push(Act::Run(command)),
            Answer::Chosen(PaletteChoice::Go(route)) => self.acts.push(Act::Go(route)),
        }
    }
}

/// Takes keys and text out of the input.
fn take_keys(context: &egui::Context) -> Vec<Event> {
    let is_key = |event: &mut Event| {
        matches!(event, Event::Key { .. } | Event::Text(_) | Event::Paste(_) | Event::Copy | Event::Cut | Event::Ime(_))
    };
    context.input_mut(|i| i.events.extract_if(.., is_key).collect())
}

/// Where a page that fills itself stands.
fn content_rect(room: Rect) -> Rect {
    let left = room.left() + space::XL;
    let right = (room.right() - space::XL).min(left + size::PAGE_MAX);
    Rect::from_min_max(pos2(left, room.top() + space::L), pos2(right, room.bottom() - space::XL))
}
