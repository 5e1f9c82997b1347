//! Which request is sent next: at most one is under way; of those that wait, only the newest of each task.

use super::protocol::{Request, RunId, Task};

/// The queue of the study program.
#[derive(Debug, Default)]
pub struct Queue {
    last: RunId,
    running: Option<Request>,
    waiting: Vec<Request>,
}

impl Queue {
    /// Wishes for something. Returns what to send now, if nothing is under way; what is under way or waiting already is not
    /// asked for twice.
    pub fn wish(&mut self, task: Task, link: &str) -> Option<Request> {
        let waits = self.waiting.iter().position(|request| request.task == task);
        let newest = waits.map(|at| &self.waiting[at]).or(self.running.as_ref());
        if newest.is_some_and(|request| request.task == task && request.link == link) {
            return None;
        }
        self.last = self.last.wrapping_add(1);
        let request = Request { run: self.last, task, link: link.to_owned() };
        if self.running.is_none() {
            self.running = Some(request.clone());
            return Some(request);
        }
        match waits.and_then(|at| self.waiting.get_mut(at)) {
            Some(older) => *older = request,
            None => self.waiting.push(request),
        }
        None
    }

    /// Takes note of an answer. Returns the request it belongs to, and what to send next; answers to runs that are not
    /// under way are dropped.
    pub fn answered(&mut self, run: RunId) -> (Option<Request>, Option<Request>) {
        let Some(done) = self.running.take_if(|request| request.run == run) else { return (None, None) };
        if !self.waiting.is_empty() {
            self.running = Some(self.waiting.remove(0));
        }
        (Some(done), self.running.clone())
    }

    /// What is under way will have no answer: it waits again, unless something newer of its task does.
    pub fn interrupted(&mut self) {
        if let Some(request) = self.running.take()
            && !self.waiting.iter().any(|newer| newer.task == request.task)
        {
            self.waiting.insert(0, request);
        }
    }

    /// What to send first after an interruption.
    pub fn resumed(&mut self) -> Option<Request> {
        if self.running.is_some() || self.waiting.is_empty() {
            return None;
        }
        self.running = Some(self.waiting.remove(0));
        self.running.clone()
    }

    /// Forgets everything. Returns what has no answer yet.
    pub fn abandon(&mut self) -> Vec<Request> {
        self.running.take().into_iter().chain(self.waiting.drain(..)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_interruption_cut_off_is_asked_again_unless_it_is_out_of_date() {
        let mut queue = Queue::default();
        let _ = queue.wish(Task::Findings, "pool=1");
        let _ = queue.wish(Task::Following, "pool=2");
        queue.interrupted();
        let first = queue.resumed().map(|request| request.link);
        assert_eq!(first.as_deref(), Some("pool=1"));
        assert_eq!(queue.resumed(), None);
        let _ = queue.wish(Task::Findings, "pool=3");
        queue.interrupted();
        let links: Vec<_> = queue.abandon().into_iter().map(|request| request.link).collect();
        assert_eq!(links, ["pool=2", "pool=3"]);
    }

    #[test]
    fn many_wishes_while_one_run_is_under_way_become_one_more_run() {
        let mut queue = Queue::default();
        let first = queue.wish(Task::Findings, "pool=1");
        assert_eq!(first.map(|request| request.run), Some(1));
        let sent: Vec<_> = (2..50).filter_map(|pool| queue.wish(Task::Findings, &format!("pool={pool}"))).collect();
        assert_eq!(sent, []);
        let (done, next) = queue.answered(1);
        assert_eq!(done.map(|request| request.link).as_deref(), Some("pool=1"));
        assert_eq!(next.as_ref().map(|request| request.link.as_str()), Some("pool=49"));
        assert_eq!(queue.answered(next.map_or(0, |request| request.run)).1, None);
    }

    #[test]
    fn the_same_wish_is_sent_once_and_stale_answers_are_dropped() {
        let mut queue = Queue::default();
        assert!(queue.wish(Task::Shares, "pool=1").is_some());
        assert_eq!(queue.wish(Task::Shares, "pool=1"), None);
        assert_eq!(queue.answered(99), (None, None));
    }

    #[test]
    fn a_wish_of_one_kind_does_not_take_the_place_of_another() {
        let mut queue = Queue::default();
        let _ = queue.wish(Task::Findings, "pool=1");
        let help = Task::Sheet("help".to_owned());
        assert_eq!(queue.wish(help.clone(), "pool=1"), None);
        assert_eq!(queue.wish(Task::Findings, "pool=2"), None);
        let second = queue.answered(1).1;
        assert_eq!(second.as_ref().map(|request| &request.task), Some(&help));
        let third = queue.answered(second.map_or(0, |request| request.run)).1;
        assert_eq!(third.map(|request| request.task), Some(Task::Findings));
    }
}
