//! Parts that reports share: the frame, the tables behind the charts, quotes, method, foot.

use super::super::charts::{self, Measure};
use super::super::document::{Block, Cell, Document, Role, Table};
use super::super::findings::{Scene, money_head, times_text};
use super::super::periods::{self, window_full};
use super::super::privacy::{Number, few, hidden, sum};
use super::super::ranked::Ranked;
use super::super::{expected_title, tried, tried_table};
use super::ReportInput;
use crate::analysis::balance::BalanceRow;
use crate::analysis::leaving::Group;
use crate::analysis::reasons::ReasonRow;
use crate::analysis::{Period, Telling};
use crate::chart::Chart;
use crate::chart::spec::HeatCell;
use crate::domain::ids::ReasonId;
use crate::domain::rule::QuietRule;
use crate::i18n::Tr;

/// Followed at least so many, a share of those who stay is told.
const ENOUGH: u64 = 10;

/// "in 12 months", "in all the time on record".
pub(super) fn period(scene: &Scene<'_>) -> String {
    match scene.figures.filter.period {
        Period::LastMonths(months) => scene.tr.report_period(months),
        Period::All => scene.tr.report_period_all(),
    }
}

/// A document without anything in it yet.
pub(super) fn empty(input: &ReportInput<'_>, tr: &Tr) -> Document {
    Document {
        kind: "",
        language: tr.language(),
        currency: input.currency,
        business: input.business.to_owned(),
        scope: periods::scope(input.figures, tr),
        title: String::new(),
        foot: String::new(),
        page_of: tr.report_page_of("{page}", "{pages}"),
        blocks: Vec::new(),
    }
}

/// The rule, the look-back, what the money is, what is hidden.
pub(super) fn foot(scene: &Scene<'_>) -> String {
    let (tr, rule) = (scene.tr, &scene.figures.rule);
    if scene.of_members() {
        let sales = if scene.figures.leaving.profit { tr.report_foot_profit() } else { tr.report_foot_sales() };
        let small = scene.shared().then(|| tr.report_foot_small());
        return [tr.members_rule_short(), sales].into_iter().chain(small).collect::<Vec<_>>().join(" ");
    }
    let mut parts = vec![match rule.rule {
        QuietRule::TimesRhythm(times) => tr.report_foot_times(times_text(tr, times)),
        QuietRule::Days(days) => tr.report_foot_days(tr.whole(i64::from(days))),
    }];
    let lookback = rule.lookback;
    if lookback.quiet > 0 && scene.privacy.tells_all(&[Number::LookBack, Number::LookBackCameBack]) {
        parts.push(tr.report_foot_lookback(scene.people(lookback.came_back), scene.people(lookback.quiet)));
    }
    parts.push(if scene.figures.leaving.profit { tr.report_foot_profit() } else { tr.report_foot_sales() });
    if scene.shared() {
        parts.push(tr.report_foot_small());
    }
    parts.join(" ")
}

/// Reasons, retention and balance as tables; the balance also as a chart.
pub(super) fn tables(scene: &Scene<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    blocks.extend(reasons_table(scene, Measure::People).map(Block::Table));
    blocks.extend(retention_table(scene).map(Block::Table));
    let balance = &scene.figures.balance;
    if !balance.is_empty() && scene.privacy.tells_balance() {
        blocks.push(Block::Chart(Box::new(charts::balance(scene))));
        blocks.push(Block::Table(balance_table(scene)));
    }
    blocks
}

pub(super) fn reasons_table(scene: &Scene<'_>, measure: Measure) -> Option<Table> {
    let (tr, reasons) = (scene.tr, &scene.figures.reasons);
    if !Telling::of(reasons.known.people).may_rank() || !scene.tells(Number::Known) {
        return None;
    }
    let money = scene.money_head();
    let head = vec![tr.chart_reason(), tr.chart_main(), tr.chart_named(), money, tr.chart_share_known(), tr.chart_range()];
    let ranked = Ranked::of(scene, measure);
    let mut rows: Vec<_> = ranked.rows.iter().map(|row| reason_cells(scene, row)).collect();
    let sums = |label: String, group: Group| {
        vec![Cell::Text(label), Cell::people(group.people), Cell::Empty, Cell::Money(group.money), Cell::Empty, Cell::Empty]
    };
    if let Some((count, group)) = ranked.together {
        let say = if ranked.all_few { Tr::chart_small_reasons } else { Tr::chart_more_reasons };
        rows.push(sums(say(tr, count, tr.count(count)), group));
    }
    let complete = ranked.together.is_some() || sum(&ranked.rows).people == reasons.known.people;
    if complete {
        rows.push(sums(tr.chart_all(), reasons.known));
    }
    Some(Table { title: tr.report_reasons_table(), head, rows, total: complete })
}

fn reason_cells(scene: &Scene<'_>, row: &ReasonRow) -> Vec<Cell> {
    let extra = row.named.people.saturating_sub(row.main.people);
    let hide = scene.shared() && (few(extra) || hidden(row.share));
    let (named, share, range) = if hide {
        (Cell::Empty, Cell::Empty, Cell::Empty)
    } else {
        (Cell::people(row.named.people), row.share.rate().map_or(Cell::Empty, Cell::Share), range(scene, row.share))
    };
    vec![Cell::Text(row.name.clone()), Cell::people(row.main.people), named, Cell::Money(row.main.money), share, range]
}

fn range(scene: &Scene<'_>, share: crate::analysis::Share) -> Cell {
    share.interval().map_or(Cell::Empty, |i| Cell::Text(format!("{:.0}–{}", i.low * 100.0, scene.tr.percent(i.high))))
}

pub(super) fn retention_table(scene: &Scene<'_>) -> Option<Table> {
    let tr = scene.tr;
    let rows: Vec<_> = scene
        .windows()
        .into_iter()
        .map(|row| {
            let counts_only = Telling::of(row.share.all) == Telling::CountsOnly;
            let (rate, range) = if counts_only {
                (Cell::Empty, Cell::Empty)
            } else {
                (row.share.rate().map_or(Cell::Empty, Cell::Share), range(scene, row.share))
            };
            let label = Cell::Text(window_full(row.from, row.to, tr));
            vec![label, Cell::people(row.share.of), Cell::people(row.share.all), rate, range]
        })
        .collect();
    let head = vec![tr.chart_period(), tr.chart_came_again(), tr.chart_base(), tr.chart_rate(), tr.chart_range()];
    (!rows.is_empty()).then(|| Table { title: tr.report_retention_table(), head, rows, total: false })
}

fn balance_table(scene: &Scene<'_>) -> Table {
    let (tr, rows) = (scene.tr, &scene.figures.balance);
    let signed = |count: u64, sign: i64| Cell::Count(i64::try_from(count).unwrap_or(i64::MAX).saturating_mul(sign));
    let cells = |label: String, start: u64, flows: [u64; 4], end: u64| {
        let [gained, back, quiet, left] = flows;
        vec![
            Cell::Text(label),
            Cell::people(start),
            signed(gained, 1),
            signed(back, 1),
            signed(quiet, -1),
            signed(left, -1),
            Cell::people(end),
        ]
    };
    let flows = |r: &BalanceRow| [r.became_regular, r.came_back, r.went_quiet, r.left];
    let label = |r: &BalanceRow| {
        let name = window_full(r.from, r.to, tr);
        if r.complete { name } else { format!("{name} ({})", tr.chart_running()) }
    };
    let mut table: Vec<_> = rows.iter().map(|r| cells(label(r), r.regulars_at_start, flows(r), r.regulars_at_end)).collect();
    let sums = rows.iter().map(flows).fold([0; 4], |[a, b, c, d], [e, f, g, h]| [a + e, b + f, c + g, d + h]);
    let (start, end) = (rows.first().map_or(0, |r| r.regulars_at_start), rows.last().map_or(0, |r| r.regulars_at_end));
    table.push(cells(tr.chart_all(), start, sums, end));
    let head =
        vec![tr.chart_period(), tr.chart_start(), tr.chart_gained(), tr.chart_back(), tr.chart_quiet(), tr.chart_left(), tr.chart_end()];
    Table { title: tr.report_balance_table(), head, rows: table, total: true }
}

/// Cohorts and how long they stay, where there is enough to show.
pub(super) fn charts(scene: &Scene<'_>) -> Vec<Block> {
    let cohorts = Some(charts::cohorts(scene)).filter(filled);
    let followed = scene.staying().rows.iter().filter(|row| row.t > 0.0 && row.at_risk >= ENOUGH).count();
    let survival = (followed > 1).then(|| charts::survival(scene));
    survival.into_iter().chain(cohorts).map(|chart| Block::Chart(Box::new(chart))).collect()
}

/// The curve of silence with the years under the rule, where there is something to tell.
pub(super) fn silence(scene: &Scene<'_>) -> Vec<Block> {
    let chart = charts::silences(scene);
    if !has_curves(&chart) {
        return Vec::new();
    }
    std::iter::once(Block::Chart(Box::new(chart))).chain(charts::past_years(scene).map(Block::Table)).collect()
}

/// What the models expect of all customers, and how they did when tried on the past. Sums over chances stand in no ledger: what is shared
/// has those of the whole business alone, of which a few people cannot be worked out.
pub(super) fn expected(scene: &Scene<'_>) -> Vec<Block> {
    let told = !scene.shared() || scene.figures.filter.segment.is_none() && scene.tells(Number::Buyers);
    let model = scene.figures.model.filter(|model| told && model.why_not().is_none());
    let Some(model) = model else { return Vec::new() };
    let tr = scene.tr;
    let blind = (!model.sees_leaving()).then(|| Block::Text(Role::Body, tr.chance_no_leaving()));
    let mut blocks =
        vec![Block::Heading(2, tr.chance_expect_title()), Block::Text(Role::Body, format!("{}.", expected_title(scene, &model)))];
    blocks.extend(blind);
    blocks.extend(Some(tried(scene, model.tried.as_ref())).filter(|words| !words.is_empty()).map(|words| Block::Text(Role::Body, words)));
    let table = model.tried.filter(|_| !scene.shared());
    blocks.extend(table.map(|trial| Block::Table(tried_table(scene, &trial))));
    blocks.push(Block::Text(Role::Note, tr.chance_value_line()));
    blocks
}

/// Parts of the customers side by side: how long they stay, what they come to, and what may be said of each two.
pub(super) fn sides(scene: &Scene<'_>) -> Vec<Block> {
    let Some(shown) = charts::ShownSides::of(scene) else { return Vec::new() };
    if !shown.compares() {
        return vec![Block::Text(Role::Note, scene.tr.side_hidden_all())];
    }
    let chart = Some(charts::sides(scene)).filter(has_curves);
    let tables = charts::side_tables(scene).into_iter().map(Block::Table);
    let notes = Block::Text(Role::Note, shown.notes(scene.tr).join(" "));
    chart.map(|chart| Block::Chart(Box::new(chart))).into_iter().chain(tables).chain([notes]).collect()
}

fn has_curves(chart: &Chart) -> bool {
    matches!(chart, Chart::Curves(curves) if curves.series.iter().any(|series| !series.points.is_empty()))
}

/// Whether a heat table has more cells with something in them than hidden or too few to be told.
fn filled(chart: &Chart) -> bool {
    let Chart::Heat(heat) = chart else { return false };
    let cells = || heat.rows.iter().flat_map(|row| &row.cells);
    let shown = cells().filter(|cell| matches!(cell, HeatCell::Share { .. })).count();
    shown >= 3 && shown * 2 > cells().count()
}

/// The biggest silent customers by name, where names were switched on.
pub(super) fn names(input: &ReportInput<'_>, tr: &Tr) -> Vec<Block> {
    if input.calls.is_empty() {
        return Vec::new();
    }
    let members = input.figures.of_members();
    let money = money_head(tr, input.figures.leaving.profit, members);
    let last = if members { tr.members_until() } else { tr.report_names_last() };
    let head = vec![tr.report_names_name(), tr.report_names_phone(), last, money];
    let rows = input.calls.iter().map(|person| {
        let last = person.last.or(person.member.until).map_or(Cell::Empty, Cell::Day);
        let phone = if person.phone.is_empty() { tr.report_call_no_phone() } else { person.phone.clone() };
        vec![Cell::Text(person.called(tr)), Cell::Text(phone), last, Cell::Money(person.money)]
    });
    let say = if members { Tr::members_names } else { Tr::report_names };
    let title = say(tr, input.calls.len(), tr.count(input.calls.len()));
    vec![Block::Table(Table { title, head, rows: rows.collect(), total: false })]
}

/// Chosen quotes under the reason they were given; where it leaves the house without it, if the reason is not shown apart.
pub(super) fn quotes(scene: &Scene<'_>, input: &ReportInput<'_>) -> Vec<Block> {
    if input.quotes.is_empty() {
        return Vec::new();
    }
    let apart = Ranked::of(scene, Measure::People);
    let told = |id: &ReasonId| !scene.shared() || apart.rows.iter().any(|row| row.id == *id);
    let quote = |q: &super::Quote| {
        let reason = q.reason.as_ref().filter(|(id, _)| told(id)).map(|(_, name)| name.clone());
        Block::Quote { reason: reason.unwrap_or_default(), words: q.text.clone() }
    };
    let mut blocks = vec![Block::Heading(2, scene.tr.report_quotes()), Block::Text(Role::Note, scene.tr.report_quotes_note())];
    blocks.extend(input.quotes.iter().map(quote));
    blocks
}

/// How the figures were reckoned.
pub(super) fn method(scene: &Scene<'_>) -> Vec<Block> {
    let (tr, figures) = (scene.tr, scene.figures);
    let mut blocks = vec![Block::Heading(2, tr.report_method())];
    let mut say = |text: String| blocks.push(Block::Text(Role::Body, text));
    let members = scene.of_members() && figures.customers.buyers == 0;
    if let Some(day) = figures.as_of {
        say(if members { tr.members_method_as_of(tr.day(day)) } else { tr.report_method_as_of(tr.day(day)) });
    }
    if let Some(segment) = periods::segment(figures, tr) {
        say(segment);
    }
    if let Some(days) = figures.rule.borrowed_rhythm {
        say(tr.report_method_rhythm(tr.decimal(days, 0)));
    }
    if scene.of_members() {
        say(format!("{} {}", tr.members_rule(), tr.members_rule_money()));
    }
    say(if members { tr.members_method_money() } else { tr.report_method_money() });
    say(tr.report_method_intervals());
    let loose = figures.sales.loose_receipts;
    if loose > 0 {
        say(tr.report_method_loose(loose, scene.people(loose)));
    }
    blocks
}
