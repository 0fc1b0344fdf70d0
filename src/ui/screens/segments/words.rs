//! A condition in words.

use crate::domain::contract::Membership;
use crate::domain::day::Day;
use crate::domain::ids::TagId;
use crate::domain::language::Language;
use crate::domain::money::Money;
use crate::domain::segment::{Condition, Span, Test, TextField};
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::customer::said;

/// A condition as it stands in a line: "Tag: VIP", "not: State: Gone quiet".
pub(in crate::ui::screens) fn condition(ctx: &ScreenCtx<'_>, condition: &Condition, tag_name: &dyn Fn(TagId) -> Option<String>) -> String {
    let words = test(ctx, &condition.test, tag_name);
    if condition.not { ctx.tr.segment_not(words) } else { words }
}

fn test(ctx: &ScreenCtx<'_>, test: &Test, tag_name: &dyn Fn(TagId) -> Option<String>) -> String {
    let tr = ctx.tr;
    let any = |all: Vec<String>| any_of(tr, all);
    let (label, what) = match test {
        Test::Written(names) => (kind_words(tr, "written"), any(names.clone())),
        Test::Tag(tags) => {
            (kind_words(tr, "tag"), any(tags.iter().map(|id| tag_name(*id).unwrap_or_else(|| tr.segment_tag_gone())).collect()))
        }
        Test::Language(all) => (kind_words(tr, "language"), any(all.iter().map(|l: &Language| l.own_name().to_owned()).collect())),
        Test::State(all) => (kind_words(tr, "state"), any(all.iter().map(|state| said::state(tr, *state)).collect())),
        Test::First(dates) => (kind_words(tr, "first"), span(tr, *dates)),
        Test::Joined(dates) => (kind_words(tr, "joined"), span(tr, *dates)),
        Test::MemberSince(dates) => (kind_words(tr, "member_since"), span(tr, *dates)),
        Test::Member(all) => (kind_words(tr, "member"), any(all.iter().map(|membership| membership_words(tr, *membership)).collect())),
        Test::Monthly { from, below } => (kind_words(tr, "monthly"), band(ctx, *from, *below)),
        Test::Worth { from, below } => (kind_words(tr, "worth"), band(ctx, *from, *below)),
        Test::Answered(all) => (kind_words(tr, "answered"), any(all.iter().map(|channel| said::channel(tr, *channel)).collect())),
        Test::Says { field, words } => (field_words(tr, *field), any(words.iter().map(|w| format!("“{w}”")).collect())),
        Test::Filled(field) => (field_words(tr, *field), tr.segment_filled()),
    };
    tr.segment_condition_words(label, what)
}

/// What a kind of condition is called.
pub(super) fn kind_words(tr: &Tr, code: &str) -> String {
    tr.segment_kind(code)
}

/// How somebody stands by their contracts, where others can be chosen beside it.
pub(super) fn membership_words(tr: &Tr, membership: Membership) -> String {
    tr.segment_membership(<&str>::from(membership))
}

/// What a field is called.
pub(super) fn field_words(tr: &Tr, field: TextField) -> String {
    tr.segment_field(<&str>::from(field))
}

fn any_of(tr: &Tr, all: Vec<String>) -> String {
    let mut all = all.into_iter();
    let first = all.next().unwrap_or_default();
    all.fold(first, |so_far, next| tr.segment_or(so_far, next))
}

fn span(tr: &Tr, span: Span) -> String {
    let day = |day: Day| tr.day(day);
    match (span.from, span.to) {
        (Some(from), Some(to)) => tr.segment_between(day(from), day(to)),
        (Some(from), None) => tr.segment_since(day(from)),
        (None, Some(to)) => tr.segment_until(day(to)),
        (None, None) => String::new(),
    }
}

fn band(ctx: &ScreenCtx<'_>, from: Option<Money>, below: Option<Money>) -> String {
    let money = |money: Money| said::money(ctx, money);
    match (from, below) {
        (Some(from), Some(below)) => ctx.tr.segment_money_between(money(below), money(from)),
        (Some(from), None) => ctx.tr.segment_money_from(money(from)),
        (None, Some(below)) => ctx.tr.segment_money_below(money(below)),
        (None, None) => String::new(),
    }
}
