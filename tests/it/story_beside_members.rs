//! Reasons beside retention in a business of members: the sums, the people behind them, who came back, and what may leave the house.

use std::sync::Arc;

use comeback::analysis::beside::{LeftFor, people_for};
use comeback::analysis::contracts::MemberGroup;
use comeback::analysis::facts::{ContractFact, Facts, Person};
use comeback::analysis::{Behind, Figures, Filter, Share, Unit, figures, people_behind};
use comeback::chart::Chart;
use comeback::domain::contract::{Business, Ending};
use comeback::domain::day::Day;
use comeback::domain::departure::{HowKnown, ReasonSource};
use comeback::domain::ids::{CustomerId, ReasonId};
use comeback::domain::language::Language;
use comeback::domain::money::{Currency, Money};
use comeback::domain::reason::{Reason, ReasonKind};
use comeback::i18n::Tr;
use comeback::report::charts::{self, Kept, beside_axis};
use comeback::report::findings::Scene;
use comeback::report::privacy::{Privacy, few};
use comeback::ui::routes::Route;
use proptest::prelude::*;

use crate::cli_support::Place;
use crate::figures_data::{day, departure};
use crate::support::{Content, HarnessExt as _, Window};

const FIRST: &str = "2024-01-01";
const AS_OF: &str = "2025-06-30";

/// A membership: from which day, to which (none: on), and for which reason it ended (0: not known).
type Spell = (i32, Option<i32>, i64);

/// The memberships of each member, one after another, at so much a month; each that ends has its departure, as in a workspace.
fn club(members: &[Vec<Spell>], monthly: i64) -> Facts {
    let (start, until) = (day(FIRST), day(AS_OF));
    let (mut contracts, mut departures) = (Vec::new(), Vec::new());
    for (row, spells) in (0_u32..).zip(members) {
        for (at, (from, to, reason)) in spells.iter().enumerate() {
            let ends_on = to.map(|to| start.plus_days(to)).filter(|day| *day <= until);
            contracts.push(ContractFact {
                row,
                starts_on: start.plus_days(*from),
                said_on: None,
                ends_on,
                ending: None,
                monthly: Money(monthly),
                changes: Vec::new(),
            });
            if let Some(left_on) = ends_on {
                let returned_on = spells.get(at + 1).map(|next| start.plus_days(next.0));
                let main = (*reason > 0).then_some((*reason, ReasonSource::ToldStaff));
                departures.push(comeback::analysis::facts::DepartureFact {
                    how_known: HowKnown::ContractEnded,
                    returned_on,
                    ..departure(row, left_on, main)
                });
            }
        }
    }
    let kinds = [ReasonKind::Avoidable, ReasonKind::Avoidable, ReasonKind::Unavoidable, ReasonKind::Involuntary];
    let reasons = (1..).zip(kinds).map(|(id, kind)| Reason::named(ReasonId(id), "", &format!("reason {id}"), kind));
    let people = (1..=members.len()).map(|id| Person { id: CustomerId(i64::try_from(id).unwrap()), segment: None, joined: None });
    Facts {
        people: Arc::new(people.collect()),
        contracts: Arc::new(contracts),
        departures: Arc::new(departures),
        reasons: Arc::new(reasons.collect()),
        as_of: Some(until),
        ..Facts::default()
    }
}

fn filter() -> Filter {
    Filter { unit: Unit::Quarter, business: Some(Business::Members), ..Filter::default() }
}

/// So many alike.
fn some(count: usize, spells: &[Spell]) -> Vec<Vec<Spell>> {
    vec![spells.to_vec(); count]
}

/// 40 members from the first day. In the second quarter of 2025 (from day 456) six leave for the first reason, two for the third, one
/// because a payment failed, three for none that is known; one left for the first reason before and came back.
fn known() -> Vec<Vec<Spell>> {
    let mut all = some(27, &[(0, None, 0)]);
    all.extend(some(6, &[(0, Some(470), 1)]));
    all.extend(some(2, &[(0, Some(480), 3)]));
    all.extend(some(1, &[(0, Some(490), 4)]));
    all.extend(some(3, &[(0, Some(500), 0)]));
    all.extend(some(1, &[(0, Some(200), 1), (300, None, 0)]));
    all
}

#[test]
fn members_kept_stand_above_why_the_others_left() {
    let figures = figures(&club(&known(), 30_00), &filter());
    let axis = beside_axis(&figures);
    let last = axis.last().unwrap();
    assert_eq!((last.from, last.to, last.complete), (day("2025-04-01"), day("2025-06-30"), true));
    let Some((_, Kept::Still(row))) = last.kept else { panic!("members") };
    assert_eq!((row.kept(), last.kept.unwrap().1.share()), (Share::new(28, 40), Share::new(28, 40)));
    let left = last.left.unwrap();
    let of = |id: i64| figures.beside.reasons.iter().position(|reason| reason.id == ReasonId(id)).map(|at| left.people[at]);
    assert_eq!((of(1), of(3), of(4), left.unknown), (Some(6), Some(2), Some(1), 3));
    let first = figures.beside.reasons.iter().find(|reason| reason.id == ReasonId(1)).unwrap();
    assert_eq!((first.away.people, first.away.money), (6, Money(6 * 12 * 30_00)), "what they paid in twelve months");
    assert_eq!(first.back, Share::new(1, 7), "one came back without buying anything");
}

#[test]
fn what_could_not_be_avoided_and_failed_payments_stand_apart() {
    let facts = club(&known(), 30_00);
    let found = figures(&facts, &filter()).contracts;
    let (year, kinds) = (found.headline.unwrap(), found.kinds.unwrap());
    // Twelve months: the one who left before and came back was away at their start, on day 547 less a year.
    assert_eq!((year.months, year.churn()), (12, Share::new(13, 40)));
    assert_eq!((kinds.avoidable(), kinds.kept.unavoidable, kinds.involuntary, kinds.kept.unknown), (7, 2, 1, 3));
    assert_eq!(kinds.kept.share, Share::new(27, 38));
    assert!(kinds.kept.like_known.is_some());
    let people = people_behind(&facts, &filter(), Behind::Members(MemberGroup::HeadlineUnavoidable));
    assert_eq!(people, [CustomerId(34), CustomerId(35)]);
}

#[test]
fn a_failed_payment_is_one_also_where_no_reason_was_told() {
    let mut facts = club(&known(), 30_00);
    let mut contracts = facts.contracts.to_vec();
    let unknown = contracts.iter_mut().find(|contract| contract.row == 36).unwrap();
    unknown.ending = Some(Ending::PaymentFailed);
    facts.contracts = Arc::new(contracts);
    let kinds = figures(&facts, &filter()).contracts.kinds.unwrap();
    assert_eq!((kinds.involuntary, kinds.kept.unknown, kinds.avoidable()), (2, 2, 7));
}

fn shared(figures: &Figures) -> Box<comeback::chart::spec::Beside> {
    let tr = Tr::new(Language::En);
    let Chart::Beside(chart) = charts::beside(&Scene::new(figures, &tr, Currency::EUR, None, true)) else { panic!("beside") };
    chart
}

#[test]
fn what_the_balance_tells_is_reckoned_with_where_the_chart_leaves_the_house() {
    // 20 leave in one quarter, of whom two have come back: 20 beside 18 who are away would show two.
    let mut all = some(40, &[(0, None, 0)]);
    all.extend(some(18, &[(0, Some(470), 1)]));
    all.extend(some(2, &[(0, Some(470), 1), (520, None, 0)]));
    let figures = figures(&club(&all, 30_00), &filter());
    let told = Privacy::of(&figures, true).members().clone();
    let chart = shared(&figures);
    let (bar, window) = (chart.stack.windows.last().unwrap(), told.windows.last().unwrap());
    let away = !bar.hides && bar.counts.iter().sum::<u64>() == 18;
    assert!(away, "the bars come first");
    assert!(!window.churn && !window.balance, "20 left beside 18 who are away");
    assert_eq!(chart.line.points.last().unwrap().rate, None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_group_under_five_follows_from_bars_and_balance(
        members in prop::collection::vec(
            (0_i32..200, prop::option::weighted(0.6, 30_i32..330), 0_i64..5, prop::option::weighted(0.3, 5_i32..90)), 20..70),
    ) {
        let spells = members.into_iter().map(|(from, stays, reason, back)| {
            let to = stays.map(|days| from + days);
            let again = to.zip(back).map(|(to, days)| (to + days, None, 0));
            std::iter::once((from, to, reason)).chain(again).collect::<Vec<Spell>>()
        });
        let facts = club(&spells.collect::<Vec<_>>(), 25_00);
        let figures = figures(&facts, &filter());
        let told = Privacy::of(&figures, true).members().clone();
        let chart = shared(&figures);
        for (bar, window) in chart.stack.windows.iter().zip(beside_axis(&figures)) {
            for count in &bar.counts {
                prop_assert!(!few(*count), "{}: {count}", bar.label);
            }
            let Some((at, Kept::Still(row))) = window.kept else { continue };
            // A window of which nothing is told draws no bar; of the others all who are away stand in it, or it says some are left out.
            let away = bar.counts.iter().sum::<u64>();
            if bar.hides || away == 0 {
                continue;
            }
            let (back, of_start) = (row.left.people() - away, row.left_of_start.people());
            if told.windows[at].balance {
                prop_assert!(!few(back), "{}: {} left, {away} are away", bar.label, row.left.people());
            }
            if told.windows[at].churn && back == 0 {
                prop_assert!(!few(row.left.people() - of_start), "{}: {of_start} of the start left, {away} are away", bar.label);
            }
        }
    }
}

#[test]
fn the_tab_of_a_club_opens_who_left_and_who_came_back() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window { size: [1280.0, 1800.0], ..Window::default() };
    let engine = window.engine(folder.path(), Content::Club);
    let mut harness = window.open(engine);
    let tr = Tr::new(Language::En);
    harness.state_mut().go(Route::Retention);
    harness.run_steps(6);
    harness.click_label(&tr.beside_tab());
    harness.run_steps(6);
    assert!(harness.shows(&tr.beside_members_reasons_line()) && harness.shows(&tr.chart_money_paid()));
    assert!(!harness.shows(&tr.beside_reasons_line()) && !harness.shows(&tr.chart_money()), "no word of buying");
    assert!(harness.shows("because a payment failed"));
    harness.click_label(&tr.beside_open_away("Price"));
    harness.run_steps(6);
    assert!(harness.shows("6 people"));
}

#[test]
fn the_command_line_draws_it_and_a_shared_report_names_no_few() {
    let place = Place::new();
    place.run(&["sample", "club.comeback", "--business", "members", "--language", "en"]).good();
    place.run(&["chart", "club.comeback", "reasons-beside", "--out", "b.svg", "--language", "en"]).good();
    let svg = std::fs::read_to_string(place.path("b.svg")).unwrap();
    assert!(svg.contains("Of 100 members, so many were there still"), "the line of members");
    place.run(&["report", "club.comeback", "--out", "r.html", "--language", "en"]).good();
    let html = std::fs::read_to_string(place.path("r.html")).unwrap();
    assert!(!html.contains("Of those, came back"), "who came back by reason is not told");
    let facts = place.run(&["figures", "club.comeback", "--json"]).good().json();
    let kinds = &facts["contracts"]["lost_by_kind"];
    let sum: u64 = ["avoidable", "unavoidable", "involuntary", "unknown"].iter().map(|kind| kinds[kind].as_u64().unwrap()).sum();
    assert_eq!(Some(sum), facts["contracts"]["headline"]["customer_churn"]["left"].as_u64());
}

#[test]
fn who_came_back_is_found_by_reason() {
    let facts = club(&known(), 30_00);
    assert_eq!(people_for(&facts, &filter(), Some(ReasonId(1)), LeftFor::Back), [CustomerId(40)]);
    assert_eq!(people_for(&facts, &filter(), Some(ReasonId(1)), LeftFor::Away).len(), 6);
}

#[test]
fn what_two_who_came_back_pay_does_not_follow_from_what_the_leavers_paid() {
    // In the year 20 of the start leave, six who joined within it, and so many more who have come back since.
    let told = |back: usize| {
        let mut all = some(60, &[(0, None, 0)]);
        all.extend(some(20, &[(0, Some(300), 1)]));
        all.extend(some(6, &[(250, Some(350), 1)]));
        all.extend(some(back, &[(0, Some(300), 1), (400, None, 0)]));
        let figures = figures(&club(&all, 30_00), &filter());
        let year = figures.contracts.headline.unwrap();
        assert_eq!((figures.leaving.all.people, year.left.people()), (26, 26 + back as u64));
        Privacy::of(&figures, true).members().headline
    };
    let few_back = told(2);
    assert!(few_back.churn && !few_back.gross, "who left paid so much, and all who left so much more");
    assert!(told(6).gross);
}

#[test]
fn a_day_is_a_day() {
    assert_eq!(day(FIRST).plus_days(546), Day::parse_iso(AS_OF).unwrap());
}
