//! A limit on what is under way.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Bytes that may be in use at once, for answers whose lengths are not known before they are there.
///
/// Each answer is expected to be as long as the longest so far. Who wants more than is left waits.
#[derive(Debug)]
pub(super) struct Budget {
    total: usize,
    state: Mutex<State>,
    returned: Condvar,
}

#[derive(Debug)]
struct State {
    left: usize,
    longest: usize,
}

impl State {
    /// What an answer is taken for; nothing is more than the whole budget.
    fn wanted(&self, extra: usize, total: usize) -> usize {
        (self.longest + extra).min(total)
    }
}

impl Budget {
    /// A budget of so many bytes, and how long answers are expected to be at first.
    pub(super) fn new(total: usize, expected: usize) -> Self {
        let state = State { left: total, longest: expected };
        Self { total, state: Mutex::new(state), returned: Condvar::new() }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes bytes for an answer, and some extra, when they are there; says how many.
    pub(super) fn take(&self, extra: usize) -> usize {
        let too_little = |state: &mut State| state.left < state.wanted(extra, self.total);
        let waited = self.returned.wait_while(self.lock(), too_little);
        let mut state = waited.unwrap_or_else(PoisonError::into_inner);
        let taken = state.wanted(extra, self.total);
        state.left -= taken;
        taken
    }

    /// Gives back bytes that were taken, and says how long the answer was.
    pub(super) fn give_back(&self, taken: usize, length: usize) {
        let mut state = self.lock();
        state.left += taken;
        state.longest = state.longest.max(length);
        self.returned.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[test]
    fn more_than_everything_is_everything() {
        let budget = Budget::new(10, 1);
        assert_eq!(budget.take(100), 10);
        budget.give_back(10, 1);
        assert_eq!(budget.take(3), 4);
    }

    #[test]
    fn answers_are_expected_to_be_as_long_as_the_longest() {
        let budget = Budget::new(100, 5);
        assert_eq!([budget.take(0), budget.take(1)], [5, 6]);
        budget.give_back(5, 20);
        budget.give_back(6, 7);
        assert_eq!(budget.take(1), 21);
    }

    #[test]
    fn who_wants_more_than_is_left_waits_for_it() {
        let budget = Budget::new(10, 1);
        assert_eq!(budget.take(7), 8);
        let (sender, taken) = channel();
        std::thread::scope(|scope| {
            scope.spawn(|| sender.send(budget.take(4)));
            assert!(taken.try_recv().is_err());
            budget.give_back(8, 1);
            assert_eq!(taken.recv(), Ok(5));
        });
        assert_eq!(budget.lock().left, 5);
    }
}
