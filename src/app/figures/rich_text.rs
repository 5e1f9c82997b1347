//! A sentence with bold facts and parts that lead to a control.

use leptos::prelude::*;

use crate::i18n::rich::{Span, SpanRole};

/// A sentence; leads become plain text.
pub fn sentence(spans: Vec<Span>) -> impl IntoView {
    spans
        .into_iter()
        .map(|span| match span.role {
            SpanRole::Bold => view! { <b>{span.text}</b> }.into_any(),
            SpanRole::Plain | SpanRole::Lead(_) => span.text.into_any(),
        })
        .collect_view()
}
