//! What may be told of reasons by when people left: which counts of a window, so that no group under five follows from them, from
//! what the report says of reasons and of leaving elsewhere, or from the balance of regulars.

use super::super::charts::{BesideSeries, beside_series, shown_apart};
use super::ledger::Ledger;
use super::{Number, Privacy, few, shown};
use crate::analysis::Figures;
use crate::analysis::filter::Period;
use crate::domain::ids::ReasonId;

/// What may be told of one window.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::report) struct WindowTold {
    /// How many they are together.
    pub(in crate::report) all: bool,
    /// How many they are by series of the chart.
    pub(in crate::report) series: Vec<bool>,
}

/// What may be told of leaving by reason and time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::report) struct Leavings {
    /// Window by window of reasons beside retention: all on record who are still away.
    pub(in crate::report) beside: Vec<WindowTold>,
    /// Window by window of reasons over time: those of the period whose reason is known.
    pub(in crate::report) over_time: Vec<WindowTold>,
    /// By reason beside retention, how many are away for it.
    pub(in crate::report) away: Vec<bool>,
    /// How many are away with no known reason.
    pub(in crate::report) unknown: bool,
    /// How many are away.
    pub(in crate::report) gone: bool,
    /// By series of reasons over time, how many in all windows.
    pub(in crate::report) totals: Vec<bool>,
    /// Whether anybody is told of in some window beside retention, and of reasons over time.
    pub(in crate::report) somebody: (bool, bool),
}

impl Leavings {
    /// Everything.
    pub(in crate::report) fn all(figures: &Figures) -> Self {
        let (beside, over_time) = (&figures.beside, &figures.over_time);
        let open = |windows: usize, series: usize| vec![WindowTold { all: true, series: vec![true; series] }; windows];
        let (apart, rest) = shown_apart(over_time);
        let series = apart + usize::from(rest > 0);
        Self {
            beside: open(beside.windows.len(), beside_series(beside).len()),
            over_time: open(over_time.windows.len(), series),
            away: vec![true; beside.reasons.len()],
            unknown: true,
            gone: true,
            totals: vec![true; series],
            somebody: (!beside.windows.is_empty(), !over_time.windows.is_empty()),
        }
    }

    /// What may leave the house: how many for which reason before how many in which window, and in windows the newest first.
    pub(super) fn shared(figures: &Figures, privacy: &Privacy) -> Self {
        let mut told = Self::all(figures);
        let Some(grid) = Grid::of(figures) else { return told.nothing() };
        let mut book = Book::open(figures, privacy, &grid);
        let beside = series_beside(figures, grid.unknown);
        let over_time = series_over_time(figures);
        let away: Vec<usize> = (0..=grid.unknown).map(|reason| book.item(&grid, |cell| cell.reason == reason)).collect();
        let gone = book.item(&grid, |_| true);
        book.sums.push((gone, away.clone()));
        let windows: Vec<Rows> = (0..grid.windows).map(|window| book.window(&grid, window, false, &beside)).collect();
        let known: Vec<Rows> = (0..grid.windows).map(|window| book.window(&grid, window, true, &over_time)).collect();
        let totals: Vec<usize> =
            over_time.iter().map(|series| book.item(&grid, |cell| cell.inside && series.contains(&cell.reason))).collect();
        // What stands in a series is the sum of its windows.
        for (place, series) in beside.iter().enumerate() {
            if let [reason] = series.as_slice() {
                book.sums.extend(away.get(*reason).map(|whole| (*whole, column(&windows, place))));
            }
        }
        book.sums.extend(totals.iter().enumerate().map(|(place, whole)| (*whole, column(&known, place))));

        book.keep_small_secret();
        let mut of_away: Vec<bool> = away.iter().map(|item| book.tell(*item)).collect();
        told.unknown = of_away.pop().unwrap_or_default();
        told.away = of_away;
        told.gone = book.tell(gone);
        told.totals = totals.iter().map(|item| book.tell(*item)).collect();
        told.beside = book.tell_windows(&windows);
        let somebody = |book: &Book, rows: &[Rows], told: &[WindowTold]| {
            rows.iter().zip(told).any(|(rows, told)| {
                let series = rows.series.iter().zip(&told.series).filter(|(_, told)| **told).map(|(item, _)| *item);
                series.chain(told.all.then_some(rows.all)).any(|item| book.items.get(item).is_some_and(|item| item.people > 0))
            })
        };
        told.somebody.0 = somebody(&book, &windows, &told.beside);
        // The windows of the period are the last of those on record.
        let earlier = grid.windows.saturating_sub(figures.over_time.windows.len());
        let over_time = book.tell_windows(&known);
        told.somebody.1 = somebody(&book, &known, &over_time);
        told.over_time = over_time.into_iter().skip(earlier).collect();
        told
    }

    fn nothing(mut self) -> Self {
        let hide = |windows: &mut Vec<WindowTold>| {
            for window in windows {
                *window = WindowTold { all: false, series: vec![false; window.series.len()] };
            }
        };
        hide(&mut self.beside);
        hide(&mut self.over_time);
        self.away.fill(false);
        self.totals.fill(false);
        Self { unknown: false, gone: false, somebody: (false, false), ..self }
    }
}

/// By series of reasons beside retention, which reasons are in it; `unknown` stands for those of whom none is known.
fn series_beside(figures: &Figures, unknown: usize) -> Vec<Vec<usize>> {
    let of = |series: BesideSeries| match series {
        BesideSeries::Reasons(places) => places.collect(),
        BesideSeries::Unknown => vec![unknown],
        BesideSeries::All => (0..=unknown).collect(),
    };
    beside_series(&figures.beside).into_iter().map(of).collect()
}

/// By series of reasons over time, which reasons are in it, by their places beside retention.
fn series_over_time(figures: &Figures) -> Vec<Vec<usize>> {
    let place = |id: ReasonId| figures.beside.reasons.iter().position(|reason| reason.id == id);
    let places: Vec<usize> = figures.over_time.reasons.iter().filter_map(|reason| place(reason.id)).collect();
    let (apart, rest) = shown_apart(&figures.over_time);
    let (first, others) = places.split_at(apart.min(places.len()));
    first.iter().map(|place| vec![*place]).chain((rest > 0).then(|| others.to_vec())).collect()
}

fn column(windows: &[Rows], place: usize) -> Vec<usize> {
    windows.iter().filter_map(|rows| rows.series.get(place).copied()).collect()
}

/// Those who left in one window for one reason, in the period of the report or before it.
#[derive(Debug, Clone, Copy)]
struct Cell {
    window: usize,
    reason: usize,
    inside: bool,
    people: u64,
}

/// All who are away, by window, reason and period.
struct Grid {
    cells: Vec<Cell>,
    windows: usize,
    /// The place of those of whom no reason is known, behind all reasons.
    unknown: usize,
}

impl Grid {
    /// None where the two counts do not fit each other, so that nothing can be reckoned.
    fn of(figures: &Figures) -> Option<Self> {
        let (found, period) = (&figures.beside, &figures.over_time);
        let unknown = found.reasons.len();
        let mut cells = Vec::new();
        let mut add = |window: usize, reason: usize, all: u64, inside: u64| {
            let parts = [(true, inside), (false, all.checked_sub(inside)?)];
            cells.extend(parts.into_iter().filter(|(_, people)| *people > 0).map(|(inside, people)| Cell {
                window,
                reason,
                inside,
                people,
            }));
            Some(())
        };
        let place = |id: ReasonId| period.reasons.iter().position(|reason| reason.id == id);
        let mut left = figures.leaving.all.people.checked_sub(figures.reasons.known.people)?;
        for (at, window) in found.windows.iter().enumerate().rev() {
            let same = period.windows.iter().find(|other| other.from == window.from);
            for (reason, of) in found.reasons.iter().enumerate() {
                let inside = same.zip(place(of.id)).and_then(|(same, place)| same.people.get(place)).copied().unwrap_or_default();
                add(at, reason, window.people.get(reason).copied().unwrap_or_default(), inside)?;
            }
            // Of whom nothing is known stands by window only where somebody is known; the newest are those of the period.
            let inside = match figures.filter.period {
                Period::All => window.unknown,
                Period::LastMonths(_) => window.unknown.min(left),
            };
            left -= inside.min(left);
            add(at, unknown, window.unknown, inside)?;
        }
        Some(Self { cells, windows: found.windows.len(), unknown })
    }

    fn places(&self, test: impl Fn(&Cell) -> bool) -> Vec<usize> {
        self.cells.iter().enumerate().filter(|(_, cell)| test(cell)).map(|(at, _)| at).collect()
    }

    fn people(&self, places: &[usize]) -> u64 {
        places.iter().filter_map(|at| self.cells.get(*at)).map(|cell| cell.people).sum()
    }
}

/// A number that may be told: of which cells it is the sum.
struct Item {
    cells: Vec<usize>,
    people: u64,
}

/// The items of one window.
struct Rows {
    all: usize,
    series: Vec<usize>,
}

/// What is told so far, and what can be.
struct Book {
    ledger: Ledger,
    items: Vec<Item>,
    /// Which item is the sum of which.
    sums: Vec<(usize, Vec<usize>)>,
}

impl Book {
    /// With everything the report tells elsewhere, and with what must not follow.
    fn open(figures: &Figures, privacy: &Privacy, grid: &Grid) -> Self {
        let mut ledger = Ledger::new(Vec::new());
        let (unknown, windows) = (grid.unknown, grid.windows);
        let known = |ledger: &mut Ledger, places: Vec<usize>| ledger.know(places.into_iter().map(|at| (at, 1.0)));
        let elsewhere = [
            (Number::Known, grid.places(|cell| cell.inside && cell.reason < unknown)),
            (Number::Leavers, grid.places(|cell| cell.inside)),
            (Number::GoneBefore, grid.places(|cell| !cell.inside)),
            (Number::AwayInAll, grid.places(|_| true)),
        ];
        for (_, places) in elsewhere.iter().filter(|(number, _)| privacy.tells(*number)) {
            known(&mut ledger, places.clone());
        }
        // The bars of reasons.
        let main = |id: ReasonId| {
            let reason = figures.beside.reasons.iter().position(|reason| reason.id == id);
            grid.places(|cell| cell.inside && Some(cell.reason) == reason)
        };
        if privacy.tells(Number::Known) {
            shown(&figures.reasons).rows.iter().for_each(|row| known(&mut ledger, main(row.id)));
        }
        let mut secrets: Vec<Vec<usize>> =
            elsewhere.into_iter().filter(|(number, _)| !privacy.tells(*number)).map(|(_, places)| places).collect();
        let of_time = |inside: Option<bool>| move |cell: &Cell| inside.is_none_or(|inside| cell.inside == inside);
        for inside in [None, Some(true), Some(false)] {
            let fits = of_time(inside);
            let small = |places: Vec<usize>| Some(places).filter(|places| few(grid.people(places)));
            secrets.extend((0..=unknown).filter_map(|reason| small(grid.places(|cell| fits(cell) && cell.reason == reason))));
            for window in 0..windows {
                let within = |cell: &Cell| fits(cell) && cell.window == window;
                secrets.extend(small(grid.places(within)));
                secrets.extend(small(grid.places(|cell| within(cell) && cell.reason < unknown)));
                secrets.extend((0..=unknown).filter_map(|reason| small(grid.places(|cell| within(cell) && cell.reason == reason))));
            }
        }
        let mut next = grid.cells.len();
        for (window, flows) in flows(figures, privacy) {
            // Who has come back since is what the balance counts and the window does not.
            let here = grid.places(|cell| cell.window == window);
            if let Some(rest) = flows.checked_sub(grid.people(&here)).filter(|rest| few(*rest)) {
                debug_assert!(rest > 0, "a group of somebody");
                ledger.know(here.into_iter().chain([next]).map(|at| (at, 1.0)));
                secrets.push(vec![next]);
                next += 1;
            }
        }
        for member in member_flows(figures, privacy) {
            member.know(&mut ledger, grid, &mut next, &mut secrets);
        }
        let (now, ever) = (privacy.members().now, privacy.members().ever);
        if now && ever && figures.of_members() {
            known(&mut ledger, grid.places(|_| true));
        }
        ledger.keep_secret(secrets);
        Self { ledger, items: Vec::new(), sums: Vec::new() }
    }

    fn item(&mut self, grid: &Grid, test: impl Fn(&Cell) -> bool) -> usize {
        let cells = grid.places(test);
        self.items.push(Item { people: grid.people(&cells), cells });
        self.items.len() - 1
    }

    fn window(&mut self, grid: &Grid, window: usize, only_known: bool, series: &[Vec<usize>]) -> Rows {
        let within = |cell: &Cell| cell.window == window && (!only_known || (cell.inside && cell.reason < grid.unknown));
        let all = self.item(grid, within);
        let series: Vec<usize> =
            series.iter().map(|reasons| self.item(grid, |cell| within(cell) && reasons.contains(&cell.reason))).collect();
        self.sums.push((all, series.clone()));
        Rows { all, series }
    }

    /// No number of this book that is under five may follow.
    fn keep_small_secret(&mut self) {
        let small = self.items.iter().filter(|item| few(item.people)).map(|item| item.cells.clone());
        self.ledger.keep_secret(small.collect::<Vec<_>>());
    }

    /// Tells windows, the newest first, and of each the reasons before how many they are together.
    fn tell_windows(&mut self, windows: &[Rows]) -> Vec<WindowTold> {
        let mut told: Vec<WindowTold> = Vec::with_capacity(windows.len());
        for rows in windows.iter().rev() {
            let series = rows.series.iter().map(|item| self.tell(*item)).collect();
            told.push(WindowTold { series, all: self.tell(rows.all) });
        }
        told.reverse();
        told
    }

    /// Tells a number, unless a group under five would follow: one that is secret, or what is left of a sum that is known.
    fn tell(&mut self, at: usize) -> bool {
        let Some(item) = self.items.get(at) else { return false };
        if few(item.people) {
            return false;
        }
        if item.cells.is_empty() || self.ledger.follows(&item.cells) {
            return true;
        }
        let Some(after) = self.ledger.after(std::slice::from_ref(&item.cells)) else { return false };
        let touched = |of: &usize| self.items.get(*of).is_some_and(|other| other.cells.iter().any(|cell| item.cells.contains(cell)));
        for (whole, parts) in self.sums.iter().filter(|(whole, _)| touched(whole)) {
            if !self.items.get(*whole).is_some_and(|whole| after.follows(&whole.cells)) {
                continue;
            }
            let hidden = parts.iter().filter_map(|part| self.items.get(*part)).filter(|part| !after.follows(&part.cells));
            if few(hidden.map(|part| part.people).sum()) {
                return false;
            }
        }
        self.ledger = after;
        true
    }
}

/// What is told of the members who left in one window.
struct MemberFlow {
    window: usize,
    /// How many left, whoever came back since.
    left: u64,
    /// Of those, joined or came back within the window.
    within: u64,
    /// Both are told: how many left, and how many of the members at the start.
    told: (bool, bool),
}

impl MemberFlow {
    /// Who is away and left in the window, with those who came back since, are those who left; less who joined within it they are those
    /// of the start. Where there is nobody, everybody may take it for granted.
    fn know(&self, ledger: &mut Ledger, grid: &Grid, next: &mut usize, secrets: &mut Vec<Vec<usize>>) {
        let here = grid.places(|cell| cell.window == self.window);
        let Some(back) = self.left.checked_sub(grid.people(&here)) else { return };
        let mut unknown = |people: u64, times: f64| {
            let place = (people > 0).then_some((*next, times));
            if let Some((place, _)) = place {
                *next += 1;
                if few(people) {
                    secrets.push(vec![place]);
                }
            }
            place
        };
        let (back, within) = (unknown(back, 1.0), unknown(self.within, -1.0));
        let away = || here.iter().map(|at| (*at, 1.0)).chain(back);
        if self.told.0 {
            ledger.know(away());
        }
        if self.told.1 {
            ledger.know(away().chain(within));
        }
    }
}

/// By window, who of the members left in it, as far as it is told.
fn member_flows(figures: &Figures, privacy: &Privacy) -> Vec<MemberFlow> {
    let rows = figures.contracts.rows.iter().enumerate().filter(|_| figures.of_members());
    let of = |(at, row): (usize, &crate::analysis::contracts::Movements)| {
        let window = figures.beside.windows.iter().position(|window| window.from == row.from)?;
        let told = privacy.members().window(at);
        Some(MemberFlow { window, left: row.left.people(), within: row.joined_and_left(), told: (told.balance, told.churn) })
    };
    rows.filter_map(of).filter(|flow| flow.told.0 || flow.told.1).collect()
}

/// By window, how many regulars the balance says went quiet or left in it.
fn flows(figures: &Figures, privacy: &Privacy) -> Vec<(usize, u64)> {
    if !privacy.tells_balance() {
        return Vec::new();
    }
    let windows = figures.beside.windows.iter().enumerate();
    let of = |(at, window): (usize, &crate::analysis::over_time::TimeWindow)| {
        let row = figures.balance.iter().find(|row| row.from == window.from)?;
        Some((at, row.went_quiet + row.left))
    };
    windows.filter_map(of).collect()
}
