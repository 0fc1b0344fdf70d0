//! Notices at the bottom of the window: what was done, with Undo. They go after 8 seconds, but stay while hovered or focused.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use eframe::egui::{
    Align, Align2, Area, Context, CornerRadius, Frame, Galley, Id, Layout, Margin, Order, Role, Sense, Ui, WidgetInfo, vec2,
};

use super::paint::{focus_ring, icon_at, line, put_line, rows};
use crate::ui::routes::Route;
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};

/// How long a notice stays, in seconds.
const STAYS: f64 = 8.0;
/// Lines of its words at most.
const LINES: usize = 3;
/// At most so many at once; the oldest go first.
const AT_ONCE: usize = 3;

/// A notice.
#[derive(Debug, Clone, PartialEq)]
pub struct Toast {
    words: String,
    icon: Icon,
    /// The state of the file, counted, in which Undo means what this notice is about.
    undo: Option<i64>,
    /// Where it leads, with the words of the button.
    leads: Option<(String, ToastClick)>,
    /// What it is about: a newer one of the same takes its place.
    about: &'static str,
    born: Option<f64>,
}

impl Toast {
    /// Something was done.
    pub fn done(words: impl Into<String>) -> Self {
        Self { words: words.into(), icon: Icon::Check, undo: None, leads: None, about: "", born: None }
    }

    /// Something is to be known.
    pub fn warning(words: impl Into<String>) -> Self {
        Self { icon: Icon::TriangleAlert, ..Self::done(words) }
    }

    /// About this: it takes the place of the one about the same that is still there.
    #[must_use]
    pub const fn of(mut self, about: &'static str) -> Self {
        self.about = about;
        self
    }

    /// With a button that leads to a place.
    #[must_use]
    pub fn leading(mut self, words: impl Into<String>, to: Route) -> Self {
        self.leads = Some((words.into(), ToastClick::Go(to)));
        self
    }

    /// With a button that opens a file in the program the system has for it.
    #[must_use]
    pub fn opening(mut self, words: impl Into<String>, file: PathBuf) -> Self {
        self.leads = Some((words.into(), ToastClick::Open(file)));
        self
    }

    /// With Undo for what was done, as long as nothing else was done since: `Outcome::undo` of its command.
    #[must_use]
    pub const fn undoable(mut self, undo: Option<i64>) -> Self {
        self.undo = undo;
        self
    }
}

/// What was clicked in a notice.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum ToastClick {
    /// Undo.
    Undo,
    /// The button that leads there.
    Go(Route),
    /// The button that opens this file.
    Open(PathBuf),
}

/// The notices on view.
#[derive(Debug, Default)]
pub(crate) struct Toasts(Vec<Toast>);

impl Toasts {
    pub(crate) fn add(&mut self, toast: Toast) {
        // Only the newest step can be undone, so only its notice offers it.
        if toast.undo.is_some() {
            self.drop_undo();
        }
        if !toast.about.is_empty() {
            self.0.retain(|t| t.about != toast.about);
        }
        self.0.push(toast);
        if self.0.len() > AT_ONCE {
            self.0.remove(0);
        }
    }

    /// Takes away what offered Undo: the step it meant is no longer the last one.
    pub(crate) fn drop_undo(&mut self) {
        self.0.retain(|t| t.undo.is_none());
    }

    /// Shows them `lift` points above the lower edge, beginning at `left`: over lists,
    /// beside the status bar's Undo, and never over the buttons a screen has at its lower right. Undo is offered only while the
    /// file is in the `state` the notice speaks of. Gives what was clicked.
    pub(crate) fn show(
        &mut self,
        context: &Context,
        names: &(String, String),
        state: Option<i64>,
        (left, mut lift): (f32, f32),
    ) -> Option<ToastClick> {
        let now = context.input(|i| i.time);
        let room = context.content_rect().width() - left - 2.0 * space::XL;
        let mut clicked = None;
        let mut gone = Vec::new();
        for (i, toast) in self.0.iter_mut().enumerate().rev() {
            let born = *toast.born.get_or_insert(now);
            let area = Area::new(Id::unique(("toast", i)))
                .order(Order::Foreground)
                .anchor(Align2::LEFT_BOTTOM, vec2(left + space::XL, -lift))
                .show(context, |ui| toast.ui(ui, names, toast.undo.is_some() && toast.undo == state, room));
            let (click, closed, held) = area.inner;
            lift += area.response.rect.height() + space::S;
            let used = click.is_some();
            clicked = clicked.or(click);
            if held || area.response.contains_pointer() {
                toast.born = Some(now);
            }
            let left = STAYS - (now - born);
            if used || closed || left <= 0.0 {
                gone.push(i);
            } else {
                context.request_repaint_after(Duration::from_secs_f64(left.max(0.05)));
            }
        }
        for i in gone {
            self.0.remove(i);
        }
        clicked
    }
}

impl Toast {
    fn ui(&self, ui: &mut Ui, (undo, close): &(String, String), undoable: bool, room: f32) -> (Option<ToastClick>, bool, bool) {
        let tokens = Tokens::of(ui);
        let offered: Vec<(&str, ToastClick)> = undoable
            .then_some((undo.as_str(), ToastClick::Undo))
            .into_iter()
            .chain(self.leads.as_ref().map(|(words, click)| (words.as_str(), click.clone())))
            .collect();
        let beside: f32 = offered.iter().map(|(words, _)| action_words(ui, words).size().x + 2.0 * space::S + space::M).sum();
        let frame = Frame::NONE.fill(tokens.toast).shadow(tokens.shadow).corner_radius(CornerRadius::same(radius::CARD));
        let shown = frame.inner_margin(Margin { left: 16, right: 8, top: 8, bottom: 8 }).show(ui, |ui| {
            let row = Layout::left_to_right(Align::Center);
            let words = self.words(ui, room - beside - size::ICON - size::CONTROL_SMALL - 2.0 * space::M - 24.0);
            let height = words.size().y.max(size::CONTROL_SMALL);
            // no higher than its words: a layout that centres takes all the height there is
            ui.allocate_ui_with_layout(vec2(ui.available_width(), height), row, |ui| self.row(ui, words, offered, close))
        });
        shown.inner.inner
    }

    /// Its words, in as many lines as they need in this room; more than a few are cut.
    fn words(&self, ui: &Ui, room: f32) -> Arc<Galley> {
        rows(ui, &self.words, (TextSize::Body, Tokens::of(ui).on_toast), (room.max(160.0), LINES))
    }

    fn row(&self, ui: &mut Ui, words: Arc<Galley>, offered: Vec<(&str, ToastClick)>, close: &str) -> (Option<ToastClick>, bool, bool) {
        let tokens = Tokens::of(ui);
        ui.set_min_height(words.size().y.max(size::CONTROL_SMALL));
        ui.spacing_mut().item_spacing.x = space::M;
        let (rect, _) = ui.allocate_exact_size(vec2(size::ICON, size::ICON), Sense::hover());
        icon_at(ui.painter(), rect.center(), self.icon, size::ICON, tokens.on_toast);
        let (rect, response) = ui.allocate_exact_size(words.size(), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &self.words));
        put_line(ui.painter(), rect.left(), rect.center().y, words, tokens.on_toast);
        let actions: Vec<_> = offered.into_iter().map(|(words, does)| (action(ui, words), does)).collect();
        let cross = cross(ui, close);
        let held = cross.has_focus() || actions.iter().any(|(response, _)| response.has_focus());
        let click = actions.into_iter().find_map(|(response, does)| response.clicked().then_some(does));
        (click, cross.clicked(), held)
    }
}

/// The words of an action, cut where they are too long.
fn action_words(ui: &Ui, words: &str) -> Arc<Galley> {
    line(ui, words, TextSize::Body, true, Tokens::of(ui).toast_action, 200.0)
}

fn action(ui: &mut Ui, words: &str) -> eframe::egui::Response {
    let tokens = Tokens::of(ui);
    let galley = action_words(ui, words);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 2.0 * space::S, size::CONTROL_SMALL), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    ui.painter().rect_filled(rect, radius::CONTROL, tokens.toast_action_ground);
    put_line(ui.painter(), rect.left() + space::S, rect.center().y, galley, tokens.toast_action);
    focus_ring(ui, &response, rect, radius::CONTROL);
    response
}

fn cross(ui: &mut Ui, name: &str) -> eframe::egui::Response {
    let tokens = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(size::CONTROL_SMALL, size::CONTROL_SMALL), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    icon_at(ui.painter(), rect.center(), Icon::X, size::ICON_SMALL, tokens.on_toast);
    focus_ring(ui, &response, rect, radius::CONTROL);
    response
}
