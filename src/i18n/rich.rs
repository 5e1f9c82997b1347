//! Sentences with parts that stand out: `**bold**`, and `[name](text)` for parts that lead somewhere.

/// A part of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// What it says.
    pub text: String,
    /// How it stands out.
    pub role: SpanRole,
}

/// How a part of a sentence stands out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SpanRole {
    /// Not at all.
    Plain,
    /// A fact of the answer.
    Bold,
    /// A part that leads to the control of this name.
    Lead(String),
}

/// Cuts a translated sentence into its parts. Marks without a partner are kept as they are.
///
/// ```
/// use entente::i18n::rich::{Span, SpanRole, spans};
/// let cut = spans("They pay **less** for [tech](chips).");
/// assert_eq!(cut[1], Span { text: "less".into(), role: SpanRole::Bold });
/// assert_eq!(cut[3], Span { text: "chips".into(), role: SpanRole::Lead("tech".into()) });
/// ```
#[must_use]
pub fn spans(sentence: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut rest = sentence;
    while let Some((before, span, after)) = next_mark(rest) {
        push_plain(&mut found, before);
        found.push(span);
        rest = after;
    }
    push_plain(&mut found, rest);
    found
}

/// The sentence without its marks.
#[must_use]
pub fn plain_text(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

fn push_plain(found: &mut Vec<Span>, text: &str) {
    if !text.is_empty() {
        found.push(Span { text: text.to_owned(), role: SpanRole::Plain });
    }
}

fn next_mark(text: &str) -> Option<(&str, Span, &str)> {
    [bold(text), lead(text)].into_iter().flatten().min_by_key(|(before, _, _)| before.len())
}

fn bold(text: &str) -> Option<(&str, Span, &str)> {
    let (before, rest) = text.split_once("**")?;
    let (inside, after) = rest.split_once("**")?;
    Some((before, Span { text: inside.to_owned(), role: SpanRole::Bold }, after))
}

fn lead(text: &str) -> Option<(&str, Span, &str)> {
    let (before, rest) = text.split_once('[')?;
    let (name, rest) = rest.split_once("](")?;
    let (inside, after) = rest.split_once(')')?;
    Some((before, Span { text: inside.to_owned(), role: SpanRole::Lead(name.to_owned()) }, after))
}
