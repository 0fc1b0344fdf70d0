//! What is found by which words: other forms of a word in three languages, ё and е, a customer's note; in a new file and in one an
//! older program wrote.

use std::path::Path;

use comeback::domain::customer::CustomerDetails;
use comeback::domain::ids::{AnswerId, CustomerId, VersionId};
use comeback::domain::language::Language;
use comeback::domain::questionnaire::Audience;
use comeback::engine::TEXT_KEYS;
use comeback::store::{NEWEST_SCHEMA, Store, check, customers, questionnaires, responses};
use rusqlite::Connection;

use crate::store_support::{Shop, change, content, named, open_question, response};

/// Answers and the language of each.
const SAID: [(&str, Language); 6] = [
    ("I waited three weeks", Language::En),
    ("Drie weken gewacht op een jas", Language::Nl),
    ("Wij wachten nog", Language::Nl),
    ("Ждал три недели, ещё и нагрубили", Language::Ru),
    ("Мы ждали месяц", Language::Ru),
    ("Too dear", Language::En),
];

/// What each search finds, by the places of the answers.
const FOUND: [(&str, &[i64]); 11] = [
    ("waited", &[1]),
    ("waiting", &[1]),
    ("wai", &[1]),
    ("wachten", &[2, 3]),
    ("gewacht", &[2, 3]),
    ("ждал", &[4, 5]),
    ("ждали", &[4, 5]),
    ("еще", &[4]),
    ("ЕЩЁ", &[4]),
    ("weeks waiting", &[1]),
    ("weeks dear", &[]),
];

fn finds(store: &Store) {
    for (typed, places) in FOUND {
        let wanted: Vec<_> = places.iter().map(|place| AnswerId(*place)).collect();
        assert_eq!(responses::search(store.conn(), typed).unwrap(), wanted, "{typed}");
    }
}

#[test]
fn other_forms_of_a_word_are_found_while_it_is_typed_too() {
    let (_shop, mut store) = Shop::new();
    let questions = content(vec![open_question("Why?", None)]);
    let (id, _) = change(&mut store, "ask", |tx| questionnaires::add(tx, Audience::Lost, &Language::ALL, &questions));
    let version = questionnaires::get(store.conn(), id).unwrap().unwrap().version;
    for (words, language) in SAID {
        let mut entry = response(version.id, None, &[(version.content.questions[0].identity, words)]);
        entry.language = language;
        change(&mut store, "save", |tx| responses::save(tx, &entry));
    }
    finds(&store);
    let mut turned = response(version.id, None, &[(version.content.questions[0].identity, SAID[0].0)]);
    turned.language = Language::Nl;
    let first = responses::of_questionnaire(store.conn(), id).unwrap().into_iter().min().unwrap();
    change(&mut store, "edit", |tx| responses::edit(tx, first, &turned));
    assert_eq!(responses::search(store.conn(), "waiting").unwrap(), [], "read as Dutch it has other stems");
}

#[test]
fn a_customer_is_found_by_name_address_phone_and_note() {
    let (_shop, mut store) = Shop::new();
    let details = CustomerDetails {
        email: "zoe@example.org".into(),
        phone: "+31 6 1234".into(),
        note: "Prefers the back entrance, Ёлкина's sister".into(),
        ..named("Zoë Müller")
    };
    let (id, _) = change(&mut store, "add", |tx| customers::add(tx, &details));
    for typed in ["zoe mul", "ZOË", "3161234", "example.org", "back entr", "елкина"] {
        assert_eq!(customers::search(store.conn(), typed).unwrap(), [id], "{typed}");
    }
    assert_eq!(customers::search(store.conn(), "front").unwrap(), []);
}

/// A file as the first program wrote it: search texts only folded, the audience with the questionnaire.
fn of_the_first_program(path: &Path) {
    let conn = Connection::open(path).unwrap();
    conn.execute_batch(include_str!("../../src/store/schema/0001_start.sql")).unwrap();
    conn.execute_batch(
        "PRAGMA application_id = 0x434D424B; PRAGMA user_version = 1;
         INSERT INTO workspace VALUES (1, 7, 'comeback 0.1.0');
         INSERT INTO setting VALUES (1, '{\"name\": \"Shop\"}');
         INSERT INTO customer (number, name, email, phone, segment, note, do_not_contact, search_text, sort_key)
         VALUES ('', 'Kim', '', '', '', 'back entrance', '[]', 'kim', 'kim');
         INSERT INTO questionnaire (audience, languages, retired) VALUES ('lost', '[\"en\"]', 0), ('any', '[\"en\"]', 0);
         INSERT INTO version (questionnaire_id, number, frozen, title, introduction, thanks)
         VALUES (1, 1, 1, '{\"en\": \"Why\"}', '{}', '{}'), (1, 2, 0, '{\"en\": \"Why\"}', '{}', '{}'), (2, 1, 0, '{\"en\": \"All\"}', '{}', '{}');
         INSERT INTO identity (role) VALUES (NULL);
         INSERT INTO question (version_id, identity_id, position, required, text, help, kind)
         SELECT id, 1, 0, 0, '{\"en\": \"Why?\"}', '{}', '{\"kind\":\"open_text\",\"lines\":3}' FROM version;",
    )
    .unwrap();
    for (words, language) in SAID {
        let response = "INSERT INTO response (version_id, channel, language, day, typed_by) VALUES (1, 'phone', ?1, 20000, '')";
        conn.execute(response, [language.code()]).unwrap();
        let answer = "INSERT INTO answer (response_id, identity_id, state, in_words, coded, search_text) VALUES (?1, 1, ?2, 1, 0, ?3)";
        let state = format!("{{\"answered\":{{\"text\":\"{words}\"}}}}");
        conn.execute(answer, (conn.last_insert_rowid(), state, words.to_lowercase().replace('ё', "е"))).unwrap();
    }
}

#[test]
fn what_was_said_besides_the_choices_is_found_in_an_older_file_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.comeback");
    of_the_first_program(&path);
    let conn = Connection::open(&path).unwrap();
    let answer = "INSERT INTO answer (response_id, identity_id, state, in_words, coded, search_text) VALUES (1, 1, ?1, 0, 0, '')";
    for state in ["{\"answered\":{\"other\":{\"codes\":[2],\"text\":\"Zebras in the shop\"}}}", "{\"answered\":{\"choice\":2}}"] {
        conn.execute(answer, [state]).unwrap();
    }
    let other = AnswerId(conn.last_insert_rowid() - 1);
    drop(conn);
    let store = Store::open(&path, TEXT_KEYS).unwrap();
    assert_eq!(responses::search(store.conn(), "zebra").unwrap(), [other], "in its other forms too");
    let in_words = comeback::store::facts::load(store.conn()).unwrap().answers.len();
    assert_eq!(in_words, SAID.len() + 1);
    assert_eq!(responses::texts(store.conn(), &[other]).unwrap(), ["Zebras in the shop"]);
}

#[test]
fn an_older_file_finds_as_much_as_a_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("old.comeback");
    of_the_first_program(&path);
    let store = Store::open(&path, TEXT_KEYS).unwrap();
    finds(&store);
    assert_eq!(customers::search(store.conn(), "entrance").unwrap(), [CustomerId(1)]);
    let found = check::all(store.conn()).unwrap();
    assert_eq!((found.problems, found.schema), (Vec::new(), Some(NEWEST_SCHEMA)));
    let audience = |id| questionnaires::version(store.conn(), VersionId(id)).unwrap().unwrap().audience;
    assert_eq!([1, 2, 3].map(audience), [Audience::Lost, Audience::Lost, Audience::Any]);
    drop(store);
    let before = folder.path().join("old.comeback.before-schema-2");
    assert_eq!(Connection::open(before).unwrap().query_row("PRAGMA user_version", [], |row| row.get::<_, i64>(0)).unwrap(), 1);
    finds(&Store::open(&path, TEXT_KEYS).unwrap());
}
