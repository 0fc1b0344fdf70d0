//! Dialogs inside the window: one at a time over a scrim, closed by Esc, the first field focused. Each is a struct made
//! on opening and held in an `Option`; what it answers is carried out elsewhere.

mod confirm;
mod history;
mod not_carried;
mod palette;
mod path;
mod problem;
mod shortcuts;

pub use confirm::Confirm;
pub use path::PathAsk;

pub(super) use confirm::ConfirmDialog;
pub(super) use history::HistoryDialog;
pub(super) use not_carried::NotCarriedDialog;
pub(super) use palette::{Palette, PaletteChoice};

/// What the palette is filled with.
pub(super) mod palette_line {
    pub(crate) use super::palette::{Line, PaletteChoice, matches};
}
pub(super) use path::PathDialog;
pub(super) use problem::ProblemDialog;
pub(super) use shortcuts::ShortcutsSheet;

use eframe::egui::{Align, Context, CornerRadius, Frame, Id, Layout, Margin, Modal, Role, ScrollArea, Ui, WidgetInfo};

use super::theme::Icon;
use super::theme::{Tokens, radius, size, space};
use super::widgets::{Button, from_right, text};

/// What a dialog says after a picture.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Answer<T> {
    /// Still open.
    Open,
    /// Closed without doing anything.
    Closed,
    /// Closed with this.
    Chosen(T),
}

/// The window of a dialog: title, a cross, the content; `None` once it should close.
pub(super) fn window<R>(
    context: &Context,
    id: &str,
    title: &str,
    close: &str,
    width: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> (R, bool) {
    let tokens = Tokens::theme(context.global_style().visuals.dark_mode);
    let frame = Frame::NONE
        .fill(tokens.card)
        .stroke(tokens.hairline())
        .shadow(tokens.shadow)
        .corner_radius(CornerRadius::same(radius::CARD))
        .inner_margin(Margin::same(16));
    let mut crossed = false;
    let modal = Modal::new(Id::unique(("dialog", id.to_owned()))).backdrop_color(tokens.scrim).frame(frame).show(context, |ui| {
        ui.set_width(width.min(context.content_rect().width() - 2.0 * space::XXL));
        ui.spacing_mut().item_spacing.y = space::M;
        from_right(ui, size::CONTROL_SMALL, |ui| {
            crossed = Button::icon_only(Icon::X, close).small().show(ui).clicked();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let heading = text(title).lead().semibold().one_line().show(ui);
                heading.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
            });
        });
        content(ui)
    });
    let closed = crossed || modal.should_close();
    (modal.inner, closed)
}

/// A part of a dialog that scrolls, at most this high. It takes that height again when there is more to show than before: egui
/// would keep a dialog as small as its content once was.
pub(super) fn scrolling(height: f32) -> ScrollArea {
    ScrollArea::vertical().max_height(height).min_scrolled_height(height)
}

/// The row of buttons at the bottom of a dialog, main button first, from the right.
pub(super) fn buttons<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.add_space(space::XS);
    from_right(ui, size::CONTROL, content)
}
