//! The terms as the reader sees them: every lever with its value, what it means, and whether it differs from the status quo.

use crate::catalog::levers::{
    BILL_RULES, DEFAULT_VOTES, STATUS_QUO_BILL, ShareLever, VOTE_WEIGHTS, bill_from_key, bill_key, votes_from_key,
    votes_key,
};
use crate::catalog::technologies::TECHNOLOGIES;
use crate::i18n::translator::{Argument, Translator};
use crate::model::world::MAX_ECONOMIES;
use crate::report::lever_words::{choice_note, share_note};
use crate::scenario::change::Change;
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
    /// The rights gate.
    Gate,
    /// What the question is about.
    Technology,
    /// Pooling of one technology, by its place in the list.
    PoolingIn(usize),
}

/// The levers in the order of the page; those of single technologies follow.
pub const LEVERS: [Lever; 8] = [
    Lever::Share(ShareLever::Pooling),
    Lever::Share(ShareLever::Supply),
    Lever::Bill,
    Lever::Technology,
    Lever::Votes,
    Lever::Share(ShareLever::Quota),
    Lever::MinMembers,
    Lever::Gate,
];

/// What a reader does to a lever.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Types or drags a number, in the unit shown.
    Set(f64),
    /// Presses plus or minus.
    Step(f64),
    /// Chooses from a list.
    Choose(String),
    /// Switches on or off.
    Switch(bool),
    /// Goes back to the status quo.
    Reset,
}

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
        LEVERS.into_iter().chain((0..TECHNOLOGIES.len()).map(Lever::PoolingIn))
    }

    /// Name in ids of the page; also the key of its translated name, but for single technologies.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::PoolingIn(index) => format!("lever-pooling-{}", technology_id(index)),
            _ => self.key().to_owned(),
        }
    }

    /// The lever of an id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::all().find(|lever| lever.id() == id)
    }

    fn key(self) -> &'static str {
        match self {
            Self::Share(ShareLever::Pooling) | Self::PoolingIn(_) => "lever-pooling",
            Self::Share(ShareLever::Supply) => "lever-supply",
            Self::Share(ShareLever::Quota) => "lever-quota",
            Self::Share(ShareLever::ExportControl) => "lever-export_control",
            Self::Share(ShareLever::Standards) => "lever-standards",
            Self::Share(ShareLever::DominanceCap) => "lever-dominance_cap",
            Self::Bill => "lever-bill",
            Self::Votes => "lever-votes",
            Self::MinMembers => "lever-min",
            Self::Gate => "lever-gate",
            Self::Technology => "technology",
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self, translator: &Translator) -> String {
        match self {
            Self::PoolingIn(index) => translator.technology(technology_id(index)),
            _ => translator.text(self.key()),
        }
    }

    /// Range of a lever with a number.
    #[must_use]
    pub fn bounds(self) -> Option<Bounds> {
        match self {
            Self::Share(lever) => {
                let spec = lever.spec();
                Some(Bounds { min: spec.min * 100.0, max: spec.max * 100.0, step: spec.step * 100.0 })
            }
            Self::PoolingIn(_) => Some(Bounds { min: 0.0, max: 100.0, step: 5.0 }),
            #[allow(clippy::cast_precision_loss, reason = "63")]
            Self::MinMembers => Some(Bounds { min: 0.0, max: MAX_ECONOMIES as f64, step: 1.0 }),
            Self::Bill | Self::Votes | Self::Gate | Self::Technology => None,
        }
    }

    /// What stands behind the number.
    #[must_use]
    pub fn unit(self) -> &'static str {
        if self == Self::MinMembers { "" } else { "%" }
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
            Self::Share(_) | Self::PoolingIn(_) | Self::MinMembers | Self::Gate => Vec::new(),
        }
    }

    /// The number of a lever that has one, in the unit shown.
    #[must_use]
    pub fn number(self, scenario: &Scenario) -> f64 {
        match self {
            Self::Share(lever) => scenario.share(lever) * 100.0,
            Self::PoolingIn(index) => scenario.pooling_in(technology_id(index)) * 100.0,
            #[allow(clippy::cast_precision_loss, reason = "at most 63")]
            Self::MinMembers => scenario.terms.min_members.unwrap_or(0) as f64,
            Self::Bill | Self::Votes | Self::Gate | Self::Technology => 0.0,
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

    /// The change that an act means, and the number used where the one given is out of range.
    #[must_use]
    pub fn act(self, scenario: &Scenario, act: &Act) -> (Option<Change>, Option<f64>) {
        match (act, self.bounds()) {
            (Act::Set(wanted), Some(bounds)) => {
                let used = wanted.clamp(bounds.min, bounds.max);
                (self.set(used), ((wanted - used).abs() > 1e-9).then_some(used))
            }
            (Act::Step(direction), Some(bounds)) => {
                let stepped = next_step(self.number(scenario), *direction, bounds);
                (self.set(stepped), None)
            }
            (Act::Choose(key), _) => (self.choose(key), None),
            (Act::Switch(on), _) => ((self == Self::Gate).then_some(Change::RightsGate(*on)), None),
            (Act::Reset, _) => (self.reset(), None),
            (Act::Set(_) | Act::Step(_), None) => (None, None),
        }
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the bounds, 0 to 63")]
    fn set(self, value: f64) -> Option<Change> {
        match self {
            Self::PoolingIn(index) => Some(Change::PoolingIn(technology_id(index).to_owned(), Some(value / 100.0))),
            Self::MinMembers => Some(Change::MinMembers(Some(value.round() as usize))),
            Self::Share(lever) => Some(Change::Share(lever, value / 100.0)),
            Self::Bill | Self::Votes | Self::Gate | Self::Technology => None,
        }
    }

    fn choose(self, key: &str) -> Option<Change> {
        match self {
            Self::Bill => bill_from_key(key).map(Change::Bill),
            Self::Votes => votes_from_key(key).map(Change::Votes),
            Self::Technology if key == "all" => Some(Change::Technology(TechnologyChoice::All)),
            Self::Technology => Some(Change::Technology(TechnologyChoice::One(key.to_owned()))),
            Self::Share(_) | Self::PoolingIn(_) | Self::MinMembers | Self::Gate => None,
        }
    }

    fn reset(self) -> Option<Change> {
        match self {
            Self::Share(lever) => Some(Change::Share(lever, lever.spec().status_quo)),
            Self::PoolingIn(index) => Some(Change::PoolingIn(technology_id(index).to_owned(), None)),
            Self::MinMembers => Some(Change::MinMembers(None)),
            Self::Bill => Some(Change::Bill(STATUS_QUO_BILL)),
            Self::Votes => Some(Change::Votes(DEFAULT_VOTES)),
            Self::Gate => Some(Change::RightsGate(true)),
            Self::Technology => None,
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

    fn is_changed(self, scenario: &Scenario) -> bool {
        match self {
            Self::Share(lever) => (scenario.share(lever) - lever.spec().status_quo).abs() > 1e-9,
            Self::PoolingIn(index) => {
                scenario.per_technology.get(technology_id(index)).is_some_and(|terms| terms.pooling.is_some())
            }
            Self::MinMembers => scenario.terms.min_members.is_some(),
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
            Self::Gate => if scenario.terms.rights_gate { "on" } else { "off" }.to_owned(),
            Self::Technology => match &scenario.technology {
                TechnologyChoice::All => "all".to_owned(),
                TechnologyChoice::One(id) => id.clone(),
            },
            Self::Share(_) | Self::PoolingIn(_) | Self::MinMembers => shown(self.number(scenario)),
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
            Self::MinMembers => match scenario.terms.min_members {
                None => translator.text("lever-min-off"),
                Some(count) => translator.format("lever-min-about", &[("count", Argument::Count(count))]),
            },
            Self::Gate => translator.text(if gate_applies { "lever-gate-about" } else { "lever-gate-no-effect" }),
            Self::Technology | Self::PoolingIn(_) => String::new(),
        }
    }
}

fn technology_id(index: usize) -> &'static str {
    TECHNOLOGIES.get(index).map_or("", |technology| technology.id)
}

/// The next multiple of the step in a direction, within the bounds.
fn next_step(value: f64, direction: f64, bounds: Bounds) -> f64 {
    let steps = value / bounds.step;
    let next = if direction > 0.0 { (steps + 1e-6).floor() + 1.0 } else { (steps - 1e-6).ceil() - 1.0 };
    (next * bounds.step).clamp(bounds.min, bounds.max)
}

/// A number for an input field: without trailing zeros, at most two decimals.
#[must_use]
pub fn shown(value: f64) -> String {
    ((value * 100.0).round() / 100.0).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::lever_words::complaint;

    fn after(lever: Lever, acts: &[Act]) -> Scenario {
        let mut scenario = Scenario::default();
        for act in acts {
            if let (Some(change), _) = lever.act(&scenario, act) {
                scenario.apply(change);
            }
        }
        scenario
    }

    #[test]
    fn buttons_go_to_the_next_step_and_stop_at_the_ends() {
        let pooling = Lever::Share(ShareLever::Pooling);
        assert_eq!(after(pooling, &[Act::Step(1.0)]).terms.pooling, 0.55);
        assert_eq!(after(pooling, &[Act::Set(52.0), Act::Step(1.0)]).terms.pooling, 0.55);
        assert_eq!(after(pooling, &[Act::Set(52.0), Act::Step(-1.0)]).terms.pooling, 0.5);
        assert_eq!(after(pooling, &[Act::Set(2.0), Act::Step(-1.0), Act::Step(-1.0)]).terms.pooling, 0.0);
        let quota = Lever::Share(ShareLever::Quota);
        assert_eq!(after(quota, &[Act::Set(50.0), Act::Step(-1.0)]).terms.quota, 0.5);
    }

    #[test]
    fn a_number_out_of_range_is_used_at_the_end_and_named() {
        let quota = Lever::Share(ShareLever::Quota);
        let (change, used) = quota.act(&Scenario::default(), &Act::Set(140.0));
        assert_eq!((change, used), (Some(Change::Share(ShareLever::Quota, 1.0)), Some(100.0)));
        let said = complaint(&Translator::english(), quota, 140.0, 100.0);
        assert_eq!(said, "140% is outside 50% to 100%. Used 100%.");
    }

    #[test]
    fn a_reset_leads_to_the_status_quo_and_takes_the_mark_away() {
        let english = Translator::english();
        for lever in Lever::all() {
            let scenario = after(lever, &[Act::Step(1.0), Act::Switch(false), Act::Choose("equal".into()), Act::Reset]);
            assert!(!lever.view(&english, &scenario, true).changed, "{}", lever.id());
            assert_eq!(Lever::from_id(&lever.id()), Some(lever));
        }
    }
}
