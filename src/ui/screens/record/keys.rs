//! Digits as keys: plain ones for options, with Alt for reasons. Takes them out of the input where a field would type them.

use eframe::egui::{Event, Key, Modifiers, Ui};

/// The keys 0 to 9.
const DIGITS: [Key; 10] = [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// The digit pressed with Alt, taken out of the input together with what it would have typed.
pub fn alt_digit(ui: &Ui) -> Option<usize> {
    ui.input_mut(|input| {
        let found = DIGITS.iter().position(|key| input.consume_key(Modifiers::ALT, *key));
        let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
        let alt = input.modifiers.alt;
        input.events.retain(|event| !matches!(event, Event::Text(text) if found.is_some() || alt && digits(text)));
        found
    })
}

/// The digit pressed alone.
pub fn digit(ui: &Ui) -> Option<usize> {
    ui.input(|input| {
        let plain = input.modifiers.is_none();
        DIGITS.iter().position(|key| plain && input.key_pressed(*key))
    })
}
