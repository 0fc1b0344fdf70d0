//! What can be done to a reason, as the menu of its row.

use eframe::egui::Ui;

use super::wish::Wish;
use crate::engine::views::codebook::{BookRow, Codebook};
use crate::i18n::Tr;
use crate::ui::theme::Icon;
use crate::ui::widgets::menu_item;

/// The menu; gives what was chosen.
pub(in crate::ui::screens) fn menu(ui: &mut Ui, tr: &Tr, book: &Codebook, row: &BookRow) -> Option<Wish> {
    ui.set_width(260.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut wish = None;
    let mut offer = |ui: &mut Ui, icon: Icon, words: String, key: Option<&str>, what: Wish| {
        if menu_item(ui, Some(icon), &words, false, key).clicked() {
            wish = Some(what);
            ui.close();
        }
    };
    offer(ui, Icon::Pencil, tr.book_menu_rename(), Some("F2"), Wish::Rename);
    if row.reason.retired {
        offer(ui, Icon::ArchiveRestore, tr.reasons_bring_back(), None, Wish::Offer);
        return wish;
    }
    offer(ui, Icon::Merge, tr.book_menu_merge(), None, Wish::Merge(None));
    offer(ui, Icon::Split, tr.book_menu_split(), None, Wish::Split);
    for group in book.groups.iter().filter(|group| row.reason.group != Some(group.group.id)) {
        offer(ui, Icon::Folder, tr.book_menu_group(group.group.name.as_str()), None, Wish::Group(Some(group.group.id)));
    }
    if row.reason.group.is_some() {
        offer(ui, Icon::FolderOpen, tr.book_menu_no_group(), None, Wish::Group(None));
    }
    offer(ui, Icon::RefreshCw, tr.book_menu_replace(), None, Wish::Replace);
    offer(ui, Icon::Archive, tr.reasons_retire(), Some("Del"), Wish::Retire);
    wish
}
