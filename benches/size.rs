//! How time and memory grow from ten thousand purchases to ten million: `cargo bench --bench size`, or `… -- 1000000` for the biggest to
//! be measured. The workspaces are made once and kept among the build's files. Measures; asserts nothing.
//!
//! Beside `DuckDB`, on its own file of the same receipts (here with two threads, as this machine has two cores):
//!
//! ```text
//! pip install duckdb
//! python3 -c "
//! import duckdb, time
//! c = duckdb.connect('big.duckdb')
//! c.execute('''create table purchase as select Receipt receipt, Date::date as day, Customer customer,
//!              cast(Amount * 100 as bigint) amount from read_csv('big.csv', header = true)''')
//! c.execute('set threads = 2')
//! visits = 'with v as (select distinct customer, day from purchase where amount > 0 and customer is not null), '
//! month = '(date_part(\'year\', day) * 12 + date_part(\'month\', day) - 1)::int'
//! states = visits + '''lastday as (select max(day) d from purchase),
//!   g as (select customer, day, day - lag(day) over w gap, row_number() over w n from v window w as (partition by customer order by day)),
//!   p as (select customer, count(*) visits, max(day) last, median(gap) m from g group by customer),
//!   fin as (select gap t, count(*) d from g where n > 2 group by gap),
//!   cen as (select (select d from lastday) - last t, count(*) c from p where visits >= 2 group by 1),
//!   ts as (select t, coalesce(d, 0) d, coalesce(c, 0) c from fin full join cen using (t)),
//!   risk as (select t, d, sum(d + c) over (order by t desc) n from ts),
//!   km as (select t, exp(sum(ln(greatest(1 - d / n, 1e-300))) over (order by t)) s from risk),
//!   lent as (select greatest(7, min(t)) r from km where s <= 0.5 + 1e-12),
//!   st as (select case when visits = 1 then 'once'
//!     when (select d from lastday) - last > 4 * (case when visits = 2 then (select r from lent) else greatest(7, m) end) then 'lapsed'
//!     when (select d from lastday) - last > 2 * (case when visits = 2 then (select r from lent) else greatest(7, m) end) then 'at_risk'
//!     else 'current' end s from p) select s, count(*) from st group by s'''
//! retention = visits + f'''w as (select customer, {month} // 6 h from v group by all)
//!   select b.h + 1, count(*), count(n.customer) from w b left join w n on n.customer = b.customer and n.h = b.h + 1 group by b.h'''
//! cohorts = f'''with v as (select distinct customer, {month} m from purchase where amount > 0 and customer is not null),
//!   f as (select customer, min(m) c from v group by customer) select c, m - c, count(*) from v join f using (customer) group by all'''
//! for _ in range(5):
//!     began = time.time()
//!     [c.execute(q).fetchall() for q in (states, retention, cohorts)]
//!     print(time.time() - began)
//! "
//! ```
//!
//! `big.csv` is what this bench leaves beside the workspaces (`Receipt,Date,Customer,Amount`, by day, as a till writes it).

#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a measurement that cannot be made should stop"
)]

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use comeback::analysis::Unit;
use comeback::domain::language::Language;
use comeback::domain::rule::QuietRule;
use comeback::domain::settings::Settings;
use comeback::engine::sample::Big;
use comeback::engine::views::figures::FigureSetQuery;
use comeback::engine::views::import_preview::{Input, ReadImport, StageImport};
use comeback::engine::{Command, Deps, Engine, Filter};
use jiff::civil::date;

/// Customers are so much fewer than purchases.
const EACH: u64 = 10;
const SEED: u64 = 1;

fn main() {
    let biggest = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(10_000_000_u64);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    println!(
        "{:>12}{:>12}{:>10}{:>10}{:>11}{:>12}{:>12}{:>12}{:>14}{:>14}",
        "purchases", "file MB", "made s", "open ms", "load ms", "facts MB", "figures ms", "median ms", "import row/s", "again row/s"
    );
    for purchases in [10_000, 100_000, 1_000_000, 10_000_000].into_iter().filter(|n| *n <= biggest) {
        measure(&folder, purchases);
    }
}

fn engine(folder: &Path) -> Engine {
    Engine::inline(Deps::fixed(folder.to_path_buf(), date(2026, 1, 15).at(9, 0, 0, 0)))
}

fn milliseconds(began: Instant) -> f64 {
    began.elapsed().as_secs_f64() * 1000.0
}

fn measure(folder: &Path, purchases: u64) {
    let path = folder.join(format!("size-{purchases}.comeback"));
    let began = Instant::now();
    if !path.exists() {
        let customers = purchases / EACH;
        let command = Command::CreateSynthetic { path: path.clone(), language: Language::En, purchases, customers, seed: SEED };
        engine(folder).call(command).unwrap();
    }
    let made = began.elapsed().as_secs_f64();
    let engine = engine(folder);
    let began = Instant::now();
    engine.call(Command::OpenReadOnly { path: path.clone() }).unwrap();
    let open = milliseconds(began);
    // No two alike, so that none is found in what was reckoned before.
    let filters = (0..4_u16).flat_map(|n| {
        let rule = Some(QuietRule::TimesRhythm(3.0 + f64::from(n) / 4.0));
        [Unit::Month, Unit::Half].map(|unit| Filter { rule, unit, ..Filter::default() })
    });
    let (mut load, mut bytes, mut taken) = (0.0, 0, Vec::new());
    for filter in filters {
        let set = engine.fetch(FigureSetQuery { filter, with_model: false }).unwrap();
        (load, bytes) = (set.timing.load_ms, set.facts_bytes);
        taken.push(set.timing.figures_ms);
    }
    taken.sort_by(f64::total_cmp);
    drop(engine);
    let (fresh, again) = imports(folder, purchases);
    let megabytes = |bytes: u64| bytes as f64 / 1e6;
    let file = megabytes(std::fs::metadata(&path).unwrap().len());
    println!(
        "{purchases:>12}{file:>12.1}{made:>10.1}{open:>10.0}{load:>11.0}{:>12.1}{:>12.1}{:>12.1}{fresh:>14.0}{again:>14.0}",
        megabytes(bytes as u64),
        taken[0],
        taken[taken.len() / 2]
    );
}

/// Rows a second when the receipts are imported into an empty workspace, and once more.
fn imports(folder: &Path, purchases: u64) -> (f64, f64) {
    let csv = folder.join(if purchases == 10_000_000 { "big.csv".to_owned() } else { format!("size-{purchases}.csv") });
    if !csv.exists() {
        write(&csv, purchases);
    }
    let path = folder.join("import.comeback");
    drop(std::fs::remove_file(&path));
    let engine = engine(folder);
    engine.call(Command::Create { path: path.clone(), settings: Settings::default() }).unwrap();
    let rates = [(); 2].map(|()| {
        let began = Instant::now();
        let rows = import(&engine, &csv);
        rows as f64 / began.elapsed().as_secs_f64()
    });
    drop(engine);
    std::fs::remove_file(&path).unwrap();
    (rates[0], rates[1])
}

fn import(engine: &Engine, csv: &Path) -> u64 {
    let input = Input::Path(csv.to_path_buf());
    let preview = engine.fetch(ReadImport { rows: 0, ..ReadImport::proposed(input.clone()) }).unwrap();
    let (sheet, read_as, mapping) = (preview.sheet.clone(), preview.read_as.clone(), preview.mapping);
    let read = engine.fetch(StageImport { input, sheet, read_as, mapping, typical_amount: None, stands_on: None }).unwrap();
    let rows = read.staged.rows;
    engine.call(Command::Import(read.staged.into())).unwrap();
    rows
}

/// The receipts as a till writes them: by day.
fn write(path: &Path, purchases: u64) {
    let mut big = Big::new(usize::try_from(purchases).unwrap(), usize::try_from(purchases / EACH).unwrap(), SEED);
    let mut rows: Vec<_> = big
        .by_ref()
        .flat_map(|(customer, receipts)| receipts.into_iter().map(move |r| (r.day, r.receipt, customer.details.number.clone(), r.amount.0)))
        .collect();
    rows.extend(big.loose().into_iter().map(|sale| (sale.day, sale.receipt, String::new(), sale.amount.0)));
    rows.sort_unstable();
    let mut out = BufWriter::new(File::create(path).unwrap());
    writeln!(out, "Receipt,Date,Customer,Amount").unwrap();
    for (day, receipt, customer, cents) in rows {
        let sign = if cents < 0 { "-" } else { "" };
        writeln!(out, "{receipt},{day},{customer},{sign}{}.{:02}", cents.abs() / 100, cents.abs() % 100).unwrap();
    }
    out.flush().unwrap();
}
