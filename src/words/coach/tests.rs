//! The examples written beside the rules hold: what a rule says of its example is what the coach says.

use super::book::{Book, Verdict, book};
use super::*;

/// What stands behind a rule as its examples.
fn examples(line: &str) -> impl Iterator<Item = &str> {
    line.split(" | ").skip(1).map(str::trim)
}

fn each(check: impl Fn(&Book, Language) -> Vec<String>) {
    let wrong: Vec<_> = Language::ALL.into_iter().flat_map(|language| check(book(language), language)).collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_question_is_what_its_rule_says() {
    each(|book, language| {
        let mut wrong = Vec::new();
        for rule in book.kinds.values().flatten() {
            let expected = match rule.does {
                Verdict::Open | Verdict::Tell | Verdict::Hope | Verdict::Wish => Kind::Open,
                Verdict::Closed | Verdict::State => Kind::Closed,
                _ => continue,
            };
            let bad = examples(&rule.line).filter(|example| look(example, language).kind != Some(expected));
            wrong.extend(bad.map(|example| format!("{} ~ {example}", rule.line)));
        }
        wrong
    });
}

#[test]
fn a_fault_is_found_where_its_rule_says() {
    each(|book, language| {
        let mut wrong = Vec::new();
        for rule in &book.faults {
            let found = |example: &&str| look(example, language).faults.contains(&rule.does.fault);
            let bad = examples(&rule.line).filter(|example| found(example) != rule.does.there);
            wrong.extend(bad.map(|example| format!("{} ~ {example}", rule.line)));
        }
        wrong
    });
}

#[test]
fn what_is_proposed_is_what_its_rule_says() {
    each(|book, language| {
        let mut wrong = Vec::new();
        for rule in book.proposals.values().flatten() {
            for example in examples(&rule.line) {
                let (question, expected) = example.split_once(" => ").unwrap_or((example, "-"));
                let proposed = look(question, language).proposal;
                if proposed.as_deref().unwrap_or("-") != expected {
                    wrong.push(format!("{example} ~ {proposed:?}"));
                }
            }
        }
        wrong
    });
}

#[test]
fn nothing_is_said_of_nothing() {
    for language in Language::ALL {
        for blank in ["", "   ", "\t", "?!", "…", "- "] {
            assert_eq!(look(blank, language), Advice::default(), "{blank:?}");
        }
    }
}

#[test]
fn whatever_is_typed_is_looked_at() {
    let odd =
        ["a".repeat(100_000), "why, ".repeat(20_000), "(((((".repeat(9_000), "в,".repeat(50_000), "{x".repeat(9_000), "<b>".repeat(9_000)];
    for text in
        odd.iter().map(String::as_str).chain(["e\u{301}?", "\u{200b}", "何が変わりましたか。", "💥 why? 💥", "’s ’t ‘", "1.", "a)", "…?"])
    {
        for language in Language::ALL {
            let _ = look(text, language);
        }
    }
}
