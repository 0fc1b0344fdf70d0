//! Parts of the customers side by side: how many came again, how long they stay, what they bring, and for each two of them whether
//! that is more than chance. Every number of customers opens them.

use std::collections::BTreeMap;

use eframe::egui::{Ui, vec2};

use super::moment::{self, Followed};
use super::stay::still_there;
use super::{Part, Shared, whole};
use crate::analysis::Figures;
use crate::analysis::side_by_side::{Side, SideBySide, SideRow, Verdict};
use crate::analysis::small::Telling;
use crate::chart::Chart;
use crate::domain::segment::Pick;
use crate::engine::views::compared::SideBySideQuery;
use crate::engine::views::people::Whose;
use crate::engine::views::segments::PicksQuery;
use crate::engine::{Cached, Event, Filter};
use crate::i18n::Tr;
use crate::report::{charts, share_told};
use crate::ui::chart_view;
use crate::ui::command::UiCommand;
use crate::ui::dialogs::Answer;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::customer::said;
use crate::ui::screens::home::charts::head;
use crate::ui::screens::home::menu;
use crate::ui::screens::home::saving::ask_chart_of;
use crate::ui::screens::reasons::grid::{GridCell, GridColumn, GridRow, grid};
use crate::ui::screens::segments::SegmentsDialog;
use crate::ui::theme::{Icon, Tokens, space};
use crate::ui::widgets::{Button, Chip, EmptyState, Explanation, card, icon, text};

/// Height of the chart.
const CHART: f32 = 300.0;
/// Days after which those still there are told.
const AFTER: u16 = 365;

/// The tab.
#[derive(Default)]
pub(super) struct SideTab {
    picks: Cached<PicksQuery>,
    chosen: Option<Vec<Side>>,
    view: Cached<SideBySideQuery>,
    segments: Option<Box<SegmentsDialog>>,
    /// The day on the curves that was chosen.
    day: Option<u32>,
}

impl Part for SideTab {
    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, figures: &Figures, shared: &mut Shared) {
        let picks = self.picks.get(ctx.engine, &PicksQuery).cloned();
        match picks {
            None => drop(text(ctx.tr.ui_loading()).muted().show(ui)),
            Some(picks) if picks.is_empty() => {
                let why = if figures.of_members() { ctx.tr.side_members_none_why() } else { ctx.tr.side_none_why() };
                let button = Button::main(ctx.tr.segment_new()).icon(Icon::Plus).enabled(!ctx.is_locked());
                if EmptyState::new(Icon::ListFilter, ctx.tr.side_none(), why).button(button).show(ui) {
                    self.segments = Some(Box::default());
                }
            }
            Some(picks) => self.full(ui, ctx, &picks, shared),
        }
        self.dialog(ui, ctx);
    }

    fn takes(&self) -> &[UiCommand] {
        if self.segments.is_some() { &[UiCommand::SaveAndNext] } else { &[] }
    }

    fn command(&mut self, command: UiCommand) {
        if let (UiCommand::SaveAndNext, Some(segments)) = (command, &mut self.segments) {
            segments.ask_to_save();
        }
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        if let Some(made) = self.segments.as_mut().and_then(|segments| segments.event(event, ctx)) {
            self.add(Side::Part(made));
            self.segments = None;
        }
    }

    fn leaving(&mut self, ctx: &mut ScreenCtx<'_>) {
        if let Some(segments) = &mut self.segments {
            segments.keep(ctx);
        }
        self.segments = None;
    }
}

impl SideTab {
    fn add(&mut self, side: Side) {
        let chosen = self.chosen.get_or_insert_default();
        if !chosen.contains(&side) && chosen.len() < Side::MOST {
            chosen.push(side);
        }
    }

    fn dialog(&mut self, ui: &Ui, ctx: &mut ScreenCtx<'_>) {
        let Some(segments) = &mut self.segments else { return };
        match segments.show(ui.ctx(), ctx) {
            Answer::Open => {}
            Answer::Closed => self.segments = None,
            Answer::Chosen(pick) => {
                self.add(Side::Part(pick));
                self.segments = None;
            }
        }
    }

    /// Those chosen that are still there; at first one part alone stands against everybody else, several against each other.
    fn sides(&mut self, picks: &[(Pick, String)]) -> Vec<Side> {
        let there = |side: &Side| match side {
            Side::Part(pick) => picks.iter().any(|(known, _)| known == pick),
            Side::Others => true,
        };
        let chosen = self.chosen.get_or_insert_with(|| Side::first_of(picks));
        chosen.retain(there);
        chosen.clone()
    }

    fn full(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, picks: &[(Pick, String)], shared: &mut Shared) {
        let tr = ctx.tr;
        let sides = self.sides(picks);
        card(ui, |ui| {
            text(tr.side_choose_line()).muted().show(ui);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
                let all =
                    picks.iter().map(|(pick, name)| (Side::Part(pick.clone()), name.clone())).chain([(Side::Others, tr.side_others())]);
                for (side, name) in all {
                    let on = sides.contains(&side);
                    let room = on || sides.len() < Side::MOST;
                    // Shown in the row itself: within a part of its own it would not go on in the next line.
                    if Chip::new(name, on).enabled(room).show(ui).clicked() {
                        self.toggle(side, on);
                    }
                }
                if Button::quiet(tr.segment_manage()).icon(Icon::ListFilter).small().show(ui).clicked() {
                    self.segments = Some(Box::default());
                }
            });
        });
        if sides.len() < 2 {
            text(tr.side_choose_more()).muted().show(ui);
            return;
        }
        let query = SideBySideQuery { filter: Filter { segment: None, ..shared.filter.clone() }, sides: sides.clone() };
        match self.view.get(ctx.engine, &query).filter(|found| found.rows.len() == sides.len()) {
            None => drop(text(tr.ui_loading()).muted().show(ui)),
            Some(found) => {
                ui.push_id("table", |ui| card(ui, |ui| table(ui, ctx, found, &sides, shared)));
                let day = &mut self.day;
                ui.push_id("curves", |ui| card(ui, |ui| curves(ui, ctx, (found, &sides), shared, day)));
            }
        }
    }

    fn toggle(&mut self, side: Side, on: bool) {
        let chosen = self.chosen.get_or_insert_default();
        if on {
            chosen.retain(|known| *known != side);
        } else {
            chosen.push(side);
        }
    }
}

fn table(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, found: &SideBySide, sides: &[Side], shared: &mut Shared) {
    let tr = ctx.tr;
    head(ui, &charts::side_title(tr, found), "", |ui| {
        shared.explain(ui, ctx, &explanation(ctx), None);
        save(ui, ctx, found, sides, shared);
    });
    ui.add_space(space::XS);
    let columns = [
        GridColumn { head: tr.customers_name(), width: 88.0 },
        GridColumn { head: charts::side_kept_head(tr, found), width: 176.0 },
        GridColumn { head: tr.retention_half_stay(), width: 164.0 },
        GridColumn { head: tr.retention_after(AFTER), width: 112.0 },
        GridColumn { head: tr.customer_value_year(), width: 244.0 },
    ];
    let rows: Vec<GridRow> = found.rows.iter().map(|row| line(ctx, row)).collect();
    if let Some((place, _)) = grid(ui, "sides", &tr.customer_segment(), &columns, &rows)
        && let Some(row) = found.rows.get(place)
    {
        let filter = Filter { segment: None, ..shared.filter.clone() };
        shared.people.open(charts::side_name(tr, row), Whose::Side { sides: sides.to_vec(), place }, &filter);
    }
    ui.add_space(space::S);
    verdicts(ui, ctx, found);
    for note in charts::side_notes(tr, found) {
        text(note).small().muted().show(ui);
    }
}

fn line(ctx: &ScreenCtx<'_>, row: &SideRow) -> GridRow {
    let tr = ctx.tr;
    let name = charts::side_name(tr, row);
    let count = whole(tr, row.customers);
    let first = match row.customers {
        0 => GridCell::Muted(count),
        _ => GridCell::Opens(count.clone(), tr.side_people(count, name.as_str())),
    };
    let followed = row.stay.rows.first().map_or(0, |step| step.at_risk);
    let few = !Telling::of(followed).may_rank();
    let half = match row.stay.median {
        _ if few => GridCell::Muted(tr.retention_too_few()),
        Some(days) => GridCell::Words(tr.retention_days(days, tr.decimal(days, 0))),
        None => GridCell::Muted(tr.retention_not_half()),
    };
    let after = match still_there(&row.stay, f64::from(AFTER)) {
        Some(share) if !few => GridCell::Words(super::stay::share_words(tr, share)),
        _ => GridCell::Muted("–".to_owned()),
    };
    let money = |minor: f64| said::money(ctx, charts::rounded(minor));
    let value = match (row.yearly.n, row.yearly.interval) {
        (0, _) => GridCell::Muted("–".to_owned()),
        (_, None) => GridCell::Muted(tr.retention_too_few()),
        (_, Some(interval)) => GridCell::Words(tr.side_value(money(interval.high), money(interval.low), money(row.yearly.value))),
    };
    GridRow { name, strong: false, cells: vec![first, GridCell::Words(share_told(tr, row.retention)), half, after, value] }
}

/// What may be said of each pair: those that differ first.
fn verdicts(ui: &mut Ui, ctx: &ScreenCtx<'_>, found: &SideBySide) {
    let tr = ctx.tr;
    let rank = |verdict: Verdict| match verdict {
        Verdict::Differ(_) => 0,
        Verdict::Alike(_) => 1,
        Verdict::Few => 2,
    };
    let mut lines: BTreeMap<(u8, usize), (Verdict, String)> = BTreeMap::new();
    let single = found.pairs.len() == 1;
    for (at, pair) in found.pairs.iter().enumerate() {
        // Of a single pair the first stands above already; where neither says anything, one line says so of both.
        if let (false, Some(words)) = (single, charts::side_neither(tr, found, pair)) {
            lines.insert((rank(pair.retention), 2 * at), (pair.retention, words));
            continue;
        }
        if !single {
            lines.insert((rank(pair.retention), 2 * at), (pair.retention, charts::side_verdict(tr, found, pair)));
        }
        lines.insert((rank(pair.stay), 2 * at + 1), (pair.stay, charts::side_stay(tr, found, pair)));
    }
    for (verdict, words) in lines.into_values() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let tokens = Tokens::of(ui);
            match verdict {
                Verdict::Differ(_) => icon(ui, Icon::CircleAlert, tokens.accent),
                _ => icon(ui, Icon::Circle, tokens.muted),
            }
            let words = text(words);
            if matches!(verdict, Verdict::Differ(_)) {
                words.show(ui)
            } else {
                words.muted().show(ui)
            };
        });
    }
}

fn curves(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, (found, sides): (&SideBySide, &[Side]), shared: &mut Shared, day: &mut Option<u32>) {
    let mut chart = charts::side_by_side(ctx.tr, found);
    let mut times = Vec::new();
    if let Chart::Curves(curves) = &mut chart {
        times.extend(curves.ticks.iter().map(|(time, ..)| *time));
        curves.chosen = moment::mark_of(*day, times.iter().copied());
    }
    let words = chart.head();
    head(ui, &words.title, &words.subtitle, |ui| save(ui, ctx, found, sides, shared));
    ui.add_space(space::S);
    let clicked = chart_view::chart(ui, &chart, CHART);
    *day = moment::day_of(clicked, times.iter().copied()).or(*day);
    if !times.is_empty() {
        let drawn = found.rows.iter().enumerate().filter(|(_, row)| charts::side_is_drawn(row));
        let filter = Filter { segment: None, ..shared.filter.clone() };
        moment::show(
            ui,
            ctx,
            *day,
            &drawn.map(|(place, row)| followed(ctx.tr, row, (sides, place))).collect::<Vec<_>>(),
            (shared, &filter),
        );
    }
    for note in &words.notes {
        text(note).small().muted().show(ui);
    }
}

/// A part whose curve is drawn, and the ways to its people.
fn followed<'a>(tr: &Tr, row: &'a SideRow, (sides, place): (&'a [Side], usize)) -> Followed<'a> {
    let whose = Box::new(move |of| Whose::SideStayed { sides: sides.to_vec(), place, of });
    Followed { name: charts::side_name(tr, row), curve: &row.stay, whose }
}

fn save(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, found: &SideBySide, sides: &[Side], shared: &mut Shared) {
    let name = ctx.tr.side_chart_name();
    // A file of its own is one for others: of members none may be made.
    match menu::with_copy(ui, ctx, &name, !found.members) {
        Some(menu::Chosen::Copy) => ctx.copy(ui.ctx(), crate::chart::words(&charts::side_by_side(ctx.tr, found))),
        Some(menu::Chosen::Save(shape)) => {
            let filter = Filter { segment: None, ..shared.filter.clone() };
            ask_chart_of(&mut shared.saving, &filter, ctx, (charts::SIDES, &name, shape), sides.to_vec());
        }
        None => {}
    }
}

fn explanation(ctx: &ScreenCtx<'_>) -> Explanation {
    let tr = ctx.tr;
    Explanation {
        title: tr.side_chart_name(),
        term: tr.side_term(),
        sentence: tr.side_sentence(),
        sum: Vec::new(),
        formula: tr.side_formula(),
        left_out: Vec::new(),
        people: String::new(),
    }
}
