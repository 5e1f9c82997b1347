//! The page's side of the study program: starts it on the first wish, and hands answers on.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::{Array, Float64Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{EventTarget, MessageChannel, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::fetch::file_address;
use super::study_host::{CHANNEL, LIBRARY, post};
use crate::i18n::locale::Locale;
use crate::runner::protocol::{Answer, Request, Task};
use crate::runner::queue::Queue;

/// The glue and the program: all but the starter, which the page asks for.
const FILES_OF_A_WORKER: usize = 2;

/// Name of the starter of the study program among the files of the page.
const NAME: &str = "study.js";

/// What became of a request: an answer, or none because the program cannot be had.
type OnAnswer = Rc<dyn Fn(Request, Option<Answer>)>;

/// The study program, started when it is first needed.
#[derive(Clone)]
pub struct StudyClient {
    inner: Rc<RefCell<Inner>>,
    on_answer: OnAnswer,
}

struct Inner {
    queue: Queue,
    state: State,
    /// What was told: a program that is started again needs it too.
    told: Vec<Array>,
    /// Whether it runs, or is to run, in the thread of the page.
    here: bool,
}

enum State {
    Asleep,
    /// Started, but not listening yet: the first request waits here.
    Waking(EventTarget, Request, #[allow(dead_code, reason = "a listener lives as long as its handle")] Listeners),
    Awake(EventTarget, #[allow(dead_code, reason = "a listener lives as long as its handle")] Listeners),
    Failed,
}

type Listeners = [EventListener; 2];

impl StudyClient {
    /// A client that hands on every answer.
    pub fn new(on_answer: impl Fn(Request, Option<Answer>) + 'static) -> Self {
        let inner = Inner { queue: Queue::default(), state: State::Asleep, told: Vec::new(), here: false };
        let client = Self { inner: Rc::new(RefCell::new(inner)), on_answer: Rc::new(on_answer) };
        client.follow_page();
        client
    }

    /// Ends the worker when the page is left, and lets it start again if the browser brings the page back. WebKit keeps the
    /// workers and the memory of pages that were left, and after some tens of visits stops for want of it.
    fn follow_page(&self) {
        let Some(window) = web_sys::window() else { return };
        let (leaving, back) = (self.clone(), self.clone());
        EventListener::new(&window, "pagehide", move |_| leaving.end_worker()).forget();
        EventListener::new(&window, "pageshow", move |_| {
            let request = back.inner.borrow_mut().queue.resumed();
            request.into_iter().for_each(|request| back.send(request));
        })
        .forget();
    }

    fn end_worker(&self) {
        let mut inner = self.inner.borrow_mut();
        if let State::Awake(port, _) | State::Waking(port, ..) = &inner.state
            && let Some(worker) = port.dyn_ref::<Worker>()
        {
            worker.terminate();
            inner.state = State::Asleep;
            inner.queue.interrupted();
        }
    }

    /// Asks for something about the state that a link text describes.
    pub fn wish(&self, task: Task, link: &str) {
        if matches!(self.inner.borrow().state, State::Failed) {
            (self.on_answer)(Request { run: 0, task, link: link.to_owned() }, None);
            return;
        }
        let request = self.inner.borrow_mut().queue.wish(task, link);
        if let Some(request) = request {
            self.send(request);
        }
    }

    /// Number of files that the program has fetched by itself: a browser lists those of a worker in the worker only.
    pub fn own_requests(&self) -> usize {
        match &self.inner.borrow().state {
            State::Awake(port, _) if port.has_type::<Worker>() => FILES_OF_A_WORKER,
            _ => 0,
        }
    }

    /// Asks for answers in another language; `messages` is the text of all its files.
    pub fn speak(&self, locale: Locale, messages: &str) {
        self.tell(locale.tag(), messages, "");
    }

    /// Sends the tables of figures and of sources.
    pub fn file_away(&self, figures: &str, sources: &str) {
        self.tell(LIBRARY, figures, sources);
    }

    /// Tells something that later answers need, now or as soon as the program is awake.
    fn tell(&self, name: &str, first: &str, second: &str) {
        let told = Array::of3(&JsValue::from_str(name), &JsValue::from_str(first), &JsValue::from_str(second));
        let mut inner = self.inner.borrow_mut();
        if let State::Awake(port, _) = &inner.state {
            post(port, &told);
        }
        inner.told.retain(|older| older.get(0) != told.get(0));
        inner.told.push(told);
    }

    fn send(&self, request: Request) {
        let mut inner = self.inner.borrow_mut();
        if let State::Awake(port, _) = &inner.state {
            post(port, &JsValue::from_str(&request.to_text()));
            return;
        }
        let started = if inner.here { start_here() } else { start_beside().or_else(start_here) };
        inner.state = match started {
            Some((port, source)) => {
                let listeners = self.listen(&port, &source);
                State::Waking(port, request, listeners)
            }
            None => {
                drop(inner);
                return self.give_up();
            }
        };
    }

    fn listen(&self, port: &EventTarget, source: &EventTarget) -> Listeners {
        let (client, failing) = (self.clone(), self.clone());
        let messages = EventListener::new(port, "message", move |event| {
            match event.dyn_ref::<MessageEvent>().map(MessageEvent::data) {
                Some(data) if data.is_null() => client.wake(),
                Some(data) => client.receive(&data),
                None => {}
            }
        });
        let errors = EventListener::new(source, "error", move |_| failing.stumble());
        [messages, errors]
    }

    fn wake(&self) {
        let mut inner = self.inner.borrow_mut();
        match std::mem::replace(&mut inner.state, State::Failed) {
            State::Waking(port, first, listeners) => {
                inner.told.iter().for_each(|told| post(&port, told));
                inner.state = State::Awake(port, listeners);
                drop(inner);
                self.send(first);
            }
            other => inner.state = other,
        }
    }

    fn receive(&self, data: &JsValue) {
        let Some(parts) = data.dyn_ref::<Array>() else { return };
        let Some(run) = parts.get(0).as_f64() else { return };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "written as a 32-bit number")]
        let (done, next) = self.inner.borrow_mut().queue.answered(run as u32);
        if let Some(request) = next {
            self.send(request);
        }
        if let Some(request) = done {
            let numbers = parts.get(1).dyn_ref::<Float64Array>().map(Float64Array::to_vec).unwrap_or_default();
            let texts = (2..parts.length()).filter_map(|at| parts.get(at).as_string()).collect();
            (self.on_answer)(request, Some(Answer { numbers, texts }));
        }
    }

    /// A worker that does not start is replaced by the thread of the page: some browsers tell only now that there may be none.
    fn stumble(&self) {
        let mut inner = self.inner.borrow_mut();
        match std::mem::replace(&mut inner.state, State::Failed) {
            State::Waking(_, first, _) if !inner.here => {
                (inner.state, inner.here) = (State::Asleep, true);
                drop(inner);
                self.send(first);
            }
            _ => {
                drop(inner);
                self.give_up();
            }
        }
    }

    /// The study program cannot be had, or has stopped: what was asked of it has no answer.
    fn give_up(&self) {
        let waiting = {
            let mut inner = self.inner.borrow_mut();
            inner.state = State::Failed;
            inner.queue.abandon()
        };
        for request in waiting {
            (self.on_answer)(request, None);
        }
    }
}

/// Starts the program that was built together with the page, in a worker. Returns where messages go, and what tells of errors.
fn start_beside() -> Option<(EventTarget, EventTarget)> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(&file_address(NAME)?, &options).ok()?;
    Some((worker.clone().into(), worker.into()))
}

/// Starts it in the thread of the page: a frame with an origin of its own may have no worker.
fn start_here() -> Option<(EventTarget, EventTarget)> {
    let channel = MessageChannel::new().ok()?;
    js_sys::Reflect::set(&js_sys::global(), &JsValue::from_str(CHANNEL), &channel.port2()).ok()?;
    let document = web_sys::window()?.document()?;
    let script = document.create_element("script").ok()?;
    script.set_attribute("type", "module").ok()?;
    script.set_attribute("src", &file_address(NAME)?).ok()?;
    document.head()?.append_child(&script).ok()?;
    channel.port1().start();
    Some((channel.port1().into(), script.into()))
}
