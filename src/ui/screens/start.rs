//! First start: name, currency, language, and three ways in; or an existing file. Makes nothing itself: it sends commands.

use std::path::PathBuf;

use eframe::egui::{
    Align, CursorIcon, Frame, Id, Layout, Margin, Panel, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::domain::contract::Business;
use crate::domain::day::Day;
use crate::domain::language::Language;
use crate::domain::money::Currency;
use crate::domain::settings::Settings;
use crate::engine::views::recent::{LastQuery, RecentFile, RecentQuery};
use crate::engine::{Cached, Command, Engine, EngineError, Event, Ticket};
use crate::ui::command::UiCommand;
use crate::ui::dialogs::PathAsk;
use crate::ui::files::PathKind;
use crate::ui::frame::{logo, running};
use crate::ui::routes::Route;
use crate::ui::saving::{clean_name, file_name as saved_name, with_ending};
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::theme::{Icon, TextSize, radius, size, space};
use crate::ui::widgets::{Button, Field, Select, card_sized, note, paint, segments, text};
use crate::ui::words;

/// So many files opened before are listed.
const LISTED: usize = 4;
/// By which the answer to "where is the file kept" is known.
const PLACE: &str = "start-place";
/// A name that is taken gets a number behind it, up to this.
const LAST_NUMBER: u32 = 50;

/// The first-start screen.
pub struct StartScreen {
    name: String,
    currency: Currency,
    kind: Business,
    folder: PathBuf,
    /// A place chosen by hand; otherwise the file is named after the business.
    place: Option<PathBuf>,
    making: Option<(Ticket, u32, Way)>,
    fresh: bool,
    recent: Cached<RecentQuery>,
    last: Cached<LastQuery>,
}

/// The three ways in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Sample,
    Customers,
    Empty,
}

impl StartScreen {
    /// With currency and folder as the system has them.
    #[must_use]
    pub fn new(engine: &Engine) -> Self {
        let locale = sys_locale::get_locale().unwrap_or_default();
        let folder = engine.deps().documents_dir.clone();
        Self {
            name: String::new(),
            currency: currency_of(&locale),
            kind: Business::Shop,
            folder,
            place: None,
            making: None,
            fresh: true,
            recent: Cached::default(),
            last: Cached::default(),
        }
    }

    fn business(&self, ctx: &ScreenCtx<'_>) -> String {
        let name = self.name.trim();
        if name.is_empty() { ctx.tr.start_unnamed() } else { name.to_owned() }
    }

    /// Where the file will be; the first free number is found by trying, since only the engine looks at the disk.
    fn path(&self, ctx: &ScreenCtx<'_>, number: u32) -> PathBuf {
        if let Some(place) = &self.place {
            return place.clone();
        }
        let name = file_name(&self.business(ctx));
        let name = if number < 2 { name } else { format!("{name} {number}") };
        self.folder.join(format!("{name}.comeback"))
    }

    fn make(&mut self, ctx: &mut ScreenCtx<'_>, number: u32, way: Way) {
        // A shop is what it looks like until the records look otherwise; members are said.
        let business = Some(self.kind).filter(|kind| *kind == Business::Members);
        let (name, language) = (self.business(ctx), ctx.tr.language());
        let settings = Settings { name, currency: self.currency, language, business, ..Settings::default() };
        let ticket = ctx.send_quietly(Command::Create { path: self.path(ctx, number), settings });
        if way == Way::Customers {
            ctx.go_after(ticket, Route::to_import());
        }
        self.making = Some((ticket, number, way));
    }

    fn take(&mut self, way: Way, ctx: &mut ScreenCtx<'_>) {
        match way {
            Way::Sample => ctx.run(sample_of(self.kind)),
            Way::Customers | Way::Empty => self.make(ctx, 1, way),
        }
    }
}

impl Screen for StartScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.start_name()
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        self.foot(ui, ctx);
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            let width = 936.0_f32.min(ui.available_width() - 2.0 * space::XL);
            let side = ((ui.available_width() - width) / 2.0).floor();
            let top = if ui.available_height() > 640.0 { 88.0 } else { space::XXL };
            let column = Rect::from_min_size(ui.cursor().min + vec2(side, top), vec2(width, 100.0));
            let mut column = ui.new_child(UiBuilder::new().max_rect(column).layout(Layout::top_down(Align::Min)));
            column.spacing_mut().item_spacing.y = 0.0;
            self.column(&mut column, ctx);
            let used = column.min_rect();
            ui.advance_cursor_after_rect(used.with_max_y(used.bottom() + space::XL));
        });
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        let Event::Failed { ticket, error } = event else { return };
        let Some((_, number, way)) = self.making.take_if(|(t, ..)| t == ticket) else { return };
        if matches!(error, EngineError::Exists(_)) && self.place.is_none() && number < LAST_NUMBER {
            self.make(ctx, number + 1, way);
        } else {
            ctx.problem(error.clone());
        }
    }

    fn path_chosen(&mut self, tag: &'static str, path: PathBuf, _ctx: &mut ScreenCtx<'_>) {
        if tag == PLACE {
            self.place = Some(with_ending(path, "comeback"));
        }
    }
}

impl StartScreen {
    fn column(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        ui.horizontal(logo);
        ui.add_space(space::XL);
        text(ctx.tr.app_tagline()).figure().show(ui);
        ui.add_space(space::XS);
        text(ctx.tr.start_promise()).lead().muted().show(ui);
        ui.add_space(space::XXL);
        // Whoever misses their file looks for it, or another of theirs, before anything new.
        let missed = self.not_there(ui, ctx);
        if missed {
            self.recent(ui, ctx);
            ui.add_space(space::XL);
        }
        self.fields(ui, ctx);
        ui.add_space(space::XL);
        self.ways(ui, ctx);
        ui.add_space(space::S);
        self.other_sample(ui, ctx);
        if !missed {
            self.recent(ui, ctx);
        }
        ui.add_space(space::XL);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XL;
            if Button::link(ctx.tr.start_open_file()).show(ui).clicked() {
                ctx.run(UiCommand::OpenWorkspace);
            }
            if Button::link(ctx.tr.start_restore()).show(ui).clicked() {
                ctx.run(UiCommand::RestoreBackup);
            }
            if ctx.status.workspace.is_some() && Button::link(ctx.tr.start_back()).show(ui).clicked() {
                ctx.go(Route::first());
            }
        });
    }

    /// Says which workspace was open last, if it is not there now: no older one is opened in its place without a word.
    fn not_there(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) -> bool {
        let there = self.recent.get(ctx.engine, &RecentQuery);
        let Some(last) = self.last.get(ctx.engine, &LastQuery).cloned().flatten() else { return false };
        if ctx.status.workspace.is_some() || there.is_none_or(|files| files.iter().any(|file| file.path == last)) {
            return false;
        }
        let place = last.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
        let mut again = false;
        note(ui, Icon::TriangleAlert, ctx.tokens.warn, text(ctx.tr.start_not_there(saved_name(&last), place)), |ui| {
            again = Button::secondary(ctx.tr.ui_try_again()).icon(Icon::RefreshCw).show(ui).clicked();
        });
        if again {
            ctx.open(last);
        }
        true
    }

    /// The files opened lately that are still there, the newest first; none before the first.
    fn recent(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let open = ctx.status.workspace.as_ref().map(|w| w.path.clone());
        let Some(files) = self.recent.get(ctx.engine, &RecentQuery) else { return };
        let files: Vec<_> = files.iter().filter(|f| Some(&f.path) != open.as_ref()).take(LISTED).collect();
        if files.is_empty() {
            return;
        }
        ui.add_space(space::XL);
        text(ctx.tr.start_recent()).small().muted().show(ui);
        ui.add_space(space::XS);
        let mut chosen = None;
        for file in files {
            if ui.push_id(&file.path, |ui| recent_row(ui, ctx, file)).inner {
                chosen = Some(file.path.clone());
            }
        }
        if let Some(path) = chosen {
            ctx.open(path);
        }
    }

    fn fields(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let narrow = ui.available_width() < 700.0;
        let select = if narrow { 150.0 } else { 200.0 };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::L;
            let room = ui.available_width() - 2.0 * (select + space::L);
            let name =
                Field::new(ctx.tr.start_business_name()).hint(ctx.tr.start_unnamed()).limit(80).width(room).id(Id::unique("start-name"));
            let name = name.show(ui, &mut self.name);
            if self.fresh {
                name.request_focus();
                self.fresh = false;
            }
            let currencies: Vec<_> = Currency::OFFERED.iter().map(|c| (*c, words::currency(ctx.tr, *c))).collect();
            ui.push_id("currency", |ui| Select::new(ctx.tr.start_currency()).width(select).show(ui, &mut self.currency, &currencies));
            let languages: Vec<_> = Language::ALL.iter().map(|l| (*l, l.own_name().to_owned())).collect();
            let mut language = ctx.tr.language();
            if ui.push_id("language", |ui| Select::new(ctx.tr.start_language()).width(select).show(ui, &mut language, &languages)).inner {
                ctx.speak(language);
            }
        });
        ui.add_space(space::M);
        let kinds = [Business::Shop, Business::Members].map(|kind| (kind, words::business(ctx.tr, kind)));
        if narrow {
            ui.push_id("kind", |ui| Select::new(ctx.tr.members_business()).show(ui, &mut self.kind, &kinds));
        } else {
            segments(ui, &ctx.tr.members_business(), &mut self.kind, &kinds);
        }
    }

    fn ways(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let tr = ctx.tr;
        let [title, words, button] = match self.kind {
            Business::Shop => [tr.start_sample(), tr.start_sample_words(), tr.start_sample_button()],
            Business::Members => [tr.start_club(), tr.start_club_words(), tr.start_club_button()],
        };
        let ways = [
            (Way::Sample, Icon::Store, title, words, button),
            (Way::Customers, Icon::Users, tr.start_customers(), tr.start_customers_words(), tr.start_customers_button()),
            (Way::Empty, Icon::FilePlus2, tr.start_empty(), tr.start_empty_words(), tr.start_empty_button()),
        ];
        let stacked = ui.available_width() < 700.0;
        let width = if stacked { ui.available_width() } else { ((ui.available_width() - 2.0 * space::L) / 3.0).floor() };
        let height = if stacked { 176.0 } else { 248.0 };
        let layout = if stacked { Layout::top_down(Align::Min) } else { Layout::left_to_right(Align::Min) };
        let busy = self.making.is_some() || ctx.status.job.is_some();
        ui.allocate_ui_with_layout(vec2(ui.available_width(), height), layout, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::L, space::L);
            for (way, icon, title, line, button) in ways {
                if way_card(ui, (width, height), icon, &title, &line, (&button, way == Way::Customers, !busy)) {
                    self.take(way, ctx);
                }
            }
        });
    }

    /// The sample of the other kind of business, quietly.
    fn other_sample(&self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let (words, other) = match self.kind {
            Business::Shop => (ctx.tr.start_or_club(), Business::Members),
            Business::Members => (ctx.tr.start_or_shop(), Business::Shop),
        };
        let busy = self.making.is_some() || ctx.status.job.is_some();
        if Button::link(words).small().enabled(!busy).show(ui).clicked() {
            ctx.run(sample_of(other));
        }
    }

    fn foot(&self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let bar = Frame::NONE.fill(ctx.tokens.card).inner_margin(Margin::symmetric(16, 0));
        Panel::bottom("start-place").show_separator_line(false).exact_size(size::STATUS_BAR).frame(bar).show(ui, |ui| {
            let rect = ui.max_rect();
            ui.painter().hline(rect.expand2(vec2(16.0, 0.0)).x_range(), rect.top() + 0.5, ctx.tokens.hairline());
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ctx.status.job.as_ref().is_some_and(|job| running(ui, ctx.tr, job)) {
                    ctx.cancel_job();
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.spacing_mut().item_spacing.x = space::S;
                    let path = self.path(ctx, 1);
                    text(ctx.tr.start_place(place_words(&path))).small().muted().one_line().show(ui);
                    if Button::link(ctx.tr.start_change()).small().show(ui).clicked() {
                        ctx.ask_path(PathAsk {
                            tag: PLACE,
                            title: ctx.tr.start_place_title(),
                            words: String::new(),
                            button: ctx.tr.ui_keep_here(),
                            kind: PathKind::Save("comeback"),
                            start: path,
                        });
                    }
                });
            });
        });
    }
}

/// The sample of a kind of business.
const fn sample_of(kind: Business) -> UiCommand {
    match kind {
        Business::Shop => UiCommand::OpenSample,
        Business::Members => UiCommand::OpenSampleClub,
    }
}

/// A file opened before: name, where, when. True when it was clicked.
fn recent_row(ui: &mut Ui, ctx: &ScreenCtx<'_>, file: &RecentFile) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::CONTROL), Sense::click());
    let name = ctx.tr.start_open_recent(file.name.clone());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.hovered() {
        ui.painter().rect_filled(rect, radius::CONTROL, ctx.tokens.hover);
    }
    let y = rect.center().y;
    paint::icon_at(ui.painter(), pos2(rect.left() + space::L, y), Icon::FileText, size::ICON, ctx.tokens.muted);
    let when = paint::line(ui, &ctx.tr.day(Day::from(file.at.date())), TextSize::Small, false, ctx.tokens.muted, 140.0);
    let end = rect.right() - space::S - when.size().x;
    paint::put_line(ui.painter(), end, y, when, ctx.tokens.muted);
    let left = rect.left() + 32.0;
    let name = paint::line(ui, &file.name, TextSize::Body, true, ctx.tokens.text, (end - left) * 0.5);
    let after = paint::put_line(ui.painter(), left, y, name, ctx.tokens.text) + space::M;
    let place = paint::line(ui, &file.path.display().to_string(), TextSize::Small, false, ctx.tokens.muted, end - after - space::M);
    paint::put_line(ui.painter(), after, y, place, ctx.tokens.muted);
    paint::focus_ring(ui, &response, rect, radius::CONTROL);
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(file.path.display().to_string()).clicked()
}

/// One way in: icon, title, line, button at the foot of the card. True when the button was clicked.
fn way_card(
    ui: &mut Ui,
    (width, height): (f32, f32),
    icon: Icon,
    title: &str,
    line: &str,
    (button, main, enabled): (&str, bool, bool),
) -> bool {
    card_sized(ui, width, height, |ui| {
        let inner = ui.max_rect().shrink2(vec2(4.0, 8.0));
        let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::top_down(Align::Min)));
        let ui = &mut ui;
        ui.spacing_mut().item_spacing.y = space::XS;
        let (rect, _) = ui.allocate_exact_size(vec2(size::ICON_LARGE, size::ICON_LARGE), eframe::egui::Sense::hover());
        paint::icon_at(ui.painter(), rect.center(), icon, size::ICON_LARGE, crate::ui::theme::Tokens::of(ui).accent);
        ui.add_space(space::S);
        text(title).lead().semibold().show(ui);
        text(line).muted().show(ui);
        let button = if main { Button::main(button) } else { Button::secondary(button) };
        ui.with_layout(Layout::bottom_up(Align::Min), |ui| button.big().wide(inner.width()).enabled(enabled).show(ui).clicked()).inner
    })
}

/// The last folder and the name, which say enough on one line.
fn place_words(path: &std::path::Path) -> String {
    let name = |p: &std::path::Path| p.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match path.parent().map(name).filter(|n| !n.is_empty()) {
        Some(folder) => format!("{folder} / {}", name(path)),
        None => path.display().to_string(),
    }
}

/// The file is named after the business.
fn file_name(business: &str) -> String {
    let name: String = clean_name(business).chars().take(60).collect();
    if name.is_empty() { "Comeback".to_owned() } else { name.trim_end().to_owned() }
}

/// The currency of a locale's region, or of its language.
fn currency_of(locale: &str) -> Currency {
    let code = match locale.split(['.', '@']).next().unwrap_or_default().replace('_', "-").split('-').nth(1) {
        Some("US") => "USD",
        Some("GB") => "GBP",
        Some("RU") => "RUB",
        Some("CH") => "CHF",
        Some("SE") => "SEK",
        Some("NO") => "NOK",
        Some("DK") => "DKK",
        Some("PL") => "PLN",
        Some("KZ") => "KZT",
        Some("BY") => "BYN",
        Some("CA") => "CAD",
        None if locale.starts_with("ru") => "RUB",
        _ => "EUR",
    };
    Currency::parse(code).unwrap_or(Currency::EUR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_after_the_business_on_every_system() {
        for (business, file) in [
            ("Corner Dry Cleaning", "Corner Dry Cleaning"),
            ("Bloemen & Zo / Utrecht", "Bloemen & Zo Utrecht"),
            ("Химчистка «Снежинка»", "Химчистка «Снежинка»"),
            ("..", "Comeback"),
            ("a:b*c", "a b c"),
            ("", "Comeback"),
        ] {
            assert_eq!(file_name(business), file);
        }
    }

    #[test]
    fn the_currency_is_that_of_the_region() {
        for (locale, code) in
            [("en_US.UTF-8", "USD"), ("nl-NL", "EUR"), ("ru-RU", "RUB"), ("en-GB", "GBP"), ("ru", "RUB"), ("C", "EUR"), ("", "EUR")]
        {
            assert_eq!(currency_of(locale).code(), code, "{locale}");
        }
    }
}
