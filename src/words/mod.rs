//! Reading text: folding, stems, what texts are found by, and the question coach. Pure: the same text always gives the same; it
//! keeps nothing and knows no file, no window and no clock.

pub mod coach;
mod fold;
mod search;
mod stem;
pub mod suggest;

pub use fold::fold;
pub use search::{Wanted, answer_text, wanted};
pub use stem::stems;
