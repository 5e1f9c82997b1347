//! A limit on what is under way.

use std::sync::{Condvar, Mutex, PoisonError};

/// A number of bytes that may be in use at once: who wants more than is left waits.
#[derive(Debug)]
pub(super) struct Budget {
    total: usize,
    left: Mutex<usize>,
    returned: Condvar,
}

impl Budget {
    pub(super) fn new(total: usize) -> Self {
        Self { total, left: Mutex::new(total), returned: Condvar::new() }
    }

    /// Takes bytes when they are there, and says how many: more than the whole budget is the whole budget.
    pub(super) fn take(&self, wanted: usize) -> usize {
        let wanted = wanted.min(self.total);
        let left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        let mut left = self.returned.wait_while(left, |left| *left < wanted).unwrap_or_else(PoisonError::into_inner);
        *left -= wanted;
        wanted
    }

    /// Gives back bytes that were taken.
    pub(super) fn give_back(&self, taken: usize) {
        *self.left.lock().unwrap_or_else(PoisonError::into_inner) += taken;
        self.returned.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[test]
    fn more_than_everything_is_everything() {
        let budget = Budget::new(10);
        assert_eq!(budget.take(100), 10);
        budget.give_back(10);
        assert_eq!(budget.take(3), 3);
    }

    #[test]
    fn who_wants_more_than_is_left_waits_for_it() {
        let budget = Budget::new(10);
        assert_eq!(budget.take(8), 8);
        let (sender, taken) = channel();
        std::thread::scope(|scope| {
            scope.spawn(|| sender.send(budget.take(5)));
            assert!(taken.try_recv().is_err());
            budget.give_back(8);
            assert_eq!(taken.recv(), Ok(5));
        });
        assert_eq!(*budget.left.lock().unwrap_or_else(PoisonError::into_inner), 5);
    }
}
