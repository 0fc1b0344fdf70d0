//! Skip rules as expressions of each program.

use super::dialect::Dialect;
use super::names;
use super::rule_in::SPECIAL;
use crate::domain::questionnaire::{Content, Question, QuestionKind};
use crate::domain::skip::{Condition, Join, OTHER, ShowIf, Test};

/// The expression of a rule; empty if the question is always asked. What looks at a question that is not there is left out.
pub(super) fn expression(rule: &ShowIf, content: &Content, dialect: Dialect) -> String {
    let atom = |condition: &Condition| content.question(condition.question).map(|of| atom(of, &condition.test, dialect));
    let atoms: Vec<_> = rule.conditions.iter().filter_map(atom).collect();
    atoms.join(if rule.join == Join::All { " and " } else { " or " })
}

fn atom(of: &Question, test: &Test, dialect: Dialect) -> String {
    let name = names::of_question(of.identity);
    match dialect {
        Dialect::XlsForm => xlsform(&name, of, test),
        Dialect::LimeSurvey => limesurvey(&name, of, test),
        Dialect::SurveyJs => surveyjs(&name, of, test),
    }
}

const fn is_several(of: &Question) -> bool {
    matches!(of.kind, QuestionKind::SeveralChoices { .. })
}

fn xlsform(name: &str, of: &Question, test: &Test) -> String {
    let code = |code: u32| if code == OTHER { "other".to_owned() } else { code.to_string() };
    match test {
        Test::Answered => format!("${{{name}}} != ''"),
        Test::NotAnswered => format!("${{{name}}} = ''"),
        Test::Chosen(c) if is_several(of) => format!("selected(${{{name}}}, '{}')", code(*c)),
        Test::NotChosen(c) if is_several(of) => format!("not(selected(${{{name}}}, '{}'))", code(*c)),
        Test::Chosen(c) => format!("${{{name}}} = '{}'", code(*c)),
        Test::NotChosen(c) => format!("${{{name}}} != '{}'", code(*c)),
        Test::Yes => format!("${{{name}}} = 'yes'"),
        Test::No => format!("${{{name}}} = 'no'"),
        Test::Contains(words) => {
            let lower = words.to_lowercase();
            let (upper, small) = letters(&lower);
            let looked_into =
                if upper.is_empty() { format!("${{{name}}}") } else { format!("translate(${{{name}}}, '{upper}', '{small}')") };
            format!("contains({looked_into}, {})", xpath_text(&lower))
        }
        Test::Is(than) => format!("${{{name}}} = {than}"),
        Test::IsNot(than) => format!("${{{name}}} != {than}"),
        Test::AtLeast(than) => format!("${{{name}}} >= {than}"),
        Test::AtMost(than) => format!("${{{name}}} <= {than}"),
        Test::OnOrAfter(day) => format!("${{{name}}} >= date('{day}')"),
        Test::OnOrBefore(day) => format!("${{{name}}} <= date('{day}')"),
    }
}

/// The capitals of the letters of a text in lower case, and these letters, in the same order.
fn letters(lower: &str) -> (String, String) {
    let (mut upper, mut small) = (String::new(), String::new());
    for c in lower.chars() {
        let mut capital = c.to_uppercase();
        if let (Some(one), None) = (capital.next(), capital.next())
            && one != c
            && !small.contains(c)
        {
            upper.push(one);
            small.push(c);
        }
    }
    (upper, small)
}

/// A text of XPath, which has no escapes: put together where it has both quotes. A `$` never stands before a `{`, which would be read
/// as the name of a question.
fn xpath_text(text: &str) -> String {
    let mut parts = vec![String::new()];
    for c in super::dialect::without_controls(text).chars() {
        let fits = |part: &String| match c {
            '\'' => !part.contains('"'),
            '"' => !part.contains('\''),
            '{' => !part.ends_with('$'),
            _ => true,
        };
        match parts.last_mut() {
            Some(last) if fits(last) => last.push(c),
            _ => parts.push(c.to_string()),
        }
    }
    let quoted: Vec<_> = parts.iter().map(|part| if part.contains('\'') { format!("\"{part}\"") } else { format!("'{part}'") }).collect();
    match quoted.as_slice() {
        [one] => one.clone(),
        several => format!("concat({})", several.join(", ")),
    }
}

/// The code a point or an option has in LimeSurvey, which takes five letters and digits.
pub(super) fn lime_point(point: i32) -> String {
    if point < 0 { format!("m{}", point.unsigned_abs()) } else { point.to_string() }
}

fn limesurvey(name: &str, of: &Question, test: &Test) -> String {
    let several = is_several(of);
    let answered = |is: bool| match (several, is) {
        (true, true) => format!("count(that.{name}.NAOK) > 0"),
        (true, false) => format!("count(that.{name}.NAOK) == 0"),
        (false, true) => format!("!is_empty({name}.NAOK)"),
        (false, false) => format!("is_empty({name}.NAOK)"),
    };
    let chosen = |code: u32, op: &str| match (several, code) {
        (true, OTHER) if op == "==" => format!("!is_empty({name}_other.NAOK)"),
        (true, OTHER) => format!("is_empty({name}_other.NAOK)"),
        (true, code) => format!("{name}_{code}.NAOK {op} \"Y\""),
        (false, OTHER) => format!("{name}.NAOK {op} \"-oth-\""),
        (false, code) => format!("{name}.NAOK {op} \"{code}\""),
    };
    match test {
        Test::Answered => answered(true),
        Test::NotAnswered => answered(false),
        Test::Chosen(code) => chosen(*code, "=="),
        Test::NotChosen(code) => chosen(*code, "!="),
        Test::Yes => format!("{name}.NAOK == \"Y\""),
        Test::No => format!("{name}.NAOK == \"N\""),
        Test::Contains(words) => {
            let mut pattern = String::new();
            for c in super::dialect::without_controls(words).chars() {
                pattern.extend(SPECIAL.contains(c).then_some('\\'));
                pattern.push(c);
            }
            format!("regexMatch(\"/{}/iu\", {name}.NAOK)", pattern.replace('"', "\\\""))
        }
        Test::Is(than) => compared(name, of, "==", than),
        Test::IsNot(than) => compared(name, of, "!=", than),
        Test::AtLeast(than) => compared(name, of, ">=", than),
        Test::AtMost(than) => compared(name, of, "<=", than),
        Test::OnOrAfter(day) => format!("{name}.NAOK >= \"{day}\""),
        Test::OnOrBefore(day) => format!("{name}.NAOK <= \"{day}\""),
    }
}

/// A comparison of numbers. The points of a scale below zero have codes that are none: there each point is named.
fn compared(name: &str, of: &Question, op: &str, than: &str) -> String {
    let (QuestionKind::Scale { from, to, .. }, Ok(bound)) = (&of.kind, than.parse::<f64>()) else {
        return format!("{name}.NAOK {op} {than}");
    };
    if *from >= 0 {
        return format!("{name}.NAOK {op} {than}");
    }
    let holds = |point: i32| match op {
        ">=" => f64::from(point) >= bound,
        "<=" => f64::from(point) <= bound,
        _ => (f64::from(point) - bound).abs() < f64::EPSILON,
    };
    let (sign, join) = if op == "!=" { ("!=", " and ") } else { ("==", " or ") };
    let each: Vec<_> = (*from..=*to).filter(|p| holds(*p)).map(|p| format!("{name}.NAOK {sign} \"{}\"", lime_point(p))).collect();
    match each.as_slice() {
        // It can never hold, or always does.
        [] => format!("{name}.NAOK {sign} \"-\""),
        [one] => one.clone(),
        _ => format!("({})", each.join(join)),
    }
}

fn surveyjs(name: &str, of: &Question, test: &Test) -> String {
    let code = |code: u32| if code == OTHER { "'other'".to_owned() } else { code.to_string() };
    match test {
        Test::Answered => format!("{{{name}}} notempty"),
        Test::NotAnswered => format!("{{{name}}} empty"),
        Test::Chosen(c) if is_several(of) => format!("{{{name}}} contains {}", code(*c)),
        Test::NotChosen(c) if is_several(of) => format!("{{{name}}} notcontains {}", code(*c)),
        Test::Chosen(c) => format!("{{{name}}} = {}", code(*c)),
        Test::NotChosen(c) => format!("{{{name}}} <> {}", code(*c)),
        Test::Yes => format!("{{{name}}} = true"),
        Test::No => format!("{{{name}}} = false"),
        Test::Contains(words) => format!("{{{name}}} contains '{}'", words.replace('\'', "\\'")),
        Test::Is(than) => format!("{{{name}}} = {than}"),
        Test::IsNot(than) => format!("{{{name}}} <> {than}"),
        Test::AtLeast(than) => format!("{{{name}}} >= {than}"),
        Test::AtMost(than) => format!("{{{name}}} <= {than}"),
        Test::OnOrAfter(day) => format!("{{{name}}} >= '{day}'"),
        Test::OnOrBefore(day) => format!("{{{name}}} <= '{day}'"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::domain::day::Day;
    use crate::domain::ids::IdentityId;
    use crate::domain::language::Language;
    use crate::domain::questionnaire::{Choice, Texts};
    use crate::exchange::questionnaire::expression;
    use crate::exchange::questionnaire::rule_in::{self, Known};

    fn content() -> Content {
        let choices = || (1..4).map(|code| Choice { code, text: Texts::one(Language::En, "x"), retired: false }).collect();
        let kinds = [
            QuestionKind::OpenText { lines: 2 },
            QuestionKind::OneChoice { choices: choices(), other: true, shuffled: false },
            QuestionKind::SeveralChoices { choices: choices(), other: true, shuffled: false },
            QuestionKind::Scale { from: 0, to: 10, low: Texts::default(), high: Texts::default() },
            QuestionKind::Number,
            QuestionKind::Date,
            QuestionKind::YesNo,
        ];
        let question = |(kind, id)| Question { identity: IdentityId(id), ..Question::new(Texts::one(Language::En, "What?"), kind) };
        Content { questions: kinds.into_iter().zip(1..).map(question).collect(), ..Content::default() }
    }

    fn names(content: &Content) -> rule_in::Names {
        let known = |q: &Question| Known {
            identity: q.identity,
            kind: q.kind.clone(),
            codes: q.kind.choices().iter().map(|c| (c.code.to_string(), c.code)).collect::<BTreeMap<_, _>>(),
        };
        content.questions.iter().map(|q| (names::of_question(q.identity), known(q))).collect()
    }

    #[test]
    fn every_test_is_written_and_read_back_in_every_program() {
        let content = content();
        let names = names(&content);
        let day = Day::parse_iso("2026-03-01").unwrap();
        let n = |text: &str| text.to_owned();
        let tests = [
            (1, vec![Test::Answered, Test::NotAnswered, Test::Contains(n("slow")), Test::Contains(n("a \"b\" c's ${x} / d."))]),
            (2, vec![Test::Answered, Test::NotAnswered, Test::Chosen(2), Test::NotChosen(3), Test::Chosen(OTHER), Test::NotChosen(OTHER)]),
            (3, vec![Test::Answered, Test::NotAnswered, Test::Chosen(2), Test::NotChosen(3), Test::Chosen(OTHER), Test::NotChosen(OTHER)]),
            (4, vec![Test::Is(n("7")), Test::IsNot(n("7")), Test::AtLeast(n("7")), Test::AtMost(n("3"))]),
            (5, vec![Test::Is(n("-1.5")), Test::AtLeast(n("0")), Test::AtMost(n("12"))]),
            (6, vec![Test::OnOrAfter(day), Test::OnOrBefore(day), Test::Answered]),
            (7, vec![Test::Yes, Test::No]),
        ];
        for (identity, tests) in tests {
            for test in tests {
                let rule = ShowIf { join: Join::All, conditions: vec![Condition { question: IdentityId(identity), test }] };
                for dialect in [Dialect::XlsForm, Dialect::LimeSurvey, Dialect::SurveyJs] {
                    let written = expression(&rule, &content, dialect);
                    let read = expression::parse(&written, dialect != Dialect::XlsForm).and_then(|e| rule_in::rule(&e, &names));
                    assert_eq!(read.as_ref(), Some(&rule), "{written}");
                }
            }
        }
    }

    #[test]
    fn rules_of_other_hands_are_understood_or_refused() {
        let content = content();
        let names = names(&content);
        let read = |text: &str| expression::parse(text, true).and_then(|e| rule_in::rule(&e, &names));
        let rule = |join, conditions: &[(i64, Test)]| {
            let condition = |(question, test): &(i64, Test)| Condition { question: IdentityId(*question), test: test.clone() };
            Some(ShowIf { join, conditions: conditions.iter().map(condition).collect() })
        };
        let n = |text: &str| text.to_owned();
        for (text, expected) in [
            ("{q4} < 7", rule(Join::All, &[(4, Test::AtMost(n("6")))])),
            ("5 < ${q5}", rule(Join::All, &[(5, Test::AtLeast(n("5"))), (5, Test::IsNot(n("5")))])),
            ("${q7} != 'yes'", rule(Join::Any, &[(7, Test::No), (7, Test::NotAnswered)])),
            ("not(${q2} = '1' or ${q3} = '2')", rule(Join::All, &[(2, Test::NotChosen(1)), (3, Test::NotChosen(2))])),
            ("{q3} anyof [1, 2]", rule(Join::Any, &[(3, Test::Chosen(1)), (3, Test::Chosen(2))])),
            ("{q3} allof ['1', '2'] and {q7} = true", rule(Join::All, &[(3, Test::Chosen(1)), (3, Test::Chosen(2)), (7, Test::Yes)])),
            ("((q3_2.NAOK == \"Y\"))", rule(Join::All, &[(3, Test::Chosen(2))])),
            ("{q1} empty", rule(Join::All, &[(1, Test::NotAnswered)])),
            ("{q7} = true and ({q4} > 3 or {q4} < 2)", None),
            ("${q9} = 'x'", None),
            ("${q2} = '9'", None),
            ("today() > ${q6}", None),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn texts_of_xpath_have_no_mixed_quotes() {
        for (text, written) in [("slow", "'slow'"), ("it's", "\"it's\""), ("a \"b\"", "'a \"b\"'"), ("${x}", "concat('$', '{x}')")] {
            assert_eq!(xpath_text(text), written);
        }
        let Some(expression::Expr::Text(back)) = expression::parse(&xpath_text("'\"''\"$'{"), false) else { panic!("a text") };
        assert_eq!(back, "'\"''\"$'{");
    }
}
