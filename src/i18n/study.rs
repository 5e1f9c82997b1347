//! The words of the study program: those of the page, and those that only it needs.

use super::locale::Locale;
use super::translator::{ENGLISH, Translator};

/// Files of a language that the page needs.
pub const PAGE_FILES: [&str; 2] = ["page.ftl", "names.ftl"];
/// Files of a language that only the study program needs.
pub const STUDY_FILES: [&str; 7] =
    ["standing.ftl", "years.ftl", "outside.ftl", "assumptions.ftl", "sheets.ftl", "takeaway.ftl", "start.ftl"];

/// The English messages of [`STUDY_FILES`].
const ENGLISH_STUDY: [&str; 7] = [
    include_str!("../../locales/en/standing.ftl"),
    include_str!("../../locales/en/years.ftl"),
    include_str!("../../locales/en/outside.ftl"),
    include_str!("../../locales/en/assumptions.ftl"),
    include_str!("../../locales/en/sheets.ftl"),
    include_str!("../../locales/en/takeaway.ftl"),
    include_str!("../../locales/en/start.ftl"),
];

/// A translator for everything that the study program says; `messages` is the text of all files of the language, and is not
/// needed for English.
///
/// ```
/// use entente::i18n::{locale::Locale, study};
/// assert_eq!(study::translator(Locale::English, "").economy("JPN"), "Japan");
/// ```
#[must_use]
pub fn translator(locale: Locale, messages: &str) -> Translator {
    let english = ENGLISH_STUDY.iter().fold(ENGLISH.to_owned(), |text, part| text + part);
    Translator::read(locale, messages, &english)
}
