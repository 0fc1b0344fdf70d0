//! Printed questionnaires: each sheet says what its customer is to read, bears a code that is found again, and freezes what it asks.

use std::collections::BTreeSet;
use std::path::Path;

use comeback::domain::customer::{Channel, CustomerDetails};
use comeback::domain::day::Day;
use comeback::domain::ids::{CustomerId, IdentityId, QuestionnaireId, VersionId};
use comeback::domain::language::Language;
use comeback::domain::questionnaire::{Audience, Choice, Content, Question, QuestionKind, Section, Texts};
use comeback::domain::settings::Settings;
use comeback::domain::sheet_code::SheetCode;
use comeback::domain::skip::{Condition, Join, ShowIf, Test};
use comeback::engine::views::call_pile::CallPileQuery;
use comeback::engine::views::questionnaires::VersionQuery;
use comeback::engine::views::sheets::{PrintPlan, PrintPlanQuery, SheetQuery};
use comeback::engine::{
    Command, Created, Engine, EngineError, Export, ExportRequest, Exported, Filter, PrintOrder, Refusal, Unspoken, Whom, message,
};
use comeback::i18n::Tr;
use comeback::report::letters::Paper;
use proptest::prelude::*;

use crate::engine_usecases::Shop;

fn three(en: &str, nl: &str, ru: &str) -> Texts {
    Texts([(Language::En, en), (Language::Nl, nl), (Language::Ru, ru)].map(|(l, t)| (l, t.to_owned())).into())
}

/// One question of each kind, in two sections, in three languages; the second is asked by the first, and names are put in.
pub(crate) fn every_kind() -> Content {
    let choice = |code, (en, nl, ru): (&str, &str, &str)| Choice { code, text: three(en, nl, ru), retired: false };
    let choices = vec![choice(1, ("Price", "Prijs", "Цена")), choice(2, ("Moved", "Verhuisd", "Переезд"))];
    let scale = QuestionKind::Scale {
        from: 0,
        to: 10,
        low: three("not at all", "helemaal niet", "совсем нет"),
        high: three("surely", "zeker", "наверняка"),
    };
    let asked = |identity, text, kind| Question { identity: IdentityId(identity), ..Question::new(text, kind) };
    let when_price = ShowIf { join: Join::All, conditions: vec![Condition { question: IdentityId(-1), test: Test::Chosen(1) }] };
    let open = QuestionKind::OpenText { lines: 3 };
    let mut questions = vec![
        asked(
            -1,
            three("What had changed?", "Wat was er veranderd?", "Что изменилось?"),
            QuestionKind::SeveralChoices { choices: choices.clone(), other: true, shuffled: false },
        ),
        Question {
            show_if: when_price,
            ..asked(-2, three("Which price was it?", "Welke prijs was het?", "Какая это была цена?"), open.clone())
        },
        asked(-3, three("Where do you go now?", "Waar gaat u nu heen?", "Куда вы ходите теперь?"), open),
        asked(
            -4,
            three("How likely would you come back?", "Hoe waarschijnlijk komt u terug?", "Насколько вероятно, что вернётесь?"),
            scale,
        ),
        asked(-5, three("When was that?", "Wanneer was dat?", "Когда это было?"), QuestionKind::Date),
        asked(-6, three("How many visits?", "Hoeveel bezoeken?", "Сколько посещений?"), QuestionKind::Number),
        asked(-7, three("May we call you?", "Mogen we u bellen?", "Можно вам позвонить?"), QuestionKind::YesNo),
        asked(-8, three("Which one?", "Welke?", "Какой?"), QuestionKind::OneChoice { choices, other: false, shuffled: false }),
    ];
    for question in questions.iter_mut().skip(2) {
        question.section = Some(1);
    }
    let section = Section { code: 1, title: three("Since then", "Sindsdien", "С тех пор"), introduction: Texts::default() };
    Content {
        title: three("Why they left", "Waarom ze weg zijn", "Почему ушли"),
        introduction: three(
            "Dear {first_name|customer} of {shop}, tell us.",
            "Beste {first_name|klant} van {shop}, vertel het ons.",
            "Здравствуйте, {first_name|дорогой клиент}! Это {shop}.",
        ),
        thanks: three("Thank you.", "Dank u wel.", "Спасибо."),
        sections: vec![section],
        questions,
    }
}

fn questionnaire(engine: &Engine, languages: &[Language], content: Content) -> (QuestionnaireId, VersionId) {
    let add = Command::AddQuestionnaire { audience: Audience::Lost, languages: languages.to_vec(), content };
    match engine.call(add).unwrap().created[..] {
        [Created::Questionnaire(id), Created::Version(version)] => (id, version),
        ref other => panic!("{other:?}"),
    }
}

fn order(questionnaire: QuestionnaireId, whom: Whom) -> PrintOrder {
    PrintOrder { questionnaire, whom, paper: Paper::A4, not_lately: false, unspoken: Unspoken::Instead }
}

fn print(engine: &Engine, order: PrintOrder, language: Language, to: &Path) -> Result<Exported, EngineError> {
    let request = ExportRequest { what: Export::Print(order), to: to.to_path_buf(), language, filter: Filter::default(), replace: false };
    Ok(engine.call(Command::Export(request))?.exported.unwrap())
}

/// The codes kept in the file.
pub(crate) fn codes(file: &Path) -> Vec<SheetCode> {
    let conn = rusqlite::Connection::open(file).unwrap();
    let mut statement = conn.prepare("SELECT code FROM sheet ORDER BY customer_id, code").unwrap();
    let codes = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
    codes.map(|code| SheetCode::read(&code.unwrap()).unwrap()).collect()
}

fn plan(engine: &Engine, order: PrintOrder, language: Language) -> PrintPlan {
    engine.fetch(PrintPlanQuery { order, language }).unwrap()
}

/// The letters for whoever wants to look: into the folder `COMEBACK_LOOK` names.
fn look(engine: &Engine, order: PrintOrder, language: Language) {
    if let Some(folder) = std::env::var_os("COMEBACK_LOOK") {
        let name = format!("paper-{}-{}.pdf", language.code(), <&str>::from(order.paper));
        print(engine, order, language, &Path::new(&folder).join(name)).unwrap();
    }
}

fn words(plan: &PrintPlan) -> String {
    plan.first.pages.iter().map(comeback::report::Sheet::text).collect::<Vec<_>>().join(" ")
}

proptest! {
    /// One wrong sign, or two neighbours that changed places, never give another good code.
    #[test]
    fn a_slip_in_a_code_is_always_found(number in any::<u64>()) {
        let code = SheetCode::of_number(number);
        let signs: Vec<char> = code.as_str().chars().filter(|c| *c != '-').collect();
        prop_assert_eq!(SheetCode::read(code.as_str()), Ok(code.clone()));
        for place in 0..signs.len() {
            for other in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars().filter(|c| *c != signs[place]) {
                let mut slip = signs.clone();
                slip[place] = other;
                prop_assert!(SheetCode::read(&slip.iter().collect::<String>()).is_err());
            }
            if place > 0 && signs[place] != signs[place - 1] {
                let mut slip = signs.clone();
                slip.swap(place, place - 1);
                prop_assert!(SheetCode::read(&slip.iter().collect::<String>()).is_err());
            }
        }
    }
}

#[test]
fn each_customer_gets_a_sheet_with_a_code_of_its_own_that_leads_back_to_them() {
    let shop = Shop::new();
    let (id, version) = questionnaire(&shop.engine, &Language::ALL, every_kind());
    let people = [shop.customer("Ruth Okafor"), shop.customer("Bakery Ltd"), shop.customer("Anna de Boer")];
    let barred = CustomerDetails { do_not_contact: vec![Channel::Letter], ..shop.page(people[1]).customer.details };
    shop.engine.call(Command::EditCustomer(people[1], barred)).unwrap();
    let to = shop.folder.path().join("letters.pdf");
    assert!(!shop.engine.fetch(VersionQuery(version)).unwrap().frozen);
    let printed = print(&shop.engine, order(id, Whom::All), Language::Nl, &to).unwrap();
    let bytes = std::fs::read(&to).unwrap();
    assert!(bytes.starts_with(b"%PDF") && bytes.len() as u64 == printed.bytes);
    assert_eq!((printed.sheets, printed.pages), (2, 4), "who wants no letters gets none");
    assert!(shop.engine.fetch(VersionQuery(version)).unwrap().frozen);
    let codes = codes(&shop.folder.path().join("shop.comeback"));
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), 2);
    let whose: Vec<CustomerId> = codes.iter().map(|code| shop.engine.fetch(SheetQuery(code.clone())).unwrap().unwrap().customer).collect();
    assert_eq!(whose, [people[0], people[2]]);
    let found = shop.engine.fetch(SheetQuery(codes[0].clone())).unwrap().unwrap();
    assert_eq!((found.version, found.language, found.response), (version, Language::Nl, None));
    shop.engine.call(Command::Undo).unwrap();
    assert!(shop.engine.fetch(SheetQuery(codes[0].clone())).unwrap().is_some(), "what is out of the house stays known");
    assert!(matches!(print(&shop.engine, order(id, Whom::All), Language::Nl, &to), Err(EngineError::Exists(_))));
    let again = shop.folder.path().join("again.pdf");
    print(&shop.engine, order(id, Whom::These(vec![people[0]])), Language::En, &again).unwrap();
    assert_eq!(crate::paper::codes(&shop.folder.path().join("shop.comeback")).len(), 3, "each print has codes of its own");
}

/// A customer who speaks this.
fn speaking(shop: &Shop, name: &str, language: Language) -> CustomerId {
    let id = shop.customer(name);
    let details = CustomerDetails { language: Some(language), ..shop.page(id).customer.details };
    shop.engine.call(Command::EditCustomer(id, details)).unwrap();
    id
}

#[test]
fn each_customer_is_written_to_in_their_own_language_and_nobody_in_another_unsaid() {
    let shop = Shop::new();
    let mut content = every_kind();
    content.questions[0].help = three("As you like", "Zoals u wilt", "");
    let (id, _) = questionnaire(&shop.engine, &Language::ALL, content);
    let [anna, boris] = [speaking(&shop, "Anna de Boer", Language::Nl), speaking(&shop, "Boris Petrov", Language::Ru)];
    let ruth = shop.customer("Ruth Okafor");
    let all = Whom::These(vec![anna, boris, ruth]);
    let seen = plan(&shop.engine, order(id, all.clone()), Language::En);
    assert_eq!(seen.sheets, 3);
    assert_eq!(seen.printed.languages, [(Language::En, 2), (Language::Nl, 1)].into(), "Boris gets the language of the run");
    assert_eq!(seen.printed.unspoken, [(Language::Ru, 1)].into(), "and that is said before");
    assert!(words(&seen).contains("Beste Anna van Shop"), "the first sheet is Anna's: {}", words(&seen));
    assert!(words(&seen).contains("Pagina 1 van 2") && words(&seen).contains("Uw code"), "{}", words(&seen));
    let without = PrintOrder { unspoken: Unspoken::LeaveOut, ..order(id, all) };
    let seen = plan(&shop.engine, without.clone(), Language::En);
    assert_eq!((seen.sheets, &seen.printed.unspoken), (2, &[(Language::Ru, 1)].into()));
    let to = shop.folder.path().join("letters.pdf");
    let printed = print(&shop.engine, without, Language::En, &to).unwrap();
    assert_eq!((printed.sheets, &printed.printed.languages), (2, &[(Language::En, 1), (Language::Nl, 1)].into()));
    let codes = codes(&shop.folder.path().join("shop.comeback"));
    let sheets = codes.iter().map(|code| shop.engine.fetch(SheetQuery(code.clone())).unwrap().unwrap());
    let kept: Vec<_> = sheets.map(|sheet| (sheet.customer, sheet.language)).collect();
    assert_eq!(kept, [(anna, Language::Nl), (ruth, Language::En)], "the sheet that comes back opens in its language");
}

#[test]
fn who_was_written_to_is_not_asked_again_within_ninety_days() {
    let shop = Shop::new();
    let (id, _) = questionnaire(&shop.engine, &Language::ALL, every_kind());
    let ruth = shop.customer("Ruth Okafor");
    let phone = CustomerDetails { phone: "555-0126".into(), ..shop.page(ruth).customer.details };
    shop.engine.call(Command::EditCustomer(ruth, phone)).unwrap();
    crate::ui_record::mark_left(&shop.engine, ruth);
    let pile = |day: Day| {
        let query = CallPileQuery { today: day, minute: 600, passed_over: Vec::new(), limit: 9 };
        shop.engine.fetch(query).unwrap().len()
    };
    let today = shop.engine.deps().clock.today();
    assert_eq!(pile(today), 1);
    print(&shop.engine, order(id, Whom::All), Language::En, &shop.folder.path().join("letters.pdf")).unwrap();
    assert_eq!((pile(today), pile(today.plus_days(89)), pile(today.plus_days(90))), (0, 0, 1));
    assert_eq!(shop.page(ruth).written_on, Some(today));
    let lately = PrintOrder { not_lately: true, ..order(id, Whom::All) };
    let seen = plan(&shop.engine, lately, Language::En);
    assert_eq!((seen.sheets, seen.printed.lately), (0, 1));
}

#[test]
fn a_sheet_says_what_it_must_in_every_language_on_every_paper() {
    let shop = Shop::new();
    let settings = Settings { name: "Mill Lane".into(), address: "12 Mill Lane\nOxford".into(), ..Settings::default() };
    shop.engine.call(Command::SaveSettings(settings)).unwrap();
    let (id, _) = questionnaire(&shop.engine, &Language::ALL, every_kind());
    let ruth = shop.customer("Ruth Okafor");
    let address = CustomerDetails { address: "3 Hill Road\nLeeds".into(), ..shop.page(ruth).customer.details };
    shop.engine.call(Command::EditCustomer(ruth, address)).unwrap();
    for (language, said) in [
        (
            Language::En,
            [
                "Dear Ruth of Mill Lane",
                "Only if you ticked “Price” at question 1:",
                "Other:",
                "Since then",
                "Yes",
                "Thank you.",
                "Page 1 of 2",
            ],
        ),
        (
            Language::Nl,
            [
                "Beste Ruth van Mill Lane",
                "Alleen als u bij vraag 1 ‘Prijs’ hebt aangekruist:",
                "Anders:",
                "Sindsdien",
                "Ja",
                "Dank u wel.",
                "Pagina 1 van 2",
            ],
        ),
        (
            Language::Ru,
            ["Здравствуйте, Ruth!", "Только если в вопросе 1 вы отметили «Цена»:", "Другое:", "С тех пор", "Да", "Спасибо.", "2"],
        ),
    ] {
        for paper in [Paper::A4, Paper::Letter] {
            let plan = plan(&shop.engine, PrintOrder { paper, ..order(id, Whom::All) }, language);
            let text = words(&plan);
            for part in said.iter().chain(&["Ruth Okafor", "3 Hill Road", "Leeds", "12 Mill Lane"]) {
                assert!(text.contains(part), "{language:?} {paper:?}: {part} is not in {text}");
            }
            assert!(!text.contains('{'), "{text}");
            look(&shop.engine, PrintOrder { paper, ..order(id, Whom::All) }, language);
            let wide = plan.first.pages[0].width;
            assert!(if paper == Paper::A4 { (wide - 595.3).abs() < 0.5 } else { (wide - 612.0).abs() < 0.5 });
        }
    }
    // Name and address stand where the window of the envelope is: 20 to 110 mm from the left, 45 to 90 from the top.
    let plan = plan(&shop.engine, order(id, Whom::All), Language::En);
    let mm = 72.0 / 25.4;
    let in_window =
        |word: &&comeback::report::Word| (20.0 * mm..110.0 * mm).contains(&word.x) && (45.0 * mm..90.0 * mm).contains(&word.baseline);
    let marks = plan.first.pages[0].marks.iter();
    let words: Vec<_> = marks.filter_map(|m| if let comeback::report::Mark::Word(word) = m { Some(word) } else { None }).collect();
    let window: Vec<_> = words.iter().copied().filter(in_window).map(|w| w.text.as_str()).collect();
    for part in ["Ruth", "Okafor", "3", "Hill", "Road", "Leeds"] {
        assert!(window.contains(&part), "{window:?}");
    }
    assert!(!window.contains(&"Dear"), "{window:?}");
}

#[test]
fn copies_for_nobody_bear_no_name_and_no_code() {
    let shop = Shop::new();
    let (id, _) = questionnaire(&shop.engine, &[Language::En], every_kind().in_language(Language::En));
    let to = shop.folder.path().join("copies.pdf");
    let printed = print(&shop.engine, order(id, Whom::Nobody(3)), Language::En, &to).unwrap();
    assert_eq!(printed.sheets, 3);
    assert_eq!(codes(&shop.folder.path().join("shop.comeback")), []);
    let text = words(&plan(&shop.engine, order(id, Whom::Nobody(3)), Language::En));
    assert!(text.contains("Dear customer of Shop") && !text.contains("Your code"), "{text}");
    assert_eq!(print(&shop.engine, order(id, Whom::All), Language::En, &to.with_extension("x.pdf")), Err(Refusal::NobodyToPrintFor.into()));
}

#[test]
fn a_language_with_holes_is_refused_and_the_holes_are_named() {
    let shop = Shop::new();
    shop.customer("Ruth Okafor");
    let mut content = every_kind();
    content.thanks.set(Language::Nl, "");
    content.questions[0].kind.choices_mut().unwrap()[1].text.set(Language::Nl, "");
    content.questions[2].text.set(Language::Nl, "");
    let (id, version) = questionnaire(&shop.engine, &Language::ALL, content);
    let to = shop.folder.path().join("x.pdf");
    let error = print(&shop.engine, order(id, Whom::All), Language::Nl, &to).unwrap_err();
    let said = message(&error, &Tr::new(Language::En));
    assert!(said.contains("Dutch") && said.contains("option 2 of question 1, question 3, the thanks"), "{said}");
    let said = message(&error, &Tr::new(Language::Ru));
    assert!(said.contains("На нидерландском") && said.contains("вариант 2 вопроса 1"), "{said}");
    assert!(!to.exists() && codes(&shop.folder.path().join("shop.comeback")).is_empty());
    assert!(!shop.engine.fetch(VersionQuery(version)).unwrap().frozen, "nothing was handed out");
    assert_eq!(plan(&shop.engine, order(id, Whom::All), Language::Nl).missing.len(), 3);
    print(&shop.engine, order(id, Whom::All), Language::Ru, &to).unwrap();
}
