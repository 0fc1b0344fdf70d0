//! Every language says everything, with the same arguments, and Russian has all its plural forms.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

use super::{Tr, files};
use crate::domain::language::Language;

#[derive(Debug, Default, PartialEq)]
struct Shape {
    arguments: BTreeSet<String>,
    plurals: Vec<BTreeSet<String>>,
}

fn shapes(language: Language) -> BTreeMap<String, Shape> {
    let mut all = BTreeMap::new();
    for (name, text) in files(language) {
        let resource = parser::parse(*text).unwrap_or_else(|(_, e)| panic!("{name}: {e:?}"));
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let mut shape = Shape::default();
                if let Some(pattern) = &message.value {
                    look(pattern, &mut shape);
                }
                let id = message.id.name.to_owned();
                assert!(all.insert(id.clone(), shape).is_none(), "{} {name}: {id} twice", language.code());
            }
        }
    }
    all
}

fn look(pattern: &Pattern<&str>, shape: &mut Shape) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            look_at(expression, shape);
        }
    }
}

fn look_at(expression: &Expression<&str>, shape: &mut Shape) {
    match expression {
        Expression::Inline(InlineExpression::VariableReference { id }) => {
            shape.arguments.insert(id.name.to_owned());
        }
        Expression::Select { selector, variants } => {
            if let InlineExpression::VariableReference { id } = selector {
                shape.arguments.insert(id.name.to_owned());
            }
            let names = variants.iter().filter_map(|v| match &v.key {
                VariantKey::Identifier { name } => Some((*name).to_owned()),
                VariantKey::NumberLiteral { .. } => None,
            });
            shape.plurals.push(names.collect());
            for variant in variants {
                look(&variant.value, shape);
            }
        }
        Expression::Inline(_) => {}
    }
}

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments() {
    let english = shapes(Language::En);
    for language in [Language::Nl, Language::Ru] {
        let other = shapes(language);
        let keys = |m: &BTreeMap<String, Shape>| m.keys().cloned().collect::<BTreeSet<_>>();
        let missing: Vec<_> = keys(&english).symmetric_difference(&keys(&other)).cloned().collect();
        assert!(missing.is_empty(), "in only one of en and {}: {missing:?}", language.code());
        for (id, shape) in &english {
            assert_eq!(shape.arguments, other[id].arguments, "{}: arguments of {id}", language.code());
        }
    }
}

#[test]
fn russian_counts_with_all_its_forms() {
    for (id, shape) in shapes(Language::Ru) {
        for forms in shape.plurals.iter().filter(|f| f.contains("few") || f.contains("one") || f.contains("many")) {
            for form in ["one", "few", "many", "other"] {
                assert!(forms.contains(form), "ru: {id} lacks [{form}]");
            }
        }
    }
}

#[test]
fn a_language_speaks_with_plain_arguments() {
    for language in Language::ALL {
        let text = Tr::new(language).app_tagline();
        assert!(!text.is_empty() && !text.contains('\u{2068}'), "{text}");
    }
}

#[test]
fn one_thing_has_one_word_wherever_it_is_named() {
    for tr in Language::ALL.map(Tr::new) {
        let same = |words: &[String]| {
            // A Dutch capital may go without its accent: "Eén" begins a line where "één" stands within one.
            let folded: BTreeSet<_> = words.iter().map(|w| w.to_lowercase().replace('é', "e")).collect();
            assert_eq!(folded.len(), 1, "{words:?}");
        };
        same(&[tr.customer_segment(), tr.import_field_segment()]);
        same(&[tr.customer_state_label(), tr.people_state()]);
        same(&[tr.customer_state("no_purchase"), tr.people_state_none(), tr.answers_state("no_purchase")]);
        same(&[tr.customer_state("once"), tr.people_state_once(), tr.answers_state("once")]);
        same(&[tr.customer_state("current"), tr.people_state_current(), tr.answers_state("current")]);
        same(&[tr.customer_state("at_risk"), tr.people_state_at_risk(), tr.answers_state("at_risk")]);
        same(&[tr.customer_state("lapsed"), tr.people_state_lapsed(), tr.answers_state("lapsed")]);
        same(&[tr.customer_state("lost"), tr.people_state_lost(), tr.answers_state("lost")]);
        // Of many people Russian has forms of its own; they are the same everywhere too.
        same(&[tr.explain_came_once_name(), tr.cli_once()]);
        same(&[tr.explain_coming_name(), tr.cli_current()]);
        same(&[tr.explain_overdue_name(), tr.cli_at_risk()]);
        same(&[tr.explain_gone_quiet_name(), tr.cli_lapsed()]);
        same(&[tr.explain_left_name(), tr.cli_lost()]);
    }
}

#[test]
fn dutch_has_one_word_for_saving() {
    for (name, text) in files(Language::Nl) {
        let other = text.lines().find(|line| ["bewaar", "bewar"].iter().any(|word| line.to_lowercase().contains(word)));
        assert_eq!(other, None, "{name}: opslaan");
    }
}
