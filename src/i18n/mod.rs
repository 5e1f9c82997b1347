//! Words and numbers in the reader's language. No page, no global language.

pub mod locale;
pub mod messages;
pub mod number;
pub mod rich;
pub mod study;
pub mod translator;
