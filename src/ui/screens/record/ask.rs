//! One question with its field, of every kind, all of it by keyboard. Changes what stands in the field and nothing else.

use eframe::egui::{Id, Key, Response, Ui};

use super::fill::{Fill, Wrong};
use super::form::Wording;
use super::keys;
use super::spoken::said;
use crate::domain::ids::IdentityId;
use crate::domain::language::Language;
use crate::domain::questionnaire::{Choice, Question, QuestionKind, Texts};
use crate::domain::skip::OTHER;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::space;
use crate::ui::typed;
use crate::ui::widgets::{Chip, Field, problem_line, text};

/// How a question is shown.
pub struct Asked<'a> {
    /// The question.
    pub question: &'a Question,
    /// As it is put to this customer; the name of its field.
    pub wording: &'a Wording,
    /// In which language, and in which where that has no words.
    pub languages: (Language, Language),
    /// Alone in view: large, and digits count wherever the keyboard is.
    pub alone: bool,
    /// Lines its field has for words.
    pub lines: usize,
    /// Give it the keyboard.
    pub focus: bool,
    /// What is wrong with it.
    pub problem: Option<Wrong>,
    /// It must be answered and is not, as was said on saving.
    pub missing: bool,
    /// The name of the sheet, by which options to be shuffled are; none on paper, where they stand as printed.
    pub shuffled: Option<&'a str>,
}

impl Asked<'_> {
    fn words(&self, texts: &Texts) -> String {
        said(texts, self.languages.0, self.languages.1)
    }
}

/// The id of a question's field.
pub fn field_id(question: IdentityId) -> Id {
    Id::unique(("record-answer", question))
}

/// Shows the field. Gives whether the keyboard is in it.
pub fn field(ui: &mut Ui, ctx: &ScreenCtx<'_>, asked: &Asked<'_>, fill: &mut Fill, digit_at: &mut f64) -> bool {
    match &asked.question.kind {
        QuestionKind::OpenText { .. } => words(ui, asked, fill),
        QuestionKind::Number | QuestionKind::Date => line(ui, ctx, asked, fill),
        QuestionKind::OneChoice { choices, .. } => options(ui, ctx, asked, fill, choices, false),
        QuestionKind::SeveralChoices { choices, .. } => options(ui, ctx, asked, fill, choices, true),
        QuestionKind::Scale { from, to, low, high } => {
            let ends = (asked.words(low), asked.words(high));
            scale(ui, asked, fill, (*from, *to), (&ends.0, &ends.1), digit_at)
        }
        QuestionKind::YesNo => yes_no(ui, ctx.tr, asked, fill),
    }
}

fn words(ui: &mut Ui, asked: &Asked<'_>, fill: &mut Fill) -> bool {
    let field = Field::area(&asked.wording.text, asked.lines).label_hidden().id(field_id(asked.question.identity));
    let field = if asked.alone { field.lead() } else { field };
    let response = field.show(ui, &mut fill.text);
    held(&response, asked.focus)
}

/// A number or a day, checked while it is typed; what was understood stands below.
fn line(ui: &mut Ui, ctx: &ScreenCtx<'_>, asked: &Asked<'_>, fill: &mut Fill) -> bool {
    let is_day = asked.question.kind == QuestionKind::Date;
    let wrong = asked.problem.map(|wrong| words_of(ctx.tr, wrong));
    let mut field = Field::new(&asked.wording.text).label_hidden().width(240.0).limit(40).problem(wrong.as_deref());
    if is_day {
        field = field.hint(ctx.tr.record_day_hint());
    }
    let note = understood(ctx, &fill.text, is_day).unwrap_or_default();
    let response = field.note(note).id(field_id(asked.question.identity)).show(ui, &mut fill.text);
    held(&response, asked.focus)
}

/// What was understood, where it is more than was typed.
fn understood(ctx: &ScreenCtx<'_>, text: &str, is_day: bool) -> Option<String> {
    if is_day {
        return typed::day(text, ctx.tr, ctx.today).map(|d| ctx.tr.day(d));
    }
    let plain = text.trim().bytes().all(|b| b.is_ascii_digit());
    let number = typed::number(text, ctx.tr).filter(|_| !plain)?;
    Some(typed::number_shown(&number, ctx.tr))
}

fn held(response: &Response, focus: bool) -> bool {
    if focus {
        response.request_focus();
    }
    response.has_focus()
}

/// What is wrong, in words.
pub fn words_of(tr: &Tr, wrong: Wrong) -> String {
    match wrong {
        Wrong::Number => tr.record_wrong_number(),
        Wrong::Day => tr.record_wrong_day(),
        Wrong::Other => tr.record_wrong_other(),
    }
}

/// Chips in a group; gives the one clicked or chosen by its digit, and whether the keyboard is in the group. Backspace and Delete take
/// back what was chosen.
fn group(ui: &mut Ui, asked: &Asked<'_>, fill: &mut Fill, chips: Vec<(Chip, bool)>, first_digit: usize) -> (Option<usize>, bool) {
    let (mut clicked, mut inside) = (None, false);
    let wanted = chips.iter().position(|(_, on)| *on).unwrap_or(0);
    ui.horizontal_wrapped(|ui| {
        for (i, (chip, _)) in chips.into_iter().enumerate() {
            let response = chip.show(ui);
            if asked.focus && i == wanted {
                response.request_focus();
            }
            inside |= response.has_focus();
            if response.clicked() {
                clicked = Some(i);
            }
        }
    });
    let listening = ui.is_enabled() && (inside || asked.alone && !ui.ctx().text_edit_focused());
    if listening && ui.input(|i| i.modifiers.is_none() && (i.key_pressed(Key::Backspace) || i.key_pressed(Key::Delete))) {
        fill.clear_choice();
    }
    let digit = if listening { keys::digit(ui) } else { None };
    (clicked.or_else(|| digit?.checked_sub(first_digit)), inside)
}

fn options(ui: &mut Ui, ctx: &ScreenCtx<'_>, asked: &Asked<'_>, fill: &mut Fill, choices: &[Choice], several: bool) -> bool {
    let mut offered: Vec<&Choice> = choices.iter().filter(|c| !c.retired || fill.chosen.contains(&c.code)).collect();
    if let Some(sheet) = asked.shuffled.filter(|_| asked.question.kind.is_shuffled()) {
        shuffle(&mut offered, sheet, asked.question.identity);
    }
    let other = asked.question.kind.has_other().then(|| (OTHER, ctx.tr.questionnaire_other()));
    let named: Vec<(u32, String)> = offered.iter().map(|c| (c.code, asked.words(&c.text))).chain(other).collect();
    let chip = |(i, (code, words)): (usize, &(u32, String))| {
        let on = fill.chosen.contains(code);
        let chip = Chip::new(words, on);
        (if i < 9 { chip.key((i + 1).to_string()) } else { chip }, on)
    };
    let chips = named.iter().enumerate().map(chip).collect();
    let (chosen, inside) = group(ui, asked, fill, chips, 1);
    let chosen = chosen.and_then(|i| named.get(i)).map(|(code, _)| *code);
    if let Some(code) = chosen {
        fill.choose(code, several);
    }
    let writing = fill.is_other() && something_else(ui, ctx, asked, fill, chosen == Some(OTHER));
    inside || writing
}

/// The field for something else; chosen just now, it takes the keyboard.
fn something_else(ui: &mut Ui, ctx: &ScreenCtx<'_>, asked: &Asked<'_>, fill: &mut Fill, now: bool) -> bool {
    let wrong = asked.problem.map(|wrong| words_of(ctx.tr, wrong));
    let name = ctx.tr.record_other_words(asked.wording.text.as_str());
    let field = Field::new(&name).label_hidden().hint(ctx.tr.record_other_hint()).problem(wrong.as_deref());
    let response = field.id(field_id(asked.question.identity).with("other")).show(ui, &mut fill.text);
    held(&response, now || asked.focus && asked.problem.is_some())
}

/// Puts them into an order of this sheet's own, always the same one for it.
fn shuffle<T>(all: &mut [T], sheet: &str, question: IdentityId) {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
    let mut state = sheet.bytes().chain(question.0.to_le_bytes()).fold(0xCBF2_9CE4_8422_2325, step);
    for last in (1..all.len()).rev() {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let at = usize::try_from(state % (last as u64 + 1)).unwrap_or(last);
        all.swap(at, last);
    }
}

fn yes_no(ui: &mut Ui, tr: &Tr, asked: &Asked<'_>, fill: &mut Fill) -> bool {
    let chips = [(true, tr.record_yes(), "1"), (false, tr.record_no(), "2")];
    let chips = chips.map(|(value, words, key)| (Chip::new(words, fill.yes == Some(value)).key(key), fill.yes == Some(value)));
    let (chosen, inside) = group(ui, asked, fill, chips.into(), 1);
    if let Some(i) = chosen.filter(|i| *i < 2) {
        fill.say(i == 0);
    }
    inside
}

/// Points of a scale with the meaning of its ends; ten and more are typed as two digits.
fn scale(ui: &mut Ui, asked: &Asked<'_>, fill: &mut Fill, (from, to): (i32, i32), ends: (&str, &str), digit_at: &mut f64) -> bool {
    if !ends.0.is_empty() || !ends.1.is_empty() {
        text(format!("{from}: {}", ends.0)).small().muted().then(format!("     {to}: {}", ends.1)).muted().show(ui);
    }
    let chips = (from..=to).map(|point| (Chip::new(point.to_string(), fill.point == Some(point)), fill.point == Some(point))).collect();
    let before = fill.point;
    let (clicked, inside) = group(ui, asked, fill, chips, usize::MAX);
    if let Some(point) = clicked.and_then(|i| i32::try_from(i).ok()).map(|i| from + i) {
        fill.point = if before == Some(point) { None } else { Some(point) };
    }
    let listening = ui.is_enabled() && (inside || asked.alone && !ui.ctx().text_edit_focused());
    if let Some(digit) = keys::digit(ui).filter(|_| listening).and_then(|d| i32::try_from(d).ok()) {
        let now = ui.input(|i| i.time);
        let both = before.filter(|_| now - *digit_at < 1.0).map(|point| point * 10 + digit);
        let point = both.filter(|p| (from..=to).contains(p)).or_else(|| (from..=to).contains(&digit).then_some(digit));
        fill.point = point.or(fill.point);
        *digit_at = now;
    }
    inside
}

/// The wording above a field: whether it must be answered, in which language it stands, its line of help, and what is wrong.
pub fn wording(ui: &mut Ui, tr: &Tr, asked: &Asked<'_>, number: Option<usize>) {
    let words = &asked.wording.text;
    let words = number.map_or_else(|| words.clone(), |n| format!("{n}. {words}"));
    let words = text(words).semibold();
    if asked.alone { words.title() } else { words }.show(ui);
    if let Some(language) = asked.wording.instead {
        text(tr.record_no_words_in(asked.languages.0.own_name(), language.own_name())).small().muted().show(ui);
    }
    let help = asked.words(&asked.question.help);
    if !help.is_empty() {
        text(help).small().muted().show(ui);
    }
    if asked.missing {
        problem_line(ui, &tr.record_must());
    } else if asked.question.required {
        text(tr.record_must()).small().muted().show(ui);
    }
    if let Some(wrong) = asked.problem.filter(|_| asked.question.is_open()) {
        problem_line(ui, &words_of(tr, wrong));
    }
    ui.add_space(space::XS);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sheet_has_an_order_of_its_own_and_keeps_it() {
        let order = |sheet: &str, question| {
            let mut all: Vec<u32> = (1..=6).collect();
            shuffle(&mut all, sheet, IdentityId(question));
            all
        };
        assert_eq!(order("1:7:a", 5), order("1:7:a", 5));
        let orders: std::collections::BTreeSet<_> = (0..200).map(|n| order(&format!("1:{n}:a"), 5)).collect();
        assert!(orders.len() > 100, "{}", orders.len());
        let first = |code: u32| (0..600).filter(|n| order(&format!("1:{n}:a"), 5)[0] == code).count();
        assert!((1..=6).all(|code| (50..150).contains(&first(code))), "each comes first about as often");
        let mut all = order("1:7:a", 6);
        all.sort_unstable();
        assert_eq!(all, [1, 2, 3, 4, 5, 6]);
    }
}
