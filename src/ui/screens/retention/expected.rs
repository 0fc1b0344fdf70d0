//! What the models say of all customers together: how many are likely still customers, how often they will buy and what that brings,
//! beside the simple sum. The fit runs on its own lane; what is drawn keeps its room meanwhile.

use std::sync::Arc;

use eframe::egui::Ui;

use super::{Shared, scene};
use crate::analysis::Figures;
use crate::analysis::model::{BuyingParameters, Model};
use crate::analysis::trial::Trial;
use crate::domain::money::Money;
use crate::engine::views::chances::{ModelFiguresQuery, ModelQuery};
use crate::engine::{Cached, EngineError};
use crate::i18n::Tr;
use crate::report::document::Cell;
use crate::report::findings::Scene;
use crate::report::{cell_text, expected_title, parameter, tried, tried_table};
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::home::charts::head;
use crate::ui::screens::home::told::figure;
use crate::ui::screens::reasons::grid::{GridCell, GridColumn, GridRow, grid};
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, card, could_not_read, facts, text};
use crate::ui::words::{model_fitted, no_model};

/// Room kept for the words until they are there, in a wide window and in a narrow one.
const ROOM: [f32; 2] = [176.0, 236.0];
/// Width of the names of parameters.
const LABEL: f32 = 264.0;
/// Below it parameters stand under their names.
const ROOMY: f32 = 640.0;
/// Width of a column of numbers.
const NUMBER: f32 = 112.0;
/// The figures told, each with its (i).
const TOLD: [&str; 3] = ["still_customers", "expected_purchases", "expected_money"];

/// The card.
#[derive(Default)]
pub(super) struct Expected {
    model: Cached<ModelQuery>,
    figures: Cached<ModelFiguresQuery>,
    more: bool,
}

impl Expected {
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, figures: &Figures, shared: &mut Shared) {
        // A model is fitted from so many customers up; below, the reason is said (METRICS A7, A8).
        let buyers = figures.customers.buyers;
        if buyers < Model::FEWEST {
            text(no_model(ctx.tr, crate::analysis::model::WhyNot::TooFew, buyers)).small().muted().show(ui);
            return;
        }
        let number = self.model.get(ctx.engine, &ModelQuery(shared.filter.clone())).map(|fitted| fitted.number);
        self.figures.get(ctx.engine, &ModelFiguresQuery { filter: shared.filter.clone(), model: number });
        let found = self.figures.view().cloned().flatten();
        let room = if ui.available_width() >= super::WIDE { ROOM[0] } else { ROOM[1] };
        card(ui, |ui| {
            let top = ui.cursor().top();
            match (found, self.model.error().cloned()) {
                (Some(found), _) => self.told(ui, ctx, &found, shared),
                (None, Some(error)) => self.stopped(ui, ctx, &error),
                (None, None) => {
                    text(ctx.tr.chance_waiting()).muted().show(ui);
                }
            }
            let left = room - (ui.cursor().top() - top);
            if left > 0.0 {
                ui.add_space(left);
            }
        });
    }

    fn stopped(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, error: &EngineError) {
        let again = if *error == EngineError::Cancelled {
            text(ctx.tr.chance_stopped()).muted().show(ui);
            Button::secondary(ctx.tr.chance_again()).icon(Icon::RefreshCw).show(ui).clicked()
        } else {
            could_not_read(ui, ctx, error)
        };
        if again {
            self.model.again();
        }
    }

    fn told(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, found: &Arc<Figures>, shared: &mut Shared) {
        let scene = scene(found, ctx);
        let Some(model) = found.model else { return };
        if let Some(why) = model.why_not() {
            text(no_model(ctx.tr, why, model.customers)).muted().show(ui);
            return;
        }
        head(ui, &expected_title(&scene, &model), &ctx.tr.chance_value_line(), |ui| shared.figure(ui, ctx, &figure(TOLD[0], &scene)));
        ui.add_space(space::XS);
        if !model.sees_leaving() {
            text(ctx.tr.chance_no_leaving()).show(ui);
        } else if let Some(line) = beside(&scene, &model) {
            text(line).show(ui);
        }
        if model.gamma_gamma.is_err() {
            text(ctx.tr.chance_no_money()).show(ui);
        }
        text(tried(&scene, model.tried.as_ref())).show(ui);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = eframe::egui::vec2(space::S, space::XS);
            let icon = if self.more { Icon::ChevronDown } else { Icon::ChevronRight };
            if Button::quiet(ctx.tr.retention_more()).icon(icon).small().chosen(self.more).show(ui).clicked() {
                self.more = !self.more;
            }
            text(model_fitted(ctx.tr, &model)).small().muted().show(ui);
        });
        if self.more {
            self::more(ui, ctx, &scene, &model, shared);
        }
    }
}

/// What that is for each who is likely still a customer, beside the simple sum.
fn beside(scene: &Scene<'_>, model: &Model) -> Option<String> {
    let (money, still) = model.expected_money_next_year.zip(model.still_customers)?;
    let simple = scene.figures.worth.per_year?;
    let each = (still >= 1.0).then(|| money.scaled(1.0 / still))?;
    let told = |money: Money| scene.tr.money(money, scene.currency);
    Some(scene.tr.chance_value_each(told(each), told(simple)))
}

/// The figures each with its (i), and what was fitted.
fn more(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, model: &Model, shared: &mut Shared) {
    ui.spacing_mut().item_spacing.y = space::XS;
    for id in TOLD {
        let figure = figure(id, scene);
        let value = figure.explanation.sum.last().map(|(_, value, _)| value.clone()).unwrap_or_default();
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            text(figure.explanation.title.as_str()).muted().show(ui);
            text(value).semibold().show(ui);
            shared.figure(ui, ctx, &figure);
        });
    }
    ui.add_space(space::S);
    if let Some(trial) = &model.tried {
        trial_table(ui, scene, trial);
    }
    let tr = ctx.tr;
    let mut rows = Vec::new();
    rows.extend(model.mbgnbd.ok().map(|found| (tr.chance_buying_mbg(), text(parameters(tr, found)))));
    rows.extend(model.bgnbd.ok().map(|found| (tr.chance_buying_bg(), text(parameters(tr, found)))));
    if let Ok(found) = model.gamma_gamma {
        let money = |minor: f64| tr.money(crate::report::charts::rounded(minor), scene.currency);
        let (p, q) = (parameter(found.p, tr), parameter(found.q, tr));
        let words = format!("p {p} · q {q} · v {} · {}", money(found.v), tr.chance_mean_all(money(found.population_mean())));
        rows.push((tr.chance_spending(), text(words)));
    }
    if ui.available_width() >= ROOMY {
        facts(ui, LABEL, rows);
    } else {
        for (label, words) in rows {
            text(label).small().muted().show(ui);
            words.show(ui);
        }
    }
    ui.add_space(space::XS);
}

/// What was expected and what came, by how often they had come.
fn trial_table(ui: &mut Ui, scene: &Scene<'_>, trial: &Trial) {
    let table = tried_table(scene, trial);
    text(table.title.as_str()).semibold().show(ui);
    let mut heads = table.head.into_iter();
    let first = heads.next().unwrap_or_default();
    let columns: Vec<GridColumn> = heads.map(|head| GridColumn { head, width: NUMBER }).collect();
    let row = |cells: Vec<Cell>| {
        let mut words = cells.iter().map(|cell| cell_text(cell, scene.currency, scene.tr));
        GridRow { name: words.next().unwrap_or_default(), strong: false, cells: words.map(GridCell::Words).collect() }
    };
    let rows: Vec<GridRow> = table.rows.into_iter().map(row).collect();
    grid(ui, "tried", &first, &columns, &rows);
    ui.add_space(space::S);
}

/// "r 0.5248 · α 6.183 · a 0.8914 · b 1.614 · log-likelihood −9,582.43".
fn parameters(tr: &Tr, found: BuyingParameters) -> String {
    let BuyingParameters { r, alpha, a, b, log_likelihood } = found;
    let [r, alpha, a, b] = [r, alpha, a, b].map(|number| parameter(number, tr));
    format!("r {r} · α {alpha} · a {a} · b {b} · {}", tr.chance_likelihood(tr.decimal(log_likelihood, 1)))
}
