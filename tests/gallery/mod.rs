//! The house widgets on one page, to be looked at: not part of the program. Drawn by `screens` under the name `gallery`.

use comeback::domain::language::Language;
use comeback::i18n::Tr;
use comeback::ui::theme::{self, Icon, Tokens};
use comeback::ui::widgets::{
    BarRow, Button, Chip, Column, Explanation, Field, Rows, StatTile, Table, TableState, Text, bar_rows, card, card_sized, coach_line,
    facts, heading, problem_line, progress, quote_box, row, steps, tabs, text, timeline_row,
};
use eframe::egui::accesskit::Role;
use eframe::egui::{CentralPanel, Frame, Margin, Theme, ThemePreference, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::Window;
use crate::support::raster::Raster;

/// The words of the page: short ones in English, long ones in Russian.
struct Words {
    tile: &'static str,
    under: &'static str,
    sentence: &'static str,
    sum: [(&'static str, &'static str); 4],
    reasons: [&'static str; 4],
    coach: (&'static str, &'static str),
    heads: [&'static str; 4],
    quote: &'static str,
    problem: &'static str,
}

const ENGLISH: Words = Words {
    tile: "Left or gone quiet in 12 months",
    under: "38 left, 30 gone quiet; 12 came back",
    sentence: "Regulars who left, or stayed away longer than 4 times their own rhythm, between 10 Dec 2024 and 9 Dec 2025, and have not bought since.",
    sum: [
        ("38 left: what they spent a year", "$19,080"),
        ("30 gone quiet: what they spent a year", "$10,680"),
        ("68 people, up to", "$29,760"),
        ("If 12 of 38 come back, as before: about", "$26,387"),
    ],
    reasons: ["Slow or no response", "Promise not kept", "Opening hours, place, parking", "Moved, ill, died or closed"],
    coach: ("This can be answered with yes. Try: ", "What made you stay away?"),
    heads: ["Name", "State", "Last purchase", "Value a year"],
    quote: "I waited three weeks for a coat and nobody called me back.",
    problem: "A whole number from 1 to 100, or nothing",
};

const RUSSIAN: Words = Words {
    tile: "Ушли или пропали за 12 месяцев",
    under: "38 ушли, 30 пропали; 12 вернулись",
    sentence: "Постоянные клиенты, которые ушли или не приходят дольше четырёх своих обычных промежутков с 10 дек. 2024 по 9 дек. 2025 и с тех пор ничего не купили.",
    sum: [
        ("38 ушли: сколько они тратили за год", "954\u{a0}000\u{a0}₽"),
        ("30 пропали: сколько они тратили за год", "534\u{a0}000\u{a0}₽"),
        ("68 человек, не больше", "1\u{a0}488\u{a0}000\u{a0}₽"),
        ("Если вернутся 12 из 38, как раньше: около", "1\u{a0}319\u{a0}350\u{a0}₽"),
    ],
    reasons: [
        "Медленно отвечают или не отвечают",
        "Не выполнили обещанное",
        "Часы работы, место, парковка",
        "Переезд, болезнь, смерть, закрытие",
    ],
    coach: ("На это можно ответить «да». Попробуйте: ", "Что заставило вас перестать приходить?"),
    heads: ["Имя", "Состояние", "Последняя покупка", "Сумма за год"],
    quote: "Три недели ждал пальто, и никто мне так и не перезвонил.",
    problem: "Целое число от 1 до 100 или пусто",
};

struct People;

impl Rows for People {
    type Id = u8;

    fn count(&self) -> usize {
        4
    }

    fn id(&self, row: usize) -> Option<u8> {
        // The last one has not arrived yet.
        (row < 3).then_some(row as u8)
    }

    fn name(&self, row: usize) -> String {
        ["Ruth Palmer", "Анна Щёголева", "Jan de Vries", ""][row].to_owned()
    }

    fn cell(&mut self, ui: &mut Ui, row: usize, column: usize) {
        let words: Text = match column {
            0 => text(self.name(row)).semibold(),
            1 => text(["Left", "Gone quiet", "Coming"][row]),
            2 => text("9 Dec 2025").muted(),
            _ => text("$1,240"),
        };
        words.one_line().show(ui);
    }
}

/// Draws the page in one language and look.
pub fn picture(window: Window, explained: bool) -> image::RgbaImage {
    let tr = Tr::new(window.language);
    let words = if window.language == Language::Ru { &RUSSIAN } else { &ENGLISH };
    let mut state = TableState::new(3, true);
    state.selected.insert(1);
    let mut dressed = false;
    let mut harness = Harness::builder().with_size(window.size).with_max_steps(12).renderer(Raster::default()).build_ui(move |ui| {
        if !std::mem::replace(&mut dressed, true) {
            theme::apply(ui.ctx());
            ui.ctx().set_theme(if window.dark { ThemePreference::Dark } else { ThemePreference::Light });
            return;
        }
        let tokens = Tokens::theme(ui.ctx().theme() == Theme::Dark);
        CentralPanel::no_frame().frame(Frame::NONE.fill(tokens.ground).inner_margin(Margin::same(24))).show(ui, |ui| {
            page(ui, &tr, words, &mut state);
        });
    });
    harness.run();
    if explained {
        harness.get_by_role_and_label(Role::Button, "i").click();
        harness.run();
    }
    harness.render().unwrap()
}

fn page(ui: &mut Ui, tr: &Tr, words: &Words, state: &mut TableState<u8>) {
    ui.spacing_mut().item_spacing.y = 12.0;
    row(ui, 132.0, &[272.0, 208.0, 480.0], |ui, i, width| match i {
        0 => {
            let tile = StatTile::new(words.tile, "68", "i").line(text(words.under).muted()).show(ui, width, 132.0);
            let _ = explanation(words).show(ui, &tile.info, tr);
        }
        1 => {
            StatTile::new(words.tile, "130", "j").line(text(words.under).muted()).show(ui, width, 132.0);
        }
        _ => card_sized(ui, width, 132.0, |ui| controls(ui, words)),
    });
    let shares: Vec<BarRow> =
        words.reasons.iter().zip([9.0, 6.0, 5.0, 3.0]).enumerate().map(|(i, (label, value))| bar(i, label, value)).collect();
    row(ui, 160.0, &[520.0, 440.0], |ui, i, width| {
        card_sized(ui, width, 160.0, |ui| {
            if i == 0 {
                bar_rows(ui, &shares);
            } else {
                events(ui, words);
            }
        });
    });
    coach_line(ui, text(words.coach.0).then(words.coach.1).semibold(), Some("OK"), "—");
    card(ui, |ui| {
        let columns = [
            Column::new(words.heads[0], 200.0).sorts(),
            Column::new(words.heads[1], 136.0),
            Column::rest(words.heads[2]),
            Column::new(words.heads[3], 136.0).right().sorts(),
        ];
        ui.set_height(190.0);
        Table::new("gallery", &columns).selectable().show(ui, tr, state, &mut People);
    });
}

fn bar(index: usize, label: &str, value: f64) -> BarRow {
    BarRow {
        label: label.to_owned(),
        value,
        also: if index < 3 { value + 4.0 } else { 0.0 },
        count: format!("{value}"),
        money: "$6,140".to_owned(),
        colour: None,
    }
}

fn events(ui: &mut Ui, words: &Words) {
    timeline_row(ui, "3 Dec", Icon::MessageSquareText, None, false, |ui| {
        text(words.heads[0]).semibold().show(ui);
        quote_box(ui, |ui| text(words.quote).show(ui));
    });
    timeline_row(ui, "28 Nov", Icon::Receipt, None, true, |ui| text("$31.50").muted().show(ui));
}

fn controls(ui: &mut Ui, words: &Words) {
    heading(ui, words.heads[1]);
    ui.horizontal(|ui| {
        Button::main("OK").key("Ctrl+Enter").show(ui);
        Button::secondary("OK").icon(Icon::Plus).show(ui);
        Button::quiet("OK").trailing(Icon::ChevronDown).show(ui);
        Chip::new(words.heads[1], true).count("9").show(ui);
        progress(ui, 0.62, 80.0, "62 %");
        steps(ui, 2, 5, "2 / 5");
    });
    ui.horizontal(|ui| {
        Field::new("x").label_hidden().problem(None).width(120.0).show(ui, &mut "120".to_owned());
        problem_line(ui, words.problem);
    });
    let mut tab = 0;
    tabs(ui, &mut tab, &[(0, words.heads[0].to_owned()), (1, words.heads[3].to_owned())]);
    facts(ui, 112.0, [(words.heads[2].to_owned(), text("9 Dec 2025"))]);
}

fn explanation(words: &Words) -> Explanation {
    Explanation {
        title: words.tile.to_owned(),
        term: "churn".to_owned(),
        sentence: words.sentence.to_owned(),
        sum: words.sum.iter().enumerate().map(|(i, (label, value))| ((*label).to_owned(), (*value).to_owned(), i == 2)).collect(),
        formula: "$19,080 + $10,680 × 26 ÷ 38".to_owned(),
        left_out: vec![words.under.to_owned(), words.problem.to_owned()],
        people: words.heads[0].to_owned(),
    }
}
