//! What is kept for later questionnaires stays as it was kept, whatever becomes of where it came from, and every change of it can be
//! taken back.

use comeback::domain::ids::{IdentityId, LibraryItemId};
use comeback::domain::language::Language;
use comeback::domain::library::{LibraryEntry, LibraryKind};
use comeback::domain::questionnaire::{Audience, Texts};
use comeback::engine::TEXT_KEYS;
use comeback::store::{Store, StoreError, Tables, library, questionnaires};

use crate::store_support::{Shop, change, content, dump, open_question};

fn entry(title: &str) -> LibraryEntry {
    let mut content = content(vec![open_question("What first?", None), open_question("Why?", None)]);
    content.title = Texts::one(Language::En, title);
    LibraryEntry { kind: LibraryKind::Questionnaire, audience: Audience::Lost, languages: vec![Language::En, Language::Ru], content }
}

#[test]
fn an_entry_is_kept_whole_and_its_questions_are_of_this_workspace() {
    let (shop, mut store) = Shop::new();
    let (first, touched) = change(&mut store, "add", |tx| library::add(tx, &entry("Lost")));
    assert_eq!(touched.tables, Tables::LIBRARY | Tables::QUESTIONNAIRES);
    let identities: Vec<_> = first.entry.content.questions.iter().map(|q| q.identity).collect();
    assert!(identities.iter().all(|identity| identity.0 >= 1_000) && identities[0] != identities[1]);
    assert_eq!(library::get(store.conn(), first.id).unwrap().unwrap(), first);

    // A questionnaire made from it asks the same questions.
    let (id, _) = change(&mut store, "use", |tx| questionnaires::add(tx, Audience::Lost, &[Language::En], &first.entry.content));
    let made = questionnaires::get(store.conn(), id).unwrap().unwrap();
    assert_eq!(made.version.content.questions.iter().map(|q| q.identity).collect::<Vec<_>>(), identities);

    let renamed = LibraryEntry {
        content: {
            let mut c = first.entry.content.clone();
            c.title.set(Language::En, "Those who left");
            c
        },
        ..first.entry.clone()
    };
    let ((), touched) = change(&mut store, "rename", |tx| library::replace(tx, first.id, &renamed));
    assert_eq!(touched.tables, Tables::LIBRARY);
    let ((), touched) = change(&mut store, "again", |tx| library::replace(tx, first.id, &renamed));
    assert!(touched.tables.is_empty(), "the same again is no change");
    let (second, _) = change(&mut store, "add", |tx| library::add(tx, &entry("Second")));
    drop(store);
    let mut store = Store::open(&shop.path, TEXT_KEYS).unwrap();
    let names = |store: &Store| -> Vec<String> {
        library::list(store.conn()).unwrap().iter().map(|item| item.entry.name(Language::Ru).to_owned()).collect()
    };
    assert_eq!(names(&store), ["Those who left", "Second"]);
    change(&mut store, "remove", |tx| library::remove(tx, second.id));
    assert_eq!(names(&store), ["Those who left"]);
    for missing in [second.id, LibraryItemId(99)] {
        let gone =
            store.transact(&comeback::store::OperationKind::new("remove"), crate::store_support::now(), |tx| library::remove(tx, missing));
        assert!(matches!(gone, Err(StoreError::Missing(_))));
    }
}

#[test]
fn every_change_of_the_library_is_taken_back_and_done_again() {
    let (shop, mut store) = Shop::new();
    let start = dump(&shop.path);
    let (item, _) = change(&mut store, "add", |tx| library::add(tx, &entry("Lost")));
    let mut other = item.entry.clone();
    other.audience = Audience::Current;
    other.content.questions.remove(0);
    change(&mut store, "replace", |tx| library::replace(tx, item.id, &other));
    change(&mut store, "remove", |tx| library::remove(tx, item.id));
    let end = dump(&shop.path);
    store.undo().unwrap();
    assert_eq!(library::get(store.conn(), item.id).unwrap().unwrap().entry, other, "back, under its own number");
    store.undo().unwrap();
    assert_eq!(library::list(store.conn()).unwrap(), [item]);
    store.undo().unwrap();
    assert_eq!(dump(&shop.path), start);
    for _ in 0..3 {
        store.redo().unwrap();
    }
    assert_eq!(dump(&shop.path), end);
    assert!(!questionnaires::list(store.conn()).unwrap().iter().any(|q| q.version.content.question(IdentityId(1_000)).is_some()));
}
