//! Cohorts: who bought again how long after the first time, as a heat table. A cell that is clicked says its words below and shows its
//! people; arrow keys walk from cell to cell.

use eframe::egui::Ui;

use super::{Part, Shared, scene, whole};
use crate::analysis::cohorts::{Cell, CohortRow, Cohorts, Wider};
use crate::analysis::{Behind, CohortStep, Figures, Share};
use crate::chart::{Chart, RegionId};
use crate::engine::Cached;
use crate::engine::views::retention::WiderCohortsQuery;
use crate::i18n::Tr;
use crate::report::charts;
use crate::report::findings::Scene;
use crate::report::window_label;
use crate::ui::chart_view;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Explanation, card, heading, segments, text};

/// From so many months of records on the table begins by quarter.
const LONG: usize = 9;

/// What a cell tells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Tells {
    /// Who bought.
    #[default]
    People,
    /// What they spent.
    Money,
}

/// The tab.
#[derive(Default)]
pub(super) struct CohortsTab {
    tells: Tells,
    since: bool,
    /// Row of the table and step after the first.
    chosen: Option<(usize, usize)>,
    wider: Cached<WiderCohortsQuery>,
}

impl Part for CohortsTab {
    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, figures: &Figures, shared: &mut Shared) {
        let long = figures.cohorts.rows.len() >= LONG || figures.cohorts.months > 1;
        let before = *shared.filter.cohorts.get_or_insert(if long { CohortStep::Quarter } else { CohortStep::Month });
        let scene = scene(figures, ctx);
        let mut wider = std::mem::take(&mut self.wider);
        let wanted = self.tells == Tells::Money || self.since;
        let found = if wanted { wider.get(ctx.engine, &WiderCohortsQuery(shared.filter.clone())) } else { None };
        // What comes later may still be of other steps than the figures in view.
        let found = found.filter(|found| fits(found, &figures.cohorts));
        if wanted && found.is_none() {
            self.tools(ui, ctx, &scene, shared, None);
            text(ctx.tr.ui_loading()).muted().show(ui);
        } else {
            self.table(ui, ctx, &scene, shared, found);
        }
        self.wider = wider;
        if shared.filter.cohorts != Some(before) {
            self.chosen = None;
        }
    }
}

fn fits(wider: &Wider, cohorts: &Cohorts) -> bool {
    wider.later.months == cohorts.months && wider.later.rows.len() == cohorts.rows.len()
}

impl CohortsTab {
    fn table(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared, found: Option<&Wider>) {
        let mut chart = match (self.tells, found) {
            (Tells::Money, Some(found)) => charts::cohorts_money(scene, &found.money),
            (Tells::People, Some(found)) => charts::cohorts_since(scene, &found.later),
            (_, None) => charts::cohorts(scene),
        };
        heading(ui, &chart.head().title);
        self.tools(ui, ctx, scene, shared, Some(&chart));
        // The first column of money is the step of the first purchase itself.
        let (hidden, first) = (charts::hidden_cohorts(&scene.figures.cohorts), usize::from(self.tells == Tells::People));
        if let Chart::Heat(heat) = &mut chart {
            heat.chosen = self.chosen.and_then(|(row, k)| Some((row.checked_sub(hidden)?, k.checked_sub(first)?)));
        }
        card(ui, |ui| {
            if let Some(RegionId::Cell { row, column }) = chart_view::scrolled(ui, &chart) {
                self.chosen = Some((row + hidden, column + first));
            }
            for note in &chart.head().notes {
                text(note).small().muted().show(ui);
            }
        });
        self.cell(ui, ctx, scene, shared, found);
    }

    fn tools(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared, chart: Option<&Chart>) {
        let tr = ctx.tr;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = eframe::egui::vec2(space::M, space::S);
            let mut step = shared.filter.cohorts.unwrap_or(CohortStep::Quarter);
            let steps = [
                (CohortStep::Month, tr.retention_month()),
                (CohortStep::Quarter, tr.retention_quarter()),
                (CohortStep::Year, tr.retention_year()),
            ];
            segments(ui, &tr.retention_cohort_step(), &mut step, &steps);
            shared.filter.cohorts = Some(step);
            segments(
                ui,
                &tr.retention_cells(),
                &mut self.tells,
                &[(Tells::People, tr.home_people()), (Tells::Money, tr.retention_money())],
            );
            if self.tells == Tells::People {
                let unit = unit(step);
                let when = [(false, tr.retention_in_it(unit)), (true, tr.retention_since())];
                segments(ui, &tr.retention_when(), &mut self.since, &when);
            }
            shared.explain(ui, ctx, &explanation(scene, self.tells, self.since), None);
            // A file is written of the plain table alone: only there it is reckoned what may leave the house.
            let plain = self.tells == Tells::People && !self.since;
            if let Some(chart) = chart {
                shared.menu_of(ui, ctx, ("cohorts", &tr.chart_cohorts_name(), plain), || chart.clone());
            }
        });
    }

    /// The cell chosen in words, and the way to its people.
    fn cell(&self, ui: &mut Ui, ctx: &ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared, found: Option<&Wider>) {
        let tr = ctx.tr;
        let cohorts = found.filter(|_| self.tells == Tells::People).map_or(&scene.figures.cohorts, |found| &found.later);
        let chosen = self.chosen.and_then(|(at, k)| Some((at, cohorts.rows.get(at)?, cohorts.rows.get(at)?.cells.get(k)?)));
        let Some((at, row, cell)) = chosen else {
            text(tr.retention_cell_hint()).small().muted().show(ui);
            return;
        };
        let (who, when) = (span(tr, cohorts, row, 0), span(tr, cohorts, row, cell.k));
        let sum = found.filter(|_| self.tells == Tells::Money).and_then(|found| found.money.get(at)?.get(cell.k as usize));
        let words = match sum {
            Some(sum) => tr.retention_cell_money(who.as_str(), tr.money(*sum, scene.currency), when),
            None => people_words(scene, (row, cell), (&who, &when), self.since),
        };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            text(&words).show(ui);
            if cell.people > 0 && Button::link(tr.home_show_count(cell.people, whole(tr, cell.people))).show(ui).clicked() {
                let (cohort, months, k) = (row.cohort, cohorts.months, cell.k);
                let since = self.since && self.tells == Tells::People;
                let behind = if since { Behind::CohortSince { cohort, months, k } } else { Behind::Cohort { cohort, months, k } };
                shared.open(words.clone(), behind);
            }
        });
    }
}

/// "19 of 29 from Sep–Nov 2024 came again in Dec–Feb; 66 %, 95% range 47–80".
fn people_words(scene: &Scene<'_>, (row, cell): (&CohortRow, &Cell), (who, when): (&str, &str), since: bool) -> String {
    let tr = scene.tr;
    let (counts, band) = scene.counts_and_band(Share::new(cell.people, row.size));
    let words = if since { tr.retention_cell_since(counts, when, who) } else { tr.retention_cell(counts, when, who) };
    match cell.complete {
        true if band.is_empty() => words,
        true => format!("{words}; {band}"),
        false => format!("{words} ({})", tr.chart_so_far()),
    }
}

/// The months of a step, with their year.
fn span(tr: &Tr, cohorts: &Cohorts, row: &CohortRow, k: u32) -> String {
    let months = i32::from(cohorts.months.max(1));
    let from = row.cohort.plus(i32::try_from(k).unwrap_or_default().saturating_mul(months));
    let to = from.plus(months - 1).first_day();
    format!("{} {}", window_label(from.first_day(), to, tr), to.date().year())
}

const fn unit(step: CohortStep) -> &'static str {
    match step {
        CohortStep::Month => "month",
        CohortStep::Quarter => "quarter",
        CohortStep::Year => "year",
    }
}

fn explanation(scene: &Scene<'_>, tells: Tells, since: bool) -> Explanation {
    let tr = scene.tr;
    let cohorts = &scene.figures.cohorts;
    let all: u64 = cohorts.rows.iter().map(|row| row.size).sum();
    let before: u64 = cohorts.rows.iter().filter(|row| row.before_records).map(|row| row.size).sum();
    let sentence = match (tells, since) {
        (Tells::Money, _) => tr.retention_cohorts_money_sentence(),
        (Tells::People, true) => tr.retention_cohorts_since_sentence(),
        (Tells::People, false) => tr.retention_cohorts_sentence(),
    };
    Explanation {
        title: tr.chart_cohorts_name(),
        term: tr.retention_cohorts_term(),
        sentence,
        sum: vec![
            (tr.chart_before_records(), whole(tr, before), false),
            (tr.retention_newcomers(), whole(tr, all.saturating_sub(before)), false),
            (tr.retention_buyers(), whole(tr, all), true),
        ],
        formula: scene.figures.as_of.map_or_else(String::new, |day| tr.explain_as_of(tr.day(day))),
        left_out: vec![tr.retention_cohorts_left_out()],
        people: String::new(),
    }
}
