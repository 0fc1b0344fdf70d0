//! The elements of a SurveyJS form, each as the questions it is here.

use serde_json::{Map, Value};

use super::PRIVATE;
use super::read::{said, said_of, text};
use crate::exchange::questionnaire::carried::{At, Lost, quoted};
use crate::exchange::questionnaire::form::{Answer, Item, Offer, Offers, Said};

/// The questions an element has become, and what was lost of it as a whole.
#[derive(Default)]
pub(super) struct Placed {
    pub(super) items: Vec<Item>,
    pub(super) told: Vec<(At, Lost)>,
}

/// Properties that are read, or only say how an element looks.
const KNOWN: [&str; 46] = [
    "type",
    "name",
    "title",
    "description",
    "isRequired",
    "visibleIf",
    "choices",
    "rows",
    "columns",
    "items",
    "rateMin",
    "rateMax",
    "rateStep",
    "rateCount",
    "rateValues",
    "minRateDescription",
    "maxRateDescription",
    "showOtherItem",
    "hasOther",
    "choicesOrder",
    "inputType",
    "requiredIf",
    "html",
    "cellType",
    "labelTrue",
    "labelFalse",
    "colCount",
    "startWithNewLine",
    "width",
    "minWidth",
    "maxWidth",
    "titleLocation",
    "descriptionLocation",
    "placeholder",
    "state",
    "indent",
    "displayMode",
    "rateType",
    "renderAs",
    "autoGenerate",
    "cols",
    "autoGrow",
    "otherText",
    "autocomplete",
    "displayRateDescriptionsAsExtremeItems",
    PRIVATE,
];

/// Reads an element.
pub(super) fn read(members: &Map<String, Value>) -> Placed {
    let (kind, name) = (text(members, "type"), text(members, "name"));
    let mut placed = Placed::default();
    let mut lost = lost(members);
    let one = |answer: Answer, lost: Vec<Lost>| vec![Item { lost, ..item(members, name, said(members, "title"), answer) }];
    let nearest = |lost: &mut Vec<Lost>| lost.push(Lost::KindAs(kind.to_owned()));
    match kind {
        "text" => {
            let answer = match text(members, "inputType") {
                "number" | "range" => Answer::Number,
                "date" => Answer::Date,
                "datetime" | "datetime-local" | "month" => {
                    nearest(&mut lost);
                    Answer::Date
                }
                _ => Answer::Open { lines: 1 },
            };
            placed.items = one(answer, lost);
        }
        "comment" => {
            let lines = members.get("rows").and_then(Value::as_u64).and_then(|rows| u8::try_from(rows).ok()).unwrap_or(4);
            placed.items = one(Answer::Open { lines }, lost);
        }
        "radiogroup" | "dropdown" | "buttongroup" => placed.items = one(Answer::One(offers(members, &mut lost)), lost),
        "checkbox" | "tagbox" => placed.items = one(Answer::Several(offers(members, &mut lost)), lost),
        "ranking" => {
            nearest(&mut lost);
            placed.items = one(Answer::Several(offers(members, &mut lost)), lost);
        }
        "imagepicker" => {
            lost.push(Lost::Media(quoted(name)));
            let offers = offers(members, &mut lost);
            let several = members.get("multiSelect").and_then(Value::as_bool).unwrap_or_default();
            placed.items = one(if several { Answer::Several(offers) } else { Answer::One(offers) }, lost);
        }
        "rating" | "slider" => placed.items = one(rating(members, &mut lost), lost),
        "boolean" => placed.items = one(Answer::YesNo, lost),
        "matrix" => placed.items = matrix(members, &mut lost),
        "multipletext" => {
            placed.items = parts(members, "items", &mut lost, |part| match text(part, "inputType") {
                "number" => Answer::Number,
                "date" => Answer::Date,
                _ => Answer::Open { lines: 1 },
            });
        }
        "html" => {
            let words = quoted(&super::super::html::clean(said(members, "html").any()).text);
            placed.told.push((At::Element(quoted(name)), Lost::Note(words)));
        }
        "image" => placed.told.push((At::Element(quoted(name)), Lost::Media(kind.to_owned()))),
        "expression" => placed.told.push((At::Element(quoted(name)), Lost::Calculation(quoted(text(members, "expression"))))),
        other => {
            let title = said(members, "title");
            let words = if title.is_empty() { name } else { title.any() };
            placed.told.push((At::Element(quoted(words)), Lost::Kind(quoted(other))));
        }
    }
    placed
}

fn item(members: &Map<String, Value>, name: &str, text_of: Said, answer: Answer) -> Item {
    Item {
        help: said(members, "description"),
        required: members.get("isRequired").and_then(Value::as_bool).unwrap_or_default(),
        relevant: text(members, "visibleIf").to_owned(),
        private: members.get(PRIVATE).map(Value::to_string).unwrap_or_default(),
        ..Item::new(name, text_of, answer)
    }
}

/// What of an element is not carried, whatever its kind.
fn lost(members: &Map<String, Value>) -> Vec<Lost> {
    let mut lost = Vec::new();
    for (name, value) in members.iter().filter(|(name, _)| !KNOWN.contains(&name.as_str())) {
        let quoted_value = || quoted(&value.to_string());
        lost.push(match name.as_str() {
            "validators" | "min" | "max" | "minValueExpression" | "maxLength" | "minSelectedChoices" | "maxSelectedChoices" => {
                Lost::Check(quoted(&format!("{name} = {value}")))
            }
            "defaultValue" | "correctAnswer" | "defaultValueExpression" => Lost::Preset(quoted_value()),
            "choicesVisibleIf" | "choicesByUrl" | "choicesFromQuestion" => Lost::Filter(quoted_value()),
            "setValueExpression" | "setValueIf" => Lost::Calculation(quoted_value()),
            name => Lost::Setting(quoted(&format!("{name} = {value}"))),
        });
    }
    let rule = text(members, "requiredIf");
    lost.extend((!rule.is_empty()).then(|| Lost::Setting(quoted(&format!("requiredIf = {rule}")))));
    lost
}

/// The options of a question.
fn offers(members: &Map<String, Value>, lost: &mut Vec<Lost>) -> Offers {
    let is = |name: &str| members.get(name).and_then(Value::as_bool).unwrap_or_default();
    let all = members.get("choices").and_then(Value::as_array).into_iter().flatten().filter_map(|choice| offer(choice, lost)).collect();
    Offers { all, other: is("showOtherItem") || is("hasOther"), shuffled: text(members, "choicesOrder") == "random" }
}

/// An option: a value by itself, or with a text.
fn offer(choice: &Value, lost: &mut Vec<Lost>) -> Option<Offer> {
    let code = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        _ => None,
    };
    let Value::Object(members) = choice else {
        let code = code(choice)?;
        return Some(Offer { text: said_of(choice), code });
    };
    let value = members.get("value")?;
    let rule = text(members, "visibleIf");
    lost.extend((!rule.is_empty()).then(|| Lost::Filter(quoted(rule))));
    let said = said(members, "text");
    Some(Offer { code: code(value)?, text: if said.is_empty() { said_of(value) } else { said } })
}

fn rating(members: &Map<String, Value>, lost: &mut Vec<Lost>) -> Answer {
    if let Some(values) = members.get("rateValues").and_then(Value::as_array) {
        let all = values.iter().filter_map(|value| offer(value, lost)).collect();
        return Answer::One(Offers { all, ..Offers::default() });
    }
    let number = |name: &str| members.get(name).and_then(Value::as_i64).and_then(|n| i32::try_from(n).ok());
    let from = number("rateMin").or_else(|| number("min")).unwrap_or(1);
    let count = number("rateCount").and_then(|count| from.checked_add(count)?.checked_sub(1));
    let to = number("rateMax").or_else(|| number("max")).or(count).unwrap_or(5);
    if number("rateStep").is_some_and(|step| step != 1) {
        lost.push(Lost::Setting("rateStep".to_owned()));
    }
    Answer::Scale { from, to, low: said(members, "minRateDescription"), high: said(members, "maxRateDescription") }
}

/// Each row of a matrix is a choice of one of its columns.
fn matrix(members: &Map<String, Value>, lost: &mut Vec<Lost>) -> Vec<Item> {
    let all: Vec<Offer> = members.get("columns").and_then(Value::as_array).into_iter().flatten().filter_map(|c| offer(c, lost)).collect();
    parts(members, "rows", lost, |_| Answer::One(Offers { all: all.clone(), ..Offers::default() }))
}

/// A question for each part of an element of several.
fn parts(members: &Map<String, Value>, of: &str, lost: &mut Vec<Lost>, answer: impl Fn(&Map<String, Value>) -> Answer) -> Vec<Item> {
    lost.push(Lost::KindAs(text(members, "type").to_owned()));
    let (name, title) = (text(members, "name"), said(members, "title"));
    let none = Map::new();
    let mut items = Vec::new();
    for part in members.get(of).and_then(Value::as_array).into_iter().flatten() {
        let inside = part.as_object().unwrap_or(&none);
        let own = match text(inside, "name") {
            "" => offer(part, lost),
            own => Some(Offer {
                code: own.to_owned(),
                text: Some(said(inside, "title")).filter(|t| !t.is_empty()).unwrap_or_else(|| said_of(&Value::from(own))),
            }),
        };
        let Some(own) = own else { continue };
        let joined = own.text.map(|language, words| {
            let of = title.get(language);
            if of.is_empty() { words.to_owned() } else { format!("{of} – {words}") }
        });
        let item = item(members, &format!("{name}.{}", own.code), joined, answer(inside));
        items.push(Item { private: String::new(), lost: std::mem::take(lost), ..item });
    }
    items
}
