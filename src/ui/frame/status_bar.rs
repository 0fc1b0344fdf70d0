//! The bar at the bottom: saved, backed up, the step Undo takes back; what is running, with Cancel; keys of the screen.

use eframe::egui::{Align, Layout, Ui, UiBuilder, vec2};

use super::FrameCtx;
use crate::engine::{JobStatus, step_name};
use crate::i18n::Tr;
use crate::ui::act::Act;
use crate::ui::command::UiCommand;
use crate::ui::theme::{Icon, TextSize, Tokens, size, space};
use crate::ui::widgets::paint::line;
use crate::ui::widgets::{Button, icon, key_cap, progress, text};
use crate::ui::words;

/// Room of undo, redo and history as icons.
const STEPS: f32 = 3.0 * size::CONTROL;
/// So much room the state keeps.
const STATE: f32 = 280.0;

/// Draws the bar.
pub(crate) fn status_bar(ui: &mut Ui, ctx: &mut FrameCtx<'_>) {
    let tokens = Tokens::of(ui);
    let rect = ui.max_rect();
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, tokens.hairline());
    let inner = rect.shrink2(vec2(space::L, 0.0));
    let mut right = ui.new_child(UiBuilder::new().id_salt("right").max_rect(inner).layout(Layout::right_to_left(Align::Center)));
    match &ctx.status.job {
        Some(job) if running(&mut right, ctx.tr, job) => ctx.acts.push(Act::CancelJob),
        Some(_) => {}
        None => keys(&mut right, ctx.keys),
    }
    let left = inner.with_max_x((right.min_rect().left() - space::L).max(inner.left()));
    let mut left = ui.new_child(UiBuilder::new().id_salt("left").max_rect(left).layout(Layout::left_to_right(Align::Center)));
    left.spacing_mut().item_spacing.x = space::XS;
    state(&mut left, ctx);
}

fn state(ui: &mut Ui, ctx: &mut FrameCtx<'_>) {
    let tokens = Tokens::of(ui);
    let (tr, status) = (ctx.tr, ctx.status);
    if status.workspace.as_ref().is_some_and(|w| w.read_only) {
        icon(ui, Icon::Lock, tokens.warn);
        let locked = status.workspace.as_ref().is_some_and(|w| w.locked);
        text(if locked { tr.ui_read_only() } else { tr.ui_read_only_file() }).small().one_line().show(ui);
        return;
    }
    let moment = |at| words::moment(tr, at, ctx.today);
    if let Some(at) = status.saved_at {
        fact(ui, Some(Icon::Check), &tr.ui_saved(moment(at)));
    }
    if let Some(at) = status.backup_at {
        fact(ui, None, &tr.ui_backup(moment(at)));
    }
    let steps = [
        (&status.undo, Icon::Undo2, UiCommand::Undo, Tr::ui_undo_step as fn(&Tr, String) -> String),
        (&status.redo, Icon::Redo2, UiCommand::Redo, Tr::ui_redo_step),
    ];
    for (step, mark, command, words) in steps {
        if let Some(step) = step
            && link(ui, mark, &words(tr, step_name(step, tr)), !status.busy)
        {
            ctx.acts.push(Act::Run(command));
        }
    }
    let moved = status.undo.is_some() || status.redo.is_some();
    if moved && icon_link(ui, Icon::History, &tr.command_history(), true) {
        ctx.acts.push(Act::Run(UiCommand::History));
    }
}

/// A fact, if there is room for it beside the steps.
fn fact(ui: &mut Ui, mark: Option<Icon>, words: &str) {
    let tokens = Tokens::of(ui);
    if width(ui, words) + mark.map_or(0.0, |_| size::ICON) + STEPS > ui.available_width() {
        return;
    }
    if let Some(mark) = mark {
        icon(ui, mark, tokens.muted);
    }
    text(words).small().muted().one_line().show(ui);
    ui.add_space(space::M);
}

/// A link with its icon; the icon alone where there is no room for the words. True when it was clicked.
fn link(ui: &mut Ui, mark: Icon, words: &str, enabled: bool) -> bool {
    if width(ui, words) + size::ICON + space::XS > ui.available_width() {
        return icon_link(ui, mark, words, enabled);
    }
    let muted = Tokens::of(ui).muted;
    let clicked = Button::link(words).small().icon(mark).colour(muted).enabled(enabled).show(ui).clicked();
    ui.add_space(space::M);
    clicked
}

/// An icon that says in words what it does, if there is room for it.
fn icon_link(ui: &mut Ui, mark: Icon, words: &str, enabled: bool) -> bool {
    let muted = Tokens::of(ui).muted;
    let button = Button::link("").icon(mark).small().colour(muted).named(words).hint(words).enabled(enabled);
    ui.available_width() >= size::CONTROL_SMALL && button.show(ui).clicked()
}

fn width(ui: &Ui, words: &str) -> f32 {
    line(ui, words, TextSize::Small, false, Tokens::of(ui).muted, f32::INFINITY).size().x
}

/// What is running, laid from the right: what, how far, how long yet, Cancel. True when that was clicked.
pub(crate) fn running(ui: &mut Ui, tr: &Tr, job: &JobStatus) -> bool {
    ui.spacing_mut().item_spacing.x = space::S;
    let cancelled = job.can_cancel && Button::secondary(tr.ui_cancel()).small().low().show(ui).clicked();
    let stage = words::stage(tr, job.stage);
    if let Some(share) = share(job) {
        let left = job.seconds_left.map(|s| tr.ui_seconds_left(s, tr.whole(i64::from(s)))).unwrap_or_default();
        text(left).small().muted().show(ui);
        text(tr.percent(f64::from(share))).small().muted().show(ui);
        progress(ui, share, 120.0, &format!("{stage} {}", tr.percent(f64::from(share))));
    }
    text(stage).small().one_line().show(ui);
    cancelled
}

/// The same in the middle of an empty page: words, and below them how far it is.
pub(crate) fn waiting(ui: &mut Ui, tr: &Tr, job: Option<&JobStatus>, words: &str) {
    text(words).muted().show(ui);
    if let Some(share) = job.and_then(share) {
        progress(ui, share, 240.0, &format!("{words} {}", tr.percent(f64::from(share))));
    }
}

#[expect(clippy::cast_precision_loss, reason = "a bar of 120 points")]
fn share(job: &JobStatus) -> Option<f32> {
    (job.total > 0).then(|| (job.done as f32 / job.total as f32).min(1.0))
}

/// As many of the keys as leave room for the state.
fn keys(ui: &mut Ui, keys: &[(String, String)]) {
    ui.spacing_mut().item_spacing.x = space::XS;
    for (key, what) in keys.iter().rev() {
        if ui.available_width() < STATE {
            break;
        }
        text(what).small().muted().show(ui);
        for part in key.split(' ').rev() {
            key_cap(ui, part);
        }
        ui.add_space(space::M);
    }
}
