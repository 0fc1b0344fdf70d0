//! What the bench suggests: learned from what people here decided, in every language of the workspace; told with its grounds; kept quiet
//! on every tenth answer; never counted before somebody accepts it.

use std::collections::{BTreeSet, HashSet};
use std::path::Path;

use comeback::domain::answer::{AnswerEntry, AnswerState, AnswerValue, ResponseEntry};
use comeback::domain::coding::{AnswerCoding, DecidedBy};
use comeback::domain::customer::Channel;
use comeback::domain::day::Day;
use comeback::domain::ids::{AnswerId, ReasonId, VersionId};
use comeback::domain::language::Language;
use comeback::domain::questionnaire::{Audience, Content};
use comeback::domain::reason::ReasonDetails;
use comeback::domain::settings::Settings;
use comeback::engine::suggest::Abstains;
use comeback::engine::views::bench::{BenchAnswer, BenchOrder, BenchQuery};
use comeback::engine::views::figures::FigureSetQuery;
use comeback::engine::views::questionnaires::QuestionnairePageQuery;
use comeback::engine::views::reasons::ReasonListQuery;
use comeback::engine::views::suggestions::{
    LearnQuery, ScoreQuery, SuggestQuery, Suggested, Suggestions, SureQuery, Sureness, SurenessQuery, without,
};
use comeback::engine::{Command, Created, Deps, Engine, Filter, library};

use crate::support::answers;

/// A workspace in which people say things.
pub struct Bench {
    pub engine: Engine,
    version: VersionId,
    content: Content,
}

impl Bench {
    pub fn new(folder: &Path) -> Self {
        let engine = Engine::inline(Deps::fixed(folder.to_path_buf(), crate::support::now()));
        engine.call(Command::Create { path: folder.join("bench.comeback"), settings: Settings::default() }).unwrap();
        Self::on(engine)
    }

    pub fn on(engine: Engine) -> Self {
        let content = library::starter("lost").unwrap().content.clone();
        let add = Command::AddQuestionnaire { audience: Audience::Lost, languages: Language::ALL.to_vec(), content };
        let created = engine.call(add).unwrap().created;
        let Created::Questionnaire(id) = created[0] else { panic!("{created:?}") };
        let version = engine.fetch(QuestionnairePageQuery(id)).unwrap().questionnaire.version;
        Self { engine, version: version.id, content: version.content }
    }

    /// Somebody says this.
    pub fn said(&self, text: &str, language: Language) -> AnswerId {
        let open = self.content.questions.iter().find(|q| q.is_open()).unwrap();
        let state = AnswerState::Answered(AnswerValue::Text(text.into()));
        let entry = ResponseEntry {
            version: self.version,
            customer: None,
            channel: Channel::Phone,
            language,
            day: Day::parse_iso("2025-12-01").unwrap(),
            typed_by: String::new(),
            answers: vec![AnswerEntry { question: open.identity, state, reasons: Vec::new() }],
            departure_source: None,
        };
        self.engine.call(Command::SaveResponse(entry.into())).unwrap();
        self.all().into_iter().map(|answer| answer.id).max().unwrap()
    }

    pub fn all(&self) -> Vec<BenchAnswer> {
        answers(&self.engine, BenchQuery::default())
    }

    pub fn reason(&self, code: &str) -> ReasonId {
        let all = self.engine.fetch(ReasonListQuery { retired: true, people: false }).unwrap();
        all.iter().find(|row| row.reason.code == code).unwrap().reason.id
    }

    pub fn decide(&self, answer: AnswerId, reasons: &[ReasonId]) {
        self.engine.call(Command::SetReasons(AnswerCoding::read(answer, reasons.to_vec()))).unwrap();
    }

    /// Ten people waited and were given "slow", ten paid and were given "price", five said nothing: 25 decisions.
    pub fn decided(&self) {
        let (slow, price) = (self.reason("slow"), self.reason("price"));
        for n in 0..10 {
            let things = ["curtains", "coat", "shirt", "blouse", "suit", "dress", "carpet", "blanket", "jacket", "trousers"][n];
            let waited = self.said(&format!("I waited {} weeks for my {things} and nobody rang", n + 2), Language::En);
            self.decide(waited, &[slow]);
            let paid = self.said(&format!("Far too expensive, the price of a {things} doubled"), Language::En);
            self.decide(paid, &[price]);
        }
        for _ in 0..5 {
            let nothing = self.said("No idea, nothing to say really", Language::En);
            self.decide(nothing, &[]);
        }
    }

    /// As the window asks: learned first.
    pub fn suggest(&self, ids: &[AnswerId]) -> Suggestions {
        let lesson = self.engine.fetch(LearnQuery).unwrap().lesson;
        self.engine.fetch(SuggestQuery { lesson, ids: ids.to_vec() }).unwrap()
    }

    /// Of one that is not tried blind: said again until it is not.
    pub fn open(&self, text: &str, language: Language) -> (AnswerId, Suggested) {
        for _ in 0..40 {
            let id = self.said(text, language);
            let suggested = self.suggest(&[id]).of.remove(0);
            if suggested.blind.is_none() {
                return (id, suggested);
            }
        }
        panic!("always blind");
    }

    pub fn blind(&self, text: &str) -> (AnswerId, Suggested) {
        for _ in 0..200 {
            let id = self.said(text, Language::En);
            let suggested = self.suggest(&[id]).of.remove(0);
            if suggested.blind.is_some() {
                return (id, suggested);
            }
        }
        panic!("never blind");
    }
}

fn reasons(suggested: &Suggested) -> Vec<Option<ReasonId>> {
    suggested.guesses.iter().map(|guess| guess.reason).collect()
}

#[test]
fn from_twenty_decisions_on_something_is_suggested_with_its_grounds() {
    let home = tempfile::tempdir().unwrap();
    let bench = Bench::new(home.path());
    let (slow, price) = (bench.reason("slow"), bench.reason("price"));
    for n in 0..12 {
        let id = bench.said("I waited three weeks", Language::En);
        bench.decide(id, &[[slow, price][n % 2]]);
    }
    let waiting = bench.said("We waited for weeks and weeks", Language::En);
    let few = bench.suggest(&[waiting]);
    assert_eq!((few.learned, few.to_go), (true, 8));
    assert_eq!((few.of[0].guesses.len(), few.of[0].abstains, few.of[0].blind), (0, Some(Abstains::TooFew), None));

    let home = tempfile::tempdir().unwrap();
    let bench = Bench::new(home.path());
    bench.decided();
    let (id, suggested) = bench.open("My trousers: waited five weeks, nobody rang me", Language::En);
    assert_eq!(bench.suggest(&[id]).to_go, 0);
    let best = &suggested.guesses[0];
    assert_eq!(best.reason, Some(slow));
    assert_eq!(best.sureness, Sureness::of(best.confidence));
    assert!(best.because.iter().any(|ground| ground.words.contains("waited")), "{best:?}");
    let text: Vec<char> = "My trousers: waited five weeks, nobody rang me".chars().collect();
    for ground in &best.because {
        let (first, past) = (ground.first as usize, ground.past as usize);
        assert_eq!(text[first..past].iter().collect::<String>(), ground.words);
    }
    assert_eq!(best.like.len(), 2);
    assert!(best.like.iter().all(|like| like.text.contains("waited") && like.reasons == [slow]), "{best:?}");
    // What has no reason in it is learned as well.
    let (_, nothing) = bench.open("No idea really, nothing to say", Language::En);
    assert_eq!(reasons(&nothing), [None]);
    // What is decided about is not suggested for.
    bench.decide(id, &[slow]);
    assert!(bench.suggest(&[id]).of.is_empty());
}

#[test]
fn every_language_of_the_workspace_is_learned_from() {
    let home = tempfile::tempdir().unwrap();
    let bench = Bench::new(home.path());
    bench.decided();
    let (slow, price) = (bench.reason("slow"), bench.reason("price"));
    for n in 0..8 {
        let waited = bench.said(&format!("Ik heb {n} weken gewacht en niemand belde terug"), Language::Nl);
        bench.decide(waited, &[slow]);
        let paid = bench.said(&format!("Veel te duur, {n} euro voor een overhemd"), Language::Nl);
        bench.decide(paid, &[price]);
    }
    assert_eq!(bench.open("Drie weken wachten en niemand belt", Language::Nl).1.guesses[0].reason, Some(slow));
    assert_eq!(bench.open("Te duur voor een jas", Language::Nl).1.guesses[0].reason, Some(price));
    assert_eq!(bench.open("Nobody rang, I waited", Language::En).1.guesses[0].reason, Some(slow));
}

#[test]
fn a_lesson_takes_in_the_next_decisions_and_is_learned_anew_beside() {
    let home = tempfile::tempdir().unwrap();
    let bench = Bench::new(home.path());
    bench.decided();
    let smell = bench.engine.call(Command::AddReason { name: "Smell".into(), kind: Default::default() }).unwrap().created;
    let Created::Reason(smell) = smell[0] else { panic!("{smell:?}") };
    let (next, _) = bench.open("The whole shop stinks of glue", Language::En);
    let lesson = bench.engine.fetch(LearnQuery).unwrap().lesson;
    assert_eq!(bench.engine.fetch(LearnQuery).unwrap().lesson, lesson, "nothing new, nothing learned");
    for _ in 0..6 {
        let id = bench.said("It stinks of glue in here", Language::En);
        bench.decide(id, &[smell]);
    }
    // Without learning anew: what was decided a moment ago counts at once.
    let taken_in = bench.engine.fetch(SuggestQuery { lesson, ids: vec![next] }).unwrap();
    assert_eq!(taken_in.of[0].guesses.first().and_then(|guess| guess.reason), Some(smell), "{taken_in:?}");
    assert!(bench.engine.fetch(LearnQuery).unwrap().lesson > lesson);
    assert_eq!(bench.suggest(&[next]).of[0].guesses[0].reason, Some(smell));
}

#[test]
fn what_was_taken_back_says_nothing_of_itself_and_is_forgotten() {
    let home = tempfile::tempdir().unwrap();
    let bench = Bench::new(home.path());
    bench.decided();
    let (id, _) = bench.open("Quite unheard of: zebra parade", Language::En);
    bench.decide(id, &[bench.reason("price")]);
    let lesson = bench.engine.fetch(LearnQuery).unwrap().lesson;
    bench.engine.call(Command::Undo).unwrap();
    assert!(bench.engine.fetch(SuggestQuery { lesson, ids: vec![id] }).unwrap().of.is_empty(), "it would only say what was said");
    let again = bench.suggest(&[id]);
    assert_eq!(again.of.len(), 1);
    assert!(again.of[0].abstains.is_some(), "{again:?}");
}

#[test]
fn what_is_no_longer_offered_is_not_suggested_and_what_was_merged_is_what_it_became() {
    let home = tempfile::tempdir().unwrap();
    let bench = Bench::new(home.path());
    bench.decided();
    let (slow, price, quality) = (bench.reason("slow"), bench.reason("price"), bench.reason("mistake"));
    let (id, before) = bench.open("We waited three weeks", Language::En);
    assert_eq!(before.guesses[0].reason, Some(slow));
    let lesson = bench.engine.fetch(LearnQuery).unwrap().lesson;
    bench.engine.call(Command::MergeReasons { from: vec![slow], into: quality }).unwrap();
    let stale = bench.engine.fetch(SuggestQuery { lesson, ids: vec![id] }).unwrap();
    assert!(stale.of.iter().all(|of| !reasons(of).contains(&Some(slow))), "before it is learned anew too");
    assert_eq!(bench.suggest(&[id]).of[0].guesses[0].reason, Some(quality));
    bench.engine.call(Command::RetireReason(price, true)).unwrap();
    let (_, gone) = bench.open("Far too expensive, the price doubled", Language::En);
    assert!(!reasons(&gone).contains(&Some(price)));
}

#[test]
fn a_rule_suggests_before_anything_was_decided() {
    let home = tempfile::tempdir().unwrap();
    let bench = Bench::new(home.path());
    let slow = bench.reason("slow");
    let details = ReasonDetails { rule: "waited | phone + back".into(), ..ReasonDetails::default() };
    bench.engine.call(Command::DescribeReason(slow, details)).unwrap();
    let id = bench.said("Ещё: I was waiting for days", Language::En);
    let suggested = bench.suggest(&[id]).of.remove(0);
    assert_eq!(suggested.guesses[0].reason, Some(slow));
    let met = &suggested.rules[0];
    assert_eq!((met.reason, met.places[0].words.as_str(), met.places[0].first), (slow, "waiting", 11));
    assert!(suggested.guesses[0].because.iter().any(|ground| ground.words == "waiting"));
}

#[test]
fn every_tenth_is_tried_blind_and_the_score_comes_from_those() {
    let home = tempfile::tempdir().unwrap();
    let bench = Bench::new(home.path());
    bench.decided();
    let (slow, price) = (bench.reason("slow"), bench.reason("price"));
    let mut blind = 0;
    for (text, given, matched) in [
        ("We waited two weeks, nobody rang", slow, true),
        ("Far too expensive, that price", price, true),
        ("I waited four weeks", price, false),
    ] {
        let (id, suggested) = bench.blind(text);
        assert!(suggested.guesses.is_empty() && suggested.rules.is_empty(), "nothing is shown");
        let trial = suggested.blind.unwrap();
        assert_eq!(trial.suggested == Some(given), matched);
        let coding = AnswerCoding { trial: Some(trial), ..AnswerCoding::read(id, vec![given]) };
        bench.engine.call(Command::SetReasons(coding)).unwrap();
        blind += 1;
    }
    let score = bench.engine.fetch(ScoreQuery).unwrap();
    assert_eq!((score.right, score.tried, score.quiet), (2, blind, 0));
    // Where it would have kept quiet, that is counted apart; and what is taken back does not count.
    let (id, suggested) = bench.blind("Zebra parade");
    let trial = suggested.blind.unwrap();
    assert!(trial.abstained);
    bench.engine.call(Command::SetReasons(AnswerCoding { trial: Some(trial), ..AnswerCoding::read(id, vec![]) })).unwrap();
    assert_eq!(bench.engine.fetch(ScoreQuery).unwrap().quiet, 1);
    bench.engine.call(Command::Undo).unwrap();
    assert_eq!(bench.engine.fetch(ScoreQuery).unwrap(), score);
    // That there is no reason in it can be right too.
    let (id, suggested) = bench.blind("No idea, nothing to say");
    let trial = suggested.blind.unwrap();
    assert_eq!(trial.suggested, None);
    bench.engine.call(Command::SetReasons(AnswerCoding { trial: Some(trial), ..AnswerCoding::read(id, vec![]) })).unwrap();
    assert_eq!(bench.engine.fetch(ScoreQuery).unwrap().right, 3);
}

#[test]
fn all_that_is_as_good_as_certain_is_accepted_in_one_step_and_teaches_nothing() {
    let home = tempfile::tempdir().unwrap();
    let bench = Bench::new(home.path());
    bench.decided();
    bench.decided();
    let slow = bench.reason("slow");
    for n in 0..30 {
        bench.said(&format!("I waited {n} weeks for my coat and nobody rang"), Language::En);
    }
    let odd = bench.said("Zebra parade", Language::En);
    let figures = || format!("{:?}", bench.engine.fetch(FigureSetQuery { filter: Filter::default(), with_model: false }).unwrap().figures);
    let (before, to_do) = (figures(), bench.engine.fetch(BenchQuery::default()).unwrap().to_do);
    let lesson = bench.engine.fetch(LearnQuery).unwrap().lesson;
    let sure = bench.engine.fetch(SureQuery { lesson }).unwrap();
    assert_eq!(figures(), before, "what is suggested counts nowhere");
    assert!(sure.all.len() >= 20 && sure.sample.len() == 10, "{}", sure.all.len());
    assert!(sure.all.iter().all(|s| s.confidence >= 0.9 && s.answer != odd && s.reason == Some(slow)));
    let known: HashSet<AnswerId> = sure.all.iter().map(|s| s.answer).collect();
    for one in bench.suggest(&bench.all().iter().map(|a| a.id).collect::<Vec<_>>()).of {
        assert!(one.blind.is_none() || !known.contains(&one.answer), "blind ones are read");
    }
    let struck = sure.sample[0].0.answer;
    let codings = without(&sure.all, &BTreeSet::from([struck]));
    let count = codings.len();
    assert_eq!(count, sure.all.len() - 1);
    bench.engine.call(Command::AcceptSuggestions(codings)).unwrap();
    let accepted: Vec<_> = bench.all().into_iter().filter(|a| a.by == DecidedBy::Together).collect();
    assert_eq!(accepted.len(), count);
    assert!(accepted.iter().all(|a| a.coded && a.reasons == [slow] && a.id != struck));
    assert_eq!(bench.engine.fetch(LearnQuery).unwrap().lesson, lesson, "nothing is learned from that");
    bench.engine.call(Command::Undo).unwrap();
    assert_eq!(bench.engine.fetch(BenchQuery::default()).unwrap().to_do, to_do);
    assert_eq!(figures(), before);
}

#[test]
fn answers_stand_in_order_of_how_sure_the_suggestion_is() {
    let home = tempfile::tempdir().unwrap();
    let bench = Bench::new(home.path());
    bench.decided();
    let (sure, _) = bench.open("I waited three weeks for my coat and nobody rang", Language::En);
    let (unsure, suggested) = bench.open("I waited and the price of it", Language::En);
    let (quiet, _) = bench.open("Zebra parade", Language::En);
    let lesson = bench.engine.fetch(LearnQuery).unwrap().lesson;
    let sureness = bench.engine.fetch(SurenessQuery { lesson }).unwrap();
    let order = |order| {
        let query = BenchQuery { coded: Some(false), order, sureness: sureness.clone(), ..BenchQuery::default() };
        let ids = bench.engine.fetch(query).unwrap().ids;
        ids.into_iter().filter(|id| [sure, unsure, quiet].contains(id)).collect::<Vec<_>>()
    };
    if suggested.abstains.is_none() {
        assert_eq!(order(BenchOrder::MostSure), [sure, unsure, quiet]);
        assert_eq!(order(BenchOrder::LeastSure), [unsure, sure, quiet]);
    } else {
        assert_eq!(order(BenchOrder::MostSure)[0], sure);
    }
    assert_eq!(order(BenchOrder::Oldest), [sure, unsure, quiet]);
    assert_eq!(order(BenchOrder::Newest), [quiet, unsure, sure]);
}
