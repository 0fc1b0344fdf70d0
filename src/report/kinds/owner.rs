//! The owner's report. Its first page stands alone: one sentence, three figures, two findings, what to do.

use super::super::document::{Block, Cell, Definition, Document, Figure, Role};
use super::super::findings::Scene;
use super::super::privacy::{Number, few, leading, named};
use super::super::ranked::Ranked;
use super::super::{charts, explain, figure_name, periods};
use super::{ReportInput, beside, compared, members, pages};
use crate::analysis::leaving::Group;
use crate::analysis::{Share, Telling};
use crate::domain::money::Money;
use crate::i18n::Tr;

pub(super) fn build(input: &ReportInput<'_>, tr: &Tr) -> Document {
    let scene = input.scene(tr);
    let mut blocks: Vec<_> = periods::segment(input.figures, tr).map(|segment| Block::Text(Role::Note, segment)).into_iter().collect();
    let members = scene.of_members();
    let (lead, figures) = if members { (members::lead(&scene), members::figures(&scene)) } else { (lead(&scene), figures(&scene)) };
    blocks.extend([Block::Text(Role::Lead, lead), Block::Figures(figures)]);
    blocks.push(Block::Chart(Box::new(charts::reasons_within(&scene, charts::Measure::People, 5, 0))));
    blocks.push(Block::Chart(Box::new(if members { charts::members(&scene) } else { charts::retention(&scene) })));
    let steps = steps(&scene, input);
    if !steps.is_empty() {
        blocks.push(Block::Heading(2, tr.report_todo()));
        blocks.push(Block::Steps(steps));
    }
    blocks.push(Block::PageBreak);
    blocks.extend(pages::tables(&scene));
    if members {
        blocks.extend(members::balances(&scene));
    }
    blocks.extend(beside::blocks(&scene));
    blocks.extend(compared::blocks(&scene));
    blocks.extend(pages::charts(&scene));
    blocks.extend(pages::silence(&scene));
    blocks.extend(pages::expected(&scene));
    blocks.extend(pages::sides(&scene));
    blocks.extend(pages::quotes(&scene, input));
    blocks.extend(pages::names(input, tr));
    blocks.extend(pages::method(&scene));
    blocks.push(Block::PageBreak);
    blocks.extend(definitions(&scene, input));
    Document { kind: "owner", title: tr.report_title(), foot: pages::foot(&scene), blocks, ..pages::empty(input, tr) }
}

/// "In 12 months 68 regulars left or went quiet. They used to spend up to … New customers hide it …"
fn lead(scene: &Scene<'_>) -> String {
    let (tr, leaving) = (scene.tr, &scene.figures.leaving);
    let period = pages::period(scene);
    let people = leaving.all.people;
    if people == 0 {
        return tr.report_lead_none(period);
    }
    if !scene.tells(Number::Leavers) {
        return tr.report_lead_few(period);
    }
    let worth = if leaving.profit { Tr::report_lead_money_profit } else { Tr::report_lead_money };
    let mut text = format!("{} {}", tr.report_lead(people, scene.people(people), period), worth(tr, scene.money(leaving.all.money)));
    let both = scene.privacy.tells_all(&[Number::Regulars, Number::RegularsBefore]);
    if let Some(before) = scene.figures.regulars_then().filter(|_| both) {
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

fn people_cell(scene: &Scene<'_>, number: Number, people: u64) -> Cell {
    if scene.tells(number) { Cell::people(people) } else { Cell::Few }
}

fn regulars(scene: &Scene<'_>) -> Figure {
    let (tr, customers) = (scene.tr, &scene.figures.customers);
    let parts = scene.privacy.tells_all(&[Number::Current, Number::AtRisk]);
    let now = parts.then(|| tr.report_regulars_note(scene.people(customers.current), scene.people(customers.at_risk)));
    let before = scene.figures.regulars_then().filter(|_| scene.tells(Number::RegularsBefore));
    let before = before.map(|before| tr.report_regulars_before(scene.people(before)));
    let note = now.into_iter().chain(before).collect::<Vec<_>>().join("; ");
    Figure { name: tr.report_regulars(), value: people_cell(scene, Number::Regulars, customers.regulars()), note }
}

fn leaving(scene: &Scene<'_>) -> Figure {
    let (tr, leaving) = (scene.tr, &scene.figures.leaving);
    let about = leaving.about().filter(|_| scene.tells(Number::AboutMoney));
    let up_to = scene.a_year(leaving.all.money);
    let note = match about {
        _ if leaving.all.people == 0 || !scene.tells(Number::LeaversMoney) => String::new(),
        Some(about) => tr.report_leaving_range(scene.money(about), up_to),
        None => tr.report_leaving_money(up_to),
    };
    Figure { name: tr.report_leaving(), value: people_cell(scene, Number::Leavers, leaving.all.people), note }
}

fn again(scene: &Scene<'_>) -> Figure {
    let tr = scene.tr;
    let months = scene.figures.headline.as_ref().map_or(12, |h| h.months);
    let nothing = |note| Figure { name: tr.report_again(months), value: Cell::Text("–".to_owned()), note };
    let Some(headline) = scene.figures.headline.as_ref().filter(|h| h.all.all > 0) else { return nothing(tr.report_again_none()) };
    if !scene.privacy.tells_all(&[Number::Base, Number::Kept]) {
        return nothing(tr.report_hidden());
    }
    let before = headline.before.filter(|_| scene.privacy.tells_all(&[Number::BeforeBase, Number::BeforeKept]));
    let before = before.and_then(|b| b.rate().map(|rate| (b, rate)));
    let compared = before.filter(|(b, _)| both_sure(*b, headline.all)).map(|(_, rate)| {
        let say = match (headline.differs_from_before(), headline.all.rate().unwrap_or_default() > rate) {
            (false, _) => Tr::report_again_same,
            (true, true) => Tr::report_again_better,
            (true, false) => Tr::report_again_worse,
        };
        say(tr, tr.percent(rate))
    });
    let (counts, band) = scene.counts_and_band(headline.all);
    let (value, first) = match Telling::of(headline.all.all) {
        Telling::PercentFirst => (Cell::Share(headline.all.rate().unwrap_or_default()), counts),
        Telling::CountsFirst | Telling::CountsOnly => (Cell::Text(counts), band),
    };
    let note = std::iter::once(first).filter(|first| !first.is_empty()).chain(compared).collect::<Vec<_>>().join("; ");
    Figure { name: tr.report_again(headline.months), value, note }
}

/// Both of at least ten: below that no two rates are compared.
fn both_sure(first: Share, second: Share) -> bool {
    Telling::of(first.all).may_rank() && Telling::of(second.all).may_rank()
}

/// At most three things to do, the most telling first.
fn steps(scene: &Scene<'_>, input: &ReportInput<'_>) -> Vec<(String, String)> {
    let all = [ring(scene, input.calls.is_empty()), ask(scene, input.first), read(scene), greet(scene)];
    let mut steps: Vec<_> = all.into_iter().flatten().collect();
    steps.truncate(3);
    steps
}

fn worth(scene: &Scene<'_>, money: Money) -> String {
    let say = match (scene.figures.leaving.profit, scene.of_members()) {
        (true, _) => Tr::report_todo_worth_profit,
        (false, true) => Tr::members_todo_worth,
        (false, false) => Tr::report_todo_worth,
    };
    say(scene.tr, scene.money(money))
}

fn ring(scene: &Scene<'_>, nameless: bool) -> Option<(String, String)> {
    let enough = Telling::of(scene.figures.reasons.known.people).may_rank() && scene.tells(Number::Known);
    let row = leading(&Ranked::of(scene, charts::Measure::People).rows).filter(|_| enough)?;
    let group = named(row, scene.shared());
    let worth = worth(scene, group.money);
    let why = if nameless { format!("{worth} {}", scene.tr.report_todo_names()) } else { worth };
    Some((scene.tr.report_todo_ring(group.people, scene.people(group.people), row.name.as_str()), why))
}

/// Whom to ring first, as they stand on the call sheet. Their money is not told where that of few others would follow from it.
fn ask(scene: &Scene<'_>, first: Group) -> Option<(String, String)> {
    let nobody = first.people == 0 || (scene.shared() && few(first.people));
    let told = scene.privacy.tells_first(scene.figures, first.people);
    let worth = if told { worth(scene, first.money) } else { String::new() };
    let say = if scene.of_members() { Tr::members_todo_ask } else { Tr::report_todo_ask };
    (!nobody).then(|| (say(scene.tr, first.people, scene.people(first.people)), worth))
}

fn read(scene: &Scene<'_>) -> Option<(String, String)> {
    let count = scene.figures.reasons.without_reason.people;
    let told = count > 0 && scene.tells(Number::WithoutReason);
    told.then(|| (scene.tr.report_todo_read(count, scene.people(count)), scene.tr.report_todo_read_why()))
}

fn greet(scene: &Scene<'_>) -> Option<(String, String)> {
    let overdue = scene.figures.at_risk.all;
    let told = overdue.people > 0 && scene.tells(Number::AtRisk);
    told.then(|| {
        let what = scene.tr.report_todo_overdue(overdue.people, scene.people(overdue.people));
        (what, scene.tr.report_todo_overdue_why(scene.a_year(overdue.money)))
    })
}

/// Every figure with its definition, as far as it may be told.
fn definitions(scene: &Scene<'_>, input: &ReportInput<'_>) -> Vec<Block> {
    let (tr, mut blocks) = (scene.tr, Vec::new());
    for spec in input.definitions.iter().filter(|spec| members::explains(scene, spec.id)) {
        let value = (spec.value)(input.figures);
        let Some(value) = scene.privacy.of_figure(spec, value).filter(|value| value.value.is_some()) else { continue };
        let Some(explained) = explain::explain(spec.id, &value, tr, input.currency) else { continue };
        blocks.push(Block::Definition(Definition {
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
