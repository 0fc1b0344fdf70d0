//! Value: what a customer is worth with its parts, and a calculator with the owner's own numbers in it. What is typed here is a thought,
//! no record: it is kept while the window is open.

use eframe::egui::Ui;

use super::expected::Expected;
use super::{Part, Shared, WIDE, scene, whole};
use crate::analysis::catalogue::find;
use crate::analysis::worth::{Worth, per_customers, per_year, point, yearly_loss};
use crate::analysis::{Figures, Period, Share, Telling};
use crate::domain::money::{Currency, Money};
use crate::i18n::Tr;
use crate::report::findings::Scene;
use crate::report::unit_text;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::home::charts::head;
use crate::ui::screens::home::told::{Figure, figure};
use crate::ui::theme::space;
use crate::ui::typed;
use crate::ui::widgets::{Button, ExplanationAnswer, Field, StatTile, card, row, text};

/// Height of a tile.
const HEIGHT: f32 = 116.0;
/// Width of a field.
const FIELD: f32 = 200.0;
/// The figures shown of a shop.
const TILES: [&str; 4] = ["average_order", "value_per_year", "yearly_loss", "customer_worth"];
/// The figures shown of a business of members.
const MEMBERS: [&str; 4] = ["members_money", "members_year", "members_churn", "members_worth"];

/// The tab.
#[derive(Default)]
pub(super) struct ValueTab {
    /// Nothing while the business's own figures stand in it.
    leaving: Option<[String; 3]>,
    weekly: Option<[String; 3]>,
    expected: Expected,
}

impl Part for ValueTab {
    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, figures: &Figures, shared: &mut Shared) {
        let scene = scene(figures, ctx);
        let width = ui.available_width();
        let rows: &[usize] = if width >= WIDE {
            &[4]
        } else if width >= 500.0 {
            &[2, 2]
        } else {
            &[1, 1, 1, 1]
        };
        let tiles = if scene.of_members() { MEMBERS } else { TILES };
        let mut first = 0;
        for count in rows {
            row(ui, HEIGHT, &vec![1.0; *count], |ui, i, width| {
                if let Some(id) = tiles.get(first + i) {
                    tile(ui, ctx, &scene, shared, (id, width));
                }
            });
            first += count;
        }
        if !scene.of_members() {
            ui.push_id("expected", |ui| self.expected.show(ui, ctx, figures, shared));
        }
        ui.push_id("leaving", |ui| card(ui, |ui| self.leaving(ui, ctx, &scene)));
        ui.push_id("weekly", |ui| card(ui, |ui| self.weekly(ui, ctx, &scene)));
    }
}

/// A figure of the list with its companions; opens its explanation.
fn tile(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared, (id, width): (&str, f32)) {
    let (tr, worth) = (scene.tr, &scene.figures.worth);
    let Figure { explanation, behind } = figure(id, scene);
    let value = find(id).and_then(|spec| (spec.value)(scene.figures).value.map(|value| unit_text(value, spec.unit, tr, scene.currency)));
    let (value, line) = match id {
        "yearly_loss" => loss(scene, worth.yearly_loss),
        "customer_worth" => (value.map(|value| if worth.at_least { tr.retention_at_least(value) } else { value }), parts(scene, worth)),
        "members_money" => (value, members(scene)),
        "members_year" => (value, a_month(scene)),
        "members_churn" => churn(scene),
        "members_worth" => member_worth(scene, value),
        "value_per_year" => (value, worth.orders_per_year.map(|n| tr.retention_orders_a_year(tr.decimal(n, 1))).unwrap_or_default()),
        _ => (value, tr.retention_orders(worth.orders, whole(tr, worth.orders))),
    };
    let figure = value.unwrap_or_else(|| "–".to_owned());
    let name = tr.home_explain(explanation.title.as_str());
    let shown = StatTile::new(&explanation.title, figure, name).line(text(line).muted()).show(ui, width, HEIGHT);
    match explanation.show_for(ui, &shown, tr) {
        Some(ExplanationAnswer::Copy) => ctx.copy(ui.ctx(), explanation.words()),
        Some(ExplanationAnswer::People) => {
            if let Some(behind) = behind {
                shared.open(explanation.title.clone(), behind);
            }
        }
        None => {}
    }
    if shown.tile.clicked() {
        match behind {
            Some(behind) => shared.open(explanation.title, behind),
            None => eframe::egui::Popup::open_id(ui.ctx(), eframe::egui::Popup::default_response_id(&shown.info)),
        }
    }
}

/// The share of regulars lost in a year, by the small-number rule.
fn loss(scene: &Scene<'_>, lost: Share) -> (Option<String>, String) {
    let Some(rate) = lost.rate() else { return (None, String::new()) };
    let (counts, band) = scene.counts_and_band(lost);
    match Telling::of(lost.all) {
        Telling::PercentFirst => (Some(scene.tr.percent(rate)), counts),
        _ => (Some(counts), band),
    }
}

/// How many members pay that.
fn members(scene: &Scene<'_>) -> String {
    let members = scene.figures.contracts.members;
    scene.tr.members_pay(members, whole(scene.tr, members))
}

/// What one pays a month.
fn a_month(scene: &Scene<'_>) -> String {
    let monthly = scene.figures.contracts.worth.monthly;
    monthly.map_or_else(String::new, |money| scene.tr.members_contract_a_month(scene.tr.money_exact(money, scene.currency)))
}

/// The share of members lost in the leading window, and its months where they are no year.
fn churn(scene: &Scene<'_>) -> (Option<String>, String) {
    let worth = &scene.figures.contracts.worth;
    let (value, line) = loss(scene, worth.lost);
    if value.is_none() {
        return (None, scene.tr.members_tile_churn_none());
    }
    let words = [line, scene.tr.members_worth_window(worth.months)];
    (value, words.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
}

/// The worth of a member with its parts, or why there is none yet.
fn member_worth(scene: &Scene<'_>, value: Option<String>) -> (Option<String>, String) {
    let worth = &scene.figures.contracts.worth;
    let Some(value) = value else {
        let few = worth.lost.all > 0 && worth.yearly_loss.is_none();
        return (None, if few { scene.tr.members_worth_few(worth.lost.all) } else { scene.tr.members_tile_churn_none() });
    };
    (Some(if worth.at_least { scene.tr.retention_at_least(value) } else { value }), years(scene, worth.per_year.zip(worth.expected_years)))
}

/// The parts of the worth: "$120 a year × 4.2 years".
fn parts(scene: &Scene<'_>, worth: &Worth) -> String {
    years(scene, worth.per_year.zip(worth.expected_years))
}

fn years(scene: &Scene<'_>, parts: Option<(Money, f64)>) -> String {
    let tr = scene.tr;
    parts.map_or_else(String::new, |(money, years)| tr.retention_worth_parts(tr.money(money, scene.currency), tr.decimal(years, 1)))
}

impl ValueTab {
    /// So many customers, worth so much a year, a share of them lost.
    fn leaving(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, scene: &Scene<'_>) {
        let (tr, currency) = (ctx.tr, scene.currency);
        let own = own_leaving(scene);
        let mut typed = self.leaving.clone().unwrap_or_else(|| own.clone());
        let result = read_leaving(&typed, tr, currency);
        let title = match result {
            Some((customers, money, share)) => {
                let loss = yearly_loss(customers, money, share);
                tr.retention_loss(loss.customers, tr.money(loss.money, currency), whole(tr, loss.customers))
            }
            None => tr.retention_fill_in(),
        };
        head(ui, &title, &tr.retention_loss_line(), |_| {});
        if let Some(real) = really_lost(scene).filter(|_| typed == own) {
            text(real).small().muted().show(ui);
        }
        ui.add_space(space::XS);
        let names = [tr.retention_customers(), tr.retention_per_year(), tr.retention_share_lost()];
        let wrong = [whole_number(&typed[0]).is_none(), amount(&typed[1], currency).is_none(), percent(&typed[2], tr).is_none()];
        let wrong = wrong.map(|wrong| wrong && self.leaving.is_some());
        let problems = [tr.retention_wrong_number(), tr.retention_wrong_money(), tr.retention_wrong_share()];
        if fields(ui, &mut typed, (&names, &wrong, &problems)) {
            self.leaving = Some(typed);
        }
        let example = ["700".to_owned(), typed::amount_text(units(300, currency), currency, tr), "20".to_owned()];
        let label = tr.retention_example_loss(tr.money(units(300, currency), currency));
        presets(ui, tr, &mut self.leaving, [(label, example)]);
        if let Some((customers, money, _)) = result {
            let worth = point(customers, money);
            text(tr.retention_point(tr.money(worth, currency))).show(ui);
        }
    }

    /// So much a week, in so many weeks, by so many customers.
    fn weekly(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, scene: &Scene<'_>) {
        let (tr, currency) = (ctx.tr, scene.currency);
        let own = own_weekly(scene);
        let mut typed = self.weekly.clone().unwrap_or_else(|| own.clone());
        let title = match read_weekly(&typed, currency) {
            Some((week, weeks, count)) => {
                let one = per_year(week, weeks);
                tr.retention_weekly(count, tr.money(per_customers(one, count), currency), whole(tr, count), tr.money(one, currency))
            }
            None => tr.retention_fill_in(),
        };
        head(ui, &title, &tr.retention_weekly_line(), |_| {});
        ui.add_space(space::XS);
        let names = [tr.retention_per_week(), tr.retention_weeks(), tr.retention_how_many()];
        let wrong = [amount(&typed[0], currency).is_none(), weeks_of(&typed[1]).is_none(), whole_number(&typed[2]).is_none()];
        let wrong = wrong.map(|wrong| wrong && self.weekly.is_some());
        let problems = [tr.retention_wrong_money(), tr.retention_wrong_weeks(), tr.retention_wrong_number()];
        if fields(ui, &mut typed, (&names, &wrong, &problems)) {
            self.weekly = Some(typed);
        }
        let fifty = units(50, currency);
        let example = |count: u64| {
            let words = [typed::amount_text(fifty, currency, tr), "50".to_owned(), count.to_string()];
            (tr.retention_example_weekly(count, tr.money(fifty, currency), count.to_string()), words)
        };
        presets(ui, tr, &mut self.weekly, [1, 10, 20].map(example));
    }
}

/// What those who left brought themselves, where that is a year's sum: the calculator takes the average customer instead.
fn really_lost(scene: &Scene<'_>) -> Option<String> {
    let figures = scene.figures;
    let leaving = figures.leaving.all;
    let a_year = figures.filter.period == Period::LastMonths(12) && leaving.people > 0;
    let kind = if scene.of_members() { "members" } else { "shop" };
    a_year.then(|| scene.tr.retention_loss_real(kind, scene.tr.money(leaving.money, scene.currency)))
}

/// So many whole units of a currency.
fn units(count: i64, currency: Currency) -> Money {
    Money(count * 10_i64.pow(u32::from(currency.digits())))
}

/// A sum that is not below nought.
fn amount(text: &str, currency: Currency) -> Option<Money> {
    typed::amount(text, currency).filter(|money| *money >= Money::ZERO)
}

/// The business's own figures: how many there are and how many of them were lost, which share that is of a year, what one brings in a
/// year. Where a share of a year cannot be told, how many were lost is no example either.
fn own(scene: &Scene<'_>) -> (Option<Share>, Option<f64>, Option<Money>) {
    if scene.of_members() {
        let worth = &scene.figures.contracts.worth;
        return (worth.yearly_loss.map(|_| worth.lost), worth.yearly_loss, worth.per_year);
    }
    let worth = &scene.figures.worth;
    (Some(worth.yearly_loss), worth.yearly_loss.rate(), worth.per_year)
}

/// The same as they would be typed.
fn own_leaving(scene: &Scene<'_>) -> [String; 3] {
    let (lost, rate, per_year) = own(scene);
    let all = lost.map(|lost| lost.all);
    let share = |(all, rate): (u64, f64)| scene.tr.decimal(rate * 100.0, share_decimals(all, rate));
    let share = all.zip(rate).map_or_else(String::new, share);
    [count_typed(all), money_typed(scene, per_year), share]
}

/// As many decimals of a share in per cent as it takes for it to come to as many of these customers as it stands for.
fn share_decimals(customers: u64, rate: f64) -> usize {
    let lost = |rate: f64| yearly_loss(customers, Money::ZERO, rate).customers;
    let written = |decimals: i32| {
        let size = 10_f64.powi(decimals + 2);
        (rate * size).round() / size
    };
    (1..4_u8).find(|decimals| lost(written(i32::from(*decimals))) == lost(rate)).unwrap_or(4).into()
}

fn own_weekly(scene: &Scene<'_>) -> [String; 3] {
    let (lost, _, per_year) = own(scene);
    [money_typed(scene, per_year.map(|money| money.scaled(1.0 / 52.0))), "52".to_owned(), count_typed(lost.map(|lost| lost.of))]
}

fn count_typed(count: Option<u64>) -> String {
    count.map_or_else(String::new, |count| count.to_string())
}

fn money_typed(scene: &Scene<'_>, money: Option<Money>) -> String {
    money.map_or_else(String::new, |money| typed::amount_text(money, scene.currency, scene.tr))
}

/// Three fields beside each other; true when something was typed.
fn fields(ui: &mut Ui, typed: &mut [String; 3], (names, wrong, problems): (&[String; 3], &[bool; 3], &[String; 3])) -> bool {
    let before = typed.clone();
    let mut all = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::M, space::S);
        for (((value, name), wrong), problem) in typed.iter_mut().zip(names).zip(wrong).zip(problems) {
            ui.vertical(|ui| {
                ui.set_width(FIELD);
                Field::new(name).width(FIELD).limit(16).problem(wrong.then_some(problem.as_str())).show(ui, value);
            });
        }
    };
    if ui.available_width() < 3.0 * (FIELD + space::M) {
        ui.vertical(|ui| all(ui));
    } else {
        ui.horizontal_top(|ui| all(ui));
    }
    *typed != before
}

/// Worked examples, and the way back to one's own figures, for what stands in the fields.
fn presets<const N: usize>(ui: &mut Ui, tr: &Tr, typed: &mut Option<[String; 3]>, examples: [(String, [String; 3]); N]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::S, space::XS);
        text(tr.retention_examples()).small().muted().show(ui);
        for (label, words) in examples {
            if Button::link(label).small().show(ui).clicked() {
                *typed = Some(words);
            }
        }
        if typed.is_some() && Button::link(tr.retention_own_figures()).small().show(ui).clicked() {
            *typed = None;
        }
    });
}

fn read_leaving([customers, money, share]: &[String; 3], tr: &Tr, currency: Currency) -> Option<(u64, Money, f64)> {
    Some((whole_number(customers)?, amount(money, currency)?, percent(share, tr)?))
}

fn read_weekly([week, weeks, count]: &[String; 3], currency: Currency) -> Option<(Money, u32, u64)> {
    Some((amount(week, currency)?, weeks_of(weeks)?, whole_number(count)?))
}

/// A whole number, with the spaces people put into it.
fn whole_number(text: &str) -> Option<u64> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')).collect();
    digits.parse().ok().filter(|count| *count <= 1_000_000_000)
}

fn weeks_of(text: &str) -> Option<u32> {
    text.trim().parse().ok().filter(|weeks| (1..=53).contains(weeks))
}

/// A share in per cent, 0 to 100.
fn percent(text: &str, tr: &Tr) -> Option<f64> {
    let number = typed::number(text.trim().trim_end_matches(['%', ' ', '\u{a0}']), tr)?;
    number.parse::<f64>().ok().filter(|share| (0.0..=100.0).contains(share)).map(|share| share / 100.0)
}
