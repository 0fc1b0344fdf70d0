//! The three figures of Home in the words of a business of members.

use crate::analysis::contracts::Movements;
use crate::analysis::{Period, Telling};
use crate::report::findings::Scene;
use crate::report::members as words;
use crate::ui::widgets::text;

use super::tiles::{Tile, marked};
use super::told::figure;

/// Members now and what they pay, who left and what they paid, the share that was lost.
pub(super) fn tiles(scene: &Scene<'_>) -> Vec<Tile> {
    vec![now(scene), left(scene), churn(scene)]
}

fn people(scene: &Scene<'_>, count: u64) -> String {
    scene.tr.whole(i64::try_from(count).unwrap_or(i64::MAX))
}

fn now(scene: &Scene<'_>) -> Tile {
    let (tr, contracts) = (scene.tr, &scene.figures.contracts);
    let pays = tr.money(contracts.monthly, scene.currency);
    let mut lines = vec![marked(&tr.members_tile_pay(pays.as_str()), &pays)];
    if let Some(year) = contracts.headline {
        lines.push(text(tr.members_tile_before(u32::from(year.months), people(scene, year.members_at_start))).muted());
    }
    Tile { label: tr.members_tile_now(), figure: people(scene, contracts.members), lines, explained: figure("members_now", scene) }
}

fn left(scene: &Scene<'_>) -> Tile {
    let (tr, leaving) = (scene.tr, &scene.figures.leaving);
    let label = match scene.figures.filter.period {
        Period::LastMonths(months) => tr.members_tile_left(u32::from(months)),
        Period::All => tr.members_tile_left_all(),
    };
    let yearly = words::a_year(scene, leaving.all.money);
    let words = if leaving.all.people == 0 { tr.members_tile_left_nobody() } else { tr.members_tile_left_worth(yearly) };
    let line = marked(&words, &tr.money(leaving.all.money, scene.currency));
    let (going, money) = scene.figures.contracts.leaving();
    let mut lines = vec![line];
    if going > 0 {
        lines.push(text(tr.members_cancelled_head(going, tr.money(money, scene.currency), people(scene, going))).muted());
    }
    Tile { label, figure: people(scene, leaving.all.people), lines, explained: figure("left_or_quiet", scene) }
}

fn churn(scene: &Scene<'_>) -> Tile {
    let tr = scene.tr;
    let explained = figure("members_churn", scene);
    let Some(year) = scene.figures.contracts.headline else {
        return Tile {
            label: tr.members_tile_churn(12),
            figure: "–".to_owned(),
            lines: vec![text(tr.members_tile_churn_none()).muted()],
            explained,
        };
    };
    let share = year.churn();
    let (counts, band) = scene.counts_and_band(share);
    let rate = tr.percent(share.rate().unwrap_or_default());
    let (figure, first) = match Telling::of(share.all) {
        Telling::CountsOnly => (counts, String::new()),
        Telling::CountsFirst => (counts, band),
        Telling::PercentFirst => (rate, counts),
    };
    let words = [first, money(scene, &year)].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join("; ");
    Tile { label: tr.members_tile_churn(u32::from(year.months)), figure, lines: vec![text(words).muted()], explained }
}

/// What share of the money went, where there are enough members to speak of one.
fn money(scene: &Scene<'_>, year: &Movements) -> String {
    let enough = Telling::of(year.members_at_start).may_rank();
    let rates = year.gross().zip(year.net()).filter(|_| enough);
    rates.map_or_else(String::new, |(gross, net)| scene.tr.members_tile_churn_money(scene.tr.percent(gross), scene.tr.percent(net)))
}
