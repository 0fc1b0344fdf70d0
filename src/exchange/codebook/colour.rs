//! Colours as files write them. Anything that is none is none, never a reason to refuse a file.

/// The colour as `#RRGGBB`: also from `#RGB`, with alpha behind it, without `#`, and as `rgb(r, g, b)` or `r,g,b`.
#[must_use]
pub fn colour_of(text: &str) -> Option<String> {
    let text = text.trim();
    let hex = text.strip_prefix('#').unwrap_or(text);
    if hex.chars().all(|c| c.is_ascii_hexdigit()) && (text.starts_with('#') || hex.len() >= 6) {
        return of_hex(hex);
    }
    let lower = text.to_ascii_lowercase();
    let inner = lower.strip_prefix("rgba").or_else(|| lower.strip_prefix("rgb")).unwrap_or(&lower);
    let inner = inner.trim().trim_start_matches('(').trim_end_matches(')');
    let parts: Vec<&str> = inner.split([',', ' ', ';']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let [red, green, blue, ..] = parts.as_slice() else { return None };
    let number = |part: &str| part.parse::<u8>().ok();
    Some(format!("#{:02X}{:02X}{:02X}", number(red)?, number(green)?, number(blue)?)).filter(|_| parts.len() <= 4)
}

fn of_hex(hex: &str) -> Option<String> {
    match hex.len() {
        // Alpha stands last.
        6 | 8 => hex.get(..6).map(|hex| format!("#{}", hex.to_ascii_uppercase())),
        3 | 4 => {
            let doubled: String = hex.chars().take(3).flat_map(|c| [c, c]).collect();
            Some(format!("#{}", doubled.to_ascii_uppercase()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_of_all_kinds_are_read() {
        for (text, expected) in [
            ("#46aa00", Some("#46AA00")),
            ("#46AA00FF", Some("#46AA00")),
            ("46AA00", Some("#46AA00")),
            ("#f0c", Some("#FF00CC")),
            ("#f0c8", Some("#FF00CC")),
            ("rgb(70, 170, 0)", Some("#46AA00")),
            ("rgba(70,170,0,0.5)", Some("#46AA00")),
            ("70,170,0", Some("#46AA00")),
            (" 70 170 0 ", Some("#46AA00")),
            ("", None),
            ("red", None),
            ("12", None),
            ("#12", None),
            ("300,0,0", None),
            ("rgb(1,2)", None),
            ("1,2,3,4,5", None),
        ] {
            assert_eq!(colour_of(text).as_deref(), expected, "{text}");
        }
    }
}
