//! The owner's report. Its first page stands alone: one sentence, three figures, two findings, what to do.

use super::super::document::{Block, Cell, Document, Figure, Role};
use super::super::findings::Scene;
use super::super::privacy::{SMALLEST, few, hidden, leading, named};
use super::super::{charts, explain, figure_name};
use super::{ReportInput, pages};
use crate::analysis::filter::Period;
use crate::analysis::{Share, Telling};
use crate::i18n::Tr;

pub(super) fn build(input: &ReportInput<'_>, tr: &Tr) -> Document {
    let scene = input.scene(tr);
    let mut blocks = vec![Block::Text(Role::Lead, lead(&scene)), Block::Figures(figures(&scene))];
    blocks.push(Block::Chart(Box::new(charts::reasons_within(&scene, charts::Measure::People, 5, 0))));
    blocks.push(Block::Chart(Box::new(charts::retention(&scene))));
    let steps = steps(&scene, input.calls.is_empty());
    if !steps.is_empty() {
        blocks.push(Block::Heading(2, tr.report_todo()));
        blocks.push(Block::Steps(steps));
    }
    blocks.push(Block::PageBreak);
    blocks.extend(pages::tables(&scene));
    blocks.extend(pages::charts(&scene));
    blocks.extend(pages::quotes(input, tr));
    blocks.extend(pages::names(input, tr));
    blocks.extend(pages::method(&scene));
    blocks.push(Block::PageBreak);
    blocks.extend(definitions(input, tr));
    Document { kind: "owner", title: tr.report_title(), foot: pages::foot(&scene), blocks, ..pages::empty(input, tr) }
}

/// "In 12 months 68 regulars left or went quiet. They used to spend up to … New customers hide it …"
fn lead(scene: &Scene<'_>) -> String {
    let (tr, leaving) = (scene.tr, &scene.figures.leaving);
    let period = match scene.figures.filter.period {
        Period::LastMonths(months) => tr.report_period(months),
        Period::All => tr.report_period_all(),
    };
    let people = leaving.all.people;
    if people == 0 {
        return tr.report_lead_none(period);
    }
    if scene.shared && few(people) {
        return tr.report_lead_few(period);
    }
    let worth = if leaving.profit { Tr::report_lead_money_profit } else { Tr::report_lead_money };
    let mut text = format!("{} {}", tr.report_lead(people, scene.people(people), period), worth(tr, scene.money(leaving.all.money)));
    if let Some(before) = scene.figures.regulars_then() {
        let now = scene.figures.customers.regulars();
        let difference = now.abs_diff(before);
        let say = if now > before { Tr::report_lead_hidden } else { Tr::report_lead_fewer };
        if difference > 0 {
            text = format!("{text} {}", say(tr, difference, scene.people(difference)));
        }
    }
    text
}

fn figures(scene: &Scene<'_>) -> Vec<Figure> {
    vec![regulars(scene), leaving(scene), again(scene)]
}

fn people_cell(scene: &Scene<'_>, people: u64) -> Cell {
    if scene.shared && few(people) { Cell::Few } else { Cell::people(people) }
}

fn regulars(scene: &Scene<'_>) -> Figure {
    let (tr, customers) = (scene.tr, &scene.figures.customers);
    let parts = !(scene.shared && (few(customers.current) || few(customers.at_risk)));
    let now = parts.then(|| tr.report_regulars_note(scene.people(customers.current), scene.people(customers.at_risk)));
    let before = scene.figures.regulars_then().filter(|b| !(scene.shared && few(*b))).map(|b| tr.report_regulars_before(scene.people(b)));
    let note = now.into_iter().chain(before).collect::<Vec<_>>().join("; ");
    Figure { name: tr.report_regulars(), value: people_cell(scene, customers.regulars()), note }
}

fn leaving(scene: &Scene<'_>) -> Figure {
    let (tr, leaving) = (scene.tr, &scene.figures.leaving);
    let hide = leaving.all.people == 0 || (scene.shared && few(leaving.all.people));
    let say = if leaving.profit { Tr::report_leaving_money_profit } else { Tr::report_leaving_money };
    let note = if hide { String::new() } else { say(tr, scene.money(leaving.money_about), scene.money(leaving.all.money)) };
    Figure { name: tr.report_leaving(), value: people_cell(scene, leaving.all.people), note }
}

fn again(scene: &Scene<'_>) -> Figure {
    let tr = scene.tr;
    let shown = scene.figures.headline.as_ref().filter(|h| h.all.all > 0 && !(scene.shared && hidden(h.all)));
    let Some(headline) = shown else {
        let months = scene.figures.headline.as_ref().map_or(12, |h| h.months);
        return Figure { name: tr.report_again(months), value: Cell::Text("–".to_owned()), note: tr.report_again_none() };
    };
    let counts = tr.report_again_of(scene.people(headline.all.all), scene.people(headline.all.of));
    let before = headline.before.filter(|b| !(scene.shared && hidden(*b))).and_then(|b| b.rate().map(|rate| (b, rate)));
    let compared = before.filter(|(b, _)| both_sure(*b, headline.all)).map(|(_, rate)| {
        let say = match (headline.differs_from_before(), headline.all.rate().unwrap_or_default() > rate) {
            (false, _) => Tr::report_again_same,
            (true, true) => Tr::report_again_better,
            (true, false) => Tr::report_again_worse,
        };
        say(tr, tr.percent(rate))
    });
    let counts_only = Telling::of(headline.all.all) == Telling::CountsOnly;
    let value = if counts_only { Cell::Text(counts.clone()) } else { Cell::Share(headline.all.rate().unwrap_or_default()) };
    let note = (!counts_only).then_some(counts).into_iter().chain(compared).collect::<Vec<_>>().join("; ");
    Figure { name: tr.report_again(headline.months), value, note }
}

/// Both of at least ten: below that no two rates are compared.
fn both_sure(first: Share, second: Share) -> bool {
    Telling::of(first.all).may_rank() && Telling::of(second.all).may_rank()
}

/// At most three things to do, the most telling first.
fn steps(scene: &Scene<'_>, nameless: bool) -> Vec<(String, String)> {
    let mut steps: Vec<_> = [ring(scene, nameless), ask(scene), read(scene), greet(scene)].into_iter().flatten().collect();
    steps.truncate(3);
    steps
}

fn worth(scene: &Scene<'_>, money: crate::domain::money::Money) -> String {
    let say = if scene.figures.leaving.profit { Tr::report_todo_worth_profit } else { Tr::report_todo_worth };
    say(scene.tr, scene.money(money))
}

fn ring(scene: &Scene<'_>, nameless: bool) -> Option<(String, String)> {
    let known = scene.figures.reasons.known.people;
    let row = leading(&scene.figures.reasons, scene.shared).filter(|_| Telling::of(known).may_rank())?;
    let group = named(row, scene.shared);
    let worth = worth(scene, group.money);
    let why = if nameless { format!("{worth} {}", scene.tr.report_todo_names()) } else { worth };
    Some((scene.tr.report_todo_ring(group.people, scene.people(group.people), row.name.as_str()), why))
}

fn ask(scene: &Scene<'_>) -> Option<(String, String)> {
    let first: Vec<_> = scene.figures.silent.first.iter().take(5).collect();
    let enough = if scene.shared { SMALLEST } else { 1 };
    let count = u64::try_from(first.len()).ok().filter(|n| *n >= enough)?;
    let money = first.iter().map(|n| n.money).sum();
    Some((scene.tr.report_todo_ask(count, scene.people(count)), worth(scene, money)))
}

fn read(scene: &Scene<'_>) -> Option<(String, String)> {
    let count = scene.figures.reasons.without_reason.people;
    (count > 0 && !(scene.shared && few(count)))
        .then(|| (scene.tr.report_todo_read(count, scene.people(count)), scene.tr.report_todo_read_why()))
}

fn greet(scene: &Scene<'_>) -> Option<(String, String)> {
    let overdue = scene.figures.at_risk.all;
    (overdue.people > 0 && !(scene.shared && few(overdue.people))).then(|| {
        (
            scene.tr.report_todo_overdue(overdue.people, scene.people(overdue.people)),
            scene.tr.report_todo_overdue_why(scene.money(overdue.money)),
        )
    })
}

/// The parts of what leaving costs carry no counts, but each is the money of a group.
fn money_of_few(id: &str, input: &ReportInput<'_>) -> bool {
    let leaving = &input.figures.leaving;
    matches!(id, "cost_up_to" | "cost_about") && (few(leaving.told.people) || few(leaving.by_rule.people))
}

/// Every figure with its definition; those of a few people are left out.
fn definitions(input: &ReportInput<'_>, tr: &Tr) -> Vec<Block> {
    let mut blocks = Vec::new();
    for spec in input.definitions {
        let value = (spec.value)(input.figures);
        if value.value.is_none() {
            continue;
        }
        let small = input.shared && (explain::shows_few(spec, &value) || money_of_few(spec.id, input));
        let Some(explained) = explain::explain(spec.id, &value, tr, input.currency).filter(|_| !small) else { continue };
        blocks.push(Block::Definition(super::super::document::Definition {
            name: figure_name(spec.id, tr).unwrap_or(explained.name.clone()),
            value: explain::cell(&value, spec.unit, tr, input.currency),
            lines: super::super::Explanation { rule: String::new(), ..explained }.lines(tr),
        }));
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::Heading(2, tr.report_figures()));
    }
    blocks
}
