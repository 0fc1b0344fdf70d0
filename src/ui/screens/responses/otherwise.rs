//! Where a question was asked otherwise in an earlier version, the results say so in one calm line: the answers stand together, and
//! were answers to other words, options or points.

use eframe::egui::Ui;

use super::closed::words;
use crate::domain::language::Language;
use crate::domain::questionnaire::{Choice, Question, QuestionKind, Texts};
use crate::engine::views::responses::{AskedOtherwise, Earlier};
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{card, heading, icon, text};

/// A line for each way the question stood before.
pub(super) fn lines(ui: &mut Ui, ctx: &ScreenCtx<'_>, question: &Question, before: &[Earlier], language: Language) {
    for earlier in before {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            icon(ui, Icon::History, ctx.tokens.muted);
            text(said(ctx.tr, question, earlier, language)).small().muted().show(ui);
        });
    }
}

/// The open questions that were worded otherwise, in a card of their own: their answers are read elsewhere.
pub(super) fn open(ui: &mut Ui, ctx: &ScreenCtx<'_>, all: &[AskedOtherwise], language: Language) {
    if all.is_empty() {
        return;
    }
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        heading(ui, &ctx.tr.responses_open());
        for asked in all {
            text(words(&asked.question.text, language)).show(ui);
            lines(ui, ctx, &asked.question, &asked.before, language);
        }
    });
}

/// What was otherwise, in one line.
fn said(tr: &Tr, now: &Question, earlier: &Earlier, language: Language) -> String {
    let then = &earlier.question;
    let (first, last) = earlier.versions;
    let number = |n: u32| tr.count(n as usize);
    let version = if first == last { number(last) } else { format!("{}–{}", number(first), number(last)) };
    let mut parts = Vec::new();
    if differ(&then.text, &now.text, language) {
        parts.push(tr.responses_before_words(version.clone(), words(&then.text, language)));
    }
    match (&then.kind, &now.kind) {
        (QuestionKind::Scale { from, to, low, high }, QuestionKind::Scale { from: lowest, to: highest, low: bottom, high: top }) => {
            if (from, to) != (lowest, highest) {
                let whole = |point: i32| tr.whole(i64::from(point));
                parts.push(tr.responses_before_scale(whole(*from), whole(*to), version.clone()));
            }
            if differ(low, bottom, language) || differ(high, top, language) {
                let quoted = |texts| tr.record_quoted(words(texts, language));
                parts.push(tr.responses_before_ends(quoted(high), quoted(low), version));
            }
        }
        (then, now) if !then.choices().is_empty() && !now.choices().is_empty() => {
            if std::mem::discriminant(then) != std::mem::discriminant(now) {
                let several = matches!(then, QuestionKind::SeveralChoices { .. });
                parts.push(if several { tr.responses_before_several(&version) } else { tr.responses_before_one(&version) });
            }
            if offers_differ(then, now, language) {
                let choices = then.offered().map(|c| tr.record_quoted(words(&c.text, language))).collect::<Vec<_>>().join(", ");
                parts.push(tr.responses_before_choices(choices, version.clone()));
            }
            if then.has_other() != now.has_other() {
                parts.push(tr.responses_before_other(if then.has_other() { "yes" } else { "no" }, version));
            }
        }
        (then, now) if std::mem::discriminant(then) != std::mem::discriminant(now) => parts.push(tr.responses_before_kind(version)),
        _ => {}
    }
    // What differs in a language that is not read here is told in the words it has.
    if parts.is_empty() {
        let other = Language::ALL.into_iter().find(|l| differ(&then.text, &now.text, *l)).unwrap_or(language);
        parts.push(tr.responses_before_words(number(last), words(&then.text, other)));
    }
    parts.join(". ")
}

/// Whether other options were offered, or the same in other words.
fn offers_differ(then: &QuestionKind, now: &QuestionKind, language: Language) -> bool {
    let codes = |kind: &QuestionKind| kind.offered().map(|c| c.code).collect::<std::collections::BTreeSet<_>>();
    let now_of = |choice: &Choice| now.choices().iter().find(|c| c.code == choice.code);
    codes(then) != codes(now) || then.offered().any(|c| now_of(c).is_some_and(|now| differ(&c.text, &now.text, language)))
}

/// Whether both have words in this language, and not the same.
fn differ(then: &Texts, now: &Texts, language: Language) -> bool {
    let (then, now) = (then.get(language), now.get(language));
    !then.is_empty() && !now.is_empty() && then != now
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices(words: &[&str]) -> QuestionKind {
        let choice = |(code, text): (u32, &&str)| Choice { code, text: Texts::one(Language::En, *text), retired: false };
        QuestionKind::OneChoice { choices: (1..).zip(words).map(choice).collect(), other: false, shuffled: false }
    }

    fn line(then: (&str, QuestionKind), now: (&str, QuestionKind), versions: (u32, u32)) -> String {
        let question = |(text, kind): (&str, QuestionKind)| Question::new(Texts::one(Language::En, text), kind);
        said(&Tr::new(Language::En), &question(now), &Earlier { versions, question: question(then) }, Language::En)
    }

    #[test]
    fn one_line_says_what_was_otherwise() {
        let scale = |to| QuestionKind::Scale { from: 0, to, low: Texts::default(), high: Texts::default() };
        for (then, now, expected) in [
            (("Why?", choices(&["a", "b"])), ("What for?", choices(&["a", "b"])), "Worded differently in version 1: “Why?”"),
            (("Why?", choices(&["a", "c"])), ("Why?", choices(&["a", "b"])), "Other choices in version 1: “a”, “c”"),
            (("Why?", scale(5)), ("Why?", scale(10)), "Another scale in version 1: 0 to 5"),
        ] {
            assert_eq!(line(then, now, (1, 1)), expected);
        }
        let both = line(("Why?", choices(&["a", "b", "c"])), ("What?", choices(&["a", "b"])), (1, 3));
        assert_eq!(both, "Worded differently in version 1–3: “Why?”. Other choices in version 1–3: “a”, “b”, “c”");
    }
}
