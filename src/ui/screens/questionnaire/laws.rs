//! What holds whatever is done in the editor: random changes of every kind, through the engine, keep the rules of a questionnaire;
//! versions in use stay as they were; taken back they leave the beginning, done again the end.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::change::{Edit, Kind, Whole};
use super::order::{self, Row, Spot};
use super::rule_typing::{TestKind, first_condition};
use crate::domain::day::Day;
use crate::domain::ids::{IdentityId, QuestionnaireId};
use crate::domain::language::Language;
use crate::domain::piping::{Pipe, pipes};
use crate::domain::place::Place;
use crate::domain::questionnaire::{Audience, Choice, Content, Question, QuestionKind, Texts};
use crate::domain::settings::Settings;
use crate::domain::skip::{self, Condition, Join, ShowIf, SkipFault, Test};
use crate::engine::views::questionnaires::{QuestionnairePage, QuestionnairePageQuery, VersionQuery};
use crate::engine::{Command, Deps, Engine, library};

const FIRST: QuestionnaireId = QuestionnaireId(1);

/// A change, said by numbers that are read by what is there.
#[derive(Debug, Clone)]
struct Wish {
    which: usize,
    at: usize,
    to: usize,
    flag: bool,
    text: String,
}

fn wishes() -> impl Strategy<Value = Vec<Wish>> {
    let texts = prop::sample::select(vec!["", "  ", "What?", "Was u blij?", "Почему {имя|вы}?", "{Q1|it} then", "{answer:1}", "{"]);
    let wish = (0..28_usize, 0..40_usize, 0..40_usize, any::<bool>(), texts);
    let wish = wish.prop_map(|(which, at, to, flag, text)| Wish { which, at, to, flag, text: text.to_owned() });
    prop::collection::vec(wish, 1..40)
}

/// The change a wish means here; none is one that uses the version instead.
fn meant(wish: &Wish, whole: &Whole) -> Option<Edit> {
    let content = &whole.content;
    let at = wish.at % (content.questions.len() + 1);
    let rows = order::rows(content);
    let spot = if wish.flag { order::spot(&rows, wish.to % (rows.len() + 1)) } else { Spot { at: wish.to, section: Some(3) } };
    let section = content.sections.get(wish.to % content.sections.len().max(1)).map_or(9, |s| s.code);
    let code = content.questions.get(at).and_then(|q| q.kind.choices().get(wish.to % 3)).map_or(7, |c| c.code);
    let language = *Language::ALL.get(wish.to % 3)?;
    let known = || library::starter("tell_us").map(|s| s.content.questions.clone()).unwrap_or_default();
    let kinds = [Kind::OpenText, Kind::OneChoice, Kind::SeveralChoices, Kind::Scale, Kind::Number, Kind::Date, Kind::YesNo];
    let points = [(0, 10), (1, 2), (5, 5), (0, 11), (-3, 3)];
    Some(match wish.which {
        0 => Edit::Add(spot),
        1 => Edit::AddFrom(wish.to, Box::new(known().get(wish.at % 5)?.clone())),
        2 => Edit::AddAll(spot, library::ready_made().to_vec()),
        3 => Edit::Duplicate(at),
        4 | 5 => Edit::Delete(at),
        6 | 7 => Edit::Move(at, spot),
        8 => Edit::AddSection(spot),
        9 => Edit::RemoveSection(section),
        10 => Edit::MoveSection(section, wish.at % 4),
        11 | 12 => Edit::Kind(at, *kinds.get(wish.to % kinds.len())?),
        13 => Edit::Lines(at, 4),
        14 => Edit::Required(at, wish.flag),
        15..=17 => Edit::ShowIf(at, rule(wish, content)),
        18 => Edit::AddChoice(at),
        19 => Edit::RemoveChoice(at, code),
        20 => Edit::RetireChoice(at, code, wish.flag),
        21 => Edit::ShiftChoice(at, code, wish.flag),
        22 => Edit::Other(at, wish.flag),
        23 => Edit::Shuffled(at, wish.flag),
        24 => points.get(wish.to % points.len()).map(|(from, to)| Edit::Scale(at, *from, *to))?,
        25 => {
            let places = Place::all(content);
            Edit::Text(*places.get(wish.at % places.len())?, language, crate::domain::piping::kept(&wish.text, content))
        }
        26 => match wish.at % 4 {
            0 => Edit::AddLanguage(language),
            1 => Edit::DropLanguage(language),
            2 => Edit::FirstLanguage(language),
            _ => Edit::Audience(if wish.flag { Audience::Current } else { Audience::Lost }),
        },
        _ => return None,
    })
}

/// A rule that looks at questions asked before and after, at itself and at none; each test that could be meant.
fn rule(wish: &Wish, content: &Content) -> ShowIf {
    let conditions = (0..=wish.to % 3).map(|n| {
        let question = content.questions.get((wish.at + n * 7 + wish.to) % content.questions.len());
        let Some(question) = question.filter(|_| !wish.to.is_multiple_of(11)) else {
            return Condition { question: IdentityId(77), test: Test::Answered };
        };
        let fitting = TestKind::fitting(&question.kind);
        let kind = fitting.get((wish.at + n) % fitting.len()).copied().unwrap_or(TestKind::Answered);
        let old = if wish.flag { Test::OnOrAfter(Day::from_number(20_000)) } else { Test::Contains("late".into()) };
        let test = kind.with(question, &old);
        test.map_or_else(|| first_condition(question), |test| Condition { question: question.identity, test })
    });
    ShowIf { join: if wish.flag { Join::All } else { Join::Any }, conditions: conditions.collect() }
}

fn begin(home: &std::path::Path) -> Engine {
    let engine = Engine::inline(Deps::fixed(home.to_path_buf(), jiff::civil::date(2025, 12, 9).at(9, 0, 0, 0)));
    let settings = Settings { name: "Shop".into(), ..Settings::default() };
    engine.call(Command::Create { path: home.join("shop.comeback"), settings }).unwrap();
    let said = |text: &str| Texts(Language::ALL.iter().map(|l| (*l, text.to_owned())).collect());
    let choice = |code| Choice { code, text: said("A choice"), retired: false };
    let kind = QuestionKind::OneChoice { choices: vec![choice(1), choice(2), choice(3)], other: true, shuffled: false };
    let mut questions = vec![
        Question::new(said("What changed?"), QuestionKind::OpenText { lines: 3 }),
        Question::new(said("Which?"), kind),
        Question::new(said("You said {answer:-1|so}. Why?"), QuestionKind::OpenText { lines: 3 }),
    ];
    for (question, identity) in questions.iter_mut().zip([-1, -2, -3]) {
        question.identity = IdentityId(identity);
    }
    questions[2].show_if.conditions = vec![Condition { question: IdentityId(-2), test: Test::Chosen(2) }];
    let content = Content { title: said("Lost customers"), questions, ..Content::default() };
    let languages = vec![Language::En, Language::Nl];
    engine.call(Command::AddQuestionnaire { audience: Audience::Lost, languages, content }).unwrap();
    engine
}

fn page(engine: &Engine) -> QuestionnairePage {
    engine.fetch(QuestionnairePageQuery(FIRST)).unwrap()
}

/// The rules of a questionnaire at rest.
fn check(whole: &Whole) {
    let content = &whole.content;
    let mut settled = content.clone();
    settled.settle();
    assert_eq!(&settled, content, "each section's questions stand together, in the order of the sections");
    assert!(!content.questions.is_empty());
    let identities: BTreeSet<_> = content.questions.iter().map(|q| q.identity).collect();
    assert_eq!(identities.len(), content.questions.len(), "no question is there twice");
    let codes: BTreeSet<_> = content.sections.iter().map(|s| s.code).collect();
    assert_eq!(codes.len(), content.sections.len());
    let dangling = |f: &SkipFault| matches!(f, SkipFault::Gone | SkipFault::Misfit);
    assert!(!skip::faults(content).iter().flatten().any(dangling), "no rule looks at what is not there");
    let rows = order::rows(content);
    let questions: Vec<_> = rows.iter().filter_map(|row| if let Row::Question(at) = row { Some(*at) } else { None }).collect();
    assert_eq!(questions, (0..content.questions.len()).collect::<Vec<_>>(), "each question has its row, in order");
    assert_eq!(rows.len(), content.questions.len() + content.sections.len());
    for question in &content.questions {
        assert!(question.identity.0 > 0, "saved, it has an identity of its own");
        for text in question.text.0.values() {
            assert!(pipes(text).iter().all(|p| !matches!(p, Pipe::Answer(IdentityId(..0)))), "texts follow the identities: {text}");
        }
    }
}

/// Makes one change as the editor does: on what is there, then sent whole. Whether there was anything to change.
fn make(engine: &Engine, edit: &Edit) -> bool {
    let page = page(engine);
    let before = Whole::of(&page.questionnaire);
    let mut next = before.clone();
    let had: usize = before.content.questions.iter().map(|q| q.show_if.conditions.len()).sum();
    let gone = next.make(edit, &page, before.base());
    if !matches!(edit, Edit::ShowIf(..) | Edit::AddFrom(..) | Edit::AddAll(..) | Edit::Duplicate(_)) {
        let deleted =
            if let Edit::Delete(at) = edit { before.content.questions.get(*at).map_or(0, |q| q.show_if.conditions.len()) } else { 0 };
        let deleted = if before.content.questions.len() == 1 { 0 } else { deleted };
        let has: usize = next.content.questions.iter().map(|q| q.show_if.conditions.len()).sum();
        assert_eq!(had, has + gone + deleted, "each condition that went is counted: {edit:?}");
    }
    if next == before {
        return false;
    }
    let Whole { audience, languages, content } = next;
    engine.call(Command::EditQuestionnaire { id: FIRST, audience, languages, content }).unwrap_or_else(|e| panic!("{edit:?}: {e:?}"));
    true
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_changes_keep_the_rules_and_can_be_taken_back_and_done_again(wishes in wishes()) {
        let home = tempfile::tempdir().unwrap();
        let engine = begin(home.path());
        let first = Whole::of(&page(&engine).questionnaire);
        let (mut steps, mut frozen) = (0, Vec::new());
        for wish in &wishes {
            let now = page(&engine).questionnaire;
            if let Some(edit) = meant(wish, &Whole::of(&now)) {
                steps += usize::from(make(&engine, &edit));
            } else {
                engine.call(Command::FreezeVersion(now.version.id)).unwrap();
                frozen.push(now.version);
            }
            check(&Whole::of(&page(&engine).questionnaire));
        }
        let last = Whole::of(&page(&engine).questionnaire);
        let stay = |when: &str| {
            for version in &frozen {
                // Undo may take back that a version was made at all.
                if let Ok(stands) = engine.fetch(VersionQuery(version.id)) {
                    assert_eq!(&stands.content, &version.content, "a version in use stays as it was {when}");
                }
            }
        };
        stay("whatever is changed");
        let mut undone = 0;
        while undone < steps && engine.call(Command::Undo).is_ok() {
            undone += 1;
        }
        stay("whatever is taken back");
        prop_assert!(undone == steps || !frozen.is_empty(), "only what is in use is held back");
        if undone == steps {
            prop_assert_eq!(&Whole::of(&page(&engine).questionnaire), &first);
        }
        for _ in 0..undone {
            engine.call(Command::Redo).unwrap();
        }
        prop_assert_eq!(&Whole::of(&page(&engine).questionnaire), &last);
    }
}
