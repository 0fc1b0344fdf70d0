//! How alike two people read, over all and reason by reason, and what they read differently, to be settled one by one. The agreement
//! shown is that from before anything was settled.

use eframe::egui::Ui;

use crate::analysis::agreement::{Alike, Kappa, ReasonAgreement};
use crate::domain::coding::AnswerCoding;
use crate::domain::ids::{AnswerId, ReasonId};
use crate::engine::Command;
use crate::engine::library::fill_month;
use crate::engine::views::readings::{Difference, ReadingResult, ReadingView};
use crate::i18n::Tr;
use crate::report::share_told;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::answers::Book;
use crate::ui::screens::answers::chosen::{Chosen, Verdict};
use crate::ui::screens::answers::{find, open};
use crate::ui::screens::reasons::grid::{GridCell, GridColumn, GridRow, grid};
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Explanation, ExplanationAnswer, card, heading, icon, info_button, quote_box, text};

/// Differences shown at first, and more with each wish for more.
const STEP: usize = 20;

/// What is being settled otherwise than either reader had it.
pub(super) struct Settles {
    other: Option<AnswerId>,
    chosen: Chosen,
    shown: usize,
}

impl Default for Settles {
    fn default() -> Self {
        Self { other: None, chosen: Chosen::default(), shown: STEP }
    }
}

impl Settles {
    /// Shows the result.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, view: &ReadingView, found: &ReadingResult, book: &Book<'_>) {
        card(ui, |ui| overall(ui, ctx, found));
        if !found.agreement.reasons.is_empty() {
            card(ui, |ui| {
                heading(ui, &ctx.tr.second_by_reason());
                ui.add_space(space::XS);
                reasons(ui, ctx.tr, view, found, book);
            });
        }
        self.differences(ui, ctx, view, found, book);
    }

    fn differences(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, view: &ReadingView, found: &ReadingResult, book: &Book<'_>) {
        let tr = ctx.tr;
        let count = found.differences.len();
        let open = found.differences.iter().filter(|one| !one.settled).count();
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            heading(ui, &tr.second_differences(count, tr.count(count)));
            if count > 0 {
                text(tr.second_to_settle(open, tr.count(open))).small().muted().show(ui);
            }
            for one in found.differences.iter().take(self.shown) {
                ui.push_id(one.answer.id, |ui| self.difference(ui, ctx, view, one, book));
            }
            if count > self.shown && Button::link(tr.second_more(tr.count(count - self.shown))).show(ui).clicked() {
                self.shown += STEP;
            }
        });
    }

    fn difference(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, view: &ReadingView, one: &Difference, book: &Book<'_>) {
        let tr = ctx.tr;
        let names = |reasons: &[ReasonId]| named(tr, book, reasons);
        quote_box(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            text(fill_month(&one.answer.wording, one.answer.language, None)).small().muted().show(ui);
            text(tr.answers_quoted(one.answer.text.as_str())).show(ui);
            text(tr.second_first_found(names(&one.first))).show(ui);
            text(tr.second_second_found(view.reading.reader.as_str(), names(&one.second))).show(ui);
            if one.settled {
                ui.horizontal(|ui| {
                    icon(ui, Icon::Check, ctx.tokens.good);
                    text(tr.second_settled(names(&one.answer.reasons))).good().show(ui);
                });
            }
            if self.other == Some(one.answer.id) {
                self.otherwise(ui, ctx, view, one, book);
            } else {
                self.choose(ui, ctx, view, one);
            }
        });
    }

    /// First, second, both, or something else.
    fn choose(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, view: &ReadingView, one: &Difference) {
        let tr = ctx.tr;
        let mut both = one.first.clone();
        both.extend(one.second.iter().filter(|reason| !one.first.contains(reason)));
        let ready = !ctx.is_locked();
        let mut chosen: Option<&[ReasonId]> = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let mut button = |ui: &mut Ui, words: String, reasons| {
                if Button::secondary(words).small().enabled(ready).show(ui).clicked() {
                    chosen = Some(reasons);
                }
            };
            button(ui, tr.second_take_first(), one.first.as_slice());
            button(ui, tr.second_take_second(view.reading.reader.as_str()), one.second.as_slice());
            if both.len() > one.first.len() && both.len() > one.second.len() {
                button(ui, tr.second_take_both(), both.as_slice());
            }
            if Button::quiet(tr.second_take_other()).small().enabled(ready).show(ui).clicked() {
                self.other = Some(one.answer.id);
                self.chosen = Chosen::default();
                self.chosen.reasons.clone_from(&one.answer.reasons);
            }
        });
        if let Some(reasons) = chosen {
            settle(ctx, view, one.answer.id, reasons.to_vec());
        }
    }

    fn otherwise(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, view: &ReadingView, one: &Difference, book: &Book<'_>) {
        let tr = ctx.tr;
        open::chips(ui, tr, book, &mut self.chosen);
        open::main_reason(ui, tr, book, &mut self.chosen);
        let found = find::show(ui, tr, book, &mut self.chosen);
        let mut settled = found == Some(Verdict::Accept);
        let mut left = false;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let none = self.chosen.reasons.is_empty();
            let words = if none { tr.answers_none() } else { tr.second_settle() };
            settled |= Button::main(words).small().enabled(!ctx.is_locked()).show(ui).clicked();
            left = Button::quiet(tr.ui_cancel()).small().show(ui).clicked();
        });
        if settled && !ctx.is_locked() {
            settle(ctx, view, one.answer.id, self.chosen.reasons.clone());
        }
        if settled || left {
            self.other = None;
        }
    }
}

fn settle(ctx: &mut ScreenCtx<'_>, view: &ReadingView, answer: AnswerId, reasons: Vec<ReasonId>) {
    ctx.send(Command::SettleAnswer { reading: view.reading.id, settled: AnswerCoding::read(answer, reasons) });
}

fn named(tr: &Tr, book: &Book<'_>, reasons: &[ReasonId]) -> String {
    let names: Vec<String> = reasons.iter().filter_map(|id| book.get(*id)).map(|row| row.reason.name.clone()).collect();
    if names.is_empty() { tr.second_no_reason() } else { names.join(", ") }
}

/// The word for how alike they are.
fn word(tr: &Tr, alike: Alike) -> String {
    tr.second_alike(match alike {
        Alike::TooFew => "too-few",
        Alike::AlmostAlways => "almost-always",
        Alike::Mostly => "mostly",
        Alike::HalfTheTime => "half",
        Alike::Seldom => "seldom",
    })
}

fn whole(tr: &Tr, count: u64) -> String {
    tr.whole(i64::try_from(count).unwrap_or(i64::MAX))
}

fn kappa(tr: &Tr, kappa: Option<Kappa>) -> String {
    let two = |value: f64| tr.decimal(value, 2);
    kappa.map_or_else(|| tr.second_no_kappa(), |k| tr.second_kappa(two(k.interval.high), two(k.interval.low), two(k.value)))
}

fn overall(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, found: &ReadingResult) {
    let (tr, agreement) = (ctx.tr, &found.agreement);
    let title = tr.second_find(word(tr, agreement.alike.unwrap_or(Alike::TooFew)));
    ui.horizontal(|ui| {
        heading(ui, &title);
        let info = info_button(ui, &tr.second_explain());
        let explanation = explanation(tr, found);
        if explanation.show(ui, &info, tr) == Some(ExplanationAnswer::Copy) {
            ctx.copy(ui.ctx(), explanation.words());
        }
    });
    let same = agreement.same;
    text(tr.second_same(share_told(tr, same))).show(ui);
    text(tr.second_before_settling()).small().muted().show(ui);
}

fn explanation(tr: &Tr, found: &ReadingResult) -> Explanation {
    let agreement = &found.agreement;
    let cells = agreement.cells;
    let row = |name: String, value: String| (name, value, false);
    let overlap = agreement.overlap.map(|overlap| row(tr.second_overlap(), tr.percent(overlap)));
    let sum = [
        row(tr.second_exactly(), share_told(tr, agreement.same)),
        row(tr.second_cells(), share_told(tr, cells.alike())),
        row(tr.second_both_gave(), whole(tr, cells.both)),
        row(tr.second_one_gave(), whole(tr, cells.only_first + cells.only_second)),
    ];
    let kappa = (tr.second_kappa_name(), kappa(tr, agreement.kappa), true);
    Explanation {
        title: tr.second_explain_title(),
        term: tr.second_explain_term(),
        sentence: tr.second_explain_sentence(),
        sum: sum.into_iter().chain(overlap).chain([kappa]).collect(),
        formula: tr.second_explain_formula(),
        left_out: vec![tr.second_explain_left_out()],
        people: String::new(),
    }
}

/// Reason by reason: counts first, then the word, then what is behind it.
fn reasons(ui: &mut Ui, tr: &Tr, view: &ReadingView, found: &ReadingResult, book: &Book<'_>) {
    let column = |head: String, width: f32| GridColumn { head, width };
    let columns = [
        column(tr.second_both(), 80.0),
        column(tr.second_only_first(), 96.0),
        column(tr.second_only_second(view.reading.reader.as_str()), 128.0),
        column(tr.second_neither(), 88.0),
        column(tr.second_in_a_word(), 224.0),
        column(tr.second_kappa_head(), 160.0),
    ];
    let row = |one: &ReasonAgreement| {
        let counts = [one.cells.both, one.cells.only_first, one.cells.only_second, one.cells.neither];
        let counts = counts.into_iter().map(|count| GridCell::Words(whole(tr, count)));
        let more = [GridCell::Words(word(tr, one.alike)), GridCell::Muted(kappa(tr, one.kappa))];
        GridRow { name: named(tr, book, &[one.reason]), strong: false, cells: counts.chain(more).collect() }
    };
    let rows: Vec<_> = found.agreement.reasons.iter().map(row).collect();
    grid(ui, "agreement", &tr.chart_reason(), &columns, &rows);
}
