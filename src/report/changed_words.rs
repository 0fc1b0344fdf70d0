//! What differs between this period and the last, in three sentences: who comes again, who leaves, for what. They name no cause and claim
//! only what the intervals carry (METRICS A8); every number in them is one of the figures.

use super::findings::a_year;
use crate::analysis::changed::{Changed, GoneOf, Moved, Part, Verdict};
use crate::analysis::headline::Compared;
use crate::analysis::{Behind, Share, Telling};
use crate::domain::money::Currency;
use crate::i18n::Tr;

/// Whom a sentence speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Speaks {
    /// Those behind a figure.
    Behind(Behind),
    /// Of those gone.
    Gone(GoneOf),
    /// Nobody to show.
    Nobody,
}

/// One sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The sentence.
    pub words: String,
    /// Whom it speaks of.
    pub who: Speaks,
    /// It claims a difference.
    pub real: bool,
}

/// The three sentences.
#[must_use]
pub fn changed_told(tr: &Tr, found: &Changed, currency: Currency) -> Vec<Told> {
    if found.members {
        return vec![lost(tr, found), lost_of(tr, found, currency), why(tr, found)];
    }
    vec![again(tr, found), who(tr, found, currency), why(tr, found)]
}

fn whole(tr: &Tr, count: u64) -> String {
    tr.whole(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A share as written: counts alone below thirty, with per cent from there on.
fn share(tr: &Tr, share: Share) -> String {
    let counts = tr.chart_of(whole(tr, share.all), whole(tr, share.of));
    match share.rate().filter(|_| Telling::of(share.all) == Telling::PercentFirst) {
        Some(rate) => tr.changed_share(counts, tr.percent(rate)),
        None => counts,
    }
}

fn both(tr: &Tr, moved: Moved) -> (String, String) {
    (share(tr, moved.now), share(tr, moved.before))
}

fn again(tr: &Tr, found: &Changed) -> Told {
    let Some((windows, moved)) = found.again else {
        return Told { words: tr.changed_again_unknown(), who: Speaks::Nobody, real: false };
    };
    let (now, before) = both(tr, moved);
    let say = match moved.verdict {
        Verdict::More => Tr::changed_again_more,
        Verdict::Fewer => Tr::changed_again_fewer,
        Verdict::Alike => Tr::changed_again_alike,
        Verdict::TooFew => Tr::changed_again_few,
    };
    let Compared { months, base_from, base_to, from, to, .. } = windows;
    let who = match moved.verdict {
        Verdict::Fewer => Behind::NotRetained { base_from, base_to, from, to },
        _ => Behind::Retained { base_from, base_to, from, to },
    };
    Told { words: say(tr, before, u64::from(months), now), who: Speaks::Behind(who), real: moved.is_real() }
}

/// How many members were lost.
fn lost(tr: &Tr, found: &Changed) -> Told {
    let (now, before) = both(tr, found.gone);
    if let Some((people, day)) = found.one_day {
        let (all, number) = (found.gone.now.of, tr.whole(people.cast_signed()));
        let words = tr.members_changed_one_day(tr.whole(all.cast_signed()), all, tr.day(day), number);
        return Told { words, who: Speaks::Gone(GoneOf::All), real: false };
    }
    let months = u64::from(found.months);
    let say = match found.gone.verdict {
        Verdict::More => Tr::members_changed_more,
        Verdict::Fewer => Tr::members_changed_fewer,
        Verdict::Alike => Tr::members_changed_alike,
        Verdict::TooFew => Tr::members_changed_few,
    };
    let words = say(tr, before, tr.members_changed_earlier(months), now, tr.members_changed_period(months));
    let who = if found.gone.now.of > 0 { Speaks::Gone(GoneOf::All) } else { Speaks::Nobody };
    Told { words, who, real: found.gone.is_real() }
}

/// In which segment that differs; otherwise what those lost paid.
fn lost_of(tr: &Tr, found: &Changed, currency: Currency) -> Told {
    let months = u64::from(found.months);
    if let Some((part, name, moved)) = &found.part {
        let (now, before) = both(tr, *moved);
        let name = if matches!(part, Part::Tag(_)) { tr.changed_tagged(name.as_str()) } else { name.clone() };
        let say = if moved.verdict == Verdict::More { Tr::members_changed_segment_more } else { Tr::members_changed_segment_fewer };
        let words = say(tr, before, tr.members_changed_earlier(months), now, tr.members_changed_period(months), name);
        return Told { words, who: Speaks::Gone(GoneOf::Part(part.clone())), real: true };
    }
    let money = |money| tr.members_a_year(if found.profit { "profit" } else { "paid" }, tr.money(money, currency));
    let words = tr.members_changed_money(money(found.money.1), money(found.money.0));
    let words = if found.parts > 0 { format!("{words} {}", tr.changed_no_segment()) } else { words };
    Told { words, who: Speaks::Nobody, real: false }
}

fn who(tr: &Tr, found: &Changed, currency: Currency) -> Told {
    if let Some((part, name, moved)) = &found.part {
        let (now, before) = both(tr, *moved);
        let name = if matches!(part, Part::Tag(_)) { tr.changed_tagged(name.as_str()) } else { name.clone() };
        let say = if moved.verdict == Verdict::More { Tr::changed_segment_more } else { Tr::changed_segment_fewer };
        let words = say(tr, before, u64::from(found.months), now, name);
        return Told { words, who: Speaks::Gone(GoneOf::Part(part.clone())), real: true };
    }
    let (now, before) = both(tr, found.gone);
    let (money, money_before) = (a_year(tr, found.money.0, currency, found.profit), a_year(tr, found.money.1, currency, found.profit));
    let say = match found.gone.verdict {
        Verdict::More => Tr::changed_gone_more,
        Verdict::Fewer => Tr::changed_gone_fewer,
        Verdict::Alike => Tr::changed_gone_alike,
        Verdict::TooFew => Tr::changed_gone_few,
    };
    let words = say(tr, before, money, money_before, u64::from(found.months), now);
    let words = if found.parts > 0 { format!("{words} {}", tr.changed_no_segment()) } else { words };
    Told { words, who: Speaks::Gone(GoneOf::All), real: found.gone.is_real() }
}

fn why(tr: &Tr, found: &Changed) -> Told {
    let (known, known_before) = (share(tr, found.known.0), share(tr, found.known.1));
    if let Some((id, name, _, moved)) = &found.reason {
        let (now, before) = both(tr, *moved);
        let say = if moved.verdict == Verdict::More { Tr::changed_reason_more } else { Tr::changed_reason_fewer };
        return Told { words: say(tr, before, now, name.as_str()), who: Speaks::Gone(GoneOf::Reason(*id)), real: true };
    }
    let (now, before) = (found.known.0.of, found.known.1.of);
    let enough = Telling::of(now.min(before)).may_rank();
    let words = match found.known.1.all {
        0 => tr.changed_reason_first(known),
        _ if enough => tr.changed_reason_alike(known, known_before),
        _ => tr.changed_reason_few(known, known_before),
    };
    let who = if now > 0 { Speaks::Gone(GoneOf::Known) } else { Speaks::Nobody };
    Told { words, who, real: false }
}
