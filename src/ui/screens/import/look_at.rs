//! What a person should look at before importing: lines that cannot be read, receipts without customer, shared ones,
//! refunds, what is known already. Each with the list behind it where there is one.

use eframe::egui::{Align, Color32, Layout, Rect, Ui, UiBuilder, vec2};

use super::labels;
use crate::domain::import::Faults;
use crate::engine::views::import_preview::StagedImport;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, TextSize, space};
use crate::ui::widgets::{Button, card_sized, heading, icon, text};

/// Height of one item.
pub(super) const ITEM: f32 = 48.0;

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Lines that cannot be read.
    Rejected,
    /// Receipts without customer.
    Loose,
    /// Receipts of several lines.
    Shared,
    /// Receipts below zero.
    Refunds,
    /// Receipts known with another amount.
    Changed,
    /// Reasons that are not in the list yet.
    Reasons,
}

/// How far the counting of the whole file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counting {
    /// Something must be chosen first.
    Waiting,
    /// Not done yet.
    Busy,
    /// Stopped or failed; what to do is said above the table.
    Stopped,
    /// The numbers are those of what is chosen now.
    Done,
}

struct Item {
    icon: Icon,
    colour: Color32,
    title: String,
    words: String,
    list: Option<Kind>,
}

/// How many items there are.
pub(super) fn count(staged: Option<&StagedImport>) -> usize {
    let Some(StagedImport { staged, plan, .. }) = staged else { return 0 };
    let counts = [
        staged.rejected_count,
        staged.loose.len() as u64,
        staged.shared_lines,
        staged.refunds,
        plan.outcome.known(),
        plan.outcome.changed(),
        plan.outcome.reasons_new,
    ];
    counts.into_iter().filter(|count| *count > 0).count()
}

/// Draws the card; gives the list to be shown.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &ScreenCtx<'_>,
    staged: Option<&StagedImport>,
    progress: Counting,
    (width, height): (f32, f32),
) -> Option<Kind> {
    card_sized(ui, width, height, |ui| {
        heading(ui, &ctx.tr.import_look_at());
        let items = staged.map(|s| items(ctx, s)).unwrap_or_default();
        if items.is_empty() {
            let words = match progress {
                Counting::Waiting => ctx.tr.import_not_counted(),
                Counting::Busy => ctx.tr.import_counting(),
                Counting::Stopped => ctx.tr.import_counting_stopped(),
                Counting::Done => ctx.tr.import_all_fine(),
            };
            text(words).muted().show(ui);
            return None;
        }
        let top = ui.cursor().min;
        let room = ui.available_width();
        let (columns, share) = if width < 560.0 { (1, room) } else { (2, (room - space::XL) / 2.0) };
        let mut wanted = None;
        for (i, item) in items.iter().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a few lines")]
            let min = top + vec2((share + space::XL) * (i % columns) as f32, ITEM * (i / columns) as f32);
            let rect = Rect::from_min_size(min, vec2(share, ITEM));
            let mut child = ui.new_child(UiBuilder::new().id_salt(i).max_rect(rect).layout(Layout::top_down(Align::Min)));
            if item_ui(&mut child, ctx, item) {
                wanted = item.list;
            }
        }
        wanted
    })
}

fn item_ui(ui: &mut Ui, ctx: &ScreenCtx<'_>, item: &Item) -> bool {
    ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
    let row = vec2(ui.available_width(), TextSize::Body.line());
    let clicked = ui
        .allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            let name = format!("{}: {}", ctx.tr.import_show(), item.title);
            let clicked = item.list.is_some() && Button::link(ctx.tr.import_show()).named(name).show(ui).clicked();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                icon(ui, item.icon, item.colour);
                text(&item.title).one_line().show(ui);
            });
            clicked
        })
        .inner;
    ui.horizontal(|ui| {
        ui.add_space(space::XL - space::S);
        text(&item.words).small().muted().one_line().show(ui);
    });
    clicked
}

fn items(ctx: &ScreenCtx<'_>, staged: &StagedImport) -> Vec<Item> {
    let (tr, tokens) = (ctx.tr, ctx.tokens);
    let (file, outcome) = (&staged.staged, &staged.plan.outcome);
    let number = |count| labels::number(tr, count);
    let info = |title, words, list| Item { icon: Icon::Info, colour: tokens.muted, title, words, list };
    let loose = file.loose.len() as u64;
    let rejected = file.rejected_count;
    let all = [
        (
            rejected,
            Item {
                icon: Icon::CircleAlert,
                colour: tokens.bad,
                title: tr.import_rejected(rejected, number(rejected)),
                words: faults(ctx, file.faults),
                list: Some(Kind::Rejected),
            },
        ),
        (
            loose,
            Item {
                icon: Icon::TriangleAlert,
                colour: tokens.warn,
                title: tr.import_loose(loose, number(loose)),
                words: tr.import_loose_words(),
                list: Some(Kind::Loose),
            },
        ),
        (
            file.shared_lines,
            info(tr.import_shared(file.shared_lines, number(file.shared_lines)), tr.import_shared_words(), Some(Kind::Shared)),
        ),
        (file.refunds, info(tr.import_refunds(file.refunds, number(file.refunds)), tr.import_refunds_words(), Some(Kind::Refunds))),
        (outcome.known(), info(labels::known(tr, outcome.known()), tr.import_known_words(), None)),
        (outcome.changed(), info(labels::changed(tr, outcome.changed()), tr.import_changed_words(), Some(Kind::Changed))),
        (
            outcome.reasons_new,
            info(tr.import_reasons(outcome.reasons_new, number(outcome.reasons_new)), tr.import_reasons_words(), Some(Kind::Reasons)),
        ),
    ];
    all.into_iter().filter(|(count, _)| *count > 0).map(|(_, item)| item).collect()
}

/// "9 dates, 3 amounts: left out, can be saved".
fn faults(ctx: &ScreenCtx<'_>, faults: Faults) -> String {
    let tr = ctx.tr;
    let part = |count: u64, words: fn(&Tr, u64, String) -> String| (count > 0).then(|| words(tr, count, labels::number(tr, count)));
    let parts = [
        part(faults.days, Tr::import_fault_days),
        part(faults.amounts, Tr::import_fault_amounts),
        part(faults.others, Tr::import_fault_others),
    ];
    tr.import_rejected_words(parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}
