//! One random step made to the codebook and to the list kept beside it, and what was foreseen of it.

use comeback::analysis::told::Told;
use comeback::domain::coding::{AnswerCoding, DecidedBy, Passage};
use comeback::domain::ids::{AnswerId, CustomerId, GroupId, ReasonId};
use comeback::domain::reason::{ReasonDetails, ReasonEvent, ReasonKind};
use comeback::engine::views::recode::{Foreseen, Recoding, RecodingQuery};
use comeback::engine::{Command, Created, EngineError};
use std::collections::{BTreeMap, BTreeSet};

use super::{Book, Kept, Model};
use crate::store_undo::Dice;

/// Does one random thing; what it ought to do is done to the model. Whether it was a step.
#[expect(clippy::too_many_lines, reason = "one arm for each thing that can be done")]
pub(super) fn random_step(dice: &mut Dice, book: &Book, model: &mut Model) -> bool {
    let before = model.clone();
    let id = model.pick(dice);
    let call = |command: Command| book.engine.call(command);
    let made = |created: &[Created]| created.iter().find_map(|c| if let Created::Reason(id) = c { Some(*id) } else { None }).unwrap();
    let refused =
        |result: Result<comeback::engine::Outcome, EngineError>| assert!(matches!(result, Err(EngineError::Refused(_))), "{result:?}");
    match dice.roll(17) {
        0 => {
            let name = ["Smell", "Parking", "Slow", "PRICE"][dice.roll(4)].to_owned();
            let kind = [ReasonKind::Avoidable, ReasonKind::Topic][dice.roll(2)];
            let taken = model.is_taken(&name, None);
            let result = call(Command::AddReason { name: name.clone(), kind });
            if taken {
                refused(result);
            } else {
                let new = made(&result.unwrap().created);
                let done = vec![ReasonEvent::Added];
                model.reasons.insert(new, Kept { name, kind, retired: false, group: None, merged: None, done });
                model.order.push(new);
            }
        }
        1 => {
            let name = format!("Name {}", dice.roll(12));
            let taken = model.is_taken(&name, Some(id));
            let result = call(Command::RenameReason(id, name.clone()));
            if taken {
                refused(result);
            } else {
                result.unwrap();
                if model.reasons[&id].name != name {
                    model.note(id, ReasonEvent::Renamed).name = name;
                }
            }
        }
        2 => {
            let kind = [ReasonKind::Avoidable, ReasonKind::Unavoidable, ReasonKind::Involuntary, ReasonKind::Topic][dice.roll(4)];
            foresee(book, &Recoding::Kind(id, kind), None, || {
                call(Command::SetReasonKind(id, kind)).unwrap();
                id
            });
            if model.reasons[&id].kind != kind {
                model.note(id, ReasonEvent::Kind).kind = kind;
            }
        }
        3 => {
            let group = (dice.roll(3) > 0 && !model.groups.is_empty()).then(|| model.groups[dice.roll(model.groups.len())].0);
            call(Command::SetReasonGroup(id, group)).unwrap();
            if model.reasons[&id].group != group {
                model.note(id, ReasonEvent::Group).group = group;
            }
        }
        4 | 5 => random_group(dice, book, model),
        6 | 7 => {
            let from: Vec<ReasonId> = (0..=dice.roll(3)).map(|_| model.pick(dice)).collect();
            let target = &model.reasons[&id];
            let fits = |other: &ReasonId| {
                let other = &model.reasons[other];
                other.merged.is_none() && other.kind.is_leaving() == target.kind.is_leaving()
            };
            let mut others: Vec<ReasonId> = Vec::new();
            for other in from.iter().filter(|other| **other != id) {
                if !others.contains(other) {
                    others.push(*other);
                }
            }
            let command = Command::MergeReasons { from, into: id };
            if target.retired || !others.iter().all(fits) {
                refused(call(command));
            } else {
                foresee(book, &Recoding::Merge { from: others.clone(), into: id }, None, || {
                    call(command).unwrap();
                    id
                });
                for other in others {
                    model.rename(other, id, &|_| true);
                    for kept in model.reasons.values_mut().filter(|kept| kept.merged == Some(other)) {
                        kept.merged = Some(id);
                    }
                    let kept = model.note(other, ReasonEvent::Merged);
                    (kept.retired, kept.merged) = (true, Some(id));
                    model.note(id, ReasonEvent::Merged);
                }
            }
        }
        8 | 9 => {
            let name = format!("Part {}", dice.roll(40));
            let answers: Vec<AnswerId> = model.with(id).into_iter().filter(|_| dice.roll(2) == 0).collect();
            let command = Command::SplitReason { from: id, name: name.clone(), answers: answers.clone() };
            if model.is_taken(&name, None) {
                refused(call(command));
            } else {
                let new = foresee(book, &Recoding::Split { from: id, answers: answers.clone() }, Some(()), || {
                    made(&call(command).unwrap().created)
                });
                model.rename(id, new, &|answer| answers.contains(&answer));
                model.beside(id, new, name, ReasonEvent::Split);
                model.note(id, ReasonEvent::Split);
            }
        }
        10 => {
            let place = dice.roll(9);
            call(Command::MoveReason(id, place)).unwrap();
            model.place(id, place);
        }
        11 => {
            let retired = dice.roll(2) == 0;
            call(Command::RetireReason(id, retired)).unwrap();
            if model.reasons[&id].retired != retired {
                model.note(id, if retired { ReasonEvent::Retired } else { ReasonEvent::BroughtBack }).retired = retired;
            }
            if !retired {
                model.reasons.get_mut(&id).unwrap().merged = None;
            }
        }
        12 => {
            let name = format!("Meaning {}", dice.roll(40));
            let command = Command::ReplaceReason { old: id, name: name.clone() };
            if model.is_taken(&name, None) || model.reasons[&id].retired {
                refused(call(command));
            } else {
                let new = made(&call(command).unwrap().created);
                model.beside(id, new, name, ReasonEvent::Replaced);
                model.note(id, ReasonEvent::Replaced).retired = true;
            }
        }
        13 => {
            let details =
                ReasonDetails { description: format!("Text {}", dice.roll(5)), rule: "slow | late".into(), ..ReasonDetails::default() };
            call(Command::DescribeReason(id, details)).unwrap();
        }
        14 => {
            let coding = random_coding(dice, model);
            call(Command::SetReasons(coding.clone())).unwrap();
            model.read_again(&coding);
        }
        _ => {
            let all: Vec<AnswerCoding> = (0..3).map(|_| AnswerCoding { by: DecidedBy::Together, ..random_coding(dice, model) }).collect();
            call(Command::AcceptSuggestions(all.clone())).unwrap();
            for coding in &all {
                model.read_again(coding);
            }
        }
    }
    *model != before
}

fn random_coding(dice: &mut Dice, model: &Model) -> AnswerCoding {
    let answers: Vec<AnswerId> = model.answers.keys().copied().collect();
    let answer = answers[dice.roll(answers.len())];
    let given: Vec<ReasonId> = (0..dice.roll(4)).map(|_| model.pick(dice)).collect();
    let passages = given.iter().map(|reason| Passage { first: 0, past: u32::try_from(dice.roll(9)).unwrap(), reason: *reason }).collect();
    AnswerCoding { passages, ..AnswerCoding::read(answer, given) }
}

fn random_group(dice: &mut Dice, book: &Book, model: &mut Model) {
    let name = ["Time", "Money", "People", "money"][dice.roll(4)];
    let taken =
        |but: Option<GroupId>| model.groups.iter().any(|(id, other)| Some(*id) != but && other.to_lowercase() == name.to_lowercase());
    let at = dice.roll(model.groups.len().max(1));
    let call = |command: Command| book.engine.call(command);
    match (dice.roll(4), model.groups.get(at).cloned()) {
        (0, Some((id, old))) => {
            let result = call(Command::RenameGroup(id, name.into()));
            assert_eq!(result.is_err(), taken(Some(id)), "{result:?}");
            if result.is_ok() && old != name {
                model.groups[at].1 = name.into();
                let members: Vec<ReasonId> = model.reasons.iter().filter(|(_, kept)| kept.group == Some(id)).map(|(id, _)| *id).collect();
                for member in members {
                    model.note(member, ReasonEvent::Group).group = Some(id);
                }
            }
        }
        (1, Some((id, _))) => {
            let place = dice.roll(3);
            call(Command::MoveGroup(id, place)).unwrap();
            let group = model.groups.remove(at);
            model.groups.insert(place.min(model.groups.len()), group);
        }
        (2, Some((id, _))) => {
            call(Command::RemoveGroup(id)).unwrap();
            model.groups.remove(at);
            let members: Vec<ReasonId> = model.reasons.iter().filter(|(_, kept)| kept.group == Some(id)).map(|(id, _)| *id).collect();
            for member in members {
                model.note(member, ReasonEvent::Group).group = None;
            }
        }
        _ => {
            let result = call(Command::AddGroup(name.into()));
            assert_eq!(result.is_err(), taken(None), "{result:?}");
            if let Ok(outcome) = result {
                let Created::Group(id) = outcome.created[0] else { panic!("{outcome:?}") };
                model.groups.push((id, name.into()));
            }
        }
    }
}

/// What was foreseen is what is there when it is done.
fn foresee(book: &Book, recoding: &Recoding, new: Option<()>, done: impl FnOnce() -> ReasonId) -> ReasonId {
    let was = book.told();
    let answers: BTreeMap<AnswerId, Vec<ReasonId>> = Model::read(book).answers;
    let foreseen: Foreseen = book.engine.fetch(RecodingQuery(recoding.clone())).unwrap();
    let made = done();
    let is = book.told();
    let now: BTreeMap<AnswerId, Vec<ReasonId>> = Model::read(book).answers;
    let changed = answers.iter().filter(|(id, given)| now[id] != **given).count();
    assert_eq!(foreseen.changed, changed, "{recoding:?}");
    assert_eq!((foreseen.known.before, foreseen.known.after), (was.reasons.known, is.reasons.known), "{recoding:?}");
    let avoidable = |told: &Told| told.reasons.kinds.iter().find(|row| row.kind == ReasonKind::Avoidable).map(|row| row.main).unwrap();
    assert_eq!((foreseen.avoidable.before, foreseen.avoidable.after), (avoidable(&was), avoidable(&is)), "{recoding:?}");
    let people: BTreeSet<CustomerId> =
        was.leavers.iter().zip(&is.leavers).filter(|(a, b)| a != b).map(|(leaver, _)| leaver.customer).collect();
    assert_eq!(foreseen.people.iter().copied().collect::<BTreeSet<_>>(), people, "{recoding:?}");
    for sides in &foreseen.rows {
        let id = if sides.after.id == Recoding::NEW && new.is_some() { made } else { sides.after.id };
        let row = is.reasons.rows.iter().find(|row| row.id == id);
        let counted = row.map(|row| (row.named, row.main)).unwrap_or_default();
        assert_eq!((sides.after.named, sides.after.main), counted, "{recoding:?}");
        assert_eq!(sides.after.answers, now.values().filter(|given| given.contains(&id)).count());
    }
    made
}
