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
