//! The keyboard's place stays in view: what scrolls follows it. Moves no focus itself.

use eframe::egui::{Id, Ui};

/// At the end of what scrolls: where the keyboard has come to something out of view, it is scrolled there. Where the mouse put it, it is
/// in view already.
pub fn follow_focus(ui: &Ui) {
    let focused = ui.memory(eframe::egui::Memory::focused);
    let place = ui.scope_id().with("followed");
    let before: Option<Id> = ui.data(|data| data.get_temp::<Option<Id>>(place)).flatten();
    ui.data_mut(|data| data.insert_temp(place, focused));
    if before == focused || ui.input(|i| i.pointer.any_down() || i.pointer.any_released()) {
        return;
    }
    let Some(response) = focused.and_then(|id| ui.ctx().read_response(id)) else { return };
    if response.layer_id == ui.layer_id() && !ui.clip_rect().contains_rect(response.rect) {
        ui.scroll_to_rect(response.rect, None);
    }
}
