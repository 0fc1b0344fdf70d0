//! What a user gains from the sample club: a believable gym in their own language, the same every time, by window and command line alike.

use std::collections::{BTreeMap, BTreeSet};

use comeback::domain::answer::{AnswerState, AnswerValue};
use comeback::domain::contract::{Business, ContractDetails, Ending};
use comeback::domain::day::Day;
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::engine::library;
use comeback::engine::sample::{FIRST_DAY, LAST_DAY, Sample, of, shop};
use serde_json::{Value, json};

use super::cli_support::Place;

fn club(language: Language) -> Sample {
    of(Business::Members, language)
}

fn by_customer(club: &Sample) -> BTreeMap<usize, Vec<&ContractDetails>> {
    let mut all: BTreeMap<usize, Vec<&ContractDetails>> = BTreeMap::new();
    club.contracts.iter().for_each(|contract| all.entry(contract.customer).or_default().push(&contract.details));
    all
}

#[test]
fn the_club_is_the_same_every_time_and_in_every_language() {
    let days = |club: &Sample| club.contracts.iter().map(|c| (c.customer, c.details.starts_on, c.details.ends_on)).collect::<Vec<_>>();
    let answered = |club: &Sample| club.responses.iter().map(|r| (r.day, r.customer, r.answers[0].reasons.clone())).collect::<Vec<_>>();
    let english = club(Language::En);
    for language in Language::ALL {
        let club = club(language);
        assert_eq!(format!("{club:?}"), format!("{:?}", of(Business::Members, language)));
        assert_eq!((days(&club), answered(&club)), (days(&english), answered(&english)), "{language:?}");
    }
}

#[test]
fn its_180_members_have_contracts_in_order() {
    for language in Language::ALL {
        let club = club(language);
        let names: BTreeSet<_> = club.staged.customers.iter().map(|c| c.details.name.clone()).collect();
        let of_the_shop: BTreeSet<_> = shop(language).staged.customers.iter().map(|c| c.details.name.clone()).collect();
        assert_eq!((club.staged.customers.len(), names.len()), (180, 180), "{language:?}");
        assert!(names.iter().filter(|name| of_the_shop.contains(*name)).count() < 20, "other people than those of the shop");
        for details in club.staged.customers.iter().map(|c| &c.details) {
            assert!(details.email.is_empty() || details.email.ends_with("@example.com") && details.email.is_ascii(), "{details:?}");
            assert!(details.phone.is_empty() || details.phone.starts_with("555"), "{details:?}");
            assert!(!details.segment.is_empty() && !details.name.contains("  "), "{details:?}");
        }
        let all = by_customer(&club);
        assert_eq!(all.len(), 180);
        for (customer, contracts) in &all {
            assert!(contracts.iter().all(|c| c.in_order() && !c.name.is_empty() && c.monthly > Money::ZERO), "{contracts:?}");
            assert!(contracts.windows(2).all(|pair| pair[0].ends_on.is_some_and(|end| end < pair[1].starts_on)), "{contracts:?}");
            assert!(contracts[0].starts_on >= FIRST_DAY && contracts.iter().all(|c| c.starts_on <= LAST_DAY));
            assert_eq!(club.staged.customers[*customer].details.joined, Some(contracts[0].starts_on));
            assert!(contracts.iter().all(|c| c.said_on.is_none_or(|said| said <= LAST_DAY && said >= c.starts_on)), "{contracts:?}");
        }
    }
}

#[test]
fn members_leave_for_reasons_fail_to_pay_change_what_they_pay_and_come_back() {
    let club = club(Language::Nl);
    let all: Vec<&ContractDetails> = club.contracts.iter().map(|c| &c.details).collect();
    let ended = |ending| all.iter().filter(|c| c.ending == Some(ending) && c.ends_on.is_some_and(|end| end <= LAST_DAY)).count();
    assert_eq!((ended(Ending::Choice), ended(Ending::PaymentFailed)), (53, 9));
    let going = all.iter().filter(|c| c.ends_on.is_some_and(|end| end > LAST_DAY)).count();
    assert_eq!(going, 6, "have cancelled and are there still");
    assert_eq!(by_customer(&club).values().filter(|contracts| contracts.len() == 2).count(), 10, "some are back");
    let rise = Day::parse_iso("2025-03-01").unwrap();
    assert!(all.iter().filter(|c| c.changes.iter().any(|change| change.since == rise)).count() > 60, "prices rose for all of them");
    let moved = |up: bool| {
        let steps = |c: &&&ContractDetails| {
            let amounts: Vec<Money> = std::iter::once(c.monthly).chain(c.changes.iter().map(|change| change.monthly)).collect();
            amounts.windows(2).any(|pair| if up { pair[1].0 > pair[0].0 + 8_00 } else { pair[1] < pair[0] })
        };
        all.iter().filter(steps).count()
    };
    assert!(moved(true) >= 3 && moved(false) >= 3, "{} up, {} down", moved(true), moved(false));
    let known = club.departures.iter().filter(|d| d.main.is_some()).count();
    assert_eq!(known, 26 + 8 + 4 + 9 + 5, "of 62; four are still to be read, of six nobody knows why");
}

#[test]
fn the_words_fit_the_starters_and_the_reasons_those_of_the_departures() {
    for language in Language::ALL {
        let club = club(language);
        let codes: BTreeSet<_> = library::reasons(language).into_iter().map(|r| r.code).collect();
        let count = |key: &str| club.responses.iter().filter(|r| r.starter == key).count();
        assert_eq!((count("lost"), count("current")), (32, 30));
        let mut people = BTreeSet::new();
        let mut said = BTreeSet::new();
        for response in &club.responses {
            let starter = library::starter(response.starter).unwrap();
            let asked: Vec<_> = starter.content.questions.iter().map(|q| q.identity).collect();
            assert_eq!(response.answers.iter().map(|a| a.question).collect::<Vec<_>>(), asked);
            assert!(response.day > FIRST_DAY && response.day <= LAST_DAY, "{}", response.day);
            for answer in &response.answers {
                assert!(answer.reasons.iter().all(|code| codes.contains(*code)), "{answer:?}");
                let AnswerState::Answered(AnswerValue::Text(text)) = &answer.state else { continue };
                assert_eq!(text.chars().any(|c| ('а'..='я').contains(&c)), language == Language::Ru, "{text}");
                for wrong in ["  ", " ,", "|", "[", "—", "…", "seen:", "shared"] {
                    assert!(!text.contains(wrong), "`{wrong}` in {text}");
                }
                said.insert(text.clone());
            }
            if let Some(customer) = response.customer {
                assert!(people.insert(customer), "asked twice");
                let first = club.contracts.iter().find(|c| c.customer == customer).unwrap();
                assert!(first.details.starts_on < response.day);
                let departure = club.departures.iter().find(|d| d.customer == customer);
                if response.starter == "lost" && response.answers[0].read {
                    let departure = departure.unwrap();
                    let given: Vec<_> = departure.main.iter().chain(&departure.mentioned).copied().collect();
                    assert_eq!(response.answers[0].reasons, given);
                    assert!(response.day > departure.left_on);
                }
            }
        }
        assert!(said.len() > 140, "{language:?}: {}", said.len());
        assert_eq!(club.responses.iter().flat_map(|r| &r.answers).filter(|a| !a.read).count(), 4);
        assert_eq!(club.changes.len(), 2);
    }
}

fn made(language: &str) -> (Place, Value) {
    let place = Place::new();
    place.run(&["sample", "club.comeback", "--business", "members", "--language", language]).good();
    let figures = place.run(&["figures", "club.comeback", "--json"]).good().json();
    (place, figures)
}

#[test]
fn the_command_line_makes_it_whole() {
    let (place, figures) = made("en");
    let contracts = &figures["contracts"];
    assert_eq!((&contracts["business"], &figures["as_of"]), (&json!("members"), &json!("2025-12-09")));
    assert_eq!((&contracts["ever"], &contracts["members"]), (&json!(180), &json!(180 - 62 + 10)));
    assert_eq!(contracts["cancelled"]["customers"], 6);
    let year = &contracts["headline"];
    assert_eq!(year["months"], 12);
    let rate = year["customer_churn"]["rate"].as_f64().unwrap();
    assert!((0.25..0.5).contains(&rate), "{rate}");
    assert!(year["involuntary"]["left"].as_u64().unwrap() >= 4);
    assert!(year["money"]["expansion"].as_i64().unwrap() > 0 && year["money"]["contraction"].as_i64().unwrap() > 0);
    let price = figures["reasons"].as_array().unwrap().iter().find(|reason| reason["name"] == "Price").unwrap();
    assert!(price["main"].as_u64().unwrap() >= 6, "{price}");
    assert_eq!(place.run(&["check", "club.comeback", "--json"]).good().json()["ok"], true);
    assert_eq!(place.run(&["sample", "club.comeback", "--business", "members"]).code, 1, "an existing file stays as it is");
    assert_eq!(place.run(&["sample", "x.comeback", "--business", "members", "--purchases", "9"]).code, 2);
    for language in ["nl", "ru"] {
        let other = made(language).1;
        assert_eq!(other["contracts"]["headline"]["customer_churn"], year["customer_churn"], "{language}");
    }
}

#[test]
fn a_members_worth_and_how_long_they_stay_are_the_members_own() {
    let (place, figures) = made("nl");
    let (contracts, worth) = (&figures["contracts"], &figures["worth"]);
    assert_eq!((worth, &figures["survival"]), (&contracts["worth"], &contracts["survival"]));
    assert_eq!((&figures["survival_of"]["who"], &figures["survival_of"]["unit"]), (&json!("members"), &json!("days")));
    let first = &figures["survival"][0];
    assert_eq!((&first["at_risk"], &first["t"]), (&json!(190), &json!(0.0)), "a second membership is followed anew");
    let members = contracts["members"].as_f64().unwrap();
    let per_year = (contracts["money_per_month"].as_f64().unwrap() * 12.0 / members).round();
    assert_eq!(worth["per_year"].as_f64().unwrap(), per_year);
    let rate = contracts["headline"]["customer_churn"]["rate"].as_f64().unwrap();
    assert_eq!(worth["yearly_loss"]["rate"].as_f64().unwrap(), rate);
    assert!((worth["expected_years"].as_f64().unwrap() - 1.0 / rate).abs() < 1e-9);
    assert!((worth["worth"].as_f64().unwrap() - per_year / rate).abs() <= 1.0);
    assert_eq!(worth["at_least"], false);
    let explained = place.run(&["figures", "club.comeback", "--figure", "members_worth", "--json"]).good().json();
    assert_eq!(explained["figure"]["value"].as_f64(), worth["worth"].as_f64());
    // A shop's are its own.
    place.run(&["sample", "shop.comeback", "--language", "en"]).good();
    let shop = place.run(&["figures", "shop.comeback", "--json"]).good().json();
    assert_eq!((&shop["survival_of"]["who"], &shop["worth"]["of"]), (&json!("regulars"), &Value::Null));
}
