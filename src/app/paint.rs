//! Painting: from the state to what stands on the page. Writes only what differs from what stands there.

use leptos::prelude::*;
use maud::Markup;

use super::assumptions;
use super::members;
use super::places::Places;
use super::state::{App, Sources, Ui};
use super::study::Outlook;
use super::view_keys::{Display, Say, View};
use crate::catalog::DATA_VERSION;
use crate::i18n::translator::{Argument, Translator};
use crate::markup::detail::Detail;
use crate::markup::figure::Shape;
use crate::markup::{
    band, changes as changes_markup, embed, map, members as members_markup, notices, seats, shell, sources, terms,
};
use crate::model::MODEL_VERSION;
use crate::model::cost_sharing::Effort;
use crate::platform::sight::Sight;
use crate::platform::study_client::StudyClient;
use crate::platform::{document, fetch};
use crate::report::changes;
use crate::report::facts::Facts;
use crate::report::levers::{Lever, LeverView};
use crate::report::question::lever_of;
use crate::report::seats as seats_report;
use crate::report::spoken::ranking;
use crate::runner::compute::{Calculator, Computed, sharing_key};
use crate::runner::protocol::Task;
use crate::scenario::link::parts::names;
use crate::scenario::state::Scenario;

/// Drawers that a reader may have open while another language arrives.
const DRAWERS: [&str; 3] = ["members", assumptions::DRAWER, "help"];

/// What stands on the page, and what is needed to bring it up to date.
pub struct Painter {
    app: App,
    calculator: Calculator,
    /// What makes the page be built anew: view, language, and what a frame shows.
    built_for: Option<(View, &'static str, Display)>,
    /// Whether the style sheet of frames was asked for.
    has_embed_sheet: bool,
    /// What stands in each place.
    places: Places,
    /// How each lever looks, by its id.
    levers: Vec<(String, LeverView)>,
    /// Whether the figures that follow a lever can be seen.
    following: Option<Sight>,
    started: f64,
}

impl Painter {
    /// A painter of an empty page. The style sheet of what comes later is on its way from now on.
    #[must_use]
    pub fn new(app: App) -> Self {
        let started = document::now();
        add_sheet("entente-later.css");
        Self {
            app,
            calculator: Calculator::default(),
            built_for: None,
            has_embed_sheet: false,
            places: Places::default(),
            levers: Vec::new(),
            following: None,
            started,
        }
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
                self.app.wish(Task::Shares, &key);
            }
        }
        Some(computed)
    }

    /// Builds the page anew for another view or language.
    fn build(&mut self, translator: &Translator, ui: &Ui, computed: &Computed) {
        let wanted = Some((ui.view, translator.locale().tag(), ui.display.clone()));
        if self.built_for == wanted {
            return;
        }
        let same_view = self.built_for.as_ref().is_some_and(|(view, ..)| *view == ui.view);
        self.built_for = wanted;
        self.places.clear();
        self.levers.clear();
        let focused = document::focused_id();
        let open = DRAWERS.map(|drawer| same_view && document::is_open(drawer));
        let chosen = shell::Chosen { view: ui.view.key(), theme: ui.theme.key() };
        let main = match ui.view {
            View::Explore => {
                // Who has chosen the levers of a frame wants them to be seen.
                let chosen = !ui.display.value("hide").is_empty();
                let folded = !chosen && (ui.display.part().is_some() || document::matches("(max-width: 47.99rem)"));
                shell::explore(translator, &computed.scenario, computed.gate_applies(), folded)
            }
            View::Scenarios => shell::scenarios(translator),
            View::How => shell::how(translator),
        };
        let versions = [("model", Argument::Text(MODEL_VERSION)), ("data", Argument::Text(DATA_VERSION))];
        let versions = translator.format("foot-version", &versions);
        let (head, foot) = match ui.display.part() {
            None => (shell::masthead(translator, chosen), shell::foot(translator, &versions)),
            Some(_) => (Markup::default(), embed::foot(translator, &versions, &ui.display.value("src"))),
        };
        document::set_markup("page", &(head.into_string() + &main.into_string() + &foot.into_string()));
        self.following = Sight::of("following");
        self.arrange(&ui.display);
        if ui.view == View::Scenarios {
            self.app.ask_for_sheet("start", &self.app.view_keys(View::Explore).add_to(""));
        }
        // In another language a drawer is open as before.
        for (drawer, _) in DRAWERS.into_iter().zip(open).filter(|(_, open)| *open) {
            match drawer {
                "members" => document::show_dialog(drawer, true),
                _ => self.app.open_sheet(drawer),
            }
        }
        document::focus(&focused);
    }

    /// The style sheet of frames does what a link says about them.
    fn arrange(&mut self, display: &Display) {
        if !display.is_empty() && !std::mem::replace(&mut self.has_embed_sheet, true) {
            add_sheet("entente-embed.css");
        }
        document::set_attribute("embed-open", "href", &self.app.calculator_address());
    }

    fn paint_explore(&mut self, translator: &Translator, ui: &Ui, computed: &Computed) {
        let outlook = self.app.outlook.get();
        let current = ui.replay.is_none() && outlook.key.as_ref() == Some(&self.app.study_key());
        let facts = computed.facts(outlook.certainty.as_ref().filter(|_| current), translator);
        let members = facts.members();
        self.places.place("notices", notices::notices(translator, &ui.issues, ui.language_failed));
        self.places.place("asked", band::asked(&facts, ui.here.as_deref()));
        self.paint_here(translator, ui, computed);
        self.places.place("lead", band::lead(&facts));
        self.places.place("tiles", map::map(&facts, ui.focused.as_deref(), ui.colouring));
        document::set_value("map-colour", ui.colouring.key());
        self.paint_seats(ui, &facts, &outlook, current);
        self.paint_later(ui, &outlook, current);
        if ui.replay.is_none() && self.follows(ui) {
            self.app.ask_for_following();
        }
        self.paint_levers(translator, ui, computed);
        self.places.place("assumptions-open", terms::assumptions_count(translator, &computed.scenario));
        assumptions::paint(translator, ui, &computed.scenario);
        self.paint_agreements(&facts, ui);
        self.paint_members(translator, ui, &computed.scenario);
        let replayed = ui.replay.is_some();
        self.places
            .place("changes-count", changes_markup::count(translator, changes::count(&computed.scenario), replayed));
        let name = translator.text(if replayed { "replay-after" } else { "replay" });
        self.places.place("replay", maud::html! { (name) });
        self.ask_for_changes();
        if ui.say == Say::More {
            self.places.place("ranking", maud::html! { (ranking(&facts, &members)) });
        }
    }

    fn paint_agreements(&mut self, facts: &Facts<'_>, ui: &Ui) {
        let lock = ui.display.value("lock");
        let locked = ["deal", "fund", "plants"].into_iter().any(|key| names(&lock, key));
        self.places.place("agreements", terms::agreements(facts));
        if locked {
            document::disable("agreements");
        }
    }

    /// The seats: while a lever moves their drawing is the page's own, else they come from the study program.
    fn paint_seats(&mut self, ui: &Ui, facts: &Facts<'_>, outlook: &Outlook, current: bool) {
        let members = facts.members();
        document::set_hidden("empty", !members.is_empty());
        document::set_hidden("figures", members.is_empty());
        if members.is_empty() {
            let key = self.app.study_key();
            if self.places.differs("today-body", &key) {
                self.app.ask_for_sheet("today", &key);
            }
            return;
        }
        self.places.place("seats-h", maud::html! { (seats_report::finding(facts, &members)) });
        let shape = ui.shapes[0];
        let moves = !current && shape == Shape::Chart;
        let studied = outlook.figures.first().filter(|figure| !moves && !figure.finding.is_empty());
        match studied {
            Some(figure) => self.places.place_text("seats-body", &figure.shapes[shape as usize]),
            None => self.places.place("seats-body", seats::drawing(facts, &members)),
        };
    }

    /// The figures of the study program. Those of an older scenario stay, marked, until the new ones arrive.
    fn paint_later(&mut self, ui: &Ui, outlook: &Outlook, current: bool) {
        document::set_hidden("details-failed", !outlook.failed);
        for (at, (id, shape)) in shell::frame_ids().zip(ui.shapes).enumerate().skip(1) {
            let figure = outlook.figures.get(at);
            let is_empty = figure.is_some_and(|figure| figure.finding.is_empty());
            document::set_hidden(id, is_empty || outlook.failed);
            document::set_attribute(id, "aria-busy", if current { "false" } else { "true" });
            if let Some(figure) = figure.filter(|_| !is_empty) {
                self.places.place_text(&format!("{id}-h"), &figure.finding);
                self.places.place_text(&format!("{id}-measure"), &figure.measure);
                let written = self.places.place_text(&format!("{id}-body"), &figure.shapes[shape as usize]);
                if written && id == Detail::Projection.id() {
                    self.app.time.again();
                }
            }
        }
    }

    /// The list of changes is asked for while its fold is open.
    fn ask_for_changes(&mut self) {
        let key = self.app.study_key();
        if document::is_open("changes") && self.places.differs("changes-body", &key) {
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
                if self.places.differs("sources-body", &name) {
                    self.app.ask_for_sheet(&name, "");
                }
                return;
            }
        };
        self.places.place("sources-body", sources::progress(translator, progress));
    }

    /// The control that a word of the question has opened; it is written once, and then brought up to date as the levers are.
    fn paint_here(&mut self, translator: &Translator, ui: &Ui, computed: &Computed) {
        let lever = here(ui, &computed.scenario);
        document::set_hidden("here", lever.is_none());
        let id = lever.map(terms::here_id).unwrap_or_default();
        if !self.places.differs("here", &id) {
            return;
        }
        let Some(lever) = lever else { return };
        let control = terms::here(translator, &computed.scenario, computed.gate_applies(), lever);
        document::set_markup("here", &control.into_string());
        if document::focused_id().starts_with("word-") {
            document::focus(&(id + lever.field()));
        }
    }

    /// Levers that look otherwise than before, and the one in use: what is typed there may differ from what it was given.
    /// Those of single technologies wait until the lever rests, unless they are open.
    fn paint_levers(&mut self, translator: &Translator, ui: &Ui, computed: &Computed) {
        let focused = document::focused_id();
        let (opened, lock) = (here(ui, &computed.scenario), ui.display.value("lock"));
        let deep = self.rests() || document::is_open("deeper");
        let levers = Lever::all().filter(|lever| deep || !matches!(lever, Lever::In(..)));
        let levers = levers.map(|lever| (lever, lever.id()));
        for (lever, id) in levers.chain(opened.map(|lever| (lever, terms::here_id(lever)))) {
            let mut view = lever.view(translator, &computed.scenario, computed.gate_applies());
            ui.complain(&lever.id(), &mut view);
            if names(&lock, lever.link_key()) {
                view.lock(translator);
            }
            let known = self.levers.iter_mut().find(|(known, _)| *known == id);
            if focused.starts_with(&id) || known.as_ref().is_none_or(|(_, known)| *known != view) {
                document::update_lever(&id, &view);
            }
            match known {
                Some((_, known)) => *known = view,
                None => self.levers.push((id, view)),
            }
        }
    }

    /// The list is written anew for another search or data set; a choice only updates its row, so that the control in use
    /// keeps the focus.
    fn paint_members(&mut self, translator: &Translator, ui: &Ui, scenario: &Scenario) {
        let kept_for = format!("{} {}", scenario.data.code(), ui.search);
        if self.places.differs("member-list", &kept_for) {
            let list = members_markup::list(translator, scenario, &ui.search).into_string();
            document::set_markup("member-list", &list);
        }
        let marked = kept_for + &scenario.alliances.each_ref().map(|members| members.join("~")).join("&");
        if self.places.differs("member-marks", &marked) || document::is_open("members") {
            members::mark(translator, scenario);
        }
        let count = scenario.alliances.iter().map(Vec::len).sum::<usize>();
        let mut count = translator.format("members-count", &[("count", Argument::Count(count))]);
        if names(&ui.display.value("lock"), "a") {
            ["members-head", "member-list"].into_iter().for_each(document::disable);
            count = translator.text("lever-locked");
        }
        self.places.place("member-count", maud::html! { (count) });
    }

    /// What stands around every view.
    fn paint_frame(&mut self, translator: &Translator, ui: &Ui) {
        let copied = match ui.shared {
            None => String::new(),
            Some(true) => translator.text("share-done"),
            Some(false) => translator.text("share-failed"),
        };
        let label = translator.text(if ui.shared == Some(true) { "share-done" } else { "share" });
        self.places.place("shared", maud::html! { (copied) });
        self.places.place("share", maud::html! { (label) });
        self.paint_settings(ui);
        document::set_value("theme", ui.theme.key());
        document::set_value("language", translator.locale().tag());
        self.paint_requests(translator, ui);
    }

    /// How much has been loaded; not while a lever moves, since the browser takes its time to list it.
    fn paint_requests(&mut self, translator: &Translator, ui: &Ui) {
        let findings = self.app.outlook.with(|outlook| outlook.key.is_some());
        if ui.view == View::Explore && findings && !self.rests() {
            return;
        }
        let study = self.app.study.with_value(|client| client.as_ref().map_or(0, StudyClient::own_requests));
        let count = document::requests_since(self.started) + study;
        let requests = translator.format("foot-requests", &[("count", Argument::Count(count))]);
        self.places.place("requests", maud::html! { (requests) });
    }

    /// Whether something that follows a lever from the study program can be seen.
    fn follows(&self, ui: &Ui) -> bool {
        ui.shapes[0] != Shape::Chart || self.following.as_ref().is_none_or(Sight::is_seen)
    }

    /// Whether the findings of the scenario are in: it has stood still since, or there are none to wait for.
    fn rests(&self) -> bool {
        let key = self.app.study_key();
        self.app.outlook.with(|outlook| outlook.failed || outlook.key.as_ref() == Some(&key))
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
}

/// Fetches a style sheet of the site.
fn add_sheet(name: &str) {
    if let Some(address) = fetch::file_address(name) {
        document::add_sheet(&address);
    }
}

/// The lever of the word that is open.
fn here(ui: &Ui, scenario: &Scenario) -> Option<Lever> {
    ui.here.as_deref().and_then(|lead| lever_of(lead, scenario))
}
