//! What stands above the columns: title, how much is read, chips, question, reason, search. It only changes the filter it is given.

use eframe::egui::{Align, Id, Layout, Ui, vec2};

use super::files::AnswerFiles;
use super::more;
use super::{Book, Filter, Shown};
use crate::analysis::saturation::{Enough, Saturation};
use crate::engine::library::fill_month;
use crate::engine::views::bench::{Bench, BenchChoices};
use crate::engine::views::saturation::QuestionSaturation;
use crate::i18n::Tr;
use crate::ui::routes::Route;
use crate::ui::saving::file_button;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Chip, EmptyState, Field, PageHead, Select, progress, text};

/// Half a minute for each answer, until the end is near.
const PER_MINUTE: usize = 2;

/// The head; the bench is none until it is known. Once enough are read, its line says whether more will bring anything new.
pub(super) fn head(
    ui: &mut Ui,
    ctx: &mut ScreenCtx<'_>,
    (bench, heard): (Option<&Bench>, Option<&QuestionSaturation>),
    files: &mut AnswerFiles,
) {
    let tr = ctx.tr;
    let (mut record, mut second) = (false, false);
    let line = heard.map_or_else(|| tr.answers_line(), |one| brought(tr, &one.found));
    PageHead::new(&tr.answers_name()).line(&line).show(ui, |ui| {
        // An empty screen has its one next step in the middle.
        let Some(bench) = bench.filter(|bench| bench.total > 0) else {
            files.buttons(ui, ctx, false);
            return;
        };
        record = Button::main(tr.answers_record()).icon(Icon::Phone).show(ui).clicked();
        files.buttons(ui, ctx, true);
        if bench.coded > 0 {
            second = file_button(ui, Icon::UserCheck, tr.second_name()).show(ui).clicked();
        }
        if ui.available_width() > 460.0 {
            ui.add_space(space::S);
            ui.allocate_ui_with_layout(vec2(240.0, 32.0), Layout::top_down(Align::Max), |ui| reading(ui, ctx, bench));
        }
    });
    if record {
        ctx.go(Route::Record(None, None));
    }
    if second {
        ctx.go(Route::SecondReader);
    }
}

/// Whether answers still bring anything new.
fn brought(tr: &Tr, found: &Saturation) -> String {
    let number = tr.whole(found.since.cast_signed());
    if found.enough == Enough::NothingNew { tr.answers_heard_all(number, found.since) } else { tr.answers_heard(number, found.since) }
}

/// How many are read, and how long the rest will take.
fn reading(ui: &mut Ui, ctx: &ScreenCtx<'_>, bench: &Bench) {
    let tr = ctx.tr;
    let words = tr.answers_read_of(tr.count(bench.coded), tr.count(bench.total));
    let left = bench.total.saturating_sub(bench.coded);
    let minutes = left.div_ceil(PER_MINUTE);
    ui.spacing_mut().item_spacing.y = space::XS;
    let line = text(&words).semibold().small();
    if left > 0 { line.then(format!("  {}", tr.answers_minutes(minutes, tr.count(minutes)))).muted() } else { line }.one_line().show(ui);
    #[expect(clippy::cast_precision_loss, reason = "a share on a bar")]
    progress(ui, bench.coded as f32 / bench.total.max(1) as f32, 176.0, &words);
}

/// In a page narrower than this the selects and the search share a line of their own.
const NARROW: f32 = 560.0;

/// What the chip with everything else needs to know.
pub(super) struct MoreShown<'a> {
    pub(super) choices: Option<&'a BenchChoices>,
    pub(super) sureness: bool,
}

/// Chips, selects and the search.
pub(super) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, bench: &Bench, book: &Book<'_>, filter: &mut Filter, more: &MoreShown<'_>) {
    let (tr, later) = (ctx.tr, bench.later);
    let chips = |ui: &mut Ui, filter: &mut Filter| {
        let mut chips = vec![
            (Shown::ToDo, tr.answers_to_do(), bench.total.saturating_sub(bench.coded)),
            (Shown::Read, tr.answers_read(), bench.coded),
            (Shown::All, tr.answers_all(), bench.total),
        ];
        if later > 0 || filter.shown == Shown::Later {
            chips.push((Shown::Later, tr.answers_later(), later));
        }
        if bench.quotes > 0 || filter.shown == Shown::Quotes {
            chips.push((Shown::Quotes, tr.quotes_name(), bench.quotes));
        }
        for (shown, words, count) in chips {
            if Chip::new(words, filter.shown == shown).count(tr.count(count)).show(ui).clicked() {
                filter.shown = shown;
            }
        }
    };
    let selects = |ui: &mut Ui, filter: &mut Filter, [question, reason, search]: [f32; 3]| {
        let mut questions = vec![(None, tr.answers_question_any())];
        questions.extend(bench.questions.iter().map(|(id, words, _)| (Some(*id), fill_month(words, tr.language(), None))));
        ui.push_id("question", |ui| {
            Select::new(tr.answers_question()).label_hidden().dense().width(question).show(ui, &mut filter.question, &questions)
        });
        let mut named = vec![(None, tr.answers_reason_any())];
        named.extend(book.all.iter().filter(|r| !r.reason.retired || r.answers > 0).map(|r| (Some(r.reason.id), r.reason.name.clone())));
        ui.push_id("reason", |ui| {
            Select::new(tr.answers_reason()).label_hidden().dense().width(reason).show(ui, &mut filter.reason, &named)
        });
        let field = Field::new(tr.answers_search()).label_hidden().hint(tr.answers_search()).icon(Icon::Search).dense().width(search);
        field.id(Id::unique("answers-search")).show(ui, &mut filter.search);
        more::show(ui, tr, &mut filter.more, more.choices, more.sureness);
    };
    let spacing = vec2(space::S, space::XS);
    if ui.available_width() < NARROW {
        let third = ((ui.available_width() - 120.0 - 2.0 * space::S) / 3.0).floor();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = spacing;
            chips(ui, filter);
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = spacing;
            selects(ui, filter, [third; 3]);
        });
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = spacing;
        chips(ui, filter);
        selects(ui, filter, [220.0, 160.0, 180.0]);
    });
}

/// Nothing fits the filter, or all is read.
pub(super) fn nothing(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, all_read: bool) {
    let tr = ctx.tr;
    if !all_read {
        EmptyState::new(Icon::CheckCheck, tr.answers_nothing(), tr.answers_nothing_words()).show(ui);
        return;
    }
    // Reading was for this.
    let button = Button::secondary(tr.answers_see_why()).icon(Icon::House);
    if EmptyState::new(Icon::CheckCheck, tr.answers_all_read(), tr.answers_all_read_words()).button(button).show(ui) {
        ctx.go(Route::Home);
    }
}
