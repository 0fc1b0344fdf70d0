//! What the figures say in words, made once for each answer of the engine and each language, not for each picture.

use std::sync::Arc;

use crate::analysis::catalogue::{FigureUnit, find};
use crate::analysis::retention::RetentionRow;
use crate::analysis::{Behind, Figures};
use crate::chart::Chart;
use crate::chart::spec::{Swatch, Tone};
use crate::domain::language::Language;
use crate::domain::settings::Settings;
use crate::engine::views::home::Home;
use crate::report::charts::{self, Measure};
use crate::report::findings::Scene;
use crate::report::{explain, window_label};
use crate::ui::screen::ScreenCtx;
use crate::ui::widgets::Explanation;

use super::tiles::{self, Tile};

/// Bars that have room in the card, and those of guesses.
const MOST: (usize, usize) = (6, 2);
/// The same where the page is low, so that what waits below the cards stays in view.
const MOST_LOW: (usize, usize) = (5, 1);

/// A figure explained, and who is behind it.
pub(in crate::ui::screens) struct Figure {
    /// Its explanation.
    pub explanation: Explanation,
    /// Whom "show the people" shows.
    pub behind: Option<Behind>,
}

/// The words.
pub(super) struct Told {
    figures: Arc<Figures>,
    language: Language,
    settings: Settings,
    measure: Measure,
    low: bool,
    pub reasons: Chart,
    pub retention: Chart,
    pub tiles: Vec<Tile>,
    pub known: Figure,
    pub stay: Explanation,
}

impl Told {
    /// `low`: the page has little height.
    pub(super) fn new(home: &Home, ctx: &ScreenCtx<'_>, measure: Measure, low: bool) -> Self {
        let settings = ctx.settings();
        let scene = scene(home, ctx, &settings);
        Self {
            reasons: bars(&scene, measure, if low { MOST_LOW } else { MOST }),
            retention: if scene.of_members() { charts::members(&scene) } else { charts::retention(&scene) },
            tiles: tiles::tiles(&scene),
            known: figure("reasons_known", &scene),
            stay: if scene.of_members() { figure("members_churn", &scene).explanation } else { stay(&scene) },
            figures: Arc::clone(&home.figures),
            language: ctx.tr.language(),
            settings,
            measure,
            low,
        }
    }

    /// Whether it still says what it should.
    pub(super) fn holds(&self, home: &Home, ctx: &ScreenCtx<'_>, measure: Measure, low: bool) -> bool {
        let same = Arc::ptr_eq(&self.figures, &home.figures) && self.measure == measure && self.language == ctx.tr.language();
        same && self.low == low && ctx.status.workspace.as_ref().is_some_and(|w| *w.settings == self.settings)
    }
}

/// The figures to be spoken of on the owner's own screen: nothing is hidden.
pub(super) fn scene<'a>(home: &'a Home, ctx: &ScreenCtx<'a>, settings: &Settings) -> Scene<'a> {
    Scene::new(&home.figures, ctx.tr, settings.currency, None, false).with_goal(settings.goal.as_ref())
}

/// The bars, made for a card: a guess is its reason with a question mark, and what is put together needs no legend.
fn bars(scene: &Scene<'_>, measure: Measure, (reasons, guesses): (usize, usize)) -> Chart {
    let mut chart = charts::reasons_within(scene, measure, reasons, guesses);
    if let Chart::Bars(bars) = &mut chart {
        bars.legend.retain(|(swatch, _)| *swatch != Swatch::Bar(Tone::Together));
        for bar in bars.rows.iter_mut().filter(|bar| bar.tone == Tone::Guess) {
            let guess = scene.figures.reasons.guesses.iter().find(|guess| bar.id == Some(-guess.id.0));
            if let Some(guess) = guess {
                bar.label = format!("{}?", guess.name);
            }
        }
    }
    chart
}

/// One figure of the list, explained with today's numbers.
pub(in crate::ui::screens) fn figure(id: &str, scene: &Scene<'_>) -> Figure {
    let tr = scene.tr;
    let Some(spec) = find(id) else { return Figure { explanation: Explanation::default(), behind: None } };
    let value = (spec.value)(scene.figures);
    let Some(words) = explain(id, &value, tr, scene.currency) else {
        return Figure { explanation: Explanation::default(), behind: spec.behind };
    };
    let behind = spec.behind.filter(|_| value.value.is_some_and(|v| v > 0.0));
    let people = match (behind, value.value) {
        (Some(_), Some(count)) if spec.unit == FigureUnit::People => tr.home_show_count(count, tr.decimal(count, 0)),
        (Some(_), _) => tr.home_show_people(),
        (None, _) => String::new(),
    };
    let mut sum: Vec<_> = words.rows.into_iter().map(|row| (row.name, row.value, false)).collect();
    sum.push((words.name.clone(), words.result, true));
    let formula = [words.formula, words.rule, words.as_of].into_iter().filter(|part| !part.is_empty()).map(sentence);
    let formula = formula.collect::<Vec<_>>().join(" ");
    let explanation =
        Explanation { title: words.name, term: words.term, sentence: words.definition, sum, formula, left_out: words.left_out, people };
    Figure { explanation, behind }
}

/// A part of the line below the sum, ended, so that the next does not run into it.
fn sentence(part: String) -> String {
    if part.ends_with('.') { part } else { format!("{part}.") }
}

/// How many stay: the share of each window with its numbers.
pub(in crate::ui::screens) fn stay(scene: &Scene<'_>) -> Explanation {
    let (tr, figures) = (scene.tr, scene.figures);
    let over: Vec<&RetentionRow> = figures.retention.iter().filter(|row| row.complete && row.share.all > 0).collect();
    let last = over.len();
    let row = |(i, row): (usize, &&RetentionRow)| {
        let counts = tr.chart_of(tr.decimal(float(row.share.all), 0), tr.decimal(float(row.share.of), 0));
        let name = format!("{} {}", window_label(row.from, row.to, tr), row.to.date().year());
        (name, counts, i + 1 == last)
    };
    let running = figures.retention.last().filter(|row| !row.complete);
    Explanation {
        title: tr.chart_retention_name(),
        term: tr.home_stay_term(),
        sentence: tr.home_stay_sentence(),
        sum: over.iter().enumerate().skip(over.len().saturating_sub(6)).map(row).collect(),
        formula: [tr.home_stay_formula()]
            .into_iter()
            .chain(figures.as_of.map(|day| tr.explain_as_of(tr.day(day))))
            .collect::<Vec<_>>()
            .join(" "),
        left_out: running.map(|row| tr.report_running_note(window_label(row.from, row.to, tr))).into_iter().collect(),
        people: over.last().map_or_else(String::new, |row| tr.home_show_count(float(row.share.of), tr.decimal(float(row.share.of), 0))),
    }
}

/// The people of a window that is over: those who came in it and in the one before.
pub(in crate::ui::screens) fn retained(row: &RetentionRow) -> Behind {
    Behind::Retained { base_from: row.base_from, base_to: row.base_to, from: row.from, to: row.to }
}

#[expect(clippy::cast_precision_loss, reason = "people stay far below 2^53")]
pub(in crate::ui::screens) const fn float(count: u64) -> f64 {
    count as f64
}
