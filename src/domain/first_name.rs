//! The first name in a customer's name, for texts that address them; none where the name is a firm's or leaves it open. Better no name
//! than a wrong one: the text has words for that.

/// Words that stand in the names of firms, in lower case without points.
const FIRM: &[&str] = &[
    "ltd",
    "llc",
    "inc",
    "plc",
    "llp",
    "co",
    "company",
    "corp",
    "group",
    "shop",
    "store",
    "hotel",
    "school",
    "club",
    "restaurant",
    "cafe",
    "bv",
    "nv",
    "vof",
    "cv",
    "stichting",
    "vereniging",
    "bakkerij",
    "slagerij",
    "gmbh",
    "ag",
    "kg",
    "sa",
    "sarl",
    "srl",
    "spa",
    "ооо",
    "оао",
    "зао",
    "ао",
    "пао",
    "ип",
    "чп",
    "тоо",
    "нко",
    "кафе",
    "ресторан",
    "отель",
    "гостиница",
    "школа",
    "магазин",
    "салон",
    "and",
    "en",
    "и",
];
/// Words before a name.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "prof",
    "sir",
    "madam",
    "mevrouw",
    "mevr",
    "mw",
    "meneer",
    "dhr",
    "heer",
    "de heer",
    "drs",
    "ir",
    "mr-mrs",
    "г-н",
    "г-жа",
    "господин",
    "госпожа",
];
/// Small words within surnames: what stands before them may be a surname without a first name only if nothing does.
const PARTICLES: &[&str] = &["van", "von", "de", "den", "der", "ter", "ten", "te", "het", "di", "da", "la", "le", "el", "al"];
/// How the second name of a Russian ends that is made from the father's.
const PATRONYMICS: &[&str] = &["ович", "евич", "ьич", "овна", "евна", "ична", "инична"];

/// The first name, as it is written in the name.
#[must_use]
pub fn first_name(name: &str) -> Option<&str> {
    let not_a_person = |c: char| c.is_numeric() || matches!(c, '&' | '@' | '+' | '/' | '"' | '«' | '»' | '“' | '”' | '(' | ')');
    if name.contains(not_a_person) {
        return None;
    }
    // "Jansen, Anna": the surname first.
    let (surname, rest) = name.split_once(',').map_or(("", name), |(surname, rest)| (surname, rest));
    let mut words: Vec<&str> = rest.split_whitespace().collect();
    let is_firm = |word: &&str| FIRM.contains(&plain(word).as_str());
    if words.iter().any(is_firm) || surname.split_whitespace().any(|w| is_firm(&w)) {
        return None;
    }
    let mut titled = false;
    while words.first().is_some_and(|w| {
        TITLES.contains(&plain(w).as_str())
            || (titled || words.len() > 1) && plain(w) == "de" && words.get(1).is_some_and(|w| plain(w) == "heer")
    }) {
        words.remove(0);
        titled = true;
    }
    let patronymic = words.iter().position(|w| PATRONYMICS.iter().any(|end| plain(w).ends_with(end)));
    let first = match (patronymic, words.as_slice()) {
        // Ivanova Anna Petrovna, Anna Petrovna Ivanova, Anna Petrovna
        (Some(at), words) if at > 0 => words.get(at - 1),
        (None, [first]) if !surname.is_empty() => Some(first),
        (None, [first, second, ..]) if !titled || !PARTICLES.contains(&plain(second).as_str()) => Some(first),
        _ => None,
    }?;
    let letters = first.chars().filter(|c| c.is_alphabetic()).count();
    let written_as_name = first.chars().next().is_some_and(char::is_uppercase) && first.chars().skip(1).any(char::is_lowercase);
    let whole = letters > 1 && !first.contains('.') && written_as_name;
    (whole && !PARTICLES.contains(&plain(first).as_str())).then_some(*first)
}

fn plain(word: &str) -> String {
    word.trim_matches('.').replace('.', "").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_addressed_by_name_and_nobody_by_a_wrong_one() {
        for (name, first) in [
            ("Ruth Okafor", Some("Ruth")),
            ("Jan-Willem de Vries", Some("Jan-Willem")),
            ("Anna van den Berg", Some("Anna")),
            ("Mrs. Emma Clark", Some("Emma")),
            ("Mrs. Clark", None),
            ("Mevr. de Boer", None),
            ("De heer Bakker", None),
            ("J. Smith", None),
            ("JS Smith", None),
            ("Smith", None),
            ("Jansen, Anna", Some("Anna")),
            ("Иванова Анна Петровна", Some("Анна")),
            ("Анна Петровна Иванова", Some("Анна")),
            ("Анна Петровна", Some("Анна")),
            ("Анна Иванова", Some("Анна")),
            ("ООО «Ромашка»", None),
            ("ИП Петров", None),
            ("Hotel De Zwaan", None),
            ("Bloemen & Zo", None),
            ("Acme Tools Ltd", None),
            ("Smith and Sons", None),
            ("van Dijk", None),
            ("4711", None),
            ("", None),
        ] {
            assert_eq!(first_name(name), first, "{name}");
        }
    }
}
