//! Reading text: folding, stems, what texts are found by, the question coach, and which reasons an answer has by rules and by what was
//! decided before. Pure: the same text always gives the same; it keeps nothing and knows no file, no window and no clock.

pub mod coach;
mod fold;
pub mod mask;
mod places;
pub mod rules;
mod search;
mod stem;
pub mod suggest;
mod tokens;

pub use fold::fold;
pub use search::{Wanted, answer_text, wanted};
pub use stem::stems;
