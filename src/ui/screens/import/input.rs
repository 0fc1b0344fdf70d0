//! What is given to the window from outside while this screen is in view: dropped files and pasted text.

use eframe::egui::{Event, Ui};

use crate::engine::views::import_preview::Input;

/// Pasted text longer than this goes straight on: a field is no place for it.
const LONG: usize = 20_000;

/// A file dropped onto the window, or a table pasted into it; and whether other files were dropped with it.
pub(super) fn given(ui: &Ui) -> Option<(Input, bool)> {
    dropped(ui).or_else(|| pasted(ui).map(|input| (input, false)))
}

fn dropped(ui: &Ui) -> Option<(Input, bool)> {
    let files = ui.input(|i| i.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect::<Vec<_>>());
    let mut files = files.into_iter().filter(|path| !path.as_os_str().is_empty());
    Some((Input::Path(files.next()?), files.next().is_some()))
}

/// Text pasted where no field takes it, or too long for one.
fn pasted(ui: &Ui) -> Option<Input> {
    let typing = ui.ctx().text_edit_focused();
    ui.input_mut(|i| {
        let mut found = None;
        i.events.retain(|event| match event {
            Event::Paste(text) if is_table(text) && (!typing || text.len() > LONG) => {
                found = Some(Input::Pasted(text.clone()));
                false
            }
            _ => true,
        });
        found
    })
}

fn is_table(text: &str) -> bool {
    text.trim().contains(['\n', '\t'])
}
