//! Enough answers? After how many answers the last new reason came, question by question. Holds only which question is looked at.

use eframe::egui::Ui;

use super::Part;
use super::grid::{GridCell, GridColumn, GridRow, grid};
use crate::analysis::saturation::{Enough, NewReasons, QUIET, Saturation};
use crate::chart::spec::Climb;
use crate::chart::{Chart, Head};
use crate::domain::ids::IdentityId;
use crate::engine::Cached;
use crate::engine::library::fill_month;
use crate::engine::views::saturation::{QuestionSaturation, SaturationQuery};
use crate::i18n::Tr;
use crate::ui::chart_view;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::home::charts::head;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, EmptyState, Select, card, text};

/// Width of the select of questions.
const QUESTION: f32 = 420.0;

/// The tab.
#[derive(Default)]
pub(super) struct EnoughTab {
    question: Option<IdentityId>,
    view: Cached<SaturationQuery>,
}

impl Part for EnoughTab {
    fn line(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.enough_line()
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let mut view = std::mem::take(&mut self.view);
        view.get(ctx.engine, &SaturationQuery);
        match view.view().map(Vec::as_slice) {
            None => {
                text(ctx.tr.ui_loading()).muted().show(ui);
            }
            Some([]) => {
                let button = Button::main(ctx.tr.answers_record()).icon(Icon::Phone);
                if EmptyState::new(Icon::ListChecks, ctx.tr.enough_none(), ctx.tr.enough_none_words()).button(button).show(ui) {
                    ctx.go(Route::Record(None, None));
                }
            }
            Some(questions) => self.show(ui, ctx, questions),
        }
        self.view = view;
    }
}

impl EnoughTab {
    fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, questions: &[QuestionSaturation]) {
        let tr = ctx.tr;
        let chosen = questions.iter().find(|one| Some(one.question) == self.question);
        // At first the question of which most has been read.
        let Some(one) = chosen.or_else(|| questions.iter().max_by_key(|one| one.found.answers)) else { return };
        let mut question = one.question;
        let options: Vec<_> = questions.iter().map(|one| (one.question, fill_month(&one.wording, tr.language(), None))).collect();
        let select = Select::new(tr.enough_question()).label_hidden().icon(Icon::MessageCircleQuestion);
        if select.width(QUESTION.min(ui.available_width())).show(ui, &mut question, &options) {
            self.question = Some(question);
        }
        let chart = climb(tr, one);
        card(ui, |ui| {
            head(ui, &chart.head().title, &chart.head().subtitle, |_| {});
            ui.add_space(space::S);
            let height = chart_view::height(ui, &chart);
            chart_view::chart(ui, &chart, height);
            for note in &chart.head().notes {
                text(note).small().muted().show(ui);
            }
            if one.total > usize::try_from(one.found.answers).unwrap_or(usize::MAX) && Button::link(tr.enough_go_on()).show(ui).clicked() {
                ctx.go(Route::Answers);
            }
        });
        if !one.found.steps.is_empty() {
            card(ui, |ui| table(ui, tr, one));
        }
    }
}

/// Every answer that brought something new, the newest first.
fn table(ui: &mut Ui, tr: &Tr, one: &QuestionSaturation) {
    let column = |head: String| GridColumn { head, width: 128.0 };
    let columns = [column(tr.enough_after()), column(tr.enough_heard()), column(tr.enough_day())];
    let row = |step: &NewReasons| GridRow {
        name: named(one, step),
        strong: false,
        cells: vec![GridCell::Words(whole(tr, step.after)), GridCell::Words(whole(tr, step.heard)), GridCell::Muted(tr.day(step.day))],
    };
    let rows: Vec<_> = one.found.steps.iter().rev().map(row).collect();
    grid(ui, "enough", &tr.enough_new(), &columns, &rows);
}

fn named(one: &QuestionSaturation, step: &NewReasons) -> String {
    let names: Vec<&str> = step.reasons.iter().filter_map(|reason| one.names.get(reason)).map(String::as_str).collect();
    names.join(", ")
}

fn whole(tr: &Tr, count: u64) -> String {
    tr.whole(i64::try_from(count).unwrap_or(i64::MAX))
}

/// What the answers to a question say about whether they are enough, in one sentence.
pub(super) fn sentence(tr: &Tr, found: &Saturation, total: usize) -> String {
    match found.enough {
        Enough::TooFew => tr.enough_too_few(whole(tr, found.answers), tr.count(total)),
        Enough::StillNew => tr.enough_still_new(whole(tr, found.answers - found.since), whole(tr, found.since), found.since),
        Enough::NothingNew if found.heard == 0 => tr.enough_nothing_at_all(whole(tr, found.answers)),
        Enough::NothingNew => tr.enough_nothing_new(whole(tr, found.answers - found.since), whole(tr, found.since)),
    }
}

fn climb(tr: &Tr, one: &QuestionSaturation) -> Chart {
    let found = &one.found;
    let step = |step: &NewReasons| {
        let words = tr.enough_step(whole(tr, step.after), named(one, step));
        (exact(step.after), exact(step.heard), words)
    };
    let mut notes = Vec::new();
    if found.heard > 0 {
        notes.push(tr.enough_once(found.heard_once, whole(tr, found.heard), whole(tr, found.heard_once)));
    }
    let quiet = (found.since >= QUIET && found.heard > 0).then(|| tr.enough_quiet(whole(tr, found.since)));
    Chart::Climb(Climb {
        head: Head { title: sentence(tr, found, one.total), subtitle: tr.enough_subtitle(), notes, empty: tr.enough_empty() },
        steps: found.steps.iter().map(step).collect(),
        looks: exact(found.answers),
        axis: tr.enough_axis(),
        quiet,
    })
}

#[expect(clippy::cast_precision_loss, reason = "places on an axis")]
const fn exact(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn the_sentence_says_how_many_of_what() {
        let tr = Tr::new(Language::En);
        let told = |answers, since, heard, enough| {
            let found = Saturation { answers, steps: Vec::new(), heard, heard_once: 1, since, enough };
            sentence(&tr, &found, 300)
        };
        for (said, expected) in [
            (told(12, 3, 4, Enough::TooFew), "12 of 300 answers read: too few to say whether a reason is missing"),
            (told(40, 0, 4, Enough::StillNew), "The last answer read (40) still brought a new reason: go on"),
            (told(40, 1, 4, Enough::StillNew), "The last new reason came one answer ago, after 39: go on"),
            (told(40, 12, 4, Enough::StillNew), "The last new reason came 12 answers ago, after 28: go on"),
            (told(125, 56, 11, Enough::NothingNew), "The last 56 answers brought nothing new; the last new reason came after 69"),
            (told(25, 25, 0, Enough::NothingNew), "No reason was found in 25 answers"),
        ] {
            assert_eq!(said, expected);
        }
        let russian = Tr::new(Language::Ru);
        let found = Saturation { answers: 45, steps: Vec::new(), heard: 3, heard_once: 0, since: 3, enough: Enough::StillNew };
        assert_eq!(sentence(&russian, &found, 50), "Последняя новая причина — 3 ответа назад, на 42-м: продолжайте");
    }
}
