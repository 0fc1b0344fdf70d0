//! What differs: what those lost and those who still come say to the shared question, over all channels or within one. Holds only what
//! is open.

use eframe::egui::Ui;

use super::Part;
use super::grid::{GridCell, GridColumn, GridRow, grid};
use crate::analysis::compare::{Compare, CompareRow, Comparison};
use crate::analysis::{Figures, Telling};
use crate::chart::{Chart, RegionId};
use crate::domain::customer::Channel;
use crate::domain::ids::ReasonId;
use crate::engine::views::figures::FigureSetQuery;
use crate::engine::views::people::Whose;
use crate::engine::{Cached, Filter};
use crate::report::charts;
use crate::report::findings::Scene;
use crate::ui::chart_view;
use crate::ui::routes::Route;
use crate::ui::saving::Saving;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::home::{charts::head, saving::chart_menu};
use crate::ui::screens::people::PeoplePanel;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, EmptyState, card, segments, text};

/// The tab.
#[derive(Default)]
pub(super) struct Differs {
    channel: Option<Channel>,
    view: Cached<FigureSetQuery>,
    people: PeoplePanel,
    saving: Saving,
}

impl Part for Differs {
    fn line(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.differs_line()
    }

    fn saving(&mut self) -> Option<&mut Saving> {
        Some(&mut self.saving)
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let mut view = std::mem::take(&mut self.view);
        view.get(ctx.engine, &FigureSetQuery::default());
        if let Some(set) = view.view() {
            self.show(ui, ctx, &set.figures);
        } else {
            text(ctx.tr.ui_loading()).muted().show(ui);
        }
        self.view = view;
        self.people.show(ui.ctx(), ctx);
    }
}

impl Differs {
    fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, figures: &Figures) {
        let compare = &figures.compare;
        if compare.all.lost + compare.all.current == 0 {
            let button = Button::main(ctx.tr.answers_record()).icon(Icon::Phone);
            if EmptyState::new(Icon::Scale, ctx.tr.differs_none(), ctx.tr.differs_empty()).button(button).show(ui) {
                ctx.go(Route::Record(None, None));
            }
            return;
        }
        let found = self.found(compare).unwrap_or(&compare.all);
        let settings = ctx.settings();
        let scene = Scene::new(figures, ctx.tr, settings.currency, None, false);
        let chart = charts::differs_within(&scene, found);
        card(ui, |ui| {
            head(ui, &chart.head().title, &chart.head().subtitle, |ui| self.tools(ui, ctx, (compare, &chart)));
            ui.add_space(space::S);
            let height = chart_view::height(ui, &chart);
            if let Some(RegionId::Row(id)) = chart_view::chart(ui, &chart, height) {
                let row = found.rows.iter().find(|row| row.id == ReasonId(id));
                if let Some(row) = row {
                    // The side that names it more often; the other one has its own link below.
                    self.open(ctx, row, row.difference >= 0.0);
                }
            }
            for note in &chart.head().notes {
                text(note).small().muted().show(ui);
            }
        });
        self.table(ui, ctx, &scene, found);
    }

    /// Within the channel chosen, if there are still enough in it.
    fn found<'f>(&self, compare: &'f Compare) -> Option<&'f Comparison> {
        compare.channels.iter().find(|(channel, _)| Some(*channel) == self.channel).map(|(_, found)| found)
    }

    fn tools(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, (compare, chart): (&Compare, &Chart)) {
        let tr = ctx.tr;
        // One channel alone says what all say.
        if compare.channels.len() > 1 {
            let named = |channel: &Channel| (Some(*channel), tr.record_channel_name(<&str>::from(*channel)));
            let all = std::iter::once((None, tr.differs_all_channels()));
            let options: Vec<_> = all.chain(compare.channels.iter().map(|(channel, _)| named(channel))).collect();
            segments(ui, &tr.differs_channel(), &mut self.channel, &options);
        }
        let name = tr.differs_chart_name();
        chart_menu(ui, ctx, &mut self.saving, &Filter::default(), ("differs", &name), || crate::chart::words(chart));
    }

    fn table(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, scene: &Scene<'_>, found: &Comparison) {
        let tr = ctx.tr;
        let named: Vec<&CompareRow> = found.rows.iter().filter(|row| row.lost.of + row.current.of > 0).collect();
        if named.is_empty() {
            return;
        }
        let column = |head: String, width: f32| GridColumn { head, width };
        let columns = [
            column(tr.differs_lost(), 104.0),
            column(tr.differs_current(), 104.0),
            column(tr.differs_difference(), 168.0),
            column(tr.differs_verdict(), 240.0),
        ];
        let rows: Vec<GridRow> = named.iter().map(|row| grid_row(scene, row, found)).collect();
        let clicked = card(ui, |ui| grid(ui, "differs", &tr.chart_reason(), &columns, &rows)).inner;
        if let Some((row, side)) = clicked.and_then(|(row, column)| Some((named.get(row)?, column))) {
            self.open(ctx, row, side == 0);
        }
    }

    fn open(&mut self, ctx: &ScreenCtx<'_>, row: &CompareRow, lost: bool) {
        let title = if lost { ctx.tr.differs_people_lost(row.name.as_str()) } else { ctx.tr.differs_people_current(row.name.as_str()) };
        self.people.open(title, Whose::Compared { reason: row.id, lost, channel: self.channel }, &Filter::default());
    }
}

/// Under ten on a side only counts stand there (METRICS A8).
fn grid_row(scene: &Scene<'_>, row: &CompareRow, found: &Comparison) -> GridRow {
    let tr = scene.tr;
    let enough = Telling::of(found.lost.min(found.current)).may_rank();
    let side = |share: crate::analysis::Share, who: String| {
        let (counts, _) = scene.counts_and_band(share);
        if share.of == 0 { GridCell::Words(counts) } else { GridCell::Opens(counts.clone(), format!("{}, {who}: {counts}", row.name)) }
    };
    let (difference, verdict) =
        if enough { (charts::points(tr, row), charts::verdict(tr, row)) } else { (String::new(), tr.differs_verdict_few()) };
    GridRow {
        name: row.name.clone(),
        strong: enough && row.more_by_lost().is_some(),
        cells: vec![
            side(row.lost, tr.differs_lost()),
            side(row.current, tr.differs_current()),
            GridCell::Muted(difference),
            GridCell::Words(verdict),
        ],
    }
}
