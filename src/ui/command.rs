//! Everything the window can be told by key or palette, as ONE list: text, icon, shortcut, where it applies. What a command
//! does stands in `app/perform.rs` (for the window) or in the screen that takes it ([`super::screen::Screen::command`]).

use eframe::egui::{Context, Key, KeyboardShortcut, Modifiers};
use strum::{EnumIter, IntoEnumIterator};

use super::routes::Route;
use super::theme::Icon;
use crate::i18n::Tr;

/// A command of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, EnumIter)]
pub enum UiCommand {
    /// Opens the palette.
    Palette,
    /// Writes the sheet to call by.
    PrintCalls,
    /// Goes to recording answers.
    RecordAnswers,
    /// Adds a customer.
    AddCustomer,
    /// Goes to importing.
    Import,
    /// Begins a questionnaire.
    NewQuestionnaire,
    /// Adds a reason to the codebook.
    AddReason,
    /// Notes what the owner changed in the business.
    NoteChange,
    /// Shows reasons beside retention.
    ReasonsBeside,
    /// Writes the report.
    SaveReport,
    /// Goes to the search field of the screen.
    Find,
    /// Adds what the screen is about.
    New,
    /// Saves what is typed and goes on.
    SaveAndNext,
    /// Takes the last step back.
    Undo,
    /// Does it again.
    Redo,
    /// Shows the steps that were done, to go back to one.
    History,
    /// Goes back to where one came from.
    Back,
    /// Shows the keys.
    Shortcuts,
    /// Opens another workspace file.
    OpenWorkspace,
    /// Begins a new workspace: the first-start screen.
    NewWorkspace,
    /// Opens the sample shop.
    OpenSample,
    /// Opens the sample club.
    OpenSampleClub,
    /// Closes the workspace.
    CloseWorkspace,
    /// Makes a backup now.
    BackUpNow,
    /// Restores a backup.
    RestoreBackup,
    /// Everything larger.
    ZoomIn,
    /// Everything smaller.
    ZoomOut,
    /// Everything in its own size.
    ZoomReset,
    /// Light instead of dark, dark instead of light.
    SwitchLook,
    /// Closes the window.
    Quit,
}

/// Where a command applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applies {
    /// Always.
    Always,
    /// While a workspace is open.
    InWorkspace,
    /// Where the screen takes it ([`super::screen::Screen::takes`]).
    OnScreen,
}

/// What lies over the page while a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Over {
    /// Nothing.
    Nothing,
    /// A form of the screen's own.
    Form,
    /// The palette.
    Palette,
    /// Another dialog of the window.
    Dialog,
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

impl UiCommand {
    /// Its name, as palette and shortcuts sheet show it.
    #[must_use]
    pub fn text(self, tr: &Tr) -> String {
        match self {
            Self::Palette => tr.command_palette(),
            Self::PrintCalls => tr.command_print_calls(),
            Self::RecordAnswers => tr.command_record_answers(),
            Self::AddCustomer => tr.command_add_customer(),
            Self::Import => tr.command_import(),
            Self::NewQuestionnaire => tr.command_new_questionnaire(),
            Self::AddReason => tr.command_add_reason(),
            Self::NoteChange => tr.command_note_change(),
            Self::ReasonsBeside => tr.command_reasons_beside(),
            Self::SaveReport => tr.command_save_report(),
            Self::Find => tr.command_find(),
            Self::New => tr.command_new(),
            Self::SaveAndNext => tr.command_save_and_next(),
            Self::Undo => tr.command_undo(),
            Self::Redo => tr.command_redo(),
            Self::History => tr.command_history(),
            Self::Back => tr.command_back(),
            Self::Shortcuts => tr.command_shortcuts(),
            Self::OpenWorkspace => tr.command_open_workspace(),
            Self::NewWorkspace => tr.command_new_workspace(),
            Self::OpenSample => tr.command_open_sample(),
            Self::OpenSampleClub => tr.command_open_sample_club(),
            Self::CloseWorkspace => tr.command_close_workspace(),
            Self::BackUpNow => tr.command_back_up_now(),
            Self::RestoreBackup => tr.command_restore_backup(),
            Self::ZoomIn => tr.command_zoom_in(),
            Self::ZoomOut => tr.command_zoom_out(),
            Self::ZoomReset => tr.command_zoom_reset(),
            Self::SwitchLook => tr.command_switch_look(),
            Self::Quit => tr.command_quit(),
        }
    }

    /// Its icon in the palette.
    #[must_use]
    pub const fn icon(self) -> Icon {
        match self {
            Self::Palette | Self::Find => Icon::Search,
            Self::PrintCalls => Icon::Printer,
            Self::RecordAnswers => Icon::Phone,
            Self::AddCustomer => Icon::UserPlus,
            Self::Import => Icon::Upload,
            Self::NoteChange => Icon::Flag,
            Self::ReasonsBeside => Icon::TrendingUp,
            Self::SaveReport => Icon::Download,
            Self::New | Self::NewQuestionnaire | Self::AddReason => Icon::Plus,
            Self::SaveAndNext => Icon::CheckCheck,
            Self::Undo => Icon::Undo2,
            Self::Redo => Icon::Redo2,
            Self::History => Icon::History,
            Self::Back => Icon::ArrowLeft,
            Self::Shortcuts => Icon::Keyboard,
            Self::OpenWorkspace => Icon::FolderOpen,
            Self::NewWorkspace => Icon::FilePlus2,
            Self::OpenSample | Self::OpenSampleClub => Icon::Store,
            Self::CloseWorkspace | Self::Quit => Icon::LogOut,
            Self::BackUpNow => Icon::Archive,
            Self::RestoreBackup => Icon::ArchiveRestore,
            Self::ZoomIn | Self::ZoomOut | Self::ZoomReset => Icon::Maximize,
            Self::SwitchLook => Icon::Sun,
        }
    }

    /// The keys that do it, the first of them shown.
    #[must_use]
    pub fn shortcuts(self) -> Vec<KeyboardShortcut> {
        let key = KeyboardShortcut::new;
        match self {
            Self::Palette => vec![key(CTRL, Key::K)],
            Self::Find => vec![key(CTRL, Key::F)],
            Self::New => vec![key(CTRL, Key::N)],
            Self::SaveAndNext => vec![key(CTRL, Key::Enter)],
            Self::Undo => vec![key(CTRL, Key::Z)],
            Self::Redo => vec![key(CTRL_SHIFT, Key::Z), key(CTRL, Key::Y)],
            Self::History => vec![key(CTRL, Key::H)],
            Self::Back => vec![key(Modifiers::ALT, Key::ArrowLeft)],
            Self::Shortcuts => vec![key(Modifiers::NONE, Key::F1)],
            Self::OpenWorkspace => vec![key(CTRL, Key::O)],
            Self::NewWorkspace => vec![key(CTRL_SHIFT, Key::N)],
            Self::ZoomIn => vec![key(CTRL, Key::Plus), key(CTRL, Key::Equals)],
            Self::ZoomOut => vec![key(CTRL, Key::Minus)],
            Self::ZoomReset => vec![key(CTRL, Key::Num0)],
            Self::Quit => vec![key(CTRL, Key::Q)],
            _ => Vec::new(),
        }
    }

    /// Where it applies.
    #[must_use]
    pub const fn applies(self) -> Applies {
        match self {
            Self::Palette
            | Self::Shortcuts
            | Self::OpenWorkspace
            | Self::NewWorkspace
            | Self::OpenSample
            | Self::OpenSampleClub
            | Self::RestoreBackup
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomReset
            | Self::SwitchLook
            | Self::Quit => Applies::Always,
            Self::Find | Self::New | Self::SaveAndNext => Applies::OnScreen,
            _ => Applies::InWorkspace,
        }
    }

    /// For what is done on a screen from anywhere: which screen, and the command given to it there, if any.
    #[must_use]
    pub fn leads_to(self) -> Option<(Route, Option<Self>)> {
        match self {
            Self::PrintCalls => Some((Route::Home, Some(self))),
            Self::RecordAnswers => Some((Route::Record(None, None), None)),
            Self::AddCustomer => Some((Route::Customers, Some(Self::New))),
            Self::Import => Some((Route::Import, None)),
            Self::NewQuestionnaire => Some((Route::Questionnaires, Some(Self::New))),
            Self::AddReason => Some((Route::Reasons, Some(Self::New))),
            Self::NoteChange | Self::ReasonsBeside => Some((Route::Retention, Some(self))),
            Self::SaveReport => Some((Route::Reports, Some(self))),
            _ => None,
        }
    }

    /// Whether there is no point in it where nothing can be changed.
    #[must_use]
    pub const fn changes(self) -> bool {
        matches!(self, Self::RecordAnswers | Self::AddCustomer | Self::Import | Self::NewQuestionnaire | Self::AddReason | Self::NoteChange)
    }

    /// Whether a focused text field keeps the key for itself (it has its own undo).
    #[must_use]
    pub const fn yields_to_text(self) -> bool {
        matches!(self, Self::Undo | Self::Redo | Self::Back)
    }

    /// Whether its key counts under what lies over the page: size, help and the way out always do, nothing else reaches
    /// behind a dialog.
    #[must_use]
    const fn reaches_under(self, over: Over) -> bool {
        match self {
            Self::Shortcuts | Self::Quit | Self::ZoomIn | Self::ZoomOut | Self::ZoomReset => true,
            Self::Palette => matches!(over, Over::Nothing | Over::Palette),
            Self::SaveAndNext => matches!(over, Over::Nothing | Over::Form),
            _ => matches!(over, Over::Nothing),
        }
    }

    /// Whether the palette lists it.
    #[must_use]
    pub const fn in_palette(self) -> bool {
        !matches!(self, Self::Palette)
    }

    /// All its shortcuts as people write them, such as `Ctrl+Shift+Z, Ctrl+Y`; empty for none.
    #[must_use]
    pub fn keys_text(self, context: &Context) -> String {
        self.shortcuts().iter().map(|s| context.format_shortcut(s)).collect::<Vec<_>>().join(", ")
    }

    /// Its first shortcut as people write it, such as `Ctrl+K`.
    #[must_use]
    pub fn key_text(self, context: &Context) -> Option<String> {
        self.shortcuts().first().map(|s| context.format_shortcut(s))
    }

    /// The commands whose keys were pressed, most modifiers first; each key is used up.
    #[must_use]
    pub(super) fn pressed(context: &Context, over: Over) -> Vec<Self> {
        let typing = context.text_edit_focused();
        let mut all: Vec<(Self, KeyboardShortcut)> =
            Self::iter().filter(|c| c.reaches_under(over)).flat_map(|c| c.shortcuts().into_iter().map(move |s| (c, s))).collect();
        all.sort_by_key(|(_, s)| std::cmp::Reverse(modifiers(s.modifiers)));
        let pressed = all
            .into_iter()
            .filter(|(command, shortcut)| !(typing && command.yields_to_text()) && context.input_mut(|i| i.consume_shortcut(shortcut)));
        pressed.map(|(command, _)| command).collect()
    }
}

fn modifiers(m: Modifiers) -> usize {
    [m.alt, m.shift, m.ctrl || m.command || m.mac_cmd].into_iter().filter(|on| *on).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use std::collections::HashSet;

    #[test]
    fn no_two_commands_share_a_key() {
        let mut seen = HashSet::new();
        for command in UiCommand::iter() {
            for shortcut in command.shortcuts() {
                assert!(seen.insert(shortcut), "{command:?}: {shortcut:?} is taken");
            }
        }
    }

    #[test]
    fn every_command_has_a_name_of_its_own_in_every_language() {
        for language in Language::ALL {
            let tr = Tr::new(language);
            let names: HashSet<_> = UiCommand::iter().map(|c| c.text(&tr)).collect();
            assert_eq!(names.len(), UiCommand::iter().count(), "{language:?}");
        }
    }
}
