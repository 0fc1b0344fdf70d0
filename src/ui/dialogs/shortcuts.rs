//! The sheet of keys (F1): every command that has one, and those of the screen in view.

use eframe::egui::{Context, Role, ScrollArea, WidgetInfo};
use strum::IntoEnumIterator;

use super::Answer;
use crate::i18n::Tr;
use crate::ui::command::UiCommand;
use crate::ui::theme::{Tokens, size, space};
use crate::ui::widgets::{heading, key_cap, text};

/// The sheet.
pub(crate) struct ShortcutsSheet;

impl ShortcutsSheet {
    pub(crate) fn show(context: &Context, tr: &Tr, of_screen: &[(String, String)]) -> Answer<()> {
        let ((), closed) = super::window(context, "shortcuts", &tr.command_shortcuts(), &tr.ui_close(), size::DIALOG, |ui| {
            ScrollArea::vertical().max_height(440.0).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                if !of_screen.is_empty() {
                    heading(ui, &tr.ui_keys_here());
                    for (key, what) in of_screen {
                        row(ui, what, std::slice::from_ref(key));
                    }
                    ui.add_space(space::M);
                }
                heading(ui, &tr.ui_keys_everywhere());
                for command in UiCommand::iter() {
                    let keys: Vec<_> = command.shortcuts().iter().map(|s| context.format_shortcut(s)).collect();
                    if !keys.is_empty() {
                        row(ui, &command.text(tr), &keys);
                    }
                }
            });
        });
        if closed { Answer::Closed } else { Answer::Open }
    }
}

fn row(ui: &mut eframe::egui::Ui, what: &str, keys: &[String]) {
    let line = ui.horizontal(|ui| {
        ui.set_min_height(size::ROW_DENSE);
        ui.with_layout(eframe::egui::Layout::right_to_left(eframe::egui::Align::Center), |ui| {
            for key in keys.iter().rev() {
                key_cap(ui, key);
            }
            ui.with_layout(eframe::egui::Layout::left_to_right(eframe::egui::Align::Center), |ui| text(what).one_line().show(ui));
        });
    });
    line.response.widget_info(|| WidgetInfo::labeled(Role::GenericContainer, true, format!("{what}: {}", keys.join(", "))));
    ui.painter().hline(line.response.rect.x_range(), line.response.rect.bottom(), Tokens::of(ui).hairline());
}
