//! What Home writes to files: the call sheet, a chart as picture or numbers. Asks where, sends the command, says when it is done.

use std::path::PathBuf;

use crate::engine::{Command, Event, Export, ExportRequest, Filter, ReportChoice, Ticket};
use crate::ui::dialogs::PathAsk;
use crate::ui::files::PathKind;
use crate::ui::screen::ScreenCtx;
use crate::ui::widgets::Toast;

/// By which the answers to "where to" are known.
const CALLS: &str = "home-calls";
const CHART: &str = "home-chart";
/// Size of a picture, in pixels: twice what a page needs.
const PICTURE: (u32, u32) = (1600, 1000);

/// As what a chart is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A picture of points.
    Png,
    /// A picture of lines.
    Svg,
    /// Its numbers.
    Csv,
}

impl Shape {
    const fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
            Self::Csv => "csv",
        }
    }
}

/// What is being written.
#[derive(Debug, Default)]
pub(super) struct Saving {
    chart: Option<(&'static str, Shape)>,
    running: Vec<Ticket>,
}

/// Asks where the call sheet goes.
pub(super) fn ask_calls(ctx: &mut ScreenCtx<'_>) {
    let words = ctx.tr.home_calls_where_words();
    ask(ctx, CALLS, (ctx.tr.home_calls_where(), words), &ctx.tr.report_calls_name(), "pdf");
}

impl Saving {
    /// Asks where a chart goes.
    pub(super) fn ask_chart(&mut self, ctx: &mut ScreenCtx<'_>, chart: &'static str, name: &str, shape: Shape) {
        self.chart = Some((chart, shape));
        ask(ctx, CHART, (ctx.tr.home_chart_where(name), ctx.tr.home_chart_where_words()), name, shape.ending());
    }

    /// A place was chosen.
    pub(super) fn chosen(&mut self, tag: &'static str, path: PathBuf, filter: &Filter, ctx: &mut ScreenCtx<'_>) {
        let (what, ending) = match (tag, self.chart.take()) {
            (CALLS, _) => (Export::Report(ReportChoice { kind: "calls".to_owned(), ..ReportChoice::default() }), "pdf"),
            (CHART, Some((chart, shape))) => {
                let (width, height) = PICTURE;
                (Export::Chart { chart: chart.to_owned(), width, height, dark: false, small_groups: false }, shape.ending())
            }
            _ => return,
        };
        let to = if path.extension().is_none() { path.with_extension(ending) } else { path };
        let request = ExportRequest { what, to, language: ctx.tr.language(), filter: filter.clone(), replace: true };
        self.running.push(ctx.send(Command::Export(request)));
    }

    /// Something was done: perhaps one of ours.
    pub(super) fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        match event {
            Event::Done { ticket, outcome } => {
                let ours = self.running.iter().position(|t| t == ticket).map(|i| self.running.swap_remove(i));
                if let (Some(_), Some(exported)) = (ours, &outcome.exported) {
                    let words = ctx.tr.home_saved(exported.path.display().to_string());
                    ctx.toast(Toast::done(words));
                }
            }
            Event::Failed { ticket, .. } => self.running.retain(|t| t != ticket),
            _ => {}
        }
    }
}

fn ask(ctx: &mut ScreenCtx<'_>, tag: &'static str, (title, words): (String, String), name: &str, ending: &'static str) {
    let file = format!("{}.{ending}", name.replace(['/', '\\', ':'], " "));
    let start = ctx.engine.deps().documents_dir.join(file);
    let button = ctx.tr.home_save();
    ctx.ask_path(PathAsk { tag, title, words, button, kind: PathKind::Save(ending), start });
}
