//! A small club with its members: who joined when, pays what, has cancelled, left and come back. The same each time.

use comeback::domain::contract::{AmountChange, ContractDetails, Ending};
use comeback::domain::customer::CustomerDetails;
use comeback::domain::day::Day;
use comeback::domain::money::Money;
use comeback::engine::views::customer_page::CustomerPageQuery;
use comeback::engine::views::reasons::ReasonListQuery;
use comeback::engine::{Command, ContractEnd, Created, Engine};

const FIRST: [&str; 12] = ["Anna", "Bram", "Clara", "Daan", "Elena", "Fedor", "Greta", "Hugo", "Irina", "Jan", "Kim", "Lev"];
const LAST: [&str; 7] = ["Akker", "Berg", "Clarke", "Dubois", "Evans", "Fischer", "Gonzalez"];

/// Fills a new workspace with 84 members.
pub fn fill(engine: &Engine) {
    let reasons = engine.fetch(ReasonListQuery { retired: false, people: false }).unwrap();
    let reason = |code: &str| reasons.iter().find(|row| row.reason.code == code).unwrap().reason.id;
    let began = Day::parse_iso("2023-10-01").unwrap();
    for n in 0..84_i32 {
        let name = format!("{} {}", FIRST[n as usize % 12], LAST[n as usize % 7]);
        let details = CustomerDetails { name, phone: format!("06-{:06}", n * 7919 % 1_000_000), ..CustomerDetails::default() };
        let Created::Customer(customer) = engine.call(Command::AddCustomer(details)).unwrap().created[0] else { panic!("no customer") };
        let starts_on = began.plus_days(n * 37 % 620 + if n < 40 { 0 } else { 60 });
        let monthly = Money([24_90, 29_90, 39_90, 54_50][n as usize % 4]);
        let mut contract = ContractDetails::running(customer, starts_on, monthly);
        if n % 9 == 4 {
            contract.changes = vec![AmountChange { since: starts_on.plus_days(150), monthly: Money(monthly.0 + 10_00) }];
        } else if n % 11 == 5 {
            contract.changes = vec![AmountChange { since: starts_on.plus_days(200), monthly: Money(monthly.0 - 7_00) }];
        }
        engine.call(Command::AddContract(contract)).unwrap();
        let id = engine.fetch(CustomerPageQuery(customer)).unwrap().contracts[0].id;
        let end = |said: Option<Day>, ends_on: Day, ending, reason| ContractEnd { said_on: said, ends_on, ending, reason };
        let ends = starts_on.plus_days(120 + n * 53 % 330);
        let last = Day::parse_iso("2025-12-01").unwrap();
        match n % 7 {
            1 | 4 if ends < last => {
                let code = ["price", "service", "moved", "better_offer"][n as usize / 7 % 4];
                let stop = end(Some(ends.plus_days(-20)), ends, Some(Ending::Choice), Some(reason(code)));
                engine.call(Command::EndContract(id, stop)).unwrap();
                if n % 3 == 0 {
                    engine.call(Command::AddContract(ContractDetails::running(customer, ends.plus_days(70), Money(29_90)))).unwrap();
                }
            }
            2 if ends < last => {
                let stop = end(None, ends, Some(Ending::PaymentFailed), Some(reason("payment")));
                engine.call(Command::EndContract(id, stop)).unwrap();
            }
            5 if n % 2 == 0 => {
                let said = Day::parse_iso("2025-11-20").unwrap();
                engine.call(Command::EndContract(id, end(Some(said), said.plus_days(20 + n), Some(Ending::Choice), None))).unwrap();
            }
            _ => {}
        }
    }
}
