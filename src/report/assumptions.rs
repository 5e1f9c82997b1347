//! The judgement parameters as a reader meets them: in groups, each with its words, its range and what a reader may do to it.

use super::lever_acts::{Act, next_step};
use super::lever_words::out_of_range;
use super::levers::{Bounds, LeverView};
use crate::catalog::technologies::shipped_parameters;
use crate::i18n::number::MINUS;
use crate::i18n::translator::{Argument, Translator};
use crate::model::ensemble::distribution::Distribution;
use crate::model::ensemble::uncertain::Uncertain;
use crate::model::parameters::{PARAMETERS, ParameterId};
use crate::scenario::change::Change;
use crate::scenario::state::Scenario;

/// Judgement parameters about one thing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Group {
    /// Key of its name.
    pub key: &'static str,
    /// Its parameters, in the order of the list.
    pub parameters: &'static [ParameterId],
}

/// Every judgement parameter, once.
pub const GROUPS: [Group; 5] = [
    Group {
        key: "assume-costs",
        parameters: &[
            ParameterId::CoordinationLoss,
            ParameterId::SizeInCoordination,
            ParameterId::Friction,
            ParameterId::StandardsAdaptation,
            ParameterId::StandardsCoordination,
            ParameterId::StandardsFriction,
            ParameterId::CapQuality,
        ],
    },
    Group {
        key: "assume-autonomy",
        parameters: &[
            ParameterId::PillarMean,
            ParameterId::KnowledgePassedOn,
            ParameterId::AbsorptionConstant,
            ParameterId::PoolExponent,
            ParameterId::GovernanceDepth,
            ParameterId::StandardSetting,
            ParameterId::StandardsPremium,
            ParameterId::StandardsOpenPremium,
            ParameterId::StandardsOutsiderLoss,
            ParameterId::StandardsReliance,
            ParameterId::ExposureLoss,
            ParameterId::ConcentrationLoss,
            ParameterId::LeakLoss,
            ParameterId::AllyHostility,
            ParameterId::RightsThreshold,
        ],
    },
    Group {
        key: "assume-alliances",
        parameters: &[
            ParameterId::SavingWeight,
            ParameterId::RiskScale,
            ParameterId::DelayPerHalving,
            ParameterId::DealCloseness,
            ParameterId::DealDistrust,
            ParameterId::FundingResearch,
            ParameterId::FundingCloseness,
            ParameterId::FundingFull,
        ],
    },
    Group {
        key: "assume-rift",
        parameters: &[
            ParameterId::Polarisation,
            ParameterId::RiftHostility,
            ParameterId::ExportRift,
            ParameterId::LargeOutsider,
        ],
    },
    Group {
        key: "assume-years",
        parameters: &[
            ParameterId::Target,
            ParameterId::Duplication,
            ParameterId::Openness,
            ParameterId::ResearchGrowth,
            ParameterId::BuildUp,
            ParameterId::ExportRevenue,
            ParameterId::ExportSpur,
        ],
    },
];

/// What is said about a judgement parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Plain name.
    pub name: String,
    /// What it does, a sentence.
    pub does: String,
    /// Why it has this value.
    pub why: String,
    /// The default, for the struck value.
    pub default: String,
    /// The default and the allowed range.
    pub allowed: String,
    /// The range in the runs of an ensemble, or that it stays fixed there.
    pub runs: String,
}

/// Steps of the buttons; the largest one of which ten fit into the range is used.
const STEPS: [f64; 11] = [2.0, 1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.001, 0.0005];

/// Id of the row of a parameter on the page.
#[must_use]
pub fn row_id(id: ParameterId) -> String {
    format!("assume-{}", id.spec().key)
}

/// Allowed range of a parameter, and the step of its buttons.
#[must_use]
pub fn bounds(id: ParameterId) -> Bounds {
    let spec = id.spec();
    let fitting = (spec.max - spec.min) / 10.0 + 1e-9;
    let step = match id {
        // Useful values are far below the largest one that is allowed.
        ParameterId::Friction => 0.001,
        // Each whole number has a name: the arithmetic, the geometric and the harmonic mean.
        ParameterId::PillarMean => 1.0,
        _ => STEPS.into_iter().find(|step| *step <= fitting).unwrap_or(fitting),
    };
    Bounds { min: spec.min, max: spec.max, step }
}

/// How the control of a parameter looks now; it has no note but one about a number out of range.
#[must_use]
pub fn view(scenario: &Scenario, id: ParameterId) -> LeverView {
    LeverView {
        changed: is_changed(scenario, id),
        value: scenario.parameters.get(id).to_string(),
        fraction: 0.0,
        value_text: String::new(),
        note: String::new(),
        corrected: false,
    }
}

/// Whether a parameter differs from the value that ships.
#[must_use]
pub fn is_changed(scenario: &Scenario, id: ParameterId) -> bool {
    scenario.parameters.get(id).total_cmp(&shipped_parameters().get(id)).is_ne()
}

/// How many parameters differ from what ships.
#[must_use]
pub fn changed(scenario: &Scenario) -> usize {
    PARAMETERS.iter().filter(|spec| is_changed(scenario, spec.id)).count()
}

/// The change that an act means, and the number used where the one given is out of range.
#[must_use]
pub fn act(scenario: &Scenario, id: ParameterId, act: &Act) -> (Option<Change>, Option<f64>) {
    let bounds = bounds(id);
    let set = |value| Some(Change::Parameter(id, Some(value)));
    match act {
        Act::Set(wanted) => {
            let used = wanted.clamp(bounds.min, bounds.max);
            (set(used), (*wanted != used).then_some(used))
        }
        Act::Step(direction) => (set(next_step(scenario.parameters.get(id), *direction, bounds)), None),
        Act::Reset => (Some(Change::Parameter(id, None)), None),
        Act::Choose(_) | Act::Switch(_) => (None, None),
    }
}

/// What to say about a number out of range.
#[must_use]
pub fn complaint(translator: &Translator, id: ParameterId, given: f64, used: f64) -> String {
    let bounds = bounds(id);
    out_of_range(translator, [given, used, bounds.min, bounds.max].map(as_text))
}

/// Everything that is said about a parameter.
#[must_use]
pub fn words(translator: &Translator, id: ParameterId) -> Words {
    let key = row_id(id);
    let default = as_text(shipped_parameters().get(id));
    let range = |key: &str, min: f64, max: f64| {
        let (min, max) = (as_text(min), as_text(max));
        let numbers = [("default", &default), ("min", &min), ("max", &max)];
        translator.format(key, &numbers.map(|(name, number)| (name, Argument::Text(number))))
    };
    let bounds = bounds(id);
    Words {
        name: translator.text(&key),
        does: translator.attribute(&key, "does").unwrap_or_default(),
        why: translator.attribute(&key, "why").unwrap_or_default(),
        allowed: range("assume-allowed", bounds.min, bounds.max),
        runs: match in_runs(id) {
            Some((true, min, max)) => range("assume-runs", min, max),
            Some((false, min, max)) => range("assume-runs-years", min, max),
            None => translator.text("assume-runs-fixed"),
        },
        default,
    }
}

/// The range in which an ensemble draws a parameter, and whether in every ensemble or only in those over the years; `None`
/// where it stays fixed.
fn in_runs(id: ParameterId) -> Option<(bool, f64, f64)> {
    let uncertain = Uncertain::Parameter(id);
    let always = Uncertain::DEFAULT.contains(&uncertain);
    match uncertain.spec().distribution {
        Distribution::Uniform { min, max } if always || Uncertain::FOR_PATHS.contains(&uncertain) => {
            Some((always, min, max))
        }
        _ => None,
    }
}

/// A number with all its digits and a real minus sign.
fn as_text(value: f64) -> String {
    value.to_string().replace('-', &MINUS.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(id: ParameterId, acts: &[Act]) -> f64 {
        let mut scenario = Scenario::default();
        for one in acts {
            if let (Some(change), _) = act(&scenario, id, one) {
                scenario.apply(change);
            }
        }
        scenario.parameters.get(id)
    }

    #[test]
    fn buttons_lead_through_tidy_numbers_and_stop_at_the_ends() {
        assert_eq!(after(ParameterId::CoordinationLoss, &[Act::Step(1.0)]), 0.3);
        assert_eq!(after(ParameterId::Friction, &[Act::Step(1.0), Act::Step(1.0)]), 0.002);
        assert_eq!(after(ParameterId::FundingFull, &[Act::Step(-1.0)]), 0.0015);
        assert_eq!(after(ParameterId::PillarMean, &[Act::Step(1.0), Act::Step(1.0)]), 1.0);
        assert_eq!(after(ParameterId::AbsorptionConstant, &[Act::Set(0.06), Act::Step(-1.0), Act::Step(-1.0)]), 0.05);
    }

    #[test]
    fn about_ten_steps_lead_through_every_range_but_two() {
        for spec in PARAMETERS {
            let steps = (spec.max - spec.min) / bounds(spec.id).step;
            let apart = [ParameterId::Friction, ParameterId::PillarMean].contains(&spec.id);
            assert!(apart || (9.99..25.0).contains(&steps), "{}: {steps}", spec.key);
        }
    }

    #[test]
    fn a_reset_leads_to_what_ships() {
        assert_eq!(after(ParameterId::Openness, &[Act::Set(0.9), Act::Reset]), 0.5);
    }
}
