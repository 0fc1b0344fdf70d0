//! What is known of a customer, at the left of their page. Shows; the page carries out what is clicked.

use eframe::egui::{Role, Sense, Ui, WidgetInfo, vec2};

use super::chance::ChancePart;
use super::{Wanted, contracts, explain, said};
use crate::analysis::{FigureUnit, Figures};
use crate::domain::contract::{Business, Membership};
use crate::domain::customer::{Channel, State};
use crate::domain::departure::ReasonSource;
use crate::engine::views::customer_page::{CustomerPage, DepartureView};
use crate::report::unit_text;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, TextSize, Tokens, size, space};
use crate::ui::widgets::paint::{line, put_line};
use crate::ui::widgets::{Button, Chip, Explanation, Text, card, facts, heading, info_button, text};

/// Width of the labels.
const LABEL: f32 = 112.0;

/// Shows the cards; gives what was clicked.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &mut ScreenCtx<'_>,
    page: &CustomerPage,
    figures: Option<&Figures>,
    chance: &mut ChancePart,
) -> Option<Wanted> {
    let members = figures.is_some_and(|figures| figures.business == Business::Members);
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        state_row(ui, ctx, page, figures);
        if let Some(waiting) = page.departures.first().filter(|d| d.waits) {
            let day = ctx.tr.day(waiting.departure.details.left_on);
            text(ctx.tr.customer_left_later(day)).small().muted().show(ui);
        }
        facts(ui, LABEL, standing_rows(ctx, page, figures));
        // What a member brings hangs on the contract.
        if !members {
            chance.show(ui, ctx, page);
        }
    });
    // Nothing to show takes no room either.
    let contract =
        (members || !page.contracts.is_empty()).then(|| ui.push_id("contracts", |ui| contracts::show(ui, ctx, page)).inner).flatten();
    let by_contract = |d: &DepartureView| page.contracts.iter().any(|c| c.details.ends_on == Some(d.departure.details.left_on));
    let wanted = page.departures.first().and_then(|departure| card(ui, |ui| reasons(ui, ctx, departure, by_contract(departure))).inner);
    let rows = contact_rows(ctx, page);
    if !rows.is_empty() {
        let tagging = card(ui, |ui| {
            facts(ui, LABEL, rows);
            ui.add_space(space::XS);
            Button::quiet(ctx.tr.segment_tag()).icon(Icon::Tag).small().enabled(!ctx.is_locked()).show(ui).clicked()
        });
        if tagging.inner {
            return Some(Wanted::Tag);
        }
    }
    contract.or(wanted)
}

/// The state with its mark and, where there is one to explain, its (i).
fn state_row(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, page: &CustomerPage, figures: Option<&Figures>) {
    let (mark, words) = said::standing(ctx.tr, &page.standing);
    let explanation = explain::of_customer(ctx, page, figures);
    explained_row(ui, ctx, &ctx.tr.customer_state_label(), explanation.as_ref(), |ui| match mark {
        Some(mark) => mark.show(ui, &words),
        None => text(&words).show(ui),
    });
}

/// A label, what stands beside it and, where there is something to explain, its (i).
pub(super) fn explained_row<R>(
    ui: &mut Ui,
    ctx: &mut ScreenCtx<'_>,
    label: &str,
    explanation: Option<&Explanation>,
    show: impl FnOnce(&mut Ui) -> R,
) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let tokens = Tokens::of(ui);
        let (rect, response) = ui.allocate_exact_size(vec2(LABEL, size::ROW_FIGURES), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, label));
        let galley = line(ui, label, TextSize::Body, false, tokens.muted, LABEL - space::S);
        put_line(ui.painter(), rect.left(), rect.center().y, galley, tokens.muted);
        ui.vertical(|ui| {
            ui.add_space(2.0);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                show(ui);
                if let Some(explanation) = explanation {
                    let info = info_button(ui, &ctx.tr.customer_explain(explanation.title.as_str()));
                    if explanation.show(ui, &info, ctx.tr).is_some() {
                        let words = explanation.words();
                        ctx.copy(&ui.ctx().clone(), words);
                    }
                }
            });
        });
    });
}

fn standing_rows(ctx: &ScreenCtx<'_>, page: &CustomerPage, figures: Option<&Figures>) -> Vec<(String, Text)> {
    let (tr, standing) = (ctx.tr, &page.standing);
    let mut rows = Vec::new();
    rows.extend(standing.left_on.filter(|_| standing.state == State::Lost).map(|d| (tr.customer_left_on(), text(tr.day(d)))));
    rows.extend(standing.quiet_since.filter(|_| standing.state == State::Lapsed).map(|d| (tr.customer_quiet_since(), text(tr.day(d)))));
    if let Some(departure) = page.departures.iter().find(|d| d.open) {
        rows.push((tr.customer_how_known_label(), text(said::how_known(tr, departure.departure.details.how_known))));
    }
    rows.extend(member_rows(ctx, page));
    if standing.visits > 0 || standing.member.membership != Membership::None {
        let profit = ctx.settings().margin_percent.is_some();
        let worth = text(said::money(ctx, page.value_year)).semibold();
        rows.push((if profit { tr.customer_profit_year() } else { tr.customer_value_year() }, worth));
    }
    rows.extend(figures.and_then(|figures| worth_row(ctx, page, figures)));
    if standing.visits == 0 {
        return rows;
    }
    if let Some(rhythm) = standing.rhythm {
        let words = tr.customer_every(rhythm.round(), tr.decimal(rhythm, 0));
        let words = if standing.borrowed { text(words).then(format!(" {}", tr.customer_borrowed())).muted() } else { text(words) };
        rows.push((tr.customer_rhythm(), words));
    }
    rows.extend(standing.last.map(|d| (tr.customer_last(), text(tr.day(d)))));
    rows.extend(standing.first.map(|d| (tr.customer_first(), text(tr.day(d)))));
    let visits = standing.visits as usize;
    rows.push((tr.customer_purchases(), text(tr.customer_visits(visits, said::money(ctx, page.spent), tr.count(visits)))));
    rows
}

/// Since when they are a member, what they pay, and until when.
fn member_rows(ctx: &ScreenCtx<'_>, page: &CustomerPage) -> Vec<(String, Text)> {
    let (tr, member) = (ctx.tr, &page.standing.member);
    let mut rows = Vec::new();
    if member.membership == Membership::None {
        return rows;
    }
    rows.extend(member.since.map(|day| (tr.members_since(), text(tr.day(day)))));
    rows.extend(member.until.filter(|_| page.standing.state != State::Lost).map(|day| (tr.members_until(), text(tr.day(day)))));
    let pays = if member.membership == Membership::Ended { tr.members_paid() } else { tr.members_pays() };
    rows.push((pays, text(said::money_exact(ctx, member.monthly)).semibold()));
    rows
}

/// What one who is a member, and has not cancelled, is worth over the years members stay.
fn worth_row(ctx: &ScreenCtx<'_>, page: &CustomerPage, figures: &Figures) -> Option<(String, Text)> {
    let (tr, worth) = (ctx.tr, &figures.contracts.worth);
    let stays = page.standing.member.membership == Membership::Running && figures.of_members();
    let years = worth.expected_years.filter(|_| stays)?;
    let sum = said::money(ctx, worth.over_years(page.value_year)?);
    let sum = if worth.at_least { tr.retention_at_least(sum) } else { sum };
    let years = tr.members_worth_years(unit_text(years, FigureUnit::Years, tr, ctx.settings().currency));
    Some((tr.members_worth_label(), text(sum).semibold().then(format!(" {years}"))))
}

/// Why they left, with who says so.
fn reasons(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, view: &DepartureView, by_contract: bool) -> Option<Wanted> {
    let (tr, details) = (ctx.tr, &view.departure.details);
    heading(ui, &if view.open { tr.customer_reasons() } else { tr.customer_reasons_then(tr.day(details.left_on)) });
    ui.spacing_mut().item_spacing.y = space::S;
    if details.main.is_none() && details.mentioned.is_empty() {
        text(tr.customer_not_asked()).muted().show(ui);
    }
    let main = details.main.zip(view.main.as_deref()).map(|(given, name)| (name, given.source, true));
    let others = details.mentioned.iter().zip(&view.mentioned).map(|(given, name)| (name.as_str(), given.source, false));
    for (name, source, is_main) in main.into_iter().chain(others) {
        reason(ui, ctx, name, source, is_main);
    }
    if let Some(kind) = details.kind_override {
        text(said::kind(tr, kind)).small().muted().show(ui);
    }
    if !details.note.is_empty() {
        text(&details.note).muted().show(ui);
    }
    let mut wanted = None;
    let may = !ctx.is_locked();
    ui.horizontal(|ui| {
        if Button::secondary(tr.customer_leaving_change()).small().enabled(may).show(ui).clicked() {
            wanted = Some(Wanted::ChangeLeaving(view.departure.clone()));
        }
        // What follows from a contract is taken back there.
        if by_contract {
            return;
        }
        if Button::quiet(tr.customer_leaving_withdraw()).small().hint(tr.customer_leaving_withdraw_hint()).enabled(may).show(ui).clicked() {
            wanted = Some(Wanted::Withdraw(view.departure.clone()));
        }
    });
    wanted
}

/// A reason and who says so: beside it where there is room, otherwise below.
fn reason(ui: &mut Ui, ctx: &ScreenCtx<'_>, name: &str, source: ReasonSource, main: bool) {
    let source = said::source(ctx.tr, source);
    let words = if main { ctx.tr.customer_reason_main(source) } else { ctx.tr.customer_reason_also(source) };
    let width = |words: &str, semibold| line(ui, words, TextSize::Small, semibold, Tokens::of(ui).text, f32::INFINITY).size().x;
    let fits = width(name, main) + width(&words, false) + space::XXL < ui.available_width();
    let show = |ui: &mut Ui| {
        // A chip that only shows: nothing happens on a click, so it is none for the keyboard.
        ui.add_enabled_ui(false, |ui| {
            ui.set_opacity(1.0);
            Chip::new(name, main).show(ui);
        });
        text(words).small().muted().show(ui);
    };
    if fits {
        ui.horizontal(show);
    } else {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            show(ui);
        });
    }
}

fn contact_rows(ctx: &ScreenCtx<'_>, page: &CustomerPage) -> Vec<(String, Text)> {
    let (tr, known) = (ctx.tr, &page.customer.details);
    let texts = [
        (tr.customer_phone(), &known.phone),
        (tr.customer_email(), &known.email),
        (tr.customer_number(), &known.number),
        (tr.customer_segment(), &known.segment),
    ];
    let mut rows: Vec<_> = texts.into_iter().filter(|(_, t)| !t.is_empty()).map(|(label, t)| (label, text(t))).collect();
    let ways = [(Channel::Phone, !known.phone.is_empty()), (Channel::Email, !known.email.is_empty()), (Channel::Letter, true)];
    let may: Vec<_> = ways
        .into_iter()
        .filter(|(channel, known_how)| *known_how && !known.do_not_contact.contains(channel))
        .map(|(channel, _)| said::channel(tr, channel).to_lowercase())
        .collect();
    let asked = if may.is_empty() { text(tr.customer_not_to_be_asked()).warn() } else { text(may.join(", ")) };
    rows.push((tr.customer_may_be_asked(), asked));
    if !known.tags.is_empty() {
        rows.push((tr.segment_tags(), text(known.tags.join(", "))));
    }
    rows.extend(known.language.map(|language| (tr.customer_language(), text(language.own_name()))));
    rows.extend(known.joined.map(|d| (tr.customer_joined(), text(tr.day(d)))));
    if !known.address.is_empty() {
        rows.push((tr.customer_address(), text(&known.address)));
    }
    if !known.note.is_empty() {
        rows.push((tr.customer_note(), text(&known.note)));
    }
    rows
}
