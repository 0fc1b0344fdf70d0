//! Numbers of a shared report that stand in different places and still belong to one sum: what two of them leave must be nobody or five.

use std::sync::Arc;

use comeback::analysis::facts::{AnswerFact, Facts};
use comeback::analysis::leaving::Group;
use comeback::analysis::{Figures, Filter, figures};
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
use comeback::report::{Block, Document, REPORTS, ReportInput};

use super::report_sample as sample;
use crate::figures_data::{day, departure, facts};

/// A receipt every so many days from one day to another.
fn every(step: i32, from: &str, to: &str) -> Vec<(Day, i64)> {
    let (from, to) = (day(from), day(to));
    (0..).map(|at| from.plus_days(at * step)).take_while(|day| *day <= to).map(|day| (day, 1000)).collect()
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
