//! The tables of members: the balance of people or of money, each number of people opening its people, and who has cancelled.

use eframe::egui::Ui;

use super::{Shared, whole};
use crate::analysis::Behind;
use crate::analysis::contracts::{MemberGroup, MemberTurn, Movements};
use crate::domain::money::Money;
use crate::engine::views::members::CancelledQuery;
use crate::i18n::Tr;
use crate::report::findings::Scene;
use crate::report::{charts, members as words, window_label};
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::home::charts::head;
use crate::ui::screens::home::told::figure;
use crate::ui::screens::reasons::grid::{GridCell, GridColumn, GridRow, grid};
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Explanation, text};

/// Windows, and members who have cancelled, shown at first.
const FIRST: usize = 6;
/// Widths of the numbers of people, and of money.
const PEOPLE: [f32; 6] = [72.0, 88.0, 96.0, 88.0, 72.0, 256.0];
const MONEY: [f32; 9] = [88.0, 80.0, 84.0, 104.0, 104.0, 88.0, 92.0, 64.0, 64.0];

/// What is counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Measure {
    /// Members.
    #[default]
    People,
    /// What they pay a month.
    Money,
}

/// The balance of the windows, the newest first shown.
pub(super) fn balance(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared, measure: Measure, all: &mut bool) {
    let (tr, every) = (ctx.tr, scene.figures.contracts.rows.as_slice());
    let rows = if *all { every } else { every.get(every.len().saturating_sub(FIRST)..).unwrap_or_default() };
    let title = match measure {
        Measure::People => words::balance(scene, rows),
        Measure::Money => words::money_balance(scene, rows),
    };
    head(ui, &title, "", |ui| {
        shared.explain(ui, ctx, &explanation(scene, rows, measure), None);
        let (chart, name) = ("members_balance", tr.members_balance_name());
        shared.menu(ui, ctx, (chart, &name), || charts::members_balance(scene));
    });
    ui.add_space(space::XS);
    let columns: Vec<GridColumn> = match measure {
        Measure::People => (0..).zip(PEOPLE).map(|(at, width)| GridColumn { head: people_head(tr, at), width }).collect(),
        Measure::Money => (0..).zip(MONEY).map(|(at, width)| GridColumn { head: money_head(tr, at), width }).collect(),
    };
    let lines: Vec<GridRow> = rows.iter().map(|row| line(scene, row, measure)).collect();
    if let Some((at, column)) = grid(ui, "members", &tr.retention_period(), &columns, &lines)
        && let Some((row, behind)) = rows.get(at).and_then(|row| Some((row, behind(row, column, measure)?)))
    {
        let what = columns.get(column).map_or("", |column| column.head.as_str());
        shared.open(format!("{what}, {}", label(tr, row)), behind);
    }
    if every.len() > FIRST {
        ui.add_space(space::XS);
        let words = if *all { tr.retention_fewer() } else { tr.retention_all_periods(whole(tr, every.len() as u64)) };
        if Button::link(words).small().show(ui).clicked() {
            *all = !*all;
        }
    }
    let earlier = scene.figures.contracts.first_left.filter(|day| rows.first().is_some_and(|row| row.to < *day));
    for note in [words::causes(scene, rows), earlier.map(|day| tr.members_no_earlier(tr.day(day))).unwrap_or_default()] {
        if !note.is_empty() {
            text(note).small().muted().show(ui);
        }
    }
}

/// A window with its year, and whether it is running.
fn label(tr: &Tr, row: &Movements) -> String {
    let name = format!("{} {}", window_label(row.from, row.to, tr), row.to.date().year());
    if row.complete { name } else { format!("{name} · {}", tr.chart_running()) }
}

fn people_head(tr: &Tr, column: usize) -> String {
    match column {
        0 => tr.members_start(),
        1 => tr.members_joined(),
        2 => tr.members_back(),
        3 => tr.members_left(),
        4 => tr.members_end(),
        _ => tr.members_rate(),
    }
}

fn money_head(tr: &Tr, column: usize) -> String {
    match column {
        0 => tr.members_start(),
        1 => tr.members_joined_money(),
        2 => tr.members_back(),
        3 => tr.members_more(),
        4 => tr.members_less(),
        5 => tr.members_left(),
        6 => tr.members_end(),
        7 => tr.members_gross(),
        _ => tr.members_net(),
    }
}

fn line(scene: &Scene<'_>, row: &Movements, measure: Measure) -> GridRow {
    let name = label(scene.tr, row);
    let cells = match measure {
        Measure::People => people_cells(scene, row, &name),
        Measure::Money => money_cells(scene, row, &name),
    };
    GridRow { cells, strong: false, name }
}

fn people_cells(scene: &Scene<'_>, row: &Movements, name: &str) -> Vec<GridCell> {
    let tr = scene.tr;
    let numbers = [row.members_at_start, row.joined, row.came_back, row.left.people(), row.members_at_end];
    let cell = |(at, number): (usize, u64)| {
        let sign = match at {
            1 | 2 if number > 0 => "+",
            3 if number > 0 => "−",
            _ => "",
        };
        opens(number != 0, format!("{sign}{}", whole(tr, number)), &format!("{name}, {}", people_head(tr, at)))
    };
    let (counts, band) = scene.counts_and_band(row.churn());
    let rate = match row.churn().rate() {
        None => GridCell::Muted("–".to_owned()),
        Some(_) if band.is_empty() => opens(row.churn().of > 0, counts, &format!("{name}, {}", people_head(tr, 5))),
        Some(_) => opens(row.churn().of > 0, band, &format!("{name}, {}", people_head(tr, 5))),
    };
    numbers.into_iter().enumerate().map(cell).chain([rate]).collect()
}

fn opens(some: bool, words: String, what: &str) -> GridCell {
    if some { GridCell::Opens(words.clone(), format!("{what}: {words}")) } else { GridCell::Muted(words) }
}

fn money_cells(scene: &Scene<'_>, row: &Movements, name: &str) -> Vec<GridCell> {
    let tr = scene.tr;
    let sums = [
        row.money_at_start,
        row.money_joined,
        row.money_back,
        row.expansion,
        Money(-row.contraction.0),
        Money(-row.money_left.0),
        row.money_at_end,
    ];
    let cell = |(at, sum): (usize, Money)| {
        let sign = if (1..6).contains(&at) && sum.0 > 0 { "+" } else { "" };
        opens(sum != Money::ZERO, format!("{sign}{}", tr.money(sum, scene.currency)), &format!("{name}, {}", money_head(tr, at)))
    };
    let rate = |rate: Option<f64>| rate.map_or_else(|| GridCell::Muted("–".to_owned()), |rate| GridCell::Words(tr.percent(rate)));
    sums.into_iter().enumerate().map(cell).chain([rate(row.gross()), rate(row.net())]).collect()
}

/// Who is behind a number.
fn behind(row: &Movements, column: usize, measure: Measure) -> Option<Behind> {
    let turned = |turn| MemberGroup::Turned { turn, from: row.from, to: row.to };
    let group = match (measure, column) {
        (_, 0) => MemberGroup::On(row.from.plus_days(-1)),
        (_, 1) => turned(MemberTurn::Joined),
        (_, 2) => turned(MemberTurn::CameBack),
        (Measure::Money, 3) => turned(MemberTurn::PaysMore),
        (Measure::Money, 4) => turned(MemberTurn::PaysLess),
        (Measure::People, 3) | (Measure::Money, 5) => turned(MemberTurn::Left),
        (Measure::People, 4) | (Measure::Money, 6) => MemberGroup::On(row.to),
        (Measure::People, 5) => turned(MemberTurn::LeftOfStart),
        _ => return None,
    };
    Some(Behind::Members(group))
}

fn explanation(scene: &Scene<'_>, rows: &[Movements], measure: Measure) -> Explanation {
    let tr = scene.tr;
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Explanation::default() };
    let people = |part: fn(&Movements) -> u64| whole(tr, rows.iter().map(part).sum());
    let money = |part: fn(&Movements) -> Money| tr.money(rows.iter().map(part).sum(), scene.currency);
    let sum = match measure {
        Measure::People => vec![
            (tr.members_start(), whole(tr, first.members_at_start), false),
            (tr.members_joined(), people(|row| row.joined), false),
            (tr.members_back(), people(|row| row.came_back), false),
            (tr.members_left(), format!("−{}", people(|row| row.left.people())), false),
            (tr.members_end(), whole(tr, last.members_at_end), true),
        ],
        Measure::Money => vec![
            (tr.members_start(), tr.money(first.money_at_start, scene.currency), false),
            (tr.members_joined_money(), money(|row| row.money_joined), false),
            (tr.members_back(), money(|row| row.money_back), false),
            (tr.members_more(), money(|row| row.expansion), false),
            (tr.members_less(), money(|row| Money(-row.contraction.0)), false),
            (tr.members_left(), money(|row| Money(-row.money_left.0)), false),
            (tr.members_end(), tr.money(last.money_at_end, scene.currency), true),
        ],
    };
    Explanation {
        title: tr.members_balance_name(),
        term: tr.retention_balance_term(),
        sentence: if measure == Measure::People { tr.members_rule() } else { tr.members_rule_money() },
        sum,
        formula: scene.figures.as_of.map_or_else(String::new, |day| tr.explain_as_of(tr.day(day))),
        left_out: Vec::new(),
        people: String::new(),
    }
}

/// Who has cancelled and is there still, by when they go; each opens the page of the member.
pub(super) fn cancelled(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared, all: &mut bool) {
    let tr = ctx.tr;
    let every = scene.figures.contracts.cancelled.as_slice();
    let (people, money) = scene.figures.contracts.leaving();
    let title = match every.len() {
        0 => tr.members_cancelled_none(),
        _ => tr.members_cancelled_head(people, tr.money_exact(money, scene.currency), whole(tr, people)),
    };
    head(ui, &title, &tr.members_cancelled_why(), |ui| shared.figure(ui, ctx, &figure("members_cancelled", scene)));
    if every.is_empty() {
        return;
    }
    ui.add_space(space::XS);
    let shown = if *all { every } else { every.get(..FIRST.min(every.len())).unwrap_or_default() };
    let names = shared.cancelled.get(ctx.engine, &CancelledQuery(shown.iter().map(|one| one.customer).collect()));
    let name = |at: usize| names.and_then(|names| names.get(at).cloned()).unwrap_or_default();
    let columns = vec![
        GridColumn { head: tr.members_cancelled_said(), width: 136.0 },
        GridColumn { head: tr.members_cancelled_ends(), width: 136.0 },
        GridColumn { head: tr.members_cancelled_monthly(), width: 128.0 },
    ];
    let row = |(at, one): (usize, &crate::analysis::contracts::Cancelled)| {
        let name = name(at);
        let said = one.said_on.map_or_else(|| GridCell::Muted("–".to_owned()), |day| GridCell::Words(tr.day(day)));
        let monthly = tr.money_exact(one.monthly, scene.currency);
        let ends = tr.day(one.ends_on);
        let cells = vec![said, GridCell::Opens(ends.clone(), format!("{name}: {ends}")), GridCell::Words(monthly)];
        let name = if one.leaves { name } else { format!("{name} · {}", tr.members_cancelled_stays()) };
        GridRow { name, strong: false, cells }
    };
    let rows: Vec<GridRow> = shown.iter().enumerate().map(row).collect();
    let clicked = grid(ui, "cancelled", &tr.members_cancelled_customer(), &columns, &rows);
    if let Some(one) = clicked.and_then(|(at, _)| shown.get(at)) {
        ctx.go(Route::Customer(one.customer));
    }
    ui.horizontal(|ui| {
        if every.len() > FIRST {
            let words = if *all { tr.retention_fewer() } else { tr.members_cancelled_all(whole(tr, every.len() as u64)) };
            if Button::link(words).small().show(ui).clicked() {
                *all = !*all;
            }
        }
        if Button::link(tr.home_show_people()).small().show(ui).clicked() {
            shared.open(tr.members_cancelled_people(), Behind::Members(MemberGroup::Cancelled));
        }
    });
}
