//! The states in words, with today's numbers and how often the rule was wrong before (METRICS A3). Reckons nothing.

use super::said;
use crate::analysis::Figures;
use crate::domain::customer::State;
use crate::domain::rule::QuietRule;
use crate::engine::views::customer_page::CustomerPage;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::widgets::Explanation;

/// Name, the field's term, definition and formula of a state.
fn words(tr: &Tr, state: State) -> Option<[String; 3]> {
    Some(match state {
        State::NoPurchase => return None,
        State::Once => [tr.explain_came_once_term(), tr.explain_came_once_definition(), tr.explain_came_once_formula()],
        State::Current => [tr.explain_coming_term(), tr.explain_coming_definition(), tr.explain_coming_formula()],
        State::AtRisk => [tr.explain_overdue_term(), tr.explain_overdue_definition(), tr.explain_overdue_formula()],
        State::Lapsed => [tr.explain_gone_quiet_term(), tr.explain_gone_quiet_definition(), tr.explain_gone_quiet_formula()],
        State::Lost => [tr.explain_left_term(), tr.explain_left_definition(), tr.explain_left_formula()],
    })
}

/// Of the regulars quiet by this rule half a year ago, how many have bought since.
fn look_back(tr: &Tr, figures: &Figures) -> Option<(String, String)> {
    let back = figures.rule.lookback;
    let count = |n: u64| tr.whole(n.cast_signed());
    (back.quiet > 0).then(|| (tr.customer_look_back(), tr.customer_of(count(back.quiet), count(back.came_back))))
}

/// A sentence where the rule was wrong more than one time in three.
fn often_wrong(tr: &Tr, figures: &Figures) -> String {
    let back = figures.rule.lookback;
    if back.quiet > 0 && back.often_wrong() { format!(" {}", tr.customer_often_wrong()) } else { String::new() }
}

fn rule(tr: &Tr, rule: QuietRule) -> String {
    match rule {
        QuietRule::TimesRhythm(times) => tr.explain_rule_times(tr.decimal(times, usize::from(times.fract() != 0.0))),
        QuietRule::Days(days) => tr.explain_rule_days(tr.whole(i64::from(days))),
    }
}

/// The states of all customers, for the table: what each means, how many there are, and the look-back.
pub(in crate::ui) fn explanation(ctx: &ScreenCtx<'_>, figures: &Figures) -> Explanation {
    let tr = ctx.tr;
    let counts = figures.customers;
    let count = |n: u64| tr.whole(n.cast_signed());
    let mut sum: Vec<_> = [
        (tr.explain_came_once_name(), counts.once),
        (tr.explain_coming_name(), counts.current),
        (tr.explain_overdue_name(), counts.at_risk),
        (tr.explain_gone_quiet_name(), counts.lapsed),
        (tr.explain_left_name(), counts.lost),
    ]
    .into_iter()
    .map(|(name, n)| (name, count(n), false))
    .collect();
    sum.push((tr.customer_buyers(), count(counts.buyers), true));
    sum.extend(look_back(tr, figures).map(|(label, value)| (label, value, false)));
    Explanation {
        title: tr.customers_states(),
        term: String::new(),
        sentence: format!("{}{}", tr.customers_states_sentence(), often_wrong(tr, figures)),
        sum,
        formula: rule(tr, figures.rule.rule),
        left_out: Vec::new(),
        people: String::new(),
    }
}

/// How one customer came by their state, in numbers.
pub(super) fn of_customer(ctx: &ScreenCtx<'_>, page: &CustomerPage, figures: Option<&Figures>) -> Option<Explanation> {
    let (tr, standing) = (ctx.tr, &page.standing);
    let [term, definition, formula] = words(tr, standing.state)?;
    let mut sum = Vec::new();
    let mut row = |label: String, value: String| sum.push((label, value, false));
    if let Some(last) = standing.last {
        row(tr.customer_last(), tr.day(last));
    }
    if standing.state == State::Lost {
        if let Some(left) = standing.left_on {
            row(tr.customer_left_on(), tr.day(left));
        }
    } else if standing.visits > 0 {
        row(tr.customer_silence(tr.day(ctx.as_of())), said::days(tr, f64::from(standing.silence)));
    }
    let measured = matches!(standing.state, State::Current | State::AtRisk | State::Lapsed);
    let mut left_out = Vec::new();
    if let Some(rhythm) = standing.rhythm.filter(|_| measured) {
        row(tr.customer_rhythm(), said::days(tr, rhythm));
        row(tr.customer_overdue_after(), said::days(tr, QuietRule::OVERDUE_TIMES * rhythm));
        if let Some(figures) = figures {
            row(tr.customer_quiet_after(), said::days(tr, figures.rule.rule.limit(rhythm)));
        }
        if standing.borrowed {
            left_out.push(tr.customer_borrowed_why());
        }
    }
    let quiet = figures.filter(|_| matches!(standing.state, State::AtRisk | State::Lapsed));
    sum.extend(quiet.and_then(|f| look_back(tr, f)).map(|(label, value)| (label, value, false)));
    let warning = quiet.filter(|_| standing.state == State::Lapsed).map(|f| often_wrong(tr, f)).unwrap_or_default();
    let formula = figures.filter(|_| measured).map_or(formula.clone(), |f| format!("{formula}. {}", rule(tr, f.rule.rule)));
    Some(Explanation {
        title: said::state(tr, standing.state),
        term,
        sentence: format!("{definition}{warning}"),
        sum,
        formula,
        left_out,
        people: String::new(),
    })
}
