//! Which run is asked for next: at most one is under way, and only the newest wish waits behind it.

use super::protocol::{Request, RunId};

/// The queue of one worker.
#[derive(Debug, Default)]
pub struct Queue {
    last: RunId,
    running: Option<Request>,
    waiting: Option<Request>,
}

impl Queue {
    /// Wishes for a scenario. Returns what to send now, if the worker is free; a scenario that is already under way or
    /// waiting is not asked for twice.
    pub fn wish(&mut self, link: &str) -> Option<Request> {
        let newest = self.waiting.as_ref().or(self.running.as_ref());
        if newest.is_some_and(|request| request.link == link) {
            return None;
        }
        self.last = self.last.wrapping_add(1);
        let request = Request { run: self.last, link: link.to_owned() };
        if self.running.is_some() {
            self.waiting = Some(request);
            return None;
        }
        self.running = Some(request.clone());
        Some(request)
    }

    /// Takes note of an answer. Returns the scenario it belongs to, and what to send next; answers to runs that are not
    /// under way are dropped.
    pub fn answered(&mut self, run: RunId) -> (Option<String>, Option<Request>) {
        match self.running.take_if(|request| request.run == run) {
            None => (None, None),
            Some(done) => {
                self.running = self.waiting.take();
                (Some(done.link), self.running.clone())
            }
        }
    }

    /// Forgets everything. Returns the newest scenario that has no answer yet.
    pub fn abandon(&mut self) -> Option<String> {
        let running = self.running.take();
        self.waiting.take().or(running).map(|request| request.link)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_wishes_while_one_run_is_under_way_become_one_more_run() {
        let mut queue = Queue::default();
        let first = queue.wish("pool=1");
        assert_eq!(first.map(|request| request.run), Some(1));
        let sent: Vec<_> = (2..50).filter_map(|pool| queue.wish(&format!("pool={pool}"))).collect();
        assert_eq!(sent, []);
        let (done, next) = queue.answered(1);
        assert_eq!(done.as_deref(), Some("pool=1"));
        assert_eq!(next.as_ref().map(|request| request.link.as_str()), Some("pool=49"));
        assert_eq!(queue.answered(next.map_or(0, |request| request.run)).1, None);
    }

    #[test]
    fn the_same_wish_is_sent_once_and_stale_answers_are_dropped() {
        let mut queue = Queue::default();
        assert!(queue.wish("pool=1").is_some());
        assert_eq!(queue.wish("pool=1"), None);
        assert_eq!(queue.answered(99), (None, None));
    }
}
