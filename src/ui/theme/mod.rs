//! How everything looks: one struct of tokens per theme, applied to egui once. Nothing else in the interface names a raw
//! colour or size.

mod apply;
mod fonts;
mod icons;

pub use apply::apply;
pub use fonts::{icon_font, install as install_fonts};
pub use icons::Icon;

use eframe::egui::{Color32, FontFamily, FontId, Shadow, Stroke};

const fn hex(rgb: u32) -> Color32 {
    let [_, r, g, b] = rgb.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

/// Distances, in points.
pub mod space {
    /// 4.
    pub const XS: f32 = 4.0;
    /// 8.
    pub const S: f32 = 8.0;
    /// 12: between blocks.
    pub const M: f32 = 12.0;
    /// 16: between columns, inside cards.
    pub const L: f32 = 16.0;
    /// 24: sides of a page.
    pub const XL: f32 = 24.0;
    /// 32.
    pub const XXL: f32 = 32.0;
}

/// Heights and widths of the parts of the frame and of the house widgets, in points.
pub mod size {
    /// Bar at the top of the window.
    pub const TOP_BAR: f32 = 48.0;
    /// List of screens on the left.
    pub const RAIL: f32 = 200.0;
    /// Bar at the bottom of the window.
    pub const STATUS_BAR: f32 = 28.0;
    /// Widest content of a page.
    pub const PAGE_MAX: f32 = 1200.0;
    /// Buttons, fields, selects.
    pub const CONTROL: f32 = 32.0;
    /// The same in dense bars.
    pub const CONTROL_DENSE: f32 = 28.0;
    /// Small buttons and chips.
    pub const CONTROL_SMALL: f32 = 24.0;
    /// The one big button of a card or page.
    pub const CONTROL_BIG: f32 = 36.0;
    /// Icons in text.
    pub const ICON: f32 = 16.0;
    /// Icons in small text.
    pub const ICON_SMALL: f32 = 14.0;
    /// Icons of cards and empty screens.
    pub const ICON_LARGE: f32 = 20.0;
    /// A row of a table.
    pub const ROW: f32 = 36.0;
    /// A row of a preview.
    pub const ROW_DENSE: f32 = 28.0;
    /// A row of figures, facts or bars.
    pub const ROW_FIGURES: f32 = 24.0;
    /// The head of a table.
    pub const TABLE_HEAD: f32 = 32.0;
    /// An explanation beside a figure.
    pub const POPOVER: f32 = 416.0;
    /// An empty screen's block.
    pub const EMPTY: f32 = 480.0;
    /// A dialog in the window.
    pub const DIALOG: f32 = 480.0;
}

/// Corner radii, in points.
pub mod radius {
    /// Controls.
    pub const CONTROL: u8 = 6;
    /// Cards and floating things.
    pub const CARD: u8 = 10;
    /// Key caps, check boxes.
    pub const SMALL: u8 = 4;
    /// Bars of a bar row.
    pub const BAR: u8 = 2;
}

/// The five sizes of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextSize {
    /// 12/16: labels, notes, chips.
    Small,
    /// 14/20: everything else.
    Body,
    /// 16/24: leads, and answers being typed.
    Lead,
    /// 20/28: the title of a screen.
    Title,
    /// 28/36: figures.
    Figure,
}

impl TextSize {
    /// Height of the letters, in points.
    #[must_use]
    pub const fn points(self) -> f32 {
        match self {
            Self::Small => 12.0,
            Self::Body => 14.0,
            Self::Lead => 16.0,
            Self::Title => 20.0,
            Self::Figure => 28.0,
        }
    }

    /// Height of a line, in points.
    #[must_use]
    pub const fn line(self) -> f32 {
        match self {
            Self::Small => 16.0,
            Self::Body => 20.0,
            Self::Lead => 24.0,
            Self::Title => 28.0,
            Self::Figure => 36.0,
        }
    }

    /// Its font; semibold is for titles, figures, names and the chosen one only.
    #[must_use]
    pub fn font(self, semibold: bool) -> FontId {
        FontId::new(self.points(), if semibold { FontFamily::Name(fonts::SEMIBOLD.into()) } else { FontFamily::Proportional })
    }
}

/// The colours of one theme. Every pair of text and ground has a contrast of at least 4.5:1, every series colour 3:1 on a card.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the names are the words of the design; what is not plain has its line")]
pub struct Tokens {
    /// Dark theme.
    pub dark: bool,
    pub ground: Color32,
    pub card: Color32,
    pub line: Color32,
    /// Borders of controls.
    pub line_strong: Color32,
    pub text: Color32,
    pub muted: Color32,
    /// Placeholders, grips, text of what is switched off.
    pub faint: Color32,
    pub accent: Color32,
    pub on_accent: Color32,
    pub accent_hover: Color32,
    /// Selected rows, the chosen rail item, chips that are on.
    pub accent_soft: Color32,
    pub hover: Color32,
    /// Track of switches, plain badges.
    pub sunken: Color32,
    pub good: Color32,
    pub warn: Color32,
    pub bad: Color32,
    pub good_soft: Color32,
    pub warn_soft: Color32,
    pub bad_soft: Color32,
    /// Behind highlighted words.
    pub mark: Color32,
    /// 95 % band of a chart.
    pub band: Color32,
    /// Series in the order they are given out; the last is "other".
    pub series: [Color32; 8],
    /// "Also mentioned" bars.
    pub series_soft: Color32,
    /// Bars that are not chosen.
    pub other_soft: Color32,
    /// Steps of a heat table, weakest first.
    pub heat: [Color32; 5],
    /// Text on each step of the heat table.
    pub heat_text: [Color32; 5],
    /// Behind a dialog.
    pub scrim: Color32,
    pub toast: Color32,
    pub on_toast: Color32,
    pub toast_action: Color32,
    pub toast_action_ground: Color32,
    /// Under floating things only.
    pub shadow: Shadow,
}

impl Tokens {
    /// The tokens of the theme this part of the window is drawn in.
    #[must_use]
    pub fn of(ui: &eframe::egui::Ui) -> &'static Self {
        Self::theme(ui.visuals().dark_mode)
    }

    /// The tokens of a theme.
    #[must_use]
    pub const fn theme(dark: bool) -> &'static Self {
        if dark { &DARK } else { &LIGHT }
    }

    /// A line of one point.
    #[must_use]
    pub const fn hairline(&self) -> Stroke {
        Stroke { width: 1.0, color: self.line }
    }

    /// The border of a control at rest.
    #[must_use]
    pub const fn border(&self) -> Stroke {
        Stroke { width: 1.0, color: self.line_strong }
    }

    /// The ring round what has the keyboard.
    #[must_use]
    pub const fn focus(&self) -> Stroke {
        Stroke { width: 2.0, color: self.accent }
    }

    /// How a colour of the eight series is written down, the same in both themes.
    #[must_use]
    pub fn series_code(index: usize) -> String {
        let [r, g, b, _] = LIGHT.series_colour(index).to_array();
        format!("#{r:02X}{g:02X}{b:02X}")
    }

    /// A colour that was written down: one of the eight in this theme's shade, any other as it is; none where it is no colour.
    #[must_use]
    pub fn written_colour(&self, code: &str) -> Option<Color32> {
        let known = (0..self.series.len()).find(|at| Self::series_code(*at).eq_ignore_ascii_case(code));
        known.map(|at| self.series_colour(at)).or_else(|| Color32::from_hex(code).ok().filter(|_| code.len() == 7))
    }

    /// The colour of a series; those past the list share the last, which means "other".
    #[must_use]
    pub fn series_colour(&self, index: usize) -> Color32 {
        self.series.get(index).copied().unwrap_or(self.series[7])
    }
}

const LIGHT: Tokens = Tokens {
    dark: false,
    ground: hex(0x00F7_F7F5),
    card: hex(0x00FF_FFFF),
    line: hex(0x00E3_E2DE),
    line_strong: hex(0x00C9_C7C1),
    text: hex(0x001F_1F1D),
    muted: hex(0x005F_5E5A),
    faint: hex(0x006F_6D68),
    accent: hex(0x000F_766E),
    on_accent: hex(0x00FF_FFFF),
    accent_hover: hex(0x000B_5F58),
    accent_soft: hex(0x00E4_F1EF),
    hover: hex(0x00F0_EFEC),
    sunken: hex(0x00F2_F1EE),
    good: hex(0x0015_803D),
    warn: hex(0x00B4_5309),
    bad: hex(0x00B9_1C1C),
    good_soft: hex(0x00E7_F3EA),
    warn_soft: hex(0x00FC_F4E8),
    bad_soft: hex(0x00FB_EAEA),
    mark: hex(0x00FC_E9C4),
    band: hex(0x00D3_E7E4),
    series: [
        hex(0x000F_766E),
        hex(0x00D9_7706),
        hex(0x004F_46E5),
        hex(0x00BE_185D),
        hex(0x0002_84C7),
        hex(0x0065_A30D),
        hex(0x007C_3AED),
        hex(0x006B_7280),
    ],
    series_soft: hex(0x005A_9F97),
    other_soft: hex(0x008D_929B),
    heat: [hex(0x00E4_F1EF), hex(0x00BF_DFDA), hex(0x008C_C5BE), hex(0x004A_9F96), hex(0x000F_766E)],
    heat_text: [hex(0x001F_1F1D), hex(0x001F_1F1D), hex(0x001F_1F1D), hex(0x000B_1F1D), hex(0x00FF_FFFF)],
    scrim: Color32::from_rgba_premultiplied(9, 9, 8, 71),
    toast: hex(0x002A_2A28),
    on_toast: hex(0x00F4_F4F2),
    toast_action: hex(0x005E_E4D2),
    toast_action_ground: Color32::from_rgba_premultiplied(20, 20, 20, 20),
    shadow: Shadow { offset: [0, 8], blur: 24, spread: 0, color: Color32::from_rgba_premultiplied(4, 4, 4, 36) },
};

const DARK: Tokens = Tokens {
    dark: true,
    ground: hex(0x001B_1C1E),
    card: hex(0x0024_2628),
    line: hex(0x0036_393C),
    line_strong: hex(0x004C_5054),
    text: hex(0x00EC_ECEA),
    muted: hex(0x00A9_A8A3),
    faint: hex(0x0093_938D),
    accent: hex(0x002D_D4BF),
    on_accent: hex(0x000C_2522),
    accent_hover: hex(0x005E_E4D2),
    accent_soft: hex(0x001F_3A37),
    hover: hex(0x002C_2F31),
    sunken: hex(0x001F_2123),
    good: hex(0x004A_DE80),
    warn: hex(0x00FB_BF24),
    bad: hex(0x00F8_7171),
    good_soft: hex(0x001F_3527),
    warn_soft: hex(0x003A_301B),
    bad_soft: hex(0x003D_2424),
    mark: hex(0x0056_431A),
    band: hex(0x0023_443F),
    series: [
        hex(0x002D_D4BF),
        hex(0x00F5_9E0B),
        hex(0x008B_8CF8),
        hex(0x00F4_72B6),
        hex(0x0038_BDF8),
        hex(0x00A3_E635),
        hex(0x00B1_97FC),
        hex(0x009C_A3AF),
    ],
    series_soft: hex(0x002B_8479),
    other_soft: hex(0x0074_7A82),
    heat: [hex(0x0022_332F), hex(0x0023_504A), hex(0x0024_746A), hex(0x0029_A495), hex(0x002D_D4BF)],
    heat_text: [hex(0x00EC_ECEA), hex(0x00EC_ECEA), hex(0x00EC_ECEA), hex(0x000C_2522), hex(0x000C_2522)],
    scrim: Color32::from_rgba_premultiplied(0, 0, 0, 115),
    toast: hex(0x003A_3D40),
    on_toast: hex(0x00F4_F4F2),
    toast_action: hex(0x005E_E4D2),
    toast_action_ground: Color32::from_rgba_premultiplied(20, 20, 20, 20),
    shadow: Shadow { offset: [0, 8], blur: 24, spread: 0, color: Color32::from_rgba_premultiplied(0, 0, 0, 115) },
};

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: Color32) -> f64 {
        let part = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(colour.r()) + 0.7152 * part(colour.g()) + 0.0722 * part(colour.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_can_be_read_on_its_ground() {
        for t in [&LIGHT, &DARK] {
            for ground in [t.ground, t.card, t.hover, t.sunken, t.accent_soft] {
                for text in [t.text, t.muted] {
                    assert!(contrast(text, ground) >= 4.5, "{text:?} on {ground:?}");
                }
            }
            for (text, ground) in [
                (t.on_accent, t.accent),
                (t.on_accent, t.accent_hover),
                (t.accent, t.card),
                (t.bad, t.bad_soft),
                (t.warn, t.warn_soft),
                (t.good, t.card),
                (t.on_toast, t.toast),
                (t.faint, t.card),
            ] {
                assert!(contrast(text, ground) >= 4.5, "{text:?} on {ground:?}: {}", contrast(text, ground));
            }
            for (text, ground) in t.heat_text.iter().zip(t.heat) {
                assert!(contrast(*text, ground) >= 4.5, "{text:?} on {ground:?}");
            }
        }
    }

    #[test]
    fn a_colour_written_down_is_shown_in_the_shade_of_the_theme() {
        for at in 0..8 {
            let code = Tokens::series_code(at);
            assert_eq!([LIGHT.written_colour(&code), DARK.written_colour(&code)], [Some(LIGHT.series[at]), Some(DARK.series[at])]);
        }
        assert_eq!(DARK.written_colour("#123456"), Some(hex(0x0012_3456)));
        assert_eq!([LIGHT.written_colour(""), LIGHT.written_colour("#12"), LIGHT.written_colour("red")], [None; 3]);
    }

    #[test]
    fn every_series_stands_out_from_its_card() {
        for t in [&LIGHT, &DARK] {
            for colour in t.series.iter().chain([&t.series_soft, &t.other_soft]) {
                assert!(contrast(*colour, t.card) >= 3.0, "{colour:?}: {}", contrast(*colour, t.card));
            }
        }
    }
}
