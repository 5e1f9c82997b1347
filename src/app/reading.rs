//! The mark of a chart that is read: a pointer comes over it, or arrow keys come to it. Its words stand in the markup.

use leptos::prelude::*;

use crate::platform::marks;

/// The figure and the place of its mark, if one is read. A handle, so it is copied freely.
#[derive(Clone, Copy)]
pub struct Reading(StoredValue<Option<(String, usize)>>);

impl Reading {
    /// Nothing is read. Must be called within a reactive owner.
    #[must_use]
    pub fn new() -> Self {
        Self(StoredValue::new(None))
    }

    /// Reads a mark of a figure.
    pub fn look(self, figure: &str, place: usize) {
        let now = Some((figure.to_owned(), place));
        if self.0.get_value() != now {
            self.leave();
            self.0.set_value(now);
            marks::read_mark(figure, Some(place));
        }
    }

    /// Comes into a figure by keys: to the mark that was read there, or to the first.
    pub fn enter(self, figure: &str) {
        if self.0.with_value(|now| now.as_ref().is_none_or(|(known, _)| known != figure)) {
            self.look(figure, 0);
        }
    }

    /// Reads nothing any more.
    pub fn leave(self) {
        if let Some((figure, _)) = self.0.try_update_value(Option::take).flatten() {
            marks::read_mark(&figure, None);
        }
    }

    /// Reads the same mark again, after the place `FIGURE-body` has been drawn anew.
    pub fn again(self, place: &str) {
        self.0.with_value(|now| {
            if let Some((figure, mark)) = now
                && place.strip_suffix("-body") == Some(figure)
            {
                marks::read_mark(figure, Some(*mark));
            }
        });
    }
}

impl Default for Reading {
    fn default() -> Self {
        Self::new()
    }
}
