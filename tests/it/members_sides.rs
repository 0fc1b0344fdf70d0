//! Parts of the members side by side: who stayed, how long memberships last, and a verdict no stronger than the numbers; what a file
//! for others says of them, and what it refuses.

use std::sync::Arc;

use comeback::analysis::facts::{ContractFact, Facts, Person, SavedSegment};
use comeback::analysis::side_by_side::{Side, SideBySide, Verdict, against_others, people, side_by_side};
use comeback::analysis::{Filter, Share, figures};
use comeback::domain::contract::Business;
use comeback::domain::day::Day;
use comeback::domain::ids::{CustomerId, SegmentId};
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::domain::segment::{Condition, Pick, Segment, Test};
use comeback::i18n::Tr;
use comeback::report::charts;
use comeback::ui::routes::Route;

use crate::cli_support::Place;
use crate::figures_data::day;
use crate::support::{Content, HarnessExt as _, Window};

/// Members from 1 June 2024 in the segments North and South, at so much a month; the last day, where they left.
fn club(members: &[(u32, i64, Option<&str>)]) -> Facts {
    let contract = |(row, (_, monthly, to)): (u32, &(u32, i64, Option<&str>))| ContractFact {
        row,
        starts_on: day("2024-06-01"),
        said_on: None,
        ends_on: to.map(day),
        ending: None,
        monthly: Money(*monthly),
        changes: Vec::new(),
    };
    let person =
        |(id, (segment, ..)): (i64, &(u32, i64, Option<&str>))| Person { id: CustomerId(id), segment: Some(*segment), joined: None };
    Facts {
        people: Arc::new((1..).zip(members).map(person).collect()),
        contracts: Arc::new((0..).zip(members).map(contract).collect()),
        segments: vec!["North".to_owned(), "South".to_owned()].into(),
        as_of: Some(day("2025-12-31")),
        ..Facts::default()
    }
}

/// Of 40 in the north 4 left in 2025 and two before; of 40 in the south 20.
fn two() -> Facts {
    let mut members = vec![(0, 30_00, None); 34];
    members.extend(vec![(0, 30_00, Some("2025-08-31")); 4]);
    members.extend(vec![(0, 30_00, Some("2024-10-31")); 2]);
    members.extend(vec![(1, 50_00, None); 20]);
    members.extend(vec![(1, 50_00, Some("2025-03-31")); 20]);
    club(&members)
}

fn filter() -> Filter {
    Filter { business: Some(Business::Members), ..Filter::default() }
}

fn written(name: &str) -> Side {
    Side::Part(Pick::Written(name.to_owned()))
}

fn compared(facts: &Facts) -> SideBySide {
    side_by_side(facts, &filter(), &[written("North"), written("South")])
}

#[test]
fn of_the_members_at_the_start_those_kept_are_compared() {
    let facts = two();
    let found = compared(&facts);
    let windows = found.windows.unwrap();
    assert!(found.members);
    assert_eq!((windows.base_to, windows.from, windows.to), (day("2024-12-31"), day("2025-01-01"), day("2025-12-31")));
    assert_eq!(found.rows.iter().map(|row| row.retention).collect::<Vec<_>>(), [Share::new(34, 38), Share::new(20, 40)]);
    let year = figures(&facts, &filter()).contracts.headline.unwrap();
    assert_eq!(windows.all, year.kept(), "together they are what the leading window keeps");
    let pair = &found.pairs[0];
    assert!(matches!(pair.retention, Verdict::Differ(p) if p < 0.01) && matches!(pair.stay, Verdict::Differ(_)));
    assert_eq!(found.rows.iter().map(|row| row.stay.rows[0].at_risk).collect::<Vec<_>>(), [40, 40], "every membership is followed");
    let yearly: Vec<_> = found.rows.iter().map(|row| charts::rounded(row.yearly.value)).collect();
    assert_eq!(yearly, [Money(12 * 30_00), Money(12 * 50_00)]);
    assert_eq!(people(&facts, &filter(), &[written("North"), written("South")], 0).len(), 40);
}

#[test]
fn words_are_those_of_members() {
    let found = compared(&two());
    for language in Language::ALL {
        let tr = Tr::new(language);
        let words = [charts::side_title(&tr, &found), charts::side_notes(&tr, &found).join(" "), charts::side_kept_head(&tr, &found)];
        let shop = SideBySide { members: false, ..found.clone() };
        let theirs = [charts::side_title(&tr, &shop), charts::side_notes(&tr, &shop).join(" "), charts::side_kept_head(&tr, &shop)];
        for (mine, other) in words.iter().zip(theirs) {
            assert_ne!(*mine, other, "{language:?}");
        }
        assert!(words[1].contains(&tr.day(day("2024-12-31"))), "{}", words[1]);
    }
    let said = charts::side_verdict(&Tr::new(Language::En), &found, &found.pairs[0]);
    assert!(said.starts_with("Of 100 of North, 39 more stayed than of 100 of South"), "{said}");
}

#[test]
fn a_part_that_asks_how_members_stand_is_drawn_before_the_window() {
    let mut facts = two();
    let conditions = vec![Condition::is(Test::Monthly { from: Some(Money(40_00)), below: None })];
    let segment = Segment { id: SegmentId(1), name: "Pays much".to_owned(), conditions };
    facts.saved = vec![SavedSegment { segment, was: Vec::new(), recorded: None }].into();
    let found = side_by_side(&facts, &filter(), &[Side::Part(Pick::Saved(SegmentId(1))), Side::Others]);
    assert_eq!(found.drawn_on, Some(day("2024-12-31")));
    assert_eq!(found.rows.iter().map(|row| row.customers).collect::<Vec<_>>(), [40, 40]);
    let followed: Vec<_> = found.rows.iter().map(|row| row.stay.rows[0].at_risk).collect();
    assert_eq!(followed, [40, 38], "who had left by then is not followed");
    let last = found.rows[0].stay.rows.iter().map(|row| row.t).fold(0.0, f64::max);
    assert!((last - 365.0).abs() < 1e-9, "from that day on: {last}");
}

#[test]
fn too_few_carry_no_verdict_and_who_comes_back_is_followed_anew() {
    let mut members = vec![(0, 30_00, None); 12];
    members.extend(vec![(1, 50_00, Some("2025-03-31")); 9]);
    let mut facts = club(&members);
    let again = ContractFact { starts_on: day("2025-10-01"), ends_on: None, ..facts.contracts[20].clone() };
    facts.contracts = Arc::new(facts.contracts.iter().cloned().chain([again]).collect());
    let found = compared(&facts);
    assert_eq!((found.pairs[0].retention, found.rows[1].retention), (Verdict::Few, Share::new(0, 9)));
    assert_eq!(found.rows[1].stay.rows[0].at_risk, 10, "nine members, one of them twice");
    let all = against_others(&facts, &filter());
    assert_eq!(all.iter().map(|one| one.row.name.as_str()).collect::<Vec<_>>(), ["North", "South"]);
}

#[test]
fn the_tab_of_a_club_compares_its_segments() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window { size: [1280.0, 1600.0], ..Window::default() };
    let mut harness = window.open(window.engine(folder.path(), Content::Club));
    let tr = Tr::new(Language::En);
    harness.state_mut().go(Route::Retention);
    harness.run_steps(6);
    harness.click_label(&tr.side_tab());
    harness.run_steps(6);
    assert!(harness.shows(&tr.side_members_kept()) && !harness.shows(&tr.side_kept()), "no word of coming again");
    let day = |text: &str| tr.day(day(text));
    assert!(harness.shows(&tr.side_members_window(day("2024-12-09"), day("2024-12-10"), day("2025-12-09"))));
}

#[test]
fn the_command_line_compares_for_oneself_and_refuses_what_it_cannot_do() {
    let place = Place::new();
    place.run(&["sample", "club.comeback", "--business", "members", "--language", "en"]).good();
    let figures = place.run(&["figures", "club.comeback", "--json"]).good().json();
    let segments = figures["segments"].as_array().unwrap().clone();
    let name = segments[0]["name"].as_str().unwrap().to_owned();
    let all = figures["contracts"]["headline"]["customer_churn"]["base"].as_u64();
    let of = |part: &str| segments[0][part]["base"].as_u64().unwrap();
    assert_eq!(Some(of("retention") + of("others")), all, "the part and the others are the members at the start");
    let chart = |more: &[&str]| place.run(&[&["chart", "club.comeback", "side_by_side", "--out", "s.svg", "--side", &name], more].concat());
    let refused = chart(&[]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("--small-groups") && !place.path("s.svg").exists(), "{}", refused.err);
    chart(&["--small-groups"]).good();
    assert!(std::fs::read_to_string(place.path("s.svg")).unwrap().contains("Share of memberships that still run"));
    let report = |more: &[&str]| place.run(&[&["report", "club.comeback", "--out", "r.html", "--side", &name], more].concat());
    assert_eq!(report(&[]).code, 1);
    report(&["--small-groups"]).good();
    let html = std::fs::read_to_string(place.path("r.html")).unwrap();
    assert!(html.contains("Members still") && !html.contains("Came again"), "the table of parts speaks of members");
    for arguments in [
        &["chart", "club.comeback", "reasons", "--out", "x.svg", "--side", &name][..],
        &["report", "club.comeback", "--kind", "calls", "--out", "x.pdf", "--others"],
    ] {
        let refused = place.run(arguments);
        assert_eq!(refused.code, 1, "{}", refused.err);
        assert!(refused.err.contains("side by side only in"), "{}", refused.err);
    }
}

#[test]
fn a_day_of_leaving_is_no_day_of_membership() {
    // Who leaves on the evening before the window is no member at its start; on its last day they are lost.
    let facts = club(&[(0, 30_00, Some("2024-12-31")), (0, 30_00, Some("2025-12-31")), (0, 30_00, None), (1, 30_00, None)]);
    let found = compared(&facts);
    assert_eq!(found.rows[0].retention, Share::new(1, 2));
    assert_eq!(found.windows.unwrap().all, Share::new(2, 3));
    assert_eq!(Day::parse_iso("2025-12-31").unwrap(), found.windows.unwrap().to);
}
