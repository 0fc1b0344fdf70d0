//! Reasons for leaving, by people and by money (METRICS A6, B 1.3). Guesses of the owner are kept apart.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::brief::Brief;
use super::facts::AnswerFact;
use super::intervals::{Interval, Share};
use super::leaving::{self, Group};
use super::num;
use super::small::Telling;
use crate::domain::day::Day;
use crate::domain::departure::{GivenReason, ReasonSource};
use crate::domain::ids::{CustomerId, ReasonId};
use crate::domain::money::Money;
use crate::domain::questionnaire::Audience;
use crate::domain::reason::{Reason, ReasonKind};

/// One customer who makes up more than half of a bar.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Dominant {
    /// Who.
    pub customer: CustomerId,
    /// Their share of the bar's money, above 0.5.
    pub share: f64,
}

/// One reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReasonRow {
    /// Which.
    pub id: ReasonId,
    /// Its name.
    pub name: String,
    /// Its code in the starting list; empty for reasons added here.
    pub code: String,
    /// Its kind, by the codebook.
    pub kind: ReasonKind,
    /// For whom it was the main reason, and their money: the bar.
    pub main: Group,
    /// Who named it, as main or beside another, and their money: bar and thin extension together.
    pub named: Group,
    /// Named it, out of the leavers whose reason is known; may add up to more than 1.
    pub share: Share,
    /// Share of all leavers for whom it is the main reason: if none, and if all, of those without a known reason said the same.
    pub bounds: Option<Interval>,
    /// One customer over half of the bar's money.
    pub dominant: Option<Dominant>,
    /// Of those for whom it was the main reason, how many said so in their own words; the others told staff.
    #[serde(default)]
    pub in_words: u64,
}

impl ReasonRow {
    /// Its place among the groups of reasons: avoidable ones first, "don't know" and "other" last.
    #[must_use]
    pub fn place(&self) -> u8 {
        match (self.code.as_str(), self.kind) {
            ("dont_know" | "do_not_know" | "unknown", _) | (_, ReasonKind::Topic) => 3,
            ("other", _) => 4,
            (_, ReasonKind::Avoidable) => 0,
            (_, ReasonKind::Unavoidable) => 1,
            (_, ReasonKind::Involuntary) => 2,
        }
    }
}

/// One who left or went quiet and has said something, for as long as so few reasons are known that each is looked at by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// Who.
    pub customer: CustomerId,
    /// The main reason, in their own words or as told to staff; none where no reason was found in what they said.
    pub main: Option<ReasonId>,
    /// Last purchase day: what they said before it is not of this leaving.
    pub last: Option<Day>,
}

/// Main reasons of one kind, after what was said of each departure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KindRow {
    /// The kind.
    pub kind: ReasonKind,
    /// Whose main reason was of this kind.
    pub main: Group,
}

/// Reasons for leaving. The four parts, known to without a reason, add up to the leavers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Reasons {
    /// Reasons from customers' words or told to staff: avoidable first, "don't know" and "other" last, within that by people.
    pub rows: Vec<ReasonRow>,
    /// The owner's guesses, apart.
    pub guesses: Vec<ReasonRow>,
    /// Main reasons by kind, without guesses; all three kinds.
    pub kinds: Vec<KindRow>,
    /// All who left or went quiet in the period.
    pub leavers: Group,
    /// With a known reason.
    pub known: Group,
    /// With only a guess of the owner.
    pub guessed: Group,
    /// Without a reason and without an answer since their last purchase.
    pub not_asked: Group,
    /// With an answer, but no reason in it (yet).
    pub without_reason: Group,
    /// Those with a known reason or an answer, one by one, while under ten reasons are known (METRICS A8).
    pub cases: Vec<Case>,
}

impl Reasons {
    /// Reasons known, by people.
    #[must_use]
    pub const fn known_share(&self) -> Share {
        Share::new(self.known.people, self.leavers.people)
    }

    /// Reasons known, by money, 0-1; none where the leavers were worth nothing.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "sums of a business stay far below 2^53 minor units")]
    pub fn known_money_share(&self) -> Option<f64> {
        (self.leavers.money.0 > 0).then(|| self.known.money.0 as f64 / self.leavers.money.0 as f64)
    }
}

/// What is known of why one customer left.
#[derive(Debug, Clone, Default)]
pub(super) struct Why {
    /// The main reason in their own words or as told to staff.
    pub(super) main: Option<ReasonId>,
    /// Every reason they named, the main one first, none twice.
    pub(super) named: Vec<ReasonId>,
    /// The owner's guess; counts only where they named nothing.
    pub(super) guess: Option<ReasonId>,
    /// Reasons they gave in their own words.
    in_words: Vec<ReasonId>,
    /// They have answered something since their last purchase.
    pub(super) asked: bool,
    /// Kind for this departure, over that of the main reason.
    pub(super) kind: Option<ReasonKind>,
}

/// In which part a leaver stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Known,
    Guessed,
    NotAsked,
    WithoutReason,
}

impl Why {
    pub(super) const fn part(&self) -> Part {
        match (self.main, self.guess) {
            (Some(_), _) => Part::Known,
            (None, Some(_)) => Part::Guessed,
            (None, None) if self.asked => Part::WithoutReason,
            (None, None) => Part::NotAsked,
        }
    }

    fn hear_words(&mut self, reason: ReasonId) {
        self.hear(reason);
        self.in_words.push(reason);
    }

    fn hear(&mut self, reason: ReasonId) {
        if !self.named.contains(&reason) {
            self.named.push(reason);
        }
    }
}

/// The answers of each customer, by row.
pub(super) struct Answers<'f>(BTreeMap<u32, Vec<&'f AnswerFact>>);

impl<'f> Answers<'f> {
    pub(super) fn of(base: &Base<'f>) -> Self {
        let mut answers: BTreeMap<u32, Vec<&AnswerFact>> = BTreeMap::new();
        for answer in base.facts.answers.iter().filter(|answer| answer.day <= base.as_of) {
            if let Some(row) = answer.row {
                answers.entry(row).or_default().push(answer);
            }
        }
        for list in answers.values_mut() {
            list.sort_by_key(|answer| answer.day);
        }
        Self(answers)
    }

    /// Those of one customer, by day.
    pub(super) fn of_row(&self, row: usize) -> &[&'f AnswerFact] {
        self.0.get(&num::row(row)).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Why one leaver left: what stands with the departure or is guessed, then what they answered as lost customers since their last purchase.
/// The shared question asks what to change, not why they left, so it gives no reason here.
pub(super) fn why(base: &Base<'_>, answers: &Answers<'_>, row: usize, brief: &Brief) -> Why {
    let mut why = Why::default();
    if brief.departure().is_none() && answers.0.is_empty() && base.facts.guesses.is_empty() {
        return why;
    }
    let last = base.visits.of(row).last().copied().map(Day::from_number);
    let departure = brief.departure().and_then(|index| base.facts.departures.get(index as usize));
    let given = departure.iter().flat_map(|departure| departure.main.iter().chain(&departure.mentioned));
    for given in given.filter(|given| base.facts.is_leaving(given.reason)) {
        let GivenReason { reason, source } = *given;
        match source {
            ReasonSource::OwnersGuess => why.guess = why.guess.or(Some(reason)),
            ReasonSource::CustomersWords => why.hear_words(reason),
            ReasonSource::ToldStaff => why.hear(reason),
        }
    }
    let since = |answer: &&&AnswerFact| last.is_none_or(|last| answer.day > last);
    for answer in answers.0.get(&num::row(row)).into_iter().flatten().filter(since) {
        why.asked = true;
        if answer.audience == Audience::Lost && !answer.shared {
            answer.reasons.iter().filter(|reason| base.facts.is_leaving(**reason)).for_each(|reason| why.hear_words(*reason));
        }
    }
    why.guess = why.guess.or_else(|| base.facts.guess(num::row(row), last).filter(|guess| base.facts.is_leaving(*guess)));
    why.main = why.named.first().copied();
    why.kind = departure.and_then(|departure| departure.kind_override);
    why
}

/// One reason while it is being counted.
#[derive(Debug, Clone, Copy, Default)]
struct Bar {
    /// Said so in their own words.
    in_words: u64,
    main: Group,
    named: Group,
    /// The most valuable customer of the bar: whose and how much.
    biggest: Option<(Money, usize)>,
}

impl Bar {
    fn main(&mut self, row: usize, money: Money) {
        self.main.add(money);
        if self.biggest.is_none_or(|(most, _)| money > most) {
            self.biggest = Some((money, row));
        }
    }
}

type Bars = BTreeMap<ReasonId, Bar>;

/// Counts reasons over those in the filter who left or went quiet in the period.
pub(super) fn count(base: &Base<'_>) -> Reasons {
    let answers = Answers::of(base);
    let mut reasons = Reasons::default();
    let (mut bars, mut guesses) = (Bars::new(), Bars::new());
    let mut kinds: BTreeMap<u8, Group> = BTreeMap::new();
    for (row, brief) in leaving::leavers(base) {
        let why = why(base, &answers, row, brief);
        let money = base.yearly(row);
        reasons.leavers.add(money);
        reasons.part(why.part()).add(money);
        reasons.cases.extend(case(base, row, &why));
        why.named.iter().for_each(|reason| bars.entry(*reason).or_default().named.add(money));
        if let Some(main) = why.main {
            let bar = bars.entry(main).or_default();
            bar.main(row, money);
            bar.in_words += u64::from(why.in_words.contains(&main));
            kinds.entry(why.kind.or_else(|| Some(find(base, main)?.kind)).unwrap_or_default() as u8).or_default().add(money);
        } else if let Some(guess) = why.guess {
            let bar = guesses.entry(guess).or_default();
            bar.named.add(money);
            bar.main(row, money);
        }
    }
    if Telling::of(reasons.known.people).may_rank() {
        reasons.cases = Vec::new();
    }
    reasons.rows = rows(base, &bars, reasons.known.people, Some(reasons.leavers.people));
    reasons.guesses = rows(base, &guesses, reasons.guessed.people, None);
    reasons.kinds = ReasonKind::LEAVING
        .into_iter()
        .map(|kind| KindRow { kind, main: base.shown_group(kinds.get(&(kind as u8)).copied().unwrap_or_default()) })
        .collect();
    reasons.shown(base)
}

fn case(base: &Base<'_>, row: usize, why: &Why) -> Option<Case> {
    let said = matches!(why.part(), Part::Known | Part::WithoutReason);
    let customer = base.facts.people.get(row).filter(|_| said)?.id;
    Some(Case { customer, main: why.main, last: base.visits.of(row).last().copied().map(Day::from_number) })
}

impl Reasons {
    const fn part(&mut self, part: Part) -> &mut Group {
        match part {
            Part::Known => &mut self.known,
            Part::Guessed => &mut self.guessed,
            Part::NotAsked => &mut self.not_asked,
            Part::WithoutReason => &mut self.without_reason,
        }
    }

    fn shown(mut self, base: &Base<'_>) -> Self {
        for group in [&mut self.leavers, &mut self.known, &mut self.guessed, &mut self.not_asked, &mut self.without_reason] {
            *group = base.shown_group(*group);
        }
        self
    }
}

fn find<'b>(base: &'b Base<'_>, id: ReasonId) -> Option<&'b Reason> {
    base.facts.reason(id)
}

/// Bars as rows: avoidable first, "don't know" and "other" last; within that by people, then money, then number.
fn rows(base: &Base<'_>, bars: &Bars, known: u64, leavers: Option<u64>) -> Vec<ReasonRow> {
    let mut rows: Vec<_> = bars.iter().map(|(id, bar)| reason_row(base, *id, bar, known, leavers)).collect();
    rows.sort_by_key(|row| (row.place(), Reverse(row.main.people), Reverse(row.named.people), Reverse(row.main.money), row.id));
    rows
}

fn reason_row(base: &Base<'_>, id: ReasonId, bar: &Bar, known: u64, leavers: Option<u64>) -> ReasonRow {
    let reason = find(base, id);
    ReasonRow {
        id,
        name: reason.map(|reason| reason.name.clone()).unwrap_or_default(),
        code: reason.map_or_else(|| "other".to_owned(), |reason| reason.code.clone()),
        kind: reason.map(|reason| reason.kind).unwrap_or_default(),
        main: base.shown_group(bar.main),
        named: base.shown_group(bar.named),
        share: Share::new(bar.named.people, known),
        bounds: leavers.and_then(|leavers| bounds(bar.main.people, known, leavers)),
        dominant: dominant(base, bar),
        in_words: bar.in_words,
    }
}

/// Share of all leavers: if none, and if all, of those without a known reason had said the same.
fn bounds(main: u64, known: u64, leavers: u64) -> Option<Interval> {
    let unknown = leavers.saturating_sub(known);
    Some(Interval { low: Share::new(main, leavers).rate()?, high: Share::new(main + unknown, leavers).rate()? })
}

/// One of several customers who makes up more than half of the bar's money.
fn dominant(base: &Base<'_>, bar: &Bar) -> Option<Dominant> {
    let (money, row) = bar.biggest.filter(|(money, _)| bar.main.people > 1 && money.0 > 0 && bar.main.money.0 > 0)?;
    let share = num::money_float(money.0) / num::money_float(bar.main.money.0);
    (share > 0.5).then_some(Dominant { customer: base.facts.people.get(row)?.id, share: share.min(1.0) })
}
