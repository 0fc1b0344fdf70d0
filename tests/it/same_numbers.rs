//! One set of figures, shown in many places: the command line's JSON, the window, and every kind of file say the same numbers.

use std::io::Cursor;

use calamine::{Data, Reader as _};
use comeback::domain::language::Language;
use comeback::domain::money::{Currency, Money};
use comeback::engine::views::reports::SheetsQuery;
use comeback::engine::{Command, Deps, Engine, Filter, ReportChoice};
use comeback::i18n::Tr;
use comeback::report::Mark;
use comeback::ui::routes::Route;
use serde_json::Value;

use crate::cli_support::Place;
use crate::support::{HarnessExt as _, Window, now};

/// What a cell says, whatever it is written in.
#[derive(Debug, Clone)]
enum Said {
    Name(String),
    People(i64),
    Money(i64),
    Share(f64),
    /// Left out of the comparison: a range, or nothing.
    Any,
}

type Row = Vec<Said>;

/// All places where the numbers of one workspace are shown.
struct Shown {
    tr: Tr,
    currency: Currency,
    html: String,
    csv: Vec<Vec<String>>,
    workbook: Vec<Vec<Data>>,
    pages: String,
}

impl Shown {
    fn of(place: &Place, file: &str, language: Language, currency: Currency) -> Self {
        let code = language.code();
        let out = |ending: &str| {
            let name = format!("{file}.{ending}");
            place.run(&["report", file, "--out", &name, "--small-groups", "--language", code]).good();
            std::fs::read(place.path(&name)).unwrap()
        };
        let csv = out("csv");
        let separator = if language == Language::En { b',' } else { b';' };
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(&csv[3..]);
        let csv = reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect();
        let mut book = calamine::Xlsx::new(Cursor::new(out("xlsx"))).unwrap();
        let rows = |range: calamine::Range<Data>| range.rows().map(<[Data]>::to_vec).collect::<Vec<_>>();
        let workbook = book.worksheets().into_iter().flat_map(|(_, range)| rows(range)).collect();
        assert!(out("pdf").starts_with(b"%PDF-"));
        let html = String::from_utf8(out("html")).unwrap();
        Self { tr: Tr::new(language), currency, html, csv, workbook, pages: pages(place, file, language) }
    }

    fn text(&self, said: &Said) -> Option<String> {
        match said {
            Said::Name(name) => Some(name.clone()),
            Said::People(count) => Some(self.tr.whole(*count)),
            Said::Money(money) => Some(self.tr.money(Money(*money), self.currency)),
            Said::Share(share) => Some(self.tr.percent(*share)),
            Said::Any => None,
        }
    }

    /// The row stands in every file and on the pages.
    fn has(&self, row: &Row) {
        let texts: Vec<String> = row.iter().filter_map(|said| self.text(said)).collect();
        let escaped = |text: &str| text.replace('&', "&amp;").replace('\'', "&#39;").replace('"', "&quot;");
        let html = texts.iter().flat_map(|t| ["<td>".to_owned(), escaped(t), "</td>".to_owned()]).collect::<String>();
        assert!(self.html.contains(&html), "HTML lacks {html}");
        assert!(self.pages.contains(&squeezed(&texts.concat())), "the pages lack {texts:?}");
        assert!(self.csv.iter().any(|fields| self.in_csv(row, fields)), "CSV lacks {row:?}");
        assert!(self.workbook.iter().any(|cells| in_workbook(row, cells)), "the workbook lacks {row:?}");
    }

    fn in_csv(&self, row: &Row, fields: &[String]) -> bool {
        let sign = self.tr.decimal_sign().to_string();
        fields.len() >= row.len()
            && row.iter().zip(fields).all(|(said, field)| match said {
                Said::Name(name) => field == name,
                Said::People(count) => *field == count.to_string(),
                Said::Money(money) => *field == format!("{}.{:02}", money / 100, money % 100).replace('.', &sign),
                Said::Share(share) => *field == format!("{share:.4}").replace('.', &sign),
                Said::Any => true,
            })
    }
}

fn in_workbook(row: &Row, cells: &[Data]) -> bool {
    let is = |cell: &Data, number: f64| matches!(cell, Data::Float(f) if (f - number).abs() < 1e-9);
    cells.len() >= row.len()
        && row.iter().zip(cells).all(|(said, cell)| match said {
            Said::Name(name) => matches!(cell, Data::String(text) if text == name),
            Said::People(count) => is(cell, *count as f64),
            Said::Money(money) => is(cell, *money as f64 / 100.0),
            Said::Share(share) => is(cell, *share),
            Said::Any => true,
        })
}

/// Without any space: where a line breaks is no difference.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The words of the pages, which are those of the PDF and of the window.
fn pages(place: &Place, file: &str, language: Language) -> String {
    let engine = Engine::inline(Deps::fixed(place.path("data"), now()));
    engine.call(Command::Open { path: place.path(file) }).unwrap();
    let choice = ReportChoice { small_groups: true, ..ReportChoice::default() };
    let asked = engine.ask(SheetsQuery { choice, language, filter: Filter::default() });
    engine.wait_idle();
    let sheets = asked.take().unwrap().unwrap();
    let words = sheets.pages.iter().flat_map(|page| &page.marks);
    words.filter_map(|mark| if let Mark::Word(word) = mark { Some(squeezed(&word.text)) } else { None }).collect()
}

fn whole(value: &Value) -> Said {
    Said::People(value.as_i64().unwrap_or_else(|| panic!("no number: {value}")))
}

fn loss(value: &Value) -> Said {
    Said::People(-value.as_i64().unwrap())
}

fn name(value: &Value) -> Said {
    Said::Name(value.as_str().unwrap().to_owned())
}

/// The rows of all tables, made from what the command line says.
fn rows(figures: &Value) -> Vec<Row> {
    let list = |of: &str| figures[of].as_array().unwrap().clone();
    let reasons = list("reasons").into_iter().filter(|r| r["people"] != 0);
    let reasons = reasons.map(|r| {
        let money = Said::Money(r["money_per_year"].as_i64().unwrap());
        vec![name(&r["name"]), whole(&r["main"]), whole(&r["people"]), money, Said::Share(r["share"].as_f64().unwrap())]
    });
    let retention = list("retention").into_iter().filter(|r| r["complete"] == true && r["base"] != 0);
    let retention = retention.map(|r| vec![Said::Any, whole(&r["kept"]), whole(&r["base"]), Said::Share(r["rate"].as_f64().unwrap())]);
    let balance = list("balance").into_iter().map(|b| {
        let (start, end) = (whole(&b["regulars_at_start"]), whole(&b["regulars_at_end"]));
        vec![Said::Any, start, whole(&b["became_regular"]), whole(&b["came_back"]), loss(&b["went_quiet"]), loss(&b["left"]), end]
    });
    reasons.chain(retention).chain(balance).collect()
}

#[test]
fn every_table_says_the_same_as_the_command_line() {
    let place = Place::new();
    for (language, currency) in [(Language::En, Currency::USD), (Language::Nl, Currency::EUR), (Language::Ru, Currency::RUB)] {
        let file = format!("{}.comeback", language.code());
        place.run(&["sample", &file, "--language", language.code()]).good();
        let figures = place.run(&["figures", &file, "--json"]).good().json();
        let rows = rows(&figures);
        assert!(rows.len() > 20, "{} rows", rows.len());
        let shown = Shown::of(&place, &file, language, currency);
        for row in &rows {
            shown.has(row);
        }
        // A number that is nowhere is found nowhere: the comparison can fail.
        assert!(!shown.csv.iter().any(|f| shown.in_csv(&vec![Said::Any, Said::People(987_654)], f)));
    }
}

#[test]
fn the_window_says_the_same_as_the_command_line() {
    let place = Place::new();
    place.run(&["sample", "shop.comeback", "--language", "en"]).good();
    let figures = place.run(&["figures", "shop.comeback", "--json"]).good().json();
    let engine = Engine::inline(Deps::fixed(place.path("data"), now()));
    engine.call(Command::Open { path: place.path("shop.comeback") }).unwrap();
    let tr = Tr::new(Language::En);
    let money = |value: &Value| tr.money(Money(value.as_i64().unwrap()), Currency::USD);
    let mut window = Window::default().open(engine);
    window.state_mut().go(Route::Home);
    window.run();
    let regulars = figures["customers"]["current"].as_i64().unwrap() + figures["customers"]["at_risk"].as_i64().unwrap();
    let told = [
        tr.whole(regulars),
        tr.whole(figures["leaving"]["customers"].as_i64().unwrap()),
        money(&figures["leaving"]["money_per_year"]),
        tr.percent(figures["headline"]["rate"].as_f64().unwrap()),
    ];
    for number in &told {
        assert!(window.shows(number), "Home lacks {number}");
    }
    window.state_mut().go(Route::Reports);
    window.run();
    let page = window.said("Page 1 of");
    for number in &told {
        assert!(page.contains(number.as_str()), "the page lacks {number}: {page}");
    }
}

#[test]
fn real_purchases_give_the_same_numbers_in_every_file() {
    let place = Place::new();
    place.workspace("retail.comeback");
    place.online_retail();
    place.run(&["import", "retail.comeback", "online_retail.csv"]).good();
    let figures = place.run(&["figures", "retail.comeback", "--json"]).good().json();
    assert_eq!(figures["headline"]["kept"], 1870);
    assert_eq!(figures["headline"]["base"], 2648);
    let shown = Shown::of(&place, "retail.comeback", Language::En, Currency::parse("GBP").unwrap());
    for row in &rows(&figures) {
        shown.has(row);
    }
    let share = shown.tr.percent(1870.0 / 2648.0);
    assert!(shown.pages.contains(&share) && shown.pages.contains(&squeezed(&shown.tr.report_again_of("2,648", "1,870"))));
}
