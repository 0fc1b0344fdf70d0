//! What a chart shows: values for lengths, and the words beside them already written in the reader's language.

/// A chart of one of the kinds we draw.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    /// Ranked reasons.
    Bars(Bars),
    /// A rate over time.
    Line(Line),
    /// Gains and losses per period.
    Balance(Balance),
    /// Shares by cohort and age.
    Heat(Heat),
    /// How long they stay.
    Steps(Steps),
    /// One share per rule, with the chosen one marked.
    Choices(Choices),
    /// Differences with their intervals.
    Dots(Dots),
    /// Counts over time, put on each other.
    Stack(Stack),
    /// A count that only grows.
    Climb(Climb),
    /// Several shares on one axis, or one with a marked place.
    Curves(Curves),
    /// A rate above and counts below, over one axis of time.
    Beside(Box<Beside>),
}

impl Chart {
    /// Its words.
    #[must_use]
    pub const fn head(&self) -> &Head {
        match self {
            Self::Bars(c) => &c.head,
            Self::Line(c) => &c.head,
            Self::Balance(c) => &c.head,
            Self::Heat(c) => &c.head,
            Self::Steps(c) => &c.head,
            Self::Choices(c) => &c.head,
            Self::Dots(c) => &c.head,
            Self::Stack(c) => &c.head,
            Self::Climb(c) => &c.head,
            Self::Curves(c) => &c.head,
            Self::Beside(c) => &c.head,
        }
    }

    /// Of a line, how many of the periods before this one tell something: a period that tells nothing has no figures behind it.
    #[must_use]
    pub fn told_before(&self, place: usize) -> usize {
        let Self::Line(line) = self else { return place };
        line.points.iter().take(place).filter(|point| point.rate.is_some() || !point.text.is_empty()).count()
    }

    /// Its words, to be added to.
    pub const fn head_mut(&mut self) -> &mut Head {
        match self {
            Self::Bars(c) => &mut c.head,
            Self::Line(c) => &mut c.head,
            Self::Balance(c) => &mut c.head,
            Self::Heat(c) => &mut c.head,
            Self::Steps(c) => &mut c.head,
            Self::Choices(c) => &mut c.head,
            Self::Dots(c) => &mut c.head,
            Self::Stack(c) => &mut c.head,
            Self::Climb(c) => &mut c.head,
            Self::Curves(c) => &mut c.head,
            Self::Beside(c) => &mut c.head,
        }
    }
}

/// The words around a chart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Head {
    /// The finding, as a sentence.
    pub title: String,
    /// One line that says what is drawn.
    pub subtitle: String,
    /// Notes below: what is known, what was left out.
    pub notes: Vec<String>,
    /// Said in the middle of the chart when there is nothing to draw.
    pub empty: String,
}

/// What a click on a part of a chart means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RegionId {
    /// A row of a bar chart, by the id its builder gave.
    Row(i64),
    /// A point in time, by its place from the left.
    Point(usize),
    /// A flag on the axis, by its number in the list of marks.
    Mark(usize),
    /// A cell of a heat table.
    Cell {
        /// Row from the top.
        row: usize,
        /// Column from the left.
        column: usize,
    },
}

/// How a bar is filled; each also has its own pattern, so that colour is never the only carrier.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Tone {
    /// What could have been avoided: solid.
    #[default]
    Main,
    /// What could not: grey, striped.
    Unavoidable,
    /// Several together: grey.
    Together,
    /// The owner's guess: hollow.
    Guess,
}

/// Ranked reasons: one bar each, a thin extension for those who also mentioned it, a count and a sum.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bars {
    /// Words.
    pub head: Head,
    /// Heading of the counts.
    pub count_head: String,
    /// Heading of the sums.
    pub money_head: String,
    /// What each tone and the extension mean; only those that occur are passed.
    pub legend: Vec<(Swatch, String)>,
    /// The bars, in order.
    pub rows: Vec<Bar>,
}

/// A sample beside a word of the legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Swatch {
    /// A bar of this tone.
    Bar(Tone),
    /// The thin extension.
    Extension,
}

/// One bar.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bar {
    /// For the click; None where there is nothing to open.
    pub id: Option<i64>,
    /// Name.
    pub label: String,
    /// Length of the bar.
    pub main: f64,
    /// Length to which the thin extension reaches; at most `main` draws none.
    pub mentioned: f64,
    /// Filling.
    pub tone: Tone,
    /// Written count.
    pub count: String,
    /// Written sum.
    pub money: String,
}

/// A rate over time with its band; shares from 0 to 1.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line {
    /// Words.
    pub head: Head,
    /// Finished periods.
    pub points: Vec<Point>,
    /// Goal and its written form.
    pub goal: Option<(f64, String)>,
    /// Where its line ends, in windows from the left edge; none: it goes on.
    pub goal_until: Option<f64>,
    /// The running period: its name and the word that says it is not over.
    pub running: Option<(String, String)>,
    /// Write "87 of 128" below each value.
    pub details: bool,
}

/// One finished period.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Point {
    /// Name of the period.
    pub label: String,
    /// Second line of the name, such as the year.
    pub label_below: String,
    /// Where it is drawn; none where there are too few for a share: then its words stand alone.
    pub rate: Option<Rate>,
    /// The share as written at the point.
    pub text: String,
    /// What else is known of it, as written.
    pub detail: String,
}

/// A share with its interval.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Rate {
    /// The share.
    pub value: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// Gains above, losses below, period by period.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Balance {
    /// Words.
    pub head: Head,
    /// Names of the two gains, first drawn nearest the line; one without a name is not there.
    pub gains: [String; 2],
    /// Names of the two losses.
    pub losses: [String; 2],
    /// The periods.
    pub periods: Vec<BalancePeriod>,
}

/// One period of a balance.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BalancePeriod {
    /// Name.
    pub label: String,
    /// Its year, where another begins.
    pub label_below: String,
    /// Gains, not negative.
    pub gains: [f64; 2],
    /// Losses, not negative.
    pub losses: [f64; 2],
    /// Gains and losses as written, without their signs.
    pub written: [String; 4],
    /// The change as written, with its sign.
    pub text: String,
    /// Not over yet.
    pub running: bool,
}

/// Shares by cohort (row) and age (column).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Heat {
    /// Words.
    pub head: Head,
    /// Heading of the rows.
    pub row_head: String,
    /// Heading of the sizes.
    pub size_head: String,
    /// Headings of the columns.
    pub columns: Vec<String>,
    /// The cohorts.
    pub rows: Vec<HeatRow>,
    /// Means of finished cells, drawn without colour.
    pub means: Option<HeatRow>,
    /// Legend: fewer, more, not over yet.
    pub legend: [String; 3],
    /// The cell somebody looks at, by row and column: framed.
    pub chosen: Option<(usize, usize)>,
    /// Said below it where the oldest rows or the last columns have no room.
    pub cut: String,
}

/// One cohort.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HeatRow {
    /// Name.
    pub label: String,
    /// A word below the name, such as "running".
    pub note: String,
    /// Its size, as written.
    pub size: String,
    /// Cells from the first column on.
    pub cells: Vec<HeatCell>,
}

/// A cell of a heat table.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum HeatCell {
    /// Finished.
    Share {
        /// The share, for the colour.
        share: f64,
        /// First line.
        main: String,
        /// Second line.
        below: String,
        /// Instead of both where the cell is narrow; may be empty.
        short: String,
    },
    /// Not over yet: hatched.
    Unfinished {
        /// First line.
        main: String,
        /// Second line.
        below: String,
    },
    /// Nothing to show, or hidden because so few are in it.
    #[default]
    Empty,
}

/// A share that only falls (Kaplan-Meier), with its band and the number still followed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Steps {
    /// Words.
    pub head: Head,
    /// The steps, by `x`.
    pub points: Vec<Step>,
    /// Marks of the axis: place, name, and how many are still followed there.
    pub ticks: Vec<(f64, String, String)>,
    /// Words before the row of numbers still followed.
    pub risk_head: String,
    /// From here on so few remain that the curve is drawn grey.
    pub thin_from: Option<f64>,
    /// The median and its words.
    pub median: Option<(f64, String)>,
    /// What each mark of the axis says where it can be clicked; empty: none can.
    pub said: Vec<String>,
    /// The mark that was clicked, by its place.
    pub chosen: Option<usize>,
}

/// From `x` on the share is `share`.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Step {
    /// Time.
    pub x: f64,
    /// Share still there.
    pub share: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// One bar per rule the owner can choose.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Choices {
    /// Words.
    pub head: Head,
    /// The rules.
    pub bars: Vec<Choice>,
}

/// One rule.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Choice {
    /// Name, such as "4 ×".
    pub label: String,
    /// The share.
    pub share: f64,
    /// Counts, as written above the bar.
    pub text: String,
    /// The one in force.
    pub chosen: bool,
}

/// Differences of two shares, each a dot with its interval on a scale with nought in the middle.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Dots {
    /// Words.
    pub head: Head,
    /// What it means to lie left and right of nought.
    pub sides: [String; 2],
    /// Headings of the two columns of counts.
    pub counts: [String; 2],
    /// The differences, in order.
    pub rows: Vec<Dot>,
}

/// One difference.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Dot {
    /// For the click; none where there is nothing to open.
    pub id: Option<i64>,
    /// Name.
    pub label: String,
    /// The difference, from -1 to 1.
    pub value: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// The interval does not hold nought: filled, otherwise hollow.
    pub clear: bool,
    /// The counts as written, in the order of [`Dots::counts`].
    pub counts: [String; 2],
    /// The difference and what it says, for a tip.
    pub text: String,
}

/// Counts over time, several series on each other, with marks on the axis.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stack {
    /// Words.
    pub head: Head,
    /// Names of the series, from the bottom; at most [`Stack::MOST`].
    pub series: Vec<String>,
    /// The last of the series is all others together; where there are such of whom it is not known, the last but one.
    pub has_rest: bool,
    /// The last of the series is those of whom it is not known: hollow.
    pub has_unknown: bool,
    /// Behind all those: the last of the series is those who are told together only, because so few belong to one of the others: dotted.
    pub has_together: bool,
    /// The windows, oldest first.
    pub windows: Vec<StackWindow>,
    /// What happened when: where on the axis (in windows from the left edge) and in words.
    pub marks: Vec<(f64, String)>,
}

impl Stack {
    /// So many series can be told apart, beside those of whom it is not known.
    pub const MOST: usize = 6;
}

/// One window of a stack.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StackWindow {
    /// Name.
    pub label: String,
    /// Second line of the name, such as the year.
    pub label_below: String,
    /// One count per series.
    pub counts: Vec<u64>,
    /// Not over yet.
    pub running: bool,
    /// More belong to it than its counts say: they are so few that they are not told.
    pub hides: bool,
}

impl StackWindow {
    /// How many they are, as written above the bar: "12", "7+" where some are not told, "–" where nobody is told; nothing for nobody.
    #[must_use]
    pub fn written(&self) -> String {
        match (self.counts.iter().sum::<u64>(), self.hides) {
            (0, false) => String::new(),
            (0, true) => "–".to_owned(),
            (sum, false) => sum.to_string(),
            (sum, true) => format!("{sum}+"),
        }
    }
}

/// A rate over time and, on the same windows below it, counts put on each other; what happened when stands as flags with their words
/// in both.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Beside {
    /// Words.
    pub head: Head,
    /// What each of the two panels shows.
    pub panels: [String; 2],
    /// The rate; one point for each window that is over, and perhaps the running one. Its own words are not drawn.
    pub line: Line,
    /// The counts, with one window for each of the line's; its own words and marks are not drawn.
    pub stack: Stack,
    /// What happened when: where on the axis (in windows from the left edge) and in words.
    pub marks: Vec<(f64, String)>,
}

/// How many different things had been found after how many looks.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Climb {
    /// Words.
    pub head: Head,
    /// After how many looks something new was found, how much there was then, and what it was.
    pub steps: Vec<(f64, f64, String)>,
    /// Looks in all.
    pub looks: f64,
    /// The name of the axis of looks.
    pub axis: String,
    /// The stretch without anything new and its words, where there is one worth a word.
    pub quiet: Option<String>,
}

/// Shares on one axis: several stairs told apart by dashes, or one slope with its band and a marked place.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Curves {
    /// Words.
    pub head: Head,
    /// The curves, at most six; the band is drawn where there is one alone.
    pub series: Vec<Curve>,
    /// Marks of the axis: place, name, and how many are behind each curve there.
    pub ticks: Vec<(f64, String, Vec<String>)>,
    /// Words before the rows of numbers.
    pub risk_head: String,
    /// A place on the axis and its words.
    pub mark: Option<(f64, String)>,
    /// What each point of the first curve says where it can be clicked; empty: the marks of the axis can.
    pub labels: Vec<String>,
    /// What each mark of the axis says where those can be clicked.
    pub said: Vec<String>,
    /// The point of the first curve, or the mark of the axis, that was clicked, by its place.
    pub chosen: Option<usize>,
}

/// One curve.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Curve {
    /// Its name; empty where there is one alone.
    pub name: String,
    /// Its points, by `x`.
    pub points: Vec<Step>,
    /// Level until the next point, from everybody at 0; otherwise straight from point to point.
    pub stairs: bool,
}
