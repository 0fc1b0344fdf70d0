//! Parts of the customers side by side: a plain verdict, and none that the numbers do not carry; who is in both counts nowhere.

use comeback::analysis::facts::{Facts, SavedSegment};
use comeback::analysis::side_by_side::{Side, Verdict, people, side_by_side};
use comeback::analysis::side_kinds::kinds;
use comeback::analysis::{Filter, Share, figures};
use comeback::domain::day::Day;
use comeback::domain::ids::{CustomerId, SegmentId};
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::domain::segment::{Condition, Pick, Segment, Span, Test};
use comeback::i18n::Tr;
use comeback::report::findings::{Alongside, Sides};
use comeback::report::{Block, ReportInput, chart_document, charts};
use proptest::prelude::*;

use super::report_sample as sample;
use crate::figures_data::{day, facts};

/// Customers who come each month from the first of their months on, as often as said.
fn shop(customers: &[(i32, usize)]) -> Facts {
    let start = day("2022-12-15");
    let visits = |(from, times): &(i32, usize)| {
        (0..).take(*times).map(|month: i32| (start.plus_months(from + month), 1_000)).collect::<Vec<(Day, i64)>>()
    };
    facts(&customers.iter().map(visits).collect::<Vec<_>>(), Some(day("2024-12-31")))
}

fn named(mut facts: Facts, all: &[(i64, &str, Vec<Condition>)]) -> Facts {
    let saved = |(id, name, conditions): &(i64, &str, Vec<Condition>)| SavedSegment {
        segment: Segment { id: SegmentId(*id), name: (*name).to_owned(), conditions: conditions.clone() },
        was: Vec::new(),
        recorded: None,
    };
    facts.saved = all.iter().map(saved).collect::<Vec<_>>().into();
    facts
}

fn first(from: &str, to: &str) -> Vec<Condition> {
    vec![Condition::is(Test::First(Span { from: Some(day(from)), to: Some(day(to)) }))]
}

fn part(id: i64) -> Side {
    Side::Part(Pick::Saved(SegmentId(id)))
}

/// Of the early birds 40 of 40 came on to the end; of the latecomers 10 of 40.
fn two() -> Facts {
    let early = std::iter::repeat_n((0, 24), 40);
    let late = (0..40).map(|i| (1, if i < 10 { 23 } else { 6 }));
    named(
        shop(&early.chain(late).collect::<Vec<_>>()),
        &[(1, "Early birds", first("2022-12-01", "2022-12-31")), (2, "Latecomers", first("2023-01-01", "2023-01-31"))],
    )
}

#[test]
fn a_difference_beyond_chance_is_said_and_who_is_ahead_comes_first() {
    let facts = two();
    let found = side_by_side(&facts, &Filter::default(), &[part(2), part(1)]);
    assert_eq!(found.drawn_on, None, "a first purchase stays what it is");
    assert_eq!(found.rows.iter().map(|row| row.customers).collect::<Vec<_>>(), [40, 40]);
    assert_eq!(found.rows.iter().map(|row| row.retention).collect::<Vec<_>>(), [Share::new(10, 40), Share::new(40, 40)]);
    let pair = &found.pairs[0];
    assert!(matches!(pair.retention, Verdict::Differ(p) if p < 0.001) && matches!(pair.stay, Verdict::Differ(_)));
    let tr = Tr::new(Language::En);
    let said = charts::side_verdict(&tr, &found, pair);
    assert!(said.starts_with("Of 100 of Early birds, 75 more came again than of 100 of Latecomers"), "{said}");
    assert!(said.ends_with("that is more than chance"), "{said}");
    assert_eq!(charts::side_stay(&tr, &found, pair), "Early birds stay longer than Latecomers: that is more than chance");
    // The numbers open their people.
    assert_eq!(people(&facts, &Filter::default(), &[part(2), part(1)], 1).len(), 40);
}

#[test]
fn alike_and_too_few_are_told_apart() {
    let facts = named(
        shop(&[vec![(0, 24); 20], vec![(1, 23); 20], vec![(2, 22); 5]].concat()),
        &[
            (1, "Early birds", first("2022-12-01", "2022-12-31")),
            (2, "Latecomers", first("2023-01-01", "2023-01-31")),
            (3, "Few", first("2023-02-01", "2023-02-28")),
        ],
    );
    let found = side_by_side(&facts, &Filter::default(), &[part(1), part(2), part(3)]);
    let verdicts: Vec<Verdict> = found.pairs.iter().map(|pair| pair.retention).collect();
    assert!(matches!(verdicts[..], [Verdict::Alike(_), Verdict::Few, Verdict::Few]), "{verdicts:?}");
    let tr = Tr::new(Language::En);
    assert_eq!(
        charts::side_verdict(&tr, &found, &found.pairs[0]),
        "Early birds and Latecomers: no real difference yet in how many came again"
    );
    assert_eq!(charts::side_verdict(&tr, &found, &found.pairs[1]), "Early birds and Few: too few to compare how many came again");
    assert_eq!(comeback::report::share_told(&tr, found.rows[2].retention), "5 of 5", "no percentage under ten");
    assert!(charts::side_notes(&tr, &found).iter().any(|note| note.starts_with("3 pairs were looked at")));
}

#[test]
fn who_is_in_both_counts_on_neither_side_and_the_others_are_the_rest() {
    let facts = two();
    let all = Side::Part(Pick::Saved(SegmentId(3)));
    let mut saved = facts.saved.to_vec();
    saved.push(SavedSegment {
        segment: Segment { id: SegmentId(3), name: "2023".into(), conditions: first("2022-12-01", "2023-12-31") },
        was: Vec::new(),
        recorded: None,
    });
    let facts = Facts { saved: saved.into(), ..facts };
    let found = side_by_side(&facts, &Filter::default(), &[part(1), all.clone(), Side::Others]);
    let pair = &found.pairs[0];
    assert_eq!((pair.both, pair.first_share.all, pair.second_share.all), (40, 0, 40));
    assert_eq!(found.rows[2].customers, 0, "nobody is left");
    let rest = side_by_side(&facts, &Filter::default(), &[part(1), Side::Others]);
    assert_eq!(rest.rows[1].customers, 40);
    assert_eq!(rest.rows[1].retention, Share::new(10, 40));
}

#[test]
fn what_was_bought_later_puts_nobody_in() {
    // Worth at least 10 visits a year: by the end only those who stayed are. Drawn on the last day of the base window, all are.
    let facts = named(
        shop(&[vec![(0, 24); 30], vec![(0, 12); 30]].concat()),
        &[(1, "Worth", vec![Condition::is(Test::Worth { from: Some(Money(10_000)), below: None })])],
    );
    let found = side_by_side(&facts, &Filter::default(), &[part(1), Side::Others]);
    assert_eq!(found.drawn_on, Some(day("2023-12-31")));
    assert_eq!(found.rows[0].customers, 60);
    assert_eq!(found.rows[0].retention, Share::new(30, 60), "else it would be 30 of 30: circular");
    let tr = Tr::new(Language::En);
    assert!(charts::side_notes(&tr, &found).iter().any(|note| note.contains("2023")));
}

#[test]
fn everything_is_there_as_tables_and_words_in_every_language() {
    let facts = two();
    let found = side_by_side(&facts, &Filter::default(), &[part(1), part(2)]);
    for language in Language::ALL {
        let tr = Tr::new(language);
        let kinds = kinds(&facts, &Filter::default(), &[part(1), part(2)]);
        let alongside = Alongside { sides: Some(Sides { found: found.clone(), kinds }), silence: None };
        let figures = figures(&facts, &Filter::default());
        let input = ReportInput { alongside: Some(&alongside), shared: false, ..sample::input(&figures, language, &[], &[]) };
        let document = chart_document(charts::SIDES, &input, &tr).unwrap();
        let tables: Vec<_> = document.blocks.iter().filter_map(|b| if let Block::Table(table) = b { Some(table) } else { None }).collect();
        assert_eq!(tables.iter().map(|table| table.rows.len()).collect::<Vec<_>>(), [2, 1]);
        assert!(tables.iter().all(|table| table.rows.iter().all(|row| row.len() == table.head.len())));
        let words = comeback::chart::words(&charts::side_by_side(&tr, &found));
        assert!(words.contains("Early birds") && words.contains("Latecomers") && words.contains("40"), "{words}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// The order of the sides changes no verdict; everybody is on one side of a part and the rest.
    #[test]
    fn order_changes_no_verdict(customers in proptest::collection::vec((0_i32..6, 1_usize..24), 20..60)) {
        let facts = named(
            shop(&customers),
            &[(1, "Early", first("2022-12-01", "2023-02-28")), (2, "Late", first("2023-02-01", "2023-05-31"))],
        );
        let one = side_by_side(&facts, &Filter::default(), &[part(1), part(2)]);
        let other = side_by_side(&facts, &Filter::default(), &[part(2), part(1)]);
        let same = |a: Verdict, b: Verdict| match (a, b) {
            (Verdict::Few, Verdict::Few) => true,
            (Verdict::Alike(a), Verdict::Alike(b)) | (Verdict::Differ(a), Verdict::Differ(b)) => (a - b).abs() < 1e-9,
            _ => false,
        };
        prop_assert!(same(one.pairs[0].retention, other.pairs[0].retention) && same(one.pairs[0].stay, other.pairs[0].stay));
        prop_assert_eq!(one.pairs[0].both, other.pairs[0].both);
        let rest = side_by_side(&facts, &Filter::default(), &[part(1), Side::Others]);
        prop_assert_eq!(rest.rows[0].customers + rest.rows[1].customers, customers.len() as u64);
        prop_assert_eq!(rest.pairs[0].both, 0);
        let ids: Vec<CustomerId> = [0, 1].iter().flat_map(|at| people(&facts, &Filter::default(), &[part(1), Side::Others], *at)).collect();
        prop_assert_eq!(ids.len(), customers.len());
    }
}
