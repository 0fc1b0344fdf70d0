//! The form of a customer: adding one, or changing what is known. Whoever has the same number, e-mail or phone is named
//! beside the field while one types.

use eframe::egui::{Context, Id, Ui};
use serde::{Deserialize, Serialize};

use super::said;
use crate::domain::customer::{Channel, CustomerDetails};
use crate::domain::ids::CustomerId;
use crate::domain::language::Language;
use crate::engine::views::customer_twins::{Twin, Twins, TwinsQuery};
use crate::engine::{Cached, Command, Event, Outcome};
use crate::i18n::Tr;
use crate::ui::form::{Form, FormWords, Moment};
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::record::labelled;
use crate::ui::theme::{size, space};
use crate::ui::typed;
use crate::ui::widgets::{Button, Chip, Field, check_box, segments as language_segments, text};

/// The channels one may be asked by on one's own accord.
const CHANNELS: [Channel; 3] = [Channel::Phone, Channel::Email, Channel::Letter];

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    name: String,
    number: String,
    phone: String,
    email: String,
    segment: String,
    joined: String,
    note: String,
    address: String,
    language: Option<Language>,
    barred: Vec<Channel>,
}

/// The form while it is open.
pub(in crate::ui) struct PersonForm {
    form: Form<Typed>,
    /// Whose; none for a new customer.
    of: Option<CustomerId>,
    /// The address on record: what a file brought is not refused, only what is typed.
    email: String,
    /// Segments in use, offered.
    segments: Vec<String>,
    twins: Cached<TwinsQuery>,
}

impl PersonForm {
    /// For a new customer.
    pub(in crate::ui) fn add(segments: Vec<String>) -> Self {
        Self { form: Form::new("customer", "new", Typed::default()), of: None, email: String::new(), segments, twins: Cached::default() }
    }

    /// For one that is known.
    pub(in crate::ui) fn edit(id: CustomerId, known: &CustomerDetails, segments: Vec<String>, ctx: &ScreenCtx<'_>) -> Self {
        let start = Typed {
            name: known.name.clone(),
            number: known.number.clone(),
            phone: known.phone.clone(),
            email: known.email.clone(),
            segment: known.segment.clone(),
            joined: said::day(ctx.tr, known.joined),
            note: known.note.clone(),
            address: known.address.clone(),
            language: known.language,
            barred: known.do_not_contact.clone(),
        };
        let email = start.email.clone();
        Self { form: Form::new("customer", id.to_string(), start), of: Some(id), email, segments, twins: Cached::default() }
    }

    /// Shows it; true once it was closed.
    pub(in crate::ui) fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) -> bool {
        let said = FormWords {
            id: "customer",
            title: if self.of.is_some() { ctx.tr.customer_edit_title() } else { ctx.tr.customer_add_title() },
            save: if self.of.is_some() { ctx.tr.customer_save() } else { ctx.tr.customers_add() },
            width: 560.0,
        };
        let typed = &self.form.drafted.data;
        let asked = TwinsQuery { number: typed.number.clone(), email: typed.email.clone(), phone: typed.phone.clone(), besides: self.of };
        let twins = self.twins.get(ctx.engine, &asked).cloned().unwrap_or_default();
        let (of, segments, email) = (self.of, &self.segments, &self.email);
        let number_taken = twins.number.is_some();
        self.form.show(
            context,
            ctx,
            &said,
            |ui, ctx, typed, moment| fields(ui, ctx, typed, moment, &twins, (segments, email)),
            |typed, ctx| {
                let details = details(typed, ctx)?;
                let bad_email = typed.email.trim() != email && email_problem(typed, ctx).is_some();
                let bad = number_taken || bad_email || name_problem(typed, ctx).is_some();
                (!bad).then_some(match of {
                    Some(id) => Command::EditCustomer(id, details),
                    None => Command::AddCustomer(details),
                })
            },
        )
    }

    /// Saves at the next picture.
    pub(in crate::ui) const fn ask_to_save(&mut self) {
        self.form.ask_to_save();
    }

    /// Keeps what is typed.
    pub(in crate::ui) fn keep(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.form.drafted.keep(ctx);
    }

    /// Takes the end of its command.
    pub(in crate::ui) fn ended<'e>(&mut self, event: &'e Event, ctx: &mut ScreenCtx<'_>) -> Option<&'e Outcome> {
        self.form.ended(event, ctx)
    }
}

/// `known`: the segments in use, and the e-mail address on record.
fn fields(
    ui: &mut Ui,
    ctx: &mut ScreenCtx<'_>,
    typed: &mut Typed,
    moment: Moment,
    twins: &Twins,
    (segments, known_email): (&[String], &str),
) -> bool {
    let nameless = moment.tried.then(|| name_problem(typed, ctx)).flatten();
    let name = Field::new(ctx.tr.customer_name()).problem(nameless.as_deref()).id(Id::unique("customer-name")).limit(200);
    let name = name.show(ui, &mut typed.name);
    if moment.fresh {
        name.request_focus();
    }
    let taken = twins.number.as_ref().map(|(_, who)| ctx.tr.customer_number_taken(who.as_str()));
    let odd = email_problem(typed, ctx);
    let unchanged = typed.email.trim() == known_email;
    let email_wrong = odd.as_ref().filter(|_| moment.tried && !unchanged).cloned();
    pair(ui, |ui, first| {
        if first {
            Field::new(ctx.tr.customer_phone()).limit(60).show(ui, &mut typed.phone);
            same(ui, ctx, twins.phone.as_ref());
        } else {
            Field::new(ctx.tr.customer_email()).problem(email_wrong.as_deref()).limit(200).show(ui, &mut typed.email);
            if let Some(odd) = odd.as_ref().filter(|_| unchanged) {
                text(odd).small().warn().show(ui);
            }
            same(ui, ctx, twins.email.as_ref());
        }
    });
    let joined_wrong = joined_problem(typed, ctx);
    pair(ui, |ui, first| {
        if first {
            let field = Field::new(ctx.tr.customer_number()).note(ctx.tr.customer_number_note());
            field.problem(taken.as_deref()).limit(60).show(ui, &mut typed.number);
        } else {
            let field = Field::new(ctx.tr.customer_joined()).hint(ctx.tr.day(ctx.today));
            field.problem(joined_wrong.as_deref().filter(|_| moment.tried)).limit(40).show(ui, &mut typed.joined);
        }
    });
    Field::new(ctx.tr.customer_segment()).limit(80).show(ui, &mut typed.segment);
    segment_chips(ui, segments, &mut typed.segment);
    labelled(ui, &ctx.tr.customer_language(), |ui| {
        language_segments(ui, &ctx.tr.customer_language(), &mut typed.language, &languages(ctx.tr));
    });
    text(ctx.tr.customer_may_be_asked()).small().muted().show(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        for channel in CHANNELS {
            let mut may = !typed.barred.contains(&channel);
            if check_box(ui, &mut may, &said::channel(ctx.tr, channel)) {
                typed.barred.retain(|c| *c != channel);
                if !may {
                    typed.barred.push(channel);
                }
            }
        }
    });
    Field::area(ctx.tr.customer_address(), 3).limit(500).show(ui, &mut typed.address);
    Field::area(ctx.tr.customer_note(), 2).limit(5000).show(ui, &mut typed.note);
    false
}

/// The languages one may be asked in, and that none is known.
fn languages(tr: &Tr) -> Vec<(Option<Language>, String)> {
    let known = Language::ALL.into_iter().map(|language| (Some(language), language.own_name().to_owned()));
    std::iter::once((None, tr.customer_language_unknown())).chain(known).collect()
}

/// Two fields side by side, or one above the other where there is no room.
pub(super) fn pair(ui: &mut Ui, mut field: impl FnMut(&mut Ui, bool)) {
    if ui.available_width() < 2.0 * 200.0 {
        field(ui, true);
        field(ui, false);
        return;
    }
    ui.spacing_mut().item_spacing.x = space::M;
    ui.columns(2, |columns| {
        for (i, column) in columns.iter_mut().enumerate() {
            field(column, i == 0);
        }
    });
}

/// Somebody else has the same: a hint, and the way there.
fn same(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, twin: Option<&Twin>) {
    let Some((id, who)) = twin else { return };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        text(ctx.tr.customer_same_as()).small().warn().show(ui);
        if Button::link(who).small().show(ui).clicked() {
            ctx.go(Route::Customer(*id));
        }
    });
}

/// The segments in use, each put into the field by a click.
pub(in crate::ui) fn segment_chips(ui: &mut Ui, segments: &[String], typed: &mut String) {
    if segments.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::S, space::XS);
        ui.set_min_height(size::CONTROL_SMALL);
        for segment in segments.iter().take(12) {
            let on = typed.trim() == segment;
            if Chip::new(segment, on).show(ui).clicked() {
                *typed = if on { String::new() } else { segment.clone() };
            }
        }
    });
}

fn name_problem(typed: &Typed, ctx: &ScreenCtx<'_>) -> Option<String> {
    let known_by = [&typed.name, &typed.number, &typed.email, &typed.phone];
    known_by.iter().all(|t| t.trim().is_empty()).then(|| ctx.tr.customer_nameless())
}

fn email_problem(typed: &Typed, ctx: &ScreenCtx<'_>) -> Option<String> {
    let email = typed.email.trim();
    let sound = email.split_once('@').is_some_and(|(who, at)| !who.is_empty() && at.contains('.') && !email.contains(char::is_whitespace));
    (!email.is_empty() && !sound).then(|| ctx.tr.customer_email_wrong())
}

fn joined_problem(typed: &Typed, ctx: &ScreenCtx<'_>) -> Option<String> {
    match typed::day(&typed.joined, ctx.tr, ctx.today) {
        _ if typed.joined.trim().is_empty() => None,
        None => Some(ctx.tr.customer_day_wrong(ctx.tr.day(ctx.today))),
        Some(day) if day > ctx.today => Some(ctx.tr.customer_day_future()),
        Some(_) => None,
    }
}

fn details(typed: &Typed, ctx: &ScreenCtx<'_>) -> Option<CustomerDetails> {
    if joined_problem(typed, ctx).is_some() {
        return None;
    }
    Some(CustomerDetails {
        number: typed.number.trim().to_owned(),
        name: typed.name.trim().to_owned(),
        email: typed.email.trim().to_owned(),
        phone: typed.phone.trim().to_owned(),
        segment: typed.segment.trim().to_owned(),
        tags: Vec::new(),
        note: typed.note.trim().to_owned(),
        address: typed.address.trim().to_owned(),
        language: typed.language,
        joined: typed::day(&typed.joined, ctx.tr, ctx.today),
        do_not_contact: typed.barred.clone(),
    })
}
