//! Small marks: badges, the mark of a customer's state, progress, quotes. They only show.

use eframe::egui::{
    Color32, CornerRadius, Frame, Margin, Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::paint::{icon_at, line, put_line, square};
use super::text::Text;
use crate::domain::customer::State;
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};

/// What a count in the rail or on a card means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Badge {
    /// So many wait for a person.
    Waiting(String),
    /// So many are overdue: red, with its triangle.
    Overdue(String),
    /// A total; plain muted text.
    Total(String),
}

impl Badge {
    /// The number as text.
    #[must_use]
    pub fn words(&self) -> &str {
        let (Self::Waiting(words) | Self::Overdue(words) | Self::Total(words)) = self;
        words
    }

    /// Draws it with its right end at a point; gives its width.
    #[must_use]
    pub fn paint_right(&self, ui: &Ui, right: Pos2) -> f32 {
        let tokens = Tokens::of(ui);
        if let Self::Total(words) = self {
            let galley = line(ui, words, TextSize::Small, false, tokens.muted, 80.0);
            let width = galley.size().x;
            put_line(ui.painter(), right.x - width, right.y, galley, tokens.muted);
            return width;
        }
        let overdue = matches!(self, Self::Overdue(_));
        let colour = if overdue { tokens.bad } else { tokens.text };
        let galley = line(ui, self.words(), TextSize::Small, true, colour, 80.0);
        let icon = if overdue { 12.0 + space::XS } else { 0.0 };
        let width = (galley.size().x + icon + 12.0).max(20.0);
        let rect = Rect::from_min_size(pos2(right.x - width, right.y - 10.0), vec2(width, 20.0));
        let (fill, border) = if overdue { (tokens.bad_soft, tokens.bad_soft) } else { (tokens.sunken, tokens.line) };
        ui.painter().rect(rect, 10, fill, Stroke::new(1.0, border), StrokeKind::Inside);
        let mut x = rect.center().x - f32::midpoint(galley.size().x, icon);
        if overdue {
            icon_at(ui.painter(), pos2(x + 6.0, right.y), Icon::TriangleAlert, 12.0, colour);
            x += icon;
        }
        put_line(ui.painter(), x, right.y, galley, colour);
        width
    }

    /// Shows it in the flow of a line.
    pub fn show(&self, ui: &mut Ui) -> Response {
        let galley = line(ui, self.words(), TextSize::Small, true, Color32::PLACEHOLDER, 80.0);
        let icon = if matches!(self, Self::Overdue(_)) { 16.0 } else { 0.0 };
        let width = if matches!(self, Self::Total(_)) { galley.size().x } else { (galley.size().x + icon + 12.0).max(20.0) };
        let (rect, response) = ui.allocate_exact_size(vec2(width, 20.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.words()));
        let _ = self.paint_right(ui, rect.right_center());
        response
    }
}

/// The mark of a customer's state: shape and word carry it, not colour alone (METRICS A3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumIter)]
pub enum Mark {
    /// Coming: a filled circle.
    Coming,
    /// Overdue: a filled circle of another colour.
    Overdue,
    /// Gone quiet: a ring.
    Quiet,
    /// Left: a square.
    Left,
    /// Came once: a grey ring.
    Once,
    /// Back: a diamond.
    Back,
}

impl Mark {
    /// The mark of a state; none before the first purchase. Who left once and came again is [`Self::Back`], by the screen's word.
    #[must_use]
    pub const fn of(state: State) -> Option<Self> {
        match state {
            State::NoPurchase => None,
            State::Once => Some(Self::Once),
            State::Current => Some(Self::Coming),
            State::AtRisk => Some(Self::Overdue),
            State::Lapsed => Some(Self::Quiet),
            State::Lost => Some(Self::Left),
        }
    }

    /// Draws it, 8 points wide, round a point.
    pub fn paint(self, ui: &Ui, centre: Pos2) {
        let tokens = Tokens::of(ui);
        let painter = ui.painter();
        let ring = |colour| Stroke::new(2.0, colour);
        match self {
            Self::Coming => painter.circle_filled(centre, 4.0, tokens.series_colour(0)),
            Self::Overdue => painter.circle_filled(centre, 4.0, tokens.series_colour(1)),
            Self::Quiet => painter.circle_stroke(centre, 3.0, ring(tokens.series_colour(2))),
            Self::Left => painter.rect_filled(square(centre, 8.0), 1, tokens.series_colour(3)),
            Self::Once => painter.circle_stroke(centre, 3.0, ring(tokens.series_colour(7))),
            Self::Back => painter.add(Shape::convex_polygon(diamond(centre, 5.0), tokens.series_colour(4), Stroke::NONE)),
        };
    }

    /// Shows it with its word.
    pub fn show(self, ui: &mut Ui, word: &str) -> Response {
        let tokens = Tokens::of(ui);
        let galley = line(ui, word, TextSize::Body, false, tokens.text, ui.available_width() - 16.0);
        let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 16.0, TextSize::Body.line()), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
        self.paint(ui, pos2(rect.left() + 4.0, rect.center().y));
        put_line(ui.painter(), rect.left() + 16.0, rect.center().y, galley, tokens.text);
        response
    }
}

fn diamond(c: Pos2, r: f32) -> Vec<Pos2> {
    vec![pos2(c.x, c.y - r), pos2(c.x + r, c.y), pos2(c.x, c.y + r), pos2(c.x - r, c.y)]
}

/// A bar that fills from left to right; static, so that an idle window stays idle. `name` says of what, with the numbers.
pub fn progress(ui: &mut Ui, share: f32, width: f32, name: &str) -> Response {
    let tokens = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 4.0), Sense::hover());
    let share = share.clamp(0.0, 1.0);
    response.widget_info(|| WidgetInfo { value: Some(f64::from(share)), ..WidgetInfo::labeled(Role::ProgressIndicator, true, name) });
    ui.painter().rect_filled(rect, 2, tokens.line);
    ui.painter().rect_filled(Rect::from_min_size(rect.min, vec2(width * share, 4.0)), 2, tokens.accent);
    response
}

/// Steps done of steps there are, as short bars: "Question 2 of 6".
#[expect(clippy::cast_precision_loss, reason = "two dozen bars")]
pub fn steps(ui: &mut Ui, done: usize, of: usize, name: &str) -> Response {
    let tokens = Tokens::of(ui);
    let shown = of.clamp(1, 24);
    let (rect, response) = ui.allocate_exact_size(vec2(28.0 * shown as f32 - 4.0, 4.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, name));
    for i in 0..shown {
        let filled = i * of < done * shown;
        let left = rect.left() + 28.0 * i as f32;
        let bar = Rect::from_min_size(pos2(left, rect.top()), vec2(24.0, 4.0));
        ui.painter().rect_filled(bar, 2, if filled { tokens.accent } else { tokens.line });
    }
    response
}

/// What a customer said, in a box of its own.
pub fn quote_box<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let tokens = Tokens::of(ui);
    Frame::NONE
        .fill(tokens.ground)
        .stroke(tokens.hairline())
        .corner_radius(CornerRadius::same(radius::CONTROL))
        .inner_margin(Margin::symmetric(15, 11))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::XS;
            content(ui)
        })
        .inner
}

/// A word in a rounded border, such as the reason noted for an answer; cut where it is long.
pub fn tag(ui: &mut Ui, words: &str) -> Response {
    let tokens = Tokens::of(ui);
    let room = (ui.available_width() - 2.0 * space::S).clamp(1.0, 260.0);
    let galley = line(ui, words, TextSize::Small, false, tokens.text, room);
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 2.0 * space::S, size::CONTROL_SMALL), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    ui.painter().rect(rect, rect.height() / 2.0, tokens.card, Stroke::new(1.0, tokens.line), StrokeKind::Inside);
    put_line(ui.painter(), rect.left() + space::S, rect.center().y, galley, tokens.text);
    response
}

/// An icon in the flow of a line, in a colour of the tokens; it says nothing, so words stand beside it.
pub fn icon(ui: &mut Ui, icon: Icon, colour: Color32) {
    let (rect, _) = ui.allocate_exact_size(vec2(size::ICON, TextSize::Body.line()), Sense::hover());
    icon_at(ui.painter(), rect.center(), icon, size::ICON, colour);
}

/// A line across the room there is.
pub fn rule(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Tokens::of(ui).hairline());
}

/// Label and value, one under the other: `facts(ui, 112.0, &[(tr.state(), text("…"))])`. Rows of 24.
pub fn facts(ui: &mut Ui, label_width: f32, rows: impl IntoIterator<Item = (String, Text)>) {
    let tokens = Tokens::of(ui);
    ui.spacing_mut().item_spacing.y = 0.0;
    for (label, value) in rows {
        let row = ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let (rect, response) = ui.allocate_exact_size(vec2(label_width, size::ROW_FIGURES), Sense::hover());
            let galley = line(ui, &label, TextSize::Body, false, tokens.muted, label_width - space::S);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &label));
            put_line(ui.painter(), rect.left(), rect.center().y, galley, tokens.muted);
            ui.vertical(|ui| {
                ui.add_space(2.0);
                value.show(ui);
                ui.add_space(2.0);
            });
        });
        row.response.widget_info(|| WidgetInfo::labeled(Role::GenericContainer, true, &label));
    }
}
