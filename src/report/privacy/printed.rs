//! Which numbers of people the explanation of a figure prints: its value, the numbers of its formula, what was left out.

use super::told::Number as N;
use super::{Number, Privacy};
use crate::analysis::catalogue::{FigureSpec, FigureUnit, FigureValue, Why};

/// By figure: the numbers its value says or gives away.
const VALUES: &[(&str, &[Number])] = &[
    ("regulars_now", &[N::Regulars]),
    ("came_once", &[N::Once]),
    ("coming", &[N::Current]),
    ("overdue", &[N::AtRisk]),
    ("gone_quiet", &[N::Lapsed]),
    ("left", &[N::Lost]),
    ("back", &[N::Back]),
    ("left_or_quiet", &[N::Leavers]),
    ("cost_up_to", &[N::LeaversMoney]),
    ("cost_about", &[N::AboutMoney]),
    ("retention_headline", &[N::Base, N::Kept]),
    ("retention_regulars", &[N::BaseRegulars, N::KeptRegulars]),
    ("borrowed_rhythm", &[N::RepeatBuyers]),
    ("repeat_share", &[N::Buyers, N::RepeatBuyers]),
    ("gap_median", &[N::RepeatBuyers]),
    ("look_back", &[N::LookBack, N::LookBackCameBack]),
    ("reasons_known", &[N::Leavers, N::Known]),
    ("not_asked", &[N::NotAsked]),
    // The expected years are one by the share that was lost.
    ("customer_worth", &[N::YearBuyers, N::YearlyLost, N::YearlyRegulars]),
    ("value_per_year", &[N::YearBuyers]),
    ("average_order", &[N::YearBuyers]),
    ("yearly_loss", &[N::YearlyLost, N::YearlyRegulars]),
    ("sales_total", &[N::Buyers, N::SalesMoney]),
    ("without_customer", &[]),
    ("stay_median", &[N::RepeatBuyers]),
];

/// Figures that tell more than the ledger of sums covers, of single reasons or of sums over chances: never in what is shared.
const NEVER: &[&str] = &["retention_avoidable", "still_customers", "expected_purchases", "expected_money"];

/// By name in a formula.
const INPUTS: &[(&str, Number)] = &[
    ("at_risk", N::AtRisk),
    ("base", N::Base),
    ("before_base", N::BeforeBase),
    ("before_kept", N::BeforeKept),
    ("buyers", N::Buyers),
    ("by_rule", N::ByRule),
    ("by_rule_money", N::ByRuleMoney),
    ("came_back", N::LookBackCameBack),
    ("current", N::Current),
    ("finished_gaps", N::LaterGaps),
    ("followed", N::RepeatBuyers),
    ("gaps", N::Gaps),
    ("gone", N::Gone),
    ("kept", N::Kept),
    ("known", N::Known),
    ("known_money", N::KnownMoney),
    ("leavers", N::Leavers),
    ("leavers_money", N::LeaversMoney),
    ("lookback_came_back", N::LookBackCameBack),
    ("lookback_quiet", N::LookBack),
    ("lost", N::YearlyLost),
    ("money_about", N::AboutMoney),
    ("money_up_to", N::LeaversMoney),
    ("not_asked_money", N::NotAskedMoney),
    ("open_silences", N::RepeatBuyers),
    ("quiet", N::LookBack),
    ("regulars", N::Regulars),
    ("regulars_before", N::RegularsBefore),
    ("regulars_in_year", N::YearlyRegulars),
    ("repeat_buyers", N::RepeatBuyers),
    ("told", N::Told),
    ("told_money", N::ToldMoney),
];

/// How figures of members begin.
const MEMBERS: &str = "members_";

/// A name that means something else in one figure.
const OWN_INPUTS: &[(&str, &str, Number)] = &[
    ("retention_regulars", "base", N::BaseRegulars),
    ("retention_regulars", "kept", N::KeptRegulars),
    ("value_per_year", "buyers", N::YearBuyers),
];

fn of_input(id: &str, name: &str) -> Option<Number> {
    let own = OWN_INPUTS.iter().find(|(figure, input, _)| *figure == id && *input == name).map(|(.., number)| *number);
    own.or_else(|| INPUTS.iter().find(|(input, _)| *input == name).map(|(_, number)| *number))
}

const fn of_left_out(why: Why, of_regulars: bool) -> Option<Number> {
    Some(match why {
        Why::NoPurchase => N::NoPurchase,
        Why::CameOnce => N::Once,
        Why::Left => N::Lost,
        Why::GoneQuiet => N::Lapsed,
        Why::CameBack => N::CameBack,
        Why::GoneBefore => N::GoneBefore,
        Why::NotInBase if of_regulars => N::NotInBaseRegulars,
        Why::NotInBase => N::NotInBase,
        Why::Guess => N::Guessed,
        Why::NotAsked => N::NotAsked,
        Why::WithoutReason => N::WithoutReason,
        Why::OpenSilence => N::RepeatBuyers,
        // Unavoidable loss is printed by a figure that is never told.
        Why::WithoutCustomer | Why::Refund | Why::Zero | Why::CameLater | Why::JoinedAndLeft | Why::Unavoidable => return None,
    })
}

impl Privacy {
    /// The value as far as it may be told: without the numbers that may not; none where the value itself may not.
    pub(in crate::report) fn of_figure(&self, spec: &FigureSpec, mut value: FigureValue) -> Option<FigureValue> {
        if !self.shared() {
            return Some(value);
        }
        if spec.id.starts_with(MEMBERS) {
            return self.of_member_figure(spec.id, value);
        }
        if NEVER.contains(&spec.id) {
            return None;
        }
        let (_, numbers) = VALUES.iter().find(|(id, _)| *id == spec.id)?;
        if !self.tells_all(numbers) {
            return None;
        }
        let of_people = |unit| unit == FigureUnit::People;
        value.inputs.retain(|input| of_input(spec.id, input.name).map_or(!of_people(input.unit), |number| self.tells(number)));
        let of_regulars = spec.id == "retention_regulars";
        value.excluded.retain(|out| of_left_out(out.why, of_regulars).is_none_or(|number| self.tells(number)));
        Some(value)
    }
}

impl Privacy {
    /// The same of a figure of members.
    fn of_member_figure(&self, id: &str, mut value: FigureValue) -> Option<FigureValue> {
        let members = self.members();
        let year = members.headline;
        let told = match id {
            "members_now" => members.now,
            "members_money" | "members_year" => members.paid,
            "members_churn" => year.churn,
            "members_churn_gross" => year.gross,
            "members_churn_net" => year.net,
            "members_cancelled" => members.now && members.leaving,
            "members_stay_median" => members.staying,
            "members_worth" => members.paid && year.churn,
            _ => false,
        };
        value.inputs.retain(|input| self.tells_member_input(input.name));
        value.excluded.clear();
        told.then_some(value)
    }

    /// Whether a number in a formula of members may be told; what is no number of people and no sum of theirs always.
    fn tells_member_input(&self, name: &str) -> bool {
        let members = self.members();
        let year = members.headline;
        match name {
            "members_now" => members.now,
            "members_ever" => members.ever,
            "members_start" | "left_of_start" | "churn_a_month" | "loss_a_year" | "expected_years" => year.churn,
            "members_left" => year.balance,
            "members_joined" | "members_back" => year.flows,
            "left_voluntary" | "left_involuntary" | "left_unknown" => year.causes,
            "money_start" => year.gross,
            "money_left" | "money_less" | "money_more" | "money_back" | "money_joined" => year.parts,
            "money_now" | "member_month" => members.paid,
            "memberships" | "memberships_ended" => members.staying,
            "months_back" | "margin" => true,
            // What a part of those who go pays is covered by nothing.
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{FIGURES, Figures};

    #[test]
    fn every_figure_and_every_number_of_people_has_its_place() {
        let figures = Figures::default();
        let apart = |spec: &&FigureSpec| spec.id.starts_with(MEMBERS) || NEVER.contains(&spec.id);
        for spec in FIGURES.iter().filter(|spec| !apart(spec)) {
            assert!(VALUES.iter().any(|(id, _)| *id == spec.id), "{}", spec.id);
            for input in (spec.value)(&figures).inputs.iter().filter(|input| input.unit == FigureUnit::People) {
                assert!(of_input(spec.id, input.name).is_some(), "{}: {}", spec.id, input.name);
            }
        }
    }
}
