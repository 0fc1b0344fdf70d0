//! A chart as text: its finding, then its numbers in lines with tabs between them, as a spreadsheet takes them. Adds no words of its own.

use super::kinds::curves::said;
use super::spec::{Balance, Bars, Beside, Chart, Choices, Climb, Curves, Dots, Heat, HeatCell, HeatRow, Line, Stack, Steps};

/// The chart in words and numbers, as they stand in it.
#[must_use]
pub fn words(chart: &Chart) -> String {
    let head = chart.head();
    let mut lines = vec![head.title.clone(), head.subtitle.clone()];
    lines.extend(match chart {
        Chart::Bars(bars) => of_bars(bars),
        Chart::Line(line) => of_line(line),
        Chart::Balance(balance) => of_balance(balance),
        Chart::Heat(heat) => of_heat(heat),
        Chart::Steps(steps) => of_steps(steps),
        Chart::Choices(choices) => of_choices(choices),
        Chart::Dots(dots) => of_dots(dots),
        Chart::Stack(stack) => of_stack(stack),
        Chart::Climb(climb) => of_climb(climb),
        Chart::Curves(curves) => of_curves(curves),
        Chart::Beside(beside) => of_beside(beside),
    });
    lines.extend(head.notes.iter().cloned());
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n")
}

/// Cells beside each other; empty ones at the end are left out.
fn beside<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    cells.into_iter().collect::<Vec<_>>().join("\t").trim_end_matches('\t').to_owned()
}

fn named(label: &str, below: &str) -> String {
    if below.is_empty() { label.to_owned() } else { format!("{label} {below}") }
}

fn of_bars(bars: &Bars) -> Vec<String> {
    let heads = beside(["", &bars.count_head, &bars.money_head]);
    std::iter::once(heads).chain(bars.rows.iter().map(|bar| beside([&*bar.label, &bar.count, &bar.money]))).collect()
}

fn of_line(line: &Line) -> Vec<String> {
    let points = line.points.iter().map(|point| beside([&*named(&point.label, &point.label_below), &point.text, &point.detail]));
    let running = line.running.iter().map(|(label, word)| beside([&**label, word]));
    points.chain(running).chain(line.goal.iter().map(|(_, words)| words.clone())).collect()
}

fn of_balance(balance: &Balance) -> Vec<String> {
    let names = || balance.gains.iter().chain(&balance.losses).map(String::as_str);
    let heads = beside(std::iter::once("").chain(names().filter(|name| !name.is_empty())));
    let row = |period: &super::spec::BalancePeriod| {
        let numbers =
            period.gains.iter().map(|gain| (*gain, "+")).chain(period.losses.iter().map(|loss| (*loss, "−"))).zip(&period.written);
        let numbers = numbers.map(|((number, sign), written)| if number > 0.0 { format!("{sign}{written}") } else { written.clone() });
        let named = numbers.zip(names()).filter(|(_, name)| !name.is_empty()).map(|(number, _)| number);
        let numbers: Vec<String> = named.chain([period.text.clone()]).collect();
        let named_period = self::named(&period.label, &period.label_below);
        beside(std::iter::once(&*named_period).chain(numbers.iter().map(String::as_str)))
    };
    std::iter::once(heads).chain(balance.periods.iter().map(row)).collect()
}

fn of_heat(heat: &Heat) -> Vec<String> {
    let heads = beside([&*heat.row_head, &heat.size_head].into_iter().chain(heat.columns.iter().map(String::as_str)));
    let row = |row: &HeatRow| {
        let cells: Vec<String> = row.cells.iter().map(cell).collect();
        beside([&*named(&row.label, &row.note), &row.size].into_iter().chain(cells.iter().map(String::as_str)))
    };
    std::iter::once(heads).chain(heat.rows.iter().chain(&heat.means).map(row)).collect()
}

fn cell(cell: &HeatCell) -> String {
    match cell {
        HeatCell::Share { main, below, .. } | HeatCell::Unfinished { main, below } if below.is_empty() => main.clone(),
        HeatCell::Share { main, below, .. } | HeatCell::Unfinished { main, below } => format!("{main} ({below})"),
        HeatCell::Empty => String::new(),
    }
}

fn of_steps(steps: &Steps) -> Vec<String> {
    let share = |time: f64| steps.points.iter().take_while(|point| point.x <= time).last().map_or(1.0, |point| point.share);
    let row = |(time, name, followed): &(f64, String, String)| beside([&**name, &format!("{:.0} %", share(*time) * 100.0), followed]);
    let heads = beside(["", "", &steps.risk_head]);
    let median = steps.median.iter().map(|(_, words)| words.clone());
    std::iter::once(heads).chain(steps.ticks.iter().map(row)).chain(median).collect()
}

fn of_choices(choices: &Choices) -> Vec<String> {
    choices.bars.iter().map(|bar| beside([&*bar.label, &bar.text])).collect()
}

fn of_dots(dots: &Dots) -> Vec<String> {
    let [first, second] = &dots.counts;
    let heads = beside(["", first, second]);
    let row =
        |dot: &super::spec::Dot| beside([dot.label.as_str()].into_iter().chain(dot.counts.iter().map(String::as_str)).chain([&*dot.text]));
    std::iter::once(heads).chain(dots.rows.iter().map(row)).collect()
}

fn of_stack(stack: &Stack) -> Vec<String> {
    let heads = beside(std::iter::once("").chain(stack.series.iter().map(String::as_str)));
    let row = |window: &super::spec::StackWindow| {
        let counts = counts(window);
        beside(std::iter::once(&*named(&window.label, &window.label_below)).chain(counts.iter().map(String::as_str)))
    };
    std::iter::once(heads).chain(stack.windows.iter().map(row)).collect()
}

/// The counts of a window; where some are not told, the last cell says so.
fn counts(window: &super::spec::StackWindow) -> Vec<String> {
    window.counts.iter().map(u64::to_string).chain(window.hides.then(|| window.written())).collect()
}

fn of_curves(curves: &Curves) -> Vec<String> {
    let heads = beside(std::iter::once("").chain(curves.series.iter().flat_map(|series| [&*series.name, &*curves.risk_head])));
    let row = |(time, name, counts): &(f64, String, Vec<String>)| {
        let cells = curves.series.iter().zip(counts).flat_map(|(series, count)| [said(series, *time), count.clone()]);
        let cells: Vec<String> = std::iter::once(name.clone()).chain(cells).collect();
        beside(cells.iter().map(String::as_str))
    };
    let mark = curves.mark.iter().map(|(_, words)| words.clone());
    std::iter::once(heads).chain(curves.ticks.iter().map(row)).chain(mark).collect()
}

/// One table: each window with its rate and its counts, then what happened when.
fn of_beside(beside: &Beside) -> Vec<String> {
    let [rate, _] = &beside.panels;
    let heads = beside_heads(rate, &beside.stack);
    let row = |(at, window): (usize, &super::spec::StackWindow)| {
        let point = beside.line.points.get(at);
        let running = beside.line.running.as_ref().filter(|_| point.is_none()).map(|(_, word)| word.as_str());
        let text = point.map(|point| point.text.as_str()).or(running).unwrap_or_default();
        let detail = point.map(|point| point.detail.as_str()).unwrap_or_default();
        let counts = counts(window);
        let name = named(&window.label, &window.label_below);
        self::beside([name.as_str(), text, detail].into_iter().chain(counts.iter().map(String::as_str)))
    };
    let goal = beside.line.goal.iter().map(|(_, words)| words.clone());
    std::iter::once(heads).chain(beside.stack.windows.iter().enumerate().map(row)).chain(goal).collect()
}

fn beside_heads(rate: &str, stack: &Stack) -> String {
    beside(["", rate, ""].into_iter().chain(stack.series.iter().map(String::as_str)))
}

fn of_climb(climb: &Climb) -> Vec<String> {
    climb.steps.iter().map(|(looks, found, what)| beside([&*looks.to_string(), &found.to_string(), what])).collect()
}

#[cfg(test)]
mod tests {
    use super::super::Head;
    use super::super::spec::{Choice, Point};
    use super::*;

    #[test]
    fn numbers_stand_in_lines_with_tabs() {
        let head = Head { title: "Of 100, 72 came".to_owned(), notes: vec!["a note".to_owned()], ..Head::default() };
        let point = |label: &str, text: &str| Point { label: label.to_owned(), text: text.to_owned(), ..Point::default() };
        let points = vec![Point { label_below: "2025".to_owned(), detail: "9 of 12".to_owned(), ..point("Jun", "75") }, point("Sep", "72")];
        let line = Line { head, points, running: Some(("Dec".to_owned(), "running".to_owned())), ..Line::default() };
        assert_eq!(words(&Chart::Line(line)), "Of 100, 72 came\nJun 2025\t75\t9 of 12\nSep\t72\nDec\trunning\na note");
    }

    #[test]
    fn a_heat_table_keeps_its_columns() {
        let share =
            |main: &str, below: &str| HeatCell::Share { share: 0.5, main: main.to_owned(), below: below.to_owned(), short: String::new() };
        let row = HeatRow {
            label: "Jun".to_owned(),
            size: "12".to_owned(),
            cells: vec![share("6 of 12", "50 %"), HeatCell::Empty, share("3 of 12", "")],
            ..HeatRow::default()
        };
        let heat = Heat {
            row_head: "First".to_owned(),
            size_head: "n".to_owned(),
            columns: ["1", "2", "3"].map(str::to_owned).into(),
            rows: vec![row],
            ..Heat::default()
        };
        assert_eq!(words(&Chart::Heat(heat)), "First\tn\t1\t2\t3\nJun\t12\t6 of 12 (50 %)\t\t3 of 12");
    }

    #[test]
    fn rules_are_named_with_their_counts() {
        let bar = Choice { label: "4 ×".to_owned(), text: "12 of 38".to_owned(), ..Choice::default() };
        assert_eq!(words(&Chart::Choices(Choices { bars: vec![bar], ..Choices::default() })), "4 ×\t12 of 38");
    }
}
