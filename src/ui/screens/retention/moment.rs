//! The day chosen on a curve of how long they stay: what each curve says of it in words, and the ways to the people behind it. Holds
//! nothing.

use eframe::egui::Ui;

use super::stay::{share_words, still_there};
use super::{Shared, whole};
use crate::analysis::stayed::{StayedTo, WhichStayed};
use crate::analysis::survival::Survival;
use crate::chart::RegionId;
use crate::engine::Filter;
use crate::engine::views::people::Whose;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Button, text};

/// A curve in view: its name, where there are several, and whose it is.
pub(super) struct Followed<'a> {
    pub(super) name: String,
    pub(super) curve: &'a Survival,
    pub(super) whose: Box<dyn Fn(StayedTo) -> Whose + 'a>,
}

/// The mark of an axis that stands for this day; none where there is no such mark any more.
pub(super) fn mark_of(day: Option<u32>, mut times: impl Iterator<Item = f64>) -> Option<usize> {
    let day = f64::from(day?);
    times.position(|time| (time - day).abs() < 0.5)
}

/// The day of the mark that was clicked.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole days on an axis")]
pub(super) fn day_of(clicked: Option<RegionId>, mut times: impl Iterator<Item = f64>) -> Option<u32> {
    let Some(RegionId::Point(at)) = clicked else { return None };
    times.nth(at).map(|time| time.round().max(0.0) as u32)
}

/// What was chosen in words, a line for each curve; as high without a choice, so that nothing jumps.
pub(super) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, day: Option<u32>, curves: &[Followed<'_>], (shared, filter): (&mut Shared, &Filter)) {
    let top = ui.cursor().top();
    match day {
        None => drop(text(ctx.tr.stay_hint()).small().muted().show(ui)),
        Some(day) => {
            for (at, curve) in curves.iter().enumerate() {
                ui.push_id(at, |ui| line(ui, ctx, day, curve, (shared, filter)));
            }
        }
    }
    let lines = u8::try_from(curves.len()).unwrap_or(u8::MAX);
    let left = f32::from(lines) * (size::CONTROL_SMALL + space::XS) - (ui.cursor().top() - top);
    if left > 0.0 {
        ui.add_space(left);
    }
}

fn line(ui: &mut Ui, ctx: &ScreenCtx<'_>, days: u32, followed: &Followed<'_>, (shared, filter): (&mut Shared, &Filter)) {
    let tr = ctx.tr;
    let after = tr.stay_after(tr.retention_days(f64::from(days), tr.whole(i64::from(days))));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::M, space::XS);
        ui.set_min_height(size::CONTROL_SMALL);
        let said = said(tr, days, followed);
        text(if followed.name.is_empty() { after.clone() } else { format!("{}, {after}", followed.name) }).then(said).show(ui);
        for (which, count) in followed.curve.parts_at(days).into_iter().filter(|(_, count)| *count > 0) {
            let label = part(tr, which, whole(tr, count));
            // The name says whose, where there are several lines.
            let named = [followed.name.as_str(), label.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(": ");
            if Button::link(label).small().named(named.as_str()).show(ui).clicked() {
                let title = tr.stay_people(tr.retention_days(f64::from(days), tr.whole(i64::from(days))), named);
                shared.people.open(title, (followed.whose)(StayedTo { days, which }), filter);
            }
        }
    });
}

/// The share still there, where enough are followed so far that it says something.
fn said(tr: &Tr, days: u32, followed: &Followed<'_>) -> String {
    still_there(followed.curve, f64::from(days)).map_or_else(String::new, |share| format!(": {}", tr.stay_still(share_words(tr, share))))
}

fn part(tr: &Tr, which: WhichStayed, count: String) -> String {
    match which {
        WhichStayed::Followed => tr.stay_followed(count),
        WhichStayed::Gone => tr.stay_gone(count),
        WhichStayed::Shorter => tr.stay_shorter(count),
    }
}
