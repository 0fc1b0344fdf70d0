//! Every kind of chart draws with nothing, one thing and very much, on every surface, with words of three languages.

use comeback::chart::spec::{
    Balance, BalancePeriod, Bar, Bars, Beside, Choice, Choices, Climb, Curve, Curves, Dot, Dots, Heat, HeatCell, HeatRow, Line, Point,
    Rate, Stack, StackWindow, Step, Steps, Swatch, Tone,
};
use comeback::chart::{Chart, ChartTheme, Head, Options, RegionId, font, height, png, svg};
use comeback::domain::language::Language;
use comeback::engine::library::reasons;

/// Long and short words of each language, for the places where they stand tightest.
pub const WORDS: [[&str; 4]; 3] = [
    ["Slow or no response", "Opening hours, place, parking", "used to spend a year", "so far"],
    ["Traag of geen antwoord", "Openingstijden, ligging, parkeren", "gaf per jaar uit", "tot nu toe"],
    ["Медленный ответ или его отсутствие", "Часы работы, расположение, парковка", "тратили в год", "пока что"],
];

fn head(words: &[&str; 4]) -> Head {
    Head {
        title: format!("14 {}: {} 9 300", words[0], words[2]),
        subtitle: words[1].to_owned(),
        notes: vec![format!("{} 30 / 68 (44 %; 57 %). {} 13–69 %.", words[2], words[1])],
        empty: format!("{}: 0", words[3]),
    }
}

fn bars(words: &[&str; 4], n: usize) -> Chart {
    let tones = [Tone::Main, Tone::Main, Tone::Unavoidable, Tone::Guess, Tone::Together];
    let rows = (0..n).map(|i| Bar {
        id: Some(i as i64),
        label: words[i % 2].to_owned(),
        main: (n - i) as f64,
        mentioned: (n - i) as f64 * 1.5,
        tone: tones[i % 5],
        count: (n - i).to_string(),
        money: format!("{} ₽", (n - i) * 61_400),
    });
    Chart::Bars(Bars {
        head: head(words),
        count_head: words[3].to_owned(),
        money_head: words[2].to_owned(),
        legend: vec![(Swatch::Bar(Tone::Main), words[3].to_owned()), (Swatch::Extension, words[3].to_owned())],
        rows: rows.collect(),
    })
}

fn line(words: &[&str; 4], n: usize) -> Chart {
    let points = (0..n).map(|i| {
        let value = 0.62 + 0.1 * ((i as f64) * 0.9).sin();
        Point {
            label: "сен.–нояб.".into(),
            label_below: if i % 4 == 0 { "2025".into() } else { String::new() },
            rate: Some(Rate { value, low: value - 0.08, high: value + 0.07 }),
            text: format!("{:.0}", value * 100.0),
            detail: "87 of 128".into(),
        }
    });
    Chart::Line(Line {
        head: head(words),
        points: points.collect(),
        goal: Some((0.75, format!("{} 75", words[3]))),
        goal_until: Some(n as f64 * 0.8),
        running: Some(("дек.".into(), words[3].to_owned())),
        details: true,
    })
}

fn balance(words: &[&str; 4], n: usize) -> Chart {
    let periods = (0..n).map(|i| BalancePeriod {
        label: "сен.–нояб.".into(),
        label_below: if i % 4 == 0 { "2024/25".into() } else { String::new() },
        written: ["21", "4", "15", "5"].map(str::to_owned),
        gains: [21.0 + (i % 7) as f64, 4.0],
        losses: [15.0, 5.0],
        text: "+5".into(),
        running: i + 1 == n,
    });
    let names = [words[3], words[2]].map(str::to_owned);
    Chart::Balance(Balance { head: head(words), gains: names.clone(), losses: names, periods: periods.collect() })
}

fn heat(words: &[&str; 4], n: usize) -> Chart {
    let cell = |row: usize, column: usize| match (row + column).cmp(&n) {
        std::cmp::Ordering::Less => {
            HeatCell::Share { share: 0.8 / (1.0 + column as f64 * 0.2), main: "73%".into(), below: "76 / 104".into(), short: "76".into() }
        }
        std::cmp::Ordering::Equal => HeatCell::Unfinished { main: "17".into(), below: words[3].into() },
        std::cmp::Ordering::Greater => HeatCell::Empty,
    };
    let rows = (0..n).map(|row| HeatRow {
        label: "июнь–авг. 2024".into(),
        note: if row == 0 { words[2].into() } else { String::new() },
        size: "104".into(),
        cells: (1..=n).map(|column| cell(row, column)).collect(),
    });
    Chart::Heat(Heat {
        head: head(words),
        row_head: words[1].into(),
        size_head: words[3].into(),
        columns: (1..=n).map(|c| c.to_string()).collect(),
        rows: rows.collect(),
        means: None,
        chosen: None,
        cut: words[1].into(),
        legend: [words[3], words[2], words[1]].map(str::to_owned),
    })
}

fn steps(words: &[&str; 4], n: usize) -> Chart {
    let step = |i: usize| {
        let share = 1.0 - 0.5 * (i + 1) as f64 / n as f64;
        Step { x: (i + 1) as f64, share, low: (share - 0.06).max(0.0), high: (share + 0.05).min(1.0) }
    };
    let every = (n / 6).max(1);
    Chart::Steps(Steps {
        head: head(words),
        points: (0..n).map(step).collect(),
        ticks: (0..=n).step_by(every).map(|t| (t as f64, t.to_string(), (n * 10 - t).to_string())).collect(),
        risk_head: words[1].to_owned(),
        thin_from: Some(n as f64 * 0.8),
        median: (n > 1).then(|| (n as f64, words[3].to_owned())),
        said: (0..=n).step_by(every).map(|t| format!("{t} {}", words[3])).collect(),
        chosen: (n > 1).then_some(1),
    })
}

fn choices(words: &[&str; 4], n: usize) -> Chart {
    let bars =
        (0..n).map(|i| Choice { label: format!("{} ×", i + 2), share: 0.6 / (i + 1) as f64, text: "12 of 38".into(), chosen: i == 2 });
    Chart::Choices(Choices { head: head(words), bars: bars.collect() })
}

fn dots(words: &[&str; 4], n: usize) -> Chart {
    let row = |i: usize| {
        let value = 0.4 * ((i as f64) * 0.7).cos();
        let (low, high) = (value - 0.15, value + 0.12);
        let counts = ["12 / 40".to_owned(), "9 / 68".to_owned()];
        let (label, text) = (words[i % 2].to_owned(), words[3].to_owned());
        Dot { id: Some(i as i64), label, value, low, high, clear: low > 0.0 || high < 0.0, counts, text }
    };
    let (sides, counts) = ([words[1], words[2]].map(str::to_owned), [words[3], words[3]].map(str::to_owned));
    Chart::Dots(Dots { head: head(words), sides, counts, rows: (0..n).map(row).collect() })
}

fn stack(words: &[&str; 4], n: usize) -> Chart {
    let window = |i: usize| StackWindow {
        label: "сен.–нояб.".into(),
        label_below: if i.is_multiple_of(4) { "2025".into() } else { String::new() },
        counts: (0..6).map(|series| ((i + series * 3) % 5) as u64).collect(),
        running: i + 1 == n,
        hides: i % 3 == 2,
    };
    Chart::Stack(Stack {
        head: head(words),
        series: (0..6).map(|i| words[i % 3].to_owned()).collect(),
        has_rest: true,
        has_unknown: false,
        has_together: words[0].len().is_multiple_of(2),
        windows: (0..n).map(window).collect(),
        marks: vec![(0.5, words[0].to_owned()), (0.51, words[1].to_owned()), (2.3, words[2].to_owned())],
    })
}

fn beside(words: &[&str; 4], n: usize) -> Chart {
    let (Chart::Line(mut line), Chart::Stack(mut stack)) = (line(words, n), stack(words, n)) else { unreachable!() };
    // One of the windows has no rate, and the last is running.
    line.points.truncate(n.saturating_sub(1));
    if let Some(first) = line.points.first_mut() {
        *first = Point { label: first.label.clone(), ..Point::default() };
    }
    line.running = (n > 0).then(|| (words[3].to_owned(), words[3].to_owned()));
    stack.has_unknown = true;
    let marks = std::mem::take(&mut stack.marks);
    Chart::Beside(Box::new(Beside { head: head(words), panels: [words[0], words[1]].map(str::to_owned), line, stack, marks }))
}

fn curves(words: &[&str; 4], n: usize) -> Chart {
    let Chart::Steps(steps) = steps(words, n) else { unreachable!() };
    let curve = |i: usize| {
        let lower = |step: &Step| Step { share: step.share * (1.0 - 0.1 * i as f64), ..*step };
        Curve { name: words[i].to_owned(), points: steps.points.iter().map(lower).collect(), stairs: true }
    };
    let ticks = steps.ticks.iter().map(|(at, name, count)| (*at, name.clone(), vec![count.clone(); 3]));
    let ticks = if n == 0 { Vec::new() } else { ticks.collect() };
    Chart::Curves(Curves {
        head: head(words),
        series: (0..3).map(curve).collect(),
        ticks,
        risk_head: words[3].to_owned(),
        mark: (n > 1).then(|| (n as f64 * 0.5, words[2].to_owned())),
        labels: Vec::new(),
        said: steps.said,
        chosen: steps.chosen,
    })
}

fn climb(words: &[&str; 4], n: usize) -> Chart {
    let steps = (0..n.min(16)).map(|i| ((i * i) as f64 + 1.0, i as f64 + 1.0, words[0].to_owned())).collect();
    let (axis, quiet) = (words[3].to_owned(), (n > 1).then(|| words[1].to_owned()));
    Chart::Climb(Climb { head: head(words), steps, looks: (n * n) as f64 + 20.0, axis, quiet })
}

pub type Maker = fn(&[&str; 4], usize) -> Chart;
pub const KINDS: [(&str, Maker); 11] = [
    ("bars", bars),
    ("line", line),
    ("balance", balance),
    ("heat", heat),
    ("steps", steps),
    ("choices", choices),
    ("dots", dots),
    ("stack", stack),
    ("climb", climb),
    ("beside", beside),
    ("curves", curves),
];

#[test]
fn every_kind_draws_with_nothing_one_and_very_much() {
    for (name, make) in KINDS {
        for words in &WORDS {
            for n in [0, 1, 7, 1_000] {
                let chart = make(words, if name == "heat" { n.min(120) } else { n });
                for theme in [ChartTheme::LIGHT, ChartTheme::DARK] {
                    let text = svg(&chart, (560, 300), &theme, Options::ALONE, true).unwrap();
                    assert!(text.starts_with("<svg width=\"560\" height=\"300\"") && text.trim_end().ends_with("</svg>"), "{name} {n}");
                    assert_eq!(n == 0, text.contains(&chart.head().empty), "{name} {n}: says when there is nothing");
                }
            }
        }
    }
}

#[test]
fn a_picture_is_a_png_of_the_size_asked_for() {
    let folder = std::env::var_os("COMEBACK_LOOK").map(std::path::PathBuf::from);
    for (name, make) in KINDS {
        for (language, words) in ["en", "nl", "ru"].iter().zip(&WORDS) {
            let chart = make(words, 6);
            let tall = height(&chart, 568.0, Options::ALONE).ceil() as u32 + 32;
            let theme = if *language == "nl" { ChartTheme::DARK } else { ChartTheme::LIGHT };
            let bytes = png(&chart, (600, tall), 2, &theme, Options::ALONE).unwrap();
            let picture = image::load_from_memory(&bytes).unwrap();
            assert_eq!((picture.width(), picture.height()), (1200, tall * 2));
            if let Some(folder) = &folder {
                std::fs::write(folder.join(format!("{name}-{language}.png")), bytes).unwrap();
                let text = svg(&chart, (600, tall), &theme, Options::ALONE, true).unwrap();
                std::fs::write(folder.join(format!("{name}-{language}.svg")), text).unwrap();
            }
        }
    }
}

#[test]
fn a_picture_beyond_all_use_is_refused() {
    let chart = bars(&WORDS[0], 3);
    assert!(png(&chart, (40_000, 40_000), 2, &ChartTheme::LIGHT, Options::ALONE).is_err());
    assert!(png(&chart, (0, 0), 2, &ChartTheme::LIGHT, Options::ALONE).is_err());
    assert!(svg(&chart, (u32::MAX, 10), &ChartTheme::LIGHT, Options::ALONE, false).is_err());
}

#[test]
fn a_click_finds_the_bar_it_was_on() {
    let chart = bars(&WORDS[2], 5);
    let mut text = String::new();
    let mut backend = plotters::backend::SVGBackend::with_string(&mut text, (600, 300));
    let area = comeback::chart::Rect::new(0.0, 0.0, 600.0, 300.0);
    let regions = comeback::chart::draw(&chart, &mut backend, area, &ChartTheme::LIGHT, 1.0, Options::ALONE).unwrap();
    assert_eq!(regions.iter().map(|r| r.id).collect::<Vec<_>>(), (0..5).map(RegionId::Row).collect::<Vec<_>>());
    for pair in regions.windows(2) {
        assert!(pair[0].rect.bottom() <= pair[1].rect.y + 0.01, "bars do not overlap");
    }
    assert!(regions.iter().all(|r| r.rect.bottom() <= 300.0 && r.label.contains('₽')));
}

#[test]
fn texts_of_strangers_stay_texts_in_a_picture() {
    let mut words = WORDS[0];
    words[0] = "<script>alert('x')</script>\"&amp;";
    let text = svg(&bars(&words, 2), (900, 200), &ChartTheme::LIGHT, Options::ALONE, true).unwrap();
    assert!(!text.contains("<script") && text.contains("&lt;script&gt;"));
}

#[test]
fn the_reasons_of_the_starting_list_stand_in_full_beside_their_bars_on_home() {
    for (language, money) in [(Language::En, "$1,316,500"), (Language::Nl, "€ 1.316.500"), (Language::Ru, "1 316 500 ₽")] {
        let rows = reasons(language).into_iter().map(|reason| Bar {
            id: None,
            label: format!("{}?", reason.name),
            main: 10.0,
            mentioned: 12.0,
            tone: Tone::Main,
            count: "100".to_owned(),
            money: money.to_owned(),
        });
        let chart = Chart::Bars(Bars { rows: rows.collect(), ..Bars::default() });
        // What a window of 1280 points leaves for them.
        let high = height(&chart, 536.0, Options::BARE).ceil() as u32;
        let drawn = svg(&chart, (536, high), &ChartTheme::LIGHT, Options::BARE, false).unwrap();
        assert!(!drawn.contains('…'), "{language:?}: {}", drawn.lines().find(|l| l.contains('…')).unwrap_or_default());
        assert_eq!(drawn.matches("100\n</text>").count(), reasons(language).len(), "{language:?}: none is left out");
    }
}

#[test]
fn labels_keep_within_their_room() {
    for word in WORDS.iter().flatten() {
        for room in [0.0, 10.0, 50.0, 120.0, 400.0] {
            let cut = font::fitted(word, 14.0, font::Weight::Regular, room);
            assert!(font::width(&cut, 14.0, font::Weight::Regular) <= room, "{cut} in {room}");
            for line in font::wrapped(word, 14.0, font::Weight::Bold, room) {
                assert!(font::width(&line, 14.0, font::Weight::Bold) <= room, "{line} in {room}");
            }
        }
    }
}

#[test]
fn every_digit_is_as_wide_as_the_next() {
    for weight in [font::Weight::Regular, font::Weight::Bold] {
        let one = font::width("1111", 14.0, weight);
        assert!(('0'..='9').all(|d| (font::width(&d.to_string().repeat(4), 14.0, weight) - one).abs() < 0.001));
    }
}
