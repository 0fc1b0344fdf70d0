//! LimeSurvey: its tab-separated survey structure, read and written, and its `.lss` (XML), read.

mod survey;
mod table;
mod write;
mod xml;

pub(super) use table::read as read_table;
pub(super) use write::write;
pub(super) use xml::read as read_xml;

/// The attribute of a question in which we write what is ours.
const PRIVATE: &str = "comeback";

/// The columns that are no attributes.
const COLUMNS: [&str; 16] = [
    "id",
    "related_id",
    "class",
    "type/scale",
    "name",
    "relevance",
    "text",
    "help",
    "language",
    "validation",
    "mandatory",
    "encrypted",
    "other",
    "default",
    "same_default",
    "same_script",
];
