//! What reports say, in three languages; that they claim no more than the figures carry, and hide small groups.

use comeback::analysis::reasons::Reasons;
use comeback::analysis::{Figures, Share};
use comeback::chart::{Chart, ChartTheme, Options, height, png, svg};
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::domain::reason::ReasonKind;
use comeback::i18n::Tr;
use comeback::report::charts::Measure;
use comeback::report::findings::{self, Scene};
use comeback::report::{CHARTS, REPORTS, privacy};

use super::report_sample as sample;

fn scene<'a>(figures: &'a Figures, tr: &'a Tr, shared: bool) -> Scene<'a> {
    Scene::new(figures, tr, sample::currency(tr.language()), Some(0.75), shared)
}

#[test]
fn reports_say_the_same_in_three_languages() {
    let (calls, quotes) = (sample::calls(), sample::quotes());
    for language in Language::ALL {
        let (tr, figures) = (Tr::new(language), sample::figures(language));
        for report in REPORTS {
            let document = (report.build)(&sample::input(&figures, language, &calls, &quotes), &tr);
            let text = comeback::report::plain_text(&document, &tr).replace('\u{a0}', " ");
            insta::assert_snapshot!(format!("{}-{}", report.id, language.code()), text);
        }
    }
}

#[test]
fn every_report_stands_with_nothing_on_record() {
    let figures = Figures::default();
    for language in Language::ALL {
        let tr = Tr::new(language);
        for report in REPORTS {
            let document = (report.build)(&sample::input(&figures, language, &[], &[]), &tr);
            let text = comeback::report::plain_text(&document, &tr);
            assert!(text.len() > 100 && !text.contains("NaN") && !text.contains("report-"), "{text}");
        }
    }
}

#[test]
fn every_chart_draws_with_the_shops_figures_and_with_none() {
    let folder = std::env::var_os("COMEBACK_LOOK").map(std::path::PathBuf::from);
    for language in Language::ALL {
        let (tr, figures, none) = (Tr::new(language), sample::figures(language), Figures::default());
        for spec in CHARTS {
            let empty = (spec.build)(&scene(&none, &tr, false));
            let drawn = svg(&empty, (600, 300), &ChartTheme::DARK, Options::ALONE, true).unwrap();
            assert!(!empty.head().empty.is_empty() && drawn.contains("</text>"), "{}", spec.id);
            let chart = (spec.build)(&scene(&figures, &tr, false));
            assert!(!chart.head().title.is_empty() && !(spec.name)(&tr).is_empty());
            let tall = height(&chart, 568.0, Options::ALONE).ceil() as u32 + 32;
            let bytes = png(&chart, (600, tall), 1, &ChartTheme::LIGHT, Options::ALONE).unwrap();
            if let Some(folder) = &folder {
                std::fs::write(folder.join(format!("real-{}-{}.png", spec.id, language.code())), bytes).unwrap();
            }
        }
    }
}

/// Reasons of so many people each, by main reason, out of `leavers`.
fn with_mains(mains: &[u64], leavers: u64) -> Figures {
    let known = mains.iter().sum();
    let rows = mains.iter().zip(1..).map(|(n, id)| {
        let units = *n as i64 * 100;
        sample::reason(id, &format!("Reason {id}"), ReasonKind::Avoidable, (*n, units), (*n, units), (known, leavers))
    });
    let mut figures = sample::figures(Language::En);
    let group = |people: u64| comeback::analysis::leaving::Group { people, money: Money(people as i64 * 10_000) };
    figures.reasons = Reasons { rows: rows.collect(), known: group(known), leavers: group(leavers), ..Reasons::default() };
    figures.leaving.all = group(leavers);
    figures
}

#[test]
fn under_ten_reasons_nothing_is_ranked() {
    let tr = Tr::new(Language::En);
    for (mains, title) in [
        (&[][..], "Nobody has yet said why the 12 who left or went quiet stayed away"),
        (&[4, 3, 2][..], "9 reasons are known so far: read them, do not rank them"),
        (&[1][..], "One reason is known so far: read it, do not rank"),
    ] {
        let figures = with_mains(mains, 12);
        let scene = scene(&figures, &tr, false);
        assert_eq!(findings::reasons(&scene, Measure::People), title);
        let Chart::Bars(bars) = comeback::report::charts::reasons(&scene, Measure::People) else { panic!() };
        assert!(bars.rows.is_empty());
    }
}

#[test]
fn titles_claim_no_winner_and_no_cause() {
    for language in Language::ALL {
        let (tr, figures) = (Tr::new(language), sample::figures(language));
        for shared in [false, true] {
            let scene = scene(&figures, &tr, shared);
            for title in CHARTS.iter().map(|c| (c.build)(&scene).head().title.to_lowercase()) {
                for claim in ["because", "omdat", "doordat", "потому", "из-за", "most ", "meeste", "чаще всего", "biggest reason"]
                {
                    assert!(!title.contains(claim), "{title}: {claim}");
                }
            }
        }
    }
}

#[test]
fn a_change_within_chance_is_called_none() {
    let tr = Tr::new(Language::En);
    let mut figures = sample::figures(Language::En);
    assert_eq!(findings::retention_change(&scene(&figures, &tr, false)), "No real change since the first period shown.");
    figures.retention[4].share = Share::new(30, 128);
    assert_eq!(findings::retention_change(&scene(&figures, &tr, false)), "Fewer came again in the last period than in the first shown.");
    figures.retention[4].share = Share::new(120, 128);
    assert_eq!(findings::retention_change(&scene(&figures, &tr, false)), "More came again in the last period than in the first shown.");
    figures.retention[4].share = Share::new(3, 7);
    assert_eq!(
        findings::retention(&scene(&figures, &tr, false)),
        "3 of 7 customers who bought in Jun–Aug\u{a0}2025 bought again in Sep–Nov\u{a0}2025"
    );
}

#[test]
fn a_shared_report_shows_no_group_under_five_nor_lets_it_be_reckoned() {
    for mains in [&[9, 6, 5, 3, 2, 2, 3][..], &[9, 6, 5, 3], &[5, 5, 5, 1], &[20, 4], &[4, 4, 4, 4], &[12], &[3, 2], &[7, 6, 1, 1, 1]] {
        let figures = with_mains(mains, 68);
        let shown = privacy::shown(&figures.reasons);
        assert!(shown.rows.iter().all(|r| r.main.people >= 5), "{mains:?}");
        let apart: u64 = shown.rows.iter().map(|r| r.main.people).sum();
        let rest = mains.iter().sum::<u64>() - apart;
        assert!(rest == 0 || rest >= 5 || shown.rows.is_empty(), "{mains:?}: {rest} by subtraction");
        assert_eq!(shown.together.map_or(0, |(_, g)| g.people), if rest >= 5 { rest } else { 0 }, "{mains:?}");
    }
}

#[test]
fn few_who_left_are_not_told_in_a_shared_report() {
    let tr = Tr::new(Language::En);
    let figures = with_mains(&[2, 1], 4);
    let document = (REPORTS[0].build)(&sample::input(&figures, Language::En, &[], &[]), &tr);
    let text = comeback::report::plain_text(&document, &tr);
    assert!(text.contains("In 12 months fewer than 5 regulars left or went quiet.") && !text.contains("$400"), "{text}");
}

#[test]
fn every_figure_explains_itself_in_three_languages() {
    for language in Language::ALL {
        let (tr, figures) = (Tr::new(language), sample::figures(language));
        for spec in comeback::analysis::FIGURES {
            let value = (spec.value)(&figures);
            let explained = comeback::report::explain(spec.id, &value, &tr, sample::currency(language)).expect(spec.id);
            let parts = [&explained.name, &explained.term, &explained.definition, &explained.formula, &explained.result, &explained.as_of];
            assert!(parts.iter().all(|p| !p.is_empty() && !p.contains("explain-")), "{explained:?}");
            assert_eq!(explained.rows.len(), value.inputs.len());
            for (row, input) in explained.rows.iter().zip(&value.inputs) {
                assert!(!row.name.contains('_') && !row.value.is_empty(), "{}: no words for {}", spec.id, input.name);
            }
            assert_eq!(explained.left_out.len(), value.excluded.len());
        }
        assert!(
            comeback::report::explain("nonsense", &(comeback::analysis::FIGURES[0].value)(&figures), &tr, sample::currency(language))
                .is_none()
        );
    }
}

#[test]
fn the_cost_of_leaving_is_explained_with_todays_numbers() {
    let (tr, figures) = (Tr::new(Language::En), sample::figures(Language::En));
    let spec = comeback::analysis::FIGURES.iter().find(|f| f.id == "left_or_quiet").unwrap();
    let explained = comeback::report::explain(spec.id, &(spec.value)(&figures), &tr, sample::currency(Language::En)).unwrap();
    insta::assert_snapshot!(
        "explained-left-or-quiet",
        format!("{}\n{}\n= {}", explained.name, explained.lines(&tr).join("\n"), explained.result)
    );
}
