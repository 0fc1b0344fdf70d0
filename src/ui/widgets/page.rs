//! The parts a page is made of: head, empty state, coach line, bar across the page. Which buttons do what is the screen's.

use eframe::egui::{Align, CornerRadius, Frame, Layout, Margin, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::button::Button;
use super::marks::icon;
use super::paint::{icon_at, line};
use super::text::{Text, text};
use crate::engine::{EngineError, message};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};

/// Height of a head with its title and its line.
const HEAD: f32 = 48.0;
/// In a window lower than this a head that has its buttons below goes without its line.
const LOW: f32 = 480.0;

/// The head of a page: title, one line that says what it is for, buttons at the right.
#[must_use = "a head is shown by `.show(ui, buttons)`"]
pub struct PageHead<'a> {
    title: &'a str,
    line: Option<&'a str>,
    crumbs: &'a [String],
}

impl<'a> PageHead<'a> {
    /// With its title.
    pub fn new(title: &'a str) -> Self {
        Self { title, line: None, crumbs: &[] }
    }

    /// The one line below the title.
    pub fn line(mut self, line: &'a str) -> Self {
        self.line = Some(line);
        self
    }

    /// A child page: the pages above it stand over its title, in place of the line.
    pub fn crumbs(mut self, crumbs: &'a [String]) -> Self {
        self.crumbs = crumbs;
        self
    }

    /// Shows it; `buttons` are laid from the right, so the main button comes first. Where the title and they have no room side by
    /// side, they stand below it, the main button at the left. Gives the index of a clicked crumb.
    pub fn show(self, ui: &mut Ui, buttons: impl FnOnce(&mut Ui)) -> Option<usize> {
        let id = ui.scope_id().with(("buttons of", self.title));
        let wanted = ui.data_mut(|d| d.get_temp::<f32>(id)).unwrap_or_default();
        let room = ui.available_width();
        let beside = room - wanted - space::L;
        let below = beside < self.title_width(ui).min(room / 2.0);
        let (clicked, used) = if below { self.above(ui, buttons) } else { self.abreast(ui, buttons) };
        // Broken into several lines they no longer say how wide they are in one.
        let width = if below && used.height() > size::CONTROL_BIG { used.width().max(wanted) } else { used.width() };
        if (width - wanted).abs() > 0.5 {
            ui.data_mut(|d| d.insert_temp(id, width));
            ui.ctx().request_discard("buttons of a head");
        }
        clicked
    }

    fn title_width(&self, ui: &Ui) -> f32 {
        line(ui, self.title, TextSize::Title, true, Tokens::of(ui).text, f32::INFINITY).size().x
    }

    /// Buttons at the right of the title; gives the place they took.
    fn abreast(&self, ui: &mut Ui, buttons: impl FnOnce(&mut Ui)) -> (Option<usize>, Rect) {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), HEAD));
        let used = laid(ui, rect, Layout::right_to_left(Align::Min), buttons);
        let left = rect.with_max_x((used.left() - space::L).max(rect.left()));
        let mut words = ui.new_child(UiBuilder::new().id_salt("title").max_rect(left).layout(Layout::top_down(Align::Min)));
        (self.words(&mut words, true), used)
    }

    /// Buttons below the title; a low window does without the line, which the title then says when pointed at.
    fn above(&self, ui: &mut Ui, buttons: impl FnOnce(&mut Ui)) -> (Option<usize>, Rect) {
        let room = ui.available_rect_before_wrap();
        let mut words = ui.new_child(UiBuilder::new().id_salt("title").max_rect(room).layout(Layout::top_down(Align::Min)));
        let clicked = self.words(&mut words, ui.ctx().content_rect().height() >= LOW);
        let words = words.min_rect();
        let rest = room.with_min_y(words.bottom() + space::S);
        let used = laid(ui, rest, Layout::left_to_right(Align::Min).with_main_wrap(true), buttons);
        ui.advance_cursor_after_rect(words.union(used).with_max_x(room.right()));
        (clicked, used)
    }

    fn words(&self, ui: &mut Ui, with_line: bool) -> Option<usize> {
        ui.spacing_mut().item_spacing.y = 0.0;
        let clicked = if self.crumbs.is_empty() { None } else { self.crumb_row(ui) };
        let title = text(self.title).title().one_line().show(ui);
        title.widget_info(|| WidgetInfo::labeled(Role::Heading, true, self.title));
        match self.line {
            Some(line) if with_line => {
                text(line).muted().one_line().show(ui);
            }
            Some(line) => {
                title.on_hover_text(line);
            }
            None => {}
        }
        clicked
    }

    fn crumb_row(&self, ui: &mut Ui) -> Option<usize> {
        let tokens = Tokens::of(ui);
        let mut clicked = None;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            for (i, crumb) in self.crumbs.iter().enumerate() {
                if Button::link(crumb).colour(tokens.muted).show(ui).clicked() {
                    clicked = Some(i);
                }
                icon(ui, Icon::ChevronRight, tokens.muted);
            }
        });
        clicked
    }
}

/// The buttons of a head, laid out in a place; gives what they took of it.
fn laid(ui: &mut Ui, place: Rect, layout: Layout, buttons: impl FnOnce(&mut Ui)) -> Rect {
    let mut child = ui.new_child(UiBuilder::new().id_salt("buttons").max_rect(place).layout(layout));
    child.spacing_mut().item_spacing = vec2(space::S, space::S);
    buttons(&mut child);
    child.min_rect()
}

/// A screen without anything yet: what will be here, why, and the one next step.
#[must_use = "an empty state is shown by `.show(ui)`"]
pub struct EmptyState {
    icon: Icon,
    lead: String,
    words: String,
    button: Option<Button>,
    note: Option<String>,
}

impl EmptyState {
    /// What will be here, and why.
    pub fn new(icon: Icon, lead: impl Into<String>, words: impl Into<String>) -> Self {
        Self { icon, lead: lead.into(), words: words.into(), button: None, note: None }
    }

    /// The one next step.
    pub fn button(mut self, button: Button) -> Self {
        self.button = Some(button);
        self
    }

    /// A small line below the button.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Shows it in the middle of the room there is; true when its button was clicked.
    pub fn show(self, ui: &mut Ui) -> bool {
        let tokens = Tokens::of(ui);
        let room = ui.available_rect_before_wrap();
        let height = if self.button.is_some() { 180.0 } else { 110.0 };
        let width = size::EMPTY.min(room.width());
        let top = (room.center().y - height / 2.0).max(room.top() + space::XL);
        let block = Rect::from_min_size(eframe::egui::pos2(room.center().x - width / 2.0, top), vec2(width, height));
        let mut child = ui.new_child(UiBuilder::new().max_rect(block).layout(Layout::top_down(Align::Center)));
        child.spacing_mut().item_spacing.y = space::XS;
        let (rect, _) = child.allocate_exact_size(vec2(size::ICON_LARGE, size::ICON_LARGE), Sense::hover());
        icon_at(child.painter(), rect.center(), self.icon, size::ICON_LARGE, tokens.muted);
        child.add_space(space::S);
        text(&self.lead).lead().semibold().centred().show(&mut child);
        text(&self.words).muted().centred().show(&mut child);
        let mut clicked = false;
        if let Some(button) = self.button {
            child.add_space(space::M);
            clicked = button.show(&mut child).clicked();
        }
        if let Some(note) = &self.note {
            child.add_space(space::S);
            text(note).small().muted().centred().show(&mut child);
        }
        ui.advance_cursor_after_rect(child.min_rect().union(block.with_max_x(block.left())));
        clicked
    }
}

/// The coach: one calm line with what it offers. Gives what was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CoachAnswer {
    /// Take its wording.
    Use,
    /// Leave the question as it is.
    Leave,
}

/// One line of the coach: what it noticed, the wording it offers, and its buttons; without one to take where it offers nothing.
pub fn coach_line(ui: &mut Ui, words: Text, take: Option<&str>, leave: &str) -> Option<CoachAnswer> {
    let tokens = Tokens::of(ui);
    let mut answer = None;
    Frame::NONE.fill(tokens.warn_soft).inner_margin(Margin::symmetric(12, 8)).corner_radius(CornerRadius::same(radius::CONTROL)).show(
        ui,
        |ui| {
            ui.set_width(ui.available_width());
            from_right(ui, size::CONTROL_SMALL, |ui| {
                if Button::quiet(leave).small().show(ui).clicked() {
                    answer = Some(CoachAnswer::Leave);
                }
                if take.is_some_and(|take| Button::secondary(take).small().show(ui).clicked()) {
                    answer = Some(CoachAnswer::Use);
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    icon(ui, Icon::Lightbulb, tokens.warn);
                    words.show(ui);
                });
            });
        },
    );
    answer
}

/// A bar across the page, such as "This is a sample": icon, words, perhaps links. Gives which of them was clicked.
pub fn page_bar(ui: &mut Ui, mark: Icon, words: &str, links: &[&str]) -> Option<usize> {
    let tokens = Tokens::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), size::CONTROL));
    ui.painter().rect_filled(rect, 0, tokens.accent_soft);
    let inner = rect.shrink2(vec2(space::XL, 0.0));
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center)));
    child.spacing_mut().item_spacing.x = space::S;
    icon(&mut child, mark, tokens.text);
    // The links keep their room, however long the words are.
    let widths = links.iter().map(|link| line(&child, link, TextSize::Small, true, tokens.accent, f32::INFINITY).size().x + 2.0 * space::S);
    let room = child.available_width() - widths.sum::<f32>();
    child.scope(|ui| {
        ui.set_max_width(room.max(0.0));
        text(words).small().one_line().show(ui);
    });
    let mut clicked = None;
    for (i, link) in links.iter().enumerate() {
        if Button::link(*link).small().show(&mut child).clicked() {
            clicked = Some(i);
        }
    }
    clicked
}

/// A note in a card of its own: icon, words, buttons at the right. `tone` colours the icon.
pub fn note(ui: &mut Ui, mark: Icon, tone: eframe::egui::Color32, words: Text, buttons: impl FnOnce(&mut Ui)) {
    let tokens = Tokens::of(ui);
    super::card::card_frame(tokens).inner_margin(Margin::symmetric(15, 7)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        from_right(ui, size::CONTROL, |ui| {
            buttons(ui);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                icon(ui, mark, tone);
                words.show(ui);
            });
        });
    });
}

/// What cannot be shown because it could not be read: why, with the technical text behind "Details". True when it is to be tried again.
pub fn could_not_read(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, error: &EngineError) -> bool {
    let (mut again, mut details) = (false, false);
    super::card::card(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        ui.horizontal_top(|ui| {
            icon(ui, Icon::TriangleAlert, ctx.tokens.warn);
            text(message(error, ctx.tr)).show(ui);
        });
        ui.horizontal(|ui| {
            again = Button::secondary(ctx.tr.ui_try_again()).icon(Icon::RefreshCw).show(ui).clicked();
            details = Button::quiet(ctx.tr.ui_details()).show(ui).clicked();
        });
    });
    if details {
        ctx.problem(error.clone());
    }
    again
}

/// A line laid from the right edge, at least this high: buttons first, then a `left_to_right` part for the words.
pub fn from_right<R>(ui: &mut Ui, height: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_size(vec2(ui.available_width(), height));
        content(ui)
    })
    .inner
}

/// A heading within a page or card.
pub fn heading(ui: &mut Ui, words: &str) {
    let response = text(words).semibold().show(ui);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words));
}

/// Space between blocks of a page.
pub fn gap(ui: &mut Ui) {
    ui.add_space(space::M - ui.spacing().item_spacing.y);
}
