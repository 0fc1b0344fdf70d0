//! Colours of charts, light and dark. Every series keeps at least 3:1 to its ground, every text 4.5:1.

use plotters_backend::BackendColor;

/// A colour, red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color(pub u8, pub u8, pub u8);

impl Color {
    /// The colour written `0xRRGGBB`.
    #[must_use]
    pub const fn hex(value: u32) -> Self {
        let [_, red, green, blue] = value.to_be_bytes();
        Self(red, green, blue)
    }

    /// The same colour for a back end, opaque.
    #[must_use]
    pub const fn backend(self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (self.0, self.1, self.2) }
    }
}

/// The colours a chart is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChartTheme {
    /// What the chart stands on.
    pub card: Color,
    /// Text.
    pub text: Color,
    /// Second text.
    pub muted: Color,
    /// Grid.
    pub line: Color,
    /// Borders and dotted lines.
    pub line_strong: Color,
    /// The band of an interval.
    pub band: Color,
    /// "Also mentioned", bars not chosen.
    pub main_soft: Color,
    /// Series 1-8; the last is "other".
    pub series: [Color; 8],
    /// Steps of a heat table, few to many.
    pub heat: [Color; 5],
    /// Text on each step.
    pub on_heat: [Color; 5],
}

impl ChartTheme {
    /// Light, also for paper.
    pub const LIGHT: Self = Self {
        card: Color::hex(0xFF_FFFF),
        text: Color::hex(0x1F_1F1D),
        muted: Color::hex(0x5F_5E5A),
        line: Color::hex(0xE3_E2DE),
        line_strong: Color::hex(0xC9_C7C1),
        band: Color::hex(0xD3_E7E4),
        main_soft: Color::hex(0x5A_9F97),
        series: [
            Color::hex(0x0F_766E),
            Color::hex(0xD9_7706),
            Color::hex(0x4F_46E5),
            Color::hex(0xBE_185D),
            Color::hex(0x02_84C7),
            Color::hex(0x65_A30D),
            Color::hex(0x7C_3AED),
            Color::hex(0x6B_7280),
        ],
        heat: [Color::hex(0xE4_F1EF), Color::hex(0xBF_DFDA), Color::hex(0x8C_C5BE), Color::hex(0x4A_9F96), Color::hex(0x0F_766E)],
        on_heat: [Color::hex(0x1F_1F1D), Color::hex(0x1F_1F1D), Color::hex(0x1F_1F1D), Color::hex(0x0B_1F1D), Color::hex(0xFF_FFFF)],
    };

    /// Dark.
    pub const DARK: Self = Self {
        card: Color::hex(0x24_2628),
        text: Color::hex(0xEC_ECEA),
        muted: Color::hex(0xA9_A8A3),
        line: Color::hex(0x36_393C),
        line_strong: Color::hex(0x4C_5054),
        band: Color::hex(0x23_443F),
        main_soft: Color::hex(0x2B_8479),
        series: [
            Color::hex(0x2D_D4BF),
            Color::hex(0xF5_9E0B),
            Color::hex(0x8B_8CF8),
            Color::hex(0xF4_72B6),
            Color::hex(0x38_BDF8),
            Color::hex(0xA3_E635),
            Color::hex(0xB1_97FC),
            Color::hex(0x9C_A3AF),
        ],
        heat: [Color::hex(0x22_332F), Color::hex(0x23_504A), Color::hex(0x24_746A), Color::hex(0x29_A495), Color::hex(0x2D_D4BF)],
        on_heat: [Color::hex(0xEC_ECEA), Color::hex(0xEC_ECEA), Color::hex(0xEC_ECEA), Color::hex(0x0C_2522), Color::hex(0x0C_2522)],
    };

    /// Series by number from 0; the last beyond the end.
    #[must_use]
    pub fn series(&self, number: usize) -> Color {
        self.series.get(number).or(self.series.last()).copied().unwrap_or(self.text)
    }
}
