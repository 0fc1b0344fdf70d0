//! A shared report reckoned back: from every number printed in it, with all sums and differences anybody could form, no group
//! of one to four people follows. The groups are taken from the people behind each number, not from the report's own rules:
//! which sums hold in every shop is found from the customers of many.

use std::collections::{BTreeMap, BTreeSet};

use comeback::analysis::retention::RetentionRow;
use comeback::analysis::side_by_side::side_by_side;
use comeback::analysis::side_kinds::kinds;
use comeback::analysis::silence::silence;
use comeback::analysis::{FIGURES, Figures, Filter, Period, Unit, figures};
use comeback::chart::Chart;
use comeback::chart::spec::{Bars, Choices, Heat, HeatCell, Stack, Steps};
use comeback::domain::day::Day;
use comeback::domain::ids::CustomerId;
use comeback::domain::language::Language;
use comeback::i18n::Tr;
use comeback::report::charts::{BesideSeries, beside_series, shown_apart};
use comeback::report::document::{Definition, Figure, Table};
use comeback::report::findings::{Alongside, Scene, Sides};
use comeback::report::{Block, CHARTS, Cell, Document, REPORTS, ReportInput, chart_document, figure_name, window_label};

use super::report_groups::{Dice, People, groups, in_parts, of_sides, shop, sides};
use super::report_sample as sample;
use crate::figures_data::day;

/// A printed number: how often it counts which groups.
type Sum = BTreeMap<String, i64>;

/// Reads every number of people in a report, and holds each against its people.
struct Reader<'a> {
    groups: &'a BTreeMap<String, People>,
    figures: &'a Figures,
    tr: Tr,
    printed: BTreeSet<Sum>,
}

impl Reader<'_> {
    fn note(&mut self, number: i64, sum: &[(&str, i64)]) {
        let people: i64 = sum.iter().map(|(group, times)| self.size(group) * times).sum();
        assert_eq!(number, people, "{sum:?}");
        assert!(!(1..5).contains(&number), "{sum:?} = {number}");
        self.printed.insert(sum.iter().map(|(group, times)| ((*group).to_owned(), *times)).collect());
    }

    fn size(&self, group: &str) -> i64 {
        self.groups.get(group).unwrap_or_else(|| panic!("no such group: {group}")).len() as i64
    }

    fn note_sum(&mut self, number: i64, sum: &[(String, i64)]) {
        let sum: Vec<(&str, i64)> = sum.iter().map(|(group, times)| (group.as_str(), *times)).collect();
        self.note(number, &sum);
    }

    /// Bars by window, of series of reasons; a last series is all that is told together only.
    fn stack(&mut self, kind: &str, stack: &Stack, windows: &[Day], (series, all): (&[Vec<String>], &[String])) {
        for (window, from) in stack.windows.iter().rev().zip(windows.iter().rev()) {
            let mut rest: BTreeMap<String, i64> = all.iter().map(|id| (format!("{kind} {id} {from}"), 1)).collect();
            for (of, count) in series.iter().zip(&window.counts).filter(|(_, count)| **count > 0) {
                let sum: Vec<_> = of.iter().map(|id| (format!("{kind} {id} {from}"), 1)).collect();
                for (group, _) in &sum {
                    rest.remove(group);
                }
                self.note_sum(*count as i64, &sum);
            }
            let rest: Vec<_> = rest.into_iter().collect();
            match window.counts.get(series.len()) {
                Some(together) if *together > 0 => self.note_sum(*together as i64, &rest),
                _ if !window.hides && !window.counts.is_empty() => {
                    let left: usize = rest.iter().map(|(group, _)| self.groups[group].len()).sum();
                    assert_eq!(left, 0, "{kind} {from}: nobody is left out unsaid");
                }
                _ => {}
            }
        }
    }

    fn number(text: &str) -> Option<i64> {
        text.replace(',', "").parse().ok()
    }

    /// "117 of 164", whatever stands around it.
    fn of(text: &str) -> Option<(i64, i64)> {
        let (some, all) = text.split_once(" of ")?;
        let digit = |c: &char| c.is_ascii_digit() || *c == ',';
        let all: String = all.chars().take_while(digit).collect();
        let some: Vec<char> = some.chars().rev().take_while(digit).collect();
        Some((Self::number(&some.into_iter().rev().collect::<String>())?, Self::number(all.trim_end_matches(','))?))
    }

    fn read(&mut self, document: &Document) {
        for block in &document.blocks {
            match block {
                Block::Figures(figures) => self.figures(figures),
                Block::Definition(definition) => self.definition(definition),
                Block::Table(table) => self.table(table),
                Block::Chart(chart) => self.chart(chart),
                Block::Steps(steps) => steps.iter().for_each(|(what, _)| self.step(what)),
                _ => {}
            }
        }
        if let Some((quiet, rest)) = document.foot.split_once("Of ").and_then(|(_, rest)| rest.split_once(" this quiet half a year ago, "))
        {
            self.note(Self::number(quiet).unwrap(), &[("LookBackQuiet", 1)]);
            self.note(Self::number(rest.split(' ').next().unwrap()).unwrap(), &[("LookBackCameBack", 1)]);
        }
    }

    fn chart(&mut self, chart: &Chart) {
        match chart {
            Chart::Bars(bars) => self.bars(bars),
            Chart::Heat(heat) => self.heat(heat),
            Chart::Steps(steps) => Self::steps(steps),
            Chart::Choices(choices) => Self::choices(choices),
            // Two sides of one question: of each, those who name something and those who do not, never fewer than five of either.
            Chart::Dots(dots) => {
                for counts in dots.rows.iter().flat_map(|row| &row.counts) {
                    let (of, all) = counts.split_once(" of ").unwrap();
                    let (of, all): (u64, u64) = (of.parse().unwrap(), all.parse().unwrap());
                    assert!((of == 0 || of >= 5) && (of == all || all - of >= 5), "{counts}");
                }
            }
            Chart::Stack(stack) => {
                let windows: Vec<Day> = self.figures.over_time.windows.iter().map(|window| window.from).collect();
                let ids: Vec<String> = self.figures.over_time.reasons.iter().map(|reason| reason.id.0.to_string()).collect();
                let (apart, rest) = shown_apart(&self.figures.over_time);
                let series: Vec<Vec<String>> =
                    ids[..apart].iter().map(|id| vec![id.clone()]).chain((rest > 0).then(|| ids[apart..].to_vec())).collect();
                self.stack("left", stack, &windows, (&series, &ids));
            }
            Chart::Beside(beside) => {
                let found = &self.figures.beside;
                let windows: Vec<Day> = found.windows.iter().map(|window| window.from).collect();
                let mut ids: Vec<String> = found.reasons.iter().map(|reason| reason.id.0.to_string()).collect();
                ids.push("unknown".to_owned());
                let of = |series: BesideSeries| match series {
                    BesideSeries::Reasons(places) => ids[places].to_vec(),
                    BesideSeries::Unknown => vec!["unknown".to_owned()],
                    BesideSeries::All => ids.clone(),
                };
                let series: Vec<Vec<String>> = beside_series(found).into_iter().map(of).collect();
                self.stack("away", &beside.stack, &windows, (&series, &ids));
                if let Some(note) = beside.head.notes.iter().find_map(|note| note.strip_prefix("Of the ")) {
                    let (all, known) = note.split_once(" who are away the reason is known for ").unwrap();
                    let all_away: Vec<String> = ids.iter().map(|id| format!("away {id}")).collect();
                    let sum = |ids: &[String]| ids.iter().map(|id| (id.clone(), 1)).collect::<Vec<_>>();
                    self.note_sum(Self::number(all).unwrap(), &sum(&all_away));
                    self.note_sum(Self::number(known.trim_end_matches('.')).unwrap(), &sum(&all_away[..all_away.len() - 1]));
                }
            }
            Chart::Line(_) | Chart::Balance(_) | Chart::Climb(_) => {}
            Chart::Curves(curves) => {
                let told = curves.ticks.iter().flat_map(|(.., counts)| counts).filter_map(|count| Self::number(count));
                assert!(told.into_iter().all(|count| !(1..5).contains(&count)), "{:?}", curves.ticks);
            }
        }
    }

    fn figures(&mut self, figures: &[Figure]) {
        let [regulars, leaving, again] = figures else { panic!("three figures") };
        if let Cell::Count(count) = regulars.value {
            self.note(count, &[("Regulars", 1)]);
        }
        if let Some((coming, rest)) = regulars.note.split_once(" coming, ") {
            self.note(Self::number(coming).unwrap(), &[("State(Current)", 1)]);
            self.note(Self::number(rest.split([' ', ';']).next().unwrap()).unwrap(), &[("State(AtRisk)", 1)]);
        }
        if let Cell::Count(count) = leaving.value {
            self.note(count, &[("Leavers", 1)]);
        }
        let counts = if let Cell::Text(text) = &again.value { Self::of(text) } else { Self::of(&again.note) };
        if let Some((kept, base)) = counts {
            self.note(kept, &[("HeadlineKept", 1)]);
            self.note(base, &[("HeadlineBase", 1)]);
        }
    }

    fn step(&mut self, what: &str) {
        let Some(number) = what.split(' ').find_map(Self::number) else { return };
        if what.starts_with("Greet") {
            self.note(number, &[("State(AtRisk)", 1)]);
        } else if what.starts_with("Read") {
            self.note(number, &[("without reason", 1)]);
        }
    }

    fn definition(&mut self, definition: &Definition) {
        let spec = FIGURES.iter().find(|spec| figure_name(spec.id, &self.tr).as_ref() == Some(&definition.name)).unwrap();
        if let (Cell::Count(count), Some(behind)) = (&definition.value, spec.behind) {
            self.note(*count, &[(&format!("{behind:?}"), 1)]);
        }
        let of_regulars = spec.id == "retention_regulars";
        for line in &definition.lines {
            for (label, value) in line.split("; ").filter_map(|row| row.split_once(": ")) {
                let known = inputs(&self.tr, of_regulars).into_iter().find(|(name, _)| name == label);
                // The buyers of the worth are those of the last year.
                let known =
                    known.map(|(name, group)| (name, if spec.id == "value_per_year" && group == "Buyers" { "YearBuyers" } else { group }));
                if let (Some((_, group)), Some(number)) = (known, Self::number(value)) {
                    self.note(number, &[(group, 1)]);
                }
            }
            for (say, group) in left_out(of_regulars) {
                let count = self.groups.get(group).map_or(0, BTreeSet::len);
                if count > 0 && line.contains(&say(&self.tr, count)) {
                    self.note(count as i64, &[(group, 1)]);
                }
            }
        }
    }

    fn table(&mut self, table: &Table) {
        for row in &table.rows {
            let counts: Vec<i64> = row.iter().filter_map(|cell| if let Cell::Count(n) = cell { Some(*n) } else { None }).collect();
            let Cell::Text(label) = &row[0] else {
                assert!(counts.iter().all(|n| !(1..5).contains(&n.abs())), "{}: {counts:?}", table.title);
                continue;
            };
            if table.title == self.tr.side_tab() {
                self.side(label, row);
            } else if table.title == self.tr.beside_money_table() {
                let id = match label.strip_prefix("Reason ") {
                    _ if *label == self.tr.over_time_unknown() => "unknown".to_owned(),
                    Some(id) => id.to_owned(),
                    None => continue,
                };
                for (group, cell) in ["away", "ever", "back"].into_iter().zip([&row[1], &row[3], &row[4]]) {
                    if let Cell::Count(count) = cell {
                        self.note(*count, &[(&format!("{group} {id}"), 1)]);
                    }
                }
            } else if table.title == self.tr.report_reasons_table() {
                if let Some(id) = label.strip_prefix("Reason ") {
                    self.note(counts[0], &[(&format!("main {id}"), 1)]);
                    if let Some(named) = counts.get(1) {
                        self.note(*named, &[(&format!("named {id}"), 1)]);
                    }
                } else if *label == self.tr.chart_all() {
                    self.note(counts[0], &[("ReasonKnown", 1)]);
                }
            } else if table.title == self.tr.report_retention_table() {
                let same = |w: &&RetentionRow| {
                    let (first, last) = (w.from.date().year(), w.to.date().year());
                    let years = if first == last { first.to_string() } else { format!("{first}/{:02}", last % 100) };
                    format!("{}\u{a0}{years}", window_label(w.from, w.to, &self.tr)) == *label
                };
                let from = self.figures.retention.iter().find(same).unwrap().from;
                self.note(counts[0], &[(&format!("again {from}"), 1)]);
                self.note(counts[1], &[(&format!("base {from}"), 1)]);
            } else {
                assert!(counts.iter().all(|n| !(1..5).contains(&n.abs())), "{}: {counts:?}", table.title);
            }
        }
    }

    /// One part beside others: its customers, how many of them came again, how many were followed and are gone.
    fn side(&mut self, name: &str, row: &[Cell]) {
        let parts = ["", " base", " kept", " followed", " gone"];
        for (part, cell) in parts.into_iter().zip(&row[1..]) {
            let group = format!("side {name}{part}");
            match cell {
                Cell::Count(count) if self.groups.contains_key(&group) => self.note(*count, &[(&group, 1)]),
                Cell::Count(count) => assert!(!(1..5).contains(count), "{group}: {count}"),
                _ => {}
            }
        }
    }

    fn bars(&mut self, bars: &Bars) {
        let mut rest = vec![("ReasonKnown".to_owned(), 1)];
        for bar in &bars.rows {
            let count = Self::number(&bar.count).unwrap();
            if let Some(id) = bar.id {
                self.note(count, &[(&format!("main {id}"), 1)]);
                rest.push((format!("main {id}"), -1));
                if bar.mentioned > bar.main && bars.rows.iter().map(|b| b.main).fold(0.0, f64::max) < 500.0 {
                    self.note(bar.mentioned as i64, &[(&format!("named {id}"), 1)]);
                }
            } else {
                let rest: Vec<_> = rest.iter().map(|(group, times)| (group.as_str(), *times)).collect();
                self.note(count, &rest);
            }
        }
        for note in &bars.head.notes {
            if let Some((known, leavers)) = note.strip_prefix("Reasons known for ").and_then(Self::of) {
                self.note(known, &[("ReasonKnown", 1)]);
                self.note(leavers, &[("Leavers", 1)]);
            }
            let guesses = self.tr.report_reasons_guesses(self.groups["guessed"].len(), self.groups["guessed"].len().to_string());
            if note.contains(&guesses) {
                self.note(self.groups["guessed"].len() as i64, &[("guessed", 1)]);
            }
            assert!(!note.contains("% of the money of"), "the money of one: {note}");
        }
        if let Some((count, rest)) = bars.head.title.split_once(" people who named “Reason ") {
            let (id, count) = (rest.split('”').next().unwrap(), count.rsplit(' ').next().and_then(Self::number).unwrap());
            let named = self.groups[&format!("named {id}")].len() as i64;
            self.note(count, &[(&format!("{} {id}", if count == named { "named" } else { "main" }), 1)]);
        }
    }

    fn heat(&mut self, heat: &Heat) {
        let first = self.figures.cohorts.rows.len() - heat.rows.len();
        let mut columns: BTreeMap<usize, (i64, i64)> = BTreeMap::new();
        for (i, row) in heat.rows.iter().enumerate() {
            let at = first + i;
            if let Some(size) = Self::number(&row.size) {
                self.note(size, &[(&format!("cohort {at} +0"), 1)]);
            }
            for (cell, k) in row.cells.iter().zip(1..) {
                let number = match cell {
                    HeatCell::Empty => continue,
                    HeatCell::Unfinished { main, .. } => Self::number(main).unwrap(),
                    HeatCell::Share { main, below, .. } => {
                        let (of, all) = Self::of(main).or_else(|| Self::of(below)).unwrap();
                        let sum = columns.entry(k).or_default();
                        *sum = if at > 0 { (sum.0 + of, sum.1 + all) } else { *sum };
                        of
                    }
                };
                self.note(number, &[(&format!("cohort {at} +{k}"), 1)]);
            }
        }
        for (cell, k) in heat.means.iter().flat_map(|means| &means.cells).zip(1..) {
            if let HeatCell::Share { main, below, .. } = cell {
                let told = Self::of(main).or_else(|| Self::of(below)).unwrap();
                assert_eq!(Some(&told), columns.get(&k), "a mean is that of the cells shown");
            }
        }
    }

    /// How many are followed at two marks: their difference left in between.
    fn steps(steps: &Steps) {
        let counts: Vec<i64> = steps.ticks.iter().filter_map(|(_, _, text)| Self::number(text)).collect();
        assert!(counts.iter().all(|n| !(1..5).contains(n)), "{counts:?}");
        assert!(counts.windows(2).all(|pair| !(1..5).contains(&(pair[0] - pair[1]))), "{counts:?}");
    }

    /// Who is quiet by the longer of two rules is so by the shorter.
    fn choices(choices: &Choices) {
        let counts: Vec<(i64, i64)> = choices.bars.iter().map(|bar| Self::of(&bar.text).unwrap()).collect();
        for (i, (back, quiet)) in counts.iter().enumerate() {
            assert!(![*back, *quiet, quiet - back].iter().any(|n| (1..5).contains(n)), "{counts:?}");
            for (other_back, other_quiet) in &counts[..i] {
                let between = [other_quiet - quiet, other_back - back, (other_quiet - other_back) - (quiet - back)];
                assert!(!between.iter().any(|n| (1..5).contains(&n.abs())), "{counts:?}");
            }
        }
    }
}

/// Names of the numbers of a formula, and whom they count.
fn inputs(tr: &Tr, of_regulars: bool) -> Vec<(String, &'static str)> {
    let (base, kept) = if of_regulars { ("base regulars", "kept regulars") } else { ("HeadlineBase", "HeadlineKept") };
    vec![
        (tr.explain_in_at_risk(), "State(AtRisk)"),
        (tr.explain_in_current(), "State(Current)"),
        (tr.explain_in_buyers(), "Buyers"),
        (tr.explain_in_by_rule(), "LeaversByRule"),
        (tr.explain_in_told(), "LeaversTold"),
        (tr.explain_in_leavers(), "Leavers"),
        (tr.explain_in_known(), "ReasonKnown"),
        (tr.explain_in_lookback_quiet(), "LookBackQuiet"),
        (tr.explain_in_lookback_came_back(), "LookBackCameBack"),
        (tr.explain_in_came_back(), "LookBackCameBack"),
        (tr.explain_in_repeat_buyers(), "RepeatBuyers"),
        (tr.explain_in_followed(), "RepeatBuyers"),
        (tr.explain_in_open_silences(), "RepeatBuyers"),
        (tr.explain_in_gone(), "gone"),
        (tr.explain_in_lost(), "yearly lost"),
        (tr.explain_in_regulars_in_year(), "yearly regulars"),
        (tr.explain_in_regulars(), "Regulars"),
        (tr.explain_in_base(), base),
        (tr.explain_in_kept(), kept),
        (tr.explain_in_before_base(), "before base"),
        (tr.explain_in_before_kept(), "before kept"),
    ]
}

type Say = fn(&Tr, usize) -> String;

fn left_out(of_regulars: bool) -> Vec<(Say, &'static str)> {
    vec![
        (|tr, n| tr.explain_out_no_purchase(n, n.to_string()), "no purchase"),
        (|tr, n| tr.explain_out_came_once(n, n.to_string()), "State(Once)"),
        (|tr, n| tr.explain_out_left(n, n.to_string()), "State(Lost)"),
        (|tr, n| tr.explain_out_gone_quiet(n, n.to_string()), "State(Lapsed)"),
        (|tr, n| tr.explain_out_came_back(n, n.to_string()), "came back"),
        (|tr, n| tr.explain_out_gone_before(n, n.to_string()), "gone before"),
        (|tr, n| tr.explain_out_not_in_base(n, n.to_string()), if of_regulars { "not in base regulars" } else { "not in base" }),
        (|tr, n| tr.explain_out_guess(n, n.to_string()), "guessed"),
        (|tr, n| tr.explain_out_not_asked(n, n.to_string()), "NotAsked"),
        (|tr, n| tr.explain_out_without_reason(n, n.to_string()), "without reason"),
        (|tr, n| tr.explain_out_open_silence(n, n.to_string()), "RepeatBuyers"),
    ]
}

/// What holds in every shop: groups as points in a space of chance directions, so that one is a sum of others there only if it
/// is so for every kind of customer there may be.
struct Space {
    kinds: Vec<(BTreeSet<String>, Vec<f64>)>,
}

const DIRECTIONS: usize = 420;
/// Shops reckoned back.
const SHOPS: i64 = 3;

impl Space {
    fn of<'g>(shops: impl Iterator<Item = &'g BTreeMap<String, People>>, dice: &mut Dice) -> Self {
        let mut kinds: BTreeMap<BTreeSet<String>, Vec<f64>> = BTreeMap::new();
        for groups in shops {
            let mut signs: BTreeMap<CustomerId, BTreeSet<String>> = BTreeMap::new();
            for (name, people) in groups {
                for person in people {
                    signs.entry(*person).or_default().insert(name.clone());
                }
            }
            for sign in signs.into_values() {
                kinds.entry(sign).or_insert_with(|| (0..DIRECTIONS).map(|_| dice.throw(2001) as f64 - 1000.0).collect());
            }
        }
        Self { kinds: kinds.into_iter().collect() }
    }

    fn point(&self, weight: impl Fn(&BTreeSet<String>) -> f64) -> Vec<f64> {
        let mut point = vec![0.0; DIRECTIONS];
        for (kind, direction) in &self.kinds {
            let times = weight(kind);
            if times.abs() > 0.5 {
                for (p, d) in point.iter_mut().zip(direction) {
                    *p += times * d;
                }
            }
        }
        let length = point.iter().map(|n| n * n).sum::<f64>().sqrt().max(1.0);
        for n in &mut point {
            *n /= length;
        }
        point
    }
}

/// Sums of what is printed, as directions at right angles, each with how it is made of the printed numbers.
struct Told(Vec<(Vec<f64>, Vec<f64>)>);

impl Told {
    fn of(space: &Space, printed: &BTreeSet<Sum>) -> Self {
        let mut told = Self(Vec::new());
        for (at, sum) in printed.iter().enumerate() {
            let weight = |kind: &BTreeSet<String>| sum.iter().filter(|(group, _)| kind.contains(*group)).map(|(_, t)| *t as f64).sum();
            let mut made = vec![0.0; printed.len()];
            made[at] = 1.0;
            let (rest, made) = told.rest(space.point(weight), made);
            let (rest, made) = told.rest(rest, made);
            let length = rest.iter().map(|n| n * n).sum::<f64>().sqrt();
            if length > 1e-6 {
                told.0.push((rest.into_iter().map(|n| n / length).collect(), made.into_iter().map(|n| n / length).collect()));
            }
        }
        told
    }

    /// What is left of a point when all told is taken out of it.
    fn rest(&self, mut point: Vec<f64>, mut made: Vec<f64>) -> (Vec<f64>, Vec<f64>) {
        for (direction, of) in &self.0 {
            let times: f64 = point.iter().zip(direction).map(|(a, b)| a * b).sum();
            point.iter_mut().zip(direction).for_each(|(p, d)| *p -= times * d);
            made.iter_mut().zip(of).for_each(|(m, o)| *m -= times * o);
        }
        (point, made)
    }

    /// Of which printed numbers a group can be made, if it can. A group nobody in the space is in says nothing.
    fn made(&self, point: Vec<f64>, printed: &BTreeSet<Sum>) -> Option<String> {
        if point.iter().all(|n| n.abs() <= 0.0) {
            return None;
        }
        let (rest, made) = self.rest(point, vec![0.0; printed.len()]);
        let by = made.iter().map(|n| n.abs()).fold(0.0, f64::max);
        let parts = printed.iter().zip(&made).filter(|(_, n)| n.abs() > by * 1e-4).map(|(sum, n)| format!("{:.2} {sum:?}", -n));
        (rest.iter().map(|n| n * n).sum::<f64>().sqrt() < 1e-6).then(|| parts.collect::<Vec<_>>().join(", "))
    }
}

/// Groups of one to four people that follow from what is printed: groups, and differences and overlaps of two.
fn leaks(space: &Space, groups: &BTreeMap<String, People>, printed: &BTreeSet<Sum>) -> Vec<String> {
    let told = Told::of(space, printed);
    let small = |people: usize| (1..5).contains(&people);
    let mut leaks = Vec::new();
    let mut look = |name: String, people: usize, weight: &dyn Fn(&BTreeSet<String>) -> bool| {
        if small(people)
            && let Some(made) = told.made(space.point(|kind| f64::from(u8::from(weight(kind)))), printed)
        {
            leaks.push(format!("{name}: {people} = {made}"));
        }
    };
    for (name, people) in groups {
        look(name.clone(), people.len(), &|kind| kind.contains(name));
    }
    let used: BTreeSet<&String> =
        printed.iter().flat_map(BTreeMap::keys).filter(|group| groups[*group].len() > 4 && !is_cell(group)).collect();
    for a in &used {
        for b in used.iter().filter(|b| *b != a) {
            let (mine, theirs) = (&groups[*a], &groups[*b]);
            look(format!("{a} without {b}"), mine.difference(theirs).count(), &|kind| kind.contains(*a) && !kind.contains(*b));
            if a < b {
                look(format!("{a} and {b}"), mine.intersection(theirs).count(), &|kind| kind.contains(*a) && kind.contains(*b));
            }
        }
    }
    leaks
}

/// A cell of the cohort table, or of reasons by window. Who of a cohort came in which month has no rule: that all who came in one came in another too is
/// chance, and nobody can know it.
fn is_cell(group: &str) -> bool {
    let of_window = |kind: &str| group.starts_with(kind) && group.split(' ').count() > 2;
    (group.starts_with("cohort ") && !group.ends_with(" +0")) || of_window("away ") || of_window("left ")
}

/// Everything of one shop that is shared: the owner's report and every chart as a file.
fn printed(figures: &Figures, alongside: &Alongside, groups: &BTreeMap<String, People>) -> BTreeSet<Sum> {
    let tr = Tr::new(Language::En);
    let input = ReportInput { alongside: Some(alongside), ..sample::input(figures, Language::En, &[], &[]) };
    let document = (REPORTS[0].build)(&input, &tr);
    let mut reader = Reader { groups, figures, tr: tr.clone(), printed: BTreeSet::new() };
    reader.read(&document);
    let scene = Scene::new(figures, &tr, sample::currency(Language::En), None, true).with_alongside(Some(alongside));
    for spec in CHARTS {
        reader.chart(&(spec.build)(&scene));
        if let Some(numbers) = chart_document(spec.id, &input, &tr) {
            reader.read(&numbers);
        }
    }
    reader.printed
}

/// Shops whose records begin and end on these days, told and reckoned back; gives how many numbers were told.
fn reckon_back((start, until): (&str, &str), period: Period, unit: Unit, overlapping: bool) -> usize {
    let sides = sides(overlapping);
    let (span, filter) = ((day(start), day(until)), Filter { period, unit, ..Filter::default() });
    let mut dice = Dice(11);
    let mut grouped = |customers: i64| {
        let facts = in_parts(shop(span, customers, &mut dice), customers);
        let figures = figures(&facts, &filter);
        let mut groups = groups(&facts, &filter, &figures);
        let found = side_by_side(&facts, &filter, &sides);
        groups.extend(of_sides(&facts, &filter, &found, &groups));
        let compared = Sides { found, kinds: kinds(&facts, &filter, &sides) };
        let alongside = Alongside { sides: Some(compared), silence: Some(silence(&facts, &filter)) };
        (figures, alongside, groups)
    };
    let shops: Vec<_> = (0..SHOPS).map(|number| grouped(60 + 90 * number)).collect();
    let more: Vec<_> = (0..8).map(|_| grouped(180)).collect();
    let space = Space::of(shops.iter().chain(&more).map(|(.., groups)| groups), &mut Dice(5));
    let (mut count, mut by_when) = (0, 0);
    for (number, (figures, alongside, groups)) in shops.iter().enumerate() {
        let told = printed(figures, alongside, groups);
        let leaks = leaks(&space, groups, &told);
        assert!(leaks.is_empty(), "shop {number} of {start}: {leaks:#?}");
        count += told.len();
        by_when += told.iter().filter(|sum| sum.keys().any(|group| group.starts_with("away ") && is_cell(group))).count();
    }
    let parts = shops.iter().map(|(figures, alongside, groups)| printed(figures, alongside, groups));
    let of_parts = parts.flatten().filter(|sum| sum.keys().any(|group| group.starts_with("side "))).count();
    assert!(by_when > 6, "reasons by when still say something: {by_when}");
    assert!(of_parts > 6, "parts side by side still say something: {of_parts}");
    count
}

#[test]
fn no_group_under_five_follows_from_a_shared_report() {
    let asked = [
        (("2023-12-01", "2025-12-09"), Period::LastMonths(12), Unit::Quarter, false),
        (("2024-08-01", "2025-12-09"), Period::LastMonths(3), Unit::Month, true),
        (("2022-08-01", "2025-12-09"), Period::All, Unit::Quarter, false),
        // Where windows make up the period and the headline's.
        (("2023-12-01", "2025-11-30"), Period::LastMonths(12), Unit::Quarter, false),
    ];
    for (span, period, unit, overlapping) in asked {
        let count = reckon_back(span, period, unit, overlapping);
        assert!(count > SHOPS as usize * 20, "the reports still say something: {count} numbers");
    }
}
