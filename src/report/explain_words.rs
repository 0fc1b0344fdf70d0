//! Which words explain which figure, and which name each number of a formula. Held against `analysis::FIGURES` by a test.

use crate::i18n::Tr;

/// A message without arguments.
pub(super) type Say = fn(&Tr) -> String;

/// Per figure: name, the field's term, definition, formula.
pub(super) const FIGURES: &[(&str, [Say; 4])] = &[
    (
        "regulars_now",
        [
            Tr::explain_regulars_now_name,
            Tr::explain_regulars_now_term,
            Tr::explain_regulars_now_definition,
            Tr::explain_regulars_now_formula,
        ],
    ),
    (
        "came_once",
        [Tr::explain_came_once_name, Tr::explain_came_once_term, Tr::explain_came_once_definition, Tr::explain_came_once_formula],
    ),
    ("coming", [Tr::explain_coming_name, Tr::explain_coming_term, Tr::explain_coming_definition, Tr::explain_coming_formula]),
    ("overdue", [Tr::explain_overdue_name, Tr::explain_overdue_term, Tr::explain_overdue_definition, Tr::explain_overdue_formula]),
    (
        "gone_quiet",
        [Tr::explain_gone_quiet_name, Tr::explain_gone_quiet_term, Tr::explain_gone_quiet_definition, Tr::explain_gone_quiet_formula],
    ),
    ("left", [Tr::explain_left_name, Tr::explain_left_term, Tr::explain_left_definition, Tr::explain_left_formula]),
    ("back", [Tr::explain_back_name, Tr::explain_back_term, Tr::explain_back_definition, Tr::explain_back_formula]),
    (
        "left_or_quiet",
        [
            Tr::explain_left_or_quiet_name,
            Tr::explain_left_or_quiet_term,
            Tr::explain_left_or_quiet_definition,
            Tr::explain_left_or_quiet_formula,
        ],
    ),
    (
        "cost_up_to",
        [Tr::explain_cost_up_to_name, Tr::explain_cost_up_to_term, Tr::explain_cost_up_to_definition, Tr::explain_cost_up_to_formula],
    ),
    (
        "cost_about",
        [Tr::explain_cost_about_name, Tr::explain_cost_about_term, Tr::explain_cost_about_definition, Tr::explain_cost_about_formula],
    ),
    (
        "retention_headline",
        [
            Tr::explain_retention_headline_name,
            Tr::explain_retention_headline_term,
            Tr::explain_retention_headline_definition,
            Tr::explain_retention_headline_formula,
        ],
    ),
    (
        "retention_avoidable",
        [
            Tr::explain_retention_avoidable_name,
            Tr::explain_retention_avoidable_term,
            Tr::explain_retention_avoidable_definition,
            Tr::explain_retention_avoidable_formula,
        ],
    ),
    (
        "retention_regulars",
        [
            Tr::explain_retention_regulars_name,
            Tr::explain_retention_regulars_term,
            Tr::explain_retention_regulars_definition,
            Tr::explain_retention_regulars_formula,
        ],
    ),
    (
        "borrowed_rhythm",
        [
            Tr::explain_borrowed_rhythm_name,
            Tr::explain_borrowed_rhythm_term,
            Tr::explain_borrowed_rhythm_definition,
            Tr::explain_borrowed_rhythm_formula,
        ],
    ),
    (
        "repeat_share",
        [
            Tr::explain_repeat_share_name,
            Tr::explain_repeat_share_term,
            Tr::explain_repeat_share_definition,
            Tr::explain_repeat_share_formula,
        ],
    ),
    (
        "gap_median",
        [Tr::explain_gap_median_name, Tr::explain_gap_median_term, Tr::explain_gap_median_definition, Tr::explain_gap_median_formula],
    ),
    (
        "look_back",
        [Tr::explain_look_back_name, Tr::explain_look_back_term, Tr::explain_look_back_definition, Tr::explain_look_back_formula],
    ),
    (
        "reasons_known",
        [
            Tr::explain_reasons_known_name,
            Tr::explain_reasons_known_term,
            Tr::explain_reasons_known_definition,
            Tr::explain_reasons_known_formula,
        ],
    ),
    (
        "not_asked",
        [Tr::explain_not_asked_name, Tr::explain_not_asked_term, Tr::explain_not_asked_definition, Tr::explain_not_asked_formula],
    ),
    (
        "customer_worth",
        [
            Tr::explain_customer_worth_name,
            Tr::explain_customer_worth_term,
            Tr::explain_customer_worth_definition,
            Tr::explain_customer_worth_formula,
        ],
    ),
    (
        "still_customers",
        [
            Tr::explain_still_customers_name,
            Tr::explain_still_customers_term,
            Tr::explain_still_customers_definition,
            Tr::explain_still_customers_formula,
        ],
    ),
    (
        "expected_purchases",
        [
            Tr::explain_expected_purchases_name,
            Tr::explain_expected_purchases_term,
            Tr::explain_expected_purchases_definition,
            Tr::explain_expected_purchases_formula,
        ],
    ),
    (
        "expected_money",
        [
            Tr::explain_expected_money_name,
            Tr::explain_expected_money_term,
            Tr::explain_expected_money_definition,
            Tr::explain_expected_money_formula,
        ],
    ),
    (
        "value_per_year",
        [
            Tr::explain_value_per_year_name,
            Tr::explain_value_per_year_term,
            Tr::explain_value_per_year_definition,
            Tr::explain_value_per_year_formula,
        ],
    ),
    (
        "average_order",
        [
            Tr::explain_average_order_name,
            Tr::explain_average_order_term,
            Tr::explain_average_order_definition,
            Tr::explain_average_order_formula,
        ],
    ),
    (
        "yearly_loss",
        [Tr::explain_yearly_loss_name, Tr::explain_yearly_loss_term, Tr::explain_yearly_loss_definition, Tr::explain_yearly_loss_formula],
    ),
    (
        "sales_total",
        [Tr::explain_sales_total_name, Tr::explain_sales_total_term, Tr::explain_sales_total_definition, Tr::explain_sales_total_formula],
    ),
    (
        "without_customer",
        [
            Tr::explain_without_customer_name,
            Tr::explain_without_customer_term,
            Tr::explain_without_customer_definition,
            Tr::explain_without_customer_formula,
        ],
    ),
    (
        "stay_median",
        [Tr::explain_stay_median_name, Tr::explain_stay_median_term, Tr::explain_stay_median_definition, Tr::explain_stay_median_formula],
    ),
    (
        "members_now",
        [Tr::explain_members_now_name, Tr::explain_members_now_term, Tr::explain_members_now_definition, Tr::explain_members_now_formula],
    ),
    (
        "members_money",
        [
            Tr::explain_members_money_name,
            Tr::explain_members_money_term,
            Tr::explain_members_money_definition,
            Tr::explain_members_money_formula,
        ],
    ),
    (
        "members_churn",
        [
            Tr::explain_members_churn_name,
            Tr::explain_members_churn_term,
            Tr::explain_members_churn_definition,
            Tr::explain_members_churn_formula,
        ],
    ),
    (
        "members_churn_gross",
        [
            Tr::explain_members_churn_gross_name,
            Tr::explain_members_churn_gross_term,
            Tr::explain_members_churn_gross_definition,
            Tr::explain_members_churn_gross_formula,
        ],
    ),
    (
        "members_churn_net",
        [
            Tr::explain_members_churn_net_name,
            Tr::explain_members_churn_net_term,
            Tr::explain_members_churn_net_definition,
            Tr::explain_members_churn_net_formula,
        ],
    ),
    (
        "members_avoidable",
        [
            Tr::explain_members_avoidable_name,
            Tr::explain_members_avoidable_term,
            Tr::explain_members_avoidable_definition,
            Tr::explain_members_avoidable_formula,
        ],
    ),
    (
        "members_cancelled",
        [
            Tr::explain_members_cancelled_name,
            Tr::explain_members_cancelled_term,
            Tr::explain_members_cancelled_definition,
            Tr::explain_members_cancelled_formula,
        ],
    ),
    (
        "members_stay_median",
        [
            Tr::explain_members_stay_median_name,
            Tr::explain_members_stay_median_term,
            Tr::explain_members_stay_median_definition,
            Tr::explain_members_stay_median_formula,
        ],
    ),
    (
        "members_year",
        [
            Tr::explain_members_year_name,
            Tr::explain_members_year_term,
            Tr::explain_members_year_definition,
            Tr::explain_members_year_formula,
        ],
    ),
    (
        "members_worth",
        [
            Tr::explain_members_worth_name,
            Tr::explain_members_worth_term,
            Tr::explain_members_worth_definition,
            Tr::explain_members_worth_formula,
        ],
    ),
];

/// Per number of a formula: its name.
pub(super) const INPUTS: &[(&str, Say)] = &[
    ("at_risk", Tr::explain_in_at_risk),
    ("average_order", Tr::explain_in_average_order),
    ("base", Tr::explain_in_base),
    ("before_base", Tr::explain_in_before_base),
    ("before_kept", Tr::explain_in_before_kept),
    ("borrowed_rhythm", Tr::explain_in_borrowed_rhythm),
    ("buyers", Tr::explain_in_buyers),
    ("by_rule", Tr::explain_in_by_rule),
    ("by_rule_money", Tr::explain_in_by_rule_money),
    ("came_back", Tr::explain_in_came_back),
    ("churn_a_month", Tr::explain_in_churn_a_month),
    ("current", Tr::explain_in_current),
    ("drawn_of", Tr::explain_in_drawn_of),
    ("expected_purchases", Tr::explain_in_expected_purchases),
    ("expected_years", Tr::explain_in_expected_years),
    ("finished_gaps", Tr::explain_in_finished_gaps),
    ("fitted_on", Tr::explain_in_fitted_on),
    ("followed", Tr::explain_in_followed),
    ("gap_mean", Tr::explain_in_gap_mean),
    ("gap_p75", Tr::explain_in_gap_p75),
    ("gap_p90", Tr::explain_in_gap_p90),
    ("gaps", Tr::explain_in_gaps),
    ("gone", Tr::explain_in_gone),
    ("gross", Tr::explain_in_gross),
    ("kept", Tr::explain_in_kept),
    ("known", Tr::explain_in_known),
    ("known_money", Tr::explain_in_known_money),
    ("leavers", Tr::explain_in_leavers),
    ("leavers_money", Tr::explain_in_leavers_money),
    ("left_avoidable", Tr::explain_in_left_avoidable),
    ("left_failed", Tr::explain_in_left_failed),
    ("left_involuntary", Tr::explain_in_left_involuntary),
    ("left_of_start", Tr::explain_in_left_of_start),
    ("left_unavoidable", Tr::explain_in_left_unavoidable),
    ("left_unknown", Tr::explain_in_left_unknown),
    ("left_voluntary", Tr::explain_in_left_voluntary),
    ("like_known_high", Tr::explain_in_like_known_high),
    ("like_known_low", Tr::explain_in_like_known_low),
    ("loss_a_year", Tr::explain_in_loss_a_year),
    ("lookback_came_back", Tr::explain_in_lookback_came_back),
    ("lookback_quiet", Tr::explain_in_lookback_quiet),
    ("lost", Tr::explain_in_lost),
    ("margin", Tr::explain_in_margin),
    ("member_month", Tr::explain_in_member_month),
    ("members_back", Tr::explain_in_members_back),
    ("members_ever", Tr::explain_in_members_ever),
    ("members_joined", Tr::explain_in_members_joined),
    ("members_left", Tr::explain_in_members_left),
    ("members_now", Tr::explain_in_members_now),
    ("members_start", Tr::explain_in_members_start),
    ("memberships", Tr::explain_in_memberships),
    ("memberships_ended", Tr::explain_in_memberships_ended),
    ("money_about", Tr::explain_in_money_about),
    ("money_back", Tr::explain_in_money_back),
    ("money_going", Tr::explain_in_money_going),
    ("money_joined", Tr::explain_in_money_joined),
    ("money_left", Tr::explain_in_money_left),
    ("money_less", Tr::explain_in_money_less),
    ("money_more", Tr::explain_in_money_more),
    ("money_now", Tr::explain_in_money_now),
    ("money_start", Tr::explain_in_money_start),
    ("money_up_to", Tr::explain_in_money_up_to),
    ("months", Tr::explain_in_months),
    ("months_back", Tr::explain_in_months_back),
    ("not_asked_money", Tr::explain_in_not_asked_money),
    ("open_silences", Tr::explain_in_open_silences),
    ("orders", Tr::explain_in_orders),
    ("orders_per_year", Tr::explain_in_orders_per_year),
    ("other_known", Tr::explain_in_other_known),
    ("parameter_a", Tr::explain_in_parameter_a),
    ("parameter_alpha", Tr::explain_in_parameter_alpha),
    ("parameter_b", Tr::explain_in_parameter_b),
    ("parameter_p", Tr::explain_in_parameter_p),
    ("parameter_q", Tr::explain_in_parameter_q),
    ("parameter_r", Tr::explain_in_parameter_r),
    ("parameter_v", Tr::explain_in_parameter_v),
    ("population_mean", Tr::explain_in_population_mean),
    ("quiet", Tr::explain_in_quiet),
    ("receipts", Tr::explain_in_receipts),
    ("refunded", Tr::explain_in_refunded),
    ("regulars", Tr::explain_in_regulars),
    ("regulars_before", Tr::explain_in_regulars_before),
    ("regulars_in_year", Tr::explain_in_regulars_in_year),
    ("repeat_buyers", Tr::explain_in_repeat_buyers),
    ("told", Tr::explain_in_told),
    ("told_money", Tr::explain_in_told_money),
    ("unavoidable", Tr::explain_in_unavoidable),
    ("unknown_reason", Tr::explain_in_unknown_reason),
    ("without_customer", Tr::explain_in_without_customer),
];
