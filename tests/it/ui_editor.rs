//! The editor of questionnaires: sections, skip rules, ready-made scales, what is put into texts, the coach, its keys; each change one
//! step that can be taken back, in a window driven by names.

use comeback::domain::ids::{IdentityId, QuestionnaireId};
use comeback::domain::language::Language;
use comeback::domain::piping::{Pipe, pipes};
use comeback::domain::questionnaire::{Audience, Choice, Content as Words, Question, QuestionKind, Role as Use, Section, Texts};
use comeback::domain::skip::{Condition, Join, OTHER, ShowIf, Test};
use comeback::engine::Command;
use comeback::engine::views::questionnaires::{QuestionnairePage, QuestionnairePageQuery};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Content, HarnessExt as _, Window};

const FIRST: QuestionnaireId = QuestionnaireId(1);

/// The editor with these questions, in English and Dutch or English alone.
fn editor(home: &std::path::Path, languages: &[Language], content: Words) -> Harness<'static, App> {
    let window = Window::default();
    let engine = window.engine(home, Content::Empty);
    let command = Command::AddQuestionnaire { audience: Audience::Lost, languages: languages.to_vec(), content };
    engine.call(command).unwrap();
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Questionnaire(FIRST));
    harness.run_steps(4);
    harness
}

fn english(home: &std::path::Path, questions: Vec<Question>) -> Harness<'static, App> {
    editor(home, &[Language::En], with(questions))
}

fn with(questions: Vec<Question>) -> Words {
    Words { title: said("Lost customers"), questions, ..Words::default() }
}

fn said(text: &str) -> Texts {
    Texts::one(Language::En, text)
}

fn question(text: &str, kind: QuestionKind) -> Question {
    Question::new(said(text), kind)
}

fn open(text: &str) -> Question {
    question(text, QuestionKind::OpenText { lines: 3 })
}

fn choice(text: &str, options: &[&str]) -> Question {
    let choices = (1..).zip(options).map(|(code, text)| Choice { code, text: said(text), retired: false }).collect();
    question(text, QuestionKind::OneChoice { choices, other: false, shuffled: false })
}

fn page(harness: &Harness<'_, App>) -> QuestionnairePage {
    harness.state().engine().fetch(QuestionnairePageQuery(FIRST)).unwrap()
}

fn content(harness: &Harness<'_, App>) -> Words {
    page(harness).questionnaire.version.content
}

/// Each question with the title of its section.
fn placed(harness: &Harness<'_, App>) -> Vec<(String, String)> {
    let content = content(harness);
    let title = |code: Option<u32>| code.and_then(|c| content.section(c)).map_or("", |s| s.title.get(Language::En)).to_owned();
    content.questions.iter().map(|q| (q.text.get(Language::En).to_owned(), title(q.section))).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

fn undo(harness: &mut Harness<'_, App>) {
    harness.state().engine().call(Command::Undo).unwrap();
    harness.run_steps(4);
}

/// Clicks what has this name, once it is in view.
fn click(harness: &mut Harness<'_, App>, name: &str) {
    into_view(harness, name);
    harness.click_label(name);
    harness.run_steps(3);
}

fn choose(harness: &mut Harness<'_, App>, select: &str, option: &str) {
    into_view(harness, select);
    harness.choose(select, option);
    harness.run_steps(3);
}

/// Scrolls as a reader's aid does.
fn into_view(harness: &mut Harness<'_, App>, name: &str) {
    if let Some(node) = harness.query_all_by_label(name).next() {
        node.scroll_to_me();
    }
    harness.run_steps(4);
}

fn rewrite(harness: &mut Harness<'_, App>, name: &str, text: &str) {
    harness.get_by_role_and_label(Role::MultilineTextInput, name).focus();
    harness.run();
    harness.ctrl(Key::A);
    harness.press(Key::Delete);
    harness.type_keys(text);
}

fn alt(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press_modifiers(Modifiers::ALT, key);
    harness.run_steps(4);
}

fn three() -> Vec<Question> {
    vec![open("What changed?"), open("Where do you go now?"), open("What do they do better?")]
}

#[test]
fn a_section_is_added_named_introduced_moved_and_removed_and_its_questions_stay() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = english(home.path(), three());
    let before = content(&harness);
    click(&mut harness, "Question 2: Where do you go now?");
    click(&mut harness, "Section from here");
    harness.type_keys("Elsewhere");
    harness.press(Key::Tab);
    harness.run_steps(3);
    let split = [("What changed?", ""), ("Where do you go now?", "Elsewhere"), ("What do they do better?", "Elsewhere")];
    assert_eq!(placed(&harness), pairs(&split));
    rewrite(&mut harness, "What is said before its questions", "Now about others.");
    harness.press(Key::Tab);
    harness.run_steps(3);
    assert_eq!(content(&harness).sections[0].introduction.get(Language::En), "Now about others.");
    // A second one, empty, at the end; it goes before the first.
    click(&mut harness, "Add section");
    harness.type_keys("Last");
    harness.press(Key::Tab);
    harness.run_steps(3);
    click(&mut harness, "Move up");
    assert_eq!(content(&harness).sections.iter().map(|s| s.title.get(Language::En).to_owned()).collect::<Vec<_>>(), ["Last", "Elsewhere"]);
    assert_eq!(placed(&harness), pairs(&split));
    click(&mut harness, "Section 2: Elsewhere");
    click(&mut harness, "Remove section");
    let joined = [("What changed?", ""), ("Where do you go now?", "Last"), ("What do they do better?", "Last")];
    assert_eq!(placed(&harness), pairs(&joined));
    // Added, named, introduced, added, named, moved, removed: seven steps.
    for _ in 0..7 {
        undo(&mut harness);
    }
    assert_eq!(content(&harness), before);
}

#[test]
fn alt_and_arrows_carry_a_question_across_sections_and_the_panel_puts_it_into_one() {
    let home = tempfile::tempdir().unwrap();
    let section = |code, title: &str| Section { code, title: said(title), ..Section::default() };
    let mut words = with(three());
    words.sections = vec![section(1, "About us"), section(2, "Elsewhere")];
    words.questions[1].section = Some(1);
    words.questions[2].section = Some(2);
    let mut harness = editor(home.path(), &[Language::En], words);
    let before = content(&harness);
    harness.tab_to("Question 2: Where do you go now?");
    alt(&mut harness, Key::ArrowDown);
    let down = [("What changed?", ""), ("Where do you go now?", "Elsewhere"), ("What do they do better?", "Elsewhere")];
    assert_eq!(placed(&harness), pairs(&down));
    alt(&mut harness, Key::ArrowDown);
    assert_eq!(placed(&harness)[2].0, "Where do you go now?");
    choose(&mut harness, "Section", "None, before the first");
    let first = [("What changed?", ""), ("Where do you go now?", ""), ("What do they do better?", "Elsewhere")];
    assert_eq!(placed(&harness), pairs(&first));
    // A section that has the keyboard moves as well.
    harness.tab_to("Section 2: Elsewhere");
    alt(&mut harness, Key::ArrowUp);
    assert_eq!(content(&harness).sections[0].title.get(Language::En), "Elsewhere");
    for _ in 0..4 {
        undo(&mut harness);
    }
    assert_eq!(content(&harness), before);
}

/// Drags what has this name to a point.
fn drag(harness: &mut Harness<'_, App>, name: &str, to: Pos2) {
    let from = harness.get_by_label(name).rect().center();
    harness.hover_at(from);
    harness.run();
    harness.event(eframe::egui::Event::PointerButton {
        pos: from,
        button: PointerButton::Primary,
        pressed: true,
        modifiers: Modifiers::NONE,
    });
    harness.run_steps(2);
    for step in [0.2_f32, 0.6, 1.0] {
        harness.hover_at(from + (to - from) * step);
        harness.run_steps(2);
    }
    harness.event(eframe::egui::Event::PointerButton {
        pos: to,
        button: PointerButton::Primary,
        pressed: false,
        modifiers: Modifiers::NONE,
    });
    harness.run_steps(4);
}

#[test]
fn a_grip_drags_a_question_into_another_section_and_a_section_before_another() {
    let home = tempfile::tempdir().unwrap();
    let section = |code, title: &str| Section { code, title: said(title), ..Section::default() };
    let mut words = with(three());
    words.sections = vec![section(1, "About us"), section(2, "Elsewhere")];
    words.questions[2].section = Some(2);
    let mut harness = editor(home.path(), &[Language::En], words);
    let head = harness.get_by_label("Section 1: About us").rect();
    drag(&mut harness, "Drag question 1", head.center_bottom() + eframe::egui::vec2(0.0, -2.0));
    let moved = [("Where do you go now?", ""), ("What changed?", "About us"), ("What do they do better?", "Elsewhere")];
    assert_eq!(placed(&harness), pairs(&moved));
    let first = harness.get_by_label("Section 1: About us").rect();
    drag(&mut harness, "Drag section Elsewhere", first.center_top());
    assert_eq!(content(&harness).sections[0].title.get(Language::En), "Elsewhere");
    assert_eq!(placed(&harness)[1], ("What do they do better?".to_owned(), "Elsewhere".to_owned()));
    undo(&mut harness);
    undo(&mut harness);
    assert_eq!(placed(&harness)[0].0, "What changed?");
}

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

#[test]
fn the_coach_says_what_is_closed_and_its_wording_is_one_step() {
    let home = tempfile::tempdir().unwrap();
    let questions =
        vec![open("Were you unhappy with our service?"), open("What changed?"), question("May we call you?", QuestionKind::YesNo)];
    let mut harness = english(home.path(), questions);
    assert!(harness.shows("This can be answered in a word. Try: What"));
    click(&mut harness, "Question 3: May we call you?");
    assert!(!harness.shows("Try:"), "what takes yes or no is not scolded for it");
    assert!(harness.shows("This can be answered in a word"), "said on the closed card as well");
    click(&mut harness, "Question 1: Were you unhappy with our service?");
    click(&mut harness, "Use it");
    let now = content(&harness).questions[0].text.get(Language::En).to_owned();
    assert!(now.starts_with("What") && now.contains("service"), "{now}");
    assert!(!harness.shows("answered in a word"));
    undo(&mut harness);
    assert_eq!(content(&harness).questions[0].text.get(Language::En), "Were you unhappy with our service?");
    click(&mut harness, "Leave it");
    assert!(!harness.shows("answered in a word"));
}

#[test]
fn the_coach_speaks_about_what_is_typed_after_a_pause_and_in_the_language_edited() {
    let home = tempfile::tempdir().unwrap();
    let mut words = with(vec![open("What changed?"), open("What else?")]);
    words.questions[0].text.set(Language::Nl, "Was u ontevreden over onze service?");
    words.questions[1].text.set(Language::Nl, "Wat nog meer?");
    words.title.set(Language::Nl, "Vertrokken klanten");
    let mut harness = editor(home.path(), &[Language::En, Language::Nl], words);
    assert!(!harness.shows("answered in a word"));
    click(&mut harness, "Nederlands");
    assert!(harness.shows("This can be answered in a word. Try: Wat"));
    click(&mut harness, "English");
    rewrite(&mut harness, "Wording of question 1", "Did you like it?");
    assert!(!harness.shows("answered in a word"), "not while one types");
    harness.run_steps(10);
    assert!(harness.shows("This can be answered in a word"));
    // A slow press takes the keyboard out of the field before the button is let go.
    let at = harness.get_by_role_and_label(Role::Button, "Use it").rect().center();
    harness.event(Event::PointerMoved(at));
    harness.run_steps(2);
    for pressed in [true, false] {
        harness.event(Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE });
        harness.run_steps(3);
    }
    let now = content(&harness).questions[0].text.get(Language::En).to_owned();
    assert!(now.starts_with("What") && now != "What changed?", "{now}");
}

#[test]
fn the_coach_looks_at_the_order_and_puts_the_open_question_first() {
    let home = tempfile::tempdir().unwrap();
    let yes = |text| question(text, QuestionKind::YesNo);
    let mut harness = english(home.path(), vec![yes("Were we kind?"), yes("Were we quick?"), open("What changed?")]);
    assert!(harness.shows("before question 3 can be answered in a word"));
    click(&mut harness, "Ask question 3 first");
    assert_eq!(placed(&harness)[0].0, "What changed?");
    assert!(!harness.shows("before question 3 can be answered"));
    undo(&mut harness);
    click(&mut harness, "Question 3: What changed?");
    click(&mut harness, "Delete");
    assert!(harness.shows("Nothing is asked in the customers’ own words."));
    click(&mut harness, "Add an open question");
    assert!(content(&harness).questions[0].is_open());
    undo(&mut harness);
    click(&mut harness, "Leave it");
    assert!(!harness.shows("Nothing is asked in the customers’ own words."));
}

#[test]
fn a_list_of_reasons_before_the_open_question_and_a_long_questionnaire_are_said() {
    let home = tempfile::tempdir().unwrap();
    let list = choice("Why did you leave?", &["Too expensive", "Poor quality", "Too far"]);
    let mut harness = english(home.path(), vec![list, open("What led up to that?")]);
    assert!(harness.shows("Question 1 offers reasons before question 2"));
    click(&mut harness, "Ask question 2 first");
    assert_eq!(placed(&harness)[0].0, "What led up to that?");
    drop(harness);
    let home = tempfile::tempdir().unwrap();
    let many = (0..20).map(|n| open(&format!("What could we do better, part {n}?"))).collect();
    let mut harness = english(home.path(), many);
    harness.run_steps(6);
    assert!(harness.shows("It takes more than seven minutes"));
}

#[test]
fn enter_begins_the_next_question_shift_enter_a_line_and_keys_double_and_delete() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = english(home.path(), three());
    let before = content(&harness);
    let texts = |harness: &Harness<'_, App>| placed(harness).into_iter().map(|(text, _)| text).collect::<Vec<_>>();
    rewrite(&mut harness, "Wording of question 1", "What");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    harness.run();
    harness.type_keys("changed?");
    harness.press(Key::Enter);
    harness.run_steps(4);
    harness.type_keys("Since when?");
    harness.ctrl(Key::Enter);
    harness.run_steps(4);
    harness.type_keys("And then?");
    harness.ctrl(Key::D);
    harness.run_steps(4);
    let now = ["What\nchanged?", "Since when?", "And then?", "And then?", "Where do you go now?", "What do they do better?"];
    assert_eq!(texts(&harness), now);
    // A closed card with the keyboard is deleted; the keyboard goes on to the next card, never into a text.
    harness.tab_to("Question 5: Where do you go now?");
    harness.press(Key::Delete);
    harness.run_steps(4);
    assert!(harness.shows("Undo"));
    assert!(harness.get_by_role_and_label(Role::Button, "Question 5: What do they do better?").is_focused());
    harness.press(Key::Delete);
    harness.run_steps(4);
    assert_eq!(texts(&harness), now[..4]);
    while content(&harness) != before {
        undo(&mut harness);
    }
}

#[test]
fn a_long_questionnaire_draws_what_is_in_view_and_tab_reaches_the_rest() {
    let home = tempfile::tempdir().unwrap();
    let many = (1..=120).map(|n| open(&format!("What about {n}?"))).collect();
    let mut harness = english(home.path(), many);
    harness.run_steps(20);
    let cards = harness.query_all_by_label_contains("Question ").count();
    assert!(cards < 40, "{cards} cards are drawn");
    assert!(!harness.shows("Question 120: What about 120?"));
    harness.tab_to("Question 40: What about 40?");
    harness.press(Key::Enter);
    harness.run_steps(4);
    let field = harness.get_by_role_and_label(Role::MultilineTextInput, "Wording of question 40").rect();
    assert!((100.0..700.0).contains(&field.center().y), "in view: {field:?}");
}

#[test]
fn what_was_printed_stays_whatever_is_taken_back() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = english(home.path(), three());
    rewrite(&mut harness, "Wording of question 1", "What is different now?");
    harness.press(Key::Tab);
    harness.run_steps(3);
    let printed = page(&harness).questionnaire.version;
    harness.state().engine().call(Command::FreezeVersion(printed.id)).unwrap();
    harness.run_steps(3);
    click(&mut harness, "Edit");
    harness.ctrl(Key::Z);
    harness.run_steps(3);
    assert!(harness.shows("This version has been used already."));
    assert_eq!(content(&harness), printed.content);
    // What comes after it is a version of its own, and can be taken back.
    click(&mut harness, "Duplicate");
    assert_eq!(page(&harness).questionnaire.version.number, 2);
    undo(&mut harness);
    assert_eq!((content(&harness), page(&harness).questionnaire.version.number), (printed.content, 1));
}

/// Pictures of the editor at work, for the eye: `EDITOR_PICTURES=DIR cargo test --test it -- --ignored pictures_of_the_editor`.
#[test]
#[ignore = "draws pictures to be looked at"]
fn pictures_of_the_editor() {
    let Ok(folder) = std::env::var("EDITOR_PICTURES") else { return };
    for (language, dark) in [(Language::Ru, true), (Language::En, false), (Language::Nl, false)] {
        let window = Window { language, dark, ..Window::default() };
        let home = tempfile::tempdir().unwrap();
        let engine = window.engine(home.path(), Content::Empty);
        let (audience, languages) = (Audience::Lost, vec![language]);
        engine.call(Command::AddQuestionnaire { audience, languages, content: telling() }).unwrap();
        let mut harness = window.open(engine);
        harness.state_mut().go(Route::Questionnaire(FIRST));
        harness.run_steps(10);
        let save = |harness: &mut Harness<'_, App>, name: &str| {
            let path = std::path::Path::new(&folder).join(format!("{name}-{}.png", language.code()));
            harness.render().unwrap().save(path).unwrap();
        };
        save(&mut harness, "coach");
        for (at, name) in [(3, "choices"), (4, "never"), (2, "rule")] {
            let card = format!(" {}: ", at + 1);
            harness.query_all_by_label_contains(&card).next().unwrap().scroll_to_me();
            harness.run_steps(4);
            harness.query_all_by_label_contains(&card).next().unwrap().click();
            harness.run_steps(5);
            save(&mut harness, name);
        }
        for icon in ["Insert into: Wording", "Вставить в: Текст", "Invoegen in: Tekst"] {
            if let Some(node) = harness.query_all_by_label_contains(icon).next() {
                node.click();
            }
        }
        harness.run_steps(5);
        save(&mut harness, "insert");
        for name in ["First name", "Имя", "Voornaam"] {
            if let Some(node) = harness.query_all_by_role_and_label(Role::MenuItem, name).next() {
                node.click();
            }
        }
        harness.run_steps(5);
        save(&mut harness, "fallback");
        harness.press(Key::Escape);
        let title = content(&harness).sections[1].title.get(language).to_owned();
        let card = format!(" 2: {title}");
        harness.query_all_by_label_contains(&card).next().unwrap().scroll_to_me();
        harness.run_steps(4);
        harness.query_all_by_label_contains(&card).next().unwrap().click();
        harness.run_steps(5);
        save(&mut harness, "section");
        for side in ["Screen", "Экран", "Scherm"] {
            if let Some(node) = harness.query_all_by_label(side).next() {
                node.click();
            }
        }
        harness.run_steps(4);
        save(&mut harness, "screen");
    }
}

/// A questionnaire with something to say about everything, in three languages.
fn telling() -> Words {
    let all = |en: &str, nl: &str, ru: &str| {
        Texts([(Language::En, en), (Language::Nl, nl), (Language::Ru, ru)].map(|(l, t)| (l, t.to_owned())).into())
    };
    let choices = [("Price", "Prijs", "Цена"), ("Waiting", "Wachten", "Ожидание"), ("Quality", "Kwaliteit", "Качество")];
    let choices: Vec<_> = (1..).zip(choices).map(|(code, (en, nl, ru))| Choice { code, text: all(en, nl, ru), retired: false }).collect();
    let kinds = [
        QuestionKind::OpenText { lines: 3 },
        QuestionKind::OneChoice { choices: choices.clone(), other: true, shuffled: false },
        QuestionKind::OpenText { lines: 2 },
        QuestionKind::SeveralChoices { choices, other: true, shuffled: true },
        QuestionKind::OpenText { lines: 3 },
    ];
    let texts = [
        all("Were you unhappy with our service?", "Was u ontevreden over onze service?", "Были ли вы недовольны нашим обслуживанием?"),
        all("Why did you stop coming?", "Waarom komt u niet meer?", "Почему вы перестали приходить?"),
        all(
            "{first_name}, what made the waiting so long?",
            "{first_name}, waardoor duurde het wachten zo lang?",
            "{first_name}, из-за чего пришлось так долго ждать?",
        ),
        all("What do others do better?", "Wat doen anderen beter?", "Что у других лучше?"),
        all("What would bring you back?", "Waardoor zou u terugkomen?", "Что вернуло бы вас?"),
    ];
    let mut questions: Vec<_> = (1..)
        .zip(texts.into_iter().zip(kinds))
        .map(|(n, (text, kind))| Question { identity: IdentityId(-n), ..Question::new(text, kind) })
        .collect();
    let chosen = |n: i64, code| Condition { question: IdentityId(-n), test: Test::Chosen(code) };
    questions[2].show_if = ShowIf {
        join: Join::Any,
        conditions: vec![chosen(2, 2), chosen(2, OTHER), Condition { question: IdentityId(-1), test: Test::Contains("slow".into()) }],
    };
    questions[4].show_if.conditions = vec![chosen(2, 1), chosen(2, 3)];
    let section = |code, title| Section {
        code,
        title,
        introduction: all("Now about others, in a few words.", "Nu over anderen, in een paar woorden.", "Теперь о других, в двух словах."),
    };
    questions[3].section = Some(2);
    questions[4].section = Some(2);
    Words {
        title: all("Lost customers", "Vertrokken klanten", "Ушедшие клиенты"),
        sections: vec![section(1, all("About us", "Over ons", "О нас")), section(2, all("Elsewhere", "Elders", "В другом месте"))],
        questions,
        ..Words::default()
    }
}
