//! The conditions of a skip rule, one under the other: which question, which test, which value. A value that is typed is a change
//! only once its field is left.

use eframe::egui::{Id, Ui};

use super::change::Edit;
use super::rule_typing::{RuleTyping, TestKind, first_condition, value_text};
use super::rules;
use super::state::{Now, State};
use crate::domain::questionnaire::{Question, QuestionKind};
use crate::domain::skip::{Condition, OTHER, ShowIf, Test};
use crate::engine::rule_words::{choice_name, question_name};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Field, Select};

/// Room of the button that takes a condition out.
const OUT: f32 = 28.0;

/// All of them, with how they are joined behind the first.
pub(super) fn list(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, (at, rule): (usize, &ShowIf)) {
    for (number, condition) in rule.conditions.iter().enumerate() {
        ui.push_id(("condition", number), |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            let row = Row { at, number, rule, condition };
            which(ui, ctx, state, now, &row);
            test(ui, ctx, state, now, &row);
        });
        if number == 0 && rule.conditions.len() > 1 {
            rules::join(ui, ctx, state, now, (at, rule));
        }
    }
}

/// One condition of the rule of one question.
struct Row<'a> {
    at: usize,
    number: usize,
    rule: &'a ShowIf,
    condition: &'a Condition,
}

impl Row<'_> {
    /// The rule with another condition in this place, or without it.
    fn with(&self, condition: Option<Condition>) -> Edit {
        let mut rule = self.rule.clone();
        match condition {
            Some(condition) => rule.conditions.iter_mut().skip(self.number).take(1).for_each(|c| *c = condition.clone()),
            None if self.number < rule.conditions.len() => drop(rule.conditions.remove(self.number)),
            None => {}
        }
        Edit::ShowIf(self.at, rule)
    }

    fn with_test(&self, test: Test) -> Edit {
        self.with(Some(Condition { test, ..self.condition.clone() }))
    }
}

/// Which question is looked at: one asked before, or the one it looks at now, wherever that stands.
fn which(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, row: &Row<'_>) {
    let named = |(at, q): (usize, &Question)| (q.identity, format!("{} {}", question_name(at, ctx.tr), q.text.get(now.language)));
    let questions = now.whole.content.questions.iter().enumerate();
    let options: Vec<_> = questions.filter(|(at, q)| *at < row.at || q.identity == row.condition.question).map(named).collect();
    let mut question = row.condition.question;
    let number = ctx.tr.count(row.number + 1);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let width = ui.available_width() - OUT;
        let select = Select::new(ctx.tr.editor_condition_question(number.clone())).label_hidden().dense().width(width);
        let changed = ui.push_id("question", |ui| select.show(ui, &mut question, &options)).inner;
        if let Some(question) = now.whole.content.question(question).filter(|_| changed) {
            state.rule = None;
            state.edit(row.with(Some(first_condition(question))), now.whole);
        }
        if Button::icon_only(Icon::X, ctx.tr.editor_condition_drop(number)).small().show(ui).clicked() {
            state.rule = None;
            state.edit(row.with(None), now.whole);
        }
    });
}

/// Which test, and its value.
fn test(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, row: &Row<'_>) {
    let Some(question) = now.whole.content.question(row.condition.question) else { return };
    let typing = state.rule.clone().filter(|t| t.at == row.at && t.number == row.number);
    let stands = TestKind::of(&row.condition.test);
    let mut kind = typing.as_ref().map_or(stands, |t| t.kind);
    let name = |kind: TestKind| ctx.tr.editor_test(kind.code());
    let options: Vec<_> = TestKind::fitting(&question.kind).into_iter().map(|k| (k, name(k))).collect();
    let number = ctx.tr.count(row.number + 1);
    let select = Select::new(ctx.tr.editor_condition_test(number.clone())).label_hidden().dense().width(ui.available_width() - OUT);
    if ui.push_id("test", |ui| select.show(ui, &mut kind, &options)).inner {
        state.rule = None;
        if let Some(test) = kind.with(question, &row.condition.test) {
            state.edit(row.with_test(test), now.whole);
        } else {
            let (at, number) = (row.at, row.number);
            state.rule = Some(RuleTyping { at, number, kind, text: String::new(), test: None, wrong: false, fresh: true });
        }
    }
    let width = ui.available_width() - OUT;
    match (kind, &question.kind) {
        (TestKind::Chosen | TestKind::NotChosen, _) => choice(ui, ctx, state, now, row, question),
        (TestKind::Is | TestKind::IsNot | TestKind::AtLeast | TestKind::AtMost, QuestionKind::Scale { from, to, .. }) => {
            let points: Vec<i32> = (*from..=*to).collect();
            let mut value = value_text(&row.condition.test, ctx.tr);
            let options: Vec<_> = points.iter().map(|p| (p.to_string(), ctx.tr.whole(i64::from(*p)))).collect();
            let select = Select::new(ctx.tr.editor_condition_value(number)).label_hidden().dense().width(width);
            if ui.push_id("value", |ui| select.show(ui, &mut value, &options)).inner
                && let Some(test) = kind.typed(&value, ctx.tr, ctx.today)
            {
                state.edit(row.with_test(test), now.whole);
            }
        }
        (TestKind::Yes | TestKind::No | TestKind::Answered | TestKind::NotAnswered, _) => {}
        _ => value(ui, ctx, state, row, (kind, width)),
    }
}

/// Which option.
fn choice(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, row: &Row<'_>, question: &Question) {
    let (Test::Chosen(stands) | Test::NotChosen(stands)) = row.condition.test else { return };
    let codes = question.kind.choices().iter().filter(|c| !c.retired || c.code == stands).map(|c| c.code);
    let codes = codes.chain(question.kind.has_other().then_some(OTHER));
    let options: Vec<_> = codes.map(|code| (code, choice_name(question, code, now.language, ctx.tr))).collect();
    let mut code = stands;
    let label = ctx.tr.editor_condition_value(ctx.tr.count(row.number + 1));
    let select = Select::new(label).label_hidden().dense().width(ui.available_width() - OUT);
    if ui.push_id("value", |ui| select.show(ui, &mut code, &options)).inner {
        let test = if matches!(row.condition.test, Test::Chosen(_)) { Test::Chosen(code) } else { Test::NotChosen(code) };
        state.edit(row.with_test(test), now.whole);
    }
}

/// A value that is typed.
fn value(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, row: &Row<'_>, (kind, width): (TestKind, f32)) {
    let ours = |t: &RuleTyping| t.at == row.at && t.number == row.number;
    let typing = state.rule.clone().filter(ours);
    let mut text = typing.as_ref().map_or_else(|| value_text(&row.condition.test, ctx.tr), |t| t.text.clone());
    let problem = typing.as_ref().filter(|t| t.wrong).map(|_| wrong(ctx, kind));
    let field = Field::new(ctx.tr.editor_condition_value(ctx.tr.count(row.number + 1))).label_hidden().dense().width(width).limit(200);
    let id = Id::unique(("questionnaire-condition", row.at, row.number));
    let response = field.hint(hint(ctx, kind)).problem(problem.as_deref()).id(id).show(ui, &mut text);
    if let Some(typing) = state.rule.as_mut().filter(|t| ours(t) && t.fresh) {
        typing.fresh = false;
        response.request_focus();
        return;
    }
    if response.changed() {
        let test = kind.typed(&text, ctx.tr, ctx.today);
        let (at, number) = (row.at, row.number);
        state.rule = Some(RuleTyping { at, number, kind, text, test, wrong: false, fresh: false });
    }
    if response.lost_focus() {
        state.commit_rule();
    }
}

fn wrong(ctx: &ScreenCtx<'_>, kind: TestKind) -> String {
    match kind {
        TestKind::Contains => ctx.tr.editor_value_no_words(),
        TestKind::OnOrAfter | TestKind::OnOrBefore => ctx.tr.editor_value_no_day(),
        _ => ctx.tr.editor_value_no_number(),
    }
}

fn hint(ctx: &ScreenCtx<'_>, kind: TestKind) -> String {
    match kind {
        TestKind::OnOrAfter | TestKind::OnOrBefore => ctx.tr.day(ctx.today),
        TestKind::Contains => ctx.tr.editor_value_words(),
        _ => String::new(),
    }
}
