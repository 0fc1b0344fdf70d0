//! The coach on the command line: one question a line, one object a line.

use std::io::Write as _;
use std::process::Stdio;

use serde_json::json;

use super::cli_support::{Place, Run};

fn coach(place: &Place, arguments: &[&str], input: &str) -> Run {
    let mut command = place.command(&[&["coach"], arguments].concat());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Run { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

#[test]
fn each_line_gets_its_object() {
    let place = Place::new();
    let input = "Did you like our new menu?\n\nWhat could we do better?\nDon't you agree that our prices are fair?\n";
    let json = coach(&place, &["--language", "en", "--json"], input).good().json();
    let expected = json!([
        { "kind": "closed", "faults": [], "proposal": "What did you think of our new menu?" },
        { "kind": null, "faults": [], "proposal": null },
        { "kind": "open", "faults": [], "proposal": null },
        { "kind": "closed", "faults": ["leading"], "proposal": "What do you think of our prices?" },
    ]);
    assert_eq!(json, expected);
    assert_eq!(coach(&place, &["--language", "ru", "--json"], "").good().json(), json!([]));
}

#[test]
fn it_speaks_the_reader_s_language_about_questions_in_any() {
    let place = Place::new();
    for (language, question, wording) in [
        ("en", "Would you come back?", "What would bring you back?"),
        ("nl", "Bent u tevreden over onze service?", "Wat vindt u van onze service?"),
        ("ru", "Довольны ли вы нашим обслуживанием?", "Какие впечатления связаны у вас с нашим обслуживанием?"),
    ] {
        let told = coach(&place, &["--language", language], &format!("{question}\n")).good().out;
        assert!(told.contains(question) && told.contains("Closed") && told.contains(&format!("Try: {wording}")), "{told}");
    }
    let wrong = coach(&place, &["--language", "fr"], "");
    assert_eq!(wrong.code, 2, "{}", wrong.err);
}
