//! Values that follow the state, with their types erased: each use costs a closure instead of a copy of the page's machinery.

use std::sync::Arc;

use leptos::prelude::*;

/// Text that follows the state.
pub fn text(read: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(read)
}

/// A condition that follows the state.
pub fn flag(read: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(read)
}

/// Markup that follows the state and is written only when it differs.
pub fn markup(read: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    markup_of(Arc::new(read))
}

fn markup_of(read: Arc<dyn Fn() -> String + Send + Sync>) -> Signal<String> {
    Memo::new(move |_| read()).into()
}

/// A view that is there while a condition holds.
pub fn when(condition: Signal<bool>, view: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    when_dyn(condition, Arc::new(view))
}

fn when_dyn(condition: Signal<bool>, view: Arc<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    let condition = Memo::new(move |_| condition.get());
    (move || if condition.get() { view() } else { ().into_any() }).into_any()
}
