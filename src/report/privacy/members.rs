//! What a shared report may tell of members: who came, stayed and left window by window, and what goes with them. All of it is put into
//! ledgers of sums, so that no group under five follows from what is told, nor what one of them pays. Decides; says nothing itself.

use std::hash::Hash;

use super::book::{Book, Open};
use super::told::Number;
use crate::analysis::contracts::{Cause, Contracts, Flow, Movements, together};
use crate::analysis::{Figures, Period};

/// Windows told at most, the newest; what came before them stands in the ledger as one remainder.
const WINDOWS: usize = 24;

/// What may be told.
#[expect(clippy::struct_excessive_bools, reason = "each is told or not by itself")]
#[derive(Debug, Clone, Default)]
pub struct Members {
    /// How many there are now.
    pub now: bool,
    /// How many are or ever were.
    pub ever: bool,
    /// How many have cancelled and leave altogether.
    pub leaving: bool,
    /// How long memberships last.
    pub staying: bool,
    /// What all of them pay a month.
    pub paid: bool,
    /// Of the leading window.
    pub headline: Told,
    /// By window, as in [`Contracts::rows`].
    pub windows: Vec<Told>,
}

/// What may be told of one window.
#[expect(clippy::struct_excessive_bools, reason = "each is told or not by itself")]
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Told {
    /// Members at its start, and how many of them left.
    pub churn: bool,
    /// How many came and how many left.
    pub balance: bool,
    /// Of those, who came for the first time.
    pub flows: bool,
    /// Why members at its start left: of their own choice, payment failed, not known.
    pub causes: bool,
    /// Money a month at its start, and what went of it: with those who left, and where somebody pays less.
    pub gross: bool,
    /// What those who came back pay, and others pay more.
    pub net: bool,
    /// All the money that came, beside what went.
    pub money: bool,
    /// Each part of it alone.
    pub parts: bool,
}

impl Told {
    const ALL: Self = Self { churn: true, balance: true, flows: true, causes: true, gross: true, net: true, money: true, parts: true };
}

impl Members {
    /// Everything, on the owner's own screen.
    pub(super) fn all(contracts: &Contracts) -> Self {
        let windows = vec![Told::ALL; contracts.rows.len()];
        Self { now: true, ever: true, leaving: true, staying: true, paid: true, headline: Told::ALL, windows }
    }

    /// What may leave the house, the most wanted first and the newest window before the others. `tells`: which numbers of all customers
    /// are told beside them.
    pub(super) fn shared(figures: &Figures, tells: impl Fn(Number) -> bool) -> Self {
        let contracts = &figures.contracts;
        let mut people = people(figures);
        // Told of all customers, whatever is told of members.
        if figures.customers.buyers > 0 {
            people.tell(&[Key::Customers]);
        }
        people.tell(&[Key::Leavers]);
        let elsewhere = [(Number::GoneBefore, Key::LeftEarlier), (Number::AwayInAll, Key::Past)];
        for (_, key) in elsewhere.into_iter().filter(|(number, _)| figures.of_members() && tells(*number)) {
            people.tell(&[key]);
        }
        let mut told = Self { windows: vec![Told::default(); contracts.rows.len()], ..Self::default() };
        told.now = people.tell(&[Key::Now]);
        told.headline.churn = contracts.headline.is_some() && people.tell(&churn(Of::Headline));
        for at in newest(contracts) {
            told.set(at, |window| &mut window.churn, people.tell(&churn(Of::Window(at))));
        }
        for at in newest(contracts) {
            told.set(at, |window| &mut window.balance, people.tell(&balance(Of::Window(at))));
        }
        told.leaving = people.tell(&[Key::Leaving]);
        told.staying = people.tell(&[Key::Memberships]);
        told.headline.balance = contracts.headline.is_some() && people.tell(&balance(Of::Headline));
        told.headline.flows = told.headline.balance && people.tell(&[Key::Joined(Of::Headline)]);
        told.headline.causes = told.headline.churn && people.tell(&causes(Of::Headline));
        told.ever = people.tell(&[Key::Ever]);
        told.money(figures, tells(Number::LeaversMoney));
        told
    }

    /// The same of money: what a group under five pays is not told, whatever the sums beside it.
    /// `leavers`: what those who left in the period paid is told beside it.
    fn money(&mut self, figures: &Figures, leavers: bool) {
        let contracts = &figures.contracts;
        let mut money = money(figures);
        if leavers {
            money.tell(&[Money::Leavers]);
        }
        self.paid = self.now && money.tell(&[Money::Now]);
        for of in contracts.headline.iter().map(|_| Of::Headline).chain(newest(contracts).map(Of::Window)) {
            let Some(mut window) = self.told(of).copied().filter(|window| window.churn) else { continue };
            window.gross = money.tell(&[Money::Start(of), Money::Out(of)]);
            window.net = window.gross && money.tell(&[Money::Regained(of)]);
            window.money = window.gross && money.tell(&[Money::In(of)]);
            let parts = [Money::Left(of), Money::Less(of), Money::More(of), Money::Back(of), Money::Joined(of)];
            window.parts = window.gross && money.tell(&parts);
            if let Some(place) = self.told(of) {
                *place = window;
            }
        }
    }

    fn told(&mut self, of: Of) -> Option<&mut Told> {
        match of {
            Of::Headline => Some(&mut self.headline),
            Of::Window(at) => self.windows.get_mut(at),
            Of::Earlier | Of::Begun | Of::Before => None,
        }
    }

    fn set(&mut self, at: usize, part: impl FnOnce(&mut Told) -> &mut bool, told: bool) {
        if let Some(window) = self.windows.get_mut(at) {
            *part(window) = told;
        }
    }

    /// What may be told of a window, by its place.
    #[must_use]
    pub fn window(&self, at: usize) -> Told {
        self.windows.get(at).copied().unwrap_or_default()
    }
}

/// The windows that may be told, the newest first.
fn newest(contracts: &Contracts) -> impl Iterator<Item = usize> + use<> {
    let all = contracts.rows.len();
    (all.saturating_sub(WINDOWS)..all).rev()
}

/// Of which stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Of {
    /// The leading window.
    Headline,
    /// One of the windows over time.
    Window(usize),
    /// Before the windows that are told.
    Earlier,
    /// The days of the leading window in the window it begins amidst of.
    Begun,
    /// The days of that window before them.
    Before,
}

/// A number of members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    /// All customers.
    Customers,
    /// Of those, never members.
    Never,
    Now,
    Ever,
    /// Were members and are no more.
    Past,
    /// Of those, left in the period.
    Leavers,
    /// Of those, before it.
    LeftEarlier,
    /// Leavings of the period that a return followed.
    LeftAndBack,
    Leaving,
    /// Members who have not cancelled.
    Remaining,
    /// Memberships: each coming back begins another.
    Memberships,
    Start(Of),
    End(Of),
    Joined(Of),
    Back(Of),
    /// Joined or came back.
    Came(Of),
    Left(Of),
    /// Of those, away still.
    Away(Of),
    /// Of those, left in the period.
    AwayLately(Of),
    /// Before it.
    AwayLong(Of),
    /// Of those, came back since.
    Returned(Of),
    LeftOfStart(Of),
    Stayed(Of),
    /// Joined or came back, and left within.
    Within(Of),
    By(Of, Cause),
    OfStartBy(Of, Cause),
}

/// A sum a month, or what it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Money {
    Now,
    /// Paid by those who left in the period and are away still.
    Leavers,
    /// By those who left in it and have come back.
    LeftAndBack,
    Start(Of),
    End(Of),
    Joined(Of),
    Back(Of),
    More(Of),
    /// Paid more, or by those who came back.
    Regained(Of),
    /// All that came.
    In(Of),
    Less(Of),
    Left(Of),
    /// All that went.
    Out(Of),
}

fn churn(of: Of) -> [Key; 2] {
    [Key::Start(of), Key::LeftOfStart(of)]
}

/// What the balance draws.
fn balance(of: Of) -> [Key; 3] {
    [Key::Start(of), Key::Came(of), Key::Left(of)]
}

fn causes(of: Of) -> [Key; 3] {
    Cause::ALL.map(|cause| Key::OfStartBy(of, cause))
}

/// The stretches of time with what happened in each: the windows told, oldest first, and the leading one.
fn stretches(contracts: &Contracts) -> Vec<(Of, &Movements)> {
    let skipped = contracts.rows.len().saturating_sub(WINDOWS);
    let windows = contracts.rows.iter().enumerate().skip(skipped).map(|(at, row)| (Of::Window(at), row));
    windows.chain(contracts.headline.iter().map(|row| (Of::Headline, row))).collect()
}

fn people(figures: &Figures) -> Open<Key> {
    let contracts = &figures.contracts;
    let mut book = Book::new();
    let (leaving, _) = contracts.leaving();
    book.note(Key::Now, contracts.members);
    book.note(Key::Ever, contracts.ever);
    book.note(Key::Past, contracts.ever.saturating_sub(contracts.members));
    book.note(Key::Leaving, leaving);
    book.note(Key::Remaining, contracts.members.saturating_sub(leaving));
    let (customers, leavers) = (figures.customers.total, figures.leaving.all.people);
    let past = contracts.ever.saturating_sub(contracts.members);
    book.note(Key::Customers, customers);
    book.note(Key::Never, customers.saturating_sub(contracts.ever));
    book.note(Key::Leavers, leavers);
    book.note(Key::LeftEarlier, past.saturating_sub(leavers));
    book.sum(Key::Ever, &[Key::Now, Key::Past]);
    book.sum(Key::Customers, &[Key::Now, Key::Past, Key::Never]);
    if leavers <= past {
        book.sum(Key::Past, &[Key::Leavers, Key::LeftEarlier]);
    }
    book.sum(Key::Now, &[Key::Leaving, Key::Remaining]);
    for (of, row) in stretches(contracts) {
        window(&mut book, of, row);
    }
    left_in_the_period(&mut book, figures);
    followed(&mut book, contracts);
    away(&mut book, figures);
    let flows: [Flowing<Key>; 4] = [(Key::Joined, None), (Key::Back, Some(Flow::Back)), (Key::Came, None), (Key::Left, Some(Flow::Left))];
    add_up(&mut book, contracts, &flows);
    book.open()
}

/// The leading window where it is the period of leaving.
fn year_of_leaving(figures: &Figures) -> Option<Movements> {
    figures.contracts.headline.filter(|year| figures.filter.period == Period::LastMonths(u16::from(year.months)))
}

/// Where the leading window is the period of leaving: who left in it has come back since, or is told as having left.
fn left_in_the_period(book: &mut Book<Key>, figures: &Figures) {
    let Some(year) = year_of_leaving(figures) else { return };
    let Some(back) = year.left.people().checked_sub(figures.leaving.all.people) else { return };
    book.note(Key::LeftAndBack, back);
    book.sum(Key::Left(Of::Headline), &[Key::Leavers, Key::LeftAndBack]);
}

/// Who left in a window is away still or has come back since; all who are away left in some window, in the period or before it.
fn away(book: &mut Book<Key>, figures: &Figures) {
    let (contracts, found) = (&figures.contracts, &figures.beside);
    let past = contracts.ever.saturating_sub(contracts.members);
    let skipped = contracts.rows.len().saturating_sub(WINDOWS);
    let of = |row: &Movements| {
        let window = found.windows.iter().find(|window| window.from == row.from);
        window.map_or(0, |window| window.people.iter().sum::<u64>() + window.unknown)
    };
    let rows: Vec<(Of, &Movements, u64)> =
        contracts.rows.iter().enumerate().skip(skipped).map(|(at, row)| (Of::Window(at), row, of(row))).collect();
    let told: u64 = rows.iter().map(|(.., away)| *away).sum();
    let fit = found.gone().people == past && rows.iter().all(|(_, row, away)| *away <= row.left.people());
    // Where the two do not fit each other nothing can be reckoned.
    let Some(earlier) = past.checked_sub(told).filter(|_| fit) else { return };
    let before = figures.as_of.and_then(|day| figures.filter.period.day_before(day));
    let mut inside = figures.leaving.all.people;
    book.note(Key::Away(Of::Earlier), earlier);
    for (of, row, away) in rows.iter().rev() {
        let within = if before.is_some_and(|before| row.to <= before) { 0 } else { inside.min(*away) };
        inside -= within;
        book.note(Key::Away(*of), *away);
        book.note(Key::AwayLately(*of), within);
        book.note(Key::AwayLong(*of), away - within);
        book.note(Key::Returned(*of), row.left.people() - away);
        book.sum(Key::Left(*of), &[Key::Away(*of), Key::Returned(*of)]);
        book.sum(Key::Away(*of), &[Key::AwayLately(*of), Key::AwayLong(*of)]);
    }
    let all = || rows.iter().map(|(of, ..)| *of).chain([Of::Earlier]);
    book.equation(all().map(|of| (Key::Away(of), 1.0)).chain([(Key::Past, -1.0)]));
    if inside == 0 {
        book.equation(rows.iter().map(|(of, ..)| (Key::AwayLately(*of), 1.0)).chain([(Key::Leavers, -1.0)]));
    }
}

/// A number of each stretch of time, and the flow it counts where somebody may be in several.
type Flowing<K> = (fn(Of) -> K, Option<Flow>);

/// Of the leading window, what is the sum of the windows it is made of; who took part in several of them is one all the same.
fn add_up<K: Copy + Eq + Hash>(book: &mut Book<K>, contracts: &Contracts, keys: &[Flowing<K>]) {
    let places = whole_windows(contracts);
    for (key, flow) in keys {
        let windows: Vec<K> = places.iter().map(|at| key(Of::Window(*at))).collect();
        // Bits count from the newest window.
        let bit = |at: usize| contracts.rows.len().checked_sub(at + 1).and_then(|back| 1_u64.checked_shl(u32::try_from(back).ok()?));
        let people = |some: &[K], sum: u64| {
            let chosen = places.iter().filter(|at| some.contains(&key(Of::Window(**at))));
            let bits = chosen.filter_map(|at| bit(*at)).fold(0, |bits, bit| bits | bit);
            flow.map_or(sum, |flow| together(&contracts.repeats, flow, bits, sum))
        };
        if !windows.is_empty() {
            book.sum_of(key(Of::Headline), &windows, people);
        }
        if let Some((amidst, later)) = begins_amidst(contracts) {
            split(book, *key, amidst, &later);
        }
    }
}

/// Of a leading window that begins amidst of another: what it leaves of the later ones is what came in the first days of its own, and what
/// that leaves of the window it begins in came before.
fn split<K: Copy + Eq + Hash>(book: &mut Book<K>, key: fn(Of) -> K, amidst: usize, later: &[usize]) {
    let (whole, window) = (book.people(key(Of::Headline)), book.people(key(Of::Window(amidst))));
    let later: Vec<K> = later.iter().map(|at| key(Of::Window(*at))).collect();
    let begun = whole.saturating_sub(later.iter().map(|key| book.people(*key)).sum()).min(window);
    book.note(key(Of::Begun), begun);
    book.note(key(Of::Before), window - begun);
    book.sum(key(Of::Window(amidst)), &[key(Of::Begun), key(Of::Before)]);
    book.sum(key(Of::Headline), &[later, vec![key(Of::Begun)]].concat());
}

/// One window: what came and went adds up.
fn window(book: &mut Book<Key>, of: Of, row: &Movements) {
    let (left, of_start) = (row.left.people(), row.left_of_start.people());
    for (key, people) in [
        (Key::Start(of), row.members_at_start),
        (Key::End(of), row.members_at_end),
        (Key::Joined(of), row.joined),
        (Key::Back(of), row.came_back),
        (Key::Left(of), left),
        (Key::Came(of), row.joined + row.came_back),
        (Key::LeftOfStart(of), of_start),
        (Key::Stayed(of), row.members_at_start.saturating_sub(of_start)),
        (Key::Within(of), row.joined_and_left()),
    ] {
        book.note(key, people);
    }
    for cause in Cause::ALL {
        book.note(Key::By(of, cause), row.left.of(cause).0);
        book.note(Key::OfStartBy(of, cause), row.left_of_start.of(cause).0);
    }
    book.equation([(Key::Start(of), 1.0), (Key::Came(of), 1.0), (Key::Left(of), -1.0), (Key::End(of), -1.0)]);
    book.sum(Key::Came(of), &[Key::Joined(of), Key::Back(of)]);
    book.sum(Key::Start(of), &[Key::LeftOfStart(of), Key::Stayed(of)]);
    book.sum(Key::Left(of), &[Key::LeftOfStart(of), Key::Within(of)]);
    book.sum(Key::Left(of), &Cause::ALL.map(|cause| Key::By(of, cause)));
    book.sum(Key::LeftOfStart(of), &causes(of));
}

/// One window's end is the next one's beginning; everybody has joined in one, and begins another membership by coming back.
fn followed(book: &mut Book<Key>, contracts: &Contracts) {
    let shown: Vec<usize> = {
        let mut all: Vec<usize> = newest(contracts).collect();
        all.reverse();
        all
    };
    for pair in shown.windows(2) {
        if let [one, next] = pair {
            book.equation([(Key::End(Of::Window(*one)), 1.0), (Key::Start(Of::Window(*next)), -1.0)]);
        }
    }
    for of in shown.last().map(|at| Of::Window(*at)).into_iter().chain(contracts.headline.map(|_| Of::Headline)) {
        book.equation([(Key::End(of), 1.0), (Key::Now, -1.0)]);
    }
    let sum = |part: fn(&Movements) -> u64| contracts.rows.iter().map(part).sum::<u64>();
    let told = |part: fn(&Movements) -> u64| shown.iter().filter_map(|at| contracts.rows.get(*at)).map(part).sum::<u64>();
    let joined: fn(&Movements) -> u64 = |row| row.joined;
    let back: fn(&Movements) -> u64 = |row| row.came_back;
    book.note(Key::Joined(Of::Earlier), sum(joined) - told(joined));
    book.note(Key::Back(Of::Earlier), sum(back) - told(back));
    book.note(Key::Memberships, sum(joined) + sum(back));
    let windows = || shown.iter().map(|at| Of::Window(*at)).chain([Of::Earlier]);
    book.equation(windows().map(|of| (Key::Joined(of), 1.0)).chain([(Key::Ever, -1.0)]));
    let begun = windows().flat_map(|of| [(Key::Joined(of), 1.0), (Key::Back(of), 1.0)]);
    book.equation(begun.chain([(Key::Memberships, -1.0)]));
    // Every membership runs on or has ended in some window.
    let left: fn(&Movements) -> u64 = |row| row.left.people();
    book.note(Key::Left(Of::Earlier), sum(left) - told(left));
    book.equation(windows().map(|of| (Key::Left(of), 1.0)).chain([(Key::Now, 1.0), (Key::Memberships, -1.0)]));
}

/// The windows the leading one is made of, where it begins and ends with them; otherwise none.
fn whole_windows(contracts: &Contracts) -> Vec<usize> {
    let Some(headline) = &contracts.headline else { return Vec::new() };
    let first = contracts.rows.iter().position(|row| row.from == headline.from);
    let last = contracts.rows.iter().rposition(|row| row.to == headline.to);
    let skipped = contracts.rows.len().saturating_sub(WINDOWS);
    first
        .zip(last)
        .filter(|(first, last)| *first >= skipped && first <= last)
        .map_or_else(Vec::new, |(first, last)| (first..=last).collect())
}

/// The window the leading one begins amidst of, and those after it up to the end of both; none where it begins with a window.
fn begins_amidst(contracts: &Contracts) -> Option<(usize, Vec<usize>)> {
    let headline = contracts.headline.as_ref()?;
    let amidst = contracts.rows.iter().position(|row| row.from < headline.from && headline.from <= row.to)?;
    let last = contracts.rows.iter().rposition(|row| row.to == headline.to)?;
    let skipped = contracts.rows.len().saturating_sub(WINDOWS);
    (amidst >= skipped).then(|| (amidst, (amidst + 1..=last).collect()))
}

/// How many customers, each once; figures kept by an earlier edition know only how many in all.
const fn once(customers: u64, in_all: u64) -> u64 {
    if customers == 0 { in_all } else { customers }
}

fn money(figures: &Figures) -> Open<Money> {
    let contracts = &figures.contracts;
    let mut book = Book::new();
    let leavers = figures.leaving.all.people;
    // Who buys as well is told with what they spent.
    let back = year_of_leaving(figures).filter(|_| figures.customers.buyers == 0).and_then(|year| year.left.people().checked_sub(leavers));
    if let (Some(back), Some(year)) = (back, contracts.headline) {
        book.note(Money::Leavers, leavers);
        book.note(Money::LeftAndBack, back);
        book.note(Money::Left(Of::Headline), year.left.people());
        book.sum(Money::Left(Of::Headline), &[Money::Leavers, Money::LeftAndBack]);
    }
    book.note(Money::Now, contracts.members);
    for (of, row) in stretches(contracts) {
        for (key, people) in [
            (Money::Start(of), row.members_at_start),
            (Money::End(of), row.members_at_end),
            (Money::Joined(of), row.joined),
            (Money::Back(of), row.came_back),
            (Money::More(of), row.paid_more),
            (Money::Regained(of), once(row.regained, row.came_back + row.paid_more)),
            (Money::In(of), once(row.brought, row.joined + row.came_back + row.paid_more)),
            (Money::Less(of), row.paid_less),
            (Money::Left(of), row.left.people()),
            (Money::Out(of), once(row.went, row.left.people() + row.paid_less)),
        ] {
            book.note(key, people);
        }
        book.equation([(Money::Start(of), 1.0), (Money::In(of), 1.0), (Money::Out(of), -1.0), (Money::End(of), -1.0)]);
        book.sum(Money::Regained(of), &[Money::Back(of), Money::More(of)]);
        book.sum(Money::In(of), &[Money::Joined(of), Money::Regained(of)]);
        book.sum(Money::Out(of), &[Money::Left(of), Money::Less(of)]);
    }
    let mut shown: Vec<usize> = newest(contracts).collect();
    shown.reverse();
    for pair in shown.windows(2) {
        if let [one, next] = pair {
            book.equation([(Money::End(Of::Window(*one)), 1.0), (Money::Start(Of::Window(*next)), -1.0)]);
        }
    }
    for of in shown.last().map(|at| Of::Window(*at)).into_iter().chain(contracts.headline.map(|_| Of::Headline)) {
        book.equation([(Money::End(of), 1.0), (Money::Now, -1.0)]);
    }
    let flows: [Flowing<Money>; 8] = [
        (Money::Joined, None),
        (Money::Back, Some(Flow::Back)),
        (Money::More, Some(Flow::More)),
        (Money::Less, Some(Flow::Less)),
        (Money::Left, Some(Flow::Left)),
        (Money::In, Some(Flow::In)),
        (Money::Out, Some(Flow::Out)),
        (Money::Regained, Some(Flow::Regained)),
    ];
    add_up(&mut book, contracts, &flows);
    if let Some(first) = whole_windows(contracts).first() {
        book.equation([(Money::Start(Of::Window(*first)), 1.0), (Money::Start(Of::Headline), -1.0)]);
    }
    book.open()
}
