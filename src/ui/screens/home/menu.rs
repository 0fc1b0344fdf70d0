//! The small menu of a chart: its picture or its numbers as a file.

use eframe::egui::{Popup, PopupCloseBehavior, Ui};

use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, menu_row};

use super::saving::Shape;

/// Shows the button; gives what was chosen.
pub(in crate::ui::screens) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, name: &str) -> Option<Shape> {
    let tr = ctx.tr;
    let button = Button::icon_only(Icon::Ellipsis, tr.home_chart_menu(name)).small().show(ui);
    let just_opened = button.clicked();
    let mut chosen = None;
    Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClick).width(240.0).gap(space::XS).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let rows = [
            (Shape::Png, Icon::Image, tr.home_save_png()),
            (Shape::Svg, Icon::FileImage, tr.home_save_svg()),
            (Shape::Csv, Icon::Table, tr.home_save_csv()),
        ];
        for (i, (shape, icon, words)) in rows.into_iter().enumerate() {
            let row = menu_row(ui, Some(icon), &words, false, None);
            if just_opened && i == 0 {
                row.request_focus();
            }
            if row.clicked() {
                chosen = Some(shape);
            }
        }
    });
    chosen
}
