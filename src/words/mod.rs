//! Reading text: the question coach. Pure; it knows no file, no window and no clock.

pub mod coach;
