//! The figures of a small dry-cleaning shop, for the tests of reports: 240 customers, 68 left or gone quiet, 30 reasons known.

use comeback::analysis::balance::BalanceRow;
use comeback::analysis::cohorts::{Cell, CohortRow, Cohorts};
use comeback::analysis::headline::Headline;
use comeback::analysis::intervals::Interval;
use comeback::analysis::leaving::{Group, Leaving};
use comeback::analysis::reasons::{ReasonRow, Reasons};
use comeback::analysis::retention::RetentionRow;
use comeback::analysis::silent::{NameRow, Names};
use comeback::analysis::slider::SliderRow;
use comeback::analysis::states::{Counts, LookBack, RuleInfo};
use comeback::analysis::survival::{Survival, SurvivalRow};
use comeback::analysis::{Figures, Share};
use comeback::domain::customer::State;
use comeback::domain::day::Day;
use comeback::domain::ids::{CustomerId, ReasonId};
use comeback::domain::language::Language;
use comeback::domain::money::{Currency, Money};
use comeback::domain::reason::ReasonKind;
use comeback::domain::rule::QuietRule;
use comeback::domain::settings::Goal;
use comeback::report::{CallPerson, Quote, ReportInput};

pub(crate) fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

fn group(people: u64, units: i64) -> Group {
    Group { people, money: Money(units * 100) }
}

pub(crate) fn reason(id: i64, name: &str, kind: ReasonKind, main: (u64, i64), named: (u64, i64), of: (u64, u64)) -> ReasonRow {
    let (known, leavers) = of;
    let bounds = Interval { low: main.0 as f64 / leavers as f64, high: (main.0 + leavers - known) as f64 / leavers as f64 };
    ReasonRow {
        id: ReasonId(id),
        name: name.to_owned(),
        code: String::new(),
        kind,
        main: group(main.0, main.1),
        named: group(named.0, named.1),
        share: Share::new(named.0, known),
        bounds: Some(bounds),
        dominant: None,
        in_words: 0,
    }
}

/// Names of the reasons in each language.
pub(crate) fn names(language: Language) -> [&'static str; 7] {
    match language {
        Language::En => [
            "Slow or no response",
            "Promise not kept",
            "Mistake or damage",
            "Opening hours, place, parking",
            "Price",
            "Complaint not resolved",
            "Moved, ill, died or closed",
        ],
        Language::Nl => [
            "Traag of geen antwoord",
            "Belofte niet nagekomen",
            "Fout of schade",
            "Openingstijden, ligging, parkeren",
            "Prijs",
            "Klacht niet opgelost",
            "Verhuisd, ziek, overleden of gestopt",
        ],
        Language::Ru => [
            "Долго отвечали или молчали",
            "Не сдержали обещание",
            "Ошибка или порча вещи",
            "Часы работы, место, парковка",
            "Цена",
            "Жалобу не решили",
            "Переезд, болезнь, закрытие",
        ],
    }
}

fn reasons(language: Language) -> Reasons {
    use ReasonKind::{Avoidable, Unavoidable};
    let [slow, promise, mistake, hours, price, complaint, moved] = names(language);
    let of = (30, 68);
    Reasons {
        rows: vec![
            reason(1, slow, Avoidable, (9, 6140), (14, 9300), of),
            reason(2, promise, Avoidable, (6, 3720), (8, 4800), of),
            reason(3, mistake, Avoidable, (5, 2980), (7, 3900), of),
            reason(4, hours, Avoidable, (3, 1460), (6, 2900), of),
            reason(5, price, Avoidable, (2, 980), (5, 2300), of),
            reason(6, complaint, Avoidable, (2, 900), (4, 1800), of),
            reason(7, moved, Unavoidable, (3, 780), (3, 780), of),
        ],
        guesses: vec![reason(5, price, Avoidable, (4, 1900), (4, 1900), (4, 68))],
        leavers: group(68, 29_760),
        known: group(30, 16_960),
        guessed: group(4, 1900),
        not_asked: group(22, 7000),
        without_reason: group(12, 3900),
        ..Reasons::default()
    }
}

fn retention() -> Vec<RetentionRow> {
    let row = |from: &str, to: &str, of, all, complete| RetentionRow {
        base_from: day(from).plus_months(-3),
        base_to: day(from).plus_days(-1),
        from: day(from),
        to: day(to),
        share: Share::new(of, all),
        complete,
    };
    vec![
        row("2024-09-01", "2024-11-30", 76, 104, true),
        row("2024-12-01", "2025-02-28", 73, 105, true),
        row("2025-03-01", "2025-05-31", 79, 116, true),
        row("2025-06-01", "2025-08-31", 83, 128, true),
        row("2025-09-01", "2025-11-30", 87, 128, true),
        row("2025-12-01", "2025-12-09", 40, 129, false),
    ]
}

fn balance() -> Vec<BalanceRow> {
    let row = |from: &str, to: &str, start, [gained, back, quiet, left]: [u64; 4], end, complete| BalanceRow {
        from: day(from),
        to: day(to),
        regulars_at_start: start,
        became_regular: gained,
        came_back: back,
        went_quiet: quiet,
        left,
        regulars_at_end: end,
        first_timers: 25,
        complete,
    };
    vec![
        row("2024-12-01", "2025-02-28", 102, [21, 5, 15, 6], 107, true),
        row("2025-03-01", "2025-05-31", 107, [24, 5, 18, 6], 112, true),
        row("2025-06-01", "2025-08-31", 112, [19, 6, 17, 6], 114, true),
        row("2025-09-01", "2025-11-30", 114, [24, 9, 12, 5], 130, true),
    ]
}

fn cohorts() -> Cohorts {
    let sizes = [104_u64, 48, 40, 36, 30, 26, 6];
    let row = |i: usize, size: u64| CohortRow {
        cohort: day("2024-06-01").month().plus(3 * i as i32),
        size,
        before_records: i == 0,
        cells: (0..(7 - i) as u32)
            .map(|k| Cell { k, people: if k == 0 { size } else { size * (7 - u64::from(k)) / 10 }, complete: k as usize + i < 6 })
            .collect(),
    };
    Cohorts { months: 3, rows: sizes.iter().enumerate().map(|(i, s)| row(i, *s)).collect(), means: Vec::new() }
}

fn silent() -> Names {
    let row = |i: i64, units: i64| NameRow {
        customer: CustomerId(i),
        row: 0,
        state: State::Lapsed,
        last: day("2025-07-21"),
        silence: 141,
        rhythm: Some(18.0),
        money: Money(units * 100),
    };
    Names { all: group(34, 11_920), first: [1240, 980, 860, 790, 720, 500].iter().zip(1..).map(|(u, i)| row(i, *u)).collect() }
}

pub(crate) fn figures(language: Language) -> Figures {
    let lookback = LookBack { day: Some(day("2025-06-10")), quiet: 38, came_back: 12 };
    let step = |t: f64, at_risk, s: f64| SurvivalRow { t, at_risk, events: 5, s, low: Some(s - 0.08), high: Some((s + 0.06).min(1.0)) };
    let rule = |times: f64, quiet, back| SliderRow {
        rule: QuietRule::TimesRhythm(times),
        quiet: group(quiet, 1000),
        regulars: 164,
        lookback: LookBack { day: Some(day("2025-06-10")), quiet, came_back: back },
    };
    Figures {
        as_of: Some(day("2025-12-09")),
        rule: RuleInfo { rule: QuietRule::TimesRhythm(4.0), borrowed_rhythm: Some(30.0), lookback, ..RuleInfo::default() },
        customers: Counts {
            total: 240,
            buyers: 240,
            once: 34,
            current: 112,
            at_risk: 18,
            lapsed: 34,
            lost: 42,
            back: 17,
            ..Counts::default()
        },
        regulars_before: Some(102),
        headline: Some(Headline {
            months: 6,
            base_from: day("2024-12-10"),
            base_to: day("2025-06-09"),
            from: day("2025-06-10"),
            to: day("2025-12-09"),
            all: Share::new(117, 164),
            regulars: Share::new(100, 130),
            before: Some(Share::new(99, 134)),
        }),
        retention: retention(),
        balance: balance(),
        leaving: Leaving {
            from: Some(day("2024-12-10")),
            told: group(38, 19_080),
            by_rule: group(30, 10_680),
            all: group(68, 29_760),
            regulars: 62,
            money_about: Money(2_638_700),
            profit: false,
            came_back: 17,
            gone_before: 8,
            came_once: 34,
        },
        reasons: reasons(language),
        cohorts: cohorts(),
        survival: Survival {
            rows: vec![step(0.0, 206, 1.0), step(60.0, 180, 0.9), step(120.0, 140, 0.8), step(240.0, 90, 0.62), step(360.0, 30, 0.48)],
            median: Some(360.0),
        },
        slider: vec![rule(2.0, 71, 41), rule(3.0, 50, 22), rule(4.0, 38, 12), rule(5.0, 31, 8), rule(6.0, 25, 5)],
        at_risk: Names { all: group(18, 7960), first: Vec::new() },
        silent: silent(),
        ..Figures::default()
    }
}

pub(crate) fn calls() -> Vec<CallPerson> {
    let people = [
        ("Marion Hale", "555-0126", 1240),
        ("Peter Lang", "555-0138", 980),
        ("Sonia Meyer", "555-0141", 860),
        ("", "", 790),
        ("Ирина Стоун", "+7 912 555-01-77", 720),
    ];
    let person = |(i, (name, phone, units)): (usize, &(&str, &str, i64))| CallPerson {
        number: (i + 1).to_string(),
        name: (*name).to_owned(),
        phone: (*phone).to_owned(),
        last: Some(day("2025-07-21").plus_days(-3 * i as i32)),
        rhythm: Some(18.0 + i as f64),
        money: Money(units * 100),
        ..CallPerson::default()
    };
    people.iter().enumerate().map(person).collect()
}

pub(crate) fn quotes() -> Vec<Quote> {
    vec![
        Quote { text: "I rang three times and nobody rang back.".into(), reason: Some((ReasonId(1), "Slow or no response".into())) },
        Quote { text: "Куртка была готова на неделю позже обещанного.".into(), reason: None },
    ]
}

pub(crate) fn currency(language: Language) -> Currency {
    match language {
        Language::En => Currency::USD,
        Language::Nl => Currency::EUR,
        Language::Ru => Currency::RUB,
    }
}

/// Three of four come again.
pub(crate) static GOAL: Goal = Goal::of(0.75);

/// A report's input over these figures.
pub(crate) fn input<'a>(figures: &'a Figures, language: Language, calls: &'a [CallPerson], quotes: &'a [Quote]) -> ReportInput<'a> {
    ReportInput {
        business: "Corner Dry Cleaning",
        currency: currency(language),
        goal: Some(&GOAL),
        figures,
        definitions: comeback::analysis::FIGURES,
        shared: true,
        quotes,
        calls,
        first: group(5, 4590),
        questions: &[],
        marks: &[],
        alongside: None,
    }
}
