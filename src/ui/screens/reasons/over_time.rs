//! Over time: main reasons by when people left, with the changes of the codebook on the axis and in a list. Holds only what is open.

use eframe::egui::Ui;

use super::Part;
use super::grid::{GridCell, GridColumn, GridRow, grid};
use crate::analysis::over_time::{OverTime, TimeWindow};
use crate::analysis::{Figures, Period, Unit};
use crate::chart::{Chart, RegionId};
use crate::domain::day::Day;
use crate::domain::ids::ReasonId;
use crate::domain::reason::ReasonEvent;
use crate::engine::views::figures::FigureSetQuery;
use crate::engine::views::over_time::{BookChange, BookChangesQuery};
use crate::engine::views::people::Whose;
use crate::engine::{Cached, Filter};
use crate::i18n::Tr;
use crate::report::charts;
use crate::report::findings::Scene;
use crate::report::window_label;
use crate::ui::chart_view;
use crate::ui::saving::Saving;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::home::{charts::head, saving::chart_menu};
use crate::ui::screens::people::PeoplePanel;
use crate::ui::theme::space;
use crate::ui::widgets::{card, heading, segments, text};

/// Changes of the codebook listed at first.
const CHANGES: usize = 20;

/// The tab.
pub(super) struct OverTimeTab {
    filter: Filter,
    view: Cached<FigureSetQuery>,
    changes: Cached<BookChangesQuery>,
    people: PeoplePanel,
    saving: Saving,
}

impl Default for OverTimeTab {
    fn default() -> Self {
        Self {
            filter: Filter { period: Period::All, ..Filter::default() },
            view: Cached::default(),
            changes: Cached::default(),
            people: PeoplePanel::default(),
            saving: Saving::default(),
        }
    }
}

impl Part for OverTimeTab {
    fn line(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.over_time_line()
    }

    fn saving(&mut self) -> Option<&mut Saving> {
        Some(&mut self.saving)
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let (mut view, mut changes) = (std::mem::take(&mut self.view), std::mem::take(&mut self.changes));
        view.get(ctx.engine, &FigureSetQuery { filter: self.filter.clone(), with_model: false });
        changes.get(ctx.engine, &BookChangesQuery);
        if let Some(set) = view.view() {
            self.show(ui, ctx, &set.figures, changes.view().map(Vec::as_slice).unwrap_or_default());
        } else {
            text(ctx.tr.ui_loading()).muted().show(ui);
        }
        (self.view, self.changes) = (view, changes);
        self.people.show(ui.ctx(), ctx);
    }
}

impl OverTimeTab {
    fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, figures: &Figures, changes: &[BookChange]) {
        let settings = ctx.settings();
        let scene = Scene::new(figures, ctx.tr, settings.currency, None, false);
        let marks: Vec<(Day, String)> = changes.iter().map(|change| (change.day, told(ctx.tr, change))).collect();
        let chart = charts::over_time_marked(&scene, &marks);
        card(ui, |ui| {
            head(ui, &chart.head().title, &chart.head().subtitle, |ui| self.tools(ui, ctx, &chart));
            ui.add_space(space::S);
            let height = chart_view::height(ui, &chart);
            if let Some(RegionId::Cell { row, column }) = chart_view::chart(ui, &chart, height) {
                self.open_cell(ctx, &figures.over_time, row, column);
            }
            for note in &chart.head().notes {
                text(note).small().muted().show(ui);
            }
        });
        self.table(ui, ctx, &figures.over_time);
        book_changes(ui, ctx, changes);
    }

    fn tools(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, chart: &Chart) {
        let tr = ctx.tr;
        let units = [(Unit::Month, tr.over_time_month()), (Unit::Quarter, tr.over_time_quarter()), (Unit::Year, tr.over_time_year())];
        segments(ui, &tr.over_time_unit(), &mut self.filter.unit, &units);
        let name = tr.over_time_chart_name();
        chart_menu(ui, ctx, &mut self.saving, &self.filter, ("over_time", &name), || crate::chart::words(chart));
    }

    /// A part of a bar: those of one reason, or of all the others together.
    fn open_cell(&mut self, ctx: &ScreenCtx<'_>, found: &OverTime, window: usize, series: usize) {
        let (apart, _) = charts::shown_apart(found);
        let reasons: Vec<_> =
            if series < apart { found.reasons.iter().skip(series).take(1).collect() } else { found.reasons.iter().skip(apart).collect() };
        let name = match reasons.as_slice() {
            [one] => one.name.clone(),
            others => ctx.tr.over_time_others(others.len(), ctx.tr.count(others.len())),
        };
        let ids = reasons.iter().map(|reason| reason.id).collect();
        if let Some(window) = found.windows.get(window) {
            self.open(ctx, &name, window, ids);
        }
    }

    fn open(&mut self, ctx: &ScreenCtx<'_>, name: &str, window: &TimeWindow, reasons: Vec<ReasonId>) {
        let title = format!("{name}, {}", label(ctx.tr, window));
        self.people.open(title, Whose::LeftBetween { from: window.from, to: window.to, reasons }, &self.filter);
    }

    /// The newest windows first, so that they are in view.
    fn table(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, found: &OverTime) {
        if found.reasons.is_empty() {
            return;
        }
        let tr = ctx.tr;
        let windows: Vec<&TimeWindow> = found.windows.iter().rev().collect();
        let total = std::iter::once(GridColumn { head: tr.chart_all(), width: 72.0 });
        let columns: Vec<_> = total.chain(windows.iter().map(|window| GridColumn { head: label(tr, window), width: 112.0 })).collect();
        let whole = |count: u64| tr.whole(i64::try_from(count).unwrap_or(i64::MAX));
        let row = |(at, reason): (usize, &crate::analysis::over_time::TimeReason)| {
            let cell = |window: &&TimeWindow| match window.people.get(at).copied().unwrap_or_default() {
                0 => GridCell::Muted("–".to_owned()),
                count => GridCell::Opens(whole(count), format!("{}, {}: {}", reason.name, label(tr, window), whole(count))),
            };
            let cells = std::iter::once(GridCell::Words(whole(reason.people))).chain(windows.iter().map(cell)).collect();
            GridRow { name: reason.name.clone(), strong: false, cells }
        };
        let mut rows: Vec<GridRow> = found.reasons.iter().enumerate().map(row).collect();
        let unknown = windows.iter().map(|window| GridCell::Muted(whole(window.unknown)));
        let all: u64 = windows.iter().map(|window| window.unknown).sum();
        rows.push(GridRow {
            name: tr.over_time_unknown(),
            strong: false,
            cells: std::iter::once(GridCell::Muted(whole(all))).chain(unknown).collect(),
        });
        let clicked = card(ui, |ui| grid(ui, "over-time", &tr.chart_reason(), &columns, &rows)).inner;
        let cell = clicked.and_then(|(row, column)| Some((found.reasons.get(row)?, *windows.get(column.checked_sub(1)?)?)));
        if let Some((reason, window)) = cell {
            self.open(ctx, &reason.name, window, vec![reason.id]);
        }
    }
}

/// A window with its year.
fn label(tr: &Tr, window: &TimeWindow) -> String {
    format!("{} {}", window_label(window.from, window.to, tr), window.to.date().year())
}

/// What was done to the codebook, the newest first.
fn book_changes(ui: &mut Ui, ctx: &ScreenCtx<'_>, changes: &[BookChange]) {
    let tr = ctx.tr;
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        heading(ui, &tr.over_time_changes());
        if changes.is_empty() {
            text(tr.over_time_no_changes()).small().muted().show(ui);
        }
        for change in changes.iter().rev().take(CHANGES) {
            text(told(tr, change)).then(format!("  {}", tr.day(change.day))).muted().show(ui);
        }
        if changes.len() > CHANGES {
            text(tr.over_time_earlier(changes.len() - CHANGES, tr.count(changes.len() - CHANGES))).small().muted().show(ui);
        }
    });
}

/// A change in a sentence.
fn told(tr: &Tr, change: &BookChange) -> String {
    let BookChange { name, before, event, other, answers, .. } = change;
    let (name, other) = (name.as_str(), other.as_str());
    match event {
        ReasonEvent::Added => tr.over_time_added(name),
        ReasonEvent::Renamed => tr.over_time_renamed(before.as_str(), name),
        ReasonEvent::Kind => tr.over_time_kind(name),
        ReasonEvent::Retired => tr.over_time_retired(name),
        ReasonEvent::BroughtBack => tr.over_time_brought_back(name),
        ReasonEvent::Merged => tr.over_time_merged(*answers, name, tr.count(*answers), other),
        ReasonEvent::Split => tr.over_time_split(*answers, name, tr.count(*answers), other),
        ReasonEvent::Replaced => tr.over_time_replaced(name, other),
        ReasonEvent::Group | ReasonEvent::Unknown => name.to_owned(),
    }
}
