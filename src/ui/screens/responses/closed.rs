//! How often each answer was given to the questions that are answered by choosing: counts, and no per cent of few (METRICS A8).
//! Gives the answer that was clicked.

use eframe::egui::Ui;

use crate::analysis::{Share, Telling};
use crate::domain::answer::AnswerValue;
use crate::domain::ids::IdentityId;
use crate::domain::language::Language;
use crate::domain::questionnaire::{Choice, Question, QuestionKind, Texts};
use crate::domain::skip::OTHER;
use crate::engine::library::for_anyone;
use crate::engine::views::responses::ClosedCounts;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::space;
use crate::ui::widgets::{BarRow, bar_rows, card, text};

/// From this width on, two questions stand side by side.
const TWO: f32 = 860.0;

/// The questions, each in its card.
pub(super) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, all: &[ClosedCounts], language: Language) -> Option<(IdentityId, AnswerValue)> {
    let columns = if ui.available_width() < TWO || all.len() < 2 { 1 } else { 2 };
    let mut clicked = None;
    ui.spacing_mut().item_spacing = eframe::egui::vec2(space::L, space::M);
    for line in all.chunks(columns) {
        ui.columns(columns, |columns| {
            for (ui, counts) in columns.iter_mut().zip(line) {
                let found = ui.push_id(counts.question.identity, |ui| card(ui, |ui| question(ui, ctx, counts, language)).inner).inner;
                clicked = found.map(|value| (counts.question.identity, value)).or(clicked.take());
            }
        });
    }
    clicked
}

#[expect(clippy::cast_precision_loss, reason = "the length of a bar")]
fn question(ui: &mut Ui, ctx: &ScreenCtx<'_>, counts: &ClosedCounts, language: Language) -> Option<AnswerValue> {
    let tr = ctx.tr;
    ui.spacing_mut().item_spacing.y = space::XS;
    text(words(&counts.question.text, language)).semibold().show(ui);
    let all = counts.answered as u64;
    let row = |(value, n): &(AnswerValue, usize)| {
        let (count, more) = told(tr, Share::new(*n as u64, all));
        let bar = if Telling::of(all).may_rank() { *n as f64 } else { 0.0 };
        let label = value_words(tr, &counts.question, value, language);
        BarRow { label, value: bar, also: 0.0, count, money: more, colour: None }
    };
    let rows: Vec<BarRow> = counts.given.iter().map(row).collect();
    let clicked = bar_rows(ui, &rows);
    super::otherwise::lines(ui, ctx, &counts.question, &counts.before, language);
    clicked.and_then(|at| counts.given.get(at)).map(|(value, _)| value.clone())
}

/// A share as so many may say it: counts of few, then counts before per cent, then per cent before counts.
fn told(tr: &Tr, share: Share) -> (String, String) {
    let count = |n: u64| tr.whole(n.cast_signed());
    let counts = tr.chart_of(count(share.all), count(share.of));
    let percent = tr.percent(share.rate().unwrap_or_default());
    match Telling::of(share.all) {
        Telling::CountsOnly => (counts, String::new()),
        Telling::CountsFirst => {
            let band = share.interval().map(|band| tr.chart_share_band(tr.percent(band.high), tr.percent(band.low), percent.clone()));
            (counts, band.unwrap_or(percent))
        }
        Telling::PercentFirst => (percent, counts),
    }
}

/// An answer in words.
pub(super) fn value_words(tr: &Tr, question: &Question, value: &AnswerValue, language: Language) -> String {
    match (&question.kind, value) {
        (QuestionKind::OneChoice { choices, .. } | QuestionKind::SeveralChoices { choices, .. }, AnswerValue::Choice(code)) => {
            if *code == OTHER {
                return tr.questionnaire_other();
            }
            let choice = |c: &&Choice| c.code == *code;
            choices.iter().find(choice).map(|c| words(&c.text, language)).unwrap_or_default()
        }
        (QuestionKind::Scale { from, to, low, high }, AnswerValue::Scale(point)) => {
            let number = tr.whole(i64::from(*point));
            let end = if point == from {
                words(low, language)
            } else if point == to {
                words(high, language)
            } else {
                String::new()
            };
            if end.is_empty() { number } else { format!("{number}: {end}") }
        }
        (_, AnswerValue::YesNo(true)) => tr.questionnaire_yes(),
        (_, AnswerValue::YesNo(false)) => tr.questionnaire_no(),
        _ => String::new(),
    }
}

/// Words in this language, else in any: a choice of an earlier version may have none in it.
pub(super) fn words(texts: &Texts, language: Language) -> String {
    let own = texts.0.get_key_value(&language).or_else(|| texts.0.iter().next());
    own.map(|(language, words)| for_anyone(words, *language)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_are_counted_and_many_are_told_in_per_cent() {
        let tr = Tr::new(Language::En);
        assert_eq!(told(&tr, Share::new(3, 7)), ("3 of 7".into(), String::new()));
        let (first, then) = told(&tr, Share::new(4, 14));
        assert!(first == "4 of 14" && then.starts_with("29%") && then.contains("55%"), "{first}, {then}");
        assert_eq!(told(&tr, Share::new(12, 40)), ("30%".into(), "12 of 40".into()));
    }
}
