//! What is chosen or entered for each kind of condition.

use eframe::egui::{Ui, vec2};
use strum::IntoEnumIterator as _;

use super::typed::{Kind, TypedCondition, Unread};
use super::words;
use crate::domain::contract::Membership;
use crate::domain::customer::{Channel, State};
use crate::domain::ids::TagId;
use crate::domain::language::Language;
use crate::domain::segment::{Tag, TextField};
use crate::engine::views::segments::SegmentTrial;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::customer::said;
use crate::ui::theme::space;
use crate::ui::widgets::{Chip, Field, Select, problem_line, text};

/// Widths of the fields.
const DAY: f32 = 160.0;

/// What can be chosen in this workspace.
pub(super) struct Choices {
    pub(super) tags: Vec<Tag>,
    pub(super) written: Vec<String>,
    /// There are members, or it is a business of them.
    pub(super) members: bool,
}

/// How many the conditions mean, and the first of them by name.
pub(super) fn found(tr: &Tr, trial: &SegmentTrial) -> String {
    let count = tr.segment_found(trial.found, tr.count(trial.found), tr.count(trial.total));
    if trial.names.is_empty() {
        return count;
    }
    let more = if trial.found > trial.names.len() { "…" } else { "" };
    format!("{count}: {}{more}", trial.names.join(", "))
}

/// Shows it, with what is wrong once saving was tried.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &ScreenCtx<'_>,
    condition: &mut TypedCondition,
    unread: Option<Unread>,
    tried: bool,
    choices: &Choices,
) {
    let tr = ctx.tr;
    match condition.kind {
        Kind::First | Kind::Joined | Kind::MemberSince => days(ui, ctx, condition, unread),
        Kind::Worth | Kind::Monthly => worth(ui, ctx, condition, unread),
        Kind::Written => {
            let gone: Vec<String> = condition.names.iter().filter(|name| !choices.written.contains(name)).cloned().collect();
            let all = choices.written.iter().cloned().chain(gone).map(|name| (name.clone(), name));
            chips(ui, &mut condition.names, all, &tr.segment_no_written());
        }
        Kind::Tag => {
            let known = |id: &TagId| choices.tags.iter().any(|tag| tag.id == *id);
            let gone: Vec<TagId> = condition.tags.iter().copied().filter(|id| !known(id)).collect();
            let all = choices.tags.iter().map(|tag| (tag.id, tag.name.clone()));
            chips(ui, &mut condition.tags, all.chain(gone.into_iter().map(|id| (id, tr.segment_tag_gone()))), &tr.segment_no_tags());
        }
        Kind::State => chips(ui, &mut condition.states, State::iter().map(|state| (state, said::state(tr, state))), ""),
        Kind::Member => {
            chips(ui, &mut condition.memberships, Membership::iter().map(|m| (m, words::membership_words(tr, m))), "");
        }
        Kind::Language => chips(ui, &mut condition.languages, Language::ALL.iter().map(|l| (*l, l.own_name().to_owned())), ""),
        Kind::Answered => chips(ui, &mut condition.channels, Channel::iter().map(|channel| (channel, said::channel(tr, channel))), ""),
        Kind::Says | Kind::Filled => written(ui, ctx, condition),
    }
    match unread {
        Some(Unread::Empty) if tried => problem_line(ui, &tr.segment_empty()),
        Some(Unread::Backwards) => problem_line(ui, &tr.segment_backwards()),
        _ => {}
    }
}

fn chips<T: Clone + PartialEq>(ui: &mut Ui, chosen: &mut Vec<T>, all: impl Iterator<Item = (T, String)>, none: &str) {
    let mut any = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        for (value, words) in all {
            any = true;
            let on = chosen.contains(&value);
            if Chip::new(words, on).show(ui).clicked() {
                if on {
                    chosen.retain(|known| *known != value);
                } else {
                    chosen.push(value);
                }
            }
        }
    });
    if !any {
        text(none).small().muted().show(ui);
    }
}

fn days(ui: &mut Ui, ctx: &ScreenCtx<'_>, condition: &mut TypedCondition, unread: Option<Unread>) {
    let tr = ctx.tr;
    let wrong = tr.settings_closed_wrong(tr.day(ctx.today));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let problem = (unread == Some(Unread::From)).then_some(wrong.as_str());
        Field::new(tr.segment_from())
            .hint(tr.day(ctx.today.plus_months(-12)))
            .width(DAY)
            .limit(30)
            .problem(problem)
            .show(ui, &mut condition.from);
        let problem = (unread == Some(Unread::To)).then_some(wrong.as_str());
        Field::new(tr.segment_to()).hint(tr.day(ctx.today)).width(DAY).limit(30).problem(problem).show(ui, &mut condition.to);
    });
}

fn worth(ui: &mut Ui, ctx: &ScreenCtx<'_>, condition: &mut TypedCondition, unread: Option<Unread>) {
    let tr = ctx.tr;
    let wrong = tr.segment_no_amount();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let problem = (unread == Some(Unread::Least)).then_some(wrong.as_str());
        Field::new(tr.segment_least()).width(DAY).limit(20).right().problem(problem).show(ui, &mut condition.least);
        let problem = (unread == Some(Unread::Below)).then_some(wrong.as_str());
        Field::new(tr.segment_below()).width(DAY).limit(20).right().problem(problem).show(ui, &mut condition.below);
    });
}

fn written(ui: &mut Ui, ctx: &ScreenCtx<'_>, condition: &mut TypedCondition) {
    let tr = ctx.tr;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let fields: Vec<(TextField, String)> = TextField::iter().map(|field| (field, words::field_words(tr, field))).collect();
        ui.push_id("field", |ui| Select::new(tr.segment_where()).width(DAY).show(ui, &mut condition.field, &fields));
        if condition.kind == Kind::Says {
            let width = ui.available_width();
            Field::new(tr.segment_words()).hint(tr.segment_words_hint()).width(width).limit(200).show(ui, &mut condition.words);
        }
    });
}
