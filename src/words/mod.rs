//! Reading text: folding, stems, and what texts are found by. Pure: the same text always gives the same; it keeps nothing and
//! knows no file.

mod fold;
mod search;
mod stem;

pub use fold::fold;
pub use search::{Wanted, answer_text, wanted};
pub use stem::stems;
