//! The house widgets.
mod button;
mod card;
mod choice;
mod field;
mod key_cap;
mod marks;
mod page;
pub mod paint;
mod text;
pub mod toast;

pub use button::Button;
pub use card::{StatTile, TileResponse, card, card_frame, card_sized, info_button, next_card, row};
pub use choice::{Chip, Select, bare_check_box, check_box, menu_row, radio, segments, tabs};
pub use field::{Field, problem_line};
pub use key_cap::key_cap;
pub(in crate::ui) use key_cap::{key_cap_at, width as key_cap_width};
pub use marks::{Badge, Mark, facts, icon, progress, quote_box, rule, steps};
pub use page::{CoachAnswer, EmptyState, PageHead, coach_line, gap, heading, note, page_bar};
pub use text::{Text, text};
pub use toast::Toast;
