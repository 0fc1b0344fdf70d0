//! Reports of a small shop, from its records to the page: whom the call sheet names and in which order, who is quoted, what reasons
//! are called in another language, who is known only by number.

use std::path::Path;

use comeback::domain::customer::{Channel, CustomerDetails};
use comeback::domain::day::Day;
use comeback::domain::ids::CustomerId;
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::engine::views::customer_page::CustomerPageQuery;
use comeback::engine::views::reports::ReportBasisQuery;
use comeback::engine::{Command, Created, Engine, Export, ExportRequest, Filter, Period, Quotes, ReportChoice};
use comeback::i18n::Tr;
use comeback::ui::routes::Route;
use eframe::egui::Key;

use crate::small_shop::SmallShop;
use crate::support::{Content, HarnessExt as _, Window};

fn empty(folder: &Path) -> Engine {
    Window::default().engine(folder, Content::Empty)
}

/// Written to a file of this name, and read back.
fn written(engine: &Engine, folder: &Path, (what, name): (Export, &str), language: Language, filter: Filter) -> String {
    let to = folder.join(name);
    engine.call(Command::Export(ExportRequest { what, to: to.clone(), language, filter, replace: true })).unwrap();
    std::fs::read_to_string(to).unwrap().replace('\u{a0}', " ")
}

fn calls(engine: &Engine, folder: &Path, people: usize) -> String {
    let choice = ReportChoice { kind: "calls".to_owned(), people, ..ReportChoice::default() };
    written(engine, folder, (Export::Report(choice), "calls.html"), Language::En, Filter::default())
}

fn owner(engine: &Engine, folder: &Path, choice: ReportChoice, language: Language, filter: Filter) -> String {
    written(engine, folder, (Export::Report(choice), "owner.html"), language, filter)
}

fn change(engine: &Engine, id: CustomerId, to: impl FnOnce(&mut CustomerDetails)) {
    let mut details = engine.fetch(CustomerPageQuery(id)).unwrap().customer.details;
    to(&mut details);
    engine.call(Command::EditCustomer(id, details)).unwrap();
}

/// Somebody of whom the till knows a number only, gone quiet.
fn by_number(engine: &Engine, number: &str) -> CustomerId {
    let details = CustomerDetails { number: number.into(), phone: "555-0199".into(), ..CustomerDetails::default() };
    let created = engine.call(Command::AddCustomer(details)).unwrap().created;
    let Created::Customer(customer) = created[0] else { panic!("{created:?}") };
    for day in ["2025-03-01", "2025-03-20", "2025-04-10", "2025-05-01"] {
        engine.call(Command::AddPurchase { customer, day: Day::parse_iso(day).unwrap(), amount: Money(90_000) }).unwrap();
    }
    customer
}

/// Where each of these stands in a text; all of them are there.
fn places(text: &str, names: &[&str]) -> Vec<usize> {
    names.iter().map(|name| text.find(name).unwrap_or_else(|| panic!("{name} is not there"))).collect()
}

#[test]
fn the_call_sheet_names_the_most_valuable_first_and_nobody_who_was_asked_or_must_not_be() {
    let folder = tempfile::tempdir().unwrap();
    let engine = empty(folder.path());
    let shop = SmallShop::new(&engine);
    // Each spent a little less than the one before; one who spends most of all still comes.
    let people = shop.quiet(9, "Firms");
    shop.customer("Regular", "Firms", &["2025-11-01", "2025-11-20", "2025-12-01"], 500);
    shop.told(people[1], "price", "2025-09-01");
    shop.said(Some(people[2]), "Too dear.", &["price"], "2025-10-01", false);
    change(&engine, people[3], |details| details.do_not_contact.push(Channel::Phone));
    let sheet = calls(&engine, folder.path(), 5);
    let order = places(&sheet, &["Firms 0", "Firms 4", "Firms 5", "Firms 6", "Firms 7"]);
    assert!(order.is_sorted(), "{order:?}");
    for name in ["Firms 1", "Firms 2", "Firms 3", "Firms 8", "Regular"] {
        assert!(!sheet.contains(name), "{name}");
    }
}

#[test]
fn the_report_asks_for_those_the_call_sheet_names_and_says_their_worth() {
    let folder = tempfile::tempdir().unwrap();
    let engine = empty(folder.path());
    let shop = SmallShop::new(&engine);
    let people = shop.quiet(20, "Firms");
    for (i, customer) in people.iter().enumerate().take(12) {
        shop.told(*customer, if i < 7 { "price" } else { "slow" }, "2025-09-01");
    }
    let choice = ReportChoice { small_groups: true, ..ReportChoice::default() };
    let report = owner(&engine, folder.path(), choice, Language::En, Filter::default());
    let tr = Tr::new(Language::En);
    // Step 1 is the main reason, with its people and their money; step 2 those of the call sheet.
    let (price, first) = (tr.report_todo_ring(7_u64, "7", "Price"), tr.report_todo_ask(5_u64, "5"));
    assert!(places(&report, &[&price, &first]).is_sorted());
    let yearly = |of: &[CustomerId]| {
        let money: Money = of.iter().map(|id| engine.fetch(CustomerPageQuery(*id)).unwrap().value_year).sum();
        tr.report_todo_worth(tr.money(money, engine.status().workspace.unwrap().settings.currency)).replace('\u{a0}', " ")
    };
    for (what, who) in [("step 1", &people[..7]), ("step 2", &people[12..17])] {
        assert!(report.contains(&yearly(who)), "{what}: {}", yearly(who));
    }
    let sheet = calls(&engine, folder.path(), 5);
    places(&sheet, &["Firms 12", "Firms 13", "Firms 14", "Firms 15", "Firms 16"]);
}

#[test]
fn quotes_are_those_of_the_period_and_the_segment() {
    let folder = tempfile::tempdir().unwrap();
    let engine = empty(folder.path());
    let shop = SmallShop::new(&engine);
    let (firms, homes) = (shop.quiet(3, "Firms"), shop.quiet(3, "Homes"));
    shop.said(Some(firms[0]), "Firm of November.", &["price"], "2025-11-20", true);
    shop.said(Some(firms[1]), "Firm of spring.", &["slow"], "2025-06-20", true);
    shop.said(Some(homes[0]), "Home of November.", &["price"], "2025-11-21", true);
    shop.said(Some(homes[1]), "Home that may not be quoted.", &["price"], "2025-11-22", false);
    shop.said(None, "Nobody of October.", &["price"], "2025-10-10", true);
    let check = |period, segment: Option<&str>, expected: &[&str]| {
        let filter = Filter { period, segment: segment.map(Into::into), ..Filter::default() };
        let offered = engine.fetch(ReportBasisQuery { filter: filter.clone() }).unwrap().quotes;
        assert_eq!(offered.iter().map(|q| q.text.as_str()).collect::<Vec<_>>(), expected, "offered: {period:?} {segment:?}");
        let choice = ReportChoice { quotes: Quotes::Newest, ..ReportChoice::default() };
        let report = owner(&engine, folder.path(), choice, Language::En, filter);
        for words in ["Firm of November.", "Firm of spring.", "Home of November.", "Home that may not", "Nobody of October."] {
            assert_eq!(report.contains(words), expected.contains(&words), "{words}: {period:?} {segment:?}");
        }
    };
    let year = Period::LastMonths(12);
    check(year, None, &["Home of November.", "Firm of November.", "Nobody of October.", "Firm of spring."]);
    check(Period::LastMonths(3), None, &["Home of November.", "Firm of November.", "Nobody of October."]);
    check(year, Some("Firms"), &["Firm of November.", "Firm of spring."]);
    check(Period::LastMonths(3), Some("Firms"), &["Firm of November."]);
    check(Period::LastMonths(1), Some("Homes"), &["Home of November."]);
}

#[test]
fn a_report_in_another_language_names_the_reasons_in_it_and_what_the_owner_renamed_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let engine = empty(folder.path());
    let shop = SmallShop::new(&engine);
    let people = shop.quiet(20, "Firms");
    for (i, customer) in people.iter().enumerate().take(14) {
        shop.told(*customer, if i < 7 { "price" } else { "slow" }, "2025-09-01");
    }
    shop.said(Some(people[14]), "They raised it again.", &["price"], "2025-10-01", true);
    engine.call(Command::RenameReason(shop.reason("slow"), "Three weeks of waiting".to_owned())).unwrap();
    for (language, price) in [(Language::En, "Price"), (Language::Nl, "Prijs"), (Language::Ru, "Цена")] {
        let choice = ReportChoice { quotes: Quotes::Newest, ..ReportChoice::default() };
        let report = owner(&engine, folder.path(), choice, language, Filter::default());
        let chart =
            Export::Chart { chart: "reasons".to_owned(), width: 900, height: 600, dark: false, small_groups: false, sides: Vec::new() };
        let drawn = written(&engine, folder.path(), (chart, "why.svg"), language, Filter::default());
        for (what, text) in [("report", &report), ("chart", &drawn)] {
            assert!(text.contains(price) && text.contains("Three weeks of waiting"), "{what} {language:?}");
            let others = ["Price", "Prijs", "Цена"].into_iter().filter(|name| *name != price);
            assert!(others.into_iter().all(|name| !text.contains(name)), "{what} {language:?}");
        }
    }
}

#[test]
fn a_picture_of_a_chart_says_of_which_period_and_segment_it_was_made() {
    let folder = tempfile::tempdir().unwrap();
    let engine = empty(folder.path());
    let shop = SmallShop::new(&engine);
    for customer in shop.quiet(12, "Firms") {
        shop.told(customer, "price", "2025-10-01");
    }
    let chart =
        || Export::Chart { chart: "reasons".to_owned(), width: 1600, height: 900, dark: false, small_groups: false, sides: Vec::new() };
    let filter = Filter { period: Period::LastMonths(3), segment: Some("Firms".into()), ..Filter::default() };
    let some = written(&engine, folder.path(), (chart(), "some.svg"), Language::En, filter);
    assert!(some.contains("10 Sep 2025 – 9 Dec 2025") && some.contains("Only customers of “Firms”."), "{some}");
    let all = written(&engine, folder.path(), (chart(), "all.svg"), Language::En, Filter::default());
    assert!(all.contains("10 Dec 2024 – 9 Dec 2025") && !all.contains("Only customers of"), "{all}");
}

#[test]
fn who_is_known_only_by_number_is_called_so_wherever_they_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let engine = empty(folder.path());
    SmallShop::new(&engine);
    let customer = by_number(&engine, "17850");
    assert!(calls(&engine, folder.path(), 5).contains("Customer 17850"));
    let choice = ReportChoice { names: true, small_groups: true, ..ReportChoice::default() };
    assert!(owner(&engine, folder.path(), choice, Language::Ru, Filter::default()).contains("Клиент 17850"));
    let mut harness = Window::default().open(engine);
    harness.state_mut().go(Route::Home);
    harness.run();
    harness.tab_to("Say what you think: You may know already");
    harness.press(Key::Enter);
    assert!(harness.shows("Why does Customer 17850 no longer come?"));
    harness.press(Key::Escape);
    harness.run();
    harness.state_mut().go(Route::Customer(customer));
    for _ in 0..5 {
        harness.run();
    }
    assert!(harness.shows("Customer 17850"), "the page");
    harness.state_mut().go(Route::Record(None, Some(customer)));
    for _ in 0..5 {
        harness.run();
    }
    harness.press(Key::Enter);
    for _ in 0..5 {
        harness.run();
    }
    assert!(harness.shows("Good afternoon. This is "), "greeted without a number for a name");
    assert!(harness.shows("Customer 17850"), "the sheet");
}
