//! Charts in the window: `chart`'s drawing over an egui painter, sharper than a bitmap, in the colours of the theme, with the
//! parts that can be clicked. Draws nothing of its own.

use std::convert::Infallible;

use eframe::egui::{
    self, Color32, CornerRadius, CursorIcon, FontFamily, FontId, Mesh, Painter, Pos2, Role, ScrollArea, Sense, Shape, Stroke, Ui,
    WidgetInfo, vec2,
};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle, FontTransform,
    text_anchor::HPos,
};

use super::theme::{TextSize, Tokens, space};
use crate::chart::{self, Chart, ChartTheme, Options, Region, RegionId};

/// Draws a chart as wide as there is room and as high as said, without its own words: the heading of the card says the
/// finding. Gives what was clicked.
pub fn chart(ui: &mut Ui, chart: &Chart, height: f32) -> Option<RegionId> {
    let width = ui.available_width();
    sized(ui, chart, vec2(width, height))
}

/// The same as high as it needs to be; where its columns have no room it is scrolled sideways, and its names stay.
pub fn scrolled(ui: &mut Ui, chart: &Chart) -> Option<RegionId> {
    let least = chart::least_width(chart).map_or(0.0, points).ceil();
    if ui.available_width() >= least || ui.available_width() <= 0.0 {
        let height = height(ui, chart);
        return self::chart(ui, chart, height);
    }
    let size = vec2(least, points(chart::height(chart, f64::from(least), Options::BARE)).ceil());
    let area = ScrollArea::horizontal().id_salt("chart").auto_shrink([false, true]);
    let shown = area.show(ui, |ui| {
        let found = sized(ui, chart, size);
        // The bar floats over the lower edge.
        ui.add_space(space::M);
        found
    });
    if shown.state.clamped_offset().x > 0.0 {
        names(ui, chart, shown.inner_rect.min, size);
    }
    shown.inner
}

/// The names of a chart that is scrolled, over what is scrolled below them.
fn names(ui: &Ui, chart: &Chart, origin: Pos2, size: egui::Vec2) {
    let size_of = (f64::from(size.x), f64::from(size.y));
    let Some(area) = chart::names_area(chart, size_of) else { return };
    let rect = egui::Rect::from_min_size(origin, vec2(points(area.width), points(area.height)));
    // What lies below is not clicked through them.
    ui.interact(rect, ui.scope_id().with("names"), Sense::CLICK);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let theme = if Tokens::of(ui).dark { ChartTheme::DARK } else { ChartTheme::LIGHT };
    painter.rect_filled(rect, CornerRadius::ZERO, colour(theme.card.backend()));
    picture(&painter, chart, egui::Rect::from_min_size(origin, size), size.x, &theme, Options::BARE, 0.0);
}

#[expect(clippy::cast_possible_truncation, reason = "points on the screen")]
const fn points(length: f64) -> f32 {
    length as f32
}

fn sized(ui: &mut Ui, chart: &Chart, size: egui::Vec2) -> Option<RegionId> {
    let (rect, picture) = ui.allocate_exact_size(size, Sense::hover());
    let head = chart.head();
    let finding = if head.title.is_empty() { &head.empty } else { &head.title };
    picture.widget_info(|| WidgetInfo::labeled(Role::Image, true, finding));
    let theme = if Tokens::of(ui).dark { ChartTheme::DARK } else { ChartTheme::LIGHT };
    let scale = f64::from(ui.pixels_per_point());
    let mut painter = ui.painter().with_clip_rect(rect.expand(2.0).intersect(ui.clip_rect()));
    if !ui.is_rect_visible(rect) {
        // Out of view nothing is painted, but the keyboard comes to what can be clicked.
        painter.set_invisible();
    }
    let mut backend = PainterBackend { painter, origin: rect.min, scale: ui.pixels_per_point(), size: rect.size() };
    let area = chart::Rect::new(0.0, 0.0, f64::from(rect.width()), f64::from(rect.height()));
    match chart::draw(chart, &mut backend, area, &theme, scale, Options::BARE) {
        Ok(regions) => clicked(ui, &regions, rect.min, picture.id),
        Err(error) => {
            log::error!("chart: {error}");
            None
        }
    }
}

/// Draws a chart as a part of a page: in the colours of paper, `natural` points wide where it fills `rect`.
pub fn on_paper(painter: &Painter, chart: &Chart, rect: egui::Rect, natural: f32) {
    picture(painter, chart, rect, natural, &ChartTheme::LIGHT, Options::BARE, 0.0);
}

/// Draws a chart as the picture it would be written as, with its own words and margin, `natural` points wide.
pub fn alone(painter: &Painter, chart: &Chart, rect: egui::Rect, natural: f32, dark: bool) {
    let theme = if dark { ChartTheme::DARK } else { ChartTheme::LIGHT };
    painter.rect_filled(rect, CornerRadius::ZERO, colour(theme.card.backend()));
    picture(painter, chart, rect, natural, &theme, Options::ALONE, chart::MARGIN);
}

fn picture(painter: &Painter, chart: &Chart, rect: egui::Rect, natural: f32, theme: &ChartTheme, options: Options, margin: f64) {
    let zoom = rect.width() / natural.max(1.0);
    let pixels = painter.pixels_per_point();
    let mut backend = PainterBackend {
        painter: painter.with_clip_rect(rect.intersect(painter.clip_rect())),
        origin: rect.min,
        scale: pixels,
        size: rect.size(),
    };
    let (width, height) = (f64::from(natural), f64::from(rect.height() / zoom.max(f32::EPSILON)));
    let area = chart::Rect::new(margin, margin, width - 2.0 * margin, height - 2.0 * margin);
    if let Err(error) = chart::draw(chart, &mut backend, area, theme, f64::from(pixels * zoom), options) {
        log::error!("chart: {error}");
    }
}

/// The height at which the chart shows all it has in the room there is, in points.
#[must_use]
pub fn height(ui: &Ui, chart: &Chart) -> f32 {
    points(chart::height(chart, f64::from(ui.available_width()), Options::BARE)).ceil()
}

fn clicked(ui: &Ui, regions: &[Region], origin: Pos2, id: egui::Id) -> Option<RegionId> {
    let mut found = None;
    for region in regions {
        let at = origin + vec2(points(region.rect.x), points(region.rect.y));
        let rect = egui::Rect::from_min_size(at, vec2(points(region.rect.width), points(region.rect.height)));
        let sense = if region.keys { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(rect, id.with(region.id), sense).on_hover_cursor(CursorIcon::PointingHand);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &region.label));
        super::widgets::paint::focus_ring(ui, &response, rect, 4);
        if response.gained_focus() && !ui.clip_rect().contains_rect(rect) {
            ui.scroll_to_rect(rect, None);
        }
        if response.on_hover_text(&region.label).clicked() {
            found = Some(region.id);
        }
    }
    found
}

/// plotters over an egui painter. Coordinates are pixels of the screen; the painter wants points.
struct PainterBackend {
    painter: Painter,
    origin: Pos2,
    scale: f32,
    size: egui::Vec2,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
fn colour(of: BackendColor) -> Color32 {
    let (r, g, b) = of.rgb;
    Color32::from_rgba_unmultiplied(r, g, b, (of.alpha.clamp(0.0, 1.0) * 255.0).round() as u8)
}

impl PainterBackend {
    #[expect(clippy::cast_precision_loss, reason = "pixels of a screen")]
    fn at(&self, point: BackendCoord) -> Pos2 {
        self.origin + vec2(point.0 as f32, point.1 as f32) / self.scale
    }

    #[expect(clippy::cast_precision_loss, reason = "pixels of a line")]
    fn stroke(&self, style: &impl BackendStyle) -> Stroke {
        Stroke::new(style.stroke_width() as f32 / self.scale, colour(style.color()))
    }

    /// Lines of one pixel lie in the middle of a pixel, so that they are not smeared over two.
    fn crisp(&self, at: Pos2, stroke: Stroke) -> Pos2 {
        if (stroke.width * self.scale).round() % 2.0 > 0.5 { at + vec2(0.5, 0.5) / self.scale } else { at }
    }

    #[expect(clippy::cast_possible_truncation, reason = "sizes of text")]
    fn font(&self, style: &impl BackendTextStyle) -> FontId {
        let points = (style.size() / chart::SIZE_FACTOR) as f32 / self.scale;
        let bold = matches!(style.style(), FontStyle::Bold);
        FontId::new(points, if bold { TextSize::Body.font(true).family } else { FontFamily::Proportional })
    }
}

impl DrawingBackend for PainterBackend {
    type ErrorType = Infallible;

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a screen")]
    fn get_size(&self) -> (u32, u32) {
        ((self.size.x * self.scale) as u32, (self.size.y * self.scale) as u32)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, of: BackendColor) -> Drawn {
        let pixel = egui::Rect::from_min_size(self.at(point), egui::Vec2::splat(1.0 / self.scale));
        self.painter.rect_filled(pixel, 0, colour(of));
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        let stroke = self.stroke(style);
        self.painter.line_segment([self.crisp(self.at(from), stroke), self.crisp(self.at(to), stroke)], stroke);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, upper_left: BackendCoord, bottom_right: BackendCoord, style: &S, fill: bool) -> Drawn {
        let rect = egui::Rect::from_two_pos(self.at(upper_left), self.at(bottom_right));
        if fill {
            self.painter.rect_filled(rect, CornerRadius::ZERO, colour(style.color()));
        } else {
            self.painter.rect_stroke(rect, CornerRadius::ZERO, self.stroke(style), egui::StrokeKind::Middle);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        let stroke = self.stroke(style);
        let points: Vec<Pos2> = path.into_iter().map(|p| self.crisp(self.at(p), stroke)).collect();
        self.painter.line(points, stroke);
        Ok(())
    }

    #[expect(clippy::cast_precision_loss, reason = "pixels of a dot")]
    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        let radius = radius as f32 / self.scale;
        if fill {
            self.painter.circle_filled(self.at(center), radius, colour(style.color()));
        } else {
            self.painter.circle_stroke(self.at(center), radius, self.stroke(style));
        }
        Ok(())
    }

    /// Vertex `i` and vertex `n - 1 - i` are opposite each other (`chart`): a strip of quads fills it even where it is not convex.
    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, vert: I, style: &S) -> Drawn {
        let points: Vec<Pos2> = vert.into_iter().map(|p| self.at(p)).collect();
        let half = points.len() / 2;
        let mut mesh = Mesh::default();
        for (upper, lower) in points.iter().zip(points.iter().rev()).take(half) {
            mesh.colored_vertex(*upper, colour(style.color()));
            mesh.colored_vertex(*lower, colour(style.color()));
        }
        for pair in 1..u32::try_from(half).unwrap_or(0) {
            let (a, b, c, d) = (2 * pair - 2, 2 * pair - 1, 2 * pair, 2 * pair + 1);
            mesh.add_triangle(a, b, c);
            mesh.add_triangle(b, d, c);
        }
        self.painter.add(Shape::mesh(mesh));
        Ok(())
    }

    /// Text is anchored at its top, which lies [`chart::BASELINE`] em above the baseline.
    #[expect(clippy::cast_possible_truncation, reason = "a share of a letter")]
    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, pos: BackendCoord) -> Drawn {
        let font = self.font(style);
        let em = font.size;
        let galley = self.painter.layout_no_wrap(text.to_owned(), font, colour(style.color()));
        let baseline = galley.rows.first().and_then(|r| r.glyphs.first()).map_or(em, |g| g.pos.y);
        let left = match style.anchor().h_pos {
            HPos::Left => 0.0,
            HPos::Center => galley.size().x / 2.0,
            HPos::Right => galley.size().x,
        };
        let top = self.at(pos) + vec2(-left, chart::BASELINE as f32 * em - baseline);
        if matches!(style.transform(), FontTransform::None) {
            self.painter.galley(top, galley, Color32::PLACEHOLDER);
        } else {
            let turned = egui::epaint::TextShape::new(self.at(pos), galley, Color32::PLACEHOLDER).with_angle(-std::f32::consts::FRAC_PI_2);
            self.painter.add(turned);
        }
        Ok(())
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a text")]
    fn estimate_text_size<T: BackendTextStyle>(&self, text: &str, style: &T) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = self.painter.layout_no_wrap(text.to_owned(), self.font(style), Color32::PLACEHOLDER).size() * self.scale;
        Ok((size.x.ceil() as u32, size.y.ceil() as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::colour;
    use eframe::egui::Color32;
    use plotters_backend::BackendColor;

    #[test]
    fn colours_come_over_as_they_are() {
        assert_eq!(colour(BackendColor { alpha: 1.0, rgb: (15, 118, 110) }), Color32::from_rgb(15, 118, 110));
        assert_eq!(colour(BackendColor { alpha: 0.0, rgb: (15, 118, 110) }), Color32::TRANSPARENT);
    }
}
