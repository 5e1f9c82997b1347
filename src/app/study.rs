//! What the page asks of the study program, and what it does with the answers.

use std::future::Future;

use futures_channel::oneshot;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::settle;
use super::state::{App, Exact};
use super::takeaway::Taken;
use super::view_keys::{View, ViewKeys};
use crate::markup::detail::Parts;
use crate::model::cost_sharing::Effort;
use crate::platform::study_client::StudyClient;
use crate::platform::{address, document};
use crate::report::certainty::Certainty;
use crate::runner::compute::Calculator;
use crate::runner::protocol::{Answer, Errand, ExactShares, Request, Task};
use crate::scenario::link;

/// Names of files, and who waits for them.
pub type Waiting = Vec<(String, oneshot::Sender<Option<Taken>>)>;

/// The findings that came last.
#[derive(Debug, Clone, Default)]
pub struct Outlook {
    /// What they belong to: scenario and language as link text. `None` before the first.
    pub key: Option<String>,
    /// How much of the answer stands.
    pub certainty: Option<Certainty>,
    /// The figures, in the order of [`frame_ids`](crate::markup::shell::frame_ids) without the first.
    pub figures: Vec<Parts>,
    /// What the first of them belong to: those that follow a lever.
    pub followed: Option<String>,
    /// Whether the study program cannot be had.
    pub failed: bool,
}

impl App {
    /// Starts to hand on what the study program answers.
    pub fn listen_to_study(self) {
        self.study.set_value(Some(StudyClient::new(move |request, answer| self.answered(&request, answer))));
    }

    /// Asks the study program for something about the scenario as it is.
    pub fn ask(self, task: Task) {
        let key = self.study_key();
        self.study.with_value(|client| client.iter().for_each(|client| client.wish(task.clone(), &key)));
    }

    /// Asks for a sheet, to be put into the place of its name.
    pub fn ask_for_sheet(self, name: &str, link: &str) {
        let task = Task::Sheet(name.to_owned());
        self.study.with_value(|client| client.iter().for_each(|client| client.wish(task.clone(), link)));
    }

    /// Asks for a file to take away.
    pub fn ask_for_file(self, name: &str) -> impl Future<Output = Option<Taken>> + use<> {
        let (waiting, file) = oneshot::channel();
        self.files.update_value(|files| files.push((name.to_owned(), waiting)));
        let task = Task::File(name.to_owned());
        let errand = self.errand();
        self.study.with_value(|client| client.iter().for_each(|client| client.wish(task.clone(), &errand)));
        async { file.await.ok().flatten() }
    }

    /// Opens the dialog of files, for a figure or the scenario alone.
    pub fn offer_files(self, figure: &str) {
        self.ask_for_sheet(&format!("takeaway:{figure}"), &self.errand());
    }

    fn errand(self) -> String {
        let (date, link) = (document::today(), untrack(|| self.link_text()));
        Errand { date, address: address::with_state(""), link }.to_text()
    }

    /// Asks for the findings, where they are shown.
    pub fn ask_for_findings(self) {
        let shown = self.ui.with_untracked(|ui| ui.view == View::Explore);
        let known = self.outlook.with_untracked(|outlook| outlook.key.as_ref() == Some(&self.study_key()));
        if shown && !known {
            self.ask(Task::Findings);
        }
    }

    /// Asks for the figures that follow a lever, once there is something to follow.
    pub fn ask_for_following(self) {
        let key = self.study_key();
        let behind = |outlook: &Outlook| outlook.key.is_some() && outlook.followed.as_ref() != Some(&key);
        if self.outlook.with_untracked(behind) {
            self.ask(Task::Following);
        }
    }

    /// Scenario and language as link text: what answers depend on.
    #[must_use]
    pub fn study_key(self) -> String {
        let locale = self.translator.with_untracked(|translator| translator.locale());
        ViewKeys { locale, ..ViewKeys::default() }.add_to(&self.scenario.with_untracked(link::write))
    }

    fn answered(self, request: &Request, answer: Option<Answer>) {
        match (&request.task, answer) {
            (Task::Shares, answer) => {
                let shares = answer.and_then(|answer| ExactShares::from_numbers(&answer.numbers));
                // Without the study program the page calculates by itself.
                let shares = shares.or_else(|| {
                    let computed = Calculator::default().compute(&link::read(&request.link).0, Effort::Full);
                    computed.ok().map(|computed| ExactShares::of(&computed.outcome))
                });
                self.exact.set(shares.map(|shares| Exact { key: request.link.clone(), shares }));
            }
            (Task::Findings, Some(answer)) => {
                let first = self.outlook.with_untracked(|outlook| outlook.key.is_none());
                let moved = self.history.with_untracked(|history| history.before().is_some());
                self.outlook.set(Outlook {
                    key: Some(request.link.clone()),
                    certainty: Certainty::from_numbers(&answer.numbers),
                    figures: Parts::read(answer.texts),
                    followed: Some(request.link.clone()),
                    failed: false,
                });
                // What stands on the page from the start is read there.
                if moved || !first {
                    self.say_answer();
                }
            }
            (Task::Following, answer) => self.outlook.update(|outlook| {
                outlook.followed = Some(request.link.clone());
                let figures = Parts::read(answer.map(|answer| answer.texts).unwrap_or_default());
                outlook.figures.iter_mut().zip(figures).for_each(|(old, new)| *old = new);
            }),
            (Task::Findings, None) => {
                self.outlook.update(|outlook| outlook.failed = true);
                self.say_answer();
            }
            (Task::Sheet(name), answer) => {
                let sheet = answer.and_then(|answer| answer.texts.into_iter().next());
                let text = sheet.unwrap_or_else(|| self.translator.with_untracked(|words| words.text("study-failed")));
                if name.starts_with("takeaway:") {
                    document::set_markup("takeaway", &text);
                    document::show_dialog("takeaway", true);
                } else {
                    self.show_sheet(name, &text);
                }
            }
            (Task::File(name), answer) => {
                let texts = answer.and_then(|answer| <[String; 3]>::try_from(answer.texts).ok());
                let file = texts.map(|[name, media_type, text]| Taken { name, media_type, text });
                let waiting = self.files.try_update_value(|files| {
                    files.extract_if(.., |(waited, _)| waited == name).map(|(_, waiting)| waiting).collect::<Vec<_>>()
                });
                for waiting in waiting.unwrap_or_default() {
                    // Whoever waited may have gone.
                    let _ = waiting.send(file.clone());
                }
            }
        }
    }

    /// Says the answer once it stands on the page.
    fn say_answer(self) {
        Timeout::new(0, move || settle::say_settled(self)).forget();
    }
}
