//! The way to the goal in words: where we are, who is missing, and what came a window earlier. Conditional, never a promise.

use crate::analysis::goal::{Earlier, Outlook, Stage, Way};
use crate::domain::contract::Business;
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

/// The goal and the way to it; without a way (too little is on record) only the goal. Of customers who come again, or of members who
/// stay.
#[must_use]
pub fn goal_told(tr: &Tr, goal: &Goal, way: Option<&Way>, business: Business) -> GoalTold {
    let months = u64::from(way.map(|way| way.months).or(goal.months).unwrap_or(12));
    let rate = format!("{:.0}", goal.rate * 100.0);
    let members = business == Business::Members;
    let title = match goal.by.map(|by| tr.day(by.last_day())) {
        Some(by) if members => tr.goal_members_title_by(by, months, rate),
        None if members => tr.goal_members_title(months, rate),
        Some(by) => tr.goal_title_by(by, months, rate),
        None => tr.goal_title(months, rate),
    };
    match way.filter(|way| way.share.all > 0) {
        None => GoalTold { title, line: if members { tr.goal_members_too_little() } else { tr.goal_too_little() }, ..GoalTold::default() },
        Some(way) if members => {
            GoalTold { title, line: members_line(tr, way), pace: members_pace(tr, way), outlook: members_outlook(tr, way) }
        }
        Some(way) => GoalTold { title, line: line(tr, way), pace: pace(tr, way), outlook: outlook(tr, way) },
    }
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

fn members_line(tr: &Tr, way: &Way) -> String {
    let (base, kept, wanted) = (whole(tr, way.share.all), whole(tr, way.share.of), whole(tr, way.wanted));
    let (missing, spare) = (way.missing(), way.spare());
    let day = tr.day(way.to);
    match way.stage {
        _ if way.is_reached() => tr.goal_members_reached(base, day, kept, wanted),
        Stage::Running { .. } if missing > 0 => tr.goal_members_too_many(base, missing, kept, whole(tr, missing)),
        Stage::Running { .. } => tr.goal_members_running(base, spare, day, kept, whole(tr, spare)),
        Stage::Over => tr.goal_members_missed(base, missing, day, kept, whole(tr, missing)),
        Stage::Undated | Stage::Before { .. } => tr.goal_members_undated(base, missing, day, kept, whole(tr, missing)),
    }
}

fn pace(tr: &Tr, way: &Way) -> String {
    let Stage::Running { earlier: Some(Earlier { by_now, by_end }), outlook } = way.stage else { return String::new() };
    if outlook == Outlook::Reached {
        return String::new();
    }
    tr.goal_earlier(whole(tr, by_end.all), whole(tr, by_end.of), u64::from(way.months), whole(tr, by_now.of))
}

/// Who is known to go, and how it went one window earlier; once it cannot be reached any more neither matters.
fn members_pace(tr: &Tr, way: &Way) -> String {
    let Stage::Running { earlier, outlook } = way.stage else { return String::new() };
    if outlook == Outlook::Missed {
        return String::new();
    }
    let going = (way.going > 0).then(|| tr.goal_members_going(way.going, tr.day(way.to), whole(tr, way.going)));
    let earlier = earlier.map(|Earlier { by_now, by_end }| {
        tr.goal_members_earlier(whole(tr, by_end.all), whole(tr, by_end.of), u64::from(way.months), whole(tr, by_now.of))
    });
    going.into_iter().chain(earlier).collect::<Vec<_>>().join(" ")
}

fn outlook(tr: &Tr, way: &Way) -> String {
    match way.stage {
        Stage::Running { outlook, .. } => match outlook {
            Outlook::Reached => String::new(),
            Outlook::OnTheWay => tr.goal_on_the_way(),
            Outlook::Open => tr.goal_open(),
            Outlook::Behind | Outlook::Cancelled | Outlook::Missed => tr.goal_behind(),
            Outlook::Unknown => tr.goal_unknown(),
        },
        Stage::Before { begins } => tr.goal_before(tr.day(begins)),
        Stage::Over => tr.goal_next(),
        Stage::Undated => String::new(),
    }
}

fn members_outlook(tr: &Tr, way: &Way) -> String {
    match way.stage {
        Stage::Running { outlook: found, .. } => match found {
            Outlook::OnTheWay => tr.goal_members_on_the_way(),
            Outlook::Behind => tr.goal_members_behind(),
            Outlook::Cancelled => tr.goal_members_cancelled(),
            Outlook::Missed => tr.goal_members_lost(),
            Outlook::Reached | Outlook::Open | Outlook::Unknown => outlook(tr, way),
        },
        _ => outlook(tr, way),
    }
}
