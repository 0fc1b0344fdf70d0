//! How long each picture takes while a questionnaire of two hundred questions in three languages is edited, on the engine's own
//! threads: `cargo bench --bench editor`. Measures `App::logic` and `App::ui`; asserts nothing.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement that cannot be made should stop; the support is that of the tests"
)]

#[path = "../tests/it/support/mod.rs"]
mod support;
mod watch;

use comeback::domain::ids::{IdentityId, QuestionnaireId};
use comeback::domain::language::Language;
use comeback::domain::questionnaire::{Audience, Choice, Content as Words, Question, QuestionKind, Section, Texts};
use comeback::domain::skip::{Condition, ShowIf, Test};
use comeback::engine::{Command, Engine};
use comeback::ui::Setup;
use comeback::ui::routes::Route;
use eframe::egui::accesskit::Role;
use eframe::egui::{self, Event, Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable as _;
use support::{Content, Window};
use watch::Watch;

const QUESTIONS: i64 = 200;

struct Run {
    watch: Watch,
    engine: Engine,
}

fn main() {
    let home = tempfile::tempdir().unwrap();
    let (engine, _gate) = Window::default().threaded(home.path(), Content::Empty);
    let languages = Language::ALL.to_vec();
    engine.call(Command::AddQuestionnaire { audience: Audience::Lost, languages, content: long() }).unwrap();
    let setup = Setup { language: Some(Language::En), ..Setup::new(engine.clone()) };
    let mut run = Run { watch: Watch::new(setup), engine };
    run.open();
    run.scroll();
    run.type_words();
    run.change();
    run.speak();
    run.watch.tell();
}

/// Two hundred questions of every kind in ten sections, every third with a skip rule.
fn long() -> Words {
    let said = |en: String, nl: String, ru: String| Texts([(Language::En, en), (Language::Nl, nl), (Language::Ru, ru)].into());
    let all = |n: i64, what: &str| said(format!("{what} {n}"), format!("{what} {n} in het Nederlands"), format!("{what} {n} по-русски"));
    let choices = |n: i64| (1..=6).map(|code| Choice { code, text: all(n * 10 + i64::from(code), "Option"), retired: false }).collect();
    let question = |n: i64| {
        let kind = match n % 5 {
            0 => QuestionKind::OneChoice { choices: choices(n), other: true, shuffled: false },
            1 => QuestionKind::SeveralChoices { choices: choices(n), other: false, shuffled: true },
            2 => QuestionKind::Scale { from: 0, to: 10, low: all(n, "low"), high: all(n, "high") },
            _ => QuestionKind::OpenText { lines: 3 },
        };
        let text = said(
            format!("Were you unhappy with the way we dealt with matter {n}, and would you come back if it were mended?"),
            format!("Was u ontevreden over de manier waarop wij zaak {n} hebben aangepakt, en zou u terugkomen als dat beter ging?"),
            format!("Были ли вы недовольны тем, как мы занимались делом {n}, и вернулись бы вы, если бы это исправили?"),
        );
        let looks_at = Condition { question: IdentityId(-(n - n % 5).max(1)), test: Test::Answered };
        let conditions = if n % 3 == 0 && n > 5 { vec![looks_at] } else { Vec::new() };
        Question {
            identity: IdentityId(-n),
            help: all(n, "Help"),
            section: u32::try_from((n - 1) / 20 + 1).ok(),
            show_if: ShowIf { conditions, ..ShowIf::default() },
            ..Question::new(text, kind)
        }
    };
    let section = |code: u32| Section { code, title: all(i64::from(code), "Part"), introduction: all(i64::from(code), "Now about") };
    Words {
        title: said("A long one".into(), "Een lange".into(), "Длинный".into()),
        sections: (1..=10).map(section).collect(),
        questions: (1..=QUESTIONS).map(question).collect(),
        ..Words::default()
    }
}

impl Run {
    fn open(&mut self) {
        self.watch.pictures("start", 10);
        self.watch.window.state_mut().app.go(Route::Questionnaire(QuestionnaireId(1)));
        self.watch.pictures("opening, the coach reads it", 60);
    }

    fn scroll(&mut self) {
        self.watch.window.hover_at(egui::pos2(500.0, 500.0));
        for _ in 0..160 {
            let delta = vec2(0.0, -120.0);
            let unit = egui::MouseWheelUnit::Point;
            let (phase, source) = (egui::TouchPhase::Move, egui::MouseWheelSource::Unknown);
            self.watch.window.event(Event::MouseWheel { unit, delta, phase, source, modifiers: Modifiers::NONE });
            self.watch.picture("scrolling to the end");
        }
    }

    fn type_words(&mut self) {
        let in_view = |n: &egui_kittest::Node<'_>| (250.0..600.0).contains(&n.rect().center().y);
        self.watch.window.query_all_by_label_contains("Question 1").find(in_view).unwrap().click();
        self.watch.pictures("choosing a question", 10);
        for letter in "What was it about the way we dealt with it that made you leave?".chars() {
            self.watch.window.event(Event::Text(letter.to_string()));
            self.watch.picture("typing");
        }
        self.watch.pictures("pause, the draft is kept", 90);
        self.watch.window.key_press(Key::Tab);
        self.watch.pictures("the change is made", 40);
    }

    fn change(&mut self) {
        for key in [Key::ArrowUp, Key::ArrowUp, Key::ArrowDown] {
            self.watch.window.key_press_modifiers(Modifiers::ALT, key);
            self.watch.pictures("moving a question", 25);
        }
        self.watch.window.key_press_modifiers(Modifiers::COMMAND, Key::D);
        self.watch.pictures("duplicating", 25);
        self.watch.window.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
        self.watch.pictures("adding", 25);
        for undo in [true, true, false, false] {
            self.engine.send(if undo { Command::Undo } else { Command::Redo });
            self.watch.pictures("undo and redo", 25);
        }
    }

    fn speak(&mut self) {
        for language in ["Nederlands", "Русский"] {
            let chip = egui_kittest::kittest::by()
                .label_contains(language)
                .predicate(|n| matches!(n.role(), Role::Button | Role::CheckBox | Role::RadioButton));
            self.watch.window.query_all(chip).next().unwrap().click();
            self.watch.pictures("another language", 60);
        }
    }
}
