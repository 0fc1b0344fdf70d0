//! What the bench is filtered and sorted by, told apart from the rows themselves: by state, value, last purchase, segment, language and
//! version, alone and together.

use std::collections::BTreeSet;

use comeback::domain::day::Day;
use comeback::domain::ids::AnswerId;
use comeback::engine::Engine;
use comeback::engine::views::bench::{BenchAnswer, BenchChoicesQuery, BenchOrder, BenchQuery, BenchWith, LastCame, Worth};
use comeback::engine::views::customer_list::{CustomerListQuery, CustomerRowsQuery};
use comeback::engine::views::figures::FigureSetQuery;
use strum::IntoEnumIterator as _;

use crate::support::{Content, Window, answers};

struct Shop {
    engine: Engine,
    all: Vec<BenchAnswer>,
    as_of: Day,
    /// What every buyer is worth a year, the most first.
    worth: Vec<i64>,
    _home: tempfile::TempDir,
}

impl Shop {
    fn sample() -> Self {
        let home = tempfile::tempdir().unwrap();
        let engine = Window::default().engine(home.path(), Content::Sample);
        let all = answers(&engine, BenchQuery::default());
        let as_of = engine.fetch(FigureSetQuery::default()).unwrap().figures.as_of.unwrap();
        let ids = engine.fetch(CustomerListQuery::default()).unwrap().ids;
        let people = engine.fetch(CustomerRowsQuery(ids)).unwrap();
        let mut worth: Vec<i64> = people.iter().filter(|p| p.standing.orders > 0).map(|p| p.value_year.0).collect();
        worth.sort_unstable_by_key(|money| -money);
        Self { engine, all, as_of, worth, _home: home }
    }

    fn found(&self, with: BenchWith) -> BTreeSet<AnswerId> {
        self.engine.fetch(BenchQuery { with, ..BenchQuery::default() }).unwrap().ids.into_iter().collect()
    }

    fn expected(&self, fits: impl Fn(&BenchAnswer) -> bool) -> BTreeSet<AnswerId> {
        self.all.iter().filter(|row| fits(row)).map(|row| row.id).collect()
    }

    /// Whether the row's customer is worth so much.
    fn worth(&self, row: &BenchAnswer, worth: Worth) -> bool {
        let Some(person) = &row.customer else { return false };
        let least_of = |part: usize| self.worth[self.worth.len() / part - 1];
        match worth {
            Worth::TopFifth => person.value_year.0 >= least_of(5),
            Worth::UpperHalf => person.value_year.0 >= least_of(2),
            Worth::LowerHalf => person.value_year.0 < least_of(2),
        }
    }

    fn came(&self, row: &BenchAnswer, last: LastCame) -> bool {
        let Some(person) = &row.customer else { return false };
        let silence = person.last.map_or(i32::MAX, |day| self.as_of.number() - day.number());
        match last {
            LastCame::Month => silence < 30,
            LastCame::Quarter => silence < 90,
            LastCame::Year => silence < 365,
            LastCame::Longer => silence >= 365,
        }
    }
}

#[test]
fn every_filter_finds_exactly_the_answers_it_names() {
    let shop = Shop::sample();
    let mut met = 0;
    for state in comeback::domain::customer::State::iter() {
        let found = shop.found(BenchWith { state: Some(state), ..BenchWith::default() });
        met += usize::from(!found.is_empty());
        assert_eq!(found, shop.expected(|row| row.customer.as_ref().is_some_and(|person| person.state == state)), "{state:?}");
    }
    assert!(met >= 3, "the sample has answers of customers of several states");
    for worth in Worth::iter() {
        let found = shop.found(BenchWith { worth: Some(worth), ..BenchWith::default() });
        assert!(!found.is_empty() && found.len() < shop.all.len(), "{worth:?}");
        assert_eq!(found, shop.expected(|row| shop.worth(row, worth)), "{worth:?}");
    }
    for last in LastCame::iter() {
        let found = shop.found(BenchWith { last: Some(last), ..BenchWith::default() });
        assert_eq!(found, shop.expected(|row| shop.came(row, last)), "{last:?}");
    }
    let choices = shop.engine.fetch(BenchChoicesQuery).unwrap();
    assert!(choices.segments.len() > 1 && choices.versions.len() > 1, "{choices:?}");
    for (pick, segment) in &choices.segments {
        let found = shop.found(BenchWith { segment: Some(pick.clone()), ..BenchWith::default() });
        let expected = shop.expected(|row| row.customer.as_ref().is_some_and(|person| person.segment == *segment));
        assert_eq!(found, expected, "{segment}");
    }
    assert!(shop.found(BenchWith { segment: Some("nobody's".into()), ..BenchWith::default() }).is_empty());
    let mut of_versions = BTreeSet::new();
    for (version, _, number) in &choices.versions {
        let found = shop.found(BenchWith { version: Some(*version), ..BenchWith::default() });
        assert!(!found.is_empty() && shop.all.iter().filter(|row| found.contains(&row.id)).all(|row| row.version == *number));
        assert!(found.iter().all(|id| of_versions.insert(*id)), "an answer is of one version");
    }
    assert_eq!(of_versions.len(), shop.all.len());
    for language in &choices.languages {
        let found = shop.found(BenchWith { language: Some(*language), ..BenchWith::default() });
        assert_eq!(found, shop.expected(|row| row.language == *language), "{language:?}");
    }
}

#[test]
fn filters_narrow_each_other() {
    let shop = Shop::sample();
    for state in comeback::domain::customer::State::iter() {
        for worth in Worth::iter() {
            let with = BenchWith { state: Some(state), worth: Some(worth), last: Some(LastCame::Year), ..BenchWith::default() };
            let fits = |row: &BenchAnswer| {
                row.customer.as_ref().is_some_and(|p| p.state == state) && shop.worth(row, worth) && shop.came(row, LastCame::Year)
            };
            assert_eq!(shop.found(with), shop.expected(fits), "{state:?} {worth:?}");
        }
    }
}

#[test]
fn answers_stand_by_value_or_by_question_those_to_do_always_first() {
    let shop = Shop::sample();
    let in_order = |order| answers(&shop.engine, BenchQuery { order, ..BenchQuery::default() });
    let by_value = in_order(BenchOrder::Valuable);
    assert_eq!(by_value.len(), shop.all.len());
    assert!(by_value.is_sorted_by_key(|row| row.coded), "what is to do stands first");
    for part in [false, true] {
        let rows: Vec<_> = by_value.iter().filter(|row| row.coded == part && !row.later).collect();
        assert!(rows.is_sorted_by_key(|row| row.customer.as_ref().map_or(i64::MAX, |person| -person.value_year.0)), "coded: {part}");
    }
    let by_question = in_order(BenchOrder::Question);
    for part in [false, true] {
        let mut seen = Vec::new();
        for row in by_question.iter().filter(|row| row.coded == part && !row.later) {
            if seen.last() != Some(&row.question) {
                assert!(!seen.contains(&row.question), "one question stands together");
                seen.push(row.question);
            }
        }
        assert!(!part || seen.len() > 1);
    }
    let (newest, oldest) = (in_order(BenchOrder::Newest), in_order(BenchOrder::Oldest));
    for part in [false, true] {
        let days = |rows: &[BenchAnswer]| rows.iter().filter(|r| r.coded == part && !r.later).map(|r| r.day).collect::<Vec<_>>();
        assert!(days(&newest).is_sorted_by(|a, b| a >= b) && days(&oldest).is_sorted());
    }
}
