//! Puts the tokens into egui's own style, so that what is not a house widget (scroll bars, text cursors) fits in as well.

use eframe::egui::style::{ScrollStyle, WidgetVisuals, Widgets};
use eframe::egui::{Context, CornerRadius, FontFamily, FontId, Margin, Stroke, Style, TextStyle, Theme, Visuals, vec2};

use super::{TextSize, Tokens, radius, size, space};

/// Sets both themes; egui picks by the look the user chose.
pub fn apply(context: &Context) {
    super::install_fonts(context);
    context.set_style_of(Theme::Light, style(Tokens::theme(false), &context.style_of(Theme::Light)));
    context.set_style_of(Theme::Dark, style(Tokens::theme(true), &context.style_of(Theme::Dark)));
    context.options_mut(|o| {
        o.zoom_with_keyboard = false;
        // A system that does not say which look it wants gets the light one.
        o.fallback_theme = Theme::Light;
    });
}

fn style(tokens: &Tokens, base: &Style) -> Style {
    let mut style = base.clone();
    let font = |size: TextSize| FontId::new(size.points(), FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Small, font(TextSize::Small)),
        (TextStyle::Body, font(TextSize::Body)),
        (TextStyle::Button, font(TextSize::Body)),
        (TextStyle::Monospace, font(TextSize::Body)),
        (TextStyle::Heading, TextSize::Title.font(true)),
    ]
    .into();
    spacing(&mut style);
    style.visuals = visuals(tokens);
    style.animation_time = 0.0;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style
}

fn spacing(style: &mut Style) {
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(space::S, space::S);
    spacing.window_margin = Margin::same(16);
    spacing.menu_margin = Margin::same(4);
    spacing.button_padding = vec2(space::M, 6.0);
    spacing.interact_size = vec2(size::CONTROL, size::CONTROL_SMALL);
    spacing.text_edit_width = 280.0;
    spacing.icon_width = size::ICON;
    spacing.extra_text_line_spacing = 3.0;
    spacing.combo_width = 160.0;
    spacing.menu_width = 320.0;
    spacing.tooltip_width = 360.0;
    spacing.scroll = ScrollStyle { bar_width: 8.0, floating_width: 4.0, ..ScrollStyle::floating() };
}

fn visuals(t: &Tokens) -> Visuals {
    let mut visuals = if t.dark { Visuals::dark() } else { Visuals::light() };
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(t.muted);
    visuals.widgets = widgets(t);
    visuals.selection.bg_fill = if t.dark { t.band } else { t.accent_soft.lerp_to_gamma(t.accent, 0.25) };
    visuals.selection.stroke = Stroke::new(1.0, t.text);
    visuals.hyperlink_color = t.accent;
    visuals.faint_bg_color = t.sunken;
    visuals.extreme_bg_color = t.card;
    visuals.text_edit_bg_color = Some(t.card);
    visuals.code_bg_color = t.sunken;
    visuals.warn_fg_color = t.warn;
    visuals.error_fg_color = t.bad;
    visuals.window_corner_radius = CornerRadius::same(radius::CARD);
    visuals.menu_corner_radius = CornerRadius::same(radius::CARD);
    visuals.window_shadow = t.shadow;
    visuals.popup_shadow = t.shadow;
    visuals.window_fill = t.card;
    visuals.window_stroke = t.hairline();
    visuals.panel_fill = t.ground;
    visuals.text_cursor.stroke = Stroke::new(1.5, t.accent);
    visuals.disabled_alpha = 0.6;
    visuals
}

fn widgets(t: &Tokens) -> Widgets {
    let one = |fill, border, text| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, border),
        corner_radius: CornerRadius::same(radius::CONTROL),
        fg_stroke: Stroke::new(1.0, text),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: one(t.card, t.line, t.text),
        inactive: one(t.card, t.line_strong, t.text),
        hovered: one(t.hover, t.line_strong, t.text),
        active: one(t.hover, t.accent, t.text),
        open: one(t.hover, t.line_strong, t.text),
    }
}
