//! What recording does beyond the sheet: a version in hand stays as it is, a departure follows the response that told of it, a guess
//! makes nobody leave, and whoever was tried comes up again when it is time.

use comeback::domain::answer::{AnswerState, AnswerValue, ResponseEntry};
use comeback::domain::coding::AnswerCoding;
use comeback::domain::contact::{AttemptDetails, CallBack, ContactOutcome};
use comeback::domain::customer::{Channel, CustomerDetails, State};
use comeback::domain::departure::{DepartureDetails, GivenReason, HowKnown, ReasonSource};
use comeback::domain::ids::{CustomerId, ReasonId, ResponseId};
use comeback::domain::language::Language;
use comeback::domain::questionnaire::{Audience, Texts};
use comeback::engine::views::bench::BenchQuery;
use comeback::engine::views::call_pile::{CallPileQuery, PileMark, PileRow};
use comeback::engine::views::customer_page::Happened;
use comeback::engine::views::draft::DraftQuery;
use comeback::engine::views::figures::FigureSetQuery;
use comeback::engine::views::home::SilentQuery;
use comeback::engine::views::questionnaires::QuestionnairePageQuery;
use comeback::engine::views::reports::SheetsQuery;
use comeback::engine::{
    Command, Created, DraftKey, Export, ExportRequest, Filter, Finished, OperationKind, Outcome, Refusal, ReportChoice,
};

use crate::engine_usecases::{Shop, day};

fn response(outcome: &Outcome) -> ResponseId {
    let made = outcome.created.iter().find_map(|c| if let Created::Response(id) = c { Some(*id) } else { None });
    made.unwrap()
}

impl Shop {
    /// With somebody who still comes, so that those who stay away are quiet.
    fn in_january() -> Self {
        let shop = Self::new();
        let coming = shop.customer("Coming");
        shop.bought(coming, &["2025-12-20", "2025-12-31", "2026-01-10"]);
        shop
    }

    fn call(&self, command: Command) -> Outcome {
        self.engine.call(command).unwrap()
    }

    /// Four purchases ten days apart, a year ago: gone quiet.
    fn silent(&self, name: &str) -> CustomerId {
        let details = CustomerDetails { name: name.into(), phone: "555-0126".into(), ..CustomerDetails::default() };
        let created = self.call(Command::AddCustomer(details)).created;
        let [Created::Customer(id)] = created[..] else { panic!("{created:?}") };
        self.bought(id, &["2025-01-01", "2025-01-11", "2025-01-21", "2025-01-31"]);
        id
    }

    fn left(&self, customer: CustomerId, main: Option<(ReasonId, ReasonSource)>) {
        let departure = DepartureDetails {
            customer,
            noticed_on: day("2025-06-01"),
            left_on: day("2025-06-01"),
            how_known: HowKnown::OwnersDecision,
            main: main.map(|(reason, source)| GivenReason { reason, source }),
            mentioned: Vec::new(),
            kind_override: None,
            returned_on: None,
            note: String::new(),
        };
        self.call(Command::MarkLeft(vec![departure]));
    }

    /// Main reason and others of the newest departure, with who says so.
    fn reasons_of(&self, customer: CustomerId) -> Vec<(ReasonId, ReasonSource)> {
        let page = self.page(customer);
        let details = &page.departures[0].departure.details;
        details.main.iter().chain(&details.mentioned).map(|g| (g.reason, g.source)).collect()
    }

    fn tried(&self, customer: CustomerId, outcome: ContactOutcome, call_back: Option<CallBack>) -> Command {
        let number = self.page(customer).customer.details.phone;
        let attempt = AttemptDetails { customer, channel: Channel::Phone, outcome, number, call_back, note: String::new() };
        Command::RecordAttempt { attempt, never_again: false }
    }

    /// The pile as of 15 January 2026, at this minute of the day.
    fn pile_at(&self, minute: u16, passed_over: &[CustomerId], limit: usize) -> Vec<(CustomerId, PileMark)> {
        let query = CallPileQuery { today: day("2026-01-15"), minute, passed_over: passed_over.to_vec(), limit };
        self.engine.fetch(query).unwrap().into_iter().map(|PileRow { row, mark }| (row.id, mark)).collect()
    }

    fn pile(&self) -> Vec<(CustomerId, PileMark)> {
        self.pile_at(9 * 60 + 30, &[], 12)
    }
}

const WORDS: ReasonSource = ReasonSource::CustomersWords;

#[test]
fn a_version_in_hand_stays_as_it_is_without_a_step_and_whatever_becomes_of_the_draft() {
    let shop = Shop::in_january();
    let (id, version, content) = shop.lost_questionnaire();
    shop.customer("Ruth");
    shop.call(Command::Undo);
    let before = shop.engine.status();
    let draft = DraftKey::new(DraftKey::RESPONSE, "1");
    shop.call(Command::KeepDraft { draft: draft.clone(), version: version.0, json: "{}".into() });
    let after = shop.engine.status();
    assert_eq!((before.undo, before.redo.clone()), (after.undo, after.redo), "beginning a sheet is no step");
    assert_eq!(before.redo.unwrap().kind, OperationKind::AddCustomer);
    shop.call(Command::Redo);
    shop.call(Command::DropDraft(draft));

    let page = shop.engine.fetch(QuestionnairePageQuery(id)).unwrap();
    assert!(page.questionnaire.version.frozen);
    let mut changed = content.clone();
    changed.questions[0].text = Texts::one(Language::En, "What else?");
    let edit = Command::EditQuestionnaire { id, audience: Audience::Lost, languages: Language::ALL.to_vec(), content: changed };
    shop.call(edit);
    let page = shop.engine.fetch(QuestionnairePageQuery(id)).unwrap();
    assert_eq!(page.versions.iter().map(|(v, _)| v.number).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(page.versions[1].0.content, content);
}

#[test]
fn wording_on_a_printed_call_sheet_is_never_rewritten() {
    let shop = Shop::in_january();
    shop.silent("Ruth");
    let (id, _, content) = shop.lost_questionnaire();
    let newest = || shop.engine.fetch(QuestionnairePageQuery(id)).unwrap().questionnaire.version;
    let choice = ReportChoice { kind: "calls".into(), ..ReportChoice::default() };
    shop.engine.fetch(SheetsQuery { choice: choice.clone(), language: Language::En, filter: Filter::default() }).unwrap();
    assert!(!newest().frozen, "looking at it hands nothing out");
    let steps = shop.engine.status().undo;
    let print = ExportRequest {
        what: Export::Report(choice),
        to: shop.folder.path().join("calls.csv"),
        language: Language::En,
        filter: Filter::default(),
        replace: false,
    };
    shop.call(Command::Export(print));
    assert!(newest().frozen);
    assert_eq!(shop.engine.status().undo, steps, "printing is no step");
    let mut changed = content.clone();
    changed.questions.truncate(2);
    shop.call(Command::EditQuestionnaire { id, audience: Audience::Lost, languages: Language::ALL.to_vec(), content: changed });
    assert_eq!(newest().number, 2);
}

#[test]
fn still_coming_is_one_step_with_the_sheet() {
    let shop = Shop::in_january();
    let (ruth, other) = (shop.silent("Ruth"), shop.silent("Other"));
    shop.left(ruth, None);
    let departure = shop.page(ruth).departures[0].departure.id;
    let (_, version, content) = shop.lost_questionnaire();
    let entry = ResponseEntry { departure_source: None, ..Shop::sheet(version, &content, Some(ruth), vec![]) };
    let of_another =
        Finished { entry: ResponseEntry { customer: Some(other), ..entry.clone() }, draft: None, withdraw: Some(departure), sheet: None };
    assert_eq!(shop.refused(Command::SaveResponse(of_another)), Refusal::Gone);
    shop.call(Command::SaveResponse(Finished { entry, draft: None, withdraw: Some(departure), sheet: None }));
    assert!(shop.page(ruth).departures.is_empty());
    shop.call(Command::Undo);
    let page = shop.page(ruth);
    assert_eq!(page.departures.len(), 1);
    assert!(!page.timeline.iter().any(|e| matches!(e.what, Happened::Response { .. })));
}

#[test]
fn a_change_of_a_saved_sheet_ends_its_draft_and_undo_brings_it_back() {
    let shop = Shop::in_january();
    let (_, version, content) = shop.lost_questionnaire();
    let entry = Shop::sheet(version, &content, None, vec![]);
    let id = response(&shop.call(Command::SaveResponse(entry.clone().into())));
    let draft = DraftKey::response_edit(id);
    shop.call(Command::KeepDraft { draft: draft.clone(), version: version.0, json: "{\"half\":1}".into() });
    let typed_by = "Bob".to_owned();
    shop.call(Command::EditResponse(id, ResponseEntry { typed_by, ..entry }));
    let kept = |key: &DraftKey| shop.engine.fetch(DraftQuery(key.clone())).unwrap();
    assert_eq!(kept(&draft), None);
    shop.call(Command::Undo);
    assert_eq!(kept(&draft).unwrap().json, "{\"half\":1}");
}

#[test]
fn a_corrected_reason_reaches_the_departure_and_reasons_of_others_stay() {
    let shop = Shop::in_january();
    let (slow, price, quality, service) = (shop.reason("slow"), shop.reason("price"), shop.reason("quality"), shop.reason("service"));
    let (_, version, content) = shop.lost_questionnaire();
    let ruth = shop.silent("Ruth");
    shop.left(ruth, Some((price, ReasonSource::OwnersGuess)));
    let entry = Shop::sheet(version, &content, Some(ruth), vec![slow]);
    let id = response(&shop.call(Command::SaveResponse(entry.clone().into())));
    let guess = (price, ReasonSource::OwnersGuess);
    assert_eq!(shop.reasons_of(ruth), [(slow, WORDS), guess]);

    // In the sheet, and among the answers.
    let with = |reasons: Vec<ReasonId>| {
        let mut entry = entry.clone();
        entry.answers[0].reasons = reasons;
        entry
    };
    shop.call(Command::EditResponse(id, with(vec![quality])));
    assert_eq!(shop.reasons_of(ruth), [(quality, WORDS), guess]);
    let answer = shop.engine.fetch(BenchQuery::default()).unwrap().ids[0];
    shop.call(Command::SetReasons(AnswerCoding::read(answer, vec![service, slow])));
    assert_eq!(shop.reasons_of(ruth), [(service, WORDS), guess, (slow, WORDS)]);
    shop.call(Command::SetReasons(AnswerCoding::read(answer, vec![])));
    assert_eq!(shop.reasons_of(ruth), [guess], "the guess is all there is again");
    for _ in 0..3 {
        shop.call(Command::Undo);
    }
    assert_eq!(shop.reasons_of(ruth), [(slow, WORDS), guess]);

    // The owner's own reason is nobody else's to change.
    let departure = shop.page(ruth).departures[0].departure.clone();
    let told = GivenReason { reason: quality, source: ReasonSource::ToldStaff };
    let own = DepartureDetails { main: Some(told), mentioned: departure.details.main.into_iter().collect(), ..departure.details };
    shop.call(Command::EditDeparture(departure.id, own));
    shop.call(Command::SetReasons(AnswerCoding::read(answer, vec![price])));
    assert_eq!(shop.reasons_of(ruth), [(quality, ReasonSource::ToldStaff), (price, WORDS)]);
}

#[test]
fn a_sheet_taken_away_or_given_to_another_takes_what_it_told_along() {
    let shop = Shop::in_january();
    let slow = shop.reason("slow");
    let (_, version, content) = shop.lost_questionnaire();
    let (wrong, right, marked) = (shop.silent("Wrong"), shop.silent("Right"), shop.silent("Marked"));
    let entry = Shop::sheet(version, &content, Some(wrong), vec![slow]);
    let id = response(&shop.call(Command::SaveResponse(entry.clone().into())));
    assert_eq!(shop.page(wrong).standing.state, State::Lost);
    shop.call(Command::EditResponse(id, ResponseEntry { customer: Some(right), ..entry.clone() }));
    assert!(shop.page(wrong).departures.is_empty(), "it was told of another");
    assert_eq!(shop.reasons_of(right), [(slow, WORDS)]);
    shop.call(Command::RemoveResponse(id));
    assert!(shop.page(right).departures.is_empty());
    assert_eq!(shop.engine.fetch(BenchQuery::default()).unwrap().total, 0);
    shop.call(Command::Undo);
    assert_eq!(shop.reasons_of(right), [(slow, WORDS)]);
    assert_eq!(shop.engine.fetch(BenchQuery::default()).unwrap().total, 1);

    // A leaving on record before stays, without its reason.
    shop.left(marked, None);
    let id = response(&shop.call(Command::SaveResponse(ResponseEntry { customer: Some(marked), ..entry }.into())));
    assert_eq!(shop.reasons_of(marked), [(slow, WORDS)]);
    shop.call(Command::RemoveResponse(id));
    assert_eq!((shop.page(marked).departures.len(), shop.reasons_of(marked)), (1, vec![]));
}

#[test]
fn a_leaving_somebody_withdrew_does_not_come_back_with_a_corrected_reason() {
    let shop = Shop::in_january();
    let (slow, price) = (shop.reason("slow"), shop.reason("price"));
    let (_, version, content) = shop.lost_questionnaire();
    let ruth = shop.silent("Ruth");
    shop.call(Command::SaveResponse(Shop::sheet(version, &content, Some(ruth), vec![slow]).into()));
    let departure = shop.page(ruth).departures[0].departure.id;
    shop.call(Command::WithdrawDeparture(departure));
    let answer = shop.engine.fetch(BenchQuery::default()).unwrap().ids[0];
    shop.call(Command::SetReasons(AnswerCoding::read(answer, vec![price])));
    assert!(shop.page(ruth).departures.is_empty());
}

/// Silent names of whom nothing is known yet.
fn unguessed(shop: &Shop) -> usize {
    shop.engine.fetch(SilentQuery { limit: 99, ..SilentQuery::default() }).unwrap().len()
}

#[test]
fn guesses_change_neither_states_nor_leavers_nor_the_look_back() {
    let shop = Shop::in_january();
    let price = shop.reason("price");
    let silent: Vec<CustomerId> = (0..6).map(|n| shop.silent(&format!("Silent {n}"))).collect();
    shop.bought(silent[0], &["2026-01-10"]);
    let figures = || shop.engine.fetch(FigureSetQuery::default()).unwrap().figures;
    let before = figures();
    assert_eq!((before.rule.lookback.quiet, before.rule.lookback.came_back, before.customers.lapsed), (6, 1, 5));
    assert_eq!(unguessed(&shop), 5);
    for customer in &silent[1..4] {
        shop.call(Command::KeepGuess { customer: *customer, reason: price });
    }
    let after = figures();
    assert_eq!((after.customers, after.rule, after.leaving), (before.customers, before.rule, before.leaving));
    assert_eq!((after.reasons.guessed.people, after.reasons.not_asked.people), (3, 2));
    assert_eq!(unguessed(&shop), 2, "nobody is guessed at twice");
    shop.call(Command::DropGuess(silent[1]));
    assert_eq!(figures().reasons.guessed.people, 2);
    // A purchase since is a better answer than a guess.
    shop.bought(silent[2], &["2026-01-14"]);
    assert_eq!(figures().reasons.guessed.people, 1);
}

#[test]
fn the_pile_is_not_empty_because_its_first_were_passed_over() {
    let shop = Shop::in_january();
    let people: Vec<CustomerId> = (0..15).map(|n| shop.silent(&format!("Silent {n}"))).collect();
    let all = shop.pile_at(600, &[], 20);
    assert_eq!(all.len(), 15);
    let pile = shop.pile_at(600, &people[..12], 12);
    assert_eq!(pile.len(), 12);
    assert_eq!(pile[..3], [(people[12], PileMark::Waiting), (people[13], PileMark::Waiting), (people[14], PileMark::Waiting)]);
    assert!(pile[3..].iter().all(|(_, mark)| *mark == PileMark::PassedOver));
}

#[test]
fn who_left_and_never_said_why_waits_too() {
    let shop = Shop::in_january();
    let (quiet, untold, guessed, told) = (shop.silent("A"), shop.silent("B"), shop.silent("C"), shop.silent("D"));
    let price = shop.reason("price");
    shop.left(untold, None);
    shop.left(guessed, Some((price, ReasonSource::OwnersGuess)));
    shop.left(told, Some((price, ReasonSource::ToldStaff)));
    let barred = CustomerDetails { do_not_contact: vec![Channel::Phone], ..shop.page(guessed).customer.details };
    let on_pile = || shop.pile().into_iter().map(|(id, _)| id).collect::<Vec<_>>();
    assert_eq!(on_pile(), [quiet, untold, guessed]);
    shop.call(Command::EditCustomer(guessed, barred));
    assert_eq!(on_pile(), [quiet, untold]);
    let (_, version, content) = shop.lost_questionnaire();
    shop.call(Command::SaveResponse(Shop::sheet(version, &content, Some(quiet), vec![]).into()));
    assert_eq!(on_pile(), [untold], "nobody is asked twice within 90 days");
}

#[test]
fn a_call_that_came_to_nothing_decides_when_they_come_up_again() {
    let shop = Shop::in_january();
    let (first, second) = (shop.silent("First"), shop.silent("Second"));
    let back = |day_text: &str, minute| Some(CallBack { day: day(day_text), minute });
    shop.call(shop.tried(first, ContactOutcome::NoAnswer, None));
    assert_eq!(shop.pile(), [(second, PileMark::Waiting), (first, PileMark::CalledToday(9 * 60 + 30))]);
    assert!(shop.page(first).timeline.iter().any(|e| matches!(&e.what, Happened::Attempt(a) if a.minute == 570)));
    shop.call(Command::Undo);
    assert_eq!(shop.pile().len(), 2);
    assert_eq!(shop.pile()[0], (first, PileMark::Waiting));

    // Called back at their time, first, and not before.
    let later = back("2026-01-15", Some(15 * 60)).unwrap();
    shop.call(shop.tried(second, ContactOutcome::CallBack, Some(later)));
    assert_eq!(shop.pile(), [(first, PileMark::Waiting), (second, PileMark::LaterToday(later))]);
    assert_eq!(shop.pile_at(15 * 60, &[], 12)[0], (second, PileMark::CallBack(later)));
    shop.call(shop.tried(second, ContactOutcome::CallBack, back("2026-01-16", None)));
    assert_eq!(shop.pile(), [(first, PileMark::Waiting)]);
    assert_eq!(shop.refused(shop.tried(second, ContactOutcome::CallBack, back("2026-01-14", None))), Refusal::InPast(day("2026-01-14")));
    assert_eq!(shop.refused(shop.tried(second, ContactOutcome::CallBack, None)), Refusal::BadCallBack);
    assert_eq!(shop.refused(shop.tried(second, ContactOutcome::Refused, back("2026-01-16", None))), Refusal::BadCallBack);

    // Refused: left alone; with "never again" in one step that one undo takes back.
    let Command::RecordAttempt { attempt, .. } = shop.tried(first, ContactOutcome::Refused, None) else { panic!() };
    shop.call(Command::RecordAttempt { attempt, never_again: true });
    assert_eq!(shop.pile(), []);
    assert_eq!(shop.page(first).customer.details.do_not_contact, [Channel::Phone]);
    shop.call(Command::Undo);
    assert_eq!(shop.page(first).customer.details.do_not_contact, []);
    assert_eq!(shop.pile(), [(first, PileMark::Waiting)]);
    shop.call(shop.tried(first, ContactOutcome::Refused, None));
    assert_eq!(shop.pile(), []);
    shop.call(Command::Undo);

    // A wrong number is off the pile until there is another one.
    shop.call(shop.tried(first, ContactOutcome::WrongNumber, None));
    assert_eq!(shop.pile(), []);
    let corrected = CustomerDetails { phone: "555-0199".into(), ..shop.page(first).customer.details };
    shop.call(Command::EditCustomer(first, corrected));
    assert_eq!(shop.pile().len(), 1);
}

#[test]
fn whoever_asked_to_be_called_back_is_not_forgotten_for_having_answered_before() {
    let shop = Shop::in_january();
    let ruth = shop.silent("Ruth");
    let (_, version, content) = shop.lost_questionnaire();
    let now = CallBack { day: day("2026-01-15"), minute: None };
    shop.call(Command::SaveResponse(Shop::sheet(version, &content, Some(ruth), vec![]).into()));
    shop.call(shop.tried(ruth, ContactOutcome::CallBack, Some(now)));
    assert_eq!(shop.pile(), [(ruth, PileMark::CallBack(now))]);
    let entry = ResponseEntry { day: now.day, ..Shop::sheet(version, &content, Some(ruth), vec![]) };
    shop.call(Command::SaveResponse(entry.into()));
    assert_eq!(shop.pile(), [], "they have answered since");
}

#[test]
fn a_text_is_as_long_as_its_field_allows_in_every_script() {
    let shop = Shop::in_january();
    let (_, version, content) = shop.lost_questionnaire();
    let said = |words: String| {
        let mut entry = Shop::sheet(version, &content, None, vec![]);
        entry.answers[0].state = AnswerState::Answered(AnswerValue::Text(words));
        Command::SaveResponse(entry.into())
    };
    shop.call(said("щ".repeat(100_000)));
    assert_eq!(shop.refused(said("щ".repeat(100_001))), Refusal::BadAnswer(1));
}
