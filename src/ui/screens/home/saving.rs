//! What Home writes to files: the call sheet, a chart as picture or numbers. How a file is asked for and written is `ui::saving`'s.

use eframe::egui::Ui;

use super::menu::{self, Chosen};
use crate::analysis::side_by_side::Side;
use crate::domain::contract::Business;
use crate::engine::{Export, Filter, ReportChoice};
use crate::ui::saving::{Asking, Saving};
use crate::ui::screen::ScreenCtx;

/// Size of a picture, in pixels: twice what a page needs.
pub(in crate::ui::screens) const PICTURE: (u32, u32) = (1600, 1000);

/// As what a chart is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::screens) enum Shape {
    /// A picture of points.
    Png,
    /// A picture of lines.
    Svg,
    /// Its numbers.
    Csv,
}

impl Shape {
    pub(in crate::ui::screens) const fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Csv => "csv",
        }
    }
}

/// Asks where the call sheet for so many people goes.
pub(super) fn ask_calls(saving: &mut Saving, filter: &Filter, ctx: &mut ScreenCtx<'_>, people: usize) {
    let members = ctx.settings().business == Some(Business::Members);
    let asking = Asking {
        title: ctx.tr.home_calls_where(),
        words: if members { ctx.tr.members_calls_where_words() } else { ctx.tr.home_calls_where_words() },
        name: ctx.tr.report_calls_name(),
        ending: "pdf",
        what: Export::Report(ReportChoice { kind: "calls".to_owned(), people, ..ReportChoice::default() }),
        language: ctx.tr.language(),
        filter: filter.clone(),
    };
    saving.ask(ctx, asking);
}

/// Asks where a chart goes.
pub(in crate::ui::screens) fn ask_chart(saving: &mut Saving, filter: &Filter, ctx: &mut ScreenCtx<'_>, asked: (&str, &str, Shape)) {
    ask_chart_of(saving, filter, ctx, asked, Vec::new());
}

/// The same, where it compares these parts of the customers.
pub(in crate::ui::screens) fn ask_chart_of(
    saving: &mut Saving,
    filter: &Filter,
    ctx: &mut ScreenCtx<'_>,
    (chart, name, shape): (&str, &str, Shape),
    sides: Vec<Side>,
) {
    let (width, height) = PICTURE;
    let asking = Asking {
        title: ctx.tr.home_chart_where(name),
        words: ctx.tr.home_chart_where_words(),
        name: name.to_owned(),
        ending: shape.ending(),
        what: Export::Chart { chart: chart.to_owned(), width, height, dark: false, small_groups: false, sides },
        language: ctx.tr.language(),
        filter: filter.clone(),
    };
    saving.ask(ctx, asking);
}

/// The menu of a chart: its picture or numbers as a file, or `words`, its numbers as text, on the clipboard.
pub(in crate::ui::screens) fn chart_menu(
    ui: &mut Ui,
    ctx: &mut ScreenCtx<'_>,
    saving: &mut Saving,
    filter: &Filter,
    (chart, name): (&str, &str),
    words: impl FnOnce() -> String,
) {
    match menu::with_copy(ui, ctx, name, true) {
        Some(Chosen::Save(shape)) => ask_chart(saving, filter, ctx, (chart, name, shape)),
        Some(Chosen::Copy) => ctx.copy(ui.ctx(), words()),
        None => {}
    }
}
