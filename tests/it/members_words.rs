//! What is said to the owner of a club speaks of members and of what they pay, never of sales and silence.

use comeback::analysis::Standing;
use comeback::analysis::contracts::Member;
use comeback::domain::contract::Membership;
use comeback::domain::language::Language;
use comeback::i18n::Tr;
use comeback::ui::routes::Route;

use crate::cli_support::Place;
use crate::figures_data::day;
use crate::support::{Content, HarnessExt as _, Window};

/// A written report as text, without its style.
fn text(html: &str) -> String {
    let (before, after) = html.split_once("<style").unwrap_or((html, ""));
    format!("{before}{}", after.split_once("</style>").map_or("", |(_, rest)| rest))
}

#[test]
fn the_call_sheet_tells_from_when_to_when_and_how_much_a_month() {
    // What none of it may say, by language: sales, silent names, the shop's blank for a month.
    let never = [
        (Language::En, ["sales", "silent", "(month)"]),
        (Language::Nl, ["omzet", "wegblij", "(maand)"]),
        (Language::Ru, ["выручка", "пропавш", "(месяц)"]),
    ];
    for (language, never) in never {
        let (place, tr, code) = (Place::new(), Tr::new(language), language.code());
        place.run(&["sample", "club.comeback", "--business", "members", "--language", code]).good();
        let sheet = |more: &[&str]| {
            place.run(&[&["report", "club.comeback", "--kind", "calls", "--out", "c.html", "--language", code], more].concat()).good();
            text(&std::fs::read_to_string(place.path("c.html")).unwrap())
        };
        for html in [sheet(&["--people", "3"]), sheet(&[])] {
            for word in never {
                assert!(!html.to_lowercase().contains(word), "{language:?}: {word}");
            }
            assert!(html.contains(&tr.members_call_foot()), "{language:?}");
            let a_month = tr.members_contract_a_month("@");
            let a_month = a_month.trim_start_matches('@');
            assert!(html.matches(a_month).count() >= 3, "{language:?}: every amount is one a month");
        }
        assert!(sheet(&["--people", "3"]).contains(&tr.members_call_title_other(3, tr.count(3))));
        place.run(&["report", "club.comeback", "--names", "--out", "r.html", "--language", code]).good();
        let report = text(&std::fs::read_to_string(place.path("r.html")).unwrap());
        assert!(report.contains(&tr.chart_money_paid()) && report.contains(&tr.members_until()), "{language:?}");
        assert!(!report.contains(&tr.chart_money()) && !report.contains(&tr.report_names_last()), "{language:?}");
    }
}

#[test]
fn home_and_the_people_behind_a_number_speak_of_what_was_paid() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let window = Window { size: [1280.0, 2000.0], language, ..Window::default() };
        let mut harness = window.open(window.engine(folder.path(), Content::Club));
        let tr = Tr::new(language);
        harness.state_mut().go(Route::Home);
        harness.run_steps(6);
        assert!(!harness.shows(&tr.chart_money()), "{language:?}");
        harness.state_mut().go(Route::Retention);
        harness.run_steps(6);
        harness.click_label(&tr.beside_tab());
        harness.run_steps(6);
        harness.click_label(&tr.beside_open_away(tr.over_time_unknown()));
        harness.run_steps(6);
        assert!(harness.shows(&tr.people_value_paid()) && harness.shows(&tr.people_until()), "{language:?}");
        assert!(!harness.shows(&tr.people_last()), "{language:?}");
    }
}

#[test]
fn who_left_was_last_seen_on_their_last_day() {
    let member = |membership, until: Option<&str>| Member { membership, until: until.map(day), ..Member::default() };
    let left = Standing { member: member(Membership::Ended, Some("2025-10-31")), ..Standing::default() };
    assert_eq!(left.last_seen(), Some(day("2025-10-31")));
    assert_eq!(Standing { last: Some(day("2025-03-01")), ..left }.last_seen(), Some(day("2025-03-01")), "who bought: by their purchase");
    let leaving = Standing { member: member(Membership::Leaving, Some("2026-01-31")), ..Standing::default() };
    assert_eq!(leaving.last_seen(), None, "who is a member still is seen every day");
}
