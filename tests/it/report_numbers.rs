//! How small numbers are told in reports and charts: counts alone under ten, counts first under thirty, per cent from thirty on;
//! what is hidden is not what is too short; reasons by money; what a picture says of its period.

use comeback::analysis::headline::Headline;
use comeback::analysis::leaving::Group;
use comeback::analysis::reasons::Reasons;
use comeback::analysis::{Figures, Share};
use comeback::chart::spec::{Bars, Line, Tone};
use comeback::chart::{Chart, ChartTheme, Options, svg};
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::domain::reason::ReasonKind;
use comeback::i18n::Tr;
use comeback::report::charts::{Measure, alone, reasons_within, retention};
use comeback::report::findings::{self, Scene};
use comeback::report::{Block, CHARTS, Cell, REPORTS, ReportInput, plain_text};

use super::report_sample as sample;

fn tr() -> Tr {
    Tr::new(Language::En)
}

fn scene<'a>(figures: &'a Figures, tr: &'a Tr, shared: bool) -> Scene<'a> {
    Scene::new(figures, tr, sample::currency(tr.language()), None, shared)
}

/// The shop with one share for each of its windows and, as the last of them, for the headline; nothing to compare it with.
fn came_again(shares: &[Share]) -> Figures {
    let mut figures = sample::figures(Language::En);
    figures.retention.truncate(shares.len());
    for (row, share) in figures.retention.iter_mut().zip(shares) {
        (row.share, row.complete) = (*share, true);
    }
    let headline = figures.headline.unwrap();
    let all = shares.last().copied().unwrap_or_default();
    figures.headline = Some(Headline { all, before: None, ..headline });
    figures
}

fn line(figures: &Figures, shared: bool) -> Line {
    let Chart::Line(line) = retention(&scene(figures, &tr(), shared)) else { panic!() };
    line
}

/// The owner's report as text.
fn owner(figures: &Figures, shared: bool) -> String {
    let input = ReportInput { shared, definitions: &[], ..sample::input(figures, Language::En, &[], &[]) };
    plain_text(&(REPORTS[0].build)(&input, &tr()), &tr()).replace('\u{a0}', " ")
}

#[test]
fn a_base_says_by_its_size_whether_counts_or_per_cent_come_first() {
    let check = |share: Share, text: &str, detail: &str, drawn: bool, in_report: &str| {
        let figures = came_again(&[share]);
        let line = line(&figures, false);
        let point = &line.points[0];
        assert_eq!((point.text.as_str(), point.detail.as_str(), point.rate.is_some()), (text, detail, drawn), "{share:?}");
        let report = owner(&figures, false);
        assert!(report.contains(in_report), "{in_report}: {report}");
        // Under thirty no title speaks of "of 100".
        assert_eq!(line.head.title.starts_with("Of 100"), share.all >= 30, "{}", line.head.title);
    };
    check(Share::new(5, 9), "5 of 9", "", false, "5 of 9");
    check(Share::new(5, 10), "5 of 10", "50%, 95% range 24–76%", true, "5 of 10");
    check(Share::new(20, 29), "20 of 29", "69%, 95% range 51–83%", true, "69%, 95% range 51–83%");
    check(Share::new(20, 30), "67", "20 of 30", true, "67%");
}

#[test]
fn under_ten_nothing_in_per_cent_is_said_of_those_who_came_again() {
    let figures = came_again(&[Share::new(5, 9), Share::new(6, 9), Share::new(20, 29)]);
    let line = line(&came_again(&[Share::new(5, 9), Share::new(6, 9)]), false);
    let title = line.head.title.replace('\u{a0}', " ");
    assert_eq!(title, "6 of 9 customers who bought in Sep–Nov 2024 bought again in Dec–Feb 2024/25");
    assert!(line.head.notes.is_empty(), "no range and no change: {:?}", line.head.notes);
    let input = ReportInput { shared: false, ..sample::input(&figures, Language::En, &[], &[]) };
    let blocks = (REPORTS[0].build)(&input, &tr()).blocks;
    let title = tr().report_retention_table();
    let table = blocks.iter().find_map(|b| if let Block::Table(t) = b { Some(t).filter(|t| t.title == title) } else { None }).unwrap();
    let said: Vec<_> =
        table.rows.iter().map(|row| (row[1].clone(), row[2].clone(), row[3] == Cell::Empty, row[4] == Cell::Empty)).collect();
    let counts = |of, all, none| (Cell::Count(of), Cell::Count(all), none, none);
    assert_eq!(said, [counts(5, 9, true), counts(6, 9, true), counts(20, 29, false)]);
}

#[test]
fn what_is_hidden_is_not_called_too_short() {
    let check = |figures: &Figures, shared: bool, chart: &str, title: &str, report: &str| {
        let line = line(figures, shared);
        assert_eq!((line.points.len(), line.head.empty.as_str(), line.head.title.as_str()), (0, chart, title));
        let text = owner(figures, shared);
        assert!(text.contains(report), "{report}: {text}");
        assert_eq!(text.contains(&tr().report_hidden()), report == tr().report_hidden());
    };
    let few = came_again(&[Share::new(3, 40)]);
    check(&few, true, &tr().chart_hidden(), &tr().chart_retention_name(), &tr().report_hidden());
    assert_eq!(line(&few, false).points.len(), 1, "the owner sees it");
    let none = Figures { headline: None, ..came_again(&[]) };
    for shared in [false, true] {
        check(&none, shared, &tr().chart_empty_retention(), &tr().report_find_retention_none(), &tr().report_again_none());
    }
}

#[test]
fn few_known_reasons_are_hidden_in_what_is_shared_and_read_one_by_one_at_home() {
    let mut figures = sample::figures(Language::En);
    let of = |people| Group { people, money: Money(100_000) };
    let row = sample::reason(1, "Price", ReasonKind::Avoidable, (3, 300), (3, 300), (3, 40));
    figures.reasons = Reasons { rows: vec![row], known: of(3), leavers: of(40), ..Reasons::default() };
    let bars = |shared| bars(&figures, Measure::People, 10, shared);
    assert_eq!((bars(true).head.empty, bars(true).rows.len()), (tr().chart_hidden(), 0));
    assert_eq!((bars(false).head.empty, bars(false).rows.len()), (tr().chart_few_reasons(), 0));
    assert_eq!(bars(true).head.title, tr().chart_reasons_name());
}

fn bars(figures: &Figures, measure: Measure, most: usize, shared: bool) -> Bars {
    let Chart::Bars(bars) = reasons_within(&scene(figures, &tr(), shared), measure, most, 5) else { panic!() };
    bars
}

/// Four reasons whose order by money is not that by people.
fn of_money() -> Figures {
    use ReasonKind::{Avoidable, Unavoidable};
    let reason = |id, name: &str, kind, main: (u64, i64)| sample::reason(id, name, kind, main, (main.0 + 5, main.1 + 1000), (26, 60));
    let rows = vec![
        reason(1, "Slow", Avoidable, (9, 1000)),
        reason(2, "Price", Avoidable, (6, 5000)),
        reason(3, "Quality", Avoidable, (5, 3000)),
        reason(4, "Moved", Unavoidable, (6, 9000)),
    ];
    let group = |people, units: i64| Group { people, money: Money(units * 100) };
    let mut figures = sample::figures(Language::En);
    figures.reasons = Reasons { rows, known: group(26, 18_000), leavers: group(60, 40_000), ..Reasons::default() };
    figures
}

fn told(bars: &Bars) -> Vec<(&str, &str, &str)> {
    bars.rows.iter().map(|row| (row.label.as_str(), row.count.as_str(), row.money.as_str())).collect()
}

#[test]
fn by_money_reasons_stand_in_the_order_of_their_money_and_the_title_speaks_of_it() {
    let figures = of_money();
    let by_people = bars(&figures, Measure::People, 10, false);
    assert_eq!(told(&by_people).iter().map(|(name, ..)| *name).collect::<Vec<_>>(), ["Slow", "Price", "Quality", "Moved"]);
    for shared in [false, true] {
        let by_money = bars(&figures, Measure::Money, 10, shared);
        let expected = [("Price", "6", "$5,000"), ("Quality", "5", "$3,000"), ("Slow", "9", "$1,000"), ("Moved", "6", "$9,000")];
        assert_eq!(told(&by_money), expected, "what could not be avoided stands last, whatever it cost");
        assert_eq!(by_money.rows[0].main, 500_000.0, "bars as long as their money");
        assert_eq!(by_money.head.title, "$6,000 a year came from 11 people who named “Price”");
        assert_eq!(findings::reasons(&scene(&figures, &tr(), shared), Measure::Money), by_money.head.title);
    }
    assert_eq!(by_people.head.title, "14 people who named “Slow” used to spend $2,000 a year");
}

#[test]
fn what_does_not_fit_is_put_together_by_the_same_measure() {
    let figures = of_money();
    let own = bars(&figures, Measure::Money, 2, false);
    assert_eq!(told(&own), [("Price", "6", "$5,000"), ("Moved", "6", "$9,000"), ("2 more reasons", "14", "$4,000")]);
    let shared = bars(&figures, Measure::Money, 2, true);
    assert_eq!(told(&shared), [("Price", "6", "$5,000"), ("Quality", "5", "$3,000"), ("2 more reasons", "15", "$10,000")]);
    assert_eq!(shared.rows[2].tone, Tone::Together);
    let people = bars(&figures, Measure::People, 2, false);
    assert_eq!(told(&people), [("Slow", "9", "$1,000"), ("Moved", "6", "$9,000"), ("2 more reasons", "11", "$8,000")]);
}

#[test]
fn a_drawn_chart_says_of_which_period_and_of_whom_it_speaks() {
    for language in Language::ALL {
        let tr = Tr::new(language);
        let mut figures = sample::figures(language);
        figures.segment = Some("Firms".to_owned());
        let day = |text| tr.day(sample::day(text));
        let period = tr.report_scope(day("2024-12-10"), day("2025-12-09"));
        for spec in CHARTS {
            let chart = alone(spec, &scene(&figures, &tr, false), "Corner");
            let drawn = svg(&chart, (1600, 1000), &ChartTheme::LIGHT, Options::ALONE, true).unwrap().replace('\u{a0}', " ");
            let says = |words: &str| drawn.contains(&words.replace('\u{a0}', " "));
            // Leaving is counted over the period; all else goes as far back as the records.
            assert_eq!(says(&period), ["reasons", "reasons_money", "over_time"].contains(&spec.id), "{} {language:?}", spec.id);
            assert!(says(&tr.report_as_of(day("2025-12-09"))), "{} {language:?}", spec.id);
            // Parts side by side are of all customers.
            let of_segment = spec.id != comeback::report::charts::SIDES;
            assert!(says("Corner · ") && says(&tr.report_method_segment("Firms")) == of_segment, "{} {language:?}", spec.id);
        }
    }
}
