//! Questionnaires in files of other programs: what is written is read back the same, files of others are read with what they hold, and bad
//! ones get a clear message within seconds.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use comeback::domain::language::Language;
use comeback::domain::questionnaire::{Content, QuestionKind};
use comeback::domain::skip::{Join, ShowIf, Test};
use comeback::engine::library;
use comeback::exchange::questionnaire::{Exchanged, Format, Lost, Read, Word, Words, read, write};
use comeback::exchange::{ExchangeError, Input, Limit};
use strum::IntoEnumIterator as _;

use super::forms_made::{as_offered, questionnaire};

const PROGRAM: &str = env!("CARGO_BIN_EXE_comeback");

/// Plain English words in every language.
struct Plain;

impl Words for Plain {
    fn word(&self, word: Word, _: Language) -> String {
        format!("{word:?}")
    }

    fn plain(&self, text: &str, language: Language) -> String {
        library::fill_month(text, language, None)
    }

    fn rule(&self, content: &Content, question: usize, _: Language) -> String {
        if content.questions[question].show_if.is_empty() { String::new() } else { "Only if…".to_owned() }
    }
}

fn naughty() -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/badinputs/strings/blns.json");
    let all: Vec<String> = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    all.into_iter().filter(|text| !text.trim().is_empty()).collect()
}

fn bytes(name: &str, bytes: impl Into<Vec<u8>>) -> Input {
    Input::Bytes { name: name.to_owned(), bytes: bytes.into() }
}

fn read_input(input: &Input, base: Language) -> Result<Read, ExchangeError> {
    read(input, base, Some(Path::new(PROGRAM)), &|_, _| Ok(()))
}

fn read_text(name: &str, text: &str) -> Result<Read, ExchangeError> {
    read_input(&bytes(name, text), Language::En)
}

fn there_and_back(format: Format, value: &Exchanged) -> Read {
    let made = write(format, value, &Plain).unwrap();
    let name = format!("form.{}", format.ending());
    // The base asked for is another one: the file says its own.
    read_input(&bytes(&name, made.bytes), Language::Ru).unwrap_or_else(|e| panic!("{format:?}: {e}"))
}

const BOTH_WAYS: [Format; 3] = [Format::XlsForm, Format::LimeSurvey, Format::SurveyJs];

fn check_round_trip(format: Format, value: &Exchanged, seed: u64) {
    let read = there_and_back(format, value);
    let expected = as_offered(value);
    assert_eq!(read.value.languages, expected.languages, "{format:?} {seed}");
    assert_eq!(read.value.audience, expected.audience, "{format:?} {seed}");
    assert_eq!(read.value.content.sections, expected.content.sections, "{format:?} {seed}");
    for (at, (question, before)) in read.value.content.questions.iter().zip(&expected.content.questions).enumerate() {
        assert_eq!(question, before, "{format:?} {seed}, question {at}");
    }
    assert_eq!(read.value, expected, "{format:?} {seed}");
    assert_eq!(read.not_carried, [], "{format:?} {seed}");
}

#[test]
fn what_is_written_is_read_back_the_same_whatever_it_says() {
    let naughty = naughty();
    for seed in 0..200 {
        let value = questionnaire(seed, &naughty);
        for format in [Format::LimeSurvey, Format::SurveyJs] {
            check_round_trip(format, &value, seed);
        }
        // Each sheet of a workbook is read by a process of its own.
        if seed < 30 {
            check_round_trip(Format::XlsForm, &value, seed);
        }
    }
}

#[test]
fn the_library_goes_there_and_back_in_all_languages() {
    for starter in library::starters() {
        for languages in [vec![Language::En], vec![Language::Nl, Language::En], vec![Language::Ru, Language::Nl, Language::En]] {
            let value = Exchanged { content: starter.content.clone(), languages, audience: starter.audience };
            for format in BOTH_WAYS {
                check_round_trip(format, &value, 0);
            }
        }
    }
}

/// What was edited in another program is read as edited, although the original lies beside it.
#[test]
fn an_original_counts_only_while_what_was_written_for_it_stands() {
    let value = Exchanged {
        content: library::starters()[0].content.clone(),
        languages: vec![Language::En],
        audience: library::starters()[0].audience,
    };
    let made = write(Format::SurveyJs, &value, &Plain).unwrap();
    let mut json: serde_json::Value = serde_json::from_slice(&made.bytes).unwrap();
    json["pages"][0]["elements"][0]["title"] = "What else?".into();
    json["pages"][0]["elements"][1]["visibleIf"] = "{q1} notempty".into();
    let read = read_text("edited.json", &json.to_string()).unwrap();
    let questions = &read.value.content.questions;
    assert_eq!(questions[0].text.get(Language::En), "What else?");
    assert_eq!(questions[0].identity, value.content.questions[0].identity, "the same question, worded differently");
    assert_eq!(questions[2].text, as_offered(&value).content.questions[2].text);
}

#[test]
fn word_and_markdown_say_all_of_it() {
    let naughty = naughty();
    for seed in 0..60 {
        let value = questionnaire(seed, &naughty);
        for format in [Format::Word, Format::Markdown] {
            let made = write(format, &value, &Plain).unwrap();
            assert!(made.bytes.len() > 20, "{format:?} {seed}");
        }
    }
    let lost = library::starter("lost").unwrap();
    let value = Exchanged { content: lost.content.clone(), languages: vec![Language::Nl], audience: lost.audience };
    let text = String::from_utf8(write(Format::Markdown, &value, &Plain).unwrap().bytes).unwrap();
    for question in &value.content.questions {
        let words = library::fill_month(question.text.get(Language::Nl), Language::Nl, None);
        assert!(text.contains(words.split(['*', '_', '{', '<', '&']).next().unwrap()), "{words}\n{text}");
    }
    assert!(text.contains("- [ ] "));
}

const OWN_FILES: &str = "tests/data/forms";

fn own(name: &str) -> Input {
    Input::Path(Path::new(env!("CARGO_MANIFEST_DIR")).join(OWN_FILES).join(name))
}

fn words_of(read: &Read, language: Language) -> Vec<&str> {
    read.value.content.questions.iter().map(|q| q.text.get(language)).collect()
}

#[test]
fn a_surveyjs_form_is_read_with_its_rules_and_what_it_loses() {
    let read = read_input(&own("surveyjs_lost_customer.json"), Language::En).unwrap();
    let content = &read.value.content;
    assert_eq!(content.title.get(Language::En), "We miss you");
    assert_eq!(read.value.languages, [Language::En]);
    let [nps, leave, why] = content.questions.as_slice() else { panic!("{content:?}") };
    assert!(matches!(nps.kind, QuestionKind::Scale { from: 0, to: 10, .. }));
    let QuestionKind::SeveralChoices { choices, other: true, .. } = &leave.kind else { panic!("{leave:?}") };
    assert_eq!(choices.iter().map(|c| c.text.get(Language::En)).collect::<Vec<_>>(), ["Price", "Quality", "hours"]);
    assert_eq!(leave.show_if.conditions[0].test, Test::AtMost("6".to_owned()));
    assert_eq!(leave.show_if.conditions[0].question, nps.identity);
    assert!(why.required && why.kind == QuestionKind::OpenText { lines: 5 });
    let kinds: Vec<&str> = read.not_carried.iter().map(|lost| (&lost.what).into()).collect();
    for kind in ["language", "codes", "names", "piped"] {
        assert!(kinds.contains(&kind), "{kind}: {:?}", read.not_carried);
    }
    // The base language asked for is not among those of the file: the file's own stands.
    assert_eq!(read_input(&own("surveyjs_lost_customer.json"), Language::Nl).unwrap().value.languages, [Language::En]);
}

#[test]
fn texts_in_a_language_not_spoken_here_become_the_one_asked_for_and_it_is_said() {
    let form = r#"{"locale":"de","pages":[{"elements":[{"type":"comment","name":"warum","title":"Warum sind Sie gegangen?"}]}]}"#;
    let read = read_input(&bytes("de.json", form), Language::Nl).unwrap();
    assert_eq!(words_of(&read, Language::Nl), ["Warum sind Sie gegangen?"]);
    assert!(read.not_carried.iter().any(|lost| lost.what == Lost::LanguageAs("de".into(), Language::Nl)), "{:?}", read.not_carried);
}

#[test]
fn rules_of_groups_hold_for_their_questions_and_mixtures_are_told() {
    let form = r#"{"pages":[{"title":"A","elements":[
        {"type":"boolean","name":"a","title":"a?"},{"type":"rating","name":"b","title":"b?","rateMax":7}]},
        {"title":"B","visibleIf":"{a} = true","elements":[
        {"type":"text","name":"c","title":"c?","visibleIf":"{b} > 3"},
        {"type":"text","name":"d","title":"d?","visibleIf":"{b} > 3 or {b} < 2"}]}]}"#;
    let read = read_text("groups.json", form).unwrap();
    let rule = |at: usize| read.value.content.questions[at].show_if.clone();
    let tests: Vec<_> = rule(2).conditions.into_iter().map(|c| c.test).collect();
    assert_eq!((rule(2).join, tests), (Join::All, vec![Test::Yes, Test::AtLeast("4".into())]));
    assert_eq!(rule(3), ShowIf::default());
    assert!(read.not_carried.iter().any(|lost| lost.what == Lost::Rule("{b} > 3 or {b} < 2".into())), "{:?}", read.not_carried);
}

#[test]
fn xlsforms_of_one_csv_file_are_read() {
    let form = "survey,,,\n,type,name,label:English,label:Nederlands\n,select one from sexes or specify other,sex,What sex are you?,Wat bent u?\n\
                ,begin group,g,About,Over\n,range,r,How?,Hoe?\n,note,n,Well,Nou\n,end group,,,\n,geopoint,p,Where?,Waar?\n,note,bye,Thanks,Dank\n\
                choices\n,list name,name,label:English,label:Nederlands\n,sexes,male,Male,Man\n,sexes,female,Female,Vrouw\n";
    let read = read_text("form.csv", form).unwrap();
    assert_eq!(read.value.languages, [Language::En, Language::Nl]);
    assert_eq!(words_of(&read, Language::Nl), ["Wat bent u?", "Hoe?"]);
    assert!(read.value.content.questions[0].kind.has_other());
    assert_eq!(read.value.content.thanks.get(Language::Nl), "Dank");
    assert_eq!(read.value.content.sections[0].title.get(Language::En), "About");
    let told = |what: &Lost| read.not_carried.iter().any(|lost| lost.what == *what);
    assert!(told(&Lost::Kind("geopoint".into())) && told(&Lost::Note("Well".into())), "{:?}", read.not_carried);
}

/// Files of others, from the folder named by `COMEBACK_REAL_DATA`; some may not be shipped.
fn real(folder: &str) -> Vec<PathBuf> {
    let Some(data) = std::env::var_os("COMEBACK_REAL_DATA") else {
        println!("skipped: COMEBACK_REAL_DATA does not say where {folder} is");
        return Vec::new();
    };
    let mut all: Vec<_> = std::fs::read_dir(Path::new(&data).join("samples").join(folder)).unwrap().map(|e| e.unwrap().path()).collect();
    all.sort();
    all
}

#[test]
fn files_of_other_programs_are_read_with_what_they_hold() {
    for (folder, name, expected) in [
        ("xlsform", "case_insensitivity.xlsx", Some(1)),
        ("xlsform", "group.xlsx", Some(3)),
        ("xlsform", "or_other.xlsx", Some(2)),
        ("xlsform", "specify_other.csv", Some(1)),
        ("xlsform", "utf_csv.csv", Some(1)),
        ("xlsform", "yes_or_no_question.csv", Some(1)),
        ("xlsform", "yes_or_no_question.xlsx", Some(1)),
        ("limesurvey", "blank_survey.lss", Some(1)),
        ("limesurvey", "limonaid_export-of-en-and-nl-survey-with-one-question-as-tsv.txt", Some(1)),
        ("limesurvey", "limonaid_export-of-survey-with-one-multi-choice-question-as-tsv.txt", Some(1)),
        ("limesurvey", "limonaid_export-of-survey-with-one-question-as-tsv.txt", Some(1)),
        ("limesurvey", "survey_one_question_two_languages_db630.lss", Some(1)),
        ("synthetic", "surveyjs_lost_customer.json", Some(3)),
    ] {
        let Some(path) = real(folder).into_iter().find(|path| path.ends_with(name)) else { continue };
        let read = read_input(&Input::Path(path), Language::En);
        match (read, expected) {
            (Ok(read), Some(count)) => {
                println!(
                    "{name}: {} questions, {:?}, lost {:?}",
                    read.value.content.questions.len(),
                    read.value.languages,
                    read.not_carried
                );
                assert_eq!(read.value.content.questions.len(), count, "{name}: {:#?}", read.value.content);
                assert!(!read.value.content.title.get(read.value.base()).is_empty(), "{name}");
            }
            (Err(ExchangeError::NoQuestions), None) => {}
            (read, _) => panic!("{name}: {read:?}"),
        }
    }
}

#[test]
fn a_limesurvey_form_in_two_languages_is_one_question_in_two_languages() {
    let Some(path) = real("limesurvey").into_iter().find(|path| path.to_string_lossy().contains("en-and-nl")) else { return };
    let read = read_input(&Input::Path(path), Language::En).unwrap();
    assert_eq!(read.value.languages, [Language::En, Language::Nl]);
    let question = &read.value.content.questions[0];
    assert_eq!(question.text.get(Language::Nl), "This is the question text of the only question in this survey.");
    assert_eq!(question.kind.choices().len(), 2);
    assert_eq!(read.value.content.sections[0].title.get(Language::En), "Only group");
}

/// Reads it, which must fail, within seconds.
fn refused(name: &str, content: impl Into<Vec<u8>>) -> ExchangeError {
    let began = Instant::now();
    let error = read_input(&bytes(name, content), Language::En).unwrap_err();
    let took = began.elapsed();
    println!("{name}: {error} ({} ms)", took.as_millis());
    assert!(took < Duration::from_secs(10), "{name} took {took:?}");
    error
}

#[test]
fn bad_files_get_a_clear_message_within_seconds() {
    use ExchangeError as E;
    assert!(matches!(refused("empty.json", ""), E::Empty));
    assert!(matches!(refused("big.json", vec![b' '; 50 << 20]), E::TooLarge(Limit::Form)));
    assert!(matches!(refused("deep.json", "[".repeat(1 << 20)), E::Broken(_)));
    let panels = format!("{{\"elements\":[{}", "{\"type\":\"panel\",\"elements\":[".repeat(50_000));
    assert!(matches!(refused("panels.json", panels), E::Broken(_)));
    let nested = format!("{{\"elements\":[{}{}]}}", "{\"type\":\"panel\",\"title\":\"x\",\"elements\":[".repeat(62), "]}".repeat(62));
    assert!(matches!(refused("nested.json", nested), E::Broken(_)));
    assert!(matches!(refused("cut.json", "{\"pages\":[{\"elements\":[{\"type\":\"te"), E::Broken(_)));
    assert!(matches!(refused("other.json", "{\"a\":1}"), E::NotAForm));
    assert!(matches!(refused("list.json", "[1,2,3]"), E::NotAForm));
    assert!(matches!(refused("table.csv", "name,date\nAnna,2026-01-01\n"), E::NotAForm));
    assert!(matches!(refused("text.txt", "just\twords\nand\tmore\n"), E::NotAForm));
    assert!(matches!(refused("page.html", "<!doctype html><html><body>Hello</body></html>"), E::Broken(_) | E::NotAForm));
    assert!(matches!(refused("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0".to_vec()), E::NotText));
    let laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><document><surveys>&b;</surveys></document>";
    assert!(matches!(refused("laughs.lss", laughs), E::Broken(_)));
    assert!(matches!(
        refused("entity.lss", "<document><surveys><rows><row><sid>&x;</sid></row></rows></surveys></document>"),
        E::Broken(_)
    ));
    assert!(matches!(refused("cut.lss", "<?xml version=\"1.0\"?><document><surveys><rows><row><sid>1"), E::Broken(_)));
    assert!(matches!(refused("tower.lss", format!("<document>{}", "<a>".repeat(1 << 20))), E::Broken(_)));
    assert!(matches!(refused("other.xml", "<?xml version=\"1.0\"?><catalog><book/></catalog>"), E::NotAForm));
    let lines = |line: fn(usize) -> String| (0..100_000).map(line).collect::<Vec<_>>().concat();
    let many = lines(|n| format!(",text,q{n},Question {n}\n"));
    assert!(matches!(refused("many.csv", format!("survey,,,\n,type,name,label\n{many}")), E::TooLarge(Limit::Questions)));
    let options = lines(|n| format!(",l,{n},Option {n}\n"));
    let form = format!("survey,,,\n,type,name,label\n,select_one l,q,What?\nchoices\n,list_name,name,label\n{options}");
    assert!(matches!(refused("options.csv", form), E::TooLarge(Limit::Options)));
}

#[test]
fn bad_workbooks_get_a_clear_message_within_seconds() {
    use ExchangeError as E;
    let value = questionnaire(3, &[]);
    let whole = write(Format::XlsForm, &value, &Plain).unwrap().bytes;
    for length in [10, 100, whole.len() / 2, whole.len() - 30] {
        let error = refused("cut.xlsx", whole[..length].to_vec());
        assert!(matches!(error, E::Workbook(_) | E::Crashed(_) | E::NotText), "{error}");
    }
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).unwrap();
    for _ in 0..400 {
        zip.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    let bomb = zip.finish().unwrap().into_inner();
    assert!(matches!(refused("bomb.xlsx", bomb), E::TooLarge(Limit::FormUnpacked)));
}

/// Every ending that is offered belongs to one format.
#[test]
fn each_format_has_an_ending_of_its_own() {
    for format in Format::iter() {
        assert_eq!(Format::of_ending(&format.ending().to_uppercase()), Some(format));
    }
    assert_eq!(Format::of_ending("pdf"), None);
}

/// Files for the programs they are for, to be tried there: the whole library and questionnaires made at random, into the folder named by
/// `COMEBACK_FORMS_OUT`.
#[test]
fn files_to_be_tried_in_other_programs() {
    let Some(folder) = std::env::var_os("COMEBACK_FORMS_OUT").map(PathBuf::from) else {
        println!("skipped: COMEBACK_FORMS_OUT names no folder");
        return;
    };
    let naughty = naughty();
    let mut all: Vec<(String, Exchanged)> = (0..200).map(|seed| (format!("made-{seed:03}"), questionnaire(seed, &naughty))).collect();
    for starter in library::starters() {
        for (name, languages) in
            [("en", vec![Language::En]), ("nl", vec![Language::Nl]), ("ru", vec![Language::Ru]), ("all", Language::ALL.to_vec())]
        {
            let value = Exchanged { content: starter.content.clone(), languages, audience: starter.audience };
            all.push((format!("library-{}-{name}", starter.key), value));
        }
    }
    for (name, value) in all {
        for format in Format::iter() {
            let made = write(format, &value, &Plain).unwrap();
            std::fs::write(folder.join(format!("{name}.{}", format.ending())), made.bytes).unwrap();
        }
    }
}

/// A table of an `.lss` file.
fn lss_table(name: &str, rows: &[&[(&str, &str)]]) -> String {
    let field = |(name, value): &(&str, &str)| format!("<{name}><![CDATA[{value}]]></{name}>");
    let row = |fields: &&[(&str, &str)]| format!("<row>{}</row>", fields.iter().map(field).collect::<String>());
    format!("<{name}><rows>{}</rows></{name}>", rows.iter().map(row).collect::<String>())
}

fn check_lss(text: &str) {
    let read = read_text("survey.lss", text).unwrap();
    let content = &read.value.content;
    assert_eq!(read.value.languages, [Language::En, Language::Nl]);
    assert_eq!(content.title.get(Language::Nl), "Waarom?");
    assert_eq!(content.sections[0].title.get(Language::Nl), "Deel");
    let [open, several, rated] = content.questions.as_slice() else { panic!("{content:#?}") };
    assert_eq!(open.text.get(Language::En), "Why & how?\nTell us");
    assert_eq!(open.help.get(Language::En), "Take your time");
    let QuestionKind::SeveralChoices { choices, other: true, shuffled: true } = &several.kind else { panic!("{several:?}") };
    assert_eq!(choices.iter().map(|c| c.text.get(Language::Nl)).collect::<Vec<_>>(), ["Prijs", "Plek"]);
    assert_eq!(several.show_if.conditions.len(), 1);
    assert_eq!(several.show_if.conditions[0].test, Test::Answered);
    assert!(several.required);
    let QuestionKind::OneChoice { choices, .. } = &rated.kind else { panic!("{rated:?}") };
    assert_eq!(choices.iter().map(|c| c.text.get(Language::En)).collect::<Vec<_>>(), ["Good", "Bad"]);
    assert_eq!(rated.show_if.conditions[0].test, Test::Chosen(2), "SQ002 is the second");
}

#[test]
#[expect(clippy::too_many_lines, reason = "one survey written out as both kinds of archive have it")]
fn limesurvey_archives_are_read_whether_their_texts_stand_apart_or_not() {
    let settings = [
        lss_table("surveys", &[&[("sid", "1"), ("language", "en"), ("additional_languages", "nl")]]),
        lss_table(
            "surveys_languagesettings",
            &[&[("surveyls_language", "en"), ("surveyls_title", "Why?")], &[("surveyls_language", "nl"), ("surveyls_title", "Waarom?")]],
        ),
        lss_table("question_attributes", &[&[("qid", "11"), ("attribute", "random_order"), ("value", "1")]]),
    ];
    let question = |qid: &'static str, order: &'static str, letter: &'static str, title: &'static str, relevance: &'static str| {
        let mandatory = if qid == "11" { "Y" } else { "N" };
        vec![
            ("qid", qid),
            ("parent_qid", "0"),
            ("gid", "5"),
            ("type", letter),
            ("title", title),
            ("other", mandatory),
            ("mandatory", mandatory),
            ("question_order", order),
            ("relevance", relevance),
        ]
    };
    let asked = [
        question("12", "3", "L", "rated", "((why_SQ002.NAOK == \"Y\"))"),
        question("10", "1", "T", "open", "1"),
        question("11", "2", "M", "why", "!is_empty(open.NAOK)"),
    ];
    let part = |qid: &'static str, title: &'static str, order: &'static str| {
        vec![("qid", qid), ("parent_qid", "11"), ("title", title), ("question_order", order), ("scale_id", "0")]
    };
    let parts = [part("21", "SQ002", "2"), part("20", "SQ001", "1")];
    let texts = [
        ("10", "en", "<p>Why &amp; how?<br />Tell us</p>", "Take your time"),
        ("10", "nl", "Waarom?", ""),
        ("11", "en", "What?", ""),
        ("11", "nl", "Wat?", ""),
        ("12", "en", "Rate", ""),
        ("12", "nl", "Oordeel", ""),
        ("20", "en", "Price", ""),
        ("20", "nl", "Prijs", ""),
        ("21", "en", "Place", ""),
        ("21", "nl", "Plek", ""),
    ];
    let answers = [("31", "A2", "2", "Bad", "Slecht"), ("30", "A1", "1", "Good", "Goed")];
    let refs =
        |rows: &[Vec<(&'static str, &'static str)>], name: &str| lss_table(name, &rows.iter().map(Vec::as_slice).collect::<Vec<_>>());
    // Since version 400: one row each, texts apart.
    let l10n: Vec<Vec<_>> = texts.iter().map(|(q, l, t, h)| vec![("qid", *q), ("language", *l), ("question", *t), ("help", *h)]).collect();
    let options: Vec<Vec<_>> =
        answers.iter().map(|(a, c, o, ..)| vec![("aid", *a), ("qid", "12"), ("code", *c), ("sortorder", *o)]).collect();
    let each = |(a, _, _, en, nl): &(&'static str, &'static str, &'static str, &'static str, &'static str)| {
        [vec![("aid", *a), ("language", "en"), ("answer", *en)], vec![("aid", *a), ("language", "nl"), ("answer", *nl)]]
    };
    let new = [
        lss_table("groups", &[&[("gid", "5"), ("group_order", "1")]]),
        lss_table(
            "group_l10ns",
            &[&[("gid", "5"), ("group_name", "Part"), ("language", "en")], &[("gid", "5"), ("group_name", "Deel"), ("language", "nl")]],
        ),
        refs(&asked, "questions"),
        refs(&parts, "subquestions"),
        refs(&l10n, "question_l10ns"),
        refs(&options, "answers"),
        refs(&answers.iter().flat_map(each).collect::<Vec<_>>(), "answer_l10ns"),
    ];
    check_lss(&format!("<?xml version=\"1.0\"?><document>{}{}</document>", settings.concat(), new.concat()));
    // Before: one row for each language.
    let in_languages = |rows: &[Vec<(&'static str, &'static str)>]| {
        let worded = |row: &Vec<(&'static str, &'static str)>| {
            let of = row[0].1;
            let spoken = texts.iter().filter(move |(q, ..)| *q == of);
            spoken.map(|(_, l, t, h)| [row.clone(), vec![("language", *l), ("question", *t), ("help", *h)]].concat()).collect::<Vec<_>>()
        };
        rows.iter().flat_map(worded).collect::<Vec<_>>()
    };
    let options = answers.iter().flat_map(|(_, c, o, en, nl)| {
        [("en", *en), ("nl", *nl)].map(|(l, t)| vec![("qid", "12"), ("code", *c), ("sortorder", *o), ("language", l), ("answer", t)])
    });
    let old = [
        lss_table(
            "groups",
            &[
                &[("gid", "5"), ("group_order", "1"), ("group_name", "Part"), ("language", "en")],
                &[("gid", "5"), ("group_order", "1"), ("group_name", "Deel"), ("language", "nl")],
            ],
        ),
        refs(&in_languages(&asked), "questions"),
        refs(&in_languages(&parts), "subquestions"),
        refs(&options.collect::<Vec<_>>(), "answers"),
    ];
    check_lss(&format!("<?xml version=\"1.0\"?><document>{}{}</document>", settings.concat(), old.concat()));
}
