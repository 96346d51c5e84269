//! The name of a language's folder as the data of Unicode's CLDR knows it.

use icu_locale_core::Locale;

/// The locale of a language. A tag that is none has that of no language.
pub(crate) fn locale(language: &str) -> Locale {
    Locale::try_from_str(language).unwrap_or(Locale::UNKNOWN)
}
