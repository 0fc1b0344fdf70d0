//! Cards and the tiles of figures. A card is a frame only; what is in it is the screen's.

use eframe::egui::{
    CornerRadius, CursorIcon, Frame, Id, InnerResponse, Margin, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use super::paint::{focus_ring, icon_at, line, put_line, square};
use super::text::{Text, text};
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};

/// The frame of a card: card ground, a line, radius 10, padding 12/16.
pub fn card_frame(tokens: &Tokens) -> Frame {
    Frame::NONE
        .fill(tokens.card)
        .stroke(tokens.hairline())
        .corner_radius(CornerRadius::same(radius::CARD))
        .inner_margin(Margin::symmetric(15, 11))
}

/// A card as wide as the room there is.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    card_frame(Tokens::of(ui)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui)
    })
}

/// A card of a fixed size; what does not fit is cut. Columns of cards: see [`row`].
pub fn card_sized<R>(ui: &mut Ui, width: f32, height: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    sized(ui, width, height, card_frame(Tokens::of(ui)), content)
}

/// The accent card of the one thing to do next.
pub fn next_card<R>(ui: &mut Ui, width: f32, height: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let tokens = Tokens::of(ui);
    sized(ui, width, height, card_frame(tokens).fill(tokens.accent_soft).stroke(Stroke::new(1.0, tokens.accent_soft)), content)
}

fn sized<R>(ui: &mut Ui, width: f32, height: f32, frame: Frame, content: impl FnOnce(&mut Ui) -> R) -> R {
    let (_, rect) = ui.allocate_space(vec2(width, height));
    ui.painter().add(frame.paint(rect - frame.total_margin()));
    let inner = rect - frame.total_margin();
    let mut child = ui.new_child(UiBuilder::new().max_rect(inner).layout(eframe::egui::Layout::top_down(eframe::egui::Align::Min)));
    child.shrink_clip_rect(rect);
    child.spacing_mut().item_spacing.y = space::XS;
    content(&mut child)
}

/// Cards side by side, all of one height, with the house's distance between them. `widths` are shares of the room.
#[expect(clippy::cast_precision_loss, reason = "a few columns")]
pub fn row(ui: &mut Ui, height: f32, shares: &[f32], mut each: impl FnMut(&mut Ui, usize, f32)) {
    let gaps = space::L * shares.len().saturating_sub(1) as f32;
    let room = (ui.available_width() - gaps).max(1.0);
    let all: f32 = shares.iter().sum();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        for (i, share) in shares.iter().enumerate() {
            let width = (room * share / all).floor();
            ui.scope_builder(UiBuilder::new().id_salt(i).max_rect(Rect::from_min_size(ui.cursor().min, vec2(width, height))), |ui| {
                each(ui, i, width);
            });
        }
    });
}

/// What was clicked on a tile.
#[derive(Debug, Clone)]
pub struct TileResponse {
    /// The tile itself: opens the people behind it.
    pub tile: Response,
    /// The (i): opens the explanation; hang the pop-over on it.
    pub info: Response,
}

/// A figure with its label, its (i) and its companions: `StatTile::new(label, figure).line(text("…")).show(ui, w, h)`.
#[must_use = "a tile is shown by `.show(ui, width, height)`"]
pub struct StatTile {
    label: String,
    figure: String,
    lines: Vec<Text>,
    explain: String,
    id: Option<Id>,
}

impl StatTile {
    /// The label above and the figure itself; `explain` names the (i) for screen readers, such as "Explain: regulars now".
    pub fn new(label: impl Into<String>, figure: impl Into<String>, explain: impl Into<String>) -> Self {
        Self { label: label.into(), figure: figure.into(), lines: Vec::new(), explain: explain.into(), id: None }
    }

    /// A line below, small and muted unless said otherwise.
    pub fn line(mut self, line: Text) -> Self {
        self.lines.push(line);
        self
    }

    /// A fixed id, for commands that go to the tile.
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// Shows it at this size.
    pub fn show(self, ui: &mut Ui, width: f32, height: f32) -> TileResponse {
        let tokens = Tokens::of(ui);
        let (auto, rect) = ui.allocate_space(vec2(width, height));
        let id = self.id.unwrap_or(auto);
        let tile = ui.interact(rect, id.with("tile"), Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
        let name = format!("{}: {}", self.label, self.figure);
        tile.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        let border = if tile.hovered() { tokens.border() } else { tokens.hairline() };
        ui.painter().rect(rect, radius::CARD, tokens.card, border, StrokeKind::Inside);
        focus_ring(ui, &tile, rect, radius::CARD);
        let inner = rect.shrink2(vec2(space::L, space::M));
        let info = info_at(ui, pos2(inner.right() - 7.0, inner.top() + 8.0), id.with("info"), &self.explain);
        let label = line(ui, &self.label, TextSize::Small, false, tokens.muted, inner.width() - 22.0);
        put_line(ui.painter(), inner.left(), inner.top() + 8.0, label, tokens.muted);
        let layout = eframe::egui::Layout::top_down(eframe::egui::Align::Min);
        let mut child = ui.new_child(UiBuilder::new().max_rect(inner.with_min_y(inner.top() + 16.0)).layout(layout));
        child.shrink_clip_rect(rect);
        child.spacing_mut().item_spacing.y = 0.0;
        text(&self.figure).figure().one_line().show(&mut child);
        child.add_space(space::XS);
        for line in self.lines {
            line.small().show(&mut child);
        }
        TileResponse { tile, info }
    }
}

/// The (i) that explains a figure, in the flow of a line; `name` says of which.
pub fn info_button(ui: &mut Ui, name: &str) -> Response {
    let (id, rect) = ui.allocate_space(vec2(size::ICON + space::XS, size::ICON + space::XS));
    info_at(ui, rect.center(), id, name)
}

fn info_at(ui: &Ui, centre: eframe::egui::Pos2, id: Id, name: &str) -> Response {
    let tokens = Tokens::of(ui);
    let rect = square(centre, 20.0);
    let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let colour = if response.hovered() { tokens.text } else { tokens.muted };
    icon_at(ui.painter(), centre, Icon::Info, size::ICON_SMALL, colour);
    focus_ring(ui, &response, rect.shrink(2.0), radius::SMALL);
    response
}
