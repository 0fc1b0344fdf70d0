//! The frame round every page: top bar, rail, status bar. They show the state and note what is clicked; nothing else.

mod badges;
mod rail;
mod status_bar;
mod top_bar;

pub(super) use badges::Badges;
pub(super) use rail::rail;
pub(super) use status_bar::{running, status_bar, waiting};
pub(super) use top_bar::{logo, logo_width, top_bar};

use super::act::Act;
use super::routes::Route;
use crate::domain::day::Day;
use crate::engine::Status;
use crate::i18n::Tr;

/// What the frame is given.
pub(super) struct FrameCtx<'a> {
    pub(super) tr: &'a Tr,
    pub(super) status: &'a Status,
    pub(super) today: Day,
    pub(super) route: &'a Route,
    pub(super) badges: &'a Badges,
    pub(super) keys: &'a [(String, String)],
    pub(super) acts: &'a mut Vec<Act>,
}
