//! Numbers of a shared report that stand in different places and still belong to one sum: what two of them leave must be nobody or five.

use std::sync::Arc;

use comeback::analysis::facts::{AnswerFact, Facts};
use comeback::analysis::leaving::Group;
use comeback::analysis::{FIGURES, Figures, Filter, figures};
use comeback::chart::Chart;
use comeback::domain::coding::DecidedBy;
use comeback::domain::customer::Channel;
use comeback::domain::day::Day;
use comeback::domain::departure::ReasonSource;
use comeback::domain::ids::{AnswerId, IdentityId, ReasonId, VersionId};
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::domain::questionnaire::Audience;
use comeback::domain::reason::{Reason, ReasonKind};
use comeback::i18n::Tr;
use comeback::report::charts;
use comeback::report::findings::Scene;
use comeback::report::privacy::{Number, Privacy};
use comeback::report::{Block, Cell, Document, REPORTS, ReportInput, figure_name};

use super::report_sample as sample;
use crate::figures_data::{day, departure, facts};

/// A receipt every so many days from one day to another.
fn every(step: i32, from: &str, to: &str) -> Vec<(Day, i64)> {
    let (from, to) = (day(from), day(to));
    (0..=to.since(from) / step).map(|at| (from.plus_days(at * step), 1000)).collect()
}

fn report(figures: &Figures, first: Group) -> Document {
    let input = ReportInput { first, ..sample::input(figures, Language::En, &[], &[]) };
    (REPORTS[0].build)(&input, &Tr::new(Language::En))
}

fn scene<'a>(figures: &'a Figures, tr: &'a Tr) -> Scene<'a> {
    Scene::new(figures, tr, sample::currency(Language::En), None, true)
}

fn answer(row: u32, on: &str) -> AnswerFact {
    AnswerFact {
        id: AnswerId(i64::from(row) + 1),
        row: Some(row),
        audience: Audience::Lost,
        question: IdentityId(2),
        shared: false,
        channel: Channel::Phone,
        day: day(on),
        reasons: Vec::new(),
        coded: true,
        language: Language::En,
        version: VersionId(1),
        later: None,
        by: DecidedBy::Person,
    }
}

/// A hundred customers of whom twenty left: thirteen said why, so many more answered without a reason, the others were never asked.
fn club_of_leavers(answered: u32) -> Facts {
    let visits: Vec<_> = (0..100).map(|row| every(28, "2023-01-05", if row < 20 { "2024-03-01" } else { "2024-12-01" })).collect();
    let mut facts = facts(&visits, Some(day("2024-12-10")));
    let reason = |id: i64| Reason::named(ReasonId(id), "", &format!("Reason {id}"), ReasonKind::Avoidable);
    facts.reasons = Arc::new((1..=2).map(reason).collect());
    let why = |row: u32| (row < 13).then_some((1 + i64::from(row >= 7), ReasonSource::CustomersWords));
    facts.departures = Arc::new((0..20).map(|row| departure(row, day("2024-04-01"), why(row))).collect());
    facts.answers = Arc::new((13..13 + answered).map(|row| answer(row, "2024-05-01")).collect());
    facts
}

#[test]
fn the_money_of_those_to_be_asked_first_leaves_no_few_of_those_without_a_reason() {
    let tr = Tr::new(Language::En);
    let first = Group { people: 5, money: Money(5 * 13_000) };
    let worth = |answered: u32| {
        let figures = figures(&club_of_leavers(answered), &Filter::default());
        let (reasons, asked) = (&figures.reasons, 7 - u64::from(answered));
        assert_eq!((reasons.leavers.people, reasons.known.people, reasons.not_asked.people), (20, 13, asked));
        let report = report(&figures, first);
        let steps = report.blocks.iter().find_map(|block| if let Block::Steps(steps) = block { Some(steps) } else { None }).unwrap();
        let ask = steps.iter().find(|(what, _)| *what == tr.report_todo_ask(5_u64, "5")).expect("they are to be asked");
        ask.1.clone()
    };
    assert_eq!(worth(2), "", "all money less that of reasons and theirs is that of two");
    assert_eq!(worth(0), "", "of seven never asked two would be left");
}

#[test]
fn the_money_of_those_to_be_asked_first_is_told_where_five_or_nobody_is_left() {
    let tr = Tr::new(Language::En);
    let mut facts = club_of_leavers(0);
    let told = |facts: &Facts, people: u64| {
        let figures = figures(facts, &Filter::default());
        let report = report(&figures, Group { people, money: Money(65_000) });
        let steps = report.blocks.iter().find_map(|block| if let Block::Steps(steps) = block { Some(steps) } else { None }).unwrap();
        steps.iter().any(|(what, why)| *what == tr.report_todo_ask(people, people.to_string()) && !why.is_empty())
    };
    assert!(told(&facts, 7), "all who were never asked");
    facts.departures = Arc::new(
        facts
            .departures
            .iter()
            .map(|left| departure(left.row, left.left_on, left.main.filter(|_| left.row < 10).map(|main| (main.reason.0, main.source))))
            .collect(),
    );
    assert!(told(&facts, 5), "five others were never asked");
}

#[test]
fn customers_of_one_month_alone_are_no_hidden_cohorts() {
    let tr = Tr::new(Language::En);
    let of = |customers: i32| {
        let visits: Vec<_> = (0..customers).map(|at| vec![(day("2025-11-03").plus_days(at % 20), 1000)]).collect();
        let figures = figures(&facts(&visits, Some(day("2025-11-28"))), &Filter::default());
        let Chart::Heat(heat) = charts::cohorts(&scene(&figures, &tr)) else { panic!("a table") };
        (heat.rows.iter().map(|row| row.size.clone()).collect::<Vec<_>>(), heat.head.empty)
    };
    assert_eq!(of(40).0, ["40"]);
    assert_eq!(of(3), (Vec::new(), tr.chart_hidden()), "three are hidden");
    assert_eq!(of(0), (Vec::new(), tr.chart_empty_cohorts()));
}

#[test]
fn a_chart_of_rules_without_anybody_quiet_half_a_year_ago_does_not_say_there_are_no_regulars() {
    let tr = Tr::new(Language::En);
    let of = |customers: i32| {
        let visits: Vec<_> = (0..customers).map(|at| every(14, &format!("2024-01-{:02}", 1 + at % 9), "2024-12-01")).collect();
        let figures = figures(&facts(&visits, Some(day("2024-12-01"))), &Filter::default());
        let chart = charts::rules(&scene(&figures, &tr));
        (chart.head().title.clone(), chart.head().empty.clone())
    };
    let (title, empty) = of(60);
    assert!(title.ends_with(": 0 of 60"), "{title}");
    assert_eq!(empty, tr.chart_no_rules());
    assert_eq!(of(0).1, tr.chart_empty_rules());
}

/// Seventy who always come, twenty who stopped for good in February, and so many who stayed away twice as long as that and came back.
fn gone_and_back(lately: usize, before: usize) -> Facts {
    let stopped = || every(14, "2023-01-02", "2024-02-20");
    let back = |until: &str| [every(14, "2023-01-02", until), every(14, "2024-07-03", "2024-11-30")].concat();
    let faithful = (0..70).map(|at| every(14, &format!("2023-01-{:02}", 2 + at % 10), "2024-11-30"));
    let others = (0..20).map(|_| stopped());
    let visits = faithful.chain(others).chain((0..lately).map(|_| back("2024-02-20"))).chain((0..before).map(|_| back("2023-08-01")));
    facts(&visits.collect::<Vec<_>>(), Some(day("2024-11-30")))
}

#[test]
fn the_balance_leaves_no_few_of_those_who_left() {
    let tr = Tr::new(Language::En);
    let drawn_on = |until: &str, lately: usize, before: usize| {
        let facts = Facts { as_of: Some(day(until)), ..gone_and_back(lately, before) };
        let figures = figures(&facts, &Filter::default());
        assert_eq!((figures.leaving.all.people, figures.leaving.regulars), (20, 20));
        let Chart::Balance(balance) = charts::balance(&scene(&figures, &tr)) else { panic!("a balance") };
        !balance.periods.is_empty()
    };
    let drawn = |lately, before| drawn_on("2024-11-30", lately, before);
    assert!(!drawn(3, 5), "twenty-three went quiet in the year and twenty are away");
    assert!(!drawn(5, 3), "eight came back in the year, five of them had gone in it");
    assert!(drawn(5, 6) && drawn(0, 5), "nobody or five of either");
    assert!(!drawn_on("2024-11-27", 3, 5), "in the window the year begins amidst of nobody went");
}

#[test]
fn who_came_back_and_went_again_does_not_follow_from_the_balance() {
    let mut visits: Vec<_> = (0..70).map(|at| every(14, &format!("2023-01-{:02}", 2 + at % 10), "2025-11-30")).collect();
    let back = [every(14, "2023-01-02", "2023-08-01"), every(14, "2024-07-03", "2025-11-30")].concat();
    visits.extend((0..9).map(|_| back.clone()));
    let told = |visits: &[Vec<(Day, i64)>]| {
        let figures = figures(&facts(visits, Some(day("2025-12-09"))), &Filter::default());
        let privacy = Privacy::of(&figures, true);
        (privacy.tells_balance(), privacy.tells(Number::Back))
    };
    assert_eq!(told(&visits), (true, true), "nine came back nine times");
    let again = [every(14, "2023-01-02", "2023-08-01"), every(14, "2024-07-03", "2025-03-30")].concat();
    let many: Vec<_> = visits.iter().cloned().chain((0..5).map(|_| again.clone())).collect();
    assert_eq!(told(&many), (true, true), "five of fourteen went again");
    visits.extend((0..3).map(|_| again.clone()));
    visits.extend((0..9).map(|_| every(14, "2023-01-02", "2025-03-30")));
    assert_eq!(told(&visits), (true, false), "three of twelve went again");
}

/// Customers who buy in each month up to December 2024, from the first of these days on.
fn monthly(customers: i32, from: &[&str]) -> Facts {
    let steady = (0..customers).map(|at| day("2022-01-01").plus_days(at % 20));
    let months = |from: Day| (0..36).map(move |month| (from.plus_months(month), 1000)).filter(|(on, _)| *on <= day("2024-12-20"));
    let visits = steady.chain(from.iter().map(|from| day(from))).map(|from| months(from).collect::<Vec<_>>());
    facts(&visits.collect::<Vec<_>>(), Some(day("2024-12-20")))
}

#[test]
fn buyers_who_did_not_buy_in_a_window_do_not_follow() {
    let tr = Tr::new(Language::En);
    let counts = |late: &[&str]| {
        let figures = figures(&monthly(100, late), &Filter::default());
        let report = report(&figures, Group::default());
        let title = tr.report_retention_table();
        let table = report.blocks.iter().find_map(|block| match block {
            Block::Table(table) if table.title == title => Some(table),
            _ => None,
        });
        let count = |cell: &Cell| if let Cell::Count(count) = cell { Some(*count) } else { None };
        let bases = table.into_iter().flat_map(|table| &table.rows).filter_map(|row| row.iter().filter_map(count).nth(1));
        (figures.customers.buyers, bases.collect::<Vec<_>>())
    };
    let (buyers, bases) = counts(&["2022-07-05", "2022-08-05", "2022-09-05"]);
    assert_eq!(buyers, 103);
    assert!(!bases.is_empty() && bases.iter().all(|base| *base == 103), "{bases:?}");
    let (buyers, bases) = counts(&["2022-07-05", "2022-08-05", "2022-09-05", "2022-09-06", "2022-09-07"]);
    assert_eq!(buyers, 105);
    assert!(bases.contains(&100) && bases.contains(&105), "five came later: {bases:?}");
}

#[test]
fn money_of_a_few_who_bought_before_the_last_year_does_not_follow() {
    let of = |early: usize| {
        let rows = (0..80).map(|row| every(14, if row < early { "2023-10-05" } else { "2023-12-05" }, "2024-11-30"));
        let figures = figures(&facts(&rows.collect::<Vec<_>>(), Some(day("2024-11-30"))), &Filter::default());
        assert_eq!((figures.worth.buyers, figures.worth.earlier), (80, early as u64));
        let privacy = Privacy::of(&figures, true);
        let told = |id: &str| {
            let spec = FIGURES.iter().find(|spec| spec.id == id).unwrap();
            let names: Vec<_> = report(&figures, Group::default())
                .blocks
                .into_iter()
                .filter_map(|block| match block {
                    Block::Definition(definition) => Some(definition.name),
                    _ => None,
                })
                .collect();
            names.contains(&figure_name(spec.id, &Tr::new(Language::En)).unwrap())
        };
        (privacy.tells(Number::SalesMoney), told("sales_total"), told("value_per_year"))
    };
    assert_eq!(of(3), (false, false, true));
    assert_eq!(of(0), (true, true, true));
    assert_eq!(of(5), (true, true, true));
}
