//! The types of rows of a survey sheet.

/// What a row is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Begin {
        repeat: bool,
    },
    End,
    Note,
    Text,
    Number,
    Date,
    Range,
    YesNo,
    /// A choice from this list.
    Select {
        list: String,
        several: bool,
        other: bool,
    },
    Calculation,
    /// Taken as another kind.
    As(Nearest),
    /// Notes of the telephone: who, when, which.
    Meta,
    /// None of ours.
    None,
}

/// The nearest kind of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Nearest {
    Text,
    Date,
    /// An order of the options of this list.
    Several(String),
}

/// Types with a list behind them, the longer names first.
const SELECTS: [(&str, Option<bool>); 14] = [
    ("add select multiple prompt using", Some(true)),
    ("add select one prompt using", Some(false)),
    ("select all that apply from", Some(true)),
    ("select multiple from", Some(true)),
    ("select_multiple", Some(true)),
    ("select multiple", Some(true)),
    ("select all that apply", Some(true)),
    ("select one from", Some(false)),
    ("select_one", Some(false)),
    ("select one", Some(false)),
    ("select1", Some(false)),
    ("rank", None),
    ("odk:rank", None),
    ("select", Some(true)),
];

const META: [&str; 16] = [
    "start",
    "end",
    "today",
    "deviceid",
    "imei",
    "subscriberid",
    "simserial",
    "phonenumber",
    "username",
    "email",
    "audit",
    "start-geopoint",
    "background-audio",
    "background-geopoint",
    "device id",
    "get device id",
];

/// Reads the type of a row.
pub(super) fn kind(text: &str) -> Kind {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let lower = text.to_lowercase();
    let plain = lower.replace('_', " ");
    match plain.as_str() {
        "begin group" | "begin lgroup" => return Kind::Begin { repeat: false },
        "begin repeat" | "begin loop" | "begin looped group" => return Kind::Begin { repeat: true },
        "end group" | "end lgroup" | "end repeat" | "end loop" | "end looped group" => return Kind::End,
        "note" | "add note prompt" => return Kind::Note,
        "text" | "string" | "add text prompt" => return Kind::Text,
        "integer" | "int" | "decimal" | "q int" | "add integer prompt" | "add decimal prompt" => return Kind::Number,
        "date" | "add date prompt" => return Kind::Date,
        "range" => return Kind::Range,
        "acknowledge" | "trigger" | "add acknowledge prompt" => return Kind::YesNo,
        "calculate" | "q calc" | "add calculate prompt" => return Kind::Calculation,
        "datetime" | "date time" | "add date time prompt" => return Kind::As(Nearest::Date),
        "time" | "barcode" | "url" | "phone number" | "add phone number prompt" => return Kind::As(Nearest::Text),
        "hidden" => return Kind::Meta,
        meta if META.contains(&meta) || META.contains(&lower.as_str()) => return Kind::Meta,
        _ => {}
    }
    select(&text, &lower).unwrap_or(Kind::None)
}

fn select(text: &str, lower: &str) -> Option<Kind> {
    let (name, several) = SELECTS.iter().find(|(name, _)| lower.strip_prefix(name).is_some_and(|rest| rest.starts_with(' ')))?;
    let rest = text.get(name.len()..)?.trim();
    let without = ["or specify other", "or_other", "or other"].into_iter().find_map(|end| {
        let at = rest.len().checked_sub(end.len())?;
        rest.get(at..).filter(|tail| tail.eq_ignore_ascii_case(end)).and_then(|_| rest.get(..at))
    });
    let list = without.unwrap_or(rest).trim().to_owned();
    Some(match several {
        Some(several) => Kind::Select { list, several: *several, other: without.is_some() },
        None => Kind::As(Nearest::Several(list)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_known_by_all_their_names() {
        let select = |list: &str, several, other| Kind::Select { list: list.to_owned(), several, other };
        for (text, expected) in [
            ("select_one yes_no", select("yes_no", false, false)),
            ("select one from sexes or specify other", select("sexes", false, true)),
            ("Select_Multiple  Fruit or_other", select("Fruit", true, true)),
            ("select all that apply from x", select("x", true, false)),
            ("begin_group", Kind::Begin { repeat: false }),
            ("END GROUP", Kind::End),
            ("rank fruit", Kind::As(Nearest::Several("fruit".to_owned()))),
            ("geopoint", Kind::None),
            ("deviceid", Kind::Meta),
            ("dateTime", Kind::As(Nearest::Date)),
        ] {
            assert_eq!(kind(text), expected, "{text}");
        }
    }
}
