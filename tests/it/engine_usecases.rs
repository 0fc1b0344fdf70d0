//! What changes may and may not do: the rules a person never has to think of, held by the engine.

use comeback::domain::answer::{AnswerEntry, AnswerState, AnswerValue, ResponseEntry};
use comeback::domain::customer::{Channel, CustomerDetails, State};
use comeback::domain::day::Day;
use comeback::domain::departure::{DepartureDetails, HowKnown, ReasonSource};
use comeback::domain::ids::{CustomerId, QuestionnaireId, ReasonId, VersionId};
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::domain::questionnaire::{Audience, Content};
use comeback::domain::reason::ReasonKind;
use comeback::domain::settings::Settings;
use comeback::engine::views::bench::BenchQuery;
use comeback::engine::views::customer_page::{CustomerPage, CustomerPageQuery, Happened};
use comeback::engine::views::draft::{DraftQuery, DraftsQuery};
use comeback::engine::views::questionnaires::QuestionnairePageQuery;
use comeback::engine::views::reasons::ReasonListQuery;
use comeback::engine::{Command, Created, Deps, DraftKey, Engine, EngineError, Finished, OperationKind, Refusal, library};
use jiff::civil::date;
use tempfile::TempDir;

use crate::support::answers;

/// A workspace and what is usually done in it.
pub(crate) struct Shop {
    pub(crate) engine: Engine,
    pub(crate) folder: TempDir,
}

pub(crate) fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

impl Shop {
    /// An empty workspace; today is 15 January 2026.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let engine = Engine::inline(Deps::fixed(folder.path().to_path_buf(), date(2026, 1, 15).at(9, 30, 0, 0)));
        let path = folder.path().join("shop.comeback");
        engine.call(Command::Create { path, settings: Settings { name: "Shop".into(), ..Settings::default() } }).unwrap();
        Self { engine, folder }
    }

    pub(crate) fn refused(&self, command: Command) -> Refusal {
        match self.engine.call(command) {
            Err(EngineError::Refused(refusal)) => refusal,
            other => panic!("not refused: {other:?}"),
        }
    }

    pub(crate) fn customer(&self, name: &str) -> CustomerId {
        let details = CustomerDetails { name: name.into(), ..CustomerDetails::default() };
        match self.engine.call(Command::AddCustomer(details)).unwrap().created[..] {
            [Created::Customer(id)] => id,
            ref other => panic!("{other:?}"),
        }
    }

    pub(crate) fn bought(&self, customer: CustomerId, days: &[&str]) {
        for text in days {
            self.engine.call(Command::AddPurchase { customer, day: day(text), amount: Money(1000) }).unwrap();
        }
    }

    pub(crate) fn page(&self, id: CustomerId) -> CustomerPage {
        self.engine.fetch(CustomerPageQuery(id)).unwrap()
    }

    pub(crate) fn reason(&self, code: &str) -> ReasonId {
        let all = self.engine.fetch(ReasonListQuery { retired: true, people: true }).unwrap();
        all.iter().find(|r| r.reason.code == code).unwrap().reason.id
    }

    pub(crate) fn lost_questionnaire(&self) -> (QuestionnaireId, VersionId, Content) {
        let content = library::starter("lost").unwrap().content.clone();
        let add = Command::AddQuestionnaire { audience: Audience::Lost, languages: Language::ALL.to_vec(), content };
        let created = self.engine.call(add).unwrap().created;
        let Created::Questionnaire(id) = created[0] else { panic!("{created:?}") };
        let page = self.engine.fetch(QuestionnairePageQuery(id)).unwrap();
        (id, page.questionnaire.version.id, page.questionnaire.version.content)
    }

    /// A sheet on which the first open question is answered, with these reasons.
    pub(crate) fn sheet(version: VersionId, content: &Content, customer: Option<CustomerId>, reasons: Vec<ReasonId>) -> ResponseEntry {
        let open = content.questions.iter().find(|q| q.is_open()).unwrap();
        let state = AnswerState::Answered(AnswerValue::Text("You were slow in spring.".into()));
        ResponseEntry {
            version,
            customer,
            channel: Channel::Phone,
            language: Language::En,
            day: day("2026-01-10"),
            typed_by: "Ann".into(),
            answers: vec![AnswerEntry { question: open.identity, state, reasons }],
            departure_source: Some(ReasonSource::CustomersWords),
        }
    }
}

#[test]
fn nothing_is_recorded_for_a_day_that_has_not_come() {
    let shop = Shop::new();
    let ruth = shop.customer("Ruth");
    let tomorrow = day("2026-01-16");
    assert_eq!(shop.refused(Command::AddPurchase { customer: ruth, day: tomorrow, amount: Money(1) }), Refusal::InFuture(tomorrow));
    let joined = CustomerDetails { name: "Jan".into(), joined: Some(tomorrow), ..CustomerDetails::default() };
    assert_eq!(shop.refused(Command::AddCustomer(joined)), Refusal::InFuture(tomorrow));
    let (_, version, content) = shop.lost_questionnaire();
    let late = ResponseEntry { day: tomorrow, ..Shop::sheet(version, &content, None, vec![]) };
    assert_eq!(shop.refused(Command::SaveResponse(late.into())), Refusal::InFuture(tomorrow));
    let departure = DepartureDetails {
        customer: ruth,
        noticed_on: tomorrow,
        left_on: day("2026-01-01"),
        how_known: HowKnown::ToldUs,
        main: None,
        mentioned: vec![],
        kind_override: None,
        returned_on: None,
        note: String::new(),
    };
    assert_eq!(shop.refused(Command::MarkLeft(vec![departure.clone()])), Refusal::InFuture(tomorrow));
    let turned = DepartureDetails { noticed_on: day("2025-12-01"), ..departure };
    assert_eq!(shop.refused(Command::MarkLeft(vec![turned])), Refusal::DaysInWrongOrder);
    assert!(shop.page(ruth).departures.is_empty());
}

#[test]
fn a_customer_has_something_to_be_known_by_and_a_number_of_their_own() {
    let shop = Shop::new();
    assert_eq!(
        shop.refused(Command::AddCustomer(CustomerDetails { note: "tall".into(), ..CustomerDetails::default() })),
        Refusal::Nameless
    );
    let number = |name: &str| CustomerDetails { name: name.into(), number: " 12 ".into(), ..CustomerDetails::default() };
    shop.engine.call(Command::AddCustomer(number("Ruth"))).unwrap();
    assert_eq!(shop.refused(Command::AddCustomer(number("Jan"))), Refusal::NumberTaken("12".into()));
}

#[test]
fn a_saved_response_ends_its_draft_and_undo_brings_it_back() {
    let shop = Shop::new();
    let ruth = shop.customer("Ruth");
    let (id, version, content) = shop.lost_questionnaire();
    let draft = DraftKey::response(version, Some(ruth));
    let keep = Command::KeepDraft { draft: draft.clone(), version: version.0, json: "{\"half\":1}".into() };
    shop.engine.call(keep).unwrap();
    let frozen = shop.engine.fetch(QuestionnairePageQuery(id)).unwrap();
    assert!(frozen.questionnaire.version.frozen, "the first draft freezes the version");

    let finished = Finished { draft: Some(draft.clone()), ..Shop::sheet(version, &content, Some(ruth), vec![]).into() };
    shop.engine.call(Command::SaveResponse(finished)).unwrap();
    assert_eq!(shop.engine.fetch(DraftQuery(draft.clone())).unwrap(), None);
    assert_eq!(shop.engine.call(Command::Undo).unwrap().operation.unwrap().kind, OperationKind::SaveResponse);
    assert_eq!(shop.engine.fetch(DraftQuery(draft)).unwrap().unwrap().json, "{\"half\":1}");
    shop.engine.call(Command::Redo).unwrap();
    assert!(shop.engine.fetch(DraftsQuery { kind: DraftKey::RESPONSE.into() }).unwrap().is_empty());

    let mut changed = content.clone();
    changed.questions.truncate(2);
    let edit = Command::EditQuestionnaire { id, audience: Audience::Lost, languages: Language::ALL.to_vec(), content: changed };
    shop.engine.call(edit).unwrap();
    let page = shop.engine.fetch(QuestionnairePageQuery(id)).unwrap();
    assert_eq!((page.versions.len(), page.questionnaire.version.number, page.versions[1].1), (2, 2, 1));
    let said = answers(&shop.engine, BenchQuery::default());
    let asked = content.questions.iter().find(|q| q.is_open()).unwrap();
    assert_eq!(said[0].wording, asked.text.get(Language::En), "the wording that was answered stays");
}

#[test]
fn an_answer_that_does_not_fit_is_refused_and_the_draft_stays() {
    let shop = Shop::new();
    let (_, version, content) = shop.lost_questionnaire();
    let draft = DraftKey::response(version, None);
    shop.engine.call(Command::KeepDraft { draft: draft.clone(), version: version.0, json: "{}".into() }).unwrap();
    let mut sheet = Shop::sheet(version, &content, None, vec![]);
    sheet.answers[0].state = AnswerState::Answered(AnswerValue::YesNo(true));
    assert!(matches!(shop.refused(Command::SaveResponse(sheet.clone().into())), Refusal::BadAnswer(_)));
    sheet.answers[0].state = AnswerState::Skipped;
    assert_eq!(shop.refused(Command::SaveResponse(sheet.clone().into())), Refusal::NothingAnswered);
    let unknown = Shop::sheet(version, &content, None, vec![ReasonId(9_999)]);
    assert_eq!(shop.refused(Command::SaveResponse(unknown.into())), Refusal::Gone);
    let nobody = Shop::sheet(version, &content, Some(CustomerId(9_999)), vec![]);
    assert_eq!(shop.refused(Command::SaveResponse(nobody.into())), Refusal::Gone);
    assert!(shop.engine.fetch(DraftQuery(draft)).unwrap().is_some());
    assert_eq!(shop.engine.fetch(BenchQuery::default()).unwrap().total, 0);
}

#[test]
fn reasons_of_a_silent_customer_become_a_departure_and_of_a_coming_one_do_not() {
    let shop = Shop::new();
    let (silent, coming) = (shop.customer("Silent"), shop.customer("Coming"));
    shop.bought(silent, &["2025-01-01", "2025-01-11", "2025-01-21", "2025-01-31"]);
    shop.bought(coming, &["2025-12-01", "2025-12-11", "2025-12-21", "2025-12-31"]);
    assert_eq!((shop.page(silent).standing.state, shop.page(coming).standing.state), (State::Lapsed, State::Current));
    let (_, version, content) = shop.lost_questionnaire();
    let (slow, price) = (shop.reason("slow"), shop.reason("price"));

    shop.engine.call(Command::SaveResponse(Shop::sheet(version, &content, Some(coming), vec![slow]).into())).unwrap();
    assert!(shop.page(coming).departures.is_empty());

    shop.engine.call(Command::KeepGuess { customer: silent, reason: price }).unwrap();
    shop.engine.call(Command::SaveResponse(Shop::sheet(version, &content, Some(silent), vec![slow]).into())).unwrap();
    let page = shop.page(silent);
    let departure = &page.departures[0].departure.details;
    assert_eq!(departure.left_on, day("2025-01-31"), "they left on the last day they were seen");
    assert_eq!(departure.main.map(|g| (g.reason, g.source)), Some((slow, ReasonSource::CustomersWords)));
    assert!(departure.mentioned.is_empty(), "a guess of one who had only gone quiet stands apart");
    assert_eq!(page.standing.state, State::Lost);
    assert!(page.timeline.iter().any(|e| matches!(e.what, Happened::Response { .. })));

    shop.engine.call(Command::Undo).unwrap();
    let page = shop.page(silent);
    assert_eq!((page.departures.len(), page.standing.state), (0, State::Lapsed), "a guess makes nobody leave");
    assert!(page.timeline.iter().any(|e| matches!(e.what, Happened::Guessed { .. })));
    shop.engine.call(Command::Undo).unwrap();
    assert!(!shop.page(silent).timeline.iter().any(|e| matches!(e.what, Happened::Guessed { .. })));
}

#[test]
fn two_reasons_never_have_one_name() {
    let shop = Shop::new();
    let made = shop.engine.call(Command::AddReason { name: " Smell ".into(), kind: ReasonKind::Avoidable }).unwrap().created;
    let [Created::Reason(smell)] = made[..] else { panic!("{made:?}") };
    assert_eq!(shop.refused(Command::AddReason { name: "smell".into(), kind: ReasonKind::Avoidable }), Refusal::NameTaken("smell".into()));
    assert_eq!(shop.refused(Command::AddReason { name: "  ".into(), kind: ReasonKind::Avoidable }), Refusal::NoName);
    assert!(matches!(shop.refused(Command::RenameReason(shop.reason("price"), "SMELL".into())), Refusal::NameTaken(_)));
    shop.engine.call(Command::MoveReason(smell, 0)).unwrap();
    let list = shop.engine.fetch(ReasonListQuery::default()).unwrap();
    assert_eq!(list[0].reason.name, "Smell");
    shop.engine.call(Command::RetireReason(smell, true)).unwrap();
    assert!(shop.engine.fetch(ReasonListQuery::default()).unwrap().iter().all(|r| r.reason.id != smell));
}

#[test]
fn settings_out_of_their_range_are_refused() {
    let shop = Shop::new();
    for bad in [
        Settings { margin_percent: Some(0), ..Settings::default() },
        Settings { rule: comeback::domain::rule::QuietRule::Days(0), ..Settings::default() },
    ] {
        assert_eq!(shop.refused(Command::SaveSettings(bad)), Refusal::BadSetting);
    }
    let good = Settings { name: "Renamed".into(), ..Settings::default() };
    shop.engine.call(Command::SaveSettings(good)).unwrap();
    assert_eq!(shop.engine.status().workspace.unwrap().settings.name, "Renamed");
    shop.engine.call(Command::Undo).unwrap();
    assert_eq!(shop.engine.status().workspace.unwrap().settings.name, "Shop");
}
