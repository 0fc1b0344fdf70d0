//! How this program reads words, as it hands it to the store: the store keeps and searches what texts are found by, `words` says
//! what that is, and neither knows the other.

use crate::store::{TextKeys, Wanted};
use crate::words;

/// What a workspace is opened with.
pub const TEXT_KEYS: TextKeys = TextKeys { fold: words::fold, answer: words::answer_text, wanted };

fn wanted(typed: &str) -> Vec<Wanted> {
    words::wanted(typed).into_iter().map(|word| Wanted { beginning: word.beginning, or: word.stems }).collect()
}
