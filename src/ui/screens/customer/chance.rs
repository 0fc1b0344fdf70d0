//! What is to be expected of a customer, below the facts: by the fitted models where there are customers enough, otherwise by their
//! rhythm, and why. Keeps its room while the models are being fitted.

use eframe::egui::Ui;

use super::facts::explained_row;
use super::said;
use crate::analysis::buying::Kind;
use crate::analysis::chance::Chance;
use crate::analysis::model::{BuyingParameters, Model, ValueParameters};
use crate::domain::customer::State;
use crate::engine::views::chances::{ChanceMoney, ChanceQuery, CustomerChance, ModelQuery};
use crate::engine::views::customer_page::CustomerPage;
use crate::engine::{Cached, EngineError, Filter};
use crate::i18n::Tr;
use crate::report::parameter;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Explanation, could_not_read, rule, text};
use crate::ui::words::{model_fitted, no_model};

/// The models, and what they say of the customer in view.
#[derive(Default)]
pub(super) struct ChancePart {
    model: Cached<ModelQuery>,
    chance: Cached<ChanceQuery>,
}

impl ChancePart {
    /// Nothing where there is nothing to expect: they never bought, or they have left.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, page: &CustomerPage) {
        let standing = &page.standing;
        if standing.visits == 0 || standing.state == State::Lost {
            return;
        }
        if (page.buyers as u64) < Model::FEWEST {
            by_rhythm(ui, ctx, page);
            return;
        }
        let number = self.model.get(ctx.engine, &ModelQuery(Filter::default())).map(|fitted| fitted.number);
        self.chance.get(ctx.engine, &ChanceQuery { customer: page.customer.id, model: number });
        ui.add_space(space::XS);
        rule(ui);
        ui.add_space(space::XS);
        match (self.chance.view().copied().flatten(), self.model.error().cloned()) {
            (Some(CustomerChance { model, chance: None, .. }), _) => {
                if let Some(why) = model.why_not() {
                    text(no_model(ctx.tr, why, model.customers)).small().muted().show(ui);
                }
            }
            (None, Some(EngineError::Cancelled)) => self.stopped(ui, ctx),
            (None, Some(error)) => {
                if could_not_read(ui, ctx, &error) {
                    self.model.again();
                }
            }
            (found, _) => rows(ui, ctx, found.as_ref()),
        }
    }

    /// Somebody stopped the fit; it can be asked for again.
    fn stopped(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>) {
        text(ctx.tr.chance_stopped()).small().muted().show(ui);
        if Button::link(ctx.tr.chance_again()).small().show(ui).clicked() {
            self.model.again();
        }
    }
}

/// Too few customers for a model: what their rhythm says, and why no more is said.
fn by_rhythm(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, page: &CustomerPage) {
    // Who came once has no rhythm.
    if page.standing.visits < 2 {
        return;
    }
    let tr = ctx.tr;
    let explanation = Explanation {
        title: tr.chance_still(),
        term: tr.chance_still_term(),
        sentence: no_model(tr, crate::analysis::model::WhyNot::TooFew, page.buyers as u64),
        ..Explanation::default()
    };
    let words = tr.chance_by_rhythm(said::state(tr, page.standing.state).to_lowercase());
    explained_row(ui, ctx, &tr.chance_still(), Some(&explanation), |ui| text(words).muted().show(ui));
}

/// The three rows; dots where the models are still being fitted.
fn rows(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, found: Option<&CustomerChance>) {
    let tr = ctx.tr;
    let kind = if ctx.settings().margin_percent.is_some() { "profit" } else { "sales" };
    let chance = found.and_then(|found| found.chance.map(|chance| (found, chance)));
    let money = found.and_then(|found| found.money);
    let days = chance.and_then(|(_, chance)| chance.days);
    let told = [
        (tr.chance_still(), chance.map(|(found, chance)| still(tr, &found.model, chance.still))),
        (tr.chance_year(), days.map(|days| purchases(tr, days))),
        (tr.chance_money(kind), money.map(|money| tr.chance_about_money(said::money(ctx, money.all)))),
    ];
    let no_money = found.is_some_and(|found| found.model.gamma_gamma.is_err());
    let blind = found.is_some_and(|found| !found.model.sees_leaving());
    let explanations = chance.map(|(found, chance)| explained(ctx, found, &chance, kind)).unwrap_or_default();
    let mut explanations = explanations.into_iter();
    for (at, (label, words)) in told.into_iter().enumerate() {
        let explanation = explanations.next().filter(|_| words.is_some() || at == 2 && no_money);
        // Something that could not be fitted says so; what is still to come has its place.
        let missing = if found.is_some() { "–" } else { "…" };
        explained_row(ui, ctx, &label, explanation.as_ref(), |ui| match words {
            Some(words) if at == 0 && blind => text(words).muted().show(ui),
            Some(words) if at == 0 => text(words).semibold().show(ui),
            Some(words) => text(words).show(ui),
            None => text(missing).muted().show(ui),
        });
    }
}

/// The chance, with a word where the model cannot tell who has left.
fn still(tr: &Tr, model: &Model, chance: f64) -> String {
    let told = tr.percent(chance);
    if model.sees_leaving() { told } else { tr.chance_little(told) }
}

/// "about 4 purchases"; with one decimal where they are few.
fn purchases(tr: &Tr, days: f64) -> String {
    let (count, decimals) = if days < 9.95 { ((days * 10.0).round() / 10.0, 1) } else { (days.round(), 0) };
    let decimals = if count.fract() == 0.0 { 0 } else { decimals };
    tr.chance_about_purchases(count, tr.decimal(count, decimals))
}

/// Where each of the three comes from, with this customer's numbers put in.
fn explained(ctx: &ScreenCtx<'_>, found: &CustomerChance, chance: &Chance, kind: &str) -> Vec<Explanation> {
    let tr = ctx.tr;
    let told = |title, term, sentence, sum: Vec<(String, String, bool)>, formula: Option<String>| {
        let ends = [formula, found.model.as_of.map(|day| tr.explain_as_of(tr.day(day))), Some(model_fitted(tr, &found.model))];
        Explanation {
            title,
            term,
            sentence,
            sum,
            formula: ends.into_iter().flatten().collect::<Vec<_>>().join(" "),
            left_out: vec![tr.chance_left_out()],
            people: String::new(),
        }
    };
    let result = |mut rows: Vec<(String, String, bool)>, name: String, value: Option<String>| {
        rows.extend(value.map(|value| (name, value, true)));
        rows
    };
    let told_still = tr.percent(chance.still);
    let days = chance.days.map(|days| tr.decimal(days, 1));
    vec![
        told(
            tr.chance_still(),
            tr.chance_still_term(),
            if found.model.sees_leaving() {
                tr.chance_still_sentence()
            } else {
                format!("{} {}", tr.chance_still_sentence(), tr.chance_no_leaving())
            },
            result(history(tr, chance), tr.chance_still(), Some(told_still)),
            found.model.mbgnbd.ok().map(|fit| format!("{} = {}.", put_in(tr, STILL, fit, chance), tr.decimal(chance.still, 4))),
        ),
        told(
            tr.chance_purchases_name(),
            tr.chance_purchases_term(),
            tr.chance_purchases_sentence(),
            result(history(tr, chance), tr.chance_purchases_name(), days.clone()),
            found.model.bgnbd.ok().zip(days.clone()).map(|(fit, days)| format!("{} = {days}.", put_in(tr, DAYS, fit, chance))),
        ),
        told(
            tr.chance_money_name(kind),
            tr.chance_money_term(),
            if found.model.gamma_gamma.is_ok() { tr.chance_money_sentence() } else { tr.chance_no_money() },
            money_rows(ctx, found, chance, (kind, days)),
            found.money.zip(found.model.gamma_gamma.ok()).map(|(money, fit)| each_sum(ctx, fit, &money, chance)),
        ),
    ]
}

/// What the models know of them.
fn history(tr: &Tr, chance: &Chance) -> Vec<(String, String, bool)> {
    let history = chance.history;
    vec![
        (tr.chance_visits(), tr.decimal(history.x, 0), false),
        (tr.chance_recency(), tr.decimal(history.tx, 1), false),
        (tr.chance_age(), tr.decimal(history.t, 1), false),
    ]
}

/// The names in a formula with this customer's numbers: the parameters, x, t, T, and the weeks looked ahead.
fn put_in(tr: &Tr, formula: &str, fit: BuyingParameters, chance: &Chance) -> String {
    let history = chance.history;
    let numbers = [
        ("{r}", parameter(fit.r, tr)),
        ("{α}", parameter(fit.alpha, tr)),
        ("{a}", parameter(fit.a, tr)),
        ("{b}", parameter(fit.b, tr)),
        ("{x}", tr.decimal(history.x, 0)),
        ("{t}", tr.decimal(history.tx, 1)),
        ("{T}", tr.decimal(history.t, 1)),
        ("{weeks}", tr.decimal(Model::WEEKS, 0)),
        ("{alive}", tr.percent(fit.alive(Kind::BgNbd, history))),
    ];
    filled(formula, &numbers)
}

/// P(alive) of MBG/NBD.
const STILL: &str = "1 ÷ (1 + {a} ÷ ({b} + {x}) × (({α} + {T}) ÷ ({α} + {t}))^({r} + {x}))";
/// Purchase days to expect by BG/NBD.
const DAYS: &str = "({a} + {b} + {x} − 1) ÷ ({a} − 1) × (1 − (({α} + {T}) ÷ ({α} + {T} + {weeks}))^({r} + {x}) × \
                    2F1({r} + {x}, {b} + {x}; {a} + {b} + {x} − 1; {weeks} ÷ ({α} + {T} + {weeks}))) × {alive}";

/// What one of their purchases is likely to bring by Gamma-Gamma.
const EACH: &str = "{p} × ({v} + {x} × {m}) ÷ ({p} × {x} + {q} − 1)";

/// That with this customer's numbers put in.
fn each_sum(ctx: &ScreenCtx<'_>, fit: ValueParameters, money: &ChanceMoney, chance: &Chance) -> String {
    let tr = ctx.tr;
    let sum = |money| said::money_exact(ctx, money);
    let numbers = [
        ("{p}", parameter(fit.p, tr)),
        ("{q}", parameter(fit.q, tr)),
        ("{x}", tr.decimal(chance.history.x, 0)),
        ("{v}", sum(money.scale)),
        ("{m}", sum(money.mean.unwrap_or_default())),
    ];
    format!("{} = {}.", filled(EACH, &numbers), sum(money.each))
}

/// A formula with numbers in the place of names.
fn filled(formula: &str, numbers: &[(&str, String)]) -> String {
    numbers.iter().fold(formula.to_owned(), |words, (name, number)| words.replace(name, number))
}

fn money_rows(
    ctx: &ScreenCtx<'_>,
    found: &CustomerChance,
    chance: &Chance,
    (kind, days): (&str, Option<String>),
) -> Vec<(String, String, bool)> {
    let tr = ctx.tr;
    let mut rows = vec![(tr.chance_visits(), tr.decimal(chance.history.x, 0), false)];
    let Some(money) = found.money else { return rows };
    rows.extend(money.mean.map(|mean| (tr.chance_mean(), said::money(ctx, mean), false)));
    rows.push((tr.explain_in_population_mean(), said::money(ctx, money.of_all), false));
    rows.push((tr.chance_each(), said::money(ctx, money.each), false));
    rows.extend(days.map(|days| (tr.chance_purchases_name(), days, false)));
    rows.push((tr.chance_money_name(kind), said::money(ctx, money.all), true));
    rows
}
