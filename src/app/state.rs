//! The only store of the page: what was chosen, and how it is looked at.

use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::study::{Outlook, Waiting};
use super::time::Time;
use super::view_keys::{Say, Theme, View, ViewKeys};
use crate::i18n::locale::Locale;
use crate::i18n::translator::Translator;
use crate::markup::figure::Shape;
use crate::markup::shell::N_FRAMES;
use crate::platform::study_client::StudyClient;
use crate::platform::{address, document, fetch};
use crate::report::colouring::Colouring;
use crate::report::levers::LeverView;
use crate::runner::protocol::ExactShares;
use crate::scenario::change::Change;
use crate::scenario::history::History;
use crate::scenario::link::{self, LinkIssue};
use crate::scenario::state::Scenario;

/// How long the scenario before the last change is shown, milliseconds.
const REPLAY: u32 = 1600;

/// How the reader looks at the scenario.
#[derive(Debug, Clone, Default)]
pub struct Ui {
    /// Colours.
    pub theme: Theme,
    /// Which part of the page is shown.
    pub view: View,
    /// Whether nothing moves by itself.
    pub still: bool,
    /// What is said once a change has settled.
    pub say: Say,
    /// Whether single letters are no shortcuts.
    pub no_letters: bool,
    /// The scenario before the last change, while it is shown in place of the reader's.
    pub replay: Option<Box<Scenario>>,
    /// What could not be read of the link.
    pub issues: Vec<LinkIssue>,
    /// The language last asked for; its file may still be on its way.
    pub wanted: Locale,
    /// Whether the file of a language could not be fetched.
    pub language_failed: bool,
    /// Economy whose tile is marked on the map.
    pub focused: Option<String>,
    /// The word of the question whose control stands below it.
    pub here: Option<String>,
    /// What the tiles of the map are coloured by.
    pub colouring: Colouring,
    /// What is searched for in the list of members.
    pub search: String,
    /// How each figure is shown.
    pub shapes: [Shape; N_FRAMES],
    /// What is wrong with the number last typed: id of the control, and what to say.
    pub complaint: Option<(String, String)>,
    /// Whether the link was copied, if the reader asked for it.
    pub shared: Option<bool>,
    /// The figures and sources.
    pub sources: Sources,
}

impl Ui {
    /// Puts a complaint about a control into how it looks, if there is one.
    pub fn complain(&self, id: &str, view: &mut LeverView) {
        if let Some((control, words)) = &self.complaint
            && control == id
        {
            view.note.clone_from(words);
            view.corrected = true;
        }
    }
}

/// The figures and sources, as far as they have been asked for.
#[derive(Debug, Clone, Default)]
pub enum Sources {
    /// Not asked for.
    #[default]
    Closed,
    /// On their way.
    Loading,
    /// Not to be had.
    Failed,
    /// With the study program, with the economy and the technology looked at.
    Open {
        /// Code of the economy.
        economy: String,
        /// Id of the technology.
        technology: String,
    },
}

/// Exact shares, and the part of the scenario that they depend on.
#[derive(Debug, Clone)]
pub struct Exact {
    /// The part of the scenario as link text.
    pub key: String,
    /// The shares.
    pub shares: ExactShares,
}

/// Everything that is written and followed. All handles, so it is copied freely.
#[derive(Clone, Copy)]
pub struct App {
    /// What was chosen. Written by [`App::apply`] and by opening a link only.
    pub scenario: RwSignal<Scenario>,
    /// The reader's language.
    pub translator: RwSignal<Arc<Translator>>,
    /// How it is looked at.
    pub ui: RwSignal<Ui>,
    /// The exact shares of a large alliance.
    pub exact: RwSignal<Option<Exact>>,
    /// What the study program has found out.
    pub outlook: RwSignal<Outlook>,
    /// The study program.
    pub study: StoredValue<Option<StudyClient>, LocalStorage>,
    /// Who waits for which file.
    pub files: StoredValue<Waiting, LocalStorage>,
    /// What is said to a reader who listens.
    pub spoken: RwSignal<String>,
    /// The year that is looked at.
    pub time: Time,
    /// The scenarios settled on.
    pub history: RwSignal<History>,
    /// Ends a replay.
    replay_timer: StoredValue<Option<Timeout>, LocalStorage>,
}

impl App {
    /// Reads the link. Must be called within a reactive owner.
    #[must_use]
    pub fn new() -> Self {
        let app = Self {
            scenario: RwSignal::new(Scenario::default()),
            translator: RwSignal::new(Arc::new(Translator::english())),
            ui: RwSignal::new(Ui::default()),
            exact: RwSignal::new(None),
            outlook: RwSignal::new(Outlook::default()),
            study: StoredValue::new_local(None),
            files: StoredValue::new_local(Vec::new()),
            spoken: RwSignal::new(String::new()),
            time: Time::new(),
            history: RwSignal::new(History::new(Scenario::default())),
            replay_timer: StoredValue::new_local(None),
        };
        app.listen_to_study();
        app.open(&address::state_text());
        app.history.set(History::new(app.scenario.get_untracked()));
        app
    }

    /// Applies a change; the notice about the link has then been read.
    pub fn apply(self, change: Change) {
        self.scenario.update(|scenario| scenario.apply(change));
        self.ui.update(|ui| {
            ui.issues.clear();
            ui.complaint = None;
            ui.shared = None;
            ui.replay = None;
        });
    }

    /// The change has settled: it is a step of the history.
    pub fn settle(self) {
        let now = self.scenario.get_untracked();
        self.history.maybe_update(|history| history.settle(&now));
    }

    /// Back to the scenario before the last change, or forward again.
    pub fn step(self, go: fn(&mut History) -> Option<Scenario>) {
        self.settle();
        if let Some(scenario) = self.history.try_update(go).flatten() {
            self.apply(Change::Replace(Box::new(scenario)));
            self.ui.update(|ui| ui.view = View::Explore);
        }
    }

    /// Shows the scenario before the last change, and the reader's own again: after a moment, or at the next call where
    /// nothing may move by itself.
    pub fn replay(self) {
        self.settle();
        let before = self.history.with_untracked(|history| history.before().cloned().map(Box::new));
        if before.is_none() {
            return;
        }
        let mut moves = false;
        self.ui.update(|ui| {
            ui.replay = if ui.replay.is_some() { None } else { before };
            ui.view = View::Explore;
            moves = ui.replay.is_some() && !ui.still;
        });
        let moves = moves && !document::matches("(prefers-reduced-motion: reduce)");
        let end = move || self.ui.update(|ui| ui.replay = None);
        self.replay_timer.set_value(moves.then(|| Timeout::new(REPLAY, end)));
    }

    /// Opens what a link text says.
    pub fn open(self, text: &str) {
        let (scenario, issues) = link::read(text);
        let keys = ViewKeys::read(text);
        self.scenario.set(scenario);
        self.ui.update(|ui| {
            ui.theme = keys.theme;
            ui.view = keys.view;
            ui.colouring = keys.colouring;
            ui.here = None;
            ui.still = keys.still;
            ui.say = keys.say;
            ui.no_letters = keys.no_letters;
            ui.issues = issues;
            ui.complaint = None;
            ui.replay = None;
        });
        self.set_locale(keys.locale);
    }

    /// The whole state as link text.
    #[must_use]
    pub fn link_text(self) -> String {
        let view = self.ui.with(|ui| ui.view);
        self.view_keys(view).add_to(&self.scenario.with(link::write))
    }

    /// The page's own part of a link to a view.
    #[must_use]
    pub fn view_keys(self, view: View) -> ViewKeys {
        let locale = self.translator.with(|translator| translator.locale());
        self.ui.with(|ui| ViewKeys {
            locale,
            theme: ui.theme,
            view,
            colouring: ui.colouring,
            still: ui.still,
            say: ui.say,
            no_letters: ui.no_letters,
        })
    }

    /// Shows the page in another language; its file is fetched from this site.
    pub fn set_locale(self, locale: Locale) {
        self.ui.update(|ui| ui.wanted = locale);
        if self.translator.with_untracked(|translator| translator.locale()) == locale {
            return;
        }
        if locale == Locale::English {
            self.speak(locale, "");
            self.translator.set(Arc::new(Translator::english()));
            return;
        }
        leptos::task::spawn_local(async move {
            let messages = load(&format!("{}.ftl", locale.tag())).await;
            let more = load(&format!("{}-study.ftl", locale.tag())).await;
            self.ui.update(|ui| ui.language_failed = messages.is_none());
            if let Some(messages) = messages
                && self.ui.with_untracked(|ui| ui.wanted == locale)
            {
                self.speak(locale, &(messages.clone() + &more.unwrap_or_default()));
                self.translator.set(Arc::new(Translator::new(locale, &messages)));
            }
        });
    }

    /// Sends the tables of figures and sources to the study program; `false` if they could not be had.
    pub async fn send_library(self) -> bool {
        let (Some(figures), Some(sources)) = (load("indicators.tsv").await, load("sources.tsv").await) else {
            return false;
        };
        self.study.with_value(|client| client.iter().for_each(|client| client.file_away(&figures, &sources)));
        true
    }

    fn speak(self, locale: Locale, messages: &str) {
        self.study.with_value(|client| client.iter().for_each(|client| client.speak(locale, messages)));
    }

    /// Opens a drawer whose content the study program writes.
    pub fn open_sheet(self, name: &str) {
        document::show_dialog(name, true);
        self.ask_for_sheet(name, &self.study_key());
    }

    /// Puts what the study program has written into the place of a sheet, and paints: the scenario may have moved on.
    pub fn show_sheet(self, name: &str, html: &str) {
        let name = name.split(':').next().unwrap_or_default();
        document::set_markup(&format!("{name}-body"), html);
        self.ui.update(|_| {});
    }

    /// Fetches the figures and sources.
    pub fn open_sources(self) {
        self.ui.update(|ui| ui.sources = Sources::Loading);
        let economy = self.scenario.with_untracked(|scenario| scenario.alliances[0].first().cloned());
        leptos::task::spawn_local(async move {
            let economy = economy.unwrap_or_else(|| "USA".to_owned());
            let open = Sources::Open { economy, technology: "semiconductors".to_owned() };
            let sent = self.send_library().await;
            self.ui.update(|ui| ui.sources = if sent { open } else { Sources::Failed });
        });
    }
}

impl Default for App {
    fn default() -> Self {
        Self::new()
    }
}

/// The text of a file that the build has named.
async fn load(name: &str) -> Option<String> {
    fetch::text(&fetch::file_address(name)?).await
}
