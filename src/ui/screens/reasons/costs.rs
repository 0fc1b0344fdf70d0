//! What it costs: every reason by the yearly value of those who left for it, with where it is known from and what is not known. Holds
//! only what is open.

use eframe::egui::Ui;

use super::Part;
use super::grid::{GridCell, GridColumn, GridRow, grid};
use crate::analysis::leaving::Group;
use crate::analysis::reasons::{ReasonRow, Reasons};
use crate::analysis::{Behind, Figures, Period};
use crate::chart::{Chart, RegionId};
use crate::engine::views::figures::FigureSetQuery;
use crate::engine::views::people::Whose;
use crate::engine::{Cached, Filter};
use crate::report::charts::{self, Measure};
use crate::report::findings::Scene;
use crate::ui::chart_view;
use crate::ui::saving::Saving;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::home::{charts::head, saving::chart_menu};
use crate::ui::screens::people::PeoplePanel;
use crate::ui::theme::space;
use crate::ui::widgets::{card, segments, text};

/// Reasons shown apart: all there may be.
const ALL: usize = 60;

/// The tab.
#[derive(Default)]
pub(super) struct Costs {
    filter: Filter,
    view: Cached<FigureSetQuery>,
    people: PeoplePanel,
    saving: Saving,
}

impl Part for Costs {
    fn line(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.costs_line()
    }

    fn saving(&mut self) -> Option<&mut Saving> {
        Some(&mut self.saving)
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let mut view = std::mem::take(&mut self.view);
        view.get(ctx.engine, &FigureSetQuery { filter: self.filter.clone(), with_model: false });
        if let Some(set) = view.view() {
            self.show(ui, ctx, &set.figures);
        } else {
            text(ctx.tr.ui_loading()).muted().show(ui);
        }
        self.view = view;
        self.people.show(ui.ctx(), ctx);
    }
}

impl Costs {
    fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, figures: &Figures) {
        let settings = ctx.settings();
        let scene = Scene::new(figures, ctx.tr, settings.currency, None, false);
        let chart = charts::reasons_within(&scene, Measure::Money, ALL, ALL);
        card(ui, |ui| {
            head(ui, &chart.head().title, &chart.head().subtitle, |ui| self.tools(ui, ctx, &chart));
            ui.add_space(space::S);
            let height = chart_view::height(ui, &chart);
            if let Some(RegionId::Row(id)) = chart_view::chart(ui, &chart, height) {
                self.people.open_bar(ctx.tr, (&chart, &figures.reasons), id, &self.filter);
            }
            for note in &chart.head().notes {
                text(note).small().muted().show(ui);
            }
        });
        if figures.reasons.leavers.people > 0 {
            card(ui, |ui| {
                let (rows, opens) = table(&scene, &figures.reasons);
                let clicked = grid(ui, "costs", &ctx.tr.chart_reason(), &columns(&scene), &rows);
                let open = clicked.and_then(|(row, column)| opens.get(row)?.get(column).copied().flatten().zip(rows.get(row)));
                if let Some((behind, row)) = open {
                    self.people.open(row.name.clone(), Whose::Behind(behind), &self.filter);
                }
            });
        }
    }

    fn tools(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, chart: &Chart) {
        let tr = ctx.tr;
        let periods = [(Period::LastMonths(12), tr.costs_year()), (Period::All, tr.costs_always())];
        segments(ui, &tr.costs_period(), &mut self.filter.period, &periods);
        let name = tr.chart_reasons_money_name();
        let named = (Measure::Money.chart(), name.as_str());
        chart_menu(ui, ctx, &mut self.saving, &self.filter, named, || crate::chart::words(chart));
    }
}

fn columns(scene: &Scene<'_>) -> Vec<GridColumn> {
    let (tr, money) = (scene.tr, scene.money_head());
    let column = |head: String, width: f32| GridColumn { head, width };
    vec![
        column(tr.chart_main(), 112.0),
        column(money, 128.0),
        column(tr.costs_words(), 128.0),
        column(tr.costs_staff(), 152.0),
        column(tr.chart_named(), 88.0),
        column(tr.costs_named_money(), 128.0),
    ]
}

/// The rows, and whom each cell opens.
fn table(scene: &Scene<'_>, reasons: &Reasons) -> (Vec<GridRow>, Vec<Vec<Option<Behind>>>) {
    let tr = scene.tr;
    let mut known: Vec<&ReasonRow> = reasons.rows.iter().collect();
    known.sort_by_key(|row| std::cmp::Reverse(row.main.money));
    let mut rows: Vec<GridRow> = known.iter().map(|row| reason_row(scene, row)).collect();
    let mut opens: Vec<Vec<Option<Behind>>> =
        known.iter().map(|row| vec![Some(Behind::MainReason(row.id)), None, None, None, Some(Behind::Reason(row.id)), None]).collect();
    let parts = [
        (tr.costs_known(), reasons.known, Some(Behind::ReasonKnown)),
        (tr.costs_guessed(), reasons.guessed, None),
        (tr.costs_no_reason(), reasons.without_reason, None),
        (tr.costs_not_asked(), reasons.not_asked, Some(Behind::NotAsked)),
        (tr.costs_all(), reasons.leavers, Some(Behind::Leavers)),
    ];
    for (name, group, behind) in parts {
        rows.push(part_row(scene, name, group, behind.is_some()));
        opens.push(vec![behind]);
    }
    (rows, opens)
}

fn reason_row(scene: &Scene<'_>, row: &ReasonRow) -> GridRow {
    let tr = scene.tr;
    let whole = |count: u64| tr.whole(i64::try_from(count).unwrap_or(i64::MAX));
    let money = |group: Group| tr.money(group.money, scene.currency);
    let opens = |count: u64, what: String| {
        let words = whole(count);
        if count == 0 { GridCell::Words(words) } else { GridCell::Opens(words.clone(), format!("{}, {what}: {words}", row.name)) }
    };
    GridRow {
        name: row.name.clone(),
        strong: false,
        cells: vec![
            opens(row.main.people, tr.chart_main()),
            GridCell::Words(money(row.main)),
            GridCell::Words(whole(row.in_words)),
            GridCell::Words(whole(row.main.people.saturating_sub(row.in_words))),
            opens(row.named.people, tr.chart_named()),
            GridCell::Words(money(row.named)),
        ],
    }
}

fn part_row(scene: &Scene<'_>, name: String, group: Group, opens: bool) -> GridRow {
    let words = scene.tr.whole(i64::try_from(group.people).unwrap_or(i64::MAX));
    let people =
        if opens && group.people > 0 { GridCell::Opens(words.clone(), format!("{name}: {words}")) } else { GridCell::Words(words) };
    let money = GridCell::Words(scene.tr.money(group.money, scene.currency));
    let none = || GridCell::Words(String::new());
    GridRow { name, strong: true, cells: vec![people, money, none(), none(), none(), none()] }
}
