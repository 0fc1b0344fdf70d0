//! What is written into a workspace comes back as it was, subject by subject, and rules of the records hold.

use comeback::domain::answer::{AnswerState, AnswerValue, ResponseEntry};
use comeback::domain::customer::{Channel, CustomerDetails};
use comeback::domain::departure::{GivenReason, ReasonSource};
use comeback::domain::ids::IdentityId;
use comeback::domain::language::Language;
use comeback::domain::money::{Currency, Money};
use comeback::domain::questionnaire::{Audience, Choice, Content, QuestionKind, Role, Texts};
use comeback::domain::reason::ReasonKind;
use comeback::domain::rule::QuietRule;
use comeback::domain::settings::{Closed, Goal, Settings};
use comeback::engine::TEXT_KEYS;
use comeback::store::{
    OperationKind, Store, StoreError, Tables, customers, departures, drafts, facts, operations, purchases, questionnaires, reasons,
    responses, settings,
};

use crate::store_support::{Shop, change, content, day, leaving, named, now, open_question, response};

#[test]
fn settings_travel_with_the_file() {
    let (shop, mut store) = Shop::new();
    let wanted = Settings {
        name: "Bäckerei Ёлка".into(),
        currency: Currency::RUB,
        language: Language::Ru,
        rule: QuietRule::Days(90),
        margin_percent: Some(35),
        closed: vec![Closed::EveryYear { month: 8 }, Closed::Days { from: day("2025-01-01"), to: day("2025-01-07") }],
        goal: Some(Goal {
            by: Some(day("2026-12-01").month()),
            months: Some(3),
            words: "Everybody comes back".to_owned(),
            ..Goal::of(0.8)
        }),
        as_of: Some(day("2025-06-30")),
        ..Settings::default()
    };
    let ((), touched) = change(&mut store, "save_settings", |tx| settings::set(tx, &wanted));
    assert_eq!(touched.tables, Tables::SETTINGS);
    drop(store);
    let store = Store::open(&shop.path, TEXT_KEYS).unwrap();
    assert_eq!(settings::get(store.conn()).unwrap(), wanted);
    assert_eq!(facts::load(store.conn()).unwrap().as_of, Some(day("2025-06-30")));
}

#[test]
fn a_customer_comes_back_as_typed_and_is_found() {
    let (_shop, mut store) = Shop::new();
    let details = CustomerDetails {
        number: " 17 ".into(),
        name: "Zoë Müller".into(),
        email: "zoe@shop.example".into(),
        phone: "+31 6-1234 5678".into(),
        segment: "Households".into(),
        note: "likes rye\nbread".into(),
        address: "Dorpsstraat 1\n1234 AB Utrecht".into(),
        language: Some(Language::Ru),
        tags: vec!["VIP".into(), "wedding".into()],
        joined: Some(day("2020-02-29")),
        do_not_contact: vec![Channel::Phone, Channel::Letter, Channel::Phone],
    };
    let (id, touched) = change(&mut store, "add_customer", |tx| customers::add(tx, &details));
    assert_eq!(touched.tables, Tables::CUSTOMERS);
    let (others, _) = change(&mut store, "add_customers", |tx| {
        ["Ёлкин", "Еж", "adam", ""]
            .map(|n| customers::add(tx, &CustomerDetails { phone: "1".into(), ..named(n) }))
            .into_iter()
            .collect::<Result<Vec<_>, _>>()
    });
    let kept = customers::get(store.conn(), id).unwrap().unwrap().details;
    assert_eq!(kept, CustomerDetails { number: "17".into(), do_not_contact: vec![Channel::Letter, Channel::Phone], ..details });
    assert_eq!(customers::ids_by_name(store.conn()).unwrap(), [others[3], others[2], id, others[1], others[0]]);
    for text in ["zoe", "mull", "ZOE shop", "17", "31612345678", "household", "zoe@shop.ex", "1234 5678"] {
        assert_eq!(customers::search(store.conn(), text).unwrap(), [id], "{text}");
    }
    assert_eq!(customers::search(store.conn(), "елк").unwrap(), [others[0]]);
    assert!(customers::search(store.conn(), "zoe smith").unwrap().is_empty());
    assert_eq!(customers::search(store.conn(), " - ").unwrap().len(), 5);
    let rows = customers::rows(store.conn(), &[others[2], id]).unwrap();
    assert_eq!(rows.iter().map(|row| row.details.name.as_str()).collect::<Vec<_>>(), ["adam", "Zoë Müller"]);
    assert_eq!(customers::segments(store.conn()).unwrap(), [("Households".to_owned(), 1)]);
    assert_eq!(customers::count(store.conn()).unwrap(), 5);
}

#[test]
fn a_number_belongs_to_one_customer() {
    let (_shop, mut store) = Shop::new();
    let numbered = |number: &str| CustomerDetails { number: number.into(), ..named("Kim") };
    let (id, _) = change(&mut store, "add", |tx| customers::add(tx, &numbered("17")));
    let taken = store.transact(&OperationKind::new("add"), now(), |tx| customers::add(tx, &numbered("17")));
    assert!(matches!(taken, Err(StoreError::NumberTaken(owner)) if owner == id));
    let nobody = store.transact(&OperationKind::new("add"), now(), |tx| customers::add(tx, &named(" ")));
    assert!(matches!(nobody, Err(StoreError::Refused(_))));
    change(&mut store, "edit", |tx| customers::edit(tx, id, &numbered("17")));
    assert_eq!(operations::count(store.conn()).unwrap(), 1, "what fails or changes nothing leaves no step");
}

#[test]
fn the_same_sale_typed_twice_is_two_purchases() {
    let (_shop, mut store) = Shop::new();
    let (id, _) = change(&mut store, "add", |tx| customers::add(tx, &named("Kim")));
    for _ in 0..2 {
        let (_, touched) = change(&mut store, "sale", |tx| purchases::add(tx, id, day("2025-05-01"), Money(250)));
        assert_eq!((touched.tables, touched.purchases_of), (Tables::PURCHASES, Some(vec![id])));
    }
    let kept = purchases::of(store.conn(), id).unwrap();
    assert_eq!(kept.iter().map(|p| p.amount.0).collect::<Vec<_>>(), [250, 250]);
    change(&mut store, "remove", |tx| purchases::remove(tx, id, day("2025-05-01"), &kept[0].receipt));
    assert_eq!(purchases::of(store.conn(), id).unwrap(), kept[1..]);
}

#[test]
fn a_departure_keeps_its_reasons_in_order() {
    let (_shop, mut store) = Shop::new();
    let (id, _) = change(&mut store, "add", |tx| customers::add(tx, &named("Kim")));
    let (codebook, _) = change(&mut store, "reasons", |tx| {
        ["Price", "Quality", "Moved"]
            .map(|n| reasons::add(tx, "", n, ReasonKind::Avoidable, false))
            .into_iter()
            .collect::<Result<Vec<_>, _>>()
    });
    let given = |at: usize, source| GivenReason { reason: codebook[at], source };
    let mut details = leaving(id, "2025-03-01");
    details.main = Some(given(2, ReasonSource::CustomersWords));
    details.mentioned = vec![given(1, ReasonSource::OwnersGuess), given(0, ReasonSource::ToldStaff)];
    details.note = "moved to Leeds".into();
    let (departure, touched) = change(&mut store, "mark_left", |tx| departures::add(tx, &details));
    assert_eq!(touched.tables, Tables::DEPARTURES);
    assert_eq!(departures::of(store.conn(), id).unwrap()[0].details, details);
    details.mentioned.swap(0, 1);
    details.kind_override = Some(ReasonKind::Involuntary);
    change(&mut store, "edit", |tx| departures::edit(tx, departure, &details));
    change(&mut store, "return", |tx| departures::note_return(tx, departure, Some(day("2025-06-01"))));
    details.returned_on = Some(day("2025-06-01"));
    assert_eq!(departures::all(store.conn()).unwrap()[0].details, details);
    change(&mut store, "withdraw", |tx| departures::withdraw(tx, departure));
    assert_eq!(departures::get(store.conn(), departure).unwrap(), None);
}

#[test]
fn what_a_reason_was_called_stays_on_record() {
    let (_shop, mut store) = Shop::new();
    let (id, _) = change(&mut store, "add", |tx| reasons::add(tx, "price", "Price", ReasonKind::Avoidable, false));
    let (other, _) = change(&mut store, "add", |tx| reasons::add(tx, "", "Moved", ReasonKind::Unavoidable, true));
    change(&mut store, "rename", |tx| reasons::rename(tx, id, "Too dear"));
    change(&mut store, "kind", |tx| reasons::set_kind(tx, id, ReasonKind::Involuntary));
    change(&mut store, "retire", |tx| reasons::retire(tx, id, true));
    let eras: Vec<_> = reasons::history(store.conn(), id).unwrap().into_iter().map(|e| (e.name, e.kind, e.retired)).collect();
    assert_eq!(
        eras,
        [
            ("Price".to_owned(), ReasonKind::Avoidable, false),
            ("Too dear".to_owned(), ReasonKind::Avoidable, false),
            ("Too dear".to_owned(), ReasonKind::Involuntary, false),
            ("Too dear".to_owned(), ReasonKind::Involuntary, true),
        ]
    );
    change(&mut store, "move", |tx| reasons::move_to(tx, other, 0));
    change(&mut store, "review", |tx| reasons::review(tx, other));
    let listed: Vec<_> = reasons::list(store.conn()).unwrap().into_iter().map(|r| (r.id, r.position, r.to_review)).collect();
    assert_eq!(listed, [(other, 0, false), (id, 1, false)]);
    for (name, found) in [("TOO  dear", Some(id)), ("price", Some(id)), ("moved", Some(other)), ("Weather", None)] {
        assert_eq!(reasons::by_name(store.conn(), name).unwrap(), found, "{name}");
    }
}

#[test]
fn a_frozen_version_stays_and_its_questions_keep_their_identity() {
    let (_shop, mut store) = Shop::new();
    let choice = |code, text: &str| Choice { code, text: Texts::one(Language::En, text), retired: false };
    let mut shared = open_question("What should we change first?", Some(Role::Shared));
    shared.required = true;
    let mut which = open_question("Which day do you come?", None);
    which.kind = QuestionKind::OneChoice { choices: vec![choice(1, "Monday"), choice(2, "Friday")], other: false, shuffled: false };
    let first = content(vec![shared.clone(), which]);
    let (id, _) = change(&mut store, "add", |tx| questionnaires::add(tx, Audience::Current, &[Language::En, Language::Nl], &first));
    let before = questionnaires::get(store.conn(), id).unwrap().unwrap();
    assert_eq!(
        (before.version.audience, before.languages.as_slice(), before.version.number),
        (Audience::Current, &[Language::En, Language::Nl][..], 1)
    );
    let identities: Vec<_> = before.version.content.questions.iter().map(|q| q.identity).collect();
    assert!(identities[0] != identities[1] && !identities.contains(&IdentityId(0)));

    let mut edited = before.version.content.clone();
    edited.questions[0].text = Texts::one(Language::En, "What first?");
    let edit = |store: &mut Store, content: &Content| {
        change(store, "edit", |tx| questionnaires::edit(tx, id, Audience::Current, &[Language::En], content)).0
    };
    assert_eq!(edit(&mut store, &edited), before.version.id, "not frozen: written in place");
    change(&mut store, "freeze", |tx| questionnaires::freeze(tx, before.version.id));
    assert_eq!(edit(&mut store, &edited), before.version.id, "nothing new: no new version");
    edited.questions.insert(0, open_question("Anything else?", None));
    let second = edit(&mut store, &edited);
    let versions = questionnaires::versions(store.conn(), id).unwrap();
    assert_eq!(versions.iter().map(|v| (v.number, v.frozen)).collect::<Vec<_>>(), [(1, true), (2, false)]);
    assert_eq!(versions[1].id, second);
    assert_eq!(versions[0].content.questions.len(), 2);
    assert_eq!(versions[1].content.questions[1..].iter().map(|q| q.identity).collect::<Vec<_>>(), identities);

    let (other, _) = change(&mut store, "add", |tx| questionnaires::add(tx, Audience::Lost, &[Language::En], &content(vec![shared])));
    let lost = questionnaires::get(store.conn(), other).unwrap().unwrap();
    assert_eq!(lost.version.content.questions[0].identity, identities[0], "the shared question is one question in all questionnaires");
    change(&mut store, "retire", |tx| questionnaires::retire(tx, other, true));
    assert_eq!(questionnaires::list(store.conn()).unwrap().iter().map(|q| q.retired).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn a_response_freezes_its_version_and_its_answers_are_found_and_coded() {
    let (_shop, mut store) = Shop::new();
    let (kim, _) = change(&mut store, "add", |tx| customers::add(tx, &named("Kim")));
    let (price, _) = change(&mut store, "reason", |tx| reasons::add(tx, "", "Price", ReasonKind::Avoidable, false));
    let questions = content(vec![open_question("What first?", Some(Role::Shared)), open_question("Why?", Some(Role::WhyLeft))]);
    let (id, _) = change(&mut store, "add", |tx| questionnaires::add(tx, Audience::Lost, &[Language::En], &questions));
    let version = questionnaires::get(store.conn(), id).unwrap().unwrap().version;
    let ids: Vec<_> = version.content.questions.iter().map(|q| q.identity).collect();
    let mut entry = response(version.id, Some(kim), &[(ids[0], "Fewer queues, please"), (ids[1], "Слишком дорого, ещё и далеко")]);
    entry.answers[1].reasons = vec![price];
    entry.departure_source = Some(ReasonSource::CustomersWords);
    let (saved, touched) = change(&mut store, "save", |tx| responses::save(tx, &entry));
    assert_eq!(touched.tables, Tables::RESPONSES | Tables::CODINGS | Tables::QUESTIONNAIRES);
    assert!(questionnaires::version(store.conn(), version.id).unwrap().unwrap().frozen);
    let kept = responses::get(store.conn(), saved).unwrap().unwrap();
    assert_eq!(kept.entry, entry);
    let known = |store: &Store| -> Vec<_> {
        facts::load(store.conn()).unwrap().answers.iter().map(|a| (a.id, a.coded, a.reasons.clone())).collect()
    };
    assert_eq!(known(&store), [(kept.answers[0], false, vec![]), (kept.answers[1], true, vec![price])]);
    assert_eq!(responses::search(store.conn(), "еще дорог").unwrap(), [kept.answers[1]]);
    assert_eq!(responses::by_questionnaire(store.conn()).unwrap(), [(id, 1, day("2025-06-01"))]);

    change(&mut store, "code", |tx| responses::set_reasons(tx, kept.answers[0], &[], true));
    assert!(known(&store).iter().all(|(_, coded, _)| *coded));
    let facts = facts::load(store.conn()).unwrap();
    assert_eq!(
        facts.answers.iter().map(|a| (a.row, a.shared, a.coded, a.reasons.len())).collect::<Vec<_>>(),
        [(Some(0), true, true, 0), (Some(0), false, true, 1)]
    );

    entry.answers[1].state = AnswerState::Answered(AnswerValue::Text("Too dear".into()));
    entry.answers.remove(0);
    change(&mut store, "edit", |tx| responses::edit(tx, saved, &entry));
    let again = responses::of_customer(store.conn(), kim).unwrap().remove(0);
    assert_eq!((&again.entry, again.answers[0]), (&entry, kept.answers[1]), "the answer keeps its id and its reason");
    assert!(responses::search(store.conn(), "дорог").unwrap().is_empty());

    let foreign = response(version.id, None, &[(IdentityId(999), "x")]);
    assert!(matches!(store.transact(&OperationKind::new("save"), now(), |tx| responses::save(tx, &foreign)), Err(StoreError::Refused(_))));
}

#[test]
fn a_draft_ends_with_saving_and_comes_back_with_undo() {
    let (shop, mut store) = Shop::new();
    let questions = content(vec![open_question("Why?", None)]);
    let (id, _) = change(&mut store, "add", |tx| questionnaires::add(tx, Audience::Lost, &[Language::En], &questions));
    let version = questionnaires::get(store.conn(), id).unwrap().unwrap().version;
    let question = version.content.questions[0].identity;
    let revision = store.conn().revision().unwrap();
    for json in ["{\"a\":1}", "{\"a\":2}"] {
        store.jot(now(), |jotter| drafts::keep(jotter, "answer", "7", Some(version.id), json)).unwrap();
    }
    assert_eq!(store.conn().revision().unwrap(), revision, "a draft is no change");
    let kept = drafts::list(store.conn()).unwrap();
    assert_eq!((kept.len(), kept[0].json.as_str(), kept[0].version), (1, "{\"a\":2}", Some(version.id)));

    let (_, touched) = change(&mut store, "save", |tx| {
        drafts::finish(tx, "answer", "7")?;
        responses::save(tx, &response(version.id, None, &[(question, "Too far")]))
    });
    assert!(touched.tables.contains(Tables::DRAFTS));
    assert_eq!(drafts::get(store.conn(), "answer", "7").unwrap(), None);
    drop(store);
    let mut store = Store::open(&shop.path, TEXT_KEYS).unwrap();
    store.undo().unwrap();
    assert_eq!(drafts::list(store.conn()).unwrap(), kept);
    store.redo().unwrap();
    assert_eq!(drafts::get(store.conn(), "answer", "7").unwrap(), None);

    store.undo().unwrap();
    store.jot(now(), |jotter| drafts::keep(jotter, "answer", "7", None, "{\"a\":3}")).unwrap();
    store.redo().unwrap();
    assert_eq!(drafts::get(store.conn(), "answer", "7").unwrap().unwrap().json, "{\"a\":3}", "what was typed since is never lost");
    store.jot(now(), |jotter| drafts::drop(jotter, "answer", "7")).unwrap();
    assert!(drafts::list(store.conn()).unwrap().is_empty());
}

#[test]
fn facts_after_a_change_equal_facts_read_anew() {
    let (_shop, mut store) = Shop::new();
    let mut facts = facts::load(store.conn()).unwrap();
    let mut follow = |store: &Store, touched: &comeback::store::Touched, what: &str| {
        facts = facts::reload(store.conn(), &facts, touched).unwrap();
        assert_eq!(format!("{facts:?}"), format!("{:?}", facts::load(store.conn()).unwrap()), "{what}");
    };
    let ((kim, zoe), touched) = change(&mut store, "add", |tx| {
        Ok((
            customers::add(tx, &CustomerDetails { segment: "B".into(), ..named("Kim") })?,
            customers::add(tx, &CustomerDetails { segment: "A".into(), ..named("Zoe") })?,
        ))
    });
    follow(&store, &touched, "customers");
    for (who, on) in [(zoe, "2025-01-01"), (kim, "2025-02-01"), (kim, "2025-01-01")] {
        let (_, touched) = change(&mut store, "sale", |tx| purchases::add(tx, who, day(on), Money(100)));
        follow(&store, &touched, on);
    }
    let (_, touched) = change(&mut store, "left", |tx| departures::add(tx, &leaving(zoe, "2025-03-01")));
    follow(&store, &touched, "departure");
    let ((), touched) = change(&mut store, "segment", |tx| customers::set_segment(tx, &[kim, zoe], "C"));
    follow(&store, &touched, "segment");
    let (price, touched) = change(&mut store, "reason", |tx| reasons::add(tx, "", "Price", ReasonKind::Avoidable, false));
    follow(&store, &touched, "reason");
    let questions = content(vec![open_question("Why?", None), open_question("What first?", Some(Role::Shared))]);
    let (id, touched) = change(&mut store, "ask", |tx| questionnaires::add(tx, Audience::Lost, &[Language::En], &questions));
    follow(&store, &touched, "questionnaire");
    let version = questionnaires::get(store.conn(), id).unwrap().unwrap().version;
    let asked: Vec<_> = version.content.questions.iter().map(|q| q.identity).collect();
    let (first, touched) = change(&mut store, "save", |tx| responses::save(tx, &response(version.id, Some(kim), &[(asked[0], "Dear")])));
    assert_eq!(touched.answers.as_ref().map(Vec::len), Some(1));
    follow(&store, &touched, "first response");
    let both = response(version.id, None, &[(asked[0], "Far"), (asked[1], "Nothing")]);
    let (_, touched) = change(&mut store, "save", |tx| responses::save(tx, &both));
    follow(&store, &touched, "second response");
    let answer = responses::get(store.conn(), first).unwrap().unwrap().answers[0];
    let ((), touched) = change(&mut store, "code", |tx| responses::set_reasons(tx, answer, &[price], true));
    assert_eq!(touched.answers, Some(vec![answer]), "one answer is read again, not all");
    follow(&store, &touched, "reasons");
    let later = ResponseEntry { customer: Some(zoe), ..response(version.id, None, &[(asked[0], "Dear")]) };
    let ((), touched) = change(&mut store, "edit", |tx| responses::edit(tx, first, &later));
    follow(&store, &touched, "somebody else's");
    let (_, touched) = change(&mut store, "to", |tx| questionnaires::edit(tx, id, Audience::Current, &[Language::En], &questions));
    follow(&store, &touched, "another audience");
    let audiences = facts::load(store.conn()).unwrap().answers.iter().map(|a| a.audience).collect::<Vec<_>>();
    assert_eq!(audiences, [Audience::Lost; 3], "whom the next version is for changes nothing for those who answered this one");
    let ((), touched) = change(&mut store, "away", |tx| responses::remove(tx, first));
    follow(&store, &touched, "taken away");
    while let Ok((kind, touched)) = store.undo() {
        follow(&store, &touched, &kind.code);
    }
}
