//! Enough answers? After how many answers the last new reason came, question by question; every step opens the answer that brought it.
//! Holds which question is looked at and what is open.

use eframe::egui::{Context, Ui};

use super::Part;
use super::grid::{GridCell, GridColumn, GridRow, grid};
use crate::analysis::saturation::NewReasons;
use crate::chart::{Chart, RegionId};
use crate::domain::ids::{AnswerId, IdentityId};
use crate::engine::library::fill_month;
use crate::engine::views::bench::BenchRowsQuery;
use crate::engine::views::saturation::{QuestionSaturation, SaturationQuery};
use crate::engine::{Cached, Export, Filter};
use crate::i18n::Tr;
use crate::report::charts::{Heard, saturation};
use crate::ui::chart_view;
use crate::ui::dialogs;
use crate::ui::routes::Route;
use crate::ui::saving::{Asking, Saving};
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::home::saving::{PICTURE, Shape};
use crate::ui::screens::home::{charts::head, menu};
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, EmptyState, Select, card, quote_box, text};

/// Width of the select of questions.
const QUESTION: f32 = 420.0;

/// The tab.
#[derive(Default)]
pub(super) struct EnoughTab {
    question: Option<IdentityId>,
    view: Cached<SaturationQuery>,
    opened: Option<Opened>,
    answer: Cached<BenchRowsQuery>,
    saving: Saving,
}

/// A step that is looked at: its answer, and what it brought.
struct Opened {
    answer: AnswerId,
    title: String,
}

impl Part for EnoughTab {
    fn line(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.enough_line()
    }

    fn saving(&mut self) -> Option<&mut Saving> {
        Some(&mut self.saving)
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
        self.over(ui.ctx(), ctx);
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
        let heard = heard(one);
        let chart = saturation(tr, heard);
        let mut step = None;
        card(ui, |ui| {
            head(ui, &chart.head().title, &chart.head().subtitle, |ui| self.menu(ui, ctx, one, &chart));
            ui.add_space(space::S);
            let height = chart_view::height(ui, &chart);
            if let Some(RegionId::Point(at)) = chart_view::chart(ui, &chart, height) {
                step = one.found.steps.get(at);
            }
            for note in &chart.head().notes {
                text(note).small().muted().show(ui);
            }
            if one.total > usize::try_from(one.found.answers).unwrap_or(usize::MAX) && Button::link(tr.enough_go_on()).show(ui).clicked() {
                ctx.go(Route::Answers);
            }
        });
        if !one.found.steps.is_empty() {
            step = card(ui, |ui| table(ui, tr, one)).inner.or(step);
        }
        if let Some(step) = step {
            self.opened = Some(Opened { answer: step.answer, title: heard.named(step) });
        }
    }

    fn menu(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, one: &QuestionSaturation, chart: &Chart) {
        let name = ctx.tr.enough_chart_name();
        match menu::with_copy(ui, ctx, &name, true) {
            Some(menu::Chosen::Copy) => ctx.copy(ui.ctx(), crate::chart::words(chart)),
            Some(menu::Chosen::Save(shape)) => {
                let (width, height) = PICTURE;
                let asking = Asking {
                    title: ctx.tr.home_chart_where(name.as_str()),
                    words: ctx.tr.enough_chart_words(),
                    name,
                    ending: Shape::ending(shape),
                    what: Export::Saturation { question: one.question, width, height, dark: false },
                    language: ctx.tr.language(),
                    filter: Filter::default(),
                };
                self.saving.ask(ctx, asking);
            }
            None => {}
        }
    }

    /// The answer that brought something new.
    fn over(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) {
        let Some(Opened { answer, title }) = &self.opened else { return };
        let tr = ctx.tr;
        let view = self.answer.get(ctx.engine, &BenchRowsQuery(vec![*answer])).and_then(|rows| rows.first());
        let (person, closed) = dialogs::window(context, "enough-answer", title, &tr.ui_close(), size::DIALOG, |ui| {
            let Some(row) = view.filter(|row| row.id == *answer) else {
                text(tr.ui_loading()).muted().show(ui);
                ui.ctx().request_repaint();
                return None;
            };
            text(fill_month(&row.wording, tr.language(), None)).small().muted().show(ui);
            quote_box(ui, |ui| text(&row.text).show(ui));
            ui.horizontal(|ui| {
                let who = row.customer.as_ref().filter(|person| Button::link(&person.name).show(ui).clicked()).map(|person| person.id);
                if row.customer.is_none() {
                    text(tr.answers_anonymous()).muted().show(ui);
                }
                text(tr.day(row.day)).muted().show(ui);
                who
            })
            .inner
        });
        if let Some(person) = person {
            ctx.go(Route::Customer(person));
        }
        if closed || person.is_some() {
            self.opened = None;
        }
    }
}

fn heard(one: &QuestionSaturation) -> Heard<'_> {
    Heard { found: &one.found, total: one.total, names: &one.names }
}

/// Every answer that brought something new, the newest first; gives the one whose answer was asked for.
fn table<'q>(ui: &mut Ui, tr: &Tr, one: &'q QuestionSaturation) -> Option<&'q NewReasons> {
    let column = |head: String, width: f32| GridColumn { head, width };
    let columns =
        [column(tr.enough_after(), 128.0), column(tr.enough_heard(), 128.0), column(tr.enough_day(), 112.0), column(String::new(), 128.0)];
    let heard = heard(one);
    let row = |step: &NewReasons| {
        let name = heard.named(step);
        let opens = GridCell::Opens(tr.enough_read(), format!("{}: {name}", tr.enough_read()));
        let cells =
            vec![GridCell::Words(whole(tr, step.after)), GridCell::Words(whole(tr, step.heard)), GridCell::Muted(tr.day(step.day)), opens];
        GridRow { name, strong: false, cells }
    };
    let rows: Vec<_> = one.found.steps.iter().rev().map(row).collect();
    let (clicked, _) = grid(ui, "enough", &tr.enough_new(), &columns, &rows)?;
    one.found.steps.iter().rev().nth(clicked)
}

fn whole(tr: &Tr, count: u64) -> String {
    tr.whole(i64::try_from(count).unwrap_or(i64::MAX))
}
