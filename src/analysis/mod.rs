//! Figures from facts. Pure: takes the as-of day as an argument, never the clock; knows nothing of files, SQL or screens.

pub mod facts;
