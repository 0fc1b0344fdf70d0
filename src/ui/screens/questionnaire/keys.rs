//! Keys of the editor beside those of the window's list: Alt and arrows move, Ctrl+D doubles, Delete takes away the card that has the
//! keyboard. It draws nothing.

use eframe::egui::{Key, Modifiers, Ui};

use super::change::{Edit, Whole};
use super::order::{self, Row};
use super::state::{Chosen, State};

/// Takes them, as long as nothing lies over the page.
pub(super) fn take(ui: &Ui, state: &mut State) {
    let Some(whole) = state.whole.clone() else { return };
    let open = match state.chosen {
        Chosen::Head => None,
        Chosen::Question(at) => Some(Row::Question(at)),
        Chosen::Section(code) => Some(Row::Section(code)),
    };
    let Some(row) = state.focused.or(open) else { return };
    let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
    let up = pressed(Modifiers::ALT, Key::ArrowUp);
    if up || pressed(Modifiers::ALT, Key::ArrowDown) {
        if let Some(edit) = moved(&whole, row, up) {
            state.edit(edit, &whole);
        }
    } else if let Row::Question(at) = row
        && pressed(Modifiers::COMMAND, Key::D)
    {
        state.edit(Edit::Duplicate(at), &whole);
    } else if let Some(card) = state.focused
        && !ui.ctx().text_edit_focused()
        && pressed(Modifiers::NONE, Key::Delete)
    {
        state.delete_card(card, &whole);
    }
}

/// One step up or down.
fn moved(whole: &Whole, row: Row, up: bool) -> Option<Edit> {
    match row {
        Row::Question(at) => order::step(&whole.content, at, up).map(|spot| Edit::Move(at, spot)),
        Row::Section(code) => shifted(whole, code, up),
    }
}

/// A section one place up or down.
pub(super) fn shifted(whole: &Whole, code: u32, up: bool) -> Option<Edit> {
    let sections = &whole.content.sections;
    let at = sections.iter().position(|s| s.code == code)?;
    let to = if up { at.checked_sub(1)? } else { at + 1 };
    (to < sections.len()).then_some(Edit::MoveSection(code, to))
}
