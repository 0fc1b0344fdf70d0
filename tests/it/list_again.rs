//! A list of customers that was put out is read as one of customers when it comes back, in every language and format: it adds nobody,
//! and nothing is bought or left for by it.

use comeback::domain::language::Language;
use comeback::engine::views::customer_list::CustomerListQuery;
use comeback::engine::{Command, Export, ExportRequest, Filter};
use comeback::i18n::Tr;

use crate::cli_support::Place;
use crate::support::{Content, Window};

#[test]
fn a_list_put_out_is_one_of_customers_when_it_comes_back() {
    for language in Language::ALL {
        let tr = Tr::new(language);
        // One language says enough of the club: it has the same columns as the shop.
        let contents = [Content::Sample, Content::Many, Content::Club];
        for content in contents.into_iter().filter(|content| language == Language::En || *content != Content::Club) {
            let place = Place::new();
            let engine = Window { language, ..Window::default() }.engine(&place.path("window"), content);
            let ids = engine.fetch(CustomerListQuery::default()).unwrap().ids.clone();
            let (same, fresh) = (engine.status().workspace.unwrap().path.clone(), "fresh.comeback");
            place.run(&["new", fresh, "--name", "Fresh", "--language", language.code()]).good();
            for format in ["csv", "xlsx"] {
                let list = format!("list.{format}");
                let (what, to) = (Export::Customers(ids.clone()), place.path(&list));
                engine.call(Command::Export(ExportRequest { what, to, language, filter: Filter::default(), replace: false })).unwrap();
                let read = |file: &str| place.run(&["import", file, &list, "--dry-run", "--json"]).good().json();
                for (file, new) in [(fresh, ids.len() as u64), (same.to_str().unwrap(), 0)] {
                    let told = read(file);
                    let place = format!("{language:?} {content:?} {format} into {file}: {}", told["mapping"]);
                    assert_eq!(told["kind"], "customers", "{place}");
                    assert_eq!(told["customers_new"], new, "{place}");
                    for nothing in ["purchases_new", "contracts_new", "rejected_count"] {
                        assert_eq!(told[nothing], 0, "{nothing}: {place}");
                    }
                    if new == 0 {
                        assert_eq!((&told["departures_new"], &told["customers_changed"]), (&0.into(), &0.into()), "{place}");
                    }
                    assert_eq!(told["mapping"]["customer"], tr.customer_number(), "{place}");
                    assert_eq!(told["mapping"]["name"], tr.customer_name(), "{place}");
                    assert_eq!(told["mapping"]["segment"], tr.customer_segment(), "{place}");
                    assert_eq!(told["mapping"]["joined"], tr.customer_joined(), "{place}");
                }
            }
            // With a margin its money is profit.
            let list = std::fs::read_to_string(place.path("list.csv")).unwrap();
            std::fs::write(place.path("list.csv"), list.replacen(&tr.customer_value_year(), &tr.customer_profit_year(), 1)).unwrap();
            assert_eq!(place.run(&["import", fresh, "list.csv", "--dry-run", "--json"]).good().json()["kind"], "customers");
        }
    }
}
