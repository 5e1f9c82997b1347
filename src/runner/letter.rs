//! What the page sends along with a message from outside: where and when, the scenario it began with, the message.

use super::protocol::Errand;

/// A message on its way to the study program.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letter {
    /// Date, address and state of the page.
    pub errand: Errand,
    /// The scenario that the page was opened with, as link text.
    pub first: String,
    /// The message, as it came.
    pub text: String,
}

impl Letter {
    /// The letter as text, to be sent in place of a link. A link has no line breaks.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!("{}\n{}\n{}", self.errand.to_text(), self.first, self.text)
    }

    /// Reads a letter.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let (errand, rest) = text.split_once('\n')?;
        let (first, text) = rest.split_once('\n')?;
        Some(Self { errand: Errand::from_text(errand)?, first: first.to_owned(), text: text.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_comes_back_from_its_text() {
        let link = "pool=75&theme=dark".to_owned();
        let errand = Errand { date: (2026, 12, 1), address: "https://example.org/embed/".to_owned(), link };
        let letter = Letter { errand, first: String::new(), text: "{\n \"ns\": \"entente\" }".to_owned() };
        assert_eq!(Letter::from_text(&letter.to_text()), Some(letter));
        assert_eq!(Letter::from_text("2026-12-01 x y"), None);
    }
}
