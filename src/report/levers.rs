//! The terms as the reader sees them: every lever with its value, what it means, and whether it differs from the status quo.

use crate::catalog::levers::{
    BILL_RULES, DEFAULT_VOTES, STATUS_QUO_BILL, ShareLever, TECHNOLOGY_LEVERS, VOTE_WEIGHTS, bill_key, votes_key,
};
use crate::catalog::technologies::TECHNOLOGIES;
use crate::i18n::translator::{Argument, Translator};
use crate::model::world::MAX_ECONOMIES;
use crate::report::lever_words::{as_above, choice_note, count_note, open_standards_key, share_note};
use crate::scenario::state::{Scenario, TechnologyChoice};

/// A lever of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lever {
    /// A share with a track.
    Share(ShareLever),
    /// How the bill is split.
    Bill,
    /// What votes are weighted by.
    Votes,
    /// Least number of members in favour.
    MinMembers,
    /// Number of members that is enough by itself.
    OrMembers,
    /// The rights gate.
    Gate,
    /// Whether outsiders may adopt the standards.
    OpenStandards,
    /// What the question is about.
    Technology,
    /// A share of one technology, by its place in the list.
    In(ShareLever, usize),
}

/// The levers in the order of the page; those of single technologies follow.
pub const LEVERS: [Lever; 13] = [
    Lever::Share(ShareLever::Pooling),
    Lever::Share(ShareLever::Supply),
    Lever::Bill,
    Lever::Technology,
    Lever::Votes,
    Lever::Share(ShareLever::Quota),
    Lever::MinMembers,
    Lever::OrMembers,
    Lever::Gate,
    Lever::Share(ShareLever::ExportControl),
    Lever::Share(ShareLever::Standards),
    Lever::OpenStandards,
    Lever::Share(ShareLever::DominanceCap),
];

/// Smallest and largest value and the step of the buttons, in the unit shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// Step.
    pub step: f64,
}

/// How a lever looks now.
#[derive(Debug, Clone, PartialEq)]
pub struct LeverView {
    /// Whether it differs from the status quo.
    pub changed: bool,
    /// The number, the key of the choice, or `on` and `off`.
    pub value: String,
    /// Place of the thumb along the track, 0 to 1.
    pub fraction: f64,
    /// The value and the status quo, for ears.
    pub value_text: String,
    /// What it means, in a line, or what was wrong with the number typed.
    pub note: String,
    /// Whether the note is about a number that was corrected.
    pub corrected: bool,
}

impl Lever {
    /// Every lever, those of single technologies last.
    pub fn all() -> impl Iterator<Item = Self> {
        LEVERS.into_iter().chain((0..TECHNOLOGIES.len()).flat_map(Self::of_technology))
    }

    /// The levers of one technology, by its place in the list.
    pub fn of_technology(index: usize) -> impl Iterator<Item = Self> {
        TECHNOLOGY_LEVERS.into_iter().map(move |lever| Self::In(lever, index))
    }

    /// Name in ids of the page; also the key of its translated label, but for single technologies.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::In(_, index) => format!("{}-{}", self.key(), technology_id(index)),
            _ => self.key().to_owned(),
        }
    }

    /// The lever of an id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|lever| lever.id() == id)
    }

    /// End of the id of its main field.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::Share(_) => "-range",
            Self::In(..) | Self::MinMembers | Self::OrMembers => "-number",
            Self::Gate | Self::OpenStandards => "-switch",
            Self::Bill | Self::Votes | Self::Technology => "-pick",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Share(lever) | Self::In(lever, _) => match lever {
                ShareLever::Pooling => "lever-pooling",
                ShareLever::Supply => "lever-supply",
                ShareLever::Quota => "lever-quota",
                ShareLever::ExportControl => "lever-export_control",
                ShareLever::Standards => "lever-standards",
                ShareLever::DominanceCap => "lever-dominance_cap",
            },
            Self::Bill => "lever-bill",
            Self::Votes => "lever-votes",
            Self::MinMembers => "lever-min",
            Self::OrMembers => "lever-or",
            Self::Gate => "lever-gate",
            Self::OpenStandards => "lever-open",
            Self::Technology => "technology",
        }
    }

    /// Its name, with the technology where it is one technology's.
    #[must_use]
    pub fn name(self, translator: &Translator) -> String {
        let Self::In(_, index) = self else { return self.label(translator) };
        let (name, technology) = (self.label(translator), translator.technology(technology_id(index)));
        let parts = [("name", Argument::Text(&name)), ("technology", Argument::Text(&technology))];
        translator.format("lever-of", &parts)
    }

    /// Its name as it stands beside the control, where the technology is a heading.
    #[must_use]
    pub fn label(self, translator: &Translator) -> String {
        translator.text(self.key())
    }

    /// Range of a lever with a number.
    #[must_use]
    pub fn bounds(self) -> Option<Bounds> {
        match self {
            Self::Share(lever) | Self::In(lever, _) => {
                let spec = lever.spec();
                Some(Bounds { min: spec.min * 100.0, max: spec.max * 100.0, step: spec.step * 100.0 })
            }
            #[allow(clippy::cast_precision_loss, reason = "63")]
            Self::MinMembers | Self::OrMembers => Some(Bounds { min: 0.0, max: MAX_ECONOMIES as f64, step: 1.0 }),
            _ => None,
        }
    }

    /// What stands behind the number.
    #[must_use]
    pub fn unit(self) -> &'static str {
        if matches!(self, Self::MinMembers | Self::OrMembers) { "" } else { "%" }
    }

    /// Choices of a lever with a list: key and name.
    #[must_use]
    pub fn choices(self, translator: &Translator) -> Vec<(&'static str, String)> {
        let named = |prefix: &str, key: &'static str| (key, translator.text(&format!("{prefix}-{key}")));
        match self {
            Self::Bill => BILL_RULES.iter().map(|(_, key)| named("bill", key)).collect(),
            Self::Votes => VOTE_WEIGHTS.iter().map(|(_, key)| named("votes", key)).collect(),
            Self::Technology => TECHNOLOGIES
                .iter()
                .map(|technology| (technology.id, translator.technology(technology.id)))
                .chain(std::iter::once(("all", translator.text("technology-all"))))
                .collect(),
            _ => Vec::new(),
        }
    }

    /// The number of a lever that has one, in the unit shown.
    #[must_use]
    pub fn number(self, scenario: &Scenario) -> f64 {
        match self {
            Self::Share(lever) => scenario.share(lever) * 100.0,
            Self::In(lever, index) => scenario.share_in(lever, technology_id(index)) * 100.0,
            Self::MinMembers => whole(scenario.terms.min_members),
            Self::OrMembers => whole(scenario.terms.or_members),
            _ => 0.0,
        }
    }

    /// The status quo as text, for the struck value beside a changed one.
    #[must_use]
    pub fn status_quo(self, translator: &Translator) -> Option<String> {
        match self {
            Self::Share(lever) => Some(translator.per_cent(lever.spec().status_quo)),
            _ => None,
        }
    }

    /// How the lever looks now. `gate_applies` tells whether the rights gate can matter for the question.
    #[must_use]
    pub fn view(self, translator: &Translator, scenario: &Scenario, gate_applies: bool) -> LeverView {
        let number = self.number(scenario);
        let fraction = self.bounds().map_or(0.0, |bounds| (number - bounds.min) / (bounds.max - bounds.min));
        let value_text = self.status_quo(translator).map_or_else(String::new, |today| {
            let now = translator.per_cent(number / 100.0);
            translator.format("lever-value", &[("value", Argument::Text(&now)), ("today", Argument::Text(&today))])
        });
        LeverView {
            changed: self.is_changed(scenario),
            value: self.value(scenario),
            fraction,
            value_text,
            note: self.note(translator, scenario, gate_applies),
            corrected: false,
        }
    }

    /// Whether it differs from the status quo.
    #[must_use]
    pub fn is_changed(self, scenario: &Scenario) -> bool {
        match self {
            Self::Share(lever) => (scenario.share(lever) - lever.spec().status_quo).abs() > 1e-9,
            Self::In(lever, index) => own_share(scenario, lever, index).is_some(),
            Self::MinMembers => scenario.terms.min_members.is_some(),
            Self::OrMembers => scenario.terms.or_members.is_some(),
            Self::OpenStandards => scenario.terms.open_standards,
            Self::Bill => scenario.terms.bill != STATUS_QUO_BILL,
            Self::Votes => scenario.terms.votes != DEFAULT_VOTES,
            Self::Gate => !scenario.terms.rights_gate,
            Self::Technology => false,
        }
    }

    fn value(self, scenario: &Scenario) -> String {
        match self {
            Self::Bill => bill_key(scenario.terms.bill).to_owned(),
            Self::Votes => votes_key(scenario.terms.votes).to_owned(),
            Self::Gate => on_or_off(scenario.terms.rights_gate),
            Self::OpenStandards => on_or_off(scenario.terms.open_standards),
            Self::Technology => match &scenario.technology {
                TechnologyChoice::All => "all".to_owned(),
                TechnologyChoice::One(id) => id.clone(),
            },
            _ => shown(self.number(scenario)),
        }
    }

    /// The value as a reader would say it: a share, the name of a choice, a number of members, on or off.
    #[must_use]
    pub fn value_in_words(self, translator: &Translator, scenario: &Scenario) -> String {
        let value = self.value(scenario);
        match self {
            Self::Bill => translator.text(&format!("bill-{value}")),
            Self::Votes => translator.text(&format!("votes-{value}")),
            Self::Gate | Self::OpenStandards => translator.text(&format!("switch-{value}")),
            Self::Technology => translator.technology(&value),
            Self::MinMembers | Self::OrMembers => value,
            Self::Share(_) | Self::In(..) => translator.per_cent(self.number(scenario) / 100.0),
        }
    }

    fn note(self, translator: &Translator, scenario: &Scenario, gate_applies: bool) -> String {
        match self {
            Self::Share(lever) => share_note(translator, lever, scenario.share(lever)),
            Self::Bill => {
                let rule = bill_key(scenario.terms.bill);
                choice_note(translator, "bill", rule, bill_key(STATUS_QUO_BILL))
            }
            Self::Votes => {
                let weights = votes_key(scenario.terms.votes);
                choice_note(translator, "votes", weights, votes_key(DEFAULT_VOTES))
            }
            Self::MinMembers => count_note(translator, "lever-min", scenario.terms.min_members),
            Self::OrMembers => count_note(translator, "lever-or", scenario.terms.or_members),
            Self::OpenStandards => translator.text(open_standards_key(scenario)),
            Self::Gate => translator.text(if gate_applies { "lever-gate-about" } else { "lever-gate-no-effect" }),
            Self::In(lever, index) => as_above(translator, scenario.share(lever), own_share(scenario, lever, index)),
            Self::Technology => String::new(),
        }
    }
}

/// What a lever is set to in one technology, if it is.
fn own_share(scenario: &Scenario, lever: ShareLever, index: usize) -> Option<f64> {
    scenario.per_technology.get(technology_id(index))?.share(lever)
}

fn on_or_off(on: bool) -> String {
    if on { "on" } else { "off" }.to_owned()
}

/// A number of members as a number; none is 0.
#[allow(clippy::cast_precision_loss, reason = "at most 63")]
fn whole(members: Option<usize>) -> f64 {
    members.unwrap_or(0) as f64
}

/// Id of a technology, by its place in the list.
pub(super) fn technology_id(index: usize) -> &'static str {
    TECHNOLOGIES.get(index).map_or("", |technology| technology.id)
}

/// A number for an input field: without trailing zeros, at most two decimals.
#[must_use]
pub fn shown(value: f64) -> String {
    ((value * 100.0).round() / 100.0).to_string()
}
