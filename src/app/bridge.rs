//! Messages of the page around this one: from a script of the document to the study program, and back as events of the document.
//!
//! A script beside the program (`src/site/host.js`, or that of a learning package) has checked where they come from. They are
//! answered one after the other, so that each finds the scenario that the one before has left.

use std::collections::VecDeque;

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

/// What has come and is not answered.
#[derive(Debug, Default)]
pub struct Bridge {
    waiting: VecDeque<String>,
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
    pub fn new(first: String) -> Self {
        Self { first, is_open: messages::is_awaited(), ..Self::default() }
    }
}

/// Listens as long as the page lives.
pub fn listen(app: App) {
    messages::listen(move |text| {
        let new = app.bridge.try_update_value(|bridge| !std::mem::replace(&mut bridge.is_open, true));
        if new == Some(true) {
            app.tell();
        }
        app.hear(text);
    });
}

impl App {
    /// Tells the state and the numbers once a change has settled, if somebody listens; at first also what can be asked.
    pub fn tell(self) {
        let now = untrack(|| self.link_text());
        let before = self.bridge.try_update_value(|bridge| {
            let news = bridge.is_open && bridge.told.as_ref() != Some(&now);
            news.then(|| bridge.told.replace(now))
        });
        if let Some(Some(before)) = before {
            let what: &[&str] = if before.is_none() { &["ready", "state", "outputs"] } else { &["state", "outputs"] };
            what.iter().for_each(|what| self.say_by_itself(what));
        }
    }

    fn say_by_itself(self, what: &str) {
        self.hear(format!(r#"{{"ns":"entente","v":1,"type":"get","what":"{what}"}}"#));
    }

    fn hear(self, text: String) {
        self.bridge.update_value(|bridge| {
            if bridge.waiting.len() < MOST_WAITING {
                bridge.waiting.push_back(text);
            }
        });
        self.ask_next();
    }

    fn ask_next(self) {
        let next = self.bridge.try_update_value(|bridge| {
            let text = if bridge.is_busy { None } else { bridge.waiting.pop_front() }?;
            bridge.is_busy = true;
            Some((text, bridge.first.clone()))
        });
        if let Some((text, first)) = next.flatten() {
            let letter = Letter { errand: self.errand_now(), first, text }.to_text();
            self.study.with_value(|client| client.iter().for_each(|client| client.wish(Task::Message, &letter)));
        }
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
                    self.open(&merged(|key| keys.split('~').any(|changed| changed == key), pairs, &now));
                }
                said.iter().for_each(|text| messages::say(text));
            }
            _ => messages::say(
                r#"{"ns":"entente","v":1,"type":"error","code":"not_available","text":"the study program did not load"}"#,
            ),
        }
        self.bridge.update_value(|bridge| bridge.is_busy = false);
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
