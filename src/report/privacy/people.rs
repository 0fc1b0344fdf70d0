//! How many people each number counts, or is the money of: read from the figures, nothing decided.

use super::Number;
use crate::analysis::Figures;
use crate::analysis::balance::BalanceRow;
use crate::domain::day::Day;

impl Number {
    /// How many people it is, or is the money of; none where it is not about people.
    pub(super) fn people(self, figures: &Figures) -> Option<u64> {
        let some = self.of_states(figures).or_else(|| self.of_leaving(figures)).or_else(|| self.of_windows(figures));
        some.or_else(|| self.of_balance(figures))
    }

    fn of_states(self, figures: &Figures) -> Option<u64> {
        let (counts, days, lookback) = (&figures.customers, &figures.purchase_days, &figures.rule.lookback);
        let stayed = lookback.quiet.saturating_sub(lookback.came_back);
        let lately = counts.lapsed.saturating_sub(stayed);
        Some(match self {
            Self::Customers => counts.total,
            Self::Buyers | Self::SalesMoney => counts.buyers,
            Self::NoPurchase => counts.total.saturating_sub(counts.buyers),
            Self::LeftWithoutPurchase => counts.lost_without_purchase,
            Self::NeverBought => counts.total.saturating_sub(counts.buyers + counts.lost_without_purchase),
            Self::Once => counts.once,
            Self::Current => counts.current,
            Self::AtRisk => counts.at_risk,
            Self::Regulars => counts.regulars(),
            Self::Lapsed => counts.lapsed,
            Self::RegularsAndQuiet => counts.regulars_and_quiet(),
            Self::Lost => counts.lost,
            Self::LostInAll => counts.lost + counts.lost_without_purchase,
            Self::Back => counts.back,
            Self::NeverGone => counts.regulars().saturating_sub(counts.back),
            Self::OneDay => counts.buyers.saturating_sub(days.repeat_buyers),
            Self::LostOneDay => counts.buyers.saturating_sub(days.repeat_buyers + counts.once),
            Self::RepeatBuyers => days.repeat_buyers,
            Self::LostRepeat => days.repeat_buyers.saturating_sub(counts.regulars_and_quiet()),
            Self::Gone => days.repeat_buyers.saturating_sub(counts.regulars()),
            Self::RegularsBefore => figures.regulars_before.unwrap_or(0),
            Self::LookBack => lookback.quiet,
            Self::LookBackCameBack => lookback.came_back,
            Self::LookBackStayed => stayed,
            Self::LapsedLately => lately,
            Self::LapsedEarly => figures.leaving.by_rule.people.saturating_sub(lately),
            Self::LapsedBetween => lately.saturating_sub(figures.leaving.by_rule.people),
            _ => return None,
        })
    }

    fn of_leaving(self, figures: &Figures) -> Option<u64> {
        let (leaving, reasons, counts) = (&figures.leaving, &figures.reasons, &figures.customers);
        let lost_in_all = counts.lost + counts.lost_without_purchase;
        let gone = figures.purchase_days.repeat_buyers.saturating_sub(counts.regulars());
        let leading = |months| figures.headline.as_ref().filter(|headline| headline.months == months).map(|headline| headline.all);
        Some(match self {
            Self::CameBack => leaving.came_back,
            Self::BackBefore => counts.back.saturating_sub(leaving.came_back),
            Self::Told | Self::ToldMoney => leaving.told.people,
            Self::ByRule | Self::ByRuleMoney => leaving.by_rule.people,
            Self::Leavers | Self::LeaversMoney | Self::AboutMoney => leaving.all.people,
            Self::LapsedBefore => counts.lapsed.saturating_sub(leaving.by_rule.people),
            Self::LostBefore => lost_in_all.saturating_sub(leaving.told.people),
            Self::GoneBefore => leaving.gone_before,
            Self::LostBuyersBefore => counts.lost.saturating_sub(leaving.told.people),
            Self::Away => counts.lapsed + counts.lost,
            Self::AwayInAll => counts.lapsed + lost_in_all,
            Self::AwayBefore => (counts.lapsed + counts.lost).saturating_sub(leaving.all.people),
            Self::Known | Self::KnownMoney => reasons.known.people,
            Self::Unknown | Self::UnknownMoney => reasons.leavers.people.saturating_sub(reasons.known.people),
            Self::Guessed | Self::GuessedMoney => reasons.guessed.people,
            Self::NotAsked | Self::NotAskedMoney => reasons.not_asked.people,
            Self::WithoutReason | Self::WithoutReasonMoney => reasons.without_reason.people,
            Self::YearlyLost => figures.worth.yearly_loss.of,
            Self::GoneEarlier => gone.saturating_sub(figures.worth.yearly_loss.of),
            Self::YearlyRegulars => figures.worth.yearly_loss.all,
            Self::LeaversOneDay => leaving.all.people.saturating_sub(figures.worth.yearly_loss.of),
            Self::YearBuyers | Self::YearMoney => figures.worth.buyers,
            Self::EarlierMoney => figures.worth.earlier,
            Self::YearNew => figures.worth.buyers.saturating_sub(leading(12)?.of),
            Self::YearLate => figures.worth.buyers.saturating_sub(leading(6)?.all),
            Self::NotYearBuyers => counts.buyers.saturating_sub(figures.worth.buyers),
            _ => return None,
        })
    }

    fn of_windows(self, figures: &Figures) -> Option<u64> {
        let headline = figures.headline?;
        let (all, regulars, before) = (headline.all, headline.regulars, headline.before.unwrap_or_default());
        let outside = |inside: u64| figures.customers.buyers.saturating_sub(inside);
        Some(match self {
            Self::Base => all.all,
            Self::Kept => all.of,
            Self::NotKept => all.all.saturating_sub(all.of),
            Self::NotInBase => outside(all.all),
            Self::BaseRegulars => regulars.all,
            Self::KeptRegulars => regulars.of,
            Self::NotKeptRegulars => regulars.all.saturating_sub(regulars.of),
            Self::NotInBaseRegulars => outside(regulars.all),
            Self::BaseOthers => all.all.saturating_sub(regulars.all),
            Self::KeptOthers => all.of.saturating_sub(regulars.of),
            Self::NotKeptOthers => (all.all + regulars.of).saturating_sub(all.of + regulars.all),
            Self::BeforeBase => before.all,
            Self::BeforeKept => before.of,
            Self::BeforeNotKept => before.all.saturating_sub(before.of),
            Self::NotInBefore => outside(before.all),
            Self::BaseNotBefore => all.all.saturating_sub(before.of),
            _ => return None,
        })
    }

    /// Of the balance; in the period only where its windows tell it.
    fn of_balance(self, figures: &Figures) -> Option<u64> {
        let times = figures.balance.iter().map(|row| row.came_back).sum::<u64>();
        let again = times.checked_sub(figures.customers.back);
        let before = figures.as_of.and_then(|day| figures.filter.period.day_before(day));
        let lately = || times_after(figures, before, |row| row.came_back);
        let lately_again = || lately()?.checked_sub(figures.leaving.came_back);
        match self {
            Self::TimesBack => Some(times),
            Self::TimesBackAgain => again,
            Self::TimesCameBack => lately(),
            Self::TimesCameBackAgain => lately_again(),
            Self::TimesBackAgainBefore => again?.checked_sub(lately_again()?),
            _ => None,
        }
    }
}

/// How often the balance counts something after a day: none where a window that begins before it and ends after it counts any.
pub(super) fn times_after(figures: &Figures, before: Option<Day>, times: fn(&BalanceRow) -> u64) -> Option<u64> {
    let later = |row: &BalanceRow| before.is_none_or(|before| row.from > before);
    let amidst = |row: &BalanceRow| !later(row) && before.is_some_and(|before| row.to > before) && times(row) > 0;
    let known = !figures.balance.iter().any(amidst);
    known.then(|| figures.balance.iter().filter(|row| later(row)).map(times).sum())
}
