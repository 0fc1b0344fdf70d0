//! How long they stay: the curve with its band and how many are still followed, and the segments side by side with a plain verdict.

use eframe::egui::Ui;

use super::moment::{self, Followed};
use super::{Part, Shared, scene, whole};
use crate::analysis::contracts::MemberGroup;
use crate::analysis::side_by_side::Side;
use crate::analysis::stayed::{StayedTo, WhichStayed};
use crate::analysis::survival::{BySegment, Survival};
use crate::analysis::{Behind, Figures, Telling};
use crate::chart::Chart;
use crate::domain::segment::Pick;
use crate::engine::views::people::Whose;
use crate::engine::views::retention::StayBySegmentQuery;
use crate::engine::{Cached, Filter};
use crate::i18n::Tr;
use crate::report::charts;
use crate::report::findings::Scene;
use crate::ui::chart_view;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::home::charts::head;
use crate::ui::screens::home::told::figure;
use crate::ui::screens::reasons::grid::{GridCell, GridColumn, GridRow, grid};
use crate::ui::theme::space;
use crate::ui::widgets::{Explanation, card, text};

/// Height of the chart.
const CHART: f32 = 280.0;
/// Days after which segments are compared in the table.
const AFTER: [u16; 2] = [180, 365];
/// Fewer still followed say too little of a day.
const ENOUGH: u64 = 10;

/// The tab.
#[derive(Default)]
pub(super) struct StayTab {
    segments: Cached<StayBySegmentQuery>,
    /// The day on the curve that was chosen.
    day: Option<u32>,
}

impl Part for StayTab {
    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, figures: &Figures, shared: &mut Shared) {
        let (tr, scene) = (ctx.tr, scene(figures, ctx));
        let mut chart = charts::survival(&scene);
        let times: Vec<f64> = if let Chart::Steps(steps) = &mut chart {
            let times: Vec<f64> = steps.ticks.iter().map(|(time, ..)| *time).collect();
            steps.chosen = moment::mark_of(self.day, times.iter().copied());
            times
        } else {
            Vec::new()
        };
        let day = &mut self.day;
        let curve = |ui: &mut Ui| {
            let words = chart.head();
            head(ui, &words.title, &words.subtitle, |ui| {
                let id = if scene.of_members() { "members_stay_median" } else { "stay_median" };
                shared.figure(ui, ctx, &figure(id, &scene));
                shared.menu(ui, ctx, ("survival", &tr.chart_survival_name()), || chart.clone());
            });
            ui.add_space(space::S);
            let clicked = chart_view::chart(ui, &chart, CHART);
            *day = moment::day_of(clicked, times.iter().copied()).or(*day);
            if !times.is_empty() {
                let whose = Box::new(|of| Whose::Behind(Behind::Stayed(of)));
                let curves = [Followed { name: String::new(), curve: scene.staying(), whose }];
                let filter = shared.filter.clone();
                moment::show(ui, ctx, *day, &curves, (shared, &filter));
            }
            if scene.staying().rows.iter().any(|row| row.at_risk < ENOUGH) {
                text(tr.retention_thin()).small().muted().show(ui);
            }
        };
        // Each in a place of its own: heads remember the width of their tools by it.
        ui.push_id("curve", |ui| card(ui, curve));
        let filter = Filter { segment: None, ..shared.filter.clone() };
        if let Some(found) = self.segments.get(ctx.engine, &StayBySegmentQuery(filter)).filter(|found| found.groups.len() > 1) {
            ui.push_id("segments", |ui| card(ui, |ui| by_segment(ui, ctx, &scene, shared, found)));
        }
    }
}

/// The segments side by side. Their numbers open their regulars; of members only those of a segment do.
fn by_segment(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared, found: &BySegment) {
    let tr = ctx.tr;
    head(ui, &verdict(scene, found), "", |ui| shared.explain(ui, ctx, &explanation(scene, found), None));
    ui.add_space(space::XS);
    let mut columns = vec![
        GridColumn { head: if scene.of_members() { tr.members_followed() } else { tr.retention_followed() }, width: 112.0 },
        GridColumn { head: tr.retention_gone(), width: 72.0 },
    ];
    columns.push(GridColumn { head: tr.retention_half_stay(), width: 176.0 });
    columns.extend(AFTER.map(|days| GridColumn { head: tr.retention_after(days), width: 128.0 }));
    let rows: Vec<GridRow> = found.groups.iter().map(|(name, curve)| line(scene, name.as_deref(), curve)).collect();
    let Some((at, _)) = grid(ui, "segments", &tr.home_segment(), &columns, &rows) else { return };
    let filter = Filter { segment: None, ..shared.filter.clone() };
    match found.groups.get(at) {
        Some((Some(name), _)) => {
            let whose = if scene.of_members() { Behind::Members(MemberGroup::Ever) } else { Behind::RepeatBuyers };
            let filter = Filter { segment: Some(Pick::Written(name.clone())), ..filter };
            shared.people.open(name.clone(), Whose::Behind(whose), &filter);
        }
        Some((None, _)) => {
            let written = found.groups.iter().filter_map(|(name, _)| name.clone());
            let sides: Vec<Side> = written.map(|name| Side::Part(Pick::Written(name))).chain([Side::Others]).collect();
            let of = StayedTo { days: 0, which: WhichStayed::Followed };
            let whose = Whose::SideStayed { place: sides.len() - 1, sides, of };
            shared.people.open(tr.retention_no_segment(), whose, &filter);
        }
        None => {}
    }
}

fn line(scene: &Scene<'_>, name: Option<&str>, curve: &Survival) -> GridRow {
    let tr = scene.tr;
    let followed = curve.rows.first().map_or(0, |row| row.at_risk);
    let gone: u64 = curve.rows.iter().map(|row| row.events).sum();
    let label = name.map_or_else(|| tr.retention_no_segment(), str::to_owned);
    let count = whole(tr, followed);
    let first = match name {
        None if scene.of_members() => GridCell::Words(count),
        _ => GridCell::Opens(count.clone(), format!("{label}: {count}")),
    };
    let few = !Telling::of(followed).may_rank();
    let half = match curve.median {
        _ if few => GridCell::Muted(tr.retention_too_few()),
        Some(days) => GridCell::Words(tr.retention_days(days, tr.decimal(days, 0))),
        None => GridCell::Muted(tr.retention_not_half()),
    };
    let after = AFTER.map(|days| match still_there(curve, f64::from(days)) {
        Some(share) if !few => GridCell::Words(share_words(tr, share)),
        _ => GridCell::Muted("–".to_owned()),
    });
    GridRow { name: label, strong: false, cells: [first, GridCell::Words(whole(tr, gone)), half].into_iter().chain(after).collect() }
}

/// A share with the ends of its band: "72 % (64–79)".
pub(super) fn share_words(tr: &Tr, (share, low, high): (f64, f64, f64)) -> String {
    format!("{} ({:.0}–{:.0})", tr.percent(share), low * 100.0, high * 100.0)
}

/// The share still there after so many days with its band, while enough are followed that far.
pub(super) fn still_there(curve: &Survival, days: f64) -> Option<(f64, f64, f64)> {
    curve.rows.iter().find(|row| row.t >= days).filter(|row| row.at_risk >= ENOUGH)?;
    let row = curve.rows.iter().rfind(|row| row.t <= days)?;
    Some((row.s, row.low?, row.high?))
}

/// Whether the segments differ, by the log-rank test: no winner is named.
fn verdict(scene: &Scene<'_>, found: &BySegment) -> String {
    match found.test {
        Some(test) if test.differs() => scene.tr.retention_segments_differ(),
        Some(_) => scene.tr.retention_segments_alike(),
        None => scene.tr.retention_segments_few(),
    }
}

fn explanation(scene: &Scene<'_>, found: &BySegment) -> Explanation {
    let tr = scene.tr;
    let chance = |p: f64| if p < 0.001 { "< 0.001".to_owned() } else { tr.decimal(p, 3) };
    let sum = found.test.map(|test| {
        vec![
            (tr.retention_chi2(), tr.decimal(test.chi2, 3), false),
            (tr.retention_df(), test.df.to_string(), false),
            (tr.retention_chance(), chance(test.p), true),
        ]
    });
    Explanation {
        title: tr.retention_by_segment(),
        term: tr.retention_logrank_term(),
        sentence: tr.retention_logrank_sentence(),
        sum: sum.unwrap_or_default(),
        formula: scene.figures.as_of.map_or_else(String::new, |day| tr.explain_as_of(tr.day(day))),
        left_out: vec![tr.retention_logrank_left_out()],
        people: String::new(),
    }
}
