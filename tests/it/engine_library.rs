//! The library of one's own, from one workspace to another; languages a questionnaire may be sent in; versions read together.

use std::path::PathBuf;

use comeback::domain::answer::{AnswerEntry, AnswerState, AnswerValue};
use comeback::domain::ids::{IdentityId, LibraryItemId, QuestionnaireId};
use comeback::domain::language::Language;
use comeback::domain::library::{FIRST_OWN_IDENTITY, LibraryItem, LibraryKind};
use comeback::domain::questionnaire::{Audience, Choice, Content, Question, QuestionKind, Texts};
use comeback::engine::views::library::LibraryQuery;
use comeback::engine::views::questionnaires::QuestionnairePageQuery;
use comeback::engine::views::responses::{ResponseQuery, ResponsesQuery};
use comeback::engine::{Command, Created, EngineError, Export, ExportRequest, Filter, Refusal, library, message, sendable, spoken_in};
use comeback::i18n::Tr;

use crate::engine_usecases::Shop;

const EN: &[Language] = &[Language::En];

fn items(shop: &Shop) -> Vec<LibraryItem> {
    shop.engine.fetch(LibraryQuery).unwrap()
}

fn made(shop: &Shop, languages: &[Language], content: Content) -> QuestionnaireId {
    let command = Command::AddQuestionnaire { audience: Audience::Lost, languages: languages.to_vec(), content };
    match shop.engine.call(command).unwrap().created[0] {
        Created::Questionnaire(id) => id,
        ref other => panic!("{other:?}"),
    }
}

fn content(shop: &Shop, id: QuestionnaireId) -> Content {
    shop.engine.fetch(QuestionnairePageQuery(id)).unwrap().questionnaire.version.content
}

fn identities(content: &Content) -> Vec<i64> {
    content.questions.iter().map(|q| q.identity.0).collect()
}

fn choices(words: &[&str]) -> QuestionKind {
    let choice = |(code, text): (u32, &&str)| Choice { code, text: Texts::one(Language::En, *text), retired: false };
    QuestionKind::OneChoice { choices: (1..).zip(words).map(choice).collect(), other: false, shuffled: false }
}

/// A library question, an own one, and one that looks at it.
fn asked() -> Content {
    let mut built_in = library::starter("lost").unwrap().questions_of("shared_change_first");
    built_in.required = true;
    let which =
        Question { identity: IdentityId(-1), ..Question::new(Texts::one(Language::En, "Which day?"), choices(&["Monday", "Friday"])) };
    let why = Question::new(Texts::one(Language::En, "Why {answer:-1|that day}?"), QuestionKind::OpenText { lines: 2 });
    Content { title: Texts::one(Language::En, "Days"), questions: vec![built_in, which, why], ..Content::default() }
}

trait Questions {
    fn questions_of(&self, key: &str) -> Question;
}

impl Questions for library::Starter {
    fn questions_of(&self, key: &str) -> Question {
        self.question(key).unwrap().clone()
    }
}

fn exported(shop: &Shop) -> PathBuf {
    let to = shop.folder.path().join("library.json");
    let request = ExportRequest { what: Export::Library, to: to.clone(), language: Language::En, filter: Filter::default(), replace: true };
    shop.engine.call(Command::Export(request)).unwrap();
    to
}

#[test]
fn what_is_kept_is_kept_once_and_a_question_kept_again_takes_its_own_place() {
    let shop = Shop::new();
    let id = made(&shop, EN, asked());
    let add = |question| Command::AddToLibrary { questionnaire: id, question };
    shop.engine.call(add(None)).unwrap();
    assert_eq!(shop.refused(add(None)), Refusal::InLibrary);
    shop.engine.call(add(Some(2))).unwrap();
    assert_eq!(shop.refused(add(Some(2))), Refusal::InLibrary);
    assert_eq!(shop.refused(add(Some(3))), Refusal::Gone);
    let [all, one] = &items(&shop)[..] else { panic!("two") };
    assert_eq!((all.entry.kind, one.entry.kind), (LibraryKind::Questionnaire, LibraryKind::Question));
    assert_eq!(all.entry.content, content(&shop, id));
    assert_eq!(one.entry.name(Language::Nl), "Why that day?", "without the answer it was built on");

    let rename = |name: &str| Command::RenameInLibrary { id: one.id, language: Language::En, name: name.into() };
    assert_eq!(shop.refused(rename("  ")), Refusal::NoName);
    shop.engine.call(rename(" The reason ")).unwrap();
    let mut changed = content(&shop, id);
    changed.questions[2].text = Texts::one(Language::En, "What for?");
    let edit = Command::EditQuestionnaire { id, audience: Audience::Current, languages: EN.to_vec(), content: changed };
    shop.engine.call(edit).unwrap();
    shop.engine.call(add(Some(2))).unwrap();
    let now = items(&shop);
    assert_eq!((now.len(), now[1].id, now[1].entry.name(Language::En)), (2, one.id, "The reason"));
    assert_eq!(now[1].entry.question().unwrap().text.get(Language::En), "What for?");
    shop.engine.call(Command::Undo).unwrap();
    assert_eq!(items(&shop)[1].entry.question().unwrap().text.get(Language::En), "Why that day?");
    shop.engine.call(Command::RemoveFromLibrary(one.id)).unwrap();
    assert_eq!(shop.refused(Command::RemoveFromLibrary(one.id)), Refusal::Gone);
    shop.engine.call(Command::Undo).unwrap();
    assert_eq!(items(&shop).len(), 2);
}

#[test]
fn a_file_of_another_workspace_brings_its_questions_as_new_ones_and_nothing_twice() {
    let theirs = Shop::new();
    let id = made(&theirs, EN, asked());
    for question in [None, Some(0), Some(1)] {
        theirs.engine.call(Command::AddToLibrary { questionnaire: id, question }).unwrap();
    }
    let file = exported(&theirs);
    assert!(theirs.engine.call(Command::ImportLibrary(file.clone())).unwrap().created.is_empty(), "its own file brings nothing new");
    assert_eq!(items(&theirs).len(), 3);

    let ours = Shop::new();
    // Numbers that are taken here already, by something else.
    let other = Content { questions: vec![Question::new(Texts::one(Language::En, "Who?"), QuestionKind::YesNo); 3], ..asked() };
    let taken = identities(&content(&ours, made(&ours, EN, other)));
    let outcome = ours.engine.call(Command::ImportLibrary(file.clone())).unwrap();
    assert_eq!(outcome.created.len(), 3);
    let [all, shared, which] = &items(&ours)[..] else { panic!("three") };
    let numbers = identities(&all.entry.content);
    assert_eq!(numbers[0], 1, "the built-in question is the same everywhere");
    assert_eq!(shared.entry.question().unwrap().identity, IdentityId(1));
    assert!(numbers[1..].iter().all(|n| *n >= FIRST_OWN_IDENTITY && !taken.contains(n)), "{numbers:?} over {taken:?}");
    assert_eq!(which.entry.question().unwrap().identity.0, numbers[1], "one question stays one, in whichever entry it stands");
    let why = all.entry.content.questions[2].text.get(Language::En);
    assert_eq!(why, format!("Why {{answer:{}|that day}}?", numbers[1]), "what refers to it follows");

    assert!(ours.engine.call(Command::ImportLibrary(file)).unwrap().created.is_empty());
    assert_eq!(items(&ours).len(), 3);
    // Used here, it stays what it is.
    let used = made(&ours, &all.entry.languages, all.entry.content.clone());
    assert_eq!(identities(&content(&ours, used)), numbers);
    ours.engine.call(Command::Undo).unwrap();
    ours.engine.call(Command::Undo).unwrap();
    assert!(items(&ours).is_empty(), "an import is one step");
}

#[test]
fn a_number_below_a_thousand_is_believed_only_of_a_question_that_is_built_in() {
    let theirs = Shop::new();
    theirs.engine.call(Command::AddToLibrary { questionnaire: made(&theirs, EN, asked()), question: None }).unwrap();
    let file = exported(&theirs);
    let text = std::fs::read_to_string(&file).unwrap();
    // The own question claims to be a built-in one of another kind, the last one a number nobody has.
    let [_, which, why] = identities(&items(&theirs)[0].entry.content)[..] else { panic!("three") };
    let claimed = text
        .replace(&format!("\"identity\": {which},"), "\"identity\": 20,")
        .replace(&format!("\"identity\": {why},"), "\"identity\": 999,");
    assert_ne!(claimed, text);
    std::fs::write(&file, claimed).unwrap();
    let ours = Shop::new();
    ours.engine.call(Command::ImportLibrary(file)).unwrap();
    let numbers = identities(&items(&ours)[0].entry.content);
    assert!(numbers[0] == 1 && numbers[1..].iter().all(|n| *n >= FIRST_OWN_IDENTITY), "{numbers:?}");
}

#[test]
fn a_bad_library_file_says_what_is_wrong_and_changes_nothing() {
    let shop = Shop::new();
    shop.engine.call(Command::AddToLibrary { questionnaire: made(&shop, EN, asked()), question: None }).unwrap();
    let file = exported(&shop);
    let whole = std::fs::read_to_string(&file).unwrap();
    let tr = Tr::new(Language::En);
    let told = |text: &[u8]| {
        std::fs::write(&file, text).unwrap();
        message(&shop.engine.call(Command::ImportLibrary(file.clone())).unwrap_err(), &tr)
    };
    assert!(told(b"name;phone").contains("not a library file"));
    assert!(told(&whole.as_bytes()[..whole.len() / 2]).contains("ends early"));
    assert!(told(whole.replace("\"version\": 1", "\"version\": 9").as_bytes()).contains("newer version"));
    assert!(told(&vec![b' '; 17 << 20]).contains("more than a library can be"));
    let mute = told(whole.replace("\"Which day?\"", "\"\"").as_bytes());
    assert!(mute.contains("Entry 1") && mute.contains('2'), "{mute}");
    let gone = shop.folder.path().join("nowhere.json");
    assert!(matches!(shop.engine.call(Command::ImportLibrary(gone)), Err(EngineError::Missing(_))));
    let folder = shop.engine.call(Command::ImportLibrary(shop.folder.path().to_path_buf()));
    assert!(message(&folder.unwrap_err(), &tr).contains("not a library file"));
    assert_eq!(items(&shop).iter().map(|item| item.id).collect::<Vec<_>>(), [LibraryItemId(1)]);
}

#[test]
fn an_option_that_was_chosen_is_never_gone_and_always_counted() {
    let shop = Shop::new();
    let id = made(&shop, EN, asked());
    let page = shop.engine.fetch(QuestionnairePageQuery(id)).unwrap();
    let first = page.questionnaire.version;
    let which = first.content.questions[1].identity;
    let answer = |code| {
        let answers = vec![AnswerEntry { question: which, state: AnswerState::Answered(AnswerValue::Choice(code)), reasons: vec![] }];
        let entry = comeback::domain::answer::ResponseEntry {
            answers,
            departure_source: None,
            ..Shop::sheet(first.id, &first.content, None, vec![])
        };
        match shop.engine.call(Command::SaveResponse(entry.into())).unwrap().created[0] {
            Created::Response(id) => id,
            ref other => panic!("{other:?}"),
        }
    };
    let response = answer(2);
    let mut changed = first.content.clone();
    changed.questions[1].text = Texts::one(Language::En, "On which day?");
    let options = changed.questions[1].kind.choices_mut().unwrap();
    options.remove(1);
    options.push(Choice { code: 3, text: Texts::one(Language::En, "Sunday"), retired: false });
    let edit = Command::EditQuestionnaire { id, audience: Audience::Lost, languages: EN.to_vec(), content: changed };
    shop.engine.call(edit).unwrap();
    let now = content(&shop, id);
    let options: Vec<_> = now.questions[1].kind.choices().iter().map(|c| (c.code, c.retired)).collect();
    assert_eq!(options, [(1, false), (3, false), (2, true)], "no longer offered, and there");

    let results = shop.engine.fetch(ResponsesQuery { questionnaire: id, gave: None }).unwrap();
    let counts = &results.closed[0];
    assert_eq!((counts.question.text.get(Language::En), counts.answered), ("On which day?", 1));
    assert_eq!(counts.given, [(AnswerValue::Choice(1), 0), (AnswerValue::Choice(3), 0), (AnswerValue::Choice(2), 1)]);
    assert_eq!(counts.before.len(), 1);
    assert_eq!((counts.before[0].versions, counts.before[0].question.text.get(Language::En)), ((1, 1), "Which day?"));
    // The response itself is what was answered.
    let view = shop.engine.fetch(ResponseQuery(response)).unwrap();
    let asked = view.answers.iter().find(|a| a.question.identity == which).unwrap();
    assert_eq!(asked.question.text.get(Language::En), "Which day?");
    assert_eq!(asked.question.kind.offered().count(), 2);
}

#[test]
fn a_questionnaire_is_sent_in_the_languages_it_has_all_words_in() {
    let shop = Shop::new();
    let starter = library::starter("newcomers").unwrap();
    let languages = [Language::Ru, Language::En, Language::Nl];
    let mut content = starter.content.clone();
    assert_eq!(spoken_in(&content, &languages), languages);
    content.questions[2].text.0.remove(&Language::Nl);
    content.thanks.0.remove(&Language::Nl);
    assert_eq!(spoken_in(&content, &languages), [Language::Ru, Language::En]);
    let why = sendable(&content, &languages, Language::Nl).unwrap_err();
    let told = message(&EngineError::Refused(why), &Tr::new(Language::En));
    assert!(told.starts_with("In Dutch there are no words yet for question 3, the thanks"), "{told}");
    // It may still be written and saved with holes.
    made(&shop, &languages, content);
}
