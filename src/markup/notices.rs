//! What could not be read of a link, in words.

use maud::{Markup, html};

use crate::i18n::translator::{Argument, Translator};
use crate::scenario::link::LinkIssue;

/// One line an issue.
#[must_use]
pub fn lines(translator: &Translator, issues: &[LinkIssue]) -> Markup {
    html! { ul { @for issue in issues { li { (worded(translator, issue)) } } } }
}

fn worded(translator: &Translator, issue: &LinkIssue) -> String {
    match issue {
        LinkIssue::UnknownKey(key) => translator.format("notice-unknown-key", &[("key", Argument::Text(key))]),
        LinkIssue::UnknownValue { key, value } => {
            let arguments = [("key", Argument::Text(key)), ("value", Argument::Text(value))];
            translator.format("notice-unknown-value", &arguments)
        }
        LinkIssue::OutOfRange { key, value, used } => {
            let arguments =
                [("key", Argument::Text(key)), ("value", Argument::Text(value)), ("used", Argument::Text(used))];
            translator.format("notice-out-of-range", &arguments)
        }
        LinkIssue::Twice(code) => {
            translator.format("notice-twice", &[("name", Argument::Text(&translator.economy(code)))])
        }
        LinkIssue::TooLong => translator.text("notice-too-long"),
    }
}
