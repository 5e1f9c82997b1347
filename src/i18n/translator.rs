//! Messages by key, from Fluent files: the reader's language first, English where it lacks one.

use super::locale::Locale;
use super::messages::Messages;
use super::number::{Money, MoneyUnit, Trend, decimal, per_cent};
use super::rich::{Span, spans};

/// The English messages, part of the program.
pub const ENGLISH: &str =
    concat!(include_str!("../../locales/en/page.ftl"), include_str!("../../locales/en/names.ftl"));

/// A value that a message may mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Argument<'a> {
    /// Text, or the name of a variant.
    Text(&'a str),
    /// A count, which decides between singular and plural.
    Count(usize),
}

/// Turns message keys into sentences of one language.
#[derive(Debug)]
pub struct Translator {
    locale: Locale,
    messages: Messages,
    english: Option<Messages>,
}

impl Translator {
    /// English.
    #[must_use]
    pub fn english() -> Self {
        Self::read(Locale::English, "", ENGLISH)
    }

    /// A language from the text of its messages; keys that it lacks are taken from English. Lines that are not
    /// valid Fluent are skipped.
    #[must_use]
    pub fn new(locale: Locale, messages: &str) -> Self {
        Self::read(locale, messages, ENGLISH)
    }

    /// A language from the text of its messages and that of the English ones.
    #[must_use]
    pub fn read(locale: Locale, messages: &str, english: &str) -> Self {
        let reference = Messages::read(Locale::English, english);
        match locale {
            Locale::English => Self { locale, messages: reference, english: None },
            Locale::Arabic => Self { locale, messages: Messages::read(locale, messages), english: Some(reference) },
        }
    }

    /// The language.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.locale
    }

    /// A message without values.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// A message with values. A key that no language has comes back in brackets, so that the gap can be seen.
    #[must_use]
    pub fn format(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.find(key, None, arguments).unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// An attribute of a message, if it has one.
    #[must_use]
    pub fn attribute(&self, key: &str, attribute: &str) -> Option<String> {
        self.find(key, Some(attribute), &[])
    }

    /// A sentence with parts that stand out.
    #[must_use]
    pub fn rich(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> Vec<Span> {
        spans(&self.format(key, arguments))
    }

    fn find(&self, key: &str, attribute: Option<&str>, arguments: &[(&str, Argument<'_>)]) -> Option<String> {
        let own = self.messages.format(key, attribute, arguments);
        own.or_else(|| self.english.as_ref().and_then(|english| english.format(key, attribute, arguments)))
    }

    /// Name of an economy, as on a label.
    #[must_use]
    pub fn economy(&self, code: &str) -> String {
        let key = format!("economy-{}", code.to_ascii_lowercase());
        self.find(&key, None, &[]).unwrap_or_else(|| code.to_owned())
    }

    /// Name of an economy, as within a sentence.
    #[must_use]
    pub fn economy_in_sentence(&self, code: &str) -> String {
        let key = format!("economy-{}", code.to_ascii_lowercase());
        self.attribute(&key, "sentence").unwrap_or_else(|| self.economy(code))
    }

    /// Name of a technology, as on a label.
    #[must_use]
    pub fn technology(&self, id: &str) -> String {
        let key = format!("technology-{id}");
        self.find(&key, None, &[]).unwrap_or_else(|| id.to_owned())
    }

    /// Parts as a list: "a", "a and b", "a, b and c".
    #[must_use]
    pub fn list(&self, items: &[String]) -> String {
        let Some((last, rest)) = items.split_last() else { return String::new() };
        let Some((first, middle)) = rest.split_first() else { return last.clone() };
        let joined = middle.iter().fold(first.clone(), |text, item| self.join("list-middle", &text, item));
        self.join(if middle.is_empty() { "list-two" } else { "list-end" }, &joined, last)
    }

    fn join(&self, key: &str, before: &str, after: &str) -> String {
        self.format(key, &[("before", Argument::Text(before)), ("after", Argument::Text(after))])
    }

    /// Money without sign: `$7.2bn`.
    #[must_use]
    pub fn money(&self, billions: f64) -> String {
        self.money_with("money-billions", "money-millions", "", billions)
    }

    /// Money without sign, spelled out for sentences: `$7.2 billion`.
    #[must_use]
    pub fn money_in_sentence(&self, billions: f64) -> String {
        self.money_with("money-billions-long", "money-millions-long", "", billions)
    }

    /// Money with its sign: `−$7.2bn`.
    #[must_use]
    pub fn signed_money(&self, billions: f64) -> String {
        let sign = match Money::of_billions(billions, self.locale).trend {
            Trend::Up => "+",
            Trend::Same => "",
            Trend::Down => "\u{2212}",
        };
        self.money_with("money-billions", "money-millions", sign, billions)
    }

    /// An amount that is paid, with a minus sign if it is received: `$7.2bn`, `−$0.4bn`.
    #[must_use]
    pub fn signed_cost(&self, billions: f64) -> String {
        if billions < 0.0 { self.signed_money(billions) } else { self.money(billions) }
    }

    fn money_with(&self, billions_key: &str, millions_key: &str, sign: &str, billions: f64) -> String {
        let money = Money::of_billions(billions, self.locale);
        let text = Argument::Text(&money.digits);
        // Whole millions are a count: it decides on the form of the noun. Billions have decimals.
        let (key, amount) = match money.unit {
            MoneyUnit::Billions => (billions_key, text),
            MoneyUnit::Millions => (millions_key, money.digits.parse().map_or(text, Argument::Count)),
        };
        self.format(key, &[("sign", Argument::Text(sign)), ("amount", amount)])
    }

    /// A share in per cent: `50%`.
    #[must_use]
    pub fn per_cent(&self, share: f64) -> String {
        self.format("per-cent", &[("amount", Argument::Text(&per_cent(share, self.locale)))])
    }

    /// A number with a fixed number of decimals.
    #[must_use]
    pub fn number(&self, value: f64, decimals: i32) -> String {
        decimal(value, decimals, self.locale)
    }
}
