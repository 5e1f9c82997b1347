//! The scenarios that a reader has settled on, one after another: undo, redo, and what came before the last change.

use super::state::Scenario;

/// Most steps kept; the oldest go first.
pub const MAX_STEPS: usize = 100;

/// Settled scenarios in order, and where the reader is among them.
#[derive(Debug, Clone, PartialEq)]
pub struct History {
    steps: Vec<Scenario>,
    at: usize,
}

impl History {
    /// A history that begins with a scenario.
    #[must_use]
    pub fn new(first: Scenario) -> Self {
        Self { steps: vec![first], at: 0 }
    }

    /// The reader has settled on a scenario: whether it is a new one, which then takes the place of the steps that had
    /// been undone.
    ///
    /// ```
    /// use entente::scenario::{history::History, link::read};
    /// let [first, second] = ["", "pool=55"].map(|link| read(link).0);
    /// let mut history = History::new(first.clone());
    /// history.settle(&second);
    /// assert_eq!(history.undo(), Some(first));
    /// assert_eq!(history.redo(), Some(second));
    /// assert_eq!(history.redo(), None);
    /// ```
    pub fn settle(&mut self, scenario: &Scenario) -> bool {
        if self.steps.get(self.at) == Some(scenario) {
            return false;
        }
        self.steps.truncate(self.at + 1);
        self.steps.push(scenario.clone());
        if self.steps.len() > MAX_STEPS {
            self.steps.remove(0);
        }
        self.at = self.steps.len() - 1;
        true
    }

    /// The browser has gone back or forward to a scenario: the nearest step with it, or a new step.
    pub fn travel(&mut self, scenario: &Scenario) {
        let same = (0..self.steps.len()).filter(|&step| self.steps[step] == *scenario);
        match same.min_by_key(|step| step.abs_diff(self.at)) {
            Some(step) => self.at = step,
            None => {
                self.settle(scenario);
            }
        }
    }

    /// One step back; nothing at the first.
    pub fn undo(&mut self) -> Option<Scenario> {
        let before = self.before().cloned()?;
        self.at -= 1;
        Some(before)
    }

    /// One step forward again; nothing at the last.
    pub fn redo(&mut self) -> Option<Scenario> {
        let after = self.steps.get(self.at + 1).cloned()?;
        self.at += 1;
        Some(after)
    }

    /// The scenario before the last change.
    #[must_use]
    pub fn before(&self) -> Option<&Scenario> {
        self.steps.get(self.at.checked_sub(1)?)
    }

    /// Whether there is a step to go forward to.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.at + 1 < self.steps.len()
    }
}
