//! What a user gains from the sample shop: a believable shop in their own language, the same every time.

use std::collections::{BTreeMap, BTreeSet};

use comeback::domain::answer::{AnswerState, AnswerValue};
use comeback::domain::day::Day;
use comeback::domain::departure::ReasonSource;
use comeback::domain::import::{Staged, StagedReceipt};
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::engine::library;
use comeback::engine::sample::{Big, FIRST_DAY, LAST_DAY, Sample, shop};

#[test]
fn the_shop_is_the_same_every_time() {
    for language in Language::ALL {
        assert_eq!(format!("{:?}", shop(language)), format!("{:?}", shop(language)));
    }
}

#[test]
fn the_same_people_come_on_the_same_days_in_every_language() {
    let days = |l| shop(l).staged.receipts.iter().map(|r| (r.customer, r.day)).collect::<Vec<_>>();
    assert_eq!(days(Language::En), days(Language::Nl));
    assert_eq!(days(Language::En), days(Language::Ru));
}

#[test]
fn its_240_customers_have_names_numbers_and_made_up_addresses() {
    for language in Language::ALL {
        let staged = shop(language).staged;
        assert_eq!(staged.customers.len(), 240);
        let names: BTreeSet<_> = staged.customers.iter().map(|c| c.details.name.clone()).collect();
        let numbers: BTreeSet<_> = staged.customers.iter().map(|c| c.details.number.clone()).collect();
        assert_eq!((names.len(), numbers.len()), (240, 240), "{language:?}");
        for details in staged.customers.iter().map(|c| &c.details) {
            assert!(details.name.chars().count() > 4 && !details.name.contains("  ") && !details.name.ends_with(' '), "{details:?}");
            assert!(details.email.is_empty() || details.email.ends_with("@example.com"), "{details:?}");
            assert!(details.email.is_ascii());
            assert!(details.phone.is_empty() || details.phone.starts_with("555"), "{details:?}");
            assert!(!details.segment.is_empty());
        }
        let emails: Vec<_> = staged.customers.iter().map(|c| &c.details.email).filter(|e| !e.is_empty()).collect();
        assert_eq!(emails.iter().collect::<BTreeSet<_>>().len(), emails.len());
        assert!(emails.iter().all(|e| !e.starts_with(|c: char| c.is_ascii_digit())), "{emails:?}");
    }
}

#[test]
fn receipts_lie_within_its_18_months_on_open_days_in_order() {
    let staged = shop(Language::En).staged;
    assert_eq!((FIRST_DAY.to_string(), LAST_DAY.to_string()), ("2024-06-10".to_owned(), "2025-12-09".to_owned()));
    let (first, last) = staged.days.unwrap();
    assert!(first >= FIRST_DAY && first <= FIRST_DAY.plus_days(7), "{first}");
    assert_eq!(last, LAST_DAY);
    assert!(staged.receipts.iter().any(|r| r.day == LAST_DAY));
    assert!(staged.receipts.is_sorted_by_key(|r| (r.customer, r.day, r.receipt.clone())));
    let receipts: BTreeSet<_> = staged.receipts.iter().map(|r| &r.receipt).chain(staged.loose.iter().map(|l| &l.receipt)).collect();
    assert_eq!(receipts.len() as u64, staged.rows);
    for receipt in &staged.receipts {
        assert!(receipt.day >= FIRST_DAY && receipt.day <= LAST_DAY);
        assert_ne!(receipt.day.number().rem_euclid(7), 3, "a Sunday: {}", receipt.day);
        assert_ne!(receipt.amount, Money::ZERO);
    }
    assert!((10..60).contains(&staged.refunds), "{}", staged.refunds);
    let shape = (staged.receipts.len(), staged.loose.len());
    assert!((2000..3500).contains(&shape.0) && (40..200).contains(&shape.1), "{shape:?}");
}

#[test]
fn the_states_come_out_as_meant() {
    let shop = shop(Language::En);
    let mut counts = BTreeMap::new();
    for state in states(&shop, LAST_DAY).into_values() {
        *counts.entry(state).or_insert(0) += 1;
    }
    let meant = BTreeMap::from([("once", 34), ("coming", 112), ("overdue", 18), ("quiet", 34), ("left", 42)]);
    assert_eq!(counts, meant);
}

#[test]
fn about_a_third_of_the_quiet_ones_came_back_after_the_look_back_day() {
    let shop = shop(Language::En);
    let then = LAST_DAY.plus_days(-182);
    let quiet: Vec<_> = states(&shop, then).into_iter().filter(|(_, s)| *s == "quiet").map(|(c, _)| c).collect();
    let days = purchase_days(&shop.staged);
    let back = quiet.iter().filter(|c| days[c].iter().any(|d| *d > then)).count();
    assert_eq!((quiet.len(), back), LOOK_BACK, "quiet then, back since");
}

/// Quiet on the look-back day, and bought since.
const LOOK_BACK: (usize, usize) = (38, 12);

#[test]
fn quarter_by_quarter_two_thirds_to_four_fifths_come_again() {
    let days = purchase_days(&shop(Language::En).staged);
    let month = |m: i32| LAST_DAY.month().plus(m).first_day();
    let rates: Vec<_> = (0..5)
        .map(|q| {
            let start = -18 + 3 * q;
            let within = |d: &[Day], a: i32, b: i32| d.iter().any(|d| *d >= month(a) && *d < month(b));
            let base: Vec<_> = days.values().filter(|d| within(d, start, start + 3)).collect();
            (base.iter().filter(|d| within(d, start + 3, start + 6)).count(), base.len())
        })
        .collect();
    for (kept, base) in rates {
        assert!((80..=170).contains(&base), "{base}");
        println!("{kept} of {base}");
        assert!((62 * base..=81 * base).contains(&(100 * kept)), "{kept} of {base}");
    }
}

#[test]
fn half_a_year_later_seven_or_eight_of_ten_came_again_and_there_are_more_regulars_than_a_year_ago() {
    let shop = shop(Language::En);
    let days = purchase_days(&shop.staged);
    let (then, before) = (LAST_DAY.plus_months(-6), LAST_DAY.plus_months(-12));
    let base: Vec<_> = days.values().filter(|d| d.iter().any(|d| *d > before && *d <= then)).collect();
    let kept = base.iter().filter(|d| d.iter().any(|d| *d > then)).count();
    println!("half-year: {kept} of {}", base.len());
    assert!((66 * base.len()..=82 * base.len()).contains(&(100 * kept)), "{kept} of {}", base.len());
    let a_year_ago = states(&shop, before).into_values().filter(|s| ["coming", "overdue"].contains(s)).count();
    println!("regulars a year ago: {a_year_ago}");
    assert!((85..=120).contains(&a_year_ago), "{a_year_ago}");
}

#[test]
fn what_leaving_costs_comes_out_as_in_the_pictures() {
    let shop = shop(Language::En);
    let since = LAST_DAY.plus_months(-12);
    let days = purchase_days(&shop.staged);
    let left: BTreeMap<_, _> = shop
        .departures
        .iter()
        .filter(|d| d.left_on > since && days[&d.customer].iter().all(|p| *p <= d.left_on))
        .map(|d| (d.customer, d))
        .collect();
    assert_eq!(left.len(), 38);
    assert_eq!(left.keys().map(|c| year_value(&shop.staged, *c)).sum::<i64>(), 19_080);
    let quiet: Vec<_> =
        states(&shop, LAST_DAY).into_iter().filter(|(_, s)| *s == "quiet").map(|(c, _)| year_value(&shop.staged, c)).collect();
    assert_eq!(quiet.iter().sum::<i64>(), 11_920);
    let mut biggest = quiet;
    biggest.sort_unstable();
    assert_eq!(biggest.iter().rev().take(5).sum::<i64>(), 4_590);

    let known: Vec<_> = left.values().filter(|d| d.main.is_some() && d.source != ReasonSource::OwnersGuess).collect();
    let guesses = left.values().filter(|d| d.main.is_some() && d.source == ReasonSource::OwnersGuess).count();
    assert_eq!((known.len(), guesses), (30, 4));
    let mut bars: BTreeMap<&str, (usize, usize, i64)> = BTreeMap::new();
    for departure in known {
        let bar = bars.entry(departure.main.unwrap()).or_default();
        bar.0 += 1;
        bar.2 += year_value(&shop.staged, departure.customer);
        for code in departure.main.iter().chain(&departure.mentioned) {
            bars.entry(code).or_default().1 += 1;
        }
    }
    let meant = BTreeMap::from([
        ("slow", (9, 14, 6140)),
        ("promise", (6, 8, 3720)),
        ("mistake", (5, 7, 2980)),
        ("place", (3, 6, 1460)),
        ("price", (2, 5, 980)),
        ("complaint", (2, 4, 900)),
        ("moved", (3, 3, 780)),
    ]);
    assert_eq!(bars, meant, "people, named, a year");
}

#[test]
fn roubles_are_fifty_to_one() {
    let sum = |l| shop(l).staged.receipts.iter().map(|r| r.amount).sum::<Money>().0;
    assert_eq!(sum(Language::Ru), 50 * sum(Language::En));
    assert_eq!(sum(Language::Nl), sum(Language::En));
}

#[test]
fn sixty_lost_and_eighty_current_customers_answered_what_their_sheet_asks() {
    for language in Language::ALL {
        let shop = shop(language);
        let codes: BTreeSet<_> = library::reasons(language).into_iter().map(|r| r.code).collect();
        let per_starter = |key: &str| shop.responses.iter().filter(|r| r.starter == key).count();
        assert_eq!((per_starter("lost"), per_starter("current")), (60, 80));
        let days = purchase_days(&shop.staged);
        let mut people = BTreeSet::new();
        for response in &shop.responses {
            let starter = library::starter(response.starter).unwrap();
            let asked: Vec<_> = starter.content.questions.iter().map(|q| q.identity).collect();
            assert_eq!(response.answers.iter().map(|a| a.question).collect::<Vec<_>>(), asked);
            for (answer, question) in response.answers.iter().zip(&starter.content.questions) {
                match &answer.state {
                    AnswerState::Answered(AnswerValue::Text(text)) => assert!(question.is_open() && !text.is_empty()),
                    AnswerState::Answered(AnswerValue::YesNo(_)) => assert!(!question.is_open()),
                    AnswerState::Skipped => assert!(answer.reasons.is_empty()),
                    other => panic!("{other:?}"),
                }
                assert!(answer.reasons.iter().all(|c| codes.contains(*c)), "{answer:?}");
            }
            assert!(response.answers.iter().any(|a| matches!(a.state, AnswerState::Answered(AnswerValue::Text(_)))));
            assert!(response.day > FIRST_DAY && response.day < LAST_DAY);
            assert_ne!(response.day.number().rem_euclid(7), 3);
            if let Some(customer) = response.customer {
                assert!(days[&customer][0] < response.day, "answered before the first purchase");
                assert!(people.insert(customer), "asked twice");
            }
        }
        let unread: Vec<_> = shop.responses.iter().flat_map(|r| &r.answers).filter(|a| !a.read).collect();
        assert_eq!(unread.len(), 12);
        assert!(unread.iter().all(|a| a.reasons.is_empty()));
    }
}

#[test]
fn the_reasons_of_a_departure_are_those_of_the_sheet() {
    let shop = shop(Language::Nl);
    let mut joined = 0;
    for response in shop.responses.iter().filter(|r| r.starter == "lost") {
        let Some(departure) = shop.departures.iter().find(|d| Some(d.customer) == response.customer) else { continue };
        let why = &response.answers[0];
        if why.read {
            let given: Vec<_> = departure.main.iter().chain(&departure.mentioned).copied().collect();
            assert_eq!(why.reasons, given);
            assert!(response.day > departure.left_on);
            joined += 1;
        }
    }
    assert_eq!(joined, 26);
}

#[test]
fn every_language_tells_of_the_same_reasons_in_its_own_words() {
    let sheets = |l| shop(l).responses.iter().map(|r| (r.day, r.customer, r.answers[0].reasons.clone())).collect::<Vec<_>>();
    assert_eq!(sheets(Language::En), sheets(Language::Nl));
    assert_eq!(sheets(Language::En), sheets(Language::Ru));
    for language in Language::ALL {
        let (mut lost, mut current, mut uses) = (BTreeSet::new(), BTreeSet::new(), BTreeMap::new());
        for response in &shop(language).responses {
            for answer in &response.answers {
                let AnswerState::Answered(AnswerValue::Text(text)) = &answer.state else { continue };
                if response.starter == "lost" {
                    lost.insert(text.clone())
                } else {
                    current.insert(text.clone())
                };
                *uses.entry(text.to_lowercase().trim_end_matches('.').to_owned()).or_insert(0) += 1;
                assert_eq!(text.chars().any(|c| ('а'..='я').contains(&c)), language == Language::Ru && text.len() > 2, "{text}");
                for wrong in ["  ", " ,", "|", "[", "—", "…", "seen:", "shared"] {
                    assert!(!text.contains(wrong), "`{wrong}` in {text}");
                }
            }
        }
        assert!(lost.len() >= 130 && current.len() >= 110, "{language:?}: {} and {}", lost.len(), current.len());
        let most: Vec<_> = uses.iter().filter(|(text, n)| **n > 2 && text.chars().count() > 10).collect();
        assert!(most.is_empty(), "said too often: {most:?}");
        let lengths: Vec<_> = lost.iter().map(|t| t.chars().count()).collect();
        assert!(lengths.iter().any(|n| *n < 15) && lengths.iter().any(|n| *n > 110));
    }
}

#[test]
fn firms_say_what_fits_their_trade() {
    let shop = shop(Language::En);
    let said = |word: &str| {
        let says = |a: &AnswerState| matches!(a, AnswerState::Answered(AnswerValue::Text(t)) if t.contains(word));
        let response = shop.responses.iter().find(|r| r.answers.iter().any(|a| says(&a.state))).unwrap();
        shop.staged.customers[response.customer.unwrap()].details.name.clone()
    };
    assert_eq!(said("our hotel"), "Hotel Bellevue");
    assert_eq!(said("our practice"), "Mill Street Dental Practice");
    assert_eq!(said("We play on Saturdays"), "Station Road Drama Club");
    assert_eq!(said("Our tablecloths"), "The Copper Kettle");
}

/// Receipts and customers of a big one.
fn big(purchases: usize, customers: usize, seed: u64) -> (Vec<StagedReceipt>, usize) {
    let all: Vec<_> = Big::new(purchases, customers, seed).collect();
    (all.iter().flat_map(|(_, receipts)| receipts.clone()).collect(), all.len())
}

#[test]
fn a_big_one_has_as_many_as_asked_for_and_the_same_for_the_same_seed() {
    let (receipts, customers) = big(20_000, 1_500, 7);
    assert_eq!((receipts.len(), customers), (20_000, 1_500));
    assert_eq!((receipts.clone(), customers), big(20_000, 1_500, 7));
    assert_ne!(receipts, big(20_000, 1_500, 8).0);
    assert!(receipts.is_sorted_by_key(|r| (r.customer, r.day, r.receipt.clone())));
    let owners: BTreeSet<_> = receipts.iter().map(|r| r.customer).collect();
    assert_eq!(owners.len(), 1_500, "nobody without a receipt");
    let coming: BTreeSet<_> = receipts.iter().filter(|r| r.day > LAST_DAY.plus_days(-120)).map(|r| r.customer).collect();
    assert!((400..1_100).contains(&coming.len()), "{}", coming.len());
    assert_eq!(big(3, 10, 1).1, 3);
    assert!(big(0, 0, 1).0.is_empty());
}

fn purchase_days(staged: &Staged) -> BTreeMap<usize, Vec<Day>> {
    let mut days: BTreeMap<usize, BTreeSet<Day>> = BTreeMap::new();
    for receipt in staged.receipts.iter().filter(|r| r.amount > Money::ZERO) {
        days.entry(receipt.customer as usize).or_default().insert(receipt.day);
    }
    days.into_iter().map(|(c, d)| (c, d.into_iter().collect())).collect()
}

/// METRICS A3 as plainly as can be; everybody with exactly two days would need the borrowed rhythm.
fn states(shop: &Sample, day: Day) -> BTreeMap<usize, &'static str> {
    let mut states = BTreeMap::new();
    for (customer, all) in purchase_days(&shop.staged) {
        let days: Vec<_> = all.into_iter().filter(|d| *d <= day).collect();
        let Some(last) = days.last().copied() else { continue };
        let gone = shop.departures.iter().any(|d| d.customer == customer && d.left_on <= day && d.left_on >= last);
        let mut gaps: Vec<_> = days.windows(2).map(|w| w[1].since(w[0])).collect();
        gaps.sort_unstable();
        let rhythm = match gaps.len() {
            0 => 0.0,
            1 => BORROWED,
            n => f64::midpoint(f64::from(gaps[n / 2]), f64::from(gaps[(n - 1) / 2])).max(7.0),
        };
        let silence = f64::from(day.since(last));
        let state = match silence {
            _ if gone => "left",
            _ if days.len() == 1 => "once",
            s if s > 4.0 * rhythm => "quiet",
            s if s > 2.0 * rhythm => "overdue",
            _ => "coming",
        };
        states.insert(customer, state);
    }
    states
}

/// Near the shop's median gap; on the last day nobody needs it, on the look-back day hardly anybody does.
const BORROWED: f64 = 18.0;

/// METRICS A6, in whole dollars.
fn year_value(staged: &Staged, customer: usize) -> i64 {
    let own: Vec<_> = staged.receipts.iter().filter(|r| r.customer as usize == customer).collect();
    let last = own.iter().filter(|r| r.amount > Money::ZERO).map(|r| r.day).max().unwrap();
    own.iter().filter(|r| r.day > last.plus_months(-12)).map(|r| r.amount).sum::<Money>().0 / 100
}
