//! The year that is looked at in the figure of years: set by its slider or a pointer, moved on by Play.

use gloo_timers::callback::Interval;
use leptos::prelude::*;

use crate::model::dynamics::setting::{FIRST_YEAR, YEARS};
use crate::platform::document;
use crate::report::projection::{play_from, play_on};

/// How long Play stays in a year, milliseconds.
const PACE: u32 = 600;

/// The year, and the clock of Play while it runs. A handle, so it is copied freely.
#[derive(Clone, Copy)]
pub struct Time {
    year: StoredValue<usize>,
    clock: StoredValue<Option<Interval>, LocalStorage>,
}

impl Time {
    /// The last year, standing still. Must be called within a reactive owner.
    #[must_use]
    pub fn new() -> Self {
        Self { year: StoredValue::new(YEARS), clock: StoredValue::new_local(None) }
    }

    /// Looks at a year, counted from the first; Play stops.
    pub fn look(self, year: usize) {
        self.stop();
        self.show(year);
    }

    /// Looks at a year as a slider gives it, `2025` to `2045`.
    pub fn slide(self, value: &str) {
        let year = value.parse().ok().and_then(|year: usize| year.checked_sub(FIRST_YEAR));
        if let Some(year) = year {
            self.look(year);
        }
    }

    /// Shows the same year again, after the figure has been drawn anew.
    pub fn again(self) {
        self.show(self.year.get_value());
        document::set_class("years", "playing", self.clock.with_value(Option::is_some));
    }

    /// Starts Play, from the beginning if the end is reached; or stops it.
    pub fn play(self) {
        if self.clock.with_value(Option::is_some) {
            return self.stop();
        }
        self.show(play_from(self.year.get_value()));
        let on = move || match play_on(self.year.get_value()) {
            Some(year) if self.show(year) => {}
            _ => self.stop(),
        };
        self.clock.set_value(Some(Interval::new(PACE, on)));
        document::set_class("years", "playing", true);
    }

    fn show(self, year: usize) -> bool {
        let year = year.min(YEARS);
        self.year.set_value(year);
        document::show_year(FIRST_YEAR, year)
    }

    fn stop(self) {
        self.clock.set_value(None);
        document::set_class("years", "playing", false);
    }
}

impl Default for Time {
    fn default() -> Self {
        Self::new()
    }
}
