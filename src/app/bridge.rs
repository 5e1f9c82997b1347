//! Messages of the page around this one: from a script of the document to the study program, and back as events of the document.
//!
//! A script beside the program (`src/site/host.js`, or that of a learning package) has checked where they come from. They are
//! answered one after the other, so that each finds the scenario that the one before has left.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use super::state::App;
use super::view_keys::{View, ViewKeys};
use crate::platform::{address, messages};
use crate::runner::letter::Letter;
use crate::runner::protocol::Task;
use crate::scenario::link;
use crate::scenario::link::parts::merged;

/// Most messages that wait; what comes beyond is dropped. The scripts beside the program let fewer in.
const MOST_WAITING: usize = 500;

/// Beginning of what the program asks itself.
const GET: &str = r#"{"ns":"entente","v":1,"type":"get","what":""#;

/// What has come and is not answered, as the page holds it.
pub type Shared = Rc<RefCell<Bridge>>;

/// What has come and is not answered.
#[derive(Debug, Default)]
pub struct Bridge {
    waiting: Vec<String>,
    is_open: bool,
    is_busy: bool,
    /// The scenario that the page was opened with.
    first: String,
    /// The state that was told last.
    told: Option<String>,
}

impl Bridge {
    /// A bridge of a page that was opened with a scenario.
    #[must_use]
    pub fn opened(first: String) -> Shared {
        Rc::new(RefCell::new(Self { first, is_open: messages::is_awaited(), ..Self::default() }))
    }
}

/// Listens as long as the page lives.
pub fn listen(app: App) {
    messages::listen(move |text| {
        app.bridge().borrow_mut().is_open = true;
        app.tell();
        app.hear(&text);
    });
}

impl App {
    fn bridge(self) -> Shared {
        self.bridge.get_value()
    }

    /// Tells the state and the numbers once a change has settled, if somebody listens; at first also what can be asked.
    pub fn tell(self) {
        let (now, bridge) = (untrack(|| self.link_text()), self.bridge());
        let mut bridge = bridge.borrow_mut();
        if !bridge.is_open || bridge.told.as_ref() == Some(&now) {
            return;
        }
        let first = bridge.told.replace(now).is_none();
        drop(bridge);
        for what in ["ready", "state", "outputs"].into_iter().skip(usize::from(!first)) {
            self.hear(&(GET.to_owned() + what + "\"}"));
        }
    }

    fn hear(self, text: &str) {
        let bridge = self.bridge();
        let mut bridge = bridge.borrow_mut();
        if bridge.waiting.len() < MOST_WAITING {
            bridge.waiting.push(text.to_owned());
        }
        drop(bridge);
        self.ask_next();
    }

    fn ask_next(self) {
        let bridge = self.bridge();
        let mut bridge = bridge.borrow_mut();
        if bridge.is_busy || bridge.waiting.is_empty() {
            return;
        }
        bridge.is_busy = true;
        let letter = Letter { errand: self.errand_now(), first: bridge.first.clone(), text: bridge.waiting.remove(0) };
        drop(bridge);
        self.wish(Task::Message, &letter.to_text());
    }

    /// What a message has led to: keys that change in the link, their values as link text, and what to say.
    pub fn answered_message(self, texts: Option<Vec<String>>) {
        match texts.as_deref() {
            Some([keys, pairs, said @ ..]) => {
                if !keys.is_empty() {
                    // The reader may have moved on meanwhile: only what the message was about changes.
                    // A language may still be on its way.
                    let locale = self.ui.with_untracked(|ui| ui.wanted);
                    let page = untrack(|| ViewKeys { locale, ..self.view_keys(self.ui.with(|ui| ui.view)) });
                    let now = page.add_to(&self.scenario.with_untracked(link::write));
                    self.open(&merged(&|key| keys.split('~').any(|changed| changed == key), pairs, &now));
                }
                said.iter().for_each(|text| messages::say(text));
            }
            _ => messages::say(
                r#"{"ns":"entente","v":1,"type":"error","code":"not_available","text":"the study program did not load"}"#,
            ),
        }
        self.bridge().borrow_mut().is_busy = false;
        self.ask_next();
    }

    /// Where the calculator as a whole shows what is shown here.
    #[must_use]
    pub fn calculator_address(self) -> String {
        let ViewKeys { locale, theme, .. } = self.view_keys(View::Explore);
        let keys = ViewKeys { locale, theme, ..ViewKeys::default() };
        address::calculator(&keys.add_to(&self.scenario.with(link::write)))
    }
}
