//! The bench: answers in words, one after the other, each with its reasons by digits or letters. Holds filter, selection and the
//! reasons chosen for the answer in view; what is accepted goes to the engine at once.

mod codebook;
mod list;
mod open;

use eframe::egui::{Align, Id, Key, Layout, Modifiers, Rect, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2};

use crate::domain::ids::{AnswerId, IdentityId, ReasonId};
use crate::engine::library::fill_month;
use crate::engine::views::bench::{Bench, BenchAnswer, BenchQuery};
use crate::engine::views::reasons::{ReasonListQuery, ReasonRow};
use crate::engine::{Cached, Command};
use crate::ui::command::UiCommand;
use crate::ui::routes::Route;
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, Chip, EmptyState, Field, PageHead, Select, progress, text};

use open::{Chosen, Verdict};

/// Widths of the left and the middle column.
const LEFT: f32 = 248.0;
const MIDDLE: f32 = 352.0;
/// Narrower than this, the columns stand one under the other.
const NARROW: f32 = 860.0;
/// Narrower than this, the codebook is left out: the select of reasons does the same.
const NO_CODEBOOK: f32 = 960.0;
/// Half a minute for each answer, until the end is near.
const PER_MINUTE: usize = 2;

/// Which answers are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Shown {
    #[default]
    ToDo,
    Read,
    All,
    Later,
}

/// The screen.
#[derive(Default)]
pub struct AnswersScreen {
    shown: Shown,
    question: Option<IdentityId>,
    reason: Option<ReasonId>,
    search: String,
    bench: Cached<BenchQuery>,
    reasons: Cached<ReasonListQuery>,
    selected: Option<AnswerId>,
    later: Vec<AnswerId>,
    chosen: Chosen,
    scroll: bool,
    entered: bool,
}

impl Screen for AnswersScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.answers_name()
    }

    fn fills_page(&self) -> bool {
        true
    }

    fn takes(&self) -> &[UiCommand] {
        &[UiCommand::Find]
    }

    fn command(&mut self, command: UiCommand, _ctx: &mut ScreenCtx<'_>) {
        if command == UiCommand::Find {
            self.chosen.find_asked = true;
        }
    }

    fn leaving(&mut self, _ctx: &mut ScreenCtx<'_>) {
        self.entered = false;
    }

    fn keys(&self, ctx: &ScreenCtx<'_>) -> Vec<(String, String)> {
        let tr = ctx.tr;
        vec![
            ("↑ ↓".to_owned(), tr.answers_key_answer()),
            ("1–9".to_owned(), tr.answers_key_reason()),
            ("Alt 1–9".to_owned(), tr.answers_key_main()),
        ]
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let query = self.query();
        let before = Changes::of(self);
        let Some(bench) = self.bench.get(ctx.engine, &query) else { return };
        let reasons = self.reasons.get(ctx.engine, &ReasonListQuery::default()).map(Vec::as_slice).unwrap_or_default();
        head(ui, ctx, bench);
        if bench.total == 0 {
            let button = Button::main(ctx.tr.answers_record()).icon(Icon::Phone);
            if EmptyState::new(Icon::MessageSquareText, ctx.tr.answers_empty(), ctx.tr.answers_empty_words()).button(button).show(ui) {
                ctx.go(Route::Record(None, None));
            }
            return;
        }
        let answers: Vec<&BenchAnswer> = rows(bench, self.shown, &self.later);
        let at = answers.iter().position(|a| Some(a.id) == self.selected).unwrap_or(0);
        let current = answers.get(at).copied();
        self.chosen.follow(current);
        let mut changes = Changes { selected: current.map(|a| a.id), ..before };
        filters(ui, ctx, bench, reasons, &mut changes, &mut self.search, self.later.len());
        let room = ui.available_rect_before_wrap();
        let (left, middle, right) = columns(room);
        if !self.entered {
            self.scroll = true;
        }
        let focus = list_focus(ui, ctx, middle, !self.entered);
        self.entered = true;
        let typing = ui.ctx().text_edit_focused();
        let moved = if focus && !typing { arrows(ui, at, answers.len()) } else { None };
        if let Some(to) = moved.and_then(|to| answers.get(to)) {
            changes.selected = Some(to.id);
            self.scroll = true;
        }
        if let Some(left) = left {
            within(ui, left, "codebook", |ui| codebook::show(ui, ctx, reasons, &mut changes.reason));
        }
        let scroll = std::mem::take(&mut self.scroll);
        let clicked = within(ui, middle, "answers", |ui| list::show(ui, ctx, &answers, at, scroll));
        changes.selected = clicked.or(changes.selected);
        let verdict = within(ui, right, "open", |ui| {
            if let Some(answer) = current {
                open::show(ui, ctx, answer, reasons, &mut self.chosen, focus)
            } else {
                nothing(ui, ctx, self.shown);
                None
            }
        });
        let after = next_after(&answers, at, &self.later);
        let answer = current.map(|a| a.id);
        self.take(&changes);
        if let Some((verdict, id)) = verdict.zip(answer).filter(|_| !ctx.is_locked()) {
            self.decide(ctx, verdict, id, after);
        }
    }
}

/// What was changed while drawing.
struct Changes {
    shown: Shown,
    question: Option<IdentityId>,
    reason: Option<ReasonId>,
    selected: Option<AnswerId>,
}

impl Changes {
    const fn of(screen: &AnswersScreen) -> Self {
        Self { shown: screen.shown, question: screen.question, reason: screen.reason, selected: screen.selected }
    }
}

impl AnswersScreen {
    fn query(&self) -> BenchQuery {
        let coded = match self.shown {
            Shown::ToDo | Shown::Later => Some(false),
            Shown::Read => Some(true),
            Shown::All => None,
        };
        BenchQuery { questionnaire: None, question: self.question, coded, reason: self.reason, search: self.search.clone() }
    }

    fn take(&mut self, changes: &Changes) {
        let Changes { shown, question, reason, selected } = *changes;
        if (shown, question, reason) != (self.shown, self.question, self.reason) {
            self.scroll = true;
        }
        (self.shown, self.question, self.reason, self.selected) = (shown, question, reason, selected);
    }

    fn decide(&mut self, ctx: &ScreenCtx<'_>, verdict: Verdict, answer: AnswerId, after: Option<AnswerId>) {
        match verdict {
            Verdict::Accept => {
                let reasons = std::mem::take(&mut self.chosen.reasons);
                ctx.engine.send(Command::SetReasons { answer, reasons, coded: true });
            }
            Verdict::NoReason => {
                ctx.engine.send(Command::SetReasons { answer, reasons: Vec::new(), coded: true });
            }
            Verdict::Later => {
                self.later.retain(|id| *id != answer);
                self.later.push(answer);
            }
        }
        if verdict != Verdict::Later {
            self.later.retain(|id| *id != answer);
        }
        self.selected = after;
        self.chosen.forget();
        self.scroll = true;
    }
}

/// The answers in the order shown: those put off come last.
fn rows<'a>(bench: &'a Bench, shown: Shown, later: &[AnswerId]) -> Vec<&'a BenchAnswer> {
    let put_off = |a: &&BenchAnswer| later.contains(&a.id);
    match shown {
        Shown::Later => bench.answers.iter().filter(put_off).collect(),
        Shown::ToDo => {
            let (last, first): (Vec<_>, Vec<_>) = bench.answers.iter().partition(put_off);
            first.into_iter().chain(last).collect()
        }
        _ => bench.answers.iter().collect(),
    }
}

/// The answer after this one that is still to do, from the top again at the end; else simply the next.
fn next_after(answers: &[&BenchAnswer], at: usize, later: &[AnswerId]) -> Option<AnswerId> {
    let open = |a: &&&BenchAnswer| !a.coded && !later.contains(&a.id);
    let below = answers.iter().skip(at + 1);
    let found = below.clone().find(open).or_else(|| answers.iter().take(at).find(open));
    found.or_else(|| answers.get(at + 1)).or_else(|| answers.first().filter(|_| at > 0)).map(|a| a.id)
}

fn head(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, bench: &Bench) {
    let tr = ctx.tr;
    let mut record = false;
    PageHead::new(&tr.answers_name()).line(&tr.answers_line()).show(ui, |ui| {
        record = Button::main(tr.answers_record()).icon(Icon::Phone).show(ui).clicked();
        if bench.total > 0 && ui.available_width() > 420.0 {
            ui.add_space(space::S);
            ui.allocate_ui_with_layout(eframe::egui::vec2(200.0, 32.0), Layout::top_down(Align::Max), |ui| reading(ui, ctx, bench));
        }
    });
    if record {
        ctx.go(Route::Record(None, None));
    }
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

fn filters(
    ui: &mut Ui,
    ctx: &ScreenCtx<'_>,
    bench: &Bench,
    reasons: &[ReasonRow],
    changes: &mut Changes,
    search: &mut String,
    later: usize,
) {
    let tr = ctx.tr;
    let language = tr.language();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::S, space::XS);
        let mut chips = vec![
            (Shown::ToDo, tr.answers_to_do(), bench.total.saturating_sub(bench.coded)),
            (Shown::Read, tr.answers_read(), bench.coded),
            (Shown::All, tr.answers_all(), bench.total),
        ];
        if later > 0 {
            chips.push((Shown::Later, tr.answers_later(), later));
        }
        for (shown, words, count) in chips {
            if Chip::new(words, changes.shown == shown).count(tr.count(count)).show(ui).clicked() {
                changes.shown = shown;
            }
        }
        let mut questions = vec![(None, tr.answers_question_any())];
        questions.extend(bench.questions.iter().map(|(id, words, _)| (Some(*id), fill_month(words, language, None))));
        ui.push_id("question", |ui| {
            Select::new(tr.answers_question()).label_hidden().dense().width(240.0).show(ui, &mut changes.question, &questions)
        });
        let mut named = vec![(None, tr.answers_reason_any())];
        named.extend(reasons.iter().map(|r| (Some(r.reason.id), r.reason.name.clone())));
        ui.push_id("reason", |ui| {
            Select::new(tr.answers_reason()).label_hidden().dense().width(180.0).show(ui, &mut changes.reason, &named)
        });
        let field = Field::new(tr.answers_search()).label_hidden().hint(tr.answers_search()).icon(Icon::Search).dense().width(200.0);
        field.id(Id::unique("answers-search")).show(ui, search);
    });
}

/// The three columns; in a narrow window without the codebook, or one under the other.
fn columns(room: Rect) -> (Option<Rect>, Rect, Rect) {
    let gap = space::M;
    if room.width() < NARROW {
        let half = room.left() + (room.width() - gap) * 0.42;
        return (None, room.with_max_x(half), room.with_min_x(half + gap));
    }
    if room.width() < NO_CODEBOOK {
        let middle = room.left() + MIDDLE;
        return (None, room.with_max_x(middle), room.with_min_x(middle + gap));
    }
    let left = room.left() + LEFT;
    let middle = Rect::from_min_max(pos2(left + gap, room.top()), pos2(left + gap + MIDDLE, room.bottom()));
    (Some(room.with_max_x(left)), middle, room.with_min_x(middle.right() + gap))
}

fn within<R>(ui: &mut Ui, rect: Rect, salt: &str, content: impl FnOnce(&mut Ui) -> R) -> R {
    let mut child = ui.new_child(UiBuilder::new().id_salt(salt).max_rect(rect));
    content(&mut child)
}

/// The list has the keyboard from the start, and whenever nothing else has it.
fn list_focus(ui: &Ui, ctx: &ScreenCtx<'_>, rect: Rect, entered: bool) -> bool {
    let id = Id::unique("answers-list");
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    let name = ctx.tr.answers_name();
    response.widget_info(|| WidgetInfo::labeled(eframe::egui::Role::List, true, &name));
    if entered {
        response.request_focus();
    }
    if response.has_focus() {
        let filter = eframe::egui::EventFilter { vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(id, filter));
    }
    response.has_focus() || ui.memory(eframe::egui::Memory::focused).is_none()
}

fn arrows(ui: &Ui, at: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let to = [(Key::ArrowDown, at + 1), (Key::ArrowUp, at.saturating_sub(1)), (Key::PageDown, at + 7), (Key::PageUp, at.saturating_sub(7))];
    ui.input_mut(|i| to.into_iter().find_map(|(key, to)| i.consume_key(Modifiers::NONE, key).then_some(to.min(last))))
}

fn nothing(ui: &mut Ui, ctx: &ScreenCtx<'_>, shown: Shown) {
    let tr = ctx.tr;
    let (lead, words) = match shown {
        Shown::ToDo => (tr.answers_all_read(), tr.answers_all_read_words()),
        _ => (tr.answers_nothing(), tr.answers_nothing_words()),
    };
    EmptyState::new(Icon::CheckCheck, lead, words).show(ui);
}

/// A card that fills its column, scrolling inside.
fn scrolling_card<R>(ui: &mut Ui, salt: &str, height: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let width = ui.available_width();
    crate::ui::widgets::card_sized(ui, width, height.max(size::ROW), |ui| {
        ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]).show(ui, content).inner
    })
}
