//! The only store of the page: what was chosen, and what follows from it.

use std::sync::Arc;

use leptos::prelude::*;

use maud::Markup;

use super::live;
use super::view_keys::{Theme, View, ViewKeys};
use crate::i18n::locale::Locale;
use crate::i18n::translator::{Argument, Translator};
use crate::model::cost_sharing::Effort;
use crate::platform::{address, fetch, worker_client::WorkerClient};
use crate::report::facts::{Facts, MemberFacts};
use crate::runner::compute::{Calculator, Computed};
use crate::runner::protocol::ExactShares;
use crate::scenario::change::Change;
use crate::scenario::link::{self, LinkIssue};
use crate::scenario::state::{GeneralTerms, Scenario, TechnologyChoice};

/// Everything that panels read and write. All handles, so it is copied freely.
#[derive(Clone, Copy)]
pub struct App {
    /// What was chosen. Written by [`App::apply`] and by opening a link only.
    pub scenario: RwSignal<Scenario>,
    /// The reader's language.
    pub translator: RwSignal<Arc<Translator>>,
    /// Colours.
    pub theme: RwSignal<Theme>,
    /// Which part of the page is shown.
    pub view: RwSignal<View>,
    /// What could not be read of the link.
    pub issues: RwSignal<Vec<LinkIssue>>,
    /// Whether a file of the language could not be fetched.
    pub language_failed: RwSignal<bool>,
    /// Whether the members dialog is open.
    pub members_open: RwSignal<bool>,
    /// Economy whose tile is marked on the map.
    pub focused: RwSignal<Option<String>>,
    /// Files fetched on the reader's request so far, to count requests anew.
    pub fetched: RwSignal<usize>,
    /// The scenario with its outcome.
    pub computed: Memo<Option<Shared<Computed>>>,
    /// The members of all alliances with their figures.
    pub members: Memo<Shared<Vec<MemberFacts>>>,
}

/// A result that is handed around without copying. It equals itself only: a new calculation is a new result, and comparing
/// thousands of numbers to find out would cost more than showing them.
#[derive(Debug)]
pub struct Shared<T>(Arc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> std::ops::Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// Exact shares, and the part of the scenario that they depend on.
type Exact = Option<(String, ExactShares)>;

impl App {
    /// Reads the link and sets up what follows from it. Must be called within a reactive owner.
    #[must_use]
    pub fn new() -> Self {
        let text = address::state_text();
        let (scenario, issues) = link::read(&text);
        let keys = ViewKeys::read(&text);
        let scenario = RwSignal::new(scenario);
        let translator = RwSignal::new(Arc::new(Translator::english()));
        let exact = RwSignal::new(None);
        let computed = computed(scenario, exact);
        ask_worker(computed, exact);
        let members = Memo::new(move |_| {
            let translator = translator.get();
            let members = computed.with(|computed| {
                computed.as_ref().map_or_else(Vec::new, |computed| facts_of(computed, &translator).members())
            });
            Shared(Arc::new(members))
        });
        let app = Self {
            scenario,
            translator,
            theme: RwSignal::new(keys.theme),
            view: RwSignal::new(keys.view),
            issues: RwSignal::new(issues),
            language_failed: RwSignal::new(false),
            members_open: RwSignal::new(false),
            focused: RwSignal::new(None),
            fetched: RwSignal::new(0),
            computed,
            members,
        };
        app.set_locale(keys.locale);
        app
    }

    /// Applies a change; the notice about the link has then been read.
    pub fn apply(self, change: Change) {
        self.scenario.update(|scenario| scenario.apply(change));
        if !self.issues.with_untracked(Vec::is_empty) {
            self.issues.set(Vec::new());
        }
    }

    /// Opens what a link text says.
    pub fn open(self, text: &str) {
        let (scenario, issues) = link::read(text);
        let keys = ViewKeys::read(text);
        self.scenario.set(scenario);
        self.issues.set(issues);
        self.theme.set(keys.theme);
        self.view.set(keys.view);
        self.set_locale(keys.locale);
    }

    /// The whole state as link text.
    #[must_use]
    pub fn link_text(self) -> String {
        self.view_keys(self.view.get()).add_to(&self.scenario.with(link::write))
    }

    /// The page's own part of a link to a view.
    #[must_use]
    pub fn view_keys(self, view: View) -> ViewKeys {
        let locale = self.translator.with(|translator| translator.locale());
        ViewKeys { locale, theme: self.theme.get(), view }
    }

    /// Shows the page in another language; its file is fetched the first time.
    pub fn set_locale(self, locale: Locale) {
        if self.translator.with_untracked(|translator| translator.locale()) == locale {
            return;
        }
        if locale == Locale::English {
            self.translator.set(Arc::new(Translator::english()));
            return;
        }
        leptos::task::spawn_local(async move {
            let messages = match fetch::file_address(&format!("{}.ftl", locale.tag())) {
                Some(file) => fetch::text(&file).await,
                None => None,
            };
            self.language_failed.set(messages.is_none());
            if let Some(messages) = messages {
                self.translator.set(Arc::new(Translator::new(locale, &messages)));
            }
        });
    }

    /// A message that follows the language.
    pub fn text(self, key: &'static str) -> Signal<String> {
        Signal::derive(move || self.translator.with(|translator| translator.text(key)))
    }

    /// A message in the language of the moment.
    #[must_use]
    pub fn word(self, key: &str) -> String {
        self.translator.with(|translator| translator.text(key))
    }

    /// A message with values, in the language of the moment.
    #[must_use]
    pub fn format(self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.translator.with(|translator| translator.format(key, arguments))
    }

    /// Says something about the facts of the moment; nothing if there are none.
    #[must_use]
    pub fn say(self, read: &dyn Fn(&Facts<'_>, &[MemberFacts]) -> String) -> String {
        let translator = self.translator.get();
        self.computed.with(|computed| {
            computed.as_ref().map_or_else(String::new, |computed| {
                self.members.with(|members| read(&facts_of(computed, &translator), members))
            })
        })
    }

    /// Markup about the facts of the moment.
    pub fn markup(self, read: impl Fn(&Facts<'_>, &[MemberFacts]) -> Markup + Send + Sync + 'static) -> Signal<String> {
        live::markup(move || self.say(&|facts, members| read(facts, members).into_string()))
    }

    /// Whether anybody is in an alliance.
    #[must_use]
    pub fn has_alliance(self) -> bool {
        self.members.with(|members| !members.is_empty())
    }
}

fn facts_of<'a>(computed: &'a Computed, translator: &'a Translator) -> Facts<'a> {
    Facts {
        scenario: &computed.scenario,
        world: &computed.world,
        resolved: &computed.resolved,
        outcome: &computed.outcome,
        translator,
    }
}

/// What the shares depend on: not on how much is pooled, promised or voted.
fn sharing_key(scenario: &Scenario) -> String {
    let terms = GeneralTerms { bill: scenario.terms.bill, ..GeneralTerms::default() };
    let technology = TechnologyChoice::All;
    link::write(&Scenario { technology, terms, per_technology: std::collections::BTreeMap::new(), ..scenario.clone() })
}

fn computed(scenario: RwSignal<Scenario>, exact: RwSignal<Exact>) -> Memo<Option<Shared<Computed>>> {
    let calculator = StoredValue::new(Calculator::default());
    Memo::new(move |_| {
        let scenario = scenario.get();
        let result = calculator.try_update_value(|calculator| calculator.compute(&scenario, Effort::Frame));
        let mut computed = result?.ok()?;
        if computed.outcome.is_provisional() {
            exact.with(|exact| {
                if let Some((key, shares)) = exact
                    && *key == sharing_key(&scenario)
                {
                    let _ = shares.put_into(&mut computed.outcome);
                }
            });
        }
        Some(Shared(Arc::new(computed)))
    })
}

/// Asks the worker for exact shares whenever the page shows provisional ones; without a worker they are computed here.
fn ask_worker(computed: Memo<Option<Shared<Computed>>>, exact: RwSignal<Exact>) {
    let client = WorkerClient::new(
        move |key, shares| exact.set(Some((key, shares))),
        move |key| {
            let here = Calculator::default().compute(&link::read(&key).0, Effort::Full);
            if let Ok(computed) = here {
                exact.set(Some((key, ExactShares::of(&computed.outcome))));
            }
        },
    );
    let client = StoredValue::new_local(client);
    Effect::new(move |_| {
        let wish = computed.with(|computed| {
            let computed = computed.as_ref()?;
            computed.outcome.is_provisional().then(|| sharing_key(&computed.scenario))
        });
        if let Some(key) = wish {
            client.with_value(|client| client.wish(&key));
        }
    });
}

/// The state of the page, from anywhere within it.
#[must_use]
pub fn use_app() -> App {
    expect_context::<App>()
}
