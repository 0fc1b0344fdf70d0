//! The way to the goal in words: where we are, who is missing, and what came a window earlier. Conditional, never a promise.

use crate::analysis::goal::{Earlier, Outlook, Stage, Way};
use crate::domain::settings::Goal;
use crate::i18n::Tr;

/// The way to the goal, told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GoalTold {
    /// What is aimed at.
    pub title: String,
    /// Where we are and who is missing.
    pub line: String,
    /// How it went one window earlier; empty where that says nothing.
    pub pace: String,
    /// What that carries, or what else is to be known; empty where there is nothing.
    pub outlook: String,
}

/// The goal and the way to it; without a way (too little is on record) only the goal.
#[must_use]
pub fn goal_told(tr: &Tr, goal: &Goal, way: Option<&Way>) -> GoalTold {
    let months = u64::from(way.map(|way| way.months).or(goal.months).unwrap_or(12));
    let rate = format!("{:.0}", goal.rate * 100.0);
    let title = match goal.by {
        Some(by) => tr.goal_title_by(tr.day(by.last_day()), months, rate),
        None => tr.goal_title(months, rate),
    };
    let Some(way) = way.filter(|way| way.share.all > 0) else {
        return GoalTold { title, line: tr.goal_too_little(), ..GoalTold::default() };
    };
    GoalTold { title, line: line(tr, way), pace: pace(tr, way), outlook: outlook(tr, way) }
}

fn whole(tr: &Tr, count: u64) -> String {
    tr.whole(i64::try_from(count).unwrap_or(i64::MAX))
}

fn line(tr: &Tr, way: &Way) -> String {
    let (base, kept, wanted) = (whole(tr, way.share.all), whole(tr, way.share.of), whole(tr, way.wanted));
    let (missing, number) = (way.missing(), whole(tr, way.missing()));
    let day = tr.day(way.to);
    match way.stage {
        _ if way.is_reached() => tr.goal_reached(base, day, kept, wanted),
        Stage::Running { .. } => tr.goal_running(base, missing, day, kept, number),
        Stage::Over => tr.goal_missed(base, missing, day, kept, number),
        Stage::Undated | Stage::Before { .. } => tr.goal_undated(base, missing, day, kept, number),
    }
}

fn pace(tr: &Tr, way: &Way) -> String {
    let Stage::Running { earlier: Some(Earlier { by_now, by_end }), outlook } = way.stage else { return String::new() };
    if outlook == Outlook::Reached {
        return String::new();
    }
    tr.goal_earlier(whole(tr, by_end.all), whole(tr, by_end.of), u64::from(way.months), whole(tr, by_now.of))
}

fn outlook(tr: &Tr, way: &Way) -> String {
    match way.stage {
        Stage::Running { outlook, .. } => match outlook {
            Outlook::Reached => String::new(),
            Outlook::OnTheWay => tr.goal_on_the_way(),
            Outlook::Open => tr.goal_open(),
            Outlook::Behind => tr.goal_behind(),
            Outlook::Unknown => tr.goal_unknown(),
        },
        Stage::Before { begins } => tr.goal_before(tr.day(begins)),
        Stage::Over => tr.goal_next(),
        Stage::Undated => String::new(),
    }
}
