//! The page's side of the worker: starts it on the first wish, and hands answers on.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Float64Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

use super::worker_host::READY;
use crate::runner::protocol::{ExactShares, Request};
use crate::runner::queue::Queue;

/// A worker that is started when it is first needed.
#[derive(Clone)]
pub struct WorkerClient {
    inner: Rc<RefCell<Inner>>,
}

struct Inner {
    queue: Queue,
    state: State,
    on_shares: Rc<dyn Fn(String, ExactShares)>,
    on_failure: Rc<dyn Fn(String)>,
}

enum State {
    Asleep,
    /// Started, but not listening yet: the first request waits here.
    Waking(Worker, Option<Request>, #[allow(dead_code, reason = "a listener lives as long as its handle")] Listeners),
    Awake(Worker, #[allow(dead_code, reason = "a listener lives as long as its handle")] Listeners),
    Failed,
}

type Listeners = [EventListener; 2];

impl WorkerClient {
    /// A client that tells of exact shares for a scenario (as link text), or that there is no worker to compute them.
    pub fn new(on_shares: impl Fn(String, ExactShares) + 'static, on_failure: impl Fn(String) + 'static) -> Self {
        let (on_shares, on_failure) = (Rc::new(on_shares), Rc::new(on_failure));
        Self {
            inner: Rc::new(RefCell::new(Inner {
                queue: Queue::default(),
                state: State::Asleep,
                on_shares,
                on_failure,
            })),
        }
    }

    /// Asks for the exact shares of a scenario.
    pub fn wish(&self, link: &str) {
        if matches!(self.inner.borrow().state, State::Failed) {
            self.fail(link);
            return;
        }
        let request = self.inner.borrow_mut().queue.wish(link);
        if let Some(request) = request {
            self.send(request);
        }
    }

    fn fail(&self, link: &str) {
        let on_failure = Rc::clone(&self.inner.borrow().on_failure);
        on_failure(link.to_owned());
    }

    fn send(&self, request: Request) {
        let mut inner = self.inner.borrow_mut();
        match &mut inner.state {
            State::Awake(worker, _) => {
                let _ = worker.post_message(&JsValue::from_str(&request.to_text()));
            }
            State::Waking(_, first, _) => *first = Some(request),
            State::Failed => {}
            State::Asleep => match start() {
                Some(worker) => {
                    let listeners = self.listen(&worker);
                    inner.state = State::Waking(worker, Some(request), listeners);
                }
                None => {
                    inner.state = State::Failed;
                    drop(inner);
                    self.fail(&request.link);
                }
            },
        }
    }

    fn listen(&self, worker: &Worker) -> Listeners {
        let (client, failing) = (self.clone(), self.clone());
        let messages = EventListener::new(worker, "message", move |event| {
            if let Some(message) = event.dyn_ref::<MessageEvent>() {
                client.receive(&message.data());
            }
        });
        let errors = EventListener::new(worker, "error", move |_| failing.give_up());
        [messages, errors]
    }

    fn receive(&self, data: &JsValue) {
        if data.as_string().as_deref() == Some(READY) {
            self.wake();
        } else if let Some(numbers) = data.dyn_ref::<Float64Array>() {
            self.answered(&numbers.to_vec());
        }
    }

    fn wake(&self) {
        let mut inner = self.inner.borrow_mut();
        match std::mem::replace(&mut inner.state, State::Failed) {
            State::Waking(worker, first, listeners) => {
                inner.state = State::Awake(worker, listeners);
                drop(inner);
                if let Some(request) = first {
                    self.send(request);
                }
            }
            other => inner.state = other,
        }
    }

    fn answered(&self, numbers: &[f64]) {
        let Some((&run, rest)) = numbers.split_first() else { return };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "written as a 32-bit number")]
        let (done, next) = self.inner.borrow_mut().queue.answered(run as u32);
        if let Some(request) = next {
            self.send(request);
        }
        if let (Some(link), Some(shares)) = (done, ExactShares::from_numbers(rest)) {
            let on_shares = Rc::clone(&self.inner.borrow().on_shares);
            on_shares(link, shares);
        }
    }

    /// The worker cannot be had: what was asked of it is calculated elsewhere.
    fn give_up(&self) {
        let waiting = {
            let mut inner = self.inner.borrow_mut();
            inner.state = State::Failed;
            inner.queue.abandon()
        };
        if let Some(link) = waiting {
            self.fail(&link);
        }
    }
}

/// Starts the worker from the script that started the page, so that both always run the same program.
fn start() -> Option<Worker> {
    let document = web_sys::window()?.document()?;
    let address = document.get_element_by_id("start")?.get_attribute("src")?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Worker::new_with_options(&address, &options).ok()
}
