//! The three figures at the top, each with its companions, and the card of the next thing to do.

use eframe::egui::Ui;

use crate::analysis::headline::Headline;
use crate::analysis::{Period, Telling};
use crate::engine::Filter;
use crate::engine::views::people::Whose;
use crate::report::findings::Scene;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::people::PeoplePanel;
use crate::ui::widgets::{ExplanationAnswer, StatTile, Text, row, text};

use super::steps::{self, Step};
use super::told::{Figure, Told, figure};
use super::{HomeScreen, WIDE};

/// Height of a tile.
const HEIGHT: f32 = 124.0;

/// A figure, written out.
pub(super) struct Tile {
    pub(super) label: String,
    pub(super) figure: String,
    pub(super) lines: Vec<Text>,
    pub(super) explained: Figure,
}

/// All three.
pub(super) fn tiles(scene: &Scene<'_>) -> Vec<Tile> {
    if scene.of_members() {
        return super::members::tiles(scene);
    }
    vec![regulars(scene), leaving(scene), again(scene)]
}

fn people(scene: &Scene<'_>, count: u64) -> String {
    scene.tr.whole(i64::try_from(count).unwrap_or(i64::MAX))
}

fn regulars(scene: &Scene<'_>) -> Tile {
    let (tr, customers) = (scene.tr, &scene.figures.customers);
    let mut lines = vec![text(tr.home_regulars_now(people(scene, customers.current), people(scene, customers.at_risk))).muted()];
    if let Some(before) = scene.figures.regulars_then() {
        let words = match scene.figures.filter.period {
            Period::LastMonths(months) => tr.home_regulars_before(months, people(scene, before)),
            Period::All => String::new(),
        };
        lines.push(text(words).muted());
    }
    Tile { label: tr.home_regulars(), figure: people(scene, customers.regulars()), lines, explained: figure("regulars_now", scene) }
}

fn leaving(scene: &Scene<'_>) -> Tile {
    let (tr, leaving) = (scene.tr, &scene.figures.leaving);
    let label = match scene.figures.filter.period {
        Period::LastMonths(months) => tr.home_leaving(months),
        Period::All => tr.home_leaving_all(),
    };
    let money = |money| tr.money(money, scene.currency);
    let yearly = scene.a_year(leaving.all.money);
    let words = match leaving.about() {
        _ if leaving.all.people == 0 => tr.home_leaving_nobody(),
        Some(about) => tr.home_leaving_range(money(about), yearly),
        None => tr.home_leaving_worth(yearly),
    };
    let line = marked(&words, &money(leaving.all.money));
    Tile { label, figure: people(scene, leaving.all.people), lines: vec![line], explained: figure("left_or_quiet", scene) }
}

/// Words with one part of them in semibold.
pub(super) fn marked(words: &str, part: &str) -> Text {
    match words.split_once(part) {
        Some((before, after)) if !part.is_empty() => text(before).muted().then(part).plain().semibold().then(after).muted(),
        _ => text(words).muted(),
    }
}

fn again(scene: &Scene<'_>) -> Tile {
    let tr = scene.tr;
    let explained = figure("retention_headline", scene);
    let Some(headline) = scene.figures.headline.filter(|h| h.all.all > 0) else {
        let months = scene.figures.headline.map_or(12, |h| h.months);
        return Tile {
            label: tr.home_again(months), figure: "–".to_owned(), lines: vec![text(tr.report_again_none()).muted()], explained
        };
    };
    let (counts, band) = scene.counts_and_band(headline.all);
    let rate = tr.percent(headline.all.rate().unwrap_or_default());
    let compared = compared(scene, &headline);
    let (figure, first) = match Telling::of(headline.all.all) {
        Telling::CountsOnly => (counts, String::new()),
        Telling::CountsFirst => (counts, band),
        Telling::PercentFirst => {
            (rate, tr.home_again_of(people(scene, headline.all.all), headline.all.all, people(scene, headline.all.of)))
        }
    };
    let words = [first, compared].into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join("; ");
    Tile { label: tr.home_again(headline.months), figure, lines: vec![text(words).muted()], explained }
}

/// The window before, and whether the two differ by more than chance.
fn compared(scene: &Scene<'_>, headline: &Headline) -> String {
    let tr = scene.tr;
    let Some((before, rate)) = headline.before.and_then(|b| Some((b, b.rate()?))) else { return String::new() };
    if !Telling::of(before.all).may_rank() || !Telling::of(headline.all.all).may_rank() {
        return String::new();
    }
    let (months, then) = (headline.months, tr.percent(rate));
    match (headline.differs_from_before(), headline.all.rate().unwrap_or_default() > rate) {
        (false, _) => tr.home_again_same(months, then),
        (true, true) => tr.home_again_more(months, then),
        (true, false) => tr.home_again_fewer(months, then),
    }
}

impl HomeScreen {
    /// The row of figures and the next thing to do.
    pub(super) fn top(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, told: &Told, steps: &[Step]) {
        let mut chosen = None;
        let width = ui.available_width();
        let rows: &[&[f32]] = if width >= WIDE {
            &[&[208.0, 272.0, 224.0, 280.0]]
        } else if width >= 500.0 {
            &[&[208.0, 272.0], &[224.0, 280.0]]
        } else {
            &[&[1.0], &[1.0], &[1.0], &[1.0]]
        };
        let mut first = 0;
        for shares in rows {
            row(ui, HEIGHT, shares, |ui, i, width| match told.tiles.get(first + i) {
                Some(tile) => show(ui, ctx, tile, width, &self.filter, &mut self.people),
                None => {
                    if let Some(step) = steps::next(ui, ctx, steps.first(), width, HEIGHT) {
                        chosen = Some(step);
                    }
                }
            });
            first += shares.len();
        }
        if let Some(step) = chosen {
            self.take(step, ctx);
        }
    }
}

fn show(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, tile: &Tile, width: f32, filter: &Filter, people: &mut PeoplePanel) {
    let mut stat = StatTile::new(&tile.label, &tile.figure, ctx.tr.home_explain(tile.label.as_str()));
    for line in &tile.lines {
        stat = stat.line(line.clone());
    }
    let shown = stat.show(ui, width, HEIGHT);
    let answer = tile.explained.explanation.show_for(ui, &shown, ctx.tr);
    if answer == Some(ExplanationAnswer::Copy) {
        ctx.copy(ui.ctx(), tile.explained.explanation.words());
    }
    let wanted = shown.tile.clicked() || answer == Some(ExplanationAnswer::People);
    if let Some(behind) = tile.explained.behind.filter(|_| wanted) {
        people.open(tile.label.clone(), Whose::Behind(behind), filter);
    }
}
