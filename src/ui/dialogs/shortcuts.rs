//! The sheet of keys (F1): every command that has one, and those of the screen in view.

use eframe::egui::{Context, Role, Ui, WidgetInfo};
use strum::IntoEnumIterator;

use super::Answer;
use crate::i18n::Tr;
use crate::ui::command::{Applies, UiCommand};
use crate::ui::theme::{Tokens, size, space};
use crate::ui::widgets::{heading, key_cap, text};

/// The sheet.
pub(crate) struct ShortcutsSheet;

impl ShortcutsSheet {
    /// Shows it; `takes` are the commands the screen in view takes, `of_screen` its keys beside those.
    pub(crate) fn show(context: &Context, tr: &Tr, takes: &[UiCommand], of_screen: &[(String, String)]) -> Answer<()> {
        let ((), closed) = super::window(context, "shortcuts", &tr.command_shortcuts(), &tr.ui_close(), size::DIALOG, |ui| {
            super::scrolling(440.0).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                here(ui, tr, takes, of_screen);
                heading(ui, &tr.ui_keys_everywhere());
                for command in UiCommand::iter().filter(|c| c.applies() != Applies::OnScreen) {
                    command_row(ui, tr, command);
                }
                ui.add_space(space::M);
                heading(ui, &tr.ui_keys_moving());
                for (what, keys) in [
                    (tr.ui_keys_next(), &["Tab"][..]),
                    (tr.ui_keys_before(), &["Shift+Tab"]),
                    (tr.ui_keys_press(), &["Enter", "Space"]),
                    (tr.ui_keys_rows(), &["↑", "↓"]),
                    (tr.ui_keys_close(), &["Esc"]),
                ] {
                    row(ui, &what, &keys.iter().map(|k| (*k).to_owned()).collect::<Vec<_>>());
                }
            });
        });
        if closed { Answer::Closed } else { Answer::Open }
    }
}

/// What the screen in view understands: nothing at all is said of one that takes no keys.
fn here(ui: &mut Ui, tr: &Tr, takes: &[UiCommand], of_screen: &[(String, String)]) {
    let of_list: Vec<_> = UiCommand::iter().filter(|c| takes.contains(c) && !c.shortcuts().is_empty()).collect();
    if of_list.is_empty() && of_screen.is_empty() {
        return;
    }
    heading(ui, &tr.ui_keys_here());
    for command in of_list {
        command_row(ui, tr, command);
    }
    for (key, what) in of_screen {
        let keys: Vec<_> = key.split(' ').map(str::to_owned).collect();
        row(ui, what, &keys);
    }
    ui.add_space(space::M);
}

fn command_row(ui: &mut Ui, tr: &Tr, command: UiCommand) {
    let keys: Vec<_> = command.shortcuts().iter().map(|s| ui.ctx().format_shortcut(s)).collect();
    if !keys.is_empty() {
        row(ui, &command.text(tr), &keys);
    }
}

fn row(ui: &mut Ui, what: &str, keys: &[String]) {
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
