//! The numbers a shared report may tell: how they add up, which are groups under five, and in which order they are told, so
//! that no such group follows from the others (METRICS A8). Every number a report prints of people stands in this list.

use strum::{EnumCount, EnumIter, IntoEnumIterator as _};

use super::few;
use super::ledger::Ledger;
use crate::analysis::{Figures, Period};

/// A number of people, or the money of a group of them. Those that are never printed are there because they would follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, EnumCount)]
pub enum Number {
    /// All customers.
    Customers,
    /// With a purchase day.
    Buyers,
    /// Without one.
    NoPurchase,
    /// Of those, left.
    LeftWithoutPurchase,
    /// Of those, the others.
    NeverBought,
    /// Came once.
    Once,
    /// Coming.
    Current,
    /// Overdue.
    AtRisk,
    /// Coming or overdue.
    Regulars,
    /// Gone quiet.
    Lapsed,
    /// Coming, overdue or gone quiet.
    RegularsAndQuiet,
    /// Left.
    Lost,
    /// Left, with or without a purchase.
    LostInAll,
    /// Regulars who came back.
    Back,
    /// Regulars who were never gone.
    NeverGone,
    /// Came back within the period.
    CameBack,
    /// Came back before it.
    BackBefore,
    /// With one purchase day.
    OneDay,
    /// Of those, left.
    LostOneDay,
    /// With two or more purchase days.
    RepeatBuyers,
    /// Of those, left.
    LostRepeat,
    /// Of those, left or gone quiet.
    Gone,
    /// Regulars before the period.
    RegularsBefore,
    /// Left in the period.
    Told,
    /// Went quiet in it.
    ByRule,
    /// Both.
    Leavers,
    /// Gone quiet before it.
    LapsedBefore,
    /// Left before it.
    LostBefore,
    /// Both.
    GoneBefore,
    /// Left before it, if whoever left in it had bought.
    LostBuyersBefore,
    /// Gone quiet or left.
    Away,
    /// Of those, before the period, if whoever left in it had bought.
    AwayBefore,
    /// Leavers with a known reason.
    Known,
    /// Without one.
    Unknown,
    /// Of those, with a guess of ours.
    Guessed,
    /// Of those, never asked.
    NotAsked,
    /// Of those, answered without a reason in it.
    WithoutReason,
    /// Bought in the base window of the headline.
    Base,
    /// Of those, again in the next.
    Kept,
    /// Of those, not again.
    NotKept,
    /// Buyers outside of the base window.
    NotInBase,
    /// Regulars in the base window.
    BaseRegulars,
    /// Of those, again in the next.
    KeptRegulars,
    /// Of those, not again.
    NotKeptRegulars,
    /// Buyers who were no such regulars.
    NotInBaseRegulars,
    /// In the base window and no regulars yet.
    BaseOthers,
    /// Of those, again in the next.
    KeptOthers,
    /// Of those, not again.
    NotKeptOthers,
    /// Bought in the window before the base window.
    BeforeBase,
    /// Of those, again in the base window.
    BeforeKept,
    /// Of those, not again.
    BeforeNotKept,
    /// Buyers who did not.
    NotInBefore,
    /// In the base window and not in the one before.
    BaseNotBefore,
    /// Gone quiet on the day of the look-back.
    LookBack,
    /// Of those, bought since.
    LookBackCameBack,
    /// Of those, the others.
    LookBackStayed,
    /// Gone quiet since then, if nobody quiet then has left since.
    LapsedLately,
    /// Of those gone quiet in a longer period, the others.
    LapsedEarly,
    /// Of those, the ones before a shorter period.
    LapsedBetween,
    /// Regulars gone in the last year.
    YearlyLost,
    /// Regulars gone before it.
    GoneEarlier,
    /// These and the regulars now.
    YearlyRegulars,
    /// Leavers of a period of a year who were no regulars.
    LeaversOneDay,
    /// Bought in the last year.
    YearBuyers,
    /// Did not.
    NotYearBuyers,
    /// Of those who bought in the last year, the ones who did not in the year before: where that is the leading window.
    YearNew,
    /// Of the same, the ones who did not buy in its first half: where the leading window is half a year.
    YearLate,
    /// What all buyers spent.
    SalesMoney,
    /// In the last year.
    YearMoney,
    /// Before it, by whoever bought then.
    EarlierMoney,
    /// Times regulars came back, as the balance of all windows counts them; no people.
    TimesBack,
    /// Of these, the ones that are nobody's last, or of who went again.
    TimesBackAgain,
    /// Times regulars came back in the period, where windows of the balance tell it; no people.
    TimesCameBack,
    /// Of these, the ones that are nobody's last, or of who went again.
    TimesCameBackAgain,
    /// The same of the time before the period.
    TimesBackAgainBefore,
    /// Finished gaps between visits; no people.
    Gaps,
    /// Those from the second purchase day on; no people, but the rest of the gaps are one for each repeat buyer.
    LaterGaps,
    /// Yearly value of those who left.
    ToldMoney,
    /// Of those gone quiet.
    ByRuleMoney,
    /// Of both.
    LeaversMoney,
    /// "About".
    AboutMoney,
    /// Of those with a known reason.
    KnownMoney,
    /// Of those without.
    UnknownMoney,
    /// Of those with a guess.
    GuessedMoney,
    /// Of those never asked.
    NotAskedMoney,
    /// Of those who answered without a reason in it.
    WithoutReasonMoney,
    /// Gone quiet or left, with or without a purchase.
    AwayInAll,
}

use Number as N;

/// What is the sum of what.
const SUMS: &[(Number, &[Number])] = &[
    (N::Customers, &[N::Buyers, N::NoPurchase]),
    (N::NoPurchase, &[N::LeftWithoutPurchase, N::NeverBought]),
    (N::Buyers, &[N::Once, N::Regulars, N::Lapsed, N::Lost]),
    (N::Buyers, &[N::OneDay, N::RepeatBuyers]),
    (N::OneDay, &[N::Once, N::LostOneDay]),
    (N::Lost, &[N::LostOneDay, N::LostRepeat]),
    (N::Away, &[N::Lapsed, N::Lost]),
    (N::Gone, &[N::Lapsed, N::LostRepeat]),
    (N::Gone, &[N::YearlyLost, N::GoneEarlier]),
    (N::Regulars, &[N::Current, N::AtRisk]),
    (N::Regulars, &[N::Back, N::NeverGone]),
    (N::Back, &[N::CameBack, N::BackBefore]),
    (N::RegularsAndQuiet, &[N::Regulars, N::Lapsed]),
    (N::LostInAll, &[N::Lost, N::LeftWithoutPurchase]),
    (N::LostInAll, &[N::Told, N::LostBefore]),
    (N::Lapsed, &[N::ByRule, N::LapsedBefore]),
    (N::Leavers, &[N::Told, N::ByRule]),
    (N::GoneBefore, &[N::LapsedBefore, N::LostBefore]),
    (N::AwayInAll, &[N::Lapsed, N::LostInAll]),
    (N::Leavers, &[N::Known, N::Unknown]),
    (N::Unknown, &[N::Guessed, N::NotAsked, N::WithoutReason]),
    (N::Base, &[N::Kept, N::NotKept]),
    (N::Buyers, &[N::Base, N::NotInBase]),
    (N::BaseRegulars, &[N::KeptRegulars, N::NotKeptRegulars]),
    (N::Buyers, &[N::BaseRegulars, N::NotInBaseRegulars]),
    (N::Base, &[N::BaseRegulars, N::BaseOthers]),
    (N::Kept, &[N::KeptRegulars, N::KeptOthers]),
    (N::NotKept, &[N::NotKeptRegulars, N::NotKeptOthers]),
    (N::BeforeBase, &[N::BeforeKept, N::BeforeNotKept]),
    (N::Buyers, &[N::BeforeBase, N::NotInBefore]),
    (N::Base, &[N::BeforeKept, N::BaseNotBefore]),
    (N::LookBack, &[N::LookBackCameBack, N::LookBackStayed]),
    (N::YearlyRegulars, &[N::YearlyLost, N::Regulars]),
    (N::Buyers, &[N::YearBuyers, N::NotYearBuyers]),
    (N::SalesMoney, &[N::YearMoney, N::EarlierMoney]),
    (N::Gaps, &[N::LaterGaps, N::RepeatBuyers]),
    (N::LeaversMoney, &[N::ToldMoney, N::ByRuleMoney]),
    (N::LeaversMoney, &[N::KnownMoney, N::UnknownMoney]),
    (N::UnknownMoney, &[N::GuessedMoney, N::NotAskedMoney, N::WithoutReasonMoney]),
];

/// Wholes of which several parts may be told: no choice of them may be a group under five.
const PARTS: &[(Number, &[Number])] = &[
    (N::Buyers, &[N::Once, N::Current, N::AtRisk, N::Lapsed, N::Lost]),
    (N::Leavers, &[N::Known, N::Guessed, N::NotAsked, N::WithoutReason]),
    (N::LeaversMoney, &[N::KnownMoney, N::GuessedMoney, N::NotAskedMoney, N::WithoutReasonMoney]),
];

/// What is the sum of what in nearly every shop, so that everybody may take it for so: whoever was quiet half a year ago and
/// stayed away is gone quiet now, and whoever left had bought.
const LIKELY: &[(Number, Number, Number)] = &[
    (N::Lapsed, N::LookBackStayed, N::LapsedLately),
    (N::ByRule, N::LapsedLately, N::LapsedEarly),
    (N::LapsedLately, N::ByRule, N::LapsedBetween),
    (N::Lost, N::Told, N::LostBuyersBefore),
    (N::Away, N::Leavers, N::AwayBefore),
];

/// What is told, the most wanted first; a share is its two counts, told together or not at all.
const WANTED: &[&[Number]] = &[
    &[N::Leavers],
    &[N::Regulars],
    &[N::Base, N::Kept],
    &[N::BeforeBase, N::BeforeKept],
    &[N::Known],
    &[N::LeaversMoney],
    &[N::AboutMoney],
    &[N::KnownMoney],
    &[N::Current],
    &[N::AtRisk],
    &[N::RegularsBefore],
    &[N::LookBack, N::LookBackCameBack],
    &[N::WithoutReason],
    &[N::NotAsked],
    &[N::RepeatBuyers],
    &[N::Lapsed],
    &[N::RegularsAndQuiet],
    &[N::Buyers],
    &[N::Once],
    &[N::Lost],
    &[N::Back],
    &[N::Told],
    &[N::ByRule],
    &[N::ToldMoney],
    &[N::ByRuleMoney],
    &[N::CameBack],
    &[N::GoneBefore],
    &[N::NoPurchase],
    &[N::BaseRegulars, N::KeptRegulars],
    &[N::NotInBase],
    &[N::NotInBaseRegulars],
    &[N::Guessed],
    &[N::NotAskedMoney],
    &[N::YearlyLost, N::YearlyRegulars],
    &[N::YearBuyers, N::YearMoney],
    &[N::SalesMoney],
    &[N::Gone],
    &[N::Gaps],
    &[N::LaterGaps],
    &[N::AwayInAll],
];

/// Which numbers may be told, by their place in [`Number`], and what is known once they are. `balance`: that of regulars is told too.
pub(super) fn told(figures: &Figures, balance: bool) -> (Vec<bool>, Ledger) {
    let people = |number: Number| number.people(figures);
    let mut ledger = Ledger::new(secrets(&people));
    // Where there is nobody, everybody may take it for granted.
    for nobody in Number::iter().filter(|number| people(*number) == Some(0)) {
        ledger.know([(nobody as usize, 1.0)]);
    }
    for (whole, parts) in SUMS {
        ledger.know_sum(*whole as usize, parts.iter().map(|part| *part as usize));
    }
    // The last year is the leading window, or that and its base.
    match figures.headline.as_ref().map(|headline| headline.months) {
        Some(12) => ledger.know_sum(N::YearBuyers as usize, [N::Kept as usize, N::YearNew as usize]),
        Some(6) => ledger.know_sum(N::YearBuyers as usize, [N::Base as usize, N::YearLate as usize]),
        _ => {}
    }
    if figures.filter.period == Period::LastMonths(12) {
        ledger.know_sum(N::Leavers as usize, [N::YearlyLost as usize, N::LeaversOneDay as usize]);
    }
    for (whole, part, rest) in LIKELY.iter().filter(|(whole, part, _)| people(*whole) >= people(*part)) {
        ledger.know_sum(*whole as usize, [*part as usize, *rest as usize]);
    }
    if balance {
        know_balance(&mut ledger, figures);
    }
    let away = figures.rule.lookback.share().rate().map_or(1.0, |back| 1.0 - back);
    ledger.know([(N::ToldMoney as usize, 1.0), (N::ByRuleMoney as usize, away), (N::AboutMoney as usize, -1.0)]);
    let mut told = vec![false; Number::COUNT];
    for numbers in WANTED {
        let places: Vec<usize> = numbers.iter().map(|number| *number as usize).collect();
        if ledger.tell(&places) {
            told.iter_mut().enumerate().filter(|(place, _)| places.contains(place)).for_each(|(_, told)| *told = true);
        }
    }
    (told, ledger)
}

/// The balance of regulars says how often they came back in all, and in the period where its windows tell that.
fn know_balance(ledger: &mut Ledger, figures: &Figures) {
    ledger.know_sum(N::TimesBack as usize, [N::Back as usize, N::TimesBackAgain as usize]);
    ledger.know([(N::TimesBack as usize, 1.0)]);
    if N::TimesCameBack.people(figures).is_some() {
        ledger.know_sum(N::TimesCameBack as usize, [N::CameBack as usize, N::TimesCameBackAgain as usize]);
        ledger.know_sum(N::TimesBackAgain as usize, [N::TimesCameBackAgain as usize, N::TimesBackAgainBefore as usize]);
        ledger.know([(N::TimesCameBack as usize, 1.0)]);
    }
}

/// Whether the money of some of those never asked, the first so many of them, may be told beside all that is known.
pub(super) fn tells_first(ledger: &Ledger, figures: &Figures, first: u64) -> bool {
    // Two numbers more, after all the others: these, and the rest of those never asked.
    const FIRST: usize = Number::COUNT;
    const LATER: usize = Number::COUNT + 1;
    let later = N::NotAskedMoney.people(figures).unwrap_or(0).saturating_sub(first);
    let others = [N::KnownMoney, N::GuessedMoney, N::WithoutReasonMoney].map(|part| (part as usize, part.people(figures)));
    let parts: Vec<_> = others.into_iter().chain([(FIRST, Some(first)), (LATER, Some(later))]).collect();
    let mut ledger = ledger.clone();
    ledger.know_sum(N::NotAskedMoney as usize, [FIRST, LATER]);
    if later == 0 {
        ledger.know([(LATER, 1.0)]);
    }
    ledger.keep_secret(few_of(&parts));
    ledger.tell(&[FIRST])
}

/// The numbers under five, and the sums under five of parts of one whole.
fn secrets(people: &impl Fn(Number) -> Option<u64>) -> Vec<Vec<usize>> {
    let alone = Number::iter().filter(|number| people(*number).is_some_and(few)).map(|number| vec![number as usize]);
    let some = SUMS.iter().chain(PARTS).flat_map(|(_, parts)| {
        let parts: Vec<_> = parts.iter().map(|part| (*part as usize, people(*part))).collect();
        few_of(&parts).into_iter().filter(|some| some.len() > 1)
    });
    alone.chain(some).collect()
}

/// The choices of parts of one whole, each with its people, that are a group under five together.
fn few_of(parts: &[(usize, Option<u64>)]) -> Vec<Vec<usize>> {
    // Each number names a choice of parts by its bits.
    let choices = (1..1_usize << parts.len()).map(|choice| parts.iter().enumerate().filter(move |(at, _)| choice >> at & 1 == 1));
    let choices = choices.map(|some| some.map(|(_, part)| *part).collect::<Vec<_>>());
    let small = choices.filter(|some| few(some.iter().filter_map(|(_, people)| *people).sum()));
    small.map(|some| some.into_iter().map(|(number, _)| number).collect()).collect()
}
