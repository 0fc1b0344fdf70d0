//! Quotes: stars first, only with consent, and nobody's name in what leaves the house.

use std::io::Read as _;

use comeback::domain::answer::{AnswerEntry, AnswerState, AnswerValue, ResponseEntry};
use comeback::domain::ids::AnswerId;
use comeback::domain::language::Language;
use comeback::domain::questionnaire::Role;
use comeback::domain::quote::{AnswerQuote, Consent, Quoting};
use comeback::engine::views::bench::BenchQuery;
use comeback::engine::views::quotes::QuoteQuery;
use comeback::engine::views::reports::ReportBasisQuery;
use comeback::engine::{Command, Export, ExportRequest, Filter, Quotes, ReportChoice};

use crate::engine_usecases::Shop;
use crate::support::answers;

/// A shop in which Ruth Okafor said this, and whether she may be quoted.
fn said(text: &str, may: Option<bool>) -> (Shop, AnswerId) {
    let shop = Shop::new();
    let (_, version, content) = shop.lost_questionnaire();
    let ruth = shop.customer("Ruth Okafor");
    let reasons = shop.engine.fetch(comeback::engine::views::reasons::ReasonListQuery::default()).unwrap();
    let mut sheet = Shop::sheet(version, &content, Some(ruth), vec![reasons[0].reason.id]);
    sheet.answers[0].state = AnswerState::Answered(AnswerValue::Text(text.to_owned()));
    if let (Some(may), Some(asked)) = (may, content.questions.iter().find(|q| q.role == Some(Role::MayQuote))) {
        let state = AnswerState::Answered(AnswerValue::YesNo(may));
        sheet.answers.push(AnswerEntry { question: asked.identity, state, reasons: vec![] });
    }
    let entry: ResponseEntry = sheet;
    shop.engine.call(Command::SaveResponse(entry.into())).unwrap();
    let answer = answers(&shop.engine, BenchQuery::default())[0].id;
    (shop, answer)
}

fn quoted(shop: &Shop) -> Vec<String> {
    shop.engine.fetch(ReportBasisQuery::default()).unwrap().quotes.into_iter().map(|quote| quote.text).collect()
}

fn set(shop: &Shop, answer: AnswerId, quoting: Quoting) {
    shop.engine.call(Command::SetQuote(AnswerQuote { answer, quoting })).unwrap();
}

#[test]
fn only_who_agreed_is_quoted() {
    for (may, consent, count) in [
        (Some(true), Consent::AsSaid, 1),
        (Some(false), Consent::AsSaid, 0),
        (None, Consent::AsSaid, 0),
        (Some(true), Consent::Refused, 0),
        (None, Consent::Given, 1),
    ] {
        let (shop, answer) = said("You were slow in spring.", may);
        set(&shop, answer, Quoting { consent, starred: true, ..Quoting::default() });
        assert_eq!(quoted(&shop).len(), count, "{may:?} {consent:?}");
        let view = shop.engine.fetch(QuoteQuery(answer)).unwrap();
        assert_eq!((view.said, view.may()), (may, count == 1));
    }
}

#[test]
fn what_is_hidden_can_be_shown_and_the_other_way_round_and_taken_back() {
    let (shop, answer) = said("Mrs Brown at 07700 900123 was rude, says Ruth.", Some(true));
    assert_eq!(quoted(&shop), ["Mrs [name] at [phone] was rude, says [name]."]);
    let view = shop.engine.fetch(QuoteQuery(answer)).unwrap();
    let mut quoting = view.quoting.clone();
    quoting.masks.show(&view.hidden[0].place);
    quoting.masks.hide(&(30..34));
    set(&shop, answer, quoting);
    assert_eq!(quoted(&shop), ["Mrs Brown at [phone] was […], says [name]."]);
    shop.engine.call(Command::Undo).unwrap();
    assert_eq!(quoted(&shop), ["Mrs [name] at [phone] was rude, says [name]."]);
    assert_eq!(shop.engine.fetch(QuoteQuery(answer)).unwrap().masked, "Mrs [name] at [phone] was rude, says [name].");
}

/// All that can be read in a file, packed or not.
fn readable(bytes: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(bytes).into_owned();
    if let Ok(mut packed) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) {
        for at in 0..packed.len() {
            let mut inside = Vec::new();
            packed.by_index(at).unwrap().read_to_end(&mut inside).unwrap();
            text.push_str(&String::from_utf8_lossy(&inside));
        }
    }
    text
}

#[test]
fn no_name_gets_into_any_file_with_quotes_on_and_names_off() {
    let (shop, answer) = said("I am Ruth, Ruth Okafor, call 07700 900123 or ruth@okafor.example: slow as a wet week.", Some(true));
    set(&shop, answer, Quoting { starred: true, ..Quoting::default() });
    let folder = tempfile::tempdir().unwrap();
    for ending in ["html", "csv", "xlsx", "pdf"] {
        let to = folder.path().join(format!("report.{ending}"));
        let choice = ReportChoice { quotes: Quotes::Newest, names: false, small_groups: true, ..ReportChoice::default() };
        let what = Export::Report(choice);
        let (language, filter) = (Language::En, Filter::default());
        shop.engine.call(Command::Export(ExportRequest { what, to: to.clone(), language, filter, replace: false })).unwrap();
        let text = readable(&std::fs::read(&to).unwrap());
        for private in ["Ruth", "Okafor", "900123", "okafor.example"] {
            assert!(!text.contains(private), "{ending}: {private}");
        }
        if ending != "pdf" {
            assert!(text.contains("slow as a wet week") && text.contains("[phone]"), "{ending}: the quote itself stands there");
        }
    }
    let pages = shop.engine.fetch(comeback::engine::views::reports::SheetsQuery {
        choice: ReportChoice { quotes: Quotes::Newest, small_groups: true, ..ReportChoice::default() },
        language: Language::En,
        filter: Filter::default(),
    });
    let words = format!("{:?}", pages.unwrap());
    assert!(!words.contains("Okafor") && !words.contains("Ruth"), "what the pages hold");
}

#[test]
fn starred_words_come_first() {
    let (shop, _) = said("Too slow.", Some(true));
    let (_, version, content) = shop.lost_questionnaire();
    let mut sheet = Shop::sheet(version, &content, None, vec![]);
    sheet.day = crate::engine_usecases::day("2026-01-02");
    sheet.answers[0].state = AnswerState::Answered(AnswerValue::Text("An older one, worth keeping.".to_owned()));
    shop.engine.call(Command::SaveResponse(sheet.into())).unwrap();
    let older = answers(&shop.engine, BenchQuery::default()).into_iter().find(|answer| answer.text.starts_with("An older")).unwrap().id;
    set(&shop, older, Quoting { starred: true, consent: Consent::Given, ..Quoting::default() });
    assert_eq!(quoted(&shop), ["An older one, worth keeping.", "Too slow."]);
}
