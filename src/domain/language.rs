//! The languages the program speaks and questionnaires are written in.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

/// A language of the interface, of reports and of the starter questionnaires.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Dutch.
    Nl,
    /// Russian.
    Ru,
}

impl Language {
    /// All of them, in the order of lists.
    pub const ALL: [Self; 3] = [Self::En, Self::Nl, Self::Ru];

    /// The code, such as `nl`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.into()
    }

    /// The language of a locale name such as `nl-NL` or `ru_RU.UTF-8`; English where we do not speak it.
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        let code = locale.split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase();
        code.parse().unwrap_or_default()
    }

    /// The language a word in a list of customers names: its code, with or without a country, its own name or what the others call
    /// it. None for one we do not speak.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        let word = word.trim().to_lowercase();
        let stem = word.split(['-', '_', '.', ' ', '(', '/']).next().unwrap_or_default();
        let names = |(language, names): &(Self, &[&str])| names.contains(&stem).then_some(*language);
        stem.parse().ok().or_else(|| NAMES.iter().find_map(names))
    }

    /// Its own name for itself, as it stands in lists of languages.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Nl => "Nederlands",
            Self::Ru => "Русский",
        }
    }
}

/// What languages are called in lists, besides their codes: in their own words, in those of the other two, and by longer codes.
const NAMES: &[(Language, &[&str])] = &[
    (Language::En, &["english", "engels", "engelse", "engelstalig", "английский", "английская", "англ", "eng", "британский"]),
    (
        Language::Nl,
        &[
            "dutch",
            "nederlands",
            "nederlandse",
            "nederlandstalig",
            "нидерландский",
            "голландский",
            "нидерл",
            "нид",
            "nld",
            "dut",
            "ned",
            "flemish",
            "vlaams",
        ],
    ),
    (Language::Ru, &["russian", "russisch", "russische", "russischtalig", "русский", "русская", "рус", "русс", "rus"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_read_from_what_lists_call_it() {
        for (word, language) in [
            ("en", Some(Language::En)),
            (" EN-GB ", Some(Language::En)),
            ("English (UK)", Some(Language::En)),
            ("engels", Some(Language::En)),
            ("английский", Some(Language::En)),
            ("NL", Some(Language::Nl)),
            ("nl-NL", Some(Language::Nl)),
            ("nl_BE", Some(Language::Nl)),
            ("Dutch", Some(Language::Nl)),
            ("Nederlands", Some(Language::Nl)),
            ("Голландский", Some(Language::Nl)),
            ("ru_RU.UTF-8", Some(Language::Ru)),
            ("русский", Some(Language::Ru)),
            ("Russisch", Some(Language::Ru)),
            ("de", None),
            ("Deutsch", None),
            ("", None),
            ("nlx", None),
        ] {
            assert_eq!(Language::named(word), language, "{word}");
        }
    }
}
