//! Undo of everything, across restarts: taking all steps back gives the start, doing them again gives the end.

use comeback::analysis::facts::Facts;
use comeback::domain::customer::CustomerDetails;
use comeback::domain::departure::{GivenReason, ReasonSource};
use comeback::domain::ids::{AnswerId, CustomerId, ReasonId, ResponseId};
use comeback::domain::import::{Staged, StagedLeft};
use comeback::domain::language::Language;
use comeback::domain::library::{LibraryEntry, LibraryKind};
use comeback::domain::money::Money;
use comeback::domain::questionnaire::{Audience, Role};
use comeback::domain::reason::ReasonKind;
use comeback::domain::settings::Settings;
use comeback::engine::TEXT_KEYS;
use comeback::store::imports::ImportOptions;
use comeback::store::operations::Limits;
use comeback::store::{
    OperationKind, Result, Store, StoreError, Touched, Tx, check, customers, departures, facts, imports, library, operations, purchases,
    questionnaires, reasons, responses, settings,
};
use rusqlite::Connection;

use crate::store_support::{Shop, change, content, day, dump, leaving, named, now, open_question, response, staged, staged_customer};

/// A small generator of numbers, the same for the same seed.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (sides as u64)).unwrap()
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        (!of.is_empty()).then(|| of[self.roll(of.len())])
    }
}

const WORDS: [&str; 6] = ["Too dear", "Moved to Leeds", "\"slow\" service; it's \\ worse", "Ёжик в тумане", "", "über\nalles\u{1F600}"];

/// One random change; what cannot be done in this state does nothing.
fn random_change(dice: &mut Dice, tx: &Tx<'_>) -> Result<()> {
    let ids = customers::ids_by_name(tx)?;
    let codebook: Vec<ReasonId> = reasons::list(tx)?.into_iter().map(|reason| reason.id).collect();
    let word = WORDS[dice.roll(WORDS.len())];
    match dice.roll(23) {
        0 | 1 => drop(customers::add(tx, &CustomerDetails { phone: "1".into(), joined: Some(day("2020-01-01")), ..named(word) })?),
        2 => {
            if let Some(id) = dice.pick(&ids) {
                customers::edit(tx, id, &CustomerDetails { email: format!("{}@x.example", dice.roll(9)), ..named(word) })?;
            }
        }
        3 => customers::set_segment(tx, &ids, word)?,
        4 | 5 => {
            if let Some(id) = dice.pick(&ids) {
                purchases::add(tx, id, day("2025-01-01").plus_days(i32::try_from(dice.roll(99)).unwrap()), Money(5))?;
            }
        }
        6 => drop(reasons::add(tx, "", &format!("{word} {}", dice.roll(1_000)), ReasonKind::Avoidable, true)?),
        7 => {
            if let Some(id) = dice.pick(&codebook) {
                reasons::rename(tx, id, &format!("New name {}", dice.roll(9)))?;
                reasons::retire(tx, id, dice.roll(2) == 0)?;
            }
        }
        8 => {
            if let Some(id) = dice.pick(&codebook) {
                reasons::move_to(tx, id, dice.roll(5))?;
            }
        }
        9 | 10 => random_departure(dice, tx, &ids, &codebook)?,
        11 | 12 => random_questionnaire(dice, tx)?,
        13..=15 => random_response(dice, tx, &ids, word)?,
        16 => random_coding(dice, tx, &codebook)?,
        17 => settings::set(tx, &Settings { name: word.to_owned(), ..settings::get(tx)? })?,
        18 => {
            if let Some(id) = oldest_response(tx)? {
                responses::remove(tx, id)?;
            }
        }
        19 => random_library(dice, tx, word)?,
        _ => {
            imports::apply(tx, &random_file(dice), &ImportOptions::on(day("2025-06-30")), &mut |_, _| true)?;
        }
    }
    Ok(())
}

/// Something is kept for later, changed or taken out.
fn random_library(dice: &mut Dice, tx: &Tx<'_>, word: &str) -> Result<()> {
    let kept = library::list(tx)?;
    let at = dice.roll(kept.len().max(1));
    let content = content(vec![open_question(word, None)]);
    let entry = LibraryEntry { kind: LibraryKind::Question, audience: Audience::Any, languages: vec![Language::En], content };
    match (dice.roll(3), kept.get(at)) {
        (0, Some(item)) => library::remove(tx, item.id),
        (1, Some(item)) => library::replace(tx, item.id, &entry),
        _ => library::add(tx, &entry).map(drop),
    }
}

fn random_departure(dice: &mut Dice, tx: &Tx<'_>, ids: &[CustomerId], codebook: &[ReasonId]) -> Result<()> {
    let known = departures::all(tx)?;
    match (dice.roll(3), known.last()) {
        (0, Some(last)) => departures::withdraw(tx, last.id),
        (1, Some(last)) => departures::note_return(tx, last.id, Some(day("2025-06-01"))),
        _ => {
            let Some(id) = dice.pick(ids) else { return Ok(()) };
            let mut details = leaving(id, "2025-05-01");
            details.main = dice.pick(codebook).map(|reason| GivenReason { reason, source: ReasonSource::ToldStaff });
            departures::add(tx, &details).map(drop)
        }
    }
}

fn random_questionnaire(dice: &mut Dice, tx: &Tx<'_>) -> Result<()> {
    let known = questionnaires::list(tx)?;
    let Some(first) = known.first().filter(|_| dice.roll(3) > 0) else {
        let questions = content(vec![open_question("What first?", Some(Role::Shared)), open_question("Why?", None)]);
        return questionnaires::add(tx, Audience::Lost, &[Language::En], &questions).map(drop);
    };
    let mut content = first.version.content.clone();
    content.questions.push(open_question("More?", None));
    content.questions.rotate_left(dice.roll(2));
    content.questions.truncate(6);
    questionnaires::edit(tx, first.id, Audience::Any, &[Language::Nl], &content).map(drop)
}

fn random_response(dice: &mut Dice, tx: &Tx<'_>, ids: &[CustomerId], word: &str) -> Result<()> {
    let Some(questionnaire) = questionnaires::list(tx)?.pop() else { return Ok(()) };
    let questions = &questionnaire.version.content.questions;
    let said: Vec<_> = questions.iter().map(|question| (question.identity, word)).collect();
    let entry = response(questionnaire.version.id, dice.pick(ids), &said);
    let oldest = oldest_response(tx)?.map(|id| responses::get(tx, id)).transpose()?.flatten();
    match oldest.filter(|oldest| dice.roll(3) == 0 && oldest.entry.version == entry.version) {
        Some(oldest) => responses::edit(tx, oldest.id, &entry),
        None => responses::save(tx, &entry).map(|_: ResponseId| ()),
    }
}

fn oldest_response(tx: &Tx<'_>) -> Result<Option<ResponseId>> {
    let all: Result<Vec<_>> = questionnaires::list(tx)?.into_iter().map(|q| responses::of_questionnaire(tx, q.id)).collect();
    Ok(all?.into_iter().flatten().min())
}

fn random_coding(dice: &mut Dice, tx: &Tx<'_>, codebook: &[ReasonId]) -> Result<()> {
    let to_do: Vec<AnswerId> = facts::load(tx)?.answers.iter().filter(|a| !a.coded).map(|a| a.id).collect();
    let Some(answer) = dice.pick(&to_do) else { return Ok(()) };
    responses::set_reasons(tx, answer, codebook.get(..codebook.len().min(2)).unwrap_or_default(), true)
}

fn random_file(dice: &mut Dice) -> Staged {
    let people = (0..4).map(|_| {
        let number = dice.roll(30);
        let mut customer = staged_customer(&number.to_string(), &format!("Name {}", dice.roll(40)));
        customer.left = (dice.roll(3) == 0).then_some(StagedLeft::Sometime);
        customer.reason = if dice.roll(2) == 0 { String::new() } else { WORDS[dice.roll(4)].to_owned() };
        let receipts = [("2025-02-01", "a"), ("2025-03-01", "b"), ("2025-04-01", "c")];
        (customer, receipts[..dice.roll(4)].iter().map(|(on, number)| (*on, *number, 100)).collect())
    });
    let mut people: Vec<_> = people.collect();
    people.sort_by(|a, b| a.0.details.number.cmp(&b.0.details.number));
    people.dedup_by(|a, b| a.0.details.number == b.0.details.number);
    staged(people)
}

/// Random changes, now and then some steps back and forth or a restart; then everything back, and everything again.
fn storm(seed: u64, changes: usize) {
    let (shop, mut store) = Shop::new();
    let mut dice = Dice::new(seed);
    let start = dump(&shop.path);
    // The facts as the program keeps them: after each step only what it touched is read again.
    let mut kept = Facts::default();
    let follow = |store: &Store, kept: &Facts, touched: &Touched| facts::reload(store.conn(), kept, touched).unwrap();
    for at in 0..changes {
        let step = store.transact(&OperationKind::new("change").with("at", at.to_string()), now(), |tx| random_change(&mut dice, tx));
        match step {
            Ok(((), touched)) => kept = follow(&store, &kept, &touched),
            Err(StoreError::Refused(_) | StoreError::NumberTaken(_)) => {}
            Err(error) => panic!("seed {seed}, change {at}: {error}"),
        }
        if dice.roll(9) == 0 {
            let back = dice.roll(4);
            let undone: Vec<_> = (0..back).map_while(|_| store.undo().ok()).collect();
            let redone: Vec<_> = (0..dice.roll(undone.len() + 1)).map(|_| store.redo().unwrap()).collect();
            for (_, touched) in undone.iter().chain(&redone) {
                kept = follow(&store, &kept, touched);
            }
        }
        if dice.roll(40) == 0 {
            drop(store);
            store = Store::open(&shop.path, TEXT_KEYS).unwrap();
        }
    }
    let end = dump(&shop.path);
    let facts_at_end = format!("{:?}", facts::load(store.conn()).unwrap());
    assert_eq!(format!("{kept:?}"), facts_at_end, "seed {seed}: kept up to date");
    let steps = operations::count(store.conn()).unwrap();
    let mut taken_back = 0;
    while let Some(step) = operations::next_undo(store.conn()).unwrap() {
        let (kind, touched) = store.undo().unwrap_or_else(|error| panic!("seed {seed}, undoing {step:?}: {error}"));
        assert_eq!(kind, step.kind);
        kept = follow(&store, &kept, &touched);
        taken_back += 1;
        if dice.roll(40) == 0 {
            drop(store);
            store = Store::open(&shop.path, TEXT_KEYS).unwrap();
        }
    }
    assert!(taken_back > changes / 3 && taken_back <= steps.try_into().unwrap(), "{taken_back} of {steps}");
    assert_eq!(dump(&shop.path), start, "seed {seed}: undone");
    assert_eq!(format!("{kept:?}"), format!("{:?}", facts::load(store.conn()).unwrap()), "seed {seed}: kept up to date on the way back");
    assert!(check::all(store.conn()).unwrap().is_ok());
    drop(store);
    store = Store::open(&shop.path, TEXT_KEYS).unwrap();
    // Only these: at the end of the changes some steps may have stood taken back, and still do.
    for _ in 0..taken_back {
        store.redo().unwrap_or_else(|error| panic!("seed {seed}: {error}"));
    }
    assert_eq!(dump(&shop.path), end, "seed {seed}: done again");
    assert_eq!(format!("{:?}", facts::load(store.conn()).unwrap()), facts_at_end);
    assert_eq!(check::all(store.conn()).unwrap().problems, Vec::<String>::new());
    println!("seed {seed}: {changes} changes, {taken_back} taken back and done again");
}

#[test]
fn undo_all_is_the_start_and_redo_all_is_the_end() {
    storm(1, 2_000);
}

#[test]
#[ignore = "long: twenty seeds of 2,000 changes"]
fn undo_all_is_the_start_and_redo_all_is_the_end_at_length() {
    (2..22).for_each(|seed| storm(seed, 2_000));
}

#[test]
fn a_step_has_its_name_and_a_new_one_drops_the_way_forth() {
    let (shop, mut store) = Shop::new();
    let kind = OperationKind::new("mark_left").with("subject", "Ruth Palmer");
    let (id, _) = store.transact(&kind, now(), |tx| customers::add(tx, &named("Ruth Palmer"))).unwrap();
    assert_eq!(store.conn().revision().unwrap(), 1);
    drop(store);
    let mut store = Store::open(&shop.path, TEXT_KEYS).unwrap();
    let step = operations::next_undo(store.conn()).unwrap().unwrap();
    assert_eq!((&step.kind, step.at, step.kind.argument("subject")), (&kind, now(), "Ruth Palmer"));
    assert_eq!(store.undo().unwrap().0, kind);
    assert_eq!(operations::next_redo(store.conn()).unwrap().unwrap().kind, kind);
    assert!(matches!(store.undo(), Err(StoreError::NothingToUndo)));
    let (other, _) = change(&mut store, "add", |tx| customers::add(tx, &named("Kim")));
    assert!(other > id, "an id is never used again");
    assert!(matches!(store.redo(), Err(StoreError::NothingToRedo)));
    assert_eq!(operations::history(store.conn(), 10).unwrap().len(), 1);
}

#[test]
fn a_failed_change_leaves_nothing() {
    let (shop, mut store) = Shop::new();
    let before = dump(&shop.path);
    let failed: Result<((), _)> = store.transact(&OperationKind::new("add"), now(), |tx| {
        customers::add(tx, &named("Kim"))?;
        Err(StoreError::Refused("on purpose"))
    });
    assert!(failed.is_err());
    assert_eq!((dump(&shop.path), operations::count(store.conn()).unwrap(), store.conn().revision().unwrap()), (before, 0, 0));
}

#[test]
fn a_row_changed_behind_its_back_is_not_overwritten() {
    let (shop, mut store) = Shop::new();
    change(&mut store, "add", |tx| customers::add(tx, &named("Kim")));
    drop(store);
    Connection::open(&shop.path).unwrap().execute("UPDATE customer SET note = 'by hand'", []).unwrap();
    let before = dump(&shop.path);
    let mut store = Store::open(&shop.path, TEXT_KEYS).unwrap();
    assert!(matches!(store.undo(), Err(StoreError::UndoConflict(table)) if table == "customer"));
    assert_eq!(dump(&shop.path), before);
}

#[test]
fn the_oldest_steps_go_when_there_are_too_many() {
    let (_shop, mut store) = Shop::new();
    store.set_limits(Limits { operations: 5, bytes: 1 << 20 });
    for n in 0..9 {
        change(&mut store, &format!("add {n}"), |tx| customers::add(tx, &named("Kim")));
    }
    assert_eq!(operations::history(store.conn(), 99).unwrap().last().unwrap().kind.code, "add 4");
    store.set_limits(Limits { operations: 5, bytes: 1 });
    change(&mut store, "add 9", |tx| customers::add(tx, &named("Kim")));
    assert_eq!(operations::count(store.conn()).unwrap(), 1, "the newest step is always kept");
    store.undo().unwrap();
    assert_eq!(customers::count(store.conn()).unwrap(), 9);
}

#[test]
fn steps_of_an_older_schema_are_history() {
    let (shop, mut store) = Shop::new();
    change(&mut store, "add", |tx| customers::add(tx, &named("Kim")));
    drop(store);
    Connection::open(&shop.path).unwrap().execute("UPDATE operation SET schema = 0", []).unwrap();
    let mut store = Store::open(&shop.path, TEXT_KEYS).unwrap();
    assert!(matches!(store.undo(), Err(StoreError::NothingToUndo)));
    assert_eq!(operations::history(store.conn(), 9).unwrap().len(), 1);
}
