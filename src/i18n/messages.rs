//! Messages of one language: read by `fluent-syntax`, filled in here.
//!
//! Of Fluent our files use text, values, quoted characters, and choices by a value. Terms, functions and references to other
//! messages are not filled in; a test of the languages fails if a file uses one. Another test compares every message with
//! `fluent-bundle`, which does the same with more (`doc/adr/0008-standard-library-of-the-page.md`).

use std::borrow::Cow;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser::parse_runtime;
use fluent_syntax::unicode::unescape_unicode;

use super::locale::Locale;
use super::translator::Argument;

/// First strong isolate: what follows has a direction of its own.
const ISOLATE: char = '\u{2068}';
/// Pop directional isolate: the end of such a part.
const END_OF_ISOLATE: char = '\u{2069}';

/// The messages of one language.
#[derive(Debug)]
pub struct Messages {
    locale: Locale,
    messages: Vec<Message<String>>,
    /// Positions in `messages` by key.
    by_key: Vec<usize>,
}

impl Messages {
    /// Reads Fluent text. Lines that are not valid are skipped; of two messages with one key the later one holds.
    #[must_use]
    pub fn read(locale: Locale, text: &str) -> Self {
        let (Ok(resource) | Err((resource, _))) = parse_runtime(text.to_owned());
        let mut read = Self { locale, messages: Vec::with_capacity(resource.body.len()), by_key: Vec::new() };
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                read.add(message);
            }
        }
        read
    }

    fn add(&mut self, message: Message<String>) {
        let added = self.messages.len();
        match self.position(&message.id.name) {
            Ok(place) => self.by_key[place] = added,
            Err(place) => self.by_key.insert(place, added),
        }
        self.messages.push(message);
    }

    fn position(&self, key: &str) -> Result<usize, usize> {
        self.by_key.binary_search_by(|&message| self.messages[message].id.name.as_str().cmp(key))
    }

    /// A message, or an attribute of it, with its values; `None` if there is no such text.
    #[must_use]
    pub fn format(&self, key: &str, attribute: Option<&str>, values: &[(&str, Argument<'_>)]) -> Option<String> {
        let message = &self.messages[self.by_key[self.position(key).ok()?]];
        let pattern = match attribute {
            None => message.value.as_ref()?,
            Some(name) => &message.attributes.iter().find(|attribute| attribute.id.name == name)?.value,
        };
        let mut text = String::new();
        self.write(pattern, values, &mut text);
        Some(text)
    }

    fn write(&self, pattern: &Pattern<String>, values: &[(&str, Argument<'_>)], text: &mut String) {
        // Isolation marks keep Latin names and figures in place within right-to-left sentences.
        let isolates = self.locale.is_right_to_left() && pattern.elements.len() > 1;
        for element in &pattern.elements {
            let expression = match element {
                PatternElement::TextElement { value } => {
                    text.push_str(value);
                    continue;
                }
                PatternElement::Placeable { expression } => expression,
            };
            if let Expression::Inline(InlineExpression::StringLiteral { value }) = expression {
                // Writing to a `String` does not fail.
                let _ = unescape_unicode(text, value);
                continue;
            }
            if isolates {
                text.push(ISOLATE);
            }
            match expression {
                Expression::Inline(inline) => write_value(inline, values, text),
                Expression::Select { selector, variants } => {
                    if let Some(variant) = self.choose(value_of(selector, values), variants) {
                        self.write(&variant.value, values, text);
                    }
                }
            }
            if isolates {
                text.push(END_OF_ISOLATE);
            }
        }
    }

    /// The first variant that fits, else the one with a star.
    fn choose<'a>(&self, value: Option<Argument<'_>>, variants: &'a [Variant<String>]) -> Option<&'a Variant<String>> {
        let fits = |variant: &&Variant<String>| match (&variant.key, value) {
            (VariantKey::Identifier { name }, Some(Argument::Text(text))) => name == text,
            (VariantKey::Identifier { name }, Some(Argument::Count(count))) => name == self.locale.plural_form(count),
            (VariantKey::NumberLiteral { value }, Some(Argument::Count(count))) => value.parse() == Ok(count),
            _ => false,
        };
        variants.iter().find(fits).or_else(|| variants.iter().find(|variant| variant.default))
    }
}

fn value_of<'a>(inline: &InlineExpression<String>, values: &[(&str, Argument<'a>)]) -> Option<Argument<'a>> {
    let InlineExpression::VariableReference { id } = inline else { return None };
    values.iter().find(|(name, _)| *name == id.name).map(|(_, value)| *value)
}

/// Writes a value; one that was not given comes as its name in braces, so that the gap can be seen.
fn write_value(inline: &InlineExpression<String>, values: &[(&str, Argument<'_>)], text: &mut String) {
    let value = match (value_of(inline, values), inline) {
        (Some(Argument::Text(value)), _) => Cow::Borrowed(value),
        (Some(Argument::Count(count)), _) => Cow::Owned(count.to_string()),
        (None, InlineExpression::VariableReference { id }) => Cow::Owned(format!("{{${}}}", id.name)),
        (None, _) => return,
    };
    text.push_str(&value);
}
