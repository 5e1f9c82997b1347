//! What a reader does to a lever, as a change of the scenario.

use super::levers::{Bounds, Lever, technology_id};
use crate::catalog::levers::{DEFAULT_VOTES, STATUS_QUO_BILL, bill_from_key, votes_from_key};
use crate::scenario::change::Change;
use crate::scenario::state::{Scenario, TechnologyChoice};

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

impl Lever {
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
            (Act::Switch(on), _) => (self.switch(*on), None),
            (Act::Reset, _) => (self.reset(), None),
            (Act::Set(_) | Act::Step(_), None) => (None, None),
        }
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the bounds, 0 to 63")]
    fn set(self, value: f64) -> Option<Change> {
        match self {
            Self::In(lever, index) => {
                Some(Change::ShareIn(lever, technology_id(index).to_owned(), Some(value / 100.0)))
            }
            Self::MinMembers => Some(Change::MinMembers(Some(value.round() as usize))),
            Self::OrMembers => Some(Change::OrMembers(Some(value.round() as usize))),
            Self::Share(lever) => Some(Change::Share(lever, value / 100.0)),
            _ => None,
        }
    }

    fn choose(self, key: &str) -> Option<Change> {
        match self {
            Self::Bill => bill_from_key(key).map(Change::Bill),
            Self::Votes => votes_from_key(key).map(Change::Votes),
            Self::Technology if key == "all" => Some(Change::Technology(TechnologyChoice::All)),
            Self::Technology => Some(Change::Technology(TechnologyChoice::One(key.to_owned()))),
            _ => None,
        }
    }

    fn switch(self, on: bool) -> Option<Change> {
        match self {
            Self::Gate => Some(Change::RightsGate(on)),
            Self::OpenStandards => Some(Change::OpenStandards(on)),
            _ => None,
        }
    }

    /// What takes the lever back to the status quo; nothing for the technology, which has none.
    #[must_use]
    pub fn reset(self) -> Option<Change> {
        match self {
            Self::Share(lever) => Some(Change::Share(lever, lever.spec().status_quo)),
            Self::In(lever, index) => Some(Change::ShareIn(lever, technology_id(index).to_owned(), None)),
            Self::MinMembers => Some(Change::MinMembers(None)),
            Self::OrMembers => Some(Change::OrMembers(None)),
            Self::Bill => Some(Change::Bill(STATUS_QUO_BILL)),
            Self::Votes => Some(Change::Votes(DEFAULT_VOTES)),
            Self::Gate => Some(Change::RightsGate(true)),
            Self::OpenStandards => Some(Change::OpenStandards(false)),
            Self::Technology => None,
        }
    }
}

/// The next multiple of the step in a direction, within the bounds.
pub(super) fn next_step(value: f64, direction: f64, bounds: Bounds) -> f64 {
    let steps = value / bounds.step;
    let next = if direction > 0.0 { (steps + 1e-6).floor() + 1.0 } else { (steps - 1e-6).ceil() - 1.0 };
    (next * bounds.step).clamp(bounds.min, bounds.max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::levers::ShareLever;
    use crate::i18n::translator::Translator;
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
            let away = [Act::Set(30.0), Act::Switch(lever == Lever::OpenStandards), Act::Choose("equal".into())];
            let view = lever.view(&english, &after(lever, &away), true);
            assert_eq!(view.changed, lever != Lever::Technology, "{}", lever.id());
            let scenario = after(lever, &[&away[..], &[Act::Reset]].concat());
            assert!(!lever.view(&english, &scenario, true).changed, "{}", lever.id());
            assert_eq!(Lever::from_id(&lever.id()), Some(lever));
        }
    }
}
