//! How the file is read, as chips that open the other ways. They say what was chosen; the step carries it out.

use eframe::egui::{Align, Layout, Popup, PopupCloseBehavior, Rect, ScrollArea, Ui, UiBuilder, vec2};
use strum::IntoEnumIterator as _;

use super::labels;
use crate::domain::import::{DateOrder, Delimiter, Encoding};
use crate::engine::views::import_preview::{ImportPreview, StagedImport};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{TextSize, size, space};
use crate::ui::widgets::paint::line;
use crate::ui::widgets::{Chip, menu_item, text};

/// Another way to read the file.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Change {
    /// Another sheet of a workbook.
    Sheet(String),
    /// Another encoding.
    Encoding(Encoding),
    /// Another delimiter.
    Delimiter(Delimiter),
    /// The table begins below so many lines.
    SkipLines(usize),
    /// The first line holds names, or does not.
    Header(bool),
    /// Another order in dates.
    DateOrder(DateOrder),
    /// Another decimal sign.
    Decimal(char),
}

/// Draws the chips; gives the change that was chosen.
pub(super) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, preview: &ImportPreview, staged: Option<&StagedImport>) -> Option<Change> {
    let room = ui.available_rect_before_wrap();
    let row = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        text(ctx.tr.import_read_as()).small().muted().show(ui);
        menus(ui, ctx, preview)
    });
    let lines = lines(ctx, preview, staged);
    let width = line(ui, &lines, TextSize::Small, false, ctx.tokens.muted, f32::INFINITY).size().x;
    let words = text(lines).small().muted().one_line();
    let left = row.response.rect.right() + space::L;
    if row.response.rect.height() < 2.0 * size::CONTROL_SMALL && room.right() - left > width {
        let place = Rect::from_x_y_ranges(left..=room.right(), row.response.rect.y_range());
        words.show(&mut ui.new_child(UiBuilder::new().max_rect(place).layout(Layout::right_to_left(Align::Center))));
    } else {
        words.show(ui);
    }
    row.inner
}

fn menus(ui: &mut Ui, ctx: &ScreenCtx<'_>, preview: &ImportPreview) -> Option<Change> {
    let (tr, read_as) = (ctx.tr, &preview.read_as);
    let is_text = !preview.encodings.is_empty();
    let sheets = (preview.sheets.len() > 1).then(|| {
        let options = preview.sheets.iter().map(|s| (s.clone(), s.clone())).collect::<Vec<_>>();
        menu(ui, &preview.sheet, &options, None).map(Change::Sheet)
    });
    let delimiter = is_text.then(|| {
        let options = Delimiter::iter().map(|d| (d, labels::delimiter(tr, d))).collect::<Vec<_>>();
        menu(ui, &read_as.delimiter, &options, None).map(Change::Delimiter)
    });
    let encoding = is_text.then(|| {
        let options = preview.encodings.iter().map(|e| (e.clone(), e.0.clone())).collect::<Vec<_>>();
        menu(ui, &read_as.encoding, &options, None).map(Change::Encoding)
    });
    let begins = begins(ui, ctx, preview).map(Change::SkipLines);
    let header = menu(ui, &read_as.header, &[(true, tr.import_header()), (false, tr.import_no_header())], None);
    let orders = DateOrder::iter().map(|o| (o, labels::date_order(tr, o))).collect::<Vec<_>>();
    let order = menu(ui, &read_as.date_order, &orders, None);
    let signs = ['.', ','].map(|sign| (sign, labels::decimal(tr, sign)));
    let sign = menu(ui, &read_as.decimal, &signs, None);
    let table = sheets.flatten().or(delimiter.flatten()).or(encoding.flatten()).or(begins);
    table.or(header.map(Change::Header)).or(order.map(Change::DateOrder)).or(sign.map(Change::Decimal))
}

/// In which line the table begins: titles and remarks may stand above it.
fn begins(ui: &mut Ui, ctx: &ScreenCtx<'_>, preview: &ImportPreview) -> Option<usize> {
    let tr = ctx.tr;
    let lines = || preview.first_lines.iter().map(|l| (l.skip, labels::number(tr, l.line), l.text.as_str()));
    let now = lines().find(|(skip, ..)| *skip >= preview.read_as.skip_lines)?;
    let options: Vec<_> = lines().map(|(skip, number, text)| (skip, tr.import_first_line(number, text))).collect();
    menu(ui, &now.0, &options, Some(tr.import_begins(now.1)))
}

/// A chip that shows the value, in other words if there are some, and opens the others.
fn menu<T: Clone + PartialEq>(ui: &mut Ui, value: &T, options: &[(T, String)], words: Option<String>) -> Option<T> {
    let own = || options.iter().find(|(v, _)| v == value).map_or_else(String::new, |(_, words)| words.clone());
    let words = words.unwrap_or_else(own);
    let chip = Chip::new(words, false).opens().show(ui);
    let just_opened = chip.clicked();
    let mut chosen = None;
    Popup::menu(&chip).close_behavior(PopupCloseBehavior::CloseOnClick).width(240.0).gap(space::XS).show(|ui| {
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (option, words) in options {
                let on = option == value;
                let row = menu_item(ui, None, words, on, None);
                if on && just_opened {
                    row.request_focus();
                }
                if row.clicked() && !on {
                    chosen = Some(option.clone());
                }
            }
        });
    });
    if chosen.is_some() {
        chip.request_focus();
    }
    chosen
}

/// Which lines are shown, and how many there are.
fn lines(ctx: &ScreenCtx<'_>, preview: &ImportPreview, staged: Option<&StagedImport>) -> String {
    let tr = ctx.tr;
    let mut shown = preview.rows.iter().take(super::grid::ROWS);
    let (first, last) = (shown.clone().next().map_or(0, |r| r.line), shown.next_back().map_or(0, |r| r.line));
    let (first, last) = (labels::number(tr, first), labels::number(tr, last));
    match staged {
        Some(s) => tr.import_lines_of(s.staged.rows, first, last, labels::number(tr, s.staged.rows)),
        None => tr.import_lines(first, last),
    }
}
