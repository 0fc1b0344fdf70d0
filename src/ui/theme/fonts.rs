//! The one open family of the program (Inter, regular and semibold, tabular digits) and the icon font. Reads no disk: the
//! faces are part of the program.

use std::sync::Arc;

use eframe::egui::{Context, FontData, FontDefinitions, FontFamily, FontId};

/// Name of the semibold family.
pub(super) const SEMIBOLD: &str = "semibold";
/// Name of the icon family.
const ICONS: &str = "icons";

/// Puts the faces into egui; the fallback for other scripts comes from the system.
pub fn install(context: &Context) {
    let mut fonts = FontDefinitions::empty();
    let faces: [(&str, &'static [u8]); 3] = [
        ("Inter", include_bytes!("../../../assets/fonts/Inter-Regular.ttf")),
        ("Inter SemiBold", include_bytes!("../../../assets/fonts/Inter-SemiBold.ttf")),
        ("Lucide", include_bytes!("../../../assets/fonts/lucide.ttf")),
    ];
    for (name, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for (family, names) in [
        (FontFamily::Proportional, ["Inter", "Lucide"]),
        (FontFamily::Monospace, ["Inter", "Lucide"]),
        (FontFamily::Name(SEMIBOLD.into()), ["Inter SemiBold", "Lucide"]),
        (FontFamily::Name(ICONS.into()), ["Lucide", "Inter"]),
    ] {
        fonts.families.insert(family, names.map(str::to_owned).to_vec());
    }
    context.set_fonts(fonts);
}

/// The icon font at a size in points.
#[must_use]
pub fn icon_font(points: f32) -> FontId {
    FontId::new(points, FontFamily::Name(ICONS.into()))
}
