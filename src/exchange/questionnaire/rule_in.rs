//! From an expression to a skip rule of ours: conditions all of which, or any of which, must hold. What is not of that shape, or looks at
//! what is not here, is none.

use std::collections::BTreeMap;

use super::expression::{Expr, Op};
use crate::domain::answer::is_number;
use crate::domain::day::Day;
use crate::domain::ids::IdentityId;
use crate::domain::questionnaire::QuestionKind;
use crate::domain::skip::{Condition, Join, OTHER, ShowIf, Test};

/// A question as expressions can name it.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) identity: IdentityId,
    pub(super) kind: QuestionKind,
    /// The numbers its options have here, by their codes in the file.
    pub(super) codes: BTreeMap<String, u32>,
}

/// The questions of a form by their names.
pub(super) type Names = BTreeMap<String, Known>;

/// Codes under which "something else" is known.
const OTHER_CODES: [&str; 3] = ["other", "-oth-", "96"];

/// The rule an expression is; none if ours cannot say it.
pub(super) fn rule(expression: &Expr, names: &Names) -> Option<ShowIf> {
    let rule = Resolver { names }.part(expression, true)?;
    Some(rule.into_rule())
}

/// Both rules at once; none if ours cannot say it.
pub(super) fn both(one: ShowIf, two: ShowIf) -> Option<ShowIf> {
    if one.is_empty() {
        return Some(two);
    }
    if two.is_empty() {
        return Some(one);
    }
    Part::combined(vec![Part::of(one), Part::of(two)], Join::All).map(Part::into_rule)
}

/// Conditions joined in one way; with one condition the way does not matter.
struct Part {
    join: Join,
    conditions: Vec<Condition>,
}

impl Part {
    fn of(rule: ShowIf) -> Self {
        Self { join: rule.join, conditions: rule.conditions }
    }

    fn into_rule(self) -> ShowIf {
        let join = if self.conditions.len() == 1 { Join::All } else { self.join };
        ShowIf { join, conditions: self.conditions }
    }

    fn combined(parts: Vec<Self>, join: Join) -> Option<Self> {
        let mut conditions = Vec::new();
        for part in parts {
            if part.conditions.len() > 1 && part.join != join {
                return None;
            }
            for condition in part.conditions {
                if !conditions.contains(&condition) {
                    conditions.push(condition);
                }
            }
        }
        Some(Self { join, conditions })
    }
}

struct Resolver<'a> {
    names: &'a Names,
}

/// A question that is meant, perhaps one option of it (`q1_3`), or what was said beside its options (`q1_other`).
struct Meant<'a> {
    known: &'a Known,
    option: Option<u32>,
}

impl Resolver<'_> {
    /// `holds`: whether it must hold or must not.
    fn part(&self, expression: &Expr, holds: bool) -> Option<Part> {
        match expression {
            Expr::Not(inside) => self.part(inside, !holds),
            Expr::And(all) | Expr::Or(all) => {
                let parts = all.iter().map(|one| self.part(one, holds)).collect::<Option<_>>()?;
                let all_of = matches!(expression, Expr::And(_)) == holds;
                Part::combined(parts, if all_of { Join::All } else { Join::Any })
            }
            Expr::Compare(left, op, right) => self.compare(left, *op, right, holds),
            Expr::Call(name, arguments) => self.call(name, arguments, holds),
            // An answer by itself: something was answered, or yes.
            Expr::Answer(name) => {
                let meant = self.meant(name)?;
                let test = if meant.known.kind == QuestionKind::YesNo { Test::Yes } else { Test::Answered };
                negated(&meant, test, holds)
            }
            _ => None,
        }
    }

    fn meant(&self, name: &str) -> Option<Meant<'_>> {
        let name = name.trim_start_matches("that.").trim_end_matches(".NAOK").trim_end_matches(".value").trim_end_matches(".code");
        if let Some(known) = self.names.get(name) {
            return Some(Meant { known, option: None });
        }
        let (question, option) = name.rsplit_once(['_', '-'])?;
        let known = self.names.get(question)?;
        if option.eq_ignore_ascii_case("other") || option == "Comment" {
            return known.kind.has_other().then_some(Meant { known, option: Some(OTHER) });
        }
        known.codes.get(option).map(|code| Meant { known, option: Some(*code) })
    }

    fn compare(&self, left: &Expr, op: Op, right: &Expr, holds: bool) -> Option<Part> {
        match (left, right) {
            (Expr::Call(name, arguments), Expr::Number(number)) => self.counted(name, arguments, op, number, holds),
            (Expr::Answer(name), value) => self.test(&self.meant(name)?, op, value, holds),
            (value, Expr::Answer(name)) => self.test(&self.meant(name)?, flipped(op)?, value, holds),
            _ => None,
        }
    }

    /// How many options are chosen, or letters written: only whether there are any.
    fn counted(&self, name: &str, arguments: &[Expr], op: Op, number: &str, holds: bool) -> Option<Part> {
        let ([Expr::Answer(of)], "count" | "count-selected" | "string-length" | "strlen") = (arguments, name) else { return None };
        let test = match (op, number) {
            (Op::Greater | Op::Unequal, "0") | (Op::AtLeast, "1") => Test::Answered,
            (Op::Equal | Op::AtMost, "0") | (Op::Less, "1") => Test::NotAnswered,
            _ => return None,
        };
        negated(&self.meant(of)?, test, holds)
    }

    fn call(&self, name: &str, arguments: &[Expr], holds: bool) -> Option<Part> {
        match (name, arguments) {
            ("selected", [Expr::Answer(of), value]) => self.test(&self.meant(of)?, Op::Equal, value, holds),
            ("is_empty" | "empty", [Expr::Answer(of)]) => negated(&self.meant(of)?, Test::NotAnswered, holds),
            ("contains", [of, Expr::Text(words)]) => {
                let Expr::Answer(of) = without_case(of) else { return None };
                contains(&self.meant(of)?, words, holds)
            }
            ("regexmatch", [Expr::Text(pattern), Expr::Answer(of)]) => contains(&self.meant(of)?, &literal(pattern)?, holds),
            _ => None,
        }
    }

    fn test(&self, meant: &Meant<'_>, op: Op, value: &Expr, holds: bool) -> Option<Part> {
        match op {
            Op::Empty => return negated(meant, Test::NotAnswered, holds),
            Op::NotEmpty => return negated(meant, Test::Answered, holds),
            Op::AnyOf | Op::AllOf | Op::NoneOf => return self.several(meant, op, value, holds),
            Op::Contains if matches!(meant.known.kind, QuestionKind::OpenText { .. }) => {
                let Expr::Text(words) = value else { return None };
                return contains(meant, words, holds);
            }
            Op::Contains => return self.test(meant, Op::Equal, value, holds),
            Op::ContainsNot | Op::Unequal => return self.test(meant, Op::Equal, value, !holds),
            _ => {}
        }
        let text = match value {
            Expr::Text(text) | Expr::Number(text) => text.clone(),
            Expr::Truth(truth) => truth.to_string(),
            Expr::List(all) => match all.as_slice() {
                [Expr::Text(text) | Expr::Number(text)] => text.clone(),
                _ => return None,
            },
            _ => return None,
        };
        if text.is_empty() && op == Op::Equal {
            return negated(meant, Test::NotAnswered, holds);
        }
        if let Some(code) = meant.option {
            let yes = op == Op::Equal && matches!(text.as_str(), "Y" | "1" | "true");
            return if yes { negated(meant, Test::Chosen(code), holds) } else { None };
        }
        match &meant.known.kind {
            QuestionKind::OneChoice { .. } | QuestionKind::SeveralChoices { .. } if op == Op::Equal => {
                let code = meant.known.codes.get(&text).copied();
                let own = || (meant.known.kind.has_other() && OTHER_CODES.contains(&text.as_str())).then_some(OTHER);
                negated(meant, Test::Chosen(code.or_else(own)?), holds)
            }
            QuestionKind::YesNo if op == Op::Equal => match text.to_lowercase().as_str() {
                "y" | "yes" | "true" | "1" | "ok" => negated(meant, Test::Yes, holds),
                "n" | "no" | "false" | "0" => negated(meant, Test::No, holds),
                _ => None,
            },
            QuestionKind::Number | QuestionKind::Scale { .. } if is_number(&text) => number(meant, op, &text, holds),
            QuestionKind::Date => day(meant, op, Day::parse_iso(text.get(..10).unwrap_or(&text))?, holds),
            _ => None,
        }
    }

    fn several(&self, meant: &Meant<'_>, op: Op, value: &Expr, holds: bool) -> Option<Part> {
        let Expr::List(values) = value else { return None };
        let holds = if op == Op::NoneOf { !holds } else { holds };
        let parts = values.iter().map(|value| self.test(meant, Op::Equal, value, holds)).collect::<Option<_>>()?;
        let all_of = (op == Op::AllOf) == holds;
        Part::combined(parts, if all_of { Join::All } else { Join::Any })
    }
}

fn contains(meant: &Meant<'_>, words: &str, holds: bool) -> Option<Part> {
    let open = matches!(meant.known.kind, QuestionKind::OpenText { .. });
    // There is no "does not contain" here.
    (open && holds && !words.trim().is_empty()).then(|| one(meant, Test::Contains(words.to_owned())))
}

fn one(meant: &Meant<'_>, test: Test) -> Part {
    joined(meant, [test], Join::All)
}

fn joined(meant: &Meant<'_>, tests: impl IntoIterator<Item = Test>, join: Join) -> Part {
    let condition = |test| Condition { question: meant.known.identity, test };
    Part { join, conditions: tests.into_iter().map(condition).collect() }
}

/// The test, or its opposite, which also holds where nothing was answered.
fn negated(meant: &Meant<'_>, test: Test, holds: bool) -> Option<Part> {
    let test = match (test, meant.option) {
        // Whether one option has an answer is whether it is chosen.
        (Test::Answered, Some(code)) => Test::Chosen(code),
        (Test::NotAnswered, Some(code)) => Test::NotChosen(code),
        (test, _) => test,
    };
    if holds {
        return Some(one(meant, test));
    }
    Some(match test {
        Test::Answered => one(meant, Test::NotAnswered),
        Test::NotAnswered => one(meant, Test::Answered),
        Test::Chosen(code) => one(meant, Test::NotChosen(code)),
        Test::NotChosen(code) => one(meant, Test::Chosen(code)),
        Test::Is(than) => one(meant, Test::IsNot(than)),
        Test::Yes => joined(meant, [Test::No, Test::NotAnswered], Join::Any),
        Test::No => joined(meant, [Test::Yes, Test::NotAnswered], Join::Any),
        _ => return None,
    })
}

/// A number compared. Above and below are "at least" and "at most" of the next point of a scale; of other numbers they are that, and not
/// the number itself.
fn number(meant: &Meant<'_>, op: Op, than: &str, holds: bool) -> Option<Part> {
    let whole = || than.parse::<i32>().ok().filter(|_| matches!(meant.known.kind, QuestionKind::Scale { .. }));
    let than = || than.to_owned();
    let part = match op {
        Op::Equal => return negated(meant, Test::Is(than()), holds),
        Op::AtLeast => one(meant, Test::AtLeast(than())),
        Op::AtMost => one(meant, Test::AtMost(than())),
        Op::Greater | Op::Less => match (whole(), op) {
            (Some(point), Op::Greater) => one(meant, Test::AtLeast(point.checked_add(1)?.to_string())),
            (Some(point), _) => one(meant, Test::AtMost(point.checked_sub(1)?.to_string())),
            (None, Op::Greater) => joined(meant, [Test::AtLeast(than()), Test::IsNot(than())], Join::All),
            (None, _) => joined(meant, [Test::AtMost(than()), Test::IsNot(than())], Join::All),
        },
        _ => return None,
    };
    holds.then_some(part)
}

fn day(meant: &Meant<'_>, op: Op, than: Day, holds: bool) -> Option<Part> {
    let part = match op {
        Op::Equal => joined(meant, [Test::OnOrAfter(than), Test::OnOrBefore(than)], Join::All),
        Op::AtLeast => one(meant, Test::OnOrAfter(than)),
        Op::AtMost => one(meant, Test::OnOrBefore(than)),
        Op::Greater => one(meant, Test::OnOrAfter(than.plus_days(1))),
        Op::Less => one(meant, Test::OnOrBefore(than.plus_days(-1))),
        _ => return None,
    };
    holds.then_some(part)
}

const fn flipped(op: Op) -> Option<Op> {
    Some(match op {
        Op::Equal => Op::Equal,
        Op::Unequal => Op::Unequal,
        Op::Less => Op::Greater,
        Op::Greater => Op::Less,
        Op::AtMost => Op::AtLeast,
        Op::AtLeast => Op::AtMost,
        _ => return None,
    })
}

/// What is looked into whatever its case: `translate(x, 'AB', 'ab')`, `lower-case(x)`.
fn without_case(expression: &Expr) -> &Expr {
    match expression {
        Expr::Call(name, arguments) if matches!(name.as_str(), "translate" | "lower-case" | "strtolower" | "tolower") => {
            arguments.first().unwrap_or(expression)
        }
        other => other,
    }
}

/// The words a pattern means if it means nothing but words, such as `/too slow\?/iu`.
fn literal(pattern: &str) -> Option<String> {
    let (inside, flags) = pattern.strip_prefix('/')?.rsplit_once('/')?;
    if !flags.contains('i') {
        return None;
    }
    let mut words = String::new();
    let mut letters = inside.chars();
    while let Some(c) = letters.next() {
        match c {
            '\\' => words.push(letters.next().filter(|c| SPECIAL.contains(*c))?),
            c if SPECIAL.contains(c) => return None,
            c => words.push(c),
        }
    }
    Some(words)
}

/// Signs that mean something in a pattern.
pub(super) const SPECIAL: &str = "^$\\.*+?()[]{}|/";
