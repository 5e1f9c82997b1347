//! Painting: from the state to what stands on the page. Writes only what differs from what stands there.

use leptos::prelude::*;
use maud::Markup;

use super::assumptions;
use super::state::{App, Sources, Ui};
use super::study::Outlook;
use super::view_keys::{Say, View};
use crate::catalog::DATA_VERSION;
use crate::catalog::dataset::{economies, members_of};
use crate::catalog::records::DataSet;
use crate::catalog::technologies::TECHNOLOGIES;
use crate::i18n::translator::{Argument, Translator};
use crate::markup::detail::Detail;
use crate::markup::{
    band, changes as changes_markup, map, members as members_markup, notices, seats, shell, sources, terms, text,
};
use crate::model::MODEL_VERSION;
use crate::model::cost_sharing::Effort;
use crate::platform::study_client::StudyClient;
use crate::platform::{document, fetch};
use crate::report::changes;
use crate::report::facts::{Facts, MemberFacts};
use crate::report::levers::Lever;
use crate::report::question::lever_of;
use crate::report::spoken::ranking;
use crate::report::{seats as seats_report, today};
use crate::runner::compute::{Calculator, Computed};
use crate::runner::protocol::Task;
use crate::scenario::link;
use crate::scenario::state::{GeneralTerms, Scenario, TechnologyChoice};

/// What stands on the page, and what is needed to bring it up to date.
pub struct Painter {
    app: App,
    calculator: Calculator,
    /// What makes the page be built anew: view and language.
    built_for: Option<(View, &'static str)>,
    /// What stands in each place.
    places: Vec<(String, String)>,
    started: f64,
}

impl Painter {
    /// A painter of an empty page. The style sheet of what comes later is on its way from now on.
    #[must_use]
    pub fn new(app: App) -> Self {
        let started = document::now();
        if let Some(sheet) = fetch::file_address("entente-later.css") {
            document::add_sheet(&sheet);
        }
        Self { app, calculator: Calculator::default(), built_for: None, places: Vec::new(), started }
    }

    /// Brings the page up to date with the state, which it follows from then on.
    pub fn paint(&mut self) {
        let app = self.app;
        let translator = app.translator.get();
        let own = app.scenario.get();
        app.ui.with(|ui| {
            let scenario = ui.replay.as_deref().unwrap_or(&own);
            let Some(computed) = self.computed(scenario) else { return };
            self.build(&translator, ui, &computed);
            match ui.view {
                View::Explore => self.paint_explore(&translator, ui, &computed),
                View::How => self.paint_sources(&translator, &ui.sources),
                View::Scenarios => {}
            }
            self.paint_frame(&translator, ui);
        });
    }

    /// The outcome of a scenario: exact where the study program has answered, else provisional, and then it is asked.
    fn computed(&mut self, scenario: &Scenario) -> Option<Computed> {
        let mut computed = self.calculator.compute(scenario, Effort::Frame).ok()?;
        if computed.outcome.is_provisional() {
            let key = sharing_key(scenario);
            let known = self.app.exact.with(|exact| {
                exact.as_ref().is_some_and(|exact| exact.key == key && exact.shares.put_into(&mut computed.outcome))
            });
            if !known {
                self.app.study.with_value(|client| client.iter().for_each(|client| client.wish(Task::Shares, &key)));
            }
        }
        Some(computed)
    }

    /// Builds the page anew for another view or language.
    fn build(&mut self, translator: &Translator, ui: &Ui, computed: &Computed) {
        let wanted = (ui.view, translator.locale().tag());
        if self.built_for == Some(wanted) {
            return;
        }
        self.built_for = Some(wanted);
        self.places.clear();
        let focused = document::focused_id();
        let chosen = shell::Chosen { view: ui.view.key(), theme: ui.theme.key() };
        let main = match ui.view {
            View::Explore => {
                let folded = document::matches("(max-width: 47.99rem)");
                shell::explore(translator, &computed.scenario, computed.gate_applies(), folded)
            }
            View::Scenarios => shell::scenarios(translator),
            View::How => shell::how(translator),
        };
        let versions = [("model", Argument::Text(MODEL_VERSION)), ("data", Argument::Text(DATA_VERSION))];
        let foot = shell::foot(translator, &translator.format("foot-version", &versions));
        let page = shell::masthead(translator, chosen).into_string() + &main.into_string() + &foot.into_string();
        document::set_markup("page", &page);
        if ui.view == View::Scenarios {
            self.app.ask_for_sheet("start", &self.app.view_keys(View::Explore).add_to(""));
        }
        document::focus(&focused);
    }

    fn paint_explore(&mut self, translator: &Translator, ui: &Ui, computed: &Computed) {
        let outlook = self.app.outlook.get();
        let current = ui.replay.is_none() && outlook.key.as_ref() == Some(&self.app.study_key());
        let facts = Facts {
            scenario: &computed.scenario,
            world: &computed.world,
            resolved: &computed.resolved,
            outcome: &computed.outcome,
            certainty: outlook.certainty.as_ref().filter(|_| current),
            translator,
        };
        let members = facts.members();
        self.place("notices", notices::notices(translator, &ui.issues, ui.language_failed));
        self.place("asked", band::asked(&facts, ui.here.as_deref()));
        self.paint_here(translator, ui, computed);
        self.place("lead", band::lead(&facts));
        self.place("tiles", map::map(&facts, ui.focused.as_deref(), ui.colouring));
        document::set_value("map-colour", ui.colouring.key());
        self.paint_figures(ui, &facts, &members);
        self.paint_later(ui, &outlook, current);
        if ui.replay.is_none() {
            self.app.ask_for_following();
        }
        paint_levers(translator, ui, computed);
        self.place("assumptions-open", terms::assumptions_count(translator, &computed.scenario));
        assumptions::paint(ui, &computed.scenario);
        self.place("agreements", terms::agreements(&facts));
        self.paint_members(translator, ui, &computed.scenario);
        let replayed = ui.replay.is_some();
        self.place("changes-count", changes_markup::count(translator, changes::count(&computed.scenario), replayed));
        let name = translator.text(if replayed { "replay-after" } else { "replay" });
        self.place("replay", maud::html! { (name) });
        self.ask_for_changes();
        if ui.say == Say::More {
            self.place("ranking", maud::html! { (ranking(&facts, &members)) });
        }
    }

    fn paint_figures(&mut self, ui: &Ui, facts: &Facts<'_>, members: &[MemberFacts]) {
        document::set_hidden("empty", !members.is_empty());
        document::set_hidden("figures", members.is_empty());
        if members.is_empty() {
            self.place("today", text::table(&today::table(facts), "today-h"));
            return;
        }
        self.place("seats-h", maud::html! { (seats_report::finding(facts, members)) });
        self.place("seats-body", seats::body(ui.shapes[0], facts, members));
    }

    /// The figures of the study program. Those of an older scenario stay, marked, until the new ones arrive.
    fn paint_later(&mut self, ui: &Ui, outlook: &Outlook, current: bool) {
        document::set_hidden("details-failed", !outlook.failed);
        for (at, (id, shape)) in shell::frame_ids().zip(ui.shapes).skip(1).enumerate() {
            let figure = outlook.figures.get(at);
            let is_empty = figure.is_some_and(|figure| figure.finding.is_empty());
            document::set_hidden(id, is_empty || outlook.failed);
            document::set_attribute(id, "aria-busy", if current { "false" } else { "true" });
            if let Some(figure) = figure.filter(|_| !is_empty) {
                self.place_text(&format!("{id}-h"), &figure.finding);
                self.place_text(&format!("{id}-measure"), &figure.measure);
                let written = self.place_text(&format!("{id}-body"), &figure.shapes[shape as usize]);
                if written && id == Detail::Projection.id() {
                    self.app.time.again();
                }
            }
        }
    }

    /// The list of changes is asked for while its fold is open.
    fn ask_for_changes(&mut self) {
        let key = self.app.study_key();
        if document::is_open("changes") && self.differs("changes-body", &key) {
            self.app.ask_for_sheet("changes", &key);
        }
    }

    /// The figures come from the study program; until then the place says how far they are.
    fn paint_sources(&mut self, translator: &Translator, state: &Sources) {
        let progress = match state {
            Sources::Closed => sources::Progress::Closed,
            Sources::Loading => sources::Progress::Loading,
            Sources::Failed => sources::Progress::Failed,
            Sources::Open { economy, technology } => {
                let name = format!("sources:{economy}:{technology}");
                if self.differs("sources-body", &name) {
                    self.app.ask_for_sheet(&name, "");
                }
                return;
            }
        };
        self.place("sources-body", sources::progress(translator, progress));
    }

    /// The control that a word of the question has opened; it is written once, and then brought up to date as the levers are.
    fn paint_here(&mut self, translator: &Translator, ui: &Ui, computed: &Computed) {
        let lever = here(ui, &computed.scenario);
        document::set_hidden("here", lever.is_none());
        let id = lever.map(terms::here_id).unwrap_or_default();
        if !self.differs("here", &id) {
            return;
        }
        let Some(lever) = lever else { return };
        let control = terms::here(translator, &computed.scenario, computed.gate_applies(), lever);
        document::set_markup("here", &control.into_string());
        if document::focused_id().starts_with("word-") {
            document::focus(&(id + lever.field()));
        }
    }

    /// The list is written anew for another search or data set; a choice only updates its row, so that the control in use
    /// keeps the focus.
    fn paint_members(&mut self, translator: &Translator, ui: &Ui, scenario: &Scenario) {
        let kept_for = format!("{} {}", scenario.data.code(), ui.search);
        if self.differs("member-list", &kept_for) {
            let list = members_markup::list(translator, scenario, &ui.search).into_string();
            document::set_markup("member-list", &list);
        }
        for record in members_of(scenario.data).into_iter().filter_map(|index| economies().get(index)) {
            let alliance = scenario.alliance_of(record.code);
            let badge = members_markup::badge(translator, alliance).into_string();
            let value = members_markup::choice_value(alliance);
            document::update_row(&format!("assign-{}", record.code), &value, &badge, alliance.is_some());
        }
        document::set_checked("eu-open", scenario.data == DataSet::EuMembers);
        let count = scenario.alliances.iter().map(Vec::len).sum::<usize>();
        let count = translator.format("members-count", &[("count", Argument::Count(count))]);
        self.place("member-count", maud::html! { (count) });
    }

    /// What stands around every view.
    fn paint_frame(&mut self, translator: &Translator, ui: &Ui) {
        let copied = match ui.shared {
            None => String::new(),
            Some(true) => translator.text("share-done"),
            Some(false) => translator.text("share-failed"),
        };
        let label = translator.text(if ui.shared == Some(true) { "share-done" } else { "share" });
        self.place("shared", maud::html! { (copied) });
        self.place("share", maud::html! { (label) });
        self.paint_settings(ui);
        document::set_value("theme", ui.theme.key());
        document::set_value("language", translator.locale().tag());
        let study = self.app.study.with_value(|client| client.as_ref().map_or(0, StudyClient::own_requests));
        let count = document::requests_since(self.started) + study;
        let requests = translator.format("foot-requests", &[("count", Argument::Count(count))]);
        self.place("requests", maud::html! { (requests) });
    }

    fn paint_settings(&self, ui: &Ui) {
        document::set_value("motion", if ui.still { "off" } else { "auto" });
        document::set_value("say", ui.say.key());
        document::set_checked("letters", !ui.no_letters);
        let (before, after) = self.app.history.with(|history| (history.before().is_some(), history.can_redo()));
        for (button, works) in
            [("undo", before), ("menu-undo", before), ("redo", after), ("menu-redo", after), ("replay", before)]
        {
            document::set_attribute(button, "aria-disabled", if works { "false" } else { "true" });
        }
    }

    /// Writes markup into a place if something else stands there.
    fn place(&mut self, id: &str, markup: Markup) {
        self.place_text(id, &markup.into_string());
    }

    /// The same for HTML text; says whether something else stood there.
    fn place_text(&mut self, id: &str, markup: &str) -> bool {
        let differs = self.differs(id, markup);
        if differs {
            document::set_markup(id, markup);
        }
        differs
    }

    /// Whether something else stands in a place; what is wanted counts as written from now on.
    fn differs(&mut self, id: &str, wanted: &str) -> bool {
        match self.places.iter_mut().find(|(place, _)| *place == id) {
            Some((_, written)) if written == wanted => false,
            Some((_, written)) => {
                wanted.clone_into(written);
                true
            }
            None => {
                self.places.push((id.to_owned(), wanted.to_owned()));
                true
            }
        }
    }
}

/// The lever of the word that is open.
fn here(ui: &Ui, scenario: &Scenario) -> Option<Lever> {
    ui.here.as_deref().and_then(|lead| lever_of(lead, scenario))
}

fn paint_levers(translator: &Translator, ui: &Ui, computed: &Computed) {
    let here = here(ui, &computed.scenario);
    for (lever, id) in
        Lever::all().map(|lever| (lever, lever.id())).chain(here.map(|lever| (lever, terms::here_id(lever))))
    {
        let mut view = lever.view(translator, &computed.scenario, computed.gate_applies());
        ui.complain(&lever.id(), &mut view);
        document::update_lever(&id, &view);
    }
}

/// What the shares depend on: not on how much is pooled, promised or voted.
fn sharing_key(scenario: &Scenario) -> String {
    let GeneralTerms { pooling, supply, votes, quota, min_members, or_members, rights_gate, .. } =
        GeneralTerms::default();
    let terms =
        GeneralTerms { pooling, supply, votes, quota, min_members, or_members, rights_gate, ..scenario.terms.clone() };
    let mut shared = Scenario { technology: TechnologyChoice::All, terms, ..scenario.clone() };
    for technology in TECHNOLOGIES {
        shared.per_technology.change(technology.id, |own| (own.pooling, own.supply) = (None, None));
    }
    link::write(&shared)
}
