//! What waits for the owner, the most useful first: the first of it stands in the card "Next", three more in the strip below.
//! A step whose screen does not exist is not offered.

use eframe::egui::{Align, Layout, Ui, vec2};

use crate::domain::money::Money;
use crate::engine::Filter;
use crate::engine::views::home::{Home, Next};
use crate::i18n::Tr;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, Tokens, size, space};
use crate::ui::widgets::{Button, card_sized, icon, next_card, text};
use crate::ui::words;

/// How many stand in the strip.
const IN_STRIP: usize = 3;
/// From so many known reasons on they are charted.
const ENOUGH: usize = 10;
/// From this width on the parts of the strip stand side by side.
const SIDE_BY_SIDE: f32 = 780.0;
/// Height of the strip.
const STRIP: f32 = 56.0;

/// What a step does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Does {
    /// Goes to a screen.
    Go(Route),
    /// Writes the call sheet for so many people.
    CallSheet(usize),
    /// Asks for the owner's own guesses.
    Guess,
    /// Shows who is overdue.
    ShowOverdue,
}

/// A thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub does: Does,
    icon: Icon,
    pub title: String,
    words: String,
    button: String,
}

/// What waits, the most useful first; only what can be done.
pub(super) fn steps(home: &Home, ctx: &ScreenCtx<'_>, filter: &Filter) -> Vec<Step> {
    let (asking, guessing) = (ask(home, ctx), guess(home, ctx));
    let last = report(home, ctx, filter);
    let all = [purchases(home, ctx), drafts(home, ctx), asking, reasons(home, ctx), guessing, review(home, ctx), overdue(home, ctx), last];
    let there = |step: &Step| !matches!(&step.does, Does::Go(route) if route.entry().is_none());
    let mut steps: Vec<Step> = all.into_iter().flatten().filter(there).collect();
    // The engine says what comes first; the rest keeps its order.
    steps.sort_by_key(|step| !is_next(home.next, &step.does));
    steps
}

fn is_next(next: Next, does: &Does) -> bool {
    match next {
        Next::Import => *does == Does::Go(Route::Import),
        Next::AskFirstFive => matches!(does, Does::CallSheet(_)),
        Next::FinishDrafts => matches!(does, Does::Go(Route::Record(..))),
        Next::GiveReasons => *does == Does::Go(Route::Answers),
        Next::KnowAlready => *does == Does::Guess,
        Next::Nothing => false,
    }
}

/// Customers are on record, but nothing they bought: without it no figure speaks.
fn purchases(home: &Home, ctx: &ScreenCtx<'_>) -> Option<Step> {
    let nothing = home.figures.customers.buyers == 0 && !home.figures.contracts.any();
    let tr = ctx.tr;
    nothing.then(|| Step {
        does: Does::Go(Route::to_import()),
        icon: Icon::Upload,
        title: tr.home_purchases(),
        words: tr.home_purchases_words(),
        button: tr.home_purchases_button(),
    })
}

fn drafts(home: &Home, ctx: &ScreenCtx<'_>) -> Option<Step> {
    let count = Some(home.badges.drafts).filter(|n| *n > 0)?;
    let tr = ctx.tr;
    Some(Step {
        does: Does::Go(Route::Record(None, None)),
        icon: Icon::SquarePen,
        title: tr.home_drafts(count, tr.count(count)),
        words: tr.home_drafts_words(),
        button: tr.home_drafts_button(),
    })
}

fn ask(home: &Home, ctx: &ScreenCtx<'_>) -> Option<Step> {
    let (count, money) = home.calls;
    if count == 0 {
        return None;
    }
    let (tr, reasons) = (ctx.tr, &home.figures.reasons);
    let known = usize::try_from(reasons.known.people).unwrap_or(usize::MAX);
    let asked = reasons.known.people + reasons.without_reason.people;
    let more = ENOUGH.saturating_sub(known).min(count);
    let few = asked > 0 && more > 0;
    let people = if few { more } else { count };
    let title = match asked {
        0 if people == 5 => tr.home_ask(),
        0 => tr.home_ask_few(people, tr.count(people)),
        _ => tr.home_ask_more(people, tr.count(people)),
    };
    let words = match home.figures.of_members() {
        _ if few => tr.home_ask_more_words(known, tr.count(known)),
        true => tr.members_ask_words(count, tr.count(count), a_year(home, ctx, money)),
        false => tr.home_ask_words(count, tr.count(count), a_year(home, ctx, money)),
    };
    Some(Step { does: Does::CallSheet(people), icon: Icon::Printer, title, words, button: tr.home_ask_button() })
}

fn reasons(home: &Home, ctx: &ScreenCtx<'_>) -> Option<Step> {
    let count = Some(home.badges.answers_to_code).filter(|n| *n > 0)?;
    let tr = ctx.tr;
    // Half a minute an answer.
    let minutes = count.div_ceil(2);
    Some(Step {
        does: Does::Go(Route::Answers),
        icon: Icon::MessageSquareText,
        title: tr.home_reasons(count, tr.count(count)),
        words: tr.home_reasons_words(minutes, tr.count(minutes)),
        button: tr.home_reasons_button(),
    })
}

fn guess(home: &Home, ctx: &ScreenCtx<'_>) -> Option<Step> {
    if home.silent.is_empty() || ctx.is_locked() {
        return None;
    }
    let tr = ctx.tr;
    let money = home.silent.iter().map(|row| row.value_year).sum();
    let count = home.silent.len();
    let say = if home.figures.of_members() { Tr::members_guess_words } else { Tr::home_guess_words };
    Some(Step {
        does: Does::Guess,
        icon: Icon::Lightbulb,
        title: tr.home_guess(),
        words: say(tr, count, tr.count(count), a_year(home, ctx, money)),
        button: tr.home_guess_button(),
    })
}

fn review(home: &Home, ctx: &ScreenCtx<'_>) -> Option<Step> {
    let count = Some(home.badges.reasons_to_review).filter(|n| *n > 0)?;
    let tr = ctx.tr;
    Some(Step {
        does: Does::Go(Route::Reasons),
        icon: Icon::Tag,
        title: tr.home_review(count, tr.count(count)),
        words: tr.home_review_words(),
        button: tr.home_review_button(),
    })
}

fn overdue(home: &Home, ctx: &ScreenCtx<'_>) -> Option<Step> {
    let all = home.figures.at_risk.all;
    let tr = ctx.tr;
    (all.people > 0).then(|| Step {
        does: Does::ShowOverdue,
        icon: Icon::Clock,
        title: tr.home_overdue(all.people, tr.whole(i64::try_from(all.people).unwrap_or(i64::MAX))),
        words: tr.home_overdue_words(a_year(home, ctx, all.money)),
        button: tr.home_overdue_button(),
    })
}

fn report(home: &Home, ctx: &ScreenCtx<'_>, filter: &Filter) -> Option<Step> {
    let tr = ctx.tr;
    home.figures.as_of.map(|_| Step {
        does: Does::Go(Route::ReportOn(filter.period, filter.segment.clone())),
        icon: Icon::FileText,
        title: tr.home_report(),
        words: tr.home_report_words(),
        button: tr.home_report_button(),
    })
}

/// A yearly sum: what members pay, sales, or profit.
fn a_year(home: &Home, ctx: &ScreenCtx<'_>, money: Money) -> String {
    words::a_year(ctx.tr, money, &ctx.settings(), home.figures.of_members())
}

/// The card of the first step; gives it when its button was clicked.
pub(super) fn next(ui: &mut Ui, ctx: &ScreenCtx<'_>, step: Option<&Step>, width: f32, height: f32) -> Option<Step> {
    next_card(ui, width, height, |ui| {
        let tr = ctx.tr;
        let Some(step) = step else {
            text(tr.home_nothing()).semibold().show(ui);
            text(tr.home_nothing_words()).small().show(ui);
            return None;
        };
        text(tr.home_next(lower(&step.title))).semibold().show(ui);
        text(&step.words).small().show(ui);
        let button = Button::main(&step.button).icon(step.icon);
        let clicked = ui.with_layout(Layout::bottom_up(Align::Min), |ui| button.show(ui).clicked()).inner;
        clicked.then(|| step.clone())
    })
}

/// Behind "Next:" a sentence goes on.
fn lower(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The rest of what waits; gives the one whose link was clicked.
#[expect(clippy::cast_precision_loss, reason = "at most three")]
pub(super) fn strip(ui: &mut Ui, ctx: &ScreenCtx<'_>, steps: &[Step]) -> Option<Step> {
    let shown = steps.get(..IN_STRIP.min(steps.len())).unwrap_or_default();
    if shown.is_empty() {
        return None;
    }
    let wide = ui.available_width() >= SIDE_BY_SIDE;
    let rows = if wide { 1 } else { shown.len() };
    let height = STRIP + (size::ROW + space::M) * (rows.saturating_sub(1) as f32);
    let width = ui.available_width();
    card_sized(ui, width, height, |ui| {
        let gaps = space::XL * (shown.len().saturating_sub(1) as f32);
        let part = if wide { (ui.available_width() - gaps) / shown.len() as f32 } else { ui.available_width() };
        let layout = if wide { Layout::left_to_right(Align::Min) } else { Layout::top_down(Align::Min) };
        let mut chosen = None;
        ui.with_layout(layout, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::XL, space::M);
            for (i, step) in shown.iter().enumerate() {
                ui.push_id(i, |ui| {
                    if strip_part(ui, ctx, step, part) {
                        chosen = Some(step.clone());
                    }
                });
                if wide && i + 1 < shown.len() {
                    let x = ui.cursor().left() - space::M;
                    ui.painter().vline(x, ui.max_rect().y_range(), ctx.tokens.hairline());
                }
            }
        });
        chosen
    })
}

fn strip_part(ui: &mut Ui, ctx: &ScreenCtx<'_>, step: &Step, width: f32) -> bool {
    let tokens: &Tokens = ctx.tokens;
    let layout = Layout::right_to_left(Align::Center);
    ui.allocate_ui_with_layout(vec2(width, size::ROW), layout, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, 0.0);
        ui.set_min_size(vec2(width, size::ROW));
        let clicked = Button::link(&step.button).named(format!("{}: {}", step.button, step.title)).show(ui).clicked();
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            icon(ui, step.icon, tokens.muted);
            ui.vertical(|ui| {
                text(&step.title).one_line().show(ui);
                text(&step.words).small().muted().one_line().show(ui);
            });
        });
        clicked
    })
    .inner
}
