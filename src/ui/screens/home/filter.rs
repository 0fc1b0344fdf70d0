//! The one period and segment for the whole screen.

use eframe::egui::Ui;

use crate::analysis::Period;
use crate::domain::segment::Pick;
use crate::engine::{EngineError, Filter, Refusal, message};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Select, Toast};

/// The periods offered.
const PERIODS: [Period; 5] = [Period::LastMonths(3), Period::LastMonths(6), Period::LastMonths(12), Period::LastMonths(24), Period::All];

/// A segment that is no longer there is no longer chosen, and that is said.
pub(in crate::ui::screens) fn follow(ctx: &mut ScreenCtx<'_>, filter: &mut Filter, error: Option<&EngineError>) {
    if let Some(error @ EngineError::Refused(Refusal::NoSegment(_))) = error
        && filter.segment.take().is_some()
    {
        ctx.toast(Toast::warning(message(error, ctx.tr)));
    }
}

/// The segment alone, for what hangs on no period. A business without segments is not asked.
pub(in crate::ui::screens) fn segment(ui: &mut Ui, ctx: &ScreenCtx<'_>, filter: &mut Filter, segments: &[(Pick, String)]) {
    let tr = ctx.tr;
    if !segments.is_empty() {
        let mut options = vec![(None, tr.home_everybody())];
        options.extend(segments.iter().map(|(pick, name)| (Some(pick.clone()), name.clone())));
        let select = Select::new(tr.home_segment()).label_hidden().icon(Icon::ListFilter);
        ui.push_id("segment", |ui| select.show(ui, &mut filter.segment, &options));
    }
}

/// Shows both, laid from the right. A business without segments is asked for the period alone.
pub(super) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, filter: &mut Filter, segments: &[(Pick, String)]) {
    let tr = ctx.tr;
    segment(ui, ctx, filter, segments);
    let name = |period| match period {
        Period::LastMonths(months) => tr.home_last_months(months),
        Period::All => tr.home_all_time(),
    };
    let options: Vec<_> = PERIODS.iter().map(|p| (*p, name(*p))).collect();
    let select = Select::new(tr.home_period()).label_hidden().icon(Icon::Calendar);
    ui.push_id("period", |ui| select.show(ui, &mut filter.period, &options));
}
