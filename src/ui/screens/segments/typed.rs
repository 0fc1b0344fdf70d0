//! What is typed into the form of a segment, and what conditions it makes. Everything of every kind is kept while the form is open, so
//! that changing the kind and back loses nothing.

use serde::{Deserialize, Serialize};

use crate::domain::contract::Membership;
use crate::domain::customer::{Channel, State};
use crate::domain::day::Day;
use crate::domain::ids::TagId;
use crate::domain::language::Language;
use crate::domain::money::Money;
use crate::domain::segment::{Condition, Span, Test, TextField};
use crate::ui::screen::ScreenCtx;
use crate::ui::typed;

/// What a condition is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, strum::EnumIter, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub(super) enum Kind {
    #[default]
    First,
    Worth,
    Written,
    Tag,
    State,
    Member,
    Monthly,
    MemberSince,
    Language,
    Joined,
    Answered,
    Says,
    Filled,
}

impl Kind {
    /// It asks of contracts: where there are no members it is not offered.
    pub(super) const fn of_members(self) -> bool {
        matches!(self, Self::Member | Self::Monthly | Self::MemberSince)
    }
}

/// One condition being put together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct TypedCondition {
    pub(super) kind: Kind,
    pub(super) not: bool,
    pub(super) names: Vec<String>,
    pub(super) tags: Vec<TagId>,
    pub(super) languages: Vec<Language>,
    pub(super) states: Vec<State>,
    pub(super) memberships: Vec<Membership>,
    pub(super) channels: Vec<Channel>,
    /// Days.
    pub(super) from: String,
    pub(super) to: String,
    /// Money.
    pub(super) least: String,
    pub(super) below: String,
    pub(super) field: TextField,
    /// Words, with commas between.
    pub(super) words: String,
}

impl Default for TypedCondition {
    fn default() -> Self {
        Self {
            kind: Kind::default(),
            not: false,
            names: Vec::new(),
            tags: Vec::new(),
            languages: Vec::new(),
            states: Vec::new(),
            memberships: Vec::new(),
            channels: Vec::new(),
            from: String::new(),
            to: String::new(),
            least: String::new(),
            below: String::new(),
            field: TextField::Address,
            words: String::new(),
        }
    }
}

/// The form.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub(super) name: String,
    pub(super) conditions: Vec<TypedCondition>,
}

/// Which field cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unread {
    From,
    To,
    Least,
    Below,
    /// Nothing is chosen or entered.
    Empty,
    /// It ends before it begins.
    Backwards,
}

impl TypedCondition {
    /// The condition it makes, or what is wrong with it.
    pub(super) fn read(&self, ctx: &ScreenCtx<'_>) -> Result<Condition, Unread> {
        let test = self.test(ctx)?;
        match test.problem() {
            Some(crate::domain::segment::BadCondition::Empty) => Err(Unread::Empty),
            Some(crate::domain::segment::BadCondition::Backwards) => Err(Unread::Backwards),
            None => Ok(Condition { test, not: self.not }),
        }
    }

    fn test(&self, ctx: &ScreenCtx<'_>) -> Result<Test, Unread> {
        Ok(match self.kind {
            Kind::First => Test::First(self.span(ctx)?),
            Kind::Joined => Test::Joined(self.span(ctx)?),
            Kind::MemberSince => Test::MemberSince(self.span(ctx)?),
            Kind::Worth => {
                let (from, below) = self.band(ctx)?;
                Test::Worth { from, below }
            }
            Kind::Monthly => {
                let (from, below) = self.band(ctx)?;
                Test::Monthly { from, below }
            }
            Kind::Member => Test::Member(self.memberships.clone()),
            Kind::Written => Test::Written(self.names.clone()),
            Kind::Tag => Test::Tag(self.tags.clone()),
            Kind::State => Test::State(self.states.clone()),
            Kind::Language => Test::Language(self.languages.clone()),
            Kind::Answered => Test::Answered(self.channels.clone()),
            Kind::Filled => Test::Filled(self.field),
            Kind::Says => {
                let words = self.words.split(',').map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect();
                Test::Says { field: self.field, words }
            }
        })
    }

    fn span(&self, ctx: &ScreenCtx<'_>) -> Result<Span, Unread> {
        Ok(Span { from: day(&self.from, ctx).ok_or(Unread::From)?, to: day(&self.to, ctx).ok_or(Unread::To)? })
    }

    fn band(&self, ctx: &ScreenCtx<'_>) -> Result<(Option<Money>, Option<Money>), Unread> {
        Ok((money(&self.least, ctx).ok_or(Unread::Least)?, money(&self.below, ctx).ok_or(Unread::Below)?))
    }

    /// As it is typed, from a condition there is.
    pub(super) fn of(condition: &Condition, ctx: &ScreenCtx<'_>) -> Self {
        let day = |day: Option<Day>| day.map(|day| ctx.tr.day(day)).unwrap_or_default();
        let currency = ctx.settings().currency;
        let money = |money: Option<Money>| money.map(|money| typed::amount_text(money, currency, ctx.tr)).unwrap_or_default();
        let blank = Self { not: condition.not, ..Self::default() };
        match &condition.test {
            Test::Written(names) => Self { kind: Kind::Written, names: names.clone(), ..blank },
            Test::Tag(tags) => Self { kind: Kind::Tag, tags: tags.clone(), ..blank },
            Test::Language(languages) => Self { kind: Kind::Language, languages: languages.clone(), ..blank },
            Test::State(states) => Self { kind: Kind::State, states: states.clone(), ..blank },
            Test::First(span) => Self { kind: Kind::First, from: day(span.from), to: day(span.to), ..blank },
            Test::Joined(span) => Self { kind: Kind::Joined, from: day(span.from), to: day(span.to), ..blank },
            Test::Worth { from, below } => Self { kind: Kind::Worth, least: money(*from), below: money(*below), ..blank },
            Test::Monthly { from, below } => Self { kind: Kind::Monthly, least: money(*from), below: money(*below), ..blank },
            Test::Member(memberships) => Self { kind: Kind::Member, memberships: memberships.clone(), ..blank },
            Test::MemberSince(span) => Self { kind: Kind::MemberSince, from: day(span.from), to: day(span.to), ..blank },
            Test::Answered(channels) => Self { kind: Kind::Answered, channels: channels.clone(), ..blank },
            Test::Says { field, words } => Self { kind: Kind::Says, field: *field, words: words.join(", "), ..blank },
            Test::Filled(field) => Self { kind: Kind::Filled, field: *field, ..blank },
        }
    }
}

/// Outer: whether it can be read; inner: whether anything is typed.
#[expect(clippy::option_option, reason = "an empty field is read well: as nothing")]
fn day(text: &str, ctx: &ScreenCtx<'_>) -> Option<Option<Day>> {
    if text.trim().is_empty() { Some(None) } else { typed::day(text, ctx.tr, ctx.today).map(Some) }
}

#[expect(clippy::option_option, reason = "an empty field is read well: as nothing")]
fn money(text: &str, ctx: &ScreenCtx<'_>) -> Option<Option<Money>> {
    if text.trim().is_empty() { Some(None) } else { typed::amount(text, ctx.settings().currency).map(Some) }
}
