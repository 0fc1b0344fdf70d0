//! Parts side by side and the curve of silence as picture, drawing, numbers, page and figures on the command line: each says the same
//! numbers; in what is shared no group under five is told apart.

use comeback::analysis::side_by_side::{Side, SideBySide};
use comeback::analysis::silence::Silence;
use comeback::chart::{Chart, spec::Curves};
use comeback::domain::language::Language;
use comeback::engine::views::compared::{SideBySideQuery, SilenceQuery};
use comeback::engine::views::reports::SheetsQuery;
use comeback::engine::views::segments::PicksQuery;
use comeback::engine::{Command, Deps, Engine, Filter, ReportChoice};
use comeback::i18n::Tr;
use comeback::report::charts;

use crate::cli_support::Place;
use crate::support::now;

const FILE: &str = "shop.comeback";

/// The sample shop of a language, with its parts and silences as the window asks for them.
struct Shop {
    place: Place,
    engine: Engine,
    tr: Tr,
    sides: SideBySide,
    silence: Silence,
}

impl Shop {
    fn of(language: Language) -> Self {
        let place = Place::new();
        place.run(&["sample", FILE, "--language", language.code()]).good();
        let engine = Engine::inline(Deps::fixed(place.path("data"), now()));
        engine.call(Command::Open { path: place.path(FILE) }).unwrap();
        let sides = Side::first_of(&engine.fetch(PicksQuery).unwrap());
        let sides = engine.fetch(SideBySideQuery { filter: Filter::default(), sides }).unwrap();
        let silence = engine.fetch(SilenceQuery(Filter::default())).unwrap();
        Self { place, engine, tr: Tr::new(language), sides, silence }
    }

    fn write(&self, chart: &str, ending: &str, more: &[&str]) -> Vec<u8> {
        let name = format!("{chart}.{ending}");
        let language = self.tr.language().code();
        let arguments = [&["chart", FILE, chart, "--out", &name, "--language", language][..], more].concat();
        self.place.run(&arguments).good();
        std::fs::read(self.place.path(&name)).unwrap()
    }

    fn text(&self, chart: &str, ending: &str, more: &[&str]) -> String {
        String::from_utf8(self.write(chart, ending, more)).unwrap()
    }

    /// The curves on the pages of the owner's report, in order.
    fn page(&self, small_groups: bool) -> Vec<Curves> {
        let choice = ReportChoice { small_groups, ..ReportChoice::default() };
        let asked = self.engine.ask(SheetsQuery { choice, language: self.tr.language(), filter: Filter::default() });
        self.engine.wait_idle();
        let charts = asked.take().unwrap().unwrap().charts;
        charts.into_iter().filter_map(|chart| if let Chart::Curves(curves) = chart { Some(curves) } else { None }).collect()
    }
}

fn curves(chart: Chart) -> Curves {
    let Chart::Curves(curves) = chart else { panic!("curves") };
    curves
}

/// The cells of a table of numbers, row by row.
fn cells(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    let delimiter = if text.lines().next().is_some_and(|line| line.contains(';')) { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).delimiter(delimiter).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn numbers_of(shop: &Shop, drawn: &Curves, chart: &str) {
    let picture = image::load_from_memory(&shop.write(chart, "png", &["--small-groups", "--size", "1200x900"])).unwrap();
    assert_eq!((picture.width(), picture.height()), (1200, 900));
    let drawing = shop.text(chart, "svg", &["--small-groups"]);
    let counts = drawn.ticks.iter().flat_map(|(_, name, counts)| std::iter::once(name).chain(counts));
    for words in counts.chain(drawn.series.iter().map(|series| &series.name)).filter(|words| !words.is_empty()) {
        assert!(drawing.contains(&format!("{words}\n</text>")), "{chart}: the drawing lacks {words}");
    }
}

#[test]
fn picture_numbers_page_and_command_line_say_the_same_of_parts_and_of_silence() {
    for language in Language::ALL {
        let shop = Shop::of(language);
        let tr = &shop.tr;
        let (sides, silence) = (
            curves(charts::side_by_side(tr, &shop.sides)),
            curves(charts::silence(tr, &shop.silence, comeback::domain::rule::QuietRule::default())),
        );
        numbers_of(&shop, &sides, charts::SIDES);
        numbers_of(&shop, &silence, charts::SILENCE);
        let pages = shop.page(true);
        let [of_silence, of_sides] = pages.as_slice() else { panic!("both on the pages: {}", pages.len()) };
        assert_eq!((&of_sides.series, &of_sides.ticks), (&sides.series, &sides.ticks));
        assert_eq!((&of_silence.series, &of_silence.ticks, &of_silence.head.title), (&silence.series, &silence.ticks, &silence.head.title));

        let table = cells(&shop.text(charts::SIDES, "csv", &["--small-groups"]));
        for row in &shop.sides.rows {
            let followed = row.stay.rows.first().map_or(0, |step| step.at_risk);
            let expected = [row.customers, row.retention.all, row.retention.of, followed].map(|count| count.to_string());
            let found = table.iter().find(|cells| cells[0] == row.name).unwrap_or_else(|| panic!("{}: {table:?}", row.name));
            assert_eq!(found[1..5], expected, "{}", row.name);
        }
        let table = cells(&shop.text(charts::SILENCE, "csv", &["--small-groups"]));
        let json = shop.place.run(&["figures", FILE, "--json"]).good().json();
        for point in json["silence"]["curve"].as_array().unwrap() {
            let (silent, reached) = (point["silent"].as_f64().unwrap(), point["silences"].to_string());
            let found = table.iter().any(|row| row.len() == 5 && row[0].replace(',', ".").parse() == Ok(silent) && row[1] == reached);
            assert!(found, "{silent}: {reached}");
        }
    }
}

#[test]
fn shared_files_tell_no_small_group_of_parts_and_the_rule_is_told_first() {
    let shop = Shop::of(Language::En);
    let few = |text: &str| text.replace(',', "").parse::<u64>().is_ok_and(|count| (1..5).contains(&count));
    let table = cells(&shop.text(charts::SIDES, "csv", &[]));
    let rows: Vec<_> = table.iter().filter(|row| shop.sides.rows.iter().any(|side| side.name == row[0])).collect();
    assert!(rows.len() > 1 && rows.iter().all(|row| row[1..6].iter().all(|cell| !few(cell))), "{rows:?}");
    assert!(rows.iter().any(|row| row[1..6].contains(&shop.tr.report_not_shown())), "the sample has a part with few");
    let pages = shop.page(false);
    assert_eq!(pages.len(), 2);
    for (_, _, counts) in pages.iter().flat_map(|curves| &curves.ticks) {
        assert!(counts.iter().all(|count| !few(count)), "{counts:?}");
    }
    let rule = comeback::domain::rule::QuietRule::default();
    assert_eq!(pages[0].head.title, charts::silence_sentence(&shop.tr, &shop.silence, rule));
}

#[test]
fn parts_are_chosen_by_name_and_one_alone_stands_against_everybody_else() {
    let shop = Shop::of(Language::En);
    let name = shop.sides.rows[0].name.clone();
    let table = cells(&shop.text(charts::SIDES, "csv", &["--small-groups", "--side", &name]));
    assert!(table.iter().any(|row| row[0] == name) && table.iter().any(|row| row[0] == shop.tr.side_others()), "{table:?}");
    let out = shop.place.run(&["chart", FILE, charts::SIDES, "--out", "x.csv", "--side", "Nobody knows"]);
    assert!(out.code == 1 && out.err.contains("Nobody knows"), "{}", out.err);
    // A report on one part compares no others.
    let choice = ReportChoice { small_groups: true, ..ReportChoice::default() };
    let segment = shop.engine.fetch(PicksQuery).unwrap().into_iter().next().map(|(pick, _)| pick);
    let asked = shop.engine.ask(SheetsQuery { choice, language: Language::En, filter: Filter { segment, ..Filter::default() } });
    shop.engine.wait_idle();
    let charts = asked.take().unwrap().unwrap().charts;
    assert!(charts.iter().filter(|chart| matches!(chart, Chart::Curves(_))).count() <= 1);
}
