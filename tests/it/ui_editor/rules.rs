//! Who is asked what: skip rules made, read on the card, mended and taken back; scales, other options, what is put into texts.

use comeback::domain::ids::IdentityId;
use comeback::domain::language::Language;
use comeback::domain::piping::{Pipe, pipes};
use comeback::domain::questionnaire::{QuestionKind, Role as Use, Texts};
use comeback::domain::skip::{Condition, Join, OTHER, ShowIf, Test};
use comeback::ui::App;
use eframe::egui::Key;
use egui_kittest::Harness;

use super::{alt, choice, choose, click, content, english, open, placed, question, rewrite, three, undo};
use crate::support::HarnessExt as _;

#[test]
fn a_rule_is_made_read_on_the_card_and_taken_back() {
    let home = tempfile::tempdir().unwrap();
    let scale = QuestionKind::Scale { from: 0, to: 10, low: Texts::default(), high: Texts::default() };
    let questions =
        vec![choice("How did you hear of us?", &["A friend", "A sign"]), question("How good?", scale), open("What led to that?")];
    let mut harness = english(home.path(), questions);
    let before = content(&harness);
    assert!(!harness.shows("Ask this question"), "nothing is asked before the first");
    click(&mut harness, "Question 3: What led to that?");
    choose(&mut harness, "Ask this question", "Only if…");
    choose(&mut harness, "Condition 1: test", "is at most");
    choose(&mut harness, "Condition 1: answer", "6");
    click(&mut harness, "Add condition");
    choose(&mut harness, "Condition 2: question", "Q1 How did you hear of us?");
    choose(&mut harness, "Condition 2: answer", "A sign");
    choose(&mut harness, "How the conditions are joined", "or any of these holds");
    let made = content(&harness);
    let id = |at: usize| made.questions[at].identity;
    let conditions =
        vec![Condition { question: id(1), test: Test::AtMost("6".into()) }, Condition { question: id(0), test: Test::Chosen(2) }];
    assert_eq!(made.questions[2].show_if, ShowIf { join: Join::Any, conditions });
    click(&mut harness, "Question 1: How did you hear of us?");
    assert!(harness.shows("Only if Q2 is at most 6 or Q1 is “A sign”"));
    click(&mut harness, "Question 3: What led to that?");
    click(&mut harness, "Remove condition 1");
    choose(&mut harness, "Ask this question", "Always");
    assert_eq!(content(&harness), before);
    undo(&mut harness);
    undo(&mut harness);
    assert_eq!(content(&harness), made);
}

#[test]
fn words_of_a_condition_are_typed_and_nothing_is_made_of_none() {
    let home = tempfile::tempdir().unwrap();
    let questions = vec![open("What changed?"), question("How often?", QuestionKind::Number), open("Why?")];
    let mut harness = english(home.path(), questions);
    click(&mut harness, "Question 3: Why?");
    choose(&mut harness, "Ask this question", "Only if…");
    choose(&mut harness, "Condition 1: test", "is at least");
    harness.type_keys("a few");
    harness.press(Key::Tab);
    harness.run_steps(3);
    assert!(harness.shows("Type a number"));
    let number = content(&harness).questions[1].identity;
    let rule = |harness: &Harness<'_, App>| content(harness).questions[2].show_if.conditions.clone();
    assert_eq!(rule(&harness), [Condition { question: number, test: Test::Answered }]);
    harness.replace("Condition 1: answer", "2.5");
    harness.press(Key::Tab);
    harness.run_steps(3);
    assert_eq!(rule(&harness), [Condition { question: number, test: Test::AtLeast("2.5".into()) }]);
    choose(&mut harness, "Condition 1: question", "Q1 What changed?");
    choose(&mut harness, "Condition 1: test", "contains");
    harness.type_keys("too dear");
    harness.press(Key::Tab);
    harness.run_steps(3);
    assert_eq!(rule(&harness)[0].test, Test::Contains("too dear".into()));
}

#[test]
fn a_rule_that_points_forward_or_never_holds_is_said_and_mended() {
    let home = tempfile::tempdir().unwrap();
    let mut questions = vec![choice("How did you hear?", &["A friend", "A sign"]), open("Who?"), open("And then?")];
    questions[0].identity = IdentityId(-1);
    let friend = |join, codes: &[u32]| ShowIf {
        join,
        conditions: codes.iter().map(|code| Condition { question: IdentityId(-1), test: Test::Chosen(*code) }).collect(),
    };
    questions[1].show_if = friend(Join::All, &[1]);
    questions[2].show_if = friend(Join::All, &[1, 2]);
    let mut harness = english(home.path(), questions);
    assert!(harness.shows("This can never hold, so nobody is asked."));
    click(&mut harness, "Question 3: And then?");
    click(&mut harness, "Always ask it");
    assert!(content(&harness).questions[2].show_if.is_empty());
    // The question it looks at goes behind it.
    click(&mut harness, "Question 1: How did you hear?");
    alt(&mut harness, Key::ArrowDown);
    assert!(harness.shows("It looks at Q2, which is asked later."));
    click(&mut harness, "Question 1: Who?");
    click(&mut harness, "Ask it after Q2");
    assert_eq!(placed(&harness)[1].0, "Who?");
    assert!(!harness.shows("which is asked later"));
    assert_eq!(content(&harness).questions[1].show_if.conditions.len(), 1);
}

#[test]
fn what_takes_conditions_away_says_so_and_undo_brings_them_back() {
    let home = tempfile::tempdir().unwrap();
    let mut questions = vec![choice("How did you hear?", &["A friend", "A sign", "A card"]), open("Who?"), open("And then?")];
    questions[0].identity = IdentityId(-1);
    let chosen = |code| Condition { question: IdentityId(-1), test: Test::Chosen(code) };
    questions[1].show_if.conditions = vec![chosen(3)];
    questions[2].show_if.conditions = vec![chosen(1)];
    let mut harness = english(home.path(), questions);
    let before = content(&harness);
    click(&mut harness, "Remove: A card");
    assert!(harness.shows("1 condition looked at what is gone, so it went too."));
    assert!(content(&harness).questions[1].show_if.is_empty());
    undo(&mut harness);
    assert_eq!(content(&harness), before);
    click(&mut harness, "Delete");
    assert!(harness.shows("2 conditions looked at what is gone, so they went too."));
    assert!(content(&harness).questions.iter().all(|q| q.show_if.is_empty()));
    undo(&mut harness);
    assert_eq!(content(&harness), before);
}

#[test]
fn something_else_and_a_shuffled_order_are_switched_and_can_be_looked_at_by_a_rule() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = english(home.path(), vec![choice("How did you hear?", &["A friend", "A sign"]), open("Which?")]);
    click(&mut harness, "“Something else”, in their own words");
    click(&mut harness, "In a different order for each person");
    let kind = content(&harness).questions[0].kind.clone();
    assert!(matches!(kind, QuestionKind::OneChoice { other: true, shuffled: true, .. }));
    assert!(harness.shows("One choice, 2 offered · or something else · shuffled") || kind.has_other());
    click(&mut harness, "Question 2: Which?");
    choose(&mut harness, "Ask this question", "Only if…");
    choose(&mut harness, "Condition 1: answer", "something else");
    assert_eq!(content(&harness).questions[1].show_if.conditions[0].test, Test::Chosen(OTHER));
    click(&mut harness, "Question 1: How did you hear?");
    click(&mut harness, "“Something else”, in their own words");
    assert!(harness.shows("1 condition looked at what is gone"));
    click(&mut harness, "Screen");
    assert!(!harness.shows("something else…"));
    undo(&mut harness);
    assert!(harness.shows("something else…") && harness.shows("Only if Q1 is “something else”"));
}

#[test]
fn a_scale_has_two_to_eleven_points_with_words_at_its_ends() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = english(home.path(), three());
    choose(&mut harness, "Kind", "Scale");
    choose(&mut harness, "Lowest", "0");
    choose(&mut harness, "Highest", "10");
    assert!(harness.shows("11 points"));
    choose(&mut harness, "Highest", "1");
    assert!(harness.shows("2 points"));
    harness.replace("What the lowest means", "never");
    harness.press(Key::Tab);
    harness.run_steps(3);
    let QuestionKind::Scale { from, to, low, .. } = content(&harness).questions[0].kind.clone() else { panic!("a scale") };
    assert_eq!((from, to, low.get(Language::En)), (0, 1, "never"));
}

#[test]
fn ready_made_scales_come_with_their_roles_and_identities_once() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = english(home.path(), three());
    let before = content(&harness);
    click(&mut harness, "Ready-made scale");
    click(&mut harness, "Would you recommend us? 0 to 10, and why");
    let added = content(&harness).questions[3].clone();
    assert_eq!((added.role, added.identity), (Some(Use::Recommendation), IdentityId(900)));
    assert!(matches!(added.kind, QuestionKind::Scale { from: 0, to: 10, .. }));
    click(&mut harness, "Ready-made scale");
    assert!(!harness.shows("Would you recommend us?"));
    click(&mut harness, "Would you tell us? Two questions");
    let roles: Vec<_> = content(&harness).questions.iter().filter_map(|q| q.role).collect();
    assert_eq!(roles, [Use::Recommendation, Use::ComplaintBehaviour, Use::ComplaintReadiness]);
    assert!(!harness.shows("Ready-made scale"));
    undo(&mut harness);
    undo(&mut harness);
    assert_eq!(content(&harness), before);
}

#[test]
fn a_first_name_is_put_in_with_what_stands_for_it_and_previews_fill_it() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = english(home.path(), three());
    rewrite(&mut harness, "Wording of question 1", "What changed,");
    click(&mut harness, "Insert into: Wording of question 1");
    click(&mut harness, "First name");
    harness.type_into("If first name is not known, say", "dear customer");
    click(&mut harness, "Insert it");
    assert_eq!(harness.said("Wording of question 1"), "What changed, {first name|dear customer}");
    harness.type_keys("?");
    harness.press(Key::Tab);
    harness.run_steps(3);
    let text = content(&harness).questions[0].text.get(Language::En).to_owned();
    assert_eq!(text, "What changed, {first_name|dear customer}?");
    click(&mut harness, "Screen");
    assert!(harness.shows("What changed, Anna?"));
    click(&mut harness, "Paper");
    assert!(harness.shows("What changed, dear customer?"));
}

#[test]
fn an_answer_put_in_follows_its_question_and_is_flagged_where_it_is_not_given_yet() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = english(home.path(), three());
    click(&mut harness, "Question 3: What do they do better?");
    click(&mut harness, "Insert into: Wording of question 3");
    click(&mut harness, "Q2 Where do you go now?");
    harness.type_into("If Q2 is not known, say", "others");
    click(&mut harness, "Insert it");
    harness.press(Key::Tab);
    harness.run_steps(3);
    let second = content(&harness).questions[1].identity;
    let text = content(&harness).questions[2].text.get(Language::En).to_owned();
    assert_eq!(pipes(&text), [Pipe::Answer(second)]);
    assert!(harness.said("Wording of question 3").ends_with("{Q2|others}"));
    // Its question moves: the number people see follows, what is kept does not change.
    click(&mut harness, "Question 2: Where do you go now?");
    alt(&mut harness, Key::ArrowUp);
    assert_eq!(content(&harness).questions[2].text.get(Language::En), text);
    assert!(harness.shows("{Q1|others}"));
    alt(&mut harness, Key::ArrowDown);
    alt(&mut harness, Key::ArrowDown);
    assert!(harness.shows("It puts in an answer that is not given before this."));
    // Typed by hand without anything to stand for it.
    rewrite(&mut harness, "Help text", "Dear {first name},");
    harness.press(Key::Tab);
    harness.run_steps(3);
    assert!(harness.shows("Say what stands in the braces"));
}
