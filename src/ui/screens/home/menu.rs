//! The small menu of a chart: its picture or its numbers as a file, its numbers as text.

use eframe::egui::{Popup, PopupCloseBehavior, Ui};

use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, menu_item};

use super::saving::Shape;

/// What was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::screens) enum Chosen {
    /// A file of it.
    Save(Shape),
    /// Its numbers as text.
    Copy,
}

/// Shows the button, with a row that copies; `saves`: there is a file of what is in view.
pub(in crate::ui::screens) fn with_copy(ui: &mut Ui, ctx: &ScreenCtx<'_>, name: &str, saves: bool) -> Option<Chosen> {
    let tr = ctx.tr;
    let button = Button::icon_only(Icon::Ellipsis, tr.home_chart_menu(name)).small().show(ui);
    let just_opened = button.clicked();
    let mut chosen = None;
    let copy = (Chosen::Copy, Icon::Copy, tr.retention_copy());
    let files = [
        (Chosen::Save(Shape::Png), Icon::Image, tr.home_save_png()),
        (Chosen::Save(Shape::Svg), Icon::FileImage, tr.home_save_svg()),
        (Chosen::Save(Shape::Csv), Icon::Table, tr.home_save_csv()),
    ];
    let entries: Vec<_> = std::iter::once(copy).chain(files.into_iter().filter(|_| saves)).collect();
    Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClick).width(240.0).gap(space::XS).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (i, (what, icon, words)) in entries.into_iter().enumerate() {
            let row = menu_item(ui, Some(icon), &words, false, None);
            if just_opened && i == 0 {
                row.request_focus();
            }
            if row.clicked() {
                chosen = Some(what);
            }
        }
    });
    chosen
}
