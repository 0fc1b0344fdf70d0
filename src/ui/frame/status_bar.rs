//! The bar at the bottom: saved, backed up, the step Undo takes back; what is running, with Cancel; keys of the screen.

use eframe::egui::{Align, Layout, Ui, UiBuilder, vec2};

use super::FrameCtx;
use crate::engine::{JobStatus, step_name};
use crate::i18n::Tr;
use crate::ui::act::Act;
use crate::ui::command::UiCommand;
use crate::ui::theme::{Icon, Tokens, space};
use crate::ui::widgets::{Button, icon, key_cap, progress, text};
use crate::ui::words;

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
    if let Some(at) = status.saved_at {
        icon(ui, Icon::Check, tokens.muted);
        text(tr.ui_saved(words::moment(tr, at, ctx.today))).small().muted().one_line().show(ui);
        ui.add_space(space::M);
    }
    if let Some(at) = status.backup_at {
        text(tr.ui_backup(words::moment(tr, at, ctx.today))).small().muted().one_line().show(ui);
        ui.add_space(space::M);
    }
    if let Some(step) = &status.undo {
        let undo = Button::link(tr.ui_undo_step(step_name(step, tr))).small().icon(Icon::Undo2).colour(tokens.muted);
        if undo.enabled(!status.busy).show(ui).clicked() {
            ctx.acts.push(Act::Run(UiCommand::Undo));
        }
        ui.add_space(space::M);
    }
    if let Some(step) = &status.redo {
        let redo = Button::link(tr.ui_redo_step(step_name(step, tr))).small().icon(Icon::Redo2).colour(tokens.muted);
        if redo.enabled(!status.busy).show(ui).clicked() {
            ctx.acts.push(Act::Run(UiCommand::Redo));
        }
        ui.add_space(space::M);
    }
    if status.undo.is_some() || status.redo.is_some() {
        let history = Button::link("").icon(Icon::History).small().colour(tokens.muted);
        if history.named(tr.command_history()).hint(tr.command_history()).show(ui).clicked() {
            ctx.acts.push(Act::Run(UiCommand::History));
        }
    }
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

fn keys(ui: &mut Ui, keys: &[(String, String)]) {
    ui.spacing_mut().item_spacing.x = space::XS;
    for (key, what) in keys.iter().rev() {
        text(what).small().muted().show(ui);
        for part in key.split(' ').rev() {
            key_cap(ui, part);
        }
        ui.add_space(space::M);
    }
}
